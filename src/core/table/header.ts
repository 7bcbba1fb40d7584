import type { Address } from '../address';
import type { Block, HeaderWord } from './lexicon';

/** One column of a header block: the lowest text that heads it, and the heading above that. */
export interface HeaderColumn {
  /** First and last sheet column of the heading cell. */
  readonly column: number;
  readonly lastColumn: number;
  readonly header: Address;
  readonly text: string;
  /** The heading above, '' when there is none: 年度指标值 over 指标性质 · 指标值 · 度量单位. */
  readonly parent: string;
  readonly word: HeaderWord | null;
}

/** A header that was found: one to four rows over neighbouring columns. */
export interface HeaderBlock {
  readonly block: Block;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly columns: readonly HeaderColumn[];
}
