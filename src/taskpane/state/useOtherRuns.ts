import { useCallback, useEffect, useRef } from 'react';
import type { UseCases } from '../useCases';
import type { PaneState } from './paneState';

/** A run writes many cells: its last one is waited for so many milliseconds. */
const pause = 400;

/**
 * Notices runs and cleared marks that came from elsewhere — the ribbon, another window, a colleague — and
 * looks at the sheet anew, so that what the pane says of the last run stays true. Asks when the user comes
 * back to the pane, and when told that scores or colours changed. A result of this pane stays as it is.
 *
 * @param useCases compares the runs; null before Excel has answered
 * @param now the pane's state
 * @param look looks at the sheet anew
 * @returns to be called when what runs write has changed; stable
 * @example const onOutputs = useOtherRuns(useCases, now, look)
 */
export function useOtherRuns(
  useCases: Pick<UseCases, 'hasOtherRuns'> | null,
  now: { readonly current: { readonly state: PaneState } },
  look: () => Promise<void>,
): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const isAsking = useRef(false);
  const check = useCallback(async () => {
    const { inspection, work, scored, preview } = now.current.state;
    if (!useCases || !inspection || work !== null || scored || preview || isAsking.current) return;
    isAsking.current = true;
    try {
      const isOld = await useCases.hasOtherRuns(inspection);
      const { state } = now.current;
      if (isOld && state.work === null && state.inspection === inspection) await look();
    } finally {
      isAsking.current = false;
    }
  }, [useCases, now, look]);
  const later = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      check().catch(() => undefined); // Excel does not answer: what is shown stays.
    }, pause);
  }, [check]);
  useEffect(() => {
    const onVisible = () => {
      if (!document.hidden) later();
    };
    window.addEventListener('focus', later);
    document.addEventListener('visibilitychange', onVisible);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('focus', later);
      document.removeEventListener('visibilitychange', onVisible);
    };
  }, [later]);
  return later;
}
