import type { Area } from '../../../src/core/address';
import type { CellValue, Sheet } from '../../../src/core/sheet';
import { gridOf } from '../../../src/core/table/grid';
import { isPageBreak } from '../../../src/core/table/rowWords';
import { assessed, labelledSheets } from './labelledSheets';

/** What people see of a judged sheet, wherever it stands. */
function verdicts(sheet: Sheet): {
  readonly others: readonly unknown[];
  readonly projects: readonly unknown[];
} {
  const { projects, notScored } = assessed(sheet);
  return {
    others: notScored.map(({ kind }) => kind),
    projects: projects.map(({ project, fund, indicators, total }) => ({
      project,
      total,
      fund: fund && [fund.rate, fund.score],
      rows: indicators.flatMap(({ rows }) =>
        rows.map(({ row, comparison, score, weight }) => [
          row.name,
          row.level1,
          row.level2,
          comparison.status,
          score,
          weight,
        ]),
      ),
    })),
  };
}

type Axis = 'row' | 'column';

/** A blank row or column before the given place (zero-based in the used range); merges grow as in Excel. */
function withBlank(sheet: Sheet, axis: Axis, place: number): Sheet {
  const { origin, columnCount } = sheet;
  const insert = <T>(grid: readonly (readonly T[])[], blank: T): T[][] =>
    axis === 'row'
      ? [
          ...grid.slice(0, place).map((row) => [...row]),
          Array<T>(columnCount).fill(blank),
          ...grid.slice(place).map((row) => [...row]),
        ]
      : grid.map((row) => [...row.slice(0, place), blank, ...row.slice(place)]);
  const at = origin[axis] + place;
  const count = axis === 'row' ? 'rowCount' : 'columnCount';
  const grown = (merge: Area): Area => {
    if (merge[axis] >= at) return { ...merge, [axis]: merge[axis] + 1 };
    return merge[axis] + merge[count] > at ? { ...merge, [count]: merge[count] + 1 } : merge;
  };
  const shift = (hidden: readonly number[]) => hidden.map((each) => (each >= at ? each + 1 : each));
  return {
    ...sheet,
    [count]: sheet[count] + 1,
    values: insert<CellValue>(sheet.values, ''),
    texts: insert(sheet.texts, ''),
    formats: insert(sheet.formats, 'General'),
    formulas: insert<CellValue>(sheet.formulas, ''),
    merges: sheet.merges.map(grown),
    hiddenRows: axis === 'row' ? shift(sheet.hiddenRows) : sheet.hiddenRows,
    hiddenColumns: axis === 'column' ? shift(sheet.hiddenColumns) : sheet.hiddenColumns,
  };
}

function moved(sheet: Sheet, rows: number, columns: number): Sheet {
  return {
    ...sheet,
    origin: { row: sheet.origin.row + rows, column: sheet.origin.column + columns },
    merges: sheet.merges.map((merge) => ({
      ...merge,
      row: merge.row + rows,
      column: merge.column + columns,
    })),
    hiddenRows: sheet.hiddenRows.map((row) => row + rows),
    hiddenColumns: sheet.hiddenColumns.map((column) => column + columns),
  };
}

type Side = 'above' | 'below' | 'left' | 'right';
const sides: readonly Side[] = ['above', 'below', 'left', 'right'];

/** Lists of other people that stand beside forms. */
const lists: readonly (readonly (readonly CellValue[])[])[] = [
  [
    ['序号', '姓名', '金额', '备注'],
    [1, '甲', 12, ''],
    [2, '乙', 30, '已付'],
    [3, '丙', 8, ''],
  ],
  [
    ['2022年期末考试成绩表'],
    ['学号', '姓名', '语文', '数学', '总分'],
    ['01', '李一', 92, 88, 180],
    ['02', '王二', 85, 79, 164],
    ['平均分', '', 88.5, 83.5, 172],
  ],
  [
    ['合同编号', '合同名称', '合同金额', '已支付', '支付比例', '备注'],
    ['HT-1', '消防改造', 120000, 60000, '50%', '在建'],
    ['HT-2', '监控安装', 80000, 80000, '100%', '完成'],
    ['HT-3', '绿化', 30000, 0, '0%', ''],
    ['合计', '', 230000, 140000, '', ''],
  ],
  [
    ['2022年部门预算明细表'],
    ['科目', '预算数', '执行数', '执行率', '备注'],
    ['办公费', 10, 9, '90%', ''],
    ['差旅费', 20, 12, '60%', ''],
    ['培训费', 5, 5, '100%', ''],
    ['合计', 35, 26, '74%', ''],
  ],
];

/** The sheet with a list on one side of it, some blank rows or columns away. */
function withNeighbour(
  sheet: Sheet,
  side: Side,
  list: readonly (readonly CellValue[])[],
  gap: number,
): Sheet {
  const { origin, rowCount, columnCount, merges } = sheet;
  const ends = (axis: Axis, count: 'rowCount' | 'columnCount') =>
    Math.max(sheet[count], ...merges.map((merge) => merge[axis] + merge[count] - origin[axis]));
  const listWidth = Math.max(...list.map((row) => row.length));
  const down = side === 'above' ? list.length + gap : 0;
  const over = side === 'left' ? listWidth + gap : 0;
  const top = side === 'below' ? ends('row', 'rowCount') + gap : 0;
  const left = side === 'right' ? ends('column', 'columnCount') + gap : 0;
  const height = Math.max(rowCount + down, top + list.length);
  const width = Math.max(columnCount + over, left + listWidth);
  const fill = <T>(grid: readonly (readonly T[])[], other: (value: CellValue) => T): T[][] =>
    Array.from({ length: height }, (_, row) =>
      Array.from(
        { length: width },
        (__, column) =>
          grid[row - down]?.[column - over] ?? other(list[row - top]?.[column - left] ?? ''),
      ),
    );
  return {
    ...sheet,
    rowCount: height,
    columnCount: width,
    values: fill<CellValue>(sheet.values, (value) => value),
    texts: fill(sheet.texts, String),
    formats: fill(sheet.formats, () => 'General'),
    formulas: fill<CellValue>(sheet.formulas, (value) => value),
    merges: merges.map((merge) => ({
      ...merge,
      row: merge.row + down,
      column: merge.column + over,
    })),
    hiddenRows: sheet.hiddenRows.map((row) => row + down),
    hiddenColumns: sheet.hiddenColumns.map((column) => column + over),
  };
}

/** The sheet with all that is on it once more right below, or behind one blank row. */
function twice(sheet: Sheet, gap: number): Sheet {
  const { origin, rowCount, columnCount, merges, hiddenRows } = sheet;
  const end = Math.max(rowCount, ...merges.map((merge) => merge.row + merge.rowCount - origin.row));
  const down = end + gap;
  const again = <T>(grid: readonly (readonly T[])[], blank: T): readonly (readonly T[])[] => [
    ...grid,
    ...Array.from({ length: down - rowCount }, () => Array<T>(columnCount).fill(blank)),
    ...grid,
  ];
  return {
    ...sheet,
    rowCount: down + rowCount,
    values: again<CellValue>(sheet.values, ''),
    texts: again(sheet.texts, ''),
    formats: again(sheet.formats, 'General'),
    formulas: again<CellValue>(sheet.formulas, ''),
    merges: [...merges, ...merges.map((merge) => ({ ...merge, row: merge.row + down }))],
    hiddenRows: [...hiddenRows, ...hiddenRows.map((row) => row + down)],
  };
}

/** Whether a sheet has forms that begin with a title: lists go on, and so do rows without one or under 续表. */
function hasTitledForms(sheet: Sheet): boolean {
  const tables = assessed(sheet).projects.flatMap(({ indicators }) =>
    indicators.map(({ table }) => table),
  );
  const [first] = tables;
  return (
    first !== undefined &&
    (first.headerRows[0] ?? 0) > sheet.origin.row &&
    !(sheet.texts[0] ?? []).some(isPageBreak) &&
    tables.every(({ list }) => list === undefined)
  );
}

const hasOverlaps = (sheet: Sheet): boolean => gridOf(sheet).hasOverlaps;

/** Where the levels of a sheet's tables stand. */
const levelColumns = (sheet: Sheet) =>
  assessed(sheet).projects.flatMap(({ indicators }) =>
    indicators.flatMap(({ table: { columns, firstRow, lastRow } }) =>
      [columns.level1, columns.level2].flatMap((column) =>
        column ? [{ column: column.column, firstRow, lastRow }] : [],
      ),
    ),
  );

/** Level cells that are merged downwards, split, with the text in every row or in the first only. */
function withSplitLevels(sheet: Sheet, isRepeated: boolean): Sheet {
  const levels = levelColumns(sheet);
  const isLevel = ({ row, column, rowCount }: Area) =>
    rowCount > 1 &&
    levels.some(
      (level) =>
        column === level.column && row >= level.firstRow && row + rowCount - 1 <= level.lastRow,
    );
  const values = sheet.values.map((row) => [...row]);
  const texts = sheet.texts.map((row) => [...row]);
  for (const { row, column, rowCount } of isRepeated ? sheet.merges.filter(isLevel) : []) {
    const top = row - sheet.origin.row;
    const left = column - sheet.origin.column;
    for (let below = top + 1; below < top + rowCount; below++) {
      const [line, text] = [values[below], texts[below]];
      if (line) line[left] = values[top]?.[left] ?? '';
      if (text) text[left] = texts[top]?.[left] ?? '';
    }
  }
  return { ...sheet, values, texts, merges: sheet.merges.filter((merge) => !isLevel(merge)) };
}

/** Level cells of the same text below each other, merged. */
function withMergedLevels(sheet: Sheet): Sheet {
  const values = sheet.values.map((row) => [...row]);
  const texts = sheet.texts.map((row) => [...row]);
  const merges = [...sheet.merges];
  const isMerged = (row: number, column: number) =>
    sheet.merges.some(
      (merge) =>
        row >= merge.row &&
        row < merge.row + merge.rowCount &&
        column >= merge.column &&
        column < merge.column + merge.columnCount,
    );
  for (const { column, firstRow, lastRow } of levelColumns(sheet)) {
    const left = column - sheet.origin.column;
    const textAt = (row: number) => sheet.texts[row - sheet.origin.row]?.[left] ?? '';
    for (let row = firstRow; row <= lastRow; row++) {
      if (textAt(row) === '' || isMerged(row, column)) continue;
      let end = row;
      while (end < lastRow && textAt(end + 1) === textAt(row) && !isMerged(end + 1, column)) end++;
      if (end === row) continue;
      merges.push({ row, column, rowCount: end - row + 1, columnCount: 1 });
      for (let below = row + 1; below <= end; below++) {
        const [line, text] = [values, texts].map((grid) => grid[below - sheet.origin.row]);
        if (line) line[left] = '';
        if (text) text[left] = '';
      }
      row = end;
    }
  }
  return { ...sheet, values, texts, merges };
}

/** All places with FORM_CHANGES=all; else some, which take turns from form to form. */
const isThorough = process.env.FORM_CHANGES === 'all';
const some = <T>(all: readonly T[], count: number, turn: number): readonly T[] =>
  isThorough ? all : all.filter((_, index) => (index + turn) % Math.ceil(all.length / count) === 0);
const counted = (length: number): readonly number[] =>
  Array.from({ length: Math.min(length, 80) }, (_, place) => place);

describe.each(labelledSheets.map(([title, sheet], turn) => [title, sheet, turn] as const))(
  '%s',
  (_title, sheet, turn) => {
    const before = verdicts(sheet);
    const isChanged = (other: Sheet) => JSON.stringify(verdicts(other)) !== JSON.stringify(before);

    test('a blank row anywhere changes no verdict', () => {
      const places = some(counted(sheet.rowCount), 4, turn);
      expect(places.filter((place) => isChanged(withBlank(sheet, 'row', place)))).toEqual([]);
    });

    test('a blank column anywhere changes no verdict', () => {
      const places = some(counted(sheet.columnCount).slice(0, 24), 4, turn);
      expect(places.filter((place) => isChanged(withBlank(sheet, 'column', place)))).toEqual([]);
    });

    test('the form may stand anywhere', () => {
      expect(verdicts(moved(sheet, 37, 5))).toEqual(before);
    });

    test('lists of other people on any side of it change no verdict', () => {
      const cases = lists.flatMap((list, index) =>
        sides.flatMap((side) => [1, 3].map((gap) => ({ list, index, side, gap }))),
      );
      const changed = some(cases, 2, turn).filter(({ list, side, gap }) =>
        isChanged(withNeighbour(sheet, side, list, gap)),
      );
      expect(changed.map(({ index, side, gap }) => `${index} ${side} ${gap}`)).toEqual([]);
    });

    test('the same form again right below is a second one', () => {
      if (!hasTitledForms(sheet)) return;
      const { projects } = before;
      for (const gap of some([0, 1], 1, turn)) {
        expect(verdicts(twice(sheet, gap)).projects).toEqual([...projects, ...projects]);
      }
    });

    test('level cells may be split, repeated or merged', () => {
      // Which cell of overlapping merges holds the text is for no one to say.
      if (hasOverlaps(sheet)) return;
      expect(verdicts(withSplitLevels(sheet, true))).toEqual(before);
      expect(verdicts(withSplitLevels(sheet, false))).toEqual(before);
      expect(verdicts(withMergedLevels(sheet))).toEqual(before);
    });
  },
);
