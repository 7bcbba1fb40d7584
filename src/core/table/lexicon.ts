import type { Block, HeaderMeaning, HeaderWord } from './header';

/** Words of one meaning; the comment in each entry names the form or place where they were seen. */
interface Entry {
  readonly meaning: HeaderMeaning;
  readonly words: string;
  readonly confidence?: number;
  readonly rank?: number;
  readonly isReviewer?: true;
}

/** Words of indicator tables. */
const indicatorWords: readonly Entry[] = [
  {
    meaning: 'level1',
    words: '一级指标 一级绩效指标 一级目标 一级',
    // 财预〔2020〕10号; 金昌
  },
  {
    meaning: 'level1',
    words: '项目类别 指标类别 指标类型 指标分类 类别 评价内容 指标维度 上级指标 所属指标 父级指标',
    confidence: 0.7,
    // 苏州; 宁德
  },
  {
    meaning: 'level1',
    words: 'level1 category dimension',
    confidence: 0.7,
    // English forms
  },
  {
    meaning: 'level2',
    words: '二级指标 二级绩效指标 二级目标 二级',
    // 财预〔2020〕10号; 金昌
  },
  { meaning: 'level2', words: 'level2 subcategory', confidence: 0.7 }, // English forms
  {
    meaning: 'name',
    words: '三级指标 三级绩效指标 三级目标 三级指标名称 三级',
    rank: 2,
    // 财预〔2020〕10号; 一体化 import
  },
  {
    meaning: 'name',
    words: '指标名称 指标名称三级指标 绩效指标名称 指标内容 绩效内容 具体指标 指标项目 考核指标',
    rank: 1,
    // 苏州; 重庆; 广水; 宁德
  },
  { meaning: 'name', words: '四级指标', rank: 3 }, // 部门整体
  {
    meaning: 'name',
    words: '指标 绩效指标 绩效目标内容 考核项目 细化指标 末级指标',
    confidence: 0.65,
  }, // short forms
  {
    meaning: 'name',
    words: 'indicator indicators indicatorname performanceindicator kpi metric level3 level-3',
    // English forms
  },
  {
    meaning: 'sign',
    words:
      '符号 计算符号 运算符号 运算符 比较符号 关系符号 逻辑符号 比较关系 大小关系 operator sign comparator',
    rank: 1,
    // 成安; lists out of 一体化 with 指标方向 beside it: ≥ says more than 正向
  },
  {
    meaning: 'sign',
    words: '指标性质 指标方向 指标方向性 目标方向 正反向 direction polarity',
    // 云南14表; 四川
  },
  { meaning: 'sign', words: '性质 方向 指标属性 考核方向', confidence: 0.7 }, // short forms
  {
    meaning: 'unit',
    words:
      '度量单位 计量单位 指标单位 目标单位 指标值单位 量纲 单位文字描述 单位 unit units unitofmeasure',
    // 云南14表; 重庆; 成安
  },
  {
    meaning: 'target',
    words:
      '年度指标值 指标值 目标值 年度目标值 绩效目标值 预期指标值 预期目标值 预期实现值 绩效指标值 指标目标值 目标值标准 指标值及单位 全年指标值 全年目标值 计划指标值 计划目标值',
    // 财预〔2020〕10号; 金昌; 成安; 宁德
  },
  { meaning: 'target', words: '调整指标值 调整后指标值 调整后目标值', rank: 2 }, // 重庆
  {
    meaning: 'target',
    words: '年初指标值 年初目标值 年初设定目标值 年初设定指标值',
    rank: -1,
    // 广水; 保山; 重庆
  },
  {
    meaning: 'target',
    words: '计划值 计划数 计划完成值 目标数 标准值 预期值',
    confidence: 0.8,
    // short forms
  },
  {
    meaning: 'target',
    words: '年度目标 预期目标 绩效目标 目标 年初目标 年度指标',
    confidence: 0.6,
    // short forms
  },
  {
    meaning: 'target',
    words: 'target targetvalue annualtarget plannedvalue planned',
    // English forms
  },
  {
    meaning: 'actual',
    words:
      '实际完成值 全年实际完成值 全年实际值 全年完成值 年终完成值 完成值 实际值 年度完成值 年度实际完成值 实际完成指标值 指标实际完成值 单项指标实际完成值 指标完成值 实际实现值 当前完成值 自评完成值 年终实际完成值 实际达成值 达成值',
    rank: 1,
    // 财预〔2020〕10号; 宁夏; 重庆; 广水; 成安
  },
  {
    meaning: 'actual',
    words: '实际完成数 实际完成 实际完成量 完成数 完成结果 实际结果 实际达成',
    confidence: 0.8,
    // short forms
  },
  {
    meaning: 'actual',
    words:
      '实际完成情况 完成情况说明 实施结果 实际效果 全年实际完成情况 全年完成情况 年度完成情况 指标完成情况 单项指标完成情况 绩效指标完成情况 完成情况 实际情况',
    confidence: 0.65,
    // 成安; short forms
  },
  {
    meaning: 'actual',
    words: 'actual actualvalue result achieved actualresult achievement',
    // English forms
  },
  {
    meaning: 'weight',
    words:
      '分值 权重 指标分值 指标权重 权数 标准分 标准分值 满分 满分值 三级指标分值 指标权重分 单项分值',
    // 财预〔2020〕10号; 四川; 重庆; 银川
  },
  {
    meaning: 'weight',
    words: 'weight weighting weightage maxscore points',
    // English forms
  },
  { meaning: 'factor', words: '权重占比 权重系数 折算系数 折算比例' }, // 成安
  {
    meaning: 'score',
    words: '自评得分 自评分 自评分数 自评分值 单位自评得分 单位自评分 自我评分 selfscore',
    rank: 3,
    // 广水; 成安
  },
  {
    meaning: 'score',
    words: '单项指标折算得分 指标折算得分 折算得分 折算后得分',
    rank: 2,
    // 成安
  },
  {
    meaning: 'score',
    words: '得分 指标得分 指标得分分 实际得分 三级指标得分 考评得分 单项指标得分 score',
    // 财预〔2020〕10号; 重庆; 成安
  },
  { meaning: 'score', words: '评分 评价得分 分数', confidence: 0.7 }, // short forms
  {
    meaning: 'score',
    words:
      '复核分 复核得分 复核分数 复核评分 核查分 核查分数 核查得分 抽查得分 抽查分 审核得分 审核分 审定得分 审定分 财政审定 财政审定得分 财政复核得分 财政评价得分 主管部门评分 主管部门复核得分 专家评分 专家打分 第三方评分 评价组评分 复评得分 复评分 reviewscore reviewedscore auditscore',
    isReviewer: true,
    // 广水; 银川; 岳阳
  },
  {
    meaning: 'rate',
    words:
      '完成率 完成比例 累计完成率 指标完成率 实际完成率 目标完成率 达成率 完成百分比 completionrate completion',
    // 宁德
  },
  {
    meaning: 'reason',
    words:
      '偏差原因分析及改进措施 偏差原因及改进措施 未完成原因分析 未完成原因分析及改进措施 未完成原因和改进措施 未完成原因及拟采取的改进措施 未完成原因及拟采取改进措施 未完成原因及改进措施 偏差大或目标未完成原因分析 偏差原因分析 偏差原因 原因分析 原因 原因说明 未完成原因 偏差分析 扣分原因 reason reasons explanation varianceexplanation',
    // 财预〔2020〕10号; 四川; 银川; 宁夏; 衡山
  },
  {
    meaning: 'criteria',
    words:
      '评分标准 评价标准 评价标准及依据 指标标准或依据 评分细则 评分办法 绩效标准 计分办法 评分依据 指标解释 指标说明 指标值说明 criteria scoringcriteria',
    // 广水
  },
  {
    meaning: 'note',
    words: '备注 备注说明 说明 描述 指标描述 note notes remark remarks comment comments',
    // 金昌; 成安
  },
  {
    meaning: 'group',
    words:
      '值 数值 内容 文字描述 年度绩效指标 年度绩效指标完成情况 绩效指标完成情况 自评情况 指标情况 评分情况',
    // 成安; 安徽
  },
  {
    meaning: 'interim',
    words:
      '完成目标可能性 完成可能性 预计完成可能性 全年预计完成情况 全年预计完成值 全年预计执行数 预计完成值 预计完成情况 年底预计完成值',
    // 绩效运行监控表
  },
  {
    meaning: 'other',
    words:
      '序号 得分系数 是否核心指标 指标编码 佐证材料 数据来源 证明材料 责任处室 责任部门 责任人 扣分 得分率 上年完成值 上年实际完成值 上年指标值 历史值',
    // 重庆; other forms
  },
];

/** Words of 项目资金. */
const fundWords: readonly Entry[] = [
  {
    meaning: 'initialBudget',
    words:
      '年初预算数 年初预算 年初预算金额 年初预算安排 年初批复数 年初安排数 年初部门预算 年初部门预算数 initialbudget originalbudget approvedbudget',
    // 财预〔2020〕10号; 四川; 金昌
  },
  {
    meaning: 'budget',
    words:
      '全年预算数 全年预算 调整预算数 调整后预算数 调整后预算 全年调整预算数 调整后全年预算数 预算安排情况调整后 年度调整后预算数 adjustedbudget revisedbudget annualbudget',
    rank: 2,
    // 财预〔2020〕10号; 四川; 银川; 重庆; 成安
  },
  {
    meaning: 'budget',
    words:
      '预算数 预算安排 预算安排数 安排预算 预算资金数 预算金额 预算安排情况 预算总额 年度预算 budget',
    rank: 1,
    // 保山
  },
  { meaning: 'budget', words: '调整后 追加后', confidence: 0.7, rank: 2 }, // short forms
  {
    meaning: 'budget',
    words: '合计 累计安排资金 年度预算数',
    confidence: 0.6,
    // 广水; 宁德; 四川
  },
  {
    meaning: 'executed',
    words:
      '全年执行数 执行数 预算执行数 全年实际执行数 实际执行数 资金执行情况 实际支付数 实际支出数 全年支出数 全年实际支出数 支出数 执行金额 实际支出 支付数 executed spent expenditure actualexpenditure actualspending',
    // 财预〔2020〕10号; 苏州; 成安
  },
  {
    meaning: 'rate',
    words:
      '执行率 预算执行率 预算完成率 资金完成率 资金执行率 全年执行率 预算执行进度 执行进度 支出进度 executionrate',
    // 财预〔2020〕10号; 成安
  },
  {
    meaning: 'weight',
    words: '分值 指标分值 权重 执行率权重 标准分 满分 weight points',
    // 财预〔2020〕10号; 重庆
  },
  {
    meaning: 'score',
    words: '得分 执行率得分 自评得分 自评分 预算执行得分 得分20分*执行率 得分10分*执行率 score',
    // 财预〔2020〕10号; 湖北; 重庆
  },
  {
    meaning: 'score',
    words: '复核分 复核得分 核查分数 核查得分 财政审定 审定得分',
    isReviewer: true,
    // 银川
  },
  {
    meaning: 'reason',
    words:
      '原因 偏差原因 未完成原因 未完成原因分析 原因说明 偏差原因分析 偏差原因分析及改进措施 reason',
    // 四川
  },
  { meaning: 'note', words: '备注 说明 情况说明 note notes remarks' }, // 金昌; 银川
  {
    meaning: 'label',
    words:
      '项目资金 资金来源 资金性质 预算执行情况 年度预算数 预算资金 项目预算 部门支出预算 资金情况 资金投入情况 资金投入 项目资金情况 预算情况 funding fundingsource fund',
    // 财预〔2020〕10号; 四川; 重庆
  },
  {
    meaning: 'other',
    words:
      '中央 省 省级 省地 市级 县级 区级 本级 地方 其他 财政拨款数 指标结余数 资金结余 资金结余、结转数 资金结余结转数 其中结转数 结转数 财政收回数 资金到位情况 到位数 到位资金 实际到位资金 资金到位数 到位率 资金到位率 结余 结余数 主要内容 任务内容',
    // 广水; 苏州; 成安; 部门整体支出
  },
  { meaning: 'interim', words: '全年预计执行数 预计执行数' }, // 绩效运行监控表
];

/** Header words by their spelling, see `headerSpellings`, for each kind of table. */
export const lexicon: Readonly<Record<Block, ReadonlyMap<string, HeaderWord>>> = {
  indicator: tableOf(indicatorWords),
  fund: tableOf(fundWords),
};

function tableOf(entries: readonly Entry[]): ReadonlyMap<string, HeaderWord> {
  return new Map(
    entries.flatMap(({ meaning, words, confidence = 1, rank = 0, isReviewer = false }) =>
      words.split(' ').map((word) => [word, { meaning, confidence, rank, isReviewer }] as const),
    ),
  );
}
