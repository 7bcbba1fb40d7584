import type { Area } from '../../../src/core/address';
import type { SheetFile, WorkbookFile } from '../../../src/xlsx/model';

/** Cells beyond the used area that are looked at as well: a fill may stand where no content is. */
const margin = 3;

/**
 * Everything of a workbook that a person or Excel could tell apart, as text: content, results, looks,
 * notes, merged cells, hidden rows, names and hidden parts. Ids of parts are left out, because a part
 * that was taken away and put back has another one.
 *
 * @param workbook the opened file
 * @returns a text that is the same exactly when the workbook is the same
 */
export function pictureOf(workbook: WorkbookFile): string {
  return JSON.stringify({
    sheets: workbook.sheets.map(sheetPicture),
    parts: workbook
      .customXml()
      .map(({ xml }) => xml)
      .sort(),
    names: workbook.definedNames(),
  });
}

function sheetPicture(sheet: SheetFile) {
  const { id, name, kind, visibility, isProtected, merges } = sheet;
  const card = { id, name, kind, visibility, isProtected, merges };
  const used = kind === 'worksheet' ? sheet.usedArea() : null;
  return used ? { ...card, notes: notesOf(sheet), rows: rowsOf(sheet, used) } : card;
}

function notesOf(sheet: SheetFile) {
  const notes = sheet.notes().map(({ address, text }) => [address.row, address.column, text]);
  return notes.map((note) => JSON.stringify(note)).sort();
}

function rowsOf(sheet: SheetFile, { row, column, rowCount, columnCount }: Area) {
  return Array.from({ length: row + rowCount + margin }, (_, r) => ({
    isHidden: sheet.isRowHidden(r),
    cells: Array.from({ length: column + columnCount + margin }, (__, c) => {
      const address = { row: r, column: c };
      const { value, formula, format } = sheet.cell(address);
      return [value, formula, format, looksOf(sheet, address)];
    }),
  }));
}

/** Styles are shared between cells, so that most of the work is done once. */
const looks = new WeakMap<object, string>();

function looksOf(sheet: SheetFile, address: { row: number; column: number }): string {
  const style = sheet.style(address);
  const known = looks.get(style);
  if (known !== undefined) return known;
  const text = JSON.stringify(style);
  looks.set(style, text);
  return text;
}
