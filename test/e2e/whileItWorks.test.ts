import type { Page } from 'playwright-core';
import { longWorkbook } from '../tools/longWorkbook';
import { unscoredForm } from '../forms/workbooks';
import { openBytes, openWorkbench, paneFrame, paneOf, scoreWithOneClick } from './workbenchPage';
import { useBrowser } from './useBrowser';

const browser = useBrowser();

/** Something else does this to the workbook, through the same Excel. */
async function elsewhere(page: Page, act: 'rename' | 'delete'): Promise<void> {
  await paneFrame(page).evaluate(
    (what) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('自评表');
        if (what === 'rename') sheet.name = '自评表（终稿）';
        else sheet.delete();
        await context.sync();
      }),
    act,
  );
}

/** The user comes back to the sidebar. */
const comeBack = (page: Page) =>
  paneFrame(page).evaluate(() => window.dispatchEvent(new Event('focus')));

describe('a click on 一键评分 before office.js has loaded', () => {
  it('is not lost: the sheet is scored as soon as Excel answers', async () => {
    const { page, leave, pageErrors } = await openWorkbench(browser(), {
      sample: unscoredForm,
      pane: '0',
    });
    await page.waitForFunction(() => window.workbench?.fileName());
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/office-js\/office\.js/, async (route) => {
      await released;
      await route.continue();
    });
    // Not even the sidebar's own script is there yet.
    await page.route(/\/taskpane\.\w+\.js/, async (route) => {
      await released;
      await route.continue();
    });
    await page.evaluate(() => window.workbench?.showPane(true));
    const pane = paneOf(page);
    await pane.getByRole('button', { name: '一键评分' }).click();
    await pane.getByText('正在连接 Excel，连上后马上评分…').first().waitFor();
    expect(await page.evaluate(() => window.workbench?.fill('自评表', 'G18') ?? null)).toBeNull();
    release();
    await pane.getByRole('button', { name: /^撤销$/ }).waitFor();
    expect(
      await page.evaluate(() => window.workbench?.fill('自评表', 'G18') ?? null),
    ).not.toBeNull();
    expect(pageErrors).toEqual([]);
    await leave();
  }, 90_000);
});

describe('a sheet that', () => {
  it('is left for another one shows that one, and its own result never stays above it', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: unscoredForm });
    const pane = await scoreWithOneClick(page);
    await page.evaluate(() => window.workbench?.activate('列支情况'));
    await pane.getByText('这张工作表上没有找到自评表').waitFor();
    expect(await pane.getByRole('tablist').count()).toBe(0);
    await page.evaluate(() => window.workbench?.activate('自评表'));
    await pane.getByText('已找到自评表').waitFor();
    await leave();
  }, 90_000);

  it('was renamed meanwhile shows its new name, and can still be undone', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: unscoredForm });
    const pane = await scoreWithOneClick(page);
    await elsewhere(page, 'rename');
    await comeBack(page);
    await pane.getByText('自评表（终稿）').first().waitFor();
    await pane.getByRole('button', { name: /^撤销$/ }).click();
    await pane.getByText(/^已撤销/).waitFor();
    await leave();
  }, 90_000);

  it('was deleted meanwhile is named as gone, and the open sheet is shown', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: unscoredForm });
    const pane = await scoreWithOneClick(page);
    await elsewhere(page, 'delete');
    await comeBack(page);
    await pane.getByText(/原来的工作表“自评表”已不在工作簿中/).waitFor();
    await leave();
  }, 90_000);

  it('has headings and no row below says so, and what to do', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: 'none' });
    await openBytes(page, await longWorkbook(0), '空表.xlsx');
    const pane = paneOf(page);
    await pane.getByRole('heading', { name: '找到了表头，但下面没有指标' }).waitFor();
    await pane.getByRole('button', { name: '重新查找' }).waitFor();
    await leave();
  }, 90_000);
});

describe('a panel', () => {
  it('leads back to the place and the control where the result was left', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: unscoredForm });
    const pane = await scoreWithOneClick(page);
    await pane.locator('[data-row="5"]').click();
    const result = pane.locator('main > div').last();
    const panel = pane.locator('main > div').first();
    await result.evaluate((element) => {
      element.scrollTop = 150;
    });
    await pane.getByRole('button', { name: /^设置$/ }).click();
    await pane.getByRole('switch').first().waitFor();
    expect(await panel.evaluate((element) => element.scrollTop)).toBe(0);
    expect(await pane.locator('[data-row="5"]').isVisible()).toBe(false);
    await pane.getByRole('button', { name: /^返回$/ }).click();
    expect(await result.evaluate((element) => element.scrollTop)).toBe(150);
    expect(await pane.locator('[data-row="5"]').getAttribute('aria-expanded')).toBe('true');
    const focused = pane.getByRole('button', { name: /^设置$/ });
    expect(await focused.evaluate((element) => element === document.activeElement)).toBe(true);
    await leave();
  }, 90_000);
});
