import { cellKey, type Address } from '../core/address';
import type { Receipt } from '../core/plan/plan';
import type { UndoOutcome } from './port';

/** An undo that found nothing to do. */
export const nothingUndone: UndoOutcome = { restored: 0, left: [] };

/**
 * What an undo did, as the port tells it.
 *
 * @param done cells that are as before the run, and those that somebody edited since, as they are called now
 * @param gone cells that are no longer found, as they were called at the run
 * @returns the outcome, each cell once; without what there is none of
 * @example undone({ restored: 7, left: [] }, []) //=> { restored: 7, left: [] }
 */
export function undone(
  { restored, untouched = 0, left }: Omit<UndoOutcome, 'gone'>,
  gone: readonly Address[],
): UndoOutcome {
  return {
    restored,
    ...(untouched > 0 && { untouched }),
    left: once(left),
    ...(gone.length > 0 && { gone: once(gone) }),
  };
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
    nothingUndone,
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
    {
      restored: one.restored + other.restored,
      untouched: (one.untouched ?? 0) + (other.untouched ?? 0),
      left: [...one.left, ...other.left],
    },
    [...(one.gone ?? []), ...(other.gone ?? [])],
  );
}

const once = (cells: readonly Address[]): readonly Address[] => [
  ...new Map(cells.map((cell) => [cellKey(cell), cell])).values(),
];
