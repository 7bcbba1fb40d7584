import fc from 'fast-check';
import { defaultProfile, profiles } from '../../../src/core/scoring/profiles';
import { sumOf } from '../../../src/core/scoring/exact';
import { execution } from '../../../src/core/scoring/rules/cost';
import { marksFor } from '../../../src/core/scoring/scoreRow';
import { assessForm } from './form';
import { score } from './pairs';

/**
 * Amounts as people type them, up to two decimals. Never ten times apart: from there on a wrong unit
 * is likelier than a success, and a person is asked.
 */
const amount = fc.integer({ min: 100_000, max: 990_000 }).map((cents) => cents / 100);
const weight = fc.integer({ min: 1, max: 60 }).map((halves) => halves / 2);
const anyProfile = fc.constantFrom(...profiles);

const forward = (target: number, actual: number, marks: number, profile = defaultProfile) =>
  score({ target: `≥${target}公里`, actual: `${actual}公里` }, marks, profile).score;
const reverse = (target: number, actual: number, marks: number, profile = defaultProfile) =>
  score({ target: `≤${target}公里`, actual: `${actual}公里` }, marks, profile).score;

describe('whatever the numbers', () => {
  test('a higher actual never earns less where higher is better', () => {
    fc.assert(
      fc.property(amount, amount, amount, weight, (target, one, other, marks) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        expect(forward(target, low, marks)).toBeLessThanOrEqual(forward(target, high, marks)!);
      }),
    );
  });

  test('a higher actual never earns more where lower is better, by either formula', () => {
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        weight,
        anyProfile,
        (target, one, other, marks, profile) => {
          const [low, high] = one < other ? [one, other] : [other, one];
          expect(reverse(target, high, marks, profile)).toBeLessThanOrEqual(
            reverse(target, low, marks, profile)!,
          );
        },
      ),
    );
  });

  test('marks lie between nothing and the weight', () => {
    fc.assert(
      fc.property(amount, amount, weight, anyProfile, (target, actual, marks, profile) => {
        for (const result of [
          forward(target, actual, marks, profile),
          reverse(target, actual, marks, profile),
        ]) {
          expect(result).toBeGreaterThanOrEqual(0);
          expect(result).toBeLessThanOrEqual(marks);
        }
      }),
    );
  });

  test('the unit in which one side or both are written does not matter', () => {
    const inMetres = (km: number) => `${sumOf([km * 1000])}米`;
    fc.assert(
      fc.property(amount, amount, weight, anyProfile, (target, actual, marks, profile) => {
        const pairs = ['≥', '≤'].map((sign) => [
          { target: `${sign}${target}公里`, actual: `${actual}公里` },
          { target: `${sign}${target}公里`, actual: inMetres(actual) },
          { target: `${sign}${inMetres(target)}`, actual: inMetres(actual) },
        ]);
        for (const same of pairs) {
          const scores = same.map((pair) => score(pair, marks, profile).score);
          expect(new Set(scores).size).toBe(1);
          expect(scores[0]).not.toBeNull();
        }
      }),
    );
  });

  test('a higher execution never earns less, by any formula', () => {
    const formulas = [
      { formula: 'rate', fullFrom: 1, lossPerPoint: 0 },
      { formula: 'rate', fullFrom: 0.95, lossPerPoint: 0 },
      { formula: 'steps', fullFrom: 0.9, lossPerPoint: 1 },
      { formula: 'steps', fullFrom: 1, lossPerPoint: 1, stepPoints: 10 },
      {
        formula: 'tiers',
        fullFrom: 1,
        lossPerPoint: 0,
        tiers: [
          { from: 0.9, share: 1 },
          { from: 0.5, share: 0.4 },
        ],
      },
    ] as const;
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        weight,
        fc.constantFrom(...formulas),
        (budget, one, other, marks, formula) => {
          const profile = {
            ...defaultProfile,
            execution: { ...defaultProfile.execution, ...formula },
          };
          const earned = (executed: number) =>
            marksFor(execution(executed, budget, profile, marks), marks, profile).score!;
          const [low, high] = [earned(Math.min(one, other)), earned(Math.max(one, other))];
          expect(low).toBeLessThanOrEqual(high);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(marks);
        },
      ),
    );
  });

  test('execution earns rate times weight, rounded half up to the cent', () => {
    fc.assert(
      fc.property(amount, amount, weight, (budget, executed, marks) => {
        const worth = execution(executed, budget, defaultProfile, marks);
        const earned = marksFor(worth, marks, defaultProfile).score!;
        const exact = Math.min(1, executed / budget) * marks;
        expect(Math.abs(earned - exact)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
  });

  test('the total is what a person adds up from the printed marks', () => {
    const rows = fc.array(fc.tuple(amount, amount, weight), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, (list) => {
        const report = assessForm({
          rows: list.map(([target, actual, marks], index) => [
            '产出指标',
            '数量指标',
            `指标${index + 1}`,
            `≥${target}公里`,
            `${actual}公里`,
            marks,
            '',
            '',
          ]),
          total: ['', '', ''],
        });
        const [project] = report.projects;
        const cents = project!.indicators[0]!.groups.map(({ score: marks }) =>
          Math.round((marks ?? NaN) * 100),
        );
        const sum = cents.reduce((left, right) => left + right, 0) / 100;
        expect(project!.total).toBe(sum);
      }),
      { numRuns: 50 },
    );
  });
});
