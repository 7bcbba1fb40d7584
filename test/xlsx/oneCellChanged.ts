import { toA1, type Address } from '../../src/core/address';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { OpenedWorkbook } from '../../src/xlsx/openedWorkbook';
import { scanSheet } from '../../src/xlsx/sheet/scanSheet';
import { unpacked } from './handmadeWorkbook';

/** Where the one cell stands, and the part that is its sheet. */
export interface Place {
  readonly sheet: string;
  readonly part: string;
  readonly address: Address;
  /** The number that is written there. */
  readonly number: number;
}

const newNumber = 98.5;

/** A typed number of the sheet in front, else a typed text, else the empty cell A1; never a formula. */
export function placeToChange(bytes: Uint8Array): Place {
  const workbook = openWorkbook(bytes);
  if (!(workbook instanceof OpenedWorkbook)) throw new Error('not opened from a file');
  const { activeSheet } = workbook;
  const used = activeSheet.usedArea();
  let [text, number]: (Address | undefined)[] = [];
  for (let at = 0; used && !number && at < used.rowCount * used.columnCount; at += 1) {
    const address = {
      row: used.row + Math.floor(at / used.columnCount),
      column: used.column + (at % used.columnCount),
    };
    const { value, formula, isArray } = activeSheet.cell(address);
    if (formula !== null || isArray || value === '') continue;
    if (typeof value === 'number' && value !== newNumber) number = address;
    else text ??= address;
  }
  const address = number ?? text ?? { row: 0, column: 0 };
  return { sheet: activeSheet.name, part: activeSheet.part, address, number: newNumber };
}

/** The workbook with the one number written by this project. */
export function changedByUs(bytes: Uint8Array, { address, number }: Place): Uint8Array {
  const workbook = openWorkbook(bytes);
  workbook.activeSheet.setContent(address, number);
  return workbook.save();
}

/** What of a workbook is as it was after one cell was changed. */
export interface Kept {
  /** Parts besides the changed sheet's, and how many of them are byte for byte as before. */
  readonly parts: number;
  readonly intact: number;
  /** Parts that are there now and were not before. */
  readonly added: number;
  /** Elements around the cells of the changed sheet, and how many are character by character as before. */
  readonly elements: number;
  readonly elementsIntact: number;
  /** Whether the changed sheet's part differs nowhere but in the one cell. */
  readonly onlyTheCell: boolean;
}

/** Compares a workbook before and after one cell was changed. */
export function keptOf(before: Uint8Array, after: Uint8Array, { part, address }: Place): Kept {
  const old = unpacked(before);
  const now = unpacked(after);
  const others = [...old].filter(([name]) => name !== part);
  const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  const [oldText, newText] = [text(old.get(part)), text(now.get(part))];
  const around = scanSheet(oldText, part).elements.filter(
    ({ local }) => local !== 'sheetData' && local !== 'dimension',
  );
  return {
    parts: others.length,
    intact: others.filter(([name, content]) => {
      const other = now.get(name);
      return other !== undefined && Buffer.from(other).equals(content);
    }).length,
    added: [...now.keys()].filter((name) => !old.has(name)).length,
    elements: around.length,
    elementsIntact: around.filter(({ start, end }) => newText.includes(oldText.slice(start, end)))
      .length,
    onlyTheCell: withoutCell(oldText, toA1(address)) === withoutCell(newText, toA1(address)),
  };
}

/** Whether nothing at all was lost or added. */
export const isWhole = (kept: Kept): boolean =>
  kept.parts === kept.intact &&
  kept.added === 0 &&
  kept.elements === kept.elementsIntact &&
  kept.onlyTheCell;

/** A sheet's text with one cell's content cut out, its other attributes kept but for its type. */
function withoutCell(sheet: string, a1: string): string {
  const cell = new RegExp(`(<(?:\\w+:)?c\\s[^>]*\\br="${a1}"[^>]*?)(/?>)`).exec(sheet);
  const [, open, close] = cell ?? [];
  if (!cell || open === undefined) return sheet;
  const from = cell.index + cell[0].length;
  const closing = /<\/(?:\w+:)?c\s*>/g;
  closing.lastIndex = from;
  const end = close === '/>' ? from : closing.exec(sheet) && closing.lastIndex;
  const untyped = open.replace(/\s+t="\w+"/, '').trimEnd();
  return `${sheet.slice(0, cell.index)}${untyped}…${sheet.slice(end ?? from)}`;
}
