import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { lookAt, looks } from './looks';
import { paneStates } from './paneStates';
import { lost, narrow, resizePane } from './reflow';
import { useBrowser } from './useBrowser';
import { paneFrame } from './workbenchPage';

const browser = useBrowser();

/** WCAG 2.2 A and AA inside the sidebar; the workbench around it plays Excel. */
async function violations(page: Page): Promise<string[]> {
  const frame = paneFrame(page);
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations: found } = await window.axe.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
    });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

declare global {
  interface Window {
    axe: typeof axe;
  }
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
      const { page, leave, pageErrors } = await lookAt(browser(), look, state);
      await state.reach(page);
      expect(await violations(page)).toEqual([]);
      for (const [how, size] of Object.entries(narrow)) {
        const frame = await resizePane(page, size);
        expect([how, ...(await lost(frame))]).toEqual([how]);
      }
      expect(pageErrors).toEqual([]);
      await leave();
    },
    120_000,
  );
});
