import { amountOf, isAmount, type AmountUnit } from './amount';
import type { CellFinder } from './cells';
import type { WideColumn } from './columns';
import type { Address } from '../address';
import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import { plainLabel } from './headerText';
import { issue } from './issues';
import { rowWord } from './rowWords';
import type { FundRow, Role, TableIssue } from './table';

/** Labels of fund rows: 财预〔2020〕10号, 安徽, 四川, 转移支付. */
const fundLabel =
  /资金|拨款|总额|总量|总金额|总计|合计|其中|结转|结余|收入|预算|经费|补助|基金|债券|贷款|自筹|财政|中央|[省市县区镇乡本]级|地方|市县|配套|金额|funds?|total|budget|grant|transfer/i;
const totalLabel =
  /^(?:年度|全年|本年|当年|项目|预算|部门|单位|整体|财政|收入|支出)*(?:资金|经费|金额)?(?:总额|总量|总金额|总计|合计)(?:\([^)]*\))?:?$|^(?:年度|项目|全年)资金:?$|^项目(?:总)?(?:资金|预算|经费):?$|^(?:grand)?total/i;
const partLabel =
  /^(?:其中|其他|上年|当年|本年|中央|地方|省|市|县|区)|结转|自筹|单位资金|专户|^of\s?which|^(?:counterpart|other|own|local|central)/i;
/** The last of several sources. */
const rest = /^其[他它]:?$/;
/** A printed fund block has at most ten rows; a list of more is no 项目资金. */
export const maxRows = 16;
/** Sources that may stand above the row that adds them up. */
const mostSources = 8;
/** 小计 is the total where nothing else adds up. */
const lastSum = /^小计:?$/;

/**
 * Reads the rows of 项目资金: amounts by column, labels as they stand, until something else begins.
 *
 * @param grid the sheet
 * @param header the block's header
 * @param columns its columns by role
 * @param cells finder of their cells
 * @param lastRow last row (sheet number) that may belong to it
 * @param unit the table's unit, null when unknown
 * @param issues remarks are added here: amounts with another unit than the heading's
 * @returns the rows from top to bottom
 * @example fundRows(grid, header, columns, cells, 10, '万元', []).map(({ budget }) => budget) //=> [100, 60, 40]
 */
export function fundRows(
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
  const executedAt = (row: number) => amountAt(grid, columns.executed, row, unit).value;
  /** Behind a blank row stands another list, unless its sum is that of the rows above as well. */
  const isAddedUpWith = (from: number) => {
    let sum = rows.reduce((all, { executed }) => all + (executed ?? 0), 0);
    for (let row = from; row <= Math.min(lastRow, from + mostSources); row++) {
      if (isBlankRow(grid, header, row)) continue;
      const label = plainLabel(cells.ownText('label', row));
      const amount = executedAt(row);
      if (label === '' || amount === null) return false;
      if (isTotal(label) || isLastSum(label))
        return isSame(sum, amount) && (rows.length > 0 || blanks <= 1);
      sum += amount;
    }
    return false;
  };
  /** A source of any name belongs to the block when 合计 follows in one of the next rows. */
  const isAddedUpBelow = (from: number) => {
    for (let row = from + 1; row <= Math.min(lastRow, from + mostSources); row++) {
      if (isBlankRow(grid, header, row)) continue;
      const label = plainLabel(cells.ownText('label', row));
      if (label === '' || executedAt(row) === null) return false;
      if (isTotal(label) || isLastSum(label)) return true;
    }
    return false;
  };
  for (let row = header.lastRow + 1; row <= Math.min(lastRow, grid.lastRow); row++) {
    const amount = (role: Role) => amountAt(grid, columns[role], row, unit);
    const amounts = {
      initialBudget: amount('initialBudget'),
      budget: amount('budget'),
      executed: amount('executed'),
    };
    const found = Object.values(amounts).filter(({ value }) => value !== null);
    const label = cells.ownText('label', row);
    if (isBlankRow(grid, header, row)) {
      blanks++;
      if (blanks > 10) break;
      continue;
    }
    const word = rowWord(label);
    if (word === 'note' || word === 'form' || rows.length > maxRows) break;
    const isFund =
      label === ''
        ? found.length > 0 || hasOpenAmounts(grid, header, columns, row)
        : (isFundLabel(label) && hasNoWords(grid, columns, row)) ||
          (rows.length === 0 && isOnlyLine(grid, columns, row, unit)) ||
          (found.length > 1 && isAddedUpWith(row)) ||
          (found.length > 1 &&
            blanks === 0 &&
            ((rows[0] !== undefined && isTotal(rows[0].label)) ||
              isAddedUpBelow(row) ||
              (rows.length > 0 && rest.test(plainLabel(label))) ||
              (rows.length > 0 && isLastSum(label))));
    if (!isFund) break;
    const isPart = partLabel.test(plainLabel(label)) || (isAfterParts && !isTotal(label));
    isAfterParts ||= plainLabel(label).startsWith('其中') || (rows.length === 0 && isTotal(label));
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
  return belowParts(rows);
}

/** Amounts are rounded to two digits, each. */
function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) < 0.05;
}

function isLastSum(label: string): boolean {
  return lastSum.test(plainLabel(label));
}

/** 合计 as the last row: what stands above it are its parts. */
function belowParts(rows: readonly FundRow[]): readonly FundRow[] {
  const last = rows.at(-1);
  if (!last || rows.length < 2 || rows.some((row) => row !== last && isTotal(row.label)))
    return rows;
  const isSum = isTotal(last.label) || isLastSum(last.label);
  return isSum ? rows.map((row) => ({ ...row, isPart: row !== last })) : rows;
}

/** Whether amounts stand in columns of which nobody knows which one counts. */
function hasOpenAmounts(
  grid: Grid,
  header: HeaderBlock,
  columns: Readonly<Partial<Record<Role, WideColumn>>>,
  row: number,
): boolean {
  return header.columns.some(
    ({ word, column }) =>
      (word?.meaning === 'budget' || word?.meaning === 'executed') &&
      columns[word.meaning] === undefined &&
      isAmount(grid.own(row, column)),
  );
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

/**
 * Whether a label names what may be a row of 项目资金.
 *
 * @param label the label's text
 * @returns true for 其中：财政拨款, 自筹, 合 计 …
 * @example isFundLabel('合  计') //=> true
 */
export function isFundLabel(label: string): boolean {
  return fundLabel.test(label) || fundLabel.test(plainLabel(label));
}

/**
 * Whether a label names the total of 项目资金.
 *
 * @param label the label's text
 * @returns true for 年度资金总额, 合计, 项目资金：
 * @example isTotal('年度资金总额：') //=> true
 */
export function isTotal(label: string): boolean {
  return totalLabel.test(plainLabel(label));
}
