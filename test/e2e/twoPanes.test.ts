import type { FrameLocator, Page } from 'playwright-core';
import { longWorkbook } from '../tools/longWorkbook';
import { unscoredForm } from '../forms/workbooks';
import { openBytes, openWorkbench, paneFrame, paneOf, scoreWithOneClick } from './workbenchPage';
import { useBrowser } from './useBrowser';

const sheet = '自评表';

const browser = useBrowser();
jest.setTimeout(120_000);

/** Another window on the same workbook opens its own sidebar. */
async function otherPane(page: Page): Promise<FrameLocator> {
  await page.evaluate(() => {
    const attributes = window.workbench?.otherPane();
    const frame = document.createElement('iframe');
    frame.dataset.role = 'other-pane';
    Object.assign(frame, attributes);
    frame.style.cssText = 'position: fixed; left: 0; top: 120px; width: 350px; height: 580px';
    document.body.append(frame);
  });
  return page.frameLocator('iframe[data-role="other-pane"]');
}

const scoreButton = (pane: FrameLocator) => pane.getByRole('button', { name: /^一键评分$/ });
const done = (pane: FrameLocator) => pane.getByRole('button', { name: /^撤销$/ });
const text = (page: Page, a1: string) =>
  page.evaluate(([on, at]) => window.workbench?.cell(on, at).text ?? null, [sheet, a1] as const);

describe('two panes on one workbook', () => {
  it('the second run finds nothing left to write, and one undo gives all back', async () => {
    const { page, leave, pageErrors } = await openWorkbench(browser(), { sample: unscoredForm });
    const first = paneOf(page);
    await first.locator('#found-title').waitFor();
    const second = await otherPane(page);
    await second.locator('#found-title').waitFor();
    await scoreButton(first).click();
    await done(first).waitFor();
    const written = await text(page, 'I13');
    await second.getByRole('button', { name: /^(一键评分|重新评分)$/ }).click();
    await second.getByText(/^表格已经是评分后的样子/).waitFor();
    expect(await text(page, 'I13')).toBe(written);
    await done(first).click();
    await first.getByText(/^已撤销/).waitFor();
    expect(await text(page, 'I13')).toBe('');
    expect(pageErrors).toEqual([]);
    await leave();
  });

  it('pressed at the same time write once: the sheet is as after one click', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: unscoredForm });
    const first = paneOf(page);
    await first.locator('#found-title').waitFor();
    const second = await otherPane(page);
    await second.locator('#found-title').waitFor();
    await Promise.all([scoreButton(first).click(), scoreButton(second).click()]);
    const said = (pane: FrameLocator) =>
      pane
        .getByText(
          /^(已写入|没有新的得分|表格已经是评分后的样子)|有人改动过|上一次操作还没有完成|表格没有改动/,
        )
        .first()
        .waitFor();
    await Promise.all([said(first), said(second)]);
    const both = await written(page);
    for (const pane of [first, second]) {
      if ((await done(pane).count()) > 0) await done(pane).click();
    }
    await Promise.any([first, second].map((pane) => pane.getByText(/^已撤销/).waitFor()));
    expect(new Set((await written(page)).map(({ score }) => score))).toEqual(new Set(['']));
    await leave();

    const alone = await openWorkbench(browser(), { sample: unscoredForm });
    await scoreWithOneClick(alone.page);
    expect(both).toEqual(await written(alone.page));
    await alone.leave();
  });
});

describe('what the first pane says of the last run', () => {
  it('follows a run and cleared marks of the ribbon and an undo of another pane, with no click in it', async () => {
    const { page, context, pageErrors } = await openWorkbench(browser(), { sample: unscoredForm });
    const first = paneOf(page);
    await first.locator('#found-title').waitFor();
    const told = first.getByText(/按“.*”口径评分/);
    expect(await told.count()).toBe(0);
    const second = await otherPane(page);
    await second.locator('#found-title').waitFor();
    await scoreButton(second).click();
    await done(second).waitFor();
    await told.waitFor();
    const clear = first.getByRole('button', { name: /^清除标注$/ });
    await clear.waitFor();
    await page.locator('.tool-main', { hasText: '清除标注' }).click();
    await clear.waitFor({ state: 'detached' });
    await told.waitFor();
    await done(second).click();
    await told.waitFor({ state: 'detached' });
    expect(pageErrors).toEqual([]);
    await context.close();
  });
});

/** What a run leaves in the rows of the form: score, fill and note. */
const written = (page: Page) =>
  page.evaluate(
    (on) =>
      Array.from({ length: 9 }, (_, at) => ({
        score: window.workbench?.cell(on, `I${13 + at}`).text,
        fill: window.workbench?.fill(on, `G${13 + at}`),
        note: window.workbench?.note(on, `G${13 + at}`),
      })),
    sheet,
  );

describe('while the pane works', () => {
  it('an edit between the click and its reading is never overwritten: the run keeps it or stops', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: 'none' });
    await openBytes(page, await longWorkbook(3_000), '三千行.xlsx');
    const pane = paneOf(page);
    await pane.locator('#found-title').waitFor();
    // Excel takes its time, so that the edit is there before the click has read anything.
    await page.evaluate(() =>
      window.workbench?.setFault({
        at: 1,
        only: 'batch',
        fault: { kind: 'delay', milliseconds: 2000 },
      }),
    );
    await scoreButton(pane).click();
    await page.evaluate((on) => window.workbench?.edit(on, 'G20', '改过了'), sheet);
    expect(await text(page, 'G19')).toBe('');
    await pane
      .getByText(/有人改动过|^已写入/)
      .first()
      .waitFor();
    expect(await text(page, 'G20')).toBe('改过了');
    const [above, below] = [await text(page, 'G19'), await text(page, 'G21')];
    expect(above === '').toBe(below === '');
    await leave();
  });

  it('the sheet may be left: the one that was meant is scored as a whole, or none', async () => {
    const { page, leave, pageErrors } = await openWorkbench(browser(), { sample: unscoredForm });
    const pane = paneOf(page);
    await pane.locator('#found-title').waitFor();
    const before = await written(page);
    await scoreButton(pane).click();
    await page.evaluate(() => window.workbench?.activate('列支情况'));
    await pane
      .getByText(/^已写入|没有找到自评表/)
      .first()
      .waitFor();
    await page.evaluate((on) => window.workbench?.activate(on), sheet);
    await pane
      .getByText(/^已找到自评表$|^已写入/)
      .first()
      .waitFor();
    const after = await written(page);
    expect(pageErrors).toEqual([]);
    await leave();

    const alone = await openWorkbench(browser(), { sample: unscoredForm });
    await scoreWithOneClick(alone.page);
    expect([before, await written(alone.page)]).toContainEqual(after);
    await alone.leave();
  });
});

describe('10,000 rows', () => {
  it('a click on one row draws that row again and no other', async () => {
    const { page, leave } = await openWorkbench(browser(), { sample: 'none' });
    await openBytes(page, await longWorkbook(10_000), '一万行.xlsx');
    const pane = await scoreWithOneClick(page);
    await pane.locator('[data-row]').first().waitFor();
    expect(await pane.locator('[data-row]').count()).toBeLessThan(60);
    const frame = paneFrame(page);
    await frame.evaluate(() => {
      const drawn = new Set<string>();
      Object.assign(globalThis, { drawn });
      const list = document.querySelector('[data-row]')?.closest('ul');
      new MutationObserver((changes) => {
        for (const { target, type } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const row = element?.closest('li');
          // Rows below move; rows that come into view or leave it are added to the list and taken out.
          if (row && !(type === 'attributes' && element === row))
            drawn.add(row.dataset.index ?? '');
        }
      }).observe(list ?? document, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    await pane.locator('[data-row="1"]').click();
    await pane.locator('[data-row="1"][aria-expanded="true"]').waitFor();
    const drawn = await frame.evaluate(() => [
      ...(globalThis as unknown as { drawn: Set<string> }).drawn, // set above
    ]);
    expect(drawn).toEqual(['1']);
    await leave();
  });
});
