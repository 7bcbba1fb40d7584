import { characters, digit, stands } from '../text/characters';
import { addUp, readBare, readSecond, type Bare } from './bareQuantity';
import { altering } from '../text/altering';
import { clauseAround, landmarksOf, roleOf, type Role } from '../text/clauses';
import { comparatorBefore, comparatorBehind } from './comparators';
import { gated } from '../text/gates';
import { clean } from './numerals';
import { readPer, wordsPer } from './perUnit';
import type { Comparator } from '../reading';
import { reunited, sameUnit, type Unit } from './units';

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
  /** 余, 多 after the number: by less than this it can be more than `value`; 0 for none. */
  readonly more: number;
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

/** A reading with some of its fields changed. */
export const altered = altering<Reading>((reading) => ({
  value: reading.value,
  scale: reading.scale,
  unit: reading.unit,
  per: reading.per,
  perUnits: reading.perUnits,
  comparator: reading.comparator,
  more: reading.more,
  start: reading.start,
  end: reading.end,
  words: reading.words,
  role: reading.role,
  change: reading.change,
  range: reading.range,
}));

const numberStart =
  digit | characters('零〇一二两俩仨三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾廿卅半±');

/** Where the next number may begin, or -1. */
function nextNumber(text: string, from: number): number {
  const { length } = text;
  for (let at = from; at < length; at++)
    if (
      stands(numberStart, text, at) ||
      (text.charAt(at) === '万' && text.startsWith('万分之', at))
    )
      return at;
  return -1;
}

/** 三五次, and no number that a person writes is this long in Chinese numerals; read on behind it. */
const noNumber =
  /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]{25,}|[一二两三四五六七八九]{2}(?![十百千万亿一二两三四五六七八九])/y;
const upWords = gated(
  /(?:增长|提高|提升|上升|增加|新增|上涨|上浮|增幅|增速|涨幅|超出)(?:率|幅度|幅|比例)?(?:了|约|近|达到?|为|不低于|不少于|至少|超过|≥|>|:| )*$/,
);
const downWords = gated(
  /(?:下降|降低|减少|缩短|节约|压减|压缩|回落|下浮|降幅|节省|减幅|减量|削减|压降|节支|降|缩减)(?:率|幅度|幅|比例)?(?:了|约|近|达到?|为|不低于|不少于|至少|超过|≥|>|:| )*$/,
);

const zeroWords =
  /零(?:投诉|事故|差错|发生|上访|伤亡|违[规纪法]|新增|增长|拖欠|逾期|失误|舆情|故障|中断)/y;

/** The 2 of a m2 that stands behind no number: 完成量(km2):20. */
function isOfUnit(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return (before === 'm' || before === 'M') && /[23](?!\d)/.test(text.slice(at, at + 2));
}

/** A dash behind these joins two things; but 不高于-18℃, 降至-5℃. */
const notBeforeMinus = /[\dA-Za-z)%℃\ue000]|(?![于过至到为达在])[\u4e00-\u9fa5]/;
/** 同比增长-3%, 最高-18.6℃, 利润-6万元: of what may be less than nothing. */
const maybeLess =
  /(?:增长率?|增[速幅加]|涨幅|净增|[同环]比|变化率?|[平月日年]均|最[高低]|[气水库室]温|温度|利润(?:总额|率)?|盈余|收益率?)$/;

const less = /^[少缺差低]了?$/;
const beyond = /^[多高超]出?了?$/;
const gapOf = (words: string): Role | null =>
  less.test(words) ? 'rest' : beyond.test(words) ? 'surplus' : null;

/** Whether the dash at a place is the sign of the number behind it. */
const isMinus = (text: string, at: number): boolean =>
  !notBeforeMinus.test(text.charAt(at - 1)) || maybeLess.test(text.slice(Math.max(0, at - 5), at));

/** 零投诉, 零新增: a word, not a number. */
function isZeroWord(text: string, at: number): boolean {
  zeroWords.lastIndex = at;
  return text.charAt(at) === '零' && zeroWords.test(text);
}

const signs = characters('≥≤<>=');

/** 48 in 48台 and ≥95%: nothing stands before the number but a sign. */
const isPlain = (text: string, at: number): boolean =>
  stands(digit, text, at) && (at === 0 || (at === 1 && stands(signs, text, 0)));

/** 48台, ≥95%: the whole text is a number with its unit, so there are no words that say anything of it. */
const plain = ({ value, scale, unit, end }: Bare, text: string, at: number): Reading => ({
  value,
  scale,
  unit,
  per: '',
  perUnits: [],
  comparator: at === 0 ? null : (comparatorBefore(text, 0, at)?.comparator ?? null),
  more: 0,
  start: 0,
  end,
  words: text.slice(0, at),
  role: 'none',
  change: 0,
  range: null,
});

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
  let from = 0;
  let every: Unit | null = null;
  for (let at = nextNumber(text, from); at >= 0; at = nextNumber(text, from)) {
    const plusMinus = text.charAt(at) === '±';
    const begin = plusMinus ? at + 1 : at;
    let bare = readBare(text, begin);
    if (!bare || isZeroWord(text, at) || isOfUnit(text, at)) {
      noNumber.lastIndex = at;
      from = noNumber.test(text) ? noNumber.lastIndex : at + 1;
      continue;
    }
    if (bare.end === text.length && bare.more === 0 && isPlain(text, at))
      return [plain(bare, words, at)];
    const span: Unit | null = every ? null : everySo(text, at, bare);
    if (span) {
      every = span;
      from = bare.end;
      continue;
    }
    bare = addUp(text, bare);
    let range: readonly [number, number] | null = null;
    let negative = false;
    if (plusMinus) range = [-bare.value, bare.value];
    else {
      const dash = text.charAt(at - 1);
      negative = dash === '负' || (dash === '-' && isMinus(text, at - 1));
      // 0.3mg/L～0.5mg/L
      const own = readPer(text, bare.end);
      const second = readSecond(text, own.units.length > 0 ? { ...bare, end: own.end } : bare);
      if (second) {
        const unit = second.unit ?? bare.unit;
        const low =
          (negative ? -1 : 1) * bare.value * (bare.scale === 1 ? 1 : bare.scale / second.scale);
        range =
          second.value >= low
            ? [low, second.value]
            : second.value < 0
              ? [second.value, low] // -18℃至-22℃
              : null;
        const { value, scale, end: behind } = second;
        bare = { value, scale, unit, more: 0, end: behind };
      }
    }
    const begins = negative ? at - 1 : at;
    const per = readPer(text, bare.end);
    let end = per.end;
    const clause = clauseAround(words, previous, begins, end);
    const ahead = comparatorBefore(words, Math.max(previous, clause.from), begins);
    const after = comparatorBehind(words, end);
    if (after) end = after.end;
    // 120来台 is about 120, more or less.
    const isAbout = bare.more > 0 && words.slice(at, bare.end).includes('来');
    const early = wordsPer(clause.before, bare.unit);
    const often =
      per.units.length > 0 && per.units.every(({ dim }) => /^(?:time|month)$/.test(dim));
    const told = per.units.length === 0 ? early : often ? [...early, ...per.units] : per.units;
    const perUnits = every ? [every, ...per.units] : told;
    every = null;
    const base = found.length > 0 ? found[found.length - 1] : undefined;
    // 较目标30万千瓦少3.5万千瓦, 比控制数6次多1次: how much is missing, or beyond.
    const differs = base?.role === 'plan' && clause.from === base.end ? clause.before : '';
    const gap = differs === '' ? null : gapOf(differs);
    if (
      base &&
      (base.role === 'none' || base.role === 'actual') &&
      clause.from === base.end &&
      isBase(base, bare, clause.before)
    )
      found[found.length - 1] = altered(base, { role: 'plan' });
    found.push({
      value: range ? range[1] : negative ? -bare.value : bare.value,
      scale: bare.scale,
      unit: bare.unit,
      per: perUnits.length === 0 ? '' : perUnits.map((unit) => unit.name).join('·'),
      perUnits,
      comparator: isAbout
        ? 'approximately'
        : merge(ahead?.comparator ?? null, after?.comparator ?? null),
      more: isAbout ? 0 : bare.more,
      start: ahead?.start ?? begins,
      end,
      words: clause.before + clause.after,
      role:
        gap ??
        roleOf(
          words,
          landmarks,
          clause,
          begins,
          end,
          landmarks.among ? asItem(found, bare) : undefined,
        ),
      change: changeOf(clause.before),
      range,
    });
    previous = end;
    from = Math.max(end, at + 1);
  }
  return found;
}

/** Behind 每3个月 so many times are told: 每3个月1次, 每两周开展一次. */
const thenCount = gated(/^[^\d,，。;；、(]{0,6}?(?:\d+|[一二两三四五]) ?(?:次|场|期|轮|回|班次)/);

/** The span of a frequency that is longer than one unit: 每3个月1次 is once in 3 months. */
function everySo(text: string, at: number, { value, scale, unit, end }: Bare): Unit | null {
  if (text.charAt(at - 1) !== '每' || !unit || scale !== 1 || value <= 0) return null;
  if (!/^(?:time|month)$/.test(unit.dim) || !thenCount.test(text.slice(end, end + 14))) return null;
  return reunited(unit, { name: `${value}${unit.name}`, num: clean(unit.num * value) });
}

/** 增长, 下降 right before the number, and no 到 that makes a level of it: +1 up, -1 down, else 0. */
function changeOf(lead: string): -1 | 0 | 1 {
  const up = upWords.test(lead);
  if (!up && !downWords.test(lead)) return 0;
  return /[至到为](?:了)?$/.test(lead) ? 0 : up ? 1 : -1;
}

const asItem =
  (found: readonly Reading[], next: Bare) =>
  (among: number): boolean =>
    isItem(found, next, among);

/** Whether a number can be one of the parts announced by 其中: of the total's unit, and the total is not yet reached. */
function isItem(found: readonly Reading[], next: Bare, among: number): boolean {
  let at = found.length - 1;
  let sum = 0;
  for (; at >= 0; at--) {
    const part = found[at];
    if (!part || part.end <= among) break;
    if (part.start > among && sameUnit(part.unit, next.unit)) sum += part.value * part.scale;
  }
  const total = found[at];
  if (!total?.unit || !next.unit) return true;
  if (next.unit.dim === 'percent' || total.unit.dim === 'percent') return true;
  while (at >= 0 && !sameUnit(found[at]?.unit ?? null, next.unit)) at--;
  const whole = found[at];
  return whole !== undefined && sum < whole.value * whole.scale;
}

/** 市定10件民生实事已办结9件, 10个项目中9个按期完工: the first number is what the second is taken from. */
function isBase(base: Reading, next: Bare, between: string): boolean {
  if (!sameUnit(base.unit, next.unit) || base.scale !== next.scale) return false;
  if (/^(?:由|从)|[^自]由|从/.test(base.words) && /(?:到|至|为)(?:了)?$/.test(between)) return true;
  return (
    base.value >= next.value &&
    /(?:^|[^其])中(?:的|有)?$|(?:已|均已|实际)(?:经)?(?:全部)?(?:办结|完成|建成|完工|竣工|整改|兑付|发放|拨付|落实|开展|开工|投用|验收)(?:了)?$/.test(
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
