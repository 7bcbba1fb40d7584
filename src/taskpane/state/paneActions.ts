import type { Settings } from '../../app/settings';
import type { Address } from '../../core/address';
import type { Plan } from '../../core/plan/plan';
import type { Decision } from '../../core/scoring/decisions';
import type { ColumnHints } from '../../core/table/findTables';
import type { PaneState } from './paneState';

/** What the user can do. All functions are stable over the life of the pane. */
export interface PaneActions {
  readonly look: () => void;
  readonly score: () => void;
  /** Scores and leaves some cells (A1) as they stand, in the next runs as well. */
  readonly scoreWithout: (cells: readonly string[]) => void;
  /** Works out what a run would write, and shows it. */
  readonly preview: () => void;
  /** Calls off what was asked: a click that could not begin yet, a preview, or a run. */
  readonly cancel: () => void;
  /** Writes the plan of the preview as the user left it. */
  readonly apply: (plan: Plan, choices: PreviewChoices) => void;
  readonly closePreview: () => void;
  readonly undo: () => void;
  /** Takes the marks of all runs off the sheet and keeps the scores. */
  readonly clearMarks: () => void;
  readonly reveal: (address: Address) => void;
  /** Brings another sheet to the front and looks at it. */
  readonly goTo: (sheetId: string) => void;
  /** Replaces typed scores by computed ones and scores again. */
  readonly useComputed: (cells: readonly string[]) => void;
  /** Puts a typed score back that was replaced, and scores again. */
  readonly keepTyped: (cell: string) => void;
  /** Keeps a person's decision for an open row and scores again. */
  readonly decide: (key: string, decision: Decision | null) => void;
  /** Writes drafted reasons (A1 → text) into their empty cells, together with the scores. */
  readonly writeReasons: (reasons: Readonly<Record<string, string>>) => void;
  /** Keeps a choice of columns for this sheet, or forgets it, and looks again. */
  readonly pickColumns: (hints: ColumnHints | null) => void;
  readonly saveSettings: (settings: Settings) => void;
  readonly dismiss: () => void;
}

/** What the user chose in the preview; holds for the next runs on the sheet, too. */
export type PreviewChoices = Pick<PaneState, 'exceptions' | 'switchedOff'>;

/** States in which the workbook is being written. */
export const isWriting = ({ work }: Pick<PaneState, 'work'>): boolean =>
  work === 'score' || work === 'undo' || work === 'sheets' || work === 'cancel';
