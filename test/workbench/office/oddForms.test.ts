/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import type { Worksheet } from 'exceljs';
import { clearMarks } from '../../../src/app/clearMarks';
import { preview } from '../../../src/app/preview';
import { score } from '../../../src/app/score';
import { defaultSettings } from '../../../src/app/settings';
import { writeSummarySheet } from '../../../src/app/summarySheet';
import { undoLast } from '../../../src/app/undo';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import { sharingTranslator } from '../../../src/i18n/sharing';
import { translator } from '../../app/books';
import { at } from './forms';
import { oddBook, oddName } from './oddBook';
import { openInOffice } from './officePage';
import { pictureOf } from './picture';

jest.setTimeout(30_000); // each is a file that exceljs writes, through the whole of office.js

const settings = { ...defaultSettings, notes: true, typedScores: 'replace' } as const;
const scoreCells = ['G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10'];

/** What offices do to a form, and the score cells that have to stay as they are. */
const odds: readonly (readonly [string, (sheet: Worksheet) => void, readonly string[]])[] = [
  ['nothing but a name that has to be quoted', () => undefined, []],
  [
    'score cells of all kinds of formats',
    (sheet) => {
      const formats = ['@', '0.0"分"', '0%', 'yyyy-mm-dd', '@', '0.00_ ', '[DBNum1]0'];
      formats.forEach((format, index) => {
        sheet.getCell(scoreCells[index] ?? '').numFmt = format;
      });
    },
    [],
  ],
  [
    'formulas in score cells, one of which shows nothing and one of which is an array',
    (sheet) => {
      sheet.getCell('G4').value = { formula: 'IFERROR(H4/0,"")', result: '' };
      sheet.getCell('G5').value = { formula: 'ROUND(F5*1,2)', result: 10 };
      const array = { formula: 'F8:F8*1', result: 15, shareType: 'array', ref: 'G8' };
      sheet.getCell('G8').value = array;
    },
    ['G4', 'G5', 'G8'],
  ],
  [
    'notes of people on scores, actuals and both',
    (sheet) => {
      for (const cell of ['G4', 'E4', 'E6', 'G10']) sheet.getCell(cell).note = '请核';
    },
    [],
  ],
  [
    'a filter that hides rows',
    (sheet) => {
      sheet.autoFilter = 'A3:H10';
      for (const row of [4, 5, 9]) sheet.getRow(row).hidden = true;
    },
    [],
  ],
  [
    'folded groups of rows and columns',
    (sheet) => {
      for (const row of [5, 6]) Object.assign(sheet.getRow(row), { outlineLevel: 1, hidden: true });
      for (const column of [6, 8])
        Object.assign(sheet.getColumn(column), { outlineLevel: 1, hidden: true });
    },
    [],
  ],
  [
    'rules for entries, and colours that follow the values',
    (sheet) => {
      for (const cell of scoreCells)
        sheet.getCell(cell).dataValidation = {
          type: 'decimal',
          operator: 'between',
          allowBlank: true,
          formulae: [0, 100],
        };
      sheet.addConditionalFormatting({
        ref: 'G4:G10',
        rules: [
          {
            type: 'cellIs',
            operator: 'lessThan',
            formulae: [10],
            priority: 1,
            style: { font: { bold: true } },
          },
        ],
      });
    },
    [],
  ],
  [
    'one weight and one score over two rows',
    (sheet) => {
      sheet.mergeCells('F4:F5');
      sheet.mergeCells('G4:G5');
    },
    ['G5'],
  ],
];

describe.each(odds)('a form with %s', (_, odd, untouched) => {
  test('is scored, cleared and undone, and is then byte for byte the file that it was', async () => {
    const workbook = await oddBook(odd);
    const bytes = workbook.save();
    const before = pictureOf(workbook);
    const [sheet] = workbook.sheets;
    const contents = () => untouched.map((cell) => sheet!.cell(at(cell)));
    const stood = contents();
    await openInOffice(workbook);
    const port = excelWorkbook();
    const form = { id: sheet!.id, name: oddName };
    const { receipt } = await score(port, settings, translator, { sheetId: form.id });
    expect(receipt!.changes.filter(({ content }) => content).length).toBeGreaterThan(3);
    expect(contents()).toEqual(stood);
    await clearMarks(port, form);
    expect((await undoLast(port, form))?.left).toEqual([]);
    expect(pictureOf(workbook)).toBe(before);
    expect(Buffer.from(workbook.save()).equals(Buffer.from(bytes))).toBe(true);
  });
});

test('the sheet 评分结果 beside a form whose name has to be quoted links to it, and goes without a trace', async () => {
  const workbook = await oddBook();
  const bytes = workbook.save();
  await openInOffice(workbook);
  const port = excelWorkbook();
  const { report } = await preview(port, settings, translator);
  const options = { palette: 'standard', at: new Date('2026-11-22T08:00:00Z') } as const;
  const write = () =>
    writeSummarySheet(port, [{ report, kept: 0 }], sharingTranslator(translator), options);
  expect(await write()).toEqual({ kind: 'written' });
  expect(await port.summary!.sources()).toEqual([oddName]);
  expect(await write()).toEqual({ kind: 'written' });
  expect(workbook.sheets.map(({ name }) => name)).toEqual([oddName, '汇总 表', '深藏', '评分结果']);
  expect(await port.summary!.remove()).toEqual({ kind: 'removed' });
  expect(Buffer.from(workbook.save()).equals(Buffer.from(bytes))).toBe(true);
});

test('clearing the marks of all sheets passes a very hidden one and leaves it hidden', async () => {
  const workbook = await oddBook();
  const bytes = workbook.save();
  await openInOffice(workbook);
  const port = excelWorkbook();
  const [form] = workbook.sheets;
  await score(port, settings, translator, { sheetId: form!.id });
  const { refused, left } = await clearMarks(port);
  expect([refused, left]).toEqual([undefined, []]);
  await undoLast(port, { id: form!.id, name: oddName });
  expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual([
    'visible',
    'visible',
    'veryHidden',
  ]);
  expect(Buffer.from(workbook.save()).equals(Buffer.from(bytes))).toBe(true);
});

test('a workbook that calculates by hand goes on doing so, and its formulas keep what they show', async () => {
  const workbook = await oddBook((sheet) => {
    sheet.getCell('G11').value = { formula: 'SUM(G4:G10)', result: 0 };
  });
  const bytes = workbook.save();
  await openInOffice(workbook);
  const byHand = async () =>
    Excel.run(async (context) => {
      const { application } = context.workbook;
      application.load('calculationMode');
      await context.sync();
      return application.calculationMode;
    });
  await Excel.run(async (context) => {
    context.workbook.application.calculationMode = 'Manual';
    await context.sync();
  });
  const port = excelWorkbook();
  const [form] = workbook.sheets;
  await score(port, settings, translator, { sheetId: form!.id });
  expect(form!.cell(at('G4')).value).toBe(15.5);
  expect(form!.cell(at('G11')).value).toBe(0);
  expect(await byHand()).toBe('Manual');
  await undoLast(port, { id: form!.id, name: oddName });
  expect(Buffer.from(workbook.save()).equals(Buffer.from(bytes))).toBe(true);
});
