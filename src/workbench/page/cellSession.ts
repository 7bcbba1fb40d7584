import { detailOf } from '../host/detailOf';
import { boundingArea, cellKey, toA1, type Address, type Area } from '../../core/address';
import { WorkbookError } from '../../workbook/errors';
import type { Calculator } from '../../xlsx/calc/calculator';
import type { CellPlace } from '../../xlsx/calc/dependencies';
import type { SheetFile } from '../../xlsx/model';
import { entryText } from '../entry/entryText';
import { readAddress } from '../host/excel/addressText';
import { flawOf, refusalOf, storeTyped, valueNow } from './cellEdits';
import { readBlock } from './clipboard/blockText';
import { copyCells, entryAt, type CopiedCells } from './clipboard/copiedCells';
import { pasteBlock } from './clipboard/pasteBlock';
import { restore, type CellEdit, type CellState } from './editHistory';
import type { Draft, Selection } from './grid/gridSheet';
import { activeCell, areaOf, cellsWithin, selectionOf } from './grid/selectedCells';
import { ObservedState } from './observedState';
import { requireReadable } from './readableSheet';
import {
  corner,
  nothingOpen,
  type OpenedFile,
  type WorkbenchOptions,
  type WorkbenchState,
} from './sessionState';
import { fileErrorText, translator, type Translate } from './texts';

/** What a person does with cells of the open workbook: looks, types, copies, pastes, takes it back. */
export class CellSession extends ObservedState<WorkbenchState> {
  protected readonly selections = new Map<string, Selection>();
  protected copied: CopiedCells | null = null;

  constructor(protected readonly options: WorkbenchOptions) {
    super(nothingOpen);
  }

  show(message: string | null): void {
    this.set({ message });
  }

  showFileError(error: unknown, file: string): void {
    this.show(fileErrorText(this.options.locale, error, file));
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
    const { opened, sheet, draft: before, isCellEditing } = this.current;
    if (draft && (!sheet || this.isRefused(sheet, [draft.address]))) return;
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
      if (this.isRefused(sheet, [draft.address], () => draft.text)) return false;
      if (!this.edit(sheet.id, draft.address, draft.text)) return false;
    }
    this.setDraft(null);
    return true;
  }

  /**
   * Stores typed text in a cell, recomputes and tells the add-in.
   *
   * @returns whether it is stored; a sentence says why where it is not
   */
  edit(sheetId: string, address: Address, typed: string): boolean {
    return this.change(sheetId, [address], () => typed);
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
  copy(): string {
    const { sheet, selection, opened } = this.current;
    if (!sheet || !opened) return '';
    const area = areaOf(selection, sheet.merges);
    this.copied = copyCells(sheet, area, opened.workbook.is1904);
    return this.copied.text;
  }

  /**
   * Puts a block of cells from the clipboard where the selection begins: all of it or nothing, to be undone in
   * one step. What was copied here is pasted as it was typed, formulas move with their place.
   */
  paste(text: string): void {
    const { sheet, selection } = this.current;
    if (!sheet || !this.commitDraft()) return;
    const own = this.copied?.text === text.replace(/\r\n?/g, '\n') ? this.copied : null;
    const block = own ? own.entries : readBlock(text);
    const paste = pasteBlock(block, areaOf(selection, sheet.merges), sheet.merges);
    if ('refusal' in paste) {
      this.show(this.text(paste.refusal, paste.values));
      return;
    }
    const typed = new Map(
      paste.cells.map((cell) => [cellKey(cell.address), own ? entryAt(own, cell) : cell.text]),
    );
    const typedFor = (address: Address): string => typed.get(cellKey(address)) ?? '';
    const addresses = paste.cells.map(({ address }) => address);
    const isDone = this.change(sheet.id, addresses, typedFor);
    if (isDone) this.select(selectionOf(paste.area));
  }

  selectUsed(): void {
    const used = this.current.sheet?.usedArea();
    if (!used) return;
    this.select(selectionOf(used));
  }

  undo(): void {
    if (this.mayStep()) this.step(this.current.opened?.history.undo() ?? null, 'before');
  }

  redo(): void {
    if (this.mayStep()) this.step(this.current.opened?.history.redo() ?? null, 'after');
  }

  private mayStep(): boolean {
    if (!this.commitDraft()) return false;
    if (this.current.isReadOnly) this.show(this.text('readOnlyEdit'));
    return !this.current.isReadOnly;
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

  /** The visible sheet behind the present one or before it; at the ends the present one stays. */
  activateNext(step: 1 | -1): void {
    const { opened, sheet } = this.current;
    const visible = opened?.workbook.sheets.filter(({ visibility }) => visibility === 'visible');
    const next = visible?.[visible.findIndex(({ id }) => id === sheet?.id) + step];
    if (next) this.activate(next.id);
  }

  protected showArea(sheetId: string, area: Area): void {
    const sheet = this.current.opened?.workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet || !this.isReadable(sheet)) return;
    const { anchor, focus } = selectionOf(area);
    const selection = { anchor: activeCell(anchor, sheet.merges), focus };
    this.selections.set(sheetId, selection);
    this.set({ sheet, selection, ...this.revealed() });
  }

  protected recalculate(calculator: Calculator, changed: readonly CellPlace[]): void {
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
  ): boolean {
    const opened = this.need();
    const sheet = opened.workbook.sheets.find(({ id }) => id === sheetId);
    if (!sheet) throw new WorkbookError('sheet-not-found', { sheet: sheetId });
    if (this.isRefused(sheet, addresses, typedFor)) return false;
    let edits: readonly CellEdit[];
    try {
      edits = storeTyped(opened.workbook, sheet, addresses, typedFor);
    } catch (error) {
      this.show(this.text('editFailed', { detail: detailOf(error) }));
      return false;
    }
    opened.history.add(edits);
    this.afterEdits(opened, edits, (edit) => [edit.before, edit.after]);
    return true;
  }

  /** Whether one of the cells may not be changed like this; says why, and which one where there are several. */
  private isRefused(
    sheet: SheetFile,
    addresses: readonly Address[],
    typedFor?: (address: Address) => string,
  ): boolean {
    for (const address of addresses) {
      const { numberFormat } = sheet.style(address);
      const reason =
        refusalOf(sheet, address, this.current.isReadOnly) ??
        (typedFor && flawOf(typedFor(address), numberFormat));
      if (!reason) continue;
      const sentence = this.text(reason);
      const isOne = addresses.length === 1;
      this.show(
        isOne ? sentence : this.text('cellRefused', { cell: toA1(address), reason: sentence }),
      );
      return true;
    }
    return false;
  }

  private step(edits: readonly CellEdit[] | null, to: 'before' | 'after'): void {
    const { opened } = this.current;
    if (!opened || !edits) return;
    for (const edit of edits) restore(opened.workbook, edit, edit[to]);
    this.afterEdits(opened, edits, (edit) =>
      to === 'before' ? [edit.after, edit.before] : [edit.before, edit.after],
    );
    const [first] = edits;
    if (first) this.showArea(first.sheetId, areaOfEdits(edits));
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
    const [first, ...others] = edits;
    if (!first) return;
    const [before, after] = between(first);
    const value = valueNow(opened.workbook, first, after);
    if (others.length > 0) opened.host.areaEdited(first.sheetId, areaOfEdits(edits));
    else opened.host.cellEdited(first.sheetId, first.address, before.value, value);
  }

  /** Whether a sheet can be drawn; says what is wrong with it otherwise. */
  protected isReadable(sheet: SheetFile): boolean {
    try {
      requireReadable(sheet);
      return true;
    } catch (error) {
      this.showFileError(error, this.current.opened?.fileName ?? '');
      return false;
    }
  }

  protected text(...asked: Parameters<Translate>): string {
    return translator(this.options.locale)(...asked);
  }

  private entryText(sheet: SheetFile, address: Address): string {
    return entryText(sheet.cell(address), this.current.opened?.workbook.is1904);
  }

  protected need(): OpenedFile {
    const { opened } = this.current;
    if (!opened) throw new Error('No workbook is open.');
    return opened;
  }

  protected focused(): Pick<WorkbenchState, 'revealRequest' | 'focusRequest'> {
    return { ...this.revealed(), focusRequest: this.current.focusRequest + 1 };
  }

  /** What the add-in selects is shown, but the keyboard stays in the pane. */
  private revealed(): Pick<WorkbenchState, 'revealRequest'> {
    return { revealRequest: this.current.revealRequest + 1 };
  }
}

/** The rectangle around edited cells of one sheet. */
function areaOfEdits(edits: readonly CellEdit[]): Area {
  return edits
    .map(({ address }): Area => ({ ...address, rowCount: 1, columnCount: 1 }))
    .reduce(boundingArea);
}
