import type { Operand } from '../evaluate';
import { isCompound } from '../evaluate';
import { compareScalars, errors, FormulaError, type Matrix, type Scalar } from '../scalar';
import { arrays, values, wildcardPattern, type Arguments, type FunctionTable } from './define';

type Match = 'exact' | 'below' | 'above';

/** The position of a value among others, or -1. `below` takes the last that is not greater. */
function find(wanted: Scalar, list: readonly Scalar[], match: Match): number {
  if (match === 'exact') {
    const pattern =
      typeof wanted === 'string' && /[?*~]/.test(wanted) ? wildcardPattern(wanted) : null;
    return list.findIndex((value) =>
      pattern ? typeof value === 'string' && pattern.test(value) : same(value, wanted),
    );
  }
  let best = -1;
  list.forEach((value, index) => {
    if (value === null || typeof value !== typeof wanted) return;
    const order = compareScalars(value, wanted);
    if (match === 'below' ? order <= 0 : order >= 0) best = index;
  });
  return best;
}

const same = (value: Scalar, wanted: Scalar): boolean =>
  value !== null &&
  !(value instanceof FormulaError) &&
  typeof value === typeof wanted &&
  compareScalars(value, wanted) === 0;

const column = (grid: Matrix, index: number): readonly Scalar[] =>
  grid.map((row) => row[index] ?? null);

function verticalLookup(args: Arguments): Scalar {
  const grid = args.matrix(1);
  const at = find(args.scalar(0), column(grid, 0), args.condition(3, true) ? 'below' : 'exact');
  if (at < 0) return errors.notAvailable;
  return grid[at]?.[args.number(2) - 1] ?? (inside(grid, args.number(2)) ? 0 : errors.ref);
}

function horizontalLookup(args: Arguments): Scalar {
  const grid = args.matrix(1);
  const at = find(args.scalar(0), grid[0] ?? [], args.condition(3, true) ? 'below' : 'exact');
  if (at < 0) return errors.notAvailable;
  return grid[args.number(2) - 1]?.[at] ?? (grid[args.number(2) - 1] ? 0 : errors.ref);
}

const inside = (grid: Matrix, place: number): boolean =>
  place >= 1 && place <= (grid[0] ?? []).length;

function lookup(args: Arguments): Scalar {
  const grid = args.matrix(1);
  const wide = (grid[0]?.length ?? 0) > grid.length;
  const keys = wide ? (grid[0] ?? []) : column(grid, 0);
  const at = find(args.scalar(0), keys, 'below');
  if (at < 0) return errors.notAvailable;
  if (args.has(2)) return args.matrix(2).flat()[at] ?? 0;
  return (wide ? grid.at(-1)?.[at] : grid[at]?.at(-1)) ?? 0;
}

function match(args: Arguments): Scalar {
  const kind = args.number(2, 1);
  const how: Match = kind === 0 ? 'exact' : kind > 0 ? 'below' : 'above';
  const at = find(args.scalar(0), args.matrix(1).flat(), how);
  return at < 0 ? errors.notAvailable : at + 1;
}

function extendedLookup(args: Arguments): Scalar {
  const at = find(args.scalar(0), args.matrix(1).flat(), 'exact');
  if (at >= 0) return args.matrix(2).flat()[at] ?? 0;
  return args.has(3) ? args.scalar(3) : errors.notAvailable;
}

/** INDEX: row or column 0 gives the whole column or row. */
function indexed(args: Arguments): Operand {
  const operand = args.operand(0);
  const flat = isCompound(operand) && operand.kind === 'range' && operand.area.rowCount === 1;
  const row = flat && !args.has(2) ? 1 : args.number(1, 0);
  const place = flat && !args.has(2) ? args.number(1, 0) : args.number(2, args.has(2) ? 0 : 1);
  if (isCompound(operand) && operand.kind === 'range') {
    const { area } = operand;
    if (row < 0 || place < 0 || row > area.rowCount || place > area.columnCount) return errors.ref;
    return {
      ...operand,
      area: {
        row: row === 0 ? area.row : area.row + row - 1,
        column: place === 0 ? area.column : area.column + place - 1,
        rowCount: row === 0 ? area.rowCount : 1,
        columnCount: place === 0 ? area.columnCount : 1,
      },
    };
  }
  return args.matrix(0)[Math.max(row, 1) - 1]?.[Math.max(place, 1) - 1] ?? errors.ref;
}

function place(args: Arguments, axis: 'row' | 'column'): Scalar {
  if (args.count === 0) return args.evaluation.surroundings.address[axis] + 1;
  const operand = args.operand(0);
  return isCompound(operand) && operand.kind === 'range' ? operand.area[axis] + 1 : errors.value;
}

function extent(args: Arguments, axis: 'rowCount' | 'columnCount'): Scalar {
  const operand = args.operand(0);
  if (isCompound(operand) && operand.kind === 'range') return operand.area[axis];
  const grid = args.matrix(0);
  return axis === 'rowCount' ? grid.length : (grid[0]?.length ?? 0);
}

/** Finding values in other cells. */
export const lookupFunctions: FunctionTable = {
  VLOOKUP: values(verticalLookup),
  HLOOKUP: values(horizontalLookup),
  LOOKUP: arrays(lookup),
  XLOOKUP: arrays(extendedLookup),
  MATCH: values(match),
  INDEX: values(indexed),
  ROW: values((args) => place(args, 'row')),
  COLUMN: values((args) => place(args, 'column')),
  ROWS: values((args) => extent(args, 'rowCount')),
  COLUMNS: values((args) => extent(args, 'columnCount')),
};
