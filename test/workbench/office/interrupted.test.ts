/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { clearMarks } from '../../../src/app/clearMarks';
import { inspect } from '../../../src/app/inspect';
import { recover } from '../../../src/app/recover';
import { score } from '../../../src/app/score';
import { defaultSettings } from '../../../src/app/settings';
import { undoLast } from '../../../src/app/undo';
import type { Receipt } from '../../../src/core/plan/plan';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import { payload } from '../../../src/excel/payload';
import { restorePauses } from '../../../src/excel/transaction';
import { openRunXml } from '../../../src/workbook/openRuns';
import { receiptXml } from '../../../src/workbook/storedReceipts';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { WorkbookFile } from '../../../src/xlsx/model';
import { translator } from '../../app/books';
import { at, longForm, valueAt, withSheet } from './forms';
import { impatient, openInOffice } from './officePage';
import { pictureOf } from './picture';

const { limit } = payload;
beforeAll(() => {
  impatient();
  restorePauses.milliseconds = [0];
  payload.limit = 4_000; // several portions for a form of a hundred rows
});
afterAll(() => {
  payload.limit = limit;
});

const ofGoneSheet: Receipt = {
  version: 1,
  id: 'gone',
  sheetId: '{gone}',
  sheetName: '已删除',
  profileId: 'p',
  at: '',
  changes: [{ address: at('G2'), fill: { before: null, after: '#FF9D9D' } }],
};

const minutes = (count: number) => new Date(Date.UTC(2026, 10, 29, 8, count));
const portAt = (minute: number): WorkbookPort =>
  excelWorkbook({ now: () => minutes(minute), newId: () => `run at ${minute}` });
const click = (port: WorkbookPort) => score(port, defaultSettings, translator);

/** Does something and closes the pane when its call of that number has run. */
async function closedAfter(
  workbook: WorkbookFile,
  call: number,
  act: (port: WorkbookPort) => Promise<unknown>,
  port: WorkbookPort = portAt(0),
): Promise<void> {
  const host = await openInOffice(workbook);
  host.setFaults({ at: call, fault: { kind: 'close', hasRun: true } });
  await expect(act(port)).rejects.toMatchObject({ code: 'restore-failed' });
}

/** Opens the workbook in a new pane. */
async function reopened(workbook: WorkbookFile, minute = 30): Promise<WorkbookPort> {
  await openInOffice(workbook);
  return portAt(minute);
}

test.each([4, 5])(
  'a pane that is closed after call %i of a click over several portions: the next one restores the workbook',
  async (call) => {
    const workbook = longForm(100);
    const before = pictureOf(workbook);
    await closedAfter(workbook, call, click);
    expect(pictureOf(workbook)).not.toBe(before);
    const port = await reopened(workbook);
    expect((await inspect(port, defaultSettings)).isRunOpen).toBe(true);
    expect((await recover(port))?.restored).toBeGreaterThan(0);
    expect(pictureOf(workbook)).toBe(before);
    expect(await recover(port)).toBeNull();
  },
);

test('a click on a sheet that was left half-written restores it first, and can be undone', async () => {
  const workbook = longForm(100);
  const before = pictureOf(workbook);
  await closedAfter(workbook, 4, click);
  const port = await reopened(workbook);
  await click(port);
  expect(valueAt(workbook, 'G101')).toBe(0.01);
  await undoLast(port, workbook.activeSheet.id);
  expect(pictureOf(workbook)).toBe(before);
});

test('an undo that was interrupted is finished, and cells edited since stay as they are', async () => {
  const workbook = longForm(100);
  const before = pictureOf(workbook);
  await openInOffice(workbook);
  await click(portAt(0));
  await closedAfter(workbook, 5, (port) => undoLast(port, workbook.activeSheet.id), portAt(1));
  expect(pictureOf(workbook)).not.toBe(before);
  workbook.activeSheet.setContent(at('G100'), 7);
  await recover(await reopened(workbook));
  expect(valueAt(workbook, 'G100')).toBe(7);
  workbook.activeSheet.setContent(at('G100'), '');
  expect(pictureOf(workbook)).toBe(before);
});

test('an undo of a half-written run settles it', async () => {
  const workbook = longForm(100);
  const before = pictureOf(workbook);
  await closedAfter(workbook, 4, click);
  const port = await reopened(workbook);
  await undoLast(port, workbook.activeSheet.id);
  expect(pictureOf(workbook)).toBe(before);
});

test('clearing marks that was interrupted is finished; the scores stay and can be undone', async () => {
  const workbook = longForm(100, 2);
  const before = pictureOf(workbook);
  await openInOffice(workbook);
  await click(portAt(0));
  await closedAfter(workbook, 5, (port) => clearMarks(port, workbook.activeSheet), portAt(1));
  const port = await reopened(workbook);
  await recover(port);
  expect(workbook.activeSheet.notes()).toEqual([]);
  expect(valueAt(workbook, 'G101')).toBe(0.01);
  await undoLast(port, workbook.activeSheet.id);
  expect(pictureOf(workbook)).toBe(before);
});

test('while another window may still be writing, nothing is taken back or written', async () => {
  const workbook = longForm(100);
  await closedAfter(workbook, 4, click);
  const half = pictureOf(workbook);
  const port = await reopened(workbook, 1);
  await expect(recover(port)).rejects.toMatchObject({ code: 'busy' });
  await expect(click(port)).rejects.toMatchObject({ code: 'busy' });
  expect(pictureOf(workbook)).toBe(half);
});

test('the window that failed to restore does so at its next click, without waiting', async () => {
  const workbook = longForm(100);
  const before = pictureOf(workbook);
  const port = portAt(0);
  await closedAfter(workbook, 4, click, port);
  await openInOffice(workbook);
  const { receipt } = await click(port);
  expect(receipt?.changes.length).toBeGreaterThan(100);
  await undoLast(port, workbook.activeSheet.id);
  expect(pictureOf(workbook)).toBe(before);
});

test('what was left open on a sheet that is gone, without a receipt or by a broken text is forgotten', async () => {
  const workbook = longForm(3);
  const open = (receiptId: string) =>
    openRunXml({ receiptId, at: minutes(0).toISOString(), onlyMarks: false });
  workbook.addCustomXml(open('nobody'));
  workbook.addCustomXml(receiptXml({ ...ofGoneSheet, at: minutes(0).toISOString() }));
  workbook.addCustomXml(open(ofGoneSheet.id));
  workbook.addCustomXml('<run xmlns="urn:jixiao-addin:run:1">?</run>');
  const port = await reopened(workbook);
  expect(await recover(port)).toEqual({ restored: 0, left: [] });
  expect(workbook.customXml().filter(({ xml }) => xml.includes(':run:'))).toEqual([]);
});

test('what was left open on a sheet that is protected now stays open, and that is said', async () => {
  const workbook = longForm(100);
  await closedAfter(workbook, 5, click);
  const before = pictureOf(workbook);
  const guarded = withSheet(workbook, { isProtected: true });
  const port = await reopened(guarded);
  await expect(recover(port)).rejects.toMatchObject({ code: 'sheet-protected' });
  expect(pictureOf(workbook)).toBe(before);
});
