import { readFileSync } from 'node:fs';
import { findTables } from '../../../src/core/table/findTables';
import type { Sheet } from '../../../src/core/sheet';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { pageOf, sheetOf, typed, type PageCell } from './page';

const twoForms = 'test/forms/blind/T8-03_石桥镇人民政府_自评表两个项目.xlsx';
const list: readonly (readonly PageCell[])[] = [
  ['2022年部门预算明细表'],
  ['科目', '预算数', '执行数', '执行率', '备注'],
  ['办公费', '10', '9', '90%', ''],
  ['合计', '10', '9', '90%', ''],
  [''],
].map((row) => row.map(typed));

function withListAbove(sheet: Sheet): Sheet {
  const page = pageOf(sheet);
  return sheetOf({
    ...page,
    rows: [...list, ...page.rows],
    merges: page.merges.map((merge) => ({ ...merge, row: merge.row + list.length })),
  });
}

const projectsOf = (sheet: Sheet) =>
  findTables(sheet).tables.map(({ kind, project }) => [kind, project]);

test('a budget list at the top of the sheet takes no form its project', () => {
  const [sheet] = openWorkbook(new Uint8Array(readFileSync(twoForms))).sheets;
  if (!sheet) throw new Error(`${twoForms} has no sheet`);
  const forms = sheet.snapshot();
  expect(projectsOf(forms)).toEqual([
    ['fund', '农村公厕管护'],
    ['indicator', '农村公厕管护'],
    ['fund', '村级防汛物资储备'],
    ['indicator', '村级防汛物资储备'],
  ]);
  expect(projectsOf(withListAbove(forms))).toEqual(projectsOf(forms));
});
