import { useCallback, useMemo, useRef, useState } from 'react';
import type { ScoreOutcome } from '../../app/score';
import type { SheetOutcome, WorkbookProgress } from '../../app/scoreWorkbook';
import type { Settings } from '../../app/settings';
import type { Translator } from '../../i18n';
import type { SheetRef } from '../../workbook/port';
import type { UseCases } from '../useCases';
import type { PaneEvent, PaneState } from './paneState';

/** A run over the whole workbook, as its screen shows it. */
export interface AllSheetsRun {
  /** The sheet that is worked on; null before the first is known. */
  readonly progress: WorkbookProgress | null;
  readonly sheets: readonly SheetOutcome[];
  /** Hidden sheets that were left alone. */
  readonly hidden: readonly SheetRef[];
  readonly phase: 'running' | 'stopping' | 'stopped' | 'done';
}

/** The run, and what can be done with it. All functions are stable. */
export interface AllSheets {
  /** Null while its screen is closed. */
  readonly run: AllSheetsRun | null;
  readonly start: () => void;
  /** Scores hidden sheets as well, by their ids; the others stay as they are. */
  readonly addHidden: (ids: ReadonlySet<string>) => void;
  /** Finishes the sheet at hand and leaves the others as they are. */
  readonly stop: () => void;
  /** Goes back to the sheet that is open in Excel. */
  readonly close: () => void;
  /** Brings a sheet to the front and shows its result. */
  readonly show: (outcome: SheetOutcome) => void;
}

/** What the run needs of the pane. */
export interface AllSheetsPane {
  readonly now: {
    readonly current: { readonly state: PaneState; readonly translator: Translator };
  };
  readonly dispatch: (event: PaneEvent) => void;
  readonly settingsNow: () => Promise<Settings>;
  readonly look: () => Promise<void>;
}

/**
 * Scores all sheets one after the other, and keeps what happened to each.
 *
 * @param useCases the workbook's use cases; null before Excel has answered
 * @param pane the state of the pane around it
 * @returns the run and what can be done with it
 * @example const allSheets = useAllSheets(useCases, { now, dispatch, settingsNow, look })
 */
export function useAllSheets(useCases: UseCases | null, pane: AllSheetsPane): AllSheets {
  const { now, dispatch, settingsNow, look } = pane;
  const [run, setRun] = useState<AllSheetsRun | null>(null);
  const isStopped = useRef(false);

  const score = useCallback(
    async (done: readonly SheetOutcome[], chosen?: ReadonlySet<string>) => {
      if (!useCases) return;
      isStopped.current = false;
      dispatch({ type: 'started', work: 'sheets' });
      setRun({ progress: null, sheets: done, hidden: [], phase: 'running' });
      const change = (changed: Partial<AllSheetsRun>) => {
        setRun((current) => current && { ...current, ...changed });
      };
      try {
        const outcome = await useCases.scoreWorkbook(await settingsNow(), now.current.translator, {
          ...(chosen && { chosen, isOnlyChosen: true }),
          isCancelled: () => isStopped.current,
          onProgress: (progress) => {
            change({ progress });
          },
          onSheet: (sheet) => {
            setRun((current) => current && { ...current, sheets: [...current.sheets, sheet] });
          },
        });
        change({
          sheets: [...done, ...outcome.sheets],
          hidden: outcome.hidden,
          phase: outcome.isCancelled ? 'stopped' : 'done',
        });
        dispatch({ type: 'sheets-done' });
      } catch (error) {
        setRun(null);
        dispatch({ type: 'failed', error, during: 'sheets' });
      }
    },
    [useCases, now, dispatch, settingsNow],
  );

  const take = useCallback(
    (scored: ScoreOutcome) => {
      const { decisions } = scored.decided;
      dispatch({ type: 'scored', scored, exceptions: {}, switchedOff: new Set(), decisions });
    },
    [dispatch],
  );

  const close = useCallback(async () => {
    const shown = now.current.state.inspection?.sheet.id;
    const known = run?.sheets.find(({ sheet }) => sheet.id === shown);
    setRun(null);
    if (known && hasResult(known)) take(known.outcome);
    else await look();
  }, [now, run, take, look]);

  const show = useCallback(
    async (outcome: SheetOutcome) => {
      if (!useCases) return;
      setRun(null);
      try {
        await useCases.reveal(outcome.sheet.id, firstCell);
        if (hasResult(outcome)) take(outcome.outcome);
        else await look();
      } catch (error) {
        dispatch({ type: 'failed', error, during: 'reveal' });
      }
    },
    [useCases, dispatch, take, look],
  );

  return useMemo(
    () => ({
      run,
      start: () => void score([]),
      addHidden: (ids) => {
        // A sheet that was not reached before the stop may be chosen again.
        void score(run?.sheets.filter(({ sheet }) => !ids.has(sheet.id)) ?? [], ids);
      },
      stop: () => {
        isStopped.current = true;
        setRun((current) => current && { ...current, phase: 'stopping' });
      },
      close: () => void close(),
      show: (outcome) => void show(outcome),
    }),
    [run, score, close, show],
  );
}

const firstCell = { row: 0, column: 0 };

/**
 * Whether a sheet was scored, so that there is a result to show.
 *
 * @param outcome what happened to the sheet
 * @returns false for sheets without a form and for those that could not be written
 * @example outcome.sheets.filter(hasResult).length
 */
export function hasResult(
  outcome: SheetOutcome,
): outcome is Extract<SheetOutcome, { readonly outcome: ScoreOutcome }> {
  return 'outcome' in outcome && outcome.outcome.report.projects.length > 0;
}
