import { altering } from '../../../src/core/value/text/altering';
import { answered, drafted } from '../../../src/core/value/row/answer';
import { dimOf } from '../../../src/core/value/quantity/dimension';
import { knownUnit } from '../../../src/core/value/quantity/units';
import { compare, statusOf } from './row';

describe('a change that goes the wrong way is short, however large', () => {
  test.each([
    ['客流增长率', '≥10%', '客流下降12%', 'short'],
    ['客流增长率', '≥10%', '由50万人次增加到60万人次', 'over'],
    ['客流增长率', '≥10%', '由50万人次减少到40万人次', 'unclear'],
    ['能耗下降率', '≥10%', '由50万吨增加到60万吨', 'short'],
    ['能耗下降率', '≥10%', '由50万吨减少到40万吨', 'over'],
    ['能耗降幅', '≥3%', '由0.52吨标煤降至0.50吨标煤', 'met'],
    ['客流增长', '增长10%', '由0万人次增加到56万人次', 'unclear'],
    ['满意度提高', '提高2个百分点', '提高2.5%', 'unclear'],
    ['产值增长', '增长5%', '提高6个百分点', 'unclear'],
    ['观众增长率', '≥15%', '较上年增长1.3倍', 'over'],
  ])('%s %s → %s is %s', (name, target, actual, status) => {
    expect(statusOf(target, actual, { name, category: '经济效益指标' })).toBe(status);
  });
});

describe('what holds of some, of the best or of something else besides proves nothing of what is asked for', () => {
  test.each([
    ['服务站建成率', '100%', '主体已全部建成', 'unclear'],
    ['服务站完工率', '100%', '首期已全部完工', 'unclear'],
    ['资金拨付率', '100%', '中央资金已全部拨付', 'unclear'],
    ['抽检合格率', '100%', '送检材料全部合格', 'unclear'],
    ['每村集体收入', '每村≥10万元', '村均12万元，最低5万元', 'unclear'],
    ['救助儿童人数', '≥40人', '救助老人与儿童共41人，其中儿童33人', 'short'],
    ['新建站点', '≥30个', '站点30个，将建设30个站点', 'unclear'],
    ['办案终结率', '≥90%', '办结率92%', 'unclear'],
    ['新增学位', '≥700个', '新增学位1480个，其中今秋投用740个，其余明年投用', 'over'],
  ])('%s %s → %s is %s', (name, target, actual, status) => {
    expect(statusOf(target, actual, { name })).toBe(status);
  });
});

describe('how often, and how much each', () => {
  test.each([
    ['垃圾日清运量', '≥180吨/日', '日均清运192.5吨', 'met'],
    ['卫生清扫', '≥5吨/村', '村均6吨', 'met'],
    ['机房巡检', '每周1次', '52次/年', 'met'],
    ['督查', '每季度2次', '每季2次', 'met'],
    ['巡查', '12次', '每月巡查一次', 'met'],
    ['农民增收', '≥2000元/人·年', '每年人均2300元', 'met'],
    ['每村文化活动', '2场/村', '各2场', 'unclear'],
    ['文化活动', '4次', '第一、二、三、四季度各1次', 'met'],
  ])('%s %s → %s is %s', (name, target, actual, status) => {
    expect(statusOf(target, actual, { name })).toBe(status);
  });
});

describe('the day of a report is no day of completion', () => {
  const row = { name: '资金支付进度', category: '时效指标' };
  test.each([
    ['2023年12月底前', '截至12月底支付进度92%', 'short'],
    ['2023年12月底前', '截至12月底支付进度100%', 'met'],
    ['2023年12月底前', '截至11月底主体施工有序', 'unclear'],
    ['6月底前', '一标段5月完工，二标段8月完工', 'unclear'],
    ['每月10日前', '每月8日', 'met'],
  ])('%s → %s is %s', (target, actual, status) => {
    expect(statusOf(target, actual, row)).toBe(status);
  });
});

describe('prices measured against the place', () => {
  test.each([
    ['低于当地价格', 'met'],
    ['高于当地价格', 'short'],
    ['按合同采购', 'unclear'],
  ])('不高于当地价格 → %s is %s', (actual, status) => {
    expect(statusOf('不高于当地价格', actual, { name: '采购价格' })).toBe(status);
  });

  test('less than last year keeps a target of no growth', () => {
    expect(statusOf('零增长', '负增长', { name: '经费支出' })).toBe('met');
  });
});

describe('ranges and several requirements', () => {
  test.each([
    ['温湿度', '温度18-22℃；湿度45%-60%', '温度20℃，湿度50%', 'met'],
    ['误差', '±3%', '+-2%', 'met'],
    ['温差', '-5~5℃', '3℃', 'met'],
    ['种植面积', '1~2万亩', '1.5万亩', 'met'],
    ['巡护面积', '1万-20000亩', '1.5万亩', 'met'],
    ['走访', '100户', '0余户', 'unclear'],
    ['设备采购', '20台', '签订采购合同20台，到货16台', 'short'],
    ['养护里程', '300公里', '县道104公里，共计337公里', 'met'],
    ['产品合格率', '≥95%', '抽检120批次，合格100批次，不合格10批次', 'short'],
    ['苗木', '3千5百株', '3600株', 'met'],
  ])('%s %s → %s is %s', (name, target, actual, status) => {
    expect(statusOf(target, actual, { name, category: '质量指标' })).toBe(status);
  });

  test('parts of a total of two kinds are asked for by their own name', () => {
    const actual = '脱贫户、监测户共41户，其中脱贫户33户';
    expect(compare('40户', actual, { name: '帮扶脱贫户' }).met).not.toBe(true);
  });
});

describe('answers and units by themselves', () => {
  test('an answer keeps what is known and says nothing of the rest', () => {
    const blank = drafted('missing', 'missingActual', 'missing');
    expect(blank.met).toBeNull();
    expect(answered('missing', 'missingActual', 'missing', { isExecution: true })).toEqual({
      ...blank,
      isExecution: true,
    });
  });

  test('a record with some fields changed keeps the others, and the first one stays as it was', () => {
    const altered = altering<{ x: number; y: number | null }>(({ x, y }) => ({ x, y }));
    const first = { x: 1, y: 2 };
    expect(altered(first, { y: null })).toEqual({ x: 1, y: null });
    expect(first).toEqual({ x: 1, y: 2 });
  });

  test('a unit that is not listed counts just itself', () => {
    expect(knownUnit('公顷').dim).toBe('area');
    expect(knownUnit('窟').dim).toBe('o:窟');
    expect(dimOf(null)).toBe('');
  });

  test('a project that was stopped, as only the reason tells, is stopped for a worded target too', () => {
    const found = compare('有效运行', '', { name: '平台运行', reason: '因平台停用，经费交回' });
    expect(found.status).toBe('stopped');
    expect(found.spans.map(({ source }) => source)).toEqual(['target', 'reason']);
  });
});
