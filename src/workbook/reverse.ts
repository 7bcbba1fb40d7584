import { toA1, type Address } from '../core/address';
import type { CellChange, Receipt } from '../core/plan/plan';
import type { CellState, StateOf } from './applyPlan';
import { sameContent, sameFill } from './content';
import type { Followed } from './follow';

/** What has to be written to take a run back. */
export interface Reversal {
  /** From what stands there now to what stood there before the run. */
  readonly changes: readonly CellChange[];
  /** Cells that no longer hold what the run wrote; they stay as they are. */
  readonly left: readonly Address[];
  /** Cells that will be, or already are, as before the run. */
  readonly restored: number;
  /** Those that already are. */
  readonly untouched: number;
}

/** The same, with the cells that are no longer found, as they were called at the run. */
export interface FoundReversal extends Reversal {
  readonly gone: readonly Address[];
}

/**
 * Works out how to take a run back, cell by cell and aspect by aspect (content, fill, note): only what
 * still is as the run left it goes back. Pure: both ports call it between reading and writing.
 *
 * @param receipt what the run changed, addresses as the sheet is now
 * @param stateOf the workbook as it is now
 * @returns what to write and what to leave alone
 * @example reverseChanges(receipt, stateOf).left //=> [{ row: 6, column: 7 }] after an edit of H7
 */
export function reverseChanges(receipt: Receipt, stateOf: StateOf): Reversal {
  const changes: CellChange[] = [];
  const left = new Map<string, Address>();
  let restored = 0;
  let untouched = 0;
  const notes = new Set(receipt.changes.flatMap(({ note }) => note?.after ?? []));
  for (const change of receipt.changes) {
    const { back, isLeft } = reversed(change, stateOf(change.address), notes);
    if (isLeft) left.set(toA1(change.address), change.address);
    else restored += 1;
    if (back.content || back.fill || back.note) changes.push(back);
    else if (!isLeft) untouched += 1;
  }
  return { changes, left: [...left.values()], restored, untouched };
}

/**
 * The same for a run whose cells were followed.
 *
 * @param followed the run as the sheet is now
 * @param stateOf the workbook as it is now
 * @returns what to write; null where the table is no longer on the sheet (cut, or deleted) and nothing of the
 *   run stands there: then there is nothing to take back, and the receipt has to stay for when it comes back
 * @example reverseFollowed(follow(receipt, sheet), stateOf)?.restored
 */
export function reverseFollowed(
  { receipt, doubtful, lost, isFound }: Followed,
  stateOf: StateOf,
): FoundReversal | null {
  const sure = reverseChanges(receipt, stateOf);
  const marks = doubtful.map(({ then, change }) => ({
    then,
    ...reverseChanges({ ...receipt, changes: [change] }, stateOf),
  }));
  const standing = marks.filter(({ changes }) => changes.length > 0);
  const others = marks.filter(({ changes }) => changes.length === 0);
  // What stands there may be another cell's, unless it is where the run wrote.
  const isEdited = ({ then, left }: (typeof marks)[number]): boolean =>
    left.some((cell) => toA1(cell) === toA1(then));
  const changes = [...sure.changes, ...standing.flatMap((each) => each.changes)];
  if (!isFound && changes.length === 0) return null;
  return {
    changes,
    left: [...sure.left, ...[...standing, ...others.filter(isEdited)].flatMap(({ left }) => left)],
    restored: sure.restored + standing.filter(({ left }) => left.length === 0).length,
    untouched: sure.untouched,
    gone: [...lost, ...others.filter((each) => !isEdited(each)).map(({ then }) => then)],
  };
}

function reversed(
  { address, content, fill, note }: CellChange,
  state: CellState,
  notes: ReadonlySet<string>,
): { readonly back: CellChange; readonly isLeft: boolean } {
  let back: CellChange = { address };
  let isLeft = false;
  // Under a note of ours that belongs to another cell lies the colour of that cell.
  const isMoved = note && state.note !== note.after && state.note !== null && notes.has(state.note);
  if (isMoved) return { back, isLeft: true };
  if (content) {
    const { before, after } = content;
    const format =
      state.content.numberFormat === after.numberFormat
        ? before.numberFormat
        : state.content.numberFormat;
    const goal = { content: before.content, numberFormat: format };
    if (sameContent(state.content, after)) {
      back = { ...back, content: { before: state.content, after: goal } };
    } else if (!sameContent(state.content, before)) isLeft = true;
  }
  if (fill) {
    if (sameFill(state.fill, fill.after)) {
      back = { ...back, fill: { before: state.fill, after: fill.before } };
    } else if (!sameFill(state.fill, fill.before)) isLeft = true;
  }
  if (note) {
    if (state.note === note.after) {
      back = { ...back, note: { before: state.note, after: note.before } };
    } else if (state.note !== note.before) isLeft = true;
  }
  return { back, isLeft };
}

/**
 * A change as it really was: from what stood in the cell when it was written.
 *
 * @param change what was to be written, from what was seen earlier
 * @param found content, colour and note right before writing, as far as they are known
 * @returns the same change when nobody had touched the cell
 * @example rebased(change, found) === change //=> true
 */
export function rebased(change: CellChange, found: Partial<CellState>): CellChange {
  const { content, fill, note } = change;
  const isContentSeen =
    !content ||
    !found.content ||
    (sameContent(content.before, found.content) &&
      content.before.numberFormat === found.content.numberFormat);
  const isFillSeen = !fill || found.fill === undefined || sameFill(fill.before, found.fill);
  const isNoteSeen = !note || found.note === undefined || note.before === found.note;
  if (isContentSeen && isFillSeen && isNoteSeen) return change;
  return {
    ...change,
    ...(!isContentSeen && { content: { ...content, before: found.content } }),
    ...(!isFillSeen && { fill: { ...fill, before: found.fill } }),
    ...(!isNoteSeen && { note: { ...note, before: found.note } }),
  };
}

/**
 * What has to be written so that an interrupted write leaves no trace: every aspect that is as before
 * stays, every aspect that was already written goes back, and what somebody else entered meanwhile is
 * left to them. Unlike an undo it knows half-written cells (the format but not yet the content), and
 * cells where the host made something else of what we wrote.
 *
 * @param changes what was to be written
 * @param stateOf the workbook as it is now
 * @param readBack what stood there right after writing; null when that is not known
 * @returns changes from now to before; empty when nothing was written
 * @example restorations(receipt.changes, stateOf).length //=> 0
 */
export function restorations(
  changes: readonly CellChange[],
  stateOf: StateOf,
  readBack: StateOf | null = null,
): readonly CellChange[] {
  return changes.flatMap((change) => {
    const { address } = change;
    const back = restoration(change, stateOf(address), readBack?.(address) ?? null);
    return back.content || back.fill || back.note ? [back] : [];
  });
}

function restoration(
  { address, content, fill, note }: CellChange,
  state: CellState,
  written: CellState | null,
): CellChange {
  const now = state.content;
  const ours = [content?.before, content?.after, written?.content].filter((known) => !!known);
  const isContentOurs = ours.some((known) => sameContent(known, now));
  const isContentAsBefore =
    content && sameContent(content.before, now) && content.before.numberFormat === now.numberFormat;
  const isFillOurs =
    fill &&
    !sameFill(fill.before, state.fill) &&
    (sameFill(fill.after, state.fill) || (written && sameFill(written.fill, state.fill)));
  const isNoteOurs = note && note.before !== state.note && note.after === state.note;
  return {
    address,
    ...(content &&
      isContentOurs &&
      !isContentAsBefore && { content: { before: now, after: content.before } }),
    ...(isFillOurs && { fill: { before: state.fill, after: fill.before } }),
    ...(isNoteOurs && { note: { before: state.note, after: note.before } }),
  };
}
