import { comparePair } from '../../../src/core/value/comparePair';
import { cell, compare, pair, statusOf } from './row';

const cost = { category: '成本指标', name: '项目总成本' };
const budget = { category: '预算执行率指标', name: '年度资金总额' };
const timely = { category: '时效指标', name: '完成时间' };
const effect = { category: '社会效益指标', name: '综合效益' };
const quality = { category: '质量指标', name: '故障次数' };

describe('a bare cost is an execution comparison', () => {
  test.each([
    ['9.8万元', '9.8万元', 'met', 1],
    ['5.45 万元', '5.29 万元', 'met', 0.970642],
    ['160万元', '124万元', 'short', 0.775],
    ['10万元', '9万元', 'met', 0.9],
    ['10万元', '8.999万元', 'short', 0.8999],
    ['14.8万元', '15.2万元', 'short', 0.973684],
    ['10万元', '0万元', 'stopped', 0],
  ])('%s → %s is %s', (target, actual, status, completion) => {
    const found = compare(target, actual, cost);
    expect(found).toMatchObject({ status, isExecution: true });
    expect(found.completion).toBeCloseTo(completion, 5);
  });

  test('a budget row above 100 % shows its rate and is short', () => {
    const found = compare('170万元', '179.6万元', budget);
    expect(found.status).toBe('short');
    expect(found.completion).toBeCloseTo(1.056471, 5);
  });

  test('a row named after the rate is short below 100 %', () => {
    expect(statusOf('5.45万元', '5.29万元', { ...budget, name: '预算执行率' })).toBe('short');
  });

  test('an approximate spending decides nothing', () => {
    expect(statusOf('10万元', '约9.5万元', cost)).toBe('unclear');
    expect(statusOf('10万元', '不超过9.5万元', cost)).toBe('unclear');
  });

  test('the fraction is free of decimal noise', () => {
    expect(compare('5.45万元', '5.29万元', cost).ratio).toEqual({
      numerator: 5.29,
      denominator: 5.45,
    });
    expect(compare('0.3万元', '2900元', cost).ratio).toEqual({ numerator: 0.29, denominator: 0.3 });
  });

  test('a unit price is no budget: cheaper is met, far cheaper is asked, dearer is short', () => {
    const price = { category: '成本指标', name: '电教片成本' };
    expect(statusOf('2万元/部', '1.8万元/部', price)).toBe('met');
    expect(statusOf('2万元/部', '1.43万元/部', price)).toBe('unclear');
    expect(statusOf('2万元/部', '2.1万元/部', price)).toBe('short');
    expect(compare('2万元/部', '全年执行数为10万元', price).why[0]?.code).toBe(
      'price-against-total',
    );
    expect(statusOf('5元/人·天', '5元', { ...price, name: '生均标准' })).toBe('met');
  });

  test('a subsidy standard is met only by its own amount', () => {
    const standard = { category: '成本指标', name: '培训补贴标准' };
    expect(statusOf('3000元/人', '3000元/人', standard)).toBe('met');
    expect(statusOf('3000元/人', '2600元/人', standard)).toBe('unclear');
    expect(statusOf('3000元/人', '3200元/人', standard)).toBe('unclear');
  });

  test('a count under cost is met only when equal', () => {
    expect(statusOf('100人', '100人', { category: '成本指标', name: '补助人数' })).toBe('met');
    expect(statusOf('100人', '80人', { category: '成本指标', name: '补助人数' })).toBe('unclear');
  });

  test('a saving rate without sign is asked unless equal', () => {
    expect(statusOf('5%', '8%', { category: '成本指标', name: '成本节约率' })).toBe('unclear');
    expect(statusOf('5%', '5%', { category: '成本指标', name: '成本节约率' })).toBe('met');
  });
});

describe('a stopped project never earns anything', () => {
  test.each([
    ['19.96 万元', '因平台停用，经费全部交回市财政', cost],
    ['全年故障中断时间累计不超过72h', '平台停用', { ...quality, name: '正常运行' }],
    ['≤8万元', '未支出', cost],
    ['≤8万元', '0', cost],
    ['≥95%', '项目取消', { category: '满意度指标', name: '满意度' }],
    ['及时', '平台停用', timely],
    ['有效提升', '项目取消', effect],
    ['2021年12月底前', '未实施', timely],
    ['10万元', '经费退回财政', cost],
  ])('%s → %s', (target, actual, rest) => {
    expect(compare(target, actual, rest)).toMatchObject({ status: 'stopped', met: false });
  });

  test('a blank or zero actual with 停用 in the reason column is stopped', () => {
    expect(statusOf('100%', '', { reason: '平台停用' })).toBe('stopped');
    expect(statusOf('20期', '0', { reason: '因疫情取消' })).toBe('stopped');
    expect(statusOf('20期', '0')).toBe('short');
    expect(statusOf('20期', '', { reason: '年底统计' })).toBe('missingActual');
  });

  test('a number of what was done beats 取消', () => {
    expect(compare('24次', '因疫情取消6次，实际开展18次')).toMatchObject({
      status: 'short',
      completion: 0.75,
    });
  });

  test('a target that is itself about stopping is judged by its words', () => {
    expect(statusOf('取消收费项目', '已取消收费项目', effect)).toBe('met');
  });
});

describe('zero', () => {
  test('0, 无 and 未发生 answer a zero target', () => {
    for (const actual of ['0次', '0', '无', '未发生', '全年未发生故障']) {
      expect(compare('0次', actual, quality)).toMatchObject({ met: true, completion: 1 });
    }
    expect(compare('0次', '2次', quality)).toMatchObject({ status: 'short', completion: 0 });
  });

  test('无 is missing for any other target', () => {
    expect(statusOf('≤3次', '无', quality)).toBe('missingActual');
  });

  test('worded zero targets count events', () => {
    expect(statusOf('零投诉', '零投诉', effect)).toBe('met');
    expect(statusOf('杜绝发生', '发生1起', effect)).toBe('short');
    expect(statusOf('杜绝发生', '发生0起', effect)).toBe('met');
    expect(statusOf('杜绝发生', '无', effect)).toBe('met');
    expect(statusOf('杜绝事故', '加强管理', effect)).toBe('unclear');
  });

  test('0 under ≤ is met for accidents, asked for response times', () => {
    expect(statusOf('≤10次', '0次', quality)).toBe('met');
    expect(statusOf('≤2小时', '0小时', { category: '时效指标', name: '平均到场用时' })).toBe(
      'unclear',
    );
  });

  test('≥0 is always reached', () => {
    expect(compare('≥0', '0', { name: '增收额' })).toMatchObject({ status: 'met', completion: 1 });
    expect(compare('≥0', '-3', { name: '增收额' })).toMatchObject({
      status: 'short',
      completion: 0,
    });
  });
});

describe('bounds and boundaries', () => {
  test.each([
    ['≥95%', '90%以上', 'unclear'],
    ['≥95%', '95%以上', 'met'],
    ['≥95%', '不足90%', 'short'],
    ['≥95%', '不超过97%', 'unclear'],
    ['大于90%', '90%', 'unclear'],
    ['大于90%', '90%以上', 'unclear'],
    ['低于90%', '90%', 'unclear'],
    ['低于90%', '不超过90%', 'unclear'],
    ['低于90%', '低于90%', 'met'],
    ['≤90%', '不超过95%', 'unclear'],
    ['≤90%', '95%以上', 'short'],
    ['≤90%', '85%以上', 'unclear'],
    ['≤90%', '约100%', 'short'],
    ['≤90%', '约91%', 'unclear'],
    ['≥90%', '约70%', 'short'],
    ['90%左右', '70%', 'short'],
    ['90%左右', '95%', 'unclear'],
    ['=90%', '约90%', 'unclear'],
    ['=90%', '不足90%', 'unclear'],
    ['=90%', '不足80%', 'short'],
    ['=90%', '90%以上', 'unclear'],
    ['=90%', '91%', 'unclear'],
  ])('%s → %s is %s', (target, actual, status) => {
    expect(statusOf(target, actual, { name: '覆盖率', category: '质量指标' })).toBe(status);
  });

  test('逾 and 多 count as a little more', () => {
    expect(statusOf('6000人次', '超 6000多人次')).toBe('met');
    expect(statusOf('10000人次', '超 6000多人次')).toBe('short');
    expect(statusOf('6500人次', '超 6000多人次')).toBe('unclear');
    expect(statusOf('≤6000人次', '超 6000多人次')).toBe('short');
    expect(statusOf('≤7000人次', '6000多人次')).toBe('met');
    expect(statusOf('≤6900人次', '6000多人次')).toBe('unclear');
  });

  test('over begins where the profile says', () => {
    expect(statusOf('100人', '130人')).toBe('over');
    expect(statusOf('100人', '129.95人')).toBe('met');
    expect(comparePair(pair('100人', '125人'), { overFrom: 1.2 }).status).toBe('over');
  });

  test('ten times the target looks like a wrong unit', () => {
    const found = compare('5000份', '5万份');
    expect(found.status).toBe('unclear');
    expect(found.why.map((reason) => reason.code)).toEqual([
      'unit-error-suspected',
      'unit-converted',
      'direction-assumed',
    ]);
  });
});

describe('ranges', () => {
  const room = { category: '质量指标', name: '室温' };
  test.each([
    ['18℃-22℃', '20℃', 'met'],
    ['18-22℃', '16.5℃', 'short'],
    ['18-22℃', '25℃', 'unclear'],
    ['18-22℃', '19-21℃', 'met'],
    ['18-22℃', '17-21℃', 'unclear'],
    ['18-22℃', '18℃以下', 'short'],
    ['18-22℃', '22℃以上', 'short'],
    ['18-22℃', '20℃左右', 'unclear'],
    ['±5%', '-6%', 'short'],
    ['±5%', '3%', 'met'],
    ['0-5℃', '-1℃', 'short'],
  ])('%s → %s is %s', (target, actual, status) => {
    expect(statusOf(target, actual, room)).toBe(status);
  });

  test('a range as the actual decides only if both ends agree', () => {
    expect(statusOf('≤10分钟', '5-8分钟', timely)).toBe('met');
    expect(statusOf('≤10分钟', '8-12分钟', timely)).toBe('unclear');
    expect(statusOf('≥10场', '12-15场')).toBe('met');
    expect(statusOf('≥10场', '6-8场')).toBe('short');
    expect(statusOf('≥10场', '8-12场')).toBe('unclear');
    expect(statusOf('=10场', '8-12场')).toBe('unclear');
  });
});

describe('percent', () => {
  const rate = { category: '满意度指标', name: '满意度' };
  test.each([
    ['≥95%', '97', 'met'],
    ['≥95%', '0.97', 'met'],
    ['≥95%', '0.93', 'short'],
    ['95', '0.97', 'short'],
    ['≤1%', '0.5', 'unclear'],
    ['≤1%', '0', 'met'],
    ['百分之九十五', '九成六', 'met'],
    ['九成以上', '百分百', 'met'],
    ['三分之二以上', '1/2', 'short'],
    ['一半以上', '60%', 'met'],
    ['≤2‰', '千分之一点五', 'met'],
  ])('%s → %s is %s', (target, actual, status) => {
    const name = target.startsWith('≤') ? '差错率' : '满意度';
    expect(statusOf(target, actual, { ...rate, name })).toBe(status);
  });

  test('formats of numeric cells are honoured', () => {
    expect(compare(cell(0.95, '0%', '95%'), cell(0.975, '0.00%', '97.50%'), rate)).toMatchObject({ status: 'met', actualInTargetUnit: 97.5 }); // prettier-ignore
    expect(compare(cell(1, 'General'), '98%', { name: '成本控制率' })).toMatchObject({
      target: { value: 100 },
    });
    expect(compare(cell(12.5, '0.00"万元"', '12.50万元'), cell(12, '0.00"万元"', '12.00万元'), cost)).toMatchObject({ target: { unit: '万元' }, completion: 0.96 }); // prettier-ignore
    expect(compare(cell(125000, '0!.0,"万元"', '12.5万元'), '12万元', cost).completion).toBe(0.96);
    expect(compare(cell(20, '0"期"', '####'), '20期').status).toBe('met');
    expect(compare(cell(20, '0"期"', '期'), '20期').status).toBe('met');
  });
});

describe('direction without comparator', () => {
  test.each([
    ['时效指标', '响应时间', '30分钟', '25分钟', 'met'],
    ['时效指标', '投诉办结时限', '3天', '5天', 'short'],
    ['时效指标', '免费开放天数', '300天', '280天', 'short'],
    ['社会效益指标', '群众上访次数', '5次', '7次', 'short'],
    ['数量指标', '故障维修数量', '50次', '45次', 'unclear'],
    ['数量指标', '故障维修数量', '50次', '50次', 'met'],
    ['质量指标', '投诉处理率', '90%', '95%', 'met'],
    ['质量指标', '无故障运行时间', '340天', '332天', 'short'],
    ['质量指标', '平均间隔时间', '20分钟', '25分钟', 'unclear'],
    ['成本指标', '预算控制率', '100%', '98%', 'met'],
    ['成本指标', '标准达标率', '100%', '98%', 'short'],
  ])('%s %s: %s → %s is %s', (category, name, target, actual, status) => {
    expect(statusOf(target, actual, { category, name })).toBe(status);
  });
});

describe('changes', () => {
  const energy = { category: '生态效益指标', name: '单位能耗' };
  test.each([
    ['较上年降低10%', '较上年下降8%', 'short'],
    ['较上年降低10%', '上升1%', 'short'],
    ['增长5%', '同比增长6%', 'met'],
    ['降至0.5%以下', '降至0.3%', 'met'],
    ['≥85%', '较上年提高3%', 'unclear'],
    ['压缩50%', '60%', 'met'],
  ])('%s → %s is %s', (target, actual, status) => {
    expect(statusOf(target, actual, energy)).toBe(status);
  });
});

describe('status words beside a number', () => {
  test.each([
    ['50台', '已完成', 'met', 1],
    ['50台', '完成率85%', 'short', 0.85],
    ['50台', '完成率100%', 'met', 1],
    ['≤50次', '完成率85%', 'unclear', null],
    ['50台', '部分完成', 'short', null],
    ['50台', '基本完成', 'unclear', null],
    ['50台', '未完成', 'short', null],
    ['50台', '正在组织招标', 'short', 0],
    ['50台', '正在安装', 'short', null],
    ['50台', '达成预期指标', 'met', null],
    ['50台', '部分达成预期指标并具有一定效果', 'short', null],
    ['50台', '合格', 'unclear', null],
    ['50台', '多台', 'unclear', null],
    ['100%', '完成', 'unclear', null],
    ['100%', '全覆盖', 'met', 1],
    ['±10%', '达标', 'unclear', null],
  ])('%s → %s is %s', (target, actual, status, completion) => {
    const name = actual === '全覆盖' ? '覆盖率' : '合格率';
    expect(compare(target, actual, { name })).toMatchObject({ status, completion });
  });
});

describe('silence', () => {
  test('不适用 is its own status', () => {
    expect(statusOf('不涉及', '不涉及')).toBe('notApplicable');
    expect(statusOf('20期', '不适用')).toBe('notApplicable');
  });

  test('a survey to come is no answer', () => {
    expect(compare('≥85%', '待第三方测评').why[0]?.code).toBe('not-surveyed');
    expect(compare('≥85%', '未调查').status).toBe('missingActual');
  });
});
