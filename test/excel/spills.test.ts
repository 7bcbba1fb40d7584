import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import type { RunChoices } from '../../src/app/choices';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { standardForm, translator } from '../app/books';
import { FakeBook } from './fakeBook';
import { FakeHost } from './fakeExcel';

afterEach(() => {
  FakeHost.remove();
});

/** A form whose scores G3:G4 a formula elsewhere spills into: they are blank, and look as free as any. */
function spilledBook(): FakeBook {
  const sheet = standardForm();
  sheet.spills = [{ row: 1, column: 6, rowCount: 3, columnCount: 1 }];
  return new FakeBook(sheet);
}

const click = (book: FakeBook, choices: RunChoices = {}, excelApi = '1.20') => {
  const host = new FakeHost(book);
  host.sets.ExcelApi = excelApi;
  host.install();
  return score(excelWorkbook(), defaultSettings, translator, { sheetId: 's1', choices });
};

describe('a score cell that a formula spills into', () => {
  test('is not written, because the formula would lose all its results; all such cells are named', async () => {
    const book = spilledBook();
    const before = book.picture();
    await expect(click(book)).rejects.toMatchObject({
      code: 'array-formula',
      place: { sheet: '自评表', cells: ['G3', 'G4'] },
    });
    expect(book.picture()).toEqual(before);
  });

  test('is left out on demand, and everything else is written', async () => {
    const book = spilledBook();
    const { receipt } = await click(book, { switchedOff: new Set(['G3:score', 'G4:score']) });
    expect(receipt).not.toBeNull();
    expect([book.sheets[0]!.at('G3').value, book.sheets[0]!.at('G4').value]).toEqual(['', '']);
    expect(book.sheets[0]!.at('E3').fill).not.toBeNull();
  });

  test('is not asked about where Excel cannot tell, nor is that a reason to refuse', async () => {
    const book = spilledBook();
    await click(book, {}, '1.11');
    expect(book.sheets[0]!.at('G4').value).toBe(30);
  });
});
