import type { Unit } from './units';

const times: ReadonlySet<string> = new Set(['time', 'workday', 'month']);
const people: ReadonlySet<string> = new Set(['n:人', 'n:户']);

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

/**
 * Whether a unit measures how long something takes.
 *
 * @param unit the unit, or null for a bare number
 * @returns true for hours, days, working days and months
 * @example isTime(knownUnit('工作日')) //=> true
 */
export const isTime = (unit: Unit | null): boolean => times.has(dimOf(unit));

/**
 * Whether a unit counts persons or households, who may be counted again in every period.
 *
 * @param unit the unit, or null for a bare number
 * @returns true for 人 and 户, false for 人次
 * @example countsPeople(knownUnit('户')) //=> true
 */
export const countsPeople = (unit: Unit | null): boolean => people.has(dimOf(unit));
