import type { CellValue } from '../../src/core/sheet';
import { requireUnchanged } from '../../src/workbook/unchanged';

const entries = (formulas: CellValue[][], row = 0) => ({ origin: { row, column: 0 }, formulas });
const basis = entries([
  ['指标', '得分'],
  ['培训', '=1+1'],
]);
const codeOf = (present: ReturnType<typeof entries>): string | undefined => {
  try {
    requireUnchanged(basis, present, '自评表');
    return undefined;
  } catch (error) {
    return String(error);
  }
};

test('a sheet with the same entries is unchanged, whatever its formulas result in', () => {
  expect(codeOf(basis)).toBeUndefined();
  expect(
    codeOf(
      entries([
        ['指标', '得分'],
        ['培训', '=1+1'],
      ]),
    ),
  ).toBeUndefined();
});

test.each([
  [
    'an entry',
    [
      ['指标', '得分'],
      ['培训', 2],
    ],
    0,
    'B2',
  ],
  [
    'a row more',
    [
      ['指标', '得分'],
      ['培训', '=1+1'],
      ['a', ''],
    ],
    0,
    'A1',
  ],
  [
    'a column more',
    [
      ['指标', '得分', ''],
      ['培训', '=1+1', ''],
    ],
    0,
    'A1',
  ],
  [
    'another beginning',
    [
      ['指标', '得分'],
      ['培训', '=1+1'],
    ],
    1,
    'A2',
  ],
] as [string, CellValue[][], number, string][])('%s is an edit', (_, formulas, row, cell) => {
  expect(codeOf(entries(formulas, row))).toContain(`changed-meanwhile · 自评表 · ${cell}`);
});
