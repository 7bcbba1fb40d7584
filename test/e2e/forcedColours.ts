import type { Frame, Page } from 'playwright-core';
import { windowsColours } from '../tools/contrastThemes';
import { paneFrame } from './workbenchPage';

/** The system colours of CSS that a contrast theme sets. */
export const keywords = Object.keys(windowsColours.Aquatic);

/** One text and what it stands on, in the colours of the emulated theme. */
export interface Pair {
  readonly text: string;
  readonly ground: string;
  readonly isDisabled: boolean;
  readonly said: string;
}

/**
 * The colours that are seen in the sidebar, and what the keywords of CSS are here.
 *
 * @param frame the sidebar, in forced colours
 * @returns keywords, texts on their grounds, and what is drawn in a colour that is not the system's
 */
function drawnColours(frame: Frame) {
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

/** The colours of the sidebar once nothing is pointed at and no colour is on its way to another. */
export async function settledColours(page: Page): ReturnType<typeof drawnColours> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(400);
  return drawnColours(paneFrame(page));
}
