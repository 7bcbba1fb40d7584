/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { inspect } from '../../../src/app/inspect';
import { watchChanges } from '../../../src/app/live';
import { score } from '../../../src/app/score';
import { defaultSettings } from '../../../src/app/settings';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import { translator } from '../../app/books';
import { at, smallForm, valueAt } from './forms';
import { openInOffice } from './officePage';

test('a protection that is taken away is told by Excel, until the watch is stopped', async () => {
  const host = await openInOffice(smallForm());
  const seen: unknown[] = [];
  const stop = await excelWorkbook().watch((change) => seen.push(change));
  host.protectionChanged('{elsewhere}', true);
  host.protectionChanged('{elsewhere}', false);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await stop();
  host.protectionChanged('{elsewhere}', true);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(seen).toEqual([
    { protection: '{elsewhere}', isProtected: true },
    { protection: '{elsewhere}', isProtected: false },
  ]);
});

test('a click right after an edit that Excel told of reads the sheet once more only, and scores what stands there now', async () => {
  const workbook = smallForm();
  const host = await openInOffice(workbook);
  const port = excelWorkbook();
  const shown = await inspect(port, defaultSettings);
  const stop = await watchChanges(
    port,
    {
      shown: () => shown,
      settings: () => defaultSettings,
      onChanged: () => undefined,
      isBusy: () => true,
    },
    () => new Promise((resolve) => setTimeout(resolve, 20)),
  );
  const { id } = workbook.activeSheet;
  workbook.activeSheet.setContent(at('E2'), '80人次');
  host.cellEdited(id, at('E2'), '124人次', '80人次', 'Local');
  await new Promise((resolve) => setTimeout(resolve, 20));
  host.beginAction();
  await score(port, defaultSettings, translator, { sheetId: id });
  expect(host.log.action.roundTrips).toBe(3);
  expect(valueAt(workbook, 'G2')).toBe(15);
  await stop();
});
