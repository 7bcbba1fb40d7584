import { toA1, type Address } from '../core/address';
import type { CellValue, Sheet } from '../core/sheet';
import { sameValue } from './content';
import { WorkbookError } from './errors';

/** The part of a snapshot that people edit: what stands in the formula bar. */
export type Entries = Pick<Sheet, 'origin' | 'formulas'>;

/**
 * Makes sure that nobody edited a sheet since a plan was made from it. Compares what stands in the
 * formula bar, cell by cell: recalculated results are no edits.
 *
 * @param basis the snapshot that the plan was made from
 * @param present the sheet as it is now
 * @param sheetName named in the error
 * @throws WorkbookError `changed-meanwhile` with the first cell that differs
 * @example requireUnchanged(snapshot, sheet.snapshot(), '自评表')
 */
export function requireUnchanged(basis: Entries, present: Entries, sheetName: string): void {
  const edited = firstDifference(basis, present);
  if (edited)
    throw new WorkbookError('changed-meanwhile', { sheet: sheetName, cell: toA1(edited) });
}

function firstDifference(basis: Entries, { origin, formulas }: Entries): Address | null {
  if (formulas === basis.formulas) return null;
  const isMoved = origin.row !== basis.origin.row || origin.column !== basis.origin.column;
  if (isMoved || formulas.length !== basis.formulas.length) return origin;
  for (const [r, row] of formulas.entries()) {
    const before: readonly CellValue[] = basis.formulas[r] ?? [];
    if (row.length !== before.length) return origin;
    const c = row.findIndex((entry, index) => !sameValue(entry, before[index] ?? ''));
    if (c >= 0) return { row: origin.row + r, column: origin.column + c };
  }
  return null;
}
