import { columnLetters, columnNumber } from '../../core/address';

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** Texts, quoted sheet names and bracketed names; references; then words and numbers, which only look like them. */
const piece = new RegExp(
  [
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]/,
    /(?<cell>\$?[A-Za-z]{1,3}\$?\d+)(?![\w.(!])/,
    /(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\w.(!])/,
    /(?<rows>\$?\d+:\$?\d+)(?![\w.])/,
    /[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
);

/**
 * Moves the relative references of a formula, as Excel does when it fills: the text of a shared
 * formula's member comes from its master this way.
 *
 * @param formula text without `=`
 * @param rows how many rows down
 * @param columns how many columns to the right
 * @returns the moved text; a reference that leaves the sheet becomes `#REF!`
 * @example shiftFormula('A1*$B$1', 2, 0) //=> 'A3*$B$1'
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(piece, (part: string, cell?: string, across?: string, down?: string) => {
    if (cell !== undefined) return movedCell(cell, rows, columns);
    const [first = '', last = ''] = part.split(':');
    if (across !== undefined) return range(movedColumn(first, columns), movedColumn(last, columns));
    if (down !== undefined) return range(movedRow(first, rows), movedRow(last, rows));
    return part;
  });
}

function movedCell(cell: string, rows: number, columns: number): string {
  const at = cell.search(/\$?\d+$/);
  const letters = cell.slice(0, at);
  const digits = cell.slice(at);
  const isName =
    columnNumber(letters.replace('$', '')) >= lastColumn ||
    Number(digits.replace('$', '')) > lastRow;
  if (isName) return cell;
  const column = movedColumn(letters, columns);
  const row = movedRow(digits, rows);
  return column === null || row === null ? '#REF!' : column + row;
}

const range = (first: string | null, last: string | null): string =>
  first === null || last === null ? '#REF!' : `${first}:${last}`;

function movedColumn(letters: string, by: number): string | null {
  if (letters.startsWith('$')) return letters;
  const column = columnNumber(letters) + by;
  return column < 0 || column >= lastColumn ? null : columnLetters(column);
}

function movedRow(digits: string, by: number): string | null {
  if (digits.startsWith('$')) return digits;
  const row = Number(digits) + by;
  return row < 1 || row > lastRow ? null : String(row);
}
