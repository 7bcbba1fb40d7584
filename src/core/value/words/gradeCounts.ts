import { barsOf, byHeight, oneSpelling, rungsIn, type Ladder } from './grades';
import { hole } from './gradeFrames';
import type { WordVerdict } from './wordVerdict';

/** Answers that count how many are of each grade. Cases: test/cases/value-own-twentyfourth.jsonl. */

/** A级3家. */
const counted = new RegExp(
  `^(?:其中|评[定为]+|达到?|获评?)*${hole}(?:的|为|有|共)*(\\d+)[\\u4e00-\\u9fa5]{1,3}$`,
);
/** 无C级, 没有C级及以下的. */
const none = new RegExp(
  `^(?:均|全部)?(?:无|没有|未出现|未发现|不存在)(?:评[定为]+)?${hole}[及或]?(?:以下)?的?[\\u4e00-\\u9fa5]{0,4}$`,
);
/** 全县食堂9家. */
const all = /^[\u4e00-\u9fa5]{0,8}?(?:共|有)?(\d+)[\u4e00-\u9fa5]{1,3}$/;

/** How many are of each height; the height of the best one of which there is none; how many there are in all. */
interface Counts {
  readonly heights: readonly (readonly [number, number])[];
  readonly absent: number;
  readonly total: number | null;
}

/** Whether a rung is the next one below the bar: C级 below B级, whatever B- and CC are elsewhere. */
function isNextBelow(rung: number, bar: number, { kind }: Ladder): boolean {
  const length = (at: number): number => (kind.rungs[at] ?? '').split(' ')[0]?.length ?? 0;
  const between = kind.rungs.slice(rung + 1, bar);
  return rung < bar && !between.some((_, at) => length(rung + 1 + at) === length(bar));
}

/** What an answer counts, where every clause of it does nothing else. */
function countsIn(actual: string, ladder: Ladder): Counts | null {
  const heights: (readonly [number, number])[] = [];
  let absent = -1;
  let total: number | null = null;
  for (const clause of actual.split(/[,，。;；、]/).filter(Boolean)) {
    const [rung, ...others] = rungsIn(clause, ladder);
    if (others.length > 0) return null;
    const words = rung ? clause.slice(0, rung.start) + hole + clause.slice(rung.end) : clause;
    const count = (rung ? counted : all).exec(words)?.[1];
    if (rung && (none.test(words) || count === '0')) absent = Math.max(absent, rung.rungs[1]);
    else if (count === undefined) return null;
    else if (rung) heights.push([rung.rungs[0], Number(count)]);
    else total = Number(count);
  }
  return heights.length > 0 ? { heights, absent, total } : null;
}

/**
 * Compares the grades that an answer counts with the one asked for: A级3家、B级6家，无C级 for B级及以上. One below is
 * enough to miss it; that none is below has to be told, or that those are all there are.
 *
 * @param name the indicator
 * @param target normalised target
 * @param actual normalised actual
 * @returns the verdict, or null where the answer tells anything else, or may leave some out
 * @example countedGrades('食堂量化分级', 'B级及以上', 'A级3家、B级5家、C级1家')?.tier //=> 'partial'
 */
export function countedGrades(name: string, target: string, actual: string): WordVerdict | null {
  for (const [ladder, bar] of barsOf(name, target)) {
    const { isWon, title } = ladder.frame;
    const told = isWon || title || bar.isStrict ? null : countsIn(oneSpelling(actual), ladder);
    if (!told) continue;
    const lowest = Math.min(...told.heights.map(([height]) => height));
    const sum = told.heights.reduce((many, [, count]) => many + count, 0);
    if (told.total !== null && told.total !== sum) return null;
    if (lowest < bar.height) return byHeight(bar.height, lowest);
    const isBelowDenied = told.absent >= 0 && isNextBelow(told.absent, bar.height, ladder);
    return isBelowDenied || told.total !== null ? byHeight(bar.height, lowest) : null;
  }
  return null;
}
