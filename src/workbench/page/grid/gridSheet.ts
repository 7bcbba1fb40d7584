import type { Address, Area } from '../../../core/address';
import type { CellStyle, FileCell } from '../../../xlsx/model';

/** What the grid shows of a worksheet; `SheetFile` of a workbook file is one. */
export interface GridSheet {
  readonly id: string;
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  usedArea(): Area | null;
  cell(address: Address): Pick<FileCell, 'value' | 'text' | 'formula' | 'isError'>;
  style(address: Address): CellStyle;
  /** In points; null where the text decides. */
  rowHeight(row: number): number | null;
  /** In characters of the default font. */
  columnWidth(column: number): number;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  note(address: Address): string | null;
}

/** A selection: `anchor` is the active cell, `focus` the opposite corner. */
export interface Selection {
  readonly anchor: Address;
  readonly focus: Address;
}

/** Text that is being typed into a cell. */
export interface Draft {
  readonly address: Address;
  readonly text: string;
  /** `typing`: arrow keys finish, as when typing over a cell; `editing`: they move the cursor. */
  readonly mode: 'typing' | 'editing';
}
