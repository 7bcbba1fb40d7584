import { altered, type Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';

/** Between two bounds of one thing nothing else is named. */
const joined = /^[ ,，、;；且并和及与同时]{0,4}$/;

/** 18℃≤温度≤22℃, 6.5≤pH≤8.5: what lies between stands in the middle. */
const around = /^ ?[≤<] ?[A-Za-z\u4e00-\u9fa5]{0,8} ?[≤<]? ?$/;

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
  const between = text.slice(one.end, two.start);
  const isAround =
    one.comparator === null &&
    (two.comparator === 'atMost' || two.comparator === 'below') &&
    around.test(between);
  const low = isAround ? one : [one, two].find(({ comparator }) => comparator === 'atLeast');
  const high = isAround ? two : [one, two].find(({ comparator }) => comparator === 'atMost');
  if (!low || !high || !(isAround || joined.test(between))) return readings;
  const unit = two.unit ?? one.unit;
  const isAlike = one.unit === null || (sameUnit(one.unit, unit) && one.scale === two.scale);
  if (!isAlike || one.per !== two.per || low.value >= high.value) return readings;
  const { value } = high;
  const range = [low.value, value] as const;
  const comparator = isAround && two.comparator === 'below' ? 'below' : null;
  return [altered(one, { value, unit, comparator, range, end: two.end })];
}
