import { defaultProfile, profiles } from '../../../src/core/scoring/profiles';
import {
  freeProfileId,
  profileById,
  readOwnProfiles,
  withOwnProfile,
  withoutOwnProfile,
} from '../../../src/core/scoring/profiles/ownProfiles';

const named = (id: string, name: string) => ({ ...defaultProfile, id, name });
const two = [named('own', '县级专项'), named('own-2', '部门整体')];

describe('an office keeps several profiles of its own', () => {
  test('each under its own name, beside the presets', () => {
    expect(readOwnProfiles(JSON.parse(JSON.stringify(two)))).toEqual(two);
    expect(profileById(two, 'own-2')?.name).toBe('部门整体');
    expect(profileById(two, 'sichuan')?.name).toBe('四川');
    expect(profileById(two, 'own-9')).toBeNull();
  });

  test('half a profile, a preset’s id and a second one of the same id are left out', () => {
    const { execution, ...half } = named('own-3', '缺一项');
    expect(execution.weight).toBe(10);
    expect(
      readOwnProfiles([two[0], half, named('sichuan', '假四川'), named('own', '重复')]),
    ).toEqual([two[0]]);
    expect(readOwnProfiles({ own: two })).toEqual([]);
    expect(readOwnProfiles(undefined)).toEqual([]);
  });

  test('a new one never takes an id that is in use', () => {
    expect(freeProfileId([])).toBe('own');
    expect(freeProfileId(two)).toBe('own-3');
  });

  test('saving replaces the one of the same id and leaves presets as they are', () => {
    const changed = named('own', '改名');
    expect(withOwnProfile(two, changed)).toEqual([changed, two[1]]);
    expect(withOwnProfile(two, named('own-7', '新的')).map(({ id }) => id)).toEqual([
      'own',
      'own-2',
      'own-7',
    ]);
    expect(withOwnProfile(two, { ...profiles[1]!, name: '四川（修改）' }).at(-1)).toMatchObject({
      id: 'own-3',
      name: '四川（修改）',
    });
    expect(withoutOwnProfile(two, 'own').map(({ id }) => id)).toEqual(['own-2']);
  });
});
