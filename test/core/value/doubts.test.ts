import { compare, statusOf } from './row';

describe('a number that reaches its target is doubted where the same cell speaks against it', () => {
  test.each([
    ['视频监控在线路数', '2400路', '接入2500路，在线率91%', 'several-candidates'],
    ['村道改造', '30公里', '改造30公里，全部任务尚未完成', 'contradiction'],
  ])('%s %s → %s: %s', (name, target, actual, code) => {
    const found = compare(target, actual, { name });
    expect(found).toMatchObject({ met: null, completion: null });
    expect(found.why[0]?.code).toBe(code);
  });

  test('a limit said again is broken by what went beyond it', () => {
    const fee = { name: '专家评审费', category: '成本指标' };
    expect(statusOf('≤800元/人次', '≤800元/人次，正高级职称按1000元发放', fee)).toBe('short');
    expect(statusOf('≤800元/人次', '≤800元/人次，副高级职称按600元发放', fee)).toBe('met');
  });
});

describe('of what was counted only so much is there, and that is judged', () => {
  test.each([
    ['床位配置', '400张', '400张（实到312张）', 312],
    ['创建示范小区', '22个', '已创建22个，经市级复核命名的为19个', 19],
    ['盲道修复', '2000米', '修复2.1公里，其中0.3公里未通过验收', 1800],
    ['资助学生', '500人', '申请资助563人，资助492人', 492],
    ['智能粮库改造', '4座', '4座均已开工，其中2座完工投用', 2],
  ])('%s %s → %s', (name, target, actual, left) => {
    expect(compare(target, actual, { name })).toMatchObject({
      met: false,
      actualInTargetUnit: left,
    });
  });

  test('what was found among it is not taken for what is there', () => {
    expect(statusOf('50家', '检查企业52家，仅3家不合格', { name: '检查企业' })).toBe('met');
  });
});

describe('work that was only begun counts for nothing yet', () => {
  test.each([
    ['公办幼儿园改扩建', '3所', '3所均已开工'],
    ['招商项目投产', '2个', '两个项目厂房封顶'],
    ['标准起草并发布', '4项', '4项标准送审稿均已形成'],
    ['粮食烘干设备投用', '5套', '5套已运抵库区，正在吊装'],
    ['执法记录仪配备', '80台', '已下达采购订单'],
  ])('%s %s → %s', (name, target, actual) => {
    const found = compare(target, actual, { name });
    expect(found).toMatchObject({ met: false, completion: 0 });
    expect(found.why[0]?.code).toBe('in-progress');
  });

  test.each([
    ['完成招标', '1次', '完成招标1次', true],
    ['课题立项数', '4项', '4项均已立项', true],
  ])(
    'but what is done, or is itself asked for, is not «begun»: %s %s → %s',
    (name, target, actual, met) => {
      expect(compare(target, actual, { name }).met).toBe(met);
    },
  );
});

describe('nothing speaks against', () => {
  test.each([
    ['抽检批次', '1500批次', '完成抽检1560批次，合格1532批次，不合格28批次，合格率98.2%'],
    ['机井维修', '63眼', '维修63眼，另报废2眼不能修复的机井'],
    ['化解矛盾纠纷', '≥850件', '排查932件，成功化解918件，化解率98.5%'],
    ['新建公厕', '3座', '3座均已开工并建成'],
    ['标准立项数', '4项', '4项均已立项'],
    ['编印统计年鉴', '300册', '已完成印制'],
    ['文物修复件数', '40件（套）', '修复纸质文物22件、青铜器19件，共41件（套）'],
    ['课题研究', '5篇', '完成调研报告5篇，获省级奖项2篇'],
  ])('%s %s → %s', (name, target, actual) => {
    expect(statusOf(target, actual, { name })).toBe('met');
  });
});

describe('what a quantity is in its sentence', () => {
  test.each([
    ['村级信息员补贴', '188人', '188人应发，11人账户异常退回未重发', 0.9415],
    ['抗旱机井维修', '63眼', '维修63眼，后经水利所复查11眼不能出水，需返工', 0.8254],
    ['自行车道划线', '52公里', '52公里，受管网施工影响有4公里未划', 0.9231],
    ['水尺桩更换', '220根', '220根（含库存待装35根）', 0.8409],
    ['乡村医生轮训', '350人', '在册乡村医生402人，参加轮训336人', 0.96],
    ['农村危房改造', '75户', '开工75户，竣工71户，4户正在扫尾', 0.9467],
  ])('%s %s → %s', (name, target, actual, completion) => {
    const found = compare(target, actual, { name });
    expect(found.status).toBe('short');
    expect(found.completion).toBeCloseTo(completion, 3);
  });

  test('money that went back was not spent', () => {
    const row = { name: '监测费', category: '成本指标' };
    expect(statusOf('68万元', '监测项目终止，资金68万元已上缴财政', row)).toBe('stopped');
  });

  test('a month before any act is a date', () => {
    const row = { name: '校园足球场改造', category: '时效指标' };
    expect(statusOf('9月投用', '8月投用', row)).toBe('met');
    expect(statusOf('9月投用', '场地于8月铺设完毕，但一直未投入使用', row)).toBe('short');
  });

  test('进一步 alone says of an effect that was asked for nothing of how far it came', () => {
    const row = { name: '科技创新环境', category: '可持续影响指标' };
    expect(statusOf('有效优化', '进一步优化', row)).toBe('unclear');
    expect(statusOf('持续优化', '进一步优化', row)).toBe('met');
  });
});
