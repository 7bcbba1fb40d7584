import type { ScoringRule } from '../../core/scoring/assessment';
import type { ProfileProblemCode } from '../../core/scoring/validateProfile';

/** 计分规则 in words, each with where it comes from; and why a profile file was refused. */
export const scoring = {
  'score-at-least': '正向指标：达到指标值得满分，未达到按实际值÷指标值×分值计分（各地自评表附注）',
  'score-at-most-ratio':
    '反向指标：不超过指标值得满分，超过按指标值÷实际值×分值计分（各地自评表附注）',
  'score-at-most-linear':
    '反向指标：不超过指标值得满分，超过按分值×（1−超出比例）计分，超出一倍不得分（一体化系统口径）',
  'score-below-floor':
    '完成率 {completion} 低于 {floor}，按口径不得分（如郫财函〔2026〕11号规定 70%）',
  'score-equal': '等于指标：相等得满分，低于指标值按实际值÷指标值×分值计分（一体化系统口径）',
  'score-equal-exceeded': '等于指标：高于指标值按正向指标计，得满分（一体化系统口径）',
  'score-range': '区间指标：在区间内得满分，低于下限按实际值÷下限×分值计分（比照正向指标）',
  'score-met': '达到指标值，得满分（各地自评表附注：完成值达到指标值，记满分）',
  'score-over': '达到指标值，得满分；已达到超额标准 {from}，请说明原因（所选口径）',
  'score-over-deducted': '超额达到 {from} 以上，按口径扣 {deduction} 分',
  'score-over-zero': '超额达到 {from} 以上，按口径不得分',
  'score-execution':
    '预算执行：得分＝执行率×分值，执行率＝全年执行数÷全年预算数，最高不超过分值（财预〔2020〕10号附1自评表）',
  'score-execution-steps':
    '预算执行：执行率达到 {fullFrom} 得满分，每少 {stepPoints} 个百分点（不足的按 {stepPoints} 个计）扣 {lossPerPoint} 分（所选口径）',
  'score-execution-tier': '预算执行：执行率 {rate} 达到 {from}，得分为分值的 {share}（所选口径）',
  'score-execution-below-tiers': '预算执行：执行率 {rate} 低于 {from}，不得分（所选口径）',
  'score-bare-cost': '成本金额：实际支出为目标的 90%—100%，视为达成，得满分（本助手口径）',
  'score-bare-cost-exceeded': '成本金额：实际支出超过目标，按目标÷实际×分值计分（比照反向指标）',
  'confirm-bare-cost': '成本金额：实际支出不到目标的 90%，是节约还是没有完成，请人工确认',
  'no-budget': '全年预算数为 0，或预算数、执行数没有填写，执行率无法计算，请人工确认',
  'score-tier': '定性指标：{tier|word}，档次为分值的 {low}—{high}，取 {score} 分（所选口径的档次）',
  'confirm-tier': '定性指标：{tier|word}，档次为分值的 {low}—{high}，具体得分请人工确定',
  'confirm-lower-score': '定性指标：{tier|word}，已填 {existing} 分低于满分，保留人工判断',
  'score-stopped':
    '项目停止、取消或资金交回，不得分，“不超过”类指标也一样（宁德2023评价：没有投入，成本得 0 分）',
  'confirm-stopped': '说明栏写明项目停止，但没有填写完成值，得分请人工确定（不得按完成计分）',
  'confirm-stopped-project': '项目已停止或资金已交回，这一项不能自动计分，请人工确定',
  'not-applicable': '不适用的指标不计分，其余指标得分折算为百分制（各地自评表附注）',
  'confirm-unclear': '读到的内容不足以计算得分，请人工确定',
  'confirm-missing': '缺少可以比较的数据，得分请人工确定',
  'confirm-date': '晚于目标时间，得分请人工确定',
  'confirm-criteria': '评分标准是扣分制，得分请按标准人工确定',
  'confirm-no-ratio': '没有达到目标，但算不出比例，得分请人工确定',
  'no-weight': '表中没有这一项的分值，不计分',
  'not-scorable': '表中没有得分列，或者同时有两种权重，只判断是否达成，不计分',
  'shared-weight': '与同组指标共用一个分值，得分见本组',
  'shared-score': '与同组指标共用一个得分单元格，得分见本组',
  'score-sum':
    '同组 {rows} 项指标各有分值，共用一个得分单元格：各项完成率（最高 100%）×分值之和（本助手口径）',
  'score-group':
    '同组 {rows} 项指标共用分值 {weight}：各项完成率（最高 100%）的平均数×分值（本助手口径）',
  'confirm-group': '同组有 {open} 项需要人工判断，本组得分请人工确定',
  'score-decided': '得分由人工确定',
  'problem.not-an-object': '“{field}”的结构不对',
  'problem.field-missing': '缺少“{field}”',
  'problem.field-unknown': '不认识“{field}”',
  'problem.not-a-text': '“{field}”应为文字，且不能为空',
  'problem.not-a-number': '“{field}”应为数字',
  'problem.out-of-range': '“{field}”超出允许的范围',
  'problem.not-a-choice': '“{field}”不是可选的值',
  'problem.not-a-list': '“{field}”应为列表',
  'problem.contradiction': '“{field}”与同组的其他设置矛盾；各档应从高到低',
} as const satisfies Record<ScoringRule | `problem.${ProfileProblemCode}`, string>;
