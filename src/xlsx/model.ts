import type { Address, Area } from '../core/address';
import type { CellValue, Sheet } from '../core/sheet';
import type { SummarySheet, SummaryTrace } from '../workbook/summarySheet';

/** How one cell looks, resolved from styles.xml and the theme. Colours are `#RRGGBB`. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly font: {
    readonly name: string;
    /** In points. */
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strike: boolean;
    readonly color: string | null;
  };
  readonly border: Readonly<Record<'top' | 'right' | 'bottom' | 'left', BorderLine | null>>;
  readonly alignment: {
    readonly horizontal:
      'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'distributed';
    readonly vertical: 'top' | 'center' | 'bottom' | 'justify' | 'distributed';
    readonly wrap: boolean;
    readonly indent: number;
    readonly rotation: number;
    readonly shrink: boolean;
  };
  readonly locked: boolean;
}

/** One edge of a cell. */
export interface BorderLine {
  readonly style: string;
  readonly color: string;
}

/** A cell of a file: content as Excel's API would give it. */
export interface FileCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
  /** With its `=`; null for a constant. */
  readonly formula: string | null;
  /** True for members of array or spilled formulas, which cannot be written one by one. */
  readonly isArray: boolean;
  /** True for an error value, as opposed to text of the same letters (`'#N/A`). */
  readonly isError: boolean;
}

/** One tab of a workbook file. Rows and columns count from zero. */
export interface SheetFile {
  readonly id: string;
  readonly name: string;
  readonly kind: 'worksheet' | 'chartsheet';
  readonly visibility: Sheet['visibility'];
  readonly isProtected: boolean;
  readonly merges: readonly Area[];
  /** Areas that array or spilled formulas fill, so that a bulk write need not ask cell by cell. */
  readonly arrayAreas?: readonly Area[];
  /** The area with filter buttons; null without one. */
  readonly autoFilter?: Area | null;
  /** How many charts are drawn on the sheet. */
  readonly chartCount?: number;
  /** How many pictures, shapes and other objects are drawn on the sheet; charts are not among them. */
  readonly shapeCount?: number;
  readonly tableCount?: number;
  readonly pivotCount?: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  /** Smallest area that holds every cell with content; null for an empty sheet. */
  usedArea(): Area | null;
  cell(address: Address): FileCell;
  style(address: Address): CellStyle;
  /** In points; null where Excel would fit it to the text. */
  rowHeight(row: number): number | null;
  /** In characters of the default font, as the file says; the default width where it says nothing. */
  columnWidth(column: number): number;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  notes(): readonly { readonly address: Address; readonly text: string; readonly author: string }[];
  note(address: Address): string | null;
  /** Whether a threaded comment stands at the cell; the note that stands in for it must not be changed. */
  hasThread?(address: Address): boolean;
  /** Whether the cell has a hatching or a gradient, which `#RRGGBB` could not bring back. */
  hasPattern?(address: Address): boolean;
  /** Cells that may have a formula, each once, in no particular order. */
  formulaCells(): Iterable<Address>;
  /** Whether the cell holds what its own data validation would not let a person enter. */
  breaksValidation?(address: Address): boolean;
  /** Whether any cell has a formula; absent where finding out costs as much as looking. */
  readonly hasFormulas?: boolean;
  /** Counts changes, so that a reader can tell whether the sheet is as it was; absent: compare. */
  readonly revision?: number;

  /** A string that starts with `=` becomes a formula; '' clears the content and keeps the format. */
  setContent(address: Address, content: CellValue): void;
  /** Writes text that is never a formula, whatever it starts with. */
  setText(address: Address, text: string): void;
  /** Stores the result of a formula without touching the formula. */
  setCachedValue(address: Address, value: CellValue): void;
  setNumberFormat(address: Address, format: string): void;
  setFill(address: Address, fill: string | null): void;
  /** Adds, changes or (null) removes a legacy note. */
  setNote(address: Address, text: string | null): void;
  rename(name: string): void;

  /** The immutable picture of the sheet that the rules read. */
  snapshot(): Sheet;
}

/** A custom XML part of the workbook. */
export interface CustomXml {
  readonly id: string;
  readonly namespaceUri: string;
  readonly xml: string;
}

/**
 * An opened .xlsx or .xlsm. Setters remember what was touched; `save` patches only that, and copies
 * every other part byte for byte.
 */
export interface WorkbookFile {
  readonly kind: 'xlsx' | 'xlsm';
  /** Whether days are counted from 1904 instead of 1900. */
  readonly is1904?: boolean;
  /** Whether sheets can be neither added, renamed nor taken away; absent: they can. */
  readonly isStructureProtected?: boolean;
  readonly sheets: readonly SheetFile[];
  readonly activeSheet: SheetFile;
  activate(sheetId: string): void;
  customXml(): readonly CustomXml[];
  addCustomXml(xml: string): CustomXml;
  setCustomXml(id: string, xml: string): void;
  removeCustomXml(id: string): void;
  definedNames(): readonly {
    readonly name: string;
    readonly formula: string;
    readonly sheetId: string | null;
  }[];
  /**
   * Adds an empty worksheet behind all others; `sheets` lists it at once. The sheet that is shown stays
   * shown. Absent where sheets cannot be added.
   */
  addSheet?(name: string): SheetFile;
  /**
   * Draws a sheet in place of all that it holds: cells, looks, links, chart, print setup. Its name and its
   * place stay, and with them the references to it.
   */
  drawSheet?(sheetId: string, drawing: SummarySheet): void;
  /**
   * Takes a sheet away with everything that hangs on it (drawing, chart, notes). One that was added since
   * the file was opened leaves no trace in what is saved.
   */
  removeSheet?(sheetId: string): void;
  /** Whether formulas of other sheets, or defined names, may refer to a sheet. Absent as `addSheet`. */
  isReferenced?(sheetId: string): boolean;
  /** What tells whether somebody worked on a drawn sheet; null without such a sheet. Absent as `addSheet`. */
  traceOf?(sheetId: string): SummaryTrace | null;
  /** Marks the file for full recalculation when Excel opens it. */
  requestRecalculation(): void;
  save(): Uint8Array;
}
