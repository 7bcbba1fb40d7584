import { defaultSettings } from '../../src/app/settings';
import { scoreWorkbook } from '../../src/app/scoreWorkbook';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { FakeBook } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { standardForm, translator } from './books';

function bookOfThree(): FakeBook {
  const sheets = ['一', '二', '三'].map((name, index) =>
    Object.assign(standardForm(), { id: `s${String(index + 1)}`, name }),
  );
  return new FakeBook(...sheets);
}

afterEach(() => {
  FakeHost.remove();
});

test('every visible sheet is scored, and progress names the sheet', async () => {
  const book = bookOfThree();
  book.sheets[1]!.visibility = 'Hidden';
  new FakeHost(book).install();
  const seen: string[] = [];
  const { sheets, isCancelled } = await scoreWorkbook(
    excelWorkbook(),
    defaultSettings,
    translator,
    {
      onProgress: ({ sheet, done, total }) => {
        seen.push(`${sheet.name} ${String(done)}/${String(total)}`);
      },
    },
  );
  expect(isCancelled).toBe(false);
  expect(seen).toEqual(['一 0/2', '三 1/2']);
  expect(sheets.map(({ sheet }) => sheet.name)).toEqual(['一', '三']);
  expect(book.sheets.map((sheet) => sheet.at('G3').value)).toEqual([23.25, '', 23.25]);
});

test('cancelling leaves finished sheets finished and the next one untouched', async () => {
  const book = bookOfThree();
  new FakeHost(book).install();
  let finished = 0;
  const { sheets, isCancelled } = await scoreWorkbook(
    excelWorkbook(),
    defaultSettings,
    translator,
    { onSheet: () => (finished += 1), isCancelled: () => finished >= 1 },
  );
  expect(isCancelled).toBe(true);
  expect(sheets).toHaveLength(1);
  expect(book.sheets.map((sheet) => sheet.at('G3').value)).toEqual([23.25, '', '']);
});

test('cancelling while a sheet is read and judged leaves that sheet untouched', async () => {
  const book = bookOfThree();
  const host = new FakeHost(book);
  host.install();
  let isCancelled = false;
  host.meanwhile = () => {
    // The trips of the first sheet, and the second one has been read.
    isCancelled ||= host.trips > 1 + 4 + 1;
  };
  const run = await scoreWorkbook(excelWorkbook(), defaultSettings, translator, {
    isCancelled: () => isCancelled,
  });
  expect(run.isCancelled).toBe(true);
  expect(run.sheets.map(({ sheet }) => sheet.name)).toEqual(['一']);
  expect(book.sheets.map((sheet) => sheet.at('G3').value)).toEqual([23.25, '', '']);
});

test('cancelling while a sheet is written finishes that sheet', async () => {
  const book = bookOfThree();
  const host = new FakeHost(book);
  host.install();
  const run = await scoreWorkbook(excelWorkbook(), defaultSettings, translator, {
    isCancelled: () => host.trips >= 1 + 4,
  });
  expect(run.sheets.map(({ sheet }) => sheet.name)).toEqual(['一']);
  expect(book.sheets.map((sheet) => sheet.at('G3').value)).toEqual([23.25, '', '']);
});

test('a protected sheet is reported and the others are scored', async () => {
  const book = bookOfThree();
  book.sheets[0]!.isProtected = true;
  new FakeHost(book).install();
  const { sheets } = await scoreWorkbook(excelWorkbook(), defaultSettings, translator);
  expect(sheets[0]).toMatchObject({ sheet: { name: '一' }, error: { code: 'sheet-protected' } });
  expect(book.sheets[2]!.at('G3').value).toBe(23.25);
});

test('an error that is no workbook error is not hidden', async () => {
  new FakeHost(bookOfThree()).install();
  const port = excelWorkbook();
  const broken = { ...port, read: () => Promise.reject(new RangeError('bug')) };
  await expect(scoreWorkbook(broken, defaultSettings, translator)).rejects.toThrow(RangeError);
});
