import { contrast, rgbOf } from '../tools/contrast';
import {
  contrastThemes,
  launchInContrastTheme,
  windowsColours,
  type ThemedBrowser,
} from '../tools/contrastThemes';
import { settledColours } from './forcedColours';
import { contrastLooks, lookAt } from './looks';
import { paneStates } from './paneStates';

const hexOf = (colour: string) =>
  `#${(colour.match(/\d+/g) ?? [])
    .slice(0, 3)
    .map((each) => Number(each).toString(16).padStart(2, '0'))
    .join('')}`;

// STATES=all looks at every state in every theme; else at every fourth state, and the themes take turns.
const isLookedAt = (turn: number, index: number) =>
  process.env.STATES === 'all' || index % (contrastThemes.length * 4) === turn * 4;

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
        const { page, leave } = await lookAt(themed.browser, look, state);
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await state.reach(page);
        const { known, pairs, fixed } = await settledColours(page);
        const themes = windowsColours[theme];
        for (const keyword of ['Canvas', 'CanvasText', 'ButtonText', 'GrayText']) {
          expect([keyword, hexOf(known[keyword] ?? '')]).toEqual([keyword, themes[keyword]]);
        }
        expect(fixed).toEqual([]);
        // Chromium's own Highlight is see-through; `contrastThemes.test.ts` measures that of Windows.
        const chosen = [known.Highlight, known.HighlightText];
        const measured = pairs.filter(
          ({ text, ground, isDisabled }) =>
            !isDisabled && !chosen.includes(text) && !chosen.includes(ground),
        );
        expect(measured.length).toBeGreaterThan(1);
        const unreadable = measured
          .filter(({ text, ground }) => contrast(rgbOf(hexOf(text)), rgbOf(hexOf(ground))) < 4.5)
          .map(({ said, text, ground }) => `${said}: ${text} on ${ground}`);
        expect([...new Set(unreadable)]).toEqual([]);
        await leave();
      },
      90_000,
    );
  },
);
