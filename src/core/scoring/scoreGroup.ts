import { exact, percent, plain, roundedMarks, sumOf } from './exact';
import type { Profile } from './profile';
import type { Scored } from './scoreRow';
import type { Worth } from './worth';

/**
 * One weight for several indicators: the mean of their capped completions times the weight.
 * Rows that do not apply do not count; a single open row leaves the group to a person. Where rows with weights
 * of their own share a score cell, their marks are added up.
 *
 * @param worths one per row of the group
 * @param weight 分值 of the group
 * @param profile for decimals and rounding
 * @param ownWeights 分值 of each row, where every row has its own
 * @returns marks and the explanation that names the mean or the sum
 * @example scoreGroup([full, half], 15, profile).score //=> 11.25
 */
export function scoreGroup(
  worths: readonly Worth[],
  weight: number | null,
  profile: Profile,
  ownWeights?: readonly number[],
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
  if (ownWeights && open === 0) return sumOfMarks(worths, weight, ownWeights, profile);
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
        `(${terms}) ÷ ${counted.length} ${isExact ? '=' : '≈'} ${percent(mean)}`,
        `${plain(weight)} × ${percent(mean)}${taken} ${isExact && kept.eq(score) ? '=' : '≈'} ${plain(score)}`,
      ],
    },
  };
}

/** Marks of rows with weights of their own; what does not apply is taken out and the rest converted. */
function sumOfMarks(
  worths: readonly Worth[],
  weight: number,
  ownWeights: readonly number[],
  profile: Profile,
): Scored {
  const counted = worths.flatMap((worth, index) =>
    worth.rule === 'not-applicable' ? [] : [{ worth, own: ownWeights[index] ?? 0 }],
  );
  const applicable = sumOf(counted.map(({ own }) => own));
  let sum = exact(0);
  for (const { worth, own } of counted) {
    sum = sum.plus(exact(own).times(worth.share ?? 0)).minus(worth.deduction);
  }
  const isPart = applicable < weight && applicable > 0;
  const earned = isPart ? sum.times(weight).div(applicable) : sum;
  const kept = earned.lt(0) ? exact(0) : earned;
  const score = roundedMarks(kept, profile);
  const terms = counted.map(({ worth, own }) => {
    const taken = worth.deduction > 0 ? ` − ${plain(worth.deduction)}` : '';
    return `${plain(own)} × ${worth.factor || percent(worth.share ?? 0)}${taken}`;
  });
  const added = terms.join(' + ');
  const line = isPart ? `(${added}) ÷ ${plain(applicable)} × ${plain(weight)}` : added;
  return {
    score,
    explanation: {
      rule: 'score-sum',
      params: { rows: counted.length, open: 0, weight, score },
      arithmetic: [`${line} ${kept.eq(score) ? '=' : '≈'} ${plain(score)}`],
    },
  };
}
