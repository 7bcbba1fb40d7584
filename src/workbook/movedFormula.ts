import { columnLetters, columnNumber } from '../core/address';
import type { Place } from './align';

/**
 * A formula as Excel has it after rows and columns moved: Excel rewrites references, and so do we, or our
 * own formula would look edited.
 *
 * @param formula as it was written
 * @param rowAt where rows are now
 * @param columnAt where columns are now
 * @returns the formula with its references as they are now; what was deleted is #REF!
 * @example movedFormula('=SUM(G4:G9)', rowAt, columnAt) //=> '=SUM(G5:G10)'
 */
export function movedFormula(formula: string, rowAt: Place, columnAt: Place): string {
  return formula.replace(
    /"[^"]*"|'[^']*'!|(^|[^\w.!$])(\$?[A-Z]{1,3}\$?\d{1,7})(?::(\$?[A-Z]{1,3}\$?\d{1,7}))?(?![\w(.!])/g,
    (whole, lead?: string, first?: string, last?: string) => {
      if (lead === undefined || first === undefined) return whole;
      return lead + (movedArea(first, last ?? first, rowAt, columnAt) ?? '#REF!');
    },
  );
}

/** A range covers what is left of it, as Excel has it; null when all of it was deleted. */
function movedArea(first: string, last: string, rowAt: Place, columnAt: Place): string | null {
  const [from, to] = [partsOf(first), partsOf(last)];
  const rows = imagesOf(from.row, to.row, rowAt);
  const columns = imagesOf(from.column, to.column, columnAt);
  if (!rows || !columns) return null;
  const start = `${from.fixedColumn}${columnLetters(columns.first)}${from.fixedRow}${rows.first + 1}`;
  if (first === last) return start;
  return `${start}:${to.fixedColumn}${columnLetters(columns.last)}${to.fixedRow}${rows.last + 1}`;
}

function partsOf(reference: string) {
  const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] =
    /^(\$?)([A-Z]+)(\$?)(\d+)$/.exec(reference) ?? [];
  return { fixedColumn, column: columnNumber(letters), fixedRow, row: Number(digits) - 1 };
}

function imagesOf(from: number, to: number, place: Place) {
  let [first, last] = [Infinity, -Infinity];
  for (let index = from; index <= to; index += 1) {
    const now = place(index);
    if (now === null) continue;
    first = Math.min(first, now);
    last = Math.max(last, now);
  }
  return first <= last ? { first, last } : null;
}
