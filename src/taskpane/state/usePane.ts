import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react';
import type { RunChoices } from '../../app/choices';
import { defaultSettings } from '../../app/settings';
import type { Address } from '../../core/address';
import type { Choices } from '../../core/plan/choices';
import type { ContentEdit, Plan } from '../../core/plan/plan';
import type { Decision, Decisions } from '../../core/scoring/decisions';
import type { ColumnHints } from '../../core/table/findTables';
import type { Translator } from '../../i18n';
import type { UseCases } from '../useCases';
import { initialState, paneReducer, type PaneEvent, type PaneState } from './paneState';
import { afterPaint } from './afterPaint';
import { inspectWhole } from './inspectWhole';
import { overwritten } from './overwritten';
import { isWriting, type PaneActions, type PreviewChoices } from './paneActions';
import { useAllSheets, type AllSheets } from './useAllSheets';
import { usePendingDecisions } from './usePendingDecisions';
import { useSheetName } from './useSheetName';
import { useWatching } from './useWatching';

/** What may be written into a cell, as `editKey` names it. */
const contentKinds: readonly ContentEdit['kind'][] = ['score', 'rate', 'total', 'reason'];

const firstCell: Address = { row: 0, column: 0 };

/**
 * The pane's state and what can be done with it.
 *
 * @param useCases the workbook's use cases; null before Excel has answered
 * @param translator language of the notes that are written
 * @param isAsked 一键评分 was pressed before the pane was there
 * @returns state, actions, and the run over all sheets
 * @example const [state, actions, allSheets] = usePane(useCases, translator)
 */
export function usePane(
  useCases: UseCases | null,
  translator: Translator,
  isAsked = false,
): [PaneState, PaneActions, AllSheets] {
  const [state, dispatch] = useReducer(paneReducer, { ...initialState, isAsked });
  const now = useRef({ state, translator });
  useLayoutEffect(() => {
    now.current = { state, translator };
  });
  const turn = useRef(0);
  const isCancelled = useRef(false);
  const pending = usePendingDecisions(useCases, dispatch);

  const settingsNow = useCallback(async () => {
    const known = now.current.state.settings;
    if (known || !useCases) return known ?? defaultSettings;
    const settings = await useCases.loadSettings();
    dispatch({ type: 'settings', settings });
    return settings;
  }, [useCases]);

  const look = useCallback(async () => {
    if (!useCases) return;
    const mine = ++turn.current;
    dispatch({ type: 'started', work: 'inspect' });
    try {
      await pending.giveUp();
      const inspection = await inspectWhole(useCases, await settingsNow(), (outcome) => {
        if (mine === turn.current) dispatch({ type: 'recovered', outcome });
      });
      const { decisions, hints: columns = null } = inspection.decided;
      if (mine === turn.current) dispatch({ type: 'inspected', inspection, decisions, columns });
    } catch (error) {
      if (mine === turn.current) dispatch({ type: 'failed', error, during: 'inspect' });
    }
  }, [useCases, settingsNow, pending]);

  /** What a run did is shown; one that was called off too late to write nothing is taken back. */
  const finish = useCallback(
    async (event: Extract<PaneEvent, { readonly type: 'scored' }>) => {
      const { receipt } = event.scored;
      if (!isCancelled.current || !useCases) {
        pending.settle(receipt?.id);
        dispatch(event);
        return;
      }
      try {
        const outcome = receipt && (await useCases.callOff(receipt));
        if (await pending.giveUp()) dispatch({ type: 'cancelled', outcome });
      } catch (error) {
        // The run stands, and can be undone by hand.
        pending.settle(receipt?.id);
        dispatch(event);
        dispatch({ type: 'failed', error, during: 'undo' });
      }
    },
    [useCases, pending],
  );

  const score = useCallback(
    async (
      exceptions: Choices['exceptions'],
      decisions: Decisions,
      run: Pick<RunChoices, 'reasons' | 'switchedOff'> = {},
    ) => {
      const { inspection, columns, switchedOff, work } = now.current.state;
      if (work === 'inspect' && Object.keys(run).length === 0) {
        // What is shown may be the sheet that was left a moment ago.
        dispatch({ type: 'asked', isAsked: true });
        return;
      }
      if (!useCases || !inspection || isWriting(now.current.state)) return;
      turn.current += 1;
      isCancelled.current = false;
      dispatch({ type: 'started', work: 'score' });
      try {
        await afterPaint(inspection.sheet);
        const settings = await settingsNow();
        const options = {
          sheetId: inspection.sheet.id,
          decisions,
          ...(columns && { hints: columns }),
          choices: { exceptions, switchedOff, ...run },
          isCancelled: () => isCancelled.current,
        };
        if (settings.typedScores === 'replace') {
          const planned = await useCases.preview(settings, now.current.translator, options);
          const overwrites = overwritten(planned, exceptions).length;
          if (overwrites > 0) {
            if (!options.isCancelled()) {
              dispatch({ type: 'previewed', preview: planned, overwrites });
            } else if (await pending.giveUp()) {
              dispatch({ type: 'cancelled', outcome: null });
            }
            return;
          }
        }
        const scored = await useCases.score(settings, now.current.translator, options);
        const { decisions: held } = scored.decided;
        await finish({ type: 'scored', scored, exceptions, decisions: held, ...run });
      } catch (error) {
        await pending.giveUp();
        dispatch({ type: 'failed', error, during: 'score' });
      }
    },
    [useCases, settingsNow, finish, pending],
  );

  const preview = useCallback(async () => {
    const { inspection, columns, preview: shown, ...state } = now.current.state;
    // What is decided in the preview that is shown is not decided for good yet.
    const decisions = shown?.decided.decisions ?? state.decisions;
    if (!useCases || !inspection || isWriting(now.current.state)) return;
    const mine = ++turn.current;
    dispatch({ type: 'started', work: 'preview' });
    try {
      await afterPaint(inspection.sheet);
      const planned = await useCases.preview(await settingsNow(), now.current.translator, {
        sheetId: inspection.sheet.id,
        decisions,
        ...(columns && { hints: columns }),
      });
      if (mine === turn.current) dispatch({ type: 'previewed', preview: planned });
    } catch (error) {
      if (mine === turn.current) dispatch({ type: 'failed', error, during: 'preview' });
    }
  }, [useCases, settingsNow]);

  const apply = useCallback(
    async (plan: Plan, choices: PreviewChoices) => {
      const { preview: planned } = now.current.state;
      if (!useCases || !planned || isWriting(now.current.state)) return;
      turn.current += 1;
      isCancelled.current = false;
      dispatch({ type: 'started', work: 'score' });
      try {
        await afterPaint(planned.sheet);
        const { decisions } = planned.decided;
        // Those that a run asked about before it was called off are not stored any more.
        const isNew = decisions !== now.current.state.decisions;
        if (isNew && !(await pending.store(planned.sheet.id, decisions))) return;
        const scored = await useCases.apply({ ...planned, plan });
        await finish({ type: 'scored', scored, ...choices, decisions });
      } catch (error) {
        await pending.giveUp();
        dispatch({ type: 'failed', error, during: 'score' });
      }
    },
    [useCases, finish, pending],
  );

  const takeBack = useCallback(
    async (what: 'undone' | 'cleared') => {
      const { inspection, scored } = now.current.state;
      if (!useCases || !inspection || isWriting(now.current.state)) return;
      const last = scored?.receipt ?? (scored ?? inspection).receipts.at(-1);
      turn.current += 1;
      dispatch({ type: 'started', work: 'undo' });
      try {
        const { id, name } = inspection.sheet;
        const sheet = { id, name };
        const outcome = await (what === 'undone'
          ? useCases.undoLast(sheet)
          : useCases.clearMarks(sheet));
        if (what === 'undone' && outcome) await pending.undo(last?.id);
        dispatch({ type: 'undone', outcome, what });
        await look();
      } catch (error) {
        dispatch({ type: 'failed', error, during: 'undo' });
      }
    },
    [useCases, look, pending],
  );

  const decide = useCallback(
    async (key: string, decision: Decision | null) => {
      const { inspection, changed, decisions, exceptions } = now.current.state;
      if (!useCases || !inspection) return;
      const others = Object.fromEntries(Object.entries(decisions).filter(([cell]) => cell !== key));
      const seen = changed?.inspection ?? inspection;
      const next = decision
        ? { ...others, [key]: useCases.boundDecision(seen, key, decision) }
        : others;
      if (!(await pending.store(inspection.sheet.id, next))) return;
      if (isWriting(now.current.state)) {
        // Another click was quicker.
        await pending.giveUp();
        return;
      }
      const { switchedOff } = now.current.state;
      await score(exceptions, next, { switchedOff });
    },
    [useCases, score, pending],
  );

  const pickColumns = useCallback(
    async (hints: ColumnHints | null) => {
      const { inspection } = now.current.state;
      if (!useCases || !inspection) return;
      try {
        await useCases.saveColumns(inspection.sheet.id, hints);
      } catch (error) {
        dispatch({ type: 'failed', error, during: 'settings' });
        return;
      }
      dispatch({ type: 'columns-picked' });
      await look();
    },
    [useCases, look],
  );

  /** Another sheet came to the front, or the shown one is gone: that is said where a result is lost. */
  const follow = useCallback(async () => {
    const { inspection: former, scored } = now.current.state;
    await look();
    if (!useCases || !former || !scored) return;
    const name = await useCases.sheetName(former.sheet.id).catch(() => former.sheet.name);
    if (name === null) dispatch({ type: 'sheet-gone', name: former.sheet.name });
  }, [useCases, look]);

  const { work, inspection } = state;
  useEffect(() => {
    if (!state.isAsked || work !== null || !inspection) return;
    const { exceptions, decisions } = now.current.state;
    void score(exceptions, decisions);
  }, [state.isAsked, work, inspection, score]);

  useWatching(useCases, { now, dispatch, look, preview, follow });
  useSheetName(useCases, now, dispatch, follow);
  const allSheets = useAllSheets(useCases, { now, dispatch, settingsNow, look });

  const actions = useMemo<PaneActions>(
    () => ({
      look: () => void look(),
      score: () => void score(now.current.state.exceptions, now.current.state.decisions),
      scoreWithout: (cells) => {
        const { exceptions, decisions, switchedOff } = now.current.state;
        const keys = cells.flatMap((cell) => contentKinds.map((kind) => `${cell}:${kind}`));
        void score(exceptions, decisions, { switchedOff: new Set([...switchedOff, ...keys]) });
      },
      preview: () => void preview(),
      cancel: () => {
        const { work, isAsked: waits } = now.current.state;
        if (waits) dispatch({ type: 'asked', isAsked: false });
        if (work === 'preview') {
          turn.current += 1;
          dispatch({ type: 'cancelled', outcome: null });
        }
        if (work !== 'score') return;
        isCancelled.current = true;
        dispatch({ type: 'started', work: 'cancel' });
      },
      apply: (plan, choices) => void apply(plan, choices),
      closePreview: () => {
        dispatch({ type: 'preview-closed' });
        void pending.giveUp();
      },
      undo: () => void takeBack('undone'),
      clearMarks: () => void takeBack('cleared'),
      reveal: (address) => {
        const { inspection } = now.current.state;
        if (!useCases || !inspection) return;
        const { sheet } = inspection;
        afterPaint(sheet)
          .then(() => useCases.reveal(sheet.id, address))
          .catch((error: unknown) => {
            dispatch({ type: 'failed', error, during: 'reveal' });
          });
      },
      goTo: (sheetId) => {
        useCases
          ?.reveal(sheetId, firstCell)
          .then(look)
          .catch((error: unknown) => {
            dispatch({ type: 'failed', error, during: 'reveal' });
          });
      },
      useComputed: (cells) => {
        const replaced = Object.fromEntries(cells.map((cell) => [cell, 'replace' as const]));
        const { exceptions, decisions } = now.current.state;
        const switchedOff = new Set(now.current.state.switchedOff);
        cells.forEach((cell) => switchedOff.delete(`${cell}:score`));
        void score({ ...exceptions, ...replaced }, decisions, { switchedOff });
      },
      keepTyped: (cell) => {
        const { exceptions, decisions } = now.current.state;
        void score({ ...exceptions, [cell]: 'keep' }, decisions);
      },
      decide: (key, decision) => void decide(key, decision),
      writeReasons: (reasons) => {
        const { exceptions, decisions } = now.current.state;
        void score(exceptions, decisions, { reasons });
      },
      pickColumns: (hints) => void pickColumns(hints),
      saveSettings: (settings) => {
        if (!useCases) return;
        dispatch({ type: 'settings', settings });
        useCases.saveSettings(settings).catch((error: unknown) => {
          dispatch({ type: 'failed', error, during: 'settings' });
        });
      },
      dismiss: () => {
        dispatch({ type: 'dismissed' });
      },
    }),
    [useCases, look, score, preview, apply, takeBack, decide, pickColumns, pending],
  );
  return [state, actions, allSheets];
}
