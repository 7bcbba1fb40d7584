import { countsThings } from '../quantity/dimension';
import type { NumberTarget } from '../target/numberTarget';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';

/** How far a rate may lie from its counts, in points: people round, and leave a few out. */
const tolerance = 0.6;
const actOfRate = /([\u4e00-\u9fa5]{2})率$/;

/**
 * 抽检620批次，合格594批次，合格率97.8%: the counts beside a rate make another one, and that one is too low.
 *
 * @param target what is asked for
 * @param chosen the rate that reaches it
 * @param others the other numbers of the answer
 * @returns true where two counts of one unit, the second told by the rate's own word, contradict it
 * @example // 抽检合格率 ≥97%, «抽检620批次，合格594批次，合格率97.8%» → true (95.8 %)
 */
export function isBelowByCounts(
  { reading, direction, words: { name } }: NumberTarget,
  chosen: Reading,
  others: readonly Reading[],
): boolean {
  const [, act = ''] = actOfRate.exec(name.text.replace(/\([^)]*\)$/, '').trim()) ?? [];
  if (direction.direction !== 'atLeast' || chosen.unit?.dim !== 'percent' || act === '')
    return false;
  const told = others.filter(({ start }) => start < chosen.start).slice(-2);
  const [base, part] = told;
  if (told.length < 2 || !base || !part || !countsThings(part.unit)) return false;
  if (!sameUnit(base.unit, part.unit) || base.value * base.scale <= part.value * part.scale)
    return false;
  // 应检850人，实检790人
  const areDueAndDone = base.words.includes('应') && part.words.includes('实');
  const isOfAct = part.words.trim().endsWith(act) && !base.words.includes(act);
  if (!areDueAndDone && !isOfAct) return false;
  const share = ((part.value * part.scale) / (base.value * base.scale)) * 100;
  // 不合格22批次 of 500
  const rate = /[不未]/.test(part.words) ? 100 - share : share;
  return rate < reading.value && chosen.value - rate > tolerance;
}
