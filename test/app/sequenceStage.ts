import type { RunChoices } from '../../src/app/choices';
import { clearMarks } from '../../src/app/clearMarks';
import { score } from '../../src/app/score';
import type { Settings } from '../../src/app/settings';
import { undoLast } from '../../src/app/undo';
import { contains, fromA1, type Address } from '../../src/core/address';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { UndoOutcome } from '../../src/workbook/port';
import type { FakeBook, FakeCell, FakeSheet } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { act, type UserAction } from '../excel/userActions';
import { ticking, translator } from './books';

/** Excel's own undo: some of what the click wrote is as before, and the receipt is still there. */
interface CtrlZ {
  readonly do: 'ctrlZ';
  readonly parts: readonly (keyof FakeCell)[];
}

/** What a person does between a click and its undo, and which cells the undo cannot bring back. */
export interface Sequence {
  readonly name: string;
  readonly actions: readonly (UserAction | CtrlZ)[];
  /** Cells as they are called now that the person overwrote; they stay, and are listed. */
  readonly left?: readonly string[];
  /** The same in a form with formulas: what stands there is no longer told from an edit. */
  readonly leftAsFormulas?: readonly string[];
  /** Where the cells were, when the form was scored, that are no more. */
  readonly gone?: string;
}

const sheetOf = (book: FakeBook) => book.sheet('s1')!;

/** A book with a port for it, as a pane that was just opened has one. */
export function opened(book: FakeBook, settings: Settings) {
  const { now, newId } = ticking();
  new FakeHost(book).install();
  const port = excelWorkbook({ now: () => new Date(now()), newId });
  const card = () => ({ id: 's1', name: sheetOf(book).name });
  return {
    score: (choices: RunChoices = {}) =>
      score(port, settings, translator, { sheetId: 's1', choices }),
    undo: () => undoLast(port, card()),
    clear: () => clearMarks(port, card()),
  };
}

export function done(book: FakeBook, { actions }: Sequence, original: FakeBook = book): FakeBook {
  for (const action of actions) {
    if (action.do === 'ctrlZ') takeBack(sheetOf(book), original, action);
    else act(book, sheetOf(book), action);
  }
  return book;
}

function takeBack(sheet: FakeSheet, original: FakeBook, { parts }: CtrlZ): void {
  for (const cell of sheet.cells.keys()) {
    const before = sheetOf(original).at(cell);
    sheet.set(fromA1(cell)!, Object.fromEntries(parts.map((part) => [part, before[part]])));
  }
}

/** Cells that are not as they should be, in words that tell what is wrong. */
export function wrongCells(
  book: FakeBook,
  should: FakeBook,
  parts: readonly (keyof FakeCell)[],
): string[] {
  const [is, goal] = [sheetOf(book), sheetOf(should)];
  return [...new Set([...is.cells.keys(), ...goal.cells.keys()])].flatMap((cell) =>
    parts
      .filter((part) => is.at(cell)[part] !== goal.at(cell)[part])
      .map(
        (part) =>
          `${cell} ${part}: ${String(is.at(cell)[part])} for ${String(goal.at(cell)[part])}`,
      ),
  );
}

export const everything = ['value', 'formula', 'format', 'fill', 'pattern', 'note'] as const;
export const marks = ['fill', 'pattern', 'note'] as const;

/** Words about cells that no one has to answer for. */
export const except = (wrong: readonly string[], left: ReadonlySet<string>) =>
  wrong.filter((words) => !left.has(words.split(' ')[0]!));

/** Cells that were told as gone and were not where the sequence says. */
export const goneElsewhere = (
  { gone = [] }: UndoOutcome,
  { gone: area }: Sequence,
): readonly Address[] => gone.filter((cell) => !area || !contains(fromA1(area)!, cell));
