import type { Preview } from '../../app/preview';
import { toA1 } from '../../core/address';
import type { Choices } from '../../core/plan/choices';

/**
 * Cells with something typed that a plan would overwrite and nobody was asked about: not those that an
 * earlier run wrote, and not those that the user gave up one by one.
 *
 * @param planned the plan and the sheet's earlier runs
 * @param exceptions cells (A1) that were decided about
 * @returns cells (A1)
 * @example overwritten(preview, {}) //=> ['H7']
 */
export function overwritten(
  { plan, receipts }: Preview,
  exceptions: Choices['exceptions'],
): readonly string[] {
  const own = new Set(
    receipts.flatMap(({ changes }) =>
      changes.flatMap(({ address, content }) => (content ? [toA1(address)] : [])),
    ),
  );
  return plan.edits.flatMap((edit) => {
    if (edit.kind === 'mark' || edit.kind === 'note' || edit.before.content === '') return [];
    const cell = toA1(edit.address);
    return own.has(cell) || cell in exceptions ? [] : [cell];
  });
}
