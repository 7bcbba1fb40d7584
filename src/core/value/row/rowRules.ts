import { inUnitOf, type Quotient } from '../quantity/convert';
import { zeroIsGood } from '../target/direction';
import { judge, judgeExecution, judgeRange, revised, verdictOf, type NumberVerdict } from './judge';
import { clean } from '../quantity/numerals';
import type { NumberTarget } from '../target/numberTarget';
import { altered, type Reading } from '../quantity/quantities';
import type { Direction } from '../reading';
import { tellsMean } from '../text/means';

/** Signed size of a change in the target's sense: a rise against a wanted drop is negative. */
function changed(reading: Reading, target: NumberTarget): Reading {
  if (target.sense === 0 || reading.change === 0) return reading;
  return reading.change === target.sense
    ? reading
    : altered(reading, { value: -Math.abs(reading.value), comparator: null });
}

/** A number under ≤ with nothing behind it must not turn green by arithmetic. */
function guardZero(verdict: NumberVerdict, target: NumberTarget, value: number): NumberVerdict {
  if (verdict.met !== true || value !== 0 || target.reading.value === 0) return verdict;
  if (
    /成本|预算/.test(target.words.category) &&
    (target.reading.unit?.dim === 'money' || target.reading.unit === null)
  ) {
    const nothing = verdictOf(false, 'nothing-spent', { numerator: 0, denominator: 1 });
    return revised(nothing, { stopped: true });
  }
  return zeroIsGood(target.about) ? verdict : verdictOf(null, 'zero-under-limit', null);
}

const dealtWith = /化解|办结|查处|整改|处置|销号|解决|调解|调处/;
const most = /最[长高多大][\u4e00-\u9fa5]{0,2}$/;
const least = /最[短低少小][\u4e00-\u9fa5]{0,2}$/;

/** 最长52小时, 最低89%: no bound, but the worst there was, unless a mean is asked for; 单日最大6000管 is a capacity. */
function extremeTold(reading: Reading, direction: Direction, about: string): Reading {
  if (reading.comparator === null || tellsMean(`${about} ${reading.words}`)) return reading;
  const words = reading.words.trim();
  const isWorst =
    (direction === 'atMost' && most.test(words)) || (direction === 'atLeast' && least.test(words));
  const isCapacity = direction === 'atLeast' && about.includes('能力') && most.test(words);
  return isWorst || isCapacity ? altered(reading, { comparator: null }) : reading;
}

/**
 * Applies the rule of the row to two readings in comparable units.
 *
 * @param target the row's target
 * @param goal the quantity asked for
 * @param direction what counts as good
 * @param found the actual quantity
 * @returns the verdict and the actual in the target's unit
 * @example // 160 万元 → 124 万元 in a budget row: short, 0.775
 */
export function judgeOne(
  target: NumberTarget,
  goal: Reading,
  direction: Direction,
  found: Reading,
): { verdict: NumberVerdict; value: number } {
  const actual = changed(extremeTold(found, direction, target.about), target);
  const quotient: Quotient = inUnitOf(actual, goal, target.context);
  const value = clean(quotient.num / quotient.den);
  if (goal.range) {
    // 18≤X＜22 leaves 22 out.
    const isLeftOut = goal.comparator === 'below' && value === goal.range[1];
    const inRange = rangeVerdict(goal.range, actual, value);
    return { verdict: isLeftOut ? verdictOf(null, 'boundary-excluded', null) : inRange, value };
  }
  if (actual.range) {
    const low = clean(actual.range[0] * (value / actual.value || 1));
    const worst = direction === 'atMost' ? value : low;
    const sides = sidesOf(goal, { num: worst, den: 1 }, actual);
    const best = judge('atLeast', {
      ...sides,
      actual: { num: direction === 'atMost' ? low : value, den: 1 },
    });
    const verdict =
      direction === 'equal' || direction === 'range'
        ? verdictOf(null, 'vague-amount', null)
        : judge(direction, sides);
    return {
      verdict:
        verdict.met === true || (direction === 'atLeast' && best.met === false)
          ? verdict
          : verdictOf(null, 'vague-amount', null),
      value,
    };
  }
  const sides = sidesOf(goal, quotient, actual);
  if (target.isExecution) {
    return {
      verdict: judgeExecution(sides, target.isBudgetRow, target.words.name.text.includes('率')),
      value,
    };
  }
  // 积案 45, «化解41件»: what was dealt with is no number of them that must stay small.
  if (
    target.direction.assumed &&
    direction === 'atMost' &&
    goal.value > 0 &&
    dealtWith.test(found.words)
  )
    return { verdict: verdictOf(null, 'direction-unknown', null), value };
  const how = direction === 'range' ? 'equal' : direction;
  return { verdict: refine(judge(how, sides), target, goal, value, how), value };
}

/** A bound or an approximation against a range: only what lies outside for certain is short. */
function rangeVerdict(
  range: readonly [number, number],
  actual: Reading,
  value: number,
): NumberVerdict {
  const bound = actual.comparator;
  if (actual.range) {
    const inside =
      judgeRange(range[0], range[1], actual.range[0]).met === true &&
      judgeRange(range[0], range[1], actual.range[1]).met === true;
    return inside ? judgeRange(range[0], range[1], value) : verdictOf(null, 'vague-amount', null);
  }
  if (bound === null || bound === 'equal') return judgeRange(range[0], range[1], value);
  const below = (bound === 'atMost' || bound === 'below') && value <= range[0];
  const above = (bound === 'atLeast' || bound === 'above') && value >= range[1];
  return below || above
    ? verdictOf(false, 'outside-range', null)
    : verdictOf(null, 'only-a-bound', null);
}

function sidesOf(goal: Reading, actual: Quotient, found: Reading): Parameters<typeof judge>[1] {
  return {
    target: goal.value,
    actual,
    targetComparator: goal.comparator,
    actualComparator: found.comparator,
    more: found.more > 0 ? (found.value + found.more) / found.value : 1,
  };
}

/** ≥290% for a 合格率: a slip of the pen or of the scanner. */
function overHundred(goal: Reading, name: string): boolean {
  return (
    goal.unit?.dim === 'percent' &&
    goal.value > 100 &&
    /(?:合格|满意|覆盖|及时|准确|达标|知晓|到位|通过|出勤|完好|成活|参与|执行|优良)(?:率|度)/.test(
      name,
    )
  );
}

/** Shares of a whole: 290% satisfied is a slip, while of a task or of funds more than all may be there. */
const partOfAll = /(?:合格|满意|覆盖|及时|准确|达标|知晓|通过|出勤|完好|成活|参与|优良)(?:率|度)/;
const moreThanAll = (goal: Reading, value: number, name: string): boolean =>
  goal.unit?.dim === 'percent' && goal.value <= 100 && value > 100 && partOfAll.test(name);

/** Doubts that plain arithmetic does not know. */
function refine(
  plain: NumberVerdict,
  target: NumberTarget,
  goal: Reading,
  value: number,
  how: Direction,
): NumberVerdict {
  const verdict = guardZero(plain, target, value);
  const same = Math.abs(value - goal.value) <= 1e-9 * Math.max(1, Math.abs(goal.value));
  if (overHundred(goal, target.words.name.text)) return verdictOf(null, 'target-over-100', null);
  if (target.change === 0 && moreThanAll(goal, value, target.words.name.text))
    return verdictOf(null, 'rate-over-100', null);
  if (target.direction.unsure && !same) return verdictOf(null, 'direction-unknown', null);
  if (how === 'equal' && target.direction.assumed && verdict.met === false)
    return verdictOf(null, 'standard-below', null);
  if (
    how === 'atMost' &&
    verdict.met === true &&
    target.isUnitPrice &&
    target.direction.assumed &&
    value < goal.value * 0.9 - 1e-9
  ) {
    return verdictOf(null, 'saving-unclear', null);
  }
  if (
    how === 'atLeast' &&
    verdict.met === true &&
    goal.value > 0 &&
    value >= goal.value * 10 - 1e-9
  ) {
    return revised(verdict, { met: null, reason: 'unit-error-suspected' });
  }
  return verdict;
}
