import { inspect } from '../../src/app/inspect';
import { lastRun } from '../../src/app/lastRun';
import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { fromA1, toA1 } from '../../src/core/address';
import type { WorkbookPort } from '../../src/workbook/port';
import type { WorkbookFile } from '../../src/xlsx/model';
import { filePort, openExample, translator } from './books';

let workbook: WorkbookFile;
let port: WorkbookPort;

beforeEach(() => {
  workbook = openExample('S09');
  port = filePort(workbook);
});

const opened = async () => lastRun(await inspect(port, defaultSettings));

test('a sheet that was never scored tells of no run', async () => {
  expect(await opened()).toBeNull();
});

test('a scored sheet tells when and by which rules, and that nothing was edited since', async () => {
  const { receipt } = await score(port, defaultSettings, translator);
  expect(await opened()).toEqual({
    at: receipt?.at,
    profileId: defaultSettings.profile.id,
    edited: [],
  });
});

test('a score that somebody changed since is named, and nothing else', async () => {
  const { receipt } = await score(port, defaultSettings, translator);
  const written = receipt!.changes.find(
    ({ content }) => typeof content?.after.content === 'number',
  )!;
  workbook.activeSheet.setContent(written.address, 1.5);
  workbook.activeSheet.setContent(fromA1('A1')!, '新的标题');
  expect((await opened())?.edited.map(toA1)).toEqual([toA1(written.address)]);
});

test('after a second run the sheet is compared with what that run wrote', async () => {
  await score(port, defaultSettings, translator);
  const settings = { ...defaultSettings, palette: 'print' as const };
  const { receipt } = await score(port, settings, translator);
  expect(receipt).not.toBeNull();
  expect(await opened()).toMatchObject({ at: receipt?.at, edited: [] });
});
