import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { lookAt, looks } from './looks';
import { paneStates } from './paneStates';
import { lost, narrow, resizePane } from './reflow';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 120_000);
afterAll(() => browser.close());

/** WCAG 2.2 A and AA inside the sidebar. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(['iframe[data-role="taskpane"]', 'body'])
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

// STATES=all looks at every state in every look; else each state is looked at once, and the looks take turns.
const all = process.env.STATES === 'all';
const cases = paneStates.flatMap((state, index) =>
  looks
    .filter((_, turn) => all || turn === index % looks.length)
    .map((look) => [state.name, look.name, state, look] as const),
);

describe('every state of the sidebar', () => {
  it.each(cases)(
    '%s in %s has no accessibility violation, and loses nothing when it is narrow',
    async (_, __, state, look) => {
      const { page, context, pageErrors } = await lookAt(browser, look, state);
      await state.reach(page);
      expect(await violations(page)).toEqual([]);
      for (const [how, size] of Object.entries(narrow)) {
        const frame = await resizePane(page, size);
        expect([how, ...(await lost(frame))]).toEqual([how]);
      }
      expect(pageErrors).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
