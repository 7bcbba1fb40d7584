import type { Block, HeaderMeaning } from './header';

/**
 * Headings that offices make up themselves are put together from a small stock of words: 年末 + 达到 + 水平,
 * 年度 + 计划 + 目标. Each kind of word has a letter, so that a heading becomes a short string of letters
 * (`TRV`, `TIM`) and its meaning a pattern over them. A heading with any other word in it is not read.
 */
type Vocabulary = readonly (readonly [letter: string, words: string])[];

/** Words that say when; both kinds of table have them. */
const times =
  '年度 年初 年末 年底 年终 期末 期初 全年 本年 本年度 当年 当年度 今年 截至年末 截至年底 截止年末 截止年底 截至期末 12月底 12月末 截至12月底 截止12月底 截至12月31日 评价年度 考核年度 本期 最终 最后';
/** 满分 and its like, and marks. */
const marks: Vocabulary = [
  [
    'F',
    '满分 满分值 标准分 标准分值 标准得分 应得分 应得 应评分 赋分 赋分值 配分 基准分 基本分 分值 权重 权数 权重值 占比 比重 最高分 总分值 设定分 设定分值 指标分 参考分 参考分值 参考权重 赋值 赋值分 额定分 权值',
  ],
  [
    'P',
    '得分 实得分 实得 实际得分 评分 打分 评定分 计分 给分 折算分 折算后得分 百分制得分 百分制 单项得分 单项分 最终得分 得分值 分数 分 成绩 评定 所得分 所得 获得',
  ],
  ['O', '自评 自我评价 自我评分 自我 自查 自测 单位自评 本单位 部门自评 自行'],
  [
    'X',
    '复核 复评 复审 核查 核定 核验 审核 审定 审查 抽查 抽评 财政 财政局 主管 主管部门 上级 专家 专家组 第三方 评价组 工作组 镇 乡镇 县 市 区 局 绩效办 财政所 财评',
  ],
];

const vocabulary: Readonly<Record<Block, Vocabulary>> = {
  indicator: [
    ['T', times],
    ['J', '调整 调整后 调整的 变更后 修订后 调后'],
    [
      'I',
      '计划 预期 预定 预设 规定 设定 设置 分配 应 应该 应当 拟 要求 申报 批复 下达 既定 原定 约定 确定',
    ],
    ['M', '目标 任务'],
    ['Z', '指标'],
    ['Y', '绩效 工作 单项'],
    ['G', '项目 部门 单位 项目单位'],
    ['R', '实际 完成 实现 达到 达成 实绩 已 已经 取得 落实 兑现 实 业绩 达标'],
    ['V', '值 数 数值 量 数量 情况 水平 结果 状况'],
    ['Q', '率 比例 程度 百分比 比率 进度 度 比'],
    ['C', '大类 类别 类型 分类 维度 方面 种类 类'],
    ['S', '小类 子类 分项 细类 细分 子项 细项 次类'],
    ['E', '评价 考核 考评 评估'],
    ['N', '名称 内容 事项 要点 要素 项 具体 明细'],
    [
      'D',
      '偏差 偏离 差异 差距 扣分 扣减分 减分 失分 丢分 未完成 未达标 未达到 未达成 未实现 完成不足 未达目标 整改 改进 存在问题 存在的问题 问题',
    ],
    ['d', '偏离度 偏差度 偏离率 偏差率 偏离程度 偏差程度'],
    ['A', '说明 原因 分析 措施 理由 情况说明 原因说明 原因分析 改进措施 整改措施 建议 情况'],
    ['K', '标准 细则 办法 依据 规则 解释 口径 公式 释义'],
    ['L1', '一级'],
    ['L2', '二级'],
    ['L3', '三级 四级'],
    ...marks,
  ],
  fund: [
    ['H', '年初 期初 原 原定 当初 初始'],
    ['T', times],
    ['J', '调整 调整后 调剂 调剂后 追加后 调整的 变更后 最终 年中'],
    ['B', '预算 预算安排 安排 批复 下达 预算指标 计划 预算资金 资金安排 预算批复'],
    ['G', '资金 经费 项目 财政 出资 投资'],
    ['R', '实际 累计 已 实 本年实际'],
    ['W', '支出 支付 执行 使用 列支 报销 开支 花费 决算'],
    ['V', '数 额 金额 情况 数额 总额 资金额 合计 总计 总数 合计数'],
    ['Q', '率 进度 比例 百分比 比率 比'],
    ['A', '说明 备注 原因'],
    ...marks,
  ],
};

/** What a string of letters means; the first that fits. */
const sequences: Readonly<Record<Block, readonly (readonly [RegExp, HeaderMeaning, number])[]>> = {
  indicator: [
    [/^Y?L1[ZMYCN]*F?$/, 'level1', 0.8],
    [/^Y?L2[ZMYCN]*F?$/, 'level2', 0.8],
    [/^Y?L3[ZMYCN]*$/, 'name', 0.8],
    [/^[TYZMREI]*RQ$/, 'rate', 0.7],
    [/^[TZYEOMG]*(?:D|d(?=[DA]))+[DAV]*$/, 'reason', 0.7],
    // 偏差率: a number of its own, neither 完成率 nor a reason.
    [/^[TZYEMR]*d$/, 'other', 0.7],
    [/^[PZYE]+K+[KA]*$|^Z[KA]*K$|^K+A?$/, 'criteria', 0.7],
    [/^[TYZMOE]*X+[OPFVEM]*$/, 'score', 0.7],
    [/^[TYZEJG]*O+[EYZ]*[PF]*V?$|^[TYZEG]*R?P+V?$/, 'score', 0.7],
    [/^(?:[TYZEIMG]|L\d)*F+[PV]?I?$/, 'weight', 0.7],
    [/^[TYZME]*J?[TYZME]*I+[ITYZMR]*V?$/, 'target', 0.7],
    [/^[TYE]*J?[TYE]*Z?M+V?$|^[TYJE]*ZM?V$/, 'target', 0.7],
    // 完成, 已达到: people write that into the rows as well.
    [/^R+$/, 'actual', 0.5],
    [/^[TYZMIEG]*R+[RTYZM]*V{0,2}$/, 'actual', 0.7],
    [/^G?[YZME]+C$|^C$/, 'level1', 0.65],
    [/^[YZME]*S[ZM]?$/, 'level2', 0.65],
    [/^N*E+[ZN]+$|^N*[YZ]*Z[NE]*$|^[YZE]+N+$/, 'name', 0.65],
  ],
  fund: [
    [/^[TRBGW]*WQA?$/, 'rate', 0.8],
    [/^[TGBW]*X+[OPF]*V?$/, 'score', 0.7],
    [/^[TGBW]*O+[PF]*V?$|^[TGBW]*Q?P+V?$/, 'score', 0.7],
    [/^F+[PV]?$/, 'weight', 0.7],
    [/^G?HG?B+G?V?$/, 'initialBudget', 0.8],
    [/^G?[TJ]*JT*G?B+G?V?$|^G?T+G?B+G?V?$/, 'budget', 0.8],
    [/^G?B+G?V?$/, 'budget', 0.7],
    [/^G?[TRBG]*W+G?V?$/, 'executed', 0.75],
  ],
};

/** Words that join others and say nothing. */
const joints = '的 及 和 与 或 、 / 其 年';

interface Word {
  readonly letter: string;
  readonly text: string;
}

/** Longer words first, by their first character. */
function indexed(words: Vocabulary): ReadonlyMap<string, readonly Word[]> {
  const index = new Map<string, Word[]>();
  for (const [letter, list] of [...words, ['', joints] as const]) {
    for (const text of list.split(' ')) {
      const key = text.charAt(0);
      index.set(key, [...(index.get(key) ?? []), { letter, text }]);
    }
  }
  for (const list of index.values()) list.sort((a, b) => b.text.length - a.text.length);
  return index;
}

const indexes: Readonly<Record<Block, ReadonlyMap<string, readonly Word[]>>> = {
  indicator: indexed(vocabulary.indicator),
  fund: indexed(vocabulary.fund),
};

/** No heading that is put together like this is longer. */
const longest = 16;

/**
 * The meaning of a heading that is put together from known words.
 *
 * @param spelling a heading's normalised spelling
 * @param block which kind of table is being read
 * @returns the meaning with its confidence, and whether a reviewer is named; null where a word is unknown
 * @example composedWord('年末达到水平', 'indicator')?.meaning //=> 'actual'
 */
export function composedWord(
  spelling: string,
  block: Block,
): {
  readonly meaning: HeaderMeaning;
  readonly confidence: number;
  readonly isReviewer: boolean;
} | null {
  if (spelling.length < 2 || spelling.length > longest) return null;
  for (const letters of readings(spelling, indexes[block])) {
    for (const [pattern, meaning, confidence] of sequences[block]) {
      if (pattern.test(letters)) return { meaning, confidence, isReviewer: letters.includes('X') };
    }
  }
  return null;
}

/** Every way to cut a heading into known words, the longest words first. */
function* readings(
  text: string,
  index: ReadonlyMap<string, readonly Word[]>,
): Generator<string, void, undefined> {
  if (text === '') {
    yield '';
    return;
  }
  for (const word of index.get(text.charAt(0)) ?? []) {
    if (!text.startsWith(word.text)) continue;
    for (const rest of readings(text.slice(word.text.length), index)) yield word.letter + rest;
  }
}
