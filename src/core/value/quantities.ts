import { gates, type Gated } from './gates';
import type { Comparator } from './reading';
import { characters, digit, stands } from './characters';
import { clauseAround, landmarksOf, roleOf, type Role } from './clauses';
import { comparatorBefore, comparatorBehind } from './comparators';
import { matchesOf, groupOf } from './matches';
import { clean, readNumeral } from './numerals';
import { sameUnit, unitAt, knownUnit, type Unit } from './units';

const gated = gates();
/** Tried on the whole cell at every number: gates of their own, so that a cell is scanned once. */
const gatedCell = gates();

/** A quantity as read from one text, with everything that matching needs. Offsets are in the normalised text. */
export interface Reading {
  /** As written beside `scale` and `unit`; percent in percent points. */
  readonly value: number;
  readonly scale: number;
  readonly unit: Unit | null;
  /** What the amount is per: 元/人*月 → `人·月`; '' for none. */
  readonly per: string;
  readonly perUnits: readonly Unit[];
  readonly comparator: Comparator | null;
  /** 余, 多 after the number: it is more than written. */
  readonly more: boolean;
  readonly start: number;
  readonly end: number;
  /** The words around it that say what was counted. */
  readonly words: string;
  readonly role: Role;
  /** 增长, 下降 …: the number is a change, not a level. +1 up, -1 down, 0 level. */
  readonly change: -1 | 0 | 1;
  /** Set for `18℃-22℃`, `±3%`: both bounds. */
  readonly range: readonly [number, number] | null;
}

const numberStart = /[\d零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾半±]|万(?=分之)/g;
/** No number that a person writes is this long in Chinese numerals; read on behind it. */
const longRun = /[零〇一二两三四五六七八九十百千万亿]{25,}/y;
const fraction = gatedCell(
  /(百|千|万|[一二三四五六七八九十\d]{1,3})分之([零〇一二两三四五六七八九十百点\d.]+)/y,
);
const tenths = gatedCell(
  /([一二三四五六七八九两\d](?:\.\d)?)成([一二三四五六七八九])?(?![立功果效本为活品员])/y,
);
const half = gatedCell(/(一半|半数|半年|半个月|半个?小时|半天)/y);
const slashed = gatedCell(/(\d)\/(\d)(?![\d/])/y);
const whole: readonly (readonly [string, number])[] = [
  ['百分之百', 100],
  ['百分百', 100],
];
const upWords = gated(
  /(?:增长|提高|提升|上升|增加|新增|上涨|上浮|增幅|增速|涨幅|超出)(?:率|幅度|幅|比例)?(?:了|约|近|达到?|为|不低于|不少于|至少|超过|≥|>|:| )*$/,
);
const downWords = gated(
  /(?:下降|降低|减少|缩短|节约|压减|压缩|回落|下浮|降幅|节省|减幅|减量|削减|压降|节支|降|缩减)(?:率|幅度|幅|比例)?(?:了|约|近|达到?|为|不低于|不少于|至少|超过|≥|>|:| )*$/,
);

/** 每月2次: a frequency, right before the number. */
const perTime = /每(?:个)?(季度?|半年|月|周|天|日)[^\d,，;；]{0,6}$/;
const perWords = gated(
  /(?:([人户亩生日月村校班])均|每(?:一|个(?=[月村县乡镇校社点]))?(?![年季一两二三十百千万])(批次|平方米|立方米|公里|人次|[\u4e00-\u9fa5]))/g,
);

interface Per {
  readonly units: readonly Unit[];
  readonly end: number;
}

/** What joins 人 and 月 in 元/人·月. */
const joins = characters('·.、*/×•・');
/** Where the second half of a range or a sum may begin. */
const secondStart = digit | characters('一二两三四五六七八九十');

/** 生 and 学生 count as persons in 元/生·年. */
const pupil: Unit = { name: '生', dim: 'n:人', num: 1, den: 1 };

function perUnit(text: string, at: number): { readonly unit: Unit; readonly end: number } | null {
  if (text.startsWith('学生', at)) return { unit: pupil, end: at + 2 };
  if (text.charAt(at) === '生') return { unit: pupil, end: at + 1 };
  return unitAt(text, at, true);
}

const persons = knownUnit('人');
const days = knownUnit('天');
const months = knownUnit('个月');
/** 元/人天 is 元/人·天. */
const personDay: Readonly<Record<string, readonly Unit[]>> = {
  人天: [persons, days],
  人日: [persons, days],
  人月: [persons, months],
};

/** Reads `/人·月`, `/立方米`, `每人每天` behind a unit. */
function readPer(text: string, start: number): Per {
  const units: Unit[] = [];
  let end = start;
  let at = start;
  while (text.charAt(at) === ' ') at++;
  let char = text.charAt(at);
  while (char === '/' || char === '每' || (units.length > 0 && stands(joins, text, at))) {
    const found = perUnit(text, at + 1);
    if (!found) break;
    units.push(...(personDay[found.unit.name] ?? [found.unit]));
    end = at = found.end;
    char = text.charAt(at);
  }
  return { units, end };
}

/** Words before a money amount: 人均4500元 → per 人. */
function wordsPer(words: string, unit: Unit | null): readonly Unit[] {
  if (!perWords.mayMatch(words)) return [];
  const often = perTime.exec(words.slice(-12))?.[1];
  if (often !== undefined && unit?.dim.startsWith('n:')) {
    const unitOf = perUnit(often === '季' ? '季度' : often, 0)?.unit;
    return unitOf ? [unitOf] : [];
  }
  if (unit?.dim !== 'money') return [];
  const units: Unit[] = [];
  for (const [, mean, each = mean] of matchesOf(perWords.pattern, words.slice(-12))) {
    const found = each === undefined ? null : perUnit(each, 0);
    if (found) units.push(found.unit);
  }
  const year = units.length > 0 && /每年[^\d]{0,3}$/.test(words) ? knownUnit('年') : undefined;
  return year ? [...units, year] : units;
}

interface Bare {
  readonly value: number;
  readonly scale: number;
  readonly unit: Unit | null;
  readonly more: boolean;
  readonly end: number;
}

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
  for (const [word, value] of whole) {
    if (text.startsWith(word, at))
      return { value, scale: 1, unit: percent, more: false, end: at + word.length };
  }
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
    const name = halved === '半个月' ? '个月' : halved === '半天' ? '天' : '小时';
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
const shareUnit = (share: string): Unit => ({
  name: `/${share.replace('十万', '10万').replace('百万', '100万')}`,
  dim: `share:${share.replace('十万', '10万').replace('百万', '100万')}`,
  num: 1,
  den: 1,
});

const wholeNumber =
  /^[ (]*(?:为|保持)?[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟点]+[ )。]*$/;

/** A number with its unit, without the words around it. */
function readBare(text: string, at: number): Bare | null {
  const special = readSpecial(text, at);
  if (special) return special;
  const numeral = readNumeral(text, at, (place) => unitAt(text, place, false) !== null);
  if (!numeral) return null;
  let next = numeral.end;
  while (text.charAt(next) === ' ') next++;
  const found = unitAt(text, next, !numeral.han);
  if (
    numeral.han &&
    !found &&
    numeral.scale === 1 &&
    !(text.length <= 40 && wholeNumber.test(text))
  )
    return null;
  perCapita.lastIndex = numeral.end;
  const share = found ? undefined : perCapita.exec(text)?.[1];
  const unit = found?.unit ?? (share === undefined ? null : shareUnit(share));
  const end = found?.end ?? (share === undefined ? numeral.end : perCapita.lastIndex);
  return { value: numeral.value, scale: numeral.scale, unit, more: numeral.more, end };
}

/** Falling time quantities add up: 1小时45分钟, 3天4小时. */
function addUp(text: string, first: Bare): Bare {
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

/** The second half of `18℃-22℃`, `6.5~8.5`, `18-54周岁`, if there is one. */
function readSecond(text: string, first: Bare): Bare | null {
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

const zeroWords: readonly string[] = [
  '零投诉',
  '零事故',
  '零差错',
  '零发生',
  '零上访',
  '零伤亡',
  '零违规',
];

/**
 * Reads every quantity of a text.
 *
 * @param text masked text (see `maskNoise`), used to find numbers and units
 * @param words the same text unmasked, used for the words around them
 * @returns quantities from left to right
 * @example readQuantities('控制在2小时以内', '控制在2小时以内')[0]?.comparator //=> 'atMost'
 */
export function readQuantities(text: string, words: string): readonly Reading[] {
  const found: Reading[] = [];
  let previous = 0;
  const landmarks = landmarksOf(words);
  numberStart.lastIndex = 0;
  for (let match = numberStart.exec(text); match; match = numberStart.exec(text)) {
    const at = match.index;
    const plusMinus = match[0] === '±' || (match[0] === '+' && text.charAt(at + 1) === '-');
    const begin = plusMinus ? at + 1 : at;
    let bare = readBare(text, begin);
    if (!bare || (match[0] === '零' && zeroWords.some((word) => text.startsWith(word, at)))) {
      longRun.lastIndex = at;
      numberStart.lastIndex = longRun.test(text) ? longRun.lastIndex : at + 1;
      continue;
    }
    bare = addUp(text, bare);
    let range: readonly [number, number] | null = null;
    let negative = false;
    if (plusMinus) range = [-bare.value, bare.value];
    else {
      const dash = text.charAt(at - 1);
      const prior = text.charAt(at - 2);
      negative = (dash === '-' && !/[\dA-Za-z\u4e00-\u9fa5)%℃\ue000]/.test(prior)) || dash === '负';
      const second = readSecond(text, bare);
      if (second) {
        const unit = second.unit ?? bare.unit;
        const low =
          (negative ? -1 : 1) * bare.value * (bare.scale === 1 ? 1 : bare.scale / second.scale);
        range = second.value >= low ? [low, second.value] : null;
        bare = { ...second, unit, more: false };
      }
    }
    const begins = negative ? at - 1 : at;
    const per = readPer(text, bare.end);
    let end = per.end;
    const clause = clauseAround(words, previous, begins, end);
    const ahead = comparatorBefore(words, Math.max(previous, clause.from), begins);
    const after = comparatorBehind(words, end);
    if (after) end = after.end;
    const early = wordsPer(clause.before, bare.unit);
    const often =
      per.units.length > 0 && per.units.every(({ dim }) => /^(?:time|month)$/.test(dim));
    const perUnits = per.units.length === 0 ? early : often ? [...early, ...per.units] : per.units;
    const base = found[found.length - 1];
    if (
      base &&
      (base.role === 'none' || base.role === 'actual') &&
      clause.from === base.end &&
      isBase(base, bare, clause.before)
    )
      found[found.length - 1] = { ...base, role: 'plan' };
    found.push({
      value: negative ? -bare.value : bare.value,
      scale: bare.scale,
      unit: bare.unit,
      per: perUnits.length === 0 ? '' : perUnits.map((unit) => unit.name).join('·'),
      perUnits,
      comparator: merge(ahead?.comparator ?? null, after?.comparator ?? null),
      more: bare.more,
      start: ahead?.start ?? begins,
      end,
      words: clause.before + clause.after,
      role: roleOf(words, landmarks, clause, begins, end, (among) => isItem(found, bare, among)),
      change: changeOf(clause.before),
      range,
    });
    previous = end;
    numberStart.lastIndex = Math.max(end, at + 1);
  }
  return found;
}

/** 增长, 下降 right before the number, and no 到 that makes a level of it: +1 up, -1 down, else 0. */
function changeOf(lead: string): -1 | 0 | 1 {
  const up = upWords.test(lead);
  if (!up && !downWords.test(lead)) return 0;
  return /[至到为](?:了)?$/.test(lead) ? 0 : up ? 1 : -1;
}

/** Whether a number can be one of the parts announced by 其中: of the total's unit, and the total is not yet reached. */
function isItem(found: readonly Reading[], next: Bare, among: number): boolean {
  const total = found.filter((reading) => reading.end <= among).slice(-1)[0];
  if (!total?.unit || !next.unit) return true;
  if (next.unit.dim === 'percent' || total.unit.dim === 'percent') return true;
  const whole = found.filter(
    (reading) => reading.end <= among && sameUnit(reading.unit, next.unit),
  );
  const [last] = whole.slice(-1);
  if (!last) return false;
  const parts = found.filter(
    (reading) => reading.start > among && sameUnit(reading.unit, next.unit),
  );
  const sum = parts.reduce((all, reading) => all + reading.value * reading.scale, 0);
  return sum < last.value * last.scale;
}

/** 市定10件民生实事已办结9件, 10个项目中9个按期完工: the first number is what the second is taken from. */
function isBase(base: Reading, next: Bare, between: string): boolean {
  if (!sameUnit(base.unit, next.unit) || base.scale !== next.scale) return false;
  if (/^(?:由|从)|[^自]由|从/.test(base.words) && /(?:到|至|为)(?:了)?$/.test(between)) return true;
  return (
    base.value >= next.value &&
    /中(?:的|有)?$|(?:已|均已|实际)(?:经)?(?:全部)?(?:办结|完成|建成|完工|竣工|整改|兑付|发放|拨付|落实|开展|开工|投用|验收)(?:了)?$/.test(
      between,
    )
  );
}

/** `控制在2小时以内` says the same twice; `不低于90%左右` is only about. */
function merge(ahead: Comparator | null, behind: Comparator | null): Comparator | null {
  if (behind === 'approximately') return behind;
  if (ahead === 'approximately') return behind ?? ahead;
  return ahead ?? behind;
}
