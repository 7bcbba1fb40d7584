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
  const refuse = (detail: string): WorkbookError =>
    new WorkbookError('write-refused', { sheet: sheet.name }, { detail });
  if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) {
    throw refuse('name');
  }
  const isTaken = sheets.some(
    (other) => other !== sheet && other.name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw refuse('name taken');
  const isNamed = (text: string): boolean => text.includes(sheet.name) && text.includes('!');
  const refers =
    names.some(({ formula }) => isNamed(formula)) ||
    sheets.some((other) => other.hasFormulas && isNamed(other.xml.text));
  if (refers) throw refuse('formulas refer to the sheet');
}
