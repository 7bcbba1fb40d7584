import { awaits } from '../lexicon/awaiting';
import { isFinding } from '../lexicon/inspections';
import type { Candidate } from '../quantity/match';
import { clean } from '../quantity/numerals';
import { madeOf } from '../quantity/totals';
import { altered, type Reading } from '../quantity/quantities';
import {
  beforeDone,
  isDoneStage,
  isLaterStage,
  isWork,
  stagesIn,
  wantedStages,
} from '../lexicon/stages';
import { gated } from '../text/gates';
import { noWords } from './ranking';

/** 另2个在测试, 其余3户暂缓, 4户正在扫尾: these are not done yet. */
const pending = gated(
  new RegExp(
    `^(?:其余|剩余?|余下|还有|尚有)|正在|空[编缺]|在[测调建施办审途]|进入|扫尾|暂缓|推进|未(?!成年|满|婚)|${awaits}|尚|延期|推迟|(?:意见|修改|评审|审核|完善)中`,
  ),
);

/** 不合格28批次 were inspected as well. */
const isPending = ({ reading }: Candidate): boolean =>
  (reading.role === 'rest' || pending.test(reading.words)) &&
  !/不合格|不达标|不满意/.test(reading.words);

/**
 * What was done and what is left make up the whole: 上线6个，另2个在测试 of 8. Of what an inspection found
 * the rest says nothing: 检查120家，发现问题15家，已整改12家，3家正在整改 are 120.
 */
function besideRest(
  list: readonly Candidate[],
  best: Candidate,
  goal: Reading,
  name: string,
): Candidate | null {
  // 建成4处（东片2处、西片2处），另2处在选址: the parts are in the 4 already.
  const parts = list.filter((entry) => entry.reading.role === 'part' && !isPending(entry));
  const isWhole = madeOf(parts.map(({ reading }) => reading));
  const isSplit = list.some((entry) => !parts.includes(entry) && isWhole(entry.reading));
  const told = list
    .filter((entry) => !(isSplit && parts.includes(entry)))
    .sort((a, b) => a.reading.start - b.reading.start);
  const rests = told.filter((entry) => isPending(entry) && entry.reading.role !== 'plan');
  // 验收5辆，已付款4辆: to be paid for is no stage of a thing.
  const done = told.filter(
    (entry) =>
      !rests.includes(entry) && (!entry.reading.words.includes('付') || /付|款/.test(name)),
  );
  if (rests.length === 0 || done.length === 0) return null;
  const left = rests.reduce((sum, { reading }) => sum + reading.value, 0);
  const next = (entry: Candidate): Candidate | undefined => told[told.indexOf(entry) + 1];
  const fitting = done.filter((entry) => {
    const whole = clean(entry.reading.value + left);
    const named = done.some(
      (other) =>
        other !== entry &&
        other.reading.value === whole &&
        !isFinding(name, best.reading.words, other.reading.words),
    );
    return (
      entry.reading.role !== 'plan' &&
      rests.includes(next(entry) ?? entry) &&
      (whole === goal.value || named)
    );
  });
  const [only, ...more] = fitting;
  return only && more.length === 0 ? only : null;
}

/** 申请资助学生563人，资助学生492人: the same act, without the stage before it. */
const isSameAct = (early: string, later: string): boolean =>
  later.trim().length > 1 && early.trim().endsWith(later.trim());

/** 开工75户，竣工71户: the later count is the one that is done. */
function laterStage(
  list: readonly Candidate[],
  best: Candidate,
  goal: Reading,
  name: string,
): Candidate | null {
  const early = list.find(
    ({ reading }) =>
      reading.role !== 'plan' &&
      beforeDone(reading.words) &&
      !isFinding(name, best.reading.words, reading.words),
  )?.reading;
  if (best.fit > 0 || !early) return null;
  const later = list.filter(
    ({ reading }) =>
      reading.role !== 'plan' &&
      reading.role !== 'rest' &&
      reading.start > early.start &&
      reading.value < early.value &&
      !beforeDone(reading.words) &&
      (stagesIn(reading.words).some(isDoneStage) || isSameAct(early.words, reading.words)),
  );
  const [first, ...more] = later;
  // 签订24栋，完工20栋，验收17栋 of 24: short at each of them; 签约528户，完工511户，验收503户 of 500: enough at each.
  const areShort = later.every(({ reading }) => reading.value < goal.value);
  const areEnough = later.every(({ reading }) => reading.value >= goal.value);
  return first && (more.length === 0 || areShort || areEnough) ? first : null;
}

/** 辖区老年人6210人，完成体检3978人 for 老年人健康体检: those there are, and those with whom the act was done. */
function doneOfAll(list: readonly Candidate[], best: Candidate, name: string): Candidate | null {
  const act = name.replace(/[^\u4e00-\u9fa5]|人?[数次]$/g, '').slice(-2);
  const told = best.reading.words;
  if (act.length < 2 || told.includes(act) || told.includes(name.slice(0, 2))) return null;
  const [only, ...more] = list.filter(
    ({ reading: { role, start, value, words } }) =>
      (role === 'actual' || role === 'none') &&
      start > best.reading.start &&
      value < best.reading.value &&
      words.trim().endsWith(act),
  );
  return only && more.length === 0 ? only : null;
}

/**
 * Of several counts of one thing on its way the one that is done. It is never larger than the others, so
 * no shortfall is hidden by taking it.
 *
 * @param list quantities in the target's unit, best first
 * @param best the one with the best claim by name and role
 * @param goal the amount asked for
 * @param name the indicator
 * @returns the count of what is done, or null where the words do not tell
 * @example // 8个, «上线6个模块，另2个在测试» → 6个
 */
export function doneAmong(
  list: readonly Candidate[],
  best: Candidate,
  goal: Reading,
  name: string,
): Candidate | null {
  if (list.length < 2) return null;
  const exact = list.every(
    ({ reading }) =>
      reading.range === null && reading.scale === goal.scale && reading.comparator === null,
  );
  return exact
    ? (besideRest(list, best, goal, name) ??
        laterStage(list, best, goal, name) ??
        doneOfAll(list, best, name))
    : null;
}

/** 其中15户被退回, 含在建6公里, 有4公里未划: so many of what was counted are not there. */
const notThere = new RegExp(
  String.raw`扣除|剔除|[退交收缴][回还]|上缴|欠[发付缴]|在[建途]|未(?!成年|满|来|婚|发生|出现|超|脱贫)|不能|无法|返工|${awaits}|作废|报废|流失|闲置|停用|停运|损坏|放弃|(?:上|去|往)年(?:度)?(?:已|结转|完成|计入)|结转|上年\d|报批稿|送审稿|征求意见稿|初稿|草案|(?:验收|检[测验])不合格|返迁|重复(?!利用|使用)|漏[检查报登发]|测试|刷[播单量票]|内部账号`,
);
/** 签订采购合同20台，到货16台; 400张（实到312张）; 已创建22个，经复核命名的为19个: only so many are there. */
const arrived = gated(/到货|送达|实[到有际发收付交领]|仅|只有/);
/** 已创建22个，经复核命名的为19个: only so many were accepted; who counts the act itself need not care. */
const accepted = /(?:经|通过)[^,，]{0,8}(?:命名|认定|验收|质检|审定)/;
const counts = (name: string, words: string): boolean => {
  const [, act = ''] =
    /^(?:已|共|全年|累计|完成)*(?!创建|培育)([\u4e00-\u9fa5]{2})/.exec(words) ?? [];
  return act !== '' && name.includes(act);
};
/** 12座，其中完工5座; 5300户，其中已打卡发放4800户: how far the act came, and how many it reached. */
const soFar =
  /^[(]?其中(?:\d+月[底末]?)?[^,，:：\d不未无复]{0,3}(?:完[成工]|竣工|建成|投[用产]|交付|发放|到[位账岗]|打卡|兑付|拨付|验收|落地|签收|销号)(?:使用|到位|的|有|了|数)*$/;
/** 其中更换损坏41具: what was wrong was put right. */
const mended =
  /^(?!.*(?:未|没有?)(?:能)?(?:更换|修|补|恢复|清|处)).*(?:更换|修[复理好]|补[建种植装发办齐]|恢复|清理|处理)/;
/** 仅3家不合格: what was found, not what is there. */
const faulty = /[不未无]|故障|问题|隐患|损|错|漏/;
/** 办结312件，在办45件: what is under way stands beside what is done, not within it. */
const apart = /办结|结案|完[成工]|竣工|建成|验收|合格|交付|投[用产]|通车/;

/**
 * A count that reaches the target, and behind it a smaller one of which the words say that so many are
 * not there (or that only so many are): without them the target would be missed.
 *
 * @param list quantities in comparable units
 * @param chosen the one that reaches the target
 * @param target the amount asked for
 * @param name the indicator
 * @returns what is left of the count, or null where nothing is taken back
 * @example // 3200户, «已发放3200户，其中15户因信息错误被退回»: 3185
 */
export function leftOf(
  list: readonly Candidate[],
  chosen: Reading,
  target: Reading,
  name: string,
): Left | null {
  if (list.some(({ reading }) => reading.value > chosen.value)) return null;
  for (const { reading } of list) {
    const later = reading.start > chosen.start && reading.value > 0 && reading.value < chosen.value;
    if (!later || reading.role === 'plan' || isFinding(name, chosen.words, reading.words)) continue;
    const there = !faulty.test(reading.words);
    const taken = there && accepted.test(reading.words);
    const isSoFar =
      reading.role === 'part' &&
      soFar.test(reading.words.trim()) &&
      !isLaterStage(wantedStages(name), reading.words);
    const came =
      taken || isSoFar || (there && arrived.test(reading.words) && !arrived.test(chosen.words));
    // 维修63眼，另报废2眼: something else besides.
    const besides = /另|此外/.test(reading.words);
    const within = reading.role === 'part' || !(besides || apart.test(chosen.words));
    if (!came && !(within && notThere.test(reading.words) && !mended.test(reading.words))) continue;
    const left = clean(came ? reading.value : chosen.value - reading.value);
    if (left >= target.value) continue;
    const whole: Reading = altered(chosen, { value: left, end: reading.end, comparator: null });
    // A copied target of which so much is not there is short of it; so is a count whose part failed.
    const sure = isSoFar
      ? noWords.test(chosen.words) &&
        (isWork(name) || counts(name, reading.words.replace(/^\(?其中/, '')))
      : taken
        ? !counts(name, chosen.words)
        : came ||
          reading.role === 'part' ||
          /^(?:其中|扣除|剔除)/.test(reading.words) ||
          chosen.value === target.value;
    return { reading: whole, sure };
  }
  return null;
}

/** What is left of a count, and whether the words leave no doubt about it. */
export interface Left {
  readonly reading: Reading;
  readonly sure: boolean;
}

/**
 * Whether a smaller number is the one that is really there: 400张（实到312张）.
 *
 * @param open candidates, best first
 * @param best the best of them
 * @returns true where only its words say so and the others are what was meant to be there
 * @example // «400张（实到312张）»: 312
 */
export const isWhatArrived = (open: readonly Candidate[], best: Candidate): boolean =>
  arrived.test(best.reading.words) &&
  open.every(
    ({ reading }) =>
      reading === best.reading ||
      (reading.start < best.reading.start &&
        reading.value > best.reading.value &&
        !/[\u4e00-\u9fa5]{2}/.test(reading.words)),
  );
