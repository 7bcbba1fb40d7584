import { isRecord } from '../record';
import type { Profile } from './profile';

/** Why a field of a profile file was refused; i18n has a sentence for each. */
export type ProfileProblemCode =
  | 'not-an-object'
  | 'field-missing'
  | 'field-unknown'
  | 'not-a-text'
  | 'not-a-number'
  | 'out-of-range'
  | 'not-a-choice'
  | 'not-a-list'
  | 'contradiction';

/** One refused field by its path, for example `execution.weight`. */
export interface ProfileProblem {
  readonly field: string;
  readonly code: ProfileProblemCode;
}

/** A profile, or everything that is wrong with the file. */
export type ValidatedProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly ProfileProblem[] };

/** Says what is wrong with a value at a path; nothing when it is right. */
type Rule = (value: unknown, field: string) => readonly ProfileProblem[];

const text: Rule = (value, field) =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 500
    ? []
    : [{ field, code: 'not-a-text' }];

const number =
  (low: number, high: number): Rule =>
  (value, field) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      return [{ field, code: 'not-a-number' }];
    return value >= low && value <= high ? [] : [{ field, code: 'out-of-range' }];
  };

const oneOf =
  (...choices: readonly (string | number)[]): Rule =>
  (value, field) =>
    choices.some((choice) => choice === value) ? [] : [{ field, code: 'not-a-choice' }];

const object =
  (rules: Readonly<Record<string, Rule>>, optional: readonly string[] = []): Rule =>
  (value, field) => {
    if (!isRecord(value)) return [{ field, code: 'not-an-object' }];
    const path = (key: string): string => (field === '' ? key : `${field}.${key}`);
    const unknown = Object.keys(value)
      .filter((key) => !Object.hasOwn(rules, key))
      .map((key): ProfileProblem => ({ field: path(key), code: 'field-unknown' }));
    const known = Object.entries(rules).flatMap(([key, rule]): readonly ProfileProblem[] => {
      if (Object.hasOwn(value, key)) return rule(value[key], path(key));
      return optional.includes(key) ? [] : [{ field: path(key), code: 'field-missing' }];
    });
    return [...unknown, ...known];
  };

const listOf =
  (rule: Rule, least = 0): Rule =>
  (value, field) => {
    if (!Array.isArray(value) || value.length < least || value.length > 20)
      return [{ field, code: 'not-a-list' }];
    return value.flatMap((item: unknown, index) => rule(item, `${field}[${index}]`));
  };

const share = number(0, 1);
const marks = number(0, 100);

const shape: Rule = object(
  {
    id: text,
    name: text,
    source: text,
    execution: object(
      {
        weight: marks,
        formula: oneOf('rate', 'steps', 'tiers'),
        fullFrom: share,
        lossPerPoint: marks,
        stepPoints: number(0.01, 100),
        tiers: listOf(object({ from: share, share }), 1),
        explainBelow: share,
      },
      ['stepPoints', 'tiers'],
    ),
    forward: object({ zeroBelow: share }),
    equal: oneOf('person', 'forward'),
    reverse: oneOf('ratio', 'linear'),
    over: object(
      {
        from: number(1, 100),
        ofZero: number(0, 1e9),
        action: oneOf('none', 'flag', 'explain', 'deduct', 'zero'),
        deduction: marks,
      },
      ['ofZero'],
    ),
    bands: object({ achieved: share, partial: share }),
    landing: object({ achieved: share, partial: share, failed: share }, [
      'achieved',
      'partial',
      'failed',
    ]),
    caps: listOf(object({ below: share, total: marks })),
    decimals: oneOf(0, 1, 2),
    rounding: oneOf('halfUp', 'down'),
    grades: object({ excellent: marks, good: marks, fair: marks }),
  },
  ['landing', 'forward', 'equal', 'rounding'],
);

/**
 * Reads a profile file. Nothing is scored with half a profile: a single wrong field refuses it.
 *
 * @param json parsed JSON of whatever origin
 * @returns the profile, or every refused field by name
 * @example validateProfile({ ...defaultProfile, decimals: 5 })
 *   //=> { ok: false, problems: [{ field: 'decimals', code: 'not-a-choice' }] }
 */
export function validateProfile(json: unknown): ValidatedProfile {
  const problems = shape(json, '');
  if (problems.length > 0) return { ok: false, problems };
  // The shape was checked field by field just above.
  const profile = json as Profile;
  const contradictions = contradictionsOf(profile);
  return contradictions.length > 0
    ? { ok: false, problems: contradictions }
    : { ok: true, profile };
}

/**
 * A profile as the text of a JSON file.
 *
 * @param profile 计分口径
 * @returns indented JSON that `validateProfile` accepts
 * @example profileToJson(defaultProfile).startsWith('{')
 */
export function profileToJson(profile: Profile): string {
  return `${JSON.stringify(profile, null, 2)}\n`;
}

/** Fields that are each possible but not together. */
function contradictionsOf({
  bands,
  grades,
  over,
  execution,
  caps,
  landing = {},
}: Profile): readonly ProfileProblem[] {
  const rules: readonly (readonly [string, boolean])[] = [
    ['bands.partial', bands.partial < bands.achieved],
    ['grades.good', grades.good < grades.excellent],
    ['grades.fair', grades.fair < grades.good],
    ['over.deduction', over.action !== 'deduct' || over.deduction > 0],
    ['over.deduction', over.action === 'deduct' || over.deduction === 0],
    ['execution.lossPerPoint', execution.formula !== 'steps' || execution.lossPerPoint > 0],
    ['execution.stepPoints', execution.formula === 'steps' || execution.stepPoints === undefined],
    ['execution.tiers', (execution.formula === 'tiers') === (execution.tiers !== undefined)],
    ...descending(execution.tiers ?? [], 'execution.tiers', ({ from, share }) => [from, share]),
    ['over.ofZero', over.action !== 'none' || over.ofZero === undefined],
    ['landing.achieved', inBand(landing.achieved, bands.achieved, 1)],
    ['landing.partial', inBand(landing.partial, bands.partial, bands.achieved, true)],
    ['landing.failed', inBand(landing.failed, 0, bands.partial, true)],
    ...descending(caps, 'caps', ({ below, total }) => [below, total]),
  ];
  return rules
    .filter(([, holds]) => !holds)
    .map(([field]): ProfileProblem => ({ field, code: 'contradiction' }));
}

/** Every item of a list must lie below the one before it, in both of its numbers. */
function descending<T>(
  items: readonly T[],
  field: string,
  numbersOf: (item: T) => readonly [number, number],
): readonly (readonly [string, boolean])[] {
  const numbers = items.map(numbersOf);
  return numbers.map(([first, second], index) => {
    const before = numbers[index - 1];
    return [`${field}[${index}]`, !before || (first < before[0] && second < before[1])];
  });
}

const inBand = (value: number | undefined, low: number, high: number, isOpen = false): boolean =>
  value === undefined || (value >= low && (isOpen ? value < high : value <= high));
