import { readFileSync } from 'node:fs';
import { columnLetters, toA1 } from '../../../src/core/address';
import { findTablesInWorkbook } from '../../../src/core/table/acrossSheets';
import type { Role, Table } from '../../../src/core/table/table';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { readLabels } from '../../forms/labels';

interface LabelledTable {
  readonly sheet: string;
  readonly kind: 'indicator' | 'fund';
  readonly project: string;
  readonly range: string;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly columnsAlt?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly totalRow?: number | null;
  readonly amountUnit?: string | null;
  readonly weight?: number | null;
  readonly rows: readonly {
    readonly row: number;
    readonly scoreCell?: string;
    readonly name?: string;
  }[];
}

interface LabelledFile {
  readonly file: string;
  readonly negative: boolean;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly tables: readonly LabelledTable[];
    readonly doNotScore?: readonly { readonly kind: string }[];
  }[];
}

const roles: Readonly<Record<'indicator' | 'fund', readonly (readonly [string, Role])[]>> = {
  indicator: [
    ['level1', 'level1'],
    ['level2', 'level2'],
    ['name', 'name'],
    ['target', 'target'],
    ['actual', 'actual'],
    ['weight', 'weight'],
    ['score', 'score'],
    ['reason', 'reason'],
    ['operator', 'sign'],
    ['unit', 'unit'],
    ['rate', 'rate'],
  ],
  fund: [
    ['initial', 'initialBudget'],
    ['budget', 'budget'],
    ['executed', 'executed'],
    ['weight', 'weight'],
    ['rate', 'rate'],
    ['score', 'score'],
    ['reason', 'reason'],
  ],
};

const folders = ['examples', 'own'];
const files = folders.flatMap((folder) => {
  const path = `test/forms/${folder}`;
  return readLabels<LabelledFile>(path).map((labelled) => ({
    ...labelled,
    path: `${path}/${labelled.file}`,
  }));
});

const letter = (table: Table, role: Role): string | null => {
  const column = table.columns[role];
  return column ? columnLetters(column.column) : null;
};

/** The labelled columns, with what was found put in where the label accepts it. */
function acceptedColumns(label: LabelledTable, table: Table): Record<string, string | null> {
  return Object.fromEntries(
    roles[label.kind].map(([key, role]) => {
      const found = letter(table, role);
      const accepts = label.columnsAlt?.[key]?.includes(found) ?? false;
      return [key, accepts ? found : (label.columns[key] ?? null)];
    }),
  );
}

const foundColumns = (label: LabelledTable, table: Table): Record<string, string | null> =>
  Object.fromEntries(roles[label.kind].map(([key, role]) => [key, letter(table, role)]));

describe.each(files)('$file', ({ path, negative, sheets }) => {
  const workbook = openWorkbook(readFileSync(path));
  const searches = findTablesInWorkbook(workbook.sheets.map((sheet) => sheet.snapshot()));
  const found = new Map(
    workbook.sheets.map((sheet, index) => [sheet.name, searches[index]?.tables ?? []]),
  );

  test.each(sheets)(
    'sheet $sheet has exactly the tables that a person sees',
    ({ sheet, tables, doNotScore }) => {
      const scored = (found.get(sheet) ?? []).filter(
        ({ kind }) => kind === 'fund' || kind === 'indicator',
      );
      const place = (table: { kind: string; firstRow: number }) =>
        `${table.kind} from row ${table.firstRow}`;
      expect(
        scored.map((table) => place({ kind: table.kind, firstRow: table.firstRow + 1 })).sort(),
      ).toEqual(tables.map(place).sort());
      const others = (found.get(sheet) ?? [])
        .map(({ kind }) => kind)
        .filter((kind) => kind === 'monitoring' || kind === 'declaration');
      expect(others).toEqual((doNotScore ?? []).map(({ kind }) => kind));
      expect(negative && scored.length > 0).toBe(false);
    },
  );

  const tables = sheets.flatMap((sheet) => sheet.tables);
  if (tables.length > 0) {
    test.each(tables)('$kind $range of $project is read as a person reads it', (label) => {
      const table = (found.get(label.sheet) ?? []).find(
        (each) =>
          each.kind === label.kind &&
          each.firstRow + 1 === label.firstRow &&
          foundColumns(label, each).executed === acceptedColumns(label, each).executed &&
          foundColumns(label, each).actual === acceptedColumns(label, each).actual,
      );
      expect(table).toBeDefined();
      if (!table) return;
      expect(foundColumns(label, table)).toEqual(acceptedColumns(label, table));
      expect(table.headerRows.map((row) => row + 1)).toEqual(label.headerRows);
      expect(table.lastRow + 1).toBe(label.lastRow);
      expect(table.confidence).toBeGreaterThanOrEqual(0.5);
      if (label.project !== '') expect(table.project).toBe(label.project);
      if (table.kind === 'fund') {
        expect(table.amountUnit).toBe(label.amountUnit ?? null);
        expect(table.weight).toBe(label.weight ?? null);
        return;
      }
      expect(table.total ? table.total.row + 1 : null).toBe(label.totalRow ?? null);
      expect(table.rows.map(({ row }) => row + 1)).toEqual(label.rows.map(({ row }) => row));
      label.rows.forEach(({ scoreCell }, index) => {
        const place = table.rows[index]?.cells.score;
        if (scoreCell) expect(place ? toA1(place) : null).toBe(scoreCell);
      });
    });
  }
});
