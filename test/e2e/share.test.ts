import { readFileSync } from 'node:fs';
import PostalMime from 'postal-mime';
import type { FrameLocator, Page } from 'playwright-core';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { formBytes, stoppedForm } from '../forms/workbooks';
import {
  openBytes,
  openWorkbench,
  paneOf,
  savedBytes,
  savedWorkbook,
  scoreWithOneClick,
  undo,
} from './workbenchPage';
import { visibleCells } from '../visibleCells';
import { unpacked } from '../xlsx/handmadeWorkbook';
import { useBrowser } from './useBrowser';

const file = stoppedForm;

const browser = useBrowser();

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
  const { page, leave, foreignRequests, pageErrors } = await openWorkbench(browser(), {
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
    visibleCells(openWorkbook(formBytes(file), { fileName: file })),
  );
  expect(foreignRequests).toEqual([]);
  expect(pageErrors).toEqual([]);
  await leave();
}, 60_000);

it('what is sent is what the sheet says when the button is pressed', async () => {
  const { page, leave } = await openWorkbench(browser(), { sample: file });
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
  await leave();
}, 60_000);

it('a draft that did not arrive can be fetched by a data: URL, byte for byte the same', async () => {
  const { page, leave } = await openWorkbench(browser(), { sample: file });
  const pane = await openShare(page);
  const first = await downloaded(page, () => button(pane, '生成邮件草稿').click());
  const second = await downloaded(page, () => button(pane, '没有看到下载').click());
  expect(second.name).toBe(first.name);
  expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  await leave();
}, 60_000);

it('where Excel gives no copy, the summary and the steps remain, and nothing is lost', async () => {
  const { page, leave, pageErrors } = await openWorkbench(browser(), { sample: file });
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
  await leave();
}, 60_000);

/**
 * The file's parts; but for the list of cell styles, of which some lie unused until the file is opened
 * again, and what a receipt tells of that list.
 */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const parts = [...unpacked(bytes)].filter(([name]) => name !== 'xl/styles.xml');
  return Object.fromEntries(
    parts.map(([name, part]) => [
      name,
      Buffer.from(part)
        .toString('latin1')
        .replace(/(<receipt [^>]*) styles="[^"]*"/, '$1'),
    ]),
  );
}

it('the sheet 评分结果 comes with its chart into the mail, stays when somebody changed it, and goes without a trace', async () => {
  const { page, leave, foreignRequests, pageErrors } = await openWorkbench(browser(), {
    sample: file,
  });
  const pane = await openShare(page);
  const before = partsOf(await savedBytes(page));
  const added = pane.getByRole('switch', { name: '附一张“评分结果”表' });
  await added.click();
  await pane.getByRole('switch', { name: '附一张“评分结果”表', checked: true }).waitFor();
  await pane.getByText(/（已评分）\.xlsx$/).waitFor();

  const draft = await downloaded(page, () => button(pane, '生成邮件草稿').click());
  const [attachment] = (await PostalMime.parse(draft.bytes)).attachments;
  const received = openWorkbook(new Uint8Array(attachment?.content as ArrayBuffer), {
    fileName: 'a.xlsx',
  });
  const summary = received.sheets.find(({ name }) => name === '评分结果')!;
  const texts = summary.snapshot().texts.flat();
  expect(texts).toContain('市远程办平台维护费');
  expect(texts.some((text) => text.includes('停止/资金交回'))).toBe(true);
  expect(Object.keys(partsOf(new Uint8Array(attachment?.content as ArrayBuffer)))).toContain(
    'xl/charts/chart1.xml',
  );
  expect(received.activeSheet.name).not.toBe('评分结果');

  const title = await page.evaluate(() => window.workbench?.cell('评分结果', 'A1').text ?? '');
  await page.evaluate(() => window.workbench?.edit('评分结果', 'A1', '局里看过'));
  await added.click();
  await pane.getByText(/这张表有人改过，保持原样/).waitFor();
  expect(await page.evaluate(() => window.workbench?.cell('评分结果', 'A1').text)).toBe('局里看过');

  await page.evaluate((text) => window.workbench?.edit('评分结果', 'A1', text), title);
  await added.click();
  await pane.getByRole('switch', { name: '附一张“评分结果”表', checked: false }).waitFor();
  const names = await page.evaluate(() => window.workbench?.sheets().map(({ name }) => name));
  expect(names).not.toContain('评分结果');
  expect(partsOf(await savedBytes(page))).toEqual(before);
  await button(pane, '返回').click();
  await undo(page);
  expect(visibleCells(await savedWorkbook(page))).toEqual(
    visibleCells(openWorkbook(formBytes(file), { fileName: file })),
  );
  expect(foreignRequests).toEqual([]);
  expect(pageErrors).toEqual([]);
  await leave();
}, 60_000);

it('a corrected copy that comes back tells what changed since, and its marks can be taken off', async () => {
  const { page, leave, pageErrors } = await openWorkbench(browser(), { sample: file });
  await scoreWithOneClick(page);
  const returned = openWorkbook(await savedBytes(page), { fileName: file });
  const { activeSheet: form } = returned;
  form.setContent({ row: 8, column: 4 }, '平台全年正常运行');
  await openBytes(page, returned.save(), '寄回.xlsx');
  const pane = paneOf(page);
  await pane.getByText(/自那次评分以来有 \d+ 处变化/).waitFor();
  await pane.getByText(/（E9）：实际完成值空白 → “平台全年正常运行”/).click();
  await page.waitForFunction(() => {
    const cell = window.workbench?.activeCell();
    return cell?.row === 8 && cell.column === 4;
  });
  await button(pane, '清除标注').click();
  await pane.getByText(/已清除标注.*得分保留/).waitFor();
  await pane.getByText(/表上没有可以清除的标注/).waitFor();
  expect(await button(pane, '清除标注').count()).toBe(0);
  const cleared = visibleCells(await savedWorkbook(page));
  const original = visibleCells(openWorkbook(formBytes(file), { fileName: file }));
  const scored = visibleCells(returned);
  expect(
    [...cleared].filter(([key, { fill }]) => fill !== (original.get(key)?.fill ?? null)),
  ).toEqual([]);
  expect(
    [...cleared].filter(([key, { note }]) => note !== (original.get(key)?.note ?? null)),
  ).toEqual([]);
  expect([...cleared].filter(([key, { content }]) => content !== scored.get(key)?.content)).toEqual(
    [],
  );
  expect(pageErrors).toEqual([]);
  await leave();
}, 60_000);

it('where downloads are blocked in silence, the next ways are offered and nothing is lost', async () => {
  // A host that frames the pane without allow-downloads.
  const init = `const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      return set.call(this, name, name === 'sandbox' ? value.replace('allow-downloads', '') : value);
    };`;
  const { page, leave, pageErrors } = await openWorkbench(browser(), { sample: file }, { init });
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const pane = await openShare(page);
  const scored = visibleCells(await savedWorkbook(page));
  await button(pane, '生成邮件草稿').click();
  await pane.getByText(/已交给浏览器下载，还没有发出/).waitFor();
  await button(pane, '没有看到下载').click();
  await pane.getByText(/不允许侧边栏下载文件：请复制摘要/).waitFor();
  expect(downloads).toEqual([]);
  await button(pane, '复制摘要').click();
  await pane.getByText(/已复制到剪贴板|正文已经选中/).waitFor();
  await pane.getByText('用 Excel 自带的共享').last().click();
  await pane.getByText(/文件 ▸ 共享 ▸ 电子邮件/).waitFor();
  expect(visibleCells(await savedWorkbook(page))).toEqual(scored);
  expect(pageErrors).toEqual([]);
  await leave();
}, 60_000);

it('where the clipboard is blocked, the text is selected for copying by hand', async () => {
  const init = `navigator.clipboard && (navigator.clipboard.writeText = () => Promise.reject(new Error('policy')));`;
  const { page, leave } = await openWorkbench(browser(), { sample: file }, { init });
  const pane = await openShare(page);
  await button(pane, '复制摘要').click();
  await pane.getByText(/正文已经选中，请按 Ctrl\+C/).waitFor();
  const selected = await pane.getByLabel('正文').evaluate((area: HTMLTextAreaElement) => ({
    isFocused: document.activeElement === area,
    isWhole: area.selectionEnd - area.selectionStart === area.value.length,
  }));
  expect(selected).toEqual({ isFocused: true, isWhole: true });
  await leave();
}, 60_000);

it('a workbook that is open for reading only can still be handed on; only the sheet 评分结果 cannot be added', async () => {
  const { page, leave, pageErrors } = await openWorkbench(browser(), { sample: file });
  const pane = await scoreWithOneClick(page);
  const scored = await savedBytes(page);
  await page.evaluate(() => window.workbench?.setReadOnly(true));
  await pane.getByRole('button', { name: '发送' }).click();
  await pane.getByText(/（已评分）\.xlsx$/).waitFor();
  await pane.getByRole('switch', { name: '附一张“评分结果”表' }).click();
  await pane.getByText(/只读/).waitFor();
  const copy = await downloaded(page, () => button(pane, '保存标注副本').click());
  expect(Buffer.from(copy.bytes).equals(Buffer.from(scored))).toBe(true);
  expect(pageErrors).toEqual([]);
  await leave();
}, 60_000);

it('a workbook that was never saved gets a name of its own', async () => {
  const { page, leave } = await openWorkbench(browser(), { sample: 'none' });
  await openBytes(page, formBytes(file), '');
  const pane = await scoreWithOneClick(page);
  await pane.getByRole('button', { name: '发送' }).click();
  await pane.getByText(/^绩效自评表（已评分）\.xlsx$/).waitFor();
  await leave();
}, 60_000);
