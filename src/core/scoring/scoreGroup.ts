import { exact, percent, plain, roundedMarks } from './exact';
import type { Profile } from './profile';
import type { Scored } from './scoreRow';
import type { Worth } from './worth';

/**
 * One weight for several indicators: the mean of their capped completions times the weight.
 * Rows that do not apply do not count; a single open row leaves the group to a person.
 *
 * @param worths one per row of the group
 * @param weight 分值 of the group
 * @param profile for decimals and rounding
 * @returns marks and the explanation that names the mean
 * @example scoreGroup([full, half], 15, profile).score //=> 11.25
 */
export function scoreGroup(
  worths: readonly Worth[],
  weight: number | null,
  profile: Profile,
): Scored {
  const counted = worths.filter(({ rule }) => rule !== 'not-applicable');
  const shares = counted.map(({ share }) => share);
  const open = shares.filter((share) => share === null).length;
  const params = { rows: counted.length, open, ...(weight === null ? {} : { weight }) };
  if (weight === null) {
    return { score: null, explanation: { rule: 'no-weight', params, arithmetic: [] } };
  }
  if (counted.length === 0) {
    return { score: null, explanation: { rule: 'not-applicable', params, arithmetic: [] } };
  }
  let sum = exact(0);
  for (const share of shares) sum = sum.plus(share ?? 0);
  if (open > 0) {
    return { score: null, explanation: { rule: 'confirm-group', params, arithmetic: [] } };
  }
  const deduction = counted.reduce((all, worth) => all + worth.deduction, 0);
  const product = exact(weight).times(sum).div(counted.length).minus(deduction);
  const kept = product.lt(0) ? exact(0) : product;
  const score = roundedMarks(kept, profile);
  const terms = shares.map((share) => percent(share ?? 0)).join(' + ');
  const mean = sum.div(counted.length);
  const isExact = mean.eq(mean.round(4));
  const taken = deduction > 0 ? ` − ${plain(deduction)}` : '';
  return {
    score,
    explanation: {
      rule: 'score-group',
      params: { ...params, mean: percent(mean), score },
      arithmetic: [
        `${percent(mean)} ${isExact ? '=' : '≈'} (${terms}) ÷ ${counted.length}`,
        `${plain(weight)} × ${percent(mean)}${taken} ${isExact && kept.eq(score) ? '=' : '≈'} ${plain(score)}`,
      ],
    },
  };
}
