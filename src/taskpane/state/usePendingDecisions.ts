import { useMemo, useRef } from 'react';
import type { Decisions } from '../../core/scoring/decisions';
import type { UseCases } from '../useCases';
import type { PaneEvent } from './paneState';

/** Decisions that are stored already while their run is still on its way. All functions are stable. */
export interface PendingDecisions {
  /** Stores them; false, and said, where the workbook does not take them. */
  readonly store: (sheetId: string, decisions: Decisions) => Promise<boolean>;
  /** The run stands, and so do they, until the run (the id of its receipt) is taken back. */
  readonly settle: (run?: string) => void;
  /** The run came to nothing: what was stored before is brought back. False, and said, where it cannot be. */
  readonly giveUp: () => Promise<boolean>;
  /** The run was undone: so is what was decided for it. */
  readonly undo: (run?: string) => Promise<boolean>;
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
  const byRun = useRef(new Map<string | undefined, () => Promise<void>>());
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
      settle: (run) => {
        if (run && bringBack.current) byRun.current.set(run, bringBack.current);
        bringBack.current = null;
      },
      giveUp: async () => {
        const former = bringBack.current;
        bringBack.current = null;
        return former ? attempt(former) : true;
      },
      undo: async (run) => {
        const former = byRun.current.get(run);
        byRun.current.delete(run);
        return former ? attempt(former) : true;
      },
    };
  }, [useCases, dispatch]);
}
