import { compare, statusOf } from './row';

const timely = { category: '时效指标', name: '完成时间' };

describe('units', () => {
  test.each([
    ['10公里', '9800米', 0.98],
    ['3.2万亩', '2134公顷', 1.0003125],
    ['16G', '16384M', 1],
    ['2TB', '2048GB', 1],
    ['500千瓦', '0.52兆瓦', 1.04],
    ['1万斤', '5.2吨', 1.04],
    ['≥1次/季度', '4次/年', 1],
    ['2次/年', '2次', 1],
    ['12万千瓦时', '125000度', 1.041667],
    ['15个', '15个点位', 1],
    ['15个点位', '15个', 1],
    ['120台（套）', '120台', 1],
    ['人均3000元', '3200元/人', 1.066667],
    ['8核', '8VCPU，16G内存', 1],
  ])('%s → %s', (target, actual, completion) => {
    expect(compare(target, actual).completion).toBeCloseTo(completion, 5);
  });

  test('带宽 in M is Mbps, 污水 in tonnes is cubic metres, 分 beside minutes is minutes', () => {
    expect(statusOf('不小于150M', '180Mbps', { name: '带宽' })).toBe('met');
    expect(statusOf('1G', '500M', { name: '专线带宽' })).toBe('short');
    expect(statusOf('1000吨/日', '1100立方米/日', { name: '污水处理量' })).toBe('met');
    expect(statusOf('≤30分钟', '25分', timely)).toBe('met');
  });

  test.each([
    ['20期', '培训4912人次'],
    ['2000人次', '2100人'],
    ['50户', '60套'],
    ['1个月', '25天'],
    ['5个工作日', '3天'],
    ['100%', '建设专线1条'],
  ])('%s and %s are not compared', (target, actual) => {
    expect(compare(target, actual)).toMatchObject({ status: 'unclear', met: null });
  });

  test('unit and sign come from their own columns', () => {
    expect(compare('36', '38.6', { sign: '≤', unit: '万元', category: '成本指标' })).toMatchObject({ status: 'short', target: { unit: '万元' } }); // prettier-ignore
    expect(compare('735', '735', { sign: '≧', unit: '人次' })).toMatchObject({
      target: { unit: '人次', comparator: 'atLeast' },
    });
    expect(compare('3', '3.15', { sign: '≥', unit: '万户' })).toMatchObject({
      target: { unit: '万户' },
      completion: 1.05,
    });
    expect(compare('5', '5', { unit: '万' })).toMatchObject({ target: { unit: '万元' } });
    expect(compare('3万', '31000', { unit: '人' }).target?.unit).toBe('万人');
    expect(compare('5', '5', { unit: '/' }).target?.unit).toBeNull();
    expect(compare('5', '5', { unit: '元/天·人' }).target?.unit).toBe('元/天·人');
    expect(compare('500元', '500元/人', { unit: '元/人', category: '成本指标' }).status).toBe(
      'met',
    );
    expect(compare('95', '96', { unit: '%(百分比)', sign: '大于等于' })).toMatchObject({
      status: 'met',
      target: { unit: '%' },
    });
  });

  test('unit and sign come from the name', () => {
    expect(compare('22.8', '22.8', { name: '公猪舍（≥**平方米）' }).target).toMatchObject({
      unit: '平方米',
      comparator: 'atLeast',
    });
    expect(compare('10', '12', { name: '任务完成时限（月）', category: '时效指标' })).toMatchObject(
      { status: 'short', target: { unit: '月' } },
    );
    expect(compare('5300', '5830', { name: '临时救助标准（<**元/户·年）' }).status).toBe('short');
    expect(compare('80', '87', { name: '受益贫困人口数≥**人' }).target?.unit).toBe('人');
  });

  test('a target inside the name is used where the cell is blank', () => {
    expect(compare('', '93%', { name: '指标1：群众满意度≥90%' })).toMatchObject({
      status: 'met',
      target: { span: { source: 'name' } },
    });
    expect(statusOf('', '达成预期指标', { name: '抽检任务完成率达到100%' })).toBe('met');
    expect(statusOf('', '25%', { name: '优秀比例不超过20%' })).toBe('short');
    expect(statusOf('', '93%', { name: '孕产妇7天访视数' })).toBe('missingTarget');
  });

  test('5万 keeps its missing 元', () => {
    expect(compare('5万', '5万元', { category: '成本指标' })).toMatchObject({
      status: 'met',
      target: { unit: '万' },
    });
  });
});

describe('numbers that are names are no quantities', () => {
  test.each([
    ['200台', 'Win10终端升级205台', 205],
    ['3000人次', '咨询电话0935-8212345，全年接待3050人次', 3050],
    ['12次', '1.完成机房巡检12次；2.更换电池32节', 12],
    ['6份', '印发市政办发〔2021〕18号等文件6份', 6],
    ['8公里', '完成G312线K12+300-K20+500段改造8.2公里', 8.2],
    ['5起', '①完成巡检12次；②处置告警5起', 5],
    ['40座', '新建5G基站42座', 42],
    ['30个', '创建第三批示范县30个', 30],
    ['100亩', '按1:2000测图，完成100亩', 100],
    ['10块', '制作60*40cm标牌10块', 10],
    ['5部', '拍摄《二十大精神20讲》等影片5部', 5],
    ['2条', '接入10.1.2.3等线路2条', 2],
    ['8人', '2021年5月6日至2021年6月7日培训8人', 8],
  ])('%s → %s', (target, actual, value) => {
    expect(compare(target, actual).actualInTargetUnit).toBe(value);
  });

  test('a numeral is read only where a unit or scale follows', () => {
    expect(statusOf('≥95%', '“一站式”服务，一次性告知率97%', { name: '告知率' })).toBe('met');
    expect(statusOf('3个', '一窗受理、两癌筛查')).toBe('unclear');
    expect(compare('3', '三').status).toBe('met');
  });
});

describe('the quantity that the name asks for', () => {
  const sentence =
    '举办市一级培训班 40 期、培训 4912 人次，参加上级组织调训 284 人次，各级网络学院（平台）培训 3 万人次。';

  test('carries its span in the cell, and the others are listed', () => {
    const found = compare('1200 人次', sentence, { name: '约培训人次' });
    expect(found.actual?.span).toEqual({ source: 'actual', start: 17, end: 24, text: '4912 人次' });
    expect(found.unmatched.map((quantity) => quantity.value)).toEqual([40, 284, 3]);
    expect(found.why.map((reason) => reason.code)).toContain('chosen-by-name');
  });

  test('is what was done, not what was planned or is left', () => {
    expect(compare('800座', '计划改造800座，实际完成756座，剩余44座结转下年').completion).toBe(
      0.945,
    );
    expect(compare('20期', '应举办20期，未举办5期')).toMatchObject({
      completion: 0.75,
      status: 'short',
    });
    expect(compare('20期', '剩余5期未举办')).toMatchObject({ completion: 0.75 });
    expect(compare('800座', '计划改造800座').why[0]?.code).toBe('only-planned');
    expect(compare('10场', '完成10场中的8场').completion).toBe(0.8);
    expect(statusOf('10年以上', '预计可使用10年以上', { name: '使用年限' })).toBe('unclear');
  });

  test('is the total unless the name points to one item', () => {
    const list = '完成县道养护112公里、乡道养护130公里、村道养护95公里，共计337公里';
    expect(compare('≥320公里', list, { name: '农村公路养护里程' }).actualInTargetUnit).toBe(337);
    expect(statusOf('≥100公里', list, { name: '村道养护里程' })).toBe('short');
    expect(statusOf('1200人', '春季618人，秋季602人', { name: '资助学生' })).toBe('unclear');
    expect(statusOf('1500人', '春季618人，秋季602人', { name: '资助学生' })).toBe('short');
  });

  test('is the part after 其中 only where the name names it', () => {
    const text = '累计接种疫苗53210剂次，其中60岁以上老人接种8120剂次';
    expect(statusOf('≥9000剂次', text, { name: '60岁以上老人接种' })).toBe('short');
    expect(statusOf('20期', '举办培训多期，其中线上5期')).toBe('unclear');
  });

  test('is asked for where two fit equally and disagree', () => {
    expect(compare('12座', '新建10座，改建14座', { name: '公厕' }).why[0]?.code).toBe(
      'several-candidates',
    );
  });

  test('all targets of a cell must be reached', () => {
    expect(
      statusOf('平原区达到100%，丘陵区大于90%', '平原区100%，丘陵区93%', { name: '通达率' }),
    ).toBe('met');
    expect(
      statusOf('平原区达到100%，丘陵区大于90%', '平原区100%，丘陵区80%', { name: '通达率' }),
    ).toBe('short');
    expect(
      statusOf('平原区达到100%，丘陵区大于90%', '平原区100%，丘陵区90%', { name: '通达率' }),
    ).toBe('unclear');
  });

  test('words against the number leave it open', () => {
    expect(statusOf('10场', '基本完成10场')).toBe('unclear');
    expect(statusOf('10场', '举办12场，但未完成全部任务')).toBe('unclear');
  });
});
