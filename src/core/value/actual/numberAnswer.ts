import { poolOf } from './answerPool';
import type { CellRead } from '../quantity/cells';
import type { ReasonCode } from '../codes';
import { comparable, unitText } from '../quantity/convert';
import { addParts } from './addParts';
import { adds, fromPlan, growthOf, listParts, multiply, type Derived } from './derive';
import { gated, type Gated } from '../text/gates';
import { verdictOf, type NumberVerdict } from '../row/judge';
import { isDone, reclaimed, type Candidate } from '../quantity/match';
import type { NumberTarget } from '../target/numberTarget';
import { altered, type Reading } from '../quantity/quantities';
import { restOfYear } from './downtime';
import { medalsOf } from './medals';
import { withMeansPer } from './perEach';
import { costItems } from './costItems';
import { extremesOf } from './extremes';
import { sinceTheBeginning, yearOnYear } from './overYears';
import { addJoinedActs } from './joinedActs';
import { countedRateOf } from './countedRates';
import { complementOf, meanOf, pointsOf, writtenOver } from './quotients';
import type { Direction } from '../reading';
import { doneAmong, isWhatArrived, leftOf } from './progress';
import { anyKindShort, hardestOf, partOfAllShort } from './severalRates';
import { isOneOfKinds } from './oneKind';
import { doubtOfRivals, doubtOfRole, isOtherRate } from './rivals';
import { judgeOne } from '../row/rowRules';
import { sentAgain } from './sentAgain';
import { savedOf, shareOf } from './shares';
import { ownCounts } from './ownCounts';
import { progressOfBare, statedRate } from './statedRates';
import { betweenDates } from './betweenDates';
import { surveyOf } from './surveys';
import { namedWhole, overallRate, wholeAmong } from './wholes';
import { harmlessOut } from '../lexicon/status';

/** The chosen actual, judged. `verdict` null: no quantity of the actual answers the target. */
export interface NumberAnswer {
  readonly verdict: NumberVerdict | null;
  /** The target as it was understood beside this actual (1 beside 98% is 100%). */
  readonly goal: Reading;
  readonly actual: Reading | null;
  /** The actual in the target's unit. */
  readonly value: number | null;
  readonly notes: readonly ReasonCode[];
  readonly unmatched: readonly Reading[];
  /** What answers the further required quantities of a target that asks for several. */
  readonly beside: readonly Reading[];
  /** Set when words say how much of the target is done (完成率85%). */
  readonly statedRate: number | null;
}

/** 资金68万元已上缴财政, and nothing was saved before: the amount went back, it was not spent. */
const wentBack = /(?:上缴|交回|退回|缴回|收回|返还|退还|收缴)(?!.*(?:支出|执行|支付))/;

const givenBack = (list: readonly Candidate[]): readonly Candidate[] =>
  list.map((entry) =>
    isDone(entry) && wentBack.test(entry.reading.words)
      ? reclaimed(entry, {
          score: entry.score - 3,
          reading: altered(entry.reading, { role: 'rest' }),
        })
      : entry,
  );

const inTime = /及时|按[时期]|准[时点]|如期/;
const toldInTime =
  /及时|按[时期]|准[时点]|如期|逾期|超[时期]|延|时限|限[时内]|晚|误|小时|分钟|工作日/;
const eachWord = gated(/每|各/);
const spending = gated(/支出|执行(?!预算)|支付|(?:^|[^合])使用|花费|开支|列支/);
/** Paid on, which is spending where nothing else is called so. */
const paidOn = gated(/(?:已|实际|累计|完成)[^,，。;；]{0,6}(?:拨付|发放|兑付|拨出)/);
const cameIn = /余额|到位|下达|拨付|拨入|安排|追加|调[增剂]/;
/** 上级已拨付98万元: what others paid to the unit. */
const fromAbove =
  /(?:上级|中央|[省市县区]级?财政)[^,，。;；\d]{0,6}(?:拨付|下拨|拨入)[^,，。;；\d]{0,6}$/;
/** 结转资金完成44.85万元: what is said of it right before the number. */
const spentOfIt = /(?:支出|执行|支付|完成|列支)(?:了|数|为|:)*$/;

/**
 * 到位500万元，已支出312.6万元; 项目资金共2179万元，已拨付2113.63万元: in a row about money what was spent
 * counts, not what came in or what there was to spend.
 */
function spentOnly(list: readonly Candidate[]): readonly Candidate[] {
  const own = list.map((entry) =>
    isDone(entry) && fromAbove.test(entry.reading.words)
      ? reclaimed(entry, { reading: altered(entry.reading, { role: 'plan' }) })
      : entry,
  );
  const told = own.map((entry) =>
    entry.reading.role === 'rest' && spentOfIt.test(entry.reading.words)
      ? reclaimed(entry, { reading: altered(entry.reading, { role: 'actual' }), score: 0 })
      : entry,
  );
  const by = (verb: Gated): readonly Candidate[] =>
    told.filter(
      (entry) =>
        isDone(entry) && verb.test(entry.reading.words) && !/计划|预计/.test(entry.reading.words),
    );
  const strict = by(spending);
  const spent = strict.length > 0 ? strict : by(paidOn);
  const [first] = spent;
  if (!first || spent.length === told.length) return told;
  const isWhole = ({ reading: { start, value, role } }: Candidate): boolean =>
    role !== 'part' && start < first.reading.start && value >= first.reading.value;
  return told.map((entry) =>
    !spent.includes(entry) && (cameIn.test(entry.reading.words) || isWhole(entry))
      ? reclaimed(entry, { reading: altered(entry.reading, { role: 'plan' }) })
      : entry,
  );
}

/** How long it took, by a beginning and an end. */
const timeTold = (asked: Reading, { direction }: NumberTarget, text: string): Derived | null =>
  direction.direction === 'atMost' ? betweenDates(text, asked) : null;

/** A quantity that the text tells only by others: a difference, a sum, a product, a rate. */
function deriveFrom(
  list: readonly Candidate[],
  asked: Reading,
  target: NumberTarget,
  cell: CellRead,
): Derived | null {
  const { quantities: all, text } = cell;
  const worked =
    meanOf(all, asked) ??
    writtenOver(all, asked, text) ??
    complementOf(all, asked, target.words.name.text) ??
    surveyOf(all, asked, target.words.name.text, text) ??
    medalsOf(all, asked, target.about) ??
    yearOnYear(all, asked, target.sense) ??
    sinceTheBeginning(all, asked, target.about) ??
    pointsOf(withMeansPer(asked, all, target.context), asked, text, target.about) ??
    restOfYear(all, asked, target.words.name.text, text);
  if (worked) return worked;
  const plain =
    !eachWord.test(text) || eachWord.test(target.about)
      ? null
      : all.filter((reading) => comparable(reading, asked, target.context));
  const product = plain && multiply(plain, all, asked, text);
  if (product) return product;
  const name = target.words.name.text;
  const lasted = list.some(isDone) ? null : timeTold(asked, target, text);
  if (lasted) return lasted;
  const own = asked.unit?.dim === 'percent' ? ownCounts(all, name, text) : all;
  // 城区学校47所，开展47所，农村学校未开展: the counts are not of all of them.
  const leftOut = name.includes('覆盖') && /未|没有/.test(harmlessOut(text));
  const others = list.every(({ reading }) => isOtherRate(name, reading));
  // 办件1200件，办结1180件 for 按时办结率: how many of them were in time is not told.
  const isUntold = inTime.test(name) && !toldInTime.test(text);
  if (list.length > 0 && others && !name.includes('满意') && !isUntold) {
    const counts = own.filter(({ unit }) => unit?.dim !== 'percent');
    const share =
      (leftOut ? null : shareOf(counts, asked, name)) ?? countedRateOf(counts, asked, name, text);
    if (share) return share;
  }
  if (list.length === 0)
    return (
      (isUntold ? null : (shareOf(own, asked, name) ?? countedRateOf(own, asked, name, text))) ??
      savedOf(all, asked, name) ??
      growthOf(all, asked, text, target.sense < 0)
    );
  return (
    costItems(list, asked, target, text) ??
    fromPlan(list, asked, text) ??
    sentAgain(list, asked, text) ??
    addJoinedActs(list, asked, name, text) ??
    addParts(list, asked, target.about, text)
  );
}

/**
 * Judges one required quantity against the whole actual.
 *
 * @param target the target with its row
 * @param goal the quantity asked for
 * @param direction what counts as good
 * @param cell the actual cell
 * @returns the verdict, or null where no quantity answers
 * @example // «计划800座，实际完成756座» against 800座 → 756, short
 */
export function answerOne(
  target: NumberTarget,
  goal: Reading,
  direction: Direction,
  cell: CellRead,
): NumberAnswer {
  const pool = poolOf(target, goal, cell);
  const { list: found, both, assumed, goal: asked } = pool;
  const list = target.isExecution ? spentOnly(givenBack(found)) : found;
  const notes: ReasonCode[] = assumed ? ['unit-assumed'] : [];
  const say = (
    verdict: NumberVerdict | null,
    actual: Reading | null,
    value: number | null,
    unmatched: readonly Reading[],
    statedRate: number | null = null,
  ): NumberAnswer => ({
    verdict,
    goal: asked,
    actual,
    value,
    notes,
    unmatched,
    beside: [],
    statedRate,
  });
  const [plain] = found;
  if (pool.isPlain && plain) {
    const { reading } = plain;
    const { verdict, value } = judgeOne(target, asked, direction, reading);
    if (unitText(reading) !== unitText(asked)) notes.push('unit-converted');
    return say(verdict, reading, value, []);
  }
  // 开工新建6座、改建4座: what was added up is at a stage, and has words behind it, like one number.
  const added = (sum: Reading, verdict: NumberVerdict, value: number): NumberAnswer => {
    const lead = list.find(({ reading }) => reading.start === sum.start)?.reading;
    const early =
      lead && lead.role !== 'plan'
        ? doubtOfRole(target, lead, false, verdict.met, cell.text)
        : null;
    const behind = cell.quantities.filter(({ start }) => start >= sum.end);
    // 河东镇12个、河西镇8个（在建3个）
    const rest = list.filter(({ reading }) => reading.start >= sum.end);
    const less = verdict.met === true ? leftOf(rest, sum, asked, target.words.name.text) : null;
    if (less) return say(verdictOf(null, 'contradiction', null), sum, value, behind);
    return say(early === null ? verdict : verdictOf(null, early, null), sum, value, behind);
  };
  const isSilent = cell.quantities.length === 0;
  const derived = isSilent
    ? timeTold(asked, target, cell.text)
    : deriveFrom(list, asked, target, cell);
  if (derived) {
    const { reading: told, note } = derived;
    notes.push(note);
    const { verdict, value } = judgeOne(target, asked, direction, told);
    return note === 'parts-added' ? added(told, verdict, value) : say(verdict, told, value, []);
  }
  if (isSilent) return say(null, null, null, []);
  const done = list.filter(isDone);
  const open =
    done.length > 0
      ? done
      : list.filter(({ reading, score }) => reading.role === 'plan' || score >= 0);
  const judged = (reading: Reading): NumberVerdict =>
    judgeOne(target, asked, direction, reading).verdict;
  const isShort = (reading: Reading): boolean => judged(reading).met === false;
  const whole =
    (direction === 'atLeast'
      ? ((adds(asked) ? wholeAmong(open, target.words.name.text, cell.text, isShort) : null) ??
        overallRate(open, target.about, isShort))
      : null) ?? hardestOf(open, direction, (reading) => judged(reading).met);
  const end = extremesOf(open, asked);
  if (end) {
    const { verdict, value } = judgeOne(target, asked, direction, end);
    const isOver = verdict.reason === 'above-range';
    notes.push('chosen-by-name');
    return say(isOver ? verdictOf(false, 'outside-range', null) : verdict, end, value, []);
  }
  const best = whole?.best ?? namedWhole(open, target.words.name.text) ?? open[0];
  const claims = whole ? [whole.best, ...whole.others] : open;
  const rate =
    done.length > 0
      ? null
      : (statedRate(cell, asked, target.about, target.isExecution) ??
        progressOfBare(cell, asked, target));
  if (rate) return say(null, rate, null, cell.quantities, rate.value);
  if (!best) {
    const planned = list.length > 0 ? verdictOf(null, 'only-planned', null) : null;
    return say(planned, null, null, cell.quantities);
  }
  const ready =
    direction === 'atLeast' && adds(asked) && !target.isExecution && !whole
      ? doneAmong(list, best, asked, target.words.name.text)
      : null;
  if (ready) {
    if (ready !== best) notes.push('chosen-by-name');
    const { verdict, value } = judgeOne(target, asked, direction, ready.reading);
    const others = cell.quantities.filter((reading) => reading.start !== ready.reading.start);
    return say(verdict, ready.reading, value, others);
  }
  const first = judgeOne(target, asked, direction, best.reading);
  const left =
    first.verdict.met === true && (target.isExecution || (direction === 'atLeast' && adds(asked)))
      ? leftOf(list, best.reading, asked, target.words.name.text)
      : null;
  if (left?.sure && judged(left.reading).met === false) {
    const { verdict, value } = judgeOne(target, asked, direction, left.reading);
    notes.push('subtracted');
    return say(verdict, left.reading, value, []);
  }
  const items =
    direction === 'atLeast' && first.verdict.met === false && !whole
      ? listParts(open, asked, target.words.name.text, cell.text)
      : null;
  const sum = items && judgeOne(target, asked, direction, items.reading);
  const likely =
    items?.trust === 'likely' && sum?.verdict.met === false && asked.unit?.dim !== 'money';
  if (items && sum && (items.trust === 'sure' || likely)) {
    notes.push(items.note);
    return added(items.reading, sum.verdict, sum.value);
  }
  const partOnly =
    open.every(({ reading }) => reading.role === 'part') &&
    /其中|[(,，]含/.test(cell.text) &&
    !(asked.unit?.dim !== 'money' && isOneOfKinds(open, best, target.words.name.text));
  // 四个季度各1次: how many times it counts is not read.
  const each =
    first.verdict.met === false &&
    /各(?![类种项级界方地位])[^\d,，。;；:：]{0,4}$/.test(
      cell.text.slice(Math.max(0, best.reading.start - 10), best.reading.start),
    );
  const doubt: ReasonCode | null =
    (each ? 'vague-amount' : null) ??
    doubtOfRole(
      target,
      best.reading,
      partOnly && direction === 'atLeast',
      first.verdict.met,
      cell.text,
    ) ??
    doubtOfRivals(
      first.verdict.met === false && isWhatArrived(open, best) ? [best] : claims,
      direction === 'atLeast' && adds(asked) ? asked : null,
      first.verdict.met,
      judged,
      `${target.about}${asked.words}`,
      cell.text,
    ) ??
    (first.verdict.met === true && anyKindShort(open, asked, target, judged)
      ? 'several-candidates'
      : null) ??
    (left && !target.isExecution ? 'contradiction' : null) ??
    (both !== null && judged(both).met !== first.verdict.met && !rateReading(target, asked)
      ? 'both-readings'
      : null);
  if (doubt === null) {
    if (open.length > 1) notes.push('chosen-by-name');
    if (!assumed && unitText(best.reading) !== unitText(asked)) notes.push('unit-converted');
    if (both !== null && asked.unit !== null) notes.push('percent-assumed');
  }
  const others = cell.quantities.filter((reading) => reading.start !== best.reading.start);
  if (doubt === 'several-candidates' && partOfAllShort(open, asked, target.words.name.text))
    return say(verdictOf(false, 'below-target', null), best.reading, first.value, others);
  const verdict = doubt === null ? first.verdict : verdictOf(null, doubt, null);
  return say(verdict, best.reading, first.value, others);
}

/** A bare 0.97 against ≥95 % is a rate; only ≤ targets leave both readings open. */
function rateReading(target: NumberTarget, goal: Reading): boolean {
  const { direction } = target.direction;
  return goal.unit?.dim === 'percent' && direction !== 'atMost' && goal.value > 1.5;
}
