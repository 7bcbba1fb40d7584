import { columnNumber, type Area } from '../../core/address';
import { errorFromText, UnsupportedFormula, type FormulaError } from './scalar';

/** One word of a formula. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly value: FormulaError }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'name'; readonly sheet: string | null; readonly name: string }
  | { readonly kind: 'function'; readonly name: string }
  | { readonly kind: 'symbol'; readonly symbol: string };

/** How many rows and columns a worksheet has. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

const patterns = {
  space: /\s+/y,
  text: /"((?:[^"]|"")*)"/y,
  error: /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|CALC!|SPILL!)/iy,
  sheet: /(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!/uy,
  area: /\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?(?![\p{L}\p{N}_.(!:])/iuy,
  columns: /\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?![\p{L}\p{N}_.(!:])/iuy,
  rows: /\$?(\d{1,7}):\$?(\d{1,7})(?![\p{L}\p{N}_.(!:])/uy,
  number: /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy,
  function: /((?:[A-Z][A-Z0-9]*\.)*[A-Z][A-Z0-9_]*)\(/iy,
  name: /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy,
  symbol: /<=|>=|<>|[-+*/^&=<>%(),;{}@]/y,
};

/**
 * Splits a formula into words.
 *
 * @param formula the formula without its leading `=`
 * @returns the words in order
 * @throws UnsupportedFormula for other workbooks, structured and three-dimensional references
 * @example tokenize('SUM(A1:A3)').length //=> 3
 */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(formula);
    if (match) at += match[0].length;
    return match;
  };
  while (at < formula.length) {
    if (read(patterns.space)) continue;
    const sheet = readSheet(read);
    const token = readReference(read, sheet) ?? (sheet === null ? readPlain(read) : null);
    const named = token ?? readName(read, sheet);
    if (!named) throw new UnsupportedFormula(`cannot read "${formula.slice(at, at + 20)}"`);
    tokens.push(named);
  }
  return tokens;
}

type Read = (pattern: RegExp) => RegExpExecArray | null;

function readSheet(read: Read): string | null {
  const match = read(patterns.sheet);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
}

function readReference(read: Read, sheet: string | null): Token | null {
  const cells = read(patterns.area);
  if (cells) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    return reference(sheet, Number(top), columnNumber(left), Number(bottom), columnNumber(right));
  }
  const columns = read(patterns.columns);
  if (columns) {
    const [, left = '', right = ''] = columns;
    return reference(sheet, 1, columnNumber(left), sheetSize.rows, columnNumber(right));
  }
  const rows = read(patterns.rows);
  if (rows) return reference(sheet, Number(rows[1]), 0, Number(rows[2]), sheetSize.columns - 1);
  return null;
}

/** Rows as written, from 1; columns from 0; corners in any order. */
function reference(
  sheet: string | null,
  firstRow: number,
  firstColumn: number,
  lastRow: number,
  lastColumn: number,
): Token {
  const area = {
    row: Math.min(firstRow, lastRow) - 1,
    column: Math.min(firstColumn, lastColumn),
    rowCount: Math.abs(lastRow - firstRow) + 1,
    columnCount: Math.abs(lastColumn - firstColumn) + 1,
  };
  return { kind: 'reference', sheet, area };
}

function readPlain(read: Read): Token | null {
  const text = read(patterns.text);
  if (text) return { kind: 'text', value: (text[1] ?? '').replaceAll('""', '"') };
  const error = read(patterns.error);
  if (error) {
    const value = errorFromText(error[0]);
    if (value) return { kind: 'error', value };
  }
  const number = read(patterns.number);
  if (number) return { kind: 'number', value: Number(number[0]) };
  const call = read(patterns.function);
  if (call) {
    const name = (call[1] ?? '')
      .toUpperCase()
      .replace(/^_XLFN\./, '')
      .replace(/^_XLWS\./, '');
    return { kind: 'function', name };
  }
  const symbol = read(patterns.symbol);
  return symbol ? { kind: 'symbol', symbol: symbol[0] } : null;
}

function readName(read: Read, sheet: string | null): Token | null {
  const name = read(patterns.name);
  return name ? { kind: 'name', sheet, name: name[0] } : null;
}
