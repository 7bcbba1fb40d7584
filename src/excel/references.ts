import type { Area } from '../core/address';
import { refersToSheet } from '../workbook/refersToSheet';
import { rowChunks } from './payload';

/** So many cells are asked for at once: their formulas stay far below what Excel delivers. */
const mostCells = 25_000;

/**
 * Whether formulas or defined names of the workbook refer to a sheet. What stands on the sheet itself does
 * not count. Charts, lists and rules of other sheets cannot be asked.
 *
 * @param context the batch
 * @param sheetName the sheet
 * @returns true as soon as one may
 * @throws WorkbookError what Excel refuses
 * @example await inExcel((context) => isReferenced(context, '评分结果'))
 */
export async function isReferenced(
  context: Excel.RequestContext,
  sheetName: string,
): Promise<boolean> {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/id,items/name');
  names.load('items/formula');
  await context.sync();
  const others = worksheets.items
    .filter(({ name }) => name.toLowerCase() !== sheetName.toLowerCase())
    .map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      sheet.names.load('items/formula');
      return { sheet, used };
    });
  await context.sync();

  const named = [names, ...others.map(({ sheet }) => sheet.names)].flatMap(({ items }) => items);
  if (named.some(({ formula }) => refersToSheet(String(formula), sheetName))) return true;
  const parts = others.flatMap(({ sheet, used }) => {
    if (used.isNullObject) return [];
    const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
    return rowChunks({ row, column, rowCount, columnCount }).map((area) => ({ sheet, area }));
  });
  return anyRefers(context, sheetName, together(parts));
}

interface Part {
  readonly sheet: Excel.Worksheet;
  readonly area: Area;
}

/** Small sheets are asked in one round trip. */
function together(parts: readonly Part[]): readonly (readonly Part[])[] {
  const groups: Part[][] = [];
  let cells = Infinity;
  for (const part of parts) {
    cells += part.area.rowCount * part.area.columnCount;
    if (cells > mostCells) {
      groups.push([]);
      cells = part.area.rowCount * part.area.columnCount;
    }
    groups.at(-1)?.push(part);
  }
  return groups;
}

async function anyRefers(
  context: Excel.RequestContext,
  sheetName: string,
  [group, ...more]: readonly (readonly Part[])[],
): Promise<boolean> {
  if (!group) return false;
  const asked = group.map(({ sheet, area: { row, column, rowCount, columnCount } }) =>
    sheet.getRangeByIndexes(row, column, rowCount, columnCount).load('formulas'),
  );
  await context.sync();
  const isNamed = (formula: unknown): boolean =>
    typeof formula === 'string' && formula.startsWith('=') && refersToSheet(formula, sheetName);
  return (
    asked.some(({ formulas }) => formulas.some((row: readonly unknown[]) => row.some(isNamed))) ||
    anyRefers(context, sheetName, more)
  );
}
