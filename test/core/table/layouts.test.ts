import { columnLetters } from '../../../src/core/address';
import { findTables } from '../../../src/core/table/findTables';
import type { Table } from '../../../src/core/table/table';
import { sheetOf } from '../sheetOf';
import data from '../../cases/layouts.json';

/** A sheet as lines of cells, and the tables that a person sees on it. */
interface Layout {
  readonly name: string;
  readonly sheet?: string;
  /** Cells of a row, parted by |; digits alone are numbers. */
  readonly rows: readonly string[];
  readonly merges?: readonly string[];
  readonly tables: readonly Readonly<Record<string, unknown>>[];
}

const layouts: readonly Layout[] = data.cases;

const cellsOf = (row: string) =>
  row.split('|').map((text) => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text));

const columnsOf = ({ columns }: Table): string =>
  Object.values(columns)
    .sort((left, right) => left.column - right.column)
    .map(({ role, column }) => `${role} ${columnLetters(column)}`)
    .join(', ');

/** What a label may say about a table, in its words. */
function described(table: Table): Readonly<Record<string, unknown>> {
  const about = {
    kind: table.kind,
    project: table.project,
    columns: columnsOf(table),
    headerRows: table.headerRows.map((row) => row + 1),
  };
  if (table.kind === 'fund') {
    const amounts = table.rows.map(
      ({ label, initialBudget, budget, executed }) =>
        `${label} ${[initialBudget, budget, executed].map((amount) => amount ?? '–').join('/')}`,
    );
    return { ...about, rows: amounts, scored: table.rows[table.scored ?? -1]?.label ?? null };
  }
  const rows = table.rows.map(({ level1, level2, name, group }) =>
    [level1, level2, name, table.groups[group]?.weight ?? '–'].join('·'),
  );
  return { ...about, rows, total: table.total ? table.total.row + 1 : null };
}

test.each(layouts)('$name', ({ rows, merges = [], sheet = '自评表', tables }) => {
  const found = findTables(sheetOf(rows.map(cellsOf), { merges, name: sheet })).tables;
  expect(
    found.map((table, index) => {
      const all = described(table);
      return Object.fromEntries(Object.keys(tables[index] ?? all).map((key) => [key, all[key]]));
    }),
  ).toEqual(tables);
});
