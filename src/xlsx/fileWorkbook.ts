import { toA1, type Address } from '../core/address';
import type { CellChange, Plan, Receipt } from '../core/plan/plan';
import type { Sheet } from '../core/sheet';
import { prepareChanges } from '../workbook/applyPlan';
import { WorkbookError } from '../workbook/errors';
import { anchorsOf } from '../workbook/anchors';
import { follow, foundChanges } from '../workbook/follow';
import { marksOf } from '../workbook/marksOf';
import { openRunFrom } from '../workbook/openRuns';
import type { UndoOutcome, WorkbookPort } from '../workbook/port';
import { restorations, reverseFollowed } from '../workbook/reverse';
import {
  receiptsFrom,
  receiptXml,
  remainingReceipt,
  storedReceipts,
} from '../workbook/storedReceipts';
import { settingAt } from '../workbook/storedSettings';
import { notFound, nothingUndone, undone, undoneTogether } from '../workbook/undoOutcome';
import { requireUnchanged } from '../workbook/unchanged';
import { createCalculator, type Calculator, type Recalculation } from './calc/calculator';
import type { SheetFile, WorkbookFile } from './model';
import { stateOf, turned, unverified, writeChanges } from './port/cellStates';
import { fileSettings, openRunParts, receiptParts, saveSetting } from './port/storedParts';
import {
  keepsSheets,
  removeSummary,
  summarySources,
  summaryState,
  writeSummary,
} from './port/summary';

/** What a file needs from outside. */
export interface FileWorkbookOptions {
  /** The clock, as ISO text. */
  readonly now: () => string;
  /** Names for receipts. */
  readonly newId: () => string;
  /** Hears which formulas got new results and which could not be computed. */
  readonly onRecalculated?: (recalculation: Recalculation) => void;
}

/**
 * A workbook file as the use cases see a workbook. Nothing reaches a disk: `fileCopy` gives the bytes.
 *
 * @param workbook the opened file
 * @param options clock and receipt names
 * @returns the port
 * @example await fileWorkbook(openWorkbook(bytes), { now, newId }).apply(plan)
 */
export function fileWorkbook(workbook: WorkbookFile, options: FileWorkbookOptions): WorkbookPort {
  const port = new FileWorkbook(workbook, options);
  const settle = <T>(work: () => T): Promise<T> =>
    new Promise((resolve) => {
      resolve(work());
    });
  return {
    capabilities: { annotations: 'notes', nativeUndo: false, fileCopy: true },
    listSheets: () => settle(() => port.listSheets()),
    read: (sheetId) =>
      settle(() => ({
        sheet: port.readSheet(sheetId),
        sheets: port.listSheets(),
        receipts: storedReceipts(receiptParts(workbook)).map(({ receipt }) => receipt),
        settings: fileSettings(workbook),
        isRunOpen: openRunParts(workbook).length > 0,
      })),
    apply: (plan) => settle(() => port.apply(plan)),
    undo: (receipt) => settle(() => port.undo(receipt)),
    recover: () => settle(() => port.recover()),
    receipts: () => settle(() => receiptsFrom(receiptParts(workbook))),
    select: (sheetId) =>
      settle(() => {
        workbook.activate(sheetId);
      }),
    loadSetting: (key) => settle(() => settingAt(fileSettings(workbook), key)),
    saveSetting: (key, value) => settle(() => saveSetting(workbook, key, value)),
    // Nobody else has the file open here, so there is nothing to tell.
    watch: () => Promise.resolve(() => Promise.resolve()),
    fileCopy: () => settle(() => workbook.save()),
    ...(keepsSheets(workbook) && {
      summary: {
        state: () => settle(() => summaryState(workbook)),
        sources: () => settle(() => summarySources(workbook)),
        write: (model) => settle(() => writeSummary(workbook, model)),
        remove: () => settle(() => removeSummary(workbook)),
      },
    }),
  };
}

interface Basis {
  readonly snapshot: Sheet;
  readonly revision: number | undefined;
}

class FileWorkbook {
  private readonly bases = new Map<string, Basis>();
  private calculator: Calculator | null = null;
  /** The sheets' revisions after our last recalculation. */
  private calculatedAt = '';

  constructor(
    private readonly workbook: WorkbookFile,
    private readonly options: FileWorkbookOptions,
  ) {}

  listSheets(): { id: string; name: string; visibility: Sheet['visibility'] }[] {
    return this.workbook.sheets
      .filter(({ kind }) => kind === 'worksheet')
      .map(({ id, name, visibility }) => ({ id, name, visibility }));
  }

  readSheet(sheetId?: string): Sheet {
    const sheet = sheetId === undefined ? this.workbook.activeSheet : this.sheet(sheetId);
    if (sheet.kind === 'chartsheet') throw new WorkbookError('chart-sheet', { sheet: sheet.name });
    const snapshot = sheet.snapshot();
    this.bases.set(sheet.id, { snapshot, revision: sheet.revision });
    return snapshot;
  }

  apply(plan: Plan): Receipt {
    const sheet = this.sheet(plan.sheetId, plan.sheetName);
    requireWritable(sheet);
    const basis = this.bases.get(sheet.id);
    const present =
      basis?.revision !== undefined && basis.revision === sheet.revision
        ? basis.snapshot
        : sheet.snapshot();
    if (basis) requireUnchanged(basis.snapshot, present, sheet.name);
    const changes = prepareChanges(reversible(plan, sheet), stateOf(sheet));
    const receipt: Receipt = {
      version: 1,
      id: this.options.newId(),
      sheetId: sheet.id,
      sheetName: sheet.name,
      profileId: plan.profileId,
      at: this.options.now(),
      changes,
      anchors: anchorsOf(present, changes, plan.names),
      ...(plan.read && { read: plan.read }),
    };
    if (changes.length === 0) return receipt;
    const xml = receiptXml(receipt);
    this.write(sheet, changes, () => {
      requireAllowed(sheet, changes);
    });
    this.workbook.addCustomXml(xml);
    return receipt;
  }

  undo(receipt: Receipt): UndoOutcome {
    const sheet = this.sheet(receipt.sheetId, receipt.sheetName);
    requireWritable(sheet);
    const followed = follow(receipt, sheet.snapshot());
    const reversal = reverseFollowed(followed, stateOf(sheet));
    if (!reversal) return notFound(receipt);
    this.write(sheet, reversal.changes);
    this.forget(receipt);
    return undone(reversal, reversal.gone);
  }

  /** Of the stored receipt only those changes stay that were not taken back. */
  private forget(taken: Receipt): void {
    const stored = storedReceipts(receiptParts(this.workbook)).find(
      ({ receipt }) => receipt.id === taken.id,
    );
    if (!stored) return;
    const rest = remainingReceipt(stored.receipt, taken);
    if (rest) this.workbook.setCustomXml(stored.part.id, receiptXml(rest));
    else this.workbook.removeCustomXml(stored.part.id);
  }

  /** Nobody writes into a file at rest: what is open in it was saved in the middle of writing. */
  recover(): UndoOutcome | null {
    const parts = openRunParts(this.workbook);
    if (parts.length === 0) return null;
    const stored = storedReceipts(receiptParts(this.workbook));
    let outcome = nothingUndone;
    for (const part of parts) {
      const run = openRunFrom(part.xml);
      const receipt = stored.find(({ receipt: { id } }) => id === run?.receiptId)?.receipt;
      if (receipt) {
        outcome = undoneTogether(
          outcome,
          this.takeBackInterrupted(run?.onlyMarks ? marksOf(receipt) : receipt),
        );
      }
      this.workbook.removeCustomXml(part.id);
    }
    return outcome;
  }

  /** A sheet that was deleted since took the half-written cells with it. */
  private takeBackInterrupted(receipt: Receipt): UndoOutcome {
    const sheet = this.find(receipt.sheetId, receipt.sheetName);
    if (!sheet) return nothingUndone;
    requireWritable(sheet);
    const followed = follow(receipt, sheet.snapshot());
    const changes = restorations(foundChanges(followed), stateOf(sheet));
    this.write(sheet, changes);
    this.forget(receipt);
    return undone({ restored: changes.length, left: [] }, followed.lost);
  }

  /** By id; by name where the file was saved by a program that gave another one. */
  private sheet(id: string, name?: string): SheetFile {
    const found = this.find(id, name);
    if (!found) throw new WorkbookError('sheet-not-found', { sheet: name ?? id });
    return found;
  }

  private find(id: string, name?: string): SheetFile | undefined {
    const { sheets } = this.workbook;
    return sheets.find((sheet) => sheet.id === id) ?? sheets.find((one) => one.name === name);
  }

  /** All of the changes or none. What goes back to a person's entry need not keep to the form's rules. */
  private write(
    sheet: SheetFile,
    changes: readonly CellChange[],
    check: () => void = () => undefined,
  ): void {
    // A calculator knows only formulas that it was told about.
    const isKnown = this.calculatedAt === this.revisions();
    writeChanges(sheet, changes);
    try {
      const wrong = unverified(changes, stateOf(sheet));
      check();
      if (wrong !== null) {
        throw new WorkbookError('write-not-verified', { sheet: sheet.name, cell: wrong });
      }
      this.recalculate(
        sheet,
        changes.filter(({ content }) => content).map(({ address }) => address),
        isKnown,
      );
    } catch (error) {
      writeChanges(sheet, changes.map(turned));
      throw error;
    }
  }

  private revisions(): string {
    return this.workbook.sheets.map(({ revision }) => revision).join();
  }

  private recalculate(sheet: SheetFile, addresses: readonly Address[], isKnown: boolean): void {
    if (addresses.length === 0) return;
    if (
      !this.workbook.sheets.some(
        ({ kind, hasFormulas }) => kind === 'worksheet' && hasFormulas !== false,
      )
    ) {
      return;
    }
    if (this.calculator === null || !isKnown) this.calculator = createCalculator(this.workbook);
    const places = addresses.map((address) => ({ sheetId: sheet.id, address }));
    const recalculation = this.calculator.recalculate(places);
    this.calculatedAt = this.revisions();
    this.workbook.requestRecalculation();
    this.options.onRecalculated?.(recalculation);
  }
}

function requireWritable(sheet: SheetFile): void {
  const place = { sheet: sheet.name };
  if (sheet.kind === 'chartsheet') throw new WorkbookError('chart-sheet', place);
  if (sheet.isProtected) throw new WorkbookError('sheet-protected', place);
}

/** Excel lets programs write what it would not let people enter; the form's own rules hold for us, too. */
function requireAllowed(sheet: SheetFile, changes: readonly CellChange[]): void {
  const cells = changes.flatMap(({ address, content }) =>
    content && sheet.breaksValidation?.(address) ? [toA1(address)] : [],
  );
  if (cells.length > 0) throw new WorkbookError('data-validation', { sheet: sheet.name, cells });
}

/** Leaves out what could not be taken back exactly: fills over a hatching, notes that stand in for a thread. */
function reversible(plan: Plan, sheet: SheetFile): Plan {
  const edits = plan.edits.filter(
    ({ kind, address }) =>
      !(kind === 'mark' && (sheet.hasPattern?.(address) ?? false)) &&
      !(kind === 'note' && (sheet.hasThread?.(address) ?? false)),
  );
  return { ...plan, edits };
}
