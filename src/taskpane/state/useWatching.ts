import { useEffect } from 'react';
import { defaultSettings } from '../../app/settings';
import type { UseCases } from '../useCases';
import { isWriting } from './paneActions';
import type { PaneEvent, PaneState } from './paneState';
import { useOtherRuns } from './useOtherRuns';

/** The pane as it watches the workbook; everything in it is stable. */
export interface WatchingPane {
  readonly now: { readonly current: { readonly state: PaneState } };
  readonly dispatch: (event: PaneEvent) => void;
  /** Looks at the active sheet anew. */
  readonly look: () => Promise<void>;
  /** Plans the run that is previewed anew. */
  readonly preview: () => Promise<void>;
  /** Another sheet came to the front. */
  readonly follow: () => Promise<void>;
}

/**
 * Looks at the workbook as soon as it is there, and follows what happens in it: edits, other sheets, other
 * runs, protection.
 *
 * @param useCases the workbook's use cases; null before Excel has answered
 * @param pane what is told, and what can be done about it
 * @example useWatching(useCases, { now, dispatch, look, preview, follow })
 */
export function useWatching(useCases: UseCases | null, pane: WatchingPane): void {
  const { now, dispatch, look, preview, follow } = pane;
  const onOutputs = useOtherRuns(useCases, now, look);
  useEffect(() => {
    if (!useCases) return;
    let stop: (() => Promise<void>) | null = null;
    let isGone = false;
    void look();
    useCases
      .watch({
        shown: () => now.current.state.inspection,
        settings: () => now.current.state.settings ?? defaultSettings,
        options: () => {
          const { decisions, columns } = now.current.state;
          return { decisions, ...(columns && { hints: columns }) };
        },
        isBusy: () => now.current.state.work !== null,
        onChanged: (update) => {
          dispatch({ type: 'edited', update });
          if (now.current.state.preview) void preview();
        },
        onChangedBack: () => {
          dispatch({ type: 'edited-back' });
        },
        onOutputs,
        onProtection: (change) => {
          dispatch({ type: 'protection', change });
          // What is being read now may still tell of the protection as it was.
          if (now.current.state.work === 'inspect') void look();
        },
        onActivated: (sheetId) => {
          const { inspection } = now.current.state;
          if (!isWriting(now.current.state) && inspection?.sheet.id !== sheetId) void follow();
        },
      })
      .then((unwatch) => {
        stop = unwatch;
        if (isGone) void unwatch();
      })
      .catch(() => undefined); // A host without events: the pane still works, it just does not follow.
    return () => {
      isGone = true;
      if (stop) void stop();
    };
  }, [useCases, now, dispatch, look, preview, follow, onOutputs]);
}
