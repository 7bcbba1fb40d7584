import { gated } from '../text/gates';
import { readDates, type WrittenDate } from '../quantity/dates';

/** Feasts of the solar calendar, and the last day before them. Source: 全国年节及纪念日放假办法. */
const feasts: readonly (readonly [RegExp, string])[] = [
  [/清明/, '4月3日'],
  [/五一|劳动节/, '4月30日'],
  [/六一|儿童节/, '5月31日'],
  [/七一|建党节/, '6月30日'],
  [/八一|建军节/, '7月31日'],
  [/教师节/, '9月9日'],
  [/国庆/, '9月30日'],
  [/元旦/, '12月31日'],
];
const anyFeast = gated(new RegExp(feasts.map(([{ source }]) => source).join('|')));
/** Feasts of the moon fall on another day every year. */
const ofMoon = /春节|除夕|元宵|端午|七夕|中秋|重阳/;
const before = /^[^,，。;；]{1,12}?前/;

/**
 * The last day before a feast that a target sets as its deadline.
 *
 * @param target normalised target
 * @param actual normalised actual; where it tells no day, words are compared with words
 * @returns the day, or null for other targets and where the year leaves it open
 * @example // «国庆前», «10月9日» → 9月30日, which is missed
 */
export function feastDeadline(target: string, actual: string): WrittenDate | null {
  if (!anyFeast.mayMatch(target)) return null;
  const [asked = ''] = before.exec(target) ?? [];
  const [, last = ''] = feasts.find(([feast]) => feast.test(asked)) ?? [];
  const days = readDates(actual);
  if (last === '' || ofMoon.test(asked) || days.length === 0) return null;
  // The day before 2024年元旦 is one of 2023; a day of spring may be of the next year.
  const isNewYear = last.startsWith('12');
  if (isNewYear && days.some(({ first }) => first < 400)) return null;
  const [, year = ''] = /(20\d\d)年/.exec(asked) ?? [];
  const written = year === '' ? last : `${Number(year) - Number(isNewYear)}年${last}`;
  return readDates(written)[0] ?? null;
}
