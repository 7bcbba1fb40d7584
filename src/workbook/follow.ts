import { cellKey, type Address } from '../core/address';
import type { Anchors, CellChange, CellContent, ReadCell, Receipt } from '../core/plan/plan';
import type { CellValue } from '../core/sheet';
import { align, type Alignment, type Label, type Place, type RowWords } from './align';
import { columnLabels, rowLabels, wordsIn, type Grid } from './anchors';
import { printOf } from './fingerprint';
import { marksOf } from './marksOf';
import { movedFormula } from './movedFormula';

/** A change where it would be now, and where it was. */
export interface Doubtful {
  readonly then: Address;
  readonly change: CellChange;
}

/** A receipt as the sheet is now, and the changes whose cells can no longer be found. */
export interface Followed {
  readonly receipt: Receipt;
  /** Changes where something else may stand by now: they are ours only where they still stand. */
  readonly doubtful: readonly Doubtful[];
  /** Their addresses as they were when the receipt was written. */
  readonly lost: readonly Address[];
  /** Whether any row of the table is still told by its words; else the table was deleted or moved away. */
  readonly isFound: boolean;
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
  const { anchors } = receipt;
  if (!anchors) return { receipt, doubtful: [], lost: [], isFound: true };
  const { rows, columns } = places(anchors, sheet);
  const columnAt = columns.at;
  const isReplaced = replacedRows(receipt, sheet, rows, columns);
  const untold = untoldColumns(anchors, columns);
  const stayed = stayedCells(receipt, sheet, rows, columns);
  const isTold = (column: number): boolean => !untold.has(column);
  const changes: CellChange[] = [];
  const doubtful: Doubtful[] = [];
  const lost: Address[] = [];
  for (const change of receipt.changes) {
    const then = change.address;
    const row = rows.at(then.row);
    const column = columnAt(then.column);
    if (stayed.has(cellKey(then))) {
      doubtful.push({ then, change: moved(change, then, rows.at, columnAt) });
    } else if (row === null || column === null) {
      lost.push(then);
    } else if (isReplaced(then.row)) {
      const { changes: marked } = marksOf({ ...receipt, changes: [change] });
      if (change.content !== undefined || marked.length === 0) lost.push(then);
      for (const marks of marked)
        doubtful.push({ then, change: { ...marks, address: { row, column } } });
    } else {
      const found = moved(change, { row, column }, rows.at, columnAt);
      // What was only read is compared by its print, wherever it is.
      const isWritten = change.content ?? change.fill ?? change.note;
      if (isTold(then.column) || !isWritten) changes.push(found);
      else doubtful.push({ then, change: found });
    }
  }
  const named = anchors.rows.filter(({ text }) => text !== '');
  const isFound = named.length === 0 || named.some(({ index }) => rows.isTold(index));
  return { receipt: { ...receipt, changes }, doubtful, lost, isFound };
}

/**
 * Cells that did not move along with the heading of their column: below an Excel table that got or lost a
 * column, the total stands where it stood. What the run wrote is still there, and not where it should be now.
 */
function stayedCells(
  { changes }: Receipt,
  { origin, values }: Grid,
  rows: Alignment,
  columns: Alignment,
): ReadonlySet<number> {
  const moved = changes.filter(
    ({ address: { row, column }, content }) =>
      content && rows.at(row) === row && columns.at(column) !== column,
  );
  if (moved.length === 0) return new Set();
  const placed = new Set(
    changes.flatMap(({ address }) => {
      const [row, column] = [rows.at(address.row), columns.at(address.column)];
      return row === null || column === null ? [] : [cellKey({ row, column })];
    }),
  );
  const stayed = moved.filter(({ address: { row, column }, content }) => {
    const holds = (at: number | null): boolean =>
      at !== null && values[row - origin.row]?.[at - origin.column] === content?.after.content;
    return !placed.has(cellKey({ row, column })) && holds(column) && !holds(columns.at(column));
  });
  return new Set(stayed.map(({ address }) => cellKey(address)));
}

/** Columns whose heading is gone: they are where their neighbours say, if they are anywhere. */
function untoldColumns(anchors: Anchors, columns: Alignment): ReadonlySet<number> {
  const untold = anchors.columns.filter(
    ({ index, text }) => text && columns.at(index) !== null && !columns.isTold(index),
  );
  return new Set(untold.map(({ index }) => index));
}

/**
 * Rows that were found by their neighbours only, and that are blank by now or in which most of what the run
 * read is something else: another indicator stands there, and its score is no longer ours, though it may be
 * the same number. Marks are told by themselves.
 */
function replacedRows(
  { anchors, read }: Receipt,
  { origin, values }: Grid,
  rows: Alignment,
  columns: Alignment,
): (row: number) => boolean {
  const labels = new Map(anchors?.rows.map(({ index, text }) => [index, text]));
  const valueAt = ({ row, column }: Address): CellValue => {
    const [r, c] = [rows.at(row), columns.at(column)];
    return (r === null || c === null ? '' : values[r - origin.row]?.[c - origin.column]) ?? '';
  };
  const differ = (cells: readonly ReadCell[], share: number): boolean => {
    const same = cells.filter(({ address, print }) => printOf(valueAt(address)) === print);
    return cells.length > 0 && same.length < cells.length * share;
  };
  const known = read?.cells.filter(({ address }) => columns.at(address.column) !== null) ?? [];
  // Without its heading a column is where it was only if what was read stands where it was read.
  const areColumnsLost =
    anchors !== undefined &&
    untoldColumns(anchors, columns).size > 0 &&
    differ(
      known.filter(({ address }) => rows.isTold(address.row)),
      0.75,
    );
  return (then) => {
    const now = rows.at(then);
    if (areColumnsLost) return true;
    if (rows.isTold(then) || !labels.get(then) || now === null) return false;
    const isBlank = values[now - origin.row]?.every((value) => String(value).trim() === '') ?? true;
    return (
      isBlank ||
      differ(
        known.filter(({ address }) => address.row === then),
        0.5,
      )
    );
  };
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
  const found = follow(receipt, sheet);
  return { ...found.receipt, changes: foundChanges(found) };
}

/**
 * All changes that may stand on the sheet: what was found, and marks that may be ours.
 *
 * @param followed a receipt as the sheet is now
 * @returns changes with addresses as they are now
 * @example foundChanges(follow(receipt, sheet)).length
 */
export function foundChanges({ receipt, doubtful }: Followed): readonly CellChange[] {
  return [...receipt.changes, ...doubtful.map(({ change }) => change)];
}

function places(anchors: Anchors, sheet: Grid): { rows: Alignment; columns: Alignment } {
  const rows = around(anchors, 'rows');
  const columnsThen = anchors.columns.map(({ index }) => index);
  const rowsWith = (touched: readonly number[], wordsAt: RowWords['wordsAt']): Alignment =>
    align(rows, rowLabels(sheet, new Set(touched)), { heads: anchors.heads ?? [], wordsAt });
  const guess = rowsWith(
    columnsThen,
    wordsIn(sheet, (column) => !columnsThen.includes(column)),
  );
  const columns = align(
    around(anchors, 'columns'),
    columnLabels(sheet, firstRowNow(anchors, guess)),
  );
  const columnAt = columns.at;
  const unmoved = columnsThen.every((index) => columnAt(index) === index);
  if (unmoved && anchors.rows.every(({ index }) => guess.isTold(index)))
    return { rows: guess, columns };
  const columnsNow = columnsThen.flatMap((index) => columnAt(index) ?? []);
  const names = anchors.nameColumns?.flatMap((index) => columnAt(index) ?? []) ?? [];
  const isName = (column: number): boolean =>
    names.length > 0 ? names.includes(column) : !columnsNow.includes(column);
  return { rows: rowsWith(columnsNow, wordsIn(sheet, isName)), columns };
}

const around = (anchors: Anchors, axis: 'rows' | 'columns'): readonly Label[] =>
  [...anchors[axis], ...(anchors.beside?.[axis] ?? [])].sort(
    (one, other) => one.index - other.index,
  );

/** Where the first row that we wrote was, below its header: rows may have been sorted into its place. */
function firstRowNow({ rows, beside }: Anchors, { at, isTold }: Alignment): number {
  const first = rows[0]?.index ?? 0;
  const above = beside?.rows.filter(({ index }) => index < first).at(-1)?.index;
  const header = above === undefined || !isTold(above) ? null : at(above);
  if (above !== undefined && header !== null) return header + first - above;
  const told = rows.flatMap(({ index }) => (isTold(index) ? (at(index) ?? []) : []));
  return told.reduce((one, other) => Math.min(one, other), told[0] ?? at(first) ?? first);
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
