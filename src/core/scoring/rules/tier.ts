import type { Tier } from '../../value/reading';
import { exact, one, percent, roundedProduct, sameMarks } from '../exact';
import type { Profile } from '../profile';
import { decided, undecided, type Worth } from '../worth';

/**
 * The band of a tier as shares of the weight: 达成 100–80 %, 部分达成 80–60 %, 未达成 60–0 %
 * (note of 中江县 2022; 湖北 50 instead of 60).
 *
 * @param tier 达成, 部分达成 or 未达成
 * @param profile for `bands`
 * @returns lower and upper share; the upper one belongs to the band only for 达成
 * @example bandOf('partial', profile) //=> [0.6, 0.8]
 */
export function bandOf(tier: Tier, { bands }: Profile): readonly [number, number] {
  if (tier === 'achieved') return [bands.achieved, 1];
  return tier === 'partial' ? [bands.partial, bands.achieved] : [0, bands.partial];
}

/**
 * 定性: the full weight for 达成; where another tier lands in its band is a person's choice, unless
 * the profile says so. A score below the weight that somebody gave inside the band is left to them.
 *
 * @param tier the tier that the words show
 * @param profile for bands and landing
 * @param weight 分值, null when several rows share it
 * @param existing 得分 as typed, null when none
 * @returns its worth
 * @example qualitative('achieved', profile, 10, null).share //=> 1
 */
export function qualitative(
  tier: Tier,
  profile: Profile,
  weight: number | null,
  existing: number | null,
): Worth {
  const [low, high] = bandOf(tier, profile);
  const params = {
    tier,
    low: percent(low),
    high: percent(high),
    ...(weight === null ? {} : { lowMarks: marks(weight, low), highMarks: marks(weight, high) }),
  };
  const landing = (profile.landing ?? { achieved: 1 })[tier];
  if (landing === undefined) return undecided('confirm-tier', params);
  if (weight !== null && existing !== null && tier === 'achieved') {
    const given = exact(weight).times(landing);
    if (exact(existing).lt(given) && !sameMarks(existing, Number(given.toString()))) {
      return undecided('confirm-lower-score', { ...params, existing });
    }
  }
  return decided('score-tier', landing === 1 ? one : exact(landing), percent(landing), { params });
}

const marks = (weight: number, share: number): number => roundedProduct(weight, share, 2);
