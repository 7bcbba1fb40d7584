/**
 * Renders every state of the sidebar in every look into test/e2e/.out/screens, and refreshes the four
 * pictures of the README: `npm run screenshots [-- state … look …]`. The looks are light, dark and contrast,
 * each also as …-english; and the four contrast themes of Windows.
 */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { launchInContrastTheme } from '../tools/contrastThemes';
import { buildWorkbench, serveWorkbench } from '../tools/workbenchServer';
import { contrastLooks, lookAt, looks, type Look } from './looks';
import { paneStates, type PaneState } from './paneStates';

const forReadme = 'assets/screenshots';
const forLooking = 'test/e2e/.out/screens';
const inReadme = new Set(['found-light', 'result-light', 'row-open-light', 'result-dark']);

async function take(browser: Browser, state: PaneState, look: Look): Promise<void> {
  const name = `${state.name}-${look.name.replace(' ', '-')}`;
  const { page, leave } = await lookAt(browser, look, state);
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
    await leave();
  }
}

/** Nothing is pointed at, and Fluent's short transitions have ended. */
async function settled(page: Page): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
}

/** Those that the command names; all where it names none of them. */
function chosen<T extends { readonly name: string }>(all: readonly T[]): readonly T[] {
  const named = all.filter(({ name }) => process.argv.slice(2).includes(name));
  return named.length > 0 ? named : all;
}

async function main(): Promise<void> {
  const states = chosen(paneStates);
  [forReadme, forLooking].forEach((folder) => mkdirSync(folder, { recursive: true }));
  if (!process.env.WORKBENCH_BUILT) buildWorkbench();
  const server = await serveWorkbench();
  process.env.WORKBENCH_ORIGIN = server.origin;
  const browser = await launchChromium();
  const wanted = chosen([...looks, ...contrastLooks]);
  for (const look of wanted.filter(({ contrastTheme }) => !contrastTheme)) {
    for (const state of states) await take(browser, state, look);
  }
  await browser.close();
  for (const look of wanted) {
    if (!look.contrastTheme) continue;
    const themed = await launchInContrastTheme(look.contrastTheme);
    for (const state of states) await take(themed.browser, state, look);
    await themed.close();
  }
  await server.close();
}

void main();
