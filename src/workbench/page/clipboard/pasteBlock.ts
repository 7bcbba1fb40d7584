import {
  areaToA1,
  contains,
  intersection,
  maxColumns,
  maxRows,
  toA1,
  type Address,
  type Area,
} from '../../../core/address';
import type { TextKey } from '../texts';
import type { Block } from './blockText';

/** So many cells are pasted at once at the most; a whole column would be a million. */
const mostCells = 100_000;

/** One cell of a block and where it goes. */
export interface PastedCell {
  readonly address: Address;
  readonly text: string;
  /** Its place in the block. */
  readonly from: Address;
}

/** Where a block goes, cell by cell; or the sentence that says why it cannot go there. */
export type Paste =
  | { readonly area: Area; readonly cells: readonly PastedCell[] }
  | { readonly refusal: TextKey; readonly values: Readonly<Record<string, string | number>> };

/**
 * Lays a block of cells on a sheet from the first selected cell on, as Excel does: a selection that holds the
 * block several times is filled with it. Text never goes where a merged area would hide it.
 *
 * @param block texts of cells
 * @param selected the selected area
 * @param merges merged areas of the sheet
 * @returns the cells, or why not
 * @example pasteBlock([['8', '9']], { row: 0, column: 0, rowCount: 1, columnCount: 1 }, [])
 */
export function pasteBlock(block: Block, selected: Area, merges: readonly Area[]): Paste {
  // Not Math.max(...), which cannot take as many arguments as a column has rows.
  const columns = block.reduce((most, { length }) => Math.max(most, length), 0);
  const size = { rows: block.length, columns };
  const isRepeated =
    selected.rowCount % size.rows === 0 && selected.columnCount % size.columns === 0;
  const area: Area = {
    row: selected.row,
    column: selected.column,
    rowCount: isRepeated ? selected.rowCount : size.rows,
    columnCount: isRepeated ? selected.columnCount : size.columns,
  };
  if (area.rowCount * area.columnCount > mostCells) {
    return { refusal: 'pasteLarge', values: { count: mostCells.toLocaleString('en-US') } };
  }
  if (area.row + area.rowCount > maxRows || area.column + area.columnCount > maxColumns) {
    return { refusal: 'pasteEnd', values: size };
  }
  const near = merges.filter((merge) => intersection(merge, area));
  const isOne = size.rows === 1 && size.columns === 1;
  const cells: PastedCell[] = [];
  for (let row = 0; row < area.rowCount; row += 1) {
    for (let column = 0; column < area.columnCount; column += 1) {
      const from = { row: row % size.rows, column: column % size.columns };
      const text = block[from.row]?.[from.column];
      // A row that is shorter than the others leaves the rest as it is.
      if (text === undefined) continue;
      const address = { row: area.row + row, column: area.column + column };
      const hider = near.find((merge) => contains(merge, address) && !isFirst(merge, address));
      if (!hider) cells.push({ address, text, from });
      else if (text !== '' && !isOne) {
        return { refusal: 'pasteMerged', values: { area: areaToA1(hider), cell: toA1(address) } };
      }
    }
  }
  return { area, cells };
}

const isFirst = (merge: Area, { row, column }: Address): boolean =>
  merge.row === row && merge.column === column;
