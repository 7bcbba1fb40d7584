import type { Area } from '../core/address';
import { WorkbookError } from '../workbook/errors';
import type { SummarySheet } from '../workbook/summarySheet';
import { drawnParts, emptyParts, type NewPart } from './draw/drawnParts';
import { sheetIdAt, type WorkbookPart } from './package/workbookPart';
import { checkName, refersTo } from './parts/renameSheet';
import type { SheetContext, SheetEntry } from './sheet/sheetContext';
import { WorksheetFile } from './sheet/worksheetFile';
import { child, flag } from './xml/xmlTree';

/** A workbook's defined names, as far as they matter for its sheets. */
export type NameFormulas = readonly { readonly formula: string; readonly sheetId: string | null }[];

/** The sheets of an opened workbook: those of the file, and those that come and go until it is saved. */
export class SheetSet {
  private list: readonly WorksheetFile[];
  private readonly parts = new Map<WorksheetFile, readonly NewPart[]>();
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

  /** Worksheet parts of the file whose sheets were taken away. */
  get removed(): ReadonlySet<string> {
    return this.gone;
  }

  /** Whether a removed sheet of the file had formulas, so that the calculation chain no longer holds. */
  get removedFormulas(): boolean {
    return this.goneFormulas;
  }

  /** What an added sheet prints; null for all of it. */
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
    this.put(sheet, emptyParts(part));
    return sheet;
  }

  draw(sheetId: string, drawing: SummarySheet): void {
    const sheet = this.find(sheetId);
    if (!this.parts.has(sheet)) {
      throw new WorkbookError('write-refused', { sheet: sheet.name }, { detail: 'not added here' });
    }
    this.forget(sheet);
    const named = { ...drawing, name: sheet.name };
    const { styles } = this.context;
    this.put(
      sheet,
      drawnParts(sheet.part, named, styles, (before, after) => this.freeName(before, after)),
    );
    this.printAreas.set(sheet, drawing.print.area);
    sheet.reload();
  }

  remove(sheetId: string, names: NameFormulas): WorksheetFile {
    const sheet = this.find(sheetId);
    this.requireFreeStructure(sheet.name);
    const others = this.list.filter((one) => one !== sheet);
    const refuse = (detail: string): WorkbookError =>
      new WorkbookError('write-refused', { sheet: sheet.name }, { detail });
    if (!others.some(({ visibility }) => visibility === 'visible')) throw refuse('the last sheet');
    const foreign = names.filter((one) => one.sheetId !== sheetId);
    if (refersTo(sheet.name, others, foreign)) throw refuse('formulas refer to the sheet');
    if (this.parts.has(sheet)) this.forget(sheet);
    else {
      this.gone.add(sheet.part);
      this.goneFormulas ||= sheet.hasFormulas;
    }
    this.parts.delete(sheet);
    this.printAreas.delete(sheet);
    this.list = others;
    return sheet;
  }

  private put(sheet: WorksheetFile, parts: readonly NewPart[]): void {
    for (const { part, text } of parts) this.context.zip.lay(part, text);
    this.parts.set(sheet, parts);
  }

  private forget(sheet: WorksheetFile): void {
    for (const { part } of this.parts.get(sheet) ?? []) this.context.zip.lay(part, null);
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
    const locked = child(this.main.root, 'workbookProtection')?.attributes.lockStructure;
    if (flag(locked)) {
      throw new WorkbookError('write-refused', { sheet }, { detail: 'workbook structure' });
    }
  }
}
