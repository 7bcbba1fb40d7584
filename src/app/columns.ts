import type { SheetReport } from '../core/scoring/assessment';
import { cellAt, type Sheet } from '../core/sheet';
import { columnHints, findTables, type ColumnHints } from '../core/table/findTables';
import { gridOf } from '../core/table/grid';
import { wordReader } from '../core/table/headers';
import type { IndicatorTable, Role } from '../core/table/table';
import { isRecord } from '../core/record';
import type { WorkbookPort } from '../workbook/port';

/** The columns that a person may name, the ones without which nothing is scored first. */
const pickableRoles = [
  'name',
  'target',
  'actual',
  'weight',
  'score',
  'reason',
  'sign',
  'unit',
  'level1',
  'level2',
] as const satisfies readonly Role[];

/** A column that a person may name. */
export type PickableRole = (typeof pickableRoles)[number];

/** Which column is what, as far as a person said; null: there is no such column. */
export type PickedColumns = Readonly<Partial<Record<PickableRole, number | null>>>;

/** One column of a header row, as the list of the picker names it. */
export interface HeaderCell {
  /** Zero-based sheet column. */
  readonly column: number;
  /** '' for a column with content below but without a heading. */
  readonly text: string;
}

/** A row that may be the header, and what its words seem to mean. */
export interface HeaderRow {
  /** Zero-based sheet row. */
  readonly row: number;
  readonly cells: readonly HeaderCell[];
  readonly columns: PickedColumns;
}

/** What a choice of columns leads to. Nothing is stored or written. */
export interface ColumnsEffect {
  readonly hints: ColumnHints;
  /** The table that the choice makes; null when there is none. */
  readonly table: IndicatorTable | null;
}

const rowsBelow = 20;
const mainRoles: readonly PickableRole[] = ['name', 'target', 'actual', 'weight', 'score'];

/**
 * The row to begin with: the header of the first indicator table, else the row whose words came
 * closest to one, else the first row of the sheet.
 *
 * @param sheet the snapshot
 * @param report its report
 * @returns zero-based sheet row
 * @example startRow(sheet, report) //=> 11
 */
export function startRow(sheet: Sheet, report: SheetReport): number {
  const found = firstTable(report)?.headerRows.at(-1);
  const closest = report.why.find(({ code }) => code === 'header-words')?.params.row;
  return found ?? (typeof closest === 'number' ? closest - 1 : sheet.origin.row);
}

/**
 * Reads a row as a header: its columns, and which of them is what. Where a table was found under this
 * row its columns count, elsewhere the words of the headings.
 *
 * @param sheet the snapshot
 * @param row zero-based sheet row
 * @param report the sheet's report
 * @returns the columns in the order of the sheet
 * @example headerRow(sheet, 11, report).columns.target //=> 5
 */
export function headerRow(sheet: Sheet, row: number, report: SheetReport): HeaderRow {
  const grid = gridOf(sheet);
  const cells: HeaderCell[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    if (grid.span(row, column).column !== column) continue;
    const text = grid.text(row, column).replace(/\s+/g, ' ');
    if (text !== '' || hasContentBelow(sheet, row, column)) cells.push({ column, text });
  }
  const table = tableAt(report, row);
  return { row, cells, columns: table ? columnsOf(table) : guessed(cells) };
}

/**
 * Tries a choice of columns on a snapshot.
 *
 * @param sheet the snapshot
 * @param report its report as it is without the new choice
 * @param row zero-based sheet row of the header
 * @param columns what the person chose
 * @param picked what was picked before and holds in the report
 * @returns the hints to store, and the table that they make
 * @example tryColumns(sheet, report, 11, { target: 5 }, null).table?.rows.length //=> 8
 */
export function tryColumns(
  sheet: Sheet,
  report: SheetReport,
  row: number,
  columns: PickedColumns,
  picked: ColumnHints | null,
): ColumnsEffect {
  const hints = columnHints(sheet, row, worthSaying(report, row, columns, picked));
  const table = findTables(sheet, hints).tables.find(
    (each) =>
      each.kind === 'indicator' && each.issues.some(({ code }) => code === 'columns-picked'),
  );
  return { hints, table: table?.kind === 'indicator' ? table : null };
}

/**
 * Keeps a choice of columns in the workbook, or forgets it.
 *
 * @param port the workbook
 * @param sheetId the sheet
 * @param hints the choice; null to recognise the columns by their headings again
 * @throws WorkbookError when the host refuses
 * @example await saveColumns(port, sheet.id, null)
 */
export async function saveColumns(
  port: WorkbookPort,
  sheetId: string,
  hints: ColumnHints | null,
): Promise<void> {
  await port.saveSetting(columnsKey(sheetId), hints);
}

/**
 * Column hints as they come back from the workbook; entries that make no sense are left out.
 *
 * @param stored a JSON value of unknown origin
 * @returns usable hints, or null
 * @example columnsFrom({ headerRow: 4, columns: { target: 3 } })?.columns.target //=> 3
 */
export function columnsFrom(stored: unknown): ColumnHints | null {
  if (!isRecord(stored) || !isIndex(stored.headerRow) || !isRecord(stored.columns)) return null;
  const { headerRow, columns, texts } = stored;
  const picked: Partial<Record<Role, number | null>> = {};
  const said: Partial<Record<Role, string>> = {};
  for (const role of pickableRoles) {
    const column = columns[role];
    const text = isRecord(texts) ? texts[role] : undefined;
    if (column === null || isIndex(column)) picked[role] = column;
    if (typeof text === 'string') said[role] = text;
  }
  return Object.keys(picked).length > 0 ? { headerRow, columns: picked, texts: said } : null;
}

/**
 * What differs from what was recognised; the main columns as well where nothing else is named, so that a
 * doubtful table can be confirmed; everything where nothing was recognised under this row.
 */
function worthSaying(
  report: SheetReport,
  row: number,
  columns: PickedColumns,
  picked: ColumnHints | null,
): PickedColumns {
  const table = tableAt(report, row);
  const entries = pickableRoles.map((role) => [role, columns[role] ?? null] as const);
  if (!table) return Object.fromEntries(entries.filter(([, column]) => column !== null));
  const known = columnsOf(table);
  const before = table.issues.some(({ code }) => code === 'columns-picked') ? picked?.columns : {};
  const changed = entries.filter(
    ([role, column]) => column !== (known[role] ?? null) || before?.[role] !== undefined,
  );
  const confirmed = entries.filter(([role, column]) => mainRoles.includes(role) && column !== null);
  // A choice without any column could not be found again on the sheet.
  const isAnchored = changed.some(([, column]) => column !== null);
  return Object.fromEntries(isAnchored ? changed : [...confirmed, ...changed]);
}

function columnsOf({ columns }: IndicatorTable): PickedColumns {
  return Object.fromEntries(
    pickableRoles.flatMap((role) => {
      const column = columns[role];
      return column ? [[role, column.column]] : [];
    }),
  );
}

function guessed(cells: readonly HeaderCell[]): PickedColumns {
  const read = wordReader();
  const columns: Partial<Record<PickableRole, number>> = {};
  for (const { column, text } of cells) {
    const meaning = text === '' ? null : read(text, 'indicator')?.meaning;
    const role = pickableRoles.find((each) => each === meaning);
    if (role) columns[role] ??= column;
  }
  return columns;
}

function firstTable({ projects }: SheetReport): IndicatorTable | undefined {
  return projects[0]?.indicators[0]?.table;
}

function tableAt({ projects }: SheetReport, row: number): IndicatorTable | undefined {
  return projects
    .flatMap(({ indicators }) => indicators.map(({ table }) => table))
    .find(({ headerRows }) => headerRows.includes(row));
}

function hasContentBelow(sheet: Sheet, row: number, column: number): boolean {
  for (let below = row + 1; below <= row + rowsBelow; below++) {
    if (cellAt(sheet, { row: below, column }).text.trim() !== '') return true;
  }
  return false;
}

/**
 * Where the workbook keeps the columns of a sheet.
 *
 * @param sheetId the sheet
 * @returns the key of the setting
 * @example columnsKey('s1') //=> 'columns.s1'
 */
export function columnsKey(sheetId: string): string {
  return `columns.${sheetId}`;
}

const isIndex = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 20;
