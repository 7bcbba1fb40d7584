import {
  boundingArea,
  contains,
  intersection,
  type Address,
  type Area,
} from '../../../core/address';
import type { Selection } from './gridSheet';

/**
 * The area that a selection covers: the rectangle between its corners, grown until it cuts no merged area.
 *
 * @param selection its two corners
 * @param merges merged areas of the sheet
 * @returns the area
 * @example areaOf({ anchor: cell, focus: cell }, sheet.merges)
 */
export function areaOf({ anchor, focus }: Selection, merges: readonly Area[]): Area {
  let area = boundingArea(cellAsArea(anchor), cellAsArea(focus));
  for (;;) {
    const cut = merges.filter((merge) => intersection(merge, area));
    const grown = cut.reduce(boundingArea, area);
    if (grown.rowCount === area.rowCount && grown.columnCount === area.columnCount) return area;
    area = grown;
  }
}

/**
 * The cell that is active where somebody wants to go: of a merged area its first cell, the only one that
 * shows what it holds.
 *
 * @param address where to
 * @param merges merged areas of the sheet
 * @returns the cell
 * @example activeCell({ row: 1, column: 1 }, sheet.merges)
 */
export function activeCell(address: Address, merges: readonly Area[]): Address {
  const { row, column } = merges.find((merge) => contains(merge, address)) ?? address;
  return { row, column };
}

/**
 * The selection that covers an area, its first cell active.
 *
 * @param area zero-based rectangle
 * @returns its corners
 * @example selectionOf({ row: 0, column: 0, rowCount: 2, columnCount: 1 }).focus //=> { row: 1, column: 0 }
 */
export function selectionOf({ row, column, rowCount, columnCount }: Area): Selection {
  const focus = { row: row + rowCount - 1, column: column + columnCount - 1 };
  return { anchor: { row, column }, focus };
}

const cellAsArea = ({ row, column }: Address): Area => ({
  row,
  column,
  rowCount: 1,
  columnCount: 1,
});

/**
 * The cells of an area that lie in the used part of the sheet.
 *
 * @param area zero-based rectangle, may be whole rows or columns
 * @param used the used area; null for an empty sheet
 * @returns addresses, row by row
 * @example cellsWithin(area, sheet.usedArea()).length
 */
export function cellsWithin(area: Area, used: Area | null): readonly Address[] {
  if (!used) return [];
  const lastRow = Math.min(area.row + area.rowCount, used.row + used.rowCount);
  const lastColumn = Math.min(area.column + area.columnCount, used.column + used.columnCount);
  const cells: Address[] = [];
  for (let row = area.row; row < lastRow; row += 1) {
    for (let column = area.column; column < lastColumn; column += 1) cells.push({ row, column });
  }
  return cells;
}
