/**
 * Renders every state of the sidebar in every look into test/e2e/.out/screens, and refreshes the four
 * pictures of the README: `npm run screenshots [-- state …]`.
 */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { buildWorkbench, serveWorkbench } from '../tools/workbenchServer';
import { lookAt, looks, type Look } from './looks';
import { paneStates, type PaneState } from './paneStates';

const forReadme = 'assets/screenshots';
const forLooking = 'test/e2e/.out/screens';
const inReadme = new Set(['found-light', 'result-light', 'row-open-light', 'result-dark']);

async function take(browser: Browser, state: PaneState, look: Look): Promise<void> {
  const name = `${state.name}-${look.name}`;
  const { page, context } = await lookAt(browser, look, state);
  try {
    await state.reach(page);
    await settled(page);
    await page.locator('iframe[data-role="taskpane"]').screenshot({
      path: `${forLooking}/${name}.png`,
    });
    if (inReadme.has(name)) await page.screenshot({ path: `${forReadme}/${name}.png` });
  } catch (error) {
    console.error(`${name}: ${String(error).split('\n')[0]}`);
    await page.screenshot({ path: `${forLooking}/${name}-failed.png` });
    process.exitCode = 1;
  } finally {
    await context.close();
  }
}

/** Nothing is pointed at, and Fluent's short transitions have ended. */
async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
}

async function main(): Promise<void> {
  const wanted = new Set(process.argv.slice(2));
  const states = paneStates.filter(({ name }) => wanted.size === 0 || wanted.has(name));
  [forReadme, forLooking].forEach((folder) => mkdirSync(folder, { recursive: true }));
  if (!process.env.WORKBENCH_BUILT) buildWorkbench();
  const server = await serveWorkbench();
  process.env.WORKBENCH_ORIGIN = server.origin;
  const browser = await launchChromium();
  for (const look of looks) for (const state of states) await take(browser, state, look);
  await browser.close();
  await server.close();
}

void main();
