import { contains, type Address, type Area } from '../address';
import { cellAt, type Sheet } from '../sheet';
import { isDateFormat } from '../value/quantity/dates';
import type { CellContent } from './plan';

/**
 * The cell that can be written: the top-left of the merge that covers an address.
 *
 * @param sheet the snapshot
 * @param address any cell
 * @returns the address itself, or the top-left of its merge
 * @example writable(sheet, { row: 6, column: 8 })
 */
export function writable(sheet: Sheet, address: Address): Address {
  const covering = mergesOf(sheet)
    .get(address.row)
    ?.filter((merge) => contains(merge, address));
  const own = covering?.find(({ row, column }) => row === address.row && column === address.column);
  const merge = own ?? covering?.[0];
  return merge ? { row: merge.row, column: merge.column } : address;
}

/** Merges by row, worked out once per snapshot. */
const mergeIndex = new WeakMap<Sheet, ReadonlyMap<number, readonly Area[]>>();

function mergesOf(sheet: Sheet): ReadonlyMap<number, readonly Area[]> {
  const known = mergeIndex.get(sheet);
  if (known) return known;
  const rows = new Map<number, Area[]>();
  const last = sheet.origin.row + sheet.rowCount;
  for (const merge of sheet.merges) {
    for (let row = merge.row; row < Math.min(merge.row + merge.rowCount, last); row += 1) {
      const list = rows.get(row);
      if (list) list.push(merge);
      else rows.set(row, [merge]);
    }
  }
  mergeIndex.set(sheet, rows);
  return rows;
}

/**
 * What stands in a cell, as it would be written back.
 *
 * @param sheet the snapshot
 * @param address the cell
 * @returns formula or constant, with the number format
 * @example contentOf(sheet, address) //=> { content: '=SUM(I13:I21)', numberFormat: 'General' }
 */
export function contentOf(sheet: Sheet, address: Address): CellContent {
  const { value, formula, format } = cellAt(sheet, address);
  return { content: formula ?? value, numberFormat: format };
}

/**
 * Whether a cell is free to be filled: no formula, and nothing but blanks.
 *
 * @param sheet the snapshot
 * @param address the cell
 * @returns true for an empty cell
 * @example isFree(sheet, address)
 */
export function isFree(sheet: Sheet, address: Address): boolean {
  const { value, formula } = cellAt(sheet, address);
  return formula === null && typeof value === 'string' && value.trim() === '';
}

/**
 * Whether numbers in a column are kept as text, as exports of some systems do.
 *
 * @param sheet the snapshot
 * @param cells cells of the column
 * @returns true when at least one holds digits as text and none holds a number
 * @example keepsTextNumbers(sheet, scoreCells) //=> false
 */
export function keepsTextNumbers(sheet: Sheet, cells: readonly Address[]): boolean {
  const values = cells.map((address) => cellAt(sheet, address).value);
  if (values.some((value) => typeof value === 'number')) return false;
  return values.some((value) => typeof value === 'string' && /^-?[\d.,]+%?$/.test(value.trim()));
}

/**
 * Marks as they are written into a cell: as text only where the cell is a text cell in a column of
 * text numbers, so that sums keep working everywhere else.
 *
 * @param before what stands in the cell
 * @param value the number
 * @param asText whether the column keeps text numbers
 * @returns the new content with its number format
 * @example numberContent({ content: '', numberFormat: 'General' }, 7.75, false).content //=> 7.75
 */
export function numberContent(before: CellContent, value: number, asText: boolean): CellContent {
  const isTextCell = before.numberFormat === '@';
  if (isTextCell && asText) return { content: String(value), numberFormat: '@' };
  return { content: value, numberFormat: marksFormat(before.numberFormat) };
}

/**
 * The number format of a cell that gets marks. Text, percentages and dates are no formats of marks: they
 * would show 9.72 as 972% or as a day. All others stay, also those that round.
 *
 * @param format what the cell has
 * @returns the same, or General
 * @example marksFormat('0.00%') //=> 'General'
 */
export function marksFormat(format: string): string {
  return format === '@' || format.includes('%') || isDateFormat(format) ? 'General' : format;
}

/** How a column of rates is written. */
export type RateStyle = 'fraction' | 'points' | 'text' | 'text-with-sign';

/**
 * How the rates of a column are written: as fractions shown as percentages, as numbers such as
 * `97.06`, or as text.
 *
 * @param sheet the snapshot
 * @param column the cells of the column
 * @returns the style; fractions where nothing stands there yet
 * @example rateStyle(sheet, []) //=> 'fraction'
 */
export function rateStyle(sheet: Sheet, column: readonly Address[]): RateStyle {
  const cells = column.map((address) => cellAt(sheet, address));
  if (keepsTextNumbers(sheet, column)) {
    return cells.some(({ text }) => text.includes('%')) ? 'text-with-sign' : 'text';
  }
  const inPoints = cells.some(
    ({ value, format }) => typeof value === 'number' && !format.includes('%') && value > 1.5,
  );
  return inPoints ? 'points' : 'fraction';
}

/**
 * A rate as it is written into a cell.
 *
 * @param sheet the snapshot
 * @param cell where the rate goes; its own % format is kept
 * @param rate fraction
 * @param style how the column is written
 * @returns the new content with its number format
 * @example rateContent(sheet, cell, 0.9706, 'fraction').numberFormat //=> '0.00%'
 */
export function rateContent(
  sheet: Sheet,
  cell: Address,
  rate: number,
  style: RateStyle,
): CellContent {
  const { format } = cellAt(sheet, cell);
  const points = Number((rate * 100).toFixed(2));
  if (style === 'text') return { content: points.toFixed(2), numberFormat: '@' };
  if (style === 'text-with-sign') return { content: `${points.toFixed(2)}%`, numberFormat: '@' };
  if (format.includes('%')) return { content: rate, numberFormat: format };
  return style === 'points'
    ? { content: points, numberFormat: format === '@' ? 'General' : format }
    : { content: rate, numberFormat: '0.00%' };
}
