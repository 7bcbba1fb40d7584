import { toA1, type Address } from '../address';
import type { CellFinder } from './cells';
import { headingOf, type ColumnChoice } from './columns';
import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import type { TableBody } from './indicatorRows';
import { issue } from './issues';
import { nestingOf } from './nesting';
import { isGrade, rowWord } from './rowWords';
import { isSameCell, weightGroups } from './weightGroups';
import type {
  IndicatorRow,
  IndicatorTable,
  Role,
  SubtotalRow,
  TableIssue,
  TotalRow,
} from './table';

/** A heading that may mean something else; nothing is scored on the strength of it without a question. */
const doubtful = 0.5;

/**
 * Puts an indicator table together: weights shared by merged cells, parents and children, totals,
 * and everything about its shape that a person should know.
 *
 * @param grid the sheet
 * @param header the table's header
 * @param choice its columns
 * @param cells where the cells of its rows are
 * @param body its rows
 * @param about kind and project
 * @returns the table
 * @example indicatorTable(grid, header, choice, cells, body, about).groups.length //=> 8
 */
export function indicatorTable(
  grid: Grid,
  header: HeaderBlock,
  choice: ColumnChoice,
  cells: CellFinder,
  body: TableBody,
  about: Pick<IndicatorTable, 'kind' | 'project' | 'projectId'>,
): IndicatorTable {
  const total = body.total === null ? null : totalRow(grid, header, cells, body.total);
  const nesting = nestingOf(grid, body.rows);
  const weights = weightGroups(grid, body.rows, nesting, total?.weightCell ?? null);
  const { groups, groupOf, issues } = weights;
  const { columns } = choice;
  const confidence = confidenceOf(choice);
  const rows = body.rows.map((raw, index): IndicatorRow => ({
    row: raw.row,
    level1: raw.level1,
    level2: raw.level2,
    name: raw.name,
    project: raw.project,
    cells: raw.cells,
    sign: raw.sign,
    unit: raw.unit,
    group: groupOf[index] ?? index,
    nesting: nesting[index] ?? 'plain',
  }));
  return {
    ...about,
    sheetId: grid.sheet.id,
    sheetName: grid.sheet.name,
    area: {
      row: header.firstRow,
      column: header.firstColumn,
      rowCount: body.lastRow - header.firstRow + 1,
      columnCount: header.lastColumn - header.firstColumn + 1,
    },
    headerRows: rangeOf(header.firstRow, header.lastRow),
    firstRow: header.lastRow + (body.total === header.lastRow + 1 ? 2 : 1),
    lastRow: body.lastRow,
    columns,
    confidence,
    issues: [...choice.issues, ...issues, ...shapeIssues(grid, header, choice, cells, body)],
    rows,
    groups,
    total,
    subtotals: subtotalRows(grid, header, cells, body),
    isScorable:
      about.kind === 'indicator' &&
      columns.target !== undefined &&
      columns.actual !== undefined &&
      columns.weight !== undefined &&
      columns.score !== undefined &&
      columns.factor === undefined &&
      choice.open.size === 0,
  };
}

/** The weakest of the headings that decide. */
function confidenceOf({ columns, open }: ColumnChoice): number {
  const headings = [columns.name, columns.target, columns.actual, columns.weight, columns.score];
  const weakest = Math.min(...headings.flatMap((column) => (column ? [column.confidence] : [])));
  return open.size > 0 || !columns.actual || !columns.target
    ? Math.min(weakest, doubtful)
    : weakest;
}

function rangeOf(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function totalRow(grid: Grid, header: HeaderBlock, cells: CellFinder, row: number): TotalRow {
  const label = filledColumns(grid, header, row).find(
    (column) => rowWord(grid.own(row, column)) !== null,
  );
  const isLabel = (address: Address | null) =>
    address !== null && address.row === row && address.column === label;
  const place = (role: Role): Address | null => {
    const address = cells.cell(role, row);
    return address?.row === row && !isLabel(address) ? address : null;
  };
  const scoreCell = place('score');
  const weightCell = place('weight');
  const grade = filledColumns(grid, header, row).find((column) => isGrade(grid.own(row, column)));
  const isOneCell = scoreCell !== null && weightCell !== null && isSameCell(scoreCell, weightCell);
  return {
    row,
    scoreCell,
    weightCell: isOneCell ? null : weightCell,
    gradeCell: grade === undefined ? null : { row, column: grade },
  };
}

function filledColumns(grid: Grid, header: HeaderBlock, row: number): readonly number[] {
  return rangeOf(header.firstColumn, header.lastColumn).filter(
    (column) => grid.own(row, column) !== '',
  );
}

/** A 小计 covers the data rows since the one before it. */
function subtotalRows(
  grid: Grid,
  header: HeaderBlock,
  cells: CellFinder,
  body: TableBody,
): readonly SubtotalRow[] {
  let from = header.lastRow;
  return body.subtotals.map((row) => {
    const covers = body.rows.map((data) => data.row).filter((at) => at > from && at < row);
    from = row;
    return { ...totalRow(grid, header, cells, row), covers };
  });
}

function shapeIssues(
  grid: Grid,
  header: HeaderBlock,
  { columns, open }: ColumnChoice,
  cells: CellFinder,
  body: TableBody,
): readonly TableIssue[] {
  const issues: TableIssue[] = [];
  if (!columns.actual && !open.has('actual')) issues.push(issue('no-actual'));
  if (!columns.weight && !open.has('weight')) issues.push(issue('no-weight'));
  if (!columns.score && !open.has('score')) issues.push(issue('no-score'));
  if (columns.weight && columns.factor) {
    issues.push(
      issue('double-weighting', columns.factor.header, {
        weight: columns.weight.headerText,
        factor: columns.factor.headerText,
      }),
    );
  }
  for (const column of Object.values(columns)) {
    if (rangeOf(column.column, column.lastColumn).every((at) => grid.hiddenColumns.has(at))) {
      issues.push(issue('hidden-column', column.header, { column: headingOf(column) }));
    }
  }
  const dataRows = new Set(body.rows.map(({ row }) => row));
  const hidden = body.rows.filter(({ row }) => grid.hiddenRows.has(row)).length;
  if (hidden > 0) issues.push(issue('hidden-rows', null, { count: hidden }));
  for (const column of columnsWithoutHeading(grid, header, body)) {
    const address = { row: header.lastRow, column };
    issues.push(issue('empty-header', address, { column: toA1(address).replace(/\d+$/, '') }));
  }
  const seen = new Set<string>();
  for (const { role, address } of cells.shared) {
    const key = toA1(address);
    if (seen.has(key) || !dataRows.has(address.row)) continue;
    seen.add(key);
    issues.push(issue('merged-across', address, { role }));
  }
  for (const { firstRow, firstColumn } of body.repeats) {
    issues.push(issue('repeated-header', { row: firstRow, column: firstColumn }));
  }
  const projects = new Set(body.rows.map(({ project }) => project).filter(Boolean));
  if (projects.size > 1) issues.push(issue('several-projects', null, { count: projects.size }));
  if (grid.hasOverlaps) issues.push(issue('overlapping-merges'));
  return issues;
}

/** Columns between the headings that hold something in at least two rows, or in the only one. */
function columnsWithoutHeading(
  grid: Grid,
  header: HeaderBlock,
  body: TableBody,
): readonly number[] {
  const headed = new Set(
    header.columns.flatMap(({ column, lastColumn }) => rangeOf(column, lastColumn)),
  );
  return rangeOf(header.firstColumn, header.lastColumn).filter(
    (column) =>
      !headed.has(column) &&
      body.rows.filter(({ row }) => grid.own(row, column) !== '').length >=
        Math.min(2, body.rows.length),
  );
}
