import type { Grid } from './grid';
import type { HeaderBlock, HeaderColumn } from './header';

/** Blank columns left of a table that are stepped over; more of them part two forms. */
const mostBlank = 2;
/** Rows from the header down that say whether a column is blank, or stands beside the table. */
const sampleRows = 8;

/**
 * How far left of its headings a table's labels may stand. Blank columns do not count, so that one
 * that somebody inserts moves no label out of reach.
 *
 * @param grid the sheet
 * @param header the table's header
 * @param tolerance filled columns that may stand left of the headings
 * @returns the leftmost column (sheet number) that may still belong to the table
 * @example reachLeft(grid, header, 3) //=> 0
 */
export function reachLeft(grid: Grid, header: HeaderBlock, tolerance: number): number {
  let filled = 0;
  let blank = 0;
  let column = header.firstColumn;
  while (column > grid.firstColumn && filled < tolerance) {
    const { column: left } = grid.master(header.firstRow, column);
    // One label may be merged over several columns.
    if (left === column) {
      if (isBlank(grid, header.firstRow, column - 1) && blank < mostBlank) blank++;
      else filled++;
    }
    column--;
  }
  return column;
}

/**
 * Takes the meaning from side labels that read like a heading: 年度绩效目标（80分） before 一级指标 … 目标值 names
 * the table, for nothing stands under it, or one text about it all, and the table has a target of its own behind the labels.
 *
 * @param grid the sheet
 * @param lastRow last row of the header
 * @param columns headings from left to right
 * @returns the same headings; side labels without a word
 * @example withoutSideLabels(grid, 7, columns)[0]?.word //=> null
 */
export function withoutSideLabels(
  grid: Grid,
  lastRow: number,
  columns: readonly HeaderColumn[],
): readonly HeaderColumn[] {
  const firstLabel = columns.findIndex(
    ({ word }) =>
      word?.meaning === 'level1' || word?.meaning === 'level2' || word?.meaning === 'name',
  );
  const target = columns.slice(firstLabel).find(({ word }) => word?.meaning === 'target');
  if (firstLabel < 1 || !target) return columns;
  const filled = textsBelow(grid, lastRow, target);
  return columns.map((column, index) =>
    index < firstLabel &&
    column.word?.meaning === 'target' &&
    textsBelow(grid, lastRow, column) <= (filled > 1 ? 1 : 0)
      ? { ...column, word: null }
      : column,
  );
}

/**
 * Counts the cells with a text of their own in the rows below a heading.
 *
 * @param grid the sheet
 * @param lastRow last row of the header
 * @param column the heading
 * @param rows how many rows are looked at
 * @returns 0 for a column that nobody wrote into
 * @example textsBelow(grid, 4, remark, 40) //=> 3
 */
export function textsBelow(
  grid: Grid,
  lastRow: number,
  { column, lastColumn }: HeaderColumn,
  rows = sampleRows,
): number {
  let count = 0;
  for (let row = lastRow + 1; row <= lastRow + rows && row <= grid.lastRow; row++) {
    if (!isBlankRow(grid, row, column, lastColumn)) count++;
  }
  return count;
}

/** Whether no text stands in the rows from `row` on; merged cells count where their text is. */
function isBlank(grid: Grid, row: number, column: number): boolean {
  for (let at = row; at < row + sampleRows && at <= grid.lastRow; at++) {
    if (!isBlankRow(grid, at, column, column)) return false;
  }
  return true;
}

function isBlankRow(grid: Grid, row: number, first: number, last: number): boolean {
  for (let column = first; column <= last; column++) {
    if (grid.own(row, column) !== '') return false;
  }
  return true;
}
