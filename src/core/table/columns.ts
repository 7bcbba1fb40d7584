import { columnLetters } from '../address';
import type { Grid } from './grid';
import type { HeaderBlock, HeaderColumn } from './header';
import { inContext } from './headerContext';
import { oneLine, plainLabel } from './headerText';
import { issue } from './issues';
import { textsBelow } from './leftOf';
import type { Column, Role, TableIssue } from './table';

/** A column with its full width; forms merge headings over several sheet columns. */
export interface WideColumn extends Column {
  readonly lastColumn: number;
}

/** Which column is what, and what a person should know about the choice. */
export interface ColumnChoice {
  readonly columns: Readonly<Partial<Record<Role, WideColumn>>>;
  /** The initial target beside an adjusted one; used in rows without an adjusted target. */
  readonly secondTarget: WideColumn | null;
  /** Columns for a part of the year; `expected` where one of them says how the year may end. */
  readonly interim: 'none' | 'passed' | 'expected';
  /** Roles that several columns claim with equal right. */
  readonly open: ReadonlySet<Role>;
  readonly issues: readonly TableIssue[];
}

/**
 * What a column is called in a remark.
 *
 * @param column a column of a table
 * @returns its heading on one line; its letter where it has none, as a column that a person picked may
 * @example headingOf(columns.actual) //=> '全年实际值'
 */
export function headingOf({ headerText, column }: Column): string {
  return oneLine(headerText) || columnLetters(column);
}

const indicatorRoles: readonly Role[] = [
  'level1',
  'level2',
  'name',
  'sign',
  'target',
  'unit',
  'actual',
  'weight',
  'factor',
  'score',
  'rate',
  'reason',
  'criteria',
  'note',
];
const fundRoles: readonly Role[] = [
  'label',
  'initialBudget',
  'budget',
  'executed',
  'rate',
  'weight',
  'score',
  'reason',
  'note',
];
/** Where a wrong choice would put a wrong score on the sheet. */
const decisive: ReadonlySet<Role> = new Set<Role>([
  'target',
  'actual',
  'weight',
  'score',
  'budget',
  'executed',
]);
/** How far below the header rows are looked at to tell two weight columns apart. */
const sampleRows = 40;

/**
 * Gives every column of a header its role. Where two columns claim one role, the more exact heading
 * wins (年度指标值 over 目标), then the later stage (调整指标值 over 年初指标值, 自评得分 over 得分);
 * of two equal ones none is taken.
 *
 * @param grid the sheet
 * @param found a header that was found
 * @param lastRow last row (sheet number) of its table, where that is known
 * @returns columns by role with their confidence, and remarks
 * @example chooseColumns(grid, header).columns.target?.headerText //=> '年度指标值'
 */
export function chooseColumns(
  grid: Grid,
  found: HeaderBlock,
  lastRow = found.lastRow + sampleRows,
): ColumnChoice {
  const header = inContext(grid, found, lastRow);
  const columns: Partial<Record<Role, WideColumn>> = {};
  const issues: TableIssue[] = [];
  const open = new Set<Role>();
  let secondTarget: WideColumn | null = null;
  for (const role of header.block === 'indicator' ? indicatorRoles : fundRoles) {
    const claims = claimsOf(header, role);
    const own = claims.filter(({ word }) => word?.isReviewer !== true);
    const [best, next] = own;
    if (!best) {
      const reviewer = claims[0];
      if (reviewer)
        issues.push(
          issue('score-is-reviewers', reviewer.header, { heading: oneLine(reviewer.text) }),
        );
      continue;
    }
    const chosen = next && isTie(best, next) ? settleTie(grid, header, role, own, lastRow) : best;
    if (!chosen) {
      open.add(role);
      issues.push(
        issue('column-ambiguous', best.header, {
          role,
          columns: own.map(({ text }) => oneLine(text)).join('、'),
        }),
      );
      continue;
    }
    columns[role] = wide(role, chosen);
    const others = claims.filter((claim) => claim !== chosen);
    if (others.length > 0 && decisive.has(role)) {
      issues.push(
        issue('column-chosen', chosen.header, {
          role,
          chosen: oneLine(chosen.text),
          others: others.map(({ text }) => oneLine(text)).join('、'),
        }),
      );
    }
    if (role === 'target' && next && (chosen.word?.rank ?? 0) > (next.word?.rank ?? 0)) {
      secondTarget = wide(role, next);
    }
  }
  return {
    columns: withFallbacks(columns, header),
    secondTarget,
    open,
    interim: interimOf(header),
    issues,
  };
}

function interimOf({ columns }: HeaderBlock): ColumnChoice['interim'] {
  const parts = columns.filter(({ word }) => word?.meaning === 'interim');
  if (parts.length === 0) return 'none';
  return parts.some(({ text, parent }) => /预计|可能/.test(text + parent)) ? 'expected' : 'passed';
}

function wide(role: Role, column: HeaderColumn): WideColumn {
  return {
    role,
    column: column.column,
    lastColumn: column.lastColumn,
    header: column.header,
    headerText: oneLine(column.text),
    confidence: column.word?.confidence ?? 0,
  };
}

/** Columns that claim a role, the best first. */
function claimsOf(header: HeaderBlock, role: Role): readonly HeaderColumn[] {
  return header.columns
    .filter(({ word }) => word?.meaning === role)
    .sort(
      (left, right) =>
        certainty(right) - certainty(left) ||
        (right.word?.rank ?? 0) - (left.word?.rank ?? 0) ||
        left.column - right.column,
    );
}

/** Spelling variants are as good as the word itself. */
function certainty({ word }: HeaderColumn): number {
  return Math.round((word?.confidence ?? 0) * 10);
}

function isTie(left: HeaderColumn, right: HeaderColumn): boolean {
  return certainty(left) === certainty(right) && left.word?.rank === right.word?.rank;
}

/**
 * Weights per level stand beside each other (一级 分值 二级 分值 三级 分值): the one with most cells of its
 * own belongs to the rows. Labels and notes take the first. Anything else stays open.
 */
function settleTie(
  grid: Grid,
  header: HeaderBlock,
  role: Role,
  claims: readonly HeaderColumn[],
  lastRow: number,
): HeaderColumn | null {
  // 绩效指标 beside the table and over its names: what stands below tells them apart.
  if (!decisive.has(role)) {
    const isUsed = (claim: HeaderColumn) => textsBelow(grid, header.lastRow, claim, 3) > 0;
    return claims.find(isUsed) ?? claims[0] ?? null;
  }
  if (role !== 'weight') return null;
  const counted = claims
    .map((claim) => ({ claim, cells: ownCells(grid, header.lastRow + 1, lastRow, claim) }))
    .sort((left, right) => right.cells - left.cells);
  const [first, second] = counted;
  return first && second && first.cells > second.cells ? first.claim : null;
}

function ownCells(grid: Grid, firstRow: number, lastRow: number, { column }: HeaderColumn): number {
  let count = 0;
  const end = Math.min(lastRow, firstRow + sampleRows - 1, grid.lastRow);
  for (let row = firstRow; row <= end; row++) {
    if (/^[\d.]+分?%?$/.test(grid.own(row, column))) count++;
  }
  return count;
}

/** Forms with fewer levels: the lowest level names the indicators; a lone 权重占比 is the weight. */
function withFallbacks(
  columns: Partial<Record<Role, WideColumn>>,
  header: HeaderBlock,
): Partial<Record<Role, WideColumn>> {
  if (header.block === 'fund') return columns;
  const result = { ...columns };
  if (!result.name) {
    const lowest = result.level2 ?? result.level1;
    if (lowest) {
      result.name = { ...lowest, role: 'name', confidence: Math.min(lowest.confidence, 0.8) };
      if (result.level2) delete result.level2;
      else delete result.level1;
    }
  }
  if (!result.weight && result.factor) {
    result.weight = { ...result.factor, role: 'weight' };
    delete result.factor;
  }
  return result;
}

/**
 * The column in which a list of several projects names the project of each row.
 *
 * @param header a header that was found
 * @returns the column, or null where there is none
 * @example projectColumn(header)?.text //=> '项目名称'
 */
export function projectColumn({ columns }: HeaderBlock): HeaderColumn | null {
  return columns.find(({ text }) => projectHeading.test(plainLabel(text))) ?? null;
}

/** Headings of the column in which a list names the project of each row. */
export const projectHeading =
  /^(?:(?:[一二]级|支出|预算|所属|子|具体)?项目(?:\(政策\))?(?:名称)?|project(?:name|title)?)$/i;
