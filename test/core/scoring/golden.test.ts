import anhui from '../../cases/scoring-anhui.json';
import guangxi from '../../cases/scoring-guangxi.json';
import hubei from '../../cases/scoring-hubei.json';
import national from '../../cases/scoring-national-2020.json';
import own from '../../cases/scoring-own.json';
import published from '../../cases/scoring-published.json';
import publishedRules from '../../cases/scoring-published-rules.json';
import sichuan from '../../cases/scoring-sichuan.json';
import yunnan from '../../cases/scoring-yunnan.json';
import { defaultProfile, profiles } from '../../../src/core/scoring/profiles';
import type { Profile } from '../../../src/core/scoring/profile';
import { execution } from '../../../src/core/scoring/rules/cost';
import { bandOf } from '../../../src/core/scoring/rules/tier';
import { marksFor } from '../../../src/core/scoring/scoreRow';
import { capped, convert, gradeOf } from '../../../src/core/scoring/total';
import type { Tier } from '../../../src/core/value/reading';
import { assessForm, type FormRow } from './form';
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
  readonly convert?: { marks: number; full: number; applicable: number };
  readonly weights?: { fund: number | null; indicators: readonly number[] };
  readonly findings?: { fund?: FormRow; row?: FormRow; total?: FormRow; code: string };
  readonly expect?: unknown;
}

/** A figure of a rule: reproduced under a profile, or with the reason why not. */
interface PublishedRule extends GoldenCase {
  readonly section: string;
  readonly profile?: string;
  readonly printed?: number;
  readonly explained?: string;
}

const outputs: FormRow = ['产出指标', '数量指标', '项目', '≥5个', '5个', 90, '', ''];

/** Findings of one code on a form of the rows that matter. */
function findingsOn(form: NonNullable<GoldenCase['findings']>, profile: Profile) {
  const report = assessForm(
    {
      ...(form.fund && { fund: [form.fund] }),
      rows: [form.row ?? outputs],
      ...(form.total && { total: form.total }),
    },
    profile,
  );
  return report.projects
    .flatMap(({ fund, indicators }) => [
      ...(fund?.findings ?? []),
      ...indicators.flatMap(({ findings }) => findings),
    ])
    .filter(({ code }) => code === form.code);
}

/** The sum that the check objects to, or null. */
function wrongSum({ fund, indicators }: NonNullable<GoldenCase['weights']>, profile: Profile) {
  const report = assessForm(
    {
      ...(fund !== null && { fund: [['年度资金总额', 100, 100, 100, fund, '100%', fund]] }),
      rows: indicators.map((weight, index) => [
        '产出指标',
        '数量指标',
        `项目${index + 1}`,
        '≥5个',
        '5个',
        weight,
        '',
        '',
      ]),
      total: ['', '', ''],
    },
    profile,
  );
  const found = report.projects[0]!.indicators[0]!.findings.find(
    ({ code }) => code === 'weights-not-100',
  );
  return found?.params.sum ?? null;
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
  } else if (golden.convert) {
    const { marks, full, applicable } = golden.convert;
    expect(convert(marks, full, applicable, profile)).toBe(golden.expect);
  } else if (golden.weights) {
    expect(wrongSum(golden.weights, profile)).toBe(golden.expect);
  } else if (golden.findings) {
    expect(findingsOn(golden.findings, profile)).toHaveLength(golden.expect as number);
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

/** The rule in words, and where it stands. */
const titleOf = ({ name, source }: GoldenCase): string => `${name}（${source}）`;

describe.each(profiles.map((profile) => [profile.name, profile] as const))(
  'by the rules of %s',
  (_, profile) => {
    test.each(
      (files[profile.id] as GoldenCase[]).map((golden) => [titleOf(golden), golden] as const),
    )('%s', (__, golden) => {
      check(golden, profile);
    });
  },
);

describe('by an office’s own rules', () => {
  test.each((own as unknown as GoldenCase[]).map((golden) => [titleOf(golden), golden] as const))(
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

const rules = publishedRules as unknown as readonly PublishedRule[];
const isRun = (rule: PublishedRule): boolean =>
  rule.score !== undefined || rule.expect !== undefined;

describe.each([...new Set(rules.map(({ section }) => section))])(
  'the published rules of part %s are reproduced or explained',
  (section) => {
    const own = rules.filter((rule) => rule.section === section);

    test.each(own.filter(isRun).map((rule) => [titleOf(rule), rule] as const))('%s', (_, rule) => {
      const profile = profiles.find(({ id }) => id === (rule.profile ?? defaultProfile.id))!;
      check(rule, profile);
      const asPrinted = rule.printed === undefined || rule.printed === rule.score;
      expect(asPrinted || rule.explained).toBeTruthy();
    });

    test('what cannot be run says why', () => {
      const silent = own.filter((rule) => !isRun(rule) && !rule.explained);
      expect(silent).toEqual([]);
    });
  },
);
