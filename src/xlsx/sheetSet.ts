import type { Area } from '../core/address';
import { WorkbookError } from '../workbook/errors';
import type { SummarySheet } from '../workbook/summarySheet';
import { drawnParts, emptyParts, noRelationships, type NewPart } from './draw/drawnParts';
import { reachable } from './package/reachable';
import { sheetIdAt, type WorkbookPart } from './package/workbookPart';
import { checkName, refersTo } from './parts/renameSheet';
import type { SheetContext, SheetEntry } from './sheet/sheetContext';
import { WorksheetFile } from './sheet/worksheetFile';
import { child, flag } from './xml/xmlTree';

/** A workbook's defined names, as far as they matter for its sheets. */
export type NameFormulas = readonly { readonly formula: string; readonly sheetId: string | null }[];

/** A sheet of the file that was drawn anew. */
export interface RedrawnSheet {
  /** The worksheet first. */
  readonly parts: readonly NewPart[];
  /** Parts that hung on it in the file, names without case. */
  readonly behind: readonly string[];
}

/** The sheets of an opened workbook: those of the file, and those that come and go until it is saved. */
export class SheetSet {
  private list: readonly WorksheetFile[];
  private readonly parts = new Map<WorksheetFile, readonly NewPart[]>();
  private readonly anew = new Map<WorksheetFile, RedrawnSheet>();
  private readonly gone = new Set<string>();
  private goneFormulas = false;
  private readonly printAreas = new Map<WorksheetFile, Area>();

  constructor(
    private readonly context: SheetContext,
    private readonly main: WorkbookPart,
    private readonly onRename: (sheet: WorksheetFile, name: string) => void,
  ) {
    this.list = main.sheets.map((entry) => new WorksheetFile(context, entry, onRename));
  }

  /** All sheets that the workbook has now, in the order of its tabs. */
  get all(): readonly WorksheetFile[] {
    return this.list;
  }

  /** Sheets that the file did not have, each with its parts, the worksheet first. */
  get added(): ReadonlyMap<WorksheetFile, readonly NewPart[]> {
    return this.parts;
  }

  /** Sheets of the file that were drawn anew. */
  get redrawn(): ReadonlyMap<WorksheetFile, RedrawnSheet> {
    return this.anew;
  }

  /** Worksheet parts of the file whose sheets were taken away. */
  get removed(): ReadonlySet<string> {
    return this.gone;
  }

  /** Whether a removed sheet of the file had formulas, so that the calculation chain no longer holds. */
  get removedFormulas(): boolean {
    return this.goneFormulas;
  }

  /** Whether the workbook's structure is protected: then sheets can be neither added nor taken away. */
  get isLocked(): boolean {
    return flag(child(this.main.root, 'workbookProtection')?.attributes.lockStructure);
  }

  /** What an added or redrawn sheet prints; null for all of it. */
  printArea(sheet: WorksheetFile): Area | null {
    return this.printAreas.get(sheet) ?? null;
  }

  add(name: string): WorksheetFile {
    this.requireFreeStructure(name);
    checkName(this.list, null, name);
    const part = this.freeName('xl/worksheets/sheet', '.xml');
    const taken = new Set(this.list.map(({ id }) => id));
    const id = sheetIdAt(this.main.listedParts.length + this.parts.size, taken);
    const entry: SheetEntry = { id, name, part, kind: 'worksheet', visibility: 'visible' };
    const sheet = new WorksheetFile(this.context, entry, this.onRename);
    this.list = [...this.list, sheet];
    const parts = emptyParts(part);
    this.parts.set(sheet, parts);
    for (const one of parts) this.context.zip.lay(one.part, one.text);
    return sheet;
  }

  draw(sheetId: string, drawing: SummarySheet): void {
    const sheet = this.find(sheetId);
    const { styles, zip } = this.context;
    const isAdded = this.parts.has(sheet);
    if (!isAdded) this.goneFormulas ||= sheet.hasFormulas;
    this.forget(sheet);
    const own = sheet.part.toLowerCase();
    const behind = [...reachable(zip, [sheet.part], null)].filter((part) => part !== own);
    const named = { ...drawing, name: sheet.name };
    const drawn = drawnParts(sheet.part, named, styles, (before, after) =>
      this.freeName(before, after),
    );
    // The file's own relationships lead to what stood there before.
    const hidden = isAdded || drawn.length > 1 ? null : noRelationships(sheet.part);
    const parts = hidden && zip.has(hidden.part) ? [...drawn, hidden] : drawn;
    if (isAdded) this.parts.set(sheet, parts);
    else this.anew.set(sheet, { parts, behind });
    for (const { part, text } of parts) zip.lay(part, text);
    this.printAreas.set(sheet, drawing.print.area);
    sheet.reload();
  }

  isReferenced(sheetId: string, names: NameFormulas): boolean {
    const sheet = this.find(sheetId);
    const others = this.list.filter((one) => one !== sheet);
    return refersTo(
      sheet.name,
      others,
      names.filter((one) => one.sheetId !== sheetId),
    );
  }

  remove(sheetId: string, names: NameFormulas): WorksheetFile {
    const sheet = this.find(sheetId);
    this.requireFreeStructure(sheet.name);
    const others = this.list.filter((one) => one !== sheet);
    const refuse = (detail: string): WorkbookError =>
      new WorkbookError('write-refused', { sheet: sheet.name }, { detail });
    if (!others.some(({ visibility }) => visibility === 'visible')) throw refuse('the last sheet');
    if (this.isReferenced(sheetId, names)) throw refuse('formulas refer to the sheet');
    this.forget(sheet);
    if (!this.parts.has(sheet)) {
      this.gone.add(sheet.part);
      this.goneFormulas ||= sheet.hasFormulas;
    }
    this.parts.delete(sheet);
    this.anew.delete(sheet);
    this.printAreas.delete(sheet);
    this.list = others;
    return sheet;
  }

  private forget(sheet: WorksheetFile): void {
    const laid = this.parts.get(sheet) ?? this.anew.get(sheet)?.parts ?? [];
    for (const { part } of laid) this.context.zip.lay(part, null);
  }

  private freeName(before: string, after: string): string {
    let number = 1;
    while (this.context.zip.has(`${before}${number}${after}`)) number += 1;
    return `${before}${number}${after}`;
  }

  private find(sheetId: string): WorksheetFile {
    const found = this.list.find(({ id }) => id === sheetId);
    if (!found) throw new WorkbookError('sheet-not-found', { sheet: sheetId });
    return found;
  }

  private requireFreeStructure(sheet: string): void {
    if (this.isLocked) throw new WorkbookError('structure-protected', { sheet });
  }
}
