import { defaultProfile, profiles } from '../../../src/core/scoring/profiles';
import { profileToJson, validateProfile } from '../../../src/core/scoring/validateProfile';

const refused = (change: Record<string, unknown>) => {
  const result = validateProfile({ ...defaultProfile, ...change });
  return result.ok ? [] : result.problems;
};

describe('a profile file', () => {
  test.each(profiles.map((profile) => [profile.name, profile] as const))(
    '%s comes back from its own JSON',
    (_, profile) => {
      const result = validateProfile(JSON.parse(profileToJson(profile)));
      expect(result).toEqual({ ok: true, profile });
    },
  );

  test('names a source for every preset and gives each its own id', () => {
    expect(profiles[0]).toBe(defaultProfile);
    expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length);
    expect(profiles.every(({ source }) => source.length > 10)).toBe(true);
  });

  test.each([
    ['an unknown field', { colour: 'red' }, 'colour', 'field-unknown'],
    ['a wrong type', { decimals: '2' }, 'decimals', 'not-a-choice'],
    ['a choice that does not exist', { reverse: 'square' }, 'reverse', 'not-a-choice'],
    ['an empty name', { name: ' ' }, 'name', 'not-a-text'],
    ['a share over 1', { bands: { achieved: 80, partial: 60 } }, 'bands.achieved', 'out-of-range'],
    [
      'text for a number',
      { execution: { ...defaultProfile.execution, weight: '10' } },
      'execution.weight',
      'not-a-number',
    ],
    [
      'an unknown inner field',
      { over: { ...defaultProfile.over, colour: 1 } },
      'over.colour',
      'field-unknown',
    ],
    ['something else than a list', { caps: {} }, 'caps', 'not-a-list'],
    ['half an entry of a list', { caps: [{ below: 0.8 }] }, 'caps[0].total', 'field-missing'],
    [
      'bands in the wrong order',
      { bands: { achieved: 0.6, partial: 0.8 } },
      'bands.partial',
      'contradiction',
    ],
    [
      'grades in the wrong order',
      { grades: { excellent: 80, good: 90, fair: 60 } },
      'grades.good',
      'contradiction',
    ],
    [
      'tiers that are missing',
      { execution: { ...defaultProfile.execution, formula: 'tiers' } },
      'execution.tiers',
      'contradiction',
    ],
    [
      'tiers that nobody asks for',
      { execution: { ...defaultProfile.execution, tiers: [{ from: 0.9, share: 1 }] } },
      'execution.tiers',
      'contradiction',
    ],
    [
      'tiers in the wrong order',
      {
        execution: {
          ...defaultProfile.execution,
          formula: 'tiers',
          tiers: [
            { from: 0.6, share: 0.5 },
            { from: 0.9, share: 1 },
          ],
        },
      },
      'execution.tiers[1]',
      'contradiction',
    ],
    [
      'a lower tier that earns more',
      {
        execution: {
          ...defaultProfile.execution,
          formula: 'tiers',
          tiers: [
            { from: 0.9, share: 0.5 },
            { from: 0.6, share: 1 },
          ],
        },
      },
      'execution.tiers[1]',
      'contradiction',
    ],
    [
      'a landing above its band',
      { landing: { achieved: 1, partial: 0.9 } },
      'landing.partial',
      'contradiction',
    ],
    [
      'a list of tiers without any',
      { execution: { ...defaultProfile.execution, formula: 'tiers', tiers: [] } },
      'execution.tiers',
      'not-a-list',
    ],
    [
      'steps where the rate counts',
      { execution: { ...defaultProfile.execution, stepPoints: 10 } },
      'execution.stepPoints',
      'contradiction',
    ],
    [
      'steps of no width',
      { execution: { ...defaultProfile.execution, formula: 'steps', stepPoints: 0 } },
      'execution.stepPoints',
      'out-of-range',
    ],
    [
      'a floor above everything',
      { forward: { zeroBelow: 70 } },
      'forward.zeroBelow',
      'out-of-range',
    ],
    ['another way to be equal', { equal: 'nearly' }, 'equal', 'not-a-choice'],
    ['another way to round', { rounding: 'up' }, 'rounding', 'not-a-choice'],
    [
      'a reason for what is not asked',
      { over: { from: 1.3, action: 'none', deduction: 0, ofZero: 30 } },
      'over.ofZero',
      'contradiction',
    ],
    [
      'a deduction of nothing',
      { over: { from: 1.3, action: 'deduct', deduction: 0 } },
      'over.deduction',
      'contradiction',
    ],
    [
      'a deduction that is never taken',
      { over: { from: 1.3, action: 'flag', deduction: 2 } },
      'over.deduction',
      'contradiction',
    ],
    [
      'steps that lose nothing',
      { execution: { ...defaultProfile.execution, formula: 'steps' } },
      'execution.lossPerPoint',
      'contradiction',
    ],
    [
      'a landing outside its band',
      { landing: { partial: 0.9 } },
      'landing.partial',
      'contradiction',
    ],
    [
      'caps that are not stricter one after the other',
      {
        caps: [
          { below: 0.7, total: 79 },
          { below: 0.8, total: 89 },
        ],
      },
      'caps[1]',
      'contradiction',
    ],
  ])('is refused for %s, with the field’s name', (_, change, field, code) => {
    expect(refused(change)).toContainEqual({ field, code });
  });

  test('is refused for a missing field', () => {
    const { grades, ...rest } = defaultProfile;
    expect(grades.good).toBe(80);
    expect(validateProfile(rest)).toEqual({
      ok: false,
      problems: [{ field: 'grades', code: 'field-missing' }],
    });
  });

  test.each([[null], [[]], ['text'], [3], [undefined]])('is no profile: %p', (json) => {
    expect(validateProfile(json)).toEqual({
      ok: false,
      problems: [{ field: '', code: 'not-an-object' }],
    });
  });

  test('does not take names from the prototype for fields', () => {
    expect(validateProfile(JSON.parse('{"__proto__": {"id": "x"}, "constructor": 1}')).ok).toBe(
      false,
    );
  });
});
