import { readDates, showDate } from '../../../src/core/value/quantity/dates';
import { cell, compare, statusOf } from './row';

describe('places in a ranking', () => {
  const rank = { name: '全市考核排名', category: '质量指标' };
  test.each([
    ['前5名', '第3名', 'met'],
    ['前五名', '第六名', 'short'],
    ['前10%', '前8%', 'met'],
    ['前10%', '第5名', 'unclear'],
    ['前5名', '优秀', 'unclear'],
    ['前5名', '3', 'met'],
    ['前列，第一梯队', '第一梯队', 'met'],
  ])('%s → %s is %s', (target, actual, status) => {
    expect(statusOf(target, actual, rank)).toBe(status);
  });

  test('carry the spans that were read', () => {
    const found = compare('前5名', '全市第 3 名', rank);
    expect(found.spans.map((span) => span.text)).toEqual(['前5名', '第 3 名']);
    expect(found.actual?.span.source).toBe('actual');
  });
});

describe('shares of two counts', () => {
  const rate = { name: '培训合格率', category: '质量指标' };
  test.each([
    ['≥95%', '参训200人，合格192人', 'met'],
    ['≥95%', '参训200人，合格186人', 'short'],
    ['≥95%', '参训200人，不合格4人', 'met'],
    ['≥99%', '参训200人，不合格4人', 'short'],
    ['≥95%', '合格186人，优秀50人', 'unclear'],
  ])('%s → %s is %s', (target, actual, status) => {
    expect(statusOf(target, actual, rate)).toBe(status);
  });
});

describe('halves and falling units of time', () => {
  test.each([
    ['≤1天', '半天', '恢复时间', 'met'],
    ['≤1个月', '半个月', '办理时限', 'met'],
    ['≤1小时', '半小时', '响应时间', 'met'],
    ['≤5个月', '半年', '工期', 'short'],
    ['≤2小时', '1小时零30分', '恢复时间', 'met'],
    ['≥8分钟', '9分20秒', '宣传片时长', 'met'],
  ])('%s → %s (%s) is %s', (target, actual, name, status) => {
    expect(statusOf(target, actual, { name, category: '时效指标' })).toBe(status);
  });
});

describe('doubts', () => {
  test('an English denial of the English target is no proof of it', () => {
    expect(compare('completed', 'not yet completed', { name: '验收' }).met).toBe(false);
    expect(compare('finished', 'unfinished', { name: '验收' }).met).toBe(false);
    expect(compare('completed', 'completed', { name: '验收' }).met).toBe(true);
  });

  test('a target above 100 % of a rate that cannot exceed it is asked', () => {
    expect(compare('≥290%', '97%', { name: '合格率' }).why[0]?.code).toBe('target-over-100');
    expect(compare('≥90%', '290%', { name: '合格率' }).why[0]?.code).toBe('rate-over-100');
  });

  test.each([
    ['4次', '四个季度各1次', '演练', 'met'],
    ['4次', '上半年、下半年各1次', '演练', 'short'],
    ['300人', '分3期培训，每期100人', '培训人数', 'met'],
    ['300人', '分3期培训，每期90人', '培训人数', 'short'],
    ['每村4次', '37个村每村4次', '巡查', 'met'],
    ['4次', '各1次', '演练', 'unclear'],
  ])(
    '%s → %s (%s): so many in each is multiplied where it is told how many: %s',
    (target, actual, name, status) => {
      expect(statusOf(target, actual, { name })).toBe(status);
    },
  );

  test.each([
    ['120台', '比计划少检修24台', 0.8],
    ['120台', '超计划6台', 1.05],
    ['18个', '除3个点位外全部建成', 0.8333],
    ['18个', '3个正在调试，其余已全部建成', 0.8333],
    ['200人', '应培训200人，缺席14人', 0.93],
    ['120台', '超计划120台', null],
  ])(
    '%s → %s: what differs from the plan is taken from it or added',
    (target, actual, completion) => {
      const found = compare(target, actual).completion;
      expect(found === null ? null : Math.round(found * 1e4) / 1e4).toBe(completion);
    },
  );

  test('a yes that takes itself back is asked', () => {
    expect(statusOf('是', '是，但未公开')).toBe('unclear');
    expect(statusOf('是', '是，已公开')).toBe('met');
  });

  test('success beside a denial that was not understood is asked', () => {
    expect(statusOf('有效提升', '有效提升，但难以长期维持', { category: '社会效益指标' })).not.toBe('short'); // prettier-ignore
    expect(statusOf('完善', '制度完善，尚缺乏配套', { category: '可持续影响指标' })).not.toBe(
      'met',
    );
  });

  test('returned money stops a worded row unless the row is about taking back', () => {
    expect(statusOf('及时拨付', '资金已交回财政', { category: '时效指标' })).toBe('stopped');
    expect(statusOf('收回闲置土地', '已收回', { category: '数量指标' })).not.toBe('stopped');
  });
});

describe('odd cells', () => {
  test('a numeric cell without displayed text is read by its value', () => {
    expect(compare(cell(20, 'General', ''), cell(25, 'General', '')).completion).toBe(1.25);
  });

  test('narrow spaces are spaces, an open bracket at the end harms nothing', () => {
    expect(statusOf('20\u2002期', '25\u2009期')).toBe('met');
    expect(statusOf('20期', '25期(')).toBe('met');
  });

  test('pupils are persons in a price', () => {
    expect(statusOf('≤1000元/学生·年', '980元/生·年', { category: '成本指标', name: '生均标准' })).toBe('met'); // prettier-ignore
  });

  test('February knows leap years, a month alone has no day', () => {
    expect(readDates('2023年2月底').map(showDate)).toEqual(['2023-02-28']);
    expect(readDates('2024年2月底').map(showDate)).toEqual(['2024-02-29']);
    expect(readDates('120211215').map(showDate)).toEqual([]);
  });
});
