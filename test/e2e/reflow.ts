import type { Frame, Page } from 'playwright-core';
import { paneFrame } from './workbenchPage';

/** The sidebar as narrow as people have it: 320 px, and 350 × 580 px at 200 %. */
export const narrow = {
  '320 px wide': { width: 320, height: 580 },
  '200 % zoom': { width: 175, height: 290 },
} as const;

/**
 * Gives the sidebar's frame a size.
 *
 * @param page the workbench
 * @param size CSS pixels
 * @returns the frame
 */
export async function resizePane(
  page: Page,
  size: { readonly width: number; readonly height: number },
): Promise<Frame> {
  await page.locator('iframe[data-role="taskpane"]').evaluate((element, { width, height }) => {
    for (const [name, value] of Object.entries({ width, height })) {
      for (const bound of ['', 'min-', 'max-']) {
        (element as HTMLElement).style.setProperty(`${bound}${name}`, `${value}px`);
      }
    }
  }, size);
  await page.waitForTimeout(100);
  return paneFrame(page);
}

/**
 * What is lost in a narrow sidebar: controls and texts that stick out of it, and texts that are cut
 * without an ellipsis or a way to scroll.
 *
 * @param frame the sidebar
 * @returns one line for each
 */
export function lost(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => {
    const found: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways');
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const isText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
      if (!isText && !element.matches('button, input, select, textarea')) continue;
      const box = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const isHidden = box.width <= 1 || box.height <= 1 || style.visibility === 'hidden';
      if (isHidden || element.closest('svg, [aria-hidden="true"], option')) continue;
      const said = `<${element.tagName.toLowerCase()}> ${element.innerText.slice(0, 30)}`;
      if (box.right > width + 1 || box.left < -1) found.push(`sticks out: ${said}`);
      const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
      const mayBeCut =
        element.matches('input') || // its text moves with the caret
        style.textOverflow === 'ellipsis' ||
        ['auto', 'scroll'].includes(style.overflowX);
      if (isCut && style.overflowX !== 'visible' && !mayBeCut) found.push(`is cut: ${said}`);
    }
    return [...new Set(found)];
  });
}
