import {
  maxColumns,
  maxRows,
  areaToA1,
  columnLetters,
  columnNumber,
  fromA1,
  type Area,
} from '../../../core/address';

/** The whole worksheet as an area. */
export const wholeSheet: Area = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };

/**
 * Whether an area has whole rows or whole columns, for which Excel delivers no cell contents.
 *
 * @param area zero-based rectangle
 * @returns true when it is unbounded
 * @example isUnbounded(wholeSheet) //=> true
 */
export function isUnbounded(area: Area): boolean {
  return area.rowCount === maxRows || area.columnCount === maxColumns;
}

/**
 * An address with its sheet name, as `range.address` gives it.
 *
 * @param sheetName the tab's name
 * @param area zero-based rectangle; whole columns read `A:C`, whole rows `1:3`
 * @returns the address; the sheet name is quoted where Excel quotes it
 * @example qualifiedAddress('My sheet', { row: 0, column: 0, rowCount: 1, columnCount: 1 }) //=> "'My sheet'!A1"
 */
export function qualifiedAddress(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${areaText(area)}`;
}

/**
 * An address without the sheet name.
 *
 * @param area zero-based rectangle
 * @returns for example `A1:C2`, `A:C` or `1:3`
 * @example areaText({ row: 0, column: 0, rowCount: 1048576, columnCount: 3 }) //=> 'A:C'
 */
export function areaText(area: Area): string {
  if (area.rowCount === maxRows && area.columnCount < maxColumns)
    return `${columnLetters(area.column)}:${columnLetters(area.column + area.columnCount - 1)}`;
  if (area.columnCount === maxColumns) return `${area.row + 1}:${area.row + area.rowCount}`;
  return areaToA1(area);
}

function quoteSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** An address that somebody typed, with the sheet it names, if any. */
export interface TypedAddress {
  readonly sheetName: string | null;
  readonly area: Area;
}

/**
 * Reads an address as the API takes it: a cell, an area, whole columns or whole rows.
 *
 * @param text for example `B3`, `自评表!A1:C2`, `'My sheet'!A:C`, `$1:$4`
 * @returns the sheet name (unquoted) and the area, or null when the text is no address on a sheet
 * @example readAddress('A:B')?.area.columnCount //=> 2
 */
export function readAddress(text: string): TypedAddress | null {
  const match = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (!match) return null;
  const [, quoted, plain, cells = ''] = match;
  const area = readArea(cells);
  const sheetName = quoted?.replaceAll("''", "'") ?? plain ?? null;
  return area && isInside(area) ? { sheetName, area } : null;
}

function readArea(cells: string): Area | null {
  const columns = /^\$?([a-z]{1,3}):\$?([a-z]{1,3})$/i.exec(cells);
  if (columns) {
    const [first, last] = ordered(columnNumber(columns[1] ?? ''), columnNumber(columns[2] ?? ''));
    return { row: 0, column: first, rowCount: maxRows, columnCount: last - first + 1 };
  }
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(cells);
  if (rows) {
    const [first, last] = ordered(Number(rows[1]) - 1, Number(rows[2]) - 1);
    return { row: first, column: 0, rowCount: last - first + 1, columnCount: maxColumns };
  }
  const area = fromA1(cells);
  return area && normalised(area);
}

/** `C3:A1` means `A1:C3`. */
function normalised(area: Area): Area {
  const [top, bottom] = ordered(area.row, area.row + area.rowCount - 1);
  const [left, right] = ordered(area.column, area.column + area.columnCount - 1);
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/**
 * Whether an area exists on a worksheet.
 *
 * @param area zero-based rectangle
 * @returns false when it is empty or reaches over an edge
 * @example isInside({ row: -1, column: 0, rowCount: 1, columnCount: 1 }) //=> false
 */
export function isInside(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    area.row + area.rowCount <= maxRows &&
    area.column + area.columnCount <= maxColumns
  );
}

/**
 * Whether two areas are the same.
 *
 * @param a zero-based rectangle
 * @param b zero-based rectangle
 * @returns true when all four numbers agree
 * @example isSameArea(wholeSheet, wholeSheet) //=> true
 */
export function isSameArea(a: Area, b: Area): boolean {
  return (
    a.row === b.row &&
    a.column === b.column &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount
  );
}
