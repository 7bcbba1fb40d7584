import type { WorkbookFile } from '../src/xlsx/model';

/** One cell as far as a person can tell: content, format, colour, note. */
export interface VisibleCell {
  readonly content: string | number | boolean;
  readonly format: string;
  readonly fill: string | null;
  readonly note: string | null;
}

/** Every cell of every worksheet by `sheet!A1`, blank ones without colour and note left out. */
export function visibleCells(workbook: WorkbookFile): Map<string, VisibleCell> {
  const cells = new Map<string, VisibleCell>();
  for (const sheet of workbook.sheets.filter(({ kind }) => kind === 'worksheet')) {
    const area = sheet.usedArea();
    if (!area) continue;
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const address = { row, column };
        const { value, formula, format } = sheet.cell(address);
        const { fill } = sheet.style(address);
        const note = sheet.note(address);
        cells.set(`${sheet.name}!${row},${column}`, {
          content: formula ?? value,
          format,
          fill,
          note,
        });
      }
    }
  }
  return cells;
}
