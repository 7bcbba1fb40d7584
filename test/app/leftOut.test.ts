import { score } from '../../src/app/score';
import { defaultSettings } from '../../src/app/settings';
import { fromA1 } from '../../src/core/address';
import type { WorkbookFile } from '../../src/xlsx/model';
import { filePort, openExample, translator } from './books';

const at = (workbook: WorkbookFile, a1: string) => workbook.sheets[0]!.cell(fromA1(a1)!).value;
const type = (workbook: WorkbookFile, a1: string, entry: string | number) => {
  workbook.sheets[0]!.setContent(fromA1(a1)!, entry);
};
const scores = ['J7', ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((row) => `I${String(row)}`)];
const without = (...cells: readonly string[]) => ({
  choices: { switchedOff: new Set(cells.map((cell) => `${cell}:score`)) },
});

/** A form without scores. */
function unscored(): WorkbookFile {
  const workbook = openExample('C01');
  for (const cell of [...scores, 'I24']) type(workbook, cell, '');
  return workbook;
}

describe('a score cell that is left out', () => {
  test('stays blank, and so does the total that would count it', async () => {
    const workbook = unscored();
    await score(filePort(workbook), defaultSettings, translator, without('I15'));
    expect(at(workbook, 'I15')).toBe('');
    expect(at(workbook, 'I16')).not.toBe('');
    expect(at(workbook, 'I24')).toBe('');
  });

  test('that somebody filled counts as it stands, though typed scores are to be replaced', async () => {
    const workbook = unscored();
    type(workbook, 'I15', 5);
    const settings = { ...defaultSettings, typedScores: 'replace' as const };
    const { plan } = await score(filePort(workbook), settings, translator, without('I15'));
    expect(at(workbook, 'I15')).toBe(5);
    expect(at(workbook, 'I24')).toBeCloseTo(94.26, 9);
    expect(plan.kept).toMatchObject([{ typed: 5 }]);
  });

  test('keeps what an earlier run wrote, and the total counts that', async () => {
    const workbook = unscored();
    const port = filePort(workbook);
    await score(port, defaultSettings, translator);
    const [first, total] = [at(workbook, 'I15'), at(workbook, 'I24')];
    type(workbook, 'G15', 0);
    await score(port, defaultSettings, translator, without('I15'));
    expect([at(workbook, 'I15'), at(workbook, 'I24')]).toEqual([first, total]);
    await score(port, defaultSettings, translator);
    expect(at(workbook, 'I15')).toBe(0);
    expect(at(workbook, 'I24')).not.toBe(total);
  });
});
