import type { Address, Area } from './address';

/** What a cell holds, as Excel's API delivers it: a blank cell is '', an error is its text (`#DIV/0!`). */
export type CellValue = string | number | boolean;

/** One cell as it stands on the sheet. */
export interface Cell {
  readonly value: CellValue;
  /** What a person sees; `'95%'` for 0.95 with the format `0%`. */
  readonly text: string;
  /** Excel number format code; `General` when none was set. */
  readonly format: string;
  /** The formula with its `=`, or null for a constant. */
  readonly formula: string | null;
}

/**
 * A snapshot of one worksheet: everything the rules may look at, nothing they could change.
 * The grids cover the used range only: `values[0][0]` is the cell at `origin`.
 */
export interface Sheet {
  /** Stable within the workbook, also when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly origin: Address;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly texts: readonly (readonly string[])[];
  readonly formats: readonly (readonly string[])[];
  /** As Excel delivers them: the formula with its `=`, or the value itself for a constant. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** Merged areas in sheet addresses. May overlap in files that other programs wrote. */
  readonly merges: readonly Area[];
  /** Zero-based sheet rows that are hidden (by hand or by a filter). */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly isProtected: boolean;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
}

const blank: Cell = { value: '', text: '', format: 'General', formula: null };

/**
 * Reads one cell of a snapshot. Cells outside the used range are blank, as they are in Excel.
 *
 * @param sheet the snapshot
 * @param address zero-based place on the sheet (not in the used range)
 * @returns the cell
 * @example cellAt(sheet, { row: 4, column: 3 }).text //=> '160万元'
 */
export function cellAt(sheet: Sheet, address: Address): Cell {
  const row = address.row - sheet.origin.row;
  const column = address.column - sheet.origin.column;
  const value = sheet.values[row]?.[column];
  if (value === undefined) return blank;
  const formula = sheet.formulas[row]?.[column];
  return {
    value,
    text: sheet.texts[row]?.[column] ?? String(value),
    format: sheet.formats[row]?.[column] ?? 'General',
    formula: typeof formula === 'string' && formula.startsWith('=') ? formula : null,
  };
}
