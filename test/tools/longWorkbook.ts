import ExcelJS from 'exceljs';

/**
 * A workbook with one long self-evaluation form; one row in ten falls short.
 *
 * @param rows how many indicators
 * @param nameOf the name of an indicator by its number
 * @param rowsBefore indicators of another form, on the sheet before, which is in front; 0 for no such sheet
 * @returns the bytes of an .xlsx file
 */
export async function longWorkbook(
  rows: number,
  nameOf: (row: number) => string = (row) => `建设内容${row}`,
  rowsBefore = 0,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  if (rowsBefore > 0) fill(workbook.addWorksheet('另一张表'), rowsBefore, nameOf);
  fill(workbook.addWorksheet('自评表'), rows, nameOf);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function fill(sheet: ExcelJS.Worksheet, rows: number, nameOf: (row: number) => string): void {
  sheet.addRow(['项目支出绩效自评表']);
  sheet.addRow(['项目名称', '一万行的项目']);
  sheet.addRow(
    '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因分析及改进措施'.split(' '),
  );
  for (let row = 0; row < rows; row += 1) {
    const actual = row % 10 === 0 ? 124 : 160 + (row % 7);
    sheet.addRow([
      '产出指标',
      '数量指标',
      nameOf(row),
      '≥160 个',
      `${actual} 个`,
      100 / rows,
      '',
      '',
    ]);
  }
}
