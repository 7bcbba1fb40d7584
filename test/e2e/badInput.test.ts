import { strToU8, zipSync } from 'fflate';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Page } from 'playwright-core';
import { formBytes, stoppedForm } from '../forms/workbooks';
import { openBytes, openWorkbench, paneOf, refuseOffice, savedWorkbook } from './workbenchPage';
import { visibleCells } from '../visibleCells';
import { compoundFile } from '../xlsx/compoundFile';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { useBrowser } from './useBrowser';
import { protectedWorkbook } from '../tools/protectedWorkbook';

const browser = useBrowser();

const click = async (page: Page) => {
  const pane = paneOf(page);
  await pane.getByRole('button', { name: /^一键评分$/ }).click();
  return pane;
};

async function madeWith(make: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  make(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('a file that cannot be opened', () => {
  const unreadable: [string, string, Uint8Array, RegExp][] = [
    ['not .xlsx', '说明.txt', strToU8('这不是工作簿'), /不是.*工作簿|xlsx/],
    ['an old .xls', '自评表.xls', compoundFile('Workbook'), /旧|\.xls/],
    ['encrypted', '加密.xlsx', compoundFile('EncryptedPackage'), /密码|加密/],
    ['truncated', '自评表.xlsx', formBytes(stoppedForm).slice(0, 3000), /不完整|损坏/],
    ['over 50 MB', '自评表.xlsx', new Uint8Array(51 * 1024 * 1024), /50|太大/],
  ];

  it.each(unreadable)(
    '%s is refused with its name and a reason, and the open workbook stays',
    async (_, name, bytes, reason) => {
      const { page, leave } = await openWorkbench(browser(), { sample: stoppedForm });
      await page.waitForFunction(() => window.workbench?.fileName());
      const file = path.join(mkdtempSync(path.join(tmpdir(), 'jixiao-')), name);
      writeFileSync(file, bytes);
      await page.locator('input[type="file"]').setInputFiles(file);
      const message = await page.getByRole('alert').innerText();
      expect(message).toMatch(reason);
      expect(message).toContain(name);
      expect(await page.evaluate(() => window.workbench?.fileName())).toBe(stoppedForm);
      await leave();
    },
    60_000,
  );
});

describe('a sheet that cannot be scored', () => {
  it('without an indicator table is named as such, with what was looked for', async () => {
    const { page, leave } = await openWorkbench(browser(), {
      sample: 'X02_期末考试成绩与小题分析.xlsx',
    });
    const pane = paneOf(page);
    await pane.getByText('这张工作表上没有找到自评表').waitFor();
    await pane
      .getByText(/年度指标值/)
      .first()
      .waitFor();
    expect(await pane.getByRole('button', { name: /^一键评分$/ }).count()).toBe(0);
    await leave();
  }, 60_000);

  it('a monitoring form is recognised by name and left alone', async () => {
    const { page, leave } = await openWorkbench(browser(), {
      sample: 'T17_绩效运行监控表（1-7月）.xlsx',
    });
    const pane = paneOf(page);
    await pane
      .getByText(/绩效运行监控表/)
      .first()
      .waitFor();
    expect(await pane.getByRole('button', { name: /^一键评分$/ }).count()).toBe(0);
    await leave();
  }, 60_000);

  it('an empty sheet is called empty', async () => {
    const bytes = await madeWith((workbook) => workbook.addWorksheet('空表'));
    const { page, leave } = await openWorkbench(browser(), { sample: 'none' });
    await page.waitForFunction(() => window.workbench !== undefined);
    await openBytes(page, bytes, '空.xlsx');
    const pane = paneOf(page);
    await pane
      .getByText(/是空的/)
      .first()
      .waitFor();
    await leave();
  }, 60_000);

  it('a chart sheet is called a chart sheet', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: 'none' });
    await page.waitForFunction(() => window.workbench !== undefined);
    await openBytes(page, chartSheetOnly(), '图表.xlsx');
    await page.getByText('这是图表工作表').waitFor();
    const pane = paneOf(page);
    await pane
      .getByText(/图表工作表/)
      .first()
      .waitFor();
    await leave();
  }, 60_000);
});

describe('a host that refuses', () => {
  const unchanged = async (page: Page) => {
    const original = openWorkbook(formBytes(stoppedForm), { fileName: stoppedForm });
    expect(visibleCells(await savedWorkbook(page))).toEqual(visibleCells(original));
  };

  it('because a cell is being edited: says so, changes nothing, and goes on afterwards', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: stoppedForm });
    await paneOf(page).getByText('已找到自评表').waitFor();
    await page.evaluate(() => window.workbench?.setCellEditing(true));
    const pane = await click(page);
    await pane.getByText(/有单元格正在编辑/).waitFor();
    await unchanged(page);
    await page.evaluate(() => window.workbench?.setCellEditing(false));
    await pane.getByRole('button', { name: /^撤销$/ }).waitFor();
    await leave();
  }, 90_000);

  it('because the workbook is read-only: says so and changes nothing', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: stoppedForm });
    await paneOf(page).getByText('已找到自评表').waitFor();
    await page.evaluate(() => window.workbench?.setReadOnly(true));
    const pane = await click(page);
    await pane.getByText(/只读/).first().waitFor();
    await unchanged(page);
    await leave();
  }, 90_000);

  it('because the sheet is protected: says so and changes nothing', async () => {
    const bytes = await protectedWorkbook();
    const { page, leave } = await openWorkbench(browser(), { sample: 'none' });
    await page.waitForFunction(() => window.workbench !== undefined);
    await openBytes(page, bytes, '受保护.xlsx');
    // Told before the click, and again when Excel refused.
    await paneOf(page)
      .locator('#pane-protected')
      .getByText(/受保护/)
      .first()
      .waitFor();
    const pane = await click(page);
    await pane
      .locator('[data-intent="error"]')
      .getByText(/受保护/)
      .first()
      .waitFor();
    expect(visibleCells(await savedWorkbook(page))).toEqual(
      visibleCells(openWorkbook(bytes, { fileName: '受保护.xlsx' })),
    );
    await leave();
  }, 90_000);
});

describe('the pane without its host', () => {
  it('opened as a plain page says that it belongs into Excel', async () => {
    const { page, leave } = await openWorkbench(browser(), {}, '/taskpane.html');
    await page.getByText('请在 Excel 中打开').waitFor();
    await leave();
  }, 60_000);

  it('without office.js says what is missing and that nothing was changed', async () => {
    const { page, leave } = await openWorkbench(browser(), {}, '/support.html');
    await refuseOffice(page);
    await page.goto(page.url().replace('support.html', 'taskpane.html'));
    await page.getByText('连接不上 Office 组件').waitFor();
    await page.getByText(/工作簿没有改动/).waitFor();
    await leave();
  }, 60_000);
});

/** A workbook whose only tab is a chart. */
function chartSheetOnly(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const part = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
  return zipSync({
    '[Content_Types].xml': part(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/chartsheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml"/></Types>',
    ),
    '_rels/.rels': part(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': part(
      `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="图表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/chartsheets/sheet1.xml': part(
      `<chartsheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"/></sheetViews></chartsheet>`,
    ),
  });
}
