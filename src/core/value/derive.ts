import type { ReasonCode } from './codes';
import { unitText } from './convert';
import type { Candidate } from './match';
import { clean } from './numerals';
import type { Reading } from './quantities';

/** A quantity worked out from others of the same text, with the reason code that says how. */
export interface Derived {
  readonly reading: Reading;
  readonly note: ReasonCode;
}

/** One reading that stands for several: its span reaches from the first to the last of them. */
function spanning(readings: readonly Reading[], like: Reading, value: number): Reading {
  return {
    ...like,
    value: clean(value),
    comparator: null,
    start: Math.min(...readings.map((reading) => reading.start)),
    end: Math.max(...readings.map((reading) => reading.end)),
    role: 'actual',
  };
}

/**
 * 应举办20期，未举办5期 → 15; 剩余44座 of 800 → 756.
 *
 * @param list quantities in comparable units
 * @param goal the target, which is the whole where none is stated
 * @returns the difference, or null where more than a whole and a rest is told
 * @example // «应举办20期，未举办5期» → 15期
 */
export function subtract(list: readonly Candidate[], goal: Reading): Derived | null {
  const plan = list.find((entry) => entry.reading.role === 'plan')?.reading;
  const rest = list.find(
    (entry) =>
      entry.reading.role === 'rest' && /未|取消|剩余|还剩|没有|尚有/.test(entry.reading.words),
  )?.reading;
  if (!rest || list.some((entry) => entry.reading.role !== 'plan' && entry.reading.role !== 'rest'))
    return null;
  const whole = plan ?? goal;
  if (whole.unit !== rest.unit || whole.scale !== rest.scale || rest.value > whole.value)
    return null;
  const reading = spanning(plan ? [plan, rest] : [rest], rest, whole.value - rest.value);
  return { reading, note: 'subtracted' };
}

/** Times that tell events apart. The same person may be counted in both halves of a year. */
const times: readonly RegExp[] = [
  /[上下]半年/,
  /[春夏秋冬](?=季|学期|[\u4e00-\u9fa5])/,
  /[一二三四1-4](?=个?季度)/,
  /\d{1,2}(?=月)/,
  /第[一二三四五六1-6](?=[期次轮])/,
];
/** Words that tell parts of one whole apart: no part counts what another one counts. */
const partitions: readonly RegExp[] = [
  /第[一二三四五六1-6](?=批)/,
  /[国省县乡村]道/,
  /(?:国家|[省市县区乡村])级|乡镇/,
  /学前|幼儿|小学|初中|高中|中职|高职|专科|本科|研究生/,
  /城镇|城市|农村|乡村/,
  /[一二三特]等奖/,
  /国赛|省赛|市赛/,
  /男|女/,
  /线[上下]/,
  /综合|专项/,
];

/**
 * Adds parts that a calendar, school stage, place or grade tells apart: 上半年5家，下半年4家 → 9家.
 *
 * @param list quantities in comparable units
 * @param goal the target; percentages, times and prices do not add up
 * @param about name and target words; a part that they ask for stands alone
 * @returns the sum, or null where the parts may overlap or a total is told
 * @example // «春季义诊4次，秋季义诊5次» → 9次
 */
export function addParts(list: readonly Candidate[], goal: Reading, about: string): Derived | null {
  const [first] = list;
  const dim = goal.unit?.dim ?? '';
  if (
    !first ||
    list.length < 2 ||
    goal.per !== '' ||
    !/^(?:n|o):|^(?:money|length|area|volume|mass)$/.test(dim)
  )
    return null;
  const plain = list.every(
    ({ reading, fit }) =>
      reading.role !== 'plan' &&
      reading.role !== 'rest' &&
      reading.role !== 'total' &&
      (reading.role === 'part') === (first.reading.role === 'part') &&
      reading.comparator === null &&
      reading.change === 0 &&
      !reading.more &&
      fit === first.fit &&
      unitText(reading) === unitText(first.reading),
  );
  if (!plain) return null;
  const parts = list.map(({ reading }) => reading);
  const lasting = dim === 'n:人' || dim === 'n:户';
  const apart = (lasting ? partitions : [...times, ...partitions]).some((pattern) => {
    const labels = parts.map((reading) => pattern.exec(reading.words)?.[0]);
    return (
      !labels.includes(undefined) &&
      new Set(labels).size === labels.length &&
      !labels.some((label) => label !== undefined && about.includes(label))
    );
  });
  if (!apart) return null;
  const sum = parts.reduce((total, reading) => total + reading.value, 0);
  return { reading: spanning(parts, first.reading, sum), note: 'parts-added' };
}

/** What 处理率 and its like count. */
const settled = /办结|处理|处置|整改|化解|完成|解决|答复/;
/** What 及时率 and its like count. */
const punctual = /及时|按期|按时|如期|准时/;

/**
 * A rate from two counts: 应接种2140人，实际接种1883人 → 87.99 %.
 *
 * @param readings all quantities of the actual
 * @param goal the target
 * @param name the indicator, 接种率
 * @returns the share in percent points, or null unless a whole and a part of one unit are told
 * @example // «抽检120批次，合格118批次» for 合格率 → 98.33 %
 */
export function shareOf(readings: readonly Reading[], goal: Reading, name: string): Derived | null {
  const [one, two] = readings;
  if (goal.unit?.dim !== 'percent' || goal.unit.den !== 1 || !one || !two || readings.length > 2)
    return null;
  if (!one.unit || unitText(one) !== unitText(two) || one.value <= 0 || two.value > one.value)
    return null;
  if (two.role === 'plan') return null;
  const act = /([\u4e00-\u9fa5]{2})(?:率|度|比例)/.exec(name)?.[1] ?? '率';
  const named =
    two.words.includes(act) ||
    [settled, punctual].some((alike) => alike.test(act) && alike.test(two.words));
  const whole =
    one.role === 'plan' || /总|共|全部|发放|抽/.test(one.words) || !one.words.includes(act);
  if (!named || !whole) return null;
  const missed = two.role === 'rest';
  if (missed && !new RegExp(`[不未]${act}`).test(two.words)) return null;
  const part = missed ? one.value - two.value : two.value;
  const reading = spanning([one, two], two, (part / one.value) * 100);
  return { reading: { ...reading, unit: goal.unit, scale: 1 }, note: 'rate-computed' };
}
