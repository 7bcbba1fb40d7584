import { contains, type Address, type Area } from '../../../core/address';
import type { Selection } from './gridSheet';

/**
 * The area that a selection covers; a merged area where one of its cells is selected alone.
 *
 * @param selection its two corners
 * @param merges merged areas of the sheet
 * @returns the area
 * @example areaOf({ anchor: cell, focus: cell }, sheet.merges)
 */
export function areaOf({ anchor, focus }: Selection, merges: readonly Area[]): Area {
  const area = {
    row: Math.min(anchor.row, focus.row),
    column: Math.min(anchor.column, focus.column),
    rowCount: Math.abs(anchor.row - focus.row) + 1,
    columnCount: Math.abs(anchor.column - focus.column) + 1,
  };
  if (area.rowCount > 1 || area.columnCount > 1) return area;
  return merges.find((merge) => contains(merge, anchor)) ?? area;
}

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
