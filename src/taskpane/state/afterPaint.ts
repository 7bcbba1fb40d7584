import { longSheet } from '../../app/longSheet';
import type { Sheet } from '../../core/sheet';

/**
 * Lets the screen show that work has begun, before work begins that holds the screen up. Short sheets
 * need no pause, and a hidden pane does not wait for a frame that never comes.
 *
 * @param sheet what is worked on
 * @returns when the next frame has been drawn
 * @example await afterPaint(inspection.sheet)
 */
export async function afterPaint({ rowCount }: Pick<Sheet, 'rowCount'>): Promise<void> {
  if (rowCount <= longSheet) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      setTimeout(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  });
}
