import type { Address } from '../../core/address';
import type { CellValue } from '../../core/sheet';
import type { SheetFile, WorkbookFile } from '../../xlsx/model';
import { isFormula, readEntry, storeEntry } from '../entry/readEntry';
import { restore, stateOf, type CellEdit, type CellState } from './editHistory';
import type { TextKey } from './texts';

/** Excel's own limit of a cell's text. */
const longestText = 32_767;

/**
 * Why a text cannot be stored, whatever the cell.
 *
 * @param typed what a person typed
 * @param format the cell's number format
 * @returns the sentence that says why, or null when it can be stored
 * @example flawOf('=1+', 'General') //=> 'formulaEdit'
 */
export function flawOf(typed: string, format: string): TextKey | null {
  const entry = readEntry(typed, format);
  if (entry.kind === 'text' && entry.text.length > longestText) return 'longEdit';
  return entry.kind === 'formula' && !isFormula(entry.formula) ? 'formulaEdit' : null;
}

/**
 * Why nobody may type into a cell.
 *
 * @param sheet its sheet
 * @param address the cell
 * @param isReadOnly whether the whole workbook is
 * @returns the sentence that says why, or null where typing is allowed
 * @example refusalOf(sheet, { row: 0, column: 0 }, true) //=> 'readOnlyEdit'
 */
export function refusalOf(sheet: SheetFile, address: Address, isReadOnly: boolean): TextKey | null {
  if (isReadOnly) return 'readOnlyEdit';
  if (sheet.cell(address).isArray) return 'arrayEdit';
  return sheet.isProtected && sheet.style(address).locked ? 'protectedEdit' : null;
}

/**
 * Stores typed texts in cells, all or nothing: a cell that the file refuses, of a pivot table for example,
 * leaves the others alone.
 *
 * @param workbook the workbook
 * @param sheet the sheet
 * @param addresses its cells
 * @param typedFor what is typed into each
 * @returns the edits, for undo
 * @throws whatever the file throws, after everything was put back
 * @example storeTyped(workbook, sheet, [{ row: 0, column: 0 }], () => '1,200')[0]?.after.value //=> 1200
 */
export function storeTyped(
  workbook: WorkbookFile,
  sheet: SheetFile,
  addresses: readonly Address[],
  typedFor: (address: Address) => string,
): readonly CellEdit[] {
  const edits: CellEdit[] = [];
  try {
    for (const address of addresses) {
      const before = stateOf(sheet, address);
      storeEntry(sheet, address, readEntry(typedFor(address), before.format, workbook.is1904));
      edits.push({ sheetId: sheet.id, address, before, after: stateOf(sheet, address) });
    }
  } catch (error) {
    for (const edit of edits.reverse()) restore(workbook, edit, edit.before);
    throw error;
  }
  return edits;
}

/**
 * The value of an edited cell now: a formula's new result is known only after recalculation.
 *
 * @param workbook the workbook
 * @param edit the edit
 * @param after the state that the edit or its undo led to
 * @returns the value
 * @example valueNow(workbook, edit, edit.after)
 */
export function valueNow(workbook: WorkbookFile, edit: CellEdit, after: CellState): CellValue {
  if (after.formula === null) return after.value;
  const sheet = workbook.sheets.find(({ id }) => id === edit.sheetId);
  return sheet?.cell(edit.address).value ?? after.value;
}
