import { answered, why } from './answer';
import type { Comparison, Pair } from './reading';

/** What somebody wrote as a target or an actual is at most a page long; more is a text that was pasted in. */
const mostRead = 4000;

const shownOf = ({ value }: Pair['target']): string => (typeof value === 'string' ? value : '');

/**
 * A row in which one cell is longer than anybody answers: it is not read, and a person is asked. So the
 * time that a row takes has a bound whatever stands in its cells.
 *
 * @param pair the row's cells and words
 * @returns the open answer with the cell as its span, or null where all cells can be read
 * @example // an actual of 32,767 characters → unclear, cell-too-long
 */
export function tooLong(pair: Pair): Comparison | null {
  const texts = [
    ['target', shownOf(pair.target)],
    ['actual', shownOf(pair.actual)],
    ['name', pair.name],
    ['sign', pair.sign],
    ['unit', pair.unit],
  ] as const;
  const found = texts.find(([, each]) => each.length > mostRead);
  if (!found) return null;
  const [source, text] = found;
  return answered('ambiguous', 'unclear', 'undecided', {
    why: [why('cell-too-long', { most: mostRead })],
    spans: [{ source, start: 0, end: text.length, text }],
  });
}
