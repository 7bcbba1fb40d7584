import type { Argument, Evaluation, FormulaFunction, Operand } from '../evaluate';
import { isCompound, settle } from '../evaluate';
import {
  errors,
  FormulaError,
  numberFromText,
  toCondition,
  toNumber,
  toText,
  type Matrix,
  type Scalar,
} from '../scalar';

/** Worksheet functions by their English names in capitals. */
export type FunctionTable = Readonly<Record<string, FormulaFunction>>;

/** Arguments of a function, with Excel's coercions. Every method throws a FormulaError. */
export class Arguments {
  constructor(
    readonly list: readonly Argument[],
    readonly evaluation: Evaluation,
  ) {}

  get count(): number {
    return this.list.length;
  }

  has(index: number): boolean {
    return this.list[index]?.omitted === false;
  }

  operand(index: number): Operand {
    const argument = this.list[index];
    if (!argument) throw errors.value;
    return argument.operand();
  }

  /** One value; an error value is thrown. */
  scalar(index: number): Scalar {
    const value = this.evaluation.single(this.operand(index));
    if (value instanceof FormulaError) throw value;
    return value;
  }

  number(index: number, otherwise?: number): number {
    if (otherwise !== undefined && !this.has(index)) return otherwise;
    return toNumber(this.scalar(index));
  }

  text(index: number, otherwise?: string): string {
    if (otherwise !== undefined && !this.has(index)) return otherwise;
    return toText(this.scalar(index));
  }

  condition(index: number, otherwise?: boolean): boolean {
    if (otherwise !== undefined && !this.has(index)) return otherwise;
    return toCondition(this.scalar(index));
  }

  matrix(index: number): Matrix {
    return this.evaluation.matrix(this.operand(index));
  }

  /** The numbers of all arguments from one on; text and booleans count only when typed directly. */
  numbers(from = 0): readonly number[] {
    return this.list.slice(from).flatMap((argument) => {
      if (argument.omitted) return [0];
      const operand = argument.operand();
      if (!isCompound(operand)) return [toNumber(operand)];
      return cellNumbers(this.evaluation.matrix(operand));
    });
  }

  /** Every single value of all arguments from one on. */
  values(from = 0): readonly Scalar[] {
    return this.list
      .slice(from)
      .flatMap((argument) => this.evaluation.matrix(argument.operand()).flat());
  }
}

/**
 * The numbers among cells; text, booleans and blanks do not count.
 *
 * @param rows cells
 * @returns their numbers in reading order
 * @throws FormulaError the first error value among them
 * @example cellNumbers([[1, 'x', null]]) //=> [1]
 */
function cellNumbers(rows: Matrix): readonly number[] {
  const numbers: number[] = [];
  for (const row of rows) {
    for (const value of row) {
      if (value instanceof FormulaError) throw value;
      if (typeof value === 'number') numbers.push(value);
    }
  }
  return numbers;
}

/**
 * A function of single values that is repeated for each element of an array.
 *
 * @param rule from coerced arguments to the result
 * @returns the function
 * @example each((args) => Math.abs(args.number(0)))
 */
export function each(rule: (args: Arguments) => Operand): FormulaFunction {
  return { takes: 'each', run: (list, evaluation) => rule(new Arguments(list, evaluation)) };
}

/**
 * A function that receives areas as they are.
 *
 * @param rule from arguments to the result
 * @returns the function
 * @example values((args) => args.numbers().length)
 */
export function values(rule: (args: Arguments) => Operand): FormulaFunction {
  return { takes: 'values', run: (list, evaluation) => rule(new Arguments(list, evaluation)) };
}

/**
 * A function whose arguments are computed as whole arrays (`SUMPRODUCT((A1:A3>1)*B1:B3)`).
 *
 * @param rule from arguments to the result
 * @returns the function
 * @example arrays((args) => args.matrix(0).length)
 */
export function arrays(rule: (args: Arguments) => Operand): FormulaFunction {
  return { takes: 'arrays', run: (list, evaluation) => rule(new Arguments(list, evaluation)) };
}

/**
 * Reads a COUNTIF-style criterion: a value, a comparison such as `">=60"`, or text with wildcards.
 *
 * @param criterion the criterion's value
 * @returns whether a cell meets it
 * @example meets('>1')(2) //=> true
 */
export function meets(criterion: Scalar): (value: Scalar) => boolean {
  const text = typeof criterion === 'string' ? criterion : null;
  const [, operator = '', operand = ''] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(text ?? '') ?? [];
  if (text === null) return (value) => sameValue(value, criterion ?? 0);
  const number = numberFromText(operand);
  if (operator === '' || operator === '=') {
    if (operand === '') return (value) => value === null || (operator === '' && value === '');
    return equalsOperand(operand, number);
  }
  if (operator === '<>') {
    if (operand === '') return (value) => value !== null;
    const equals = equalsOperand(operand, number);
    return (value) => !equals(value);
  }
  return (value) => {
    const order =
      number === null
        ? typeof value === 'string'
          ? compareText(value, operand)
          : null
        : typeof value === 'number'
          ? value - number
          : null;
    if (order === null) return false;
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

function equalsOperand(operand: string, number: number | null): (value: Scalar) => boolean {
  const pattern = wildcardPattern(operand);
  return (value) => {
    if (typeof value === 'number') return number !== null && value === number;
    if (typeof value === 'boolean') return operand.toUpperCase() === toText(value);
    if (value instanceof FormulaError) return value.code === operand.toUpperCase();
    if (value === null) return false;
    return pattern.test(value) || (number !== null && numberFromText(value) === number);
  };
}

function sameValue(value: Scalar, criterion: Scalar): boolean {
  if (value === criterion) return true;
  if (typeof criterion === 'number' && typeof value === 'string') {
    return numberFromText(value) === criterion;
  }
  return (
    value instanceof FormulaError &&
    criterion instanceof FormulaError &&
    value.code === criterion.code
  );
}

const compareText = (left: string, right: string): number => {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a === b ? 0 : a < b ? -1 : 1;
};

/**
 * A text with Excel's wildcards as a pattern for the whole text: `?` one character, `*` any number,
 * `~` takes the next one literally.
 *
 * @param text the text
 * @returns the pattern, without regard to case
 * @example wildcardPattern('绩效*').test('绩效自评') //=> true
 */
export function wildcardPattern(text: string): RegExp {
  return new RegExp(`^${wildcardSource(text)}$`, 'isu');
}

/**
 * The source of a pattern for a text with wildcards, without anchors.
 *
 * @param text the text
 * @returns the source of a regular expression
 * @example wildcardSource('a?') //=> 'a.'
 */
export function wildcardSource(text: string): string {
  const parts = [''];
  for (const [piece] of text.matchAll(/~[?*~]|\*+|[^]/gu)) {
    if (piece.startsWith('*')) parts.push('');
    else parts.push((parts.pop() ?? '') + characterSource(piece));
  }
  // The first place that fits between two stars is as good as every other and is never looked for again:
  // else a text full of stars would take for ever.
  return parts
    .map((part, index) => {
      if (index === 0) return part;
      return index < parts.length - 1 ? `(?=(.*?${part}))\\${index}` : `.*${part}`;
    })
    .join('');
}

function characterSource(piece: string): string {
  if (piece === '?') return '.';
  const character = piece.length > 1 && piece.startsWith('~') ? piece.slice(1) : piece;
  return /[\\^$.*?|+()[\]{}/]/.test(character) ? `\\${character}` : character;
}

/**
 * Whether a computation gives an error value.
 *
 * @param compute the computation
 * @returns its error, or null
 * @example errorOf(() => 1) //=> null
 */
export function errorOf(compute: () => Scalar): FormulaError | null {
  const value = settle(compute);
  return value instanceof FormulaError ? value : null;
}
