/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { inspect, type Inspection } from '../../../src/app/inspect';
import { watchChanges, type LiveUpdate } from '../../../src/app/live';
import { preview } from '../../../src/app/preview';
import { apply, score, scoreAsStored } from '../../../src/app/score';
import { scoreWorkbook } from '../../../src/app/scoreWorkbook';
import { defaultSettings } from '../../../src/app/settings';
import { saveSettings } from '../../../src/app/settingsStore';
import { saveDecisions } from '../../../src/app/storedOptions';
import { undoLast } from '../../../src/app/undo';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import type { WorkbookPort } from '../../../src/workbook/port';
import type { Host } from '../../../src/workbench/host/hostContract';
import type { WorkbookFile } from '../../../src/xlsx/model';
import { openExample, translator } from '../../app/books';
import { at, longForm, smallForm, valueAt, withSheet } from './forms';
import { openInOffice } from './officePage';
import { pictureOf } from './picture';

const settings = { ...defaultSettings, notes: true };
const click = (port: WorkbookPort) => score(port, settings, translator);

async function opened(workbook: WorkbookFile = smallForm()) {
  const host = await openInOffice(workbook);
  return { host, workbook, port: excelWorkbook(), before: pictureOf(workbook) };
}

/** Round trips of what is done. */
async function tripsOf(host: Host, work: () => Promise<unknown>): Promise<number> {
  host.beginAction();
  await work();
  return host.log.action.roundTrips;
}

describe('round trips', () => {
  test('a click takes four, also the second one, when comments stand on the sheet', async () => {
    const { host, workbook, port } = await opened();
    expect(await tripsOf(host, () => click(port))).toBe(4);
    expect(workbook.activeSheet.notes().length).toBeGreaterThan(0);
    workbook.activeSheet.setContent(at('E2'), '170人次');
    expect(await tripsOf(host, () => click(port))).toBe(4);
    expect(await tripsOf(host, () => click(port))).toBeLessThanOrEqual(4);
  });

  test('four with thousands of comments, and for doing it again', async () => {
    const { host, workbook, port } = await opened(longForm(3_000, 1));
    expect(await tripsOf(host, () => click(port))).toBe(4);
    expect(workbook.activeSheet.notes()).toHaveLength(3_000);
    workbook.activeSheet.setContent(at('E3'), '1 个');
    expect(await tripsOf(host, () => click(port))).toBe(4);
    expect(host.log.action.requestBytes).toBeLessThan(5_000_000);
  }, 60_000);

  test('the ribbon takes no more, with the settings and decisions that the workbook keeps', async () => {
    const { host, workbook, port } = await opened();
    await saveSettings(port, { ...settings, typedScores: 'replace' });
    await saveDecisions(port, workbook.activeSheet.id, { E5: { notApplicable: true } });
    expect(await tripsOf(host, () => scoreAsStored(port, translator))).toBe(4);
    expect(valueAt(workbook, 'G4')).toBe(30);
  });

  test('a click on a sheet that the pane has judged takes two, and four where it was edited since', async () => {
    const { host, workbook, port } = await opened();
    await saveSettings(port, settings);
    const { id: sheetId } = (await inspect(port, settings)).sheet;
    expect(await tripsOf(host, () => score(port, settings, translator, { sheetId }))).toBe(2);
    expect(valueAt(workbook, 'G2')).toBe(23.25);
    await undoLast(port, sheetId);
    await inspect(port, settings);
    workbook.activeSheet.setContent(at('E2'), '170人次');
    expect(await tripsOf(host, () => score(port, settings, translator, { sheetId }))).toBe(4);
    expect(valueAt(workbook, 'G2')).toBe(30);
  });

  test('what another pane decided meanwhile is seen by a click on a sheet that was judged', async () => {
    const { port, workbook } = await opened();
    await saveSettings(port, settings);
    const { id: sheetId } = (await inspect(port, settings)).sheet;
    await saveDecisions(excelWorkbook(), sheetId, { D2: { notApplicable: true } });
    const { report } = await score(port, settings, translator, { sheetId });
    expect(report.projects[0]?.counts.notApplicable).toBe(1);
    expect(valueAt(workbook, 'G2')).toBe('');
  });

  test('an undo takes six: its receipt, its cells, and writing', async () => {
    const { host, port, workbook, before } = await opened();
    await click(port);
    const trips = await tripsOf(host, () => undoLast(port, workbook.activeSheet.id));
    expect(trips).toBeLessThanOrEqual(6);
    expect(pictureOf(workbook)).toBe(before);
  });
});

describe('at the same time', () => {
  test('a second click while the first still works is refused, and the first is whole', async () => {
    const { workbook, port } = await opened();
    const [first, second] = await Promise.allSettled([click(port), click(port)]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'busy' } });
    expect(valueAt(workbook, 'G2')).toBe(23.25);
    expect(await port.receipts()).toHaveLength(1);
  });

  test('two panes that score at once leave the sheet scored once, and it can be undone', async () => {
    const { workbook, before } = await opened();
    const [one, other] = [excelWorkbook(), excelWorkbook()];
    const outcomes = await Promise.allSettled([click(one), click(other)]);
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(valueAt(workbook, 'G2')).toBe(23.25);
    const { id } = workbook.activeSheet;
    while ((await one.receipts()).length > 0) await undoLast(one, id);
    expect(pictureOf(workbook)).toBe(before);
  });

  test('a pane that undoes while another one scores leaves one or the other, never half of it', async () => {
    const { workbook, before } = await opened();
    const [one, other] = [excelWorkbook(), excelWorkbook()];
    await click(one);
    const scored = pictureOf(workbook);
    await Promise.allSettled([undoLast(one, workbook.activeSheet.id), click(other)]);
    const now = pictureOf(workbook);
    expect([before, scored].includes(now) || valueAt(workbook, 'G2') === 23.25).toBe(true);
    while ((await one.receipts()).length > 0) await undoLast(one, workbook.activeSheet.id);
    expect(pictureOf(workbook)).toBe(before);
  });

  test('an edit between reading and writing stops the run and stays', async () => {
    const { workbook, port } = await opened();
    const planned = await preview(port, settings, translator);
    workbook.activeSheet.setContent(at('E2'), '150人次');
    const edited = pictureOf(workbook);
    await expect(apply(port, planned)).rejects.toMatchObject({
      code: 'changed-meanwhile',
      place: { cell: 'E2' },
    });
    expect(pictureOf(workbook)).toBe(edited);
  });

  test.each([1, 2, 3, 4])('an edit that arrives after call %i is never lost', async (call) => {
    const workbook = smallForm();
    let calls = 0;
    const host = await openInOffice(workbook, {
      onLog: ({ isCleanup }) => {
        calls += isCleanup ? 0 : 1;
        if (calls === call) workbook.activeSheet.setContent(at('G3'), 11);
      },
    });
    calls = 0;
    const outcome = await Promise.allSettled([click(excelWorkbook())]);
    host.setFaults(null);
    expect(valueAt(workbook, 'G3')).toBe(11);
    const isScored = outcome[0].status === 'fulfilled';
    expect(valueAt(workbook, 'G2')).toBe(isScored ? 23.25 : '');
  });

  test.each([1, 2])(
    'an edit that arrives after call %i of a click on a judged sheet is never lost',
    async (call) => {
      const workbook = smallForm();
      let calls = -1_000;
      await openInOffice(workbook, {
        onLog: ({ isCleanup }) => {
          calls += isCleanup ? 0 : 1;
          if (calls === call) workbook.activeSheet.setContent(at('G3'), 11);
        },
      });
      const port = excelWorkbook();
      const { id: sheetId } = (await inspect(port, settings)).sheet;
      calls = 0;
      const [outcome] = await Promise.allSettled([score(port, settings, translator, { sheetId })]);
      expect(valueAt(workbook, 'G3')).toBe(11);
      expect(valueAt(workbook, 'G2')).toBe(outcome.status === 'fulfilled' ? 23.25 : '');
    },
  );
});

describe('bad input: a message with a code, and nothing is changed', () => {
  const refused = async (workbook: WorkbookFile, code: string, host?: (host: Host) => void) => {
    const started = await opened(workbook);
    host?.(started.host);
    await expect(click(started.port)).rejects.toMatchObject({ code });
    started.host.setFaults(null);
    expect(pictureOf(started.workbook)).toBe(started.before);
  };

  test('a protected sheet', async () => {
    await refused(withSheet(smallForm(), { isProtected: true }), 'sheet-protected');
  });

  test('a sheet that is protected between reading and writing', async () => {
    const workbook = smallForm();
    let isProtected = false;
    const guarded = withSheet(workbook, {
      get isProtected() {
        return isProtected;
      },
    });
    const { port } = await opened(guarded);
    const planned = await preview(port, settings, translator);
    const before = pictureOf(guarded);
    isProtected = true;
    await expect(apply(port, planned)).rejects.toMatchObject({ code: 'sheet-protected' });
    isProtected = false;
    expect(pictureOf(guarded)).toBe(before);
  });

  test('a workbook that Excel opened read-only after all', async () => {
    await refused(smallForm(), 'read-only', (host) => {
      host.setReadOnly(true);
    });
  });

  test('a score cell inside a spilled array', async () => {
    const spilled = { row: 1, column: 6, rowCount: 3, columnCount: 1 };
    await refused(withSheet(smallForm(), { arrayAreas: [spilled] }), 'array-formula');
  });

  test('score cells whose data validation refuses the scores, all of which are named', async () => {
    const workbook = withSheet(smallForm(), {
      breaksValidation: ({ row, column }) => (row === 1 || row === 4) && column === 6,
    });
    const { port, before } = await opened(workbook);
    await expect(click(port)).rejects.toMatchObject({
      code: 'data-validation',
      place: { sheet: '自评表', cells: ['G2', 'G5'] },
    });
    expect(pictureOf(workbook)).toBe(before);
  });

  test('score cells that refuse their scores are left out on demand, and so is the total that would count them', async () => {
    const workbook = withSheet(smallForm(), {
      breaksValidation: ({ row, column }) =>
        row === 2 && column === 6 && workbook.activeSheet.cell({ row, column }).value !== '',
    });
    const { port, before } = await opened(workbook);
    await expect(click(port)).rejects.toMatchObject({ place: { cells: ['G3'] } });
    const choices = { switchedOff: new Set(['G3:score']) };
    await score(port, settings, translator, { choices });
    expect(['G2', 'G3', 'G5', 'G6'].map((cell) => valueAt(workbook, cell))).toEqual([
      23.25,
      '',
      0,
      '',
    ]);
    await undoLast(port, workbook.activeSheet.id);
    expect(pictureOf(workbook)).toBe(before);
  });

  test('formulas on a sheet with tables, where it is not told what they cover', async () => {
    const it = await opened(withSheet(smallForm(), { tableCount: 1 }));
    const asFormulas = { ...settings, writeAs: 'formulas' } as const;
    await expect(score(it.port, asFormulas, translator)).rejects.toMatchObject({
      code: 'table-formula',
      place: { sheet: '自评表' },
    });
    expect(pictureOf(it.workbook)).toBe(it.before);
    await click(it.port);
    expect(valueAt(it.workbook, 'G2')).toBe(23.25);
  });

  test.each([
    ['FilteredRangeConflict', 'filtered-rows'],
    ['PivotTableRangeConflict', 'pivot-table'],
    ['MergedRangeConflict', 'write-refused'],
    ['AccessDenied', 'read-only'],
    ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
  ])('%s while writing', async (code, told) => {
    await refused(smallForm(), told, (host) => {
      host.setFaults({ at: 4, fault: { kind: 'error', code, afterActions: 9 } });
    });
  });

  test('a chart sheet in front', async () => {
    await refused(withSheet(smallForm(), { kind: 'chartsheet' }), 'chart-sheet');
  });

  test('a sheet that was deleted between reading and writing', async () => {
    const workbook = smallForm();
    const { port } = await opened(workbook);
    const planned = await preview(port, settings, translator);
    const plan = { ...planned.plan, sheetId: '{gone}' };
    await expect(apply(port, { ...planned, plan })).rejects.toMatchObject({
      code: 'sheet-not-found',
    });
  });

  test('hidden rows are scored like the others, because they count in the total', async () => {
    const workbook = withSheet(smallForm(), { isRowHidden: (row) => row === 2 });
    const { port } = await opened(workbook);
    await click(port);
    expect(valueAt(workbook, 'G3')).toBe(30);
  });
});

describe('while people go on working', () => {
  test('an edited row is told as changed since, also when a co-author edits; nothing is written', async () => {
    const { host, port, workbook } = await opened();
    const shown: Inspection = await inspect(port, settings);
    const updates: LiveUpdate[] = [];
    const stop = await watchChanges(
      port,
      { shown: () => shown, settings: () => settings, onChanged: (update) => updates.push(update) },
      () => Promise.resolve(),
    );
    const { id } = workbook.activeSheet;
    workbook.activeSheet.setContent(at('E2'), '170人次');
    const edited = pictureOf(workbook);
    host.cellEdited(id, at('E2'), '124人次', '170人次', 'Remote');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await stop();
    expect(updates.map(({ rows, source }) => ({ rows, source }))).toEqual([
      { rows: [1], source: 'remote' },
    ]);
    expect(pictureOf(workbook)).toBe(edited);
  });

  test('what a click writes itself is no edit, and is not read again', async () => {
    const { host, port } = await opened();
    const shown: Inspection = await inspect(port, settings);
    const stop = await watchChanges(
      port,
      { shown: () => shown, settings: () => settings, onChanged: () => undefined },
      () => Promise.resolve(),
    );
    const trips = await tripsOf(host, async () => {
      await click(port);
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await stop();
    expect(trips).toBe(4);
  });
});

test('a run over all sheets that is cancelled leaves whole sheets behind', async () => {
  const { port, workbook } = await opened(openExample('T02'));
  const before = pictureOf(workbook);
  let isCancelled = false;
  const stopped = await scoreWorkbook(port, settings, translator, {
    onProgress: () => (isCancelled = true),
    isCancelled: () => isCancelled,
  });
  expect(stopped.isCancelled).toBe(true);
  expect(pictureOf(workbook)).toBe(before);
  const names: string[] = [];
  const { sheets } = await scoreWorkbook(port, settings, translator, {
    onProgress: ({ sheet }) => names.push(sheet.name),
  });
  expect(names).toEqual(sheets.map(({ sheet }) => sheet.name));
  expect(pictureOf(workbook)).not.toBe(before);
});
