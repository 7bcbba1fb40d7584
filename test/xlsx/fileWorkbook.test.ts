import fc from 'fast-check';
import type { Edit, Plan, Receipt } from '../../src/core/plan/plan';
import type { WorkbookPort } from '../../src/workbook/port';
import { fileWorkbook } from '../../src/xlsx/fileWorkbook';
import type { SheetFile, WorkbookFile } from '../../src/xlsx/model';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { formBytes, formFiles } from '../forms/workbooks';
import {
  at,
  differences,
  handmade,
  plainStyles,
  relationship,
  type Handmade,
} from './handmadeWorkbook';

const number = (content: string | number) => ({ content, numberFormat: 'General' });

function portOf(workbook: WorkbookFile): WorkbookPort {
  let runs = 0;
  return fileWorkbook(workbook, {
    now: () => `2026-01-01T00:00:0${runs}Z`,
    newId: () => `run-${(runs += 1)}`,
  });
}

function planOn(sheet: SheetFile, edits: readonly Edit[]): Plan {
  return { sheetId: sheet.id, sheetName: sheet.name, profileId: 'national', edits, kept: [] };
}

const form: Handmade = {
  sheet:
    '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>指标</t></is></c><c r="B1" t="inlineStr"><is><t>得分</t></is></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>培训人次</t></is></c><c r="B2"/></row>' +
    '<row r="3"><c r="A3" t="inlineStr"><is><t>满意度</t></is></c><c r="B3"><v>9</v></c></row>' +
    '<row r="4"><c r="A4" t="inlineStr"><is><t>总分</t></is></c><c r="B4"><f>SUM(B2:B3)</f><v>9</v></c></row></sheetData>',
};
const score: Edit = { kind: 'score', address: at('B2'), before: number(''), after: number(7.75) };
const mark: Edit = { kind: 'mark', address: at('B2'), fill: '#FFC48A' };
const note: Edit = { kind: 'note', address: at('B2'), text: '124 ÷ 160 = 77.5%' };

describe('applying a plan to a file', () => {
  test('writes scores, marks and notes, and keeps the receipt in the file', async () => {
    const workbook = openWorkbook(handmade(form));
    const port = portOf(workbook);
    const receipt = await port.apply(planOn(workbook.activeSheet, [score, mark, note]));
    const again = openWorkbook(await port.fileCopy());
    expect(again.activeSheet.cell(at('B2')).value).toBe(7.75);
    expect(again.activeSheet.style(at('B2')).fill).toBe('#FFC48A');
    expect(again.activeSheet.note(at('B2'))).toBe('124 ÷ 160 = 77.5%');
    expect(await portOf(again).receipts()).toEqual([receipt]);
  });

  test('gives formulas that depend on it their new results, and asks Excel to recalculate', async () => {
    const workbook = openWorkbook(handmade(form));
    const port = portOf(workbook);
    await port.apply(planOn(workbook.activeSheet, [score]));
    const saved = await port.fileCopy();
    expect(openWorkbook(saved).activeSheet.cell(at('B4'))).toMatchObject({
      value: 16.75,
      formula: '=SUM(B2:B3)',
    });
    expect(differences(handmade(form), saved)).toContain('~xl/workbook.xml');
  });

  test('a second run with nothing left to do changes nothing', async () => {
    const workbook = openWorkbook(handmade(form));
    const port = portOf(workbook);
    await port.apply(planOn(workbook.activeSheet, [score, mark, note]));
    const once = await port.fileCopy();
    const again: Edit = { ...score, before: number(7.75) };
    const receipt = await port.apply(planOn(workbook.activeSheet, [again, mark, note]));
    expect(receipt.changes).toEqual([]);
    expect(Buffer.from(await port.fileCopy()).equals(once)).toBe(true);
  });

  test.each<[string, Handmade, Edit[], string]>([
    [
      'a cell that was edited meanwhile',
      form,
      [mark, { ...score, before: number(5) }],
      'changed-meanwhile',
    ],
    [
      'a protected sheet',
      { sheet: `${form.sheet ?? ''}<sheetProtection sheet="1"/>` },
      [score],
      'sheet-protected',
    ],
    [
      'an array formula, behind cells that were written already',
      {
        sheet:
          '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c><c r="B1"/></row></sheetData>',
      },
      [mark, note, { ...score, address: at('C9') }, { ...score, address: at('B1') }],
      'array-formula',
    ],
    [
      'a cell inside a PivotTable, behind cells that were written already',
      {
        ...form,
        sheetRelationships: relationship(1, 'pivotTable', '../pivotTables/pivotTable1.xml'),
        parts: {
          'xl/pivotTables/pivotTable1.xml':
            '<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="透视表" cacheId="1" dataCaption="值"><location ref="D2:E4" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>',
        },
      },
      [mark, note, score, { ...score, address: at('E3') }],
      'pivot-table',
    ],
  ])('refuses %s and leaves everything as it was', async (_, made, edits, code) => {
    const workbook = openWorkbook(handmade(made));
    const port = portOf(workbook);
    await port.read();
    await expect(port.apply(planOn(workbook.activeSheet, edits))).rejects.toThrow(code);
    expect(differences(handmade(made), workbook.save())).toEqual([]);
  });

  test('refuses when anything on the sheet was edited since it was read', async () => {
    const workbook = openWorkbook(handmade(form));
    const port = portOf(workbook);
    await port.read();
    workbook.activeSheet.setContent(at('A3'), '满意率');
    await expect(port.apply(planOn(workbook.activeSheet, [score]))).rejects.toThrow(
      'changed-meanwhile',
    );
  });

  test('refuses a sheet that is not there', async () => {
    const workbook = openWorkbook(handmade(form));
    const plan = { ...planOn(workbook.activeSheet, [score]), sheetId: 'x', sheetName: 'y' };
    await expect(portOf(workbook).apply(plan)).rejects.toThrow('sheet-not-found');
  });

  test('does not paint over a hatching, and leaves threaded comments alone', async () => {
    const styles = plainStyles.replace(
      '</cellXfs>',
      '<xf numFmtId="0" fontId="0" fillId="1" borderId="0"/></cellXfs>',
    );
    const made: Handmade = {
      styles,
      sheet: '<sheetData><row r="2"><c r="B2" s="1"/></row></sheetData>',
      sheetRelationships: relationship(1, 'comments', '../comments1.xml'),
      parts: {
        'xl/comments1.xml':
          '<comments><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>x</t></text></comment></commentList></comments>',
      },
    };
    const workbook = openWorkbook(handmade(made));
    const receipt = await portOf(workbook).apply(planOn(workbook.activeSheet, [mark, note]));
    expect(receipt.changes).toEqual([]);
  });
});

describe('taking a run back', () => {
  test('restores the file, also after saving and opening; the receipt is gone', async () => {
    const first = openWorkbook(handmade(form));
    const firstPort = portOf(first);
    await firstPort.apply(planOn(first.activeSheet, [score, mark, note]));
    const second = openWorkbook(await firstPort.fileCopy());
    const port = portOf(second);
    const [receipt] = await port.receipts();
    expect(await port.undo(receipt!)).toEqual({ restored: 1, left: [] });
    expect(await port.receipts()).toEqual([]);
    const third = openWorkbook(await port.fileCopy());
    expect(third.activeSheet.snapshot()).toEqual(
      openWorkbook(handmade(form)).activeSheet.snapshot(),
    );
    expect([
      third.activeSheet.style(at('B2')).fill,
      third.activeSheet.notes(),
      third.customXml(),
    ]).toEqual([null, [], []]);
  });

  test('gives back what a person had put in, also where the rule for entries would not let it in today', async () => {
    const made: Handmade = {
      sheet:
        '<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>9分</t></is></c></row></sheetData>' +
        '<dataValidations count="1"><dataValidation type="decimal" showErrorMessage="1" sqref="B2"><formula1>0</formula1><formula2>10</formula2></dataValidation></dataValidations>',
    };
    const workbook = openWorkbook(handmade(made));
    const port = portOf(workbook);
    const receipt = await port.apply(
      planOn(workbook.activeSheet, [{ ...score, before: number('9分') }]),
    );
    expect(await port.undo(receipt)).toEqual({ restored: 1, left: [] });
    expect(workbook.activeSheet.cell(at('B2')).value).toBe('9分');
  });

  test.each([
    ['a text of the letters of an error value', '<c r="B2" t="str"><v>#N/A</v></c>', '#N/A'],
    ['an error value', '<c r="B2" t="e"><v>#N/A</v></c>', '#N/A'],
    ['a text that looks like a formula', '<c r="B2" t="str"><v>=1+1</v></c>', '=1+1'],
    ['a text that begins with an apostrophe', `<c r="B2" t="str"><v>'9</v></c>`, "'9"],
  ])('gives %s back as what it was, also after saving and opening', async (_, cell, held) => {
    const bytes = handmade({ sheet: `<sheetData><row r="2">${cell}</row></sheetData>` });
    const workbook = openWorkbook(bytes);
    const before = workbook.activeSheet.cell(at('B2'));
    const [shown] = (await portOf(workbook).read()).sheet.values.flat();
    expect(shown).toBe(held);
    await portOf(workbook).apply(
      planOn(workbook.activeSheet, [
        { ...score, before: number(before.isError ? held : `'${held}`) },
      ]),
    );
    const again = openWorkbook(await portOf(workbook).fileCopy());
    const [receipt] = await portOf(again).receipts();
    expect(await portOf(again).undo(receipt!)).toEqual({ restored: 1, left: [] });
    const { value, formula, isError } = again.activeSheet.cell(at('B2'));
    expect({ value, formula, isError }).toEqual({
      value: held,
      formula: null,
      isError: before.isError,
    });
  });

  test('leaves and lists what was edited since', async () => {
    const workbook = openWorkbook(handmade(form));
    const port = portOf(workbook);
    const other: Edit = { ...score, address: at('B3'), before: number(9), after: number(8) };
    const receipt = await port.apply(planOn(workbook.activeSheet, [score, mark, other]));
    workbook.activeSheet.setContent(at('B3'), 10);
    expect(await port.undo(receipt)).toEqual({ restored: 1, left: [at('B3')] });
    expect(workbook.activeSheet.cell(at('B3')).value).toBe(10);
    expect(workbook.activeSheet.cell(at('B2')).value).toBe('');
  });

  test('a part of a receipt takes back that part and keeps the rest', async () => {
    const workbook = openWorkbook(handmade(form));
    const port = portOf(workbook);
    const receipt = await port.apply(planOn(workbook.activeSheet, [score, mark]));
    const marks: Receipt = {
      ...receipt,
      changes: receipt.changes.map(({ address, fill }) => ({ address, ...(fill && { fill }) })),
    };
    await port.undo(marks);
    expect([
      workbook.activeSheet.style(at('B2')).fill,
      workbook.activeSheet.cell(at('B2')).value,
    ]).toEqual([null, 7.75]);
    const [rest] = await port.receipts();
    expect(rest?.changes.map(({ content, fill }) => [content?.after.content, fill])).toEqual([
      [7.75, undefined],
    ]);
  });

  test('a damaged receipt is named', async () => {
    const workbook = openWorkbook(handmade(form));
    workbook.addCustomXml('<receipt xmlns="urn:jixiao-addin:receipt:1">{</receipt>');
    await expect(portOf(workbook).receipts()).rejects.toThrow('receipt-damaged');
    workbook.removeCustomXml(workbook.customXml()[0]!.id);
    workbook.addCustomXml('<receipt xmlns="urn:jixiao-addin:receipt:9">{}</receipt>');
    await expect(portOf(workbook).receipts()).rejects.toThrow('receipt-too-new');
  });

  const edits = fc.uniqueArray(
    fc.record({
      row: fc.nat(30),
      column: fc.nat(14),
      value: fc.double({ min: 0, max: 100, noNaN: true }),
      kinds: fc.integer({ min: 1, max: 7 }),
    }),
    { selector: ({ row, column }) => row * 100 + column, minLength: 1, maxLength: 12 },
  );

  test('applying and taking back is as if nothing had happened, for any plan on any form', async () => {
    const files = formFiles('examples').map(({ name }) => name);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), edits, async (name, list) => {
        const bytes = formBytes(name);
        const original = openWorkbook(bytes).activeSheet;
        const workbook = openWorkbook(bytes);
        const sheet = workbook.activeSheet;
        const plan = list.flatMap(({ row, column, value, kinds }): Edit[] => {
          const address = { row, column };
          const { formula, value: held, format } = sheet.cell(address);
          const before = { content: formula ?? held, numberFormat: format };
          const written: Edit = {
            kind: 'score',
            address,
            before,
            after: { content: value, numberFormat: '0.00' },
          };
          const edits: Edit[] = [written, { ...mark, address }, { ...note, address }];
          return edits.filter((_, index) => kinds & (1 << index));
        });
        const port = portOf(workbook);
        const receipt = await port.apply(planOn(sheet, plan));
        const again = openWorkbook(await port.fileCopy());
        const outcome = await portOf(again).undo(receipt);
        const back = openWorkbook(await portOf(again).fileCopy()).activeSheet;
        expect(outcome.left).toEqual([]);
        for (const { row, column } of list) {
          const place = { row, column };
          expect(back.cell(place).formula).toEqual(original.cell(place).formula);
          expect(back.cell(place).format).toEqual(original.cell(place).format);
          if (original.cell(place).formula === null)
            expect(back.cell(place)).toEqual(original.cell(place));
          expect(back.style(place)).toEqual(original.style(place));
          expect(back.note(place)).toEqual(original.note(place));
        }
        expect(back.snapshot().formulas).toEqual(original.snapshot().formulas);
        expect(back.snapshot().formats).toEqual(original.snapshot().formats);
      }),
      { numRuns: 40 },
    );
  });
});

describe('the rest of the port', () => {
  test('lists sheets, reads the active one, says what it can', async () => {
    const port = portOf(openWorkbook(handmade(form)));
    expect((await port.listSheets()).map(({ name, visibility }) => [name, visibility])).toEqual([
      ['自评表', 'visible'],
    ]);
    expect((await port.read()).sheet.name).toBe('自评表');
    expect(port.capabilities).toEqual({ annotations: 'notes', nativeUndo: false, fileCopy: true });
    await expect(port.read('x')).rejects.toThrow('sheet-not-found');
  });

  test('settings travel with the file, one beside the other', async () => {
    const workbook = openWorkbook(handmade(form));
    const port = portOf(workbook);
    expect(await port.loadSetting('settings')).toBeNull();
    await port.saveSetting('settings', { notes: false, name: '<四川> & "口径"' });
    await port.saveSetting('columns', [1, 2]);
    const again = portOf(openWorkbook(await port.fileCopy()));
    expect(await again.loadSetting('settings')).toEqual({ notes: false, name: '<四川> & "口径"' });
    expect(await again.loadSetting('columns')).toEqual([1, 2]);
    expect(await again.loadSetting('constructor')).toBeNull();
  });

  test('a setting that is taken away leaves the file as it was before', async () => {
    const workbook = openWorkbook(handmade(form));
    const port = portOf(workbook);
    expect(await port.saveSetting('columns', [1])).toBeUndefined();
    expect(await port.saveSetting('columns', [2])).toEqual([1]);
    expect(await port.saveSetting('columns', undefined)).toEqual([2]);
    expect(workbook.customXml()).toEqual([]);
  });
});
