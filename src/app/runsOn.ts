import type { Receipt } from '../core/plan/plan';
import type { WorkbookPort } from '../workbook/port';
import { receiptsOn } from '../workbook/receiptsOn';

/**
 * The runs on one sheet, as `receiptsOn` tells them; what other sheets there are is asked for only where
 * the sheet's name stands in the receipt of another one, because that costs a round trip.
 *
 * @param port the workbook
 * @param receipts all receipts of the workbook, oldest first
 * @param sheet id and name of the sheet
 * @returns those of the sheet, oldest first
 * @throws WorkbookError when the sheets cannot be listed
 * @example (await runsOn(port, await port.receipts(), sheet)).at(-1)
 */
export async function runsOn(
  port: Pick<WorkbookPort, 'listSheets'>,
  receipts: readonly Receipt[],
  sheet: { readonly id: string; readonly name: string },
): Promise<readonly Receipt[]> {
  const isDoubtful = receipts.some(
    ({ sheetId, sheetName }) => sheetId !== sheet.id && sheetName === sheet.name,
  );
  return receiptsOn(receipts, sheet, isDoubtful ? await port.listSheets() : [sheet]);
}
