import { toA1 } from '../core/address';
import type { Sheet } from '../core/sheet';
import { WorkbookError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';
import { applyPlan } from './applyPlan';
import { capabilities } from './capabilities';
import { fileCopy } from './fileCopy';
import { listSheets, readSheet } from './readSheet';
import { readReceipts, storedReceipts } from './receipts';
import { inExcel } from './run';
import { loadSetting, saveSetting } from './settings';
import { undoRun } from './undo';
import { watch } from './watch';

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
  const { now = () => new Date(), newId = randomId } = options;
  const snapshots = new Map<string, Sheet>();
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
  const read = async (sheetId: string | undefined, withReceipts: boolean) => {
    const reading = await inExcel((context) => readSheet(context, sheetId, withReceipts));
    snapshots.set(reading.sheet.id, reading.sheet);
    return reading;
  };

  return {
    capabilities: able,
    listSheets: () => inExcel(listSheets),
    readSheet: async (sheetId) => (await read(sheetId, false)).sheet,
    readWithReceipts: async (sheetId) => {
      const { sheet, parts } = await read(sheetId, true);
      return { sheet, receipts: storedReceipts(parts).map(({ receipt }) => receipt) };
    },
    apply: (plan) =>
      writing(() => {
        const basis = snapshots.get(plan.sheetId) ?? null;
        return applyPlan(plan, { mode, basis, now, newId });
      }),
    undo: (receipt) => writing(() => undoRun(receipt, mode)),
    receipts: () => inExcel(readReceipts),
    select: (sheetId, address) =>
      inExcel(async (context) => {
        const sheet = context.workbook.worksheets.getItem(sheetId);
        sheet.activate();
        sheet.getRange(toA1(address)).select();
        await context.sync();
      }),
    loadSetting,
    saveSetting: (key, value) => writing(() => saveSetting(key, value)),
    watch,
    fileCopy,
    workbookName: () =>
      inExcel(async (context) => {
        const workbook = context.workbook.load('name');
        await context.sync();
        return workbook.name;
      }),
  };
}

/** Not a secret, only different from the other receipts of one workbook. */
function randomId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
