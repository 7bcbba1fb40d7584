import { contrast, rgbOf } from '../tools/contrast';
import { windowsColours } from '../tools/contrastThemes';
import { settledColours, keywords } from './forcedColours';
import { lookAt } from './looks';
import { paneStates } from './paneStates';
import { useBrowser } from './useBrowser';

const browser = useBrowser();

/** What CSS says may be written on what; Highlight also writes what the pointer is on. */
const plain = ['CanvasText', 'FieldText', 'ButtonText', 'LinkText', 'Highlight'];
const inksOn: Readonly<Record<string, readonly string[]>> = {
  Canvas: plain,
  Field: plain,
  ButtonFace: plain,
  Highlight: ['HighlightText'],
  Mark: ['MarkText'],
};

const names = [
  'found',
  'result',
  'row-open',
  'row-decide',
  'preview',
  'settings',
  'rules-refused',
  'share',
];
const looked = [...names, 'column-picker', 'changed', 'error', 'waiting', 'review'];
// STATES=all looks at each on both grounds; else the grounds take turns.
const cases = paneStates
  .filter(({ name }) => looked.includes(name))
  .flatMap((state, index) =>
    (['light', 'dark'] as const)
      .filter((_, turn) => process.env.STATES === 'all' || turn === index % 2)
      .map((scheme) => [state.name, scheme, state] as const),
  );

describe('the Windows contrast themes', () => {
  it.each(cases)(
    'find in %s, on a %s ground, only colours of the system, and every text readable in all four',
    async (_, colorScheme, state) => {
      const look = { name: 'contrast', locale: 'zh-CN', theme: 'contrast' } as const;
      const { page, leave } = await lookAt(browser(), look, state);
      await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
      await state.reach(page);
      const { known, pairs, fixed } = await settledColours(page);
      expect(fixed).toEqual([]);
      expect(pairs.length).toBeGreaterThan(5);
      const keywordsOf = (colour: string) => keywords.filter((name) => known[name] === colour);
      const unreadable = pairs.flatMap(({ text, ground, isDisabled, said }) => {
        // Where keywords look alike here, each that may be meant must be readable.
        const meant = keywordsOf(ground).flatMap((under) =>
          keywordsOf(text)
            .filter((ink) => inksOn[under]?.includes(ink))
            .map((ink) => [ink, under] as const),
        );
        if (isDisabled) return [];
        if (meant.length === 0) return [`${said}: ${text} on ${ground}`];
        return Object.entries(windowsColours).flatMap(([name, colours]) =>
          meant
            .filter(
              ([ink, under]) =>
                contrast(rgbOf(colours[ink] ?? ''), rgbOf(colours[under] ?? '')) < 4.5,
            )
            .map(([ink, under]) => `${said}: ${ink} on ${under} in ${name}`),
        );
      });
      expect([...new Set(unreadable)]).toEqual([]);
      await leave();
    },
    90_000,
  );
});
