import {
  followSelection,
  openNewWorkbook,
  opensWithWorkbook,
  openWithWorkbook,
} from '../../src/excel/paneHost';

interface Saved {
  status: string;
  error: { message: string };
}

/** As much of Office and Excel as the pane's own wishes need. */
function host({ hasSet = true, saves = true, opens = true } = {}) {
  const stored = new Map<string, unknown>();
  const opened: string[] = [];
  let selected: ((event: { address: string; worksheetId: string }) => Promise<void>) | null = null;
  const handler = {
    remove: () => {
      selected = null;
    },
    context: { sync: () => Promise.resolve() },
  };
  const onSelectionChanged = {
    add: (listener: NonNullable<typeof selected>) => {
      selected = listener;
      return handler;
    },
  };
  const context = {
    workbook: { worksheets: { onSelectionChanged } },
    sync: () => Promise.resolve(),
  };
  Object.assign(globalThis, {
    Office: {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      context: {
        requirements: {
          isSetSupported: (_: string, version: string) => hasSet || version !== '1.8',
        },
        document: {
          mode: 'readWrite',
          settings: {
            get: (key: string) => stored.get(key),
            set: (key: string, value: unknown) => stored.set(key, value),
            remove: (key: string) => stored.delete(key),
            saveAsync: (done: (result: Saved) => void) => {
              done({ status: saves ? 'succeeded' : 'failed', error: { message: 'full' } });
            },
          },
        },
      },
    },
    Excel: {
      run: (_options: unknown, work: (batch: typeof context) => Promise<unknown>) => work(context),
      createWorkbook: (base64: string) =>
        opens ? Promise.resolve(opened.push(base64)) : Promise.reject(new Error('refused')),
    },
  });
  return {
    opened,
    stored,
    select: (address: string) => selected?.({ address, worksheetId: 's1' }),
  };
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'Excel');
});

test('a selected area is told until that is stopped; what is no area is not', async () => {
  const { select } = host();
  const told: unknown[] = [];
  const stop = await followSelection((area) => told.push(area));
  await select('B2:C3');
  await select('多个区域');
  await stop();
  await select('D4');
  const area = { row: 1, column: 1, rowCount: 2, columnCount: 2 };
  expect(told).toEqual([{ sheetId: 's1', area }]);
});

test('a workbook is opened where Excel can do that, and else that is said', async () => {
  const able = host();
  expect(await openNewWorkbook('AAAA')).toBe(true);
  expect(able.opened).toEqual(['AAAA']);
  host({ hasSet: false });
  expect(await openNewWorkbook('AAAA')).toBe(false);
  host({ opens: false });
  expect(await openNewWorkbook('AAAA')).toBe(false);
});

test('the sidebar opens together with the workbook, or no longer', async () => {
  host();
  expect(opensWithWorkbook()).toBe(false);
  await openWithWorkbook(true);
  expect(opensWithWorkbook()).toBe(true);
  await openWithWorkbook(false);
  expect(opensWithWorkbook()).toBe(false);
});

test('a choice that cannot be stored is said to have failed', async () => {
  host({ saves: false });
  await expect(openWithWorkbook(true)).rejects.toMatchObject({
    code: 'host-failed',
    detail: 'full',
  });
});
