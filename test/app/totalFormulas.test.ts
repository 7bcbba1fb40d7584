import { fromA1 } from '../../src/core/address';
import { defaultSettings } from '../../src/app/settings';
import { score } from '../../src/app/score';
import type { WorkbookFile } from '../../src/xlsx/model';
import { filePort, openExample, translator } from './books';

const at = (workbook: WorkbookFile, a1: string) => workbook.sheets[0]!.cell(fromA1(a1)!).value;
const type = (workbook: WorkbookFile, a1: string, entry: string | number) => {
  workbook.sheets[0]!.setContent(fromA1(a1)!, entry);
};
const scores = ['J7', ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((row) => `I${String(row)}`)];

/** A form without scores and with a formula as its 总分. */
function unscored(formula: string): WorkbookFile {
  const workbook = openExample('C01');
  for (const cell of scores) type(workbook, cell, '');
  type(workbook, 'I24', formula);
  return workbook;
}

describe('a total that is a formula over the scores, in a second run after an edit', () => {
  test('follows what is written again, though it still shows the sum of the first run', async () => {
    const workbook = unscored('=SUM(J7,I15:I23)');
    const port = filePort(workbook);
    await score(port, defaultSettings, translator);
    expect(at(workbook, 'I24')).toBe(99.2);
    type(workbook, 'G15', 0);
    const { plan } = await score(port, defaultSettings, translator);
    expect(at(workbook, 'I15')).toBe(0);
    expect(plan.kept).toEqual([]);
    expect(at(workbook, 'I24')).toBeCloseTo(89.26, 9);
  });

  test('is told where it leaves out a score', async () => {
    const workbook = unscored('=SUM(I15:I23)');
    const port = filePort(workbook);
    await score(port, defaultSettings, translator);
    type(workbook, 'G15', 0);
    const { plan } = await score(port, defaultSettings, translator);
    expect(plan.kept).toMatchObject([{ computed: 89.26, isFormula: true }]);
  });
});
