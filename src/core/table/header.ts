import type { Address } from '../address';
import type { GivenFund } from './fundGiven';
import type { Role } from './table';

/**
 * What a header word stands for. Beside the roles: `group` (a heading over several columns),
 * `interim` (a part of the year: 监控表), `other` (a known column that nothing is done with).
 */
export type HeaderMeaning = Role | 'group' | 'interim' | 'other';

/** One reading of a header cell. */
export interface HeaderWord {
  readonly meaning: HeaderMeaning;
  /** 0…1 */
  readonly confidence: number;
  /** Who gave the score: 复核分 and its like are never written into. */
  readonly isReviewer: boolean;
  /** 调整指标值 and 全年预算数 win over 年初指标值 and 预算数. */
  readonly rank: number;
}

/** Which kind of table a word belongs to: 分值 means the same in both, 执行率 does not. */
export type Block = 'indicator' | 'fund';

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
  /** 项目资金 whose amounts stand beside their names, not below them. */
  readonly given?: GivenFund;
}
