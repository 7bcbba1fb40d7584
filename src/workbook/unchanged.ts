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

type GridKey = 'values' | 'texts' | 'formats' | 'formulas';

/** A sheet of which a glance was taken: the grids that were not asked for follow from the others. */
export type SeenSheet = Omit<Sheet, GridKey> & Partial<Pick<Sheet, GridKey>>;

/**
 * Whether a sheet is in every respect as it was read: then it would be judged just as it was, and need
 * not be judged again.
 *
 * @param before the snapshot that was judged
 * @param now the sheet as it is, as far as it was asked for
 * @returns true when every value, text, number format, formula, merge and hidden row is the same
 * @example isSameSheet(judged.sheet, reading.sheet)
 */
export function isSameSheet(before: Sheet, now: SeenSheet): boolean {
  const isSame = (key: GridKey) => {
    const grid = now[key];
    return (
      grid === undefined ||
      (before[key].length === grid.length &&
        before[key].every((row, r) => isSameRow(row, grid[r] ?? [])))
    );
  };
  return (
    JSON.stringify(shapeOf(before)) === JSON.stringify(shapeOf(now)) &&
    (['formulas', 'texts', 'values', 'formats'] as const).every(isSame)
  );
}

const shapeOf = ({
  id,
  name,
  origin: { row, column },
  merges,
  hiddenRows,
  hiddenColumns,
  isProtected,
  visibility,
}: Omit<Sheet, GridKey>) => [
  [id, name, row, column, isProtected, visibility],
  merges.map((merge) => [merge.row, merge.column, merge.rowCount, merge.columnCount]),
  hiddenRows,
  hiddenColumns,
];

function isSameRow(before: readonly CellValue[], now: readonly CellValue[]): boolean {
  return before.length === now.length && before.every((entry, c) => entry === now[c]);
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
