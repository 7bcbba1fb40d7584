import type { Receipt } from '../core/plan/plan';
import type { Sheet } from '../core/sheet';

type SheetCard = Pick<Sheet, 'id' | 'name'>;

/**
 * The receipts that belong to a sheet: by its id, and by its name where no sheet has the id any more (a file
 * that another program numbered anew). A sheet that was renamed keeps its runs; the one that bears its former
 * name now has none of them.
 *
 * @param receipts all receipts of the workbook, oldest first
 * @param sheet id and name of the sheet
 * @param sheets all sheets of the workbook
 * @returns those of the sheet, oldest first
 * @example receiptsOn(receipts, sheet, sheets).at(-1) // the last run on this sheet
 */
export function receiptsOn(
  receipts: readonly Receipt[],
  sheet: SheetCard,
  sheets: readonly Pick<SheetCard, 'id'>[],
): readonly Receipt[] {
  const known = new Set(sheets.map(({ id }) => id));
  return receipts.filter(
    ({ sheetId, sheetName }) =>
      sheetId === sheet.id || (sheetName === sheet.name && !known.has(sheetId)),
  );
}
