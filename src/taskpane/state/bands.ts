import type { Profile } from '../../core/scoring/profile';
import type { Tier } from '../../core/value/reading';

/** Lowest and highest marks that a tier allows. */
export interface Band {
  readonly low: number;
  readonly high: number;
}

/**
 * The marks that a tier allows: 达成 from its bound to the weight, 部分达成 and 未达成 below the next
 * bound, which itself belongs to the better tier. Without a tier, anything up to the weight.
 *
 * @param tier 定性档次, or null
 * @param weight 分值
 * @param profile whose bands and decimals hold
 * @returns marks, both ends allowed
 * @example bandOf('partial', 10, national2020) //=> { low: 6, high: 7.99 }
 */
export function bandOf(
  tier: Tier | null,
  weight: number,
  { bands, decimals }: Pick<Profile, 'bands' | 'decimals'>,
): Band {
  const step = 10 ** -decimals;
  const marks = (share: number) => Math.round((share * weight) / step) * step;
  const tidy = (value: number) => Number(Math.max(0, value).toFixed(decimals));
  const below = (share: number) => tidy(marks(share) - step);
  switch (tier) {
    case 'achieved':
      return { low: tidy(marks(bands.achieved)), high: weight };
    case 'partial':
      return { low: tidy(marks(bands.partial)), high: below(bands.achieved) };
    case 'failed':
      return { low: 0, high: below(bands.partial) };
    case null:
      return { low: 0, high: weight };
  }
}

/**
 * The score that the profile gives a tier by itself; where in the band of another tier a score lies is
 * for a person to say.
 *
 * @param tier 定性档次
 * @param weight 分值
 * @param profile whose `landing` holds; without one only 达成 lands, on the full weight
 * @returns marks, or null
 * @example landingOf('partial', 10, national2020) //=> null
 */
export function landingOf(
  tier: Tier,
  weight: number,
  { landing = { achieved: 1 }, decimals }: Pick<Profile, 'landing' | 'decimals'>,
): number | null {
  const share = landing[tier];
  return share === undefined ? null : Number((weight * share).toFixed(decimals));
}
