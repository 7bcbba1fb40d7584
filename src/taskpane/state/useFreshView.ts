import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Lets every panel begin at its top. The way back leads to where the first screen was left: to the same
 * place and the same control.
 *
 * @param view the panel that is shown; null for the first screen
 * @returns to be set on the element that scrolls
 * @example <main ref={useFreshView(view)}>
 */
export function useFreshView(view: string | null): RefObject<HTMLElement> {
  const scroller = useRef<HTMLElement>(null);
  const former = useRef(view);
  const left = useRef<Place>({ top: 0, control: null });
  if (former.current !== view && former.current === null) {
    // Before the panel is drawn, which takes the focus.
    left.current = { top: scroller.current?.scrollTop ?? 0, control: document.activeElement };
  }
  useLayoutEffect(() => {
    const { current } = scroller;
    if (former.current === view || !current) return;
    former.current = view;
    current.scrollTop = view === null ? left.current.top : 0;
    if (view === null && document.activeElement === document.body) returnTo(current, left.current);
  }, [view]);
  return scroller;
}

interface Place {
  readonly top: number;
  readonly control: Element | null;
}

function returnTo(scroller: HTMLElement, { control }: Place): void {
  const canTake = control instanceof HTMLElement && control.isConnected && control.tabIndex >= 0;
  if (canTake) control.focus({ preventScroll: true });
  // A button, since office.js moves Tab only from one control to the next.
  if (document.activeElement === document.body) {
    scroller.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
  }
}
