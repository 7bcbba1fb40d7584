import { altered, type Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';

/** Between two bounds of one thing nothing else is named. */
const joined = /^[ ,，、;；且并和及与同时]{0,4}$/;

/**
 * 不低于14℃、不高于24℃: a lower and an upper bound of the same thing are a range.
 *
 * @param readings quantities of a target, in their order
 * @param text the whole target
 * @returns the range in place of the two, or the readings as they were
 * @example // «不低于14℃、不高于24℃» → one reading of 14–24 ℃
 */
export function withBothBounds(readings: readonly Reading[], text: string): readonly Reading[] {
  const [one, two, ...others] = readings;
  if (!one || !two || others.length > 0) return readings;
  const low = [one, two].find(({ comparator }) => comparator === 'atLeast');
  const high = [one, two].find(({ comparator }) => comparator === 'atMost');
  if (!low || !high || !joined.test(text.slice(one.end, two.start))) return readings;
  const unit = two.unit ?? one.unit;
  const isAlike = one.unit === null || (sameUnit(one.unit, unit) && one.scale === two.scale);
  if (!isAlike || one.per !== two.per || low.value >= high.value) return readings;
  const { value } = high;
  const range = [low.value, value] as const;
  return [altered(one, { value, unit, comparator: null, range, end: two.end })];
}
