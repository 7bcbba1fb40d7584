import { acts, bigrams, overlap, type Candidate } from '../quantity/match';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';
import { totalsBehind, type Total } from '../quantity/totals';
import { gated } from '../text/gates';

/** A candidate that answers for the others, and those that it leaves open. */
export interface Whole {
  readonly best: Candidate;
  readonly others: readonly Candidate[];
}

type IsShort = (reading: Reading) => boolean;

const called = /[合共总累]计|总共|全年|[一总]共$/;
const wasThere = /原有|[已现存]有|存量|[上去往前]年|以前|20\d\d年/;
const stock = /累计|总[量数]|存量|保有|规模/;
const isPart = ({ reading: { role, range, comparator } }: Candidate): boolean =>
  role !== 'plan' && role !== 'rest' && role !== 'surplus' && range === null && comparator === null;

/** 屋面2300平方米、外墙1650平方米: what was said of the first item holds for those that only follow it. */
const isOneList = (parts: readonly Reading[], text: string): boolean =>
  parts.every((part, index) => {
    const before = parts[index - 1];
    return before === undefined || /^[、和及与]/.test(text.slice(before.end, part.start));
  });

/**
 * The total that is told behind all of its parts: 屋面2300平方米、外墙1650平方米，合计3950平方米. It answers where it
 * is called by the indicator's own words, where its parts stand in one list, and where it falls short itself;
 * else one of the parts may be what is asked for, and a person decides.
 *
 * @param open candidates, best first
 * @param name the indicator
 * @param text normalised actual
 * @param isShort whether a number misses the target
 * @returns the total with the candidates that are no parts of it, or null
 * @example // 校舍维修面积 4500平方米, «维修校舍屋面2300平方米、外墙1650平方米、地面980平方米，合计4930平方米»: 4930
 */
export function wholeAmong(
  open: readonly Candidate[],
  name: string,
  text: string,
  isShort: IsShort,
): Whole | null {
  if (open.length < 3) return null;
  const inOrder = [...open].sort((a, b) => a.reading.start - b.reading.start);
  const end = inOrder.findIndex((entry) => !isPart(entry));
  const alike = end < 0 ? inOrder : inOrder.slice(0, end);
  const whole = totalsBehind(alike).find((found) => answersAll(found, name, text, isShort));
  return whole ? { best: whole.total, others: inOrder.slice(whole.parts.length + 1) } : null;
}

/** Whether the sum of the parts is what the indicator asks for, and not one of them. */
function answersAll(
  { total: { reading: total }, parts }: Total<Candidate>,
  name: string,
  text: string,
  isShort: IsShort,
): boolean {
  const readings = parts.map(({ reading }) => reading);
  // 原有1260个，新增328个，共1588个: what was there before belongs to a stock only.
  if (readings.some(({ words }) => wasThere.test(words)) && !stock.test(name)) return false;
  const nouns = new Set([...bigrams(name)].filter((pair) => !acts.pattern.test(pair)));
  const shared = readings.map(({ words }) => overlap(nouns, words));
  const own = overlap(nouns, total.words);
  if (own > 0 && shared.every((part) => part <= own)) return true;
  if (!called.test(total.words)) return false;
  // 新建2座、改建3座 for 新建公厕: another act makes another thing.
  const [first, ...later] = readings;
  const isOneAct = later.every(({ words }) => {
    const [act] = acts.exec(words) ?? [];
    return act === undefined || name.includes(act) || first?.words.includes(act) === true;
  });
  if (!isOneAct) return false;
  // 县道112公里、乡道130公里、村道95公里 for 村道: one of the items is what is asked for.
  const [topic = 0] = shared;
  const isAlike = shared.every((part) => part === topic);
  const isTopicFirst = shared.every((part) => part <= topic);
  return isAlike || (isTopicFirst && isOneList(readings, text)) || isShort(total);
}

/** 最高99.1%, 最低93.5% are no bounds but the ends of what there was. */
const extreme = /最[高低多少大小]/;
const overall = gated(
  /(?:综合|总体|整体|平均)[\u4e00-\u9fa5]{0,4}[率度]|全(?:年|辖区|域|系统|[省市州县区])(?:综合|总体|整体|平均)/,
);
/** 平均87.7%: that some of them are better does not mend it, but a mean mends no worse one. */
const plainMean = gated(/^[^\u4e00-\u9fa5]*平均(?:值|为|达到?|是|约|:)*$/);

const mean = gated(/[人户亩村校班场]均/);
/** 综合成活率 of all rates; 人均46学时 where the indicator asks for the mean. */
function isOverall(reading: Reading, about: string, isShort: IsShort): boolean {
  const { unit, words } = reading;
  if (unit?.dim === 'percent')
    return overall.test(words) || (plainMean.test(words) && isShort(reading));
  if (about.includes('平均') && overall.test(words)) return true;
  const [told] = about.includes('均') ? (mean.exec(words) ?? []) : [];
  return told !== undefined && about.includes(told);
}

/**
 * A rate of all beside the rates of some: 春季88%，秋季82%，综合成活率86.5%. It lies between them.
 *
 * @param open candidates, best first
 * @param about indicator name, with the target's own words
 * @param isShort whether a number misses the target
 * @returns the rate of all, or null
 * @example // «8期平均满意率96.8%，最高99.1%，最低93.5%»: 96.8
 */
export function overallRate(
  open: readonly Candidate[],
  about: string,
  isShort: IsShort,
): Whole | null {
  const [best, ...further] = open.filter(({ reading }) => isOverall(reading, about, isShort));
  const others = open.filter((entry) => entry !== best);
  if (!best || further.length > 0 || others.length < 2) return null;
  const told = others.map(({ reading }) => reading);
  const alike = told.every(
    ({ unit, comparator, range, change, words }) =>
      sameUnit(unit, best.reading.unit) &&
      (comparator === null || extreme.test(words)) &&
      range === null &&
      change === 0,
  );
  const values = told.map(({ value }) => value);
  const { value } = best.reading;
  const between = Math.min(...values) < value && value < Math.max(...values);
  return alike && between ? { best, others: [] } : null;
}

/**
 * The whole that bears the noun the name ends with, where the part does not.
 *
 * @param open candidates, best first
 * @param name the indicator
 * @returns the whole before the part that was best, or undefined
 * @example // 技术合同成交额, «成交额3.46亿元，其中技术交易额2.98亿元»: 3.46
 */
export function namedWhole(open: readonly Candidate[], name: string): Candidate | undefined {
  const part = open[0]?.reading;
  if (part?.role !== 'part') return undefined;
  const noun = name.replace(/[^\u4e00-\u9fa5]/g, '').slice(-3);
  if (noun.length < 3 || part.words.includes(noun)) return undefined;
  if (!/[额量数费]$|面积$/.test(part.words.trim())) return undefined;
  return open.find(
    ({ reading: { role, start, value, unit, words } }) =>
      role !== 'part' &&
      start < part.start &&
      value >= part.value &&
      sameUnit(unit, part.unit) &&
      words.includes(noun),
  );
}
