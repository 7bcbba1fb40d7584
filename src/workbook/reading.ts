import type { Receipt } from '../core/plan/plan';
import type { Sheet } from '../core/sheet';
import { WorkbookError } from './errors';
import type { SheetAndReceipts, WorkbookPort } from './port';

/**
 * A sheet and the receipts of the runs on it. A receipt that cannot be read hides nothing but itself:
 * scoring goes on, undo says what is wrong.
 *
 * @param port the workbook
 * @param sheetId the sheet; the active one when absent
 * @returns the snapshot and this sheet's receipts, oldest first
 * @throws WorkbookError when the sheet cannot be read
 * @example const { sheet, receipts } = await readingOf(port)
 */
export async function readingOf(port: WorkbookPort, sheetId?: string): Promise<SheetAndReceipts> {
  const { sheet, receipts } = port.readWithReceipts
    ? await port.readWithReceipts(sheetId)
    : { sheet: await port.readSheet(sheetId), receipts: await readableReceipts(port) };
  return { sheet, receipts: receiptsOn(receipts, sheet) };
}

/**
 * The receipts that belong to a sheet: by its id, and by its name where the id is unknown to this host
 * (a file that was scored in another program).
 *
 * @param receipts all receipts of the workbook, oldest first
 * @param sheet id and name of the sheet
 * @returns those of the sheet, oldest first
 * @example receiptsOn(await port.receipts(), sheet).at(-1) // the last run on this sheet
 */
export function receiptsOn(
  receipts: readonly Receipt[],
  sheet: Pick<Sheet, 'id' | 'name'>,
): readonly Receipt[] {
  return receipts.filter(
    (receipt) => receipt.sheetId === sheet.id || receipt.sheetName === sheet.name,
  );
}

async function readableReceipts(port: WorkbookPort): Promise<readonly Receipt[]> {
  try {
    return await port.receipts();
  } catch (error) {
    const unreadable =
      error instanceof WorkbookError &&
      (error.code === 'receipt-damaged' || error.code === 'receipt-too-new');
    if (unreadable) return [];
    throw error;
  }
}
