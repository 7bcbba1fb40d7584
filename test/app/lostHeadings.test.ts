import { defaultSettings } from '../../src/app/settings';
import type { UserAction } from '../excel/userActions';
import { FakeHost } from '../excel/fakeExcel';
import { wordBook } from './sequenceForms';
import { done, everything, opened, wrongCells } from './sequenceStage';

/** Changes after which a column can no longer be told: its heading is gone, and another took its place. */
const sequences: readonly (readonly [string, readonly UserAction[]])[] = [
  [
    'the headings deleted and a column inserted before the weights',
    [
      { do: 'insertRows', row: 8, count: 2 },
      { do: 'deleteRows', row: 3 },
      { do: 'insertColumns', column: 'F' },
    ],
  ],
  [
    'the headings deleted and a column inserted before the scores',
    [
      { do: 'insertColumns', column: 'G' },
      { do: 'deleteRows', row: 3 },
    ],
  ],
  [
    'the headings deleted and a column inserted within the labels',
    [
      { do: 'insertColumns', column: 'C' },
      { do: 'deleteRows', row: 3 },
    ],
  ],
];

afterEach(() => {
  FakeHost.remove();
});

test.each(sequences)(
  'after %s an undo empties nothing of the person’s, and says what it could not find',
  async (name, actions) => {
    const book = wordBook();
    const pane = opened(book, defaultSettings);
    const { receipt } = await pane.score();
    done(book, { name, actions });
    const { left, gone = [] } = (await pane.undo())!;
    const person = done(wordBook(), { name, actions });
    const emptied = wrongCells(book, person, ['value']).filter((words) => !words.endsWith(' for '));
    expect(emptied).toEqual([]);
    const wrong = wrongCells(book, person, everything).map((words) => words.split(' ')[0]);
    expect(left.length + gone.length).toBeGreaterThanOrEqual(new Set(wrong).size);
    expect(gone.length).toBeLessThanOrEqual(receipt!.changes.length);
  },
);
