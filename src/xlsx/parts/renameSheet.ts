import { WorkbookError } from '../../workbook/errors';
import type { WorksheetFile } from '../sheet/worksheetFile';

/**
 * Refuses a new sheet name that Excel would refuse, and one that formulas would have to follow.
 *
 * @param sheets all sheets of the workbook
 * @param sheet the one to rename
 * @param name its new name
 * @param names the workbook's defined names
 * @throws WorkbookError `write-refused`
 */
export function checkRename(
  sheets: readonly WorksheetFile[],
  sheet: WorksheetFile,
  name: string,
  names: readonly { readonly formula: string }[],
): void {
  checkName(sheets, sheet, name);
  if (refersTo(sheet.name, sheets, names)) {
    const detail = 'formulas refer to the sheet';
    throw new WorkbookError('write-refused', { sheet: sheet.name }, { detail });
  }
}

/**
 * Refuses a sheet name that Excel would refuse.
 *
 * @param sheets all sheets of the workbook
 * @param sheet the one that shall have the name; null for a new one
 * @param name its name
 * @throws WorkbookError `write-refused`
 */
export function checkName(
  sheets: readonly WorksheetFile[],
  sheet: WorksheetFile | null,
  name: string,
): void {
  const refuse = (detail: string): WorkbookError =>
    new WorkbookError('write-refused', { sheet: sheet?.name ?? name }, { detail });
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw refuse('name');
  }
  const isTaken = sheets.some(
    (other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw refuse('name taken');
}

/**
 * Whether formulas of some sheets, or defined names, may refer to a sheet.
 *
 * @param name the sheet's name
 * @param sheets the sheets whose formulas count
 * @param names the defined names that count
 * @returns true also where the name stands in a formula by chance
 */
export function refersTo(
  name: string,
  sheets: readonly WorksheetFile[],
  names: readonly { readonly formula: string }[],
): boolean {
  const isNamed = (text: string): boolean => text.includes(name) && text.includes('!');
  return (
    names.some(({ formula }) => isNamed(formula)) ||
    sheets.some((other) => other.hasFormulas && isNamed(other.xml.text))
  );
}
