import type { ScoreOutcome } from './score';

/** What a run did to the sheet, in numbers; the same for the sidebar and the ribbon. */
export interface DoneByRun {
  /** 得分 and 总分 that were written. */
  readonly scores: number;
  /** 执行率 and 完成率 that were written. */
  readonly rates: number;
  /** Cells that are marked now. */
  readonly marks: number;
  /** 偏差原因 that were written. */
  readonly reasons: number;
  /** Scores of an earlier run that no longer apply and were emptied. */
  readonly emptied: number;
}

/**
 * Counts what a run did.
 *
 * @param outcome the run
 * @returns the numbers; null where it changed nothing
 * @example doneByRun(outcome) //=> { scores: 7, rates: 1, marks: 4, reasons: 0, emptied: 0 }
 */
export function doneByRun({
  plan: { edits },
  receipt,
}: Pick<ScoreOutcome, 'plan' | 'receipt'>): DoneByRun | null {
  if (receipt === null) return null;
  const count = (...kinds: readonly string[]) =>
    edits.filter((edit) => kinds.includes(edit.kind) && !isEmptying(edit)).length;
  return {
    scores: count('score', 'total'),
    rates: count('rate'),
    marks: count('mark'),
    reasons: count('reason'),
    emptied: edits.filter(isEmptying).length,
  };
}

const isEmptying = (edit: ScoreOutcome['plan']['edits'][number]): boolean =>
  'after' in edit && edit.after.content === '';
