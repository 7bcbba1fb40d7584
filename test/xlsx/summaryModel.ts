import type { Area } from '../../src/core/address';
import type { SummarySheet } from '../../src/workbook/summarySheet';

const area = (row: number, column: number, rowCount: number, columnCount: number): Area => ({
  row,
  column,
  rowCount,
  columnCount,
});
const head = { bold: true, border: true, fill: '#DDEBF7', align: 'center' } as const;
const scores = [
  ['产出指标', 45.5, 50],
  ['效益指标', 25, 30],
  ['满意度指标', 10, 10],
] as const;

/** A summary sheet with everything that the model knows, for a workbook with a sheet 自评表. */
export const summaryModel: SummarySheet = {
  name: '评分结果',
  cells: [
    {
      address: { row: 0, column: 0 },
      content: '“一键” <评分> & 结果',
      look: { bold: true, size: 16, align: 'center' },
    },
    ...['一级指标', '得分', '分值'].map((content, column) => ({
      address: { row: 2, column },
      content,
      look: head,
    })),
    ...scores.flatMap(([name, score, weight], index) =>
      [name, score, weight].map((content, column) => ({
        address: { row: 3 + index, column },
        content,
        look: { border: true },
        ...(column > 0 && { numberFormat: '0.00' }),
      })),
    ),
    {
      address: { row: 7, column: 0 },
      content: '=1+1 是文字，不是公式',
      look: { color: '#0563C1', wrap: true },
      link: { sheetName: '自评表', address: { row: 1, column: 1 } },
    },
    { address: { row: 8, column: 0 }, content: '', look: { fill: '#FFC48A' } },
    { address: { row: 8, column: 1 }, content: '8', look: { align: 'right' } },
  ],
  merges: [area(0, 0, 1, 4)],
  columnWidths: [24, 10, 10, 40],
  rowHeights: [{ row: 0, points: 28 }],
  chart: {
    title: '各级指标得分',
    categories: area(3, 0, 3, 1),
    series: [
      { name: { row: 2, column: 1 }, values: area(3, 1, 3, 1), color: '#2F75B5' },
      { name: { row: 2, column: 2 }, values: area(3, 2, 3, 1), color: '#BDD7EE' },
    ],
    place: area(10, 0, 12, 4),
  },
  print: { area: area(0, 0, 22, 4), pagesTall: 1, margin: 0.5 },
};
