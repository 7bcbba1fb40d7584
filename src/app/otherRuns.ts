import type { Receipt } from '../core/plan/plan';
import { marksOf } from '../workbook/marksOf';
import type { WorkbookPort } from '../workbook/port';
import { receiptsOn } from '../workbook/receiptsOn';
import type { Inspection } from './inspect';

/**
 * Whether runs on a sheet were made, taken back or lost their marks since it was looked at: by the ribbon,
 * by another window, or by a colleague. Reads what the workbook keeps of the runs, not the sheet.
 *
 * @param port the workbook
 * @param inspection the sheet as it was looked at
 * @returns true when the sheet has to be looked at anew
 * @throws WorkbookError when the host refuses
 * @example if (await hasOtherRuns(port, inspection)) look()
 */
export async function hasOtherRuns(
  port: Pick<WorkbookPort, 'receipts' | 'listSheets'>,
  { sheet, receipts }: Pick<Inspection, 'sheet' | 'receipts'>,
): Promise<boolean> {
  const [all, sheets] = [await port.receipts(), await port.listSheets()];
  const now = sheets.find(({ id }) => id === sheet.id);
  return now !== undefined && print(receiptsOn(all, now, sheets)) !== print(receipts);
}

/** What tells one state of the runs from another: each run, and how much of it still stands. */
const print = (receipts: readonly Receipt[]): string =>
  receipts
    .map((run) => [run.id, run.changes.length, marksOf(run).changes.length].join(' '))
    .join('\n');
