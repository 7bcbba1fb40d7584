import { toA1 } from '../../core/address';
import { WorkbookError } from '../../workbook/errors';
import type { SheetFile, WorkbookFile } from '../../xlsx/model';

/** Sheets that were read once: what is written into them later is sound. */
const known = new WeakSet<SheetFile>();

/**
 * Reads everything of a sheet that drawing it will read, so that a damaged part shows before the sheet does.
 *
 * @param sheet the sheet
 * @throws WorkbookError with the part, and with sheet and cell where one cell is to blame
 * @example requireReadable(workbook.activeSheet)
 */
export function requireReadable(sheet: SheetFile): void {
  if (known.has(sheet)) return;
  sheet.style({ row: 0, column: 0 });
  sheet.notes();
  try {
    if (sheet.kind === 'worksheet') sheet.snapshot();
    known.add(sheet);
  } catch (error) {
    throw error instanceof WorkbookError ? withCell(sheet, error) : error;
  }
}

/** The same error with the first cell that cannot be read; as it was when all can. */
function withCell(sheet: SheetFile, error: WorkbookError): WorkbookError {
  let used;
  try {
    used = sheet.usedArea();
  } catch {
    return error;
  }
  for (let row = used?.row ?? 0; row < (used ? used.row + used.rowCount : 0); row += 1) {
    for (let at = 0; at < (used?.columnCount ?? 0); at += 1) {
      const address = { row, column: (used?.column ?? 0) + at };
      try {
        sheet.cell(address);
      } catch {
        const place = { ...error.place, sheet: sheet.name, cell: toA1(address) };
        return new WorkbookError(error.code, place, { cause: error });
      }
    }
  }
  return error;
}

/**
 * The sheet that a workbook opens with: the active one, or the first that is not hidden.
 *
 * @param workbook the workbook
 * @returns the sheet
 * @example firstShown(workbook).visibility //=> 'visible'
 */
export function firstShown(workbook: WorkbookFile): SheetFile {
  if (workbook.activeSheet.visibility === 'visible') return workbook.activeSheet;
  return workbook.sheets.find(({ visibility }) => visibility === 'visible') ?? workbook.activeSheet;
}
