import { executionShortfall, executionStatus } from '../../../src/core/scoring/executionStatus';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { Profile } from '../../../src/core/scoring/profile';
import { assessForm } from './form';

const fundAt = (
  executed: number | string,
  explainBelow = 0.9,
  rule: Partial<Profile['execution']> = {},
) =>
  assessForm(
    {
      fund: [['年度资金总额', 100, 100, executed, 10, '', '']],
      rows: [['产出指标', '数量指标', '举办培训班', '≥20期', '20期', 90, '', '']],
    },
    { ...defaultProfile, execution: { ...defaultProfile.execution, ...rule, explainBelow } },
  ).projects[0]!.fund!;

test.each([
  [100, 'met', 10],
  [99.99, 'mostlySpent', 10],
  [97.06, 'mostlySpent', 9.71],
  [90, 'mostlySpent', 9],
  [89.99, 'short', 9],
  [0, 'short', 0],
  [105, 'toExplain', 10],
  [120, 'toExplain', 10],
  ['—', 'unclear', null],
] as const)('of 100 万元, %s spent is %s and earns %s of 10', (executed, status, score) => {
  expect(fundAt(executed)).toMatchObject({ status, score });
});

test('only an execution below 90 % or above the budget has to be explained, and it is seen at its rate', () => {
  expect(executionShortfall(fundAt(97))).toBeNull();
  expect(executionShortfall(fundAt(89))).toEqual({
    status: 'short',
    address: { row: 4, column: 6 },
  });
  expect(executionShortfall(fundAt(101))?.status).toBe('toExplain');
});

test.each([
  ['full from 95 %', { fullFrom: 0.95 }, 97.06, 'met', 10],
  ['full from 95 %', { fullFrom: 0.95 }, 94.99, 'mostlySpent', 9.5],
  ['full from 80 %, a reason below 90 %', { fullFrom: 0.8 }, 85, 'toExplain', 10],
  [
    'steps below 90 %',
    { formula: 'steps', fullFrom: 0.9, lossPerPoint: 1, stepPoints: 1 },
    90,
    'met',
    10,
  ],
  [
    'steps below 95 %',
    { formula: 'steps', fullFrom: 0.95, lossPerPoint: 1, stepPoints: 1 },
    93,
    'mostlySpent',
    8,
  ],
  ['tiers', { formula: 'tiers', tiers: [{ from: 0.95, share: 1 }] }, 96, 'met', 10],
  [
    'tiers',
    {
      formula: 'tiers',
      tiers: [
        { from: 0.95, share: 1 },
        { from: 0.9, share: 0.8 },
      ],
    },
    92,
    'mostlySpent',
    8,
  ],
] as const)(
  'by a rule of the office (%s) the word agrees with the marks',
  (_, rule, executed, status, score) => {
    const fund = fundAt(executed, 0.9, rule);
    expect(fund).toMatchObject({ status, score });
    expect(executionShortfall(fund) === null).toBe(status !== 'toExplain');
  },
);

test('an execution whose score waits for a person is marked and listed as what cannot be told', () => {
  expect(executionShortfall(fundAt('—'))).toEqual({
    status: 'unclear',
    address: { row: 4, column: 6 },
  });
  expect(executionShortfall({ ...fundAt('—'), weight: null })).toBeNull();
});

test('an office that asks for a reason below 95 % has its shortfall there', () => {
  expect([fundAt(94, 0.95).status, fundAt(95, 0.95).status]).toEqual(['short', 'mostlySpent']);
});

test('money of a stopped project is a shortfall whatever was spent', () => {
  expect(executionStatus({ rate: 0, share: 0, isStopped: true }, 0.9)).toBe('stopped');
  expect(executionShortfall({ ...fundAt(0), status: 'stopped' })?.status).toBe('stopped');
});
