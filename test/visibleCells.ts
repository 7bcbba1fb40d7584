import type { WorkbookFile } from '../src/xlsx/model';

/** One cell as far as a person can tell: content, format, colour, note. */
export interface VisibleCell {
  readonly content: string | number | boolean;
  readonly format: string;
  readonly fill: string | null;
  readonly note: string | null;
}

/** Colours and notes that were left around what is written are seen as far as this. */
const margin = 3;

/**
 * What a person sees of a workbook's worksheets, to be compared with what was there before.
 *
 * @param workbook the workbook
 * @returns the cells of the used areas and a little around them by `sheet!row,column` (from 0); blank ones
 *   without format, colour and note are left out
 * @example expect(visibleCells(undone)).toEqual(visibleCells(original))
 */
export function visibleCells(workbook: WorkbookFile): Map<string, VisibleCell> {
  const cells = new Map<string, VisibleCell>();
  for (const sheet of workbook.sheets.filter(({ kind }) => kind === 'worksheet')) {
    const area = sheet.usedArea();
    if (!area) continue;
    for (let row = 0; row < area.row + area.rowCount + margin; row += 1) {
      for (let column = 0; column < area.column + area.columnCount + margin; column += 1) {
        const address = { row, column };
        const { value, formula, format } = sheet.cell(address);
        const { fill } = sheet.style(address);
        const note = sheet.note(address);
        const content = formula ?? value;
        if (content === '' && format === 'General' && fill === null && note === null) continue;
        cells.set(`${sheet.name}!${row},${column}`, { content, format, fill, note });
      }
    }
  }
  return cells;
}
