import { altering } from '../text/altering';
import type { ReasonCode, RuleId } from '../codes';
import type { Quotient } from '../quantity/convert';
import { clean } from '../quantity/numerals';
import type { Comparator, Direction } from '../reading';

/** What two numbers say. */
export interface NumberVerdict {
  readonly met: boolean | null;
  readonly completion: number | null;
  readonly ratio: { readonly numerator: number; readonly denominator: number } | null;
  readonly reason: ReasonCode;
  readonly rule: RuleId;
  /** Nothing was achieved because the thing was stopped or no money was spent. */
  readonly stopped: boolean;
}

/** A verdict with some of its fields changed. */
export const revised = altering<NumberVerdict>(
  ({ met, completion, ratio, reason, rule, stopped }) => ({
    met,
    completion,
    ratio,
    reason,
    rule,
    stopped,
  }),
);

/** Two numbers in one unit. */
export interface Sides {
  readonly target: number;
  readonly actual: Quotient;
  readonly targetComparator: Comparator | null;
  readonly actualComparator: Comparator | null;
  /** 余, 多: a little more than written; by at most this factor (4500余 is less than 4600). 1 for none. */
  readonly more: number;
}

const tolerance = 1e-9;

/** -1, 0, 1 with a tolerance for binary noise (0.9 against 0.900001 still differ). */
function order(a: number, b: number): -1 | 0 | 1 {
  if (Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))) return 0;
  return a < b ? -1 : 1;
}

type Ratio = NumberVerdict['ratio'];

/**
 * A verdict with its completion worked out from the ratio.
 *
 * @param met tri-state
 * @param reason why
 * @param ratio exact fraction, or null
 * @param rule the rule that decided
 * @returns the verdict
 * @example verdictOf(false, 'below-target', { numerator: 124, denominator: 160 }).completion //=> 0.775
 */
export function verdictOf(
  met: boolean | null,
  reason: ReasonCode,
  ratio: Ratio,
  rule: RuleId = 'number',
): NumberVerdict {
  const usable = ratio !== null && ratio.denominator !== 0 ? ratio : null;
  const completion = usable && clean(usable.numerator / usable.denominator);
  return { met, completion, ratio: usable, reason, rule, stopped: false };
}

const one: Ratio = { numerator: 1, denominator: 1 };

/** actual ÷ target without decimal noise. */
function share(sides: Sides): Ratio {
  return { numerator: sides.actual.num, denominator: clean(sides.target * sides.actual.den) };
}

function inverse(sides: Sides): Ratio {
  return { numerator: clean(sides.target * sides.actual.den), denominator: sides.actual.num };
}

function atLeast(sides: Sides, value: number): NumberVerdict {
  const { target, actualComparator: bound } = sides;
  const side = order(value, target);
  const ratio = target > 0 ? share(sides) : one;
  const open = sides.more > 1 || bound === 'above';
  if (bound === 'approximately') {
    return value < target * 0.9
      ? verdictOf(false, 'below-target', ratio)
      : verdictOf(null, 'approximate', null);
  }
  if (bound === 'atMost' || bound === 'below') {
    const short = side < 0 || (side === 0 && bound === 'below');
    return short ? verdictOf(false, 'below-target', ratio) : verdictOf(null, 'only-a-bound', null);
  }
  if (side < 0 && open) {
    return (sides.more > 1 ? value * sides.more : value * 1.2) <= target
      ? verdictOf(false, 'below-target', ratio)
      : verdictOf(null, 'only-a-bound', null);
  }
  if (side < 0)
    return bound === 'atLeast'
      ? verdictOf(null, 'only-a-bound', null)
      : verdictOf(false, 'below-target', target > 0 ? ratio : { numerator: 0, denominator: 1 });
  if (side === 0 && sides.targetComparator === 'above' && !open)
    return verdictOf(null, 'boundary-excluded', null);
  return verdictOf(true, side === 0 ? 'reached' : 'exceeded', ratio);
}

function atMost(sides: Sides, value: number): NumberVerdict {
  const { target, actualComparator: bound } = sides;
  const side = order(value, target);
  const missed: Ratio = target > 0 ? inverse(sides) : { numerator: 0, denominator: 1 };
  const rule: RuleId = target === 0 ? 'zero-target' : 'number';
  if (bound === 'approximately') {
    return value > target * 1.1
      ? verdictOf(false, 'above-limit', missed, rule)
      : verdictOf(null, 'approximate', null);
  }
  // 8个多月 is less than 9个月: within 9个月 all the same.
  if (bound === null && sides.more > 1 && order(value * sides.more, sides.target) <= 0)
    return verdictOf(true, 'within-limit', one, rule);
  if (bound === 'atLeast' || bound === 'above' || sides.more > 1) {
    const over = side > 0 || (side === 0 && bound !== 'atLeast');
    return over
      ? verdictOf(false, 'above-limit', missed, rule)
      : verdictOf(null, 'only-a-bound', null);
  }
  if (bound === 'atMost' || bound === 'below') {
    if (side > 0) return verdictOf(null, 'only-a-bound', null);
    if (side === 0 && sides.targetComparator === 'below' && bound === 'atMost')
      return verdictOf(null, 'boundary-excluded', null);
    return verdictOf(true, 'within-limit', one, rule);
  }
  if (side > 0) return verdictOf(false, 'above-limit', missed, rule);
  if (side === 0 && sides.targetComparator === 'below')
    return verdictOf(null, 'boundary-excluded', null);
  return verdictOf(true, 'within-limit', one, rule);
}

function equal(sides: Sides, value: number): NumberVerdict {
  const side = order(value, sides.target);
  const bound = sides.actualComparator;
  if (bound === 'approximately') return verdictOf(null, 'approximate', null);
  if (sides.more > 1 || (bound !== null && bound !== 'equal')) {
    const short = side < 0 && (bound === 'atMost' || bound === 'below');
    return short
      ? verdictOf(false, 'below-target', share(sides))
      : verdictOf(null, 'only-a-bound', null);
  }
  if (side === 0) return verdictOf(true, 'reached', one);
  return side < 0
    ? verdictOf(false, 'below-target', share(sides))
    : verdictOf(null, 'equal-exceeded', null);
}

/**
 * Compares two numbers of one unit.
 *
 * @param direction what counts as good
 * @param sides both numbers with their comparators
 * @returns the verdict; null where only a bound or an approximation is known
 * @example judge('atMost', { target: 2, actual: { num: 2.5, den: 1 }, … }).completion //=> 0.8
 */
export function judge(direction: Exclude<Direction, 'range'>, sides: Sides): NumberVerdict {
  const value = clean(sides.actual.num / sides.actual.den);
  if (sides.targetComparator === 'approximately') {
    const far =
      direction === 'atLeast' && value < sides.target * 0.9 && sides.actualComparator === null;
    return far
      ? verdictOf(false, 'below-target', share(sides))
      : verdictOf(null, 'approximate', null);
  }
  if (direction === 'atLeast') return atLeast(sides, value);
  return direction === 'atMost' ? atMost(sides, value) : equal(sides, value);
}

/**
 * Compares a number with a range: inside is met, above it a person decides, outside ± is short.
 *
 * @param low lower bound
 * @param high upper bound
 * @param value the actual in the same unit
 * @returns the verdict; below the range completion is actual ÷ lower bound
 * @example judgeRange(18, 22, 16.5).met //=> false
 */
export function judgeRange(low: number, high: number, value: number): NumberVerdict {
  if (order(value, low) >= 0 && order(value, high) <= 0)
    return verdictOf(true, 'inside-range', one);
  if (low < 0 && high > 0) {
    return verdictOf(false, 'outside-range', {
      numerator: value > 0 ? high : -low,
      denominator: Math.abs(value),
    });
  }
  if (order(value, high) > 0) return verdictOf(null, 'above-range', null);
  return verdictOf(false, 'outside-range', low > 0 ? { numerator: value, denominator: low } : null);
}

/**
 * A bare amount under 成本指标 or in a budget-execution row: 90–100 % is met.
 *
 * @param sides budget and what was spent
 * @param isBudgetRow a 预算执行 row: its rate is shown, also above 100 %
 * @param strict the row is named after a rate (执行率): anything below 100 % is short
 * @returns the verdict; nothing spent is «stopped»
 * @example judgeExecution({ target: 5.45, actual: { num: 5.29, den: 1 }, … }, true, false).met //=> true
 */
export function judgeExecution(sides: Sides, isBudgetRow: boolean, strict: boolean): NumberVerdict {
  const value = clean(sides.actual.num / sides.actual.den);
  const ratio = share(sides);
  if (order(value, 0) <= 0) {
    const nothing: Ratio = { numerator: 0, denominator: 1 };
    return revised(verdictOf(false, 'nothing-spent', nothing, 'execution'), { stopped: true });
  }
  if (sides.actualComparator !== null && sides.actualComparator !== 'equal') {
    return verdictOf(
      null,
      sides.actualComparator === 'approximately' ? 'approximate' : 'only-a-bound',
      null,
      'execution',
    );
  }
  if (sides.target > 0 && value >= sides.target * 100)
    return verdictOf(null, 'unit-error-suspected', null, 'execution');
  if (order(value, sides.target) > 0) {
    return verdictOf(false, 'over-budget', isBudgetRow ? ratio : inverse(sides), 'execution');
  }
  const low = order(value, sides.target * (strict ? 1 : 0.9)) < 0;
  return verdictOf(!low, low ? 'low-execution' : 'within-limit', ratio, 'execution');
}
