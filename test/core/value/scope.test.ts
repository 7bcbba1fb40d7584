import { compare } from './row';

describe('a number that counts more than the indicator asks for says nothing of the target', () => {
  test.each([
    ['技术培训', '≥600人次', '2020—2022年三年共培训1830人次', 'other-period'],
    ['社区食堂新增用餐席位', '300席', '运营以来累计新增820席', 'other-period'],
    ['新增仓储面积', '5000平方米', '新增6200平方米（含企业自建部分）', 'wider-scope'],
    ['改造户数', '260户', '275户（包括上年结转户）', 'wider-scope'],
    ['档案馆新增馆藏', '≥3000卷', '县档案馆、地方志办公室合计新增3400卷', 'wider-scope'],
    ['现场咨询活动', '≥12场', '共办15场（线上6场）', 'wider-scope'],
    ['服务老人数', '≥900人', '助餐520人、助浴430人，部分老人同时享受两项', 'counted-twice'],
    ['护坡整治长度', '8公里', '两岸合计8.4公里', 'counted-twice'],
  ])('%s %s → %s: %s', (name, target, actual, code) => {
    const found = compare(target, actual, { name });
    expect(found).toMatchObject({ met: null, completion: null });
    expect(found.why[0]?.code).toBe(code);
  });

  test.each([
    ['技术培训', '≥600人次', '2023年共培训630人次'],
    ['三年累计培训', '≥1800人次', '三年累计培训1830人次'],
    ['慰问老人数', '≥900人', '慰问930人，无重复统计'],
    ['改造户数', '260户', '275户（不含上年结转户）'],
    ['两岸护坡整治', '8公里', '两岸合计8.4公里'],
    ['线上线下咨询活动', '≥12场', '共办15场（线上6场）'],
    ['现场咨询活动', '≥12场', '共办19场（线上6场）'],
  ])(
    'but not where the indicator asks for just that, or it is left out: %s → %s',
    (name, target, actual) => {
      expect(compare(target, actual, { name }).met).toBe(true);
    },
  );
});

test('a long list of names without an end is read as well: nothing is tried over and over', () => {
  const long = `25人，${'和'.repeat(1900)}、${'县图书馆和'.repeat(350)}共97%`;
  expect(compare('≥20人', long, { name: '县图书馆新增培训' }).met).not.toBe(false);
});

describe('a satisfaction that other people gave, or few of those served, proves nothing', () => {
  const asked = { name: '服务对象满意度', category: '满意度指标' };

  test.each([
    ['96%（本单位职工测评）', 'other-people'],
    ['发放问卷400份，收回52份，满意率98%', 'few-answers'],
    ['任课教师评价95%，学员问卷未汇总', 'caveat'],
  ])('%s: %s', (actual, code) => {
    const found = compare('≥90%', actual, asked);
    expect(found.met).toBeNull();
    expect(found.why[0]?.code).toBe(code);
  });

  test('most of the questionnaires are enough, and so are the staff where they are asked for', () => {
    expect(compare('≥90%', '发放问卷400份，收回385份，满意率98%', asked).met).toBe(true);
    expect(compare('≥90%', '村民满意度96%', { ...asked, name: '受益群众满意度' }).met).toBe(true);
    expect(compare('≥90%', '学生满意度96%', { ...asked, name: '家长满意度' }).met).toBeNull();
    expect(compare('≥90%', '本单位职工测评96%', { ...asked, name: '本单位职工满意度' }).met).toBe(
      true,
    );
  });
});

describe('a rate over some of them, and money that is only on its way, are asked about', () => {
  test.each([
    ['毕业生就业率', '≥85%', '有就业意愿毕业生的就业率为94%', 'other-base'],
    ['预算执行率', '≥95%', '97%（含已下达但尚未形成支出的部分）', 'caveat'],
  ])('%s %s → %s: %s', (name, target, actual, code) => {
    const found = compare(target, actual, { name });
    expect(found.met).toBeNull();
    expect(found.why[0]?.code).toBe(code);
  });

  test('what was spent beside the books breaks a limit, perhaps', () => {
    const cost = { name: '车辆运行费', category: '成本指标' };
    const found = compare('≤30万元', '列支29.4万元，另有维修款1.8万元挂账', cost);
    expect(found.met).toBeNull();
    expect(found.why[0]?.code).toBe('not-booked');
    expect(compare('≤30万元', '列支29.4万元，另有维修款已列入其他项目', cost).met).toBeNull();
  });
});

describe('a rate or a limit that holds only with something left out is asked about', () => {
  test.each([
    ['系统可用率', '质量指标', '≥99.5%', '不计8月一次停机，可用率99.8%', 'other-base'],
    ['学生体质达标率', '质量指标', '≥50%', '达标率54%，毕业班未纳入统计', 'other-base'],
    ['公路优良率', '质量指标', '≥85%', '国省道优良率92%，乡道今年没有检测', 'other-base'],
    ['处方合格率', '质量指标', '≥98%', '98.6%（前三季度点评）', 'other-period'],
    ['设备单价', '成本指标', '≤20万元/台', '主机19.2万元/台，附件另购', 'caveat'],
    ['资金执行率', '预算执行率', '≥90%', '拨付后93%，次年1月退回9个百分点', 'caveat'],
    ['档案进馆单位', '数量指标', '30家', '30家均已签协议，明年上半年进馆', 'caveat'],
  ])('%s (%s) %s → %s: %s', (name, category, target, actual, code) => {
    const found = compare(target, actual, { name, category });
    expect(found.met).toBeNull();
    expect(found.why[0]?.code).toBe(code);
  });

  test.each([
    ['数据有效率', '≥90%', '97.8%（扣除停电影响）'],
    ['处方合格率', '≥98%', '98.6%，其中上半年98.9%，下半年98.3%'],
    ['新增学位', '700个', '新增1000个，其中今秋投用740个，其余明年春季投用'],
  ])(
    'but not a correction that is usual, the whole year, a rest beside enough: %s → %s',
    (name, target, actual) => {
      expect(compare(target, actual, { name }).met).toBe(true);
    },
  );
});

describe('what is hoped for, or goes on after the date that is told, is not met yet', () => {
  test.each([
    ['改善出行条件', '有效改善', '道路建成后有望有效改善出行条件'],
    ['提升治理效能', '显著提升', '全面实施后预期能显著提升治理效能'],
    ['水渠修复完工时间', '8月底前完工', '7月20日通过隐蔽工程验收，后续衬砌施工按序推进'],
    ['车辆配备到位时间', '9月30日前', '9月28日签收车辆，上牌投用时间未记录'],
    ['财务决算审结时间', '12月20日前', '12月18日报送审核'],
  ])('%s: %s → %s', (name, target, actual) => {
    expect(compare(target, actual, { name }).met).toBeNull();
  });

  test('达到预期目标 is no hope, and a plain date is enough', () => {
    expect(compare('有效改善', '达到预期目标，出行条件有效改善', { name: '出行条件' }).met).toBe(
      true,
    );
    expect(compare('8月底前完工', '7月20日完工并通过验收', { name: '水渠修复完工时间' }).met).toBe(
      true,
    );
  });
});
