import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Lets the way back from a panel lead to the control on the first screen that was left for it. The
 * screen itself stays where it was: the panel only covers it.
 *
 * @param view the panel that is shown; null for the first screen
 * @returns to be set on the first screen
 * @example <div ref={useWayBack(view)}>
 */
export function useWayBack(view: string | null): RefObject<HTMLDivElement> {
  const screen = useRef<HTMLDivElement>(null);
  const former = useRef(view);
  const left = useRef<Element | null>(null);
  if (former.current !== view && former.current === null) {
    // Before the panel is drawn, which takes the focus.
    left.current = document.activeElement;
  }
  useLayoutEffect(() => {
    if (former.current === view) return;
    former.current = view;
    const isLost = document.activeElement === document.body;
    if (view === null && isLost && screen.current) returnTo(screen.current, left.current);
  }, [view]);
  return screen;
}

function returnTo(screen: HTMLElement, control: Element | null): void {
  const canTake = control instanceof HTMLElement && control.isConnected && control.tabIndex >= 0;
  if (canTake) control.focus({ preventScroll: true });
  focusFirst(screen);
}

/**
 * Gives the keyboard to a screen whose visitor has lost it; elsewhere it stays.
 *
 * @param screen the screen
 * @example focusFirst(screen)
 */
export function focusFirst(screen: HTMLElement): void {
  if (document.activeElement !== document.body) return;
  // A button, since office.js moves Tab only from one control to the next.
  screen.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
}
