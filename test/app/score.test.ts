import { toA1 } from '../../src/core/address';
import { defaultSettings, type Settings } from '../../src/app/settings';
import { editKey } from '../../src/app/choices';
import { clearMarks } from '../../src/app/clearMarks';
import { inspect } from '../../src/app/inspect';
import { preview } from '../../src/app/preview';
import { reveal } from '../../src/app/reveal';
import { apply, score } from '../../src/app/score';
import { undoLast } from '../../src/app/undo';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { WorkbookPort } from '../../src/workbook/port';
import type { FakeBook, FakeSheet } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { standardForm, ticking, translator } from './books';
import { standardStage } from './standardStage';

let sheet: FakeSheet;
let book: FakeBook;
let host: FakeHost;
let port: WorkbookPort;

beforeEach(() => {
  ({ sheet, book, host, port } = standardStage());
});
afterEach(() => {
  FakeHost.remove();
});

const settings: Settings = defaultSettings;
const oneClick = (run = {}) => score(port, settings, translator, { choices: run });

test('one click reads the form and writes scores, rates and marks, in four round trips', async () => {
  const { report, receipt } = await oneClick();
  expect(host.trips).toBe(4);
  expect(report.projects).toHaveLength(1);
  expect(sheet.at('G3').value).toBe(23.25);
  expect(sheet.at('G4').value).toBe(30);
  expect(sheet.at('E3').fill).not.toBeNull();
  expect(sheet.at('E3').note).toContain('124');
  expect(sheet.at('E4').fill).toBeNull();
  expect(receipt?.changes.length).toBeGreaterThan(0);
});

test('a second click finds nothing to change', async () => {
  await oneClick();
  const once = book.picture();
  const { receipt } = await oneClick();
  expect(receipt).toBeNull();
  expect(book.picture()).toEqual(once);
});

test('a preview writes nothing, and what it shows can be applied', async () => {
  const before = book.picture();
  const planned = await preview(port, settings, translator);
  expect(book.picture()).toEqual(before);
  expect(planned.plan.edits.map(editKey)).toContain('G3:score');
  const { receipt } = await apply(port, planned);
  expect(receipt).not.toBeNull();
  expect(sheet.at('G3').value).toBe(23.25);
});

test('lines that were switched off in the preview are not written', async () => {
  await oneClick({ switchedOff: new Set(['G3:score', 'E3:mark']) });
  expect(sheet.at('G3').value).toBe('');
  expect(sheet.at('E3').fill).toBeNull();
  expect(sheet.at('G4').value).toBe(30);
});

test('a typed score that differs is kept, unless the user says otherwise', async () => {
  const { plan } = await oneClick();
  expect(sheet.at('G5').value).toBe(25);
  expect(plan.kept.map(({ address }) => toA1(address))).toEqual(['G5']);
  await oneClick({ exceptions: { G5: 'replace' } });
  expect(sheet.at('G5').value).toBe(30);
  const again = await oneClick();
  expect(sheet.at('G5').value).toBe(30);
  expect(again.receipt).toBeNull();
});

test('all typed scores are replaced where the setting says so', async () => {
  await score(port, { ...settings, typedScores: 'replace' }, translator);
  expect(sheet.at('G5').value).toBe(30);
});

test('when a target was met after all, the next click renews the score and takes the mark off', async () => {
  await oneClick();
  sheet.type('E3', '170人次');
  await oneClick();
  expect(sheet.at('G3').value).toBe(30);
  expect(sheet.at('E3')).toMatchObject({ fill: null, note: null });
});

test('when nobody can tell any more, the score that we wrote goes', async () => {
  await oneClick();
  sheet.type('E4', '');
  await oneClick();
  expect(sheet.at('G4').value).toBe('');
});

test('a score of ours that somebody changed counts as typed', async () => {
  await oneClick();
  sheet.type('G3', 20);
  const { plan } = await oneClick();
  expect(sheet.at('G3').value).toBe(20);
  expect(plan.kept.map(({ address }) => toA1(address))).toContain('G3');
});

test('runs are taken back one by one until the sheet is as it was', async () => {
  const before = book.picture();
  await oneClick();
  const first = sheet.picture();
  sheet.type('E3', '170人次');
  await oneClick();
  sheet.type('E3', '124人次');
  await undoLast(port, 's1');
  expect(sheet.picture()).toEqual(first);
  await undoLast(port, { id: 's1', name: '自评表' });
  expect(book.picture()).toEqual(before);
  expect(await undoLast(port, 's1')).toBeNull();
});

test('a run is taken back by the receipt that it returned', async () => {
  const before = book.picture();
  const { receipt } = await oneClick();
  await undoLast(port, receipt!.sheetId);
  expect(book.picture()).toEqual(before);
});

test('clearing the marks keeps the scores, and the scores can still be taken back', async () => {
  const before = book.picture();
  await oneClick();
  sheet.type('E3', '100人次');
  await oneClick();
  const { left } = await clearMarks(port);
  expect(left).toEqual([]);
  expect([...sheet.cells.values()].every(({ fill, note }) => fill === null && note === null)).toBe(
    true,
  );
  expect(sheet.at('G3').value).toBe(18.75);
  sheet.type('E3', '124人次');
  await undoLast(port, 's1');
  await undoLast(port, 's1');
  expect(book.picture()).toEqual(before);
});

test('clearing the marks of one sheet leaves the others marked', async () => {
  const other = Object.assign(standardForm(), { id: 's2', name: '第二张' });
  book.sheets.push(other);
  await oneClick();
  await score(port, settings, translator, { sheetId: 's2' });
  await clearMarks(port, sheet);
  expect(sheet.at('E3').fill).toBeNull();
  expect(other.at('E3').fill).not.toBeNull();
});

test('a double click runs once; the second is refused', async () => {
  const [first, second] = await Promise.allSettled([oneClick(), oneClick()]);
  expect(first.status).toBe('fulfilled');
  expect(second).toMatchObject({ status: 'rejected', reason: { code: 'busy' } });
  expect(book.parts.size).toBe(1);
});

test('two panes that score at once leave one set of scores, and both can be taken back', async () => {
  const before = book.picture();
  const { now, newId } = ticking();
  const otherPane = excelWorkbook({
    now: () => new Date(now()),
    newId: () => `other-${newId()}`,
  });
  await Promise.allSettled([oneClick(), score(otherPane, settings, translator)]);
  expect(sheet.at('G3').value).toBe(23.25);
  while ((await undoLast(port, 's1')) !== null) expect(book.parts.size).toBeLessThan(2);
  expect(book.picture()).toEqual(before);
});

test('an edit that arrives between reading and writing stops the click', async () => {
  host.meanwhile = (trip) => {
    if (trip === 3) sheet.type('E3', '150人次');
  };
  await expect(oneClick()).rejects.toMatchObject({ code: 'changed-meanwhile' });
  host.meanwhile = () => undefined;
  await oneClick();
  expect(sheet.at('G3').value).toBe(28.13);
});

test('scores written as formulas go on working and are not written again', async () => {
  const formulas: Settings = { ...settings, writeAs: 'formulas' };
  await score(port, formulas, translator);
  const once = book.picture();
  const { receipt } = await score(port, formulas, translator);
  expect(receipt).toBeNull();
  expect(book.picture()).toEqual(once);
});

test('without notes only cells and colours are written', async () => {
  await score(port, { ...settings, notes: false }, translator);
  expect(sheet.at('E3')).toMatchObject({ note: null });
  expect(sheet.at('E3').fill).not.toBeNull();
});

test('a damaged receipt does not keep anybody from scoring', async () => {
  book.addPart('<receipt xmlns="urn:jixiao-addin:receipt:1">{</receipt>');
  const { receipt } = await oneClick();
  expect(receipt).not.toBeNull();
});

test('a sheet without a form is inspected and left alone', async () => {
  book.sheets = [Object.assign(standardForm(), { cells: new Map() })];
  const before = book.picture();
  const { report } = await inspect(port, settings);
  expect(report.projects).toEqual([]);
  const { receipt } = await oneClick();
  expect(receipt).toBeNull();
  expect(book.picture()).toEqual(before);
});

test('reading does not hide that Excel refused', async () => {
  host.faults = [{ trip: 2, when: 'before', code: 'ActivityLimitReached', times: 9 }];
  await expect(inspect(port, settings)).rejects.toMatchObject({ code: 'busy' });
});

test('drafted reasons are written, and stay when the row is scored again', async () => {
  await oneClick({ reasons: { H3: '参训单位减少' } });
  expect(sheet.at('H3').value).toBe('参训单位减少');
  sheet.type('E3', '130人次');
  await oneClick();
  expect(sheet.at('H3').value).toBe('参训单位减少');
});

test('clearing marks where none were left does nothing', async () => {
  sheet.type('E3', '170人次');
  await oneClick({ exceptions: { G5: 'replace' } });
  const once = book.picture();
  expect(await clearMarks(port)).toEqual({ restored: 0, left: [] });
  expect(book.picture()).toEqual(once);
});

test('a line of the list shows its cell', async () => {
  await reveal(port, 's1', { row: 2, column: 4 });
  expect(book.selected).toBe('自评表!E3');
});
