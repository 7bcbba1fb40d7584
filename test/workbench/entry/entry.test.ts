import fc from 'fast-check';
import { dateEntry, readDate } from '../../../src/workbench/entry/entryDates';
import { entryText } from '../../../src/workbench/entry/entryText';
import { isFormula, readEntry } from '../../../src/workbench/entry/readEntry';

const value = (content: number | boolean | string, format: string | null = null) => ({
  kind: 'value',
  value: content,
  format,
});
const text = (content: string) => ({ kind: 'text', text: content });
const formula = (content: string) => ({ kind: 'formula', formula: content });

describe('A text entered into a cell', () => {
  it.each([
    ['95', 'General', value(95)],
    [' 95 ', 'General', value(95)],
    ['-1.5e3', 'General', value(-1500)],
    ['1e999', 'General', text('1e999')],
    ['1,200', 'General', value(1200, '#,##0')],
    ['-1,200.5', 'General', value(-1200.5, '#,##0.00')],
    ['1,200', '0.00', value(1200)],
    ['12,34', 'General', text('12,34')],
    ['95%', 'General', value(0.95, '0%')],
    ['95 %', 'General', value(0.95, '0%')],
    ['77.5%', 'General', value(0.775, '0.00%')],
    ['95', '0.00%', value(0.95)],
    ['0.1', '0.00%', value(0.1)],
    ['true', 'General', value(true)],
    ['#n/a', 'General', value('#N/A')],
    ['#1 项目', 'General', text('#1 项目')],
    ['2024/1/31', 'General', value(45322, 'yyyy/m/d')],
    ['2024-1-31', 'm"月"d"日"', value(45322)],
    ['2024年1月31日', 'General', value(45322, 'yyyy"年"m"月"d"日"')],
    ['2024/1/31 12:00', 'General', value(45322.5, 'yyyy/m/d h:mm')],
    ['18:00:00', 'General', value(0.75, 'h:mm:ss')],
    ['24:00', 'General', text('24:00')],
    ['2024/2/31', 'General', text('2024/2/31')],
    ['2024年1/31', 'General', text('2024年1/31')],
    ['1900/1/31', 'General', text('1900/1/31')],
    ['=SUM(A1:A2)', 'General', formula('=SUM(A1:A2)')],
    ['=', 'General', text('=')],
    ['-', 'General', text('-')],
    ['@SUM(A1)', 'General', formula('=@SUM(A1)')],
    ['-A1', 'General', formula('=-A1')],
    ['-100~-50', 'General', text('-100~-50')],
    ['+8（其中）3', 'General', text('+8（其中）3')],
    ["'=1+1", 'General', text('=1+1')],
    ['=1+1', '@', text('=1+1')],
    ['124', '@', text('124')],
    ['160万元', 'General', text('160万元')],
    ['达成', 'General', text('达成')],
    ['', 'General', value('')],
  ])('%s in a cell of format %s is understood as in Excel', (typed, format, expected) => {
    expect(readEntry(typed, format)).toEqual(expected);
  });

  it('is a day of the workbook’s own calendar', () => {
    expect(readEntry('2024/1/31', 'General', true)).toEqual(value(45322 - 1462, 'yyyy/m/d'));
    expect(dateEntry(45322 - 1462, true)).toBe('2024/1/31');
  });

  it('is no formula when it cannot be read as one', () => {
    expect(['=1+', '=SUM(A1', '=1 2', '=SUM(A1)'].map(isFormula)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });
});

describe('What an editor begins with', () => {
  const plain = { format: 'General', formula: null, isError: false };

  it.each([
    [{ ...plain, value: 0.95, format: '0%' }, '95%'],
    [{ ...plain, value: 10, formula: '=A1' }, '=A1'],
    [{ ...plain, value: '=1+1' }, "'=1+1"],
    [{ ...plain, value: '12' }, "'12"],
    [{ ...plain, value: '12', format: '@' }, '12'],
    [{ ...plain, value: "'引号" }, "''引号"],
    [{ ...plain, value: "'引号", format: '@' }, "''引号"],
    [{ ...plain, value: '#N/A', isError: true }, '#N/A'],
    [{ ...plain, value: '#N/A' }, "'#N/A"],
    [{ ...plain, value: 45322, format: 'm"月"d"日"' }, '2024/1/31'],
    [{ ...plain, value: 45322.5, format: 'yyyy/m/d' }, '2024/1/31 12:00:00'],
    [{ ...plain, value: 0.75, format: 'h:mm' }, '18:00:00'],
    [{ ...plain, value: -5, format: 'yyyy/m/d' }, '-5'],
    [{ ...plain, value: 3, format: '0"年"' }, '3'],
    [{ ...plain, value: 1234.5, format: '#,##0.00' }, '1234.5'],
    [{ ...plain, value: true }, 'TRUE'],
    [{ ...plain, value: '' }, ''],
  ])('types the same content again: %j', (cell, expected) => {
    expect(entryText(cell)).toBe(expected);
  });

  it('gives any text, any number of 15 digits and any day back, whatever the format', () => {
    const format = fc.constantFrom('General', '@', '0.00%', 'yyyy/m/d', '#,##0.00');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), format, (content, shown) => {
        const again = readEntry(entryText({ ...plain, value: content, format: shown }), shown);
        expect(again).toEqual(content === '' ? value('') : text(content));
      }),
    );
    const number = fc.integer({ min: -1e12, max: 1e12 }).map((whole) => whole / 1000);
    fc.assert(
      fc.property(number, fc.constantFrom('General', '0.00%', '#,##0.00'), (content, shown) => {
        const again = readEntry(entryText({ ...plain, value: content, format: shown }), shown);
        expect(again).toMatchObject({ kind: 'value', value: content });
      }),
    );
    const seconds = fc.integer({ min: 61 * 86_400, max: 2_958_465 * 86_400 });
    fc.assert(
      fc.property(seconds, fc.boolean(), (moment, is1904) => {
        const serial = moment / 86_400;
        const typed = dateEntry(serial, is1904);
        fc.pre(typed !== null);
        expect(readDate(typed, is1904)?.serial).toBeCloseTo(serial, 6);
      }),
    );
  });
});
