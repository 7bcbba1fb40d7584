import type { Address } from '../address';
import { weightIsWhole, weightOf } from './amount';
import type { Grid } from './grid';
import type { RawRow } from './indicatorRows';
import { issue } from './issues';
import type { IndicatorRow, TableIssue, WeightGroup } from './table';

/** Weights of a table and the rows that each stands for. */
export interface WeightGroups {
  readonly groups: readonly WeightGroup[];
  /** Index into `groups` by row. */
  readonly groupOf: readonly number[];
  readonly issues: readonly TableIssue[];
}

/**
 * Shares weights out. Rows whose weight or score cell is one merged cell stand for one weight together (for
 * the sum, where each has a weight of its own); so do
 * rows below a weight that is typed once (二级指标, not merged), where the typed weights are complete without them.
 *
 * @param grid the sheet
 * @param rows the table's rows
 * @param nesting which rows are parts of others: those have no share in another row's weight
 * @param totalCell 分值 of the total row, null when the form has none
 * @returns groups in the order of the form
 * @example weightGroups(grid, body.rows, nesting, null).groups[0]?.rows //=> [12, 13]
 */
export function weightGroups(
  grid: Grid,
  rows: readonly RawRow[],
  nesting: readonly IndicatorRow['nesting'][],
  totalCell: Address | null,
): WeightGroups {
  const whole = rows.filter((_, index) => nesting[index] !== 'child');
  const typedOnce = rowsUnderTypedWeight(grid, whole, totalCell);
  const members: RawRow[][] = [];
  const groupOf = rows.map((row) => {
    const open = members.at(-1);
    const last = open?.at(-1);
    const isShared =
      last !== undefined &&
      (isSameCell(last.cells.weight, row.cells.weight) ||
        isSameCell(last.cells.score, row.cells.score) ||
        typedOnce.has(row));
    if (open && isShared) open.push(row);
    else members.push([row]);
    return members.length - 1;
  });
  const issues: TableIssue[] = [];
  const groups = members.map((group): WeightGroup => {
    const [first] = group;
    const weightCell = first?.cells.weight ?? null;
    const scoreCell = first?.cells.score ?? null;
    const isOneOf = (role: 'weight' | 'score', cell: Address | null) =>
      group.every((row) => typedOnce.has(row) || isSameCell(row.cells[role], cell ?? undefined));
    const hasOneWeight = isOneOf('weight', weightCell);
    const hasOneScore = isOneOf('score', scoreCell);
    const ownWeights = hasOneScore && !hasOneWeight ? weightsOf(grid, group) : null;
    if (group.length > 1 && weightCell && !hasOneWeight)
      issues.push(issue(ownWeights ? 'score-cell-summed' : 'score-cell-shared', scoreCell));
    if (group.length > 1 && scoreCell && !hasOneScore)
      issues.push(issue('weight-cell-shared', weightCell));
    if (group.some((row) => typedOnce.has(row)))
      issues.push(issue('weight-typed-once', weightCell, { count: group.length }));
    const isClear = group.length === 1 || (hasOneWeight && hasOneScore);
    return {
      rows: group.map(({ row }) => row),
      weightCell: isClear || hasOneWeight ? weightCell : null,
      scoreCell: isClear || hasOneScore ? scoreCell : null,
      weight: isClear ? weightAt(grid, weightCell) : ownWeights && sumOf(ownWeights),
      ...(ownWeights && { ownWeights }),
    };
  });
  return { groups, groupOf, issues };
}

/** To the millionth: weights have few decimals. */
function sumOf(weights: readonly number[]): number {
  return Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 1e6) / 1e6;
}

/** 分值 of every row of a group, or null where one has none. */
function weightsOf(grid: Grid, group: readonly RawRow[]): readonly number[] | null {
  const weights = group.flatMap(({ cells }) => weightAt(grid, cells.weight) ?? []);
  return weights.length === group.length ? weights : null;
}

function isBlank(grid: Grid, { row, column }: Address): boolean {
  return grid.own(row, column) === '';
}

/**
 * Whether two cells are one and the same.
 *
 * @param left a cell, or undefined where there is none
 * @param right another
 * @returns false when either is missing
 * @example isSameCell({ row: 3, column: 5 }, { row: 3, column: 5 }) //=> true
 */
export function isSameCell(left: Address | undefined, right: Address | undefined): boolean {
  return left !== undefined && left.row === right?.row && left.column === right.column;
}

function weightAt(grid: Grid, cell: Address | null | undefined): number | null {
  return cell ? weightOf(grid.value(cell), grid.own(cell.row, cell.column)) : null;
}

/** Rows without weight and score of their own below one that has a weight, in the same 二级指标. */
function rowsUnderTypedWeight(
  grid: Grid,
  rows: readonly RawRow[],
  totalCell: Address | null,
): ReadonlySet<RawRow> {
  const found = new Set<RawRow>();
  const cells = new Map<number, number>();
  let open: RawRow | null = null;
  for (const row of rows) {
    const { weight, score } = row.cells;
    const value = weightAt(grid, weight);
    if (weight && value !== null) {
      open = row;
      // A merged weight counts once.
      cells.set(weight.row, value);
      continue;
    }
    const isBelow =
      (row.level2 || row.level1) !== '' &&
      row.level2 === open?.level2 &&
      row.level1 === open.level1;
    if (!isBelow || !weight || !isBlank(grid, weight)) continue;
    if (!score || isBlank(grid, score)) found.add(row);
  }
  const sum = [...cells.values()].reduce((all, value) => all + value, 0);
  const full = weightAt(grid, totalCell);
  const isComplete = weightIsWhole(sum) || (full !== null && Math.abs(full - sum) < 0.005);
  return isComplete ? found : new Set();
}
