import type { Anchors, CellChange, RowNames } from '../core/plan/plan';
import type { Sheet } from '../core/sheet';
import { lastBefore, shared, unique, type Label } from './align';
import { fingerprint } from './fingerprint';

/** The part of a snapshot that labels rows and columns. */
export type Grid = Pick<Sheet, 'origin' | 'values'>;

/**
 * The labels of all rows and columns that changes touch, and of those next to them, so that they can be
 * found again after rows or columns were inserted, deleted or sorted.
 *
 * @param grid the sheet as it is while the changes are written
 * @param changes what is written
 * @param names where rows bear their names, and where tables begin
 * @returns labels by row and column, as short fingerprints
 * @example anchorsOf(sheet, changes).columns //=> [{ index: 7, text: '1k2j9x' }] for 得分
 */
export function anchorsOf(
  grid: Grid,
  changes: readonly Pick<CellChange, 'address'>[],
  names: RowNames = { columns: [], firstRows: [] },
): Anchors {
  const rows = sortedSet(changes.map(({ address }) => address.row));
  const columns = sortedSet(changes.map(({ address }) => address.column));
  const ofRows = rowLabels(grid, new Set(columns));
  const ofColumns = columnLabels(grid, rows[0] ?? 0);
  const rowsByLabel = unique(ofRows);
  const columnsByLabel = unique(ofColumns);
  const heads = headsOf(names.firstRows, ofRows, rowsByLabel);
  const labelled = markedIn(ofRows, heads, rowsByLabel);
  const labelledColumn = markedIn(ofColumns, [], columnsByLabel);
  const named = namesIn(grid, names.columns, heads);
  const touched = new Set(rows);
  const beside = sortedSet([...neighboursOf(rows, ofRows, rowsByLabel), ...heads]);
  return {
    rows: rows.map((row) => {
      const name = named(row);
      return name === undefined ? labelled(row) : { ...labelled(row), name };
    }),
    columns: columns.map(labelledColumn),
    beside: {
      rows: beside.filter((row) => !touched.has(row)).map(labelled),
      columns: othersThan(columns, columnsByLabel).map(labelledColumn),
    },
    heads,
    nameColumns: names.columns,
  };
}

/** The nearest rows above the tables that are told by their labels: names of projects, or headings. */
function headsOf(
  firstRows: readonly number[],
  labels: readonly Label[],
  byLabel: ByLabel,
): readonly number[] {
  const origin = labels[0]?.index ?? 0;
  const heads = firstRows.flatMap((first) => {
    let row = first - 1;
    while (row >= origin && !byLabel.has(labels[row - origin]?.text ?? '')) row -= 1;
    return row >= origin ? [row] : [];
  });
  return sortedSet(heads);
}

/** Looks labels up; one that another row bears as well is marked as such, twice where it is in the same table. */
function markedIn(
  labels: readonly Label[],
  heads: readonly number[],
  inSheet: ByLabel,
): (index: number) => Label {
  const origin = labels[0]?.index ?? 0;
  let inTable: ReadonlySet<number> | null = null;
  return (index) => {
    const text = labels[index - origin]?.text ?? '';
    if (text === '' || inSheet.has(text)) return { index, text };
    // Most forms have no label twice.
    inTable ??= new Set(unique(labels.map((label) => inTableOf(label, heads))).values());
    return { index, text: inTable.has(index) ? shared(text) : shared(shared(text)) };
  };
}

function inTableOf({ index, text }: Label, heads: readonly number[]): Label {
  const head = lastBefore(index, heads);
  return { index, text: text === '' || head === undefined ? text : `${head} ${text}` };
}

type ByLabel = ReadonlyMap<string, number>;

function othersThan(known: readonly number[], byLabel: ByLabel): readonly number[] {
  const left = new Set(known);
  return [...byLabel.values()].filter((index) => !left.has(index));
}

/**
 * The nearest rows above and below each that are told by their labels: between two that are found again,
 * what is not found was deleted, not renamed.
 */
function neighboursOf(
  known: readonly number[],
  labels: readonly Label[],
  byLabel: ByLabel,
): readonly number[] {
  const wanted = new Set(known);
  const nearest = (ordered: readonly Label[]): readonly number[] => {
    const found: number[] = [];
    let last: number | null = null;
    for (const { index, text } of ordered) {
      if (wanted.has(index) && last !== null) found.push(last);
      if (byLabel.has(text)) last = index;
    }
    return found;
  };
  const both = [...nearest(labels), ...nearest([...labels].reverse())];
  return sortedSet(both.filter((index) => !wanted.has(index)));
}

/** The words in the columns of names that no other row of the table has there. */
function namesIn(
  { origin, values }: Grid,
  columns: readonly number[],
  heads: readonly number[],
): (row: number) => string | undefined {
  if (columns.length === 0) return () => undefined;
  const labels = values.map((row, index): Label => {
    const [name] = namesOf(origin, row, (column) => columns.includes(column));
    return { index: origin.row + index, text: name === undefined ? '' : fingerprint(name) };
  });
  const marked = markedIn(labels, heads, unique(labels));
  return (row) => {
    const { text } = marked(row);
    return text === '' || text.startsWith(shared(shared(''))) ? undefined : text;
  };
}

/**
 * The labels of all rows of a sheet: the first words outside the columns that we write.
 *
 * @param sheet the sheet
 * @param touched zero-based columns that we write
 * @returns one label for each row
 * @example rowLabels(sheet, new Set([6]))
 */
export function rowLabels(sheet: Grid, touched: ReadonlySet<number>): readonly Label[] {
  return sheet.values.map((_, index) => {
    const row = sheet.origin.row + index;
    return { index: row, text: rowLabel(sheet, row, touched) };
  });
}

/**
 * The labels of all columns of a sheet: the nearest words above a row.
 *
 * @param sheet the sheet
 * @param firstRow zero-based row below the header
 * @returns one label for each column
 * @example columnLabels(sheet, 3)
 */
export function columnLabels(sheet: Grid, firstRow: number): readonly Label[] {
  const width = Math.max(0, ...sheet.values.map((row) => row.length));
  return Array.from({ length: width }, (_, index) => {
    const column = sheet.origin.column + index;
    return { index: column, text: columnLabel(sheet, column, firstRow) };
  });
}

/**
 * The prints of the words that name a row: those in some columns, or else the last one before them (总分 has
 * no 三级指标).
 *
 * @param sheet the sheet
 * @param isAsked whether the words of a zero-based column count
 * @returns prints by zero-based row
 * @example wordsIn(sheet, (column) => column < 6)(3).includes(fingerprint('培训人次')) //=> true
 */
export function wordsIn(
  { origin, values }: Grid,
  isAsked: (column: number) => boolean,
): (row: number) => readonly string[] {
  return (row) => namesOf(origin, values[row - origin.row] ?? [], isAsked).map(fingerprint);
}

function namesOf(
  origin: Grid['origin'],
  row: Grid['values'][number],
  isAsked: (column: number) => boolean,
): readonly string[] {
  let before: string | null = null;
  let isBefore = true;
  const names: string[] = [];
  for (const [index, word] of row.entries()) {
    const isName = isAsked(origin.column + index);
    isBefore &&= !isName;
    if (typeof word !== 'string' || word.trim() === '') continue;
    if (isName) names.push(word);
    else if (isBefore) before = word;
  }
  return names.length > 0 || before === null ? names : [before];
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
