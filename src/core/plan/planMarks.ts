import { cellKey, type Address } from '../address';
import type { Sheet } from '../sheet';
import type { FundReport, IndicatorReport, RowAssessment } from '../scoring/assessment';
import { executionShortfall, type ExecutionShortfall } from '../scoring/executionStatus';
import { membersOf } from '../scoring/groups';
import type { Status } from '../value/reading';
import { writable } from './cells';
import type { Choices } from './choices';
import type { KeptScore, MarkEdit, NoteEdit } from './plan';
import type { ScoreOutcome } from './planScores';

/** A mark that a cell could get; where several meet, the most serious one stays. */
export interface PlannedMark {
  readonly address: Address;
  readonly says: Status | 'kept';
  /** The reason in words, '' for none. */
  readonly note: string;
}

/** The most serious first. */
const rank: Readonly<Record<PlannedMark['says'], number>> = {
  stopped: 0,
  short: 1,
  missingActual: 2,
  missingTarget: 3,
  unclear: 4,
  over: 5,
  kept: 6,
  notApplicable: 7,
  met: 8,
};

/**
 * Marks of an indicator table: the actual (else the score) of every row that is not simply met, and
 * typed scores that were kept although they differ.
 *
 * @param sheet the snapshot
 * @param indicators the judged table
 * @param outcomes of the table's groups
 * @param choices for the words of notes
 * @returns marks in the order of the form
 * @example rowMarks(sheet, indicators, outcomes, choices)[0]?.says //=> 'short'
 */
export function rowMarks(
  sheet: Sheet,
  indicators: IndicatorReport,
  outcomes: readonly (ScoreOutcome | null)[],
  choices: Choices,
): readonly PlannedMark[] {
  const phrase = (row: RowAssessment): string => choices.phrase?.row(row, indicators) ?? '';
  const byStatus = indicators.rows.flatMap((assessment): PlannedMark[] => {
    const { row, comparison } = assessment;
    const cell = row.cells.actual ?? row.cells.score;
    if (!cell || comparison.status === 'met') return [];
    return [{ address: writable(sheet, cell), says: comparison.status, note: phrase(assessment) }];
  });
  const byWeight = membersOf(indicators.rows);
  const kept = outcomes.flatMap((outcome, index): PlannedMark[] => {
    const first = byWeight[index]?.[0];
    if (!outcome?.kept || !first) return [];
    return [keptMark(outcome.kept, phrase(first), choices)];
  });
  return [...byStatus, ...kept];
}

/**
 * Marks of 项目资金: an execution that has to be explained.
 *
 * @param sheet the snapshot
 * @param fund the judged fund table
 * @param outcome of its score cell
 * @param choices for the words of the note
 * @returns at most one mark for the rate and one for a kept score
 * @example fundMarks(sheet, fund, outcome, choices)[0]?.says //=> 'short'
 */
export function fundMarks(
  sheet: Sheet,
  fund: FundReport,
  outcome: ScoreOutcome | null,
  choices: Choices,
): readonly PlannedMark[] {
  const note = choices.phrase?.fund(fund) ?? '';
  const shortfall = executionShortfall(fund);
  const marks: PlannedMark[] = [];
  if (shortfall?.address) {
    const { address, status } = shortfall;
    marks.push({ address: writable(sheet, address), says: markOf(status), note });
  }
  if (outcome?.kept) marks.push(keptMark(outcome.kept, note, choices));
  return marks;
}

/**
 * The mark that a status gets. An execution that has full marks and needs a reason is marked as 超额 of an
 * indicator is, of which the same holds.
 *
 * @param status of an indicator or of the execution
 * @returns what the mark says
 * @example markOf('toExplain') //=> 'over'
 */
export function markOf(status: Status | ExecutionShortfall['status']): Status {
  return status === 'toExplain' ? 'over' : status;
}

/** A reader sees the typed score in the cell: the note says first that the rule comes to another. */
function keptMark(kept: KeptScore, reason: string, { phrase }: Choices): PlannedMark {
  return { address: kept.address, says: 'kept', note: `${phrase?.kept(kept) ?? ''}${reason}` };
}

/**
 * Turns marks into edits: one fill and one note per cell, in the colours of the palette. A status
 * without a colour is neither marked nor noted.
 *
 * @param marks everything that could be marked
 * @param choices palette and whether there are notes
 * @returns the edits
 * @example markEdits(marks, choices)[0] //=> { kind: 'mark', address, fill: '#FF9D9D' }
 */
export function markEdits(
  marks: readonly PlannedMark[],
  { palette }: Choices,
): readonly (MarkEdit | NoteEdit)[] {
  const byCell = new Map<number, { fill: string; mark: PlannedMark; notes: string[] }>();
  const ranked = [...marks].sort((left, right) => rank[left.says] - rank[right.says]);
  for (const mark of ranked) {
    const fill = palette[mark.says];
    if (!fill) continue;
    const key = cellKey(mark.address);
    const known = byCell.get(key) ?? { fill, mark, notes: [] };
    if (mark.note && !known.notes.includes(mark.note)) known.notes.push(mark.note);
    byCell.set(key, known);
  }
  const cells = [...byCell.values()].sort(
    ({ mark: { address: left } }, { mark: { address: right } }) =>
      left.row - right.row || left.column - right.column,
  );
  return cells.flatMap(({ fill, mark: { address }, notes }): (MarkEdit | NoteEdit)[] => [
    { kind: 'mark', address, fill },
    ...(notes.length > 0 ? [{ kind: 'note' as const, address, text: notes.join('\n') }] : []),
  ]);
}
