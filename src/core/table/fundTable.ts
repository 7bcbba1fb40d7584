import { isAmount, typedUnit, unitIn, weightOf, type AmountUnit } from './amount';
import { cellFinder } from './cells';
import { headingOf, type ColumnChoice, type WideColumn } from './columns';
import { fundRows, isFundLabel, isTotal, maxRows } from './fundRows';
import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import { withoutNames } from './fundSources';
import { compact, oneLine, plainLabel } from './headerText';
import { reachLeft } from './leftOf';
import { issue } from './issues';
import type { FundRow, FundTable, Role, TableIssue } from './table';

/** Labels may begin a little left of the first heading. */
const leftTolerance = 2;
/** The first rows below the headings that are looked at for labels; lists by task go on with amounts. */
const labelRows = 4;
const amountRoles = ['initialBudget', 'budget', 'executed'] as const;

/**
 * Reads 项目资金 under its header.
 *
 * @param grid the sheet
 * @param header the header
 * @param choice its columns
 * @param lastRow last row that may belong to it
 * @param about project and the unit that stands above the form
 * @returns the table, or null when the rows are those of some other list
 * @example fundTable(grid, header, choice, 10, about)?.amountUnit //=> '万元'
 */
export function fundTable(
  grid: Grid,
  header: HeaderBlock,
  choice: ColumnChoice,
  lastRow: number,
  about: { readonly project: string; readonly projectId: string; readonly unitText: string },
): FundTable | null {
  const corner = cornerOf(grid, header);
  const amountUnit = header.given?.unit ?? unitOf(grid, header, about.unitText);
  const columns = header.given ? choice.columns : withLabel(grid, header, choice, lastRow);
  const cells = cellFinder(grid, columns, header.lastRow);
  const issues: TableIssue[] = [...choice.issues];
  const { given } = header;
  const rows = given?.rows ?? fundRows(grid, header, columns, cells, lastRow, amountUnit, issues);
  const isFundBlock =
    given !== undefined ||
    /资金|预算|fund/i.test(corner) ||
    rows.some(({ label }) => isTotal(label) || plainLabel(label).startsWith('其中')) ||
    isOneLine(header, rows) ||
    isJudgedLine(choice, rows) ||
    (isLine(header) && rows.length === 1);
  if (rows.length === 0 || rows.length > maxRows || !isFundBlock) return null;
  if (given?.scored === null) issues.push(issue('fund-no-total'));
  const scored = given
    ? { rows, index: given.scored, total: given.scored }
    : scoredRow(grid, rows, issues);
  const weight = given?.weight ?? weightFor(grid, header, choice, rows, scored.total, corner);
  return {
    kind: 'fund',
    sheetId: grid.sheet.id,
    sheetName: grid.sheet.name,
    project: about.project,
    projectId: about.projectId,
    area: {
      row: header.firstRow,
      column: header.firstColumn,
      rowCount: (given?.lastRow ?? rows.at(-1)?.row ?? header.lastRow) - header.firstRow + 1,
      columnCount: header.lastColumn - header.firstColumn + 1,
    },
    headerRows: Array.from(
      { length: Math.max(1, header.lastRow - header.firstRow + 1) },
      (_, i) => header.firstRow + i,
    ),
    firstRow: given ? header.firstRow : (rows[0]?.row ?? header.lastRow + 1),
    lastRow: given?.lastRow ?? rows.at(-1)?.row ?? header.lastRow,
    columns,
    confidence: confidenceOf(columns, choice),
    issues: [...issues, ...hiddenIssues(grid, columns, rows)],
    rows: scored.rows,
    scored: scored.index,
    weight,
    amountUnit,
  };
}

/** Labels and amounts by turns, in one row. */
function isLine({ firstRow, lastRow }: HeaderBlock): boolean {
  return lastRow < firstRow;
}

/** One line of figures with its rate and its marks, under whatever name. */
function isJudgedLine({ columns }: ColumnChoice, rows: readonly FundRow[]): boolean {
  return rows.length === 1 && columns.rate !== undefined && columns.score !== undefined;
}

/** 苏州: one line of figures under headings that all speak of money, without a label. */
function isOneLine({ columns }: HeaderBlock, rows: readonly FundRow[]): boolean {
  const known = columns.filter(({ word }) => word !== null).length;
  return rows.length === 1 && rows[0]?.label === '' && known >= 4 && known === columns.length;
}

function confidenceOf(
  columns: Readonly<Partial<Record<Role, WideColumn>>>,
  { open }: ColumnChoice,
): number {
  const budget = columns.budget ?? columns.initialBudget;
  const weakest = Math.min(budget?.confidence ?? 0, columns.executed?.confidence ?? 0);
  return open.size > 0 ? Math.min(weakest, 0.5) : weakest;
}

function hiddenIssues(
  grid: Grid,
  columns: Readonly<Partial<Record<Role, WideColumn>>>,
  rows: readonly FundRow[],
): readonly TableIssue[] {
  const { hiddenRows, hiddenColumns } = grid;
  const count = rows.filter(({ row }) => hiddenRows.has(row)).length;
  return [
    ...Object.values(columns)
      .filter(
        ({ column, lastColumn }) => hiddenColumns.has(column) && hiddenColumns.has(lastColumn),
      )
      .map((column) => issue('hidden-column', column.header, { column: headingOf(column) })),
    ...(count > 0 ? [issue('hidden-rows', null, { count })] : []),
  ];
}

/** The heading that names the block: 项目资金（万元）, 预算执行情况（10分）; also left of a blank column. */
function cornerOf(grid: Grid, header: HeaderBlock): string {
  const first = reachLeft(grid, header, leftTolerance + 1);
  const beside = Array.from({ length: header.firstColumn - first }, (_, index) =>
    grid.own(header.firstRow, first + index),
  );
  const over = isLine(header) ? grid.text(header.firstRow - 1, header.firstColumn) : '';
  const above = header.columns
    .filter(({ word }) => word === null || word.meaning === 'label')
    .map(({ text }) => text);
  return [over, ...beside, ...above].map(oneLine).join(' ');
}

function unitOf(grid: Grid, header: HeaderBlock, unitText: string): AmountUnit | null {
  for (const { text, parent } of header.columns) {
    const unit = unitIn(text) ?? unitIn(parent);
    if (unit) return unit;
  }
  for (let column = header.firstColumn; column <= header.lastColumn; column++) {
    const unit = unitIn(grid.text(header.firstRow, column));
    if (unit) return unit;
  }
  return unitIn(unitText) ?? (isLine(header) ? lineUnit(grid, header) : null);
}

/** The unit behind the first amount of a line: `全年预算数 | 1260万元`. */
function lineUnit(grid: Grid, { firstRow, columns }: HeaderBlock): AmountUnit | null {
  for (const { column } of columns) {
    const unit = typedUnit(grid.own(firstRow, column));
    if (unit) return unit;
  }
  return null;
}

/** The column of row labels: the leftmost text in the first rows that no other role claims. */
function withLabel(
  grid: Grid,
  header: HeaderBlock,
  choice: ColumnChoice,
  lastRow: number,
): Readonly<Partial<Record<Role, WideColumn>>> {
  const { label: heading, ...headed } = choice.columns;
  const columns: Partial<Record<Role, WideColumn>> = { ...headed };
  for (const role of amountRoles) {
    const column = columns[role];
    if (column) columns[role] = withoutNames(grid, header.lastRow, column);
  }
  const known = header.columns.filter(({ word }) => word?.meaning === 'other');
  const isHeading = (row: number, column: number) =>
    header.columns.some((each) => each.header.row === row && each.header.column === column);
  const taken = (column: number) =>
    [...Object.values(columns), ...known].some(
      (wide) => column >= wide.column && column <= wide.lastColumn,
    );
  // A blank column may part the labels from the amounts.
  const first = reachLeft(grid, header, leftTolerance);
  const { executed } = columns;
  const isPaid = (row: number) => executed && isAmount(grid.own(row, executed.column));
  for (let row = header.lastRow + 1; row <= Math.min(lastRow, header.lastRow + maxRows); row++) {
    if (row > header.lastRow + labelRows && !isPaid(row)) continue;
    for (let column = first; column <= header.lastColumn; column++) {
      const text = grid.own(row, column);
      if (text === '' || taken(column) || isHeading(row, column) || !/[^\d.,%\s—–/-]/.test(text))
        continue;
      if (!isFundLabel(text)) continue;
      const above = header.columns.find(
        (wide) => column >= wide.column && column <= wide.lastColumn,
      );
      const label: WideColumn = {
        role: 'label',
        column,
        lastColumn: column,
        header: above?.header ?? { row: header.lastRow, column },
        headerText: oneLine(above?.text ?? ''),
        confidence: 0.9,
      };
      return { ...columns, label };
    }
  }
  return heading && grid.span(heading.header.row, heading.header.column).rowCount === 1
    ? { ...columns, label: heading }
    : columns;
}

/**
 * Only the total is scored. Where it is 0 and a part carries the money (池州), that part's amounts
 * count and the mark still goes to the total's cell.
 */
function scoredRow(
  grid: Grid,
  rows: readonly FundRow[],
  issues: TableIssue[],
): {
  readonly rows: readonly FundRow[];
  readonly index: number | null;
  readonly total: number | null;
} {
  const parts = rows.filter(({ isPart }) => isPart).length;
  const totals = rows.findIndex(({ label }) => isTotal(label));
  const sum =
    rows.length > 1 && parts === rows.length - 1 ? rows.findIndex((row) => !row.isPart) : -1;
  const named = totals >= 0 ? totals : sum;
  const unlabelled = rows.findIndex(({ label, isPart }) => !isPart && label === '');
  const alone = rows.filter(({ isPart }) => !isPart);
  const only = alone.length === 1 && alone[0] ? rows.indexOf(alone[0]) : -1;
  const index = named >= 0 ? named : only >= 0 ? only : rows.length === 1 ? 0 : unlabelled;
  const total = rows[index];
  if (!total) {
    issues.push(issue('fund-no-total'));
    return { rows, index: null, total: null };
  }
  for (const [at, row] of rows.entries()) {
    const place = row.cells.weight;
    if (
      at !== index &&
      place &&
      weightOf(grid.value(place), grid.own(place.row, place.column)) !== null
    ) {
      issues.push(issue('fund-weight-repeated', place, { label: compact(row.label) }));
    }
  }
  const isZero = [total.budget, total.initialBudget].every((amount) => !amount) && !total.executed;
  const carriers = rows.filter(
    (row) =>
      row !== total &&
      !/^(?:其他|上年)/.test(plainLabel(row.label)) &&
      (row.budget ?? row.initialBudget ?? 0) > 0,
  );
  const carrier = isZero && carriers.length === 1 ? carriers[0] : undefined;
  if (!carrier) return { rows, index, total: index };
  issues.push(
    issue('fund-total-zero', total.cells.budget ?? total.cells.initialBudget ?? null, {
      label: compact(carrier.label),
    }),
  );
  const { score } = total.cells;
  const paid: FundRow = score ? { ...carrier, cells: { ...carrier.cells, score } } : carrier;
  return {
    rows: rows.map((row) => (row === carrier ? paid : row)),
    index: rows.indexOf(carrier),
    total: index,
  };
}

/** 分值 from its cell, from `得分（20分*执行率）`, or from the corner `预算执行情况（10分）`. */
function weightFor(
  grid: Grid,
  header: HeaderBlock,
  { columns }: ColumnChoice,
  rows: readonly FundRow[],
  total: number | null,
  corner: string,
): number | null {
  const place = total === null ? undefined : rows[total]?.cells.weight;
  if (place) {
    const weight = weightOf(grid.value(place), grid.own(place.row, place.column));
    if (weight !== null) return weight;
  }
  const inScore = /(\d+(?:\.\d+)?)分?\)?[*×x]\(?(?:预算)?执行率/i.exec(
    compact(columns.score?.headerText ?? ''),
  );
  if (inScore) return Number(inScore[1]);
  const printed = /\((?:满分)?(\d+(?:\.\d+)?)分(?:[,，、;；][^()]*)?\)/;
  const inHeader =
    printed.exec(compact(columns.score?.headerText ?? '')) ??
    printed.exec(compact(columns.weight?.headerText ?? '')) ??
    (columns.score ? printed.exec(compact(corner)) : null) ??
    (columns.score ? printed.exec(compact(grid.text(header.firstRow, header.firstColumn))) : null);
  return inHeader ? Number(inHeader[1]) : null;
}
