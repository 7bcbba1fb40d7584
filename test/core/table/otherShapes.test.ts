import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { CellValue } from '../../../src/core/sheet';
import { findTables } from '../../../src/core/table/findTables';
import type { FundTable, IndicatorTable } from '../../../src/core/table/table';
import { sheetOf, type SheetOptions } from '../sheetOf';

type Rows = readonly (readonly CellValue[])[];
const heading = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const first = ['产出指标', '数量指标', '培训期数', '20期', '22期', 50, 50];
const last = ['效益指标', '社会效益指标', '受益人数', '500人', '400人', 40, 32];

const tablesOf = (rows: Rows, options?: SheetOptions) => findTables(sheetOf(rows, options)).tables;
const indicators = (rows: Rows, options?: SheetOptions) =>
  tablesOf(rows, options).filter((table): table is IndicatorTable => table.kind === 'indicator');
const fund = (rows: Rows, options?: SheetOptions) =>
  tablesOf(rows, options).find((table): table is FundTable => table.kind === 'fund');

describe('项目资金 on one line', () => {
  const rows: Rows = [
    ['项目支出绩效自评表'],
    ['资金执行（20分，单位：万元）'],
    ['预算数', 100, '执行数', 95, '执行率', '95%', '得分', ''],
    heading,
    first,
    last,
  ];

  test('is read with the amounts beside their labels', () => {
    const table = fund(rows);
    expect(table).toMatchObject({ scored: 0, weight: 20, amountUnit: '万元' });
    expect(table?.rows[0]).toMatchObject({ budget: 100, executed: 95 });
    expect(table?.rows[0]?.cells.score).toEqual({ row: 2, column: 7 });
  });

  test('is scored by its rate', () => {
    expect(assessSheet(sheetOf(rows), defaultProfile).projects[0]?.fund?.score).toBe(19);
  });
});

describe('rows of 项目资金', () => {
  const above: Rows = [
    ['项目支出绩效自评表'],
    ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '得分'],
  ];
  const below: Rows = [['年度总体目标', '完成培训'], heading, first, last];

  test('may have any name where there is only one', () => {
    expect(fund([...above, ['办案业务', 312, 312, 268.3, 10, ''], ...below])?.rows).toHaveLength(1);
  });

  test('below the total are its parts, whatever they are called', () => {
    const table = fund([
      ...above,
      ['部门预算总额', 400, 420, 410, 10, ''],
      ['1.按来源：拨款', 380, 390, 385, '', ''],
      ['彩票公益', 20, 30, 25, '', ''],
      ...below,
    ]);
    expect(table?.rows.map(({ isPart }) => isPart)).toEqual([false, true, true]);
    expect(table?.scored).toBe(0);
  });
});

describe('rows 其中：…', () => {
  test('are parts of the row above and not added up', () => {
    const [table] = indicators([
      ['项目支出绩效自评表'],
      heading,
      ['产出指标', '数量指标', '培训农民', '600人', '612人', 20, ''],
      ['', '', '      其中：经营型', '240人', '251人', 8, ''],
      ['', '', '            生产型', '360人', '361人', 12, ''],
      ['', '', '培训期数', '20期', '22期', 30, ''],
    ]);
    expect(table?.rows.map(({ nesting }) => nesting)).toEqual([
      'parent',
      'child',
      'child',
      'plain',
    ]);
  });

  test('without a weight leave the weight to the row above', () => {
    const [table] = indicators([
      ['项目支出绩效自评表'],
      heading,
      ['产出指标', '数量指标', '★种植面积', '46.5亩', '46.5亩', 60, ''],
      ['', '', '其中：桃树', '8.5亩', '8.5亩', '', ''],
      ['', '', '★养殖数量', '620只', '574只', 30, ''],
      ['', '', '其中：羊', '220只', '205只', '', ''],
    ]);
    expect(table?.groups.map(({ rows }) => rows)).toEqual([[2], [3], [4], [5]]);
    expect(table?.rows.map(({ nesting }) => nesting)).toEqual([
      'parent',
      'child',
      'parent',
      'child',
    ]);
  });
});

describe('the end of a table', () => {
  test('is a row whose one text is merged over name, target and actual', () => {
    const [table] = indicators(
      [
        ['项目支出绩效自评表'],
        heading,
        first,
        last,
        ['偏差原因', '个别村组频次不够', '', '', '', '', ''],
      ],
      { merges: ['B5:G5'] },
    );
    expect(table?.rows).toHaveLength(2);
  });

  test('is not a second set of goals with the same headings right below', () => {
    const [table, other] = indicators([
      ['项目支出绩效自评表'],
      heading,
      first,
      last,
      heading,
      ['产出指标', '数量指标', '放流鱼苗', '300万尾', '310万尾', '', 10],
      ['总分', '', '', '', '', 90, 92],
    ]);
    expect(table?.rows).toHaveLength(3);
    expect(table?.total?.row).toBe(6);
    expect(other).toBeUndefined();
  });
});

describe('headings beside each other', () => {
  const columnsOf = (headings: readonly string[], data: readonly CellValue[]) => {
    const [table] = indicators([['项目绩效自评表'], headings, data]);
    return Object.fromEntries(
      Object.values(table?.columns ?? {}).map(({ role, headerText }) => [role, headerText]),
    );
  };

  test('tell 分数 that may be reached from 自评 that was reached', () => {
    expect(
      columnsOf(
        ['指标分类', '指标', '目标', '完成', '分数', '自评', '说明'],
        ['产出', '公交线路', '32条', '31条', 15, 15, '道路施工'],
      ),
    ).toMatchObject({
      weight: '分数',
      score: '自评',
      reason: '说明',
      target: '目标',
      actual: '完成',
    });
  });

  test('order two groups of indicators', () => {
    expect(
      columnsOf(
        ['目标类型', '指标类别', '评价事项', '应达到', '已达到', '满分值', '实得分'],
        ['产出目标', '数量', '测评系统', '8个', '8个', 20, 20],
      ),
    ).toMatchObject({ level1: '目标类型', level2: '指标类别', name: '评价事项' });
  });

  test('the project is named behind 项目： as well, a sentence there names none', () => {
    const named = (text: string) =>
      indicators([['项目绩效自评复核表'], ['预算单位：水务局', '', text], heading, first])[0]
        ?.project;
    expect(named('项目：农村饮水维修养护')).toBe('农村饮水维修养护');
    expect(named('项目自评说明')).toBe('');
  });

  test('a sentence above that speaks of 监控表 is no title', () => {
    const [table] = indicators([
      ['财政预算支出项目绩效目标自评表'],
      ['运行监管', 2, '有监管记录计1分；填报绩效监控表计1分。'],
      heading,
      first,
    ]);
    expect(table?.rows).toHaveLength(1);
  });
});

describe('headings beside a blank column', () => {
  const title = ['项目支出绩效自评表'];
  const headers = (rows: Rows) =>
    indicators(rows).map(({ columns }) =>
      Object.fromEntries(Object.entries(columns).map(([role, { column }]) => [role, column])),
    );

  test('a side label with nothing under it is no target', () => {
    const found = headers([
      title,
      ['年度绩效目标（80分）', '一级指标', '', '三级指标', '年初目标值', '实际完成值', '得分'],
      ['', '产出指标', '', '培训期数', '20期', '22期', 50],
      ['', '效益指标', '', '受益人数', '500人', '400人', 32],
    ]);
    expect(found).toEqual([{ level1: 1, name: 3, target: 4, actual: 5, score: 6 }]);
  });

  test('a side label with one text under it, about the whole form, is no target', () => {
    const [table] = findTables(
      sheetOf(
        [
          ['预期目标', '一级指标', '三级指标', '目标', '完成情况', '分值', '得分'],
          ['全年培训二十期', '产出指标', '培训期数', '20期', '18期', 60, 54],
          ['', '效益指标', '受益人数', '500人', '500人', 40, 40],
        ],
        { merges: ['A2:A3'] },
      ),
    ).tables;
    expect(table?.columns.target?.headerText).toBe('目标');
    expect(table?.issues.map(({ code }) => code)).toEqual([]);
  });

  test('a target with texts under it keeps its right before the labels', () => {
    const rows: Rows = [
      title,
      ['目标值', '一级指标', '三级指标', '目标值', '实际完成值', '得分'],
      ['20期', '产出指标', '培训期数', '30期', '22期', 50],
      ['500人', '效益指标', '受益人数', '600人', '400人', 32],
    ];
    expect(headers(rows).every(({ target }) => target === undefined)).toBe(true);
  });

  test('results without labels go on with the indicators before them', () => {
    const found = headers([
      title,
      ['一级指标', '分值', '三级指标', '目标值', '', '分值', '完成值', '得分'],
      ['产出指标', 50, '培训期数', '20期', '', 30, '22期', 30],
      ['', '', '培训人数', '90人', '', 20, '90人', 20],
    ]);
    expect(found).toEqual([{ level1: 0, name: 2, target: 3, weight: 5, actual: 6, score: 7 }]);
  });

  test('two complete tables stay two', () => {
    expect(headers([title, [...heading, '', ...heading], [...first, '', ...last]])).toHaveLength(2);
  });

  test('the name of the project stays in reach', () => {
    const rows: Rows = [
      title,
      ['项目名称', '', '声功能区运维'],
      ['资金', '', '', '', '全年预算数', '全年执行数', '分值', '得分'],
      ['', '', '资金总额', '', 100, 95, 10, ''],
      ['绩效', '', '一级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['', '', '产出指标', '培训期数', '20期', '22期', 90, ''],
    ];
    const { projects } = assessSheet(sheetOf(rows), defaultProfile);
    expect(projects.map(({ project, total }) => [project, total])).toEqual([
      ['声功能区运维', 99.5],
    ]);
  });
});
