import type { Sheet } from '../sheet';
import { findTables, type ColumnHints, type TableSearch } from './findTables';
import { gridOf, type Grid } from './grid';
import { wordReader } from './headers';
import { issue } from './issues';
import { isPageBreak, levelOf } from './rowWords';
import type { IndicatorTable, Role, Table } from './table';

/** Weights of indicators that are complete without another sheet: all but the execution, at least. */
const completeWeight = 79.99;

/**
 * Finds the tables of a whole workbook and joins those that go on from one sheet to the next.
 *
 * @param sheets snapshots in the order of the tabs
 * @param hints the user's choice of columns by sheet id
 * @returns one search per sheet, in the same order; joined tables share `projectId` and carry `continued`
 * @example findTablesInWorkbook(sheets)[1]?.tables[0]?.issues[0]?.code //=> 'continued'
 */
export function findTablesInWorkbook(
  sheets: readonly Sheet[],
  hints: Readonly<Record<string, ColumnHints>> = {},
): readonly TableSearch[] {
  const searches: TableSearch[] = [];
  for (const sheet of sheets) {
    const open = openTable(searches.at(-1)?.tables ?? []);
    searches.push(findTablesAfter(open, sheet, hints[sheet.id]));
  }
  return searches;
}

/**
 * Finds the tables of a sheet that may begin with the rest of a table: the same columns and no title of its
 * own, or rows only (the header stands on the sheet before).
 *
 * @param open the table that the sheet before leaves open, null when there is none
 * @param sheet the snapshot
 * @param hints columns that the user picked for this sheet
 * @returns the tables; a joined one has the project of the sheet before and the issue `continued`
 * @example findTablesAfter(openTable(first.tables), second).tables[0]?.project //=> '公路养护'
 */
export function findTablesAfter(
  open: IndicatorTable | null,
  sheet: Sheet,
  hints?: ColumnHints,
): TableSearch {
  const search = findTables(sheet, hints);
  return (open && joinedTo(open, sheet, search)) ?? search;
}

/**
 * The table that a sheet leaves open: its last one, without a total row, whose weights are not yet complete.
 *
 * @param tables the tables of a sheet
 * @returns the open table, or null
 * @example openTable(findTables(sheet).tables)?.total //=> null
 */
export function openTable(tables: readonly Table[]): IndicatorTable | null {
  const last = tables.at(-1);
  if (last?.kind !== 'indicator' || last.total !== null || last.rows.length === 0) return null;
  const weights = last.groups.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return weights < completeWeight ? last : null;
}

/**
 * Whether a sheet begins in the middle of a form: with 续表, a header, or a row of indicators, and no title.
 * One look at its first rows.
 *
 * @param sheet the snapshot
 * @returns true when the sheet before should be looked at as well
 * @example mayGoOn(second) //=> true
 */
export function mayGoOn(sheet: Sheet): boolean {
  const grid = gridOf(sheet);
  const { isBroken, texts } = firstLine(grid);
  if (isBroken) return true;
  const read = wordReader();
  const words = texts.filter((text) => read(text, 'indicator') !== null).length;
  return texts.length >= 3 && (words >= 3 || texts.some((text) => levelOf(text) !== null));
}

/** The first row with content, page breaks left out. */
function firstLine(grid: Grid): {
  readonly row: number;
  readonly texts: readonly string[];
  readonly isBroken: boolean;
} {
  let isBroken = false;
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    const texts: string[] = [];
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const text = grid.own(row, column);
      if (text !== '') texts.push(text);
    }
    const [only = ''] = texts;
    if (texts.length === 1 && isPageBreak(only)) isBroken = true;
    else if (texts.length > 0) return { row, texts, isBroken };
  }
  return { row: grid.lastRow + 1, texts: [], isBroken };
}

function joinedTo(open: IndicatorTable, sheet: Sheet, search: TableSearch): TableSearch | null {
  const first = search.tables[0];
  if (first) {
    if (first.kind !== 'indicator' || first.project !== '' || !hasSameHeadings(open, first))
      return null;
    if (!mayGoOn(sheet) || beginsAgain(open, first) || isOfAnother(open, first)) return null;
    return { ...search, tables: [continuedFrom(open, first), ...search.tables.slice(1)] };
  }
  const rows = withoutHeader(open, sheet);
  return rows ? { tables: [continuedFrom(open, rows)], why: [] } : null;
}

/** The same levels from the start again: the next sheet holds another form without a name. */
function beginsAgain(open: IndicatorTable, next: IndicatorTable): boolean {
  const first = open.rows[0]?.level1 ?? '';
  return first !== '' && first === next.rows[0]?.level1 && first !== open.rows.at(-1)?.level1;
}

/** A list whose rows name a project: those of another one do not go on with this. */
function isOfAnother(open: IndicatorTable, next: IndicatorTable): boolean {
  const first = next.rows[0]?.project ?? '';
  return first !== '' && first !== open.project;
}

function hasSameHeadings(left: IndicatorTable, right: IndicatorTable): boolean {
  const headings = ({ columns }: IndicatorTable) =>
    Object.values(columns)
      .map(({ role, headerText }) => `${role}:${headerText}`)
      .sort()
      .join();
  return headings(left) === headings(right);
}

function continuedFrom(open: IndicatorTable, table: IndicatorTable): IndicatorTable {
  const last = open.rows.at(-1);
  return {
    ...table,
    project: open.project,
    projectId: open.projectId,
    // Levels merged down over the page stand on the sheet before.
    rows: table.rows.map((row) =>
      row.level1 === '' && last
        ? { ...row, level1: last.level1, level2: row.level2 || last.level2 }
        : row,
    ),
    issues: [...table.issues, issue('continued', null, { sheet: open.sheetName })],
  };
}

/** Rows that begin at the top with a level and fit the columns of the table before. */
function withoutHeader(open: IndicatorTable, sheet: Sheet): IndicatorTable | null {
  const { level1, level2, name, target } = open.columns;
  if (!name || !target) return null;
  const grid = gridOf(sheet);
  const { row, isBroken } = firstLine(grid);
  if (row > grid.lastRow) return null;
  const at = (column: number | undefined) => (column === undefined ? '' : grid.text(row, column));
  const isLevel = isBroken || (levelOf(at(level1?.column)) ?? levelOf(at(level2?.column))) !== null;
  if (!isLevel || at(name.column) === '' || at(target.column) === '') return null;
  const headed = withHeaderAbove(open, sheet, row);
  const found = findTables(headed, { headerRow: row - 1, columns: columnsOf(open) }).tables[0];
  if (found?.kind !== 'indicator') return null;
  return {
    ...found,
    headerRows: [],
    area: { ...found.area, row: found.firstRow, rowCount: found.lastRow - found.firstRow + 1 },
    issues: found.issues.filter(({ code }) => code !== 'columns-picked'),
  };
}

function columnsOf({ columns }: IndicatorTable): ColumnHints['columns'] {
  const places: Partial<Record<Role, number>> = {};
  for (const { role, column } of Object.values(columns)) places[role] = column;
  return places;
}

/** The rows from `row` on, with the headings of the table before in an extra row above them. */
function withHeaderAbove(open: IndicatorTable, sheet: Sheet, row: number): Sheet {
  const from = row - sheet.origin.row;
  const line = Array.from({ length: sheet.columnCount }, (_, index) => {
    const column = Object.values(open.columns).find(
      (each) => each.column === index + sheet.origin.column,
    );
    return column?.headerText ?? '';
  });
  const below = <T>(rows: readonly T[]) => rows.slice(from);
  return {
    ...sheet,
    origin: { row: row - 1, column: sheet.origin.column },
    rowCount: sheet.rowCount - from + 1,
    values: [line, ...below(sheet.values)],
    texts: [line, ...below(sheet.texts)],
    formats: [line.map(() => 'General'), ...below(sheet.formats)],
    formulas: [line, ...below(sheet.formulas)],
    merges: sheet.merges.filter((merge) => merge.row >= row),
  };
}
