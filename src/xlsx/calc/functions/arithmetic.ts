import { UnsupportedFormula, errors, roundDecimal, FormulaError, type Scalar } from '../scalar';
import { isCompound } from '../evaluate';
import { arrays, each, values, type Arguments, type FunctionTable } from './define';
import { averageOf, maximumOf, minimumOf, productOf, sumOf, varianceOf } from './summary';

function checked(value: number): Scalar {
  return Number.isFinite(value) ? value : errors.num;
}

/** 0 to the power of 0 is no number in Excel. */
const power = (base: number, exponent: number): Scalar =>
  base === 0 && exponent === 0 ? errors.num : checked(base ** exponent);

/** To 15 digits as Excel shows them: LOG(1000) is 3, and not a hair below. */
function logarithm(value: number, base: number): Scalar {
  if (!(value > 0 && base > 0)) return errors.num;
  if (base === 1) return errors.div0;
  return Number((Math.log(value) / Math.log(base)).toPrecision(15));
}

function nearest(args: Arguments, round: (value: number) => number): Scalar {
  const step = args.number(1, 1);
  if (step === 0) return 0;
  const quotient = Number((args.number(0) / step).toPrecision(15));
  return Number((round(quotient) * step).toPrecision(15));
}

function remainder(value: number, divisor: number): Scalar {
  if (divisor === 0) return errors.div0;
  return Number((value - divisor * Math.floor(value / divisor)).toPrecision(15));
}

/** SUMPRODUCT counts what is not a number as 0. */
function sumProduct(args: Arguments): Scalar {
  const grids = args.list.map((_, index) => args.matrix(index));
  const [first = []] = grids;
  if (grids.some((grid) => grid.length !== first.length || width(grid) !== width(first))) {
    return errors.value;
  }
  let sum = 0;
  first.forEach((row, rowIndex) => {
    row.forEach((_, columnIndex) => {
      let product = 1;
      for (const grid of grids) {
        const value = grid[rowIndex]?.[columnIndex] ?? null;
        if (value instanceof FormulaError) throw value;
        product *= typeof value === 'number' ? value : 0;
      }
      sum += product;
    });
  });
  return sum;
}

const width = (grid: readonly (readonly Scalar[])[]): number => grid[0]?.length ?? 0;

/** The eleven kinds of SUBTOTAL; 101 to 111 also leave out rows hidden by hand. */
const subtotals: Readonly<Record<number, (cells: readonly Scalar[]) => Scalar>> = {
  1: (cells) => averageOf(numbersOf(cells)),
  2: (cells) => cells.filter((cell) => typeof cell === 'number').length,
  3: (cells) => cells.filter((cell) => cell !== null).length,
  4: (cells) => maximumOf(numbersOf(cells)),
  5: (cells) => minimumOf(numbersOf(cells)),
  6: (cells) => productOf(numbersOf(cells)),
  7: (cells) => root(varianceOf(numbersOf(cells), 1)),
  8: (cells) => root(varianceOf(numbersOf(cells), 0)),
  9: (cells) => sumOf(numbersOf(cells)),
  10: (cells) => varianceOf(numbersOf(cells), 1),
  11: (cells) => varianceOf(numbersOf(cells), 0),
};

const root = (value: Scalar): Scalar => (typeof value === 'number' ? Math.sqrt(value) : value);

function numbersOf(cells: readonly Scalar[]): readonly number[] {
  return cells.flatMap((cell) => {
    if (cell instanceof FormulaError) throw cell;
    return typeof cell === 'number' ? [cell] : [];
  });
}

function subtotal(args: Arguments): Scalar {
  const code = args.number(0);
  const rule = subtotals[code % 100];
  if (!rule || code > 111) return errors.value;
  const { surroundings } = args.evaluation;
  const cells: Scalar[] = [];
  for (const [index] of args.list.entries()) {
    if (index === 0) continue;
    const operand = args.operand(index);
    if (!isCompound(operand) || operand.kind !== 'range') return errors.value;
    const { sheetId } = operand;
    const area = surroundings.clip(sheetId, operand.area);
    for (let row = area.row; row < area.row + area.rowCount; row += 1) {
      if (code > 100 && surroundings.isRowHidden(sheetId, row)) continue;
      for (let column = area.column; column < area.column + area.columnCount; column += 1) {
        const address = { row, column };
        const formula = surroundings.formula(sheetId, address);
        if (formula !== null && /\bSUBTOTAL\(/i.test(formula)) continue;
        cells.push(surroundings.value(sheetId, address));
      }
    }
  }
  return rule(cells);
}

/** Sums, rounding and other arithmetic. */
export const arithmeticFunctions: FunctionTable = {
  SUM: values((args) => sumOf(args.numbers())),
  SUMSQ: values((args) => sumOf(args.numbers().map((value) => value * value))),
  PRODUCT: values((args) => productOf(args.numbers())),
  SUMPRODUCT: arrays(sumProduct),
  SUBTOTAL: values(subtotal),
  ROUND: each((args) => roundDecimal(args.number(0), args.number(1, 0))),
  ROUNDUP: each((args) => roundDecimal(args.number(0), args.number(1, 0), 'up')),
  ROUNDDOWN: each((args) => roundDecimal(args.number(0), args.number(1, 0), 'down')),
  TRUNC: each((args) => roundDecimal(args.number(0), args.number(1, 0), 'down')),
  INT: each((args) => Math.floor(args.number(0))),
  ABS: each((args) => Math.abs(args.number(0))),
  SIGN: each((args) => Math.sign(args.number(0))),
  MOD: each((args) => remainder(args.number(0), args.number(1))),
  QUOTIENT: each((args) =>
    args.number(1) === 0 ? errors.div0 : Math.trunc(args.number(0) / args.number(1)),
  ),
  POWER: each((args) => power(args.number(0), args.number(1))),
  SQRT: each((args) => checked(Math.sqrt(args.number(0)))),
  EXP: each((args) => checked(Math.exp(args.number(0)))),
  LN: each((args) => checked(Math.log(args.number(0)))),
  LOG10: each((args) => checked(Math.log10(args.number(0)))),
  LOG: each((args) => logarithm(args.number(0), args.number(1, 10))),
  PI: each(() => Math.PI),
  CEILING: each((args) => nearest(args, Math.ceil)),
  FLOOR: each((args) => nearest(args, Math.floor)),
  MROUND: each((args) => nearest(args, Math.round)),
  EVEN: each((args) => args.number(0) && Math.sign(args.number(0)) * evenAbove(args.number(0))),
  RAND: each(() => {
    throw new UnsupportedFormula('a random number cannot be recomputed');
  }),
};

const evenAbove = (value: number): number => Math.ceil(Math.abs(value) / 2) * 2;
