import type { Anchors, CellChange } from '../core/plan/plan';
import type { Sheet } from '../core/sheet';
import { shared, unique, type Label } from './align';
import { fingerprint } from './fingerprint';

/** The part of a snapshot that labels rows and columns. */
export type Grid = Pick<Sheet, 'origin' | 'values'>;

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
  const rowsByLabel = unique(ofRows);
  const columnsByLabel = unique(ofColumns);
  const nameOf = ownNames(grid, names);
  return {
    rows: labelled(rows, ofRows, rowsByLabel).map((label) => {
      const name = nameOf(label.index);
      return name === undefined ? label : { ...label, name };
    }),
    columns: labelled(columns, ofColumns, columnsByLabel),
    beside: {
      rows: labelled(neighboursOf(rows, ofRows, rowsByLabel), ofRows, rowsByLabel),
      columns: labelled(othersThan(columns, columnsByLabel), ofColumns, columnsByLabel),
    },
  };
}

type ByLabel = ReadonlyMap<string, number>;

/** The labels of some rows or columns; one that another bears as well is marked as such. */
function labelled(
  indices: readonly number[],
  labels: readonly Label[],
  byLabel: ByLabel,
): readonly Label[] {
  const [first] = labels;
  return indices.map((index) => {
    const text = labels[index - (first?.index ?? 0)]?.text ?? '';
    return { index, text: text === '' || byLabel.has(text) ? text : shared(text) };
  });
}

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
 * Rows by each word that stands in one row only.
 *
 * @param sheet the sheet
 * @param without zero-based columns that we write
 * @returns zero-based rows by the print of the word
 * @example rowsByWord(sheet, [6]).get(fingerprint('培训人次')) //=> 3
 */
export function rowsByWord(
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
