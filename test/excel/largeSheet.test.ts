import type { Plan } from '../../src/core/plan/plan';
import { statesAtOnce } from '../../src/excel/cellStates';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import { payload } from '../../src/excel/payload';
import { restorePauses } from '../../src/excel/transaction';
import { FakeBook, FakeSheet } from './fakeBook';
import { FakeHost, type Fault } from './fakeExcel';
import { at, entry, planOf } from './plans';

/** A sheet of 26,000 cells takes a while. */
jest.setTimeout(60_000);

const rows = 5_200;
const clock = { now: () => new Date('2026-11-22T08:00:00Z'), newId: () => 'run-1' };
const usual = { limit: payload.limit, rows: statesAtOnce.rows };

let book: FakeBook;
let host: FakeHost;
/** Round trips of a whole run, counted once. */
let needed: number | null = null;

beforeAll(() => {
  restorePauses.milliseconds = [0, 1, 1];
});
beforeEach(() => {
  const indicators = Array.from({ length: rows }, (_, row) => [`指标${row}`, '≥1个', '1个', 1, '']);
  const sheet = new FakeSheet('s1', '自评表', [
    ['三级指标', '指标值', '完成值', '分值', '得分'],
    ...indicators,
  ]);
  sheet.paint('C3', '#EEEEEE');
  sheet.annotate('C3', '请核对');
  book = new FakeBook(sheet);
  host = new FakeHost(book);
  host.install();
  // The sheet has 26,000 cells; a write is cut into a handful of portions.
  host.mostCells = 25_000;
  payload.limit = 200_000;
  statesAtOnce.rows = 2_500;
});
afterEach(() => {
  FakeHost.remove();
  payload.limit = usual.limit;
  statesAtOnce.rows = usual.rows;
});

function longPlan(): Plan {
  const lines = Array.from({ length: rows }, (_, row) => row + 2);
  return planOf([
    ...lines.map((row) => entry(`E${row}`, 1)),
    ...[3, 500, 4_000].flatMap((row) => [
      { kind: 'mark' as const, address: at(`C${row}`), fill: '#FF9D9D' },
      { kind: 'note' as const, address: at(`C${row}`), text: `第${row}行` },
    ]),
  ]);
}

const picture = () => JSON.stringify(book.picture());

describe('a sheet that is more than Excel delivers in one answer', () => {
  test('is compared, written, verified and taken back in parts', async () => {
    const before = picture();
    const port = excelWorkbook(clock);
    await port.read();
    const receipt = await port.apply(longPlan());
    expect(receipt.changes).toHaveLength(rows + 3);
    expect(book.sheets[0]!.at('E5201').value).toBe(1);
    expect(book.sheets[0]!.at('C3')).toMatchObject({ fill: '#FF9D9D', note: '请核对\n第3行' });
    const { restored, left } = await port.undo(receipt);
    expect([restored, left]).toEqual([rows + 3, []]);
    expect(picture()).toBe(before);
  });

  test('is written without having been read before, too', async () => {
    const receipt = await excelWorkbook(clock).apply(longPlan());
    expect(receipt.changes).toHaveLength(rows + 3);
  });

  test('is refused where it was protected, emptied or edited since', async () => {
    const port = excelWorkbook(clock);
    await port.read();
    const sheet = book.sheets[0]!;
    sheet.type('B4000', '≥2个');
    await expect(port.apply(longPlan())).rejects.toMatchObject({
      code: 'changed-meanwhile',
      place: { cell: 'B4000' },
    });
    sheet.isProtected = true;
    await expect(port.apply(longPlan())).rejects.toMatchObject({ code: 'sheet-protected' });
  });

  test.each<Omit<Fault, 'trip'>>([
    { when: 'before', code: 'GeneralException' },
    { when: 'middle', code: 'GeneralException' },
    { when: 'after', code: 'GeneralException' },
  ])('is put back as a whole when a late portion fails ($when)', async (fault) => {
    const port = excelWorkbook(clock);
    await port.read();
    const before = picture();
    if (needed === null) {
      const trips = host.trips;
      const receipt = await port.apply(longPlan());
      needed = host.trips - trips;
      await port.undo(receipt);
      await port.read();
    }
    host.faults = [{ ...fault, trip: host.trips + needed - 1 }];
    await expect(port.apply(longPlan())).rejects.toMatchObject({ code: 'host-failed' });
    expect(picture()).toBe(before);
  });
});
