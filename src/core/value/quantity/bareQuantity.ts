import { characters, digit, han, stands } from '../text/characters';
import { gated, GatedTable, type Gated } from '../text/gates';
import { groupOf } from '../text/matches';
import { clean, readNumeral, type Numeral } from './numerals';
import { knownUnit, reunited, unitAt, type Unit } from './units';

/** A number with its unit, without the words around it. */
export interface Bare {
  readonly value: number;
  readonly scale: number;
  readonly unit: Unit | null;
  /** See `Numeral`. */
  readonly more: number;
  readonly end: number;
}

/** Where the second half of a range or a sum may begin. */
const secondStart = digit | characters('一二两三四五六七八九十');

const fraction = gated(
  /(百|千|万|[一二三四五六七八九十\d]{1,3})分之 ?([零〇一二两三四五六七八九十百点\d.]+)/y,
);
const tenths = gated(
  /([一二三四五六七八九两\d](?:\.\d)?)成([一二三四五六七八九])?(?![立功果效本为活品员])/y,
);
const half = gated(
  /(一半|半数|半年|半个?(?:月(?![刊板])|小时|钟头|学时)|半天|半日|半个(?:工作日|季度|星期))/y,
);
/** 俩, 仨: two and three 个. */
const several = gated(/[俩仨](?![\u4e00-\u9fa5]?子)人?/y);
const slashed = gated(/(\d)\/(\d)(?![\d/])/y);
const whole = gated(/百分之?百/y);
const specials = new GatedTable([fraction, tenths, half, several, slashed, whole], (gate) => gate);
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
    return { value: 100, scale: 1, unit: percent, more: 0, end: at + all.length };
  const parts = matchAt(fraction, text, at);
  if (parts) {
    const top = readNumeral(groupOf(parts, 2), 0, () => false);
    const base = groupOf(parts, 1);
    const size =
      base === '百' ? 100 : base === '千' ? 1000 : base === '万' ? 10000 : numeralOf(base);
    if (top && size > 0) {
      const end = at + parts[0].length;
      if (base === '千') return { value: top.value, scale: 1, unit: perMille, more: 0, end };
      return { value: clean((top.value / size) * 100), scale: 1, unit: percent, more: 0, end };
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
      more: 0,
      end: at + tenth[0].length,
    };
  }
  const halved = matchAt(half, text, at)?.[0];
  if (halved !== undefined && text.charAt(at - 1) !== '上' && text.charAt(at - 1) !== '下') {
    const end = at + halved.length;
    if (halved.startsWith('一半') || halved === '半数')
      return { value: 50, scale: 1, unit: percent, more: 0, end };
    if (halved === '半年') return { value: 6, scale: 1, unit: knownUnit('月'), more: 0, end };
    const name = halved.replace(/^半个?/, '');
    return { value: 0.5, scale: 1, unit: unitNamed(name), more: 0, end };
  }
  const pair = matchAt(several, text, at)?.[0];
  if (pair !== undefined) {
    const value = pair.startsWith('俩') ? 2 : 3;
    const unit = knownUnit(pair.endsWith('人') ? '人' : '个');
    return { value, scale: 1, unit, more: 0, end: at + pair.length };
  }
  const ratio = matchAt(slashed, text, at);
  if (ratio && !stands(digit, text, at - 1) && Number(ratio[1]) < Number(ratio[2])) {
    const value = clean((Number(ratio[1]) / Number(ratio[2])) * 100);
    return { value, scale: 1, unit: percent, more: 0, end: at + ratio[0].length };
  }
  return null;
}

/** 9.8/10万: so many in every hundred thousand. */
const perCapita = gated(/\/ ?(10万|十万|万|百万|100万)(?![元亩吨次个台套\d])人?/y);
function shareUnit(share: string): Unit {
  const many = share.replace('十万', '10万').replace('百万', '100万');
  return reunited(knownUnit('人'), { name: `/${many}`, dim: `share:${many}` });
}

const yuan = knownUnit('元');
/** What 万 and 亿 count without 元. */
const moneyNoun = /^(?:补助|补贴|奖补|资金|经费|专项|款|工程款)/;

const wholeNumber =
  /^[ (]*(?:为|保持|等于)?[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟点]+[ )。]*$/;

const spans: ReadonlySet<string> = new Set(['time', 'month', 'workday']);
const andMore = gated(/多(?=[,，。;；)才完的后]|时间|$)/y);
const counterSplit = gated(
  /个([多余半])(月(?![刊板])|小时|钟头|星期|季度|工作日|学时|课时|百分点)/y,
);

/** 月 behind a number of them: 个月, never the date. */
const unitNamed = (name: string): Unit => knownUnit(name === '月' ? '个月' : name);

/** 8个多月, 三个余月, 一个半小时: 多 or 半 stands inside the unit, and what it adds is less than one. */
function betweenCounter(text: string, at: number, { value }: Numeral): Bare | null {
  const split = matchAt(counterSplit, text, at);
  if (!split) return null;
  const [all, part, name] = [split[0], groupOf(split, 1), groupOf(split, 2)];
  const isHalf = part === '半';
  return {
    value: isHalf ? value + 0.5 : value,
    scale: 1,
    unit: unitNamed(name),
    more: isHalf ? 0 : 1,
    end: at + all.length,
  };
}

const scales: Readonly<Record<string, number>> = {
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};
const scaleInside = /^\((千万|百万|[千万亿])/;

/** 95(%), 20(人), 12.6(万kWh), 11800(元/m²): the unit alone in brackets behind its number; what it is per is read later. */
function bracketedUnit(
  text: string,
  at: number,
): { readonly unit: Unit; readonly scale: number; readonly end: number } | null {
  if (text.charAt(at) !== '(') return null;
  const [, told = ''] = scaleInside.exec(text.slice(at, at + 3)) ?? [];
  const found = unitAt(text, at + 1 + told.length, false);
  const behind = found ? text.charAt(found.end) : '';
  if (!found || (behind !== ')' && !/^\/[^()]{1,6}\)/.test(text.slice(found.end, found.end + 8))))
    return null;
  return {
    unit: found.unit,
    scale: scales[told] ?? 1,
    end: behind === ')' ? found.end + 1 : found.end,
  };
}

const currencyEnd = characters('¥BY币 ');
const currency = /(?:¥|RMB|CNY|人民币) ?$/;

/** ¥3126500, RMB 3126500: the unit before its number. */
const currencyBefore = (text: string, at: number, end: number): ReturnType<typeof unitAt> =>
  stands(currencyEnd, text, at - 1) && currency.test(text.slice(Math.max(0, at - 5), at))
    ? { unit: yuan, end }
    : null;

/** 三 in 三至五家: the unit of both stands behind the second. */
function opensRange(text: string, { value, end }: Numeral): boolean {
  const second = readSecond(text, { value, scale: 1, unit: null, more: 0, end });
  return second !== null && second.unit !== null && second.value > value;
}

/**
 * Reads a number with its unit, without the words around it.
 *
 * @param text masked text
 * @param at where the number begins
 * @returns the amount with its unit and end, or null where no amount stands there
 * @example readBare('1200人次', 0)?.unit?.name //=> '人次'
 */
export function readBare(text: string, at: number): Bare | null {
  const special = specials.mayMatch(text) ? readSpecial(text, at) : null;
  if (special) return special;
  const numeral = readNumeral(text, at, (place) => unitAt(text, place, false) !== null);
  if (!numeral) return null;
  let next = numeral.end;
  while (text.charAt(next) === ' ') next++;
  // 141.8万补助资金
  const isSum =
    numeral.scale >= 1e4 && stands(han, text, next) && moneyNoun.test(text.slice(next, next + 3));
  const inBrackets = isSum ? null : bracketedUnit(text, next);
  const found = isSum
    ? { unit: yuan, end: next }
    : (unitAt(text, next, !numeral.han) ?? inBrackets ?? currencyBefore(text, at, numeral.end));
  if (
    numeral.han &&
    !found &&
    numeral.scale === 1 &&
    !opensRange(text, numeral) &&
    !(text.length <= 40 && wholeNumber.test(text))
  )
    return null;
  const inside = numeral.scale === 1 ? betweenCounter(text, next, numeral) : null;
  if (inside) return inside;
  const share = found ? undefined : matchAt(perCapita, text, numeral.end)?.[1];
  const unit = found?.unit ?? (share === undefined ? null : shareUnit(share));
  const end = found?.end ?? (share === undefined ? numeral.end : perCapita.pattern.lastIndex);
  // 1年多, 2小时多: more than written, by less than one.
  const tail = unit && spans.has(unit.dim) ? matchAt(andMore, text, end)?.[0] : undefined;
  return tail === undefined
    ? {
        value: numeral.value,
        scale: numeral.scale * (inBrackets?.scale ?? 1),
        unit,
        more: numeral.more,
        end,
      }
    : { value: numeral.value, scale: numeral.scale, unit, more: 1, end: end + 1 };
}

/** What is told in falling units: 1小时45分钟, 3公里200米, 3吨150公斤. */
const falling: ReadonlySet<string> = new Set(['time', 'month', 'length', 'mass', 'money']);
/** 3公里5米宽: another measure of the same thing. */
const otherSide = /^[ ]?(?:左右)?[宽高深厚长粗口直半内外]/;

const sizeOf = ({ value, unit }: Bare): number => (value * (unit?.num ?? 1)) / (unit?.den ?? 1);

/**
 * Falling quantities of one dimension add up: 1小时45分钟, 3天4小时, 3公里200米, 一年半.
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
  while (sum.unit && falling.has(sum.unit.dim) && sum.scale === 1) {
    const isTime = spans.has(sum.unit.dim);
    let at = sum.end;
    if (text.charAt(at) === '零' || text.charAt(at) === '又' || text.charAt(at) === ' ') at++;
    if (isTime && text.charAt(at) === '半' && !/[年径价数载]/.test(text.charAt(at + 1))) {
      const more = /[多余]/.test(text.charAt(at + 1)) ? 0.5 : 0;
      sum = { ...sum, value: sum.value + 0.5, more, end: at + (more > 0 ? 2 : 1) };
      continue;
    }
    if (!stands(secondStart, text, at)) return sum;
    const next = readBare(text, at);
    const isMinute = next?.unit?.name === '分' || (isTime && next?.unit?.name === 'm');
    const minutes = isMinute ? knownUnit('分钟') : next?.unit;
    if (!next || minutes?.dim !== sum.unit.dim || next.scale !== 1) return sum;
    const part = { ...next, unit: minutes };
    const one = sizeOf({ ...sum, value: 1 });
    if (sizeOf({ ...part, value: 1 }) >= one) return sum;
    // 12公里1500米 are two lengths.
    const isRest = sizeOf(part) < one && Number.isInteger(sum.value);
    if (!isTime && (!isRest || otherSide.test(text.slice(part.end, part.end + 4)))) return sum;
    const value = clean(sum.value + sizeOf(part) / one);
    const more = clean(sizeOf({ ...part, value: part.more }) / one);
    sum = { ...sum, value, more, end: part.end };
  }
  return sum;
}

const rangeSigns = characters(' -~～至到');
const rangeSign = /^ ?(?:-{1,2}|~{1,2}|[～至到])[ ]?/;

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
  // -20~-15℃
  const isBelowZero = text.charAt(at) === '-' && !sign.includes('-');
  const begin = isBelowZero ? at + 1 : at;
  if (!stands(secondStart, text, begin)) return null;
  const read = readBare(text, begin);
  const second = read && isBelowZero ? { ...read, value: -read.value } : read;
  if (!second) return null;
  if (first.unit && second.unit && first.unit.dim !== second.unit.dim) return null;
  return second;
}
