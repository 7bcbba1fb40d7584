/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { clearMarks } from '../../../src/app/clearMarks';
import { score } from '../../../src/app/score';
import { defaultSettings } from '../../../src/app/settings';
import { undoLast } from '../../../src/app/undo';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import type { SheetFile } from '../../../src/xlsx/model';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { exampleNames, filePort, openExample, translator } from '../../app/books';
import { openInOffice } from './officePage';
import { pictureOf } from './picture';

const settings = { ...defaultSettings, notes: true };

const contentsOf = (sheet: SheetFile) => JSON.stringify(sheet.snapshot().formulas);

const marksOf = (sheet: SheetFile) => {
  const { origin, rowCount, columnCount } = sheet.snapshot();
  const cells = Array.from({ length: rowCount * columnCount }, (_, index) => ({
    row: origin.row + Math.floor(index / columnCount),
    column: origin.column + (index % columnCount),
  }));
  return JSON.stringify([cells.map((cell) => sheet.style(cell)), sheet.notes()]);
};

describe.each(exampleNames)('%s, scored by somebody else and mailed,', (name) => {
  test('loses all marks by one command in Excel, keeps its scores, and can be undone wholly', async () => {
    const original = openExample(name);
    const [before, marks] = [pictureOf(original), marksOf(original.activeSheet)];
    await score(filePort(original), settings, translator);
    const scored = contentsOf(original.activeSheet);

    const mailed = openWorkbook(original.save());
    await openInOffice(mailed);
    const port = excelWorkbook();
    const { left } = await clearMarks(port);
    expect(left).toEqual([]);
    expect(marksOf(mailed.activeSheet)).toBe(marks);
    expect(contentsOf(mailed.activeSheet)).toBe(scored);

    await undoLast(port, mailed.activeSheet.id);
    expect(pictureOf(mailed)).toBe(before);
  });
});
