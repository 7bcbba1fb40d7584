import { openWorkbook } from '../../src/xlsx/openWorkbook';
import type { SheetFile, WorkbookFile } from '../../src/xlsx/model';
import { differences, handmade, partText, type Handmade } from './handmadeWorkbook';

/** The part of the one sheet that a workbook made by hand has. */
export const sheetPart = 'xl/worksheets/sheet1.xml';

/** Opens, edits, saves; gives the bytes before and after. */
export function edited(
  made: Handmade,
  edit: (sheet: SheetFile, workbook: WorkbookFile) => void,
): { before: Uint8Array; after: Uint8Array; xml: string; changed: string[] } {
  const before = handmade(made);
  const workbook = openWorkbook(before);
  edit(workbook.activeSheet, workbook);
  const after = workbook.save();
  const changed = differences(before, after);
  return {
    before,
    after,
    xml: changed.includes(`-${sheetPart}`) ? '' : partText(after, sheetPart),
    changed,
  };
}

/** What stands between `<worksheet …>` and its end. */
export function sheetAfter(
  sheet: string,
  edit: (sheet: SheetFile) => void,
  made: Handmade = {},
): string {
  const { xml } = edited({ sheet, ...made }, edit);
  return xml.replace(/^[\s\S]*?<worksheet[^>]*>/, '').replace('</worksheet>', '');
}

/** One row of a sheet. */
export const row = (cells: string): string =>
  `<sheetData><row r="1" spans="1:2">${cells}</row></sheetData>`;
/** A sheet with one number and one empty cell. */
export const filled = '<dimension ref="A1:B1"/>' + row('<c r="A1"><v>1</v></c><c r="B1" s="0"/>');
