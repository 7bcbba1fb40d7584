import type { Comparison } from '../value/reading';
import type { Explanation } from './assessment';
import type { Decision } from './decisions';
import { exact, one, plain, roundedMarks, zero, type Decimal } from './exact';
import type { Profile } from './profile';
import { worthOf, type RowFacts } from './rules/status';
import { decided, undecided, type Worth } from './worth';

/** Marks and how they came about. */
export interface Scored {
  readonly score: number | null;
  readonly explanation: Explanation;
}

/**
 * The worth of a row, a person's decision first.
 *
 * @param comparison the judged pair
 * @param profile 计分口径
 * @param facts weight, typed score and criteria
 * @param decision what a person decided, or null
 * @param part marks that the row can earn: its weight, or its part of one that rows share
 * @returns the worth
 * @example worthOfRow(comparison, profile, facts, { score: 7 }).rule //=> 'score-decided'
 */
export function worthOfRow(
  comparison: Comparison,
  profile: Profile,
  facts: RowFacts,
  decision: Decision | null,
  part: number | null = facts.weight,
): Worth {
  if (comparison.status === 'notApplicable') return undecided('not-applicable');
  if (decision?.score !== undefined && part !== null && part > 0) {
    const share = exact(decision.score).div(part);
    // 3.33 is all of a third of 10: nobody can type more.
    const isFull = decision.score >= roundedMarks(part, profile);
    const kept = isFull ? one : share.lt(0) ? zero : share;
    return decided('score-decided', kept, '', { params: { score: decision.score } });
  }
  return worthOf(comparison, profile, facts);
}

/**
 * Multiplies a worth with its weight and rounds as the profile says.
 *
 * @param worth the share that was earned
 * @param weight 分值; null when the form gives none
 * @param profile for decimals and rounding
 * @returns marks within 0…weight and the explanation; null marks when a person must decide
 * @example marksFor(worth, 10, profile).score //=> 7.75
 */
export function marksFor(worth: Worth, weight: number | null, profile: Profile): Scored {
  const params = weight === null ? worth.params : { ...worth.params, weight };
  if (worth.share === null) {
    return { score: null, explanation: { rule: worth.rule, params, arithmetic: worth.lines } };
  }
  if (weight === null || !(weight >= 0 && weight <= 100)) {
    return { score: null, explanation: { rule: 'no-weight', params, arithmetic: worth.lines } };
  }
  const { score, isExact } = rounded(weight, worth.share, worth.deduction, profile);
  const taken = worth.deduction > 0 ? ` − ${plain(worth.deduction)}` : '';
  const sign = isExact ? '=' : '≈';
  const line = worth.factor
    ? [`${plain(weight)} × ${worth.factor}${taken} ${sign} ${plain(score)}`]
    : [];
  return {
    score,
    explanation: {
      rule: worth.rule,
      params: { ...params, score },
      arithmetic: [...worth.lines, ...line],
    },
  };
}

/** weight × share − deduction, at least 0, rounded; exact where nothing was cut off. */
function rounded(
  weight: number,
  share: Decimal,
  deduction: number,
  profile: Profile,
): { readonly score: number; readonly isExact: boolean } {
  if (share === one && deduction === 0) {
    const score = roundedMarks(weight, profile);
    return { score, isExact: score === weight };
  }
  const product = exact(weight).times(share).minus(deduction);
  const kept = product.lt(0) ? zero : product;
  const score = roundedMarks(kept, profile);
  return { score, isExact: kept.eq(score) && product.gte(0) };
}
