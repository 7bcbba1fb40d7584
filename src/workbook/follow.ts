import { columnLetters, columnNumber, type Address } from '../core/address';
import type { Anchors, CellChange, CellContent, Receipt } from '../core/plan/plan';
import type { Sheet } from '../core/sheet';
import { align, shared, type Label, type Place } from './align';
import { fingerprint } from './fingerprint';

/** A receipt as the sheet is now, and the changes whose cells can no longer be found. */
export interface Followed {
  readonly receipt: Receipt;
  /** Their addresses as they were when the receipt was written. */
  readonly lost: readonly Address[];
}

/** The part of a snapshot that labels rows and columns. */
type Grid = Pick<Sheet, 'origin' | 'values'>;

/**
 * The labels of all rows and columns that changes touch, so that they can be found again after rows or
 * columns were inserted or deleted.
 *
 * @param grid the sheet as it is while the changes are written
 * @param changes what is written
 * @returns labels by row and column, as short fingerprints
 * @example anchorsOf(sheet, changes).columns //=> [{ index: 7, text: '1k2j9x' }] for 得分
 */
export function anchorsOf(grid: Grid, changes: readonly Pick<CellChange, 'address'>[]): Anchors {
  const rows = sortedSet(changes.map(({ address }) => address.row));
  const columns = sortedSet(changes.map(({ address }) => address.column));
  return {
    rows: anchored(rows, rowLabels(grid, new Set(columns))),
    columns: anchored(columns, columnLabels(grid, rows[0] ?? 0)),
  };
}

/** The labels of some rows; one that another row bears as well is marked as such. */
function anchored(indices: readonly number[], labels: readonly Label[]): readonly Label[] {
  const counts = new Map<string, number>();
  for (const { text } of labels) counts.set(text, (counts.get(text) ?? 0) + 1);
  const texts = new Map(labels.map(({ index, text }) => [index, text]));
  return indices.map((index) => {
    const text = texts.get(index) ?? '';
    return { index, text: text !== '' && (counts.get(text) ?? 0) > 1 ? shared(text) : text };
  });
}

/**
 * Moves a receipt's addresses and formulas to where its cells are now.
 *
 * @param receipt as it was written
 * @param sheet the sheet as it is now
 * @returns the moved receipt with the changes that were found, and the lost ones
 * @example follow(receipt, sheet).lost // addresses in deleted rows
 */
export function follow(receipt: Receipt, sheet: Grid): Followed {
  if (!receipt.anchors) return { receipt, lost: [] };
  const { rowAt, columnAt } = places(receipt.anchors, sheet);
  const changes: CellChange[] = [];
  const lost: Address[] = [];
  for (const change of receipt.changes) {
    const row = rowAt(change.address.row);
    const column = columnAt(change.address.column);
    if (row === null || column === null) lost.push(change.address);
    else changes.push(moved(change, { row, column }, rowAt, columnAt));
  }
  return { receipt: { ...receipt, changes }, lost };
}

/**
 * As `follow`, for those who only need what can be found.
 *
 * @param receipt as it was written
 * @param sheet the sheet as it is now
 * @returns the moved receipt
 * @example followed(receipt, sheet).changes
 */
export function followed(receipt: Receipt, sheet: Grid): Receipt {
  return follow(receipt, sheet).receipt;
}

function places(anchors: Anchors, sheet: Grid): { rowAt: Place; columnAt: Place } {
  const columnsThen = anchors.columns.map(({ index }) => index);
  const rowsWith = (touched: readonly number[]): Place =>
    align(anchors.rows, rowLabels(sheet, new Set(touched)));
  const first = anchors.rows[0]?.index ?? 0;
  const guess = rowsWith(columnsThen);
  const columnAt = align(anchors.columns, columnLabels(sheet, guess(first) ?? first));
  const columnsNow = columnsThen.flatMap((index) => columnAt(index) ?? []);
  const unmoved = columnsThen.every((index) => columnAt(index) === index);
  return { rowAt: unmoved ? guess : rowsWith(columnsNow), columnAt };
}

function rowLabels(sheet: Grid, touched: ReadonlySet<number>): readonly Label[] {
  return sheet.values.map((_, index) => {
    const row = sheet.origin.row + index;
    return { index: row, text: rowLabel(sheet, row, touched) };
  });
}

function columnLabels(sheet: Grid, firstRow: number): readonly Label[] {
  const width = Math.max(0, ...sheet.values.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => {
    const column = sheet.origin.column + index;
    return { index: column, text: columnLabel(sheet, column, firstRow) };
  });
}

function moved(change: CellChange, address: Address, rowAt: Place, columnAt: Place): CellChange {
  const here = change.address;
  if (here.row === address.row && here.column === address.column && !hasFormula(change)) {
    return change;
  }
  const content = change.content && {
    before: movedContent(change.content.before, rowAt, columnAt),
    after: movedContent(change.content.after, rowAt, columnAt),
  };
  return { ...change, address, ...(content && { content }) };
}

function hasFormula({ content }: CellChange): boolean {
  return [content?.before.content, content?.after.content].some(
    (text) => typeof text === 'string' && text.startsWith('='),
  );
}

function movedContent(content: CellContent, rowAt: Place, columnAt: Place): CellContent {
  const text = content.content;
  if (typeof text !== 'string' || !text.startsWith('=')) return content;
  return { ...content, content: movedFormula(text, rowAt, columnAt) };
}

/** Excel rewrites references when rows move; so do we, or our own formula would look edited. */
function movedFormula(formula: string, rowAt: Place, columnAt: Place): string {
  return formula.replace(
    /"[^"]*"|'[^']*'(?=!)|(^|[^\w.])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g,
    (
      whole,
      lead?: string,
      fixedColumn?: string,
      letters?: string,
      fixedRow?: string,
      digits?: string,
    ) => {
      if (letters === undefined || digits === undefined) return whole;
      const row = rowAt(Number(digits) - 1);
      const column = columnAt(columnNumber(letters));
      if (row === null || column === null) return whole;
      return `${lead ?? ''}${fixedColumn ?? ''}${columnLetters(column)}${fixedRow ?? ''}${row + 1}`;
    },
  );
}

/** The first words of a row outside the columns that we write: levels and name of an indicator. */
function rowLabel({ origin, values }: Grid, row: number, without: ReadonlySet<number>): string {
  const cells = values[row - origin.row] ?? [];
  const words: string[] = [];
  for (const [index, value] of cells.entries()) {
    if (typeof value !== 'string' || without.has(origin.column + index)) continue;
    if (value.trim() !== '') words.push(value);
    if (words.length === 3) break;
  }
  return fingerprint(words.join('\t'));
}

/** The nearest words above the first row that we write: the header. */
function columnLabel({ origin, values }: Grid, column: number, firstRow: number): string {
  for (let row = firstRow - 1 - origin.row; row >= 0; row -= 1) {
    const value = values[row]?.[column - origin.column];
    if (typeof value === 'string' && value.trim() !== '') return fingerprint(value);
  }
  return '';
}

function sortedSet(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}
