import type { Unit } from './units';

/**
 * The dimension of a quantity's unit.
 *
 * @param unit the unit, or null for a bare number
 * @returns the dimension, '' for a bare number
 * @example dimOf(null) //=> ''
 */
export const dimOf = (unit: Unit | null): string => unit?.dim ?? '';
