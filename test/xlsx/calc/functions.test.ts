import cases from '../../cases/formulas.json';
import { createCalculator } from '../../../src/xlsx/calc/calculator';
import { fakeWorkbook, type Cells } from './fakeWorkbook';

describe.each(cases)(
  'A formula with $name gives what Excel gives',
  ({ cells, cases: formulas }) => {
    it.each(formulas as [string, string | number | boolean][])('%s → %p', (formula, expected) => {
      const book = fakeWorkbook({ 表: { ...(cells as unknown as Cells), H9: formula } });
      const calculator = createCalculator(book.workbook);
      const changed = Object.keys(cells).map((address) =>
        book.set(address, (cells as unknown as Cells)[address] ?? ''),
      );
      calculator.recalculate([...changed, book.set('H9', formula)]);
      const value = book.value('H9');
      if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 12);
      else expect(value).toBe(expected);
    });
  },
);
