import { profiles } from '../../src/core/scoring/profiles';
import { profileToJson } from '../../src/core/scoring/validateProfile';
import {
  countOf,
  draftOf,
  importedProfile,
  problemsByPath,
  profileFrom,
  profileLists,
  withoutPair,
  withPair,
} from '../../src/taskpane/profile/profileDraft';

const own = { id: 'own', source: '本单位' };
const [national] = profiles;
const [tiers, caps] = profileLists;
const edited = (changes: Record<string, string>) =>
  profileFrom({ ...draftOf(national!), ...changes }, national!, own);
const refused = (changes: Record<string, string>) => {
  const result = edited(changes);
  return result.ok ? [] : result.problems.map(({ field, code }) => `${field} ${code}`);
};

it.each(profiles)('$name is the same preset as long as nothing was changed', (profile) => {
  expect(profileFrom(draftOf(profile), profile, own)).toEqual({ ok: true, profile });
});

it('an edited copy takes an id and a source of its own', () => {
  expect(edited({ 'execution.explainBelow': '92.5', name: '本县口径' })).toEqual({
    ok: true,
    profile: {
      ...national,
      ...own,
      name: '本县口径',
      execution: { ...national!.execution, explainBelow: 0.925 },
    },
  });
});

it('a landing of a tier is kept when given and left out when blank', () => {
  const result = edited({ 'landing.partial': '70' });
  expect(result.ok && result.profile.landing).toEqual({ partial: 0.7 });
});

it.each([
  ['execution.weight', 'abc', 'execution.weight not-a-number'],
  ['execution.weight', '', 'execution.weight not-a-number'],
  ['grades.good', '120', 'grades.good out-of-range'],
  ['bands.partial', '90', 'bands.partial contradiction'],
  ['name', ' ', 'name not-a-text'],
])('%s = “%s” is refused by its name', (path, text, problem) => {
  expect(refused({ [path]: text })).toContain(problem);
});

it('a deduction counts only where marks are deducted', () => {
  expect(refused({ 'over.action': 'deduct', 'over.deduction': '' })).toEqual([
    'over.deduction not-a-number',
  ]);
  const back = edited({ 'over.action': 'flag', 'over.deduction': '5' });
  expect(back.ok && back.profile.over).toEqual({ from: 1.3, action: 'flag', deduction: 0 });
});

it('caps can be added and taken out; those below move up', () => {
  const empty = withPair(withPair(draftOf(national!), caps!), caps!);
  const two = {
    ...empty,
    'caps[0].below': '80',
    'caps[0].total': '89',
    'caps[1].below': '60',
    'caps[1].total': '79',
  };
  const result = profileFrom(two, national!, own);
  expect(result.ok && result.profile.caps).toEqual([
    { below: 0.8, total: 89 },
    { below: 0.6, total: 79 },
  ]);
  const one = withoutPair(two, caps!, 0);
  expect(countOf(one, 'caps')).toBe(1);
  expect(one['caps[0].total']).toBe('79');
});

it('a profile file comes back as it was handed on', () => {
  expect(importedProfile(profileToJson(national!))).toEqual({ ok: true, profile: national });
});

it('a file with unknown and wrong fields is refused with all their names', () => {
  const result = importedProfile(JSON.stringify({ ...national, decimals: 7, colour: 'red' }));
  expect(result.ok ? [] : result.problems.map(({ field }) => field)).toEqual([
    'colour',
    'decimals',
  ]);
});

it('text that is no JSON is refused as a whole', () => {
  expect(importedProfile('口径').ok).toBe(false);
});

it('shows one message per field, and a cap that contradicts the one above at its first field', () => {
  const shown = problemsByPath([
    { field: 'caps[1]', code: 'contradiction' },
    { field: 'decimals', code: 'not-a-choice' },
    { field: 'decimals', code: 'out-of-range' },
  ]);
  expect([...shown.keys()]).toEqual(['caps[1].below', 'decimals']);
  expect(shown.get('decimals')?.code).toBe('not-a-choice');
});

it('tiers of the execution rate count only where the rate is scored by tiers', () => {
  const draft = {
    ...withPair(draftOf(national!), tiers!),
    'execution.formula': 'tiers',
    'execution.tiers[0].from': '90',
    'execution.tiers[0].share': '100',
  };
  const result = profileFrom(draft, national!, own);
  expect(result.ok && result.profile.execution.tiers).toEqual([{ from: 0.9, share: 1 }]);
  expect(refused({ 'execution.formula': 'tiers' })).toEqual(['execution.tiers not-a-list']);
  const back = profileFrom({ ...draft, 'execution.formula': 'rate' }, national!, own);
  expect(back.ok && back.profile.execution).toEqual(national!.execution);
});

it('what holds without being named stays unnamed, and what is named is kept', () => {
  const guangxi = profiles.find(({ id }) => id === 'guangxi')!;
  const change = { 'execution.weight': '15', name: '本单位' };
  const result = profileFrom({ ...draftOf(guangxi), ...change }, guangxi, own);
  expect(result.ok && result.profile).toEqual({
    ...guangxi,
    ...own,
    name: '本单位',
    execution: { ...guangxi.execution, weight: 15 },
  });
  expect(edited({ rounding: 'down' })).toMatchObject({ ok: true, profile: { rounding: 'down' } });
});
