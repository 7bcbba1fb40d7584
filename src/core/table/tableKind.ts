import type { ColumnChoice } from './columns';
import { titleKind, type Form } from './form';
import type { Grid } from './grid';
import type { TableBody } from './indicatorRows';
import { levelOf } from './rowWords';
import type { IndicatorTable, Role, TableKind } from './table';

/** Below this confidence the user is asked to pick the columns. */
export const confidenceThreshold = 0.6;

/**
 * 上半年, 前三季度 say that a form monitors, unless 全年完成值 stands beside them, or what is called a
 * self-evaluation of the year gives results and nothing that is only expected.
 */
function isMonitoring({ interim, columns: { actual } }: ColumnChoice, title: string): boolean {
  const said = titleKind(title);
  if (interim === 'none' || said === 'monitoring') return said === 'monitoring';
  if (!actual || /预计|预期/.test(actual.headerText)) return true;
  if (/全年|年终|年末/.test(actual.headerText)) return false;
  const isOfYear = said === 'selfEvaluation' && !/半年|季度|\d月/.test(title);
  return interim === 'expected' || !isOfYear;
}

/**
 * What a table is whose columns a person picked.
 *
 * @param choice its columns
 * @param form the form it stands in
 * @returns an indicator table, or one that monitors
 * @example pickedKind(choice, { ...form, title: '绩效自评表' }) //=> 'indicator'
 */
export function pickedKind(choice: ColumnChoice, { title }: Form): IndicatorTable['kind'] {
  return isMonitoring(choice, title) ? 'monitoring' : 'indicator';
}

/**
 * Whether a table has a column, also one that several claim: the user will say which.
 *
 * @param choice its columns
 * @param role the role
 * @returns true where at least one column claims it
 * @example has(choice, 'target') //=> true
 */
export function has({ columns, open }: ColumnChoice, role: Role): boolean {
  return columns[role] !== undefined || open.has(role);
}

/**
 * What a table is by its title and its headings.
 *
 * @param grid the sheet
 * @param choice its columns
 * @param form the form it stands in
 * @param body its rows
 * @returns its kind; null for forms of other people
 * @example kindOf(grid, choice, { ...form, title: '绩效目标申报表' }, body) //=> 'declaration'
 */
export function kindOf(
  grid: Grid,
  choice: ColumnChoice,
  { title }: Form,
  body: TableBody,
): Exclude<TableKind, 'fund'> | null {
  const { columns } = choice;
  const called = title === '' ? grid.sheet.name : title;
  const said = titleKind(called);
  if (isMonitoring(choice, called)) return 'monitoring';
  if (said === 'foreign') return null;
  if (said === 'declaration') return 'declaration';
  if (has(choice, 'actual')) return 'indicator';
  const isScored = columns.weight !== undefined && columns.score !== undefined;
  if (said === 'selfEvaluation' && isScored) return 'indicator';
  const isTarget = choice.open.has('target') || (columns.target?.confidence ?? 0) > 0.9;
  const hasLevels =
    columns.level1 !== undefined || body.rows.some(({ level1 }) => levelOf(level1) !== null);
  return isTarget && hasLevels && !columns.score ? 'declaration' : null;
}

/**
 * Whether a table is somebody's own list: vague headings in a sheet that never speaks of performance.
 *
 * @param table the table
 * @param form the form it stands in
 * @returns true for a table that is better left alone
 * @example isTooDoubtful({ ...table, confidence: 0.9 }, form) //=> false
 */
export function isTooDoubtful(table: IndicatorTable, { title }: Form): boolean {
  if (table.confidence >= confidenceThreshold || table.kind !== 'indicator') return false;
  const isNamed = /绩效|自评|performance/i.test(title + table.sheetName);
  return !isNamed && !table.rows.some(({ level1, level2 }) => levelOf(level1) ?? levelOf(level2));
}
