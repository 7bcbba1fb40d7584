import type { Receipt } from '../core/plan/plan';
import type { Sheet } from '../core/sheet';

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
