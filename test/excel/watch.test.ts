import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { FakeHost } from './fakeExcel';
import { bookOf } from './plans';

afterEach(() => {
  FakeHost.remove();
});

test('edits, colours and sheet switches are told until the watch is stopped', async () => {
  const host = new FakeHost(bookOf());
  host.install();
  const seen: unknown[] = [];
  const stop = await excelWorkbook().watch((change) => seen.push(change));
  for (const tell of host.changed)
    await tell({ worksheetId: 's1', address: 'E3', source: 'Remote' });
  for (const tell of host.changed)
    await tell({ worksheetId: 's1', address: 'E4', source: 'Local' });
  for (const tell of host.activated) await tell({ worksheetId: 's2' });
  for (const tell of host.formatted) await tell({ worksheetId: 's1', address: 'E3' });
  await stop();
  expect(seen).toEqual([
    { sheetId: 's1', address: 'E3', source: 'remote', order: 1 },
    { sheetId: 's1', address: 'E4', source: 'local', order: 2 },
    { activated: 's2' },
    { formatted: 's1' },
  ]);
  expect(host.changed.size + host.activated.size + host.formatted.size).toBe(0);
});

describe('the protection of a sheet', () => {
  const told = async (change: (host: FakeHost) => void) => {
    const host = new FakeHost(bookOf());
    change(host);
    host.install();
    const seen: unknown[] = [];
    const stop = await excelWorkbook().watch((change) => seen.push(change));
    for (const tell of host.protection)
      await tell({ worksheetId: 's1', isProtected: false, source: 'Local' });
    for (const tell of host.activated) await tell({ worksheetId: 's2' });
    await stop();
    expect(host.changed.size + host.protection.size).toBe(0);
    return seen;
  };

  test('is told where Excel tells of it, until the watch is stopped', async () => {
    expect(await told(() => undefined)).toEqual([
      { protection: 's1', isProtected: false },
      { activated: 's2' },
    ]);
  });

  test.each([
    ['below ExcelApi 1.14', (host: FakeHost) => (host.sets.ExcelApi = '1.13')],
    ['that claims it and has it not', (host: FakeHost) => (host.hasProtectionEvents = false)],
  ])('is not asked for in an Excel %s, and everything else is told', async (_, change) => {
    expect(await told(change)).toEqual([{ activated: 's2' }]);
  });
});
