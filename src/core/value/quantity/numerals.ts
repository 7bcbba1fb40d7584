import { groupOf } from '../text/matches';
import { characters, codeAt, digit, stands } from '../text/characters';

/** A number as written, before its unit. `value × scale` is its size. */
export interface Numeral {
  readonly value: number;
  /** 1, 万 (1e4), 亿 (1e8) or 万亿 (1e12) where the text leaves the scale beside the unit. */
  readonly scale: number;
  readonly end: number;
  /** 余, 多, 来 or 几 after the number: by less than this it can be more than `value` («6000多»: 1000); 0 for none. */
  readonly more: number;
  /** Written with Chinese numerals only; such a run counts only where a unit or scale follows. */
  readonly han: boolean;
}

const digits = new Map(
  Object.entries({
    零: 0,
    〇: 0,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    壹: 1,
    贰: 2,
    叁: 3,
    肆: 4,
    伍: 5,
    陆: 6,
    柒: 7,
    捌: 8,
    玖: 9,
  }),
);
const smallUnits = new Map(
  Object.entries({
    十: 10,
    拾: 10,
    百: 100,
    佰: 100,
    千: 1000,
    仟: 1000,
  }),
);
const hanRun =
  /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅]{1,32}(?:点[零〇一二三四五六七八九]{1,16}[万亿]{0,2})?/y;
const asciiRun =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d{1,3}(?: \d{3})+(?!\d)(?:\.\d+)?|\d \d(?:\.\d+)?(?= ?%)|\d(?: \d){2,8}(?!\d)|\d{1,9} \.\d+(?!\d*\.)|\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2}(?!\d))?/y;
/** Behind the first digits of 1,200 · 1 500 · 1E4 there may be more. */
const furtherDigits = characters(', eE');
/** 余, 多, 来 behind a number. */
const moreThan = characters('余多来');
const scales = characters('百千万亿');
/** 数十, 几百, 上万: these make a vague amount of the round numeral behind; 完成二十台, 次数十八次 are none. */
const vague = /(?:[数几好][十百千万]|[上成][百千万])(?![一二三四五六七八九])/y;
const added = /(\d+(?:\.\d+)?)([百千万亿]+)/y;

/**
 * Removes binary noise from a product or sum of decimals.
 *
 * @param value any number
 * @returns the nearest number of at most 15 significant digits
 * @example clean(0.1 + 0.2) //=> 0.3
 */
export function clean(value: number): number {
  const size = Math.abs(value);
  if (size < 1e11) {
    // A whole number of ten-thousandths has at most 15 digits: there is no noise to remove.
    const rounded = Math.round(value * 1e4) / 1e4;
    if (rounded === value) return value;
  } else if (Number.isInteger(value) && size < 1e15) return value;
  const places = 14 - Math.floor(Math.log10(size));
  if (places >= 0 && places < tens.length) {
    const ten = tens[places] ?? 1;
    const digits = value * ten;
    const whole = Math.round(digits);
    // Away from the half the product rounds as the exact one would, and the quotient is the nearest number.
    const sure =
      Math.abs(digits - whole) < 0.4 && Math.abs(whole) >= 1e14 && Math.abs(whole) < 1e15;
    if (sure) return whole / ten;
  }
  return Number(value.toPrecision(15));
}

/** Powers of ten that a number holds exactly, by their exponent. */
const tens = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** 千 → 1000, 百万 → 1e6, 万亿 → 1e12. */
function scaleOf(text: string): number {
  let scale = 1;
  for (const char of text) {
    scale *= char === '亿' ? 1e8 : char === '万' ? 1e4 : char === '千' ? 1000 : 100;
  }
  return scale;
}

/**
 * How much 4500余 can be more at most: it goes on behind the last digit that is not 0.
 *
 * @param value the number as written
 * @returns the size of that digit's place
 * @example vagueness(4500) //=> 100
 */
function vagueness(value: number): number {
  if (value <= 0) return Infinity;
  let step = 10 ** -(String(value).split('.')[1]?.length ?? 0);
  while (step < value && value % (step * 10) === 0) step *= 10;
  return step;
}

/** Splits a scale into the part written out (千, 百) and the part kept beside the unit (万, 亿). */
function keptScale(scale: number): number {
  if (scale >= 1e12) return 1e12;
  return scale >= 1e8 ? 1e8 : scale >= 1e4 ? 1e4 : 1;
}

/**
 * Reads a whole run of Chinese numerals: 一百零五, 三万五千, 壹拾万, 二〇二一, 〇点五, 廿四, 三百五.
 *
 * @param run numerals only
 * @returns its value, or NaN where it is no single number (三五, 万千)
 * @example hanNumber('一百零五') //=> 105
 */
export function hanNumber(run: string): number {
  const single = digits.get(run);
  if (single !== undefined) return single;
  if (run.includes('点')) {
    const [whole = '', fraction = ''] = run.split('点');
    const tail = /[万亿]*$/.exec(fraction)?.[0] ?? '';
    const places = Array.from(fraction.slice(0, fraction.length - tail.length), (c) =>
      digits.get(c),
    ).join('');
    return clean(Number(`${hanNumber(whole)}.${places}`) * scaleOf(tail));
  }
  const marks = Array.from(run.replace(/廿/g, '二十').replace(/卅/g, '三十'));
  if (marks.every((char) => digits.get(char) !== undefined)) {
    const readable = marks.length === 1 || marks.length >= 3 || /[零〇]/.test(run);
    return readable ? Number(marks.map((char) => digits.get(char)).join('')) : NaN;
  }
  let total = 0;
  let section = 0;
  let digit = -1;
  let lastUnit = 0;
  for (const char of marks) {
    const value = digits.get(char);
    if (value !== undefined) {
      if (digit > 0 && value > 0) return NaN;
      if (value === 0) lastUnit = 1;
      digit = value;
      continue;
    }
    const small = smallUnits.get(char);
    if (small !== undefined) {
      section += (digit < 0 ? 1 : digit) * small;
      lastUnit = small;
    } else {
      const big = char === '亿' ? 1e8 : 1e4;
      const part = section + Math.max(digit, 0);
      if (part === 0 && total === 0) return NaN;
      // 一万二千万 is 12000万, while 三亿六千万 is 3.6亿.
      const isCounted = char === '亿' || total < 1e8;
      if (char === '万' && isCounted && total > 0 && section === 0) return NaN;
      total = isCounted ? (total + part) * big : total + part * big;
      section = 0;
      lastUnit = big;
    }
    digit = -1;
  }
  if (digit > 0 && lastUnit >= 100) return total + section + digit * (lastUnit / 10);
  return total + section + Math.max(digit, 0);
}

/** 1万2千 → 12000, 3亿6千2百万 → 3.62e8: what was said before a 万 counts in it. */
function addedUp(
  text: string,
  start: number,
  first: number,
  size: number,
): { readonly value: number; readonly end: number } | null {
  const bigOf = (scale: number): number => (scale >= 1e8 ? 1e8 : scale >= 1e4 ? 1e4 : 1);
  if (!stands(digit, text, start)) return null;
  let end = start;
  let big = bigOf(size);
  let whole = big > 1 ? first * size : 0;
  let section = big > 1 ? 0 : first * size;
  let last = big > 1 ? big : size;
  added.lastIndex = start;
  for (let next = added.exec(text); next; next = added.exec(text)) {
    const scale = scaleOf(groupOf(next, 2));
    const unit = bigOf(scale);
    const small = scale / unit;
    const goesOn = section > 0 ? small < last : scale < last;
    if (!goesOn || (unit > 1 && whole > 0 && unit >= big)) break;
    section += Number(next[1]) * small;
    last = small;
    if (unit > 1) {
      whole += section * unit;
      section = 0;
      big = last = unit;
    }
    end = added.lastIndex;
  }
  return end === start ? null : { value: clean(whole + section), end };
}

function isVague(text: string, at: number): boolean {
  if (at < 0) return false;
  vague.lastIndex = at;
  return vague.test(text);
}

function readHan(text: string, start: number): Numeral | null {
  hanRun.lastIndex = start;
  const run = hanRun.exec(text)?.[0];
  if (run === undefined || isVague(text, start - 1)) return null;
  const end = start + run.length;
  const big = /[万亿]+$/.exec(run)?.[0] ?? '';
  const stem = run.slice(0, run.length - big.length);
  const more = isMore(text, end);
  const after = more && /[万亿]/.test(text.charAt(end + 1)) ? text.charAt(end + 1) : '';
  const kept = big !== '' && stem !== '' && !/[万亿]/.test(stem) ? big : '';
  const value = hanNumber(kept === '' ? run : stem);
  if (Number.isNaN(value)) return null;
  const scale = kept === '' ? scaleOf(after) : scaleOf(kept);
  return {
    value,
    scale,
    end: end + (more ? 1 + after.length : 0),
    more: more ? vagueness(value) : 0,
    han: true,
  };
}

/** 余, 多, 来 at a place, or 几 behind tens: 十几, 20几; but 一百几十 goes on. */
const isMore = (text: string, at: number): boolean =>
  stands(moreThan, text, at) ||
  (text.charAt(at) === '几' && /^[十0]几(?![十百千])/.test(text.slice(at - 1, at + 2)));

/**
 * Reads a number at a place of a normalised text: `1,200`, `1 500`, `1.2E4`, `3亿2千`, `20多万`, `一百二十`.
 *
 * @param text normalised text
 * @param start where the number should begin
 * @param isUnit tells whether a unit (千瓦, 百分点) begins at a place, which then is no scale
 * @returns the number and where it ends, or null
 * @example readNumeral('3.2万人', 0, () => false) //=> { value: 3.2, scale: 10000, end: 4, … }
 */
export function readNumeral(
  text: string,
  start: number,
  isUnit: (at: number) => boolean,
): Numeral | null {
  if (!stands(digit, text, start)) return readHan(text, start);
  let end = start;
  let value = 0;
  while (stands(digit, text, end)) value = value * 10 + codeAt(text, end++) - 48;
  if (text.charAt(end) === '.' && stands(digit, text, end + 1)) {
    const point = end++;
    while (stands(digit, text, end)) value = value * 10 + codeAt(text, end++) - 48;
    value /= tens[end - point - 1] ?? NaN;
  }
  if (end - start > 15 || stands(furtherDigits, text, end)) {
    asciiRun.lastIndex = start;
    const match = asciiRun.exec(text)?.[0] ?? '';
    end = start + match.length;
    value = Number(match.replace(/[, ]/g, ''));
  }
  let more = false;
  let at = end;
  while (text.charAt(at) === ' ') at++;
  if (isMore(text, at)) {
    more = true;
    at++;
    end = at;
  }
  let stop = at;
  while (stands(scales, text, stop) && !isUnit(stop)) stop++;
  if (stop === at) return { value, scale: 1, end, more: more ? vagueness(value) : 0, han: false };
  const size = scaleOf(text.slice(at, stop));
  end = stop;
  const sum = addedUp(text, stop, value, size);
  if (sum) {
    // 3万5千多人次
    const isMore = stands(moreThan, text, sum.end);
    const end = sum.end + Number(isMore);
    return { value: sum.value, scale: 1, end, more: isMore ? vagueness(sum.value) : 0, han: false };
  }
  if (stands(moreThan, text, end)) {
    more = true;
    end++;
  }
  const kept = keptScale(size);
  const amount = clean(value * (size / kept));
  return { value: amount, scale: kept, end, more: more ? vagueness(amount) : 0, han: false };
}
