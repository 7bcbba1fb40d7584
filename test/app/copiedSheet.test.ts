import { clearMarks } from '../../src/app/clearMarks';
import { preview } from '../../src/app/preview';
import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { undoLast } from '../../src/app/undo';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { WorkbookPort } from '../../src/workbook/port';
import type { FakeBook, FakeSheet } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { act } from '../excel/userActions';
import { ticking, translator } from './books';
import { wordBook } from './sequenceForms';

function portOf(book: FakeBook): WorkbookPort {
  new FakeHost(book).install();
  const { now, newId } = ticking();
  return excelWorkbook({ now: () => new Date(now()), newId });
}

const click = (port: WorkbookPort, { id }: FakeSheet) =>
  score(port, defaultSettings, translator, { sheetId: id });

const looksOf = (sheet: FakeSheet) =>
  [...sheet.cells].flatMap(([cell, { fill, note }]) =>
    (fill ?? note) ? [[cell, fill, note]] : [],
  );

/** A form that was scored, and its duplicate. */
async function duplicated() {
  const book = wordBook();
  const port = portOf(book);
  const [original] = book.sheets;
  await click(port, original!);
  act(book, original!, { do: 'copySheet' });
  return { book, port, original: original!, copy: book.sheets[1]! };
}

const unmarked = looksOf(wordBook().sheets[0]!);

afterEach(() => {
  FakeHost.remove();
});

test.each(['自评表 (2)', '下一年自评'])(
  'the marks that came along to a duplicate called %s can be cleared there, and the scored sheet keeps its own',
  async (name) => {
    const { port, original, copy } = await duplicated();
    copy.name = name;
    const marked = looksOf(original);
    expect(await clearMarks(port, copy)).toEqual({ restored: 5, left: [] });
    expect(looksOf(copy)).toEqual(unmarked);
    expect(looksOf(original)).toEqual(marked);
    expect(await clearMarks(port, copy)).toEqual({ restored: 0, left: [] });
    expect((await undoLast(port, original))?.left).toEqual([]);
    expect(looksOf(original)).toEqual(unmarked);
  },
);

test('清除标注 on the whole workbook clears duplicates too, also of an earlier run', async () => {
  const { book, port, original, copy } = await duplicated();
  original.type('E4', '200公里');
  await click(port, original);
  act(book, original, { do: 'copySheet' });
  await clearMarks(port);
  expect([original, copy, book.sheets[2]!].map(looksOf)).toEqual([unmarked, unmarked, unmarked]);
});

test('a click on a duplicate takes off marks that are due no longer, and keeps the scores that came along', async () => {
  const { book, port, copy } = await duplicated();
  copy.type('E4', '200公里');
  const { plan } = await click(port, copy);
  expect(copy.at('E4')).toMatchObject({ fill: null, note: null });
  expect(copy.at('G4').value).toBe(11.63);
  expect(plan.kept).toContainEqual(expect.objectContaining({ typed: 11.63, computed: 15 }));
  const fresh = wordBook();
  for (const [cell, { value }] of copy.cells) fresh.sheets[0]!.type(cell, value);
  await click(portOf(fresh), fresh.sheets[0]!);
  expect(looksOf(copy)).toEqual(looksOf(fresh.sheets[0]!));
  await clearMarks(portOf(book), copy);
  expect(looksOf(copy)).toEqual(unmarked);
});

test('a duplicate that was made before the click has nothing to clear', async () => {
  const book = wordBook();
  const port = portOf(book);
  act(book, book.sheets[0]!, { do: 'copySheet' });
  const [original, copy] = book.sheets;
  copy!.paint('E4', '#ABCDEF');
  await click(port, original!);
  expect(await clearMarks(port, copy)).toEqual({ restored: 0, left: [] });
  expect(copy!.at('E4').fill).toBe('#ABCDEF');
});

test('another form of the same office is no duplicate: nothing on it is looked at as ours', async () => {
  const book = wordBook();
  const port = portOf(book);
  act(book, book.sheets[0]!, { do: 'copySheet' });
  const [scored, other] = book.sheets;
  other!.name = '另一项目';
  for (const cell of ['D4', 'E4', 'D5', 'E5', 'D6', 'E6', 'D7', 'E7', 'D8', 'E8', 'D9', 'E9'])
    other!.type(cell, '100%');
  await click(port, scored!);
  const { copied, plan } = await preview(
    port,
    defaultSettings,
    translator,
    {},
    { sheetId: other!.id },
  );
  expect(copied).toBeUndefined();
  expect(plan.former).toBeUndefined();
});

test('a table that was cut and pasted on another sheet loses its marks there', async () => {
  const book = wordBook();
  const port = portOf(book);
  const [sheet] = book.sheets;
  await click(port, sheet!);
  act(book, sheet!, { do: 'newSheet', name: '新表' });
  act(book, sheet!, { do: 'cut', area: 'A1:H10', to: 'B5', sheet: '新表' });
  const outcome = await undoLast(port, sheet!);
  expect(outcome).toMatchObject({ restored: 0, left: [] });
  expect(outcome?.gone).toHaveLength(11);
  await clearMarks(port, book.sheets[1]);
  const pasted = wordBook();
  act(pasted, pasted.sheets[0]!, { do: 'newSheet', name: '新表' });
  act(pasted, pasted.sheets[0]!, { do: 'cut', area: 'A1:H10', to: 'B5', sheet: '新表' });
  expect(looksOf(book.sheets[1]!)).toEqual(looksOf(pasted.sheets[1]!));
});
