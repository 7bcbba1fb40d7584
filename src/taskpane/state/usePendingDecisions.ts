import { useMemo, useRef } from 'react';
import type { Decisions } from '../../core/scoring/decisions';
import type { UseCases } from '../useCases';
import type { PaneEvent } from './paneState';

/** Decisions that are stored already while their run is still on its way. All functions are stable. */
export interface PendingDecisions {
  /** Stores them; false, and said, where the workbook does not take them. */
  readonly store: (sheetId: string, decisions: Decisions) => Promise<boolean>;
  /** The run stands, and so do they. */
  readonly settle: () => void;
  /** The run came to nothing: what was stored before is brought back. False, and said, where it cannot be. */
  readonly giveUp: () => Promise<boolean>;
}

/**
 * Sees to it that a decision is kept only together with the scores that follow from it.
 *
 * @param useCases stores decisions; null before Excel has answered
 * @param dispatch told when the workbook refuses
 * @returns what is to be called before a run and at its end
 * @example if (await pending.store(sheet.id, decisions)) await score(exceptions, decisions)
 */
export function usePendingDecisions(
  useCases: Pick<UseCases, 'saveDecisions'> | null,
  dispatch: (event: PaneEvent) => void,
): PendingDecisions {
  const bringBack = useRef<(() => Promise<void>) | null>(null);
  return useMemo(() => {
    const attempt = async (work: () => Promise<void>) => {
      try {
        await work();
        return true;
      } catch (error) {
        dispatch({ type: 'failed', error, during: 'settings' });
        return false;
      }
    };
    return {
      store: (sheetId, decisions) =>
        attempt(async () => {
          const former = bringBack.current;
          const latest = await useCases?.saveDecisions(sheetId, decisions);
          bringBack.current = former ?? latest ?? null;
        }),
      settle: () => {
        bringBack.current = null;
      },
      giveUp: async () => {
        const former = bringBack.current;
        bringBack.current = null;
        return former ? attempt(former) : true;
      },
    };
  }, [useCases, dispatch]);
}
