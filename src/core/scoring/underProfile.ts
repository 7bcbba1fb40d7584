import type { CellReader } from '../value/quantity/cells';
import { comparePair } from '../value/comparePair';
import type { Comparison, Pair } from '../value/reading';
import type { Profile } from './profile';

/**
 * Compares a pair as an office reads it: from which completion on a row is 超额, and what an actual
 * above a `＝` target is (a person decides, or it is met as by the integrated budget system).
 *
 * @param pair one indicator's words
 * @param profile for `over` and `equal`
 * @param read reads the cells, where not anew for each pair
 * @returns the comparison
 * @example underProfile(pair, { ...profile, equal: 'forward' }).status //=> 'met' for 9 of ＝8个
 */
export function underProfile(pair: Pair, { over, equal }: Profile, read?: CellReader): Comparison {
  const overFrom = over.action === 'none' ? Infinity : over.from;
  const comparison = comparePair(pair, { overFrom, ...(read && { read }) });
  if (equal !== 'forward' || comparison.status !== 'unclear') return comparison;
  const { target, actualInTargetUnit: actual } = comparison;
  const isExceeded = comparison.why.some(({ code }) => code === 'equal-exceeded');
  if (!isExceeded || !target || !(target.value > 0) || actual === null) return comparison;
  const completion = actual / target.value;
  return {
    ...comparison,
    status: completion >= overFrom ? 'over' : 'met',
    met: true,
    completion,
    ratio: { numerator: actual, denominator: target.value },
  };
}
