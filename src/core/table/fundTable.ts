import { amountOf, unitIn, weightOf, type AmountUnit } from './amount';
import { cellFinder, type CellFinder } from './cells';
import type { ColumnChoice, WideColumn } from './columns';
import type { Address } from '../address';
import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import { compact, oneLine } from './headerText';
import { reachLeft } from './leftOf';
import { issue } from './issues';
import { rowWord } from './rowWords';
import type { FundRow, FundTable, Role, TableIssue } from './table';

/** Labels of fund rows: 财预〔2020〕10号, 安徽, 四川, 转移支付. */
const fundLabel =
  /资金|拨款|总额|总计|合计|其中|结转|结余|收入|预算|经费|补助|基金|债券|贷款|自筹|财政|中央|[省市县区镇乡本]级|地方|市县|配套|金额|funds?|total|budget|grant|transfer/i;
const totalLabel =
  /^(?:年度|全年|本年|当年|项目|预算|部门|单位|整体|财政|收入|支出)*(?:资金|经费)?(?:总额|总计|合计)(?:\([^)]*\))?:?$|^(?:年度|项目|全年)资金:?$|^项目(?:总)?(?:资金|预算|经费):?$|^(?:grand)?total/i;
const partLabel =
  /^(?:其中|其他|上年|当年|本年|中央|地方|省|市|县|区)|结转|自筹|单位资金|专户|^of\s?which|^(?:counterpart|other|own|local|central)/i;
/** A printed fund block has at most ten rows; a list of more is no 项目资金. */
const maxRows = 16;
/** Labels may begin a little left of the first heading. */
const leftTolerance = 2;

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
  const amountUnit = unitOf(grid, header, about.unitText);
  const columns = withLabel(grid, header, choice, lastRow);
  const cells = cellFinder(grid, columns, header.lastRow);
  const issues: TableIssue[] = [...choice.issues];
  const rows = fundRows(grid, header, columns, cells, lastRow, amountUnit, issues);
  const isFundBlock =
    /资金|预算|fund/i.test(corner) ||
    rows.some(({ label }) => isTotal(label) || compact(label).startsWith('其中')) ||
    isOneLine(header, rows);
  if (rows.length === 0 || rows.length > maxRows || !isFundBlock) return null;
  const scored = scoredRow(grid, rows, issues);
  const weight = weightFor(grid, header, choice, rows, scored.total, corner);
  return {
    kind: 'fund',
    sheetId: grid.sheet.id,
    sheetName: grid.sheet.name,
    project: about.project,
    projectId: about.projectId,
    area: {
      row: header.firstRow,
      column: header.firstColumn,
      rowCount: (rows.at(-1)?.row ?? header.lastRow) - header.firstRow + 1,
      columnCount: header.lastColumn - header.firstColumn + 1,
    },
    headerRows: Array.from(
      { length: Math.max(1, header.lastRow - header.firstRow + 1) },
      (_, i) => header.firstRow + i,
    ),
    firstRow: rows[0]?.row ?? header.lastRow + 1,
    lastRow: rows.at(-1)?.row ?? header.lastRow,
    columns,
    confidence: confidenceOf(columns, choice),
    issues: [...issues, ...hiddenIssues(grid, columns, rows)],
    rows: scored.rows,
    scored: scored.index,
    weight,
    amountUnit,
  };
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
      .map(({ header, role, headerText }) =>
        issue('hidden-column', header, { role, column: headerText }),
      ),
    ...(count > 0 ? [issue('hidden-rows', null, { count })] : []),
  ];
}

/** The heading that names the block: 项目资金（万元）, 预算执行情况（10分）; also left of a blank column. */
function cornerOf(grid: Grid, header: HeaderBlock): string {
  const first = reachLeft(grid, header, leftTolerance + 1);
  const beside = Array.from({ length: header.firstColumn - first }, (_, index) =>
    grid.own(header.firstRow, first + index),
  );
  const over =
    header.lastRow < header.firstRow ? grid.text(header.firstRow - 1, header.firstColumn) : '';
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
  return unitIn(unitText);
}

/** The column of row labels: the leftmost text in the first rows that no other role claims. */
function withLabel(
  grid: Grid,
  header: HeaderBlock,
  choice: ColumnChoice,
  lastRow: number,
): Readonly<Partial<Record<Role, WideColumn>>> {
  const { label: heading, ...columns } = choice.columns;
  const known = header.columns.filter(({ word }) => word?.meaning === 'other');
  const taken = (column: number) =>
    [...Object.values(columns), ...known].some(
      (wide) => column >= wide.column && column <= wide.lastColumn,
    );
  // A blank column may part the labels from the amounts.
  const first = Math.max(grid.firstColumn, header.firstColumn - leftTolerance);
  for (let row = header.lastRow + 1; row <= Math.min(lastRow, header.lastRow + 4); row++) {
    for (let column = first; column <= header.lastColumn; column++) {
      const text = grid.own(row, column);
      if (text === '' || taken(column) || !/[^\d.,%\s—–/-]/.test(text)) continue;
      if (!fundLabel.test(text)) continue;
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

function fundRows(
  grid: Grid,
  header: HeaderBlock,
  columns: Readonly<Partial<Record<Role, WideColumn>>>,
  cells: CellFinder,
  lastRow: number,
  unit: AmountUnit | null,
  issues: TableIssue[],
): readonly FundRow[] {
  const rows: FundRow[] = [];
  let blanks = 0;
  let isAfterParts = false;
  for (let row = header.lastRow + 1; row <= Math.min(lastRow, grid.lastRow); row++) {
    const amount = (role: Role) => amountAt(grid, columns[role], row, unit);
    const amounts = {
      initialBudget: amount('initialBudget'),
      budget: amount('budget'),
      executed: amount('executed'),
    };
    const found = Object.values(amounts).filter(({ value }) => value !== null);
    const label = cells.ownText('label', row) || labelBesideAmount(grid, columns, row);
    if (isBlankRow(grid, header, row)) {
      blanks++;
      if (blanks > 10) break;
      continue;
    }
    const word = rowWord(label);
    if (word === 'note' || word === 'form' || rows.length > maxRows) break;
    const isFund =
      label === ''
        ? found.length > 0
        : (fundLabel.test(label) && hasNoWords(grid, columns, row)) ||
          (rows.length === 0 && isOnlyLine(grid, columns, row, unit)) ||
          (found.length > 1 && rows[0] !== undefined && isTotal(rows[0].label));
    if (!isFund) break;
    const isPart = partLabel.test(compact(label)) || (isAfterParts && !isTotal(label));
    isAfterParts ||= compact(label).startsWith('其中') || (rows.length === 0 && isTotal(label));
    for (const each of found) {
      if (each.isConverted && each.address) {
        issues.push(
          issue('fund-unit-mixed', each.address, {
            text: grid.own(each.address.row, each.address.column),
          }),
        );
      }
    }
    rows.push({
      row,
      label,
      isPart,
      cells: placesOf(columns, cells, row, amounts),
      initialBudget: amounts.initialBudget.value,
      budget: amounts.budget.value,
      executed: amounts.executed.value,
    });
    blanks = 0;
  }
  return rows;
}

/** The only line of figures, under whatever name: a list of expenses has more. */
function isOnlyLine(
  grid: Grid,
  columns: Readonly<Partial<Record<Role, WideColumn>>>,
  row: number,
  unit: AmountUnit | null,
): boolean {
  const amounts = (at: number) =>
    (['initialBudget', 'budget', 'executed'] as const).filter(
      (role) => amountAt(grid, columns[role], at, unit).value !== null,
    ).length;
  return amounts(row) >= 2 && amounts(row + 1) === 0;
}

interface PlacedAmount {
  readonly value: number | null;
  readonly isConverted: boolean;
  readonly address: Address | null;
}

/** Forms without a label column print the label beside the amount: `其中：财政资金 | 50` (成安). */
function labelBesideAmount(
  grid: Grid,
  columns: Readonly<Partial<Record<Role, WideColumn>>>,
  row: number,
): string {
  const column = columns.budget ?? columns.initialBudget;
  if (columns.label || !column || column.lastColumn === column.column) return '';
  const text = grid.own(row, column.column);
  return /[\u4e00-\u9fff]/.test(text) && fundLabel.test(text) ? text : '';
}

/** The amount under a heading that may span a printed label and the number beside it (成安). */
function amountAt(
  grid: Grid,
  column: WideColumn | undefined,
  row: number,
  unit: AmountUnit | null,
): PlacedAmount {
  let blank: Address | null = null;
  if (column) {
    for (let at = column.column; at <= column.lastColumn; at++) {
      const address = grid.master(row, at);
      if (address.row !== row || address.column < column.column) continue;
      const amount = amountOf(grid.value(address), grid.own(row, address.column), unit);
      if (amount.value !== null) return { ...amount, address };
      blank ??= address;
    }
  }
  return { value: null, isConverted: false, address: blank };
}

/** A row of prose in the amount columns (预期目标 · 实际完成情况) is not a fund row. */
function hasNoWords(
  grid: Grid,
  columns: Readonly<Partial<Record<Role, WideColumn>>>,
  row: number,
): boolean {
  const wide = [columns.executed, columns.budget ?? columns.initialBudget];
  return wide.every((column) => {
    if (!column || column.lastColumn > column.column + 1) return true;
    const text = grid.own(row, column.column);
    return text.length <= 24 && !/完成|目标|情况|说明/.test(text);
  });
}

function isBlankRow(grid: Grid, header: HeaderBlock, row: number): boolean {
  for (let column = header.firstColumn; column <= header.lastColumn; column++) {
    if (grid.own(row, column) !== '') return false;
  }
  return true;
}

function placesOf(
  columns: Readonly<Partial<Record<Role, WideColumn>>>,
  cells: CellFinder,
  row: number,
  amounts: Readonly<Record<'initialBudget' | 'budget' | 'executed', PlacedAmount>>,
): Readonly<Partial<Record<Role, Address>>> {
  const places: Partial<Record<Role, Address>> = {};
  for (const { role } of Object.values(columns)) {
    const amount = role in amounts ? amounts[role as keyof typeof amounts] : undefined;
    const place = amount ? amount.address : cells.cell(role, row);
    if (place) places[role] = place;
  }
  return places;
}

function isTotal(label: string): boolean {
  return totalLabel.test(compact(label));
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
  const named = rows.findIndex(({ label }) => isTotal(label));
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
      !/^(?:其他|上年)/.test(compact(row.label)) &&
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
