import type { Address } from '../address';
import type { TableIssue } from './table';

/** Every code that a `TableIssue` may carry. */
export type TableIssueCode =
  /** Several columns could be this role; one was taken by its heading. `role`, `chosen`, `others` */
  | 'column-chosen'
  /** Several columns have the same right to be this role; none was taken. `role`, `columns` */
  | 'column-ambiguous'
  /** Only 复核分 and the like: nobody writes a self-evaluation there. `heading` */
  | 'score-is-reviewers'
  /** 分值 and a second factor (权重占比): the score would be weighted twice. `weight`, `factor` */
  | 'double-weighting'
  | 'no-weight'
  | 'no-score'
  | 'no-actual'
  /** A column of the table has content but no heading. `column` */
  | 'empty-header'
  /** The column of a role is hidden; `column` is its heading, or its letter without one. `column` */
  | 'hidden-column'
  /** Some data rows are hidden. `count` */
  | 'hidden-rows'
  /** One cell is merged over target and actual (or other columns); it counts for the left one only. `role` */
  | 'merged-across'
  /** A score cell is merged over rows that have weights of their own. */
  | 'score-cell-shared'
  | 'score-cell-summed'
  /** A weight cell is merged over rows that have score cells of their own. */
  | 'weight-cell-shared'
  /** One weight, typed in the first of several rows and not merged, stands for all of them. `count` */
  | 'weight-typed-once'
  | 'overlapping-merges'
  /** The header comes again after a page break. */
  | 'repeated-header'
  /** The table goes on from another sheet. `sheet` */
  | 'continued'
  /** The table lists several projects. `count` */
  | 'several-projects'
  /** 年度资金总额 is 0; the amounts stand in a part row. `label` */
  | 'fund-total-zero'
  /** No row of 项目资金 is the total. */
  | 'fund-no-total'
  /** A part row of 项目资金 repeats 分值. `label` */
  | 'fund-weight-repeated'
  /** An amount says another unit than the header; it was converted. `text` */
  | 'fund-unit-mixed'
  /** The columns were picked by the user. */
  | 'columns-picked';

/** Codes of why no table was found. */
export type TableWhyCode =
  | 'sheet-empty'
  /** The summary 评分结果 that the add-in itself wrote. */
  | 'own-summary'
  /** `roles`: which headings an indicator table needs. */
  | 'looked-for'
  /** Best row of header words: `row` (one-based), `words`. */
  | 'header-words'
  /** That row heads a list of projects (汇总表), which has no indicators. `row` (one-based) */
  | 'lists-projects'
  /** What that row lacks. `role` */
  | 'missing-heading'
  /** A form that looks alike and is no self-evaluation. `title` */
  | 'not-self-evaluation'
  /** Picked columns do not fit the sheet any more. */
  | 'picked-columns-lost';

/**
 * A remark on a table's shape.
 *
 * @param code what is remarkable
 * @param address where, or null for the whole table
 * @param params numbers and words for the sentence
 * @returns the remark
 * @example issue('hidden-rows', null, { count: 3 })
 */
export function issue(
  code: TableIssueCode,
  address: Address | null = null,
  params: Readonly<Record<string, string | number>> = {},
): TableIssue {
  return { code, address, params };
}
