import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { restorePauses } from '../../src/excel/transaction';
import type { FakeBook } from './fakeBook';
import { FakeHost } from './fakeExcel';
import { at, bookOf, entry, formSheet, fullPlan, planOf } from './plans';

const clock = { now: () => new Date('2026-11-22T08:00:00Z'), newId: () => 'run-1' };

function hostOf(book: FakeBook): FakeHost {
  const host = new FakeHost(book);
  host.install();
  return host;
}

beforeAll(() => {
  restorePauses.milliseconds = [0, 1, 1];
});
afterEach(() => {
  FakeHost.remove();
});

test('a plan is written in two round trips, and read and write together take four', async () => {
  const host = hostOf(bookOf());
  const port = excelWorkbook(clock);
  await port.read();
  await port.apply(fullPlan);
  expect(host.trips).toBe(4);
});

test('every planned cell holds what was planned, and no other cell changed', async () => {
  const book = bookOf();
  const untouched = formSheet();
  hostOf(book);
  const receipt = await excelWorkbook(clock).apply(fullPlan);
  const sheet = book.sheets[0]!;
  expect(sheet.at('E3')).toMatchObject({ value: 7.75, format: '0.00' });
  expect(sheet.at('E4').value).toBe(0);
  expect(sheet.at('E7').formula).toBe('=SUM(E3:E6)');
  expect(sheet.at('F3')).toMatchObject({ value: 0.775, format: '0.0%' });
  expect(sheet.at('C3')).toMatchObject({ fill: '#FF9D9D', note: '执行 124 / 160 人次，77.5%' });
  expect(sheet.at('C4')).toMatchObject({
    fill: '#C79BE0',
    note: '请核对\n平台停用，经费交回',
  });
  for (const cell of ['A1', 'B3', 'C5', 'D3', 'E5', 'E6', 'C7']) {
    expect(sheet.at(cell)).toEqual(untouched.at(cell));
  }
  expect(receipt.changes).toHaveLength(7);
});

test('the receipt is in the workbook and says what the cells were', async () => {
  const book = bookOf();
  hostOf(book);
  const port = excelWorkbook(clock);
  const receipt = await port.apply(fullPlan);
  expect(await port.receipts()).toEqual([receipt]);
  expect(receipt).toMatchObject({ id: 'run-1', at: '2026-11-22T08:00:00.000Z', sheetId: 's1' });
  expect(receipt.changes.find(({ fill }) => fill)?.fill).toEqual({
    before: '#EEEEEE',
    after: '#FF9D9D',
  });
});

test('applying the same marks twice changes nothing the second time', async () => {
  const book = bookOf();
  hostOf(book);
  const port = excelWorkbook(clock);
  const marks = planOf(fullPlan.edits.filter(({ kind }) => kind === 'mark' || kind === 'note'));
  await port.apply(marks);
  const once = book.picture();
  const second = await port.apply(marks);
  expect(second.changes).toEqual([]);
  expect(book.picture()).toEqual(once);
});

test('marks of an earlier run that are not renewed go back to what was there', async () => {
  const book = bookOf();
  hostOf(book);
  const port = excelWorkbook(clock);
  await port.apply(fullPlan);
  const former = [
    { address: at('C3'), fill: { original: '#EEEEEE', ours: '#FF9D9D' } },
    { address: at('C4'), note: { original: '请核对', ours: '请核对\n平台停用，经费交回' } },
    { address: at('C6'), fill: { original: null, ours: '#FFE08A' } },
  ];
  await port.apply({ ...planOf([]), former });
  const sheet = book.sheets[0]!;
  expect(sheet.at('C3').fill).toBe('#EEEEEE');
  expect(sheet.at('C6').fill).toBeNull();
  expect(sheet.at('C4')).toMatchObject({ note: '请核对', fill: '#C79BE0' });
});

test('a note of an earlier run is replaced, not repeated', async () => {
  const book = bookOf();
  hostOf(book);
  const port = excelWorkbook(clock);
  await port.apply(fullPlan);
  const ours = '请核对\n平台停用，经费交回';
  await port.apply({
    ...planOf([{ kind: 'note', address: at('C4'), text: '平台已恢复' }]),
    former: [{ address: at('C4'), note: { original: '请核对', ours } }],
  });
  expect(book.sheets[0]!.at('C4').note).toBe('请核对\n平台已恢复');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+12 人', "'+12 人"],
  ['-3', "'-3"],
  ['@某人', "'@某人"],
])('a drafted reason that begins like %s stays text', async (text) => {
  const book = bookOf();
  hostOf(book);
  await excelWorkbook(clock).apply(planOf([entry('F4', text, '', 'reason')]));
  expect(book.sheets[0]!.at('F4')).toMatchObject({ value: text, formula: null });
});

test('text that Excel would read as a number or a date is written as text', async () => {
  const book = bookOf();
  hostOf(book);
  await excelWorkbook(clock).apply(
    planOf([entry('F3', '1-2', '', 'reason'), entry('F4', '007', '', 'reason')]),
  );
  expect(book.sheets[0]!.at('F3')).toMatchObject({ value: '1-2', format: 'General' });
  expect(book.sheets[0]!.at('F4').value).toBe('007');
});

test('a cell with a hatching is not painted, because it could not be put back', async () => {
  const book = bookOf();
  book.sheets[0]!.paint('C6', '#123456', 'Gray50');
  hostOf(book);
  await excelWorkbook(clock).apply(fullPlan);
  expect(book.sheets[0]!.at('C6')).toMatchObject({ fill: '#123456', pattern: 'Gray50' });
});

test('an edit between reading and writing stops the run and changes nothing', async () => {
  const book = bookOf();
  const host = hostOf(book);
  const port = excelWorkbook(clock);
  await port.read();
  host.meanwhile = (trip) => {
    if (trip === 3) book.sheets[0]!.type('C5', 0.5);
  };
  await expect(port.apply(fullPlan)).rejects.toMatchObject({
    code: 'changed-meanwhile',
    place: { sheet: '自评表', cell: 'C5' },
  });
  expect(book.parts.size).toBe(0);
  expect(book.sheets[0]!.at('E3').value).toBe('');
});

test('a row that was inserted meanwhile stops the run', async () => {
  const book = bookOf();
  hostOf(book);
  const port = excelWorkbook(clock);
  await port.read();
  book.sheets[0]!.shiftRows(2, 1);
  await expect(port.apply(fullPlan)).rejects.toMatchObject({ code: 'changed-meanwhile' });
});

test('a score that somebody typed meanwhile is seen without a snapshot too', async () => {
  const book = bookOf();
  book.sheets[0]!.type('E3', 5);
  hostOf(book);
  await expect(excelWorkbook(clock).apply(fullPlan)).rejects.toMatchObject({
    code: 'changed-meanwhile',
    place: { cell: 'E3' },
  });
});

test.each([
  ['the total', 'E3', 'E7', true],
  ['other cells only', 'A1', 'B7', false],
])(
  'a formula is not written into an Excel table, where it would fill its column: %s',
  async (...row) => {
    const [, first, last, isRefused] = row;
    const book = bookOf();
    const before = book.picture();
    const host = hostOf(book);
    const { row: top, column: left } = at(first);
    const { row: bottom, column: right } = at(last);
    const size = { rowCount: bottom - top + 1, columnCount: right - left + 1 };
    host.tables = [{ row: top, column: left, ...size }];
    const port = excelWorkbook(clock);
    await port.read();
    const writing = port.apply(fullPlan);
    if (!isRefused) {
      expect((await writing).changes.length).toBeGreaterThan(0);
      return;
    }
    await expect(writing).rejects.toMatchObject({ code: 'table-formula', place: { cell: 'E7' } });
    expect(book.picture()).toEqual(before);
  },
);

test('a protected sheet is left alone', async () => {
  const book = bookOf();
  book.sheets[0]!.isProtected = true;
  const before = book.picture();
  hostOf(book);
  await expect(excelWorkbook(clock).apply(fullPlan)).rejects.toMatchObject({
    code: 'sheet-protected',
    place: { sheet: '自评表' },
  });
  expect(book.picture()).toEqual(before);
});

test('a workbook in view mode is left alone', async () => {
  const book = bookOf();
  book.isReadOnly = true;
  const host = hostOf(book);
  const port = excelWorkbook(clock);
  await expect(port.apply(fullPlan)).rejects.toMatchObject({ code: 'read-only' });
  await expect(port.saveSetting('a', 1)).rejects.toMatchObject({ code: 'read-only' });
  expect(host.trips).toBe(0);
});

test('a sheet that was deleted or emptied since is said to be so', async () => {
  hostOf(bookOf(formSheet('s2', '别的表')));
  await expect(excelWorkbook(clock).apply(fullPlan)).rejects.toMatchObject({
    code: 'sheet-not-found',
  });
  const book = bookOf();
  hostOf(book);
  book.sheets[0]!.cells.clear();
  await expect(excelWorkbook(clock).apply(fullPlan)).rejects.toMatchObject({
    code: 'changed-meanwhile',
  });
});

test('a second write while the first still works is refused', async () => {
  const book = bookOf();
  hostOf(book);
  const port = excelWorkbook(clock);
  const first = port.apply(fullPlan);
  await expect(port.apply(fullPlan)).rejects.toMatchObject({ code: 'busy' });
  await first;
  expect((await port.receipts()).length).toBe(1);
});

test('a host that stores something else than what was written is caught and undone', async () => {
  const book = bookOf();
  const before = book.picture();
  const host = hostOf(book);
  host.distort = (written) => (written === 7.75 ? 8 : written);
  await expect(excelWorkbook(clock).apply(fullPlan)).rejects.toMatchObject({
    code: 'write-not-verified',
    place: { sheet: '自评表', cell: 'E3' },
  });
  expect(book.picture()).toEqual(before);
});

test('a host that takes nothing back either is said to have left something', async () => {
  const host = hostOf(bookOf());
  host.distort = () => 13;
  await expect(excelWorkbook(clock).apply(fullPlan)).rejects.toMatchObject({
    code: 'restore-failed',
    cause: { code: 'write-not-verified' },
  });
});

test('an Excel that claims notes and refuses them still gets scores and colours', async () => {
  const book = bookOf();
  const host = hostOf(book);
  const port = excelWorkbook(clock);
  host.hasNotes = false;
  const receipt = await port.apply(fullPlan);
  expect(book.sheets[0]!.at('E3').value).toBe(7.75);
  expect(book.sheets[0]!.at('C3').note).toBeNull();
  expect(receipt.changes.every(({ note }) => note === undefined)).toBe(true);
  expect(book.parts.size).toBe(1);
});

describe('where Excel has comments and no notes', () => {
  test('comments are used, within four round trips', async () => {
    const book = bookOf();
    book.sheets[0]!.annotate('C4', null);
    const host = hostOf(book);
    host.sets = { ExcelApi: '1.15' };
    const port = excelWorkbook(clock);
    expect(port.capabilities.annotations).toBe('comments');
    await port.read();
    const receipt = await port.apply(fullPlan);
    expect(host.trips).toBe(4);
    expect(book.sheets[0]!.at('C3').note).toBe('执行 124 / 160 人次，77.5%');
    await port.undo(receipt);
    expect(book.sheets[0]!.at('C3').note).toBeNull();
  });

  test("a person's comment is left as it is", async () => {
    const book = bookOf();
    hostOf(book).sets = { ExcelApi: '1.15' };
    await excelWorkbook(clock).apply(fullPlan);
    expect(book.sheets[0]!.at('C4').note).toBe('请核对');
  });

  test('our own comment of an earlier run is renewed', async () => {
    const book = bookOf();
    book.sheets[0]!.annotate('C4', '旧');
    hostOf(book).sets = { ExcelApi: '1.15' };
    await excelWorkbook(clock).apply({
      ...planOf([{ kind: 'note', address: at('C4'), text: '新' }]),
      former: [{ address: at('C4'), note: { original: null, ours: '旧' } }],
    });
    expect(book.sheets[0]!.at('C4').note).toBe('新');
  });
});

test('without notes and comments scores and fills are written', async () => {
  const book = bookOf();
  hostOf(book).sets = { ExcelApi: '1.9' };
  const port = excelWorkbook(clock);
  expect(port.capabilities.annotations).toBe('none');
  await port.apply(fullPlan);
  expect(book.sheets[0]!.at('C3')).toMatchObject({ fill: '#FF9D9D', note: null });
});

test('all writes of a run are one step of native undo, and wait while a cell is edited', async () => {
  const host = hostOf(bookOf());
  await excelWorkbook(clock).apply(fullPlan);
  expect(host.lastOptions).toEqual({ delayForCellEdit: true, mergeUndoGroup: true });
  host.sets = { ExcelApi: '1.19' };
  await excelWorkbook(clock).receipts();
  expect(host.lastOptions).toEqual({ delayForCellEdit: true });
});

test('number formats come before contents: a cell that is kept as text gets a number, and is text again after undo', async () => {
  const book = bookOf();
  const sheet = book.sheets[0]!;
  sheet.set(at('E3'), { format: '@' });
  hostOf(book);
  const port = excelWorkbook(clock);
  const edit = entry('E3', 7.75, '', 'score', '0.00');
  const before = { content: '', numberFormat: '@' };
  const receipt = await port.apply(planOf([{ ...edit, before }]));
  expect(sheet.at('E3')).toMatchObject({ value: 7.75, format: '0.00' });
  await port.undo(receipt);
  expect(sheet.at('E3')).toMatchObject({ value: '', format: '@' });
});
