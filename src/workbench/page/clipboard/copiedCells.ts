import type { Address, Area } from '../../../core/address';
import type { SheetFile } from '../../../xlsx/model';
import { shiftFormula } from '../../../xlsx/sheet/shiftFormula';
import { entryText } from '../../entry/entryText';
import { cellsWithin } from '../grid/selectedCells';
import { blockText, type Block } from './blockText';
import type { PastedCell } from './pasteBlock';

/** Cells that were copied: as text for the clipboard, and as one would type them, for pasting here. */
export interface CopiedCells {
  readonly text: string;
  readonly entries: Block;
  /** The first of them, from which references of formulas are counted. */
  readonly origin: Address;
}

/**
 * Copies an area of a sheet, as far as cells are used.
 *
 * @param sheet the sheet
 * @param area the selected area
 * @param is1904 whether the workbook counts days from 1904
 * @returns the copied cells; an empty text where no cell is used
 * @example copyCells(sheet, { row: 12, column: 5, rowCount: 1, columnCount: 2 }).text //=> '≥8000套\t8200套'
 */
export function copyCells(sheet: SheetFile, area: Area, is1904 = false): CopiedCells {
  const rows = new Map<number, Address[]>();
  for (const address of cellsWithin(area, sheet.usedArea())) {
    const row = rows.get(address.row);
    if (row) row.push(address);
    else rows.set(address.row, [address]);
  }
  const blockOf = (textOf: (address: Address) => string): Block =>
    [...rows.values()].map((row) => row.map(textOf));
  return {
    text: blockText(blockOf((address) => sheet.cell(address).text)),
    entries: blockOf((address) => entryText(sheet.cell(address), is1904)),
    origin: { row: area.row, column: area.column },
  };
}

/**
 * What to type into the cell where a copied one goes: the references of a formula move with it.
 *
 * @param copied the copied cells
 * @param pasted one of them and where it goes
 * @returns the text to type
 * @example entryAt({ text: '3', entries: [['=A1+1']], origin: a2 }, { text: '=A1+1', from: corner, address: a3 }) //=> '=A2+1'
 */
export function entryAt({ origin }: CopiedCells, { address, text, from }: PastedCell): string {
  // A text that begins like a formula has its apostrophe here.
  if (!text.startsWith('=') || text.length === 1) return text;
  const rows = address.row - origin.row - from.row;
  const columns = address.column - origin.column - from.column;
  return `=${shiftFormula(text.slice(1), rows, columns)}`;
}
