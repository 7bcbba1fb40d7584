import type { Comparison } from '../../value/reading';
import { divide, factorText } from '../completion';
import { exact, one, percent, zero, type Decimal } from '../exact';
import type { Profile } from '../profile';
import { decided, undecided, type Worth } from '../worth';

/** From this share of a bare cost on, spending less is a saving and not a shortfall. */
const savingFrom = 0.9;

/**
 * Budget execution: rate × weight whatever the verdict, never above the weight
 * (财预〔2020〕10号 tables; 5.29 of 5.45 万元 earns 9.71 of 10).
 *
 * @param executed 全年执行数
 * @param budget 全年预算数 in the same unit
 * @param profile for the formula: rate × weight, tiers, or full from a threshold with a loss per step
 * @param weight 分值, which the step formula needs
 * @returns its worth; undecided when the budget is 0
 * @example execution(124, 160, profile, 10).share //=> 0.775
 */
export function execution(
  executed: number,
  budget: number,
  profile: Profile,
  weight: number | null,
): Worth {
  if (!(budget > 0)) return undecided('no-budget', { executed, budget });
  const division = divide(executed, budget);
  const { lines, fraction } = division;
  const rate = fraction.lt(0) ? zero : fraction;
  const capped = rate.gt(1) ? one : rate;
  const params = { rate: percent(rate), executed, budget };
  const { formula, fullFrom, tiers = [] } = profile.execution;
  if (formula === 'steps') return steps(capped, profile, weight, lines, params);
  if (formula === 'tiers') return tier(capped, tiers, lines, params);
  if (fullFrom < 1 && capped.gte(fullFrom)) {
    return tier(capped, [{ from: fullFrom, share: 1 }], lines, params);
  }
  const factor = rate.gt(1) ? '100%' : rate.eq(0) ? '0%' : factorText(division);
  return decided('score-execution', capped, factor, { lines, params });
}

/** 达到90%以上得满分，每少1个百分点扣1分: every begun step below the threshold costs marks. */
function steps(
  rate: Decimal,
  { execution: { fullFrom, lossPerPoint, stepPoints = 1 } }: Profile,
  weight: number | null,
  lines: readonly string[],
  params: Worth['params'],
): Worth {
  if (weight === null || weight <= 0) return undecided('no-weight', params, lines);
  const missing = exact(fullFrom).minus(rate).times(100).div(stepPoints);
  const points = missing.lte(0) ? 0 : Math.ceil(Number(missing.round(6).toString()));
  const lost = exact(points).times(lossPerPoint);
  const left = exact(weight).minus(lost);
  const share = left.lte(0) ? zero : left.div(weight);
  return decided('score-execution-steps', share, percent(share), {
    lines,
    params: { ...params, points, fullFrom: percent(fullFrom), lossPerPoint, stepPoints },
  });
}

/** 使用率大于95%得满分: the share of the first tier that the rate reaches. */
function tier(
  rate: Decimal,
  tiers: NonNullable<Profile['execution']['tiers']>,
  lines: readonly string[],
  params: Worth['params'],
): Worth {
  const reached = tiers.find(({ from }) => rate.gte(from));
  const below = { ...params, from: percent(tiers.at(-1)?.from ?? 0), share: '0%' };
  if (!reached) return decided('score-execution-below-tiers', zero, '0%', { lines, params: below });
  const share = percent(reached.share);
  return decided('score-execution-tier', exact(reached.share), share, {
    lines,
    params: { ...params, from: percent(reached.from), share },
  });
}

/**
 * A bare amount under 成本指标: 90–100 % of it spent is met, less waits for a person, more is
 * scored target ÷ actual (in published self-evaluations 200→195.5 万元 got full marks, 0 of 10 got none).
 *
 * @param comparison a judged pair with `isExecution`
 * @returns its worth
 * @example bareCost(comparison).share //=> 1 for 9.8 of 9.8 万元
 */
export function bareCost(comparison: Comparison): Worth {
  const sides = amounts(comparison);
  if (!sides) {
    return comparison.met === true
      ? decided('score-bare-cost', one, '100%')
      : undecided('confirm-bare-cost');
  }
  const { budget, spent } = sides;
  const { fraction, lines } = divide(spent, budget);
  const params = { rate: percent(fraction), executed: spent, budget };
  if (fraction.gt(1)) {
    const reverse = divide(budget, spent);
    return decided('score-bare-cost-exceeded', reverse.fraction, factorText(reverse), {
      lines: [...lines, ...reverse.lines],
      params,
    });
  }
  if (comparison.met !== true || fraction.lt(savingFrom)) {
    return undecided('confirm-bare-cost', params, lines);
  }
  return decided('score-bare-cost', one, '100%', { lines, params });
}

/**
 * Both amounts of an execution comparison in one unit.
 *
 * @param comparison a judged pair
 * @returns budget and spending; null when a side is missing or the budget is not positive
 * @example amounts(comparison) //=> { budget: 160, spent: 124 }
 */
export function amounts(comparison: Comparison): { budget: number; spent: number } | null {
  const budget = comparison.target?.value ?? comparison.ratio?.denominator;
  const spent = comparison.actualInTargetUnit ?? comparison.ratio?.numerator;
  if (budget === undefined || spent === undefined || !(budget > 0)) return null;
  return Number.isFinite(spent) && spent >= 0 ? { budget, spent } : null;
}
