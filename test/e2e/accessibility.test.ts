import type { Frame, Page } from 'playwright-core';
import { unscoredForm } from '../forms/workbooks';
import { openWorkbench, paneFrame, paneOf, scoreWithOneClick } from './workbenchPage';
import { useBrowser } from './useBrowser';

const browser = useBrowser();

describe('the keyboard', () => {
  it('reaches 一键评分 and presses it, although office.js takes over Tab', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: unscoredForm });
    const button = paneOf(page).getByRole('button', { name: /^一键评分$/ });
    // Until office.js answers, F6 is only heard later, and would move the keyboard under the presses.
    await paneOf(page).locator('#found-title').waitFor();
    await page.locator('.grid').click();
    await page.keyboard.press('F6');
    const isReached = () => button.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 20 && !(await isReached()); presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await isReached()).toBe(true);
    await page.keyboard.press('Enter');
    await paneOf(page)
      .getByRole('button', { name: /^撤销$/ })
      .waitFor();
    await leave();
  }, 60_000);

  it('finds what was done in full view and itself beside it, after a press below a screen that was scrolled', async () => {
    const { page, leave } = await openWorkbench(
      browser(),
      { sample: unscoredForm },
      { viewport: { width: 1366, height: 500 } },
    );
    const pane = paneOf(page);
    await pane.locator('#found-title').waitFor();
    await paneFrame(page).evaluate(() => {
      const scroller = document.querySelector('#found-title')?.closest('main')?.lastElementChild;
      scroller?.scrollTo({ top: 150 });
    });
    await pane.getByRole('button', { name: /^一键评分$/ }).focus();
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: /^撤销$/ }).waitFor();
    const seen = await pane.getByText(/^已写入 7 个得分/).evaluate((words) => {
      const edge = words.closest('main')?.getBoundingClientRect().top ?? Infinity;
      return {
        isWhole: words.getBoundingClientRect().top >= edge,
        isFocusBeside: document.activeElement?.closest('[role="status"]')?.contains(words) ?? false,
      };
    });
    expect(seen).toEqual({ isWhole: true, isFocusBeside: true });
    await page.keyboard.press('Tab');
    expect(await pane.locator(':focus').textContent()).toBe('重新评分');
    await leave();
  }, 60_000);

  it('shows at every stop where it is, from the first control to the last and back', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: unscoredForm });
    const pane = await scoreWithOneClick(page);
    await pane.getByRole('button', { name: /^重新评分$/ }).focus();
    const stops = await stopsOf(page, paneFrame(page), 'Tab');
    const names = stops.map(({ name }) => name);
    // The list is one of many controls: rows are reached one by one, the footer comes last.
    for (const name of ['预览', '撤销', '发送', '评分明细10', '全部 10', '设置']) {
      expect(names).toContain(name);
    }
    expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
    await pane.getByRole('button', { name: /^设置$/ }).focus();
    const back = (await stopsOf(page, paneFrame(page), 'Shift+Tab')).map(({ name }) => name);
    expect(back).toContain('预览');
    await leave();
  }, 90_000);

  it('alone finds a row, gives it a tier and a score, confirms, and changes a setting', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: unscoredForm });
    const pane = await scoreWithOneClick(page);
    await pane.getByRole('button', { name: /^待确认 3$/ }).focus();
    await page.keyboard.press('Enter');
    await pane.locator('[data-row]').nth(3).waitFor({ state: 'detached' });
    await pane.locator('[data-row]').first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    const focused = () =>
      pane.locator(':focus').evaluate((element) => element.ariaLabel ?? element.textContent);
    await pane.getByRole('button', { name: '部分达成' }).waitFor();
    await tabTo(page, focused, '部分达成');
    await page.keyboard.press('Space');
    await tabTo(page, focused, '在“部分达成”档内调整得分');
    await page.keyboard.press('Home');
    await tabTo(page, focused, '确认');
    await page.keyboard.press('Enter');
    await pane.getByRole('button', { name: /^待确认 2$/ }).waitFor();
    await tabTo(page, focused, '设置');
    await page.keyboard.press('Enter');
    await pane.getByRole('switch').first().waitFor();
    const notes = pane.getByRole('switch', { name: '在单元格旁写批注说明原因' });
    await notes.focus();
    await page.keyboard.press('Space');
    expect(await notes.isChecked()).toBe(false);
    await leave();
  }, 120_000);
});

/** Presses a key until the focus leaves the sidebar, and tells where it stopped and whether that is seen. */
async function stopsOf(page: Page, frame: Frame, key: 'Tab' | 'Shift+Tab') {
  const stops: { readonly name: string; readonly isSeen: boolean }[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const stop = await frame.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || !document.hasFocus()) return null;
      const drawn = (pseudo?: string) => {
        const style = getComputedStyle(element, pseudo);
        const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1;
        const isFramed =
          pseudo !== undefined &&
          style.content !== 'none' &&
          parseFloat(style.borderTopWidth) + parseFloat(style.borderBottomWidth) >= 2;
        return isOutlined || isFramed;
      };
      return {
        name: (element.ariaLabel ?? element.textContent).trim(),
        isSeen: drawn() || drawn('::after') || drawn('::before'),
      };
    });
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}

/** Presses Tab until the control of a name has the focus. */
async function tabTo(page: Page, focused: () => Promise<string | null>, name: string) {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}.`);
}

describe('the ribbon', () => {
  it('scores without the sidebar and takes it back', async () => {
    const { page, leave, pageErrors } = await openWorkbench(browser(), {
      sample: unscoredForm,
      pane: '0',
    });
    await page.waitForFunction(() => window.workbench?.fileName());
    const actual = () => page.evaluate(() => window.workbench?.fill('自评表', 'G18') ?? null);
    expect(await actual()).toBeNull();
    await page.evaluate(() => window.workbench?.invokeCommand('scoreNow'));
    expect(await actual()).not.toBeNull();
    await page.evaluate(() => window.workbench?.invokeCommand('clearMarks'));
    expect(await actual()).toBeNull();
    expect(pageErrors).toEqual([]);
    await leave();
  }, 60_000);
});
