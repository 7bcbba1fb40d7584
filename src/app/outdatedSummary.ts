import type { UndoOutcome, WorkbookPort } from '../workbook/port';

/**
 * Takes the sheet 评分结果 away after an undo, because it tells of a run that is no more; where formulas
 * refer to it, it stays as it is, because neither #REF! nor an emptied cell is what they were made for; also
 * where the workbook's structure is protected.
 * What was undone stays undone whatever becomes of the sheet.
 *
 * @param port the workbook
 * @param outcome what the undo did
 * @returns the same, with what became of the sheet
 * @example await withoutSummary(port, await port.undo(receipt))
 */
export async function withoutSummary(
  port: Pick<WorkbookPort, 'summary'>,
  outcome: UndoOutcome,
): Promise<UndoOutcome> {
  try {
    const removal = (await port.summary?.remove()) ?? { kind: 'none' };
    if (removal.kind === 'removed') return { ...outcome, summary: 'removed' };
    if (removal.kind !== 'kept') return outcome;
    const { because } = removal;
    const isTold = because === 'referenced' || because === 'locked';
    return { ...outcome, summary: isTold ? because : 'kept' };
  } catch {
    // The host would not take the sheet away, if there is one: it can still be deleted by hand.
    const state = await port.summary?.state().catch(() => 'none' as const);
    return state === undefined || state === 'none' ? outcome : { ...outcome, summary: 'kept' };
  }
}
