import type { Profile } from '../profile';
import { validateProfile } from '../validateProfile';
import { profiles } from '.';

/** More own profiles than any office needs; stored lists beyond it are cut. */
const most = 50;

/**
 * An office's own profiles as they were stored. A damaged one is left out; presets, and a second one
 * of the same id, cannot hide behind it.
 *
 * @param stored parsed JSON of whatever origin
 * @returns valid profiles with ids of their own, in their order
 * @example readOwnProfiles([{ half: 'a profile' }]) //=> []
 */
export function readOwnProfiles(stored: unknown): readonly Profile[] {
  if (!Array.isArray(stored)) return [];
  const own: Profile[] = [];
  for (const item of stored.slice(0, most) as readonly unknown[]) {
    const read = validateProfile(item);
    if (read.ok && profileById(own, read.profile.id) === null) own.push(read.profile);
  }
  return own;
}

/**
 * A preset or an own profile by its id.
 *
 * @param own the office's own profiles
 * @param id for example `sichuan` or `own-2`
 * @returns the profile, or null when there is none
 * @example profileById([], 'sichuan')?.name //=> '四川'
 */
export function profileById(own: readonly Profile[], id: string): Profile | null {
  return [...profiles, ...own].find((profile) => profile.id === id) ?? null;
}

/**
 * An id that no preset and no own profile has.
 *
 * @param own the office's own profiles
 * @returns `own`, `own-2`, `own-3` …
 * @example freeProfileId([]) //=> 'own'
 */
export function freeProfileId(own: readonly Profile[]): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? 'own' : `own-${number}`;
    if (profileById(own, id) === null) return id;
  }
}

/**
 * Keeps an own profile: in the place of the one with its id, else at the end. A profile with a preset's
 * id gets one of its own, since presets never change.
 *
 * @param own the office's own profiles
 * @param profile the profile to keep
 * @returns the list with the profile in it
 * @example withOwnProfile([], { ...sichuan, name: '本单位' })[0]?.id //=> 'own'
 */
export function withOwnProfile(own: readonly Profile[], profile: Profile): readonly Profile[] {
  if (own.some(({ id }) => id === profile.id)) {
    return own.map((each) => (each.id === profile.id ? profile : each));
  }
  const isPreset = profileById([], profile.id) !== null;
  return [...own, isPreset ? { ...profile, id: freeProfileId(own) } : profile];
}

/**
 * Forgets an own profile.
 *
 * @param own the office's own profiles
 * @param id the profile's id
 * @returns the list without it
 * @example withoutOwnProfile(own, 'own-2').length //=> own.length - 1
 */
export function withoutOwnProfile(own: readonly Profile[], id: string): readonly Profile[] {
  return own.filter((profile) => profile.id !== id);
}
