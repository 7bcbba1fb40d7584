import { gridOf, type Grid } from './grid';
import type { HeaderBlock, HeaderColumn } from './header';
import { compact } from './headerText';
import type { Role } from './table';
import type { Sheet } from '../sheet';

/**
 * The user's own choice of columns for one indicator table. Plain JSON, so that it can be kept in the
 * workbook. Roles that are not named stay as detected; `null` says that there is no such column.
 */
export interface ColumnHints {
  /** Zero-based sheet row of the (last) header row. */
  readonly headerRow: number;
  /** Zero-based sheet columns. */
  readonly columns: Readonly<Partial<Record<Role, number | null>>>;
  /** What the header cells said, to find the row again after rows were inserted. */
  readonly texts?: Readonly<Partial<Record<Role, string>>>;
}

/**
 * Notes down a choice of columns together with the header texts it was made on.
 *
 * @param sheet the sheet that the user looks at
 * @param headerRow zero-based sheet row of the header
 * @param columns zero-based sheet columns by role; null for «no such column»
 * @returns hints that survive inserted rows and columns
 * @example columnHints(sheet, 11, { target: 5, actual: 6 }).texts?.target //=> '年度指标值'
 */
export function columnHints(
  sheet: Sheet,
  headerRow: number,
  columns: ColumnHints['columns'],
): ColumnHints {
  const grid = gridOf(sheet);
  const texts: Partial<Record<Role, string>> = {};
  for (const [role, column] of pairsOf(columns)) {
    if (column !== null) texts[role] = compact(grid.text(headerRow, column));
  }
  return { headerRow, columns, texts };
}

/**
 * Puts the user's choice in place of what was detected.
 *
 * @param grid the sheet
 * @param headers detected headers
 * @param hints the user's choice
 * @returns headers with the choice in it, and the chosen header; `picked` is null when the row that the
 *   choice was made on is gone
 * @example withHints(grid, headers, hints).picked?.columns.length //=> 5
 */
export function withHints(
  grid: Grid,
  headers: readonly HeaderBlock[],
  hints: ColumnHints,
): { readonly headers: readonly HeaderBlock[]; readonly picked: HeaderBlock | null } {
  const place = placeOf(grid, hints);
  if (!place) return { headers, picked: null };
  const chosen = pairsOf(hints.columns).flatMap(([role, column]) =>
    column === null ? [] : [pickedColumn(grid, place.row, column + place.shift, role)],
  );
  if (chosen.length === 0) return { headers, picked: null };
  const first = Math.min(...chosen.map(({ column }) => column));
  const last = Math.max(...chosen.map(({ lastColumn }) => lastColumn));
  const under = headers.filter(
    (header) =>
      place.row >= header.firstRow &&
      place.row <= header.lastRow &&
      header.firstColumn <= last &&
      header.lastColumn >= first,
  );
  const detected = under.find(({ block }) => block === 'indicator');
  const named = new Set(Object.keys(hints.columns));
  const kept = (detected?.columns ?? []).map((column) =>
    named.has(column.word?.meaning ?? '') || chosen.some((pick) => pick.column === column.column)
      ? { ...column, word: null }
      : column,
  );
  const free = kept.filter(({ column }) => !chosen.some((pick) => pick.column === column));
  const columns = [...free, ...chosen].sort((left, right) => left.column - right.column);
  const picked: HeaderBlock = {
    block: 'indicator',
    firstRow: detected?.firstRow ?? place.row,
    lastRow: Math.max(detected?.lastRow ?? place.row, place.row),
    firstColumn: Math.min(first, detected?.firstColumn ?? first),
    lastColumn: Math.max(last, detected?.lastColumn ?? last),
    columns,
  };
  const others = headers.filter((header) => !under.includes(header));
  return { headers: [...others, picked].sort((a, b) => a.firstRow - b.firstRow), picked };
}

function pickedColumn(grid: Grid, row: number, column: number, role: Role): HeaderColumn {
  const span = grid.span(row, column);
  const header = grid.master(row, column);
  return {
    column: span.column,
    lastColumn: span.column + span.columnCount - 1,
    header,
    text: grid.own(header.row, header.column),
    parent: '',
    word: { meaning: role, confidence: 1, isReviewer: false, rank: 9 },
  };
}

/** The row and column shift at which the header texts stand now. */
function placeOf(
  grid: Grid,
  { headerRow, columns, texts }: ColumnHints,
): { readonly row: number; readonly shift: number } | null {
  const wanted = pairsOf(columns).flatMap(([role, column]) => {
    const text = texts?.[role];
    return column === null || !text ? [] : [{ column, text }];
  });
  const fits = (row: number, shift: number) =>
    wanted.every(({ column, text }) => compact(grid.text(row, column + shift)) === text);
  if (headerRow >= grid.firstRow && headerRow <= grid.lastRow && fits(headerRow, 0)) {
    return { row: headerRow, shift: 0 };
  }
  const anchor = wanted[0];
  if (!anchor) return null;
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      if (compact(grid.own(row, column)) !== anchor.text) continue;
      if (fits(row, column - anchor.column)) return { row, shift: column - anchor.column };
    }
  }
  return null;
}

function pairsOf(columns: ColumnHints['columns']): readonly (readonly [Role, number | null])[] {
  // Object.entries widens the keys; the type of `columns` admits roles only.
  return Object.entries(columns) as [Role, number | null][];
}
