import ExcelJS from 'exceljs';

/**
 * A workbook whose form stands on a protected sheet: Excel refuses every write there.
 *
 * @returns the bytes of an .xlsx file
 */
export async function protectedWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('自评表');
  sheet.addRows([
    ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['举办培训班', '≥20 期', '15 期', 10, ''],
    ['培训人次', '≥1200 人次', '1500 人次', 10, ''],
  ]);
  await sheet.protect('', {});
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
