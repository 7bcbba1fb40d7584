import { compare, statusOf } from './row';

describe('a demand that the answer does not speak of is asked back', () => {
  test.each([
    ['按时足额发放', '已按时发放', '足额'],
    ['一次性通过验收', '已通过验收', '一次性'],
    ['通过省级验收', '已通过验收', '省级'],
    ['按时完成', '完成', '按时'],
    ['长期运行', '已完成', '长期运行'],
  ])('%s → %s: %s', (target, actual, words) => {
    const found = compare(target, actual, { category: '质量指标' });
    expect(found).toMatchObject({ status: 'unclear', met: null });
    expect(found.why).toMatchObject([{ code: 'not-confirmed', params: { words } }]);
  });

  test('a higher office than the one asked for is enough, a lower one is not', () => {
    const award = { name: '获奖情况', category: '质量指标' };
    expect(statusOf('获得市级表彰', '获得市级表彰', award)).toBe('met');
    expect(statusOf('通过市级验收', '已通过省级验收', award)).toBe('met');
    expect(statusOf('通过市级验收', '已通过县级验收', award)).toBe('unclear');
  });
});

describe('a number with a time beside it', () => {
  const row = { name: '宣传周活动', category: '时效指标' };
  test.each([
    ['6月底前完成5项', '完成5项', 'unclear', 'no-date'],
    ['6月底前完成5项', '5月完成5项', 'met', 'reached'],
    ['2023年6月底前完成5项', '2023年8月完成5项', 'short', 'after-deadline'],
    ['按时完成5项', '完成5项', 'unclear', 'not-confirmed'],
    ['按时完成5项', '按期完成5项', 'met', 'reached'],
  ])('%s → %s is %s', (target, actual, status, code) => {
    const found = compare(target, actual, row);
    expect(found.status).toBe(status);
    expect(found.why[0]?.code).toBe(code);
  });

  test('is no matter where the count is the indicator', () => {
    expect(statusOf('按时完成5项', '完成5项', { category: '数量指标' })).toBe('met');
  });

  test('that is later than the deadline is no proof for a count either', () => {
    expect(statusOf('2023年6月底前建成5座', '2023年8月建成5座')).toBe('unclear');
  });
});

describe('done without a number', () => {
  test.each([
    ['≤30分钟', '完成', '故障响应时间', '时效指标', 'unclear'],
    ['≤180天', '按期完工', '工程工期', '时效指标', 'met'],
    ['18-22℃', '达标', '室内温度', '质量指标', 'unclear'],
    ['18-22℃', '已完成', '室内温度', '质量指标', 'unclear'],
    ['0起', '完成', '安全事故起数', '质量指标', 'unclear'],
    ['100%', '完成支付', '合同款支付及时率', '时效指标', 'unclear'],
    ['100%', '按期完成', '任务按期完成率', '时效指标', 'met'],
    ['10场', '已完成', '培训场次', '数量指标', 'met'],
    ['≤30万元', '完成', '成本控制数', '成本指标', 'met'],
    ['100%', '已完成', '年度任务完成率', '数量指标', 'met'],
  ])('%s → %s (%s): %s, %s', (target, actual, name, category, status) => {
    expect(statusOf(target, actual, { name, category })).toBe(status);
  });
});

describe('so many of a quality', () => {
  test.each([
    ['50台验收合格', '采购50台', 'unclear'],
    ['50台验收合格', '50台', 'met'],
    ['50台验收合格', '采购50台，全部验收合格', 'met'],
  ])('%s → %s is %s', (target, actual, status) => {
    expect(statusOf(target, actual, { name: '设备质量', category: '质量指标' })).toBe(status);
  });
});

describe('a result that is still out', () => {
  test.each([
    ['≥80%', '因设备供货未到位，尚未统计', '读者自助借还率', 'missingActual'],
    ['≥90%', '正在委托第三方开展调查，结果待出', '群众满意度', 'missingActual'],
    ['一次性通过', '尚未组织竣工验收', '工程竣工验收', 'short'],
    ['100%', '待交工验收', '交工验收合格率', 'short'],
  ])('%s → %s (%s) is %s', (target, actual, name, status) => {
    expect(statusOf(target, actual, { name, category: '质量指标' })).toBe(status);
  });

  test('gives a rate no number, not even 0', () => {
    const rate = { name: '工程验收合格率', category: '质量指标' };
    expect(compare('100%', '尚未组织验收', rate).completion).toBeNull();
  });
});
