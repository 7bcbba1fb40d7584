import type { Reading, UndoOutcome, WorkbookPort } from '../workbook/port';
import { exclusively } from './exclusive';

/**
 * Takes back what an earlier window could not finish writing: the workbook is then as before that click.
 *
 * @param port the workbook
 * @returns what was restored; null when nothing had been interrupted
 * @throws WorkbookError `busy` while another window may still be writing, or what the host refuses
 * @example if (inspection.isRunOpen) await recover(port)
 */
export function recover(port: WorkbookPort): Promise<UndoOutcome | null> {
  return exclusively(port, () => recovered(port));
}

/**
 * Reads a sheet for writing: what was interrupted earlier is taken back first, because a run on top of
 * half a run could not be taken back.
 *
 * @param port the workbook
 * @param reading the sheet, where it was read already
 * @param sheetId the sheet; the active one when absent
 * @returns the sheet in a workbook in which nothing is half-written
 * @throws WorkbookError as `recover`
 * @example const reading = await readWhole(port, null, sheetId)
 */
export async function readWhole(
  port: WorkbookPort,
  reading: Reading | null,
  sheetId: string | undefined,
): Promise<Reading> {
  const first = reading ?? (await port.read(sheetId));
  if (!first.isRunOpen) return first;
  await recovered(port);
  return port.read(sheetId);
}

async function recovered({ recover: ofPort }: WorkbookPort): Promise<UndoOutcome | null> {
  return (await ofPort?.()) ?? null;
}
