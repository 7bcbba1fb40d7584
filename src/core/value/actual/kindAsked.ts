import { chaff, type Candidate } from '../quantity/match';
import type { Reading } from '../quantity/quantities';
import { totalOf } from './ranking';

/** What opens the words of a part: 其中, 含, or 、 before a further one. */
const partOpening = /(?:(?:其中|包括|包含|含)[:：有]*|、)([^,，。;；、]{2,})$/;

/** SCI in «其中SCI收录»: the longest opening of a part's words that the indicator names. */
function kindNamed(text: string, { start }: Reading, about: string): string {
  const [, told = ''] = partOpening.exec(text.slice(Math.max(0, start - 20), start)) ?? [];
  for (let length = Math.min(told.length, 8); length >= 2; length--) {
    const kind = told.slice(0, length);
    if (about.includes(kind)) return chaff.replace(kind, '') === '' ? '' : kind;
  }
  return '';
}

/** A smaller part of what must stay small proves nothing; neither does one of an amount without a sign. */
const mayBeLimit = ({ comparator, unit }: Reading): boolean =>
  comparator === 'atMost' ||
  comparator === 'below' ||
  (unit?.dim === 'money' && comparator === null);

/**
 * The one part whose kind the indicator names and the whole before it does not: it is what is asked for,
 * and the whole counts more.
 *
 * @param rated candidates in the order of the text
 * @param goal the target
 * @param about the name with the target's own words
 * @param text normalised actual
 * @returns the part, or null
 * @example // 发表SCI论文, «发表论文21篇，其中SCI收录16篇»: 16
 */
export function kindAsked(
  rated: readonly Candidate[],
  goal: Reading,
  about: string,
  text: string,
): Reading | null {
  if (mayBeLimit(goal)) return null;
  const [only, ...more] = rated.filter((part) => {
    if (part.reading.role !== 'part') return false;
    const kind = kindNamed(text, part.reading, about);
    const whole = kind === '' ? undefined : totalOf(rated, part);
    return whole !== undefined && !whole.reading.words.includes(kind);
  });
  return only && more.length === 0 ? only.reading : null;
}
