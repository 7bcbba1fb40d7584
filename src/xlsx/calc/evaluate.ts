import type { Address, Area } from '../../core/address';
import type { BinaryOperator, Expression } from './parse';
import {
  cellText,
  compareScalars,
  errors,
  FormulaError,
  toNumber,
  toText,
  UnsupportedFormula,
  type Matrix,
  type Scalar,
} from './scalar';

/** An area of cells that a formula points to; read only when needed. */
export interface CellRange {
  readonly kind: 'range';
  readonly sheetId: string;
  readonly area: Area;
}

/** What an expression gives: one value, rows of values, or an area of cells. */
export type Operand = Scalar | { readonly kind: 'matrix'; readonly rows: Matrix } | CellRange;

/** Values that an array inside a formula may have. */
const mostElements = 5_000_000;

/** What a formula may ask of the workbook around it. */
export interface Surroundings {
  /** The cell that holds the formula. */
  readonly sheetId: string;
  readonly address: Address;
  /** The id of the sheet with that name, or null. */
  sheetNamed(name: string): string | null;
  /** The tree of a defined name seen from a sheet, or null. */
  definedName(name: string, sheetId: string): Expression | null;
  value(sheetId: string, address: Address): Scalar;
  /** The area without the empty rows and columns after the used range. */
  clip(sheetId: string, area: Area): Area;
  isRowHidden(sheetId: string, row: number): boolean;
  formula(sheetId: string, address: Address): string | null;
}

/** One argument, computed when asked for (so that IF leaves the other branch alone). */
export interface Argument {
  readonly omitted: boolean;
  operand(): Operand;
}

/** A worksheet function. */
export interface FormulaFunction {
  /** `arrays`: its arguments are computed as whole arrays; `each`: computed once per element. */
  readonly takes: 'values' | 'arrays' | 'each';
  run(args: readonly Argument[], evaluation: Evaluation): Operand;
}

/** Finds a worksheet function by its English name in capitals. */
export type FunctionLookup = (name: string) => FormulaFunction | undefined;

/** Computes one formula of one cell. */
export class Evaluation {
  constructor(
    readonly surroundings: Surroundings,
    private readonly lookup: FunctionLookup,
    private readonly arrays = false,
  ) {}

  /** The formula's single result; an error is a value here. */
  result(expression: Expression): Scalar {
    return settle(() => this.single(this.operand(expression)));
  }

  operand(expression: Expression): Operand {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'omitted':
        return null;
      case 'array':
        return { kind: 'matrix', rows: expression.rows };
      case 'reference':
        return this.reference(expression.sheet, expression.area);
      case 'name':
        return this.named(expression.sheet, expression.name);
      case 'union':
        throw new UnsupportedFormula('a union outside a function');
      case 'sign':
        return expression.negative
          ? this.each([this.operand(expression.operand)], ([value = null]) => -toNumber(value))
          : this.operand(expression.operand);
      case 'percent':
        return this.each(
          [this.operand(expression.operand)],
          ([value = null]) => toNumber(value) / 100,
        );
      case 'binary':
        return this.each(
          [this.operand(expression.left), this.operand(expression.right)],
          ([left = null, right = null]) => operate(expression.operator, left, right),
        );
      case 'call':
        return this.call(expression.name, expression.args);
    }
  }

  /** One value from an operand: the cell in the formula's own row or column when it is an area. */
  single(operand: Operand): Scalar {
    if (!isCompound(operand)) return operand;
    if (operand.kind === 'matrix') return operand.rows[0]?.[0] ?? null;
    const { area, sheetId } = operand;
    if (this.arrays || (area.rowCount === 1 && area.columnCount === 1)) {
      return this.surroundings.value(sheetId, area);
    }
    const here = this.surroundings.address;
    const row = area.rowCount === 1 ? area.row : here.row;
    const column = area.columnCount === 1 ? area.column : here.column;
    const inside =
      row >= area.row &&
      row < area.row + area.rowCount &&
      column >= area.column &&
      column < area.column + area.columnCount &&
      (area.rowCount === 1 || area.columnCount === 1);
    if (!inside) throw errors.value;
    return this.surroundings.value(sheetId, { row, column });
  }

  /** All values of an operand. */
  matrix(operand: Operand): Matrix {
    if (!isCompound(operand)) return [[operand]];
    if (operand.kind === 'matrix') return operand.rows;
    const area = this.surroundings.clip(operand.sheetId, operand.area);
    return Array.from({ length: area.rowCount }, (_, row) =>
      Array.from({ length: area.columnCount }, (_, column) =>
        this.surroundings.value(operand.sheetId, {
          row: area.row + row,
          column: area.column + column,
        }),
      ),
    );
  }

  /** Whether an operand is repeated element by element instead of giving one value. */
  spreads(operand: Operand): boolean {
    return isCompound(operand) && (this.arrays || operand.kind === 'matrix');
  }

  /** Applies a rule to single values, or to every element where arrays are computed. */
  each(operands: readonly Operand[], rule: (values: readonly Scalar[]) => Operand): Operand {
    if (!operands.some((operand) => this.spreads(operand))) {
      return rule(operands.map((operand) => this.single(operand)));
    }
    const grids = operands.map((operand) => this.matrix(operand));
    const rowCount = Math.max(...grids.map((grid) => grid.length));
    const columnCount = Math.max(...grids.map((grid) => grid[0]?.length ?? 1));
    if (rowCount * columnCount > mostElements) throw new UnsupportedFormula('an array too large');
    const rows = Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_, column) =>
        settle(() => this.single(rule(grids.map((grid) => element(grid, row, column))))),
      ),
    );
    return { kind: 'matrix', rows };
  }

  private call(name: string, args: readonly Expression[]): Operand {
    const found = this.lookup(name);
    if (!found) throw new UnsupportedFormula(`the function ${name} is not known`);
    const inside =
      found.takes === 'arrays' && !this.arrays
        ? new Evaluation(this.surroundings, this.lookup, true)
        : this;
    const flat = args.flatMap((arg) => (arg.kind === 'union' ? arg.parts : [arg]));
    if (found.takes !== 'each')
      return found.run(
        flat.map((arg) => inside.argument(arg)),
        inside,
      );
    const operands = flat.map((arg) => settleOperand(() => inside.operand(arg)));
    return inside.each(operands, (values) =>
      found.run(
        values.map((value, index) => ({
          omitted: flat[index]?.kind === 'omitted',
          operand: () => value,
        })),
        inside,
      ),
    );
  }

  private argument(expression: Expression): Argument {
    let known: { readonly operand: Operand } | null = null;
    return {
      omitted: expression.kind === 'omitted',
      operand: () => {
        known ??= { operand: this.operand(expression) };
        return known.operand;
      },
    };
  }

  private reference(sheet: string | null, area: Area): Operand {
    return { kind: 'range', sheetId: this.sheetOf(sheet), area };
  }

  private named(sheet: string | null, name: string): Operand {
    const expression = this.surroundings.definedName(name, this.sheetOf(sheet));
    // A table, or a name that leads to another workbook: Excel knows what it stands for.
    if (!expression) throw new UnsupportedFormula(`the name ${name} cannot be followed`);
    return this.operand(expression);
  }

  private sheetOf(name: string | null): string {
    if (name === null) return this.surroundings.sheetId;
    const sheetId = this.surroundings.sheetNamed(name);
    // '[1]表 2'!A1 and '一月:三月'!A1 look like a sheet of this workbook, and are none.
    if (sheetId === null) throw new UnsupportedFormula(`${name} is no sheet of this workbook`);
    return sheetId;
  }
}

/** Narrows an operand to an area or rows of values. */
export const isCompound = (operand: Operand): operand is Exclude<Operand, Scalar> =>
  typeof operand === 'object' && operand !== null && 'kind' in operand;

/**
 * Runs a computation and turns a thrown error value into a value.
 *
 * @param compute the computation
 * @returns its value, or the error value that it threw
 * @throws everything that is not an error value
 * @example settle(() => toNumber('x')) //=> #VALUE!
 */
export function settle(compute: () => Scalar): Scalar {
  const operand = settleOperand(compute);
  return isCompound(operand) ? errors.value : operand;
}

function settleOperand(compute: () => Operand): Operand {
  try {
    return compute();
  } catch (error) {
    if (error instanceof FormulaError) return error;
    throw error;
  }
}

/** A single row or column is repeated over the other; what is beyond the edge is `#N/A`. */
function element(grid: Matrix, row: number, column: number): Scalar {
  const line = grid.length === 1 ? grid[0] : grid[row];
  if (!line) return errors.notAvailable;
  const value = line.length === 1 ? line[0] : line[column];
  return value === undefined ? errors.notAvailable : value;
}

function operate(operator: BinaryOperator, left: Scalar, right: Scalar): Scalar {
  switch (operator) {
    case '&':
      return cellText(toText(left) + toText(right));
    case '=':
      return compareScalars(left, right) === 0;
    case '<>':
      return compareScalars(left, right) !== 0;
    case '<':
      return compareScalars(left, right) < 0;
    case '>':
      return compareScalars(left, right) > 0;
    case '<=':
      return compareScalars(left, right) <= 0;
    case '>=':
      return compareScalars(left, right) >= 0;
    default:
      return arithmetic(operator, toNumber(left), toNumber(right));
  }
}

function arithmetic(operator: '+' | '-' | '*' | '/' | '^', left: number, right: number): Scalar {
  switch (operator) {
    case '+':
      return nearZero(left + right, left, right);
    case '-':
      return nearZero(left - right, left, right);
    case '*':
      return finite(left * right);
    case '/':
      return right === 0 ? errors.div0 : finite(left / right);
    case '^':
      return left === 0 && right === 0 ? errors.num : finite(left ** right);
  }
}

/** As Excel, a sum that is only rounding noise of its operands counts as 0. */
function nearZero(sum: number, left: number, right: number): Scalar {
  const noise = 2 ** -51 * Math.max(Math.abs(left), Math.abs(right));
  return Math.abs(sum) <= noise ? 0 : finite(sum);
}

function finite(value: number): Scalar {
  return Number.isFinite(value) ? value : errors.num;
}
