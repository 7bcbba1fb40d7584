import { errors, type Scalar } from '../scalar';

/**
 * Adds numbers from left to right, as a person and Excel do.
 *
 * @param numbers any numbers
 * @returns the sum, 0 for none
 * @example sumOf([1, 2]) //=> 3
 */
export function sumOf(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}

/**
 * Multiplies numbers.
 *
 * @param numbers any numbers
 * @returns the product, 0 for none (as Excel)
 * @example productOf([2, 3]) //=> 6
 */
export function productOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((product, number) => product * number, 1);
}

/**
 * The mean.
 *
 * @param numbers any numbers
 * @returns the mean, `#DIV/0!` for none
 * @example averageOf([1, 2]) //=> 1.5
 */
export function averageOf(numbers: readonly number[]): Scalar {
  return numbers.length === 0 ? errors.div0 : sumOf(numbers) / numbers.length;
}

/**
 * The greatest number.
 *
 * @param numbers any numbers
 * @returns the greatest, 0 for none (as Excel)
 * @example maximumOf([1, 2]) //=> 2
 */
export function maximumOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((best, number) => Math.max(best, number));
}

/**
 * The least number.
 *
 * @param numbers any numbers
 * @returns the least, 0 for none (as Excel)
 * @example minimumOf([1, 2]) //=> 1
 */
export function minimumOf(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((best, number) => Math.min(best, number));
}

/**
 * The variance.
 *
 * @param numbers any numbers
 * @param lost degrees of freedom lost: 1 for a sample, 0 for the whole population
 * @returns the variance, `#DIV/0!` for too few numbers
 * @example varianceOf([1, 3], 0) //=> 1
 */
export function varianceOf(numbers: readonly number[], lost: 0 | 1): Scalar {
  if (numbers.length <= lost) return errors.div0;
  const mean = sumOf(numbers) / numbers.length;
  return sumOf(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - lost);
}
