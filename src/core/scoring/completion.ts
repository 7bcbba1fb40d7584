import type { Comparison } from '../value/reading';
import { exact, millionths, percent, percentOfQuotient, plain, type Decimal } from './exact';

/** A completion as an exact fraction, together with how it is written. */
export interface Completion {
  readonly fraction: Decimal;
  /** For ratios with both sides known: numerator and denominator as a person reads them. */
  readonly division: string | null;
  /** `124 ÷ 160 = 77.5%`, or nothing when only the rate is known. */
  readonly lines: readonly string[];
}

/**
 * A division and its result as one line: `124 ÷ 160 = 77.5%`, with ≈ where digits were cut.
 *
 * @param numerator dividend
 * @param denominator divisor, not 0
 * @returns fraction, division and line
 * @example divide(124, 160).lines //=> ['124 ÷ 160 = 77.5%']
 */
export function divide(numerator: number, denominator: number): Completion {
  const division = `${plain(numerator)} ÷ ${plain(denominator)}`;
  const { text, isExact } = shortQuotient(numerator, denominator) ?? {
    text: percent(quotient(numerator, denominator)),
    isExact: isShort(quotient(numerator, denominator)),
  };
  return {
    // Most rows are met: nobody asks for their fraction.
    get fraction() {
      return quotient(numerator, denominator);
    },
    division,
    lines: [`${division} ${isExact ? '=' : '≈'} ${text}`],
  };
}

const quotient = (numerator: number, denominator: number): Decimal =>
  exact(numerator).div(exact(denominator));

/** Whether a fraction is a percentage of at most two decimals. */
const isShort = (fraction: Decimal): boolean => fraction.eq(fraction.round(4));

function shortQuotient(
  numerator: number,
  denominator: number,
): ReturnType<typeof percentOfQuotient> {
  if (Number.isInteger(numerator) && Number.isInteger(denominator))
    return percentOfQuotient(numerator, denominator);
  const [top, bottom] = [millionths(numerator), millionths(denominator)];
  return top === null || bottom === null ? null : percentOfQuotient(top, bottom);
}

/**
 * The completion of a comparison as exactly as it is known.
 *
 * @param comparison the judged pair
 * @returns the fraction; null when the comparison has none
 * @example completionOf(comparison)?.lines //=> ['124 ÷ 160 = 77.5%']
 */
export function completionOf(comparison: Comparison): Completion | null {
  const { ratio, completion } = comparison;
  if (
    ratio &&
    isUsable(ratio.numerator) &&
    isUsable(ratio.denominator) &&
    ratio.denominator !== 0
  ) {
    const { numerator, denominator } = ratio;
    const [top, bottom] = writtenSides(comparison, numerator / denominator) ?? [
      numerator,
      denominator,
    ];
    const written = divide(top, bottom);
    if (top === numerator && bottom === denominator) return written;
    return {
      get fraction() {
        return quotient(numerator, denominator);
      },
      division: written.division,
      lines: written.lines,
    };
  }
  if (completion === null || !isUsable(completion)) return null;
  return { fraction: exact(completion), division: null, lines: [] };
}

/**
 * How a settled share is printed in the product line: as a percentage where that is exact.
 *
 * @param completion the completion
 * @returns `77.5%` or `88.6 ÷ 90`
 * @example factorText(divide(124, 160)) //=> '77.5%'
 */
export function factorText({
  fraction,
  division,
}: Pick<Completion, 'fraction' | 'division'>): string {
  return division === null || isShort(fraction) ? percent(fraction) : division;
}

const isUsable = (value: number): boolean => Number.isFinite(value);

/** The two numbers as they stand in the target's unit, where they give the same quotient. */
function writtenSides(comparison: Comparison, quotient: number): [number, number] | null {
  const target = comparison.target?.value;
  const actual = comparison.actualInTargetUnit;
  if (target === undefined || actual === null || !isUsable(target) || !isUsable(actual))
    return null;
  const orders: [number, number][] = [
    [actual, target],
    [target, actual],
  ];
  return (
    orders.find(
      ([top, bottom]) =>
        bottom !== 0 && Math.abs(top / bottom - quotient) <= 1e-9 * Math.abs(quotient),
    ) ?? null
  );
}
