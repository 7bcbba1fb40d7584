import { defaultSettings } from '../../src/app/settings';
import { loadSettings, saveSettings } from '../../src/app/settingsStore';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { FakeBook } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { standardForm } from './books';

let host: FakeHost;

beforeEach(() => {
  host = new FakeHost(new FakeBook(standardForm()));
  host.install();
});
afterEach(() => {
  FakeHost.remove();
});

test('a workbook without settings has the default ones', async () => {
  expect(await loadSettings(excelWorkbook())).toEqual(defaultSettings);
});

test('settings travel with the workbook', async () => {
  const settings = {
    ...defaultSettings,
    profile: { ...defaultSettings.profile, id: 'own', name: '本单位 <口径> & "注"' },
    typedScores: 'replace',
    notes: false,
    palette: 'print',
  } as const;
  const port = excelWorkbook();
  await saveSettings(port, { ...settings, writeAs: 'formulas' });
  await saveSettings(port, settings);
  expect(await loadSettings(excelWorkbook())).toEqual(settings);
  expect(host.book.parts.size).toBe(1);
});

test('what makes no sense falls back to its default, item by item', async () => {
  const port = excelWorkbook();
  await port.saveSetting('settings', { profile: { id: 1 }, notes: 'yes', palette: 'print' });
  expect(await loadSettings(port)).toEqual({ ...defaultSettings, palette: 'print' });
});

test.each([
  '<settings xmlns="urn:jixiao-addin:settings:1">{</settings>',
  '<settings xmlns="urn:jixiao-addin:settings:1">[1]</settings>',
  '<other xmlns="urn:jixiao-addin:settings:1"/>',
])('damaged settings count as none: %s', async (xml) => {
  host.book.addPart(xml);
  expect(await loadSettings(excelWorkbook())).toEqual(defaultSettings);
});
