import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { launchChromium } from '../tools/chromium';
import {
  exampleBytes,
  openBytes,
  openWorkbench,
  paneOf,
  savedBytes,
  savedWorkbook,
  scoreWithOneClick,
  undo,
} from './workbenchPage';
import { visibleCells } from '../visibleCells';

const file = 'S09_市远程办平台维护费_金昌版.xlsx';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 120_000);
afterAll(() => browser.close());

async function openShare(page: Page): Promise<FrameLocator> {
  const pane = await scoreWithOneClick(page);
  await pane.getByRole('button', { name: '发送' }).click();
  await pane.getByText(/（已评分）\.xlsx$/).waitFor();
  return pane;
}

async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(path)) };
}

const button = (pane: FrameLocator, name: string) => pane.getByRole('button', { name });

it('a scored workbook is mailed as a draft, reopened with the same marks and notes, and undone exactly', async () => {
  const { page, context, foreignRequests, pageErrors } = await openWorkbench(browser, {
    sample: file,
  });
  const pane = await openShare(page);
  const scored = await savedBytes(page);
  await pane.getByLabel('收件人（可不填）').fill('张三 <zhang@example.cn>');
  const draft = await downloaded(page, () => button(pane, '生成邮件草稿').click());
  await pane.getByText(/已交给浏览器下载，还没有发出/).waitFor();

  expect(draft.name).toBe('S09_市远程办平台维护费_金昌版（已评分）.eml');
  const mail = await PostalMime.parse(draft.bytes);
  expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
  expect(mail.subject).toMatch(/^市远程办平台维护费绩效自评评分结果：/);
  expect(mail.to?.map(({ address, name }) => [name, address])).toEqual([
    ['张三', 'zhang@example.cn'],
  ]);
  expect(mail.text).toMatch(/市远程办平台正常运行（E9）：停止\/资金交回/);
  const [attachment] = mail.attachments;
  expect(attachment?.filename).toBe('S09_市远程办平台维护费_金昌版（已评分）.xlsx');
  const received = new Uint8Array(attachment?.content as ArrayBuffer);
  expect(Buffer.from(received).equals(Buffer.from(scored))).toBe(true);

  await openBytes(page, received, attachment?.filename ?? '');
  expect(visibleCells(await savedWorkbook(page))).toEqual(
    visibleCells(openWorkbook(scored, { fileName: file })),
  );
  await paneOf(page)
    .getByText(/此表由绩效自评助手于/)
    .waitFor();
  await paneOf(page)
    .getByText(/得分和标注与当时一致/)
    .waitFor();
  await undo(page);
  expect(visibleCells(await savedWorkbook(page))).toEqual(
    visibleCells(openWorkbook(exampleBytes(file), { fileName: file })),
  );
  expect(foreignRequests).toEqual([]);
  expect(pageErrors).toEqual([]);
  await context.close();
}, 60_000);

it('what is sent is what the sheet says when the button is pressed', async () => {
  const { page, context } = await openWorkbench(browser, { sample: file });
  const pane = await openShare(page);
  const sheet = await page.evaluate(
    () => window.workbench?.sheets().find(({ isActive }) => isActive)?.name ?? '',
  );
  await page.evaluate((name) => window.workbench?.edit(name, 'E10', '4次'), sheet);
  await pane.getByText(/评分后表格又有改动/).waitFor();
  const copy = await downloaded(page, () => button(pane, '保存标注副本').click());
  expect(copy.name).toBe('S09_市远程办平台维护费_金昌版（已评分）.xlsx');
  const sent = openWorkbook(copy.bytes, { fileName: copy.name });
  const actual = sent.sheets.find(({ name }) => name === sheet)?.cell({ row: 9, column: 4 });
  expect(actual?.value).toBe('4次');
  await context.close();
}, 60_000);

it('a draft that did not arrive can be fetched by a data: URL, byte for byte the same', async () => {
  const { page, context } = await openWorkbench(browser, { sample: file });
  const pane = await openShare(page);
  const first = await downloaded(page, () => button(pane, '生成邮件草稿').click());
  const second = await downloaded(page, () => button(pane, '没有看到下载').click());
  expect(second.name).toBe(first.name);
  expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  await context.close();
}, 60_000);

it('where Excel gives no copy, the summary and the steps remain, and nothing is lost', async () => {
  const { page, context, pageErrors } = await openWorkbench(browser, { sample: file });
  const pane = await scoreWithOneClick(page);
  const scored = visibleCells(await savedWorkbook(page));
  await page.evaluate(() =>
    window.workbench?.setFault({ at: 'every', fault: { kind: 'method', code: 5001 } }),
  );
  await button(pane, '发送').click();
  await pane.getByText('没有得到文件副本').waitFor();
  expect(await button(pane, '生成邮件草稿').getAttribute('aria-disabled')).toBe('true');
  await button(pane, '复制摘要').click();
  await pane.getByText(/已复制到剪贴板|正文已经选中/).waitFor();
  await pane.getByText('用 Excel 自带的共享').last().click();
  await pane.getByText(/文件 ▸ 共享 ▸ 电子邮件/).waitFor();
  await page.evaluate(() => window.workbench?.setFault(null));
  await button(pane, '重试').click();
  await pane.getByText(/（已评分）\.xlsx$/).waitFor();
  expect(visibleCells(await savedWorkbook(page))).toEqual(scored);
  expect(pageErrors).toEqual([]);
  await context.close();
}, 60_000);
