import ExcelJS from 'exceljs';
import { openBytes, openWorkbench, paneOf, savedBytes, savedWorkbook } from './workbenchPage';
import { useBrowser } from './useBrowser';

const browser = useBrowser();

/** A form whose 年度指标值 and 得分 nobody recognises by their headings. */
async function oddForm(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('自评');
  sheet.addRows([
    ['项目支出绩效自评表'],
    ['一级指标', '三级指标', '想做到', '实际完成值', '分值', '打多少'],
    ['产出指标', '举办培训班', '≥20期', '18期', 50],
    ['效益指标', '培训合格率', '≥95%', '96%', 50],
  ]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

it('columns picked by a click and from a list take effect at once, score, and are known again', async () => {
  const { page, leave, pageErrors } = await openWorkbench(browser(), { sample: 'none' });
  await openBytes(page, await oddForm(), '自评.xlsx');
  const pane = paneOf(page);
  await pane.getByRole('button', { name: '指定各列' }).first().click();
  await pane.locator('#columns-needed').waitFor();

  await pane.getByRole('button', { name: '在表格里点选“年度指标值”的表头' }).click();
  await pane.getByText('请在表格里点一下“年度指标值”的表头单元格。').waitFor();
  await page.evaluate(() => window.workbench?.select('自评', 'C2'));
  await pane.getByText(/找到 2 项指标/).waitFor();
  await pane.getByLabel('得分', { exact: true }).selectOption({ label: 'F · 打多少' });
  await pane.getByRole('button', { name: '采用' }).click();
  await pane.getByText('各列由您指定。').waitFor();
  await pane.getByRole('button', { name: /^一键评分$/ }).click();
  await pane.getByRole('button', { name: /^撤销$/ }).waitFor();
  const scores = (await savedWorkbook(page)).sheets[0];
  const score = (row: number) => scores?.cell({ row, column: 5 }).value;
  expect([score(2), score(3)]).toEqual([45, 50]);

  await openBytes(page, await savedBytes(page), '再打开.xlsx');
  await paneOf(page).getByText('各列由您指定。').waitFor();
  expect(pageErrors).toEqual([]);
  await leave();
}, 120_000);
