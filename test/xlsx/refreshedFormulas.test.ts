import { defaultSettings } from '../../src/app/settings';
import { scoreWorkbook } from '../../src/app/scoreWorkbook';
import { toA1 } from '../../src/core/address';
import { createTranslator } from '../../src/i18n';
import type { Recalculation } from '../../src/xlsx/calc/calculator';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import type { SheetFile, WorkbookFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { formerResult, formulaWorkbooks, uncomputable } from './formulaWorkbooks';
import { at, partText } from './handmadeWorkbook';

/** A workbook after scoring, saving and opening again, with what was heard of its formulas. */
async function scored(bytes: Uint8Array) {
  const workbook = openWorkbook(bytes);
  const heard: Recalculation[] = [];
  const port = fileWorkbook(workbook, {
    now: () => '2025-01-01T00:00:00Z',
    newId: () => 'r',
    onRecalculated: (done) => heard.push(done),
  });
  const { sheets } = await scoreWorkbook(port, defaultSettings, createTranslator('zh-CN'));
  const saved = workbook.save();
  return {
    saved,
    opened: openWorkbook(saved),
    written: sheets.flatMap((one) =>
      'outcome' in one ? (one.outcome.receipt?.changes ?? []).map((each) => each.address) : [],
    ),
    failed: heard.flatMap((one) => one.failed),
  };
}

const formulasOf = (sheet: SheetFile): readonly [string, string | number | boolean][] =>
  [...sheet.formulaCells()].map((address) => [toA1(address), sheet.cell(address).value]);

const values = ({ sheets }: WorkbookFile): Record<string, unknown> =>
  Object.fromEntries(
    sheets.flatMap((sheet) =>
      formulasOf(sheet).map(([a1, value]) => [`${sheet.name}!${a1}`, value] as const),
    ),
  );

describe.each(formulaWorkbooks)('totals over scores: $what', ({ bytes }) => {
  test('every formula has a new result in the saved file, and none is listed', async () => {
    const { opened, failed, written } = await scored(bytes);
    expect(written.length).toBeGreaterThanOrEqual(5);
    expect(failed).toEqual([]);
    const all = values(opened);
    expect(Object.keys(all).length).toBeGreaterThan(5);
    expect(Object.entries(all).filter(([, value]) => value === formerResult)).toEqual([]);
    expect(Object.entries(all).filter(([, value]) => String(value).startsWith('#'))).toEqual([]);
  });
});

test('results are those that a person would compute', async () => {
  const [sums, , conditions, chains, names, shared] = await Promise.all(
    formulaWorkbooks.map(({ bytes }) => scored(bytes)),
  );
  const form = sums!.opened.activeSheet; // six workbooks
  const scores = ['G3', 'G4', 'G5', 'G6', 'G7'].map((a1) => Number(form.cell(at(a1)).value));
  expect(scores).toEqual([19, 15, 12, 30, 9.78]);
  const total = 85.78;
  expect(values(sums!.opened)).toMatchObject({ '自评表!J1': total, '自评表!J10': 46 });
  expect(values(conditions!.opened)).toMatchObject({
    '自评表!J1': '良',
    '自评表!J8': '得分85.78分',
  });
  expect(values(chains!.opened)).toMatchObject({ '自评表!J2': 95.78, '自评表!J4': '优（95.78）' });
  expect(values(names!.opened)).toMatchObject({
    '汇 总!B1': total,
    '汇 总!B4': '未达成',
    '自评表!J3': 171.56,
  });
  expect(values(shared!.opened)).toMatchObject({
    '自评表!K3': '扣1分',
    '自评表!L5': 46,
    '自评表!M5': '80%',
  });
});

test('what cannot be computed keeps its former result and is listed, with all that reads it', async () => {
  const { opened, saved, failed } = await scored(uncomputable.bytes);
  expect(failed.map(({ address }) => toA1(address)).sort()).toEqual(uncomputable.cells);
  const all = values(opened);
  for (const cell of uncomputable.cells) expect(all[`自评表!${cell}`]).toBe(formerResult);
  expect(all['自评表!J6']).toBe(85.78);
  expect(partText(saved, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
});
