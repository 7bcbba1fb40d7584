import { isRecord } from '../../core/record';
import type { Settings } from '../../app/settings';
import type { Profile } from '../../core/scoring/profile';
import { defaultProfile, profiles } from '../../core/scoring/profiles';
import {
  freeProfileId,
  profileById,
  withOwnProfile,
  withoutOwnProfile,
} from '../../core/scoring/profiles/ownProfiles';

/**
 * The office's own profiles of a workbook; the one in use counts even where the list was lost.
 *
 * @param settings the workbook's settings
 * @returns own profiles in the order in which they were saved
 * @example ownProfilesOf(settings).map(({ name }) => name) //=> ['本单位口径']
 */
export function ownProfilesOf({ profile, ownProfiles }: Settings): readonly Profile[] {
  return profileById(ownProfiles, profile.id) ? ownProfiles : [...ownProfiles, profile];
}

/**
 * Takes a profile into use; one that is no preset is kept among the office's own, in place of an earlier
 * one with its id.
 *
 * @param settings the workbook's settings
 * @param profile the profile
 * @returns the new settings
 * @example withProfile(settings, own).profile //=> own
 */
export function withProfile(settings: Settings, profile: Profile): Settings {
  const own = ownProfilesOf(settings);
  const ownProfiles = isPreset(profile) ? own : withOwnProfile(own, profile);
  return { ...settings, ownProfiles, profile };
}

/**
 * Forgets one of the office's own profiles; where it was in use, the first preset takes its place.
 *
 * @param settings the workbook's settings
 * @param gone id of the profile
 * @returns the new settings
 * @example withoutProfile(settings, 'own-1').ownProfiles //=> []
 */
export function withoutProfile(settings: Settings, gone: string): Settings {
  const ownProfiles = withoutOwnProfile(ownProfilesOf(settings), gone);
  const { profile } = settings;
  return { ...settings, ownProfiles, profile: profile.id === gone ? defaultProfile : profile };
}

/**
 * A name that no profile has yet: the wished one, or with a number behind it.
 *
 * @param wished the name
 * @param own the office's own profiles
 * @returns the name
 * @example freeName('本单位口径', [{ ...profile, name: '本单位口径' }]) //=> '本单位口径 2'
 */
export function freeName(wished: string, own: readonly Profile[]): string {
  const isTaken = (name: string) => [...profiles, ...own].some((each) => each.name === name);
  let name = wished;
  for (let number = 2; isTaken(name); number += 1) name = `${wished} ${number}`;
  return name;
}

/**
 * Whether a profile came with the add-in.
 *
 * @param profile the profile
 * @returns true for the presets, by id
 * @example isPreset(national2020) //=> true
 */
export function isPreset({ id }: Pick<Profile, 'id'>): boolean {
  return profileById([], id) !== null;
}

/**
 * A profile from a file, so that it neither passes for a preset that it is not nor for another own one.
 *
 * @param imported what the file says
 * @param own the office's own profiles
 * @returns the preset itself, or an own profile with an id and a name that are free
 * @example takenIn({ ...national2020, decimals: 0 }, []).id //=> 'own'
 */
export function takenIn(imported: Profile, own: readonly Profile[]): Profile {
  const same = [...profiles, ...own].find((each) => sameRules(each, imported));
  if (same) return same;
  return { ...imported, id: freeProfileId(own), name: freeName(imported.name, own) };
}

const sameRules = (one: Profile, other: Profile) => ordered(one) === ordered(other);

/** Independent of the order of the fields in a file. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
