import { unitIn } from '../../../src/core/table/amount';
import { titleKind } from '../../../src/core/table/form';
import { languageParts, plainLabel } from '../../../src/core/table/headerText';
import { headerWord } from '../../../src/core/table/headerWord';
import { levelOf, rowWord } from '../../../src/core/table/rowWords';

describe('a heading in two languages', () => {
  test.each([
    ['level1', '一级指标\nLevel-1'],
    ['level2', '2nd-level indicator / 二级指标'],
    ['name', 'Indicator (指标名称)'],
    ['name', '三级指标|Tertiary indicator'],
    ['name', 'Level-3'],
    ['target', 'Annual Target (A)\n年度指标值（A）'],
    ['actual', '实际完成值【Actual (B)】'],
    ['weight', '分值 Wt.'],
    ['score', 'Self-score－自评得分'],
    ['reason', '偏差原因分析及改进措施\nReasons for deviation and corrective measures'],
    ['unit', '单位 Unit'],
    ['sign', 'Operator 计算符号'],
  ])('is known as %s: %j', (meaning, text) => {
    expect(headerWord(text, 'indicator')?.meaning).toBe(meaning);
  });

  test.each([
    ['initialBudget', '年初预算数 Initial budget'],
    ['budget', 'Adjusted budget (A) 调整后预算数（A）'],
    ['executed', '全年执行数（B）\nExecuted (B)'],
    ['rate', 'Execution rate (B/A)/执行率（B/A）'],
    ['label', '项目资金 Funds（万元 RMB 10,000）'],
  ])('of 项目资金 is known as %s: %j', (meaning, text) => {
    expect(headerWord(text, 'fund')?.meaning).toBe(meaning);
  });

  test('needs one language that is known', () => {
    expect(headerWord('实际完成值 Outturn', 'indicator')?.meaning).toBe('actual');
    expect(headerWord('受益面 Actual value', 'indicator')?.meaning).toBe('actual');
    expect(headerWord('联系人 Contact', 'indicator')).toBeNull();
  });

  test('names the reviewer when either language does', () => {
    expect(headerWord('得分 Reviewed score', 'indicator')?.isReviewer).toBe(true);
  });
});

test.each([
  ['level1', 'IndicatorLevel1'],
  ['level1', 'Results area'],
  ['level2', 'Sub-area'],
  ['name', 'Key performance indicator'],
  ['target', '2023 target'],
  ['actual', 'Full-year outturn'],
  ['weight', 'Full marks'],
  ['weight', 'Points available'],
  ['score', 'Points awarded'],
  ['score', 'Self-assessed score'],
  ['rate', '% achieved'],
  ['reason', 'Explanation of variance'],
  ['other', 'Previous year'],
  ['interim', 'Half-year result'],
  ['sign', '目标运算符'],
  ['level2', '指标层级2'],
  ['rate', '完成率 A/T'],
])('a heading of an English form or of an export is known as %s: %j', (meaning, text) => {
  expect(headerWord(text, 'indicator')?.meaning).toBe(meaning);
});

test.each([
  ['initialBudget', 'Planned budget'],
  ['budget', 'Revised budget'],
  ['executed', 'Actual disbursement'],
  ['rate', 'Disbursement rate'],
  ['label', 'Budget Execution'],
])('a heading over the money of an English form is known as %s: %j', (meaning, text) => {
  expect(headerWord(text, 'fund')?.meaning).toBe(meaning);
});

test.each([
  ['万元', 'Budget Execution (in RMB 10,000)'],
  ['万元', 'Project funds (ten thousand yuan)'],
  ['元', 'Project funds (CNY)'],
  ['万元', 'Funds 资金（RMB 万元）'],
  [null, 'Project funds (USD)'],
])('amounts are in %s under %j', (unit, text) => {
  expect(unitIn(text)).toBe(unit);
});

test.each([
  ['monitoring', 'Mid-term Performance Monitoring Form'],
  ['declaration', 'Project Performance Targets Declaration Form'],
  ['selfEvaluation', 'Self-evaluation Form'],
])('a form is %s by its title %j', (kind, title) => {
  expect(titleKind(title)).toBe(kind);
});

test('the Chinese part of a label is the one that lists know', () => {
  expect(plainLabel('其中：财政拨款 Of which: fiscal')).toBe('其中:财政拨款');
  expect(languageParts('Output indicators')).toBeNull();
  expect(languageParts('产出指标（A）')).toBeNull();
});

test.each([
  ['total', '总分 Total'],
  ['total', 'Total 合计'],
  ['subtotal', 'Subtotal/小计'],
  ['form', '项目名称 Project name'],
])('a row is known as %s by its label in two languages: %j', (word, text) => {
  expect(rowWord(text)).toBe(word);
});

test.each([
  [1, '产出指标 Output'],
  [2, 'Quality/质量指标'],
  [1, 'Outcome indicators (30 points)'],
  [2, 'Social benefits'],
  [2, 'Beneficiary satisfaction'],
  [null, 'Quality of life'],
])('is level %j: %j', (level, text) => {
  expect(levelOf(text)).toBe(level);
});
