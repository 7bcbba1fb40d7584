import { answered, why } from './answer';
import type { Comparison, Pair } from '../reading';

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
  const source =
    shownOf(pair.target).length > mostRead
      ? 'target'
      : shownOf(pair.actual).length > mostRead
        ? 'actual'
        : pair.name.length > mostRead
          ? 'name'
          : pair.sign.length > mostRead
            ? 'sign'
            : pair.unit.length > mostRead
              ? 'unit'
              : null;
  if (source === null) return null;
  const own = pair[source];
  const text = typeof own === 'string' ? own : shownOf(own);
  return answered('ambiguous', 'unclear', 'undecided', {
    why: [why('cell-too-long', { most: mostRead })],
    spans: [{ source, start: 0, end: text.length, text }],
  });
}
