import { clearMarks } from '../../src/app/clearMarks';
import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { FakeBook } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { translator } from './books';
import { numberBook, wordBook } from './sequenceForms';

/** Two scored sheets, of which the first was protected afterwards. */
async function scoredTwice() {
  const [first, second] = [...wordBook().sheets, ...numberBook().sheets];
  Object.assign(second!, { id: 's2', name: '另一张' });
  new FakeHost(new FakeBook(first!, second!)).install();
  const port = excelWorkbook();
  for (const id of ['s1', 's2']) await score(port, defaultSettings, translator, { sheetId: id });
  first!.isProtected = true;
  return { port, first: first!, second: second! };
}

afterEach(() => {
  FakeHost.remove();
});

test('a protected sheet keeps its marks, is named, and keeps no other sheet from losing theirs', async () => {
  const { port, first, second } = await scoredTwice();
  const outcome = await clearMarks(port);
  expect(outcome).toMatchObject({ left: [], refused: ['自评表'] });
  expect(first.at('E4').fill).not.toBeNull();
  expect(second.at('E4').fill).toBeNull();
  first.isProtected = false;
  expect(await clearMarks(port)).toEqual({ restored: 5, left: [] });
  expect(first.at('E4').fill).toBeNull();
});

test('where nothing can be cleared, that is why', async () => {
  const { port, first, second } = await scoredTwice();
  await expect(clearMarks(port, first)).rejects.toMatchObject({ code: 'sheet-protected' });
  second.isProtected = true;
  await expect(clearMarks(port)).rejects.toMatchObject({ code: 'sheet-protected' });
});
