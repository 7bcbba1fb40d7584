import { clean } from '../quantity/numerals';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';

const size = ({ value, scale }: Reading): number => clean(value * scale);
const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.01 + other * 1e-4;

/** 结转16.38万元, （含旧存411件: no more than a number with what it is called by. */
const bare =
  /^[,，(（]?(?:含|包括|结转(?!入)|结余|剩余|其余|旧存|上年|尚|还|有|余|未执行)+(?:资金|结转|旧存)?[\d.]+[\u4e00-\u9fa5]{1,2}[)）]?$/;

/**
 * Whether the words beside a rate only tell the counts that it is worked out from: what is left over of them, or what
 * the whole holds.
 *
 * @param rate a rate that is told
 * @param others the other numbers of the cell
 * @param words a clause beside it
 * @param text the whole cell
 * @returns true where the rate follows from the counts, and the clause's number is one of theirs
 * @example // «预算数468万元，执行数451.62万元，预算执行率96.5%，结转16.38万元», «结转16.38万元» → true
 */
export function isOfItsCounts(
  rate: Reading,
  others: readonly Reading[],
  words: string,
  text: string,
): boolean {
  if (rate.unit?.dim !== 'percent' || !bare.test(words.trim())) return false;
  const at = text.indexOf(words.trim());
  const told = others.find(({ start }) => start >= at && start < at + words.length);
  const counts = others.filter(
    (other) =>
      other !== told && other.start < rate.start && sameUnit(other.unit, told?.unit ?? null),
  );
  const [whole, part, ...more] = counts;
  if (!told || !whole || !part || more.length > 0 || size(part) > size(whole)) return false;
  if (Math.abs((size(part) / size(whole)) * 100 - rate.value) > 0.051) return false;
  // （含旧存411件 stands right behind the whole.
  const isInWhole = told.start > whole.end && told.end < part.start && size(told) < size(whole);
  return isInWhole || near(size(whole) - size(part), size(told));
}
