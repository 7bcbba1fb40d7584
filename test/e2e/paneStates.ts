import type { FrameLocator, Page } from 'playwright-core';
import { longWorkbook } from '../tools/longWorkbook';
import { protectedWorkbook } from '../tools/protectedWorkbook';
import { unscoredForm } from '../forms/workbooks';
import { openBytes, paneOf, refuseOffice, scoreWithOneClick } from './workbenchPage';

/** A state of the sidebar that people should look at and axe should check. */
export interface PaneState {
  readonly name: string;
  /** The sample that the workbench opens; `none` where `reach` opens its own workbook. */
  readonly sample: string;
  /** The card of the first time shows; elsewhere it was read. */
  readonly isFirstRun?: boolean;
  readonly reach: (page: Page) => Promise<unknown>;
}

const stopped = 'S10_市远程办平台维护费_标准表.xlsx';
const notAForm = 'X02_期末考试成绩与小题分析.xlsx';

const button = (pane: FrameLocator, name: RegExp) => pane.getByRole('button', { name });
const press = async (page: Page, name: RegExp) => {
  const pane = paneOf(page);
  await button(pane, name).first().click();
  return pane;
};
const found = (page: Page) => paneOf(page).locator('#found-title').waitFor();

async function openRow(page: Page, status: RegExp): Promise<FrameLocator> {
  const pane = await scoreWithOneClick(page);
  await pane.locator('[data-row]').filter({ hasText: status }).first().click();
  const row = pane.locator('[data-row][aria-expanded="true"]');
  await row.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
  });
  return pane;
}

async function openLong(page: Page, rows: number, nameOf?: (row: number) => string) {
  await openBytes(page, await longWorkbook(rows, nameOf), '长表.xlsx');
  const pane = await scoreWithOneClick(page);
  await pane.locator('[data-row]').first().waitFor();
  return pane;
}

const longName = (row: number) =>
  `第${row}项：${'组织开展面向全县乡镇村三级干部的教育培训并形成长效机制'.repeat(80)}`.slice(
    0,
    2000,
  );

/** Every state of the sidebar that can be reached in the workbench. */
export const paneStates: readonly PaneState[] = [
  {
    name: 'connecting',
    sample: unscoredForm,
    reach: async (page) => {
      await page.route(/office-js\/office\.js/, () => undefined); // it never comes
      await page.reload();
      const pane = await press(page, /^(一键评分|Score now)$/);
      await button(pane, /^(取消|Cancel)$/).waitFor();
    },
  },
  {
    name: 'no-office',
    sample: unscoredForm,
    reach: async (page) => {
      await refuseOffice(page);
      await page.reload();
      await button(paneOf(page), /^(重试|Try again)$/).waitFor();
    },
  },
  {
    name: 'first-run',
    sample: unscoredForm,
    isFirstRun: true,
    reach: (page) => paneOf(page).locator('#first-title').waitFor(),
  },
  { name: 'found', sample: unscoredForm, reach: found },
  {
    name: 'nothing-found',
    sample: notAForm,
    reach: (page) =>
      paneOf(page)
        .getByText(/没有找到自评表|No self-evaluation form/)
        .waitFor(),
  },
  {
    name: 'column-picker',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await press(page, /^(指定各列|Choose the columns)$/);
      await pane.locator('#columns-needed').waitFor();
    },
  },
  {
    name: 'column-pointing',
    sample: unscoredForm,
    reach: async (page) => {
      await press(page, /^(指定各列|Choose the columns)$/);
      await press(page, /(点选“实际完成值”|heading of “Actual”)/);
      await paneOf(page)
        .getByText(/请在表格里点一下|Click the heading/)
        .waitFor();
    },
  },
  {
    name: 'preview',
    sample: stopped,
    reach: async (page) => {
      const pane = await press(page, /^(预览|Preview)$/);
      await button(pane, /^(写入|Write)/).waitFor();
    },
  },
  { name: 'result', sample: unscoredForm, reach: scoreWithOneClick },
  { name: 'row-open', sample: unscoredForm, reach: (page) => openRow(page, /约培训人次/) },
  {
    name: 'row-decide',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await openRow(page, /无法判断|Cannot tell/);
      await button(pane, /^(部分达成|Partly achieved)$/).click();
      await pane.getByRole('slider').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'row-reason',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await openRow(page, /严格按照培训经费/);
      const draft = button(pane, /^(起草偏差原因|Draft the reason)$/);
      await draft.click();
      await pane.getByRole('textbox').scrollIntoViewIfNeeded();
    },
  },
  { name: 'stopped', sample: stopped, reach: scoreWithOneClick },
  {
    name: 'review',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await scoreWithOneClick(page);
      await pane.getByRole('tab').nth(1).click();
    },
  },
  {
    name: 'report-text',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await scoreWithOneClick(page);
      await pane.getByRole('tab').nth(1).click();
      await button(pane, /^(对照自评报告|Compare with the report)$/).click();
      await pane.getByRole('textbox').fill('项目共列支160万元，其中培训费84万元、教材费40万元。');
      await button(pane, /^(对照|Compare)$/).click();
      await pane.getByText(/^(没有发现|发现|\d+ point|The report)/).waitFor();
    },
  },
  {
    name: 'changed',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await scoreWithOneClick(page);
      await page.evaluate(() => window.workbench?.edit('自评表', 'G18', '1'));
      await pane
        .getByText(/评分后有改动|Changed since scoring/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'settings',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await press(page, /^(设置|Settings)$/);
      await pane.getByRole('switch').first().waitFor();
    },
  },
  {
    name: 'rules',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await press(page, /^(计分口径|Scoring rules)/);
      await pane.getByRole('combobox').first().waitFor();
    },
  },
  {
    name: 'rules-refused',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await press(page, /^(计分口径|Scoring rules)/);
      await pane.getByLabel(/^(良|Good)$/).fill('95');
      await button(pane, /^(保存为本单位口径|Save as own rules)$/).click();
      await pane.getByRole('alert').first().waitFor();
    },
  },
  {
    name: 'share',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await scoreWithOneClick(page);
      await button(pane, /^(发送|Send)$/).click();
      await pane
        .getByText(/\.xlsx/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'all-sheets',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await press(page, /^(给所有工作表评分|Score all sheets)$/);
      await pane.getByText(/^(全部完成|Finished)/).waitFor();
    },
  },
  {
    name: 'all-sheets-running',
    sample: unscoredForm,
    reach: async (page) => {
      await found(page);
      await page.evaluate(() => window.workbench?.setCellEditing(true));
      const pane = await press(page, /^(给所有工作表评分|Score all sheets)$/);
      await button(pane, /^(停止|Stop)$/).waitFor();
    },
  },
  {
    name: 'waiting',
    sample: unscoredForm,
    reach: async (page) => {
      await found(page);
      await page.evaluate(() => window.workbench?.setCellEditing(true));
      const pane = await press(page, /^(一键评分|Score now)$/);
      await pane.getByText(/正在编辑，|being edited, press/).waitFor();
    },
  },
  {
    name: 'error',
    sample: unscoredForm,
    reach: async (page) => {
      await found(page);
      await page.evaluate(() => window.workbench?.setReadOnly(true));
      const pane = await press(page, /^(一键评分|Score now)$/);
      await pane.locator('[data-intent="error"]').waitFor();
    },
  },
  {
    name: 'protected',
    sample: 'none',
    reach: async (page) => {
      await openBytes(page, await protectedWorkbook(), '受保护.xlsx');
      await paneOf(page).locator('#pane-protected').getByRole('button', { name: /./ }).waitFor();
    },
  },
  {
    name: 'own-summary',
    sample: unscoredForm,
    reach: async (page) => {
      const pane = await scoreWithOneClick(page);
      await button(pane, /^(发送|Send)$/).click();
      const added = pane.getByRole('switch', {
        name: /^(附一张“评分结果”表|Add a sheet with the result)$/,
      });
      await added.click();
      await pane
        .getByText(/\.xlsx/)
        .first()
        .waitFor();
      await page.evaluate(() => {
        const last = window.workbench?.sheets().at(-1);
        if (last) window.workbench?.activate(last.name);
      });
      await pane.getByText(/^(这张表是评分结果|This sheet is a scoring result)$/).waitFor();
      await button(pane, /^(查看|Show) /)
        .first()
        .waitFor();
    },
  },
  {
    name: 'opened-run',
    sample: unscoredForm,
    reach: async (page) => {
      await scoreWithOneClick(page);
      const base64 = await page.evaluate(() => window.workbench?.save() ?? '');
      await openBytes(page, Buffer.from(base64, 'base64'), '已评分.xlsx');
      await paneOf(page)
        .getByText(/^(此表由绩效自评助手于|Scored by the Self-Evaluation Assistant)/)
        .waitFor();
    },
  },
  {
    name: 'no-rows',
    sample: 'none',
    reach: async (page) => {
      await openBytes(page, await longWorkbook(0), '空表.xlsx');
      await paneOf(page).getByRole('heading', { level: 2 }).first().waitFor();
    },
  },
  { name: 'long-names', sample: 'none', reach: (page) => openLong(page, 20, longName) },
  { name: 'ten-thousand', sample: 'none', reach: (page) => openLong(page, 10_000) },
];
