import { contains, toA1, type Address, type Area } from '../../core/address';
import type { CellValue, Sheet } from '../../core/sheet';
import { WorkbookError, type WorkbookErrorCode } from '../../workbook/errors';
import type { CellStyle, FileCell, SheetFile } from '../model';
import type { XmlText } from '../xml/xmlText';
import { CellGrid, isFilled, nothing, type HeldContent } from './cellGrid';
import { addressOf, keyOf } from './cellKey';
import { chartCountOf, tableCountOf } from './charts';
import { isErrorText } from './errorTexts';
import { isForbidden } from './dataValidation';
import { pivotAreasOf } from './pivots';
import { ReadCell } from './readCell';
import { scanSheet } from './scanSheet';
import { lazily } from '../lazily';
import { namingFile } from '../package/namingFile';
import type { SheetContext, SheetEntry } from './sheetContext';
import { readSheetProperties, type SheetProperties } from './sheetProperties';
import { takeSnapshot } from './snapshot';
import { SheetNotes } from './sheetNotes';
import { areaAfter, findUsedArea } from './usedArea';

/** What was changed at one cell; a part that is missing stays as it was. */
export interface CellEdit {
  readonly content?: HeldContent;
  readonly style?: number;
}

interface Loaded {
  readonly xml: XmlText;
  readonly grid: CellGrid;
  readonly properties: () => SheetProperties;
}

/** One sheet of an opened workbook. Its part is read when first asked for; edits lie over it until saved. */
export class WorksheetFile implements SheetFile {
  readonly id: string;
  readonly kind: SheetFile['kind'];
  readonly visibility: SheetFile['visibility'];
  readonly part: string;
  private currentName: string;
  private loaded: Loaded | null = null;
  private readonly edits = new Map<number, CellEdit>();
  private readonly sheetNotes: SheetNotes;
  private readonly pivots = lazily(() =>
    namingFile(this.context.fileName, () => pivotAreasOf(this.context.zip, this.part)),
  );
  private used: Area | null | undefined;
  private charts: number | undefined;
  private changeCount = 0;

  constructor(
    private readonly context: SheetContext,
    entry: SheetEntry,
    private readonly onRename: (sheet: WorksheetFile, name: string) => void,
  ) {
    this.id = entry.id;
    this.currentName = entry.name;
    this.kind = entry.kind;
    this.visibility = entry.visibility;
    this.part = entry.part;
    this.sheetNotes = new SheetNotes(context, entry.part);
  }

  get name(): string {
    return this.currentName;
  }

  get isProtected(): boolean {
    return this.properties.isProtected;
  }

  get merges(): readonly Area[] {
    return this.properties.merges;
  }

  get arrayAreas(): readonly Area[] {
    return this.grid.scan.arrays;
  }

  get autoFilter(): Area | null {
    return this.properties.autoFilter;
  }

  get chartCount(): number {
    this.charts ??= namingFile(this.context.fileName, () =>
      chartCountOf(this.context.zip, this.part),
    );
    return this.charts;
  }

  get tableCount(): number {
    return this.countTables('table');
  }

  get pivotCount(): number {
    return this.countTables('pivotTable');
  }

  breaksValidation(address: Address): boolean {
    const { validations } = this.properties;
    return validations.length > 0 && isForbidden(validations, address, this.cell(address).value);
  }

  get frozen(): SheetFile['frozen'] {
    return this.properties.frozen;
  }

  get showGridlines(): boolean {
    return this.properties.showGridlines;
  }

  /** Whether any cell of the part has a formula. */
  get hasFormulas(): boolean {
    return (
      this.grid.scan.hasFormulas || [...this.edits.values()].some((edit) => edit.content?.formula)
    );
  }

  *formulaCells(): Generator<Address> {
    const isHeld = (key: number): boolean => this.edits.get(key)?.content !== undefined;
    for (const address of this.grid.formulaCells()) if (!isHeld(keyOf(address))) yield address;
    for (const key of this.edits.keys()) if (isHeld(key)) yield addressOf(key);
  }

  usedArea(): Area | null {
    if (this.used === undefined) {
      this.used = findUsedArea(this.grid, (key) => this.edits.get(key)?.content, this.edits.keys());
    }
    return this.used;
  }

  cell(address: Address): FileCell {
    const { value, formula, isError } = this.held(address);
    const { styles, displayText } = this.context;
    const format = styles.numberFormat(this.styleIndex(address));
    return new ReadCell(value, format, formula, this.grid.isArray(address), isError, displayText);
  }

  style(address: Address): CellStyle {
    return this.context.styles.style(this.styleIndex(address));
  }

  rowHeight(row: number): number | null {
    const { scan } = this.grid;
    const index = scan.rowByNumber.get(row);
    return index === undefined ? null : (scan.rows[index]?.height ?? null);
  }

  columnWidth(column: number): number {
    return this.properties.columnAt(column)?.width ?? this.properties.defaultWidth;
  }

  isRowHidden(row: number): boolean {
    const { scan } = this.grid;
    const index = scan.rowByNumber.get(row);
    const found = index === undefined ? undefined : scan.rows[index];
    return found ? found.hidden : this.properties.rowsHiddenByDefault;
  }

  isColumnHidden(column: number): boolean {
    const span = this.properties.columnAt(column);
    return span !== undefined && (span.hidden || span.width === 0);
  }

  notes(): ReturnType<SheetFile['notes']> {
    return this.sheetNotes.list();
  }

  note(address: Address): string | null {
    return this.sheetNotes.at(address);
  }

  hasThread(address: Address): boolean {
    return this.sheetNotes.hasThread(address);
  }

  hasPattern(address: Address): boolean {
    return this.context.styles.isPatterned(this.styleIndex(address));
  }

  get revision(): number {
    return this.changeCount;
  }

  setContent(address: Address, content: CellValue): void {
    if (typeof content === 'string' && content.startsWith('=') && content.length > 1) {
      this.setFormula(address, content.slice(1));
      return;
    }
    const isError = typeof content === 'string' && isErrorText(content);
    this.setHeld(address, { value: content, formula: null, isError });
  }

  setText(address: Address, text: string): void {
    this.setHeld(address, { value: text, formula: null, isError: false });
  }

  setCachedValue(address: Address, value: CellValue): void {
    const before = this.held(address);
    if (before.formula === null && !this.grid.isArray(address)) {
      throw this.error('write-refused', address);
    }
    const isError = typeof value === 'string' && isErrorText(value);
    this.putContent(address, { ...before, value, isError });
  }

  setNumberFormat(address: Address, format: string): void {
    this.refuseChart();
    const { styles } = this.context;
    const preferred = this.grid.styleOf(address);
    this.putStyle(address, styles.withNumberFormat(this.styleIndex(address), format, preferred));
  }

  setFill(address: Address, fill: string | null): void {
    this.refuseChart();
    const { styles } = this.context;
    const preferred = this.grid.styleOf(address);
    this.putStyle(address, styles.withFill(this.styleIndex(address), fill, preferred));
  }

  setNote(address: Address, text: string | null): void {
    this.refuseChart();
    if (this.hasThread(address)) throw this.error('write-refused', address);
    this.changeCount += 1;
    this.sheetNotes.set(address, text);
  }

  rename(name: string): void {
    if (name === this.currentName) return;
    this.onRename(this, name);
    this.currentName = name;
  }

  /** To be called when the part was drawn anew: edits of the former one are void. */
  reload(): void {
    this.loaded = null;
    this.edits.clear();
    this.sheetNotes.reload();
    this.used = undefined;
    this.charts = undefined;
    this.changeCount += 1;
  }

  snapshot(): Sheet {
    const filledRows = new Set(this.grid.scan.rows.map(({ row }) => row));
    for (const key of this.edits.keys()) filledRows.add(addressOf(key).row);
    const { styles } = this.context;
    return takeSnapshot({
      id: this.id,
      name: this.name,
      used: this.usedArea(),
      merges: this.merges,
      isProtected: this.isProtected,
      visibility: this.visibility,
      filledRows,
      columnFormat: (column) => styles.numberFormat(this.grid.columnStyle(column)),
      cell: (row, column) => this.cell({ row, column }),
      isRowHidden: (row) => this.isRowHidden(row),
      isColumnHidden: (column) => this.isColumnHidden(column),
    });
  }

  /** Style number of a cell, edits included. */
  styleIndex(address: Address): number {
    return this.edits.get(keyOf(address))?.style ?? this.grid.styleOf(address);
  }

  /** Edited cells by address, in reading order; none when everything was taken back. */
  get cellEdits(): readonly (readonly [Address, CellEdit])[] {
    return [...this.edits]
      .sort(([one], [other]) => one - other)
      .map(([key, edit]) => [addressOf(key), edit] as const);
  }

  get editedNotes(): readonly (readonly [Address, string | null])[] {
    return this.sheetNotes.edited;
  }

  /** Whether anything is to be saved. */
  get isTouched(): boolean {
    return this.edits.size > 0 || this.sheetNotes.isTouched;
  }

  get grid(): CellGrid {
    return this.load().grid;
  }

  get xml(): XmlText {
    return this.load().xml;
  }

  private get properties(): SheetProperties {
    return this.load().properties();
  }

  private load(): Loaded {
    if (this.loaded) return this.loaded;
    this.loaded = namingFile(this.context.fileName, () => this.read());
    return this.loaded;
  }

  private read(): Loaded {
    const xml = this.context.zip.xml(this.part);
    const scan = scanSheet(xml.text, this.part);
    const { context } = this;
    const naming = <T>(work: () => T): T => namingFile(context.fileName, work);
    const properties = lazily(() => naming(() => readSheetProperties(scan, this.part)));
    const sharedText = (index: number): string => naming(() => context.strings.at(index));
    return { xml, grid: new CellGrid(scan, properties, sharedText, this.part), properties };
  }

  private held(address: Address): HeldContent {
    return this.edits.get(keyOf(address))?.content ?? this.grid.contentOf(address);
  }

  private setFormula(address: Address, formula: string): void {
    const original = this.grid.contentOf(address);
    const held = original.formula === formula ? original : { ...nothing, formula };
    this.setHeld(address, held);
  }

  private setHeld(address: Address, content: HeldContent): void {
    this.refuseChart();
    if (this.grid.isArray(address)) throw this.error('array-formula', address);
    if (this.pivots().some((area) => contains(area, address)))
      throw this.error('pivot-table', address);
    if (typeof content.value === 'number' && !Number.isFinite(content.value)) {
      throw this.error('write-refused', address);
    }
    this.putContent(address, content);
  }

  private putContent(address: Address, content: HeldContent): void {
    const isBack = this.grid.holds(address, content);
    const { style } = this.edits.get(keyOf(address)) ?? {};
    const wasFilled = this.isFilledAt(address);
    this.put(address, {
      ...(isBack ? {} : { content }),
      ...(style === undefined ? {} : { style }),
    });
    this.used = areaAfter(this.used, address, wasFilled, this.isFilledAt(address));
  }

  private putStyle(address: Address, style: number): void {
    const { content } = this.edits.get(keyOf(address)) ?? {};
    const isBack = style === this.grid.styleOf(address);
    this.put(address, { ...(content ? { content } : {}), ...(isBack ? {} : { style }) });
  }

  private put(address: Address, edit: CellEdit): void {
    this.changeCount += 1;
    if (edit.content || edit.style !== undefined) this.edits.set(keyOf(address), edit);
    else this.edits.delete(keyOf(address));
  }

  private isFilledAt(address: Address): boolean {
    const content = this.edits.get(keyOf(address))?.content;
    return content ? isFilled(content) : this.grid.hasContentAt(address);
  }

  private countTables(kind: 'table' | 'pivotTable'): number {
    const { fileName, zip } = this.context;
    return namingFile(fileName, () => tableCountOf(zip, this.part, kind));
  }

  private refuseChart(): void {
    if (this.kind === 'chartsheet') throw this.error('chart-sheet');
  }

  private error(code: WorkbookErrorCode, address?: Address): WorkbookError {
    return new WorkbookError(code, {
      ...(this.context.fileName === null ? {} : { file: this.context.fileName }),
      sheet: this.name,
      ...(address ? { cell: toA1(address) } : {}),
    });
  }
}
