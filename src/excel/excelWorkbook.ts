import { toA1 } from '../core/address';
import { WorkbookError } from '../workbook/errors';
import type { Reading, WorkbookPort } from '../workbook/port';
import { receiptsFrom, storedReceipts } from '../workbook/storedReceipts';
import { settingsFromXml } from '../workbook/storedSettings';
import { applyIfAsRead, applyPlan, type Basis } from './applyPlan';
import { capabilities } from './capabilities';
import { fileCopy } from './fileCopy';
import { listSheets, readAgain, readSheet, type SheetReading } from './readSheet';
import { recoverRuns } from './recover';
import { inExcel } from './run';
import { loadSetting, saveSetting } from './settings';
import { undoRun } from './undo';
import { watch } from './watch';
import { readParts } from './xmlParts';

/** What tests put in place of the clock and of chance. */
export interface ExcelOptions {
  readonly now?: () => Date;
  readonly newId?: () => string;
}

/**
 * The open workbook, through office.js. To be made after `Office.onReady`; making it touches nothing.
 * One write at a time: while one runs, another is refused with `busy`.
 *
 * @param options clock and receipt names, for tests
 * @returns the port that the use cases work on
 * @example await score(excelWorkbook(), settings, translator)
 */
export function excelWorkbook(options: ExcelOptions = {}): WorkbookPort {
  const { now = () => new Date(), newId: anyId = randomId } = options;
  /** Receipts that this window wrote or took back: it knows that it is no longer at it. */
  const own = new Set<string>();
  const newId = () => {
    const id = anyId();
    own.add(id);
    return id;
  };
  const bases = new Map<string, Basis>();
  /** Edits that Excel told of so far, and the last one of each sheet that was not read since. */
  let edits = 0;
  const edited = new Map<string, number>();
  const able = capabilities();
  const mode = able.annotations;
  let isWriting = false;

  const writing = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isWriting) throw new WorkbookError('busy');
    isWriting = true;
    try {
      return await work();
    } finally {
      isWriting = false;
    }
  };
  /** Reads in one or more round trips; an edit that is told of in the meantime may not be in the answer. */
  const reading = async (ask: (context: Excel.RequestContext) => Promise<SheetReading>) => {
    const editsSeen = edits;
    return kept(await inExcel(ask), editsSeen);
  };
  const read = (sheetId?: string) => reading((context) => readSheet(context, sheetId, mode));
  const kept = (reading: SheetReading, editsSeen: number): Reading => {
    const { sheet, sheets, parts } = reading;
    bases.set(sheet.id, reading);
    if ((edited.get(sheet.id) ?? 0) <= editsSeen) edited.delete(sheet.id);
    return {
      sheet,
      sheets,
      receipts: storedReceipts(parts.receipts).map(({ receipt }) => receipt),
      settings: settingsFromXml(parts.settings?.xml),
      isRunOpen: parts.openRuns.length > 0,
      editsSeen,
    };
  };
  return {
    capabilities: able,
    listSheets: () => inExcel(listSheets),
    read,
    apply: (plan) =>
      writing(() => {
        const basis = bases.get(plan.sheetId) ?? null;
        return applyPlan(plan, { mode, basis, now, newId });
      }),
    applyIfAsRead: (planOf, { sheet }) =>
      writing(async () => {
        const basis = bases.get(sheet.id);
        if (basis?.sheet !== sheet || !basis.isWhole) return { reading: await read(sheet.id) };
        if (edited.has(sheet.id))
          return { reading: await reading((context) => readAgain(context, basis, mode)) };
        const editsSeen = edits;
        const outcome = await applyIfAsRead(planOf(), basis, { mode, now, newId });
        return 'receipt' in outcome ? outcome : { reading: kept(outcome.reading, editsSeen) };
      }),
    undo: (receipt) =>
      writing(() => {
        own.add(receipt.id);
        return undoRun(receipt, mode, now);
      }),
    recover: () => writing(() => recoverRuns(mode, now, own)),
    receipts: () => inExcel(async (context) => receiptsFrom((await readParts(context)).receipts)),
    select: (sheetId, address) =>
      inExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        sheet.activate();
        sheet.getRange(toA1(address)).select();
        await context.sync();
      }),
    loadSetting,
    saveSetting: (key, value) => writing(() => saveSetting(key, value)),
    watch: (listener) =>
      watch((change) => {
        if (!('sheetId' in change)) {
          listener(change);
          return;
        }
        edits += 1;
        edited.set(change.sheetId, edits);
        listener({ ...change, order: edits });
      }),
    fileCopy,
    workbookName: () =>
      inExcel(async (context) => {
        const workbook = context.workbook.load('name');
        await context.sync();
        return workbook.name;
      }),
    summary: {
      state: async () => (await summarySheet()).summaryState(mode !== 'none'),
      sources: async () => (await summarySheet()).summarySources(),
      write: (model) =>
        writing(async () => (await summarySheet()).writeSummary(model, mode !== 'none')),
      remove: () => writing(async () => (await summarySheet()).removeSummary(mode !== 'none')),
    },
  };
}

/** Loaded when the sheet 评分结果 is first asked for. */
const summarySheet = () => import(/* webpackChunkName: "summary-sheet" */ './summarySheet');

/** Not a secret, only different from the other receipts of one workbook. */
function randomId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
