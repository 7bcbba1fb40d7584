import { contains, type Address, type Area } from '../../core/address';
import { isFilled, type CellGrid, type HeldContent } from './cellGrid';
import { addressOf, keyOf } from './cellKey';

/**
 * The smallest area that holds every cell with content.
 *
 * @param grid the cells as the file has them
 * @param edited what was written at a cell (by key) since, or undefined
 * @param keys keys of all edited cells
 * @returns the area, or null for an empty sheet
 * @example findUsedArea(grid, () => undefined, [])
 */
export function findUsedArea(
  grid: CellGrid,
  edited: (key: number) => HeldContent | undefined,
  keys: Iterable<number>,
): Area | null {
  const { scan } = grid;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const include = (row: number, column: number): void => {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  };
  for (const { row, firstCell, lastCell } of scan.rows) {
    for (let index = firstCell; index < lastCell; index += 1) {
      const column = scan.columns.at(index);
      const content = edited(keyOf({ row, column }));
      if (content ? isFilled(content) : grid.hasContent(index)) include(row, column);
    }
  }
  for (const key of keys) {
    const content = edited(key);
    const { row, column } = addressOf(key);
    if (content && isFilled(content)) include(row, column);
  }
  if (bottom < 0) return null;
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/**
 * The used area after one cell was written, without looking at the others where that can be helped.
 *
 * @param used the area before; undefined when it is not known
 * @param address the written cell
 * @param wasFilled whether it had content
 * @param isFilledNow whether it has now
 * @returns the area, or undefined when it has to be found anew
 * @example areaAfter(null, { row: 2, column: 1 }, false, true) //=> { row: 2, column: 1, rowCount: 1, columnCount: 1 }
 */
export function areaAfter(
  used: Area | null | undefined,
  address: Address,
  wasFilled: boolean,
  isFilledNow: boolean,
): Area | null | undefined {
  if (used === undefined || wasFilled === isFilledNow) return used;
  if (isFilledNow) return grown(used, address);
  return used !== null && isWithin(used, address) ? used : undefined;
}

function grown(used: Area | null, address: Address): Area {
  const { row, column } = address;
  if (used === null) return { row, column, rowCount: 1, columnCount: 1 };
  if (contains(used, address)) return used;
  const top = Math.min(used.row, row);
  const left = Math.min(used.column, column);
  const bottom = Math.max(used.row + used.rowCount, row + 1);
  const right = Math.max(used.column + used.columnCount, column + 1);
  return { row: top, column: left, rowCount: bottom - top, columnCount: right - left };
}

/** Not at an edge: clearing such a cell cannot make the area smaller. */
function isWithin(used: Area, { row, column }: Address): boolean {
  return (
    row > used.row &&
    row < used.row + used.rowCount - 1 &&
    column > used.column &&
    column < used.column + used.columnCount - 1
  );
}
