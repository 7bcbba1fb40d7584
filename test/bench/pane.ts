/**
 * The sidebar beside what Microsoft's task-pane template shows, built with the same webpack settings and
 * opened in the same workbench in one run: JavaScript at start, time to the first usable button at 1× and
 * 4× CPU slowdown, and the slowest of every click on 10,000 rows at 4×: `npm run bench:pane [rounds]`;
 * `npm run bench:pane clicks [rounds]` measures the clicks only.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import {
  openBytes,
  openWorkbench,
  paneFrame,
  paneOf,
  scoreWithOneClick,
} from '../e2e/workbenchPage';
import { unscoredForm } from '../forms/workbooks';
import { launchChromium } from '../tools/chromium';
import { gzippedSize, initialScripts } from '../tools/initialScripts';
import { longWorkbook } from '../tools/longWorkbook';
import { buildWorkbench, serveWorkbench } from '../tools/workbenchServer';
import { median } from '../timing';

const require = createRequire(`${process.cwd()}/`);
const [first, second] = process.argv.slice(2);
const isClicksOnly = first === 'clicks';
const rounds = Number((isClicksOnly ? second : first) ?? 7);
const clickRounds = isClicksOnly ? rounds : 3;
const read = (file: string) => readFileSync(`build/${file}`, 'utf8');

/** Gzipped size of the scripts that a page loads at start, office.js aside. */
const initialSize = (page: string): number =>
  initialScripts('build', page).reduce((sum, file) => sum + gzippedSize(`build/${file}`), 0);

/** Notes when a frame shows the first button that can be pressed, and when the sheet is judged. */
const watchButtons = `
  const seen = (globalThis.firstUse = {});
  const note = () => {
    const shown = [...document.querySelectorAll('button')].filter(
      (each) => !each.disabled && each.ariaDisabled !== 'true' && each.offsetWidth > 0,
    );
    if (shown.length > 0) seen.any ??= performance.now();
    if (document.getElementById('found-title')) seen.judged ??= performance.now();
  };
  new MutationObserver(note).observe(document, { childList: true, subtree: true, attributes: true });
`;

interface FirstUse {
  readonly any: number;
  readonly judged?: number;
}

async function slowed(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

async function firstUse(browser: Browser, rate: number, isTemplate: boolean): Promise<FirstUse> {
  const { page, context } = await openWorkbench(
    browser,
    { pane: '0', sample: unscoredForm },
    {
      init: watchButtons,
    },
  );
  await page.waitForFunction(() => window.workbench?.fileName());
  // Both pages come in the same way: a page that is put in by a route keeps the browser from its cache.
  const body = read(isTemplate ? 'template/template.html' : 'taskpane.html');
  await page.route(/\/taskpane\.html/, (route) =>
    route.fulfill({ contentType: 'text/html', body }),
  );
  await slowed(page, rate);
  await page.evaluate(() => window.workbench?.showPane(true));
  const pane = paneOf(page);
  const usable = isTemplate
    ? pane.getByRole('button', { name: 'Insert text', exact: true })
    : pane.locator('#found-title');
  await usable.waitFor();
  const use = await paneFrame(page).evaluate(
    () => (globalThis as unknown as { firstUse: FirstUse }).firstUse, // set by watchButtons
  );
  await context.close();
  return use;
}

/** Milliseconds until the next paint, by click, on 10,000 rows at 4× slowdown. */
async function clicks(browser: Browser): Promise<ReadonlyMap<string, number>> {
  const { page, context } = await openWorkbench(
    browser,
    { sample: 'none' },
    {
      init: `
      globalThis.slowest = 0;
      new PerformanceObserver((list) => {
        for (const { duration, interactionId } of list.getEntries()) {
          if (interactionId) globalThis.slowest = Math.max(globalThis.slowest, duration);
        }
      }).observe({ type: 'event', durationThreshold: 16, buffered: true });
    `,
    },
  );
  await openBytes(page, await longWorkbook(10_000), '一万行.xlsx');
  const pane = await scoreWithOneClick(page);
  await pane.locator('[data-row]').first().waitFor();
  const frame = paneFrame(page);
  await slowed(page, 4);
  const button = (name: RegExp) => pane.getByRole('button', { name }).first();
  const steps: readonly (readonly [string, () => Promise<void>])[] = [
    ['打开一行', () => pane.locator('[data-row]').first().click()],
    ['关上一行', () => pane.locator('[data-row]').first().click()],
    ['下一项', () => button(/^下一项/).click()],
    ['再下一项', () => button(/^下一项/).click()],
    ['上一项', () => button(/^上一项/).click()],
    ['定位单元格', () => button(/^定位单元格/).click()],
    ['起草偏差原因', () => button(/^起草偏差原因$/).click()],
    ['起草 取消', () => button(/^取消$/).click()],
    ['筛选 未达成', () => button(/^未达成/).click()],
    ['筛选 达成', () => button(/^达成/).click()],
    ['筛选 全部', () => button(/^全部/).click()],
    ['复核发现', () => pane.getByRole('tab').nth(1).click()],
    ['指标', () => pane.getByRole('tab').nth(0).click()],
    ['设置', () => button(/^设置$/).click()],
    ['设置 返回', () => button(/^返回$/).click()],
    ['计分口径', () => button(/^计分口径/).click()],
    ['口径 返回', () => button(/^返回$/).click()],
    ['预览', () => button(/^预览$/).click()],
    ['预览 返回', () => button(/^返回$/).click()],
    ['发送', () => button(/^发送$/).click()],
    ['发送 返回', () => button(/^返回$/).click()],
    ['重新评分', () => button(/^重新评分$/).click()],
    ['撤销', () => button(/^撤销$/).click()],
    ['指定各列', () => button(/^指定各列$/).click()],
    // By a key: only what a person does with mouse or keyboard is timed by the browser.
    ['选一列', () => pane.getByRole('combobox').nth(1).press('ArrowDown')],
    ['各列 返回', () => button(/^返回$/).click()],
    ['未评分 预览', () => button(/^预览$/).click()],
    ['取消全组', () => pane.getByRole('checkbox').first().click()],
    ['取消一行', () => pane.getByRole('checkbox').nth(1).click()],
    ['继续显示', () => button(/^继续显示/).click()],
    ['未评分 返回', () => button(/^返回$/).click()],
    ['一键评分', () => button(/^一键评分$/).click()],
  ];
  const slowest = new Map<string, number>();
  for (const [name, act] of steps) {
    await frame.evaluate('globalThis.slowest = 0');
    await act();
    await page.waitForTimeout(1500);
    await pane.getByRole('progressbar').waitFor({ state: 'detached', timeout: 120_000 });
    const duration = await frame.evaluate<number>('globalThis.slowest');
    slowest.set(name, Math.max(slowest.get(name) ?? 0, duration));
  }
  await context.close();
  return slowest;
}

const ms = (value: number) => `${value.toFixed(0)} ms`;

/** Milliseconds until a button can be pressed, beside the template's. */
async function starts(browser: Browser): Promise<void> {
  for (const rate of [1, 4]) {
    const sidebar: FirstUse[] = [];
    const template: FirstUse[] = [];
    for (let round = 0; round < rounds; round += 1) {
      template.push(await firstUse(browser, rate, true));
      sidebar.push(await firstUse(browser, rate, false));
    }
    const any = median(sidebar.map((use) => use.any));
    const theirs = median(template.map((use) => use.any));
    const judged = median(sidebar.flatMap((use) => use.judged ?? []));
    console.log(
      `first usable button   ${rate}×: sidebar ${ms(any)}, template ${ms(theirs)}, ratio ${(any / theirs).toFixed(2)}; sheet read and judged ${ms(judged)}`,
    );
  }
}

async function main(): Promise<void> {
  if (!process.env.WORKBENCH_BUILT) buildWorkbench();
  if (!isClicksOnly) {
    execFileSync(
      process.execPath,
      [require.resolve('webpack/bin/webpack.js'), '-c', '.webpack/template.js'],
      { stdio: 'inherit' },
    );
  }
  const server = await serveWorkbench();
  process.env.WORKBENCH_ORIGIN = server.origin;
  const browser = await launchChromium();
  const kilobytes = (page: string) => `${(initialSize(page) / 1024).toFixed(1)} KB gzip`;
  console.log(`JavaScript at start   sidebar ${kilobytes('taskpane.html')}`);
  if (!isClicksOnly) {
    console.log(`                      template ${kilobytes('template/template.html')}`);
  }
  if (!isClicksOnly) await starts(browser);
  const durations = new Map<string, readonly number[]>();
  for (let round = 0; round < clickRounds; round += 1) {
    for (const [name, duration] of await clicks(browser)) {
      durations.set(name, [...(durations.get(name) ?? []), duration]);
    }
  }
  for (const [name, each] of durations)
    console.log(
      `click at 4×           ${name} ${ms(median(each))} (${ms(Math.min(...each))} to ${ms(Math.max(...each))})`,
    );
  const slowest = (of: (each: readonly number[]) => number) =>
    ms(Math.max(...[...durations.values()].map(of)));
  // What other programs do on the machine lengthens single clicks; the fastest of each shows least of it.
  console.log(
    `slowest click at 4×   ${slowest((each) => Math.max(...each))} of 200 ms in ${clickRounds} rounds; of the medians ${slowest(median)}, of the fastest ${slowest((each) => Math.min(...each))}`,
  );
  await browser.close();
  await server.close();
}

void main();
