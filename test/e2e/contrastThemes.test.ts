import type { Browser, Frame } from 'playwright-core';
import { launchChromium } from '../tools/chromium';
import { contrast, rgbOf } from '../tools/contrast';
import { windowsColours } from '../tools/contrastThemes';
import { lookAt } from './looks';
import { paneStates } from './paneStates';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
}, 120_000);
afterAll(() => browser.close());

const keywords = Object.keys(windowsColours.Aquatic);

/** What CSS says may be written on what; Highlight also writes what the pointer is on. */
const plain = ['CanvasText', 'FieldText', 'ButtonText', 'LinkText', 'Highlight'];
const inksOn: Readonly<Record<string, readonly string[]>> = {
  Canvas: plain,
  Field: plain,
  ButtonFace: plain,
  Highlight: ['HighlightText'],
  Mark: ['MarkText'],
};

/** One text and what it stands on, in the colours of the emulated theme. */
interface Pair {
  readonly text: string;
  readonly ground: string;
  readonly isDisabled: boolean;
  readonly said: string;
}

/** The colours that are seen in the sidebar, and what the keywords of CSS are here. */
function coloursOf(frame: Frame) {
  return frame.evaluate((names) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.setProperty('forced-color-adjust', 'none');
    const known = Object.fromEntries(
      names.map((name) => {
        probe.style.color = name;
        return [name, getComputedStyle(probe).color];
      }),
    );
    probe.remove();
    const isClear = (colour: string) => /^rgba\(.*, 0\)$/.test(colour);
    const groundOf = (element: Element | null): string => {
      if (!element) return known.Canvas ?? '';
      const { backgroundColor } = getComputedStyle(element);
      return isClear(backgroundColor) ? groundOf(element.parentElement) : backgroundColor;
    };
    const pairs: Pair[] = [];
    const fixed: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0 || style.visibility === 'hidden') continue;
      const isText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      // A shape is painted in `color`; a computed `fill` does not tell of the forced one.
      const isShape = element instanceof SVGElement && element.getAttribute('fill') !== 'none';
      const said = `<${element.tagName.toLowerCase()}> ${element.textContent.slice(0, 30)}`;
      // The swatch of the preview shows the colour that a cell will have.
      if (style.forcedColorAdjust === 'none' && element.style.backgroundColor !== '') continue;
      const isDisabled = element.closest('[disabled], [aria-disabled="true"]') !== null;
      if (isText) pairs.push({ text: style.color, ground: groundOf(element), isDisabled, said });
      const drawn = [
        style.backgroundColor,
        ...(isShape ? [style.color] : []),
        ...(['Top', 'Right', 'Bottom', 'Left'] as const).flatMap((side) =>
          style[`border${side}Width`] === '0px' ? [] : [style[`border${side}Color`]],
        ),
      ];
      const own = drawn.filter(
        (colour) => !isClear(colour) && !Object.values(known).includes(colour),
      );
      if (own.length > 0) fixed.push(`${said} ${[...new Set(own)].join()}`);
    }
    return { known, pairs, fixed };
  }, keywords);
}

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
      const { page, context } = await lookAt(browser, look, state);
      await page.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
      await state.reach(page);
      // Nothing is pointed at, and no colour is on its way to another.
      await page.mouse.move(0, 0);
      await page.waitForTimeout(400);
      const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
      if (!frame) throw new Error('The sidebar has no frame.');
      const { known, pairs, fixed } = await coloursOf(frame);
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
      await context.close();
    },
    90_000,
  );
});
