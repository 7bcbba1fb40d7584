import { useEffect, useRef, type RefObject } from 'react';

/**
 * Lets every screen begin at its top, and keeps the keyboard inside of it when the button that led back
 * is gone.
 *
 * @param view the screen that is shown; null for the first one
 * @returns to be set on the element that scrolls
 * @example <main ref={useFreshView(view)}>
 */
export function useFreshView(view: string | null): RefObject<HTMLElement> {
  const scroller = useRef<HTMLElement>(null);
  const former = useRef(view);
  useEffect(() => {
    const { current } = scroller;
    if (former.current === view || !current) return;
    former.current = view;
    current.scrollTop = 0;
    // A button, since office.js moves Tab only from one control to the next.
    if (view === null && document.activeElement === document.body) {
      current.querySelector<HTMLElement>('button')?.focus();
    }
  }, [view]);
  return scroller;
}
