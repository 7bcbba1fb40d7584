import type { Address } from '../../core/address';
import type { CellValue } from '../../core/sheet';
import type { SheetFile, WorkbookFile } from '../../xlsx/model';

/** A cell's content at one moment: enough to bring it back. */
export interface CellState {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  /** Text may have the letters of an error value. */
  readonly isError: boolean;
}

/** One cell before and after an edit. */
export interface CellEdit {
  readonly sheetId: string;
  readonly address: Address;
  readonly before: CellState;
  readonly after: CellState;
}

/** Edits that people made, to be undone and made again step by step. */
export class EditHistory {
  private readonly done: (readonly CellEdit[])[] = [];
  private readonly undone: (readonly CellEdit[])[] = [];

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  add(edits: readonly CellEdit[]): void {
    this.done.push(edits);
    this.undone.length = 0;
  }

  /** The last edits, now among the undone ones; null when there are none. */
  undo(): readonly CellEdit[] | null {
    const edits = this.done.pop();
    if (!edits) return null;
    this.undone.push(edits);
    return edits;
  }

  redo(): readonly CellEdit[] | null {
    const edits = this.undone.pop();
    if (!edits) return null;
    this.done.push(edits);
    return edits;
  }

  /** As in Excel, what an add-in wrote cannot be stepped over. */
  clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
  }
}

/**
 * A cell's content now.
 *
 * @param sheet the sheet
 * @param address the cell
 * @returns value, formula, number format, and whether the value is an error
 * @example stateOf(sheet, { row: 0, column: 0 }).formula
 */
export function stateOf(sheet: SheetFile, address: Address): CellState {
  const { value, formula, format, isError } = sheet.cell(address);
  return { value, formula, format, isError };
}

/**
 * Brings a cell back to an earlier content.
 *
 * @param workbook the workbook
 * @param edit which cell
 * @param state its content
 * @example restore(workbook, edit, edit.before)
 */
export function restore(workbook: WorkbookFile, edit: CellEdit, state: CellState): void {
  const sheet = workbook.sheets.find(({ id }) => id === edit.sheetId);
  if (!sheet) return;
  if (state.formula !== null) sheet.setContent(edit.address, state.formula);
  else if (typeof state.value === 'string' && state.value !== '' && !state.isError) {
    sheet.setText(edit.address, state.value);
  } else sheet.setContent(edit.address, state.value);
  if (sheet.cell(edit.address).format !== state.format) {
    sheet.setNumberFormat(edit.address, state.format);
  }
}
