import type { Browser } from 'playwright-core';
import { launchChromium } from '../tools/chromium';

/**
 * A browser for the tests of one file, started before the first of them and closed after the last.
 *
 * @returns how a test asks for it
 * @example const browser = useBrowser(); it('…', () => openWorkbench(browser(), { sample: 'none' }))
 */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 120_000);
  afterAll(() => browser?.close());
  return () => {
    if (!browser) throw new Error('Only a running test has a browser.');
    return browser;
  };
}
