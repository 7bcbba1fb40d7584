/** Takes the screenshots of the README and of every state that people should look at: `npm run screenshots`. */
import { mkdirSync } from 'node:fs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { buildWorkbench, serveWorkbench } from '../tools/workbenchServer';
import { openWorkbench, paneOf, scoreWithOneClick } from './workbenchPage';

const forReadme = 'assets/screenshots';
const forLooking = 'test/e2e/.out';
const form = '待评分_党员和干部教育培训经费.xlsx';
const button = (pane: FrameLocator, name: RegExp) => pane.getByRole('button', { name });

interface Shot {
  readonly name: string;
  readonly query: Readonly<Record<string, string>>;
  readonly act: (page: Page) => Promise<unknown>;
}

const shots: readonly Shot[] = [
  {
    name: 'found',
    query: { sample: form },
    act: (page) => button(paneOf(page), /^(一键评分|Score now)$/).waitFor(),
  },
  { name: 'result', query: { sample: form }, act: scoreWithOneClick },
  {
    name: 'row-open',
    query: { sample: form },
    act: async (page) => {
      const pane = await scoreWithOneClick(page);
      await pane.locator('[aria-expanded="false"]').first().click();
    },
  },
  {
    name: 'stopped',
    query: { sample: 'S10_市远程办平台维护费_标准表.xlsx' },
    act: scoreWithOneClick,
  },
  {
    name: 'nothing-found',
    query: { sample: 'X02_期末考试成绩与小题分析.xlsx' },
    act: (page) =>
      paneOf(page)
        .getByText(/没有找到|No .*form/)
        .first()
        .waitFor(),
  },
];
const looks = [
  { suffix: 'light', query: {}, forced: false },
  { suffix: 'dark', query: { theme: 'dark' }, forced: false },
  { suffix: 'contrast', query: {}, forced: true },
  { suffix: 'english', query: { locale: 'en-US' }, forced: false },
] as const;
const inReadme = new Set(['found-light', 'result-light', 'row-open-light', 'result-dark']);

async function take(browser: Browser, shot: Shot, look: (typeof looks)[number]): Promise<void> {
  const { page, context } = await openWorkbench(browser, { ...shot.query, ...look.query });
  if (look.suffix === 'dark') await page.emulateMedia({ colorScheme: 'dark' });
  if (look.forced) await page.emulateMedia({ forcedColors: 'active' });
  await shot.act(page);
  await page.waitForTimeout(400);
  const name = `${shot.name}-${look.suffix}`;
  const folder = inReadme.has(name) ? forReadme : forLooking;
  await page.screenshot({ path: `${folder}/${name}.png` });
  await context.close();
}

async function main(): Promise<void> {
  [forReadme, forLooking].forEach((folder) => mkdirSync(folder, { recursive: true }));
  buildWorkbench();
  const server = await serveWorkbench();
  process.env.WORKBENCH_ORIGIN = server.origin;
  const browser = await launchChromium();
  for (const shot of shots) for (const look of looks) await take(browser, shot, look);
  await browser.close();
  await server.close();
}

void main();
