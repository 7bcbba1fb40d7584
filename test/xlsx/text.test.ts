import { displayTextOf } from '../../src/xlsx/text/displayText';
import { shiftFormula } from '../../src/xlsx/sheet/shiftFormula';
import type { CellValue } from '../../src/core/sheet';

describe('the displayed text follows the number format', () => {
  test.each<[CellValue, string, string]>([
    [0.1 + 0.2, 'General', '0.3'],
    [0.95, '0%', '95%'],
    [0.775, '0.00%', '77.50%'],
    [1234.5, '#,##0.00_ ', '1,234.50 '],
    [1234.5, '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', ' ¥1,234.50 '],
    [45869, 'yyyy"年"m"月"d"日"', '2025年7月31日'],
    [45869, 'm/d/yyyy', '2025/7/31'],
    [45869, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2025年7月31日'],
    [45869.6, '上午/下午h"时"mm"分"', '下午2时24分'],
    [45869, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '二〇二五年七月三十一日'],
    [1204, '[DBNum2][$-804]General', '壹仟贰佰零肆'],
    [100000050, '[DBNum1][$-804]General', '一亿〇五十'],
    [3.5, '[DBNum2][$-804]General"元"', '叁.伍元'],
    [5, 'G/通用格式"分"', '5分'],
    [-5, '0;[Red]0', '5'],
    [90, '[>=95]"优";[>=80]"良";"差"', '良'],
    ['达成', '0.00', '达成'],
    ['达成', '0;0;0;"【"@"】"', '【达成】'],
    ['x', '0;0;;', 'x'],
    [true, '0%', 'TRUE'],
    ['', '0%', ''],
    [-1, 'yyyy-mm-dd', '########'],
    [1, '[无效', '1'],
  ])('%p with %s', (value, format, expected) => {
    expect(displayTextOf(false)(value, format)).toBe(expected);
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
