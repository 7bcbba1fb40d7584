import { clean } from './numerals';
import type { Reading } from './quantities';

/** What has a quantity: a candidate, or anything else that carries a reading. */
interface Told {
  readonly reading: Reading;
}

/** A total with its parts: their amounts add up to its amount. */
export interface Total<T extends Told> {
  readonly total: T;
  readonly parts: readonly T[];
}

const amount = ({ value, scale }: Reading): number => clean(value * scale);
const plus = (sum: number, reading: Reading): number => clean(sum + amount(reading));

/**
 * What others make together. One number repeats another, so it takes two to make a total.
 *
 * @param parts quantities of one unit
 * @returns whether a quantity of that unit is exactly their sum
 * @example // «屋面2300平方米、外墙1650平方米，合计3950平方米»: 2300 and 1650 make 3950
 */
export function madeOf(parts: readonly Reading[]): (total: Reading) => boolean {
  const sum = parts.reduce(plus, 0);
  return (total) => parts.length > 1 && sum === amount(total);
}

/**
 * The one quantity of a list that all the others make together, at the beginning or the end of it.
 *
 * @param list what is told, in any order
 * @returns the total, or undefined where there is none or more than one
 * @example // «双随机检查36次、专项检查9次，共计45次»: 45
 */
export function totalAmong<T extends Told>(list: readonly T[]): T | undefined {
  if (list.length < 3) return undefined;
  const sum = list.reduce((all, { reading }) => plus(all, reading), 0);
  const [total, another] = list.filter(({ reading }) => clean(amount(reading) * 2) === sum);
  if (!total || another) return undefined;
  const { start, role } = total.reading;
  const isBefore = list.map(({ reading }) => reading.start < start);
  // 东街2座，西街3座，南街1座: that 3 is 2 and 1 says nothing.
  const isInside = isBefore.includes(true) && isBefore.filter(Boolean).length + 1 < list.length;
  return isInside && role !== 'total' ? undefined : total;
}

/**
 * The quantities that those before them make together, in one pass.
 *
 * @param list what is told, in the order of the text
 * @returns each total with its parts
 * @example // «屋面2300平方米、外墙1650平方米，合计3950平方米，另绿化80平方米»: 3950
 */
export function totalsBehind<T extends Told>(list: readonly T[]): readonly Total<T>[] {
  let sum = 0;
  return list.flatMap((total, index) => {
    const isSum = index > 1 && sum > 0 && sum === amount(total.reading);
    sum = plus(sum, total.reading);
    return isSum ? [{ total, parts: list.slice(0, index) }] : [];
  });
}
