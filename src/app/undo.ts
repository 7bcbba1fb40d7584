import type { Receipt } from '../core/plan/plan';
import type { UndoOutcome, WorkbookPort } from '../workbook/port';
import { exclusively } from './exclusive';
import { withoutSummary } from './outdatedSummary';
import { runsOn } from './runsOn';

/**
 * 撤销: takes back the last run on a sheet, also after the file was saved, closed and mailed, and the sheet
 * 评分结果 that told of it.
 *
 * @param port the workbook
 * @param sheet id of the sheet, and its name for files that another program numbered anew
 * @returns what was restored and what was left because somebody edited it; null when no run is known
 * @throws WorkbookError `receipt-damaged`, `receipt-too-new`, or what the host refuses
 * @example const outcome = await undoLast(port, sheet.id)
 */
export function undoLast(
  port: WorkbookPort,
  sheet: string | { readonly id: string; readonly name: string },
): Promise<UndoOutcome | null> {
  return exclusively(port, async () => {
    const last = (await runsOf(port, sheet)).at(-1);
    return last ? withoutSummary(port, await port.undo(last)) : null;
  });
}

/**
 * 取消 that came too late to write nothing: takes back a run that has just ended, and leaves everything else
 * as it was before it, the sheet 评分结果 of an earlier run as well.
 *
 * @param port the workbook
 * @param receipt what the run returned
 * @returns what was restored and what was left
 * @throws WorkbookError when the host refuses; nothing is changed then
 * @example await callOff(port, outcome.receipt)
 */
export function callOff(port: WorkbookPort, receipt: Receipt): Promise<UndoOutcome> {
  return exclusively(port, () => port.undo(receipt));
}

async function runsOf(
  port: WorkbookPort,
  sheet: string | { readonly id: string; readonly name: string },
): Promise<readonly Receipt[]> {
  const all = await port.receipts();
  return typeof sheet === 'string'
    ? all.filter(({ sheetId }) => sheetId === sheet)
    : runsOn(port, all, sheet);
}
