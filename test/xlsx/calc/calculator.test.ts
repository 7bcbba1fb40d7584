import { readFileSync } from 'node:fs';
import { createCalculator } from '../../../src/xlsx/calc/calculator';
import { functionNames } from '../../../src/xlsx/calc/functions/functions';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { formFiles } from '../../forms/workbooks';
import { fakeWorkbook } from './fakeWorkbook';

const place = (sheetId: string, row: number, column: number) => ({
  sheetId,
  address: { row, column },
});

describe('Recalculation after an edit', () => {
  it('recomputes what reads the changed cell, through several steps and sheets', () => {
    const book = fakeWorkbook({
      自评表: { A1: 1, A2: 2, A3: '=SUM(A1:A2)', A4: '=A3*10' },
      '汇 总': { B1: "=自评表!A4+'自评表'!A1" },
    });
    const calculator = createCalculator(book.workbook);
    const { updated, failed } = calculator.recalculate([book.set('A1', 5)]);
    expect(book.value('A3')).toBe(7);
    expect(book.value('A4')).toBe(70);
    expect(book.value('汇 总!B1')).toBe(75);
    expect(updated).toEqual([place('自评表', 2, 0), place('自评表', 3, 0), place('汇 总', 0, 1)]);
    expect(failed).toEqual([]);
  });

  it('leaves formulas alone that do not read the changed cell', () => {
    const book = fakeWorkbook({ 表: { A1: 1, B1: '=A1', C1: 1, D1: '=C1' } });
    const { updated } = createCalculator(book.workbook).recalculate([book.set('A1', 2)]);
    expect(updated).toEqual([place('表', 0, 1)]);
    expect(book.value('D1')).toBe('');
  });

  it.each([
    ['nested without end', `=${'('.repeat(3000)}A1${')'.repeat(3000)}`],
    ['longer than Excel allows', `=A1${'+A1'.repeat(5000)}`],
    ['reading more cells than there is time for', '=SUM(A1:XFB1048576)'],
    ['an outer product of whole columns', '=SUMPRODUCT(A1:A9000*A1:ZZ1)'],
  ])('lists a formula that would cost too much (%s) and keeps its value', (_, formula) => {
    const book = fakeWorkbook({ 表: { A1: 1, XFD1048576: 1, XFC1: formula } });
    const { updated, failed } = createCalculator(book.workbook).recalculate([book.set('A1', 2)]);
    expect(updated).toEqual([]);
    expect(failed.map((each) => each.formula)).toEqual([formula]);
    expect(book.value('XFC1')).toBe('');
  });

  it('gives up on names that name each other', () => {
    const book = fakeWorkbook({ 表: { A1: 1, B1: '=甲+A1' } }, { names: { 甲: '乙', 乙: '甲' } });
    const { failed } = createCalculator(book.workbook).recalculate([book.set('A1', 2)]);
    expect(failed).toHaveLength(1);
  });

  it.each([
    ['a sheet of another workbook', "='[1]自评表 (2)'!H5+A1"],
    ['sheets one behind the other', "=SUM('一月 表:三月 表'!A1)+A1"],
    ['a sheet that is not there', '=不在!A1+A1'],
    ['a name that leads to another workbook', '=外部数*A1'],
    ['a name that nobody defined, as that of a table', '=SUM(表1)+A1'],
    ['a name of a sheet that is not there', '=不在!得分+A1'],
  ])('keeps what a formula showed that reads %s, and lists it', (_, formula) => {
    const book = fakeWorkbook({ 表: { A1: 1, B1: formula } }, { names: { 外部数: '[1]表!$A$1' } });
    const { updated, failed } = createCalculator(book.workbook).recalculate([book.set('A1', 2)]);
    expect(updated).toEqual([]);
    expect(failed.map((each) => each.formula)).toEqual([formula]);
    expect(book.value('B1')).toBe('');
  });

  it.each(['=SUM(INDIRECT("A1:A2"))', '=SUM(OFFSET(A1,1,0))'])(
    'lists %s, which may read any cell, and keeps its value',
    (formula) => {
      const book = fakeWorkbook({ 表: { A1: 1, A2: 2, B1: formula, C1: '=B1+1' } });
      const { failed } = createCalculator(book.workbook).recalculate([book.set('A2', 5)]);
      expect(failed.map((each) => each.formula)).toEqual([formula, '=B1+1']);
    },
  );

  it('knows that SUMIF reads as many cells of its last area as of its first', () => {
    const book = fakeWorkbook({
      表: { A1: 1, A2: 1, A3: 0, B1: 10, B2: 20, B3: 30, C1: '=SUMIF(A1:A3,1,B1)' },
    });
    createCalculator(book.workbook).recalculate([book.set('B2', 25)]);
    expect(book.value('C1')).toBe(35);
  });

  it('follows defined names', () => {
    const book = fakeWorkbook(
      { 表: { A1: 1, A2: 2, B1: '=SUM(得分)' } },
      { names: { 得分: '表!$A$1:$A$2' } },
    );
    createCalculator(book.workbook).recalculate([book.set('A2', 9)]);
    expect(book.value('B1')).toBe(10);
  });

  it('computes a formula that has just been typed and forgets the one it replaced', () => {
    const book = fakeWorkbook({ 表: { A1: 1, B1: '=A1' } });
    const calculator = createCalculator(book.workbook);
    calculator.recalculate([book.set('B1', '=C1+1')]);
    expect(book.value('B1')).toBe(1);
    expect(calculator.recalculate([book.set('A1', 7)]).updated).toEqual([]);
    expect(calculator.recalculate([book.set('C1', 7)]).updated).toEqual([place('表', 0, 1)]);
  });

  it('keeps the value of a formula it cannot compute, and of everything that reads it, and lists them', () => {
    const book = fakeWorkbook({ 表: { A1: 1, B1: '=WEBSERVICE(A1)', C1: '=B1+1' } });
    const { updated, failed } = createCalculator(book.workbook).recalculate([book.set('A1', 2)]);
    expect(updated).toEqual([]);
    expect(failed.map((each) => each.formula)).toEqual(['=WEBSERVICE(A1)', '=B1+1']);
  });

  it('keeps array formulas as the file has them and lists them', () => {
    const book = fakeWorkbook({ 表: { A1: 1, B1: '=A1*2' } }, { arrays: ['B1'] });
    const { failed } = createCalculator(book.workbook).recalculate([book.set('A1', 2)]);
    expect(failed).toHaveLength(1);
  });

  it('lists formulas that read themselves', () => {
    const book = fakeWorkbook({ 表: { A1: 1, B1: '=C1+A1', C1: '=B1' } });
    const { failed } = createCalculator(book.workbook).recalculate([book.set('A1', 2)]);
    expect(failed.map((each) => each.reason)).toEqual(['circular', 'circular']);
  });

  it('leaves hidden rows out of SUBTOTAL(109) and other subtotals out of both', () => {
    const cells = { A1: 1, A2: 2, A3: '=SUBTOTAL(9,A1:A2)' };
    const book = fakeWorkbook(
      { 表: { ...cells, B1: '=SUBTOTAL(109,A1:A3)', B2: '=SUBTOTAL(9,A1:A3)' } },
      { hiddenRows: [1] },
    );
    createCalculator(book.workbook).recalculate([book.set('A1', 10)]);
    expect(book.value('A3')).toBe(12);
    expect(book.value('B1')).toBe(10);
    expect(book.value('B2')).toBe(12);
  });

  it('follows a running balance over ten thousand rows', () => {
    const cells: Record<string, string | number> = { A1: 1 };
    for (let row = 2; row <= 10_000; row += 1) cells[`A${row}`] = `=A${row - 1}+1`;
    const book = fakeWorkbook({ 表: cells });
    createCalculator(book.workbook).recalculate([book.set('A1', 5)]);
    expect(book.value('A10000')).toBe(10_004);
  });

  it('takes a value from the row of the formula when a whole column is named', () => {
    const book = fakeWorkbook({ 表: { A1: 1, A2: 2, B2: '=A:A*10' } });
    createCalculator(book.workbook).recalculate([book.set('A2', 3)]);
    expect(book.value('B2')).toBe(30);
  });
});

describe('The functions that self-evaluation forms use', () => {
  it('are all known', () => {
    const needed =
      'SUM ROUND MIN MAX IF IFERROR AND OR SUMPRODUCT SUBTOTAL AVERAGE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS SUMIF SUMIFS TEXTJOIN CONCAT CONCATENATE TEXT VLOOKUP INDEX MATCH'.split(
        ' ',
      );
    const known = functionNames();
    expect(needed.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('Formulas of the example workbooks', () => {
  it('give the values that the files already hold', () => {
    const differing: string[] = [];
    let formulas = 0;
    for (const { name, path } of formFiles('examples')) {
      const workbook = openWorkbook(readFileSync(path), { fileName: name });
      const calculator = createCalculator(workbook);
      for (const sheet of workbook.sheets) {
        const area = sheet.usedArea();
        for (let at = 0; area && at < area.rowCount * area.columnCount; at += 1) {
          const address = {
            row: area.row + Math.floor(at / area.columnCount),
            column: area.column + (at % area.columnCount),
          };
          const cell = sheet.cell(address);
          if (cell.formula === null) continue;
          formulas += 1;
          const computed = calculator.evaluate({ sheetId: sheet.id, address });
          const same =
            typeof computed === 'number' && typeof cell.value === 'number'
              ? Math.abs(computed - cell.value) <= 1e-12 * Math.max(1, Math.abs(computed))
              : computed === cell.value;
          if (!same) {
            differing.push(`${name} ${cell.formula} ${String(cell.value)} ${String(computed)}`);
          }
        }
      }
    }
    expect(formulas).toBeGreaterThan(0);
    expect(differing).toEqual([]);
  });
});
