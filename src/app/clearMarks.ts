import type { Receipt } from '../core/plan/plan';
import { marksOf } from '../workbook/marksOf';
import type { UndoOutcome, WorkbookPort } from '../workbook/port';
import { receiptsOn } from '../workbook/receiptsOn';
import { nothingUndone, undoneTogether } from '../workbook/undoOutcome';
import { exclusively } from './exclusive';
import { withoutSummary } from './outdatedSummary';
import { runsOn } from './runsOn';

/**
 * 清除全部标注: takes the fills and notes of all runs off a sheet, or off the whole workbook, and keeps
 * the scores. The sheet 评分结果 goes too. Works on a file from a colleague, because the receipts travel with it.
 *
 * @param port the workbook
 * @param sheet id and name of the sheet; all sheets when absent
 * @returns what was restored and what was left because somebody repainted it
 * @throws WorkbookError when the host refuses
 * @example await clearMarks(port)
 */
export function clearMarks(
  port: WorkbookPort,
  sheet?: { readonly id: string; readonly name: string },
): Promise<UndoOutcome> {
  return exclusively(port, async () => {
    const all = await port.receipts();
    const present = new Set(sheet ? await runsOn(port, all, sheet) : await runsOnAny(port, all));
    const receipts = all.filter((receipt) => present.has(receipt));
    let outcome = nothingUndone;
    for (const receipt of [...receipts].reverse()) {
      const marks = marksOf(receipt);
      if (marks.changes.length === 0) continue;
      outcome = undoneTogether(outcome, await port.undo(marks));
    }
    return withoutSummary(port, outcome);
  });
}

/** A sheet that was deleted since took its marks with it. */
async function runsOnAny(port: WorkbookPort, all: readonly Receipt[]): Promise<readonly Receipt[]> {
  const sheets = await port.listSheets();
  return sheets.flatMap((sheet) => receiptsOn(all, sheet, sheets));
}
