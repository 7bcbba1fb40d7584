import { readFileSync } from 'node:fs';
import { defaultSettings, type Settings } from '../../src/app/settings';
import { toA1 } from '../../src/core/address';
import { FakeHost } from '../excel/fakeExcel';
import { listedBook } from './sequenceForms';
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
  readFileSync('test/cases/sequences-excel-table.json', 'utf8'),
) as readonly Sequence[];

const settings: readonly (readonly [string, Settings])[] = [
  ['empty scores were filled', defaultSettings],
  ['typed scores were replaced', { ...defaultSettings, typedScores: 'replace' }],
];

afterEach(() => {
  FakeHost.remove();
});

describe.each(settings)('in an Excel table beside a list, where %s,', (_, chosen) => {
  test.each(sequences)(
    'an undo after $name leaves what the person alone would have made of the sheet',
    async (sequence) => {
      const book = listedBook();
      const pane = opened(book, chosen);
      await pane.score();
      done(book, sequence);
      const outcome = (await pane.undo())!;
      const left = new Set(sequence.left);
      expect(new Set(outcome.left.map(toA1))).toEqual(left);
      expect(goneElsewhere(outcome, sequence)).toEqual([]);
      expect(outcome.gone !== undefined).toBe(sequence.gone !== undefined);
      expect(except(wrongCells(book, done(listedBook(), sequence), everything), left)).toEqual([]);
      expect(book.parts.size).toBe(0);
    },
  );

  test.each(sequences)(
    'a second click after $name gives what one click gives, and both are taken back',
    async (sequence) => {
      const book = listedBook();
      const pane = opened(book, chosen);
      await pane.score();
      done(book, sequence);
      await pane.score();
      const once = done(listedBook(), sequence);
      await opened(once, chosen).score();
      expect(wrongCells(book, once, everything)).toEqual([]);
      const again = opened(book, chosen);
      while ((await again.undo()) !== null);
      expect(wrongCells(book, done(listedBook(), sequence), everything)).toEqual([]);
    },
  );

  test.each(sequences)('no mark is left by 清除标注 after $name', async (sequence) => {
    const book = listedBook();
    const pane = opened(book, chosen);
    await pane.score();
    done(book, sequence);
    const { left } = await pane.clear();
    expect(left).toEqual([]);
    expect(wrongCells(book, done(listedBook(), sequence), marks)).toEqual([]);
  });
});
