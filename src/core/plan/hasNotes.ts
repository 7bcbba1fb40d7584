import type { Plan } from './plan';

/**
 * Whether the reasons of a plan's marks stand in notes: not where the user switched notes off, and not in a
 * host without them.
 *
 * @param plan what was written
 * @returns false where cells are marked and none of them has a note
 * @example hasNotes(plan) //=> true
 */
export function hasNotes({ edits }: Pick<Plan, 'edits'>): boolean {
  return edits.some(({ kind }) => kind === 'note') || !edits.some(({ kind }) => kind === 'mark');
}
