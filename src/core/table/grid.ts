import type { Address, Area } from '../address';
import { cellAt, type CellValue, type Sheet } from '../sheet';

/**
 * Reads a sheet by its own row and column numbers and knows which merge a cell belongs to.
 * Where merges overlap (files of other programs), the one whose first cell has content wins.
 */
export interface Grid {
  readonly sheet: Sheet;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The first cell of the merge that covers a cell; the cell itself where there is none. */
  master(row: number, column: number): Address;
  /** The merged area that a cell belongs to; the cell itself where there is none. */
  span(row: number, column: number): Area;
  /** Displayed text of a cell itself, trimmed: '' inside a merge. */
  own(row: number, column: number): string;
  /** Displayed text of the merge that covers a cell. */
  text(row: number, column: number): string;
  value(address: Address): CellValue;
  /** True when some merges overlap. */
  readonly hasOverlaps: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/**
 * Prepares a sheet for reading. Cost: one step per merged cell inside the used range.
 *
 * @param sheet the snapshot
 * @returns a reader in sheet coordinates
 * @example gridOf(sheet).text(12, 1) //=> '产出指标'
 */
export function gridOf(sheet: Sheet): Grid {
  const { origin } = sheet;
  const lastRow = origin.row + sheet.rowCount - 1;
  const lastColumn = origin.column + sheet.columnCount - 1;
  const own = (row: number, column: number): string => {
    const value = sheet.values[row - origin.row]?.[column - origin.column];
    if (value === undefined || value === '') return '';
    const text = sheet.texts[row - origin.row]?.[column - origin.column] ?? String(value);
    return text.trim();
  };
  const { covered, hasOverlaps } = coverage(sheet, own, lastRow, lastColumn);
  const key = (row: number, column: number) =>
    (row - origin.row) * sheet.columnCount + column - origin.column;
  const isInside = (row: number, column: number) =>
    row >= origin.row && row <= lastRow && column >= origin.column && column <= lastColumn;
  const mergeAt = (row: number, column: number) =>
    isInside(row, column) ? covered.get(key(row, column)) : undefined;
  const master = (row: number, column: number): Address => {
    const area = mergeAt(row, column);
    return area ? { row: area.row, column: area.column } : { row, column };
  };
  return {
    sheet,
    firstRow: origin.row,
    lastRow,
    firstColumn: origin.column,
    lastColumn,
    hasOverlaps,
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    master,
    span: (row, column) => mergeAt(row, column) ?? { row, column, rowCount: 1, columnCount: 1 },
    own,
    text: (row, column) => {
      const at = master(row, column);
      return own(at.row, at.column);
    },
    value: (address) => cellAt(sheet, address).value,
  };
}

function coverage(
  sheet: Sheet,
  own: (row: number, column: number) => string,
  lastRow: number,
  lastColumn: number,
): { readonly covered: ReadonlyMap<number, Area>; readonly hasOverlaps: boolean } {
  const { origin } = sheet;
  const covered = new Map<number, Area>();
  let hasOverlaps = false;
  for (const merge of sheet.merges) {
    const rowEnd = Math.min(lastRow, merge.row + merge.rowCount - 1);
    const columnEnd = Math.min(lastColumn, merge.column + merge.columnCount - 1);
    const hasContent = own(merge.row, merge.column) !== '';
    for (let row = Math.max(origin.row, merge.row); row <= rowEnd; row++) {
      for (let column = Math.max(origin.column, merge.column); column <= columnEnd; column++) {
        const key = (row - origin.row) * sheet.columnCount + column - origin.column;
        const rival = covered.get(key);
        const isFirst = row === merge.row && column === merge.column;
        if (rival === undefined) {
          // A cell with content of its own under somebody else's merge stays readable.
          if (isFirst || own(row, column) === '') covered.set(key, merge);
        } else {
          hasOverlaps = true;
          if (hasContent && (isFirst || own(rival.row, rival.column) === ''))
            covered.set(key, merge);
        }
      }
    }
  }
  return { covered, hasOverlaps };
}
