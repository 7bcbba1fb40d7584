import { readFileSync } from 'node:fs';
import { defaultSettings, type Settings } from '../../src/app/settings';
import { toA1 } from '../../src/core/address';
import type { FakeBook } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { numberBook, wordBook } from './sequenceForms';
import {
  done,
  everything,
  except,
  goneElsewhere,
  marks,
  opened,
  wrongCells,
  type Sequence,
} from './sequenceStage';

const sequences = JSON.parse(
  readFileSync('test/cases/sequences.json', 'utf8'),
) as readonly Sequence[];

const forms: readonly (readonly [string, () => FakeBook, Settings])[] = [
  ['empty scores were filled', wordBook, defaultSettings],
  ['typed scores were replaced', wordBook, { ...defaultSettings, typedScores: 'replace' }],
  ['scores were written as formulas', numberBook, { ...defaultSettings, writeAs: 'formulas' }],
];

afterEach(() => {
  FakeHost.remove();
});

const leftBy = ({ left = [], leftAsFormulas = [] }: Sequence, { writeAs }: Settings) =>
  new Set([...left, ...(writeAs === 'formulas' ? leftAsFormulas : [])]);

describe.each(forms)('where %s', (_, formBook, settings) => {
  test.each(sequences)(
    'an undo after $name leaves what the person alone would have made of the form',
    async (sequence) => {
      const book = formBook();
      const pane = opened(book, settings);
      await pane.score();
      done(book, sequence, formBook());
      const outcome = (await pane.undo())!;
      const left = leftBy(sequence, settings);
      expect(new Set(outcome.left.map(toA1))).toEqual(left);
      expect(goneElsewhere(outcome, sequence)).toEqual([]);
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
        done(book, sequence, formBook());
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
      done(book, sequence, formBook());
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
    done(book, sequence, formBook());
    const { left } = await pane.clear();
    const wrong = wrongCells(book, done(formBook(), sequence), marks);
    expect(except(wrong, new Set(left.map(toA1)))).toEqual([]);
    expect(except(left.map(toA1), leftBy(sequence, settings))).toEqual([]);
  });
});
