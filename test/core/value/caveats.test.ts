import { compare } from './row';

describe('a number that reaches its target is asked about where the words beside it take something back', () => {
  test.each([
    ['新建站点', '6座', '6座，均计划下年启用', '均计划下年启用'],
    ['新建泵房', '6座', '6座，其中1座系镇里自筹资金所建', '其中1座系镇里自筹资金所建'],
    ['科普讲座', '≥20场', '22场（线上回放按场次计入）', '线上回放按场次计入'],
    ['到访人次', '≥5万人次', '5.3万人次，由景区代填', '由景区代填'],
    ['体检覆盖率', '≥90%', '93%，外出人员未列入', '外出人员未列入'],
    ['购置检测车', '2辆', '2辆，暂以租用车辆顶替', '暂以租用车辆顶替'],
    ['编制标准', '3项', '3项，均为征求意见稿', '均为征求意见稿'],
    ['回访人数', '300人', '把电话留言的40人也一并计入，共310人', '把电话留言的40人也一并计入'],
    ['审批及时率', '≥95%', '超时的12件另行通报，其余及时率100%', '其余及时率'],
    ['设备单价', '≤5万元/台', '4.9万元/台，安装费另列合同', '安装费另列合同'],
    ['图书上架册数', '3000册', '图书上架3200册，900册是旧书', '900册是旧书'],
  ])('%s %s → %s', (name, target, actual, words) => {
    const found = compare(target, actual, { name });
    expect(found).toMatchObject({ met: null, completion: null });
    expect(found.why[0]).toEqual({ code: 'caveat', params: { words } });
  });

  test.each([
    ['新建泵房', '6座', '8座，其中1座系镇里自筹资金所建', 'enough is left without them'],
    ['既有楼宇加装电梯', '≥20部', '建成21部，另有4部正在施工', 'told of others besides'],
    ['科普讲座', '≥20场', '22场，较上年增加3场', 'compared with last year'],
    ['技能培训', '≥100人', '105人，其中66人取得证书', 'good news of some'],
    ['执法检查', '≥60家', '64家，检出不合格产品5批，均已责令整改', 'what was found'],
    ['接通率', '≥95%', '96.2%，未发生投诉', 'nothing bad has come of it'],
    ['结案率', '≥95%', '98.1%，剩余6件在审限内', 'the rate leaves them out already'],
    ['参训人数', '300人', '剔除重复登记的12人，实际培训305人', 'left out before the number'],
    ['栽植面积', '≥40亩', '42亩，2处浇水不足，已补植到位', 'put right since'],
    ['审计项目', '5个', '完成5个，其中专项审计3个', 'the indicator uses the word itself'],
  ])('%s %s → %s is met: %#', (name, target, actual) => {
    expect(compare(target, actual, { name }).met).toBe(true);
  });
});

describe('words that would be enough are asked about where others take them back', () => {
  test.each([
    ['服务水平', '明显提升', '明显提升（摘自实施方案）'],
    ['办事便利程度', '有效改善', '自评认为有效改善，群众反映与此相反'],
  ])('%s %s → %s', (name, target, actual) => {
    expect(compare(target, actual, { name, category: '社会效益指标' }).met).toBeNull();
  });

  test.each([
    ['文化服务', '持续提升', '虽受降雨影响，部分场次改期，服务水平仍持续提升'],
    ['开课时间', '3月1日前', '因维修一度推迟，最终仍于2月26日开课'],
  ])('but not where it came to a good end: %s %s → %s', (name, target, actual) => {
    expect(compare(target, actual, { name, category: '社会效益指标' }).met).toBe(true);
  });
});

describe('satisfaction is worked out from the answers to a questionnaire', () => {
  test.each([
    ['≥90%', '有效问卷250份，满意235份，一般10份，不满意5份', true, 94],
    ['≥90%', '走访80户，非常满意40户，满意26户，一般14户', false, 82.5],
    ['≥95%', '收回60份，很满意50份，满意8份，基本满意2份', true, 96.666667],
  ])('%s → %s', (target, actual, met, value) => {
    const found = compare(target, actual, { name: '群众满意度', category: '服务对象满意度指标' });
    expect(found.met).toBe(met);
    expect(found.actualInTargetUnit).toBeCloseTo(value, 4);
  });

  test('基本满意 is counted neither way where it would decide', () => {
    const found = compare('≥90%', '收回180份，满意150份，基本满意20份，不满意10份', {
      name: '群众满意度',
    });
    expect(found.met).toBeNull();
  });
});
