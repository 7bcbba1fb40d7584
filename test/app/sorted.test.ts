import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { undoLast } from '../../src/app/undo';
import type { CellValue } from '../../src/core/sheet';
import type { WorkbookFile } from '../../src/xlsx/model';
import { newWorkbook } from '../../src/xlsx/newWorkbook';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { filePort, translator } from './books';

const titles = '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 偏差原因'.split(' ');
const columns = titles.map((title) => ({ title, width: 14, look: 'text' as const }));
const rows: readonly (readonly CellValue[])[] = [
  ['产出指标', '数量指标', '培训人次', '≥160人次', '170人次', 20, 18, ''],
  ['产出指标', '质量指标', '培训合格率', '≥95%', '96%', 20, 17, ''],
  ['效益指标', '社会效益', '受益单位', '≥10个', '12个', 20, 16, ''],
  ['效益指标', '社会效益', '知晓率', '≥90%', '95%', 20, 15, ''],
  ['满意度指标', '满意度', '满意度', '≥90%', '95%', 20, 14, ''],
];

function fill(
  workbook: WorkbookFile,
  order: readonly number[],
  scores?: readonly CellValue[],
): void {
  order.forEach((from, to) => {
    rows[from]?.forEach((value, column) => {
      const own = column === 6 ? (scores?.[from] ?? value) : value;
      workbook.activeSheet.setContent({ row: to + 1, column }, own);
    });
  });
}

const scoresIn = ({ activeSheet }: WorkbookFile): readonly CellValue[] =>
  rows.map((_, row) => activeSheet.cell({ row: row + 1, column: 6 }).value);

test('typed scores that were replaced come back to their own rows after these were sorted', async () => {
  const workbook = openWorkbook(newWorkbook({ sheetName: '自评表', columns, rows: [] }));
  fill(workbook, [0, 1, 2, 3, 4]);
  const port = filePort(workbook);
  const settings = { ...defaultSettings, typedScores: 'replace' as const };
  await score(port, settings, translator);
  expect(scoresIn(workbook)).toEqual([20, 20, 20, 20, 20]);
  const order = [0, 3, 2, 1, 4];
  fill(workbook, order, scoresIn(workbook));
  await undoLast(port, workbook.activeSheet.id);
  expect(scoresIn(workbook)).toEqual(order.map((row) => rows[row]?.[6]));
});
