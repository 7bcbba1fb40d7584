import type { Address } from '../core/address';
import type { CellContent } from '../core/plan/plan';
import { cellAt, type CellValue, type Sheet } from '../core/sheet';

/**
 * A cell's content as plans and receipts keep it.
 *
 * @param sheet the snapshot
 * @param address zero-based cell
 * @returns formula or constant, with the number format
 * @example contentAt(sheet, { row: 4, column: 7 }) //=> { content: 8, numberFormat: 'General' }
 */
export function contentAt(sheet: Sheet, address: Address): CellContent {
  const { value, formula, format } = cellAt(sheet, address);
  return { content: formula ?? asEntry(value), numberFormat: format };
}

/** A text that looks like a formula is told from one by the apostrophe that people would type. */
function asEntry(value: CellValue): CellValue {
  return typeof value === 'string' && value.startsWith('=') ? `'${value}` : value;
}

/**
 * Whether two contents are the same entry. Number formats are not compared: Excel rewrites them
 * (`0.00_ ` and `0.00`) and nobody would call that an edit.
 *
 * @param one a content
 * @param other another one
 * @returns true when a person would see the same entry in the formula bar
 * @example sameContent({ content: 7.75, numberFormat: 'General' }, { content: 7.75, numberFormat: '0.00' }) //=> true
 */
export function sameContent(one: CellContent, other: CellContent): boolean {
  return sameValue(one.content, other.content);
}

/**
 * Whether two constants or formulas are the same entry: numbers up to the 15 digits that Excel keeps,
 * texts without the apostrophe that only says «this is text».
 *
 * @param one a constant or a formula
 * @param other another one
 * @returns true when they are the same entry
 * @example sameValue("'=1", '=1') //=> true
 */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if (typeof one === 'number' && typeof other === 'number') {
    return one === other || one.toPrecision(15) === other.toPrecision(15);
  }
  if (typeof one === 'string' && typeof other === 'string') return bare(one) === bare(other);
  return one === other;
}

/** Excel ends lines in a cell with \n, whatever was handed in. */
function bare(text: string): string {
  return text.replace(/^'/, '').replace(/\r\n?/g, '\n');
}

/**
 * Whether two fills look the same.
 *
 * @param one `#RRGGBB` of either case, or null for none
 * @param other another one
 * @returns true when they are the same colour, or both none
 * @example sameFill('#ffc48a', '#FFC48A') //=> true
 */
export function sameFill(one: string | null, other: string | null): boolean {
  return one?.toUpperCase() === other?.toUpperCase();
}
