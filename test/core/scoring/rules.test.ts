import { decisionFor, decisionKey } from '../../../src/core/scoring/decisions';
import {
  millionths,
  percent,
  plain,
  percentOfQuotient,
  roundedMarks,
  roundedProduct,
  roundHalfUp,
  sumOf,
} from '../../../src/core/scoring/exact';
import { existingMarks } from '../../../src/core/scoring/marks';
import { defaultProfile, profiles } from '../../../src/core/scoring/profiles';
import type { Profile } from '../../../src/core/scoring/profile';
import { amounts, bareCost, execution } from '../../../src/core/scoring/rules/cost';
import { equal, forward, reverse } from '../../../src/core/scoring/rules/quantitative';
import { isBudgetExecution, worthOf } from '../../../src/core/scoring/rules/status';
import { completionOf, divide } from '../../../src/core/scoring/completion';
import { scoreGroup } from '../../../src/core/scoring/scoreGroup';
import { marksFor, worthOfRow } from '../../../src/core/scoring/scoreRow';
import { decided, undecided } from '../../../src/core/scoring/worth';
import { exact } from '../../../src/core/scoring/exact';
import type { IndicatorRow } from '../../../src/core/table/table';
import type { Comparison } from '../../../src/core/value/reading';
import { sheetOf } from './form';
import { compare, score } from './pairs';

const guangxi = profiles.find(({ id }) => id === 'guangxi')!;
const short = compare({ target: '≥20期', actual: '18期' }, defaultProfile);
const high = compare({ target: '≤4小时', actual: '5小时' }, defaultProfile);
const facts = {
  row: { level1: '产出指标', level2: '数量指标', name: '培训班' },
  weight: 10,
  existing: null,
  criteria: '',
};
const rowAt = (cells: IndicatorRow['cells']): IndicatorRow => ({
  row: 6,
  level1: '',
  level2: '',
  name: '',
  cells,
  sign: '',
  unit: '',
  group: 0,
  project: '',
  nesting: 'plain',
});

describe('a row whose completion cannot be told is left to a person', () => {
  const unknown: Comparison = { ...short, ratio: null, completion: null };

  test('where more is better, where less is, and where it should be equal', () => {
    expect(forward(unknown, defaultProfile).rule).toBe('confirm-no-ratio');
    expect(equal(unknown, defaultProfile).rule).toBe('confirm-no-ratio');
    expect(reverse({ ...unknown, direction: 'atMost' }, guangxi).rule).toBe('confirm-no-ratio');
    expect(completionOf({ ...unknown, completion: Infinity })).toBeNull();
  });

  test('also when the numbers would make a short row full', () => {
    const full: Comparison = { ...short, ratio: { numerator: 20, denominator: 20 } };
    expect(forward(full, defaultProfile).rule).toBe('confirm-no-ratio');
    const within: Comparison = { ...high, ratio: { numerator: 4, denominator: 4 } };
    expect(reverse(within, guangxi).rule).toBe('confirm-no-ratio');
  });

  test('a stated completion alone is enough', () => {
    expect(
      marksFor(forward({ ...unknown, completion: 0.9 }, defaultProfile), 10, defaultProfile),
    ).toMatchObject({ score: 9, explanation: { arithmetic: ['10 × 90% = 9'] } });
  });
});

describe('each status has one rule', () => {
  const rule = (change: Partial<Comparison>, own = facts, profile = defaultProfile) =>
    worthOf({ ...short, ...change }, profile, own).rule;

  test('不适用, 停止, 缺数据 and 无法判断', () => {
    expect(rule({ status: 'notApplicable' })).toBe('not-applicable');
    expect(rule({ status: 'missingTarget' })).toBe('confirm-missing');
    expect(rule({ status: 'unclear', why: [] })).toBe('confirm-unclear');
    expect(rule({ status: 'stopped', spans: [] })).toBe('confirm-stopped');
  });

  test('words without a tier wait for a person, unless they are met', () => {
    expect(rule({ kind: 'qualitative', tier: null })).toBe('confirm-unclear');
    expect(rule({ kind: 'qualitative', tier: null, met: true })).toBe('score-tier');
    expect(rule({ kind: 'status', ratio: null, completion: 1, tier: 'failed' })).toBe(
      'confirm-tier',
    );
    expect(rule({ kind: 'status', ratio: null, completion: 0.4 })).toBe('score-at-least');
  });

  test('a range that was missed is scored against its lower bound', () => {
    expect(score({ target: '18—22℃', actual: '16.5℃' }, 12, defaultProfile)).toMatchObject({
      score: 11,
      explanation: { rule: 'score-range' },
    });
  });

  test('a decision within the weight comes first, and without a weight there is none', () => {
    const decide = (weight: number | null, value: number) =>
      worthOfRow(short, defaultProfile, { ...facts, weight }, { score: value });
    expect(marksFor(decide(10, -3), 10, defaultProfile).score).toBe(0);
    expect(marksFor(decide(10, 12), 10, defaultProfile).score).toBe(10);
    expect(decide(null, 5).rule).toBe('score-at-least');
  });

  test('预算执行 is told by its level or name, but not 成本 under 预算执行', () => {
    expect(isBudgetExecution({ level1: '预算执行', level2: '', name: '执行率' })).toBe(true);
    expect(isBudgetExecution({ level1: '预算执行', level2: '成本指标', name: '维护费' })).toBe(
      false,
    );
    expect(isBudgetExecution({ level1: '产出', level2: '', name: '资金执行率' })).toBe(true);
  });
});

describe('money', () => {
  const cost = compare(
    { target: '10万元', actual: '9.8万元', category: '成本指标' },
    defaultProfile,
  );

  test('without both amounts only a met cost is full', () => {
    const bare: Comparison = { ...cost, target: null, actualInTargetUnit: null, ratio: null };
    expect(bareCost({ ...bare, met: true }).rule).toBe('score-bare-cost');
    expect(bareCost({ ...bare, met: null }).rule).toBe('confirm-bare-cost');
    expect(amounts({ ...bare, ratio: { numerator: 5, denominator: 10 } })).toEqual({
      budget: 10,
      spent: 5,
    });
    expect(amounts({ ...cost, actualInTargetUnit: -1 })).toBeNull();
  });

  test('execution below 0 counts as nothing, and steps need a weight', () => {
    const steps: Profile = {
      ...defaultProfile,
      execution: { ...defaultProfile.execution, formula: 'steps', fullFrom: 0.9, lossPerPoint: 1 },
    };
    expect(marksFor(execution(-5, 100, defaultProfile, 10), 10, defaultProfile).score).toBe(0);
    expect(execution(50, 100, steps, null).rule).toBe('no-weight');
    const empty: Profile = {
      ...defaultProfile,
      execution: { ...defaultProfile.execution, formula: 'tiers' },
    };
    expect(execution(50, 100, empty, 10)).toMatchObject({ rule: 'score-execution-below-tiers' });
  });

  test('a deduction larger than the marks leaves none', () => {
    const taken = decided('score-over-deducted', exact(1), '100%', { deduction: 12 });
    expect(marksFor(taken, 10, defaultProfile)).toMatchObject({
      score: 0,
      explanation: { arithmetic: ['10 × 100% − 12 ≈ 0'] },
    });
  });
});

describe('a shared weight', () => {
  test('loses what over-fulfilment costs, never more than it has', () => {
    const over = decided('score-over-deducted', exact(1), '100%', { deduction: 2 });
    const third = decided('score-at-least', exact(1).div(3), '1 ÷ 3');
    expect(scoreGroup([over, third], 15, defaultProfile)).toMatchObject({
      score: 8,
      explanation: { arithmetic: ['(100% + 33.33%) ÷ 2 ≈ 66.67%', '15 × 66.67% − 2 ≈ 8'] },
    });
    const dear = decided('score-over-deducted', exact(1), '100%', { deduction: 20 });
    expect(scoreGroup([dear], 15, defaultProfile).score).toBe(0);
    expect(scoreGroup([undecided('no-budget')], 15, defaultProfile).score).toBeNull();
  });
});

describe('decimals', () => {
  test('numbers that are no millionths are handled as decimals', () => {
    expect(millionths(0.1234567)).toBeNull();
    expect(sumOf([0.1234567, 0.1])).toBe(0.2234567);
    expect(roundHalfUp(0.1234565, 6)).toBe(0.123457);
    expect(roundHalfUp(-1.005, 2)).toBe(-1.01);
    expect(roundedProduct(0.1234567, 10, 2)).toBe(1.23);
    expect(roundedProduct(12.345, 1, 2)).toBe(12.35);
    expect(roundedMarks(2.675, { decimals: 2 })).toBe(2.68);
    expect(roundedMarks(2.679, { decimals: 2, rounding: 'down' })).toBe(2.67);
    expect(percentOfQuotient(999_999, 1_000_000)).toBeNull();
    expect(plain(1 / 3)).toBe('0.333333');
    expect(divide(0.1234567, 2).lines).toEqual(['0.123457 ÷ 2 ≈ 6.17%']);
    expect(percent(0.99999999)).toBe('99.999999%');
    expect(roundedProduct(12.5, 0.1234567, 2)).toBe(1.54);
  });
});

describe('cells', () => {
  test('marks are numbers or digits, and nothing else', () => {
    const sheet = sheetOf([[7.5, '８分', '1,000', '良', true, Number.NaN]]);
    const at = (column: number) => existingMarks(sheet, { row: 0, column });
    expect([0, 1, 2, 3, 4, 5].map(at)).toEqual([7.5, 8, 1000, null, null, null]);
    expect(existingMarks(sheet, undefined)).toBeNull();
  });

  test('a decision is kept under the name, else the target, else the actual', () => {
    const name = { row: 6, column: 3 };
    const target = { row: 6, column: 4 };
    const actual = { row: 6, column: 5 };
    expect(decisionKey(rowAt({ name, target }))).toBe('D7');
    expect(decisionKey(rowAt({ target, actual }))).toBe('E7');
    expect(decisionKey(rowAt({ actual }))).toBe('F7');
    expect(decisionKey(rowAt({}))).toBe('A7');
    expect(decisionFor(rowAt({ name, target }), { E7: { score: 3 } })?.score).toBe(3);
    expect(decisionFor(rowAt({ name }), { E7: { score: 3 } })).toBeNull();
  });
});

describe('equality as the profile has it', () => {
  test('only what is above the value counts as forward, and may be over it by far', () => {
    const status = (target: string, actual: string, profile = guangxi) =>
      compare({ target, actual }, profile).status;
    expect(status('＝8个', '9个')).toBe('met');
    expect(status('＝8个', '12个')).toBe('over');
    expect(status('＝8个', '约8个')).toBe('unclear');
    expect(status('＝8个', '9个', defaultProfile)).toBe('unclear');
  });
});
