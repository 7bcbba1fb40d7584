import { cellAt, type Sheet } from '../sheet';
import type { Address } from '../address';

/**
 * The marks that stand in a cell of 分值 or 得分.
 *
 * @param sheet the snapshot
 * @param address the cell; null or undefined when the form has none
 * @returns the number, also from text (`10分`, full-width digits); null when blank or no number
 * @example existingMarks(sheet, { row: 4, column: 8 }) //=> 9.5
 */
export function existingMarks(sheet: Sheet, address: Address | null | undefined): number | null {
  if (!address) return null;
  const { value } = cellAt(sheet, address);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  const match = /^(-?\d+(?:\.\d+)?)分?$/.exec(value.normalize('NFKC').replace(/[\s,]/g, ''));
  return match ? Number(match[1]) : null;
}

/**
 * What a person reads in a cell, without outer blanks.
 *
 * @param sheet the snapshot
 * @param address the cell; null or undefined when the form has none
 * @returns the displayed text, '' when there is none
 * @example textAt(sheet, { row: 4, column: 9 }) //=> '设备到货晚'
 */
export function textAt(sheet: Sheet, address: Address | null | undefined): string {
  return address ? cellAt(sheet, address).text.trim() : '';
}
