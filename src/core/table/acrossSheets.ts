import type { Sheet } from '../sheet';
import { findTables, type ColumnHints, type TableSearch } from './findTables';
import { issue } from './issues';
import { levelOf } from './rowWords';
import type { IndicatorTable, Role, Table } from './table';

/**
 * Finds the tables of a whole workbook and joins those that go on from one sheet to the next: the
 * first has no total row, and the next sheet begins with the same columns and no title of its own,
 * or with rows only (the header stands on the sheet before).
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
  sheets.forEach((sheet, index) => {
    const picked = hints[sheet.id];
    const search = picked ? findTables(sheet, picked) : findTables(sheet);
    const before = searches[index - 1];
    const open = before ? openTable(before) : null;
    const joined = open && before ? joinedTo(open, sheet, search) : null;
    if (!open || !before || !joined) {
      searches.push(search);
      return;
    }
    searches[index - 1] = { ...before, tables: replaced(before.tables, open, sheet.name) };
    searches.push(joined);
  });
  return searches;
}

/** The last indicator table of a sheet, when it has no total row. */
function openTable({ tables }: TableSearch): IndicatorTable | null {
  const last = tables.at(-1);
  return last?.kind === 'indicator' && last.total === null && last.rows.length > 0 ? last : null;
}

function joinedTo(open: IndicatorTable, sheet: Sheet, search: TableSearch): TableSearch | null {
  const first = search.tables[0];
  if (first) {
    if (first.kind !== 'indicator' || first.project !== '' || !hasSameHeadings(open, first))
      return null;
    return { ...search, tables: [continuedFrom(open, first), ...search.tables.slice(1)] };
  }
  const rows = withoutHeader(open, sheet);
  return rows ? { tables: [continuedFrom(open, rows)], why: [] } : null;
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
  return {
    ...table,
    project: open.project,
    projectId: open.projectId,
    issues: [...table.issues, issue('continued', null, { sheet: open.sheetName })],
  };
}

function replaced(tables: readonly Table[], open: IndicatorTable, next: string): readonly Table[] {
  return tables.map((table) =>
    table === open
      ? { ...open, issues: [...open.issues, issue('continued', null, { sheet: next })] }
      : table,
  );
}

/** Rows that begin at the top with a level and fit the columns of the table before. */
function withoutHeader(open: IndicatorTable, sheet: Sheet): IndicatorTable | null {
  const { level1, level2, name, target } = open.columns;
  if (!name || !target || sheet.rowCount === 0) return null;
  const top = sheet.texts[0] ?? [];
  const at = (column: number | undefined) =>
    column === undefined ? '' : (top[column - sheet.origin.column] ?? '').trim();
  const isLevel = levelOf(at(level1?.column)) ?? levelOf(at(level2?.column));
  if (isLevel === null || at(name.column) === '' || at(target.column) === '') return null;
  const found = findTables(withHeaderAbove(open, sheet), hintsOf(open, sheet)).tables[0];
  if (found?.kind !== 'indicator') return null;
  return {
    ...found,
    headerRows: [],
    area: { ...found.area, row: found.firstRow, rowCount: found.lastRow - found.firstRow + 1 },
    issues: found.issues.filter(({ code }) => code !== 'columns-picked'),
  };
}

function hintsOf(open: IndicatorTable, sheet: Sheet): ColumnHints {
  const columns: Partial<Record<Role, number>> = {};
  for (const { role, column } of Object.values(open.columns)) columns[role] = column;
  return { headerRow: sheet.origin.row - 1, columns };
}

/** The sheet with the headings of the table before in an extra row above it. */
function withHeaderAbove(open: IndicatorTable, sheet: Sheet): Sheet {
  const line = Array.from({ length: sheet.columnCount }, (_, index) => {
    const column = Object.values(open.columns).find(
      (each) => each.column === index + sheet.origin.column,
    );
    return column?.headerText ?? '';
  });
  return {
    ...sheet,
    origin: { row: sheet.origin.row - 1, column: sheet.origin.column },
    rowCount: sheet.rowCount + 1,
    values: [line, ...sheet.values],
    texts: [line, ...sheet.texts],
    formats: [line.map(() => 'General'), ...sheet.formats],
    formulas: [line, ...sheet.formulas],
  };
}
