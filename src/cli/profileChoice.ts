import { readFile } from 'node:fs/promises';
import type { Profile } from '../core/scoring/profile';
import { profiles } from '../core/scoring/profiles';
import { validateProfile, type ProfileProblem } from '../core/scoring/validateProfile';

/** A profile that cannot be used, with every field that is wrong. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';

  constructor(
    readonly source: string,
    readonly problems: readonly ProfileProblem[],
  ) {
    super([source, ...problems.map(({ field, code }) => `${field}: ${code}`)].join(' · '));
  }
}

/**
 * The profile that a command line names: the id or Chinese name of a preset, or the path of a JSON file.
 *
 * @param choice for example `national-2020`, `四川`, `口径.json`
 * @returns the profile
 * @throws ProfileError when the file has unknown or contradictory fields; nothing is scored then
 * @example (await chosenProfile('sichuan')).name
 */
export async function chosenProfile(choice: string): Promise<Profile> {
  const preset = profiles.find(({ id, name }) => id === choice || name.includes(choice));
  if (preset) return preset;
  const validated = validateProfile(await readJson(choice));
  if (!validated.ok) throw new ProfileError(choice, validated.problems);
  return validated.profile;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ProfileError(file, [
      { field: error instanceof Error ? error.message : '', code: 'not-an-object' },
    ]);
  }
}
