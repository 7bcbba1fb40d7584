import { columnLetters, columnNumber, type Address } from '../core/address';
import type { Anchors, CellChange, CellContent, Receipt } from '../core/plan/plan';
import type { Sheet } from '../core/sheet';
import { align, shared, unique, type Label, type Place } from './align';
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
 * The labels of all rows and columns that changes touch, and of those next to them, so that they can be
 * found again after rows or columns were inserted, deleted or sorted.
 *
 * @param grid the sheet as it is while the changes are written
 * @param changes what is written
 * @param names columns whose words name a row by themselves: 三级指标
 * @returns labels by row and column, as short fingerprints
 * @example anchorsOf(sheet, changes).columns //=> [{ index: 7, text: '1k2j9x' }] for 得分
 */
export function anchorsOf(
  grid: Grid,
  changes: readonly Pick<CellChange, 'address'>[],
  names: readonly number[] = [],
): Anchors {
  const rows = sortedSet(changes.map(({ address }) => address.row));
  const columns = sortedSet(changes.map(({ address }) => address.column));
  const ofRows = rowLabels(grid, new Set(columns));
  const ofColumns = columnLabels(grid, rows[0] ?? 0);
  const nameOf = ownNames(grid, names);
  return {
    rows: labelled(rows, ofRows).map((label) => {
      const name = nameOf(label.index);
      return name === undefined ? label : { ...label, name };
    }),
    columns: labelled(columns, ofColumns),
    beside: {
      rows: labelled(neighboursOf(new Set(rows), ofRows), ofRows),
      columns: labelled(othersThan(new Set(columns), ofColumns), ofColumns),
    },
  };
}

/** The labels of some rows or columns; one that another bears as well is marked as such. */
function labelled(indices: readonly number[], labels: readonly Label[]): readonly Label[] {
  const own = new Set(unique(labels).values());
  const texts = new Map(labels.map(({ index, text }) => [index, text]));
  return indices.map((index) => {
    const text = texts.get(index) ?? '';
    return { index, text: text === '' || own.has(index) ? text : shared(text) };
  });
}

const othersThan = (known: ReadonlySet<number>, labels: readonly Label[]): readonly number[] =>
  [...unique(labels).values()].filter((index) => !known.has(index));

/**
 * The nearest rows above and below each that are told by their labels: between two that are found again,
 * what is not found was deleted, not renamed.
 */
function neighboursOf(known: ReadonlySet<number>, labels: readonly Label[]): readonly number[] {
  const own = new Set(unique(labels).values());
  const nearest = (ordered: readonly Label[]): readonly number[] => {
    const found: number[] = [];
    let last: number | null = null;
    for (const { index } of ordered) {
      if (known.has(index) && last !== null) found.push(last);
      if (own.has(index)) last = index;
    }
    return found;
  };
  const both = [...nearest(labels), ...nearest([...labels].reverse())];
  return sortedSet(both.filter((index) => !known.has(index)));
}

/** The words in the columns of names that no other row has there. */
function ownNames(
  { origin, values }: Grid,
  columns: readonly number[],
): (row: number) => string | undefined {
  const labels = values.flatMap((row, index): readonly Label[] => {
    const words = columns.map((column) => row[column - origin.column]);
    const name = words.find((word) => typeof word === 'string' && word.trim() !== '');
    return typeof name === 'string' ? [{ index: origin.row + index, text: fingerprint(name) }] : [];
  });
  const names = new Map([...unique(labels)].map(([name, row]) => [row, name]));
  return (row) => names.get(row);
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
  const rows = around(anchors, 'rows');
  const columnsThen = anchors.columns.map(({ index }) => index);
  const rowsWith = (touched: readonly number[]): Place =>
    align(rows, rowLabels(sheet, new Set(touched)), () => rowsByWord(sheet, touched));
  const guess = rowsWith(columnsThen);
  const columnAt = align(
    around(anchors, 'columns'),
    columnLabels(sheet, firstRowNow(anchors, guess)),
  );
  const columnsNow = columnsThen.flatMap((index) => columnAt(index) ?? []);
  const unmoved = columnsThen.every((index) => columnAt(index) === index);
  return { rowAt: unmoved ? guess : rowsWith(columnsNow), columnAt };
}

const around = (anchors: Anchors, axis: 'rows' | 'columns'): readonly Label[] =>
  [...anchors[axis], ...(anchors.beside?.[axis] ?? [])].sort(
    (one, other) => one.index - other.index,
  );

/** Where the first row that we wrote was, below its header: rows may have been sorted into its place. */
function firstRowNow({ rows, beside }: Anchors, rowAt: Place): number {
  const first = rows[0]?.index ?? 0;
  const above = beside?.rows.filter(({ index }) => index < first).at(-1)?.index;
  const header = above === undefined ? null : rowAt(above);
  if (above !== undefined && header !== null) return header + first - above;
  return rowAt(first) ?? first;
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
    /"[^"]*"|'[^']*'!|(^|[^\w.!$])(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w(.!])/g,
    (whole, lead?: string, first?: string, last?: string) => {
      if (lead === undefined || first === undefined) return whole;
      return lead + (movedArea(first, last ?? first, rowAt, columnAt) ?? '#REF!');
    },
  );
}

/** A range covers what is left of it, as Excel has it; null when all of it was deleted. */
function movedArea(first: string, last: string, rowAt: Place, columnAt: Place): string | null {
  const [from, to] = [partsOf(first), partsOf(last)];
  const rows = imagesOf(from.row, to.row, rowAt);
  const columns = imagesOf(from.column, to.column, columnAt);
  if (!rows || !columns) return null;
  const start = `${from.fixedColumn}${columnLetters(columns.first)}${from.fixedRow}${rows.first + 1}`;
  if (first === last) return start;
  return `${start}:${to.fixedColumn}${columnLetters(columns.last)}${to.fixedRow}${rows.last + 1}`;
}

function partsOf(reference: string) {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(reference) ?? [];
  return { fixedColumn, column: columnNumber(letters), fixedRow, row: Number(digits) - 1 };
}

function imagesOf(from: number, to: number, place: Place) {
  let [first, last] = [Infinity, -Infinity];
  for (let index = from; index <= to; index += 1) {
    const now = place(index);
    if (now === null) continue;
    first = Math.min(first, now);
    last = Math.max(last, now);
  }
  return first <= last ? { first, last } : null;
}

/** Rows by each word that stands in one row only, outside the columns that we write. */
function rowsByWord(
  { origin, values }: Grid,
  without: readonly number[],
): ReadonlyMap<string, number> {
  const left = new Set(without);
  return unique(
    values.flatMap((row, index) => {
      const words = new Set(row.filter((_, column) => !left.has(origin.column + column)));
      return [...words].flatMap((word): readonly Label[] =>
        typeof word === 'string' ? [{ index: origin.row + index, text: fingerprint(word) }] : [],
      );
    }),
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
