import { weightIsWhole } from './amount';
import { formAbove, type Form } from './form';
import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import { filledCells, levelText } from './rowStep';
import { isPageBreak } from './rowWords';
import type { IndicatorTable, Table } from './table';

/** A table that was read, with the form it stands in. */
export interface Found<T extends Table> {
  readonly header: HeaderBlock;
  readonly form: Form;
  readonly table: T;
  /** Last row including the total row. */
  readonly end: number;
}

/**
 * The form above a table; a second table of the same form goes on with the first one's project.
 *
 * @param grid the sheet
 * @param header the table's header
 * @param headers all headers of the sheet
 * @param found the indicator tables above it
 * @returns the form, with an id of its project
 * @example formOf(grid, header, headers, []).title //=> '项目支出绩效自评表'
 */
export function formOf(
  grid: Grid,
  header: HeaderBlock,
  headers: readonly HeaderBlock[],
  found: readonly Found<IndicatorTable>[],
): Form {
  const previous = tableAbove(found, header);
  const top = previous ? previous.end + 1 : grid.firstRow;
  const form = formAbove(grid, header, top, headers);
  if (form.projectId !== '') return form;
  if (previous?.table.total === null && !beginsAgain(grid, header, previous)) return previous.form;
  return { ...form, projectId: `${grid.sheet.id}!${top},${header.firstColumn}` };
}

/**
 * The last table that ends above a header, in columns of its own.
 *
 * @param found tables in the order of the sheet
 * @param header the header
 * @returns the table, or null where there is none
 * @example tableAbove([], header) //=> null
 */
export function tableAbove(
  found: readonly Found<IndicatorTable>[],
  header: HeaderBlock,
): Found<IndicatorTable> | null {
  for (let index = found.length - 1; index >= 0; index--) {
    const other = found[index];
    if (other && other.end < header.firstRow && overlaps(other.header, header)) return other;
  }
  return null;
}

/** 改善老旧小区环境，做好民生服务。: an aim of the year, no headline. */
const isSentence = (text: string): boolean => /[。；;]\s*$/.test(text);

/** Below a headline of its own, with the first level once more: the same form again, for another project. */
function beginsAgain(
  grid: Grid,
  header: HeaderBlock,
  { table: { columns, rows, groups }, end }: Found<IndicatorTable>,
): boolean {
  const [role, column] = columns.level1
    ? (['level1', columns.level1] as const)
    : (['level2', columns.level2] as const);
  const first = rows[0]?.[role] ?? '';
  if (!column || first === '' || first === rows.at(-1)?.[role]) return false;
  if (levelText(grid.text(header.lastRow + 1, column.column)) !== first) return false;
  if (weightIsWhole(groups.reduce((sum, { weight }) => sum + (weight ?? 0), 0))) return true;
  for (let row = header.firstRow - 1; row > end; row--) {
    const filled = filledCells(grid, header, row);
    const [only] = filled;
    if (!only || filled.length > 1 || isPageBreak(only.text) || isSentence(only.text)) continue;
    if (grid.span(row, only.column).columnCount >= header.columns.length) return true;
  }
  return false;
}

/**
 * Whether two headers have a column in common.
 *
 * @param left one header
 * @param right another one
 * @returns true where they do
 * @example overlaps(header, header) //=> true
 */
export function overlaps(left: HeaderBlock, right: HeaderBlock): boolean {
  return left.firstColumn <= right.lastColumn && right.firstColumn <= left.lastColumn;
}
