import type { Area } from '../../../src/core/address';
import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { Sheet } from '../../../src/core/sheet';
import { gridOf } from '../../../src/core/table/grid';
import type { Table } from '../../../src/core/table/table';
import { orders, withMovedColumns, type Place } from './movedColumns';
import {
  blankCell,
  inserted,
  pageOf,
  sheetOf,
  typed,
  withCells,
  withoutColumn,
  type Page,
  type PageCell,
} from './page';

/** What clerks do to a form without changing what it says. */
export interface FormChange {
  readonly name: string;
  /** The changed forms, each with the place that was changed. */
  readonly apply: (sheet: Sheet) => readonly (readonly [place: string, changed: Sheet])[];
  /** What the change takes out of the rows. */
  readonly loses?: 'level1';
}

/** Where the tables of a sheet stand on its page; a list of several projects is one table. */
function tablesOf(sheet: Sheet): readonly Place[] {
  const { origin } = sheet;
  const tables = assessSheet(sheet, defaultProfile).projects.flatMap(
    ({ fund, indicators }): Table[] => [
      ...indicators.map(({ table }) => table.list ?? table),
      ...(fund ? [fund.table] : []),
    ],
  );
  return [...new Set(tables)].map((table) => ({
    table,
    head: table.headerRows.map((row) => row - origin.row),
    first: table.firstRow - origin.row,
    last: table.lastRow - origin.row,
    left: table.area.column - origin.column,
    right: table.area.column + table.area.columnCount - 1 - origin.column,
  }));
}

const indicatorsOf = (sheet: Sheet) => tablesOf(sheet).filter(({ table }) => table.kind !== 'fund');

const once = (name: string, change: (page: Page, sheet: Sheet) => Page): FormChange => ({
  name,
  apply: (sheet) => [['', sheetOf(change(pageOf(sheet), sheet))]],
});

const isText = ({ value, formula }: PageCell): boolean =>
  typeof value === 'string' &&
  value !== '' &&
  !(typeof formula === 'string' && formula.startsWith('='));

const retyped = (change: (text: string) => string) => (page: Page) =>
  withCells(page, (cell) => (isText(cell) ? typed(change(cell.text)) : cell));

const fullWidth = (text: string): string =>
  text.replace(/[0-9%()<>=:/+-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const halfWidth = (text: string): string =>
  text.replace(/[（）：％／]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

const longestHeading = 24;

/** Only the heading cells of the tables. */
const headings =
  (change: (text: string) => string) =>
  (page: Page, sheet: Sheet): Page => {
    const places = new Set(
      tablesOf(sheet).flatMap(({ table }) =>
        Object.values(table.columns).map(
          ({ header }) => `${header.row - sheet.origin.row},${header.column - sheet.origin.column}`,
        ),
      ),
    );
    return withCells(page, (cell, row, column) =>
      // Money told in one sentence has no heading.
      places.has(`${row},${column}`) && cell.text.length <= longestHeading
        ? typed(change(cell.text))
        : cell,
    );
  };

/** Headings of one role, called by another name. */
const renamed = (
  role: 'score' | 'actual' | 'target' | 'weight' | 'name' | 'reason',
  names: readonly string[],
  plain: RegExp,
): FormChange => ({
  name: `heading of ${role} by another name`,
  apply: (sheet) =>
    names.flatMap((name) => {
      const page = pageOf(sheet);
      const cells = indicatorsOf(sheet).flatMap(({ table }) => {
        const column = table.columns[role];
        return column && plain.test(column.headerText.replace(/\s/g, '')) ? [column.header] : [];
      });
      if (cells.length === 0) return [];
      const changed = withCells(page, (cell, row, column) =>
        cells.some(
          (header) =>
            header.row - sheet.origin.row === row && header.column - sheet.origin.column === column,
        )
          ? typed(name)
          : cell,
      );
      return [[name, sheetOf(changed)] as const];
    }),
});

const note = [
  '填表说明',
  '1.本表由项目单位填写，一式两份。',
  '2.得分＝分值×完成率，最高不超过分值上限。',
  '3.定性指标按档次计分。',
];

const levelMerges = (sheet: Sheet): ReadonlySet<string> =>
  new Set(
    indicatorsOf(sheet).flatMap(({ table }) =>
      (['level1', 'level2', 'name'] as const).flatMap((role) => {
        const column = table.columns[role];
        return column ? [`${column.column - sheet.origin.column}`] : [];
      }),
    ),
  );

/** Every change, the commonest ones first. */
export const formChanges: readonly FormChange[] = [
  {
    name: 'columns in another order',
    apply: (sheet) =>
      indicatorsOf(sheet).flatMap((place, at) =>
        orders.flatMap(([name, order]) => {
          const page = withMovedColumns(pageOf(sheet), place, order);
          return page ? [[`${at} ${name}`, sheetOf(page)] as const] : [];
        }),
      ),
  },
  once('numbers as text', (page) =>
    withCells(page, (cell) =>
      typeof cell.value === 'number' && cell.value === cell.formula
        ? { ...typed(cell.text), format: '@' }
        : cell,
    ),
  ),
  once('full-width digits and brackets', retyped(fullWidth)),
  once('half-width brackets', retyped(halfWidth)),
  once(
    'blanks behind every text',
    retyped((text) => `${text}  `),
  ),
  once(
    'blanks before every text',
    retyped((text) => `\u3000${text}`),
  ),
  once(
    'line breaks in headings',
    headings((text) => text.replace(/^([\u4e00-\u9fff]{2})(?=.)/, '$1\n')),
  ),
  once(
    'blanks in headings',
    headings((text) => text.replace(/(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])/g, ' ')),
  ),
  once(
    'stars and colons at headings',
    headings((text) => `*${text}：`),
  ),
  once('title rows above', (page) =>
    ['', '', '附件3'].reduce((done, text) => inserted(done, 'row', 0, [typed(text)]), page),
  ),
  {
    name: 'a note beside it',
    apply: (sheet) =>
      [0, 1].flatMap((gap) => {
        const page = pageOf(sheet);
        const right =
          Math.max(
            ...page.merges.map(({ column, columnCount }) => column + columnCount),
            ...page.rows.map((row) => row.length),
          ) + gap;
        return [4, 10]
          .filter((top) => top < page.rows.length)
          .map((top) => {
            const rows = page.rows.map((row, at) => {
              const text = note[at - top];
              return text === undefined
                ? row
                : [
                    ...row,
                    ...Array<PageCell>(Math.max(0, right - row.length)).fill(blankCell),
                    typed(text),
                  ];
            });
            return [`${gap} ${top}`, sheetOf({ ...page, rows })] as const;
          });
      }),
  },
  once('all merges undone, labels repeated', (page, sheet) => {
    const levels = levelMerges(sheet);
    const tables = indicatorsOf(sheet);
    const isLevel = (merge: Area) =>
      levels.has(String(merge.column)) &&
      merge.rowCount > 1 &&
      tables.some(({ first, last }) => merge.row >= first && merge.row <= last);
    const isValue = (merge: Area) =>
      merge.rowCount > 1 &&
      tables.some(
        ({ first, last, left }) => merge.row >= first && merge.row <= last && merge.column >= left,
      ) &&
      !isLevel(merge);
    const filled = withCells(page, (cell, row, column) => {
      const merge = page.merges.find(
        (each) =>
          isLevel(each) &&
          column === each.column &&
          row >= each.row &&
          row < each.row + each.rowCount,
      );
      return merge ? (page.rows[merge.row]?.[merge.column] ?? cell) : cell;
    });
    const kept = page.merges.filter(isValue);
    return gridOf(sheet).hasOverlaps ? page : { ...filled, merges: kept };
  }),
  {
    name: 'level 1 deleted',
    loses: 'level1',
    apply: (sheet) =>
      indicatorsOf(sheet)
        .slice(0, 1)
        .flatMap(({ table }) => {
          const column = table.columns.level1;
          if (!column || !table.columns.level2 || table.columns.level2.column === column.column)
            return [];
          return [
            [
              '',
              sheetOf(withoutColumn(pageOf(sheet), column.column - sheet.origin.column)),
            ] as const,
          ];
        }),
  },
  renamed('score', ['自评得分', '评分', '实际得分', '自评分'], /^得分$/),
  renamed(
    'actual',
    ['完成值', '全年完成值', '年度完成情况', '实际完成情况', '实际值'],
    /^(?:全年|年度)?实际完成值/,
  ),
  renamed('target', ['目标值', '年度目标值', '指标值', '计划值', '绩效目标值'], /^(?:年度)?指标值/),
  renamed('weight', ['权重', '标准分', '满分', '指标分值'], /^分值/),
  renamed('name', ['指标名称', '绩效指标', '三级绩效指标', '具体指标'], /^三级指标$/),
  renamed('reason', ['偏差原因', '未完成原因分析', '扣分原因', '备注'], /^偏差原因/),
  {
    name: 'a further column',
    apply: (sheet) =>
      indicatorsOf(sheet)
        .slice(0, 1)
        .flatMap(({ table, left, right }) => {
          if (table.kind === 'fund') return [];
          const page = pageOf(sheet);
          const places = Object.values(table.columns);
          const head = Math.max(...places.map(({ header }) => header.row)) - sheet.origin.row;
          // After a page break the heading comes again.
          const said = page.rows[head]?.map(({ text }) => text).join('|');
          const isHead = (row: number) =>
            page.rows[row]?.map(({ text }) => text).join('|') === said;
          const numbers = new Map(
            table.rows.map(({ row }, at) => [row - sheet.origin.row, at + 1]),
          );
          const texts = [table.columns.reason ? '备注' : '偏差原因', '序号'];
          if (!table.columns.rate) texts.push('完成率');
          return [...places.map(({ column }) => column - sheet.origin.column), right + 1]
            .filter((place) => place > left)
            .flatMap((place) =>
              texts.map((text) => {
                const fill = page.rows.map((_, row) => {
                  const number = text === '序号' ? numbers.get(row) : undefined;
                  return isHead(row) ? typed(text) : number ? typed(String(number)) : blankCell;
                });
                return [
                  `${text} ${place}`,
                  sheetOf(inserted(page, 'column', place, fill)),
                ] as const;
              }),
            );
        }),
  },
];
