import { clean } from './numerals';
import { readPer } from './perUnit';
import type { Reading } from './quantities';
import { sameUnit, unitAt, knownUnit, type Unit } from './units';

/** What has to be known about a row to compare two units. */
export interface UnitContext {
  /** 带宽, 网速: `M` is Mbps, not megabytes. */
  readonly bandwidth: boolean;
  /** 污水, 供水: a tonne of water is a cubic metre. */
  readonly water: boolean;
  /** 投诉, 事故: 次, 起, 件, 例 and 宗 all count the same unwanted event. */
  readonly events: boolean;
  /** 纠纷, 案件: 件, 起 and 宗 count the same case. */
  readonly cases: boolean;
  /** 执法记录仪, 电梯: 部 and 台 count the same device. */
  readonly devices: boolean;
  /** 标煤, 碳: a tonne of these is what 吨 says. */
  readonly coal: boolean;
  readonly carbon: boolean;
}

const caseCounters: ReadonlySet<string> = new Set(['件', '起', '宗']);
const eventCounters: ReadonlySet<string> = new Set(['次', '起', '件', '例', '宗']);

/** 吨标准煤, 吨二氧化碳 as what they weigh. */
const weighed = (unit: Unit): Unit => knownUnit(unit.num === 1000 ? '吨' : '千克');

/** The same unit for dimensions that words of the row decide. */
function settled(unit: Unit, context: UnitContext, other: Unit | null): Unit {
  if (unit.dim === 'data' && context.bandwidth && unit.name.length === 1) {
    return knownUnit(`${unit.name}bps`);
  }
  if (unit.name === '度' && other?.dim === 'temperature') return knownUnit('℃');
  if (other?.dim === 'mass') {
    if (unit.dim === 'coal' && context.coal) return weighed(unit);
    if (unit.dim === 'carbon' && context.carbon) return weighed(unit);
  }
  if (unit.name === '分' && other?.dim === 'time') return knownUnit('分钟');
  if (context.events && eventCounters.has(unit.name) && eventCounters.has(other?.name ?? ''))
    return knownUnit('起');
  if (context.cases && caseCounters.has(unit.name) && caseCounters.has(other?.name ?? ''))
    return knownUnit('起');
  if (context.devices && unit.name === '部' && other?.name === '台') return other;
  if (context.water && unit.dim === 'mass' && unit.name === '吨' && other?.dim === 'volume') {
    return knownUnit('立方米');
  }
  return unit;
}

const perDims = (reading: Reading): string =>
  reading.perUnits.length === 0
    ? ''
    : reading.perUnits
        .map((unit) => unit.dim)
        .sort()
        .join('·');

/** Whether two readings can be compared at all. */
export function comparable(a: Reading, b: Reading, context: UnitContext): boolean {
  if (!a.unit || !b.unit) return false;
  const one = settled(a.unit, context, b.unit);
  const two = settled(b.unit, context, a.unit);
  const alike =
    one.dim === two.dim ||
    one.also === two.dim ||
    two.also === one.dim ||
    (one.dim === 'n:个' && two.generic) ||
    (two.dim === 'n:个' && one.generic);
  return alike && perDims(a) === perDims(b);
}

/** An exact quotient: the value is `num ÷ den`. */
export interface Quotient {
  readonly num: number;
  readonly den: number;
}

/** An amount of a reading's unit in base units, as a quotient so that thirds stay exact. */
function base(value: number, reading: Reading, unit: Unit | null): Quotient {
  let num = clean(value * reading.scale * (unit?.num ?? 1));
  let den = unit?.den ?? 1;
  for (const per of reading.perUnits) {
    num = clean(num * per.den);
    den = clean(den * per.num);
  }
  return { num, den };
}

/** 2048G for 2T: whoever writes a multiple of 256 counts by 1024. */
const isBinary = (actual: Reading, target: Reading, { dim }: Unit): boolean =>
  dim === 'data' &&
  actual.scale * target.scale === 1 &&
  [actual, target].some(({ value }) => value >= 256 && value % 256 === 0);

/** A size of data by 1024: G is 1024 M. */
const binary = ({ num, den }: Unit): number => 1024 ** Math.round(Math.log10(num / den) / 3);

/**
 * The actual in the unit of the target.
 *
 * @param actual a comparable actual (see `comparable`), or one without unit
 * @param target the target
 * @param context words of the row
 * @returns the exact quotient; `num / den` is the value in the target's unit
 * @example // 0.52兆瓦 in 千瓦: 520
 */
export function inUnitOf(actual: Reading, target: Reading, context: UnitContext): Quotient {
  const samePer =
    actual.perUnits.length === target.perUnits.length &&
    actual.perUnits.every((unit, index) => sameUnit(unit, target.perUnits[index] ?? null));
  if (sameUnit(actual.unit, target.unit) && actual.scale === target.scale && samePer)
    return { num: actual.value, den: 1 };
  const from = actual.unit && settled(actual.unit, context, target.unit);
  const to = target.unit && settled(target.unit, context, actual.unit);
  if (from && to && isBinary(actual, target, from))
    return { num: clean((actual.value * binary(from)) / binary(to)), den: 1 };
  const a = base(actual.value, actual, from);
  const t = base(1, target, to);
  const num = clean(a.num * t.den);
  const den = clean(a.den * t.num);
  const whole = clean(num / den);
  const short = whole === Math.round(whole * 1e4) / 1e4 && Math.abs(whole) < 1e6;
  return clean(whole * den) === num && (short || String(whole).length <= 12)
    ? { num: whole, den: 1 }
    : { num, den };
}

/**
 * A unit cell or header (`万元`, `人次`, `元/人·天`, `%(百分比)`) as the unit of numbers without one.
 *
 * @param text normalised unit cell
 * @returns scale, unit and what it is per; null for no unit
 * @example unitCell('万元')?.scale //=> 10000
 */
export function unitCell(
  text: string,
): Pick<Reading, 'scale' | 'unit' | 'per' | 'perUnits'> | null {
  if (text === '') return null;
  const bare = text.replace(/^[\s(]+|[\s)]+$|^单位[:：]?/g, '');
  if (bare === '' || /^[-/—无]$/.test(bare)) return null;
  let at = 0;
  let scale = 1;
  const known = unitAt(bare, 0, false);
  if (!known || !/^[千百]/.test(bare)) {
    const run = /^[百千万亿]+/.exec(bare)?.[0] ?? '';
    if (!known || known.end < run.length) {
      at = run.length;
      for (const char of run)
        scale *= char === '亿' ? 1e8 : char === '万' ? 1e4 : char === '千' ? 1000 : 100;
    }
  }
  const found = unitAt(bare, at, true);
  if (!found) return scale > 1 ? { scale, unit: knownUnit('元'), per: '', perUnits: [] } : null;
  const { units: perUnits } = readPer(bare, found.end);
  const per = perUnits.map((unit) => unit.name).join('·');
  return { scale, unit: found.unit, per, perUnits };
}

const scaleNames: Readonly<Record<number, string>> = { 1e4: '万', 1e8: '亿', 1e12: '万亿' };

/**
 * A reading's unit as text, in one spelling: `万元`, `人次`, `%`, `元/人·月`.
 *
 * @param reading any reading
 * @returns the unit, or null for none
 * @example // «570元/人*月» //=> '元/人·月'
 */
export function unitText(reading: Pick<Reading, 'scale' | 'unit' | 'per'>): string | null {
  const unit = reading.unit;
  const name =
    unit === null
      ? ''
      : unit.dim === 'percent'
        ? unit.den === 1
          ? '%'
          : '‰'
        : unit.name === '个月'
          ? '月'
          : unit.name;
  const per = reading.per === '' ? '' : `/${reading.per}`;
  const scale = reading.scale === 1 ? '' : (scaleNames[reading.scale] ?? '');
  const text = `${scale}${name}${per}`;
  return text === '' ? null : text;
}
