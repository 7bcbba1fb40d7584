import { countsThings, dimOf, isTime } from '../quantity/dimension';
import { gated } from '../text/gates';
import type { Reading } from '../quantity/quantities';

/** Indicators that are amounts of money by their name. */
const moneyName = gated(
  /(?:收入|产值|营收|营业额|销售额|交易额|金额|投资额?|税收|利润|贷款|资金|经费)(?:总?额|规模|情况|[^\u4e00-\u9fa5])*$/,
);
/** 比例≥95%, 到达率不低于90%: the share is asked for, a time before it says of what. */
const shareWords = /(?:比例|占比|比重|率)[^,，。;；]{0,6}$/;
/** 9类32台: kinds are named before the things are counted. */
const kindUnits = /^(?:类|大类|种|款)$/;
const pause = /[,，。;；、]/;

/**
 * Of several quantities of one target the one that its clause ends in: 两个村寨综合收入150万元 asks for 150万元,
 * 15分钟内到达的比例≥95% for 95 %. The others say of what.
 *
 * @param pool quantities of the target, in their order
 * @param name the indicator
 * @param text the whole target
 * @returns the one asked for, or null where the clause does not tell
 * @example // 乡村旅游收入, «两个村寨旅游综合收入150万元» → 150万元
 */
export function leadingOf(pool: readonly Reading[], name: string, text: string): Reading | null {
  const [first] = pool;
  const last = pool[pool.length - 1];
  if (!first || !last || pool.length < 2 || pause.test(text.slice(first.end, last.start)))
    return null;
  const others = pool.slice(0, -1);
  const counted = others.every(({ unit }) => countsThings(unit));
  if (dimOf(last.unit) === 'money' && counted && moneyName.test(name)) return last;
  const timed = others.every(({ unit }) => isTime(unit));
  if (dimOf(last.unit) === 'percent' && timed && shareWords.test(text.slice(0, last.start)))
    return last;
  const kinds = others.every(({ unit }) => kindUnits.test(unit?.name ?? ''));
  return kinds && countsThings(last.unit) && last.value >= first.value ? last : null;
}
