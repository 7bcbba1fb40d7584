import ExcelJS from 'exceljs';
import type { Place } from './oneCellChanged';

/** The workbook with the one number written by ExcelJS. */
export async function changedByExcelJs(
  bytes: Uint8Array,
  { sheet, address, number }: Place,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // ExcelJS asks for its own Buffer type.
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const found = workbook.getWorksheet(sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  found.getCell(address.row + 1, address.column + 1).value = number;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
