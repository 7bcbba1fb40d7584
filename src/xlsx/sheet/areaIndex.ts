import { contains, type Address, type Area } from '../../core/address';
import { WorkbookError } from '../../workbook/errors';
import { keyOf } from './cellKey';

/** Areas up to this height are found by their rows. */
const lowest = 64;
/** More high areas than this are no honest sheet, and each is looked at for each cell. */
const mostHigh = 2000;

/**
 * Prepares the question whether a cell lies in one of many areas, so that a hundred thousand areas of one
 * cell or a few rows cost no more than one.
 *
 * @param areas areas of a sheet, in any order
 * @param part the sheet's part, for the error
 * @returns whether a cell lies in any of them
 * @throws WorkbookError `too-large` for thousands of high areas
 * @example isWithinAny(scan.arrays, part)({ row: 4, column: 7 }) //=> false
 */
export function isWithinAny(areas: readonly Area[], part: string): (address: Address) => boolean {
  if (areas.length === 0) return () => false;
  const single = new Set<number>();
  const byRow = new Map<number, Area[]>();
  const high: Area[] = [];
  for (const area of areas) {
    const { row, rowCount, columnCount } = area;
    if (rowCount === 1 && columnCount === 1) single.add(keyOf(area));
    else if (rowCount > lowest) high.push(area);
    else {
      for (let at = row; at < row + rowCount; at += 1) {
        const list = byRow.get(at);
        if (list) list.push(area);
        else byRow.set(at, [area]);
      }
    }
  }
  if (high.length > mostHigh) {
    throw new WorkbookError('too-large', { part }, { detail: `${high.length} array formulas` });
  }
  return (address) =>
    single.has(keyOf(address)) ||
    (byRow.get(address.row)?.some((area) => contains(area, address)) ?? false) ||
    high.some((area) => contains(area, address));
}
