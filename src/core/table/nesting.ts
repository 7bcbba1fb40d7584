import { weightOf } from './amount';
import type { Grid } from './grid';
import type { RawRow } from './indicatorRows';
import type { IndicatorRow, IndicatorTable } from './table';

type Nesting = IndicatorRow['nesting'];

/**
 * Which rows are parts of another: 1、… under 一、… (湖北, 保山), and 其中：… with the rows that are indented
 * below it. Parts are judged and not added up.
 *
 * @param grid the sheet, for blanks before a name and for weights
 * @param rows the table's rows
 * @returns one nesting per row
 * @example nestingOf(grid, rows) //=> ['parent', 'child', 'child', 'plain']
 */
export function nestingOf(grid: Grid, rows: readonly RawRow[]): readonly Nesting[] {
  const numbered = byNumber(rows);
  const listed = byWhich(grid, rows);
  return rows.map((_, index) => listed[index] ?? numbered[index] ?? 'plain');
}

const isFull = (sum: number): boolean => Math.abs(sum - 100) < 0.005;

/**
 * Counts 其中：… like any other row where the marks say so: parts and wholes have marks, and only all of them
 * together with the execution's make 100.
 *
 * @param table an indicator table
 * @param fundWeight marks of 项目资金, 0 without
 * @returns the table; without parts where they count
 * @example withPartsCounted(table, 10).rows.map((row) => row.nesting) //=> ['plain', 'plain']
 */
export function withPartsCounted(table: IndicatorTable, fundWeight: number): IndicatorTable {
  const { rows, groups } = table;
  const sumOf = (isIn: (nesting: Nesting) => boolean): number => {
    const counted = new Set(rows.filter(({ nesting }) => isIn(nesting)).map(({ group }) => group));
    return [...counted].reduce((sum, group) => sum + (groups[group]?.weight ?? NaN), fundWeight);
  };
  const isCounted = isFull(sumOf(() => true)) && !isFull(sumOf((nesting) => nesting !== 'child'));
  return isCounted ? { ...table, rows: rows.map((row) => ({ ...row, nesting: 'plain' })) } : table;
}

/** 一、… with values of its own, followed by 1、…. */
function byNumber(rows: readonly RawRow[]): readonly Nesting[] {
  const isParent = (name: string) => /^[(（]?[一二三四五六七八九十]+[)）]?\s*[、.．]/.test(name);
  const isChild = (name: string) =>
    /^(?:[(（]?[\d０-９]+[)）]?\s*[、.．](?![\d０-９])|[(（][\d０-９]+[)）]|[①-⑳])/.test(name);
  const result: Nesting[] = [];
  let parent: RawRow | null = null;
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    if (isParent(row.name)) {
      const leads = next !== undefined && isChild(next.name) && next.level1 === row.level1;
      parent = leads ? row : null;
      result.push(leads ? 'parent' : 'plain');
    } else if (parent !== null && isChild(row.name) && row.level1 === parent.level1) {
      result.push('child');
    } else {
      parent = null;
      result.push('plain');
    }
  });
  return result;
}

/** 其中：… under the row above it; more of them while they are indented or the weight of the parent lasts. */
function byWhich(grid: Grid, rows: readonly RawRow[]): readonly (Nesting | undefined)[] {
  const result = rows.map((): Nesting | undefined => undefined);
  let parent: RawRow | null = null;
  let depth = 0;
  // Weight of the parent that its parts have not used up; 0 where the parts carry none.
  let left = 0;
  rows.forEach((row, index) => {
    const above = rows[index - 1];
    const weight = weightAt(grid, row) ?? 0;
    if (/^其中[:：]?/.test(row.name)) {
      if (parent === null && above) {
        parent = above;
        depth = indent(grid, row);
        left = weight > 0 ? (weightAt(grid, above) ?? 0) : 0;
        result[index - 1] = 'parent';
      }
    } else if (parent !== null) {
      const isDeep = depth > indent(grid, parent) && indent(grid, row) >= depth;
      const isLeft = weight > 0 && weight <= left + 0.005;
      if (!(isDeep || isLeft) || row.level2 !== parent.level2) parent = null;
    }
    if (parent === null) return;
    result[index] = 'child';
    left -= weight;
  });
  return result;
}

function weightAt(grid: Grid, { cells }: RawRow): number | null {
  const { weight } = cells;
  return weight ? weightOf(grid.value(weight), grid.own(weight.row, weight.column)) : null;
}

/** Blanks before a name; people indent with them. */
function indent(grid: Grid, { cells }: RawRow): number {
  const at = cells.name;
  const value = at ? grid.value(at) : '';
  return typeof value === 'string' ? value.length - value.trimStart().length : 0;
}
