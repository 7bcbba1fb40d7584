import type { Page } from 'playwright-core';
import type { FaultPlan } from '../../src/workbench/host/faults';
import { longWorkbook } from '../tools/longWorkbook';
import { visibleCells } from '../visibleCells';
import { differences } from '../xlsx/handmadeWorkbook';
import { unscoredForm } from '../forms/workbooks';
import {
  openBytes,
  openWorkbench,
  paneOf,
  savedBytes,
  savedWorkbook,
  scoreWithOneClick,
} from './workbenchPage';
import { useBrowser } from './useBrowser';

const browser = useBrowser();

/** Excel takes its time: for the first call of this kind, or for each. */
const slow = (page: Page, plan: Omit<FaultPlan, 'fault'>, milliseconds = 4000) =>
  page.evaluate((fault) => window.workbench?.setFault(fault), {
    ...plan,
    fault: { kind: 'delay', milliseconds },
  } as const satisfies FaultPlan);
const button = (page: Page, name: string) =>
  paneOf(page).getByRole('button', { name, exact: true });

describe('a run over ten thousand rows that is called off', () => {
  it.each([
    ['while Excel is still asked whether anything changed', 'batch'],
    ['while Excel is writing', 'write'],
  ] as const)(
    '%s leaves every byte of the workbook as it was, and says so',
    async (_, only) => {
      const { page, leave, pageErrors } = await openWorkbench(browser(), { sample: 'none' });
      await openBytes(page, await longWorkbook(10_000), '长表.xlsx');
      const pane = paneOf(page);
      await pane.locator('#found-title').waitFor();
      const before = await savedBytes(page);
      await slow(page, { at: 1, only });
      await button(page, '一键评分').click();
      await button(page, '取消').click();
      await pane.getByText('已取消，表格没有改动。').waitFor();
      expect(differences(before, await savedBytes(page))).toEqual([]);
      expect(await page.evaluate(() => window.workbench?.cell('自评表', 'G4').text)).toBe('');
      expect(await pane.getByRole('tablist').count()).toBe(0);
      await slow(page, { at: 1, only: 'write' }, 0);
      await scoreWithOneClick(page);
      expect(await page.evaluate(() => window.workbench?.cell('自评表', 'G4').text)).not.toBe('');
      expect(pageErrors).toEqual([]);
      await leave();
    },
    120_000,
  );
});

it('a decision whose run is called off leaves the former scores, decisions and the sheet 评分结果 as they were', async () => {
  const { page, leave, pageErrors } = await openWorkbench(browser(), { sample: unscoredForm });
  const pane = await scoreWithOneClick(page);
  await pane.getByRole('button', { name: '发送' }).click();
  await pane.getByRole('switch', { name: '附一张“评分结果”表' }).click();
  await pane.getByRole('switch', { name: '附一张“评分结果”表', checked: true }).waitFor();
  await button(page, '返回').click();
  const open = pane.locator('[data-row]').filter({ hasText: '培训参与度' });
  const decide = async (tier: string) => {
    await button(page, tier).click();
    await pane.getByRole('slider').press('Home');
    await button(page, '确认').click();
  };
  await open.click();
  await decide('部分达成');
  await pane.getByText(/^2 项待确认$/).waitFor();
  const before = await savedBytes(page);
  const cells = visibleCells(await savedWorkbook(page));

  await slow(page, { at: 2, only: 'write' });
  await decide('未达成');
  await button(page, '取消').click();
  await pane.getByText('已取消，表格没有改动。').waitFor();
  expect(visibleCells(await savedWorkbook(page))).toEqual(cells);
  expect(differences(before, await savedBytes(page))).toEqual([]);
  const names = await page.evaluate(() => window.workbench?.sheets().map(({ name }) => name));
  expect(names).toContain('评分结果');
  expect(pageErrors).toEqual([]);
  await leave();
}, 120_000);

it('a run over all sheets that is stopped leaves the sheets that it did not reach as they were', async () => {
  const { page, leave, pageErrors } = await openWorkbench(browser(), { sample: 'none' });
  await openBytes(page, await longWorkbook(30, undefined, 30), '两张表.xlsx');
  const pane = paneOf(page);
  await pane.locator('#found-title').waitFor();
  const before = visibleCells(await savedWorkbook(page));
  await slow(page, { at: 'every', only: 'batch' }, 700);
  await button(page, '给所有工作表评分').click();
  await pane.getByText('正在评分：自评表').waitFor();
  await button(page, '停止').click();
  await pane.getByText('已停止，1 张工作表已评分，没有列出的没有改动。').waitFor();
  const after = visibleCells(await savedWorkbook(page));
  const changed = [...after.keys()].filter(
    (key) => JSON.stringify(after.get(key)) !== JSON.stringify(before.get(key)),
  );
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.filter((key) => !key.startsWith('另一张表'))).toEqual([]);
  expect(pageErrors).toEqual([]);
  await leave();
}, 120_000);
