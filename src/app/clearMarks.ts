import { copiedMarks } from '../workbook/copiedMarks';
import { marksOf } from '../workbook/marksOf';
import type { UndoOutcome, WorkbookPort } from '../workbook/port';
import { receiptsOn } from '../workbook/receiptsOn';
import { nothingUndone, undoneTogether } from '../workbook/undoOutcome';
import { exclusively } from './exclusive';
import { withoutSummary } from './outdatedSummary';

/**
 * 清除全部标注: takes the fills and notes of all runs off a sheet, or off the whole workbook, and keeps
 * the scores. The sheet 评分结果 goes too. Works on a file from a colleague, because the receipts travel with
 * it, and on a duplicate of a scored sheet.
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
    const sheets = all.length === 0 ? [] : await port.listSheets();
    let outcome = nothingUndone;
    for (const ref of sheets.filter(({ id }) => !sheet || id === sheet.id)) {
      const own = receiptsOn(all, ref, sheets);
      const isAlone = own.length === all.length;
      const copied = isAlone ? [] : copiedMarks(all, own, (await port.read(ref.id)).sheet);
      for (const marks of [...own].reverse().map(marksOf)) {
        if (marks.changes.length > 0) outcome = undoneTogether(outcome, await port.undo(marks));
      }
      for (const marks of [...copied].reverse()) {
        // What does not show the marks of the other sheet never was a copy of its cells.
        const { restored, untouched = 0 } = await port.undo(marks);
        outcome = undoneTogether(outcome, { restored: restored - untouched, left: [] });
      }
    }
    return withoutSummary(port, outcome);
  });
}
