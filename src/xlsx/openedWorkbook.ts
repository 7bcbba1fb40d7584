import { WorkbookError } from '../workbook/errors';
import type { SummarySheet, SummaryTrace } from '../workbook/summarySheet';
import type { CustomXml, SheetFile, WorkbookFile } from './model';
import { namingFile } from './package/namingFile';
import { readWorkbookPart, type WorkbookPart } from './package/workbookPart';
import { relationshipKind, type ZipPackage } from './package/zipPackage';
import { CustomXmlParts } from './parts/customXml';
import { SharedStrings } from './parts/sharedStrings';
import { checkRename } from './parts/renameSheet';
import { saveWorkbook } from './save/saveWorkbook';
import type { SheetContext } from './sheet/sheetContext';
import type { WorksheetFile } from './sheet/worksheetFile';
import { lazily } from './lazily';
import { SheetSet } from './sheetSet';
import { traceOf } from './sheet/traceOf';
import { StyleTable } from './styles/styleTable';
import { displayTextOf } from './text/displayText';
import { child, childrenOf } from './xml/xmlTree';

/** An opened package as a workbook. Made by `openWorkbook`. */
export class OpenedWorkbook implements WorkbookFile {
  readonly kind: WorkbookFile['kind'];
  readonly main: WorkbookPart;
  readonly context: SheetContext;
  readonly stylesPart: string | null;
  readonly stringsPart: string | null;
  readonly custom: CustomXmlParts;
  readonly sheetSet: SheetSet;
  private active: WorksheetFile;
  private recalculation = false;
  private readonly renamed = new Map<WorksheetFile, string>();

  constructor(
    readonly zip: ZipPackage,
    fileName: string | null,
  ) {
    const main = readWorkbookPart(zip);
    this.main = main;
    this.kind = main.kind;
    const partOf = (kind: string): string | null =>
      main.relationships.find((one) => relationshipKind(one) === kind && zip.has(one.target))
        ?.target ?? null;
    this.stylesPart = partOf('styles');
    this.stringsPart = partOf('sharedStrings');
    const theme = partOf('theme');
    // Whoever writes one number needs neither looks nor texts: they are read when first asked for.
    const read = <T>(make: () => T): (() => T) => lazily(() => namingFile(fileName, make));
    const { stylesPart, stringsPart } = this;
    const styles = read(
      () =>
        new StyleTable(
          stylesPart === null ? null : zip.xml(stylesPart),
          stylesPart ?? 'xl/styles.xml',
          read(() => (theme === null ? null : zip.tree(theme))),
        ),
    );
    const strings = read(
      () =>
        new SharedStrings(
          stringsPart === null ? null : zip.xml(stringsPart),
          stringsPart ?? 'xl/sharedStrings.xml',
        ),
    );
    this.context = {
      fileName,
      zip,
      get styles() {
        return styles();
      },
      get strings() {
        return strings();
      },
      displayText: displayTextOf(main.date1904),
    };
    this.sheetSet = new SheetSet(this.context, main, (sheet, name) => {
      this.rename(sheet, name);
    });
    const front = this.sheets[main.active];
    const first = front ?? this.sheets[0];
    if (!first) throw new WorkbookError('bad-part', { part: main.part }, { detail: 'no sheet' });
    this.active = first;
    this.custom = new CustomXmlParts(zip, main);
  }

  get is1904(): boolean {
    return this.main.date1904;
  }

  get isStructureProtected(): boolean {
    return this.sheetSet.isLocked;
  }

  get sheets(): readonly WorksheetFile[] {
    return this.sheetSet.all;
  }

  addSheet(name: string): WorksheetFile {
    return this.sheetSet.add(name);
  }

  drawSheet(sheetId: string, drawing: SummarySheet): void {
    this.sheetSet.draw(sheetId, drawing);
  }

  removeSheet(sheetId: string): void {
    const removed = this.sheetSet.remove(sheetId, this.definedNames());
    this.renamed.delete(removed);
    if (removed !== this.active) return;
    const front = this.sheets.find(({ visibility }) => visibility === 'visible');
    if (front) this.active = front;
  }

  isReferenced(sheetId: string): boolean {
    return this.sheetSet.isReferenced(sheetId, this.definedNames());
  }

  traceOf(sheetId: string): SummaryTrace | null {
    const sheet = this.sheets.find(({ id }) => id === sheetId);
    return sheet ? traceOf(sheet, this.context.zip) : null;
  }

  get activeSheet(): WorksheetFile {
    return this.active;
  }

  /** Brings a sheet to the front for the reader. The file keeps its own front sheet: moving it without the tabs' selection would group sheets. */
  activate(sheetId: string): void {
    const sheet = this.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new WorkbookError('sheet-not-found', { sheet: sheetId });
    this.active = sheet;
  }

  customXml(): readonly CustomXml[] {
    return this.custom.list();
  }

  addCustomXml(xml: string): CustomXml {
    return this.custom.add(xml);
  }

  setCustomXml(id: string, xml: string): void {
    this.custom.set(id, xml);
  }

  removeCustomXml(id: string): void {
    this.custom.remove(id);
  }

  definedNames(): readonly {
    readonly name: string;
    readonly formula: string;
    readonly sheetId: string | null;
  }[] {
    const { root } = this.main;
    const listed = childrenOf(child(root, 'definedNames'), 'definedName');
    return listed.flatMap(({ attributes, text }) => {
      const local = attributes.localSheetId;
      const part = local === undefined ? undefined : this.main.listedParts[Number(local)];
      if (part !== undefined && this.sheetSet.removed.has(part)) return [];
      const sheet = this.sheets.find((one) => one.part === part);
      return {
        name: attributes.name ?? '',
        formula: text,
        sheetId: local === undefined ? null : (sheet?.id ?? null),
      };
    });
  }

  requestRecalculation(): void {
    this.recalculation = true;
  }

  get recalculationRequested(): boolean {
    return this.recalculation;
  }

  /** New names of sheets, by the sheet's place in the file. */
  get newNames(): ReadonlyMap<SheetFile, string> {
    return this.renamed;
  }

  save(): Uint8Array {
    return saveWorkbook(this);
  }

  private rename(sheet: WorksheetFile, name: string): void {
    checkRename(this.sheets, sheet, name, this.definedNames());
    const original = this.main.sheets.find(({ part }) => part === sheet.part)?.name;
    if (name === original) this.renamed.delete(sheet);
    else this.renamed.set(sheet, name);
  }
}
