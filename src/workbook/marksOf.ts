import type { CellChange, Receipt } from '../core/plan/plan';

/**
 * The marks of a run without its scores, to be taken back by themselves.
 *
 * @param receipt the run
 * @returns the same receipt with fills and notes only
 * @example marksOf(receipt).changes.some(({ content }) => content) //=> false
 */
export function marksOf(receipt: Receipt): Receipt {
  const changes = receipt.changes.flatMap(({ address, fill, note }): CellChange[] =>
    fill || note ? [{ address, ...(fill && { fill }), ...(note && { note }) }] : [],
  );
  return { ...receipt, changes };
}
