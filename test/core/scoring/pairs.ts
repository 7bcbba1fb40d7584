import type { Comparison } from '../../../src/core/value/reading';
import type { Profile } from '../../../src/core/scoring/profile';
import { underProfile } from '../../../src/core/scoring/underProfile';
import { marksFor, worthOfRow, type Scored } from '../../../src/core/scoring/scoreRow';

/** One indicator in short, as golden cases write it. */
export interface ShortPair {
  readonly name?: string;
  readonly category?: string;
  readonly target: string | number;
  readonly actual: string | number;
  readonly sign?: string;
  readonly unit?: string;
  readonly reason?: string;
  readonly criteria?: string;
  readonly targetFormat?: string;
  readonly actualFormat?: string;
}

/** Compares a short pair under a profile. */
export function compare(pair: ShortPair, profile: Profile): Comparison {
  const side = (value: string | number, format = 'General') => ({
    value,
    text: String(value),
    format,
  });
  return underProfile(
    {
      name: pair.name ?? '指标',
      category: pair.category ?? '',
      target: side(pair.target, pair.targetFormat),
      actual: side(pair.actual, pair.actualFormat),
      sign: pair.sign ?? '',
      unit: pair.unit ?? '',
      reason: pair.reason ?? '',
    },
    profile,
  );
}

/** Scores a short pair of a weight of its own. */
export function score(
  pair: ShortPair,
  weight: number | null,
  profile: Profile,
  existing: number | null = null,
): Scored {
  const row = { level1: '', level2: pair.category ?? '', name: pair.name ?? '指标' };
  const facts = { row, weight, existing, criteria: pair.criteria ?? '' };
  return marksFor(worthOfRow(compare(pair, profile), profile, facts, null), weight, profile);
}
