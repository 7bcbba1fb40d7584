import { codes, data, fundOf, header, tablesOf, title, total } from './plainForm';

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

  test('a hidden column is named by its heading on one line, by its letter without one', () => {
    const rows = [
      [
        '项目资金（万元）',
        '',
        '年初预算数',
        '全年预算数',
        '全年\n执行数',
        '分值',
        '执行率',
        '得分',
      ],
      ['', '年度资金总额', 100, 80, 76, 10, '95%', 9.5],
    ];
    const { issues } = fundOf(rows, { hiddenColumns: ['B', 'E'] });
    expect(issues.map(({ code, params }) => ({ code, params }))).toEqual([
      { code: 'hidden-column', params: { column: '全年执行数' } },
      { code: 'hidden-column', params: { column: 'B' } },
    ]);
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
