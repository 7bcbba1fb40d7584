import { altering } from '../text/altering';
import { isTime } from './dimension';
import type { Role } from '../text/clauses';
import { gated } from '../text/gates';
import { altered, type Reading } from './quantities';

/** 实际/共 lead a little; what was planned, is left or only a part stays behind. */
const roleScore = {
  total: 0.5,
  actual: 0.5,
  none: 0,
  plan: -3,
  part: -3,
  rest: -3,
  surplus: -3,
  ratio: -3,
} as const;
const overall = gated(/总体|整体|综合/);

/** A quantity whose role counts otherwise than by itself, because of the name or of its own words. */
interface Exception {
  readonly role: Role;
  readonly score: number;
  /** The indicator asks for it. */
  readonly name?: RegExp;
  readonly words?: RegExp;
  /** Its own word for it stands in the indicator too. */
  readonly echoed?: RegExp;
  readonly isTime?: true;
}

const exceptions: readonly Exception[] = [
  {
    role: 'rest',
    score: 0,
    name: /剩余|结余|结转|不合格|不达标|不满意|节约|节省|未|核减|取消|收回|缺|差|提前/,
  },
  { role: 'rest', score: 0, echoed: /返还|退还|交回|退回|撤[回诉案]/ },
  // 其余1个工作日办结: a time is never what is left of a time.
  { role: 'rest', score: 0, isTime: true, words: /其余|其他|余下|剩下/ },
  { role: 'surplus', score: 0, name: /超|逾|延|误|滞后|推迟/ },
  { role: 'actual', score: 4, words: /实际/ },
  { role: 'plan', score: 0, echoed: /报名|在册|现有|能力/ },
  { role: 'plan', score: 0, isTime: true, words: /[后起]$|收到/ },
  { role: 'total', score: 2, words: /^对/ },
];

function scoreOf({ role, unit, words }: Reading, about: string): number {
  const exception = exceptions.find(
    (one) =>
      one.role === role &&
      (one.name?.test(about) ?? true) &&
      (one.words?.test(words) ?? true) &&
      (one.echoed?.exec(words)?.some((word) => about.includes(word)) ?? one.echoed === undefined) &&
      (one.isTime === undefined || isTime(unit)),
  );
  const score = exception?.score ?? roleScore[role];
  return score === 0 && overall.test(words) ? 2 : score;
}

/** What says nothing about the thing counted. */
export const chaff = gated(
  /指标\d*[:：.、]?|★|☆|\([^)]{0,60}[≥≤<>=*][^)]{0,60}\)|[^\u4e00-\u9fa5A-Za-z\d]|数量|情况|年度|全年|实际|完成|项目|工作/g,
);

/** Pairs of neighbouring characters of an indicator name, as the measure of «the same thing». */
export function bigrams(text: string): ReadonlySet<string> {
  const bare = chaff.replace(text, '').slice(0, 60);
  const pairs = new Set<string>();
  for (let index = 0; index + 1 < bare.length; index++) pairs.add(bare.slice(index, index + 2));
  return pairs;
}

/**
 * How many of the pairs stand in a text.
 *
 * @param pairs see `bigrams`
 * @param words a text
 * @returns their number
 * @example overlap(bigrams('危桥改造'), '完成危桥') //=> 1
 */
export function overlap(pairs: ReadonlySet<string>, words: string): number {
  let shared = 0;
  for (const pair of pairs) if (words.includes(pair)) shared++;
  return shared;
}

/** A quantity of the actual with its claim to be the one that the target asks for. */
export interface Candidate {
  readonly reading: Reading;
  readonly score: number;
  readonly shared: number;
  /** See `stageFit`. */
  readonly fit: number;
}

/** A candidate with some of its fields changed. */
export const reclaimed = altering<Candidate>(({ reading, score, shared, fit }) => ({
  reading,
  score,
  shared,
  fit,
}));

/**
 * Scores a quantity: words shared with the indicator's name ×2, role ±3.
 *
 * @param reading a quantity
 * @param pairs bigrams of the name
 * @param about the name itself; a role word that belongs to the name costs nothing
 * @returns the candidate
 * @example // «实际完成756座» beats «计划改造800座»
 */
export function rate(reading: Reading, pairs: ReadonlySet<string>, about: string): Candidate {
  const shared = overlap(pairs, reading.words);
  const role = scoreOf(reading, about);
  const asked =
    role === 0 &&
    (reading.role === 'rest' || reading.role === 'surplus' || reading.role === 'plan');
  return {
    reading: asked ? altered(reading, { role: 'none' }) : reading,
    score: shared * 2 + role,
    shared,
    fit: 0,
  };
}

/**
 * Whether a candidate tells something done: no plan, no rest, no surplus.
 *
 * @param entry the candidate
 * @returns true for what was done
 * @example // «剩余44座» → false
 */
export const isDone = ({ reading }: Candidate): boolean =>
  reading.role !== 'plan' && reading.role !== 'rest' && reading.role !== 'surplus';

/** Acts that a clause opens with and that carry on to the next: 采集表层样点980个，剖面样点52个. */
export const acts = gated(
  /新增|创建|培育|创办|认定|开展|举办|组织|采购|购置|实施|采集|发放|完成|新建|改造|建设|改建|扩建|防治|养护|维修|更换|安装|培训|检查|种植|治理|修建|配备|资助|补助|慰问|监测|修复|清运|放映|修缮|翻[建修]|重建|加固|迁建|拆除/,
);
const anyAct = new RegExp(
  `^(?:${acts.pattern.source}|检[测验]|抽[检查]|接待|走访|巡[查护]|救助|印[发制]|编[制印]|办理|[受审]理|服务|演出|孵化|引进|扶持|奖励|发布)$`,
);

/**
 * Whether a word is an act, which a part shares with its whole: «1100批次，其中检测蔬菜430批次».
 *
 * @param word two characters
 * @returns true for what is done, false for a kind of thing
 * @example isAct('检测') //=> true
 */
export const isAct = (word: string): boolean => anyAct.test(word);
