import { gated } from '../text/gates';
import { clauseBefore } from '../text/matches';
import { clean } from '../quantity/numerals';
import { altered, type Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';
import { adds, spanning, type Derived } from './derive';

const current = /本年|今年|当年|本期|本年度/;
const former = /上年|去年|上一年|上期|同期/;
const before = /以前年度|往年|历年|上年|去年|前期|此前|年初|原有/;
const exact = ({ comparator, range, more, change, per }: Reading): boolean =>
  comparator === null && range === null && !more && change === 0 && per === '';

/**
 * How much something changed, told by what it was and what it is: 本年48.6万千瓦时，上年50.9万千瓦时 fell by 4.5 %.
 *
 * @param all every quantity of the text
 * @param goal a change in percent
 * @param sense which way the change has to go; 0 where none is asked for
 * @returns the change in the target's sense, or null
 * @example // 下降8%以上, «今年412起，去年同期463起»: 11.0 %
 */
export function yearOnYear(
  all: readonly Reading[],
  goal: Reading,
  sense: -1 | 0 | 1,
): Derived | null {
  if (sense === 0 || goal.unit?.dim !== 'percent' || goal.unit.den !== 1 || all.length !== 2)
    return null;
  const now = all.find(({ words }) => current.test(words) && !former.test(words));
  const then = all.find((reading) => reading !== now && former.test(reading.words));
  if (!now || !then || !exact(now) || !exact(then) || !sameUnit(now.unit, then.unit)) return null;
  const [to, from] = [now.value * now.scale, then.value * then.scale];
  if (now.unit?.dim === 'percent' || from <= 0) return null;
  const reading = spanning([now, then], now, Math.abs((to - from) / from) * 100);
  return {
    reading: altered(reading, { unit: goal.unit, scale: 1, change: to >= from ? 1 : -1 }),
    note: 'rate-computed',
  };
}

/**
 * What has come together since the beginning, told by years: 以前年度已完成52万页，本年又完成30万页 for 累计80万页.
 *
 * @param all every quantity of the text
 * @param goal the amount asked for
 * @param about indicator name, with the target's own words: 累计 has to be asked for
 * @returns the sum, or null where the words do not tell two spans of time apart
 * @example // «往年已建17个，本年新建成6个» against 累计建成25个: 23
 */
export function sinceTheBeginning(
  all: readonly Reading[],
  goal: Reading,
  about: string,
): Derived | null {
  if (!about.includes('累计')) return null;
  const counted = all.filter(
    ({ role, unit }) => role !== 'rest' && role !== 'part' && sameUnit(unit, goal.unit),
  );
  const [earlier, later, ...more] = counted;
  if (!earlier || !later || more.length > 0 || !counted.every(exact)) return null;
  if (earlier.scale !== later.scale || /累计|共/.test(later.words)) return null;
  const apart =
    before.test(earlier.words) && current.test(later.words) && !before.test(later.words);
  if (!apart) return null;
  const sum = clean(earlier.value + later.value);
  return { reading: spanning([earlier, later], later, sum), note: 'parts-added' };
}

const yearOf = ({ words }: Pick<Reading, 'words'>): number =>
  Number(/20\d\d(?=年)/.exec(words)?.[0] ?? 0);
const noYear = { words: '' };
const yearOnly = /^20\d\d年度?(?:平均|为|是|:)*$/;

/** 同比增长5.1%: the years are told beside one another, and make no sum. */
const againstLast = gated(/同比|[比较][上去]年/);

/**
 * 2023年12.4%，2024年9.1%: of rates and levels that are told by nothing but their year the last one, and of amounts
 * where they are compared.
 */
function listedYears(
  readings: readonly Reading[],
  about: string,
  text: string,
): Reading | undefined {
  const levels = readings.filter(({ change }) => change === 0);
  const [last] = levels.slice(-1);
  const isCompared =
    last !== undefined &&
    againstLast.test(text.slice(last.end)) &&
    !/累计|[两三四五]年/.test(about);
  const isListed = (reading: Reading, index: number): boolean =>
    (isCompared || !adds(reading)) &&
    yearOnly.test(reading.words) &&
    yearOf(levels[index - 1] ?? noYear) < yearOf(reading);
  return levels.length > 1 && levels.every(isListed) ? last : undefined;
}

/** 提升至, 达到: where it led. */
export const led = gated(/(?:[升增涨提降减]\S{0,2}|达)[至到]/);

const thisYear = /^[^,，]{0,4}(?:本年|今年|当年)/;
const lastYear = /^[^,，]{0,2}(?:上年|去年|上一年)/;

/** 上年2.18亿件，本年2.41亿件: this year's is asked for. */
const ofThisYear = (readings: readonly Reading[]): readonly Reading[] =>
  readings.some(({ words }) => thisYear.test(words))
    ? readings.filter(({ words }) => !lastYear.test(words))
    : readings;

/**
 * 2022年82%，2023年提升至88.6%: where a figure is followed from year to year the one of the year asked for answers,
 * else the last one.
 *
 * @param readings quantities in the target's unit, in their order
 * @param about indicator name, with the target's own words
 * @param text the whole cell
 * @returns those of that year, or all where no way from year to year is told
 * @example // «2022年82%，2023年提升至88.6%»: 88.6
 */
export function ofTheLastYear(
  readings: readonly Reading[],
  about: string,
  text: string,
): readonly Reading[] {
  const asked = yearOf({ words: about });
  if (readings.some((reading) => asked > 0 && yearOf(reading) === asked))
    return readings.filter((reading) => yearOf(reading) === 0 || yearOf(reading) === asked);
  if (/20\d\d|累计|上年|去年/.test(about)) return readings;
  const [last = listedYears(readings, about, text)] = readings.filter(({ words }) =>
    led.test(words),
  );
  const year = last ? yearOf(last) : 0;
  if (year === 0) return ofThisYear(readings);
  const isEarlier = (reading: Reading): boolean => {
    const own = yearOf(reading);
    return own > 0 && own < year;
  };
  return readings.filter((reading) => !isEarlier(reading));
}

export const partOfYear = gated(
  /[上下]半年|[一二三四1-4]个?季度|前三季度|\d月|期间|[寒暑](?:假|期|运)|春运|汛期|[春夏秋冬淡旺]季|黄金周|小长假|节假日|春节|国庆|工作日|双休日?|周末|平日/,
);
const wholeYear = '全年';

/** What is told of the whole year: 全年13次, or 日均243头 where all the others are means of a part of it. */
function yearsOwn(readings: readonly Reading[]): Reading | undefined {
  const isWhole = ({ words, role }: Reading): boolean =>
    !partOfYear.test(words) && (role === 'none' || role === 'actual' || role === 'total');
  const named = readings.find((reading) => reading.words.includes(wholeYear) && isWhole(reading));
  const [plain, ...more] = readings.filter((reading) => !partOfYear.test(reading.words));
  const isOnly = plain && more.length === 0 && readings.every(({ words }) => words.includes('均'));
  return named ?? (isOnly && isWhole(plain) ? plain : undefined);
}

/**
 * 上半年7次，全年完成13次: what is told of the whole year has its parts in it.
 *
 * @param readings quantities in the target's unit, in their order
 * @param about indicator name, with the target's own words
 * @param text the whole cell
 * @returns those that are not of a part of the year, where the whole year is told
 * @example // «上半年7次，全年完成13次»: 13; «日均243头，旺季日均310头»: 243
 */
export function ofTheWholeYear(
  readings: readonly Reading[],
  about: string,
  text: string,
): readonly Reading[] {
  const whole = yearsOwn(readings);
  if (!whole || partOfYear.test(about)) return readings;
  // A part that is larger than the whole contradicts it; of means some are.
  const isTooMuch = ({ unit, words, value, scale }: Reading): boolean =>
    unit?.dim !== 'percent' && !words.includes('均') && value * scale > whole.value * whole.scale;
  return readings.filter(
    (reading) => !partOfYear.test(clauseBefore(text, reading.start)) || isTooMuch(reading),
  );
}

/** Times of a year that no other one of these has in it; 春节 is within 春运. */
const occasions: readonly RegExp[] = [
  /暑[运假期]/,
  /春[运节]|元宵|寒假/,
  /元旦/,
  /清明/,
  /五一/,
  /端午/,
  /中秋/,
  /国庆/,
  /旺季/,
  /淡季/,
  /春[耕播]/,
  /三夏/,
  /三秋/,
  /早高峰/,
  /晚高峰/,
];

const anyOccasion = gated(new RegExp(occasions.map(({ source }) => source).join('|')));

/**
 * 春运148班，国庆36班 for 春运期间加开班次: what was at another time than the one asked for does not count, nor does a
 * total of both.
 *
 * @param readings quantities in the target's unit, in their order
 * @param about indicator name, with the target's own words
 * @returns those that are not of another occasion, where one is asked for and told
 * @example // 春运, «春运148班，国庆36班，合计184班»: 148
 */
export function ofTheTimeAsked(readings: readonly Reading[], about: string): readonly Reading[] {
  if (!anyOccasion.mayMatch(about)) return readings;
  const asked = occasions.filter((time) => time.test(about));
  if (asked.length === 0 || /等|两节|双节|节假?日/.test(about)) return readings;
  const isOwn = ({ words }: Reading): boolean => asked.some((time) => time.test(words));
  const isOther = (reading: Reading): boolean =>
    !isOwn(reading) && occasions.some((time) => time.test(reading.words));
  if (!readings.some(isOwn) || !readings.some(isOther)) return readings;
  return readings.filter(
    (reading) => isOwn(reading) || !(isOther(reading) || reading.role === 'total'),
  );
}

/** 由35分钟, 从60.1%: where a way begins, and 降至26, 提高到61.7: where it led. */
const startsWay = gated(/[由从自][^,，。;；\d]{0,14}$/);
const endsWay = /^[^\d,，。;；]{0,10}[至到为]了?[^\d,，。;；]{0,8}\d[\d.]*/;
/** 从2人到5人不等: no way, but what there was. */
const varies = /^[^,，。;；\d]{0,6}不等/;

/**
 * 由35分钟降至26分钟: what something was before it changed answers nothing, whichever way it went.
 *
 * @param readings quantities in the target's unit, in their order
 * @param text the whole cell
 * @returns those without the beginnings of such ways
 * @example // «平均候诊时间由35分钟降至26分钟»: 26
 */
export function withoutFormer(readings: readonly Reading[], text: string): readonly Reading[] {
  if (!startsWay.mayMatch(text)) return readings;
  const begins = (from: Reading, to: Reading | undefined): boolean =>
    to !== undefined &&
    sameUnit(from.unit, to.unit) &&
    endsWay.test(text.slice(from.end, to.end)) &&
    !varies.test(text.slice(to.end)) &&
    startsWay.test(text.slice(Math.max(0, from.start - 16), from.start));
  return readings.flatMap((reading, index) => {
    if (begins(reading, readings[index + 1])) return [];
    const from = readings[index - 1];
    // 平均等候时间由26分钟缩短至14分钟: the second is a mean as well.
    return from &&
      begins(from, reading) &&
      from.words.includes('均') &&
      !reading.words.includes('均')
      ? [altered(reading, { words: `均${reading.words}` })]
      : [reading];
  });
}
