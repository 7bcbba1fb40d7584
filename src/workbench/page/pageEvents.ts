import { useEffect, useRef } from 'react';
import { detailOf } from '../host/detailOf';
import { leavesRegion } from './regions';

/** What keys of the whole page do. */
interface PageKeys {
  /** F6, with Shift the other way round: the keyboard goes to the next part of the page. */
  readonly next: (isBack: boolean) => void;
  /** Ctrl+S. */
  readonly save: () => void;
  /** Ctrl+O. */
  readonly open: () => void;
}

/**
 * Listens to the keys that mean the same wherever the keyboard is on the page. The sidebar is a page of its own
 * and keeps its keys: Ctrl+S and Ctrl+O do nothing there, F6 is handed on by its frame.
 *
 * @param keys what they do
 * @example usePageKeys({ next, save, open })
 */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = pageKey(event);
      if (key === null || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      latest.current[key](event.shiftKey);
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}

function pageKey(event: KeyboardEvent): keyof PageKeys | null {
  if (leavesRegion(event)) return 'next';
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return null;
  const key = event.key.toLowerCase();
  return key === 's' ? 'save' : key === 'o' ? 'open' : null;
}

/**
 * Lets the browser ask before the page is left with unsaved changes, from now on as long as the page lives.
 *
 * @param hasUnsaved whether there are any
 * @example keepChanges(() => session.hasUnsaved())
 */
export function keepChanges(hasUnsaved: () => boolean): void {
  window.addEventListener('beforeunload', (event) => {
    if (hasUnsaved()) event.preventDefault();
  });
}

/**
 * Hears of errors that nobody caught, so that the page can say that something did not finish.
 *
 * @param tell gets the error's own words
 * @returns stops it
 * @example useEffect(() => hearErrors((detail) => session.show(detail)), [session])
 */
export function hearErrors(tell: (detail: string) => void): () => void {
  // Browsers also report what is no error, such as a late ResizeObserver, without an error object.
  const onError = ({ error }: ErrorEvent): void => {
    if (error instanceof Error) tell(detailOf(error));
  };
  const onRejection = ({ reason }: PromiseRejectionEvent): void => {
    tell(detailOf(reason));
  };
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);
  return () => {
    window.removeEventListener('error', onError);
    window.removeEventListener('unhandledrejection', onRejection);
  };
}
