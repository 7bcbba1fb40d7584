import type { Pair } from '../value/reading';
import type { Profile } from './profile';

/** So many judged rows are kept of each half; the older half goes when the younger one is full. */
const mostKept = 20_000;
/** Rows of one table that are found again the next time: both halves. */
export const mostRemembered = 2 * mostKept;

/** What was judged before, by everything that the rules looked at. */
export interface JudgedBefore<T> {
  readonly get: (key: string) => T | undefined;
  readonly set: (key: string, judged: T) => void;
}

/**
 * Remembers rows that were judged, by 计分口径: after an edit of one row on a sheet of 10,000 the others
 * need not be judged again.
 *
 * @param limit rows that are kept of each half
 * @returns the memory of a profile; it lives as long as the profile
 * @example const before = judgedBefore<Comparison>(); before(profile).get(key)
 */
export function judgedBefore<T>(limit = mostKept): (profile: Profile) => JudgedBefore<T> {
  const memories = new WeakMap<Profile, JudgedBefore<T>>();
  return (profile) => {
    const known = memories.get(profile);
    if (known) return known;
    let young = new Map<string, T>();
    let old = new Map<string, T>();
    const set = (key: string, judged: T): void => {
      if (young.size >= limit) {
        old = young;
        young = new Map();
      }
      young.set(key, judged);
    };
    const get = (key: string): T | undefined => {
      const recent = young.get(key);
      if (recent !== undefined) return recent;
      const earlier = old.get(key);
      if (earlier !== undefined) set(key, earlier);
      return earlier;
    };
    const memory = { get, set };
    memories.set(profile, memory);
    return memory;
  };
}

/**
 * Everything that decides how a row is judged, as one text.
 *
 * @param pair the words of the row
 * @param facts the other things that the rules look at
 * @returns the same text for rows that are judged alike, another one for all others
 * @example keyOf(pair, [10, null, '', false])
 */
export function keyOf(
  { name, category, target, actual, sign, unit, reason }: Pair,
  facts: readonly (string | number | boolean | null)[],
): string {
  const parts: (string | number | boolean | null)[] = [name, category, sign, unit, reason];
  for (const { value, text, format } of [target, actual]) {
    parts.push(typeof value, value === text ? '' : value, text, format);
  }
  // No cell can hold the character that parts them; joined at once it is kept in one piece.
  return [...parts, ...facts].join('\u0000');
}
