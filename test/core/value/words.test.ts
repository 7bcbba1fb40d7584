import { compareWords } from '../../../src/core/value/words/tiers';
import { compare } from './row';

const tier = (target: string, actual: string) => compareWords(target, actual).tier;

describe('degrees', () => {
  test.each([
    ['有效提升', '显著提升', 'achieved'],
    ['有效提升', '未提升', 'failed'],
    ['有效提升', '基本提升', null],
    ['显著提升', '有一定提升', 'partial'],
    ['显著提升', '有效提升', null],
    ['显著提升', '明显提升', 'achieved'],
    ['效果显著', '效果一般', 'failed'],
    ['效果显著', '效果良好', null],
    ['效果显著', '为工作提供了有力支撑', null],
    ['效果显著', '充分利用各种载体', null],
    ['有效提升', '进一步提高了全市党员的综合素质', 'achieved'],
    ['有效提升', '为工作提供有力支撑，有效保障', null],
    ['有效提升', '业务量下降，效果减弱', null],
    ['有效提升', '成本下降', null],
    ['有效提升', '开展了活动', null],
    ['有所提升', '略有提高', 'achieved'],
    ['提升', '小幅提高', null],
    ['提升', '得到提高', 'achieved'],
    ['长期', '长期发挥作用', 'achieved'],
    ['长期', '安全稳定', null],
    ['健全', '较为健全', null],
    ['健全', '不断完善', null],
    ['健全', '不健全', 'failed'],
    ['健全', '制度健全', 'achieved'],
    ['健全', '有待健全', 'failed'],
    ['明显改善', '得到明显改善，但仍需加强管理', null],
    ['明显改善', '尚未明显改善', 'failed'],
    ['有效改善', '能力不足', 'failed'],
    ['满意', '比较满意', null],
    ['较好', '较好水平', 'achieved'],
    ['规范', '更加规范、相对统一', 'achieved'],
    ['有效', '作用较大', null],
  ])('%s → %s: %s', (target, actual, expected) => {
    expect(tier(target, actual)).toBe(expected);
  });
});

describe('ladders', () => {
  test.each([
    ['良好', '优秀', 'achieved'],
    ['良好', '一般', 'partial'],
    ['优秀', '优良', null],
    ['优秀', '差', 'failed'],
    ['省级', '国家级', 'achieved'],
    ['省级以上', '市级', 'partial'],
    ['Ⅲ类及以上', 'Ⅱ类', 'achieved'],
    ['高', '低', 'failed'],
    ['满意', '很满意', 'achieved'],
    ['优良中低差', '优', 'achieved'],
    ['优良中低差', '差', 'failed'],
    ['优良中低差', '中', null],
    ['良好', '优、良、中、差', null],
  ])('%s → %s: %s', (target, actual, expected) => {
    expect(tier(target, actual)).toBe(expected);
  });
});

describe('other years, the market and the budget', () => {
  test.each([
    ['不低于上年', '与上年持平', 'achieved'],
    ['不低于上年', '不低于上年水平', 'achieved'],
    ['不低于上年', '低于上年', 'failed'],
    ['不低于上年', '未作比较', null],
    ['高于上年', '较上年增长', 'achieved'],
    ['高于上年', '与上年持平', null],
    ['高于上年', '较上年下降', 'failed'],
    ['高于上年', '另行统计', null],
    ['低于上年', '较上年下降', 'achieved'],
    ['低于上年', '较上年增加', 'failed'],
    ['低于上年', '另行统计', null],
    ['只减不增', '压减明显', 'achieved'],
    ['只减不增', '较上年增加', 'failed'],
    ['只减不增', '先增加后减少', null],
    ['只减不增', '另行统计', null],
    ['不超预算', '控制在预算范围内', 'achieved'],
    ['控制在批复概算内', '超概算', 'failed'],
    ['不超预算', '另行统计', null],
    ['不高于市场价', '低于市场价', 'achieved'],
    ['不高于市场价', '高于市场价', 'failed'],
    ['不高于市场价', '另行统计', null],
  ])('%s → %s: %s', (target, actual, expected) => {
    expect(tier(target, actual)).toBe(expected);
  });
});

describe('official bands and yes or no', () => {
  test.each([
    ['效果明显', '达成预期指标', 'achieved'],
    ['效果明显', '部分达到预期目标,并且具备一定效果', 'partial'],
    ['效果明显', '未达成年度指标且效果较差', 'failed'],
    ['及时', '完成', null],
    ['按时完成', '完成', 'achieved'],
    ['是', '是', 'achieved'],
    ['是', '否', 'failed'],
    ['否', '是', 'failed'],
    ['是', '基本达到', null],
    ['有', '√', 'achieved'],
  ])('%s → %s: %s', (target, actual, expected) => {
    expect(tier(target, actual)).toBe(expected);
  });
});

describe('done, in time, nothing happened', () => {
  test.each([
    ['在规定时间内完成', '按时按计划完成培训任务', 'achieved'],
    ['按时完成', '按时完成建设，随项目进度把控', null],
    ['按时完成', '任务已完成', null],
    ['按时完成', '工作有序', null],
    ['及时', '未及时', 'failed'],
    ['及时拨付', '各项资金及时拨付', 'achieved'],
    ['完成抽检工作', '配合完成抽检148个批次', 'achieved'],
    ['完成抽检工作', '部分完成', 'partial'],
    ['完成抽检工作', '正在进行招标公示', 'failed'],
    ['持续推进', '持续推进改革', 'achieved'],
    ['提升能力', '正在推进，能力提升明显', null],
    ['有效提升', '将有效提升服务水平', null],
    ['有效提升', '保障群众获得感有效提升', 'achieved'],
    ['建立制度', '制度已建立并印发', 'achieved'],
    ['符合分级保护建设标准', '符合', 'achieved'],
    ['符合规定', '按相关规定执行', 'achieved'],
    ['杜绝事故', '全年未发生事故', 'achieved'],
    ['杜绝事故', '加强管理', null],
    ['零投诉', '零投诉', 'achieved'],
    ['顺利开展', '圆满完成', 'achieved'],
  ])('%s → %s: %s', (target, actual, expected) => {
    expect(tier(target, actual)).toBe(expected);
  });

  test('a stated rate below 100 % is short even where only words were asked for', () => {
    expect(compare('完成抽检工作', '已完成80%')).toMatchObject({
      status: 'short',
      completion: 0.8,
    });
  });

  test('一支队伍 and 一批示范点 are words, not numbers', () => {
    expect(compare('长期稳定', '能够培养造就一支适应新时代的干部队伍', { category: '可持续影响指标' })).toMatchObject({ kind: 'qualitative', met: null, why: [{ code: 'restated' }] }); // prettier-ignore
  });

  test('numbers for a worded target are asked', () => {
    expect(compare('及时', '响应时间≤10小时，正常运行率100%。', { category: '时效指标' })).toMatchObject({ kind: 'ambiguous', why: [{ code: 'numbers-for-words' }] }); // prettier-ignore
    expect(compare('若干', '12台').kind).toBe('ambiguous');
  });
});
