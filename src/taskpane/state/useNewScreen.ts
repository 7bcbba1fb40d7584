import { useLayoutEffect, useRef, type RefObject } from 'react';
import { focusFirst } from './useWayBack';

/**
 * Begins a screen that takes the place of another one at its top, where the pane says what was done, and
 * gives it the keyboard where the button that was pressed is gone.
 *
 * @param screen the element that scrolls
 * @param shows what is shown there
 * @example useNewScreen(scroller, scored === null ? 'found' : 'result')
 */
export function useNewScreen(screen: RefObject<HTMLElement | null>, shows: string): void {
  const former = useRef(shows);
  useLayoutEffect(() => {
    if (former.current === shows) return;
    former.current = shows;
    if (!screen.current) return;
    screen.current.scrollTop = 0;
    // Not from the sheet: only whoever is in the pane lost anything.
    if (document.hasFocus()) focusFirst(screen.current);
  }, [screen, shows]);
}
