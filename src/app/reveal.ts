import type { Address } from '../core/address';
import type { WorkbookPort } from '../workbook/port';

/**
 * Selects a cell, so that the user sees what a line of the pane talks about.
 *
 * @param port the workbook
 * @param sheetId the sheet
 * @param address zero-based cell
 * @throws WorkbookError `sheet-not-found` when the sheet is gone, or what the host refuses
 * @example await reveal(port, sheet.id, shortfall.address)
 */
export async function reveal(port: WorkbookPort, sheetId: string, address: Address): Promise<void> {
  await port.select(sheetId, address);
}
