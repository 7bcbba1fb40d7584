/** One cell's place on a worksheet, both counted from zero (A1 is row 0, column 0). */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, counted from zero. */
export interface Area extends Address {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Rows of a worksheet. */
export const maxRows = 1_048_576;
/** Columns of a worksheet. */
export const maxColumns = 16_384;

/**
 * The letters that Excel writes above a column.
 *
 * @param column zero-based column
 * @returns the column's letters
 * @example columnLetters(27) //=> 'AB'
 */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/**
 * A cell's address as people write it.
 *
 * @param address zero-based row and column
 * @returns the A1 form without a sheet name
 * @example toA1({ row: 4, column: 6 }) //=> 'G5'
 */
export function toA1({ row, column }: Address): string {
  return `${columnLetters(column)}${row + 1}`;
}

/**
 * A cell as one number: quicker to look up than its address as text, and there may be tens of thousands.
 *
 * @param address zero-based row and column
 * @returns a number of its own for each cell of a sheet
 * @example cellKey({ row: 1, column: 2 }) //=> 16386
 */
export function cellKey({ row, column }: Address): number {
  return row * maxColumns + column;
}

/**
 * An area's address as people write it; a single cell is written as one address.
 *
 * @param area zero-based rectangle
 * @returns the A1 form without a sheet name
 * @example areaToA1({ row: 0, column: 0, rowCount: 2, columnCount: 3 }) //=> 'A1:C2'
 */
export function areaToA1(area: Area): string {
  const last = { row: area.row + area.rowCount - 1, column: area.column + area.columnCount - 1 };
  return area.rowCount === 1 && area.columnCount === 1 ? toA1(area) : `${toA1(area)}:${toA1(last)}`;
}

/**
 * Reads an A1 address of one cell or an area; a sheet name before `!` and `$` signs are ignored.
 *
 * @param text for example `G5`, `$A$1:C2`, `自评表!A1:C2`
 * @returns the zero-based area, or null when the text is no such address
 * @example fromA1('自评表!B2') //=> { row: 1, column: 1, rowCount: 1, columnCount: 1 }
 */
export function fromA1(text: string): Area | null {
  const match = /^(?:.*!)?\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(
    text,
  );
  if (!match) return null;
  const [, firstLetters = '', firstRow = '', lastLetters = firstLetters, lastRow = firstRow] =
    match;
  const row = Number(firstRow) - 1;
  const column = columnNumber(firstLetters);
  return {
    row,
    column,
    rowCount: Number(lastRow) - row,
    columnCount: columnNumber(lastLetters) - column + 1,
  };
}

/**
 * The zero-based column that letters name.
 *
 * @param letters one to three letters of either case
 * @returns zero-based column
 * @example columnNumber('AB') //=> 27
 */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/**
 * Whether a cell lies inside an area.
 *
 * @param area zero-based rectangle
 * @param address zero-based cell
 * @returns true when it does
 * @example contains({ row: 0, column: 0, rowCount: 2, columnCount: 2 }, { row: 1, column: 1 }) //=> true
 */
export function contains(area: Area, address: Address): boolean {
  return (
    address.row >= area.row &&
    address.row < area.row + area.rowCount &&
    address.column >= area.column &&
    address.column < area.column + area.columnCount
  );
}

/**
 * What two areas have in common.
 *
 * @param a zero-based rectangle
 * @param b zero-based rectangle
 * @returns the common area, or null
 * @example intersection({ row: 0, column: 0, rowCount: 2, columnCount: 2 }, { row: 1, column: 1, rowCount: 2, columnCount: 2 })?.rowCount //=> 1
 */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/**
 * The smallest area around two areas.
 *
 * @param a zero-based rectangle
 * @param b zero-based rectangle
 * @returns their bounding rectangle
 * @example boundingArea(firstRow, lastRow)
 */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}
