import { readFileSync } from 'node:fs';
import { defaultSettings } from '../../src/app/settings';
import { FakeHost } from '../excel/fakeExcel';
import { act } from '../excel/userActions';
import { twoTableBook } from './sequenceForms';
import {
  done,
  everything,
  goneElsewhere,
  opened,
  wrongCells,
  type Sequence,
} from './sequenceStage';

const sequences = JSON.parse(
  readFileSync('test/cases/sequences-two-tables.json', 'utf8'),
) as readonly Sequence[];

afterEach(() => {
  FakeHost.remove();
});

describe('on a sheet with two tables of the same indicators', () => {
  test.each(sequences)(
    'an undo after $name leaves what the person alone would have made of it',
    async (sequence) => {
      const book = twoTableBook();
      const pane = opened(book, defaultSettings);
      await pane.score();
      done(book, sequence);
      const outcome = (await pane.undo())!;
      expect(wrongCells(book, done(twoTableBook(), sequence), everything)).toEqual([]);
      expect(outcome.left).toEqual([]);
      expect(goneElsewhere(outcome, sequence)).toEqual([]);
      expect(outcome.gone !== undefined).toBe(sequence.gone !== undefined);
    },
  );

  test.each(sequences)(
    'a second click after $name gives what one click gives',
    async (sequence) => {
      const book = twoTableBook();
      const pane = opened(book, defaultSettings);
      await pane.score();
      done(book, sequence);
      await pane.score();
      const once = done(twoTableBook(), sequence);
      await opened(once, defaultSettings).score();
      expect(wrongCells(book, once, everything)).toEqual([]);
    },
  );

  test('a table that was moved beside the other is not found, and every cell of it is told', async () => {
    const book = twoTableBook();
    const pane = opened(book, defaultSettings);
    const { receipt } = await pane.score();
    act(book, book.sheets[0]!, { do: 'cut', area: 'A10:H17', to: 'K1' });
    const outcome = (await pane.undo())!;
    const ofSecond = receipt!.changes.filter(({ address: { row } }) => row >= 9);
    expect(new Set(outcome.gone)).toEqual(new Set(ofSecond.map(({ address }) => address)));
    expect(outcome.restored).toBe(receipt!.changes.length - ofSecond.length);
  });
});
