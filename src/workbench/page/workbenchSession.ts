import { createCalculator, type Calculator } from '../../xlsx/calc/calculator';
import type { WorkbookFile } from '../../xlsx/model';
import { openWorkbook } from '../../xlsx/openWorkbook';
import { asksForPane } from '../host/excel/settingStore';
import type { Host } from '../host/hostContract';
import { createHost } from '../host/workbenchHost';
import { CellSession } from './cellSession';
import { EditHistory } from './editHistory';
import { firstShown, requireReadable } from './readableSheet';
import { corner, type WorkbenchOptions } from './sessionState';
import { translator } from './texts';

/** One person's work at the workbench: opens files, edits cells, keeps host and results in step. */
export class WorkbenchSession extends CellSession {
  private isPaneWanted: boolean;

  constructor(options: WorkbenchOptions) {
    super(options);
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
    // Its formulas speak of the workbook that is closed.
    this.copied = null;
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
      waiting: null,
      message: null,
      failedFormulas: null,
      ...this.focused(),
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

  /** Opens a file that a person chose; first asks where changes of the present one would be lost. */
  offer(bytes: Uint8Array, fileName: string): void {
    if (this.current.opened && !this.commitDraft()) return;
    if (this.current.isChanged) this.set({ waiting: { bytes, fileName } });
    else this.tryOpen(bytes, fileName);
  }

  /** The answer to the question: the waiting file is opened, or the present one stays. */
  answer(opens: boolean): void {
    const { waiting } = this.current;
    this.set({ waiting: null });
    const isOpened = opens && waiting !== null && this.tryOpen(waiting.bytes, waiting.fileName);
    if (!isOpened) this.focusSheet();
  }

  /** Whether something would be lost if the page were left now, half-typed text included. */
  hasUnsaved(): boolean {
    return this.current.isChanged || this.current.draft !== null;
  }

  save(): Uint8Array {
    const opened = this.need();
    if (!this.commitDraft()) throw new Error(this.current.message ?? '');
    const bytes = opened.workbook.save();
    this.set({ isChanged: false });
    return bytes;
  }

  showPane(isShown: boolean): void {
    this.isPaneWanted = isShown;
    const { opened, pane } = this.current;
    if (!opened || isShown === (pane !== null)) return;
    this.set({ pane: isShown ? opened.host.paneFrame('/taskpane.html') : null });
  }

  /** The keyboard goes to the active cell. */
  focusSheet(): void {
    this.set(this.focused());
  }

  /** The keyboard goes to the first control of the sidebar, as with F6 in Excel. */
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
        this.focusSheet();
      },
    });
  }
}
