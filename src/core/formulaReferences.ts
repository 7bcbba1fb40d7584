import {
  areaToA1,
  columnNumber,
  contains,
  fromA1,
  intersection,
  maxColumns,
  maxRows,
  type Address,
  type Area,
} from './address';
import { cellAt, type Sheet } from './sheet';

/**
 * Whether a cell's formula reads every one of some cells, itself or through formulas that it reads: 总分
 * adds up 小计, and these the scores. References made while calculating (INDIRECT, names, table columns)
 * are not known and count as reading nothing.
 *
 * @param sheet the snapshot
 * @param from the cell with the formula
 * @param cells what should be read
 * @returns true when no cell is left out
 * @example readsCells(sheet, total, scoreCells) //=> true for =SUM(H5:H10) over H5, H7 and H10
 */
export function readsCells(sheet: Sheet, from: Address, cells: readonly Address[]): boolean {
  const used = { ...sheet.origin, rowCount: sheet.rowCount, columnCount: sheet.columnCount };
  const seen = new Set<string>();
  let left = cells;
  const pending: Area[] = [{ row: from.row, column: from.column, rowCount: 1, columnCount: 1 }];
  for (let area = pending.pop(); area && left.length > 0; area = pending.pop()) {
    for (const address of addressesIn(area)) {
      const { formula } = cellAt(sheet, address);
      if (formula === null) continue;
      for (const reference of referencesOf(formula, sheet.name)) {
        const read = intersection(reference, used);
        if (!read || seen.has(areaToA1(read))) continue;
        seen.add(areaToA1(read));
        left = left.filter((cell) => !contains(read, cell));
        pending.push(read);
      }
    }
  }
  return left.length === 0;
}

/**
 * Whether a total is a formula that multiplies or divides what it adds up, as 折算 does, and leaves out none
 * of the scores.
 *
 * @param sheet the snapshot
 * @param total the cell of 总分 or 小计
 * @param scores the cells that it should read
 * @returns true for =SUM(G5:G12)*100/90 over every score
 * @example stretches(sheet, total, scoreCells) //=> false for =SUM(G5:G12)
 */
export function stretches(sheet: Sheet, total: Address, scores: readonly Address[]): boolean {
  const formula = cellAt(sheet, total).formula?.replace(texts, '') ?? '';
  return /[*/]/.test(formula) && readsCells(sheet, total, scores);
}

function* addressesIn(area: Area): Generator<Address> {
  for (let row = area.row; row < area.row + area.rowCount; row += 1) {
    for (let column = area.column; column < area.column + area.columnCount; column += 1) {
      yield { row, column };
    }
  }
}

const texts = /"(?:[^"]|"")*"/g;
/** Names, numbers and references between operators, with the sheet before `!` and a function's bracket. */
const operands =
  /(?:'((?:[^']|'')*)'!|([^\s'()+\-*/^&=<>,;{}%!]+)!)?([^\s'()+\-*/^&=<>,;{}%!]+\(?)/g;

/** Areas on the formula's own sheet that it names. */
function referencesOf(formula: string, sheetName: string): readonly Area[] {
  return [...formula.replace(texts, '').matchAll(operands)].flatMap(
    ([, quoted, bare, operand = '']) => {
      const sheet = quoted?.replace(/''/g, "'") ?? bare ?? sheetName;
      const area = sheet === sheetName ? (fromA1(operand) ?? wholeLines(operand)) : null;
      return area ? [upright(area)] : [];
    },
  );
}

/** `H:H` or `5:7`. */
function wholeLines(text: string): Area | null {
  const [, firstColumn, lastColumn] = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i.exec(text) ?? [];
  if (firstColumn !== undefined && lastColumn !== undefined) {
    const column = columnNumber(firstColumn);
    const columnCount = columnNumber(lastColumn) - column + 1;
    return { row: 0, column, rowCount: maxRows, columnCount };
  }
  const [, firstRow, lastRow] = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text) ?? [];
  if (firstRow === undefined || lastRow === undefined) return null;
  const row = Number(firstRow) - 1;
  return { row, column: 0, rowCount: Number(lastRow) - row, columnCount: maxColumns };
}

/** `H10:H5` names the same cells as `H5:H10`. */
function upright({ row, column, rowCount, columnCount }: Area): Area {
  return {
    row: rowCount > 0 ? row : row + rowCount - 1,
    column: columnCount > 0 ? column : column + columnCount - 1,
    rowCount: rowCount > 0 ? rowCount : 2 - rowCount,
    columnCount: columnCount > 0 ? columnCount : 2 - columnCount,
  };
}
