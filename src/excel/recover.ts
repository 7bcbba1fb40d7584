import { marksOf } from '../workbook/marksOf';
import { WorkbookError } from '../workbook/errors';
import { isInterrupted, openRunFrom } from '../workbook/openRuns';
import type { UndoOutcome } from '../workbook/port';
import { storedReceipts, type XmlPart } from '../workbook/storedReceipts';
import { nothingUndone, undoneTogether } from '../workbook/undoOutcome';
import type { AnnotationMode } from './annotations';
import { requireWritable } from './capabilities';
import { inExcel } from './run';
import { takeBackInterrupted } from './undo';
import { readParts } from './xmlParts';

/**
 * Finds what was being written when a window was closed or a machine went down, and brings its cells back
 * to what they were before. An undo that was interrupted is finished.
 *
 * @param mode notes, comments or none
 * @param now the clock
 * @param own receipts that this window itself wrote: nobody else is at them
 * @returns what was restored; null when nothing was interrupted
 * @throws WorkbookError `busy` while somebody may still be writing, `read-only`, or what Excel refuses
 * @example (await recoverRuns('notes', () => new Date(), new Set()))?.restored
 */
export async function recoverRuns(
  mode: AnnotationMode,
  now: () => Date,
  own: ReadonlySet<string>,
): Promise<UndoOutcome | null> {
  const { openRuns, receipts } = await inExcel(readParts);
  if (openRuns.length === 0) return null;
  requireWritable();
  const stored = storedReceipts(receipts).map(({ receipt }) => receipt);
  let outcome = nothingUndone;
  for (const part of openRuns) {
    const run = openRunFrom(part.xml);
    if (run && !own.has(run.receiptId) && !isInterrupted(run, now()))
      throw new WorkbookError('busy');
    const receipt = stored.find(({ id }) => id === run?.receiptId);
    const settledNow = receipt
      ? await settled(run?.onlyMarks ? marksOf(receipt) : receipt, mode, now, part)
      : await forgotten(part);
    outcome = undoneTogether(outcome, settledNow);
  }
  return outcome;
}

/** A sheet that was deleted since took the half-written cells with it. */
async function settled(
  receipt: Parameters<typeof takeBackInterrupted>[0],
  mode: AnnotationMode,
  now: () => Date,
  part: XmlPart,
): Promise<UndoOutcome> {
  try {
    return await takeBackInterrupted(receipt, mode, now);
  } catch (error) {
    const isGone = error instanceof WorkbookError && error.code === 'sheet-not-found';
    if (!isGone) throw error;
    return forgotten(part);
  }
}

async function forgotten({ id }: XmlPart): Promise<UndoOutcome> {
  await inExcel(async (context) => {
    context.workbook.customXmlParts.getItemOrNullObject(id).delete();
    await context.sync();
  });
  return nothingUndone;
}
