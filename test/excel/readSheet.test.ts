import { FakeBook, FakeSheet } from './fakeBook';
import { FakeHost } from './fakeExcel';
import { excelWorkbook } from '../../src/excel/excelWorkbook';

const rows = [
  ['三级指标', '指标值', '完成值', '得分'],
  ['培训人次', '≥160人次', 124, ''],
];

function hostOf(sheet: FakeSheet): FakeHost {
  const host = new FakeHost(new FakeBook(sheet));
  host.install();
  return host;
}

afterEach(() => {
  FakeHost.remove();
});

test('a sheet is read in two round trips, receipts included', async () => {
  const host = hostOf(new FakeSheet('s1', '自评表', rows));
  const { sheet, receipts } = await excelWorkbook().read();
  expect(host.trips).toBe(2);
  expect(receipts).toEqual([]);
  expect(sheet).toMatchObject({
    id: 's1',
    name: '自评表',
    origin: { row: 0, column: 0 },
    rowCount: 2,
    columnCount: 4,
    isProtected: false,
    visibility: 'visible',
  });
  expect(sheet.values).toEqual([rows[0], ['培训人次', '≥160人次', 124, '']]);
});

test('merged areas, hidden rows and columns and protection are part of the snapshot', async () => {
  const sheet = new FakeSheet('s1', '自评表', rows);
  sheet.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }];
  sheet.hiddenRows.add(1);
  sheet.hiddenColumns.add(3);
  sheet.isProtected = true;
  hostOf(sheet);
  const { sheet: read } = await excelWorkbook().read('s1');
  expect(read.merges).toEqual(sheet.merges);
  expect(read.hiddenRows).toEqual([1]);
  expect(read.hiddenColumns).toEqual([3]);
  expect(read.isProtected).toBe(true);
});

test('an Excel without ExcelApi 1.13 gives no merged areas and still reads', async () => {
  const sheet = new FakeSheet('s1', '自评表', rows);
  sheet.merges = [{ row: 0, column: 0, rowCount: 1, columnCount: 2 }];
  hostOf(sheet).sets = { ExcelApi: '1.9' };
  expect((await excelWorkbook().read()).sheet.merges).toEqual([]);
});

test('the used range may start anywhere', async () => {
  const sheet = new FakeSheet('s1', '自评表');
  sheet.type('C4', 'x');
  hostOf(sheet);
  const { sheet: read } = await excelWorkbook().read();
  expect(read.origin).toEqual({ row: 3, column: 2 });
  expect(read.values).toEqual([['x']]);
});

test('an empty sheet is a sheet without rows', async () => {
  hostOf(new FakeSheet('s1', '空表'));
  const { sheet } = await excelWorkbook().read();
  expect(sheet).toMatchObject({ rowCount: 0, columnCount: 0, values: [] });
});

test('formulas are told apart from texts that only look like formulas', async () => {
  const sheet = new FakeSheet('s1', '自评表');
  sheet.type('A1', '=1+1');
  sheet.type('B1', "'=1+1");
  hostOf(sheet);
  expect((await excelWorkbook().read()).sheet.formulas).toEqual([['=1+1', "'=1+1"]]);
});

test('a sheet above the payload limit is read in bands of rows', async () => {
  const big = Array.from({ length: 9000 }, (_, row) => [`指标${String(row)}`, row, row, row]);
  const host = hostOf(new FakeSheet('s1', '自评表', big));
  host.mostCells = 25_000;
  const { sheet: read } = await excelWorkbook().read();
  expect(read.values).toEqual(big);
  expect(read.rowCount).toBe(9000);
  expect(host.trips).toBe(5);
});

test('sheets are listed with their visibility', async () => {
  const hidden = new FakeSheet('s2', '隐藏');
  hidden.visibility = 'VeryHidden';
  new FakeHost(new FakeBook(new FakeSheet('s1', '自评表'), hidden)).install();
  expect(await excelWorkbook().listSheets()).toEqual([
    { id: 's1', name: '自评表', visibility: 'visible' },
    { id: 's2', name: '隐藏', visibility: 'veryHidden' },
  ]);
});

test('a sheet that is not there is said to be missing', async () => {
  hostOf(new FakeSheet('s1', '自评表'));
  await expect(excelWorkbook().read('s9')).rejects.toMatchObject({ code: 'sheet-not-found' });
});

test('a chart sheet is said to be one', async () => {
  new FakeHost(new FakeBook()).install();
  await expect(excelWorkbook().read()).rejects.toMatchObject({ code: 'chart-sheet' });
});

test('outside Excel every call says so', async () => {
  const port = excelWorkbook();
  expect(port.capabilities).toEqual({ annotations: 'none', nativeUndo: false, fileCopy: false });
  await expect(port.read()).rejects.toMatchObject({ code: 'host-unavailable' });
});

test('an Excel below ExcelApi 1.9 is refused', async () => {
  hostOf(new FakeSheet('s1', '自评表')).sets = { ExcelApi: '1.7' };
  await expect(excelWorkbook().read()).rejects.toMatchObject({ code: 'host-too-old' });
});

test('selecting a cell brings its sheet to the front', async () => {
  const host = hostOf(new FakeSheet('s1', '自评表', rows));
  await excelWorkbook().select('s1', { row: 1, column: 2 });
  expect(host.book.selected).toBe('自评表!C2');
});
