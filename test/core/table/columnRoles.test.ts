import { toA1 } from '../../../src/core/address';
import { confidenceThreshold } from '../../../src/core/table/findTables';
import { codes, data, header, indicatorOf, names, title, total } from './plainForm';

describe('columns by their headings', () => {
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
