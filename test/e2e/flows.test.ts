import type { FrameLocator, Page } from 'playwright-core';
import { fromA1 } from '../../src/core/address';
import { unscoredForm } from '../forms/workbooks';
import {
  openBytes,
  openWorkbench,
  paneFrame,
  paneOf,
  savedBytes,
  scoreWithOneClick,
} from './workbenchPage';
import { useBrowser } from './useBrowser';

const kept = 'S10_市远程办平台维护费_标准表.xlsx';
const sheet = '自评表';

const browser = useBrowser();
jest.setTimeout(120_000);

const open = (query: Readonly<Record<string, string>> = {}) =>
  openWorkbench(browser(), { sample: unscoredForm, ...query });
const button = (pane: FrameLocator, name: string | RegExp) =>
  pane.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
const cell = (page: Page, a1: string, name = sheet) =>
  page.evaluate(([on, at]) => window.workbench?.cell(on, at) ?? null, [name, a1] as const);
const note = (page: Page, a1: string) =>
  page.evaluate(([on, at]) => window.workbench?.note(on, at) ?? null, [sheet, a1] as const);
const fill = (page: Page, a1: string) =>
  page.evaluate(([on, at]) => window.workbench?.fill(on, at) ?? null, [sheet, a1] as const);
const rowOf = (pane: FrameLocator, name: RegExp) =>
  pane.locator('[data-row]').filter({ hasText: name }).first();

describe('the first time', () => {
  it('a card says how it goes and opens a sample; once read it does not come again', async () => {
    const { page, context, leave } = await open();
    const pane = paneOf(page);
    await pane.getByRole('heading', { name: '第一次使用' }).waitFor();
    const sample = Promise.any([
      context.waitForEvent('page', { timeout: 10_000 }),
      page.waitForEvent('download', { timeout: 10_000 }),
    ]);
    await button(pane, '打开示例工作簿').click();
    await pane
      .getByText(/示例已在新的 Excel 窗口中打开|已交给浏览器下载“绩效自评表示例.xlsx”/)
      .waitFor();
    expect(await sample).toBeDefined();
    await button(pane, '知道了').click();
    await pane.getByRole('heading', { name: '第一次使用' }).waitFor({ state: 'detached' });
    await page.reload();
    await paneOf(page).locator('#found-title').waitFor();
    expect(await paneOf(page).getByRole('heading', { name: '第一次使用' }).count()).toBe(0);
    await leave();
  });
});

describe('the preview', () => {
  it('writes what is ticked and nothing else', async () => {
    const { page, leave } = await open();
    const pane = paneOf(page);
    await button(pane, '预览').click();
    const scores = pane.getByRole('region', { name: '得分' });
    await scores.waitFor();
    expect((await cell(page, 'I13'))?.text).toBe('');
    const lines = scores.getByRole('listitem');
    const [off, on] = await Promise.all(
      [0, 1].map(async (at) => /[A-Z]+\d+/.exec(await lines.nth(at).innerText())?.[0] ?? ''),
    );
    await lines.nth(0).getByRole('checkbox').click();
    await button(pane, /^写入 \d+ 处$/).click();
    await button(pane, '撤销').waitFor();
    expect((await cell(page, off ?? ''))?.text).toBe('');
    expect((await cell(page, on ?? ''))?.text).not.toBe('');
    await leave();
  });

  it('gives up a typed score only where the computed one is chosen', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: kept });
    const pane = paneOf(page);
    await button(pane, '预览').click();
    const conflict = pane.getByRole('region', { name: '已填写的得分' });
    await conflict.getByRole('button', { name: '采用 0' }).click();
    await button(pane, /^写入 \d+ 处$/).click();
    await button(pane, '撤销').waitFor();
    const [name] = await page.evaluate(
      () => window.workbench?.sheets().filter(({ isActive }) => isActive) ?? [],
    );
    expect((await cell(page, 'I14', name?.name))?.value).toBe(0);
    await leave();
  });
});

describe('rules and scope', () => {
  it('other rules hold for the next run, and stand in the footer', async () => {
    const { page, leave } = await open();
    const pane = paneOf(page);
    await button(pane, /^计分口径/).click();
    await pane
      .getByLabel('口径', { exact: true })
      .selectOption({ label: '四川' })
      .catch(async () => {
        const named = pane
          .getByLabel('口径', { exact: true })
          .locator('option', { hasText: '四川' });
        const value = (await named.first().getAttribute('value')) ?? '';
        await pane.getByLabel('口径', { exact: true }).selectOption(value);
      });
    await button(pane, '采用').click();
    await button(pane, /^计分口径：.*四川/).waitFor();
    const scored = await scoreWithOneClick(page);
    await rowOf(scored, /约培训人次/).click();
    await scored
      .locator('dl')
      .getByText(/^计分口径 .*四川/)
      .waitFor();
    await leave();
  });

  it('a run over all sheets that waits for a cell can be stopped; begun again it scores to the end', async () => {
    const { page, leave } = await open();
    const pane = paneOf(page);
    await pane.locator('#found-title').waitFor();
    await page.evaluate(() => window.workbench?.setCellEditing(true));
    await button(pane, '给所有工作表评分').click();
    await button(pane, '停止').click();
    await page.evaluate(() => window.workbench?.setCellEditing(false));
    await pane.getByText(/^已停止/).waitFor();
    expect((await cell(page, 'I13'))?.text).toBe('');
    await button(pane, '返回').click();
    await button(pane, '给所有工作表评分').click();
    await pane.getByText(/^全部完成，1 张工作表已评分/).waitFor();
    expect((await cell(page, 'I13'))?.text).not.toBe('');
    await leave();
  });
});

describe('a row', () => {
  it('is found by its status and opens to the words that were read, the rule and the arithmetic', async () => {
    const { page, leave } = await open();
    const pane = await scoreWithOneClick(page);
    const all = await pane.locator('[data-row]').count();
    await button(pane, /^超额 \d+$/).click();
    await pane
      .locator('[data-row]')
      .nth(all - 1)
      .waitFor({ state: 'detached' });
    const shown = await pane.locator('[data-row]').count();
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(all);
    await rowOf(pane, /约培训人次/).click();
    expect(await pane.locator('mark').allInnerTexts()).toEqual(['1200 人次', '4912 人次']);
    await pane.getByText('4912 ÷ 1200 ≈ 409.33%').waitFor();
    expect(await page.evaluate(() => window.workbench?.activeCell())).toMatchObject({
      row: fromA1('G14')?.row,
      column: fromA1('G14')?.column,
    });
    await leave();
  });

  it('gets its tier and a score inside the band by the slider, with the keyboard', async () => {
    const { page, leave } = await open();
    const pane = await scoreWithOneClick(page);
    await rowOf(pane, /培训参与度/).click();
    await button(pane, '部分达成').click();
    const slider = pane.getByRole('slider');
    await slider.focus();
    await slider.press('Home');
    await button(pane, '确认').click();
    await pane.getByText('已由您确认').waitFor();
    expect((await cell(page, 'I15'))?.value).toBe(4.8);
    await leave();
  });

  it('is taken out of the score when it does not apply', async () => {
    const { page, leave } = await open();
    const pane = await scoreWithOneClick(page);
    await rowOf(pane, /培训参与度/).click();
    await button(pane, '不适用').click();
    await button(pane, /^不适用 1$/).waitFor();
    expect((await cell(page, 'I15'))?.text).toBe('');
    await leave();
  });

  it('gets the reason that a person completed, and undo takes it back', async () => {
    const { page, leave } = await open();
    const pane = await scoreWithOneClick(page);
    await rowOf(pane, /约培训人次/).click();
    await button(pane, '起草偏差原因').click();
    const text = pane.getByRole('textbox', { name: '偏差原因' });
    await text.fill('年初按上年人数估计，实际增加线上班。');
    await button(pane, /^写入 J14$/).click();
    await pane.getByText(/^已写入偏差原因/).waitFor();
    expect((await cell(page, 'J14'))?.text).toBe('年初按上年人数估计，实际增加线上班。');
    await button(pane, '撤销').click();
    await pane.getByText(/^已撤销/).waitFor();
    expect((await cell(page, 'J14'))?.text).toBe('');
    await leave();
  });

  it('that needs attention is reached by Alt+↓ and Alt+↑ from anywhere in the pane', async () => {
    const { page, leave } = await open();
    const pane = await scoreWithOneClick(page);
    const opened = () => pane.locator('[data-row][aria-expanded="true"]').innerText();
    await button(pane, '撤销').focus();
    await page.keyboard.press('Alt+ArrowDown');
    const first = await opened();
    await page.keyboard.press('Alt+ArrowDown');
    expect(await opened()).not.toBe(first);
    await page.keyboard.press('Alt+ArrowUp');
    expect(await opened()).toBe(first);
    await leave();
  });
});

describe('the review', () => {
  it('says in a second tab what to do, and leads to the cell', async () => {
    const { page, leave } = await open();
    const pane = await scoreWithOneClick(page);
    await pane.getByRole('tab', { name: /^复核发现/ }).click();
    await pane
      .getByText(/^怎么办：/)
      .first()
      .waitFor();
    await button(pane, '定位 I6').first().click();
    await page.waitForFunction(() => window.workbench?.activeCell()?.row === 5);
    expect(await page.evaluate(() => window.workbench?.activeCell())).toMatchObject({ row: 5 });
    await leave();
  });
});

describe('the ribbon', () => {
  it('opens the sidebar, scores, and takes the marks off, each by its button', async () => {
    const { page, leave, pageErrors } = await open({ pane: '0' });
    await page.waitForFunction(() => window.workbench?.fileName());
    const tool = (name: string) => page.locator('.tool-main', { hasText: name });
    await tool('一键评分').click();
    await expectSoon(async () => (await fill(page, 'G18')) !== null);
    const score = (await cell(page, 'I13'))?.text;
    expect(score).not.toBe('');
    await tool('清除标注').click();
    await expectSoon(async () => (await fill(page, 'G18')) === null);
    expect((await cell(page, 'I13'))?.text).toBe(score);
    await tool('打开侧边栏').click();
    await paneOf(page).locator('#found-title').waitFor();
    expect(pageErrors).toEqual([]);
    await leave();
  });
});

describe('the settings', () => {
  /** Opens the settings, changes them and goes back. */
  async function set(page: Page, change: (pane: FrameLocator) => Promise<unknown>) {
    const pane = paneOf(page);
    await button(pane, '设置').click();
    await pane.getByRole('switch').first().waitFor();
    await change(pane);
    await button(pane, /^(返回|Back)$/).click();
    return pane;
  }

  it('formulas are written where one can say it', async () => {
    const { page, leave } = await open();
    await set(page, (pane) => pane.getByLabel('写入方式').selectOption('formulas'));
    await scoreWithOneClick(page);
    // The sample's other cells hold numbers and units in words, which no formula can read.
    expect((await cell(page, 'K6'))?.formula).toBe('=ROUND(MIN(1,G6/F6)*H6,2)');
    await leave();
  });

  it('notes are left out, and the fills stay', async () => {
    const { page, leave } = await open();
    await set(page, (pane) =>
      pane.getByRole('switch', { name: '在单元格旁写批注说明原因' }).click(),
    );
    await scoreWithOneClick(page);
    expect(await note(page, 'G18')).toBeNull();
    expect(await fill(page, 'G18')).not.toBeNull();
    await leave();
  });

  it('the print palette marks in greys', async () => {
    const { page, leave } = await open();
    await set(page, (pane) => pane.getByLabel('标注颜色').selectOption('print'));
    await scoreWithOneClick(page);
    expect(await fill(page, 'G18')).toMatch(/^#?(?:FF)?(\w\w)\1\1$/i);
    await leave();
  });

  it('typed scores are replaced only after they were confirmed one by one', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: kept });
    await set(page, (pane) => pane.getByLabel('已填写的得分').selectOption('replace'));
    const pane = paneOf(page);
    await button(pane, '一键评分').click();
    await pane.getByText(/^这次评分将覆盖 2 处/).waitFor();
    await button(pane, '保留 10').waitFor();
    await leave();
  });

  it('language and theme change at once and stay', async () => {
    const { page, leave } = await open();
    await set(page, async (pane) => {
      await pane.getByLabel('主题').selectOption('dark');
      await pane.getByLabel('语言').selectOption('en-US');
      await pane.getByRole('heading', { name: 'Settings' }).waitFor();
    });
    await page.reload();
    const pane = paneOf(page);
    await pane.getByText('Self-evaluation form found').waitFor();
    const ground = await pane
      .locator('main')
      .evaluate((element) => getComputedStyle(element.parentElement ?? element).backgroundColor);
    expect(ground).toBe('rgb(41, 41, 41)');
    await leave();
  });

  it('the sidebar is as dark as Excel is, from the moment that Excel changes', async () => {
    const { page, leave } = await open();
    const pane = paneOf(page);
    await pane.locator('#found-title').waitFor();
    const isGround = (colour: string) =>
      paneFrame(page).waitForFunction((wanted) => {
        const pane = document.querySelector('main')?.parentElement;
        return pane && getComputedStyle(pane).backgroundColor === wanted;
      }, colour);
    await page.getByText('深色', { exact: true }).click();
    await isGround('rgb(41, 41, 41)');
    await page.getByText('深色', { exact: true }).click();
    await isGround('rgb(255, 255, 255)');
    await leave();
  });

  it('the sidebar opens with this workbook when asked to, also after it was saved, and no longer when asked not to', async () => {
    const { page, leave } = await open();
    const name = '打开这个工作簿时自动显示侧边栏';
    await set(page, async (pane) => {
      await pane.getByRole('switch', { name }).click();
      await pane.getByRole('switch', { name, checked: true }).waitFor();
    });
    const saved = await savedBytes(page);
    await leave();

    // A colleague opens the file, whose own sidebar is closed.
    const later = await open({ sample: 'none', pane: '0' });
    await openBytes(later.page, saved, '自评表.xlsx');
    const pane = paneOf(later.page);
    await pane.locator('#found-title').waitFor();
    await set(later.page, async () => {
      await pane.getByRole('switch', { name, checked: true }).click();
      await pane.getByRole('switch', { name, checked: false }).waitFor();
    });
    const without = await savedBytes(later.page);
    await later.page.evaluate(() => window.workbench?.showPane(false));
    await openBytes(later.page, without, '自评表.xlsx');
    await later.page.waitForTimeout(500);
    expect(await later.page.locator('iframe[data-role="taskpane"]').count()).toBe(0);
    await later.leave();
  });
});

/** Waits until something holds, since the ribbon's page answers to nobody. */
async function expectSoon(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100 && !(await holds()); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await holds()).toBe(true);
}
