import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import { summarySheetModel } from '../../../src/app/summarySheetModel';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import { createTranslator } from '../../../src/i18n';
import { sharingTranslator } from '../../../src/i18n/sharing';
import type { Host } from '../../../src/workbench/host/hostContract';
import type { SummaryPort, SummarySheet } from '../../../src/workbook/summarySheet';
import { MemorySheet, MemoryWorkbook } from '../host/memoryWorkbook';
import { openInOffice } from './officePage';

const rows = [
  ['项目支出绩效自评表'],
  ['项目名称', '党员教育培训经费'],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['产出指标', '数量指标', '=培训人次', '≥160人次', '124人次', 50, '', ''],
  ['效益指标', '社会效益', '受益单位', '≥10个', '12个', 50, 25, ''],
];
/** Chinese, with the words of mail and 评分结果. */
export const translator = sharingTranslator(createTranslator('zh-CN'));
/** When the sheet says that it was made. */
export const at = new Date('2026-11-22T08:00:00Z');

/** A workbook with one form, open in office.js, and the sheet that is to be written. */
export interface Stage {
  readonly workbook: MemoryWorkbook;
  readonly host: Host;
  readonly summary: SummaryPort;
  readonly model: SummarySheet;
}

/** Opens a workbook with one form of two indicators, and describes its 评分结果. */
export async function stage(): Promise<Stage> {
  const sheet = new MemorySheet('s1', '自评表', rows);
  // A name that looks like a formula is somebody's text.
  sheet.setText({ row: 3, column: 2 }, '=培训人次');
  const workbook = new MemoryWorkbook([sheet]);
  const host = await openInOffice(workbook);
  const report = assessSheet(sheet.snapshot(), defaultProfile);
  const model = summarySheetModel([{ report, kept: 1 }], translator, { palette: 'standard', at });
  return { workbook, host, summary: excelWorkbook().summary!, model };
}

/** The names of its sheets. */
export const namesOf = ({ workbook }: Stage) => workbook.sheets.map(({ name }) => name);
/** What was drawn through office.js. */
export const drawnOn = ({ workbook }: Stage) => [...workbook.drawings.values()];
/** The records of 评分结果 in the workbook. */
export const recordsIn = ({ workbook }: Stage) =>
  workbook.customXml().filter(({ namespaceUri }) => namespaceUri.includes(':summary:'));
