import type { CellRead } from '../quantity/cells';
import { gated } from '../text/gates';
import { countsPeople } from '../quantity/dimension';
import { clean } from '../quantity/numerals';
import { altered, type Reading } from '../quantity/quantities';
import type { Direction } from '../reading';
import { reunited, sameUnit } from '../quantity/units';

/**
 * Whether a cell holds nothing but one quantity.
 *
 * @param cell the actual cell
 * @param reading the quantity
 * @returns true where beside it only words like 实际完成 stand
 * @example // «实际完成48台» → true
 */
export function isWholeCell(cell: CellRead, reading: Reading): boolean {
  const rest = cell.text.slice(0, reading.start) + cell.text.slice(reading.end);
  return !/[\u4e00-\u9fa5A-Za-z\d]/.test(
    rest.replace(
      /^(?:约|达到?|为|共计?|已?完成|实际|合计|全年|累计|完成值|(?:全年)?实际完成值?)+|左右$|人民币|元整/g,
      '',
    ),
  );
}

/**
 * Gives a bare number of the actual the target's unit; a bare 0.97 against % reads as a rate.
 *
 * @param reading the bare number
 * @param target the quantity asked for
 * @param isColumnUnit the unit stands in a column of its own
 * @returns the number with its unit, and its other reading where there are two
 * @example // 0.97 against 95% → 97%
 */
export function assumeUnit(
  reading: Reading,
  target: Reading,
  isColumnUnit: boolean,
): { reading: Reading; both: Reading | null } {
  const taken = { unit: target.unit, per: target.per, perUnits: target.perUnits };
  // 0.32 against ≤0.5‰ is per mille: no number format shows that as 0.0032.
  if (target.unit?.dim === 'percent' && target.unit.den === 1) {
    const points = altered(reading, taken);
    const value = reading.value;
    // 1.3 beside 2, 0.1 beside 0.4 in a column of %: both are points, where that makes them alike.
    if (isColumnUnit && (value * 3 >= target.value || (target.value < 1 && value < 1)))
      return { reading: points, both: null };
    if (value > 0 && value <= 1.5 && target.value > 1.5) {
      return { reading: altered(points, { value: clean(value * 100) }), both: points };
    }
    return {
      reading: points,
      both:
        value > 0 && value <= 1 && target.value <= 1.5 && target.unit.name === '%'
          ? altered(points, { value: clean(value * 100) })
          : null,
    };
  }
  const scale = reading.scale === 1 ? target.scale : reading.scale;
  return { reading: altered(altered(reading, taken), { scale }), both: null };
}

/**
 * 7965 for 10000万 is told in 万 as well, 12500 for 1.2万 in ones: whichever makes the two alike. Where 8 for 1万 could
 * be eight times as much or next to nothing, or where little is good, both are kept.
 *
 * @param target the quantity asked for, without unit
 * @param reading the bare number
 * @param direction what counts as good
 * @returns the number in the target's scale with its other reading, or null where it is in ones
 * @example // 7965 against 10000万 → 7965万
 */
export function inScaleOf(
  target: Reading,
  reading: Reading,
  direction: Direction,
): { readonly reading: Reading; readonly both: Reading | null } | null {
  const times = reading.value / target.value;
  if (target.scale === 1 || reading.scale !== 1 || !(times < 10)) return null;
  return {
    reading: altered(reading, { scale: target.scale }),
    both: times < 3 && direction === 'atLeast' ? null : reading,
  };
}

/**
 * 低保标准已达到644元/月 for 元/月·人: a standard is what one person gets, whether that is said or not.
 *
 * @param told a quantity of the actual
 * @param asked the quantity asked for
 * @returns true where only 人 or 户 is left out
 * @example // 644元/月 against 600元/月·人 → true
 */
export const isOfPerson = ({ words, perUnits }: Reading, asked: Reading): boolean => {
  const others = asked.perUnits.filter((unit) => !countsPeople(unit));
  return (
    words.includes('标准') &&
    others.length < asked.perUnits.length &&
    others.length === perUnits.length &&
    others.every((unit, index) => sameUnit(unit, perUnits[index] ?? null))
  );
};

const patients = gated(/患者|病人|病例|手术|救治|治疗|诊疗|住院|介入|康复/);

/**
 * 8878例 for 1万名患者: one person may be several cases, so that there are at most so many persons.
 *
 * @param told a quantity of the actual
 * @param asked the quantity asked for
 * @param about the indicator with the target's own words
 * @returns the cases as a bound of persons, or the quantity as it was
 * @example // 8878例 against 1万名 → at most 8878
 */
export function casesAsPersons(told: Reading, asked: Reading, about: string): Reading {
  const { unit, comparator, more } = told;
  const isCase = unit?.name === '例' && asked.unit?.dim === 'n:人' && patients.test(about);
  return isCase && more === 0 && (comparator === null || comparator === 'equal')
    ? altered(told, { unit: reunited(unit, { also: 'n:人' }), comparator: 'atMost' })
    : told;
}
