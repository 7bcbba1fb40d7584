import type { CellValue } from '../../../src/core/sheet';
import { findTables } from '../../../src/core/table/findTables';
import type { FundTable, IndicatorTable, Table } from '../../../src/core/table/table';
import { sheetOf, type SheetOptions } from '../sheetOf';

export const header = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
];
export const data: CellValue[][] = [
  ['产出指标', '数量指标', '培训期数', '20期', '22期', 50, 50],
  ['效益指标', '社会效益指标', '受益人数', '500人', '400人', 40, 32],
];
export const total = ['总分', '', '', '', '', 90, 82];
export const title = ['项目支出绩效自评表'];

export const tablesOf = (
  rows: readonly (readonly CellValue[])[],
  options?: SheetOptions,
): readonly Table[] => findTables(sheetOf(rows, options)).tables;
export function indicatorOf(
  rows: readonly (readonly CellValue[])[],
  options?: SheetOptions,
): IndicatorTable {
  const table = tablesOf(rows, options).find(({ kind }) => kind !== 'fund');
  if (!table || table.kind === 'fund') throw new Error('no indicator table');
  return table;
}
export function fundOf(rows: readonly (readonly CellValue[])[], options?: SheetOptions): FundTable {
  const table = tablesOf([title, ...rows, header, ...data, total], options)[0];
  if (table?.kind !== 'fund') throw new Error('no fund table');
  return table;
}
export const names = (table: IndicatorTable) => table.rows.map(({ name }) => name);
export const codes = (table: Table) => table.issues.map(({ code }) => code);
