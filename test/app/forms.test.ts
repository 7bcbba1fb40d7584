import { defaultSettings } from '../../src/app/settings';
import { preview } from '../../src/app/preview';
import { score } from '../../src/app/score';
import { undoLast } from '../../src/app/undo';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { restorePauses } from '../../src/excel/transaction';
import type { WorkbookPort } from '../../src/workbook/port';
import { FakeHost, type Fault } from '../excel/fakeExcel';
import { exampleNames, fakeBookOf, filePort, openExample, ticking, translator } from './books';

const codes = ['GeneralException', 'ResponsePayloadSizeLimitExceeded', 'InvalidOrTimedOutSession'];

beforeAll(() => {
  restorePauses.milliseconds = [0, 1, 1];
});
afterEach(() => {
  FakeHost.remove();
});

function excelPort(): WorkbookPort {
  const { now, newId } = ticking();
  return excelWorkbook({ now: () => new Date(now()), newId });
}

describe.each(exampleNames)('%s', (name) => {
  test('in Excel: scoring twice changes nothing the second time, and undo gives back the form', async () => {
    const book = fakeBookOf(openExample(name));
    const before = JSON.stringify(book.picture());
    const host = new FakeHost(book);
    host.install();
    const port = excelPort();
    const { sheet, receipt } = await score(port, defaultSettings, translator);
    expect(host.trips).toBeLessThanOrEqual(4);
    const scored = JSON.stringify(book.picture());
    expect(scored === before).toBe(receipt === null);
    const again = await score(port, defaultSettings, translator);
    expect(again.receipt).toBeNull();
    expect(JSON.stringify(book.picture())).toBe(scored);
    await undoLast(port, sheet.id);
    expect(JSON.stringify(book.picture())).toBe(before);
  });

  test('in Excel: a failure at either writing round trip leaves the form as it was or scored', async () => {
    const form = openExample(name);
    new FakeHost(fakeBookOf(form)).install();
    const { plan } = await preview(excelPort(), defaultSettings, translator);
    const run = async (faults: Fault[]) => {
      const book = fakeBookOf(form);
      const host = new FakeHost(book);
      host.faults = faults;
      host.install();
      const error = await excelPort()
        .apply(plan)
        .then(
          () => null,
          (reason: unknown) => reason,
        );
      return { picture: JSON.stringify(book.picture()), error };
    };
    const before = JSON.stringify(fakeBookOf(form).picture());
    const scored = await run([]);
    for (const trip of [1, 2]) {
      for (const when of ['before', 'middle', 'after'] as const) {
        for (const code of codes) {
          const { picture, error } = await run([{ trip, when, code }]);
          expect(picture).toBe(error === null ? scored.picture : before);
        }
      }
    }
  });

  test('in a file: scoring twice changes nothing the second time, and undo gives back the form', async () => {
    const workbook = openExample(name);
    const port = filePort(workbook);
    const before = (await port.read()).sheet.formulas;
    const { sheet } = await score(port, defaultSettings, translator);
    const again = await score(port, defaultSettings, translator);
    expect(again.receipt).toBeNull();
    await undoLast(port, sheet.id);
    expect((await port.read()).sheet.formulas).toEqual(before);
    expect(await port.receipts()).toEqual([]);
  });
});
