import { gated } from '../text/gates';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';
import { relative } from './relative';
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
  if (/城区|农村|试点|部分|其中/.test(own.words) && !/城区|农村|试点/.test(target)) return null;
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
const leansOnYear = gated(/上年|去年|上一年|往年|同期|只[增减]不[增减]/);
/** 上半年398起, 今年预算6.2万元, 11月底14起: not what the whole year came to. */
const notWhole =
  /半年|季度|[\d一二三四五六七八九十]月|截[至止]|预算|计划|目标|拟|预[计期]|其中|部分/;
/** What tells only whose number it is and how it was counted. */
const yearWords =
  /(?:上一?|去|往|今|本|当|全)年度?|年内|20\d\d年度?|同期|[共合累总]计|实际|完成|发生|共|仅|有|为|达到?|[由从自]|[降升增减压][至为到]/g;

/** Whether both numbers count one thing: 会议费6.2万元 and 接待费7.5万元 do not. */
function countsOne(now: Reading, before: Reading): boolean {
  const [own, other] = [now, before].map(({ words }) =>
    words.replace(yearWords, '').replace(/[^\u4e00-\u9fa5]/g, ''),
  );
  return !own || !other || own.includes(other) || other.includes(own);
}

/** Which way it went, in the words in which answers tell it. */
const moves: Readonly<Record<string, string>> = { '1': '上升', '0': '持平', '-1': '下降' };

/**
 * Compares this year's number with the former one beside it: 上年14起，今年8起 against 较上年减少, 只减不增 or 低于上年.
 * A difference told besides (下降42.9%) has to say the same.
 *
 * @param target normalised target that asks for a rise or a fall without a size, or leans on the former year
 * @param told every quantity of the actual
 * @returns the verdict; null unless one number of each year is told in one unit
 * @example // «较上年减少», «上年14起，今年8起»: achieved
 */
export function besideFormer(target: string, told: readonly Reading[]): WordVerdict | null {
  const [one, two, ...others] = told.filter((reading) => reading.change === 0);
  if (!one || !two || others.length > 0 || !sameUnit(one.unit, two.unit)) return null;
  const [now, before] = former.test(one.words) ? [two, one] : [one, two];
  if (!former.test(before.words) || former.test(now.words) || !countsOne(now, before)) return null;
  const isExact = [now, before].every(
    ({ range, more, comparator, words }) =>
      !range && !more && comparator === null && !notWhole.test(words),
  );
  if (!isExact) return null;
  const side = Math.sign(now.value * now.scale - before.value * before.scale);
  const verdict = byFormer(target, side);
  const isBelied = told.some((reading) => reading.change !== 0 && reading.change !== side);
  return verdict && isBelied ? wordVerdict(null, 'undecided', 'contradiction') : verdict;
}

/** Whether it went the way that the target asks for. */
function byFormer(target: string, side: number): WordVerdict | null {
  const [, down, up] = lean.test(target) ? (change.exec(target) ?? []) : [];
  if ((down === undefined) === (up === undefined))
    return leansOnYear.test(target) ? relative(target, moves[side] ?? '') : null;
  return side === (down === undefined ? 1 : -1)
    ? wordVerdict('achieved', 'relative', 'reached')
    : wordVerdict('failed', 'relative', 'negated-words');
}
