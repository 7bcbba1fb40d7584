/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import type { CellValue } from '../../../src/core/sheet';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import type { WorkbookFile } from '../../../src/xlsx/model';
import { at, smallForm } from './forms';
import { openInOffice } from './officePage';
import { pictureOf } from './picture';

/** A text of these letters, or the error value itself. */
const put = (workbook: WorkbookFile, cell: string, isError: boolean): void => {
  if (isError) workbook.activeSheet.setContent(at(cell), '#N/A');
  else workbook.activeSheet.setText(at(cell), '#N/A');
};

const planOn = ({ activeSheet: { id, name } }: WorkbookFile, before: CellValue) => ({
  sheetId: id,
  sheetName: name,
  profileId: 'p',
  kept: [],
  edits: [
    {
      kind: 'score' as const,
      address: at('G2'),
      before: { content: before, numberFormat: 'General' },
      after: { content: 23.25, numberFormat: 'General' },
    },
  ],
});

describe.each([
  ['the text #N/A', false],
  ['the error value #N/A', true],
])('%s', (_, isError) => {
  test('is told from the other by Excel’s type of the cell', async () => {
    const workbook = smallForm();
    put(workbook, 'G2', isError);
    await openInOffice(workbook);
    const types = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('F2:G3');
      range.load('valueTypes');
      await context.sync();
      return range.valueTypes;
    });
    expect(types).toEqual([
      ['Double', isError ? 'Error' : 'String'],
      ['Double', 'Empty'],
    ]);
  });

  test('comes back as what it was when a run over it is taken back', async () => {
    const workbook = smallForm();
    put(workbook, 'G2', isError);
    const before = pictureOf(workbook);
    await openInOffice(workbook);
    const port = excelWorkbook();
    const receipt = await port.apply(planOn(workbook, '#N/A'));
    expect(workbook.activeSheet.cell(at('G2')).value).toBe(23.25);
    await port.undo(receipt);
    expect(workbook.activeSheet.cell(at('G2'))).toMatchObject({ value: '#N/A', isError });
    expect(pictureOf(workbook)).toBe(before);
  });

  test('that a colleague entered right before the writing stays as it was', async () => {
    const workbook = smallForm();
    const host = await openInOffice(workbook, {
      onLog: ({ isCleanup }) => {
        calls += isCleanup ? 0 : 1;
        if (calls === 1) put(workbook, 'G2', isError);
      },
    });
    let calls = 0;
    const port = excelWorkbook();
    await expect(port.apply(planOn(workbook, ''))).rejects.toMatchObject({
      code: 'changed-meanwhile',
      place: { cell: 'G2' },
    });
    host.setFaults(null);
    expect(workbook.activeSheet.cell(at('G2'))).toMatchObject({ value: '#N/A', isError });
  });
});
