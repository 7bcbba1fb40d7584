import { areNamedKinds } from './namedKinds';
import type { NumberVerdict } from '../row/judge';
import type { Candidate } from '../quantity/match';
import type { NumberTarget } from '../target/numberTarget';
import type { Reading } from '../quantity/quantities';
import type { Direction } from '../reading';
import { partOfYear } from './overYears';
import type { Whole } from './wholes';

const rateName = /[\u4e00-\u9fa5]{2}(?:率|度)(?=[^率度]*$)/;
/** Figures of one thing at several times, and figures of all of them, are no rates beside one another. */
const notBeside =
  /季度|[上下]半年|月|20\d\d|[上去往前]年|期|总体|综合|整体|平均|最[高低大小]|其中|自[评查]|取整|目标|要求/;

const isPlain = ({ role, comparator, range, change, words }: Reading): boolean =>
  (role === 'none' || role === 'actual') &&
  comparator === null &&
  range === null &&
  change === 0 &&
  !notBeside.test(words);

/** Shares of one scale or of one whole, which are no answers to the same question. */
const share = /占|满意$|[优良差]$|[及合]格$|一般$/;

/** 口蹄疫免疫密度, 禽流感免疫密度; 早高峰, 晚高峰: told in the same way, each about something else. */
function areBeside(open: readonly Candidate[]): boolean {
  const [name] = rateName.exec(open[0]?.reading.words ?? '') ?? [];
  const labels = open.map(({ reading: { words } }) =>
    name === undefined || rateName.exec(words)?.[0] === name
      ? (words.split(name ?? '率')[0] ?? '').trim()
      : '',
  );
  return (
    labels.every(
      (label) => /[\u4e00-\u9fa5]{2}/.test(label) && !(name === undefined && share.test(label)),
    ) && new Set(labels).size === open.length
  );
}

/**
 * Of several rates, means or prices, each about something else of what the indicator asks for, the one that is
 * hardest to pass: each of them has to reach it (口蹄疫免疫密度98.2%，禽流感免疫密度97.6% for 免疫密度).
 *
 * @param open candidates, best first
 * @param direction what counts as good
 * @param meets what a quantity by itself would say
 * @returns the lowest (or under a limit the highest) of them, or null where they are no such rates, or where some
 *   of them reach the target and others do not: that is asked about, but for the prices of two seasons, which a
 *   limit binds alike
 * @example // 免疫密度 ≥90%, «口蹄疫免疫密度98.2%，禽流感免疫密度97.6%»: 97.6
 */
export function hardestOf(
  open: readonly Candidate[],
  direction: Direction,
  meets: (reading: Reading) => boolean | null,
): Whole | null {
  const [best, ...others] = open;
  if (!best || others.length === 0) return null;
  if (direction !== 'atLeast' && direction !== 'atMost') return null;
  const alike = open.every(
    ({ reading, score, shared }) =>
      score === best.score &&
      shared === best.shared &&
      isPlain(reading) &&
      (reading.unit?.dim === 'percent' || (reading.per !== '' && partOfYear.test(reading.words))),
  );
  if (!alike || !areBeside(open)) return null;
  // The prices of two seasons.
  const isPrice = direction === 'atMost' && best.reading.unit?.dim === 'money';
  const met = meets(best.reading);
  if (!isPrice && others.some(({ reading }) => meets(reading) !== met)) return null;
  const isHarder = (one: Candidate, other: Candidate): boolean =>
    direction === 'atLeast'
      ? one.reading.value < other.reading.value
      : one.reading.value > other.reading.value;
  const hardest = others.reduce((found, entry) => (isHarder(entry, found) ? entry : found), best);
  return { best: hardest, others: isPrice ? [] : open.filter((entry) => entry !== hardest) };
}

/**
 * 高危漏洞修复率100%，中低危漏洞修复率94% against 100 %: where one part falls short, so does the whole.
 *
 * @param open candidates
 * @param goal the target
 * @param name the indicator, a rate
 * @returns true where all of them are rates of that name, and one of them is below 100 %
 * @example // 修复率 100%, «高危漏洞修复率100%，中低危漏洞修复率94%» → true
 */
export function partOfAllShort(open: readonly Candidate[], goal: Reading, name: string): boolean {
  const [rateName] = /[\u4e00-\u9fa5]{2}率$/.exec(name) ?? [];
  if (rateName === undefined || goal.unit?.dim !== 'percent' || goal.value !== 100) return false;
  return (
    open.every(
      ({ reading }) =>
        reading.words.includes(rateName) && reading.comparator === null && reading.value <= 100,
    ) && open.some(({ reading }) => reading.value < 100)
  );
}

/**
 * 老年人93.2%，家属88.5% for 老年人及家属满意度: the name asks for both of them.
 *
 * @param open candidates
 * @param goal the target, a percentage
 * @param target the target with its row
 * @param judged the verdict of one of them
 * @returns true where each speaks of another kind that the name lists, and one does not reach the target
 * @example // 老年人及家属满意度 ≥90%, «老年人93.2%，家属88.5%» → true
 */
export function anyKindShort(
  open: readonly Candidate[],
  goal: Reading,
  target: NumberTarget,
  judged: (reading: Reading) => NumberVerdict,
): boolean {
  if (goal.unit?.dim !== 'percent' || open.length < 2) return false;
  const readings = open.map((entry) => entry.reading);
  return (
    areNamedKinds(readings, target.words.name.text) &&
    readings.some((reading) => judged(reading).met !== true)
  );
}
