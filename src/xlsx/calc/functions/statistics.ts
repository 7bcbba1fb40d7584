import { isCompound } from '../evaluate';
import { errors, FormulaError, toNumber, type Scalar } from '../scalar';
import { arrays, meets, values, type Arguments, type FunctionTable } from './define';
import { averageOf, maximumOf, minimumOf, sumOf, varianceOf } from './summary';

const ascending = (numbers: readonly number[]): readonly number[] =>
  [...numbers].sort((left, right) => left - right);

/** Positions of the cells that meet every pair of (cells, criterion) from an argument on. */
function selected(args: Arguments, from: number): readonly boolean[] {
  let chosen: boolean[] | null = null;
  for (let index = from; index + 1 < args.count; index += 2) {
    const cells = wholeArea(args, index);
    const passes = meets(args.evaluation.single(args.operand(index + 1)));
    const previous: readonly boolean[] | null = chosen;
    if (previous && previous.length !== cells.length) throw errors.value;
    chosen = cells.map((cell, at) => passes(cell) && (previous?.[at] ?? true));
  }
  return chosen ?? [];
}

/** Areas of criteria keep their full shape up to the used range, so that positions agree. */
function wholeArea(args: Arguments, index: number): readonly Scalar[] {
  return args.matrix(index).flat();
}

/** The numbers to add up: of the second area where there is one, else of the tested one. */
function numbersWhere(cells: readonly Scalar[], chosen: readonly boolean[]): readonly number[] {
  return cells.flatMap((cell, at) => {
    if (chosen[at] !== true) return [];
    if (cell instanceof FormulaError) throw cell;
    return typeof cell === 'number' ? [cell] : [];
  });
}

function conditional(summary: (numbers: readonly number[]) => Scalar) {
  return {
    /** SUMIF(tested, criterion, [added]): the added area takes the tested one's shape. */
    single: (args: Arguments): Scalar => {
      const tested = args.operand(0);
      const grid = args.matrix(0);
      const passes = meets(args.evaluation.single(args.operand(1)));
      const chosen = grid.flat().map(passes);
      const added = args.has(2) ? args.operand(2) : tested;
      if (!isCompound(added) || added.kind !== 'range') return errors.value;
      const area = {
        ...added.area,
        rowCount: grid.length,
        columnCount: grid[0]?.length ?? 1,
      };
      const cells = cellsOf(args, added.sheetId, area);
      return summary(numbersWhere(cells, chosen));
    },
    several: (args: Arguments): Scalar =>
      summary(numbersWhere(wholeArea(args, 0), selected(args, 1))),
  };
}

function cellsOf(
  args: Arguments,
  sheetId: string,
  area: { row: number; column: number; rowCount: number; columnCount: number },
): readonly Scalar[] {
  return Array.from({ length: area.rowCount * area.columnCount }, (_, at) =>
    args.evaluation.surroundings.value(sheetId, {
      row: area.row + Math.floor(at / area.columnCount),
      column: area.column + (at % area.columnCount),
    }),
  );
}

function nth(args: Arguments, fromTop: boolean): Scalar {
  const sorted = ascending(args.numbers().slice(0, -1));
  const place = Math.ceil(toNumber(args.scalar(args.count - 1)));
  return sorted[fromTop ? sorted.length - place : place - 1] ?? errors.num;
}

function percentile(numbers: readonly number[], share: number): Scalar {
  const sorted = ascending(numbers);
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)];
  const high = sorted[Math.ceil(at)];
  if (low === undefined || high === undefined || share < 0 || share > 1) return errors.num;
  return low + (high - low) * (at - Math.floor(at));
}

function rankOf(args: Arguments): Scalar {
  const value = args.number(0);
  const numbers = args.matrix(1).flat();
  if (!numbers.includes(value)) return errors.notAvailable;
  const rising = args.number(2, 0) !== 0;
  const better = numbers.filter(
    (other) => typeof other === 'number' && (rising ? other < value : other > value),
  );
  return better.length + 1;
}

function mode(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best: number | null = null;
  for (const [number, count] of counts) {
    if (count > 1 && (best === null || count > (counts.get(best) ?? 0))) best = number;
  }
  return best ?? errors.notAvailable;
}

const root = (value: Scalar): Scalar => (typeof value === 'number' ? Math.sqrt(value) : value);
const sums = conditional(sumOf);
const averages = conditional(averageOf);

function countNumbers(args: Arguments): Scalar {
  return args.values().filter((value) => typeof value === 'number').length;
}

/** Counting, averages and what is found by criteria. */
export const statisticsFunctions: FunctionTable = {
  AVERAGE: values((args) => averageOf(args.numbers())),
  MAX: values((args) => maximumOf(args.numbers())),
  MIN: values((args) => minimumOf(args.numbers())),
  MEDIAN: values((args) => percentile(args.numbers(), 0.5)),
  COUNT: values(countNumbers),
  COUNTA: values((args) => args.values().filter((value) => value !== null).length),
  COUNTBLANK: values(
    (args) => area(args) - args.values().filter((value) => value !== null && value !== '').length,
  ),
  COUNTIF: values((args) => {
    const passes = meets(args.evaluation.single(args.operand(1)));
    return args.matrix(0).flat().filter(passes).length;
  }),
  COUNTIFS: values((args) => selected(args, 0).filter(Boolean).length),
  SUMIF: values(sums.single),
  SUMIFS: values(sums.several),
  AVERAGEIF: values(averages.single),
  AVERAGEIFS: values(averages.several),
  MAXIFS: values(conditional(maximumOf).several),
  MINIFS: values(conditional(minimumOf).several),
  LARGE: arrays((args) => nth(args, true)),
  SMALL: arrays((args) => nth(args, false)),
  RANK: values(rankOf),
  'RANK.EQ': values(rankOf),
  STDEV: values((args) => root(varianceOf(args.numbers(), 1))),
  'STDEV.S': values((args) => root(varianceOf(args.numbers(), 1))),
  STDEVP: values((args) => root(varianceOf(args.numbers(), 0))),
  'STDEV.P': values((args) => root(varianceOf(args.numbers(), 0))),
  VAR: values((args) => varianceOf(args.numbers(), 1)),
  'VAR.S': values((args) => varianceOf(args.numbers(), 1)),
  VARP: values((args) => varianceOf(args.numbers(), 0)),
  'VAR.P': values((args) => varianceOf(args.numbers(), 0)),
  MODE: values((args) => mode(args.numbers())),
  PERCENTILE: values((args) => percentile(args.matrix(0).flat().filter(isNumber), args.number(1))),
  QUARTILE: values((args) =>
    percentile(args.matrix(0).flat().filter(isNumber), args.number(1) / 4),
  ),
};

const isNumber = (value: Scalar): value is number => typeof value === 'number';

/** How many cells the arguments cover, beyond the used range too. */
function area(args: Arguments): number {
  const operand = args.operand(0);
  if (!isCompound(operand)) return 1;
  if (operand.kind === 'matrix') return operand.rows.flat().length;
  return operand.area.rowCount * operand.area.columnCount;
}
