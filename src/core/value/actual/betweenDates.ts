import { readDates, type WrittenDate } from '../quantity/dates';
import { dimOf } from '../quantity/dimension';
import { clean } from '../quantity/numerals';
import { altered, type Reading } from '../quantity/quantities';
import type { Derived } from './derive';

/** What a span of time begins with, and what it ends with. */
const begins = /^[^,，。;；\d]{0,4}(?:开工|动工|启动|进场|开始|收到|接到|受理|签收|申请|立案|挂网)/;
const ends =
  /^[^,，。;；\d]{0,8}(?:[完竣]工|交[付工]|完成|结束|办结|验收|下达|拨付|发放|签[约订]|出具|印发|送达|答复|到位)/;

const dayMs = 86_400_000;

/** Days since a fixed day: of a date without a day the first or the last of its month, without a year that of the other date. */
function dayOf({ year, first, last }: WrittenDate, other: WrittenDate, isEnd: boolean): number {
  const point = isEnd ? last : first;
  return Date.UTC(year ?? other.year ?? 2023, Math.floor(point / 100) - 1, point % 100) / dayMs;
}

/**
 * How long something took, told by its first and its last day: 3月1日开工，9月20日完工 → 204 days. The first day may be
 * counted or not, a month may be its first or its last day: where that would decide, a person does.
 *
 * @param text normalised actual
 * @param goal the limit, in calendar days or months
 * @returns the time as the limit is told, or null
 * @example // ≤6个月, «2月15日开工，9月底完工»: 7.5
 */
export function betweenDates(text: string, goal: Reading): Derived | null {
  const dim = dimOf(goal.unit);
  if ((dim !== 'time' && dim !== 'month') || goal.per !== '' || goal.range || !goal.unit)
    return null;
  const [from, to, ...more] = readDates(text);
  if (!from?.month || !to?.month || more.length > 0) return null;
  if (!begins.test(text.slice(from.end, to.start)) || !ends.test(text.slice(to.end))) return null;
  const size = dim === 'month' ? 365 / 12 : (86_400 * goal.unit.den) / goal.unit.num;
  const shortest = (dayOf(to, from, false) - dayOf(from, to, true)) / size;
  const longest = (dayOf(to, from, true) - dayOf(from, to, false) + 1) / size;
  const limit = goal.value * goal.scale;
  if (shortest < 0 || (shortest <= limit && longest > limit)) return null;
  const value = clean((shortest > limit ? shortest : longest) / goal.scale);
  const { start } = from;
  const reading = altered(goal, { value, start, end: to.end, comparator: null, role: 'actual' });
  return { reading, note: 'subtracted' };
}
