import { readFileSync } from 'node:fs';
import type { RunChoices } from '../../src/app/choices';
import { clearMarks } from '../../src/app/clearMarks';
import { score } from '../../src/app/score';
import { defaultSettings, type Settings } from '../../src/app/settings';
import { undoLast } from '../../src/app/undo';
import { contains, fromA1, toA1, type Address } from '../../src/core/address';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { UndoOutcome } from '../../src/workbook/port';
import type { FakeBook, FakeCell } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { act, type UserAction } from '../excel/userActions';
import { ticking, translator } from './books';
import { numberBook, wordBook } from './sequenceForms';

/** What a person does between a click and its undo, and which cells the undo cannot bring back. */
interface Sequence {
  readonly name: string;
  readonly actions: readonly UserAction[];
  /** Cells as they are called now that the person overwrote; they stay, and are listed. */
  readonly left?: readonly string[];
  /** The same in a form with formulas: what stands there is no longer told from an edit. */
  readonly leftAsFormulas?: readonly string[];
  /** Where the cells were, when the form was scored, that are no more. */
  readonly gone?: string;
}

const sequences = JSON.parse(
  readFileSync('test/cases/sequences.json', 'utf8'),
) as readonly Sequence[];

const forms: readonly (readonly [string, () => FakeBook, Settings])[] = [
  ['empty scores were filled', wordBook, defaultSettings],
  ['typed scores were replaced', wordBook, { ...defaultSettings, typedScores: 'replace' }],
  ['scores were written as formulas', numberBook, { ...defaultSettings, writeAs: 'formulas' }],
];

const sheetOf = (book: FakeBook) => book.sheet('s1')!;

/** A book with a port for it, as a pane that was just opened has one. */
function opened(book: FakeBook, settings: Settings) {
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

function done(book: FakeBook, { actions }: Sequence): FakeBook {
  for (const action of actions) act(book, sheetOf(book), action);
  return book;
}

/** Cells that are not as they should be, in words that tell what is wrong. */
function wrongCells(
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

const everything = ['value', 'formula', 'format', 'fill', 'pattern', 'note'] as const;
const marks = ['fill', 'pattern', 'note'] as const;

afterEach(() => {
  FakeHost.remove();
});

/** Words about cells that no one has to answer for. */
const except = (wrong: readonly string[], left: ReadonlySet<string>) =>
  wrong.filter((words) => !left.has(words.split(' ')[0]!));

const leftBy = ({ left = [], leftAsFormulas = [] }: Sequence, { writeAs }: Settings) =>
  new Set([...left, ...(writeAs === 'formulas' ? leftAsFormulas : [])]);

describe.each(forms)('where %s', (_, formBook, settings) => {
  const elsewhere = ({ gone = [] }: UndoOutcome, { gone: area }: Sequence): readonly Address[] =>
    gone.filter((cell) => !area || !contains(fromA1(area)!, cell));

  test.each(sequences)(
    'an undo after $name leaves what the person alone would have made of the form',
    async (sequence) => {
      const book = formBook();
      const pane = opened(book, settings);
      await pane.score();
      done(book, sequence);
      const outcome = (await pane.undo())!;
      const left = leftBy(sequence, settings);
      expect(new Set(outcome.left.map(toA1))).toEqual(left);
      expect(elsewhere(outcome, sequence)).toEqual([]);
      expect(outcome.gone !== undefined).toBe(sequence.gone !== undefined);
      const wrong = wrongCells(book, done(formBook(), sequence), everything);
      expect(except(wrong, left)).toEqual([]);
      expect(book.parts.size).toBe(0);
    },
  );
});

describe.each(forms.filter(([, , { typedScores }]) => typedScores === 'keep'))(
  'where %s',
  (_, formBook, settings) => {
    test.each(sequences)(
      'a second click after $name gives what one click gives, and both are taken back',
      async (sequence) => {
        const book = formBook();
        const pane = opened(book, settings);
        await pane.score();
        done(book, sequence);
        await pane.score();
        const once = done(formBook(), sequence);
        await opened(once, settings).score();
        const left = leftBy(sequence, settings);
        expect(except(wrongCells(book, once, everything), left)).toEqual([]);
        const again = opened(book, settings);
        while ((await again.undo()) !== null);
        const wrong = wrongCells(book, done(formBook(), sequence), everything);
        expect(except(wrong, left)).toEqual([]);
      },
    );
  },
);

describe.each(forms.slice(0, 1))('where %s', (_, formBook, settings) => {
  test.each(sequences)(
    'a second click after $name that leaves a score out is taken back with the first',
    async (sequence) => {
      const book = formBook();
      const pane = opened(book, settings);
      await pane.score();
      done(book, sequence);
      await pane.score({ switchedOff: new Set(['G5:score', 'E4:mark']) });
      while ((await pane.undo()) !== null);
      const wrong = wrongCells(book, done(formBook(), sequence), everything);
      expect(except(wrong, leftBy(sequence, settings))).toEqual([]);
    },
  );

  test.each(sequences)('no mark is left by 清除标注 after $name', async (sequence) => {
    const book = formBook();
    const pane = opened(book, settings);
    await pane.score();
    done(book, sequence);
    const { left } = await pane.clear();
    const wrong = wrongCells(book, done(formBook(), sequence), marks);
    expect(except(wrong, new Set(left.map(toA1)))).toEqual([]);
    expect(except(left.map(toA1), leftBy(sequence, settings))).toEqual([]);
  });
});
