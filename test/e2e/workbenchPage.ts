import type { Browser, BrowserContext, Frame, FrameLocator, Page, Request } from 'playwright-core';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import type { WorkbookFile } from '../../src/xlsx/model';
import type {} from '../../src/workbench/page/testBridge';

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
  /** To be called at the end: the next test that wants such a tab gets this one, emptied. */
  readonly leave: () => Promise<void>;
}

/** What a tab begins with. */
export interface TabOptions {
  readonly path?: string;
  /** Runs in every frame before anything else; such a tab is nobody else's. */
  readonly init?: string;
  /** What the browser remembers of earlier visits. */
  readonly storage?: Readonly<Record<string, string>>;
  readonly media?: Parameters<Page['emulateMedia']>[0];
  readonly viewport?: { readonly width: number; readonly height: number };
  /** True where a test does to the tab what cannot be taken back. */
  readonly isOwn?: boolean;
}

interface Tab {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Tabs that tests have left, by locale: a renderer that has run the scripts once opens twice as fast. */
const idleTabs = new WeakMap<Browser, Map<string, Tab>>();

async function newTab(browser: Browser, locale: string, init: string): Promise<Tab> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale });
  // Scripts run by tsx name their functions through this helper, which a page does not have.
  await context.addInitScript('globalThis.__name ??= (each) => each;');
  await context.addInitScript(init);
  return { context, page: await context.newPage() };
}

const asNobodyLeftIt = { media: null, colorScheme: null, reducedMotion: null, forcedColors: null };

/** Opens a tab at 1366 × 768, the screen that most offices have. */
export async function openWorkbench(
  browser: Browser,
  query: Readonly<Record<string, string>>,
  options: TabOptions | string = {},
): Promise<WorkbenchPage> {
  const {
    path = '/workbench/',
    init = '',
    storage = {},
    media = {},
    viewport = { width: 1366, height: 768 },
    isOwn = init !== '',
  } = typeof options === 'string' ? { path: options } : options;
  const origin = workbenchOrigin();
  const locale = query.locale ?? 'zh-CN';
  const idle = idleTabs.get(browser) ?? new Map<string, Tab>();
  idleTabs.set(browser, idle);
  const left = isOwn ? undefined : idle.get(locale);
  if (left) idle.delete(locale);
  const tab = left ?? (await newTab(browser, locale, init));
  const { context, page } = tab;
  await page.setViewportSize(viewport);
  await page.emulateMedia({ ...asNobodyLeftIt, ...media });
  if (left || Object.keys(storage).length > 0) {
    await page.goto(`${origin}/assets/icon-16.png`);
    await page.evaluate((remembered) => {
      localStorage.clear();
      sessionStorage.clear();
      for (const [key, value] of Object.entries(remembered)) localStorage.setItem(key, value);
    }, storage);
  }
  const foreignRequests: string[] = [];
  const pageErrors: string[] = [];
  const onRequest = (request: Request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) foreignRequests.push(url.href);
  };
  const onError = (error: Error) => pageErrors.push(error.message);
  page.on('request', onRequest);
  page.on('pageerror', onError);
  const leave = async () => {
    page.off('request', onRequest);
    page.off('pageerror', onError);
    if (isOwn || idle.has(locale)) {
      await context.close();
      return;
    }
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    for (const other of context.pages()) if (other !== page) await other.close();
    idle.set(locale, tab);
  };
  await page.goto(`${origin}${path}?${new URLSearchParams(query).toString()}`);
  return { context, page, foreignRequests, pageErrors, leave };
}

/** The sidebar, also after the workbench has loaded it anew for another workbook. */
export function paneOf(page: Page): FrameLocator {
  return page.frameLocator('iframe[data-role="taskpane"]');
}

/**
 * The sidebar's frame, to be asked as a whole.
 *
 * @param page the workbench
 * @returns the frame; the first one where the page shows two sidebars
 * @throws Error when the sidebar is closed
 * @example await paneFrame(page).evaluate(() => document.title)
 */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
  if (!frame) throw new Error('The sidebar has no frame.');
  return frame;
}

/**
 * Lets office.js fail in the sidebar as soon as the sidebar listens for it, so that no test waits as long
 * as people would; the page of the ribbon buttons keeps its own.
 *
 * @param page the workbench, or the sidebar as a plain page; the next load has no office.js
 */
export async function refuseOffice(page: Page): Promise<void> {
  await page.route(/office-js\/office\.js/, async (route) => {
    const frame = route.request().frame();
    if (!frame.url().includes('taskpane')) return route.continue();
    try {
      await frame.locator('[data-score]').waitFor();
    } catch {
      return; // The page was left meanwhile, and its request with it.
    }
    return route.abort();
  });
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
