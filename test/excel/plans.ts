import { fromA1, type Address } from '../../src/core/address';
import type { ContentEdit, Edit, Plan } from '../../src/core/plan/plan';
import type { CellValue } from '../../src/core/sheet';
import { FakeBook, FakeSheet } from './fakeBook';

/** A small form with scores to fill, one typed score and one coloured cell. */
export function formSheet(id = 's1', name = '自评表'): FakeSheet {
  const sheet = new FakeSheet(id, name, [
    ['项目支出绩效自评表', '', '', '', ''],
    ['三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['培训人次', '≥160人次', 124, 10, ''],
    ['平台建设', '1个', '平台停用，经费交回', 10, ''],
    ['验收合格率', '≥95%', 0.96, 10, 9],
    ['满意度', '≥90%', '较满意', 10, ''],
    ['总分', '', '', 40, ''],
  ]);
  sheet.paint('C3', '#EEEEEE');
  sheet.annotate('C4', '请核对');
  return sheet;
}

export function bookOf(...sheets: FakeSheet[]): FakeBook {
  return new FakeBook(...(sheets.length > 0 ? sheets : [formSheet()]));
}

export function at(a1: string): Address {
  const { row, column } = fromA1(a1)!;
  return { row, column };
}

export function entry(
  a1: string,
  after: CellValue,
  before: CellValue = '',
  kind: ContentEdit['kind'] = 'score',
  format = 'General',
): ContentEdit {
  return {
    kind,
    address: at(a1),
    before: { content: before, numberFormat: 'General' },
    after: { content: after, numberFormat: format },
  };
}

export function planOf(edits: readonly Edit[], sheet = { id: 's1', name: '自评表' }): Plan {
  return { sheetId: sheet.id, sheetName: sheet.name, profileId: 'p', edits, kept: [] };
}

/** Scores, a rate with a format, a total as a formula, fills and notes. */
export const fullPlan: Plan = planOf([
  entry('E3', 7.75, '', 'score', '0.00'),
  entry('E4', 0),
  entry('E7', '=SUM(E3:E6)', '', 'total'),
  entry('F3', 0.775, '', 'rate', '0.0%'),
  { kind: 'mark', address: at('C3'), fill: '#FF9D9D' },
  { kind: 'mark', address: at('C4'), fill: '#C79BE0' },
  { kind: 'mark', address: at('C6'), fill: '#FFE08A' },
  { kind: 'note', address: at('C3'), text: '执行 124 / 160 人次，77.5%' },
  { kind: 'note', address: at('C4'), text: '平台停用，经费交回' },
]);
