import type { NumberTarget } from '../target/numberTarget';
import { dimOf } from '../quantity/dimension';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';
import { gated } from '../text/gates';

/** When more come than usual, or when all goes better. */
const peak = gated(
  /旺季|高峰|节假日|双休日|周末|黄金周|小长假|春节|国庆|五一|春运|暑[期假运]|寒假/,
);
const partOfTime = gated(/[夏冬]季|工作日|[当首]月|首周/);
/** What goes up and down with those who come; 春节慰问覆盖率 does not. */
const seasonal = gated(/(?:入住|使用|利用|出租|上座|客座|满载|开机|负荷|就座|开放)率/);
const isOfPart = (words: string): boolean => peak.test(words) || partOfTime.test(words);

/**
 * 旺季日均310头 for 日均260头, 旺季入住率92%: a rate or a mean of the best weeks only is none of the year.
 *
 * @param target what is asked for
 * @param chosen the number that reaches it
 * @param others the other numbers of the answer
 * @returns true where no mean of the other weeks is told, and the indicator does not name those
 * @example // 客房入住率 ≥60%, «节假日92%» → true
 */
export function isOfBusyTime(
  { about, direction }: NumberTarget,
  chosen: Reading,
  others: readonly Reading[],
): boolean {
  const isMean =
    (dimOf(chosen.unit) === 'percent' && seasonal.test(about)) || chosen.words.includes('均');
  if (direction.direction !== 'atLeast' || !isMean || chosen.change !== 0) return false;
  if (!isOfPart(chosen.words) || isOfPart(about)) return false;
  const means = others.filter(
    ({ unit, per, words }) =>
      sameUnit(unit, chosen.unit) && (per === chosen.per || words.includes('均')),
  );
  return [chosen, ...means].every(({ words }) => peak.test(words)) || means.length === 0;
}
