import { headerWord } from '../../../src/core/table/headerWord';
import type { Block } from '../../../src/core/table/header';

const meaningOf = (text: string, block: Block) => headerWord(text, block)?.meaning ?? null;

describe('headings that an office makes up itself', () => {
  test.each([
    [
      'target',
      '年度计划目标 年初设定值 预期达到的目标 应达到 绩效目标设定值 年初批复指标值 本年度工作任务 年度指标值/目标值 年初设定 年度计划完成值',
    ],
    [
      'actual',
      '年末达到水平 截至年末实际情况 年底实绩 已达到 全年完成结果 目标实际完成情况 绩效完成值 全年实现值 绩效指标完成值 12月底完成值 项目实际完成值 实际完成值/情况',
    ],
    [
      'weight',
      '应得分 赋分 标准分值 满分值 占比 三级指标权重 参考分值 赋值 权值 比重 单项分值 分值设置 目标分值',
    ],
    [
      'score',
      '实得分 自评打分 折算分 百分制得分 单位自评 镇复核 项目单位自评得分 项目得分 评定得分',
    ],
    ['rate', '完成程度 目标实现比例 任务完成进度 完成度 指标完成度 达标率'],
    ['reason', '差距及原因 扣分说明 未达标说明及改进 差异情况说明 目标偏离度及原因 自评扣分原因'],
    ['other', '偏差率 目标偏离度'],
    ['sign', '运算符 逻辑符号 大小关系 指标方向性'],
    ['unit', '目标单位 量纲'],
    ['level1', '指标大类 目标类别 评价方面'],
    ['level2', '指标小类 子类 指标分项'],
    ['name', '三级指标及分值 评价事项 考核内容 具体指标名称 工作内容'],
    ['criteria', '评分口径 指标解释'],
  ])('are known as %s', (meaning, words) => {
    const read = words.split(' ').map((word) => [word, meaningOf(word, 'indicator')]);
    expect(read).toEqual(words.split(' ').map((word) => [word, meaning]));
  });

  test.each([
    ['initialBudget', '年初批复预算 年初安排资金 期初预算数'],
    ['budget', '年末预算数 变更后预算 预算批复数'],
    ['executed', '累计支出数 全年支出 已使用资金 实际列支金额'],
    ['rate', '支出率 资金使用率 预算支出进度 执行率及说明 预算完成率'],
    ['weight', '应得分 赋分 参考分值 指标分值'],
    ['score', '实得分 自评打分 预算执行率得分'],
    ['reason', '资金未完成原因 执行率低于90%的原因 结余资金说明'],
  ])('of 项目资金 are known as %s', (meaning, words) => {
    const read = words.split(' ').map((word) => [word, meaningOf(word, 'fund')]);
    expect(read).toEqual(words.split(' ').map((word) => [word, meaning]));
  });

  test('with a word of another kind in them are not read', () => {
    const others =
      '计划完成时间 实际开工日期 目标客户 任务负责人 合同金额 满意度 考核人员 培训人数';
    expect(others.split(' ').filter((word) => meaningOf(word, 'indicator') !== null)).toEqual([]);
  });

  test('that may as well be an answer are doubtful', () => {
    expect(headerWord('已完成', 'indicator')?.confidence).toBeLessThan(0.6);
  });

  test('name the reviewer when they do', () => {
    expect(headerWord('镇复核', 'indicator')?.isReviewer).toBe(true);
    expect(headerWord('自评打分', 'indicator')?.isReviewer).toBe(false);
  });
});
