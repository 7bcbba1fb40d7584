import { fromA1, type Area } from '../core/address';
import { WorkbookError } from '../workbook/errors';
import { requireExcel, requireWritable } from './capabilities';
import { inExcel } from './run';

/** Cells that the user selected. */
export interface SelectedArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** The name is Office's: it opens the sidebar that has this id in the manifest. */
const autoOpenKey = 'Office.AutoShowTaskpaneWithDocument';

/**
 * Tells which cells the user selects, until it is stopped.
 *
 * @param listener called for every selection of one area
 * @returns stops following
 * @throws WorkbookError where Excel has no such event
 * @example const stop = await followSelection(({ area }) => take(area))
 */
export async function followSelection(
  listener: (selected: SelectedArea) => void,
): Promise<() => Promise<void>> {
  const handler = await inExcel(async (context) => {
    const added = context.workbook.worksheets.onSelectionChanged.add((event) => {
      const area = fromA1(event.address);
      if (area) listener({ sheetId: event.worksheetId, area });
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () =>
    inExcel(async () => {
      handler.remove();
      await handler.context.sync();
    });
}

/**
 * Opens a workbook in a new window of Excel.
 *
 * @param base64 an .xlsx file
 * @returns false where this Excel cannot do that
 * @example if (!(await openNewWorkbook(base64))) download(file)
 */
export async function openNewWorkbook(base64: string): Promise<boolean> {
  requireExcel();
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.8')) return false;
  try {
    await Excel.createWorkbook(base64);
    return true;
  } catch {
    return false; // Some hosts claim the set and refuse all the same; a download serves as well.
  }
}

/**
 * Whether the sidebar opens together with this workbook.
 *
 * @returns what is stored in the workbook
 * @example opensWithWorkbook() //=> false
 */
export function opensWithWorkbook(): boolean {
  return Office.context.document.settings.get(autoOpenKey) === true;
}

/**
 * Lets the sidebar open together with this workbook, or no longer. Holds for everybody who opens the
 * file and has the add-in, from the next time it is saved.
 *
 * @param isOn whether it shall
 * @throws WorkbookError `read-only`, or `host-failed` when the choice cannot be stored
 * @example await openWithWorkbook(true)
 */
export async function openWithWorkbook(isOn: boolean): Promise<void> {
  requireWritable();
  const { settings } = Office.context.document;
  if (isOn) settings.set(autoOpenKey, true);
  else settings.remove(autoOpenKey);
  await new Promise<void>((resolve, reject) => {
    settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) resolve();
      else reject(new WorkbookError('host-failed', {}, { detail: error.message }));
    });
  });
}
