import { cellKey, toA1, type Address } from '../core/address';
import type { CellChange, CellContent, Edit, FormerMark, Plan } from '../core/plan/plan';
import { sameContent, sameFill } from './content';
import { WorkbookError } from './errors';

/** What a cell holds and shows at this moment. */
export interface CellState {
  readonly content: CellContent;
  /** `#RRGGBB`, or null for no fill. */
  readonly fill: string | null;
  /** Text of the note, or null for none. */
  readonly note: string | null;
}

/** Looks a cell up in the workbook as it is now. */
export type StateOf = (address: Address) => CellState;

/**
 * The cells that a plan touches: those of its edits, and those that carry marks of earlier runs.
 *
 * @param plan the plan
 * @returns each address once
 * @example touchedCells(plan).length
 */
export function touchedCells(plan: Plan): readonly Address[] {
  const all = [...plan.edits, ...(plan.former ?? [])].map(({ address }) => address);
  return [...new Map(all.map((address) => [cellKey(address), address])).values()];
}

/**
 * Compares a plan with the workbook as it is now and says what really has to be written. Pure: both
 * ports call it between reading and writing. Cells that already show what is planned are left out, so
 * that a second run changes nothing; marks of earlier runs that the plan does not renew are taken off.
 *
 * @param plan what should be written
 * @param stateOf the workbook as it is now
 * @returns changes with before and after, in the order of the plan; empty when nothing is left to do
 * @throws WorkbookError `changed-meanwhile` when a cell no longer holds what the plan was made for
 * @example prepareChanges(plan, stateOf) //=> [{ address, content: { before, after } }]
 */
export function prepareChanges(plan: Plan, stateOf: StateOf): readonly CellChange[] {
  const cells = new Map<number, Cell>();
  for (const edit of plan.edits) cellOf(cells, edit.address).edits.push(edit);
  for (const mark of plan.former ?? []) cellOf(cells, mark.address).former = mark;
  return [...cells.values()].flatMap(({ address, edits, former }) => {
    const change = changeOf(plan, address, edits, former, stateOf(address));
    return change.content || change.fill || change.note ? [change] : [];
  });
}

interface Cell {
  readonly address: Address;
  readonly edits: Edit[];
  former?: FormerMark;
}

function cellOf(cells: Map<number, Cell>, address: Address): Cell {
  const key = cellKey(address);
  const known = cells.get(key);
  if (known) return known;
  const cell = { address, edits: [] };
  cells.set(key, cell);
  return cell;
}

function changeOf(
  plan: Plan,
  address: Address,
  edits: readonly Edit[],
  former: FormerMark | undefined,
  state: CellState,
): CellChange {
  let change: CellChange = { address };
  for (const edit of edits) {
    if (edit.kind === 'mark' || edit.kind === 'note') continue;
    if (!sameContent(edit.before, state.content)) {
      throw new WorkbookError('changed-meanwhile', { sheet: plan.sheetName, cell: toA1(address) });
    }
    const after = asEntered(edit.kind, edit.after);
    const isNew =
      !sameContent(after, state.content) || after.numberFormat !== state.content.numberFormat;
    if (isNew) change = { ...change, content: { before: state.content, after } };
  }
  const fill = fillAfter(edits, former, state);
  if (!sameFill(fill, state.fill))
    change = { ...change, fill: { before: state.fill, after: fill } };
  const note = noteAfter(edits, former, state);
  if (note !== state.note) change = { ...change, note: { before: state.note, after: note } };
  return change;
}

/** A drafted reason is text, whatever it begins with: the apostrophe keeps it from being a formula. */
function asEntered(kind: Edit['kind'], entry: CellContent): CellContent {
  const { content } = entry;
  if (kind !== 'reason' || typeof content !== 'string' || !/^[=+\-@]/.test(content)) return entry;
  return { ...entry, content: `'${content}` };
}

function fillAfter(
  edits: readonly Edit[],
  former: FormerMark | undefined,
  state: CellState,
): string | null {
  const mark = edits.find((edit) => edit.kind === 'mark');
  if (mark) return mark.fill;
  const isOurs = former?.fill && sameFill(former.fill.ours, state.fill);
  return isOurs ? former.fill.original : state.fill;
}

/** Characters of one note or comment, as many as of a cell: a longer one would fail the whole run. */
const mostInNote = 32_767;

function noteAfter(
  edits: readonly Edit[],
  former: FormerMark | undefined,
  state: CellState,
): string | null {
  const ours = former?.note;
  const theirs = ours?.ours === state.note ? ours.original : state.note;
  const note = edits.find((edit) => edit.kind === 'note');
  if (!note) return theirs;
  if (theirs === null) return note.text.slice(0, mostInNote);
  if (theirs.endsWith(note.text)) return theirs;
  const both = `${theirs}\n${note.text}`;
  // Where both do not fit, the person's words stay whole; the colour is there all the same.
  return both.length > mostInNote ? theirs : both;
}
