import { findTables } from '../../../src/core/table/findTables';
import type { FundTable } from '../../../src/core/table/table';
import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { CellValue } from '../../../src/core/sheet';
import { sheetOf, type SheetOptions } from '../sheetOf';

const title: CellValue[] = ['项目支出绩效自评表'];
const indicators: CellValue[][] = [
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
  ['产出指标', '数量指标', '培训期数', '20期', '20期', 50, 50],
  ['效益指标', '社会效益指标', '参训人次', '≥900人次', '950人次', 40, 40],
];

function fundIn(rows: CellValue[][], options: SheetOptions = {}): FundTable | undefined {
  const sheet = sheetOf([title, ['项目名称', '干部培训'], ...rows, ...indicators], options);
  return findTables(sheet).tables.find((table): table is FundTable => table.kind === 'fund');
}

const amountsOf = (table: FundTable | undefined) =>
  table?.rows.map(({ label, budget, executed }) => [label, budget, executed]);

describe('项目资金 with the sources of the money as columns', () => {
  const bySource = [
    ['预算安排（万元）', '', '', '实际支出（万元）', '', '', '执行率', '分值', '得分'],
    ['中央补助', '县级配套', '小计', '中央补助', '县级配套', '小计', '', '', ''],
    [240, 60, 300, 204, 60, 264, 0.88, 10, 8.8],
  ];
  const merges = ['A3:C3', 'D3:F3', 'G3:G4', 'H3:H4', 'I3:I4'];

  test('counts the sum of the sources, not a source', () => {
    const table = fundIn(bySource, { merges });
    expect(amountsOf(table)).toEqual([['', 300, 264]]);
    expect(table?.weight).toBe(10);
    expect(table?.amountUnit).toBe('万元');
  });

  test('without a sum it asks which column counts and judges none', () => {
    const rows = bySource.map((row) => row.map((cell) => (cell === '小计' ? '社会捐赠' : cell)));
    const sheet = sheetOf([title, ['项目名称', '干部培训'], ...rows, ...indicators], { merges });
    const fund = assessSheet(sheet, defaultProfile).projects[0]?.fund;
    expect(fund?.table.issues.map(({ code, params }) => [code, params.role])).toEqual([
      ['column-ambiguous', 'budget'],
      ['column-ambiguous', 'executed'],
    ]);
    expect([fund?.rate, fund?.score, fund?.status]).toEqual([null, null, 'unclear']);
  });

  test('may have 预算数 and 执行数 as rows', () => {
    const table = fundIn([
      ['资金来源', '中央', '省级', '市县', '合计'],
      ['预算数', 60, 40, 20, 120],
      ['执行数', 60, 35, 17.5, 112.5],
      ['执行率', 1, 0.875, 0.875, 0.9375],
      ['得分（10分）', '', '', '', 9.38],
    ]);
    expect(amountsOf(table)).toEqual([
      ['中央', 60, 60],
      ['省级', 40, 35],
      ['市县', 20, 17.5],
      ['合计', 120, 112.5],
    ]);
    expect(table?.rows.map(({ isPart }) => isPart)).toEqual([true, true, true, false]);
    expect(table?.scored).toBe(3);
    expect(table?.weight).toBe(10);
    expect(table?.rows[3]?.cells.score).toEqual({ row: 6, column: 4 });
  });

  test('as rows without a sum has no total to score, and says so', () => {
    const table = fundIn([
      ['资金来源', '中央', '省级'],
      ['预算数', 60, 40],
      ['执行数', 60, 35],
    ]);
    expect(table?.scored).toBeNull();
    expect(table?.issues.map(({ code }) => code)).toEqual(['fund-no-total']);
  });
});

describe('项目资金 below each other', () => {
  const column = [
    ['预算数', '100万元'],
    ['执行数', '95万元'],
    ['执行率', '95%'],
    ['分值', 10],
    ['得分', 9.5],
  ];

  test('is read as one row', () => {
    const table = fundIn(column);
    expect(amountsOf(table)).toEqual([['', 100, 95]]);
    expect([table?.weight, table?.amountUnit]).toEqual([10, '万元']);
    expect(table?.rows[0]?.cells.rate).toEqual({ row: 4, column: 1 });
  });

  test('is no indicator table and none of its rows', () => {
    const sheet = sheetOf([title, ['项目名称', '干部培训'], ...column, ...indicators]);
    expect(findTables(sheet).tables.map(({ kind }) => kind)).toEqual(['fund', 'indicator']);
  });
});

describe('项目资金 in one line', () => {
  test('may have units behind the amounts and the marks', () => {
    const table = fundIn([
      [
        '全年预算数',
        '1260万元',
        '全年执行数',
        '1197万元',
        '执行率',
        '95%',
        '得分（满分10分）',
        '9.5分',
      ],
    ]);
    expect(amountsOf(table)).toEqual([['', 1260, 1197]]);
    expect([table?.weight, table?.amountUnit]).toEqual([10, '万元']);
    expect(table?.rows[0]?.cells.score).toEqual({ row: 2, column: 7 });
  });

  test.each([
    ['预算安排120万元，支出112.5万元，执行率93.75%', 120, 112.5, null],
    [
      '年初预算：320万元；全年预算：305万元；全年支出：301.5万元，执行得分9.89分（满分10分）。',
      305,
      301.5,
      10,
    ],
    ['项目预算金额为1,200,000元，实际支出1,140,000元，结余60,000元', 1200000, 1140000, null],
  ])('%s is read from the sentence', (text, budget, executed, weight) => {
    const table = fundIn([['资金情况', text]]);
    expect(amountsOf(table)).toEqual([['', budget, executed]]);
    expect(table?.weight).toBe(weight);
    expect(table?.rows[0]?.cells.executed).toEqual({ row: 2, column: 1 });
  });

  test.each([
    '预算安排120万元，用于购置设备；支出112.5万元，设备已验收',
    '预算安排120万元，支出60万元，支出50万元',
    '资金已全部到位，支出进度良好，无结余',
    '预算安排120，支出112.5',
  ])('%s tells more than amounts and is left alone', (text) => {
    expect(fundIn([['资金情况', text]])).toBeUndefined();
  });

  test('a sentence beside a block of its own says the money once only', () => {
    const sheet = sheetOf([
      title,
      ['项目名称', '干部培训'],
      ['资金情况', '预算安排120万元，支出112.5万元'],
      ['项目资金（万元）', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
      ['年度资金总额', 120, 112.5, 0.9375, 10, 9.38],
      ...indicators,
    ]);
    const funds = findTables(sheet).tables.filter(({ kind }) => kind === 'fund');
    expect(funds.map(({ firstRow }) => firstRow)).toEqual([4]);
  });
});

describe('项目资金 on a sheet of its own', () => {
  const rows: CellValue[][] = [
    ['项目资金到位及执行情况表'],
    ['项目名称：血吸虫病防治'],
    ['资金来源', '年初预算数', '全年预算数', '实际到位数', '全年执行数', '执行率', '得分（10分）'],
    ['合  计', 96, 104, 104, 92.56, 0.89, 8.9],
    ['中央转移支付', 60, 68, 68, 61.2, 0.9, ''],
    ['县级配套', 36, 36, 36, 31.36, 0.871, ''],
  ];

  test('is scored where its heading prints the marks', () => {
    const [table] = findTables(sheetOf(rows)).tables;
    expect(table?.kind === 'fund' && [table.weight, table.rows.length]).toEqual([10, 3]);
  });

  test('is a list of somebody’s budget where nothing is scored', () => {
    const plain = rows.map((row) => row.slice(0, 6));
    expect(findTables(sheetOf(plain)).tables).toEqual([]);
  });
});

describe('项目资金 on one line', () => {
  test('has a place for the rate as well as for the score, also while both are empty', () => {
    const line = [['预算数', 186, '执行数', 178.56, '执行率', '', '得分（10分）', '']];
    const row = fundIn(line)?.rows[0];
    expect([row?.cells.rate, row?.cells.score]).toEqual([
      { row: 2, column: 5 },
      { row: 2, column: 7 },
    ]);
  });
});
