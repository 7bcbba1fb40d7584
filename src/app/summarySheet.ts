import type { SharingTranslator } from '../i18n/sharing';
import { WorkbookError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';
import type { SummaryOutcome, SummaryState } from '../workbook/summarySheet';
import { exclusively } from './exclusive';
import { summarySheetModel, type SummaryOptions, type SummarySource } from './summarySheetModel';

/**
 * 附评分结果表: writes the result of a run onto a sheet of its own, in place of the one that an earlier
 * run wrote. A sheet that a person made or changed stays.
 *
 * @param port the workbook
 * @param sources judged sheets
 * @param translator language of the sheet
 * @param options colours and the time of the run
 * @returns whether it was written
 * @throws WorkbookError `host-failed` where sheets cannot be added, and what the host refuses; nothing is
 *   changed then
 * @example await writeSummarySheet(port, [{ report, kept: 0 }], translator, { palette, at: new Date() })
 */
export function writeSummarySheet(
  port: WorkbookPort,
  sources: readonly SummarySource[],
  translator: SharingTranslator,
  options: SummaryOptions,
): Promise<SummaryOutcome> {
  const { summary } = port;
  if (!summary) return Promise.reject(new WorkbookError('host-failed', {}, { detail: 'summary' }));
  return exclusively(port, () => summary.write(summarySheetModel(sources, translator, options)));
}

/**
 * Takes the sheet 评分结果 away again, where nobody changed it.
 *
 * @param port the workbook
 * @returns whether it was removed, kept, or not there
 * @throws WorkbookError what the host refuses; nothing is changed then
 * @example (await removeSummarySheet(port)).kind //=> 'removed'
 */
export function removeSummarySheet(port: WorkbookPort): Promise<SummaryOutcome> {
  return exclusively(port, async () => (await port.summary?.remove()) ?? { kind: 'none' });
}

/**
 * Whether the workbook has the sheet that we wrote.
 *
 * @param port the workbook
 * @returns its state; `none` also where this host has no such sheets
 * @throws WorkbookError when the host cannot be read
 * @example await summarySheetState(port) //=> 'untouched'
 */
export async function summarySheetState(port: WorkbookPort): Promise<SummaryState> {
  return (await port.summary?.state()) ?? 'none';
}
