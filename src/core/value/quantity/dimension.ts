import type { Unit } from './units';

/**
 * The dimension of a quantity's unit.
 *
 * @param unit the unit, or null for a bare number
 * @returns the dimension, '' for a bare number
 * @example dimOf(null) //=> ''
 */
export const dimOf = (unit: Unit | null): string => unit?.dim ?? '';

/**
 * Whether a unit counts things (台, 人次, 粒), rather than measure an amount or a time.
 *
 * @param unit the unit, or null for a bare number
 * @returns true for a counter, listed or of the open class
 * @example countsThings(knownUnit('台')) //=> true
 */
export const countsThings = (unit: Unit | null): boolean =>
  unit !== null && (unit.dim.startsWith('n:') || unit.dim.startsWith('o:'));
