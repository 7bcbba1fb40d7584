import { displayTextOf } from '../../src/xlsx/text/displayText';
import { shiftFormula } from '../../src/xlsx/sheet/shiftFormula';
import type { CellValue } from '../../src/core/sheet';
import shown from '../cases/display-text.json';

const cases: readonly {
  readonly value: CellValue;
  readonly format: string;
  readonly text: string;
}[] = shown;

describe('the displayed text follows the number format', () => {
  const display = displayTextOf(false);

  test.each(cases)('$value with $format', ({ value, format, text }) => {
    expect(display(value, format)).toBe(text);
  });

  test('days count from 1904 where the workbook says so', () => {
    expect(displayTextOf(true)(44407, 'yyyy-mm-dd aaaa')).toBe('2025-07-31 星期四');
  });

  test('the Chinese weekday goes round from day to day', () => {
    const week = Array.from({ length: 8 }, (_, day) => display(45865 + day, 'aaa'));
    expect(week).toEqual(['日', '一', '二', '三', '四', '五', '六', '日']);
  });
});

describe('references move as Excel moves them when it fills', () => {
  test.each([
    ['A1+$A$1+A$1+$A1', 1, 1, 'B2+$A$1+B$1+$A2'],
    ['SUM(A1:B2)', 2, 0, 'SUM(A3:B4)'],
    ['SUM(A:A)+SUM(3:3)', 1, 1, 'SUM(B:B)+SUM(4:4)'],
    ['\'2022年 表\'!A1&"A1"', 1, 0, '\'2022年 表\'!A2&"A1"'],
    ['自评表!H5', 1, 0, '自评表!H6'],
    ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
    ['得分A1+A1', 1, 0, '得分A1+A2'],
    ['Table1[A1]+A1', 1, 0, 'Table1[A1]+A2'],
    ['A1', -1, 0, '#REF!'],
    ['1E3+A1*2.5', 1, 0, '1E3+A2*2.5'],
  ])('%s', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});
