import { Workbook, type Worksheet } from 'exceljs';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import type { WorkbookFile } from '../../../src/xlsx/model';

/** A name that has to be quoted in every reference, with a character beyond the basic plane. */
export const oddName = "张'三 的表😀";

const rows = [
  ['项目支出绩效自评表'],
  ['项目名称', '党员教育培训经费'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['产出指标', '数量指标', '培训人次', '≥160人次', '124人次', 20, '', ''],
  ['', '', '培训期数', '≥10期', '10期', 10, '', ''],
  ['', '质量指标', '合格率', '≥95%', '90%', 20, '18', ''],
  ['', '时效指标', '完成时间', '12月底前', '11月', 10, '', ''],
  ['效益指标', '社会效益', '受益单位', '≥10个', '8个', 15, '', ''],
  ['', '', '受益群众', '≥100人', '120人', 15, '', ''],
  ['满意度指标', '满意度', '群众满意度', '≥90%', '经费交回', 10, '', ''],
  ['总分', '', '', '', '', '', '', ''],
];

/** What a form may carry besides its contents: whatever an office likes to put on a sheet. */
export async function oddBook(
  odd: (sheet: Worksheet) => void = () => undefined,
): Promise<WorkbookFile> {
  const book = new Workbook();
  const sheet = book.addWorksheet(oddName, { views: [{ state: 'frozen', xSplit: 3, ySplit: 3 }] });
  for (const row of rows) sheet.addRow(row.map((cell) => (cell === '' ? null : cell)));
  for (const area of ['A4:A7', 'B4:B5', 'A8:A9', 'B8:B9']) sheet.mergeCells(area);
  sheet.getCell('F11').value = { formula: 'SUM(F4:F10)', result: 100 };
  odd(sheet);
  const other = book.addWorksheet('汇总 表');
  other.getCell('A1').value = { formula: `'${oddName.replace("'", "''")}'!F11`, result: 100 };
  book.addWorksheet('深藏').state = 'veryHidden';
  return openWorkbook(new Uint8Array(await book.xlsx.writeBuffer()));
}
