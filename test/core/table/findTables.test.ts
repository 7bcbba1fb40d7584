import { toA1 } from '../../../src/core/address';
import type { CellValue } from '../../../src/core/sheet';
import { findTablesInWorkbook } from '../../../src/core/table/acrossSheets';
import { columnHints, confidenceThreshold, findTables } from '../../../src/core/table/findTables';
import { wordReader } from '../../../src/core/table/headers';
import type { FundTable, IndicatorTable, Table } from '../../../src/core/table/table';
import { sheetOf, type SheetOptions } from '../sheetOf';

const header = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const data: CellValue[][] = [
  ['产出指标', '数量指标', '培训期数', '20期', '22期', 50, 50],
  ['效益指标', '社会效益指标', '受益人数', '500人', '400人', 40, 32],
];
const total = ['总分', '', '', '', '', 90, 82];
const title = ['项目支出绩效自评表'];

const tablesOf = (
  rows: readonly (readonly CellValue[])[],
  options?: SheetOptions,
): readonly Table[] => findTables(sheetOf(rows, options)).tables;
function indicatorOf(
  rows: readonly (readonly CellValue[])[],
  options?: SheetOptions,
): IndicatorTable {
  const table = tablesOf(rows, options).find(({ kind }) => kind !== 'fund');
  if (!table || table.kind === 'fund') throw new Error('no indicator table');
  return table;
}
function fundOf(rows: readonly (readonly CellValue[])[], options?: SheetOptions): FundTable {
  const table = tablesOf([title, ...rows, header, ...data, total], options)[0];
  if (table?.kind !== 'fund') throw new Error('no fund table');
  return table;
}
const names = (table: IndicatorTable) => table.rows.map(({ name }) => name);
const codes = (table: Table) => table.issues.map(({ code }) => code);

describe('indicator tables', () => {
  test('each role says which header cell gave it', () => {
    const table = indicatorOf([title, header, ...data, total]);
    expect(
      Object.values(table.columns).map(
        (column) => `${column.role} ${toA1(column.header)} ${column.headerText}`,
      ),
    ).toEqual([
      'level1 A2 一级指标',
      'level2 B2 二级指标',
      'name C2 三级指标',
      'target D2 年度指标值',
      'actual E2 实际完成值',
      'weight F2 分值',
      'score G2 得分',
    ]);
    expect(table.confidence).toBeGreaterThan(confidenceThreshold);
    expect(table.isScorable).toBe(true);
  });

  test.each([
    ['blanks and line breaks', '年 度\n指标值'],
    ['a letter in brackets', '年度指标值（A）'],
    ['a colon', '年度指标值：'],
    ['the goal word', '目标值'],
    ['the expected value', '预期指标值'],
    ['brackets inside', '指标（目标）值'],
    ['a year', '2022年度指标值'],
  ])('the target is known in spite of %s', (_, text) => {
    const table = indicatorOf([title, [...header.slice(0, 3), text, ...header.slice(4)], ...data]);
    expect(table.columns.target?.headerText.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });

  test('each role says how sure its heading is: a word of the form is surer than a common one', () => {
    const confidences = (actual: string) =>
      indicatorOf([title, [...header.slice(0, 4), actual, ...header.slice(5)], ...data]).columns;
    const official = confidences('实际完成值');
    const common = confidences('完成情况');
    expect(official.target?.confidence).toBe(1);
    expect(official.actual?.confidence).toBe(1);
    expect(common.actual?.headerText).toBe('完成情况');
    expect(common.actual?.confidence).toBeLessThan(1);
    expect(common.actual?.confidence).toBeGreaterThan(confidenceThreshold);
  });

  test('单位自评得分 is scored where reviewers have columns of their own', () => {
    const table = indicatorOf([
      title,
      [...header.slice(0, 6), '复核分', '自评得分', '核查分数'],
      ['产出指标', '数量指标', '期数', '20期', '22期', 50, '', '', ''],
    ]);
    expect(table.columns.score?.headerText).toBe('自评得分');
    expect(table.issues.find(({ code }) => code === 'column-chosen')?.params).toEqual({
      role: 'score',
      chosen: '自评得分',
      others: '复核分、核查分数',
    });
  });

  test('a form with nothing but a reviewer’s score gets no score', () => {
    const table = indicatorOf([title, [...header.slice(0, 6), '财政审定'], ...data]);
    expect(table.columns.score).toBeUndefined();
    expect(codes(table)).toEqual(['score-is-reviewers', 'no-score']);
    expect(table.isScorable).toBe(false);
  });

  test('two score columns with equal right leave the choice to the user', () => {
    const table = indicatorOf([title, [...header, '得分'], ...data]);
    expect(table.columns.score).toBeUndefined();
    expect(codes(table)).toContain('column-ambiguous');
    expect(table.confidence).toBeLessThan(confidenceThreshold);
    expect(table.isScorable).toBe(false);
  });

  test('two actual columns with equal right leave the rows without an actual value', () => {
    const table = indicatorOf([title, [...header, '实际完成值'], ...data]);
    expect(table.kind).toBe('indicator');
    expect(table.rows[0]?.cells.actual).toBeUndefined();
    expect(table.isScorable).toBe(false);
  });

  test('a second factor beside the weight is never scored', () => {
    const table = indicatorOf([title, [...header, '权重占比（%）'], ...data]);
    expect(codes(table)).toContain('double-weighting');
    expect(table.isScorable).toBe(false);
  });

  test('a column without a heading is asked about', () => {
    const table = indicatorOf([title, [...header.slice(0, 4), '', '分值', '得分'], ...data]);
    expect(codes(table)).toEqual(['no-actual', 'empty-header']);
    expect(table.confidence).toBeLessThan(confidenceThreshold);
  });

  test('a cell merged over target and actual is the target only', () => {
    const table = indicatorOf(
      [title, header, ['产出指标', '数量指标', '期数', '平台停用', '', 50, '']],
      { merges: ['D3:E3'] },
    );
    expect(table.rows[0]?.cells.actual).toBeUndefined();
    expect(codes(table)).toContain('merged-across');
  });

  test('rows that share a merged weight are one group', () => {
    const table = indicatorOf(
      [
        title,
        header,
        data[0] ?? [],
        ['产出指标', '数量指标', '人次', '5', '6', '', ''],
        data[1] ?? [],
      ],
      { merges: ['F3:F4', 'G3:G4'] },
    );
    expect(table.groups.map(({ rows, weight }) => [rows, weight])).toEqual([
      [[2, 3], 50],
      [[4], 40],
    ]);
    expect(table.rows.map(({ group }) => group)).toEqual([0, 0, 1]);
  });

  test('a weight typed once stands for the rows below it when the weights are complete', () => {
    const rows = (last: number) => [
      title,
      header,
      ['产出指标', '数量指标', '造林面积', '3万株', '3万株', 60, ''],
      ['', '', '成活株数', '3万株', '2.4万株', '', ''],
      ['效益指标', '社会效益指标', '护林岗位', '20个', '20个', last, ''],
      ['', '可持续影响指标', '管护机制', '健全', '健全', '', ''],
    ];
    const table = indicatorOf(rows(40));
    expect(table.groups.map(({ rows: members, weight }) => [members, weight])).toEqual([
      [[2, 3], 60],
      [[4], 40],
      [[5], null],
    ]);
    expect(codes(table)).toContain('weight-typed-once');
    const incomplete = indicatorOf(rows(25));
    expect(incomplete.groups.map(({ rows: members }) => members)).toEqual([[2], [3], [4], [5]]);
  });

  test('weights of their own over one score cell are not added up silently', () => {
    const table = indicatorOf(
      [title, header, data[0] ?? [], ['产出指标', '数量指标', '人次', '5', '6', 10, '']],
      { merges: ['G3:G4'] },
    );
    expect(table.groups).toEqual([
      { rows: [2, 3], weightCell: null, scoreCell: { row: 2, column: 6 }, weight: null },
    ]);
    expect(codes(table)).toContain('score-cell-shared');
  });

  test.each([
    ['5分', 5],
    ['10.0', 10],
    ['8%', 8],
    ['—', null],
    ['', null],
  ])('分值 %p is %p', (text, weight) => {
    const table = indicatorOf([
      title,
      header,
      ['产出指标', '数量指标', '期数', '20期', '22期', text, ''],
    ]);
    expect(table.groups[0]?.weight).toBe(weight);
  });

  test('parents and their children are told apart from a plain numbered list', () => {
    const rows = (...list: string[]) =>
      list.map((name) => ['产出指标', '数量指标', name, '5个', '5个', 5, 5]);
    const nested = indicatorOf([
      title,
      header,
      ...rows('一、示范区', '1、土样', '2、施肥', '二、培训'),
    ]);
    expect(nested.rows.map(({ nesting }) => nesting)).toEqual([
      'parent',
      'child',
      'child',
      'plain',
    ]);
    const plain = indicatorOf([title, header, ...rows('1、土样', '2、施肥')]);
    expect(plain.rows.map(({ nesting }) => nesting)).toEqual(['plain', 'plain']);
  });

  test('lines of the printed form that nobody filled in are no indicators', () => {
    const blank = (name: string) => ['', '', name, '', '', '', ''];
    const table = indicatorOf([
      title,
      header,
      data[0] ?? [],
      blank('指标2：'),
      blank('……'),
      blank('……（≥**人）'),
      data[1] ?? [],
      total,
    ]);
    expect(names(table)).toEqual(['培训期数', '受益人数']);
    expect(table.total?.row).toBe(7);
  });

  test('an indicator that has only its name is an indicator', () => {
    expect(
      names(
        indicatorOf([title, header, ...data, ['满意度指标', '', '群众满意度', '', '', '', '']]),
      ),
    ).toContain('群众满意度');
  });

  test('words of the header inside the rows change nothing', () => {
    const table = indicatorOf([
      title,
      header,
      ['产出指标', '数量指标', '实际完成值', '目标值', '得分', 30, 30],
      ['产出指标', '质量指标', '总分', '100%', '95%', 30, 30],
      ['产出指标', '质量指标', '存在问题整改率', '100%', '95%', 30, 30],
      total,
    ]);
    expect(names(table)).toEqual(['实际完成值', '总分', '存在问题整改率']);
  });

  test('小计 covers the rows above it, 总分 ends the table', () => {
    const sub = ['小计', '', '', '', '', 50, 50];
    const table = indicatorOf([
      title,
      header,
      data[0] ?? [],
      sub,
      data[1] ?? [],
      ['小计', '', '', '', '', 40, 32],
      total,
      ['存在的问题：无'],
    ]);
    expect(table.subtotals.map(({ row, covers }) => [row, covers])).toEqual([
      [3, [2]],
      [5, [4]],
    ]);
    expect(table.total?.row).toBe(6);
  });

  test('合计 in the middle is a subtotal when another total follows', () => {
    const sum = (word: string) => [word, '', '', '', '', 50, 50];
    const table = indicatorOf([
      title,
      header,
      data[0] ?? [],
      sum('合计'),
      data[1] ?? [],
      sum('合计'),
      sum('总计'),
    ]);
    expect(table.subtotals.map(({ row }) => row)).toEqual([3]);
    expect(names(table)).toHaveLength(2);
  });

  test('the grade in the total row is found', () => {
    const table = indicatorOf([title, [...header, '偏差原因'], ...data, [...total, '优']]);
    expect(table.total?.gradeCell).toEqual({ row: 4, column: 7 });
  });

  test('notes end a table that has no total row', () => {
    expect(
      names(
        indicatorOf([
          title,
          header,
          ...data,
          ['注：1.其他资金包括自有资金。'],
          ['填表人：', '', '某某'],
        ]),
      ),
    ).toHaveLength(2);
  });

  test('a header repeated after a page break continues the table', () => {
    const table = indicatorOf(
      [title, header, data[0] ?? [], ['项目支出绩效自评表（续表）'], header, data[1] ?? [], total],
      { merges: ['A4:G4'] },
    );
    expect(names(table)).toHaveLength(2);
    expect(codes(table)).toContain('repeated-header');
  });

  test('the same header below a total row begins the next project', () => {
    const project = (name: string) => [['项目名称', name], header, ...data, total];
    const tables = tablesOf([title, ...project('甲项目'), [], ...project('乙项目')]);
    expect(tables.map((table) => table.project)).toEqual(['甲项目', '乙项目']);
    expect(new Set(tables.map(({ projectId }) => projectId)).size).toBe(2);
  });

  test('the title may name the project in brackets', () => {
    const projectOf = (text: string) => indicatorOf([[text], header, ...data, total]).project;
    expect(projectOf('2021年度绩效自评（戈壁生态林管护）')).toBe('戈壁生态林管护');
    expect(projectOf('项目支出绩效自评表（2021年度）')).toBe('');
    expect(projectOf('项目支出绩效自评表（续表）')).toBe('');
  });

  test('a total right below the headings adds up what stands below it', () => {
    const table = indicatorOf([title, header, ['合  计', '', '', '', '', 90, 82], ...data]);
    expect(table.total?.row).toBe(2);
    expect(table.firstRow).toBe(3);
    expect(names(table)).toEqual(['培训期数', '受益人数']);
  });

  test('a page number between two headers ends nothing', () => {
    const table = indicatorOf([
      title,
      header,
      data[0] ?? [],
      ['第1页 共2页'],
      header,
      data[1] ?? [],
      total,
    ]);
    expect(names(table)).toHaveLength(2);
  });

  test.each([
    ['实际完成值：\n（B）', 'actual'],
    ['自评得分 95.6', 'score'],
    ['Reasons and corrective measures', 'reason'],
    ['Level-3 indicator', 'name'],
    ['Actual performance', 'actual'],
  ])('%p heads the column of %s', (text, role) => {
    expect(wordReader()(text, 'indicator')?.meaning).toBe(role);
  });

  test('levels may stand in rows of their own', () => {
    const table = indicatorOf([
      title,
      ['指标名称', '目标值', '完成值', '分值', '得分'],
      ['一、产出指标（50分）'],
      ['数量指标'],
      ['期数', '20期', '22期', 50, ''],
      ['满意度指标'],
      ['群众满意度', '90%', '91%', 10, ''],
    ]);
    expect(table.rows.map(({ level1, level2, name }) => [level1, level2, name])).toEqual([
      ['一、产出指标（50分）', '数量指标', '期数'],
      ['满意度指标', '', '群众满意度'],
    ]);
  });

  test('an adjusted target is used, and the initial one where it is blank', () => {
    const table = indicatorOf([
      title,
      ['指标名称', '年初指标值', '调整指标值', '全年完成值', '权重', '得分'],
      ['制播短视频', 800, 1000, 986, 12, ''],
      ['播发稿件', 2200, '', 2859, 12, ''],
    ]);
    expect(table.rows.map(({ cells }) => cells.target?.column)).toEqual([2, 1]);
  });

  test('hidden rows and columns are mentioned and still read', () => {
    const table = indicatorOf([title, header, ...data], { hiddenRows: [3], hiddenColumns: ['E'] });
    expect(names(table)).toHaveLength(2);
    expect(codes(table)).toEqual(['hidden-column', 'hidden-rows']);
  });

  test('a list of several projects is one table and says so', () => {
    const table = indicatorOf([
      title,
      ['项目名称', '绩效指标', '指标值', '完成值', '分值', '得分'],
      ['校舍维修', '面积', '300平方米', '310平方米', 50, 50],
      ['图书购置', '册数', '800册', '760册', 60, 57],
    ]);
    expect(table.issues.find(({ code }) => code === 'several-projects')?.params).toEqual({
      count: 2,
    });
  });

  test('English headings are known', () => {
    const table = indicatorOf([
      ['Performance self-evaluation'],
      ['Indicator', 'Target', 'Actual', 'Weight', 'Score'],
      ['Clinics', '12', '12', 50, ''],
      ['Total', '', '', 50, ''],
    ]);
    expect(table.isScorable).toBe(true);
    expect(table.total?.row).toBe(3);
  });
});

describe('项目资金', () => {
  const funds = [
    '项目资金（万元）',
    '年初预算数',
    '全年预算数',
    '全年执行数',
    '分值',
    '执行率',
    '得分',
  ];

  test('only the total is scored, parts are parts', () => {
    const fund = fundOf([
      funds,
      ['年度资金总额', 100, 80, 76, 10, '95%', 9.5],
      ['其中：当年财政拨款', 80, 60, 56, '—', '', '—'],
      ['上年结转资金', 20, 20, 20, '—', '', '—'],
    ]);
    expect(fund.scored).toBe(0);
    expect(fund.weight).toBe(10);
    expect(fund.amountUnit).toBe('万元');
    expect(fund.rows.map(({ isPart, budget }) => [isPart, budget])).toEqual([
      [false, 80],
      [true, 60],
      [true, 20],
    ]);
  });

  test('where the total is 0 the part that carries the money counts, and its mark goes to the total', () => {
    const fund = fundOf([
      funds,
      ['年度资金总额：', 0, 0, 0, 10, 0, 0],
      ['其中:本年财政拨款', '', 90, '89.974', '-', '99.97%', '-'],
    ]);
    expect(fund.scored).toBe(1);
    expect(fund.rows[1]?.executed).toBe(89.974);
    expect(fund.rows[1]?.cells.score).toEqual({ row: 2, column: 6 });
    expect(codes(fund)).toContain('fund-total-zero');
  });

  test('the weight may stand in the heading', () => {
    const fund = fundOf([
      ['年度财政资金总额', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）'],
      ['', 278.44, 30, '10.77%', 2.16],
    ]);
    expect([fund.weight, fund.rows[0]?.budget, fund.rows[0]?.executed]).toEqual([20, 278.44, 30]);
  });

  test('text amounts with commas and units are amounts; another unit is converted and mentioned', () => {
    const fund = fundOf([
      funds,
      ['年度资金总额', '1,200.50', '259.45万元', '2594500元', 10, '', ''],
    ]);
    expect(fund.rows[0]).toMatchObject({ initialBudget: 1200.5, budget: 259.45, executed: 259.45 });
    expect(codes(fund)).toEqual(['fund-unit-mixed']);
  });

  test('a printed label and the number beside it may share one heading', () => {
    const fund = fundOf(
      [
        [
          '预算执行情况（10分）',
          '预算安排情况（调整后）',
          '',
          '资金执行情况',
          '',
          '预算执行进度（%）',
        ],
        ['', '预算数：', 50, '执行数：', 45, 90],
      ],
      { merges: ['B2:C2', 'D2:E2'] },
    );
    expect([fund.rows[0]?.budget, fund.rows[0]?.executed]).toEqual([50, 45]);
  });

  test('one line of figures without a label is money where every heading says so', () => {
    const fund = fundOf([
      ['年初预算数', '财政拨款数', '指标结余数', '实际支付数', '其中:结转数', '财政收回数'],
      [486, 486, 0, 455.33, 18, 12.67],
    ]);
    expect([fund.rows[0]?.initialBudget, fund.rows[0]?.executed]).toEqual([486, 455.33]);
  });

  test('the form’s funds and indicators belong to one project', () => {
    const tables = tablesOf([
      title,
      ['项目名称', '禁毒宣传'],
      funds,
      ['年度资金总额', 45, 45, 45, 10, '', ''],
      header,
      ...data,
      total,
    ]);
    expect(tables.map(({ kind, project }) => [kind, project])).toEqual([
      ['fund', '禁毒宣传'],
      ['indicator', '禁毒宣传'],
    ]);
    expect(tables[0]?.projectId).toBe(tables[1]?.projectId);
  });
});

describe('forms that look alike', () => {
  test('绩效运行监控表 is known by its title', () => {
    expect(indicatorOf([['2022年项目绩效运行监控表（1-7月）'], header, ...data]).kind).toBe(
      'monitoring',
    );
  });

  test('a project about 监控 or 监测 is no monitoring form', () => {
    for (const name of ['视频监控系统建设项目绩效自评表', '水质监测专项支出绩效自评表']) {
      expect(indicatorOf([[name], header, ...data]).kind).toBe('indicator');
    }
  });

  test('绩效运行监控表 is known by its columns', () => {
    expect(
      indicatorOf([
        ['三级指标', '年度指标值', '1-7月执行情况', '全年预计完成情况'],
        ['期数', '20期', '9期', '20期'],
      ]).kind,
    ).toBe('monitoring');
  });

  test('绩效目标申报表 has no actual values', () => {
    const table = indicatorOf([
      ['项目支出绩效目标申报表'],
      header.slice(0, 4),
      ['产出指标', '数量指标', '期数', '20期'],
    ]);
    expect(table.kind).toBe('declaration');
    expect(table.isScorable).toBe(false);
  });

  test('no money is judged in a monitoring form', () => {
    const funds = [
      ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数'],
      ['年度资金总额', 10, 10, 4],
    ];
    expect(
      tablesOf([['绩效运行监控表'], ...funds, header, ...data]).map(({ kind }) => kind),
    ).toEqual(['monitoring']);
  });

  test.each([
    [
      'a budget list',
      [
        ['功能科目', '年初预算数', '全年预算数', '全年执行数', '执行率'],
        ['合计', 10, 10, 9, '90%'],
      ],
    ],
    [
      'an exam',
      [
        ['题号', '考查内容', '分值', '平均得分', '目标得分率', '原因分析'],
        [1, '函数', 10, 8, 0.9, ''],
      ],
    ],
    [
      'an evaluator’s sheet',
      [
        ['项目支出绩效评价评分表'],
        ['三级指标', '标准值', '实际值', '权重', '得分'],
        ['完成率', '100%', '96%', 20, 19],
      ],
    ],
    [
      'a contract ledger',
      [
        ['合同名称', '计划完成值', '完成情况'],
        ['维修', '100%', '已完成'],
      ],
    ],
  ])('%s is no self-evaluation, and the reason is given', (_, rows) => {
    const search = findTables(sheetOf(rows));
    expect(search.tables).toEqual([]);
    expect(search.why.map(({ code }) => code)).toContain('looked-for');
  });

  test('an empty sheet says that it is empty', () => {
    expect(findTables(sheetOf([])).why).toEqual([{ code: 'sheet-empty', params: {} }]);
  });
});

describe('the user’s own columns', () => {
  const rows = [
    ['自评'],
    ['事项', '说好要做', '做了什么', '值几分', '给几分'],
    ['巡查', '20次', '22次', 50, ''],
    ['合计', '', '', 50, ''],
  ];
  const picked = { name: 0, target: 1, actual: 2, weight: 3, score: 4 };

  test('they are read where no heading is known', () => {
    const sheet = sheetOf(rows);
    expect(findTables(sheet).tables).toEqual([]);
    const [table] = findTables(sheet, columnHints(sheet, 1, picked)).tables;
    expect(table).toMatchObject({ kind: 'indicator', isScorable: true, confidence: 1 });
    expect(table?.rows).toHaveLength(1);
  });

  test('they win over what was detected, and other roles stay', () => {
    const sheet = sheetOf([title, [...header, '得分'], ...data]);
    const [table] = findTables(sheet, columnHints(sheet, 1, { score: 7 })).tables;
    expect(table?.columns.score?.column).toBe(7);
    expect(table?.columns.weight?.column).toBe(5);
    expect(table).toMatchObject({ isScorable: true });
  });

  test('they are found again after rows and columns were inserted', () => {
    const hints = columnHints(sheetOf(rows), 1, picked);
    const moved = sheetOf([
      [],
      ['', ...(rows[0] ?? [])],
      ['', ...(rows[1] ?? [])],
      ['', ...(rows[2] ?? [])],
    ]);
    expect(findTables(moved, hints).tables[0]?.columns.actual?.column).toBe(3);
  });

  test('they are dropped, and this is said, when their header is gone', () => {
    const hints = columnHints(sheetOf(rows), 1, picked);
    const search = findTables(sheetOf([title, header, ...data]), hints);
    expect(search.tables).toHaveLength(1);
    expect(search.why.map(({ code }) => code)).toEqual(['picked-columns-lost']);
  });

  test('they survive being stored as JSON', () => {
    const hints = columnHints(sheetOf(rows), 1, picked);
    expect(JSON.parse(JSON.stringify(hints))).toEqual(hints);
  });
});

describe('tables over several sheets', () => {
  const first = sheetOf([title, ['项目名称', '公路修复'], header, data[0] ?? []], {
    id: 'a',
    name: '一',
  });

  test('the next sheet goes on with the same header', () => {
    const second = sheetOf([header, data[1] ?? [], total], { id: 'b', name: '二' });
    const [left, right] = findTablesInWorkbook([first, second]);
    expect(right?.tables[0]).toMatchObject({
      project: '公路修复',
      projectId: left?.tables[0]?.projectId,
    });
    expect(left?.tables.map(codes)).toEqual([[]]);
    expect(right?.tables.map(codes)).toEqual([['continued']]);
  });

  test('the next sheet may hold rows only', () => {
    const second = sheetOf([data[1] ?? [], total], { id: 'b', name: '二' });
    const table = findTablesInWorkbook([first, second])[1]?.tables[0];
    expect(table).toMatchObject({ project: '公路修复', headerRows: [], firstRow: 0 });
    expect(table?.rows).toHaveLength(1);
  });

  test('a form with its own project begins anew', () => {
    const second = sheetOf([title, ['项目名称', '桥梁养护'], header, ...data, total], {
      id: 'b',
      name: '二',
    });
    const searches = findTablesInWorkbook([first, second]);
    expect(searches.flatMap(({ tables }) => tables.flatMap(codes))).toEqual([]);
  });
});

describe('long and wide sheets', () => {
  const grown = (count: number) =>
    sheetOf([
      ['序号', '指标文号', '摘要', '金额', '备注'],
      ...Array.from({ length: count }, (_, n) => [n, '财指8号', `摘要${n}`, n, '']),
    ]);
  /** Cells that are looked at: every read of a text counts. */
  const looksAt = (count: number): number => {
    const sheet = grown(count);
    let looks = 0;
    const counted = {
      ...sheet,
      values: new Proxy(sheet.values, {
        get: (target, key, receiver) => {
          if (/^\d+$/.test(String(key))) looks++;
          return Reflect.get(target, key, receiver) as unknown;
        },
      }),
    };
    findTables(counted);
    return looks;
  };

  test('ten times the rows are at most ten times the looks', () => {
    expect(looksAt(5000)).toBeLessThan(looksAt(500) * 11);
  });

  test('two hundred columns change nothing', () => {
    const far = Array.from({ length: 190 }, () => '');
    const table = indicatorOf([
      title,
      [...far, ...header],
      ...data.map((row) => [...far, ...row]),
      [...far, ...total],
    ]);
    expect(names(table)).toEqual(['培训期数', '受益人数']);
  });

  test('overlapping merges are read and mentioned', () => {
    const table = indicatorOf([title, header, ...data], { merges: ['A3:A4', 'A3:B4', 'B4:B6'] });
    expect(codes(table)).toContain('overlapping-merges');
    expect(table.rows.map(({ level1 }) => level1)).toEqual(['产出指标', '效益指标']);
  });
});
