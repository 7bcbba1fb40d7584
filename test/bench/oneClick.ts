/**
 * One-click scoring of 10,000 indicator rows against the bare read and write of the same cells through
 * the same host, in one run in Chromium: `npm run bench:click`. Three times: on the sheet as the pane
 * shows it (judged when it was opened; the click makes sure that nothing changed since), on one that was
 * edited a moment before, which has to be judged within the click, and on one that came to the front a
 * moment before and was never read. Code and workbench are bundled as they ship, for both sides alike.
 */
import type { CDPSession, Frame, Page } from 'playwright-core';
import { openBytes, openWorkbench, paneFrame, paneOf } from '../e2e/workbenchPage';
import { launchChromium } from '../tools/chromium';
import { longWorkbook } from '../tools/longWorkbook';
import { buildWorkbench, serveWorkbench } from '../tools/workbenchServer';
import { median } from '../timing';

const numbers = process.argv.slice(2).filter((each) => /^\d+$/.test(each));
const rowCount = Number(numbers[0] ?? 10_000);
const rounds = Number(numbers[1] ?? 5);
/** Measures the last build instead of making one. */
const isBuilt = process.argv.includes('--built');

/** The clicks, by what is known of the sheet. */
const ways = {
  shown: 'as shown',
  edited: 'edited just before',
  unread:
    'never read before (reading begins as it comes to the front; only what of it comes after the click is counted)',
} as const;
const clicks = ['shown', 'edited', 'unread'] as const;
const kinds = [...clicks, 'bare'] as const;
const byKind = <T>(start: () => T): Record<(typeof kinds)[number], T> => ({
  shown: start(),
  edited: start(),
  unread: start(),
  bare: start(),
});

/** The stages of a click by the marks that end them; the pane shows its result after the last one. */
const stages = [
  ['read', 'read'],
  ['assess', 'assessed'],
  ['plan', 'planned'],
  ['look again', 'looked'],
  ['prepare', 'prepared'],
  ['write and read back', 'written'],
  ['verify', 'verified'],
] as const;

/** Presses 一键评分; milliseconds until each stage is done, and until the pane shows the result. */
const oneClick = (pane: Frame) =>
  pane.evaluate(async () => {
    const button = (pattern: RegExp) =>
      [...document.querySelectorAll('button')].find((each) => pattern.test(each.innerText.trim()));
    const start = performance.now();
    button(/^一键评分$/)?.click();
    while (!button(/^撤销$/)) await new Promise(requestAnimationFrame);
    const total = performance.now() - start;
    const marks = performance
      .getEntriesByType('mark')
      .map((mark): [string, number] => [mark.name, mark.startTime - start]);
    return { total, marks: Object.fromEntries(marks) };
  });

const undo = (pane: Frame) =>
  pane.evaluate(async () => {
    const button = (pattern: RegExp) =>
      [...document.querySelectorAll('button')].find((each) => pattern.test(each.innerText.trim()));
    button(/^撤销/)?.click();
    while (!button(/^一键评分$/)) await new Promise(requestAnimationFrame);
  });

/** Edits a cell in the moment before the click, so that nothing known of the sheet holds. */
const edit = (pane: Frame) =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('E4').values = [['125 个']];
      await context.sync();
    }),
  );

/** Brings the long sheet to the front in the moment before the click: nothing of it is known. */
const turnTo = (pane: Frame) =>
  pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('自评表').activate();
      await context.sync();
    }),
  );

/** Reads what a scorer must read and writes as many scores, fills and comments, with no thought between. */
const bare = (pane: Frame, rows: number) =>
  pane.evaluate(async (count) => {
    const start = performance.now();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const used = sheet.getUsedRange(true);
      used.load(['address', 'values', 'text', 'numberFormat', 'formulas']);
      await context.sync();
      const scores = sheet.getRangeByIndexes(3, 6, count, 1);
      scores.numberFormat = Array.from({ length: count }, () => ['General']);
      scores.values = Array.from({ length: count }, () => [0.01]);
      const actuals = sheet.getRangeByIndexes(3, 4, count, 1);
      actuals.setCellProperties(
        Array.from({ length: count }, (_, row) => [
          row % 10 === 0 ? { format: { fill: { color: '#FF9999' } } } : {},
        ]),
      );
      for (let row = 0; row < count; row += 10) {
        context.workbook.comments.add(`自评表!E${row + 4}`, '未达成：124 / 160 个，完成 77.5%。');
      }
      scores.load('values');
      await context.sync();
    });
    return performance.now() - start;
  }, rows);

/** Counts the processor time of the page's thread, on which workbench, office.js and sidebar run: a busy machine does not change it. */
async function processorTime(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** Milliseconds that the thread has worked so far. */
async function workedOn(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

const shown = (values: number[]) =>
  `median ${median(values).toFixed(0)} ms (${values.map((each) => each.toFixed(0)).join(', ')})`;

async function main(): Promise<void> {
  if (!isBuilt) buildWorkbench();
  const server = await serveWorkbench();
  process.env.WORKBENCH_ORIGIN = server.origin;
  const browser = await launchChromium();
  const bytes = await longWorkbook(rowCount);
  const behind = await longWorkbook(rowCount, undefined, 12);
  const times = byKind(() => [] as number[]);
  const worked = byKind(() => [] as number[]);
  const spent = byKind(() => new Map<string, number[]>());
  const trips = byKind(() => [] as string[]);
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of kinds) {
      const { page, context } = await openWorkbench(browser, { sample: 'none' });
      await openBytes(page, kind === 'unread' ? behind : bytes, '一万行.xlsx');
      // The button is there before Excel has answered; what was found is shown once the sheet is judged.
      await paneOf(page).locator('#found-title').waitFor({ timeout: 120_000 });
      const pane = paneFrame(page);
      const session = await processorTime(page);
      if (kind === 'edited') {
        await edit(pane);
        // As quick as a hand gets from a cell to the button; the sidebar itself looks after 300 ms.
        await page.waitForTimeout(100);
      }
      if (kind === 'unread') await turnTo(pane);
      const before = await workedOn(session);
      if (kind === 'bare') {
        times.bare.push(await bare(pane, rowCount));
        worked.bare.push((await workedOn(session)) - before);
      } else {
        // The workbench begins to count anew when the pane takes the click.
        await page.evaluate(() => window.workbench?.beginAction());
        const { total, marks } = await oneClick(pane);
        times[kind].push(total);
        worked[kind].push((await workedOn(session)) - before);
        let last = 0;
        for (const [name, mark] of stages) {
          const until = Math.max(last, marks[`jixiao:${mark}`] ?? 0);
          spent[kind].set(name, [...(spent[kind].get(name) ?? []), until - last]);
          last = until;
        }
        spent[kind].set('show', [...(spent[kind].get('show') ?? []), total - last]);
        const action = await page.evaluate(() => window.workbench?.log().action);
        trips[kind].push(
          `${action?.roundTrips} round trips, ${((action?.requestBytes ?? 0) / 1e6).toFixed(2)} MB out, ${((action?.responseBytes ?? 0) / 1e6).toFixed(2)} MB in`,
        );
        if (round === 0 && kind !== 'unread') await undo(pane);
      }
      await context.close();
    }
  }
  console.log(`rows             ${rowCount}`);
  for (const kind of clicks) {
    console.log(
      `one click, sheet ${ways[kind]}: ${shown(times[kind])}; ${[...new Set(trips[kind])].join(' or ')}`,
    );
    for (const [name, each] of spent[kind]) console.log(`  ${name.padEnd(20)} ${shown(each)}`);
  }
  console.log(`bare read+write  ${shown(times.bare)}`);
  for (const kind of clicks) {
    const ratios = times[kind].map((each, round) => each / (times.bare[round] ?? NaN));
    console.log(
      `ratio, ${kind.padEnd(10)}${(median(times[kind]) / median(times.bare)).toFixed(2)} (by round ${ratios.map((each) => each.toFixed(2)).join(', ')})`,
    );
    console.log(
      `ratio of processor time, ${kind}: ${(median(worked[kind]) / median(worked.bare)).toFixed(2)} (${shown(worked[kind])}; bare ${shown(worked.bare)})`,
    );
  }
  await browser.close();
  await server.close();
}

void main();
