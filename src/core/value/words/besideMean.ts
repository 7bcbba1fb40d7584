import { gated } from '../text/gates';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';
import { wordVerdict, type WordVerdict } from './wordVerdict';

const asked = gated(/(不)?(低|少|高|多|优|好)于[^,，。;；]{0,6}(?:平均|全[国省市县区])/);
const mean = /平均|全[国省市县区]|同类|同期/;

/**
 * Compares one's own number with a mean that is told beside it: 本县182.6/10万，全省平均211.3/10万.
 *
 * @param target normalised target that leans on a mean
 * @param told every quantity of the actual
 * @returns the verdict; null unless exactly one's own and the mean are told in one unit
 * @example // «低于全省平均水平», «本县182.6/10万，全省平均211.3/10万»: achieved
 */
export function besideMean(target: string, told: readonly Reading[]): WordVerdict | null {
  const found = asked.exec(target);
  const [one, two, ...others] = told;
  if (!found || !one || !two || others.length > 0 || !sameUnit(one.unit, two.unit)) return null;
  const [own, other] = mean.test(one.words) ? [two, one] : [one, two];
  const exact = [own, other].every(
    ({ range, more, change, comparator }) => !range && !more && change === 0 && !comparator,
  );
  if (!exact || mean.test(own.words) || !mean.test(other.words)) return null;
  const side = Math.sign(own.value * own.scale - other.value * other.scale);
  const [, not, way = ''] = found;
  const wanted = /低|少/.test(way) ? -1 : /高|多/.test(way) ? 1 : 0;
  if (wanted === 0) return null;
  if (side === 0) return not === undefined ? null : wordVerdict('achieved', 'relative', 'reached');
  return (side === wanted) === (not === undefined)
    ? wordVerdict('achieved', 'relative', 'reached')
    : wordVerdict('failed', 'relative', wanted > 0 ? 'below-target' : 'above-limit');
}

const change = gated(/(减少|下降|降低|压减)|(增加|增长|提高|上升|提升)/);
const lean = gated(/较(?:上年|去年|往年)|比(?:上年|去年|往年)|同比|逐年/);
const former = /上年|去年|上一年|往年|同期/;

/**
 * Compares this year's number with the former one beside it: 上年14起，今年8起 against 较上年减少.
 *
 * @param target normalised target that asks for a rise or a fall without a size
 * @param told every quantity of the actual
 * @returns the verdict; null unless one number of each year is told in one unit
 * @example // «较上年减少», «上年14起，今年8起»: achieved
 */
export function besideFormer(target: string, told: readonly Reading[]): WordVerdict | null {
  const [one, two, ...others] = told;
  if (!one || !two || others.length > 0 || !sameUnit(one.unit, two.unit)) return null;
  if (!lean.test(target)) return null;
  const [, down, up] = change.exec(target) ?? [];
  if ((down === undefined) === (up === undefined)) return null;
  const [now, before] = former.test(one.words) ? [two, one] : [one, two];
  if (!former.test(before.words) || former.test(now.words)) return null;
  if (one.range || two.range || one.more || two.more || one.change !== 0 || two.change !== 0)
    return null;
  const side = Math.sign(now.value * now.scale - before.value * before.scale);
  return side === (down === undefined ? 1 : -1)
    ? wordVerdict('achieved', 'relative', 'reached')
    : wordVerdict('failed', 'relative', 'negated-words');
}
