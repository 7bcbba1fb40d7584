import { inChinese } from '../../../src/core/value/text/english';
import { normalise, originalSpan } from '../../../src/core/value/text/normalise';
import { compare, statusOf } from './row';

describe('an English cell', () => {
  test.each([
    ['no more than 24 hours', '不超过 24小时'],
    ['by 30 September 2023', '2023年9月30日前'],
    ['before Sept. 30, 2023', '2023年9月30日前'],
    ['by the end of June 2023', '2023年6月底前'],
    ['third quarter of 2023', '2023年第3季度'],
    ['12/31/2023', '2023年12月31日'],
    ['H1 2023', '2023年上半年'],
    ['second half of 2023', '2023年下半年'],
    ['by the end of 2023', '2023年底前'],
    ['by the end of the year 2023', '2023年底前'],
    ['year-end 2023', '2023年底'],
    ['by the end of the year', '年底前'],
    ['between 10 and 12 sessions', '10-12 sessions'],
    ['95% or above', '95%以上'],
    ['1.2 million', '1.2百万'],
    ['not yet surveyed', '待统计'],
    ['Cancelled due to the epidemic.', '已取消'],
  ])('is said in the words of the rules: %s', (text, words) => {
    expect(inChinese(text, false)?.text).toBe(words);
  });

  test.each([
    'not yet completed by 28 Sept 2023',
    'started on 5 Sept 2023',
    'OCT 2',
    'Wi-Fi 6',
    'Reduction of emissions',
    'AED 20台',
  ])('keeps its words where they are not understood as a whole: %s', (text) => {
    expect(inChinese(text, true)).toBeNull();
  });

  test.each([
    ['2023年9月前 (before Sept 2023)', '2023年9月前'],
    ['2023年8月28日 (28 Aug)', '2023年8月28日'],
    ['at least ９０ percent（至少90%）', '不少于 90%(至少90%)'],
    ['Not surveyed/未调查', '未调查'],
    ['有所提升 (some)', '有所提升'],
  ])('of two languages is read in one where the other repeats it: %s', (text, words) => {
    expect(normalise(text).text).toBe(words);
  });

  test.each([
    '完成 (not certified)',
    '76% (76 of 100)',
    '3篇（SCI）',
    '适配 Linux',
    '基本完成 (partly completed)',
  ])('of two languages keeps what may say more: %s', (text) => {
    expect(normalise(text).text.replace('（', '(').replace('）', ')')).toBe(
      text.replace('（', '(').replace('）', ')'),
    );
  });

  test('shows what was read in its own words', () => {
    const text = '  at least 60 students ';
    const normal = normalise(text);
    const number = normal.text.indexOf('60');
    expect(originalSpan(normal, number, number + 2).text).toBe('60');
    expect(originalSpan(normal, normal.text.indexOf('不'), number + 2).text).toBe('at least 60');
    expect(compare(text, '52 students').spans.map((span) => span.text)).toEqual([
      'at least 60',
      '52',
    ]);
  });

  test('of a day that may be two is like nothing but itself', () => {
    const rest = { name: 'Procurement completed', category: 'Timeliness' };
    expect(statusOf('03/04/2023', '02/05/2023', rest)).toBe('unclear');
    expect(statusOf('03/04/2023', '03/04/2023', rest)).toBe('met');
  });

  test.each([
    ['sound', 'unsound'],
    ['effective', 'ineffective'],
    ['established', 'being established'],
    ['modules completed', 'modules completed 3 of 5'],
  ])('is not met by words that hold those of the target: %s, %s', (target, actual) => {
    expect(compare(target, actual, { name: 'Mechanism' }).met).not.toBe(true);
  });

  test.each([
    ['Complaints', '5', '7', 'short'],
    ['Complaints handled', '5', '7', 'over'],
    ['Response time', '24 hours', '30 hours', 'short'],
  ])('whose indicator is %s counts in its direction', (name, target, actual, status) => {
    expect(statusOf(target, actual, { name, category: 'Quality' })).toBe(status);
  });
});
