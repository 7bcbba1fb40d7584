import { characters, digit, stands } from '../text/characters';
import { gates, type Gated } from '../text/gates';
import { groupOf } from '../text/matches';
import { clean, readNumeral } from './numerals';
import { knownUnit, reunited, unitAt, type Unit } from './units';

/** Tried on the whole cell at every number: gates of their own, so that a cell is scanned once. */
const gatedCell = gates();

/** A number with its unit, without the words around it. */
export interface Bare {
  readonly value: number;
  readonly scale: number;
  readonly unit: Unit | null;
  readonly more: boolean;
  readonly end: number;
}

/** Where the second half of a range or a sum may begin. */
const secondStart = digit | characters('一二两三四五六七八九十');

const fraction = gatedCell(
  /(百|千|万|[一二三四五六七八九十\d]{1,3})分之([零〇一二两三四五六七八九十百点\d.]+)/y,
);
const tenths = gatedCell(
  /([一二三四五六七八九两\d](?:\.\d)?)成([一二三四五六七八九])?(?![立功果效本为活品员])/y,
);
const half = gatedCell(/(一半|半数|半年|半个?月(?![刊板])|半个?小时|半天)/y);
const slashed = gatedCell(/(\d)\/(\d)(?![\d/])/y);
const whole = gatedCell(/百分之?百/y);
const percent = knownUnit('%');
const perMille = knownUnit('‰');

/** A match that begins at a place, where the text holds what it needs. */
function matchAt(gate: Gated, text: string, at: number): RegExpExecArray | null {
  if (!gate.mayMatch(text)) return null;
  gate.pattern.lastIndex = at;
  return gate.pattern.exec(text);
}

/** A text that is one numeral, 0 for none. */
const numeralOf = (text: string): number => readNumeral(text, 0, () => false)?.value ?? 0;

/** Fractions, tenths and halves: 百分之九十五, 三分之二, 九成五, 半年, 2/3. */
function readSpecial(text: string, at: number): Bare | null {
  const all = matchAt(whole, text, at)?.[0];
  if (all !== undefined)
    return { value: 100, scale: 1, unit: percent, more: false, end: at + all.length };
  const parts = matchAt(fraction, text, at);
  if (parts) {
    const top = readNumeral(groupOf(parts, 2), 0, () => false);
    const base = groupOf(parts, 1);
    const size =
      base === '百' ? 100 : base === '千' ? 1000 : base === '万' ? 10000 : numeralOf(base);
    if (top && size > 0) {
      const end = at + parts[0].length;
      if (base === '千') return { value: top.value, scale: 1, unit: perMille, more: false, end };
      return { value: clean((top.value / size) * 100), scale: 1, unit: percent, more: false, end };
    }
  }
  const tenth = matchAt(tenths, text, at);
  if (tenth) {
    const tens = numeralOf(groupOf(tenth, 1));
    const ones = numeralOf(groupOf(tenth, 2));
    return {
      value: clean(tens * 10 + ones),
      scale: 1,
      unit: percent,
      more: false,
      end: at + tenth[0].length,
    };
  }
  const halved = matchAt(half, text, at)?.[0];
  if (halved !== undefined && text.charAt(at - 1) !== '上' && text.charAt(at - 1) !== '下') {
    const end = at + halved.length;
    if (halved.startsWith('一半') || halved === '半数')
      return { value: 50, scale: 1, unit: percent, more: false, end };
    if (halved === '半年') return { value: 6, scale: 1, unit: knownUnit('月'), more: false, end };
    const name = halved.endsWith('月') ? '个月' : halved === '半天' ? '天' : '小时';
    return { value: 0.5, scale: 1, unit: knownUnit(name), more: false, end };
  }
  const ratio = matchAt(slashed, text, at);
  if (ratio && !stands(digit, text, at - 1) && Number(ratio[1]) < Number(ratio[2])) {
    const value = clean((Number(ratio[1]) / Number(ratio[2])) * 100);
    return { value, scale: 1, unit: percent, more: false, end: at + ratio[0].length };
  }
  return null;
}

/** 9.8/10万: so many in every hundred thousand. */
const perCapita = /\/ ?(10万|十万|万|百万|100万)(?![元亩吨次个台套\d])人?/y;
function shareUnit(share: string): Unit {
  const many = share.replace('十万', '10万').replace('百万', '100万');
  return reunited(knownUnit('人'), { name: `/${many}`, dim: `share:${many}` });
}

const yuan = knownUnit('元');
/** What 万 and 亿 count without 元. */
const moneyNoun = /^(?:补助|补贴|奖补|资金|经费|专项|款|工程款)/;

const wholeNumber =
  /^[ (]*(?:为|保持)?[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟点]+[ )。]*$/;

const spans: ReadonlySet<string> = new Set(['time', 'month', 'workday']);
const andMore = gatedCell(/多(?=[,，。;；)才完的后]|时间|$)/y);
const monthsAndMore = gatedCell(/个[多余]月/y);

/**
 * Reads a number with its unit, without the words around it.
 *
 * @param text masked text
 * @param at where the number begins
 * @returns the amount with its unit and end, or null where no amount stands there
 * @example readBare('1200人次', 0)?.unit?.name //=> '人次'
 */
export function readBare(text: string, at: number): Bare | null {
  const special = readSpecial(text, at);
  if (special) return special;
  const numeral = readNumeral(text, at, (place) => unitAt(text, place, false) !== null);
  if (!numeral) return null;
  let next = numeral.end;
  while (text.charAt(next) === ' ') next++;
  // 141.8万补助资金
  const isSum = numeral.scale >= 1e4 && moneyNoun.test(text.slice(next, next + 3));
  const found = isSum ? { unit: yuan, end: next } : unitAt(text, next, !numeral.han);
  if (
    numeral.han &&
    !found &&
    numeral.scale === 1 &&
    !(text.length <= 40 && wholeNumber.test(text))
  )
    return null;
  // 8个多月, 三个余月: the 多 stands inside the unit.
  const split = numeral.scale === 1 ? matchAt(monthsAndMore, text, next)?.[0] : undefined;
  if (split !== undefined)
    return { ...numeral, unit: knownUnit('个月'), more: true, end: next + split.length };
  perCapita.lastIndex = numeral.end;
  const share = found ? undefined : perCapita.exec(text)?.[1];
  const unit = found?.unit ?? (share === undefined ? null : shareUnit(share));
  const end = found?.end ?? (share === undefined ? numeral.end : perCapita.lastIndex);
  // 1年多, 2小时多: more than written.
  const tail = unit && spans.has(unit.dim) ? matchAt(andMore, text, end)?.[0] : undefined;
  return tail === undefined
    ? { value: numeral.value, scale: numeral.scale, unit, more: numeral.more, end }
    : { value: numeral.value, scale: numeral.scale, unit, more: true, end: end + 1 };
}

/**
 * Falling time quantities add up: 1小时45分钟, 3天4小时.
 *
 * @param text masked text
 * @param first the amount that was read
 * @returns the sum in the unit of the first; the first itself where nothing follows
 * @example // «1小时45分钟» → 1.75 小时
 */
export function addUp(text: string, first: Bare): Bare {
  const minuted =
    first.unit?.name === '分' && /^ ?\d+(?:\.\d+)?秒/.test(text.slice(first.end, first.end + 9));
  let sum = minuted ? { ...first, unit: knownUnit('分钟') } : first;
  while (sum.unit && (sum.unit.dim === 'time' || sum.unit.dim === 'month')) {
    let at = sum.end;
    if (text.charAt(at) === '零' || text.charAt(at) === '又' || text.charAt(at) === ' ') at++;
    if (text.charAt(at) === '半' && sum.unit.dim === 'time') {
      sum = { ...sum, value: sum.value + 0.5, end: at + 1 };
      continue;
    }
    if (!stands(secondStart, text, at)) return sum;
    const next = readBare(text, at);
    const minutes = next?.unit?.name === '分' ? knownUnit('分钟') : next?.unit;
    if (!next || minutes?.dim !== sum.unit.dim || minutes.num >= sum.unit.num) return sum;
    const more = (next.value * minutes.num * sum.unit.den) / (minutes.den * sum.unit.num);
    sum = { ...sum, value: clean(sum.value + more), end: next.end };
  }
  return sum;
}

const rangeSigns = characters(' -~～至到');
const rangeSign = /^ ?(?:[-~～至到]|-{2})[ ]?/;

/**
 * The second half of `18℃-22℃`, `6.5~8.5`, `18-54周岁`.
 *
 * @param text masked text
 * @param first the amount that was read
 * @returns the upper bound, or null where no range is written
 * @example // «6.5~8.5» → 8.5
 */
export function readSecond(text: string, first: Bare): Bare | null {
  if (!stands(rangeSigns, text, first.end)) return null;
  const sign = rangeSign.exec(text.slice(first.end, first.end + 4))?.[0];
  if (sign === undefined) return null;
  const at = first.end + sign.length;
  if (!stands(secondStart, text, at)) return null;
  const second = readBare(text, at);
  if (!second) return null;
  if (first.unit && second.unit && first.unit.dim !== second.unit.dim) return null;
  return second;
}
