import { altering } from '../text/altering';
import { lately } from '../text/lately';
import { gated, type Gated } from '../text/gates';
import { hanNumber } from './numerals';

/** A date or period as written, as precise as the text says. */
export interface WrittenDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** First and last day it can mean, as `month × 100 + day` (year apart). */
  readonly first: number;
  readonly last: number;
  /** Every month (每月10日前). */
  readonly monthly: boolean;
  /** 前 without 底: the boundary month itself is in doubt. */
  readonly exclusive: boolean;
  readonly start: number;
  readonly end: number;
}

/** A date with some of its fields changed. */
export const redated = altering<WrittenDate>((date) => ({
  year: date.year,
  month: date.month,
  day: date.day,
  first: date.first,
  last: date.last,
  monthly: date.monthly,
  exclusive: date.exclusive,
  start: date.start,
  end: date.end,
}));

const noDate: WrittenDate = {
  year: null,
  month: null,
  day: null,
  first: 0,
  last: 0,
  monthly: false,
  exclusive: false,
  start: 0,
  end: 0,
};

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function lastDay(year: number | null, month: number): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && leap ? 29 : (lengths[month - 1] ?? 31);
}

/** `2021-12-31`, `12-31`, `11`, `10` as far as known. */
const two = (value: number): string => String(value).padStart(2, '0');

const yearPart = String.raw`(?:((?:19|20)\d{2}|[二两][〇零][〇零一二三四五六七八九]{2})\s*年?(?:度)?的?\s*)`;
/** A pattern and what may not stand just before it (a lookbehind would say so too, but old Safari cannot read one). */
interface Pattern {
  readonly pattern: Gated;
  readonly notAfter?: RegExp;
}

const patterns: readonly Pattern[] = [
  // 2021.12.31, 2021-12-31, 2021/12/31
  {
    pattern: gated(/((?:19|20)\d{2})[-./](1[0-2]|0?[1-9])[-./](3[01]|[12]\d|0?[1-9])(?!\d)/g),
  },
  // 20211231
  {
    pattern: gated(/((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\d.])/g),
    notAfter: /[\d.]/,
  },
  // 2021.12, 2021-12
  { pattern: gated(/((?:19|20)\d{2})[-./](1[0-2]|0?[1-9])(?![\d.%])/g), notAfter: /[\d.]/ },
  // 2021年12月31日, 12月底, 十二月中旬
  {
    pattern: gated(
      new RegExp(
        yearPart +
          String.raw`?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\s*月(?:份)?\s*(?:(3[01]|[12]\d|0?[1-9]|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]|(底|末|初|上旬|中旬|下旬))?`,
        'g',
      ),
    ),
    notAfter: /个/,
  },
  // 2021年第三季度, 上半年, 年底, 2021年内
  {
    pattern: gated(
      new RegExp(
        yearPart +
          '?(?:第?([一二三四1-4])\\s*个?季度(?:末|底|内)?|(上半年|下半年)|(?:本|当|全)?年(?:度)?(?:底|末|内|终))',
        'g',
      ),
    ),
  },
  // 2021年
  {
    pattern: gated(
      /((?:19|20)\d{2}(?= ?年|$)|[二两][〇零][〇零一二三四五六七八九]{2}(?=年))年?(?:度)?/g,
    ),
  },
];

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : hanNumber(text);
}

interface Found {
  year: number | null;
  month: number | null;
  day: number | null;
  first: number;
  last: number;
  start: number;
  end: number;
}

/** 质保期至2026年11月: how long it will last. */
const warranty = /(?:质保|保修|维保|有效|服务|合同|租赁|缺陷责任)期?(?:限)?(?:到|至|截至)$/;

const everyMonth = gated(/每(?:个)?(?:月|季度?)(?:的)?(\d{1,2})[日号]/);

function monthly(text: string): WrittenDate | null {
  const found = everyMonth.exec(text);
  if (!found) return null;
  const day = Number(found[1]);
  const start = found.index;
  const end = start + found[0].length;
  return redated(noDate, { day, first: day, last: day, monthly: true, start, end });
}

function byMonth(
  year: number | null,
  month: number,
  day: number | null,
  part: string | undefined,
): Omit<Found, 'start' | 'end'> {
  const last = lastDay(year, month);
  const [from, to] =
    day !== null
      ? [day, day]
      : part === '上旬' || part === '初'
        ? [1, 10]
        : part === '中旬'
          ? [11, 20]
          : part === '下旬'
            ? [21, last]
            : part === '底' || part === '末'
              ? [last, last]
              : [1, last];
  const shown = day ?? (part === undefined ? null : to);
  return { year, month, day: shown, first: month * 100 + from, last: month * 100 + to };
}

/** One match of one pattern as a period. */
function periodOf(index: number, match: RegExpExecArray): Omit<Found, 'start' | 'end'> {
  const year = numberOf(match[1]);
  if (index <= 1) return byMonth(year, Number(match[2]), Number(match[3]), undefined);
  if (index === 2) return byMonth(year, Number(match[2]), null, undefined);
  if (index === 3) return byMonth(year, numberOf(match[2]) ?? 1, numberOf(match[3]), match[4]);
  if (index === 5) return { year, month: null, day: null, first: 101, last: 1231 };
  const quarter = numberOf(match[2]);
  if (quarter !== null) {
    const month = quarter * 3;
    const day = lastDay(year, month);
    return { year, month, day, first: (month - 2) * 100 + 1, last: month * 100 + day };
  }
  if (match[3] === '上半年') return { year, month: 6, day: 30, first: 101, last: 630 };
  return { year, month: 12, day: 31, first: match[3] === '下半年' ? 701 : 1231, last: 1231 };
}

/**
 * Reads all dates of a text: 2021-12-31, 2022.3.1, 20211215, 2021年12月底, 11月前, 第三季度, 上半年,
 * 年内, 每月10日, 二〇二一年十二月.
 *
 * @param text normalised text
 * @returns dates from left to right; of overlapping ones the more precise
 * @example readDates('2021年12月底前')[0]?.day //=> 31
 */
export const readDates = lately((text): readonly WrittenDate[] => {
  const every = monthly(text);
  if (every) return [every];
  const taken: WrittenDate[] = [];
  for (let index = 0; index < patterns.length; index++) {
    const entry = patterns[index];
    if (!entry?.pattern.mayMatch(text)) continue;
    const { notAfter } = entry;
    const { pattern } = entry.pattern;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (start > 0 && notAfter?.test(text.charAt(start - 1))) {
        pattern.lastIndex = start + 1;
        continue;
      }
      if (taken.some((date) => start < date.end && date.start < end)) continue;
      if (start > 4 && warranty.test(text.slice(Math.max(0, start - 8), start))) continue;
      const period = periodOf(index, match);
      const exclusive = /^(?:以|之)?前/.test(text.slice(end, end + 2)) && period.day === null;
      const { year, month, day, first, last } = period;
      taken.push({ year, month, day, first, last, monthly: false, exclusive, start, end });
    }
  }
  return taken.length < 2 ? taken : taken.sort((a, b) => a.start - b.start);
});

/**
 * Carries the year of an earlier date to later ones without one (`2021年1月-12月`, `2022.3.1-11.30`).
 *
 * @param text normalised text
 * @returns the last date of the text with what the earlier ones add, or null
 * @example lastDate('2021年1月-12月')?.month //=> 12
 */
export function lastDate(text: string): WrittenDate | null {
  const dates = readDates(text);
  let last = dates.length > 0 ? dates[dates.length - 1] : undefined;
  if (!last) return null;
  const tail = /^(?:日)?[-~至到](1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?!\d)/.exec(
    text.slice(last.end),
  );
  if (tail) {
    const [month, day] = [Number(tail[1]), Number(tail[2])];
    const point = month * 100 + day;
    const end = last.end + tail[0].length;
    last = redated(last, { month, day, first: point, last: point, end });
  }
  const year = last.year ?? dates.map((date) => date.year).find((value) => value !== null) ?? null;
  return redated(last, { year });
}

/**
 * The date of an Excel serial number (1900 system).
 *
 * @param serial days since 1899-12-30; the time of day is dropped
 * @returns the date
 * @example serialDate(44561).day //=> 31
 */
export function serialDate(serial: number): WrittenDate {
  const date = new Date(Math.floor(serial) * 86400000 - 2209161600000);
  const month = date.getUTCMonth() + 1;
  const day = date.getUTCDate();
  const point = month * 100 + day;
  return redated(noDate, { year: date.getUTCFullYear(), month, day, first: point, last: point });
}

/**
 * Whether an Excel number format shows a date.
 *
 * @param format format code
 * @returns true for `yyyy"年"m"月"`, `m/d/yyyy`; false for `0%`, `General`, `0.00"年"`
 * @example isDateFormat('yyyy-mm-dd') //=> true
 */
export function isDateFormat(format: string): boolean {
  if (format === 'General') return false;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return (
    /[yd]|m{1,4}(?![^;]*[0#])/i.test(bare) &&
    !/general/i.test(bare) &&
    !/[0#]/.test(bare.replace(/[ymdhs]/gi, '').replace(/\.0+/g, ''))
  );
}

/**
 * A written date as text, as precise as it is known.
 *
 * @param date a date
 * @returns `2021-12-31`, `2021-12`, `05-31`, `11` (month) or `10` (day of every month)
 * @example showDate(serialDate(44561)) //=> '2021-12-31'
 */
export function showDate(date: WrittenDate): string {
  if (date.monthly || date.month === null) return String(date.day ?? date.year ?? '');
  const year = date.year === null ? '' : `${date.year}-`;
  const day = date.day === null ? '' : `-${two(date.day)}`;
  return date.day === null && date.year === null
    ? two(date.month)
    : `${year}${two(date.month)}${day}`;
}

/**
 * Compares an actual date with a deadline.
 *
 * @param target the deadline; a period ends with its last day
 * @param actual the date of completion
 * @returns true in time, false late, null where the precision does not tell
 * @example inTime(serialDate(44561), serialDate(44576)) //=> false
 */
export function inTime(target: WrittenDate, actual: WrittenDate): boolean | null {
  if (target.monthly !== actual.monthly) return null;
  const year = target.year ?? actual.year;
  const done = actual.year ?? year;
  // January for a December deadline may be next year's where one side has no year.
  const loose = target.year === null || actual.year === null;
  if (loose && !target.monthly && target.last >= 1000 && actual.first < 400) return null;
  const shift = year === null || done === null ? 0 : (done - year) * 10000;
  const last = actual.last + shift;
  const first = actual.first + shift;
  if (target.exclusive && target.month !== null) {
    if (last < target.first) return true;
    return first > target.last ? false : null;
  }
  if (last <= target.last) return true;
  return first > target.last ? false : null;
}
