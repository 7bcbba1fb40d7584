import anhui from '../../cases/scoring-anhui.json';
import guangxi from '../../cases/scoring-guangxi.json';
import hubei from '../../cases/scoring-hubei.json';
import national from '../../cases/scoring-national-2020.json';
import own from '../../cases/scoring-own.json';
import published from '../../cases/scoring-published.json';
import sichuan from '../../cases/scoring-sichuan.json';
import yunnan from '../../cases/scoring-yunnan.json';
import { defaultProfile, profiles } from '../../../src/core/scoring/profiles';
import type { Profile } from '../../../src/core/scoring/profile';
import { execution } from '../../../src/core/scoring/rules/cost';
import { bandOf } from '../../../src/core/scoring/rules/tier';
import { marksFor } from '../../../src/core/scoring/scoreRow';
import { capped, gradeOf } from '../../../src/core/scoring/total';
import type { Tier } from '../../../src/core/value/reading';
import { score, type ShortPair } from './pairs';

interface GoldenCase {
  readonly name: string;
  readonly source: string;
  readonly change?: Partial<Profile>;
  readonly pair?: ShortPair;
  readonly execution?: { budget: number; executed: number; weight: number };
  readonly weight?: number | null;
  readonly existing?: number;
  readonly score?: number | null;
  readonly rule?: string;
  readonly grade?: number;
  readonly band?: Tier;
  readonly cap?: { total: number; rate: number };
  readonly expect?: unknown;
}

const files: Readonly<Record<string, unknown>> = {
  'national-2020': national,
  sichuan,
  hubei,
  guangxi,
  anhui,
  yunnan,
};

function check(golden: GoldenCase, base: Profile): void {
  const profile = { ...base, ...golden.change };
  if (golden.grade !== undefined) {
    expect(gradeOf(golden.grade, profile)).toBe(golden.expect);
  } else if (golden.band) {
    expect(bandOf(golden.band, profile)).toEqual(golden.expect);
  } else if (golden.cap) {
    expect(capped(golden.cap.total, golden.cap.rate, profile)).toBe(golden.expect);
  } else if (golden.execution) {
    const { budget, executed, weight } = golden.execution;
    const worth = execution(executed, budget, profile, weight);
    expect(marksFor(worth, weight, profile).score).toBe(golden.score);
  } else {
    const scored = score(golden.pair!, golden.weight ?? null, profile, golden.existing ?? null);
    expect(scored.score).toBe(golden.score);
    if (golden.rule !== '*') expect(scored.explanation.rule).toBe(golden.rule);
  }
}

describe.each(profiles.map((profile) => [profile.name, profile] as const))(
  'by the rules of %s',
  (_, profile) => {
    test.each((files[profile.id] as GoldenCase[]).map((golden) => [golden.name, golden] as const))(
      '%s',
      (__, golden) => {
        check(golden, profile);
      },
    );
  },
);

describe('by an office’s own rules', () => {
  test.each((own as unknown as GoldenCase[]).map((golden) => [golden.name, golden] as const))(
    '%s',
    (_, golden) => {
      check(golden, defaultProfile);
    },
  );
});

describe('every published figure is reproduced or explained', () => {
  test.each(published.map((row) => [`${row.source} ${row.name}`, row] as const))('%s', (_, row) => {
    const computed = score(row.pair, row.weight, defaultProfile).score;
    expect(computed).toBe(row.score);
    const isReproduced = row.awarded === null || computed === row.awarded;
    expect(
      isReproduced || Math.abs((computed ?? Infinity) - row.awarded) <= 0.01 || 'why' in row,
    ).toBe(true);
  });
});
