import { findTables } from '../../../src/core/table/findTables';
import { sheetOf } from '../sheetOf';
import { data, header, indicatorOf, tablesOf } from './plainForm';

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

  test('a form of 监控及自评 is scored by the results of the year, not by those of the months', () => {
    const table = indicatorOf([
      ['社区培训绩效监控及自评情况表'],
      ['一级指标', '三级指标', '年度指标值', '1-7月监控', '', '全年自评', '', ''],
      ['', '', '', '完成值', '完成率', '实际完成值', '分值', '得分'],
      ['产出指标', '培训人次', '600人次', '310', 0.52, '588人次', 50, ''],
      ['满意度指标', '学员满意度', '90%以上', '', '', '93%', 50, ''],
    ]);
    expect([table.kind, table.columns.actual?.column]).toEqual(['indicator', 5]);
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

  test('a 汇总表 of projects is called one, and is no form that lacks columns only', () => {
    const rows = [
      ['2024年度项目支出绩效自评汇总表'],
      ['序号', '项目名称', '全年预算数', '全年执行数', '执行率', '自评得分'],
      [1, '道路照明', 50, 48, 0.96, ''],
      [2, '环卫清扫', 51, 49, 0.96, ''],
    ];
    const codes = findTables(sheetOf(rows)).why.map(({ code }) => code);
    expect(codes).toContain('lists-projects');
    const noList = rows.map((row) => row.filter((_, column) => column !== 1));
    expect(findTables(sheetOf(noList)).why.map(({ code }) => code)).not.toContain('lists-projects');
  });

  test('an empty sheet says that it is empty', () => {
    expect(findTables(sheetOf([])).why).toEqual([{ code: 'sheet-empty', params: {} }]);
  });
});
