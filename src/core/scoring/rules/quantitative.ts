import type { Comparison } from '../../value/reading';
import { completionOf, factorText } from '../completion';
import { one, percent, plain, zero } from '../exact';
import type { Profile } from '../profile';
import { decided, undecided, type Worth } from '../worth';
import type { ScoringRule } from '../assessment';

/**
 * 正向: full from the target on, W×B/A below it (printed notes of 江西省政协 2017, 中江县 2022); nothing
 * below the profile's floor (郫财函〔2026〕11号: under 70 % of 重点履职 earns 0).
 *
 * @param comparison a judged pair of direction atLeast
 * @param profile for `forward`
 * @returns its worth
 * @example forward(comparison, profile).share //=> 0.775 for 124 of 160
 */
export function forward(comparison: Comparison, profile: Profile): Worth {
  return proportional(comparison, 'score-at-least', profile);
}

/**
 * 等于: full when equal, W×B/A below. Above the value a person decides, or it counts like a forward
 * indicator (integrated budget system), as `underProfile` has it.
 *
 * @param comparison a judged pair of direction equal
 * @param profile for `forward`
 * @returns its worth
 * @example equal(comparison, profile).share //=> 0.98 for 98 % of ＝100 %
 */
export function equal(comparison: Comparison, profile: Profile): Worth {
  if (comparison.met === true && (comparison.completion ?? 0) > 1) {
    return decided('score-equal-exceeded', one, '100%', { lines: metLines(comparison) });
  }
  return proportional(comparison, 'score-equal', profile);
}

/**
 * A range: full inside, B divided by the lower bound below it.
 *
 * @param comparison a judged pair of direction range
 * @param profile for `forward`
 * @returns its worth
 * @example within(comparison, profile).share //=> 0.9167 for 16.5 of 18–22
 */
export function within(comparison: Comparison, profile: Profile): Worth {
  return proportional(comparison, 'score-range', profile);
}

/**
 * 反向: full up to the target; beyond it W×A/B (printed notes) or W×(1−(B−A)/A), at least 0
 * (integrated budget system), as the profile says.
 *
 * @param comparison a judged pair of direction atMost
 * @param profile for `reverse`
 * @returns its worth
 * @example reverse(comparison, profile).share //=> 0.8 for 120 of ≤100, linear
 */
export function reverse(comparison: Comparison, profile: Profile): Worth {
  if (comparison.met === true) return met(comparison);
  if (profile.reverse === 'ratio') return proportional(comparison, 'score-at-most-ratio', null);
  const completion = completionOf(comparison);
  if (!completion) return undecided('confirm-no-ratio');
  const { fraction, lines } = completion;
  if (fraction.lte(0)) return decided('score-at-most-linear', zero, '0%', { lines });
  const excess = one.div(fraction).minus(1);
  const share = one.minus(excess);
  if (share.gte(1)) return undecided('confirm-no-ratio');
  const kept = share.lt(0) ? zero : share;
  return decided('score-at-most-linear', kept, percent(kept), {
    lines: [...lines, `${percent(kept)} ${kept.eq(0) ? '←' : '='} 1 − ${percent(excess)}`],
    params: { excess: percent(excess) },
  });
}

/**
 * A row whose target was reached: the full weight.
 *
 * @param comparison a judged pair with status met
 * @returns its worth
 * @example met(comparison).share //=> 1
 */
export function met(comparison: Comparison): Worth {
  return decided('score-met', one, '100%', { lines: metLines(comparison) });
}

/** `… = 99.2%` for a minimum, `3.5 ≤ 4` for a maximum. */
function metLines(comparison: Comparison): readonly string[] {
  const { target, actualInTargetUnit, direction } = comparison;
  if (direction !== 'atMost') return completionOf(comparison)?.lines ?? [];
  return target && actualInTargetUnit !== null
    ? [`${plain(actualInTargetUnit)} ≤ ${plain(target.value)}`]
    : [];
}

/**
 * Over-fulfilment from the profile's threshold on: full weight, a deduction, or nothing.
 *
 * @param comparison a judged pair with status over
 * @param profile for `over`
 * @returns its worth
 * @example overFulfilled(comparison, profile).deduction //=> 2 where 130 % costs two marks
 */
export function overFulfilled(comparison: Comparison, { over }: Profile): Worth {
  const completion = completionOf(comparison);
  const rest = {
    lines: completion?.lines ?? [],
    params: {
      completion: completion ? percent(completion.fraction) : '',
      from: percent(over.from),
      deduction: over.deduction,
    },
  };
  if (over.action === 'zero') return decided('score-over-zero', zero, '0%', rest);
  if (over.action === 'deduct') {
    return decided('score-over-deducted', one, '100%', { ...rest, deduction: over.deduction });
  }
  return decided('score-over', one, '100%', rest);
}

/**
 * The completion as the share, never above the weight and never full for a row that is short; a profile
 * that is handed in may say below which completion nothing is earned.
 */
function proportional(comparison: Comparison, rule: ScoringRule, profile: Profile | null): Worth {
  if (comparison.met === true) return met(comparison);
  const completion = completionOf(comparison);
  if (!completion) return undecided('confirm-no-ratio');
  const { fraction, division, lines } = completion;
  if (fraction.gte(1)) return undecided('confirm-no-ratio');
  const floor = profile?.forward?.zeroBelow ?? 0;
  if (floor > 0 && fraction.lt(floor)) {
    const params = { completion: percent(fraction), floor: percent(floor) };
    return decided('score-below-floor', zero, '0%', { lines, params });
  }
  const share = fraction.lt(0) ? zero : fraction;
  return decided(rule, share, share.eq(0) ? '0%' : factorText({ fraction, division }), {
    lines,
    params: { completion: percent(share) },
  });
}
