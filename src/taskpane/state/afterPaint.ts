import { longSheet } from '../../app/longSheet';
import type { Sheet } from '../../core/sheet';

/** A slow machine may take so many milliseconds for a frame; one that takes longer is not drawn at all. */
const mostFrameTime = 1000;

/**
 * Lets the screen show what a click did, before work begins that holds the screen up. Short sheets need
 * no pause, and a hidden pane does not wait for a frame that never comes.
 *
 * @param sheet what is worked on
 * @returns when the next frame has been drawn
 * @example await afterPaint(inspection.sheet)
 */
export async function afterPaint({ rowCount }: Pick<Sheet, 'rowCount'>): Promise<void> {
  if (rowCount <= longSheet) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, document.hidden ? 0 : mostFrameTime);
    // The second frame begins once the first one was handed to the screen.
    requestAnimationFrame(() => {
      requestAnimationFrame(() => {
        clearTimeout(timer);
        setTimeout(resolve);
      });
    });
  });
}
