import { clearMarks } from '../../src/app/clearMarks';
import { preview } from '../../src/app/preview';
import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { undoLast } from '../../src/app/undo';
import { excelWorkbook } from '../../src/excel/excelWorkbook';
import type { WorkbookPort } from '../../src/workbook/port';
import { FakeBook, FakeSheet } from '../excel/fakeBook';
import { FakeHost } from '../excel/fakeExcel';
import { standardForm, ticking, translator } from './books';

/** A form was scored and renamed; the next year's form bears its name, with marks that a person typed. */
describe('a new sheet that bears the name which a scored one had', () => {
  let former: FakeSheet;
  let present: FakeSheet;
  let port: WorkbookPort;

  beforeEach(async () => {
    former = standardForm();
    const form = standardForm();
    present = new FakeSheet('s2', '下一年');
    form.cells.forEach((cell, place) => present.cells.set(place, { ...cell }));
    new FakeHost(new FakeBook(former, present)).install();
    const { now, newId } = ticking();
    port = excelWorkbook({ now: () => new Date(now()), newId });
    await score(port, defaultSettings, translator, { sheetId: 's1' });
    former.name = '自评表（上年）';
    present.name = '自评表';
    present.enter({ row: 2, column: 4 }, '80人次');
    // The typed marks happen to be those that the run wrote on the other sheet.
    present.enter({ row: 2, column: 6 }, 23.25);
  });
  afterEach(() => {
    FakeHost.remove();
  });

  test('has no runs of its own: what a person typed there is kept and reported', async () => {
    const { plan, receipts } = await preview(
      port,
      defaultSettings,
      translator,
      {},
      { sheetId: 's2' },
    );
    expect(receipts).toEqual([]);
    expect(plan.kept).toContainEqual(
      expect.objectContaining({ address: { row: 2, column: 6 }, typed: 23.25, computed: 15 }),
    );
  });

  test('has nothing to undo, and its undo leaves the scored sheet alone', async () => {
    expect(await undoLast(port, { id: 's2', name: '自评表' })).toBeNull();
    expect(former.at('G3').value).toBe(23.25);
    expect((await undoLast(port, { id: 's1', name: '自评表（上年）' }))?.left).toEqual([]);
    expect(former.at('G3').value).toBe('');
  });

  test('has no marks to clear, and clearing leaves those of the scored sheet alone', async () => {
    const { restored } = await clearMarks(port, { id: 's2', name: '自评表' });
    expect(restored).toBe(0);
    expect(former.at('E3').fill).not.toBeNull();
    await clearMarks(port);
    expect(former.at('E3').fill).toBeNull();
  });
});

test('a sheet that another program numbered anew is known by its name', async () => {
  const sheet = standardForm();
  new FakeHost(new FakeBook(sheet)).install();
  const { now, newId } = ticking();
  const port = excelWorkbook({ now: () => new Date(now()), newId });
  await score(port, defaultSettings, translator);
  Object.assign(sheet, { id: 's9' });
  expect((await undoLast(port, { id: 's9', name: '自评表' }))?.left).toEqual([]);
  expect(sheet.at('G3').value).toBe('');
  FakeHost.remove();
});
