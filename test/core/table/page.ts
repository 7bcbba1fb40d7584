import type { Area } from '../../../src/core/address';
import type { CellValue, Sheet } from '../../../src/core/sheet';

/** One cell of a page that is being changed. */
export interface PageCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
  readonly formula: CellValue;
}

/** A sheet as rows of cells, for changing it as a clerk does. Every number counts from its used range. */
export interface Page {
  readonly sheet: Sheet;
  readonly rows: readonly (readonly PageCell[])[];
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Rows or columns. */
export type Axis = 'row' | 'column';

const spliced = <T>(list: readonly T[], at: number, removed: number, ...added: T[]): T[] => [
  ...list.slice(0, at),
  ...added,
  ...list.slice(at + removed),
];

/** A cell with nothing in it. */
export const blankCell: PageCell = { value: '', text: '', format: 'General', formula: '' };

/**
 * A cell with a typed text.
 *
 * @param text what is typed
 * @returns the cell
 * @example typed('备注').value //=> '备注'
 */
export const typed = (text: string): PageCell => ({
  ...blankCell,
  value: text,
  text,
  formula: text,
});

/**
 * Opens a sheet for changes.
 *
 * @param sheet the snapshot
 * @returns its page
 * @example sheetOf(pageOf(sheet)).values //=> sheet.values
 */
export function pageOf(sheet: Sheet): Page {
  const { origin } = sheet;
  return {
    sheet,
    rows: sheet.values.map((row, at) =>
      row.map((value, column) => ({
        value,
        text: sheet.texts[at]?.[column] ?? '',
        format: sheet.formats[at]?.[column] ?? 'General',
        formula: sheet.formulas[at]?.[column] ?? '',
      })),
    ),
    merges: sheet.merges.map((merge) => ({
      ...merge,
      row: merge.row - origin.row,
      column: merge.column - origin.column,
    })),
    hiddenRows: sheet.hiddenRows.map((row) => row - origin.row),
    hiddenColumns: sheet.hiddenColumns.map((column) => column - origin.column),
  };
}

/**
 * The snapshot of a changed page.
 *
 * @param page rows of any length
 * @returns the sheet, at the place of the one it was made from
 * @example sheetOf(withBlank(page, 'row', 3)).rowCount //=> 21
 */
export function sheetOf({ sheet, rows, merges, hiddenRows, hiddenColumns }: Page): Sheet {
  const { origin } = sheet;
  const columnCount = Math.max(...rows.map((row) => row.length));
  const grid = <T>(of: (cell: PageCell) => T): T[][] =>
    rows.map((row) =>
      Array.from({ length: columnCount }, (_, column) => of(row[column] ?? blankCell)),
    );
  return {
    ...sheet,
    rowCount: rows.length,
    columnCount,
    values: grid(({ value }) => value),
    texts: grid(({ text }) => text),
    formats: grid(({ format }) => format),
    formulas: grid(({ formula }) => formula),
    merges: merges.map((merge) => ({
      ...merge,
      row: merge.row + origin.row,
      column: merge.column + origin.column,
    })),
    hiddenRows: hiddenRows.map((row) => row + origin.row),
    hiddenColumns: hiddenColumns.map((column) => column + origin.column),
  };
}

/**
 * Changes every cell.
 *
 * @param page the page
 * @param change from a cell and its place to the new cell
 * @returns the changed page
 * @example withCells(page, () => blankCell)
 */
export const withCells = (
  page: Page,
  change: (cell: PageCell, row: number, column: number) => PageCell,
): Page => ({
  ...page,
  rows: page.rows.map((row, at) => row.map((cell, column) => change(cell, at, column))),
});

/**
 * Inserts a row or a column; merges grow as in Excel.
 *
 * @param page the page
 * @param axis row or column
 * @param place before which row or column
 * @param fill the new cells, in order; blank where there is none
 * @returns the page with it
 * @example inserted(page, 'column', 2).rows[0]?.length
 */
export function inserted(
  page: Page,
  axis: Axis,
  place: number,
  fill: readonly PageCell[] = [],
): Page {
  const width = Math.max(...page.rows.map((row) => row.length));
  const rows =
    axis === 'row'
      ? spliced(
          page.rows,
          place,
          0,
          Array.from({ length: width }, (_, column) => fill[column] ?? blankCell),
        )
      : page.rows.map((row, at) => spliced(row, place, 0, fill[at] ?? blankCell));
  const count = axis === 'row' ? 'rowCount' : 'columnCount';
  const shift = (hidden: readonly number[]) =>
    hidden.map((each) => (each >= place ? each + 1 : each));
  return {
    ...page,
    rows,
    merges: page.merges.map((merge) => {
      if (merge[axis] >= place) return { ...merge, [axis]: merge[axis] + 1 };
      return merge[axis] + merge[count] > place ? { ...merge, [count]: merge[count] + 1 } : merge;
    }),
    hiddenRows: axis === 'row' ? shift(page.hiddenRows) : page.hiddenRows,
    hiddenColumns: axis === 'column' ? shift(page.hiddenColumns) : page.hiddenColumns,
  };
}

/**
 * Deletes a column; merges shrink and keep their text, as in Excel.
 *
 * @param page the page
 * @param place which column
 * @returns the page without it
 * @example withoutColumn(page, 0).rows[0]?.length
 */
export function withoutColumn(page: Page, place: number): Page {
  const kept = page.merges.filter(({ column, columnCount }) => column === place && columnCount > 1);
  const rows = page.rows.map((row, at) => {
    const text = row[place];
    const next = spliced(row, place, 1);
    return text && kept.some((merge) => merge.row === at) ? spliced(next, place, 1, text) : next;
  });
  return {
    ...page,
    rows,
    merges: page.merges.flatMap((merge) => {
      if (merge.column > place) return [{ ...merge, column: merge.column - 1 }];
      if (merge.column + merge.columnCount <= place) return [merge];
      return merge.columnCount > 1 ? [{ ...merge, columnCount: merge.columnCount - 1 }] : [];
    }),
    hiddenColumns: page.hiddenColumns.flatMap((each) =>
      each === place ? [] : [each > place ? each - 1 : each],
    ),
  };
}
