import { cellKey, type Address } from '../core/address';
import type { Receipt } from '../core/plan/plan';
import type { UndoOutcome } from './port';

/** An undo that found nothing to do. */
export const nothingUndone: UndoOutcome = { restored: 0, left: [] };

/**
 * What an undo did, as the port tells it.
 *
 * @param restored cells that are as before the run
 * @param left cells that somebody edited since, as they are called now
 * @param gone cells that are no longer found, as they were called at the run
 * @returns the outcome; without `gone` where there are none
 * @example undone(7, [], []) //=> { restored: 7, left: [] }
 */
export function undone(
  restored: number,
  left: readonly Address[],
  gone: readonly Address[],
): UndoOutcome {
  return { restored, left: once(left), ...(gone.length > 0 && { gone: once(gone) }) };
}

/**
 * An undo of a run whose table is no longer there.
 *
 * @param receipt the run
 * @returns all of its cells as gone
 * @example notFound(receipt).restored //=> 0
 */
export function notFound({ changes }: Pick<Receipt, 'changes'>): UndoOutcome {
  return undone(
    0,
    [],
    changes.map(({ address }) => address),
  );
}

/**
 * What two undos did together.
 *
 * @param one an outcome
 * @param other another one
 * @returns both; a cell that both left is listed once
 * @example undoneTogether(nothingUndone, outcome)
 */
export function undoneTogether(one: UndoOutcome, other: UndoOutcome): UndoOutcome {
  return undone(
    one.restored + other.restored,
    [...one.left, ...other.left],
    [...(one.gone ?? []), ...(other.gone ?? [])],
  );
}

const once = (cells: readonly Address[]): readonly Address[] => [
  ...new Map(cells.map((cell) => [cellKey(cell), cell])).values(),
];
