import { comparable, type UnitContext } from '../quantity/convert';
import { dimOf } from '../quantity/dimension';
import type { Candidate } from '../quantity/match';
import { clean } from '../quantity/numerals';
import { altered, type Reading } from '../quantity/quantities';
import { knownUnit, reunited, sameUnit, type Unit } from '../quantity/units';
import { led } from './overYears';

/** 日均清运192.5吨 against 吨/日, 村均5万元 against 万元/村, 亩产520公斤; 日产垃圾 and 日产能 tell nothing of what was done. */
function isMeanPer(reading: Reading, asked: Reading, per: Unit, context: UnitContext): boolean {
  const { per: own, perUnits } = asked;
  if (reading.per !== '' || !comparable(altered(reading, { per: own, perUnits }), asked, context))
    return false;
  const name = /^[天日]$/.test(per.name) ? '[日天]' : per.name;
  const told = `${name}(?:均|处理|供|清运|[\u4e00-\u9fa5]{2,4}能力)|[每单]${name}|${name}产量?(?:为|达到?|约)*\\s*$`;
  return new RegExp(told).test(reading.words);
}

/** What a plant could do is asked for, not what it did. */
export const asksCapacity = /规模|能力|设计|产能|容量|装机|[新扩改]建|建设/;
const capacity = /(?:规模|设计(?:能力|规模|产能)?|额定[\u4e00-\u9fa5]{0,4})[为达到]*$/;

/**
 * Whether words tell what a plant could do.
 *
 * @param words the words around a number that is per something
 * @returns true for 规模, 设计能力, 额定…
 * @example isCapacity('处理站规模') //=> true
 */
export const isCapacity = (words: string): boolean => capacity.test(words.trim());

/**
 * 日均106吨 beside 规模150吨/天: what a mean is per, told by words instead of by the unit.
 *
 * @param asked the target
 * @param readings quantities of the actual
 * @param context words that settle units
 * @returns the readings, such means with the target's own per-unit
 * @example // «日均106吨» against 吨/天: 106吨/天
 */
export function withMeansPer(
  asked: Reading,
  readings: readonly Reading[],
  context: UnitContext,
): readonly Reading[] {
  const { per, perUnits } = asked;
  const [first, ...more] = perUnits;
  if (!first || more.length > 0) return readings;
  const areMeans = readings.map((reading) => isMeanPer(reading, asked, first, context));
  return readings.map((reading, index) =>
    // 日烘干能力由300吨提高到520吨: the second is what the first is.
    areMeans[index] === true ||
    (areMeans[index - 1] === true &&
      reading.per === '' &&
      sameUnit(reading.unit, readings[index - 1]?.unit ?? null) &&
      led.test(reading.words))
      ? altered(reading, { per, perUnits })
      : reading,
  );
}

const lone = (reading: Reading): Candidate => ({ reading, score: 0, shared: 0, fit: 0 });

/** A year as so many of the units that a frequency is told in: 每周2次 is 104 times in 全年. */
function yearOf(per: Unit): Unit | null {
  if (per.dim === 'month') return knownUnit('年');
  const size = per.name === '周' || per.name === '星期' ? 52 * per.num : 365 * per.num;
  return per.dim === 'time' && per.num >= 86400 ? reunited(per, { name: '年', num: size }) : null;
}

/**
 * 全年20次 against 每月2次, 每月一次 against 12次, and 分别6.2万元、5.1万元 against 5万元/村: what the amounts
 * are per is understood.
 *
 * @param asked the target
 * @param usable quantities of the actual, none of them per what the target is per
 * @param about indicator name, with the target's own words
 * @param text the whole cell
 * @returns candidates with the target's per-unit, or none
 * @example // «全年20次» against 每月2次: 20次/年
 */
export function perEach(
  asked: Reading,
  usable: readonly Reading[],
  about: string,
  text: string,
): readonly Candidate[] {
  const [per] = asked.perUnits;
  if (!per) return partOfYear.test(text) ? [] : yearly(asked, usable);
  if (asked.perUnits.length > 1) return [];
  const daily = overYear(asked, per, usable);
  if (daily) return [lone(daily)];
  const often = yearOf(per);
  const perYear = usable.filter(
    (reading) => reading.per === '年' && reading.unit?.dim === asked.unit?.dim,
  );
  if (often && perYear.length > 0)
    return perYear.map((reading) => lone(altered(reading, { perUnits: [often] })));
  // 全年处置2860吨 for 日处置能力: what was done in a year is not what could be done in a day.
  const year = !about.includes('能力') && /全年|每年|年度|年内|共|累计/.test(text) ? often : null;
  if (!year && !/分别|依次/.test(text)) return [];
  return usable
    .filter((reading) => reading.unit?.dim === asked.unit?.dim && reading.per === '')
    .map((reading) => {
      const unit = year ?? per;
      return lone(altered(reading, { per: unit.name, perUnits: [unit] }));
    });
}

const periods: readonly (readonly [RegExp, number])[] = [
  [/每[天日]|[天日]均/, 365],
  [/每(?:周|星期)|周均/, 52],
  [/每个?月|月均/, 12],
];

/** 每天2小时 against 730小时/年. */
function overYear(asked: Reading, per: Unit, usable: readonly Reading[]): Reading | null {
  const [only, ...others] = usable;
  if (per.name !== '年' || !only || others.length > 0) return null;
  if (only.unit?.dim !== asked.unit?.dim || only.perUnits.length > 1 || only.range) return null;
  const each = only.per === '' ? only.words : `每${only.per}`;
  const times = periods.find(([told]) => told.test(each))?.[1];
  if (times === undefined) return null;
  return altered(only, {
    value: clean(only.value * times),
    per: asked.per,
    perUnits: asked.perUnits,
  });
}

/** 上半年每月一次, 6月起每周一次: not all the year round. */
const partOfYear =
  /[上下]半年|[一二三四1-4]季度|\d月|[春夏秋冬汛]季?期间|汛期|[^一]学期|暑期|寒假|旺季|[月日]起/;

/** 每月巡查一次 against 12次: a target without a period is the year's. */
function yearly(asked: Reading, usable: readonly Reading[]): readonly Candidate[] {
  const [only] = usable;
  const [per] = only?.perUnits ?? [];
  if (!only || !per || usable.length > 1 || only.perUnits.length > 1) return [];
  const year = yearOf(per);
  if (!year || only.unit?.dim !== asked.unit?.dim || !/^[no]:/.test(dimOf(asked.unit))) return [];
  const value = clean((only.value * year.num) / per.num);
  return [lone(altered(only, { value, per: '', perUnits: [] }))];
}
