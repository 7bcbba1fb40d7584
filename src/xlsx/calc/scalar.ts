/** The error values that a formula can give. */
export type ErrorCode =
  '#NULL!' | '#DIV/0!' | '#VALUE!' | '#REF!' | '#NAME?' | '#NUM!' | '#N/A' | '#CALC!' | '#SPILL!';

/** An Excel error value. It travels as a value between cells and is thrown inside one formula. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';

  constructor(readonly code: ErrorCode) {
    super(code);
  }
}

/** A formula that this evaluator cannot compute; its cell keeps the value the file had. */
export class UnsupportedFormula extends Error {
  override readonly name = 'UnsupportedFormula';
}

/** One value inside a formula; null is a blank cell. */
export type Scalar = string | number | boolean | null | FormulaError;

/** Rows of values; every row has the same length. */
export type Matrix = readonly (readonly Scalar[])[];

/** The shared error values. */
export const errors = {
  div0: new FormulaError('#DIV/0!'),
  value: new FormulaError('#VALUE!'),
  ref: new FormulaError('#REF!'),
  num: new FormulaError('#NUM!'),
  notAvailable: new FormulaError('#N/A'),
} as const;

/** Characters that a cell holds at most (Excel specifications and limits, Microsoft). */
export const mostCharacters = 32_767;

/**
 * A text that was put together, as a formula gives it.
 *
 * @param text any text
 * @returns the text
 * @throws FormulaError `#VALUE!` when no cell could hold it
 * @example cellText('优' + '秀') //=> '优秀'
 */
export function cellText(text: string): string {
  if (text.length > mostCharacters) throw errors.value;
  return text;
}

const errorCodes: readonly ErrorCode[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#CALC!',
  '#SPILL!',
];
const errorByText = new Map(errorCodes.map((code) => [code as string, new FormulaError(code)]));

/**
 * The error value that a text names.
 *
 * @param text for example `#DIV/0!`
 * @returns the error, or null when the text names none
 * @example errorFromText('#N/A')?.code //=> '#N/A'
 */
export function errorFromText(text: string): FormulaError | null {
  return errorByText.get(text.toUpperCase()) ?? null;
}

/**
 * A value as a number, as Excel's operators coerce it: blank is 0, TRUE is 1, '12%' is 0.12.
 *
 * @param value any scalar
 * @returns the number
 * @throws FormulaError the value itself when it is an error, `#VALUE!` when it is no number
 * @example toNumber('1,200') //=> 1200
 */
export function toNumber(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof FormulaError) throw value;
  const number = numberFromText(value);
  if (number === null) throw errors.value;
  return number;
}

/**
 * The number that a text spells, as Excel reads typed text.
 *
 * @param text for example `1,200.5`, `-3`, `12%`, `1e3`
 * @returns the number, or null when the text is no number
 * @example numberFromText('12%') //=> 0.12
 */
export function numberFromText(text: string): number | null {
  const match =
    /^\s*([+-]?)[¥$]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*(%?)\s*$/i.exec(
      text,
    );
  if (!match) return null;
  const [, sign = '', digits = '', exponent = '', percent = ''] = match;
  const number = Number(sign + digits.replaceAll(',', '') + exponent);
  return percent ? number / 100 : number;
}

/**
 * A value as text, as `&` joins it: numbers with up to 15 digits, blank as nothing.
 *
 * @param value any scalar
 * @returns the text
 * @throws FormulaError the value itself when it is an error
 * @example toText(true) //=> 'TRUE'
 */
export function toText(value: Scalar): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof FormulaError) throw value;
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) {
    return rounded
      .toExponential()
      .replace(/e([+-])(\d)$/, 'E$10$2')
      .replace('e', 'E');
  }
  return size < 1e-6 && size !== 0 ? rounded.toFixed(20).replace(/0+$/, '') : String(rounded);
}

/**
 * A value as a condition.
 *
 * @param value any scalar
 * @returns true for TRUE and every number but 0
 * @throws FormulaError the value itself when it is an error, `#VALUE!` for other text
 * @example toCondition(1) //=> true
 */
export function toCondition(value: Scalar): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    if (upper === 'TRUE') return true;
    if (upper === 'FALSE') return false;
  }
  return toNumber(value) !== 0;
}

const rank = (value: Scalar): number =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;

/**
 * Orders two values as Excel compares them: numbers before text before booleans, text without
 * regard to case, numbers to 15 digits, and a blank equal to 0, '' and FALSE.
 *
 * @param left any scalar
 * @param right any scalar
 * @returns negative, 0 or positive
 * @throws FormulaError the first error among the two
 * @example compareScalars('a', 'A') //=> 0
 */
export function compareScalars(left: Scalar, right: Scalar): number {
  if (left instanceof FormulaError) throw left;
  if (right instanceof FormulaError) throw right;
  const first = left ?? blankLike(right);
  const second = right ?? blankLike(left);
  if (typeof first === 'number' && typeof second === 'number') {
    if (first === second) return 0;
    return Number(first.toPrecision(15)) - Number(second.toPrecision(15));
  }
  if (typeof first === 'string' && typeof second === 'string') {
    const [a, b] = [first.toLowerCase(), second.toLowerCase()];
    return a === b ? 0 : a < b ? -1 : 1;
  }
  if (typeof first === 'boolean' && typeof second === 'boolean') {
    return Number(first) - Number(second);
  }
  return rank(first) - rank(second);
}

function blankLike(other: Scalar): string | number | boolean {
  return typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
}

/**
 * Rounds a number to decimal places half away from zero, on the decimal digits that Excel shows
 * (so that 1.005 rounds to 1.01).
 *
 * @param value any number
 * @param digits decimal places; negative rounds to tens, hundreds, …
 * @param direction `half` ordinary rounding, `up` away from zero, `down` towards zero
 * @returns the rounded number
 * @example roundDecimal(1.005, 2) //=> 1.01
 */
export function roundDecimal(
  value: number,
  digits: number,
  direction: 'half' | 'up' | 'down' = 'half',
): number {
  const places = Math.trunc(digits);
  const shifted = shift(Number(Math.abs(value).toPrecision(15)), places);
  const rounded = { half: Math.round, up: Math.ceil, down: Math.floor }[direction](
    Number(shifted.toPrecision(15)),
  );
  return Math.sign(value) * shift(rounded, -places) + 0;
}

function shift(value: number, places: number): number {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
