import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { FakeBook } from './fakeBook';
import { FakeHost } from './fakeExcel';
import { at, bookOf, entry, formSheet, fullPlan, planOf } from './plans';

function clock() {
  let runs = 0;
  return {
    now: () => new Date(Date.UTC(2026, 10, 22, 8, runs)),
    newId: () => `run-${String((runs += 1))}`,
  };
}

function portOf(book: FakeBook) {
  new FakeHost(book).install();
  return excelWorkbook(clock());
}

afterEach(() => {
  FakeHost.remove();
});

test('undo restores contents, formats, fills and notes exactly, and takes the receipt away', async () => {
  const book = bookOf();
  const before = book.picture();
  const port = portOf(book);
  const receipt = await port.apply(fullPlan);
  expect(await port.undo(receipt)).toEqual({ restored: 7, left: [] });
  expect(book.picture()).toEqual(before);
});

test.each(['9', '９'])(
  'a number typed as text (%s) that was replaced comes back as text',
  async (text) => {
    const book = bookOf();
    book.sheets[0]!.type('E5', `'${text}`);
    const port = portOf(book);
    const receipt = await port.apply(planOf([entry('E5', 10, text)]));
    await port.undo(receipt);
    expect(book.sheets[0]!.at('E5').value).toBe(text);
  },
);

test('several runs stack and are taken back one after the other', async () => {
  const book = bookOf();
  const before = book.picture();
  const port = portOf(book);
  await port.apply(fullPlan);
  const between = book.sheets[0]!.picture();
  await port.apply(
    planOf([entry('E3', 9, 7.75), { kind: 'mark', address: at('C3'), fill: '#FFE08A' }]),
  );
  const [first, second] = await port.receipts();
  await port.undo(second!);
  expect(book.sheets[0]!.picture()).toEqual(between);
  await port.undo(first!);
  expect(book.picture()).toEqual(before);
});

test('cells that were edited since stay, and are listed', async () => {
  const book = bookOf();
  const port = portOf(book);
  const receipt = await port.apply(fullPlan);
  book.sheets[0]!.type('E3', 8);
  book.sheets[0]!.paint('C6', '#00FF00');
  const outcome = await port.undo(receipt);
  expect(outcome.left).toEqual([at('E3'), at('C6')]);
  expect(outcome.restored).toBe(5);
  expect(book.sheets[0]!.at('E3').value).toBe(8);
  expect(book.sheets[0]!.at('C6').fill).toBe('#00FF00');
  expect(book.sheets[0]!.at('E4').value).toBe('');
});

test('undo finds its cells after rows were inserted and deleted and the sheet was renamed', async () => {
  const book = bookOf();
  const sheet = book.sheets[0]!;
  const port = portOf(book);
  const receipt = await port.apply(fullPlan);
  sheet.shiftRows(0, 2);
  sheet.shiftRows(5, -1); // 平台建设 goes
  sheet.name = '自评表（终稿）';
  const outcome = await port.undo(receipt);
  expect(outcome).toMatchObject({ left: [], gone: [at('E4'), at('C4')] });
  const expected = formSheet();
  expected.shiftRows(0, 2);
  expected.shiftRows(5, -1);
  expected.name = '自评表（终稿）';
  expect(sheet.picture()).toEqual(expected.picture());
});

test('undo finds its cells after a column was inserted', async () => {
  const book = bookOf();
  const port = portOf(book);
  const receipt = await port.apply(
    planOf(fullPlan.edits.filter((edit) => edit.kind !== 'total' && edit.kind !== 'rate')),
  );
  book.sheets[0]!.shiftColumns(2, 1);
  await port.undo(receipt);
  const expected = formSheet();
  expected.shiftColumns(2, 1);
  expect(book.sheets[0]!.picture()).toEqual(expected.picture());
});

test('a sheet that got another id in another program is found by its name', async () => {
  const book = bookOf();
  const before = book.sheets[0]!.picture();
  const receipt = await portOf(book).apply(fullPlan);
  const reopened = bookOf();
  reopened.sheets = [Object.assign(formSheet('other-id'), { cells: book.sheets[0]!.cells })];
  reopened.parts = book.parts;
  await portOf(reopened).undo(receipt);
  expect(reopened.sheets[0]!.picture()).toEqual(before);
});

test('a sheet that is gone is said to be gone, and the receipt stays', async () => {
  const book = bookOf();
  const port = portOf(book);
  const receipt = await port.apply(fullPlan);
  book.sheets = [formSheet('s9', '别的表')];
  await expect(port.undo(receipt)).rejects.toMatchObject({ code: 'sheet-not-found' });
  expect(book.parts.size).toBe(1);
});

test('a table that was cut away takes its run along: nothing is restored, and the receipt waits for it', async () => {
  const book = bookOf();
  const before = book.picture();
  const port = portOf(book);
  const receipt = await port.apply(planOf([entry('E3', 7)]));
  const cells = [...book.sheets[0]!.cells];
  book.sheets[0]!.cells.clear();
  expect(await port.undo(receipt)).toEqual({ restored: 0, left: [], gone: [at('E3')] });
  for (const [place, cell] of cells) book.sheets[0]!.cells.set(place, cell);
  expect(await port.undo(receipt)).toEqual({ restored: 1, left: [] });
  expect(book.picture()).toEqual(before);
});

test('a sheet whose contents were cleared loses the marks that stayed', async () => {
  const book = bookOf();
  const port = portOf(book);
  const receipt = await port.apply(fullPlan);
  for (const cell of book.sheets[0]!.cells.values())
    Object.assign(cell, { value: '', formula: null });
  await port.undo(receipt);
  expect(book.sheets[0]!.at('C6').fill).toBeNull();
  expect(book.sheets[0]!.at('C3')).toMatchObject({ fill: '#EEEEEE', note: null });
});

test('a protected sheet is not undone', async () => {
  const book = bookOf();
  const port = portOf(book);
  const receipt = await port.apply(fullPlan);
  book.sheets[0]!.isProtected = true;
  const scored = book.picture();
  await expect(port.undo(receipt)).rejects.toMatchObject({ code: 'sheet-protected' });
  expect(book.picture()).toEqual(scored);
});

test('taking back only the marks keeps the scores and their receipt', async () => {
  const book = bookOf();
  const before = book.picture();
  const port = portOf(book);
  const receipt = await port.apply(fullPlan);
  const marks = receipt.changes.flatMap(({ address, fill, note }) =>
    fill || note ? [{ address, ...(fill && { fill }), ...(note && { note }) }] : [],
  );
  await port.undo({ ...receipt, changes: marks });
  const sheet = book.sheets[0]!;
  expect(sheet.at('C3')).toMatchObject({ fill: '#EEEEEE', note: null });
  expect(sheet.at('E3').value).toBe(7.75);
  const [rest] = await port.receipts();
  expect(rest?.changes.map(({ address }) => address)).toEqual(
    ['E3', 'E4', 'E7', 'F3'].map((cell) => at(cell)),
  );
  await port.undo(rest!);
  expect(book.picture()).toEqual(before);
});

test('a receipt that is no longer stored can still be taken back', async () => {
  const book = bookOf();
  const before = book.picture();
  const port = portOf(book);
  const receipt = await port.apply(fullPlan);
  book.parts.clear();
  await port.undo(receipt);
  expect(book.picture()).toEqual(before);
});

test('a damaged receipt is said to be damaged, unless another can be read', async () => {
  const book = bookOf();
  const port = portOf(book);
  book.addPart('<receipt xmlns="urn:jixiao-addin:receipt:1">{</receipt>');
  await expect(port.receipts()).rejects.toMatchObject({ code: 'receipt-damaged' });
  const { receipts } = await port.read();
  expect(receipts).toEqual([]);
  await port.apply(fullPlan);
  expect(await port.receipts()).toHaveLength(1);
});

test('a receipt of a newer version is said to be one', async () => {
  const book = bookOf();
  const port = portOf(book);
  book.addPart('<receipt xmlns="urn:jixiao-addin:receipt:1" version="2">{"v":2}</receipt>');
  await expect(port.receipts()).rejects.toMatchObject({ code: 'receipt-too-new' });
});
