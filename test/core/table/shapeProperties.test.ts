import fc from 'fast-check';
import type { CellValue, Sheet } from '../../../src/core/sheet';
import { cellAt } from '../../../src/core/sheet';
import { areaToA1, type Area } from '../../../src/core/address';
import { findTables } from '../../../src/core/table/findTables';
import type { IndicatorTable } from '../../../src/core/table/table';
import { sheetOf, standardHeader } from '../sheetOf';

type Grid = CellValue[][];

interface Form {
  readonly grid: Grid;
  /** Merged areas in grid coordinates. */
  readonly merges: Area[];
}

const levels = [
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['效益指标', '社会效益指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const;

const anyRows = fc.array(
  fc.record({
    level: fc.nat({ max: 3 }),
    name: fc.constantFrom('培训期数', '验收合格率', '受益人数', '群众满意度', '预算执行率'),
    target: fc.constantFrom('≥20期', '95%', '1200人次', '及时'),
    actual: fc.constantFrom('22期', '94%', '', '已完成', '1300人次'),
    weight: fc.integer({ min: 1, max: 30 }),
    score: fc.constantFrom<CellValue>('', 5, 8.5),
    reason: fc.constantFrom('', '天气原因'),
  }),
  { minLength: 1, maxLength: 8 },
);

/** A plain form: title, project, header, rows with levels on every row, total. */
const anyForm = anyRows.map((rows): Form => {
  const sorted = [...rows].sort((left, right) => left.level - right.level);
  return {
    grid: [
      ['项目支出绩效自评表', ...standardHeader.slice(1).map(() => '')],
      ['项目名称', '巡护经费', ...standardHeader.slice(2).map(() => '')],
      [...standardHeader],
      ...sorted.map(({ level, name, target, actual, weight, score, reason }, index) => [
        levels[level]?.[0] ?? '',
        levels[level]?.[1] ?? '',
        `${name}${index}`,
        target,
        actual,
        weight,
        score,
        reason,
      ]),
      ['总分', '', '', '', '', 100, 90, ''],
    ],
    merges: [],
  };
});

const sheetFrom = ({ grid, merges }: Form, origin = 'A1'): Sheet => {
  const [area] = [/^([A-Z]+)(\d+)$/.exec(origin)];
  const row = Number(area?.[2] ?? 1) - 1;
  const column =
    Array.from(area?.[1] ?? 'A').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
    1;
  return sheetOf(grid, {
    origin,
    merges: merges.map((merge) =>
      areaToA1({ ...merge, row: merge.row + row, column: merge.column + column }),
    ),
  });
};

/** What a person reads off the tables that were found, without saying where it stands. */
function readings(sheet: Sheet): unknown {
  const tables = findTables(sheet).tables.filter(
    (table): table is IndicatorTable => table.kind !== 'fund',
  );
  return tables.map((table) => ({
    kind: table.kind,
    project: table.project,
    total: table.total?.scoreCell ? cellAt(sheet, table.total.scoreCell).text : null,
    isScorable: table.isScorable,
    rows: table.rows.map((row) => ({
      level1: row.level1,
      level2: row.level2,
      name: row.name,
      nesting: row.nesting,
      weight: table.groups[row.group]?.weight,
      texts: (['target', 'actual', 'score', 'reason'] as const).map((role) => {
        const place = row.cells[role];
        return place ? cellAt(sheet, place).text : null;
      }),
    })),
  }));
}

const blankRow = (grid: Grid): CellValue[] => grid[0]?.map(() => '') ?? [];

function insertRows({ grid, merges }: Form, places: readonly number[]): Form {
  const result = grid.map((row) => [...row]);
  // The header and the rows above it stay together: a header is one block.
  const at = places.map((place) => 3 + (place % (grid.length - 3))).sort((a, b) => b - a);
  for (const place of at) result.splice(place, 0, blankRow(grid));
  return { grid: result, merges };
}

function insertColumns({ grid }: Form, places: readonly number[]): Form {
  const width = grid[0]?.length ?? 0;
  const at = places.map((place) => place % width).sort((a, b) => b - a);
  return {
    grid: grid.map((row) => {
      const copy = [...row];
      for (const place of at) copy.splice(place, 0, '');
      return copy;
    }),
    merges: [],
  };
}

function permuteColumns({ grid }: Form, order: readonly number[]): Form {
  return {
    grid: grid.map((row, index) => (index < 2 ? row : order.map((column) => row[column] ?? ''))),
    merges: [],
  };
}

/** Merges equal level cells downwards, as printed forms do. */
function mergeLevels({ grid }: Form): Form {
  const merges: Area[] = [];
  const copy = grid.map((row) => [...row]);
  for (const column of [0, 1]) {
    let from = 3;
    for (let row = 4; row < grid.length; row++) {
      const isSame =
        row < grid.length - 1 &&
        [0, 1].slice(0, column + 1).every((c) => grid[row]?.[c] === grid[from]?.[c]);
      if (isSame) {
        const cells = copy[row];
        if (cells) cells[column] = '';
        continue;
      }
      if (row - from > 1) merges.push({ row: from, column, rowCount: row - from, columnCount: 1 });
      from = row;
    }
  }
  return { grid: copy, merges };
}

describe('what is found does not depend on where and how a form is laid out', () => {
  test('a form with a total row and its rows is found at all', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const [table] = findTables(sheetFrom(form)).tables;
        expect(table?.kind).toBe('indicator');
        expect(table?.rows).toHaveLength(form.grid.length - 4);
      }),
    );
  });

  test('blank rows may stand anywhere between the rows', () => {
    fc.assert(
      fc.property(anyForm, fc.array(fc.nat(), { maxLength: 6 }), (form, places) => {
        expect(readings(sheetFrom(insertRows(form, places)))).toEqual(readings(sheetFrom(form)));
      }),
    );
  });

  test('blank columns may stand anywhere between the columns', () => {
    fc.assert(
      fc.property(anyForm, fc.array(fc.nat(), { maxLength: 3 }), (form, places) => {
        expect(readings(sheetFrom(insertColumns(form, places)))).toEqual(readings(sheetFrom(form)));
      }),
    );
  });

  test('the form may stand anywhere on the sheet', () => {
    fc.assert(
      fc.property(anyForm, fc.constantFrom('B7', 'AB37', 'ET1000', 'C2'), (form, origin) => {
        expect(readings(sheetFrom(form, origin))).toEqual(readings(sheetFrom(form)));
      }),
    );
  });

  test('the columns may come in any order', () => {
    const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 });
    fc.assert(
      fc.property(anyForm, orders, (form, order) => {
        expect(readings(sheetFrom(permuteColumns(form, order)))).toEqual(readings(sheetFrom(form)));
      }),
    );
  });

  test('level cells may be merged down or repeated on every row', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(readings(sheetFrom(mergeLevels(form)))).toEqual(readings(sheetFrom(form)));
      }),
    );
  });

  test('level cells may be left blank below the first one', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const { grid } = mergeLevels(form);
        expect(readings(sheetFrom({ grid, merges: [] }))).toEqual(readings(sheetFrom(form)));
      }),
    );
  });

  test('other tables may stand below, above and beside the form', () => {
    const list: Grid = [
      ['序号', '姓名', '金额', '备注'],
      [1, '甲', 12, ''],
      [2, '乙', 30, '已付'],
      [3, '丙', 8, ''],
    ];
    const pad = (row: readonly CellValue[], width: number) => [
      ...row,
      ...Array<CellValue>(Math.max(0, width - row.length)).fill(''),
    ];
    fc.assert(
      fc.property(
        anyForm,
        fc.subarray(['above', 'below', 'right']),
        fc.integer({ min: 1, max: 4 }),
        (form, sides, distance) => {
          let grid = form.grid.map((row) => [...row]);
          const width = grid[0]?.length ?? 0;
          const space = () => Array.from({ length: distance }, () => blankRow(form.grid));
          if (sides.includes('above'))
            grid = [...list.map((row) => pad(row, width)), ...space(), ...grid];
          if (sides.includes('below'))
            grid = [...grid, ...space(), ...list.map((row) => pad(row, width))];
          if (sides.includes('right')) {
            grid = grid.map((row, index) => [
              ...row,
              ...Array<CellValue>(distance).fill(''),
              ...(list[index] ?? ['', '', '', '']),
            ]);
          }
          expect(readings(sheetFrom({ grid, merges: [] }))).toEqual(readings(sheetFrom(form)));
        },
      ),
    );
  });
});
