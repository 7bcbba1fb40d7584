import { toA1, type Address, type Area } from '../../core/address';
import { WorkbookError } from '../../workbook/errors';
import { createCalculator, type Calculator } from '../../xlsx/calc/calculator';
import type { CellPlace } from '../../xlsx/calc/dependencies';
import type { SheetFile, WorkbookFile } from '../../xlsx/model';
import { openWorkbook } from '../../xlsx/openWorkbook';
import { entryText } from '../entry/entryText';
import { readAddress } from '../host/excel/addressText';
import { asksForPane } from '../host/excel/settingStore';
import type { Host } from '../host/hostContract';
import { createHost } from '../host/workbenchHost';
import { flawOf, refusalOf, storeTyped, valueNow } from './cellEdits';
import { EditHistory, restore, type CellEdit, type CellState } from './editHistory';
import type { Draft, Selection } from './grid/gridSheet';
import { activeCell, areaOf, cellsWithin, selectionOf } from './grid/selectedCells';
import { ObservedState } from './observedState';
import { firstShown, requireReadable } from './readableSheet';
import {
  corner,
  nothingOpen,
  type OpenedFile,
  type WorkbenchOptions,
  type WorkbenchState,
} from './sessionState';
import { detailOf, fileErrorText, translator, type Translate } from './texts';

/** One person's work at the workbench: opens files, edits cells, keeps host and results in step. */
export class WorkbenchSession extends ObservedState<WorkbenchState> {
  private readonly selections = new Map<string, Selection>();
  private isPaneWanted: boolean;
  constructor(private readonly options: WorkbenchOptions) {
    super(nothingOpen);
    this.isPaneWanted = options.withPane;
  }

  /**
   * Opens a file in place of the present one.
   *
   * @throws WorkbookError when it cannot be opened; the present one stays open
   */
  open(bytes: Uint8Array, fileName: string): void {
    const workbook = openWorkbook(bytes, { fileName });
    const sheet = firstShown(workbook);
    // Everything that may show a damaged part comes before the present file is closed.
    requireReadable(sheet);
    const isPaneShown = this.isPaneWanted || asksForPane(workbook);
    const calculator = createCalculator(workbook);
    const host = this.createHost(workbook, fileName, calculator);
    this.current.opened?.host.dispose();
    this.selections.clear();
    this.set({
      opened: {
        fileName,
        workbook,
        host,
        calculator,
        history: new EditHistory(),
        commandsFrame: host.commandsFrame('/commands.html'),
      },
      version: this.current.version + 1,
      sheet,
      selection: corner,
      draft: null,
      pane: isPaneShown ? host.paneFrame('/taskpane.html') : null,
      isReadOnly: false,
      isCellEditing: false,
      isChanged: false,
      message: null,
      failedFormulas: null,
    });
  }

  /** Opens a file and shows a sentence instead of throwing. */
  tryOpen(bytes: Uint8Array, fileName: string): boolean {
    try {
      this.open(bytes, fileName);
      return true;
    } catch (error) {
      this.showFileError(error, fileName);
      return false;
    }
  }

  showFileError(error: unknown, file: string): void {
    const { locale } = this.options;
    const known = error instanceof WorkbookError;
    const detail = error instanceof Error ? error.message : String(error);
    const { part = '', sheet, cell } = known ? error.place : {};
    const place = cell === undefined ? part : `${part} · ${sheet ?? ''}!${cell}`;
    const values = { file, part: place, detail };
    this.show(fileErrorText(locale, known ? error.code : 'host-failed', values));
  }

  show(message: string | null): void {
    this.set({ message });
  }

  save(): Uint8Array {
    const opened = this.need();
    if (!this.commitDraft()) throw new Error(this.current.message ?? '');
    const bytes = opened.workbook.save();
    this.set({ isChanged: false });
    return bytes;
  }

  activate(sheetId: string): void {
    const opened = this.need();
    if (!this.commitDraft()) return;
    const sheet = opened.workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new WorkbookError('sheet-not-found', { sheet: sheetId });
    if (!this.isReadable(sheet)) return;
    opened.host.sheetActivated(sheetId);
    this.set({ sheet, selection: this.selections.get(sheetId) ?? corner, ...this.focused() });
  }

  select({ anchor, focus }: Selection): void {
    const { sheet, opened } = this.current;
    if (!sheet || !opened || !this.commitDraft()) return;
    const selection = { anchor: activeCell(anchor, sheet.merges), focus };
    this.selections.set(sheet.id, selection);
    this.set({ selection, ...this.focused() });
    opened.host.selectionChanged(sheet.id, areaOf(selection, sheet.merges));
  }

  /** What the name box asks for: a cell or area of this sheet, or of another one that it names. */
  goTo(typed: string): void {
    const { sheet, opened } = this.current;
    if (!sheet || !opened) return;
    const place = readAddress(typed);
    const wanted = place?.sheetName?.toLowerCase();
    const target = opened.workbook.sheets.find(({ id, name }) =>
      wanted === undefined ? id === sheet.id : name.toLowerCase() === wanted,
    );
    if (!place || target?.visibility !== 'visible') {
      this.show(this.text('noSuchCell', { name: typed }));
      return;
    }
    if (target.id !== sheet.id) this.activate(target.id);
    if (this.current.sheet?.id === target.id) this.select(selectionOf(place.area));
  }

  setDraft(draft: Draft | null): void {
    if (draft && !this.mayEdit(draft.address)) return;
    const { opened, draft: before, isCellEditing } = this.current;
    if ((draft === null) !== (before === null)) {
      opened?.host.setCellEditMode(draft !== null || isCellEditing);
    }
    this.set({ draft, ...(draft ? {} : this.focused()) });
  }

  /** Begins to edit the active cell with its present content. */
  beginEdit(): void {
    const { sheet, selection } = this.current;
    if (!sheet) return;
    const address = selection.anchor;
    this.setDraft({ address, text: this.entryText(sheet, address), mode: 'editing' });
  }

  /**
   * Stores what is being typed, before anything that waits for it goes on.
   *
   * @returns false when the text cannot be stored as it is: it stays in the editor, and a sentence says why
   */
  commitDraft(): boolean {
    const { draft, sheet } = this.current;
    if (!draft || !sheet) return true;
    if (draft.text !== this.entryText(sheet, draft.address)) {
      const flaw = flawOf(draft.text, sheet.style(draft.address).numberFormat);
      if (flaw) {
        this.show(this.text(flaw));
        return false;
      }
      this.edit(sheet.id, draft.address, draft.text);
    }
    this.setDraft(null);
    return true;
  }

  /** Stores typed text in a cell, recomputes and tells the add-in. */
  edit(sheetId: string, address: Address, typed: string): void {
    this.change(sheetId, [address], () => typed);
  }

  clearSelected(): void {
    const { sheet, selection } = this.current;
    if (!sheet) return;
    const area = areaOf(selection, sheet.merges);
    const filled = cellsWithin(area, sheet.usedArea()).filter((address) => {
      const { value, formula } = sheet.cell(address);
      return value !== '' || formula !== null;
    });
    if (filled.length > 0) this.change(sheet.id, filled, () => '');
  }

  /** The selected cells as people copy them: columns by tabs, rows by line ends. */
  selectedText(): string {
    const { sheet, selection } = this.current;
    if (!sheet) return '';
    const rows = new Map<number, string[]>();
    for (const address of cellsWithin(areaOf(selection, sheet.merges), sheet.usedArea())) {
      rows.set(address.row, [...(rows.get(address.row) ?? []), sheet.cell(address).text]);
    }
    return [...rows.values()].map((cells) => cells.join('\t')).join('\n');
  }

  selectUsed(): void {
    const used = this.current.sheet?.usedArea();
    if (!used) return;
    this.select(selectionOf(used));
  }

  undo(): void {
    if (!this.commitDraft()) return;
    this.step(this.current.opened?.history.undo() ?? null, 'before');
  }

  redo(): void {
    if (!this.commitDraft()) return;
    this.step(this.current.opened?.history.redo() ?? null, 'after');
  }

  showPane(isShown: boolean): void {
    this.isPaneWanted = isShown;
    const { opened, pane } = this.current;
    if (!opened || isShown === (pane !== null)) return;
    this.set({ pane: isShown ? opened.host.paneFrame('/taskpane.html') : null });
  }

  /** F6: the keyboard goes to the first control of the sidebar, as in Excel. */
  focusPane(): void {
    this.current.opened?.host.focusPane();
  }

  setReadOnly(isReadOnly: boolean): void {
    this.current.opened?.host.setReadOnly(isReadOnly);
    this.set({ isReadOnly });
  }

  setCellEditing(isCellEditing: boolean): void {
    this.current.opened?.host.setCellEditMode(isCellEditing || this.current.draft !== null);
    this.set({ isCellEditing });
  }

  /** From here on the status bar counts anew. */
  beginAction(): void {
    this.current.opened?.host.beginAction();
  }

  async invokeCommand(functionName: string): Promise<void> {
    const { host } = this.need();
    if (!this.commitDraft()) return;
    await host.invokeCommand(functionName);
  }

  private createHost(workbook: WorkbookFile, fileName: string, calculator: Calculator): Host {
    const { window, origin, locale } = this.options;
    return createHost({
      workbook,
      window,
      addinOrigin: origin,
      hostOrigin: origin,
      locale,
      addinName: translator(locale)('paneTitle'),
      workbookName: fileName,
      onEdited: () => {
        this.current.opened?.history.clear();
        // A sheet that the add-in deleted while it was looked at gives way to another.
        const isGone = this.current.sheet !== null && !workbook.sheets.includes(this.current.sheet);
        this.setSoon({
          version: this.current.version + 1,
          isChanged: true,
          ...(isGone && { sheet: firstShown(workbook), selection: corner }),
        });
      },
      onSelect: (sheetId, area) => {
        this.showArea(sheetId, area);
      },
      onLog: () => {
        this.setSoon({});
      },
      recalculate: (sheetId, addresses) => {
        this.recalculate(
          calculator,
          addresses.map((address) => ({ sheetId, address })),
        );
      },
      saveBytes: () => workbook.save(),
      onPaneExit: () => {
        this.set(this.focused());
      },
    });
  }

  private showArea(sheetId: string, area: Area): void {
    const sheet = this.current.opened?.workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet || !this.isReadable(sheet)) return;
    const { anchor, focus } = selectionOf(area);
    const selection = { anchor: activeCell(anchor, sheet.merges), focus };
    this.selections.set(sheetId, selection);
    this.set({ sheet, selection, ...this.revealed() });
  }

  private recalculate(calculator: Calculator, changed: readonly CellPlace[]): void {
    const { failed } = calculator.recalculate(changed);
    const [first] = failed;
    this.setSoon({
      failedFormulas: first ? { count: failed.length, cell: toA1(first.address) } : null,
    });
  }

  private change(
    sheetId: string,
    addresses: readonly Address[],
    typedFor: (address: Address) => string,
  ): void {
    const opened = this.need();
    const sheet = opened.workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new WorkbookError('sheet-not-found', { sheet: sheetId });
    if (!addresses.every((address) => this.mayEdit(address, sheet))) return;
    let edits: readonly CellEdit[];
    try {
      edits = storeTyped(opened.workbook, sheet, addresses, typedFor);
    } catch (error) {
      this.show(this.text('editFailed', { detail: detailOf(error) }));
      return;
    }
    opened.history.add(edits);
    this.afterEdits(opened, edits, (edit) => [edit.before, edit.after]);
  }

  private step(edits: readonly CellEdit[] | null, to: 'before' | 'after'): void {
    const { opened } = this.current;
    if (!opened || !edits) return;
    for (const edit of edits) restore(opened.workbook, edit, edit[to]);
    this.afterEdits(opened, edits, (edit) =>
      to === 'before' ? [edit.after, edit.before] : [edit.before, edit.after],
    );
    const [first] = edits;
    if (first) this.showArea(first.sheetId, { ...first.address, rowCount: 1, columnCount: 1 });
  }

  private afterEdits(
    opened: OpenedFile,
    edits: readonly CellEdit[],
    between: (edit: CellEdit) => readonly [CellState, CellState],
  ): void {
    try {
      this.recalculate(opened.calculator, edits);
    } catch (error) {
      this.show(this.text('recalculationFailed', { detail: detailOf(error) }));
    }
    this.set({ version: this.current.version + 1, isChanged: true });
    for (const edit of edits) {
      const [before, after] = between(edit);
      const value = valueNow(opened.workbook, edit, after);
      opened.host.cellEdited(edit.sheetId, edit.address, before.value, value);
    }
  }

  private mayEdit(address: Address, sheet: SheetFile | null = this.current.sheet): boolean {
    if (!sheet) return false;
    const refusal = refusalOf(sheet, address, this.current.isReadOnly);
    if (refusal) this.show(this.text(refusal));
    return refusal === null;
  }

  /** Whether a sheet can be drawn; says what is wrong with it otherwise. */
  private isReadable(sheet: SheetFile): boolean {
    try {
      requireReadable(sheet);
      return true;
    } catch (error) {
      this.showFileError(error, this.current.opened?.fileName ?? '');
      return false;
    }
  }

  private text(...asked: Parameters<Translate>): string {
    return translator(this.options.locale)(...asked);
  }

  private entryText(sheet: SheetFile, address: Address): string {
    return entryText(sheet.cell(address), this.current.opened?.workbook.is1904);
  }

  private need(): OpenedFile {
    const { opened } = this.current;
    if (!opened) throw new Error('No workbook is open.');
    return opened;
  }

  private focused(): Pick<WorkbenchState, 'revealRequest' | 'focusRequest'> {
    return { ...this.revealed(), focusRequest: this.current.focusRequest + 1 };
  }

  /** What the add-in selects is shown, but the keyboard stays in the pane. */
  private revealed(): Pick<WorkbenchState, 'revealRequest'> {
    return { revealRequest: this.current.revealRequest + 1 };
  }
}
