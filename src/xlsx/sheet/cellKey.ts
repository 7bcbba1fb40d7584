import type { Address } from '../../core/address';

/** Columns of a sheet in Excel. */
const columnLimit = 16_384;

/**
 * One number per cell of a sheet, in reading order.
 *
 * @param address zero-based cell
 * @returns the key
 * @example keyOf({ row: 1, column: 2 }) //=> 16386
 */
export function keyOf({ row, column }: Address): number {
  return row * columnLimit + column;
}

/**
 * The cell of a key.
 *
 * @param key as of `keyOf`
 * @returns its address
 * @example addressOf(16386) //=> { row: 1, column: 2 }
 */
export function addressOf(key: number): Address {
  return { row: Math.floor(key / columnLimit), column: key % columnLimit };
}
