import { editableText, readTyped } from '../../../src/workbench/page/typedContent';

describe('Text typed into a cell', () => {
  it.each([
    ['95', 'General', { kind: 'value', value: 95, format: null }],
    ['-1,200.5', 'General', { kind: 'value', value: -1200.5, format: '#,##0.##' }],
    ['95%', 'General', { kind: 'value', value: 0.95, format: '0%' }],
    ['77.5%', 'General', { kind: 'value', value: 0.775, format: '0.00%' }],
    ['95', '0.00%', { kind: 'value', value: 0.95, format: null }],
    ['true', 'General', { kind: 'value', value: true, format: null }],
    ['2024/1/31', 'General', { kind: 'value', value: 45322, format: 'yyyy/m/d' }],
    ['2024年1月31日', 'General', { kind: 'value', value: 45322, format: 'yyyy"年"m"月"d"日"' }],
    ['2024/2/31', 'General', { kind: 'text', text: '2024/2/31' }],
    ['=SUM(A1:A2)', 'General', { kind: 'formula', formula: '=SUM(A1:A2)' }],
    ['=', 'General', { kind: 'text', text: '=' }],
    ["'=1+1", 'General', { kind: 'text', text: '=1+1' }],
    ['=1+1', '@', { kind: 'text', text: '=1+1' }],
    ['160万元', 'General', { kind: 'text', text: '160万元' }],
    ['', 'General', { kind: 'value', value: '', format: null }],
  ])('%s in a cell of format %s is understood as in Excel', (typed, format, expected) => {
    expect(readTyped(typed, format)).toEqual(expected);
  });

  it.each([
    [{ value: 0.95, text: '95%', format: '0%', formula: null }, '95%'],
    [{ value: 10, text: '10', format: 'General', formula: '=A1' }, '=A1'],
    [{ value: '=1+1', text: '=1+1', format: 'General', formula: null }, "'=1+1"],
    [{ value: '12', text: '12', format: 'General', formula: null }, "'12"],
    [{ value: '12', text: '12', format: '@', formula: null }, '12'],
    [{ value: 45322, text: '2024/1/31', format: 'yyyy/m/d', formula: null }, '2024/1/31'],
    [{ value: 1234.5, text: '1,234.50', format: '#,##0.00', formula: null }, '1234.5'],
    [{ value: true, text: 'TRUE', format: 'General', formula: null }, 'TRUE'],
  ])('and what an editor begins with types the same content again: %j', (cell, expected) => {
    expect(editableText(cell)).toBe(expected);
  });
});
