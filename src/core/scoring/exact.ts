import Big from 'big.js';

/** Decimal arithmetic with enough digits that a half is still a half when it is rounded. */
const Exact = Big();
Exact.DP = 20;
Exact.RM = Big.roundHalfUp;

export type Decimal = Big;

/** The shares that most rows have; decimals are never changed in place. */
export const one: Decimal = new Exact(1);
export const zero: Decimal = new Exact(0);

/** Decimals that `millionths` keeps. */
const places = 6;
const million = 1_000_000;
/** Up to here a division by a power of ten and its decimal digits tell each other without doubt. */
const surest = 1e15;

/**
 * A number as a whole count of millionths. Sums and roundings of such counts are exact in plain
 * integers, which spares long forms most of the decimal arithmetic.
 *
 * @param value any number
 * @returns the count; null for more than six decimals, beyond a thousand million, or no finite number
 * @example millionths(0.93) //=> 930000
 */
export function millionths(value: number): number | null {
  const count = Math.round(value * million);
  return Math.abs(count) <= surest && count / million === value ? count : null;
}

/**
 * A number as an exact decimal, as it is written (0.1 is one tenth).
 *
 * @param value a finite number
 * @returns the decimal
 * @example exact(0.1).plus(0.2).toString() //=> '0.3'
 */
export function exact(value: number | Decimal): Decimal {
  return new Exact(value);
}

/**
 * Rounds half up, as staff round by hand (2.345 → 2.35; domain rule: on the exact value).
 *
 * @param value the exact value, or a number as it is written
 * @param decimals digits after the point
 * @returns a plain number
 * @example roundHalfUp(exact(7.755), 2) //=> 7.76
 */
export function roundHalfUp(value: number | Decimal, decimals: number): number {
  if (typeof value === 'number') {
    const count = decimals <= places ? millionths(value) : null;
    if (count === null || count < 0) return roundHalfUp(exact(value), decimals);
    const unit = 10 ** (places - decimals);
    const rest = count % unit;
    return (count - rest + (rest * 2 >= unit ? unit : 0)) / million;
  }
  return Number(value.round(decimals, Big.roundHalfUp).toString());
}

/**
 * Marks as a profile writes them.
 *
 * @param value the exact marks, 0 or more
 * @param rules decimals, and whether the digits beyond are rounded half up or cut off
 * @returns a plain number
 * @example roundedMarks(exact(7.759), { decimals: 2, rounding: 'down' }) //=> 7.75
 */
export function roundedMarks(
  value: number | Decimal,
  { decimals, rounding }: { readonly decimals: number; readonly rounding?: 'halfUp' | 'down' },
): number {
  if (rounding !== 'down') return roundHalfUp(value, decimals);
  return Number(exact(value).round(decimals, Big.roundDown).toString());
}

/**
 * A product, rounded half up.
 *
 * @param left a finite number
 * @param right a finite number
 * @param decimals digits after the point
 * @returns a plain number
 * @example roundedProduct(12.5, 0.8, 2) //=> 10
 */
export function roundedProduct(left: number, right: number, decimals: number): number {
  const product = (millionths(left) ?? NaN) * (millionths(right) ?? NaN);
  if (!(product >= 0 && product <= surest)) {
    return roundHalfUp(exact(left).times(right), decimals);
  }
  const unit = 10 ** (2 * places - decimals);
  const rest = product % unit;
  return (product - rest + (rest * 2 >= unit ? unit : 0)) / (million * million);
}

/**
 * Adds numbers as a person adds the printed digits.
 *
 * @param values finite numbers
 * @returns the sum without binary dust
 * @example sumOf([0.1, 0.2]) //=> 0.3
 */
export function sumOf(values: readonly number[]): number {
  let count = 0;
  for (const value of values) {
    const part = millionths(value);
    if (part === null || Math.abs(count) > surest) return decimalSum(values);
    count += part;
  }
  return count / million;
}

function decimalSum(values: readonly number[]): number {
  let total = zero;
  for (const value of values) total = total.plus(value);
  return Number(total.toString());
}

/**
 * A number for an explanation: no exponent, at most six decimals, no trailing zeros.
 *
 * @param value a number or decimal
 * @returns its digits
 * @example plain(124.50) //=> '124.5'
 */
export function plain(value: number | Decimal): string {
  if (typeof value === 'number' && millionths(value) !== null) return String(value);
  const rounded = exact(value).round(6, Big.roundHalfUp);
  return rounded.toFixed();
}

/**
 * A fraction as a percentage with at most two decimals; more where two would call something 100 %
 * that is not.
 *
 * @param value fraction, 0.775 for 77.5 %
 * @returns the digits with `%`
 * @example percent(0.775) //=> '77.5%'
 */
export function percent(value: number | Decimal): string {
  if (typeof value === 'number') {
    const count = millionths(value);
    const short = count === null ? null : percentOfQuotient(count, million);
    if (short) return short.text;
  }
  const points = exact(value).times(100);
  const decimals = [2, 3, 4, 5].find((each) => !points.round(each).eq(100) || points.eq(100)) ?? 6;
  return `${plain(points.round(decimals))}%`;
}

/**
 * The percentage of a division of whole numbers, in plain integers.
 *
 * @param numerator dividend, a whole number
 * @param denominator divisor, a whole number
 * @returns the percentage as `percent` writes it, and whether no digit was cut off; null where decimals
 *   are needed: negative or too large numbers, and shares that only rounding would make 100 %
 * @example percentOfQuotient(124, 160) //=> { text: '77.5%', isExact: true }
 */
export function percentOfQuotient(
  numerator: number,
  denominator: number,
): { readonly text: string; readonly isExact: boolean } | null {
  const dividend = numerator * 10_000;
  if (!(numerator >= 0 && denominator > 0 && dividend <= surest && denominator <= surest / 1000))
    return null;
  const rest = dividend % denominator;
  const hundredths = (dividend - rest) / denominator + (rest * 2 >= denominator ? 1 : 0);
  if (hundredths === 10_000 && rest !== 0) return null;
  return { text: `${hundredths / 100}%`, isExact: rest === 0 };
}

/**
 * Whether two marks are the same for a reader: a hundredth apart at most.
 *
 * @param left marks
 * @param right marks
 * @returns true within the tolerance
 * @example sameMarks(7.75, 7.76) //=> true
 */
export function sameMarks(left: number, right: number): boolean {
  // A billionth allows for binary dust in 0.01 itself.
  return Math.abs(left - right) <= 0.01 + 1e-9;
}
