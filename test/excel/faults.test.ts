import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { patience } from '../../src/excel/run';
import { restorePauses } from '../../src/excel/transaction';
import { WorkbookError } from '../../src/workbook/errors';
import type { FakeBook } from './fakeBook';
import { FakeHost, type Fault } from './fakeExcel';
import { bookOf, fullPlan } from './plans';

const codes = [
  'InvalidOperationInCellEditMode',
  'GeneralException',
  'ActivityLimitReached',
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'AccessDenied',
  'InvalidOrTimedOutSession',
  'WriteNotSupportedWhenModalDialogOpen',
  'InvalidRequestContext',
  'InvalidArgument',
  'silence',
];
const moments = ['before', 'middle', 'after'] as const;

beforeAll(() => {
  restorePauses.milliseconds = [0, 1, 1];
  patience.milliseconds = 15;
});
afterAll(() => {
  patience.milliseconds = 60_000;
});
afterEach(() => {
  FakeHost.remove();
});

function scoredPicture(): unknown {
  return JSON.stringify(scoredBook.picture());
}
let scoredBook: FakeBook;
const clock = { now: () => new Date(0), newId: () => 'run' };

beforeAll(async () => {
  scoredBook = bookOf();
  new FakeHost(scoredBook).install();
  await excelWorkbook(clock).apply(fullPlan);
});

async function oneClick(book: FakeBook, faults: readonly Fault[]): Promise<WorkbookError | null> {
  const host = new FakeHost(book);
  host.faults = [...faults];
  host.install();
  const port = excelWorkbook(clock);
  try {
    await port.read();
    await port.apply(fullPlan);
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

async function undone(book: FakeBook, faults: readonly Fault[]): Promise<WorkbookError | null> {
  const host = new FakeHost(book);
  host.install();
  const port = excelWorkbook(clock);
  const [receipt] = await port.receipts();
  host.trips = 0;
  host.faults = [...faults];
  try {
    await port.undo(receipt!);
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}

const single = [1, 2, 3, 4].flatMap((trip) =>
  codes.flatMap((code) => moments.map((when): Fault => ({ trip, when, code }))),
);

test.each(single)(
  'one click, failing $when round trip $trip with $code, leaves the workbook as it was or scored',
  async (fault) => {
    const book = bookOf();
    const before = JSON.stringify(book.picture());
    const error = await oneClick(book, [fault]);
    const after = JSON.stringify(book.picture());
    if (error === null) expect(after).toBe(scoredPicture());
    else {
      expect(after).toBe(before);
      expect(error.code).not.toBe('restore-failed');
    }
  },
);

test.each(
  moments
    .flatMap((when) =>
      [1, 2, 3].map((trip): Fault[] => [
        { trip: 4, when, code: 'GeneralException' },
        { trip: 4 + trip, when: 'middle', code: 'GeneralException' },
      ]),
    )
    .map((faults) => ({ faults, write: faults[0]!.when, restore: faults[1]!.trip - 4 })),
)(
  'a write that fails $write its batch and a restore that fails at its trip $restore end as before',
  async ({ faults }) => {
    const book = bookOf();
    const before = JSON.stringify(book.picture());
    const error = await oneClick(book, faults);
    expect(error).not.toBeNull();
    expect(JSON.stringify(book.picture())).toBe(before);
  },
);

test.each(['before', 'after'] as const)(
  'a host that dies %s the writing batch leaves the workbook as it was or scored with its receipt',
  async (when) => {
    const book = bookOf();
    const before = JSON.stringify(book.picture());
    const error = await oneClick(book, [
      { trip: 4, when, code: 'GeneralException' },
      { trip: 5, when: 'before', code: 'GeneralException', times: 99 },
    ]);
    expect(error?.code).toBe('restore-failed');
    expect(JSON.stringify(book.picture())).toBe(when === 'before' ? before : scoredPicture());
  },
);

test.each(
  [1, 2, 3].flatMap((trip) =>
    codes.flatMap((code) => moments.map((when): Fault => ({ trip, when, code }))),
  ),
)('an undo, failing $when round trip $trip with $code, is done or not begun', async (fault) => {
  const book = bookOf();
  const before = JSON.stringify(book.picture());
  await oneClick(book, []);
  const error = await undone(book, [fault]);
  expect(JSON.stringify(book.picture())).toBe(error === null ? before : scoredPicture());
});

test.each([
  ['InvalidOperationInCellEditMode', 'cell-edit-mode'],
  ['ActivityLimitReached', 'busy'],
  ['InvalidOrTimedOutSession', 'timeout'],
  ['silence', 'timeout'],
  ['WriteNotSupportedWhenModalDialogOpen', 'modal-dialog'],
  ['AccessDenied', 'read-only'],
  ['RequestPayloadSizeLimitExceeded', 'payload-too-large'],
  ['GeneralException', 'host-failed'],
  ['FilteredRangeConflict', 'filtered-rows'],
])('%s is told as %s', async (code, told) => {
  const error = await oneClick(bookOf(), [{ trip: 4, when: 'before', code }]);
  expect(error).toMatchObject({ code: told, place: { sheet: '自评表' } });
});
