import { readFile, stat } from 'node:fs/promises';
import type { Profile } from '../core/scoring/profile';
import { profiles } from '../core/scoring/profiles';
import { validateProfile, type ProfileProblem } from '../core/scoring/validateProfile';
import { ArgumentError } from './arguments';

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
 * The profile that a command line names: the id or the Chinese name of a preset, a piece of a name that only
 * one preset has, or the path of a JSON file.
 *
 * @param choice for example `national-2020`, `四川`, `口径.json`
 * @returns the profile
 * @throws ArgumentError with the presets when nothing has that name; ProfileError when the file has unknown or contradictory fields; nothing is scored then
 * @example (await chosenProfile('sichuan')).name
 */
export async function chosenProfile(choice: string): Promise<Profile> {
  const named = profiles.find(({ id, name }) => id === choice || name === choice);
  const alike = choice === '' ? [] : profiles.filter(({ name }) => name.includes(choice));
  const preset = named ?? (alike.length === 1 ? alike[0] : undefined);
  if (preset) return preset;
  if (!(await isFile(choice))) {
    // Whoever named a file wants to know that it is not there, not what else there is.
    const isPath = /[\\/]|\.json$/i.test(choice);
    throw new ArgumentError(`--profile ${choice}`, isPath ? 'noFile' : 'noProfile');
  }
  const validated = validateProfile(await readJson(choice));
  if (!validated.ok) throw new ProfileError(choice, validated.problems);
  return validated.profile;
}

/**
 * The presets, as a person can name them.
 *
 * @returns a line each
 * @example presetLines().split('\\n').length //=> 6
 */
export function presetLines(): string {
  return profiles.map(({ id, name }) => `  ${id.padEnd(16)} ${name}`).join('\n');
}

async function isFile(place: string): Promise<boolean> {
  try {
    return (await stat(place)).isFile();
  } catch {
    return false;
  }
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new ProfileError(file, [
      { field: oneLine(error instanceof Error ? error.message : ''), code: 'not-an-object' },
    ]);
  }
}

/** A parser quotes what it stumbled over, line breaks and all. */
const oneLine = (message: string): string => message.replace(/\s+/g, ' ');
