import { defaultSettings } from '../../src/app/settings';
import { inspect, type Inspection } from '../../src/app/inspect';
import { watchChanges, type LiveUpdate, type LiveView } from '../../src/app/live';
import { score } from '../../src/app/score';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { WorkbookPort } from '../../src/workbook/port';
import { FakeBook, type FakeSheet } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { standardForm, translator } from './books';

let sheet: FakeSheet;
let host: FakeHost;
let port: WorkbookPort;
let shown: Inspection | null;
let updates: LiveUpdate[];
let failures: string[];
let activated: string[];
const view: LiveView = {
  shown: () => shown,
  settings: () => defaultSettings,
  onChanged: (update) => {
    updates.push(update);
  },
  onActivated: (id) => {
    activated.push(id);
  },
  onError: ({ code }) => {
    failures.push(code);
  },
};
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 20));
const atOnce = () => Promise.resolve();

beforeEach(async () => {
  sheet = standardForm();
  host = new FakeHost(new FakeBook(sheet));
  host.install();
  port = excelWorkbook();
  shown = await inspect(port, defaultSettings);
  updates = [];
  failures = [];
  activated = [];
});
afterEach(() => {
  FakeHost.remove();
});

async function fire(address: string, source = 'Local', worksheetId = 's1'): Promise<void> {
  for (const handler of host.changed) await handler({ worksheetId, address, source });
}

test('an edited actual is recomputed and its row is told; nothing is written', async () => {
  await watchChanges(port, view, atOnce);
  sheet.type('E3', '170人次');
  const before = JSON.stringify(host.book.picture());
  await fire('E3');
  await settled();
  expect(updates).toHaveLength(1);
  expect(updates[0]).toMatchObject({ rows: [2], source: 'local' });
  expect(updates[0]!.inspection.sheet.values[2]![4]).toBe('170人次');
  expect(JSON.stringify(host.book.picture())).toBe(before);
});

test('an edited amount of 项目资金 is told too', async () => {
  sheet.shiftRows(1, 3);
  ['项目资金', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].forEach(
    (text, column) => {
      sheet.enter({ row: 1, column }, text);
    },
  );
  ['年度资金总额', 160, 160, 160, 10, '', ''].forEach((entry, column) => {
    sheet.enter({ row: 2, column }, entry);
  });
  shown = await inspect(port, defaultSettings);
  await watchChanges(port, view, atOnce);
  sheet.type('D3', 124);
  await fire('D3');
  await settled();
  expect(updates[0]?.rows).toEqual([2]);
});

test('an edit by a co-author is told as remote', async () => {
  await watchChanges(port, view, atOnce);
  sheet.type('E3', '170人次');
  await fire('E3', 'Remote');
  await settled();
  expect(updates[0]?.source).toBe('remote');
});

test('several edits in a row are one recomputation', async () => {
  let release: () => void = () => undefined;
  const pause = () => new Promise<void>((resolve) => (release = resolve));
  await watchChanges(port, view, pause);
  const trips = host.trips;
  sheet.type('E3', '170人次');
  await fire('E3');
  sheet.type('E4', '10%');
  await fire('E4');
  release();
  await settled();
  expect(updates).toHaveLength(1);
  expect(updates[0]!.rows).toEqual([2, 3]);
  expect(host.trips - trips).toBe(2);
});

test('edits of scores, and on other sheets, are not read again', async () => {
  await watchChanges(port, view, atOnce);
  const trips = host.trips;
  await fire('G3');
  await fire('G3:G4');
  await fire('E3', 'Local', 's2');
  await settled();
  expect(host.trips).toBe(trips);
  expect(updates).toEqual([]);
});

test('an edit that changes no result is read and not told', async () => {
  await watchChanges(port, view, atOnce);
  sheet.type('H3', '已在年底补办');
  await fire('H3');
  await fire('3:3');
  await settled();
  expect(updates).toEqual([]);
});

test('a failure is told, and the next edit tries again', async () => {
  await watchChanges(port, view, atOnce);
  sheet.type('E3', '170人次');
  host.faults = [{ trip: host.trips + 1, when: 'before', code: 'ActivityLimitReached' }];
  await fire('E3');
  await settled();
  expect(failures).toEqual(['busy']);
  await fire('E3');
  await settled();
  expect(updates).toHaveLength(1);
});

test('a sheet that comes to the front is told', async () => {
  await watchChanges(port, view, atOnce);
  for (const handler of host.activated) await handler({ worksheetId: 's2' });
  expect(activated).toEqual(['s2']);
});

test('nothing is told after the watch was stopped, or while nothing is shown', async () => {
  const stop = await watchChanges(port, view, atOnce);
  shown = null;
  await fire('E3');
  const listeners = [...host.changed];
  await stop();
  expect(host.changed.size).toBe(0);
  for (const listener of listeners) await listener({ worksheetId: 's1', address: 'E3' });
  await settled();
  expect(updates).toEqual([]);
});

test('an edit whose place is not told is read', async () => {
  const stop = await watchChanges(port, view, atOnce);
  sheet.type('E3', '170人次');
  await fire('整张表');
  await settled();
  await stop();
  expect(updates).toHaveLength(1);
});

test('while something else is at work, an edit waits; then it is told', async () => {
  let isBusy = true;
  const stop = await watchChanges(port, { ...view, isBusy: () => isBusy }, async () => {
    await settled();
    isBusy = false;
  });
  sheet.type('E3', '170人次');
  await fire('E3');
  await settled();
  await settled();
  await settled();
  await stop();
  expect(updates).toHaveLength(1);
});

test('an edit that a click right after it has read is not read again for the sidebar', async () => {
  let isBusy = true;
  let backs = 0;
  const own = { ...view, isBusy: () => isBusy, onChangedBack: () => (backs += 1) };
  await watchChanges(port, own, settled);
  sheet.type('E3', '170人次');
  await fire('E3');
  shown = await score(port, defaultSettings, translator, { sheetId: 's1' });
  expect(shown.sheet.values[2]![4]).toBe('170人次');
  const { trips } = host;
  isBusy = false;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(host.trips).toBe(trips);
  expect(updates).toEqual([]);
  expect(backs).toBe(1);
});

test('an edit that is told of while a sheet is being read may not be in the answer: it is read again', async () => {
  await watchChanges(port, view, settled);
  let isTold = false;
  host.meanwhile = () => {
    if (isTold) return;
    isTold = true;
    void fire('E3');
  };
  shown = await inspect(port, defaultSettings);
  const { trips } = host;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(host.trips).toBeGreaterThan(trips);
});

test('a sheet that says again what is shown is told to whoever asked for it', async () => {
  let back = 0;
  const told = { ...view, onChangedBack: () => (back += 1) };
  const stop = await watchChanges(port, told, atOnce);
  await fire('E3');
  await settled();
  await stop();
  expect(back).toBe(1);
});

test('nobody who does not want to know is told of failures, or of sheets coming to the front', async () => {
  const quiet: LiveView = {
    shown: () => shown,
    settings: () => defaultSettings,
    onChanged: (update) => updates.push(update),
  };
  const stop = await watchChanges(port, quiet, atOnce);
  for (const handler of host.activated) await handler({ worksheetId: 's2' });
  host.faults = [{ trip: host.trips + 1, when: 'before', code: 'GeneralException', times: 1 }];
  await fire('E3');
  await settled();
  await stop();
  expect(updates).toEqual([]);
});

test('an edit of more cells than a form has scores is read', async () => {
  const stop = await watchChanges(port, view, atOnce);
  sheet.type('E3', '170人次');
  await fire('A1:Z200');
  await settled();
  await stop();
  expect(updates).toHaveLength(1);
});

test('what is still being read when the watch is stopped is not told, nor its failure', async () => {
  for (const code of [null, 'GeneralException']) {
    const stop = await watchChanges(port, view, atOnce);
    sheet.type('E3', code ?? '170人次');
    if (code) host.faults = [{ trip: host.trips + 1, when: 'before', code }];
    const stopping: Promise<void>[] = [];
    host.meanwhile = () => {
      host.meanwhile = () => undefined;
      stopping.push(stop());
    };
    await fire('E3');
    await settled();
    await Promise.all(stopping);
    expect(stopping).toHaveLength(1);
  }
  expect([updates, failures]).toEqual([[], []]);
});

test('an edit of a sheet that was left meanwhile is forgotten', async () => {
  let release: () => void = () => undefined;
  const stop = await watchChanges(
    port,
    view,
    () => new Promise<void>((resolve) => (release = resolve)),
  );
  const trips = host.trips;
  await fire('E3');
  shown = shown && { ...shown, sheet: { ...shown.sheet, id: 's2' } };
  release();
  await settled();
  expect(host.trips).toBe(trips);
  await stop();
  expect(updates).toEqual([]);
});

test('scores that are written and colours on the shown sheet are told as such, and nothing is read', async () => {
  let outputs = 0;
  const stop = await watchChanges(port, { ...view, onOutputs: () => (outputs += 1) }, atOnce);
  const trips = host.trips;
  await fire('G3');
  for (const handler of host.formatted) await handler({ worksheetId: 's1', address: 'E3' });
  for (const handler of host.formatted) await handler({ worksheetId: 's2', address: 'E3' });
  await settled();
  expect([outputs, host.trips - trips, updates]).toEqual([2, 0, []]);
  await stop();
});
