import type { Receipt } from '../core/plan/plan';
import { copiedMarks } from '../workbook/copiedMarks';
import { marksOf } from '../workbook/marksOf';
import type { SheetRef, UndoOutcome, WorkbookPort } from '../workbook/port';
import { receiptsOn } from '../workbook/receiptsOn';
import { nothingUndone, undoneTogether } from '../workbook/undoOutcome';
import { exclusively } from './exclusive';
import { withoutSummary } from './outdatedSummary';
import { runsOn } from './runsOn';

/**
 * 清除全部标注: takes the fills and notes of all runs off a sheet, or off the whole workbook, and keeps
 * the scores. The sheet 评分结果 goes too. Works on a file from a colleague, because the receipts travel with
 * it, and on a duplicate of a scored sheet.
 *
 * @param port the workbook
 * @param sheet id and name of the sheet; all sheets when absent
 * @returns what was restored, what was left because somebody repainted it, and which sheets could not be
 *   written while others could
 * @throws WorkbookError when the host refuses; no mark was cleared then
 * @example await clearMarks(port)
 */
export function clearMarks(
  port: WorkbookPort,
  sheet?: { readonly id: string; readonly name: string },
): Promise<UndoOutcome> {
  return exclusively(port, async () => {
    const all = await port.receipts();
    const sheets = await marked(port, all, sheet);
    let outcome = nothingUndone;
    const refused: { readonly name: string; readonly error: unknown }[] = [];
    for (const { ref, own } of sheets) {
      try {
        outcome = undoneTogether(outcome, await clearedOn(port, all, ref, own));
      } catch (error) {
        refused.push({ name: ref.name, error });
      }
    }
    const [first] = refused;
    // Where anything was cleared, «nothing was changed» would not be true.
    if (first && (sheet || outcome.restored === 0)) throw first.error;
    const names = refused.map(({ name }) => name);
    return withoutSummary(port, { ...outcome, ...(first && { refused: names }) });
  });
}

type Card = Pick<SheetRef, 'id' | 'name'>;

/** The sheets that may bear marks, with their own runs. A sheet that was deleted took its marks with it. */
async function marked(
  port: WorkbookPort,
  all: readonly Receipt[],
  only: Card | undefined,
): Promise<readonly { readonly ref: Card; readonly own: readonly Receipt[] }[]> {
  if (all.length === 0) return [];
  if (only) return [{ ref: only, own: await runsOn(port, all, only) }];
  const sheets = await port.listSheets();
  return sheets.map((ref) => ({ ref, own: receiptsOn(all, ref, sheets) }));
}

async function clearedOn(
  port: WorkbookPort,
  all: readonly Receipt[],
  ref: Card,
  own: readonly Receipt[],
): Promise<UndoOutcome> {
  const isAlone = own.length === all.length;
  const copied = isAlone ? [] : copiedMarks(all, own, (await port.read(ref.id)).sheet);
  let outcome = nothingUndone;
  for (const marks of [...own].reverse().map(marksOf)) {
    if (marks.changes.length > 0) outcome = undoneTogether(outcome, await port.undo(marks));
  }
  for (const marks of [...copied].reverse()) {
    // What does not show the marks of the other sheet never was a copy of its cells.
    const { restored, untouched = 0 } = await port.undo(marks);
    outcome = undoneTogether(outcome, { restored: restored - untouched, left: [] });
  }
  return outcome;
}
