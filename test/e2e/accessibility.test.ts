import type { Browser } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { openWorkbench, paneOf } from './workbenchPage';

const form = '待评分_党员和干部教育培训经费.xlsx';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 120_000);
afterAll(() => browser.close());

describe('the keyboard', () => {
  it('reaches 一键评分 and presses it, although office.js takes over Tab', async () => {
    const { page, context } = await openWorkbench(browser, { sample: form });
    const button = paneOf(page).getByRole('button', { name: /^一键评分$/ });
    await button.waitFor();
    await page.locator('.grid').click();
    await page.keyboard.press('F6');
    for (let presses = 0; presses < 20; presses += 1) {
      if (await button.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await paneOf(page)
      .getByRole('button', { name: /^撤销$/ })
      .waitFor();
    await context.close();
  }, 60_000);
});

describe('the ribbon', () => {
  it('scores without the sidebar and takes it back', async () => {
    const { page, context, pageErrors } = await openWorkbench(browser, { sample: form, pane: '0' });
    await page.waitForFunction(() => window.workbench?.fileName());
    const actual = () => page.evaluate(() => window.workbench?.fill('自评表', 'G18') ?? null);
    expect(await actual()).toBeNull();
    await page.evaluate(() => window.workbench?.invokeCommand('scoreNow'));
    expect(await actual()).not.toBeNull();
    await page.evaluate(() => window.workbench?.invokeCommand('clearMarks'));
    expect(await actual()).toBeNull();
    expect(pageErrors).toEqual([]);
    await context.close();
  }, 60_000);
});
