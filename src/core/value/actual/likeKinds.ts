import { acts } from '../quantity/match';
import type { Reading } from '../quantity/quantities';
import { stagesIn } from '../lexicon/stages';

/** What tells no kind of a thing but a plan, a time, a part, a source, a second look, all of them or all the others. */
const noKind =
  /(?:^|[^发才动])计划|目标|任务|[应拟原总再复另]|(?:^|[^公])共|预|上年|去年|往年|以前|20\d\d|累计|合计|其中|全[年部县市区省]|首次|二次|初|中期|终|平均|最|[不未非]|均$|每|各|其余|余下|剩|电子|数字|虚拟|线[上下]|网络|中央|财政|资金|自筹|配套|[省市县区]级|春运|国庆|春节|中秋|节[日假]|假[日期]|[季月周旬]|日常|专项|定期|常规|临时|立案|起诉|合同|追加|退/;
/** 安全检查60家，环保检查55家: the same ones again, with whom something else was done. */
const whom = /^(?:家|户|所|人|名|村)$/;
const doneWith =
  /(?:检查|巡查|救助|服务|资助|走访|培训|帮扶|慰问|补[贴助]|指导|监测|治疗|宣传|评估|执法)$/;
const filler = /^(?:[^\u4e00-\u9fa5A-Za-z]|完成|实际|已|共)+/;

/** 快检 of 农产品快检 and 餐饮环节快检: what the words of all end with. */
function commonEnd(words: readonly string[]): string {
  const [first = ''] = words;
  let length = 0;
  while (
    length < first.length &&
    words.every((told) => told.endsWith(first.slice(first.length - length - 1)))
  )
    length++;
  return first.slice(first.length - length);
}

/**
 * 农产品快检5120批次，餐饮环节快检2240批次 for 食品快检: kinds of the thing that the indicator names, each told by the
 * same words behind another one. Together they are what is asked for.
 *
 * @param parts readings, each with its words
 * @param goal the target; what must stay small is not added up
 * @param about name and target words
 * @returns true where all their words end alike, with words of the name, and begin otherwise, with none of them; a
 *   kind may be no plan, stage, time or act
 * @example // 新增停车泊位: «公共停车场新增680个，小区挖潜新增186个» → true
 */
export function areLikeKinds(parts: readonly Reading[], goal: Reading, about: string): boolean {
  // 举办展览7个，引进展览2个 for 6个: one of them alone is enough, and the other may be one of those.
  const isEnough = ({ value, scale }: Reading): boolean => value * scale >= goal.value * goal.scale;
  if (goal.comparator === 'atMost' || goal.comparator === 'below' || parts.some(isEnough))
    return false;
  const [name = ''] = about.split(' ');
  const words = parts.map((part) => part.words.trim().replace(filler, ''));
  const end = commonEnd(words);
  const isNamed = Array.from(end, (_, at) => end.slice(at, at + 2)).some(
    (pair) => pair.length > 1 && name.includes(pair),
  );
  if (whom.test(goal.unit?.name ?? '') && doneWith.test(end)) return false;
  const kinds = words.map((told) => told.slice(0, told.length - end.length));
  return (
    isNamed &&
    new Set(kinds).size === kinds.length &&
    kinds.every(
      (kind) =>
        kind.length > 1 &&
        !about.includes(kind) &&
        !kinds.some((other) => other !== kind && other.includes(kind)) &&
        !noKind.test(kind) &&
        stagesIn(kind).length === 0 &&
        acts.exec(kind)?.[0] !== kind,
    )
  );
}
