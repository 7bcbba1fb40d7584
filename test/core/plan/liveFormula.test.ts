import type { Choices } from '../../../src/core/plan/choices';
import { planEdits } from '../../../src/core/plan/planEdits';
import { assessSheet } from '../../../src/core/report';
import { defaultProfile, profiles } from '../../../src/core/scoring/profiles';
import type { Profile } from '../../../src/core/scoring/profile';
import { formSheet, type FormCell } from '../scoring/form';

const choices: Choices = {
  typedScores: 'keep',
  exceptions: {},
  writeAs: 'formulas',
  palette: {},
  phrase: null,
};
const guangxi = profiles.find(({ id }) => id === 'guangxi')!;

interface Row {
  readonly level2?: string;
  readonly name?: string;
  readonly profile?: Profile;
  readonly weight?: FormCell;
}

/** What is written into the score cell of a single indicator (row 5 of the sheet). */
function scoreCell(
  target: FormCell,
  actual: FormCell,
  { level2 = '数量指标', name = '公里数', profile = defaultProfile, weight = 10 }: Row = {},
): unknown {
  const { sheet } = formSheet({
    rows: [['产出指标', level2, name, target, actual, weight, '', '']],
  });
  const plan = planEdits(sheet, assessSheet(sheet, profile), choices);
  const edit = plan.edits.find(({ kind }) => kind === 'score');
  return edit && 'after' in edit ? edit.after.content : undefined;
}
const rate = (value: number) => ({ value, text: `${value * 100}%`, format: '0%' });

describe('a score written as a formula', () => {
  test('follows the ratio where higher is better', () => {
    expect(scoreCell(20, 18)).toBe('=ROUND(MIN(1,F5/E5)*G5,2)');
    expect(scoreCell(rate(0.95), rate(0.9))).toBe('=ROUND(MIN(1,F5/E5)*G5,2)');
  });

  test('follows the profile’s reverse formula where lower is better', () => {
    const time = { name: '故障响应时间', level2: '时效指标' };
    expect(scoreCell(4, 5, time)).toBe('=ROUND(IF(F5<=E5,1,E5/F5)*G5,2)');
    expect(scoreCell(4, 3, time)).toBe('=ROUND(IF(F5<=E5,1,E5/F5)*G5,2)');
    expect(scoreCell(4, 5, { ...time, profile: guangxi })).toBe(
      '=ROUND(IF(F5<=E5,1,MAX(0,1-(F5-E5)/E5))*G5,2)',
    );
  });

  test('rounds as the profile does', () => {
    const whole: Profile = { ...defaultProfile, decimals: 0 };
    expect(scoreCell(20, 18, { profile: whole })).toBe('=ROUND(MIN(1,F5/E5)*G5,0)');
  });

  test('cuts digits off where the profile does', () => {
    const cut: Profile = { ...defaultProfile, rounding: 'down' };
    expect(scoreCell(3, 2, { profile: cut })).toBe('=ROUNDDOWN(MIN(1,F5/E5)*G5,2)');
    expect(scoreCell(3, 2)).toBe('=ROUND(MIN(1,F5/E5)*G5,2)');
  });

  test('is a plain value where a floor would have to follow the numbers', () => {
    const floor: Profile = { ...defaultProfile, forward: { zeroBelow: 0.7 } };
    expect(scoreCell(20, 18, { profile: floor })).toBe(9);
    expect(scoreCell(20, 13, { profile: floor })).toBe(0);
  });

  test('is a plain value for an execution that is full before 100 %', () => {
    const { execution } = defaultProfile;
    const row = { level2: '预算执行', name: '预算执行率' };
    const early: Profile = { ...defaultProfile, execution: { ...execution, fullFrom: 0.95 } };
    expect(scoreCell(160, 124, row)).toBe('=ROUND(MIN(1,F5/E5)*G5,2)');
    expect(scoreCell(160, 124, { ...row, profile: early })).toBe(7.75);
  });

  test.each([
    ['a target in words', '≥20公里', 18, 9],
    ['an actual in words', 20, '18公里', 9],
    ['a percentage beside a plain number', rate(0.95), 95, 10],
  ])('is a plain value for %s', (_, target, actual, expected) => {
    expect(scoreCell(target, actual)).toBe(expected);
  });

  test('is a plain value where the weight is text', () => {
    expect(scoreCell(20, 18, { weight: '10分' })).toBe(9);
  });

  test('is a plain value where the rule is more than a ratio', () => {
    const deduct: Profile = {
      ...defaultProfile,
      over: { from: 1.3, action: 'deduct', deduction: 2 },
    };
    expect(scoreCell(20, 30, { profile: deduct })).toBe(8);
  });
});
