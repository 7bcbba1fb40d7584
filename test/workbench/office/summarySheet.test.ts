/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import { summarySheetModel } from '../../../src/app/summarySheetModel';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import { summaryState, writeSummary } from '../../../src/excel/summarySheet';
import { restorePauses } from '../../../src/excel/transaction';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { filePort, openExample } from '../../app/books';
import { MemorySheet, type MemoryWorkbook } from '../host/memoryWorkbook';
import { openInOffice } from './officePage';
import { at, drawnOn, namesOf, recordsIn, stage, translator } from './summaryStage';

jest.setTimeout(30_000); // each reads and draws through the whole of office.js
beforeAll(() => {
  restorePauses.milliseconds = [0, 0];
});

describe('the summary sheet through the genuine office.js', () => {
  test('arrives in the file as it was described: cells, looks, links, sizes, chart and page', async () => {
    const it = await stage();
    expect(await it.summary.write(it.model)).toEqual({ kind: 'written' });
    expect(namesOf(it)).toEqual(['自评表', '评分结果']);
    const [drawn] = drawnOn(it);
    expect(drawn!.chart).toEqual(it.model.chart);
    expect(drawn!.print).toEqual(it.model.print);
    expect(drawn!.merges).toEqual(it.model.merges);
    expect(drawn!.columnWidths.map(Math.round)).toEqual(it.model.columnWidths);
    expect(drawn!.rowHeights).toEqual(it.model.rowHeights);
    const wanted = it.model.cells.filter(({ content, link }) => content !== '' || link);
    for (const { address, content, link, look, numberFormat } of wanted) {
      const cell = drawn!.cells.find(
        ({ address: { row, column } }) => row === address.row && column === address.column,
      );
      expect(cell).toMatchObject({
        content,
        look: { ...look },
        ...(numberFormat && { numberFormat }),
        ...(link && { link: { sheetName: link.sheetName, address: link.address } }),
      });
    }
    expect(drawn!.cells.map(({ content }) => content)).toContain('=培训人次');
    expect(await it.summary.state()).toBe('untouched');
  });

  test('is replaced when nobody changed it, and the second one stands alone', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    const later = { ...it.model, cells: it.model.cells.slice(0, -1) };
    expect(await it.summary.write(later)).toEqual({ kind: 'written' });
    expect(namesOf(it)).toEqual(['自评表', '评分结果']);
    expect(recordsIn(it)).toHaveLength(1);
    expect(await it.summary.state()).toBe('untouched');
  });

  test('drawn anew is the same worksheet, so that a formula which points at it stays whole', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    const [form, written] = it.workbook.sheets;
    form!.setContent({ row: 9, column: 9 }, '=评分结果!B4*2');
    // A person made the first column wider.
    written!.columnWidths = [40, ...written!.columnWidths.slice(1)];
    const later = { ...it.model, cells: it.model.cells.slice(0, -1), chart: null };
    expect(await it.summary.write(later)).toEqual({ kind: 'written' });
    expect(it.workbook.sheets[1]).toBe(written);
    expect(form!.cell({ row: 9, column: 9 }).formula).toBe('=评分结果!B4*2');
    const [drawn] = drawnOn(it);
    expect(drawn!.merges).toEqual(later.merges);
    expect(drawn!.chart).toBeNull();
    expect(drawn!.columnWidths[0]).toBeCloseTo(40 - 5 / 7);
    expect(drawn!.columnWidths.slice(1).map(Math.round)).toEqual(later.columnWidths.slice(1));
    expect(await it.summary.state()).toBe('untouched');
  });

  test('drawn anew with fewer rows leaves nothing of the longer one', async () => {
    const it = await stage();
    const { row } = it.model.cells.at(-1)!.address;
    const address = { row: row + 9, column: 0 };
    const print = { ...it.model.print, area: { ...it.model.print.area, rowCount: row + 10 } };
    await it.summary.write({
      ...it.model,
      cells: [...it.model.cells, { address, content: '末行', look: { fill: '#FFC48A' } }],
      merges: [...it.model.merges, { ...address, rowCount: 1, columnCount: 3 }],
      rowHeights: [...it.model.rowHeights, { row: address.row, points: 40 }],
      print,
    });
    await it.summary.write(it.model);
    const [drawn] = drawnOn(it);
    expect(drawn!.cells.some((cell) => cell.address.row === address.row)).toBe(false);
    expect(drawn!.merges).toEqual(it.model.merges);
    expect(drawn!.rowHeights).toEqual(it.model.rowHeights);
    expect(drawn!.chart).toEqual(it.model.chart);
    expect(await it.summary.state()).toBe('untouched');
  });

  test('drawn anew keeps the name that it has, also when the language changed since', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    expect(await it.summary.write({ ...it.model, name: 'Score result' })).toEqual({
      kind: 'written',
    });
    expect(namesOf(it)).toEqual(['自评表', '评分结果']);
    expect(await it.summary.state()).toBe('untouched');
  });

  test.each<[string, (workbook: MemoryWorkbook) => void]>([
    [
      'a formula',
      ({ sheets: [form] }) => {
        form!.setContent({ row: 9, column: 9 }, '=SUM(评分结果!B4:B6)');
      },
    ],
    [
      'a formula far below on another sheet',
      ({ sheets }) => {
        const other = new MemorySheet('s9', '汇总', [['汇总']]);
        other.setContent({ row: 7_000, column: 3 }, '=SUM(评分结果!B4:B6)');
        sheets.push(other);
      },
    ],
    [
      'a name of the workbook',
      ({ names }) => {
        names.push({ name: '总分', formula: "'评分结果'!$B$4", sheetId: null });
      },
    ],
    [
      'a name of another sheet',
      ({ names }) => {
        names.push({ name: '总分', formula: "'评分结果'!$B$4", sheetId: 's1' });
      },
    ],
  ])('that %s refers to is not taken away', async (_, refer) => {
    const it = await stage();
    await it.summary.write(it.model);
    refer(it.workbook);
    const kept = { kind: 'kept', because: 'referenced', sheetName: '评分结果' };
    expect(await it.summary.remove()).toEqual(kept);
    expect(namesOf(it)).toContain('评分结果');
    expect(await it.summary.state()).toBe('untouched');
    expect(await it.summary.write(it.model)).toEqual({ kind: 'written' });
  });

  test('goes all the same when only a text names it, or a name of its own', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    const [form, written] = it.workbook.sheets;
    form!.setText({ row: 9, column: 9 }, '见评分结果!');
    it.workbook.names.push({ name: 'Print_Area', formula: '评分结果!$A$1', sheetId: written!.id });
    expect(await it.summary.remove()).toEqual({ kind: 'removed' });
    expect(namesOf(it)).toEqual(['自评表']);
  });

  test('that a person protected is not drawn anew, and stays as it is', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    it.workbook.sheets[1]!.isProtected = true;
    const before = it.workbook.sheets[1]!.snapshot();
    const writing = it.summary.write({ ...it.model, cells: it.model.cells.slice(0, -1) });
    await expect(writing).rejects.toMatchObject({ code: 'sheet-protected' });
    expect(it.workbook.sheets[1]!.snapshot()).toEqual(before);
    expect(recordsIn(it)).toHaveLength(1);
  });

  test('is removed again with its record', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    expect(await it.summary.remove()).toEqual({ kind: 'removed' });
    expect(namesOf(it)).toEqual(['自评表']);
    expect(it.workbook.customXml()).toEqual([]);
    expect(await it.summary.remove()).toEqual({ kind: 'none' });
  });

  test.each<[string, (sheet: MemorySheet) => void]>([
    [
      'a remark',
      (sheet) => {
        sheet.setText({ row: 60, column: 3 }, '请财务复核');
      },
    ],
    [
      'another number',
      (sheet) => {
        sheet.setContent({ row: 1, column: 0 }, 100);
      },
    ],
    [
      'a colour',
      (sheet) => {
        sheet.setFill({ row: 0, column: 0 }, '#FFFF00');
      },
    ],
    ['a picture', (sheet) => Object.assign(sheet, { shapeCount: 1 })],
    ['a table', (sheet) => Object.assign(sheet, { tableCount: 1 })],
    ['a PivotTable', (sheet) => Object.assign(sheet, { pivotCount: 1 })],
  ])('with %s of a person it is neither replaced nor removed', async (_, change) => {
    const it = await stage();
    await it.summary.write(it.model);
    change(it.workbook.sheets[1]!);
    const kept = { kind: 'kept', because: 'changed', sheetName: '评分结果' };
    expect(await it.summary.state()).toBe('changed');
    expect(await it.summary.write(it.model)).toEqual(kept);
    expect(await it.summary.remove()).toEqual(kept);
    expect(namesOf(it)).toEqual(['自评表', '评分结果']);
  });

  test('a sheet of that name that a person made stays, and nothing is added', async () => {
    const it = await stage();
    it.workbook.sheets.push(new MemorySheet('s2', '评分结果', [['我的汇总']]));
    expect(await it.summary.write(it.model)).toEqual({
      kind: 'kept',
      because: 'foreign',
      sheetName: '评分结果',
    });
    expect(namesOf(it)).toEqual(['自评表', '评分结果']);
    expect(it.workbook.customXml()).toEqual([]);
  });

  test('one that was renamed is its owner’s: a new one comes beside it', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    it.workbook.sheets[1]!.rename('一季度结果');
    expect(await it.summary.state()).toBe('none');
    expect(await it.summary.write(it.model)).toEqual({ kind: 'written' });
    expect(namesOf(it)).toEqual(['自评表', '一季度结果', '评分结果']);
  });

  test('is not written into a read-only workbook', async () => {
    const it = await stage();
    it.host.setReadOnly(true);
    await expect(it.summary.write(it.model)).rejects.toMatchObject({ code: 'read-only' });
    expect(namesOf(it)).toEqual(['自评表']);
  });
});
describe('what people do to the summary sheet', () => {
  test('one that was deleted leaves only its record, which removing takes away', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    it.workbook.sheets.pop();
    expect(await it.summary.state()).toBe('none');
    expect(await it.summary.remove()).toEqual({ kind: 'none' });
    expect(it.workbook.customXml()).toEqual([]);
  });

  test('one that was emptied or filled far beyond a summary has been changed', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    const sheet = it.workbook.sheets[1]!;
    sheet.setText({ row: 99_999, column: 99 }, '明细');
    expect(await it.summary.state()).toBe('changed');
    it.workbook.sheets[1] = new MemorySheet(sheet.id, '评分结果', []);
    expect(await it.summary.state()).toBe('changed');
  });

  test('a record that is damaged is no record: a sheet of that name is somebody’s own', async () => {
    const it = await stage();
    await it.summary.write(it.model);
    const [record] = recordsIn(it);
    it.workbook.removeCustomXml(record!.id);
    it.workbook.addCustomXml('<summary xmlns="urn:jixiao-addin:summary:1">{</summary>');
    expect(recordsIn(it)).toHaveLength(1);
    expect(await it.summary.state()).toBe('none');
    expect(await it.summary.remove()).toEqual({ kind: 'none' });
    const outcome = await it.summary.write(it.model);
    expect(outcome).toEqual({ kind: 'kept', because: 'foreign', sheetName: '评分结果' });
  });
});

describe('the summary sheet in an Excel that lacks something', () => {
  test('without comments it is recognised all the same', async () => {
    const it = await stage();
    await writeSummary(it.model, false);
    expect(await summaryState(false)).toBe('untouched');
  });

  test.each(['charts', 'pageLayout'])('is written without %s', async (member) => {
    const it = await stage();
    const run = Excel.run;
    let isRefused = false;
    Object.assign(Excel, {
      run: (options: Excel.RunOptions, work: (context: Excel.RequestContext) => Promise<unknown>) =>
        run(options, async (context) => {
          const sync = context.sync.bind(context);
          const add = context.workbook.worksheets.add.bind(context.workbook.worksheets);
          let isDrawing = false;
          context.workbook.worksheets.add = (name) => {
            isDrawing = !isRefused;
            return add(name);
          };
          context.sync = <R>(passed?: R) => {
            if (!isDrawing) return sync(passed);
            isRefused = true;
            const debugInfo = { errorLocation: `Worksheet.${member}` };
            return Promise.reject(
              Object.assign(new Error('没有'), { code: 'ApiNotFound', debugInfo }),
            );
          };
          return work(context);
        }),
    });
    try {
      expect(await it.summary.write(it.model)).toEqual({ kind: 'written' });
    } finally {
      Object.assign(Excel, { run });
    }
    const [drawn] = drawnOn(it);
    expect(isRefused).toBe(true);
    expect(drawn!.chart === null).toBe(member === 'charts');
    expect(namesOf(it)).toEqual(['自评表', '评分结果']);
  });
});

describe('the summary sheet in a real file', () => {
  test('is drawn through office.js, saved, recognised in the saved file, and goes without a trace', async () => {
    const workbook = openExample('S02');
    const before = workbook.save();
    await openInOffice(workbook);
    const port = excelWorkbook();
    const { sheet } = await port.read();
    const report = assessSheet(sheet, defaultProfile);
    const model = summarySheetModel([{ report, kept: 0 }], translator, { palette: 'standard', at });
    expect(await port.summary!.write(model)).toEqual({ kind: 'written' });

    const saved = openWorkbook(workbook.save());
    expect(saved.sheets.at(-1)).toMatchObject({ name: '评分结果', chartCount: 1 });
    const file = filePort(saved);
    expect(await file.summary!.state()).toBe('untouched');
    expect(await file.summary!.remove()).toEqual({ kind: 'removed' });
    expect(saved.sheets.map(({ name }) => name)).not.toContain('评分结果');

    expect(await port.summary!.remove()).toEqual({ kind: 'removed' });
    expect(workbook.save()).toEqual(before);
  });
});
