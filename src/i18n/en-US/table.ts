import type { table as source } from '../zh-CN/table';

/** What the shape of a table makes people wonder about, and why no table was found. */
export const table = {
  'column-chosen': 'Several columns could be “{role|word}”: “{chosen}” is used, “{others}” is not',
  'column-ambiguous': 'Several columns look like “{role|word}” ({columns}); choose one',
  'score-is-reviewers':
    'There is only “{heading}”, which reviewers fill in; no score is written there',
  'double-weighting':
    'The form has both “{weight}” and “{factor}” (weighted twice); it is not scored',
  'no-weight': 'No weight column: completion is judged, nothing is scored',
  'no-score': 'No score column: completion is judged, no score is written',
  'no-actual': 'No column of actual values was found; choose one',
  'empty-header': 'Column {column} has content but no heading; say what it is',
  'hidden-column': 'The column “{column}” is hidden',
  'hidden-rows':
    '{count} {count|plural:indicator row is:indicator rows are} hidden or filtered out, and judged all the same',
  'merged-across':
    'A cell is merged across columns; “{role|word}” has no content of its own and counts as blank',
  'score-cell-shared':
    'Several indicators share one score cell but not all have a weight; not scored',
  'score-cell-summed':
    'Several indicators with weights of their own share one score cell; it gets the sum of their scores',
  'weight-cell-shared':
    'Several indicators share one weight cell but have score cells of their own; not scored',
  'weight-typed-once': 'The weight stands in the first row only; these {count} rows share it',
  'overlapping-merges': 'The sheet has overlapping merged cells; check what was read',
  'repeated-header': 'The headings are repeated after a page break; read as one table',
  continued: 'This table goes on from the sheet “{sheet}”',
  'several-projects':
    'One table lists {count} projects, each scored on its own; check which rows belong to which',
  'fund-total-zero': 'The total is 0; the execution rate is taken from “{label}”',
  'fund-no-total': 'No row is the total of the funds; execution is not scored',
  'fund-weight-repeated': '“{label}” repeats the weight; only the total row is scored',
  'fund-unit-mixed': '“{text}” has a different unit than the heading says; it was converted',
  'columns-picked': 'The columns were chosen by you',
  'own-summary': 'This is the result written by the assistant, not a form; it is not scored',
  'sheet-empty': 'This sheet is empty',
  'looked-for': 'Headings looked for: indicator, target, actual, weight, score',
  'lists-projects':
    'From row {row} on this lists projects, one a row, without indicators and targets; it is not scored',
  'header-words': 'Row {row} comes closest; it has: {words}',
  'missing-heading': 'The column “{role|word}” is missing',
  'not-self-evaluation': '“{title}” is not a self-evaluation form and was left alone',
  'picked-columns-lost':
    'The columns chosen before can no longer be found; the headings are used again',
} as const satisfies Record<keyof typeof source, string>;
