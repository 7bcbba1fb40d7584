import type { ReasonCode } from '../codes';
import { clean } from '../quantity/numerals';
import { altered, type Reading } from '../quantity/quantities';
import type { Comparator } from '../reading';
import { sameUnit } from '../quantity/units';
import { gated } from '../text/gates';

/** A quantity worked out from others of the same text, with the reason code that says how. */
interface Quotient {
  readonly reading: Reading;
  readonly note: ReasonCode;
}

const exact = (reading: Reading): boolean =>
  reading.comparator === null && reading.range === null && !reading.more && reading.change === 0;

/** A reading in base units. */
const size = ({ value, scale, unit }: Reading): number =>
  (value * scale * (unit?.num ?? 1)) / (unit?.den ?? 1);

/**
 * A mean told by its parts: 60人培训3天共支出7.92万元 against 元/人·天 → 440.
 *
 * @param all every quantity of the text; each must have its place in the division
 * @param goal the target, per one or more units
 * @returns the total divided by the counts, in the target's unit, or null
 * @example // 小时/人, «150名志愿者共服务3300小时» → 22
 */
export function meanOf(all: readonly Reading[], goal: Reading): Quotient | null {
  const { unit, perUnits } = goal;
  if (!unit || perUnits.length === 0 || all.length !== perUnits.length + 1) return null;
  const plain = all.every(
    (reading) =>
      exact(reading) &&
      reading.per === '' &&
      // 三、四季度各1次: told of each already.
      !reading.words.trim().endsWith('各') &&
      // 建成8.4公里，总投资285.6万元: what was invested was spent.
      (!/plan|part|rest/.test(reading.role) || reading.words.trim().endsWith('总投资')),
  );
  const counts = perUnits.map((per) => all.filter((reading) => reading.unit?.dim === per.dim));
  const [total, ...others] = all.filter((reading) => reading.unit?.dim === unit.dim);
  if (!plain || !total || others.length > 0 || counts.some((found) => found.length !== 1))
    return null;
  const divisor = counts.reduce((product, [count], index) => {
    const per = perUnits[index];
    return count && per ? (product * size(count) * per.den) / per.num : 0;
  }, 1);
  if (divisor <= 0) return null;
  const whole = size(total) / ((goal.scale * unit.num) / unit.den);
  const reading: Reading = altered(total, {
    value: clean(whole / divisor),
    scale: goal.scale,
    unit,
    per: goal.per,
    perUnits,
    role: 'actual',
    start: Math.min(...all.map(({ start }) => start)),
    end: Math.max(...all.map(({ end }) => end)),
  });
  return { reading, note: 'rate-computed' };
}

/**
 * A rate written as what is so over all of them: 371/395.
 *
 * @param all every quantity of the text
 * @param goal the target, a percentage
 * @param text the whole cell
 * @returns the share in percent, or null where no two counts are written so
 * @example // 整改率 95%, «371/395» → 93.92 %
 */
export function writtenOver(all: readonly Reading[], goal: Reading, text: string): Quotient | null {
  if (goal.unit?.dim !== 'percent' || !text.includes('/')) return null;
  const at = all.findIndex(({ end }, index) => text.slice(end, all[index + 1]?.start) === '/');
  const [part, whole] = all.slice(at, at + 2);
  if (at < 0 || !part || !whole || !sameUnit(part.unit, whole.unit)) return null;
  if (all.some(({ unit }) => unit?.dim === 'percent')) return null;
  if (!exact(part) || !exact(whole) || goal.change !== 0) return null;
  if (size(whole) <= 0 || size(part) > size(whole)) return null;
  const share = (size(part) / size(whole)) * 100 * goal.unit.den;
  return {
    reading: altered(part, {
      value: clean(share),
      scale: 1,
      unit: goal.unit,
      role: 'actual',
      end: whole.end,
    }),
    note: 'rate-computed',
  };
}

/** Rates of which one is what the other leaves of 100 %. */
const complements: readonly (readonly [RegExp, RegExp])[] = [
  [/故障率/, /(?:正常|完好)率/],
  [/(?:差错|错误|误[判报检诊]|错[报判发])率/, /(?:准确|正确)率/],
  [/缺勤率/, /出勤率/],
  [/(?:空置|闲置)率/, /(?:入住|使用|利用|出租)率/],
];
const flipped: Readonly<Partial<Record<Comparator, Comparator>>> = {
  atLeast: 'atMost',
  atMost: 'atLeast',
  above: 'below',
  below: 'above',
};
const rateWord = gated(/不?[\u4e00-\u9fa5]{2}(?:率|度)/);

/** Whether the rate told is what the rate asked for leaves of 100 %. */
function isComplement(told: string, asked: string): boolean {
  const [own = ''] = rateWord.exec(told) ?? [];
  const [other = ''] = rateWord.exec(asked) ?? [];
  if (own === '' || other === '') return false;
  if (own === `不${other}` || other === `不${own}`) return true;
  return complements.some(
    ([one, two]) => (one.test(own) && two.test(other)) || (two.test(own) && one.test(other)),
  );
}

/**
 * The rate asked for, where only its opposite is told: 不合格率2.3% against 合格率 → 97.7 %.
 *
 * @param all every quantity of the text
 * @param goal the target, a percentage
 * @param name the indicator
 * @returns what is left of 100 %, or null where another rate is told
 * @example // 故障率 ≤3%, «正常率98.2%» → 1.8 %
 */
export function complementOf(
  all: readonly Reading[],
  goal: Reading,
  name: string,
): Quotient | null {
  const [told, ...others] = all;
  if (!told || others.length > 0 || told.range !== null || told.change !== 0) return null;
  if (goal.unit?.dim !== 'percent' || told.unit?.dim !== 'percent' || told.unit.den !== 1)
    return null;
  if (told.value > 100 || !isComplement(told.words, name)) return null;
  const { comparator } = told;
  const reading: Reading = altered(told, {
    value: clean(100 - told.value),
    comparator: comparator && (flipped[comparator] ?? comparator),
    role: 'actual',
  });
  return { reading, note: 'subtracted' };
}

const isPer =
  ({ per: asked }: Reading) =>
  ({ per }: Reading): boolean =>
    per === asked;

/**
 * 由91%提高到93.5%, 上年93.1%，今年93.0% against a rise in percentage points: the difference.
 *
 * @param all every quantity of the text
 * @param goal the target, in percentage points
 * @param text the whole cell
 * @param about name and target words; 新增 asks for the difference of two counts
 * @returns the difference with its sign, or null
 * @example // «由91%提高到93.5%» → 2.5 points
 */
export function pointsOf(
  all: readonly Reading[],
  goal: Reading,
  text: string,
  about: string,
): Quotient | null {
  const [from, to, ...others] = all;
  if (!from || !to || others.length > 0) return null;
  const points = goal.unit?.name.includes('百分点') === true;
  // 床位由180张增至250张 for 新增床位
  // 由58天降为51天 for 缩短5天
  const asksMore = goal.change !== 0 || /新增|净增|增加/.test(about);
  const more =
    !points && asksMore && sameUnit(from.unit, goal.unit) && [from, to].every(isPer(goal));
  if (!points && !more) return null;
  const plain = [from, to].every(({ unit, range, more: open, scale }) =>
    points
      ? unit?.dim === 'percent' && unit.den === 1 && !unit.name.includes('点') && !range && !open
      : unit !== null && sameUnit(unit, goal.unit) && scale === goal.scale && !range && !open,
  );
  const moved =
    /[由从][^,，]{0,8}$/.test(text.slice(0, from.start)) &&
    /^[^\d]*[到至为]/.test(text.slice(from.end, to.end));
  const years = /上年|去年|上一年/.test(from.words) && /今年|本年|当年/.test(to.words);
  if (!plain || !(moved || (points && years))) return null;
  const change = to.value === from.value ? 0 : to.value > from.value ? 1 : -1;
  const reading: Reading = altered(to, {
    value: clean(Math.abs(to.value - from.value)),
    unit: goal.unit,
    comparator: null,
    role: 'actual',
    change,
    start: from.start,
  });
  return { reading, note: 'subtracted' };
}
