import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import type { WorkbookFile } from '../../src/xlsx/model';
import type {} from '../../src/workbench/page/testBridge';

export const examples = 'test/forms/examples';

/** Where the workbench of this run is served. */
export function workbenchOrigin(): string {
  const origin = process.env.WORKBENCH_ORIGIN;
  if (!origin) throw new Error('The end-to-end project starts the workbench in its globalSetup.');
  return origin;
}

/** An opened workbench with its pane, and every request that left its origin. */
export interface WorkbenchPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly foreignRequests: readonly string[];
  readonly pageErrors: readonly string[];
}

/** What a tab begins with. */
export interface TabOptions {
  readonly path?: string;
  /** Runs in every frame before anything else. */
  readonly init?: string;
  readonly media?: Parameters<Page['emulateMedia']>[0];
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Opens a tab at 1366 × 768, the screen that most offices have. */
export async function openWorkbench(
  browser: Browser,
  query: Readonly<Record<string, string>>,
  options: TabOptions | string = {},
): Promise<WorkbenchPage> {
  const {
    path = '/workbench/',
    init = '',
    media = {},
    viewport = { width: 1366, height: 768 },
  } = typeof options === 'string' ? { path: options } : options;
  const origin = workbenchOrigin();
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport,
    locale: query.locale ?? 'zh-CN',
  });
  // Scripts run by tsx name their functions through this helper, which a page does not have.
  await context.addInitScript('globalThis.__name ??= (each) => each;');
  await context.addInitScript(init);
  const page = await context.newPage();
  await page.emulateMedia(media);
  const foreignRequests: string[] = [];
  const pageErrors: string[] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) foreignRequests.push(url.href);
  });
  page.on('pageerror', (error) => pageErrors.push(error.message));
  await page.goto(`${origin}${path}?${new URLSearchParams(query).toString()}`);
  return { context, page, foreignRequests, pageErrors };
}

/** The sidebar, also after the workbench has loaded it anew for another workbook. */
export function paneOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[data-role="taskpane"]');
}

/** Presses 一键评分 and waits until the pane says what it did. */
export async function scoreWithOneClick(page: Page): Promise<FrameLocator> {
  const pane = paneOf(page);
  await pane.getByRole('button', { name: /^(一键评分|Score now)$/ }).click();
  await pane.getByRole('button', { name: /^(撤销|Undo)$/ }).waitFor();
  return pane;
}

/** Presses 撤销 (or 撤销上次评分) and waits until the pane says that it is done. */
export async function undo(page: Page): Promise<void> {
  const pane = paneOf(page);
  await pane.getByRole('button', { name: /^(撤销|Undo)/ }).click();
  await pane.getByText(/^(已撤销|Undone)/).waitFor();
}

/** Opens a workbook of which only the bytes are at hand. */
export async function openBytes(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  await page.waitForFunction(() => window.workbench !== undefined);
  await page.evaluate(
    ([base64, fileName]) => {
      try {
        window.workbench?.open(base64, fileName);
      } catch {
        // What went wrong is on the screen, and the tests read it there.
      }
    },
    [Buffer.from(bytes).toString('base64'), name] as const,
  );
}

/** What the workbench would save now. */
export async function savedWorkbook(page: Page): Promise<WorkbookFile> {
  return openWorkbook(await savedBytes(page), { fileName: 'saved.xlsx' });
}

/** The bytes that the workbench would save now. */
export async function savedBytes(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(() => window.workbench?.save() ?? '');
  return Uint8Array.from(Buffer.from(base64, 'base64'));
}

/** A file of test/forms/examples. */
export function exampleBytes(file: string): Uint8Array {
  return Uint8Array.from(readFileSync(`${examples}/${file}`));
}
