import { undoLast } from '../../src/app/undo';
import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { restorePauses } from '../../src/excel/transaction';
import type { WorkbookPort } from '../../src/workbook/port';
import { standardForm, ticking, translator } from '../app/books';
import { FakeBook, FakeSheet } from './fakeBook';
import { FakeHost } from './fakeExcel';

const runs = 5;

let sheet: FakeSheet;
let book: FakeBook;
let host: FakeHost;
let port: WorkbookPort;

beforeAll(() => {
  restorePauses.milliseconds = [0, 1, 1];
});

/** Every run has something to change, and keeps its receipt: together they are more than one answer holds. */
beforeEach(async () => {
  sheet = standardForm();
  book = new FakeBook(sheet, new FakeSheet('s2', '空表'));
  host = new FakeHost(book);
  host.install();
  const { now, newId } = ticking();
  port = excelWorkbook({ now: () => new Date(now()), newId });
  for (let run = 1; run <= runs; run += 1) await oneRun(run);
  const lengths = [...book.parts.values()].map((xml) => xml.length);
  expect(lengths).toHaveLength(runs);
  host.mostXml = Math.max(...lengths) * 2;
});
afterEach(() => {
  FakeHost.remove();
});

async function oneRun(run: number): Promise<void> {
  sheet.type('E3', `${100 + run}人次`);
  const { receipt } = await score(port, defaultSettings, translator, { sheetId: 's1' });
  expect(receipt).not.toBeNull();
}

describe('receipts that are together more than Excel tells in one answer', () => {
  test('are read, with the sheet, with another one and by themselves', async () => {
    expect((await port.read('s1')).receipts).toHaveLength(runs);
    expect((await port.read('s2')).receipts).toHaveLength(runs);
    expect(await port.receipts()).toHaveLength(runs);
    await port.saveSetting('a', 1);
    expect(await port.loadSetting('a')).toBe(1);
  });

  test('neither stop the next run nor the way back through all of them', async () => {
    await oneRun(runs + 1);
    for (let run = 0; run <= runs; run += 1) {
      expect((await undoLast(port, 's1'))?.left).toEqual([]);
    }
    expect([sheet.at('G3').value, sheet.at('E3').fill, book.parts.size]).toEqual(['', null, 0]);
  });

  test('do not keep a run that fails from being put back, at whichever round trip', async () => {
    sheet.type('E3', '90人次');
    const before = JSON.stringify(book.picture());
    const kept = [...book.parts.values()];
    const clicked = () => score(port, defaultSettings, translator, { sheetId: 's1' });
    let failed = 0;
    for (let trip = 1; ; trip += 1) {
      const faultAt = host.trips + trip;
      host.faults = [{ trip: faultAt, when: 'after', code: 'GeneralException' }];
      const outcome = await clicked().catch(() => null);
      if (host.trips < faultAt) break;
      host.faults = [];
      // An answer that was too large anyhow is asked for again, and the run goes on.
      if (outcome) await undoLast(port, 's1');
      else failed += 1;
      expect([...book.parts.values()]).toEqual(kept);
      expect(JSON.stringify(book.picture())).toBe(before);
    }
    expect(failed).toBeGreaterThan(4);
    expect(sheet.at('G3').value).toBe(16.88);
  });
});
