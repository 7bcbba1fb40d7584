import { awaits } from '../lexicon/awaiting';
import type { ReasonCode } from '../codes';
import { unitText } from '../quantity/convert';
import { gated } from '../text/gates';
import { acts, bigrams, isDone, overlap, type Candidate } from '../quantity/match';
import { clean } from '../quantity/numerals';
import { altered, type Reading } from '../quantity/quantities';
import { isOfOtherKind } from '../lexicon/otherKinds';
import { stagesIn } from '../lexicon/stages';
import { countsPeople, countsThings, dimOf } from '../quantity/dimension';
import { sameUnit } from '../quantity/units';

/** A quantity worked out from others of the same text, with the reason code that says how. */
export interface Derived {
  readonly reading: Reading;
  readonly note: ReasonCode;
}

/**
 * One reading that stands for several: its span reaches from the first to the last of them.
 *
 * @param readings those it was worked out from
 * @param like the one whose unit and words it takes
 * @param value what came out
 * @returns the reading, as what was done
 * @example // 上半年5家，下半年4家: one reading of 9家 over both
 */
export function spanning(readings: readonly Reading[], like: Reading, value: number): Reading {
  return altered(like, {
    value: clean(value),
    comparator: null,
    start: Math.min(...readings.map((reading) => reading.start)),
    end: Math.max(...readings.map((reading) => reading.end)),
    role: 'actual',
  });
}

/** Between two items of a list: 台式电脑24台、笔记本6台. */
const listLink = /^[、和及与以,，+]+[^\d,，、。;；]{0,14}$/;

/** 电子图书3000册 beside 10850册 on paper: whether they count as the same is for a person to say. */
const virtual = /电子|数字|虚拟/;

/** 购置6000册、接受捐赠5000册: what came in another way. */
const notOwn = /捐|赠|借|租|调[拨入]|移交|划转|利用|盘活/;

/**
 * Persons and households may be counted again in every period.
 *
 * @param goal the quantity asked for
 * @returns true for 人 and 户, false for 人次
 * @example // 300户 → true
 */
export const lasting = ({ unit }: Reading): boolean => countsPeople(unit);

/** 筛查, 体检: one person may be examined for several things. */
const examined = /[\u4e00-\u9fa5](?:筛查|检查|体检|接种|检测|随访)$/;

/** A sum of listed items. */
export interface ListSum extends Derived {
  /** sure: one list of things that the name fits alike; likely: told in a row; possible: other things too. */
  readonly trust: 'sure' | 'likely' | 'possible';
}

/**
 * Adds the items of a list of kinds: SCI论文4篇、核心期刊论文7篇 → 11篇.
 *
 * @param list candidates of what was done, best first
 * @param goal the target; percentages, times and prices do not add up
 * @param about the indicator's name
 * @param text the whole cell
 * @returns the sum with how far it can be trusted, or null
 * @example // «SCI论文4篇、核心期刊论文7篇» → 11篇, sure
 */
export function listParts(
  list: readonly Candidate[],
  goal: Reading,
  about: string,
  text: string,
): ListSum | null {
  const inOrder = [...list].sort((a, b) => a.reading.start - b.reading.start);
  const [first, ...later] = inOrder;
  if (!first || later.length === 0 || !adds(goal)) return null;
  const opening = first.reading.words;
  const pairs = [...bigrams(about)];
  // The act that a name opens with is said once; 金牌 of 金牌数 is no act.
  const nouns = new Set(pairs.length > 2 ? pairs.slice(1) : pairs);
  const fits = overlap(nouns, opening);
  let trust: ListSum['trust'] = 'sure';
  for (const [index, entry] of later.entries()) {
    const { reading } = entry;
    const link = text.slice(inOrder[index]?.reading.end ?? 0, reading.start);
    const act = acts.exec(reading.words)?.[0];
    if (!listLink.test(link) || !alikeParts(first, entry)) return null;
    // 宫颈癌筛查3058人、乳腺癌筛查3044人: the same persons again.
    if (lasting(goal) && [opening, reading.words].every((words) => examined.test(words)))
      return null;
    // 一季度6790人、二季度6811人: the same persons again.
    if (lasting(goal) && /季度|半年|月|学期/.test(link)) return null;
    if (reading.role !== first.reading.role && reading.role !== 'none') return null;
    if (act !== undefined && !opening.includes(act)) return null;
    if (stagesIn(reading.words).some((word) => !opening.includes(word))) return null;
    const kinds = about.includes('购') ? [virtual, notOwn] : [virtual];
    const otherKind =
      kinds.some((kind) => kind.test(reading.words) !== kind.test(opening)) ||
      isOfOtherKind(about, reading.words);
    if (overlap(nouns, reading.words) !== fits || otherKind) trust = 'possible';
    else if (trust === 'sure' && !/^[、和及与以]/.test(link)) trust = 'likely';
  }
  const readings = inOrder.map((entry) => entry.reading);
  const sum = readings.reduce((total, reading) => total + reading.value, 0);
  return { reading: spanning(readings, first.reading, sum), note: 'parts-added', trust };
}

const amounts: ReadonlySet<string> = new Set([
  'money',
  'length',
  'area',
  'volume',
  'mass',
  'energy',
  'heat',
  'coal',
  'carbon',
]);

/**
 * Counts and measures of things add up; percentages, times and prices do not.
 *
 * @param goal a quantity asked for
 * @returns true where several amounts of it make a larger one
 * @example // 30台 → true, 95% → false
 */
export const adds = (goal: Reading): boolean =>
  goal.per === '' && (countsThings(goal.unit) || amounts.has(dimOf(goal.unit)));

/**
 * Two parts told in the same way: same unit, exact, nothing planned, left or summed up already.
 *
 * @param first the first of them
 * @param entry another one
 * @returns true where they may add up
 * @example // «上半年5家，下半年约4家» → false
 */
export function alikeParts(first: Candidate, entry: Candidate): boolean {
  const { reading, fit } = entry;
  return (
    isDone(entry) &&
    reading.role !== 'total' &&
    // 上半年日均200人次，下半年日均150人次
    !/[日天周月]均|平均/.test(reading.words) &&
    (reading.role === 'part') === (first.reading.role === 'part') &&
    reading.comparator === null &&
    reading.change === 0 &&
    !reading.more &&
    reading.range === null &&
    fit === first.fit &&
    unitText(reading) === unitText(first.reading)
  );
}

/** Words that tell what a rest was taken from, and that all the others are there. */
const leftOver = gated(
  new RegExp(
    `未|取消|剩|余量|现存|没有|尚|差|少|缺|在建|在办|正在|${awaits}|[去上往前]年|以前年度|拒[访绝]|失[联访]|空户|弃[权考]|缺考`,
  ),
);
const unchecked = /未(?:验收|检[测验]|评审|测评)/;
const othersDone = gated(/(?:其余|其他|剩下的?|外)[^,，。;；]{0,6}(?:全部|均|都|已|完成)/);

/**
 * 应举办20期，未举办5期 → 15; 剩余44座 of 800 → 756; 除2个点位外全部建成; 比计划少24台; 超计划6台.
 *
 * @param list quantities in comparable units
 * @param goal the target, which is the whole where none is stated
 * @param text the whole cell
 * @returns the difference or sum, or null where more than a whole and what differs from it is told
 * @example // «应举办20期，未举办5期» → 15期
 */
export function fromPlan(list: readonly Candidate[], goal: Reading, text: string): Derived | null {
  if (!list.some(({ reading }) => reading.role === 'rest' || reading.role === 'surplus'))
    return null;
  const readings = list.map((entry) => entry.reading);
  const plan = readings.find((reading) => reading.role === 'plan');
  const rests = readings.filter((reading) => reading.role === 'rest');
  const more = readings.filter((reading) => reading.role === 'surplus');
  const told = rests.length + more.length;
  if (told + (plan ? 1 : 0) !== readings.length || (rests.length > 0 && more.length > 0))
    return null;
  const percent = goal.unit?.dim === 'percent';
  // 尚有四成未验收: how many of them will pass is not known.
  if (percent && rests.some(({ words }) => unchecked.test(words))) return null;
  const whole = plan ?? (percent ? { ...goal, value: 100, scale: 1 } : goal);
  const parts = rests.length > 0 ? rests : more;
  const [like] = parts;
  const same = parts.every(
    (part) => sameUnit(part.unit, whole.unit) && part.scale === whole.scale && part.range === null,
  );
  if (!like || !same || whole.range !== null) return null;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  const all = plan ? [plan, ...parts] : parts;
  if (more.length > 0) {
    // 超过目标1000人 repeats the target.
    if (more.length > 1 || sum * 2 >= whole.value) return null;
    return { reading: spanning(all, like, whole.value + sum), note: 'parts-added' };
  }
  // 拒访11户，以备用样本补足
  const made = /[以由用][^,，。;；]{0,8}(?:补[足齐充]|替[补换]|递补)/.test(text);
  if (made && plan) return { reading: spanning(all, like, whole.value), note: 'parts-added' };
  const clear = rests.some((part) => leftOver.test(part.words)) || othersDone.test(text);
  if (!clear || sum > whole.value) return null;
  return { reading: spanning(all, like, whole.value - sum), note: 'subtracted' };
}

/** 每期100人, 各1座, 平均每村2场. */
const eachOf = gated(
  /(?:每(?:一|个)?([\u4e00-\u9fa5]{1,2})|各(?![类种项级方界位地式色])(?:自)?)[^\d,，。;；]{0,8}$/,
);
/** 老城、新区各1处; 第一、二、四季度各1次: how many stand in the list. */
const listed = /((?:[^、,，。;；\d]{1,10}[、和及与]){1,11})[^、,，。;；\d]{1,10}$/;

/**
 * 分3期培训，每期100人 → 300人; 四个季度各1次 → 4次; 老城、新区各1处 → 2处.
 *
 * @param list readings in comparable units
 * @param all every quantity of the text
 * @param goal the target; one that is per something is not multiplied
 * @param text the whole cell
 * @returns the product, or null where it is not told how many there are
 * @example // «分3期，每期100人» → 300人
 */
export function multiply(
  list: readonly Reading[],
  all: readonly Reading[],
  goal: Reading,
  text: string,
): Derived | null {
  const [reading] = list;
  if (!reading || list.length > 1 || goal.per !== '' || reading.range !== null) return null;
  if (/每|各/.test(goal.words)) return null;
  const lead = text.slice(Math.max(0, reading.start - 40), reading.start);
  const each = eachOf.exec(lead);
  // 每月对3个水源地各开展1次: how often in all is not told.
  if (/每(?:个?[月周季年日天]|半年|学期)/.test(lead)) return null;
  if (!each || !countsThings(reading.unit)) return null;
  const before = all.filter((other) => other.end <= reading.start && other.role !== 'rest');
  const noun = each[1];
  const counted = before.filter(
    (other) =>
      other.unit !== null &&
      other.scale === 1 &&
      other.range === null &&
      // 3月、6月、12月各1次: the twelfth month is no twelve months.
      !/^\d+月$/.test(text.slice(other.start, other.end)) &&
      (noun === undefined ? /^[no]:|month/.test(other.unit.dim) : noun.startsWith(other.unit.name)),
  );
  const [count] = counted.slice(-1);
  const names = noun === undefined ? listed.exec(lead.slice(0, each.index))?.[1] : undefined;
  const times = count?.value ?? (names === undefined ? 0 : names.split(/[、和及与]/).length);
  if (times < 2 || !Number.isInteger(times) || counted.length > 1) return null;
  // 计划3期，每期100人，实际举办2期
  const isMeant =
    reading.role === 'plan' ||
    /[计规]划|拟|预[计定]/.test(each[0]) ||
    all.some(
      ({ start, unit, words }) =>
        start > reading.end && /实际|仅|只/.test(words) && sameUnit(unit, count?.unit ?? null),
    );
  if (isMeant || count?.role === 'plan') return null;
  const readings = count ? [count, reading] : [reading];
  const product = spanning(readings, reading, reading.value * times);
  const { comparator } = reading;
  return { reading: altered(product, { comparator }), note: 'multiplied' };
}

/**
 * 由50万人次增加到56万人次 against 增长10% → 12 %.
 *
 * @param all every quantity of the text
 * @param goal the target, a change in percent
 * @param text the whole cell
 * @param mayFall a fall is what is asked for
 * @returns the change, or null
 * @example // «由50万人次增加到56万人次» → 12 %
 */
export function growthOf(
  all: readonly Reading[],
  goal: Reading,
  text: string,
  mayFall: boolean,
): Derived | null {
  const [from, to] = all;
  if (!from || !to || all.length > 2 || goal.unit?.dim !== 'percent' || goal.unit.den !== 1)
    return null;
  const lead = text.slice(Math.max(0, from.start - 8), from.start);
  // The words before the second number may belong to it as a comparator: 由1500起降至1410起.
  const between = text.slice(from.end, to.end);
  if (
    !/[由从]/.test(lead) ||
    !/^[^\d]*[到至为]了?\s*\d/.test(between) ||
    /%|点/.test(from.unit?.name ?? '')
  )
    return null;
  const [a, b] = [from.value * from.scale, to.value * to.scale];
  if (!sameUnit(from.unit, to.unit) || a <= 0 || (b < a && !mayFall)) return null;
  const reading = spanning([from, to], to, Math.abs((b - a) / a) * 100);
  const change = b > a ? 1 : -1;
  return {
    reading: altered(reading, { unit: goal.unit, scale: 1, change }),
    note: 'rate-computed',
  };
}
