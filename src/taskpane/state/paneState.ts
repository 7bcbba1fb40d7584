import { leftOutBy } from '../../app/choices';
import { doneByRun, type DoneByRun } from '../../app/doneByRun';
import type { Inspection } from '../../app/inspect';
import type { LiveUpdate } from '../../app/live';
import type { Preview } from '../../app/preview';
import type { ScoreOutcome } from '../../app/score';
import type { Settings } from '../../app/settings';
import type { Choices } from '../../core/plan/choices';
import type { Decisions } from '../../core/scoring/decisions';
import type { ColumnHints } from '../../core/table/findTables';
import { WorkbookError } from '../../workbook/errors';
import type { Sheet } from '../../core/sheet';
import type { ProtectionChange, UndoOutcome } from '../../workbook/port';

/** What the pane is busy with. */
export type Work = 'inspect' | 'preview' | 'score' | 'undo' | 'sheets' | 'cancel';

/** What was being done when something failed. */
export type During = Exclude<Work, 'cancel'> | 'reveal' | 'settings';

/** The last thing the pane has to say; it stays until something else is said. */
export type Notice =
  | { readonly kind: 'error'; readonly error: unknown; readonly during: During }
  /** `leftOut`: score cells (A1) that the user did not want written. */
  | { readonly kind: 'written'; readonly done: DoneByRun; readonly leftOut: readonly string[] }
  | { readonly kind: 'unchanged' }
  /** A run was called off, and the workbook is as it was before. */
  | { readonly kind: 'cancelled' }
  /** A run was taken back (`undone`), or the marks of all runs (`cleared`). */
  | { readonly kind: 'undone' | 'cleared'; readonly outcome: UndoOutcome }
  /** What an earlier window could not finish writing was taken back. */
  | { readonly kind: 'recovered'; readonly outcome: UndoOutcome }
  /** A run would overwrite typed scores; the preview asks. */
  | { readonly kind: 'asks'; readonly count: number }
  /** The sheet whose result was shown is no longer in the workbook. */
  | { readonly kind: 'sheet-gone'; readonly name: string }
  | { readonly kind: 'nothing-to-undo' };

/** The sheet as it is after an edit, and the rows that come out differently now. */
export interface ChangedSince extends Pick<LiveUpdate, 'inspection' | 'source'> {
  /** Zero-based sheet rows. */
  readonly rows: ReadonlySet<number>;
}

/** Everything the screens show. */
export interface PaneState {
  readonly settings: Settings | null;
  readonly work: Work | null;
  readonly inspection: Inspection | null;
  /** 一键评分 was pressed before it was known what is on the sheet; it follows as soon as that is known. */
  readonly isAsked: boolean;
  /** The last run on this sheet; null before the first and after an undo. */
  readonly scored: ScoreOutcome | null;
  /** Typed scores (A1) that the user gave up for the computed ones. */
  readonly exceptions: Choices['exceptions'];
  /** Lines of the preview that the user switched off, as `editKey` names them. */
  readonly switchedOff: ReadonlySet<string>;
  /** What a run would write, while the user looks at it. */
  readonly preview: Preview | null;
  readonly decisions: Decisions;
  /** Columns that a person picked for this sheet. */
  readonly columns: ColumnHints | null;
  readonly canUndo: boolean;
  /** Somebody edited the sheet after the run; null while the result is what the sheet says. */
  readonly changed: ChangedSince | null;
  readonly notice: Notice | null;
}

/** What can happen to the pane. */
export type PaneEvent =
  | { readonly type: 'settings'; readonly settings: Settings }
  | { readonly type: 'started'; readonly work: Work }
  | { readonly type: 'asked'; readonly isAsked: boolean }
  | {
      readonly type: 'inspected';
      readonly inspection: Inspection;
      readonly decisions: Decisions;
      readonly columns: ColumnHints | null;
    }
  | { readonly type: 'columns-picked' }
  | {
      readonly type: 'scored';
      readonly scored: ScoreOutcome;
      readonly exceptions: Choices['exceptions'];
      /** What stays switched off for the next run; as before when absent. */
      readonly switchedOff?: ReadonlySet<string>;
      readonly decisions: Decisions;
    }
  | {
      readonly type: 'previewed';
      readonly preview: Preview;
      /** How many typed scores a run would overwrite, where that is why the preview is shown. */
      readonly overwrites?: number;
    }
  | { readonly type: 'preview-closed' }
  /** Told after a run was called off; with what was taken back where it had written already. */
  | { readonly type: 'cancelled'; readonly outcome: UndoOutcome | null }
  | { readonly type: 'sheets-done' }
  | {
      readonly type: 'undone';
      readonly outcome: UndoOutcome | null;
      readonly what: 'undone' | 'cleared';
    }
  | { readonly type: 'failed'; readonly error: unknown; readonly during: During }
  | { readonly type: 'edited'; readonly update: LiveUpdate }
  /** The sheet says again what the result shows. */
  | { readonly type: 'edited-back' }
  | { readonly type: 'renamed'; readonly name: string }
  /** Somebody protected a sheet or took its protection away. */
  | { readonly type: 'protection'; readonly change: ProtectionChange }
  | { readonly type: 'sheet-gone'; readonly name: string }
  | { readonly type: 'recovered'; readonly outcome: UndoOutcome }
  | { readonly type: 'dismissed' };

/** The pane before anything is known. */
export const initialState: PaneState = {
  settings: null,
  work: 'inspect',
  inspection: null,
  isAsked: false,
  scored: null,
  exceptions: {},
  switchedOff: new Set(),
  preview: null,
  decisions: {},
  columns: null,
  canUndo: false,
  changed: null,
  notice: null,
};

/**
 * The pane's next state. Pure: all work with the workbook happens outside and reports here.
 *
 * @param state what is shown
 * @param event what happened
 * @returns what is to be shown
 * @example paneReducer(initialState, { type: 'started', work: 'score' }).work //=> 'score'
 */
export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'settings':
      return { ...state, settings: event.settings, preview: null };
    case 'started':
      return {
        ...state,
        work: event.work,
        isAsked: state.isAsked && event.work === 'inspect',
        notice: event.work === 'inspect' ? state.notice : null,
      };
    case 'asked':
      return { ...state, isAsked: event.isAsked };
    case 'inspected':
      return inspected(state, event);
    case 'columns-picked':
      return { ...state, scored: null, preview: null, changed: null, notice: null };
    case 'scored': {
      const switchedOff = event.switchedOff ?? state.switchedOff;
      return {
        ...state,
        work: null,
        inspection: event.scored,
        scored: event.scored,
        exceptions: event.exceptions,
        switchedOff,
        preview: null,
        decisions: event.decisions,
        canUndo: event.scored.receipt !== null || event.scored.receipts.length > 0,
        changed: null,
        notice: written(event.scored, switchedOff),
      };
    }
    case 'previewed':
      return {
        ...state,
        work: null,
        preview: event.preview,
        notice: event.overwrites ? { kind: 'asks', count: event.overwrites } : state.notice,
      };
    case 'cancelled': {
      const { outcome } = event;
      const notice: Notice =
        outcome && (outcome.left.length > 0 || outcome.gone)
          ? { kind: 'undone', outcome }
          : { kind: 'cancelled' };
      return { ...state, work: null, notice };
    }
    case 'preview-closed':
      return { ...state, preview: null, notice: null };
    case 'sheets-done':
      return { ...state, work: null };
    case 'undone':
      return {
        ...state,
        work: 'inspect',
        scored: null,
        exceptions: {},
        switchedOff: new Set(),
        canUndo: false,
        changed: null,
        notice: event.outcome
          ? { kind: event.what, outcome: event.outcome }
          : { kind: 'nothing-to-undo' },
      };
    case 'failed':
      return failed(state, event.error, event.during);
    case 'edited':
      return edited(state, event.update);
    case 'edited-back':
      return { ...state, changed: null };
    case 'renamed':
      return withSheet(state, { name: event.name });
    case 'protection': {
      const { protection: id, isProtected } = event.change;
      return state.inspection?.sheet.id === id ? withSheet(state, { isProtected }) : state;
    }
    case 'recovered':
      return { ...state, notice: { kind: 'recovered', outcome: event.outcome } };
    case 'sheet-gone':
      return { ...state, notice: { kind: 'sheet-gone', name: event.name } };
    case 'dismissed':
      return { ...state, notice: null };
  }
}

function inspected(
  state: PaneState,
  {
    inspection,
    decisions,
    columns,
  }: Pick<PaneState, 'decisions' | 'columns'> & { readonly inspection: Inspection },
): PaneState {
  const isSameSheet = state.inspection?.sheet.id === inspection.sheet.id;
  const isSettled = state.notice?.kind === 'error' && state.notice.during === 'inspect';
  // Said of the workbook, not of a sheet, and said before the first sheet shows.
  const isRecovered = state.notice?.kind === 'recovered';
  return {
    ...state,
    work: null,
    inspection,
    isAsked: state.isAsked && inspection.report.projects.length > 0,
    decisions,
    columns,
    scored: isSameSheet ? state.scored : null,
    exceptions: isSameSheet ? state.exceptions : {},
    switchedOff: isSameSheet ? state.switchedOff : new Set(),
    preview: null,
    canUndo: inspection.receipts.length > 0,
    changed: isSameSheet && state.changed ? { ...state.changed, inspection } : null,
    notice: isRecovered || (isSameSheet && !isSettled) ? state.notice : null,
  };
}

function edited(state: PaneState, { inspection, rows, source }: LiveUpdate): PaneState {
  return state.scored
    ? { ...state, changed: { inspection, rows: new Set(rows), source } }
    : { ...state, inspection };
}

/** The shown sheet has another name or protection now; what is known of its rows stays. */
function withSheet(
  state: PaneState,
  card: Partial<Pick<Sheet, 'name' | 'isProtected'>>,
): PaneState {
  const { inspection, scored, changed } = state;
  const seen = <T extends Inspection>(one: T): T => ({ ...one, sheet: { ...one.sheet, ...card } });
  return {
    ...state,
    inspection: inspection && seen(inspection),
    scored: scored && seen(scored),
    changed: changed && { ...changed, inspection: seen(changed.inspection) },
  };
}

function failed(state: PaneState, error: unknown, during: During): PaneState {
  const notice = { kind: 'error', error, during } as const;
  if (during === 'inspect') {
    const nothing = { inspection: null, isAsked: false, scored: null, preview: null };
    return { ...state, ...nothing, work: null, notice };
  }
  // What was looked at is no longer what stands there: only a new look can help.
  const isOutdated = error instanceof WorkbookError && error.code === 'changed-meanwhile';
  return { ...state, work: null, preview: isOutdated ? null : state.preview, notice };
}

function written(scored: ScoreOutcome, switchedOff: PaneState['switchedOff']): Notice {
  const done = doneByRun(scored);
  const leftOut = [...leftOutBy({ switchedOff })];
  return done ? { kind: 'written', done, leftOut } : { kind: 'unchanged' };
}
