import type { Status } from '../value/reading';

/** Every status, in the order in which a reader cares, and whether somebody has to look at such a row. */
const attention: readonly (readonly [Status, boolean])[] = [
  ['met', false],
  ['over', false],
  ['short', true],
  ['stopped', true],
  ['unclear', true],
  ['missingActual', true],
  ['missingTarget', true],
  ['notApplicable', false],
];

/** All statuses, in the order in which a reader cares. */
export const statuses: readonly Status[] = attention.map(([status]) => status);

const needing = new Set(attention.filter(([, needs]) => needs).map(([status]) => status));

/**
 * Whether a person has to look at a row: it fell short, was stopped, or nobody can tell.
 *
 * @param status 完成情况 of the row
 * @returns false for rows that are met, over or not applicable
 * @example needsAttention('short') //=> true
 */
export function needsAttention(status: Status): boolean {
  return needing.has(status);
}
