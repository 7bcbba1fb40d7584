import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { FakeHost } from './fakeExcel';
import { bookOf } from './plans';

afterEach(() => {
  FakeHost.remove();
});

test('a setting keeps its neighbours', async () => {
  new FakeHost(bookOf()).install();
  const port = excelWorkbook();
  await port.saveSetting('a', { n: 1, text: '<&>' });
  await port.saveSetting('b', [2]);
  expect(await port.loadSetting('a')).toEqual({ n: 1, text: '<&>' });
  expect(await port.loadSetting('b')).toEqual([2]);
  expect(await port.loadSetting('c')).toBeNull();
});

test('a setting tells what stood there before, and the part goes with the last setting', async () => {
  const host = new FakeHost(bookOf());
  host.install();
  const port = excelWorkbook();
  expect(await port.saveSetting('a', { n: 1 })).toBeUndefined();
  expect(await port.saveSetting('b', 2)).toBeUndefined();
  expect(await port.saveSetting('a', 3)).toEqual({ n: 1 });
  expect(await port.saveSetting('a', undefined)).toBe(3);
  expect([...host.book.parts.values()]).toHaveLength(1);
  expect(await port.loadSetting('b')).toBe(2);
  await port.saveSetting('b', undefined);
  expect([...host.book.parts.values()]).toEqual([]);
});
