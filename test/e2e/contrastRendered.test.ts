import AxeBuilder from '@axe-core/playwright';
import {
  contrastThemes,
  launchInContrastTheme,
  windowsColours,
  type ThemedBrowser,
} from '../tools/contrastThemes';
import { contrastLooks, lookAt } from './looks';
import { paneStates } from './paneStates';

/** What a colour of CSS is in the browser's theme, as `#rrggbb`. */
const drawnColour = (keyword: string) => {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.setProperty('forced-color-adjust', 'none');
  probe.style.color = keyword;
  const channels = getComputedStyle(probe).color.match(/\d+/g) ?? [];
  probe.remove();
  return `#${channels.map((each) => Number(each).toString(16).padStart(2, '0')).join('')}`;
};

// STATES=all looks at every state in every theme; else each state is looked at once, and the themes take turns.
const isLookedAt = (turn: number, index: number) =>
  process.env.STATES === 'all' || index % contrastThemes.length === turn;

describe.each(contrastThemes.map((theme, turn) => [theme, turn] as const))(
  'drawn in the contrast theme %s',
  (theme, turn) => {
    const look = contrastLooks[turn] ?? contrastLooks[0];
    let themed: ThemedBrowser;
    beforeAll(async () => {
      themed = await launchInContrastTheme(theme);
    }, 120_000);
    afterAll(() => themed.close());

    it.each(
      paneStates
        .filter((_, index) => isLookedAt(turn, index))
        .map((state) => [state.name, state] as const),
    )(
      '%s has the colours of Windows, and every text can be read',
      async (_, state) => {
        if (!look) throw new Error('No look has this theme.');
        const { page, context } = await lookAt(themed.browser, look, state);
        await state.reach(page);
        // Nothing is pointed at, and no colour is on its way to another.
        await page.mouse.move(0, 0);
        await page.waitForTimeout(400);
        expect(await page.evaluate(drawnColour, 'Canvas')).toBe(windowsColours[theme].Canvas);
        expect(await page.evaluate(drawnColour, 'CanvasText')).toBe(
          windowsColours[theme].CanvasText,
        );
        const { violations } = await new AxeBuilder({ page })
          .include(['iframe[data-role="taskpane"]', 'body'])
          .withRules(['color-contrast'])
          .analyze();
        const found = violations.flatMap(({ nodes }) =>
          nodes.map(({ html, any }) => `${any[0]?.message ?? ''} ${html}`),
        );
        expect(found).toEqual([]);
        await context.close();
      },
      90_000,
    );
  },
);
