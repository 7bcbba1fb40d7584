import type { SheetRef, WorkbookPort } from '../workbook/port';
import { receiptsOn } from '../workbook/receiptsOn';

/**
 * The sheets that the sheet 评分结果 tells of: those that its links lead to; where it has none of them
 * (nothing fell short, or they were renamed), those on which runs are kept.
 *
 * @param port the workbook
 * @returns visible sheets in the order of their tabs; none where they are gone
 * @throws WorkbookError when the host cannot be read
 * @example (await summarySources(port)).map(({ name }) => name) //=> ['自评表']
 */
export async function summarySources(
  port: Pick<WorkbookPort, 'listSheets' | 'receipts' | 'summary'>,
): Promise<readonly SheetRef[]> {
  const linked = new Set(await (port.summary?.sources() ?? []));
  const sheets = await port.listSheets();
  const visible = sheets.filter(({ visibility }) => visibility === 'visible');
  const known = visible.filter(({ name }) => linked.has(name));
  if (known.length > 0) return known;
  const receipts = await port.receipts();
  return visible.filter((sheet) => receiptsOn(receipts, sheet, sheets).length > 0);
}
