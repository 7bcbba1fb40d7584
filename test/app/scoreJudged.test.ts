import { inspect } from '../../src/app/inspect';
import { preview } from '../../src/app/preview';
import { score, type ScoreOptions } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { saveDecisions } from '../../src/app/storedOptions';
import { undoLast } from '../../src/app/undo';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { WorkbookPort } from '../../src/workbook/port';
import type { FakeBook, FakeSheet } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { translator } from './books';
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

const shown = () => inspect(port, defaultSettings);
const click = (options: ScoreOptions = {}) =>
  score(port, defaultSettings, translator, { sheetId: 's1', ...options });
const tripsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = host.trips;
  await work();
  return host.trips - before;
};

test('a sheet that the pane has judged is not judged again: the click takes two round trips', async () => {
  const { report } = await shown();
  const before = host.trips;
  const scored = await click();
  expect(host.trips - before).toBe(2);
  expect(scored.report).toBe(report);
  expect(sheet.at('G3').value).toBe(23.25);
});

test('what is written is the same as without having looked first', async () => {
  await click();
  const written = sheet.picture();
  await undoLast(port, 's1');
  await shown();
  await click();
  expect(sheet.picture()).toEqual(written);
});

const edits: readonly (readonly [string, () => void])[] = [
  [
    'a target',
    () => {
      sheet.type('D3', '≥200人次');
    },
  ],
  [
    'a number format',
    () => {
      sheet.set({ row: 4, column: 4 }, { value: 0.5, format: '0%' });
    },
  ],
  [
    'a merge',
    () => {
      sheet.merges.push({ row: 2, column: 0, rowCount: 2, columnCount: 1 });
    },
  ],
  [
    'a row below',
    () => {
      sheet.type('A9', '备注');
    },
  ],
  [
    'the name of the sheet',
    () => {
      sheet.name = '自评表2';
    },
  ],
  [
    'a receipt of somebody else',
    () => {
      book.addPart('<receipt xmlns="urn:jixiao-addin:receipt:1" version="1">{}</receipt>');
    },
  ],
];

test.each(edits)(
  'after an edit of %s the sheet is judged anew, in four round trips',
  async (_, edit) => {
    const { report } = await shown();
    edit();
    const before = host.trips;
    const scored = await click();
    expect(host.trips - before).toBeLessThanOrEqual(4);
    expect(scored.report).not.toBe(report);
    expect(scored.receipt).not.toBeNull();
  },
);

describe('a sheet with formulas', () => {
  beforeEach(() => {
    sheet.set({ row: 3, column: 9 }, { value: 96, formula: '=I4*2', format: '0' });
  });

  test('is not judged again while its results are the same', async () => {
    const { report } = await shown();
    const before = host.trips;
    expect((await click()).report).toBe(report);
    expect(host.trips - before).toBe(2);
  });

  test('is judged anew when a result changed without an edit, even where it shows the same', async () => {
    const { report } = await shown();
    sheet.set({ row: 3, column: 9 }, { value: 96.2 });
    expect((await click()).report).not.toBe(report);
  });
});

test('a sheet that Excel told to have been edited is read again by the comparison itself', async () => {
  const { report } = await shown();
  const stop = await port.watch(() => undefined);
  sheet.type('E3', '80人次');
  for (const handler of host.changed)
    await handler({ worksheetId: 's1', address: 'E3', source: 'Remote' });
  const before = host.trips;
  const scored = await click();
  expect(host.trips - before).toBe(3);
  expect(scored.report).not.toBe(report);
  expect(sheet.at('G3').value).toBe(15);
  await stop();
});

test('a format that does not show is put back as it was, wherever the score goes', async () => {
  await shown();
  sheet.set({ row: 2, column: 6 }, { format: '0.00' });
  const { receipt } = await click();
  expect(sheet.at('G3')).toMatchObject({ value: 23.25, format: '0.00' });
  await undoLast(port, 's1');
  expect(receipt).not.toBeNull();
  expect(sheet.at('G3')).toMatchObject({ value: '', format: '0.00' });
});

test('a decision that another pane stored since is taken into account', async () => {
  await shown();
  await saveDecisions(excelWorkbook(), 's1', { D3: { notApplicable: true } });
  const { report } = await click();
  expect(report.projects[0]?.counts.notApplicable).toBe(1);
});

test('another 计分口径, decision or sheet is judged anew', async () => {
  await shown();
  const { report } = await click({ decisions: { D3: { notApplicable: true } } });
  expect(report.projects[0]?.counts.notApplicable).toBe(1);
  await undoLast(port, 's1');
  await shown();
  const strict = { ...defaultSettings, profile: { ...defaultSettings.profile, id: 'other' } };
  const other = await score(port, strict, translator, { sheetId: 's1' });
  expect(other.report.profileId).toBe('other');
});

test('a preview that is not written is not worked out twice', async () => {
  await preview(port, defaultSettings, translator);
  expect(await tripsOf(() => click())).toBe(2);
});

test('a sheet that was protected when it was judged is refused as before', async () => {
  sheet.isProtected = true;
  await shown();
  await expect(click()).rejects.toMatchObject({ code: 'sheet-protected' });
});

test('a sheet that was deleted since is refused as before', async () => {
  await shown();
  book.sheets.splice(0, 1);
  await expect(click()).rejects.toMatchObject({ code: 'sheet-not-found' });
});

describe('a sheet whose columns are too narrow for its numbers', () => {
  beforeEach(() => {
    host.answers = {
      text: (grid) =>
        grid.map((row) => row.map((text) => (/^[\d.%]+$/.test(String(text)) ? '####' : text))),
    };
  });

  test('is compared by what stands in it, in the same two round trips', async () => {
    const { report } = await shown();
    let scored = null;
    const trips = await tripsOf(async () => (scored = await click()));
    expect(trips).toBe(2);
    expect(scored).toMatchObject({ report });
    expect(sheet.at('G3').value).toBe(23.25);
  });

  test('is judged anew after a change that does not show', async () => {
    const { report } = await shown();
    sheet.set({ row: 2, column: 5 }, { format: '0%' });
    expect((await click()).report).not.toBe(report);
  });
});

describe('a sheet that Excel told to have been edited', () => {
  let stop: () => Promise<void>;
  const told = async (edit: () => void) => {
    await shown();
    stop = await port.watch(() => undefined);
    edit();
    for (const handler of host.changed)
      await handler({ worksheetId: 's1', address: 'A1', source: 'Local' });
  };
  afterEach(() => stop());

  test('and has a row more is read where it stands now', async () => {
    await told(() => {
      sheet.shiftRows(2, 1);
    });
    expect(await tripsOf(() => click())).toBeLessThanOrEqual(4);
    expect(sheet.at('G4').value).toBe(23.25);
  });

  test('and no longer fits into one answer is read in parts', async () => {
    await told(() => {
      sheet.type('E3', '80人次');
    });
    host.mostCells = 150;
    await click();
    expect(sheet.at('G3').value).toBe(15);
  });

  test('is left as it is where it cannot be read again', async () => {
    await told(() => {
      sheet.type('E3', '80人次');
    });
    const before = sheet.picture();
    host.faults = [{ trip: host.trips + 1, when: 'before', code: 'GeneralException' }];
    await expect(click()).rejects.toMatchObject({ code: 'host-failed' });
    expect(sheet.picture()).toEqual(before);
  });
});

test('a sheet that no longer fits into one answer is read in parts, and scored', async () => {
  await shown();
  host.mostCells = 100;
  await click();
  expect(sheet.at('G3').value).toBe(23.25);
});

test('where Excel cannot be asked whether anything changed, nothing is written', async () => {
  await shown();
  const before = sheet.picture();
  host.faults = [{ trip: host.trips + 1, when: 'before', code: 'GeneralException' }];
  await expect(click()).rejects.toMatchObject({ code: 'host-failed' });
  expect(sheet.picture()).toEqual(before);
});

test.each([true, false])(
  'a run that is called off writes nothing (judged before: %s)',
  async (isShown) => {
    if (isShown) await shown();
    const before = sheet.picture();
    const { receipt, plan } = await click({ isCancelled: () => true });
    expect(receipt).toBeNull();
    expect(plan.edits.length).toBeGreaterThan(0);
    expect(sheet.picture()).toEqual(before);
  },
);

test('a reading of another window is never taken for what this one knows', async () => {
  const reading = await excelWorkbook().read('s1');
  const outcome = await port.applyIfAsRead?.(() => {
    throw new Error('nothing is planned');
  }, reading);
  expect(outcome).toHaveProperty('reading');
});
