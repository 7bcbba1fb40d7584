import { comparePair } from '../../../src/core/value/comparePair';
import type { Comparison, Pair, PairCell } from '../../../src/core/value/reading';

/** A text cell, or a numeric one with its format and what Excel shows. */
export function cell(
  value: string | number | boolean,
  format = 'General',
  text?: string,
): PairCell {
  return { value, format, text: text ?? String(value) };
}

type Loose = Partial<Omit<Pair, 'target' | 'actual'>>;

/** A row with blanks for what a test does not care about. */
export function pair(target: PairCell | string, actual: PairCell | string, rest: Loose = {}): Pair {
  return {
    name: '完成情况',
    category: '数量指标',
    sign: '',
    unit: '',
    reason: '',
    ...rest,
    target: typeof target === 'string' ? cell(target) : target,
    actual: typeof actual === 'string' ? cell(actual) : actual,
  };
}

export function compare(
  target: PairCell | string,
  actual: PairCell | string,
  rest: Loose = {},
): Comparison {
  return comparePair(pair(target, actual, rest));
}

/** met, short, … of a row, for tables of examples. */
export function statusOf(
  target: PairCell | string,
  actual: PairCell | string,
  rest: Loose = {},
): string {
  return compare(target, actual, rest).status;
}
