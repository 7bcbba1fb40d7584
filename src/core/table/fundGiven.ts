import type { Address } from '../address';
import type { CellValue } from '../sheet';
import { amountOf, isAmount, typedUnit, weightOf, type AmountUnit } from './amount';
import type { Grid } from './grid';
import type { HeaderBlock, HeaderColumn, HeaderMeaning, HeaderWord } from './header';
import { compact, oneLine, plainLabel } from './headerText';
import type { FundRow, Role } from './table';

/** 项目资金 whose amounts do not stand under headings: down a column, or in a sentence. */
export interface GivenFund {
  readonly rows: readonly FundRow[];
  /** Index of the row whose execution is scored; null when a form with several sources gives no sum. */
  readonly scored: number | null;
  /** 分值 that is printed beside the amounts, null where none is. */
  readonly weight: number | null;
  /** The unit that is typed behind the amounts, null where none is. */
  readonly unit: AmountUnit | null;
  readonly lastRow: number;
}

type Read = (text: string, block: 'fund') => HeaderWord | null;

/** 预算数, 执行数, 执行率, 分值, 得分 below each other, with one line of 结余 or so between them. */
const mostLines = 8;
/** Words of less confidence are too common to begin a block with: 合计. */
const sure = 0.65;
const amountRoles: readonly Role[] = ['initialBudget', 'budget', 'executed'];
const sum = /^(?:小计|合计|总计|总额|总数|资金总额|年度资金总额|sub-?total|total)$/i;

/**
 * 项目资金 by rows: `预算数 | 60 | 40 | 100` over `执行数 | 55 | 40 | 95`, one column per source of the money.
 *
 * @param grid the sheet
 * @param row zero-based sheet row that may hold the first amounts
 * @param read reader of header words
 * @returns a header whose columns are those of the sum; null for any other row
 * @example fundAcross(grid, 4, read)?.given?.rows.map(({ label }) => label) //=> ['中央', '省级', '合计']
 */
export function fundAcross(grid: Grid, row: number, read: Read): HeaderBlock | null {
  for (let column = grid.firstColumn; column < grid.lastColumn; column++) {
    const word = wordAt(grid, row, column, read);
    if (!word || !isRole(word.meaning, amountRoles) || word.confidence < sure) continue;
    const block = blockFrom(grid, row, column, read);
    if (block) return block;
  }
  return null;
}

/**
 * A quick no for rows that tell nothing of a budget.
 *
 * @param values the row's values
 * @returns false where no text speaks of money that was granted
 * @example mayGiveFund(['培训期数', 20]) //=> false
 */
export function mayGiveFund(values: readonly CellValue[]): boolean {
  return values.some((value) => typeof value === 'string' && granted.test(value));
}

const granted = /预算|资金|安排|下达|批复|budget/i;

interface Line {
  readonly role: Role;
  readonly row: number;
  readonly text: string;
  readonly word: HeaderWord;
}

function blockFrom(grid: Grid, row: number, column: number, read: Read): HeaderBlock | null {
  const lines: Line[] = [];
  const first = column + grid.span(row, column).columnCount;
  for (let at = row; at < row + mostLines && at <= grid.lastRow; at++) {
    const word = wordAt(grid, at, column, read);
    if (!word) break;
    const { meaning } = word;
    if (meaning === 'other') continue;
    const isKnown = lines.some(({ role }) => role === meaning);
    if (meaning === 'group' || meaning === 'interim' || isKnown) break;
    lines.push({ role: meaning, row: at, text: grid.own(at, column), word });
  }
  const line = (role: Role) => lines.find((each) => each.role === role);
  const executed = line('executed');
  const budget = line('budget') ?? line('initialBudget');
  if (!executed || !budget) return null;
  const columns: number[] = [];
  for (let at = first; at <= grid.lastColumn; at++) {
    const [above, below] = [grid.own(budget.row, at), grid.own(executed.row, at)];
    if (isAmount(above) && isAmount(below)) columns.push(at);
    else if (above !== '' || below !== '') break;
  }
  const [only] = columns;
  if (only === undefined) return null;
  const unit = typedUnit(grid.own(budget.row, only));
  const rows = columns.map((at) => sourceAt(grid, lines, row, at, columns.length > 1, unit));
  const named = rows.findIndex(({ label }) => sum.test(plainLabel(label)));
  const scored = named >= 0 ? named : columns.length === 1 ? 0 : null;
  const place = scored === null ? only : (columns[scored] ?? only);
  const weightCell = rows[scored ?? 0]?.cells.weight;
  const { row: lastRow } = lines.reduce((last, each) => (each.row > last.row ? each : last));
  return {
    block: 'fund',
    firstRow: row,
    lastRow: row - 1,
    firstColumn: column,
    lastColumn: Math.max(...columns),
    columns: lines.map(({ role, row: at, text, word }) => ({
      ...headed(text, { row: at, column }, place),
      word: { ...word, meaning: role },
    })),
    given: {
      rows: rows.map((each, index) => ({ ...each, isPart: scored !== null && index !== scored })),
      scored,
      weight: weightCell
        ? weightOf(grid.value(weightCell), grid.own(weightCell.row, weightCell.column))
        : null,
      unit,
      lastRow,
    },
  };
}

function sourceAt(
  grid: Grid,
  lines: readonly Line[],
  firstRow: number,
  column: number,
  isOneOfMany: boolean,
  unit: AmountUnit | null,
): FundRow {
  const cells: Partial<Record<Role, Address>> = {};
  const amounts: Partial<Record<Role, number | null>> = {};
  for (const { role, row } of lines) {
    const address = grid.master(row, column);
    if (address.row !== row) continue;
    cells[role] = address;
    amounts[role] = amountOf(grid.value(address), grid.own(row, address.column), unit).value;
  }
  const above = grid.text(firstRow - 1, column);
  return {
    row: lines.find(({ role }) => role === 'executed')?.row ?? firstRow,
    label: isOneOfMany && !isAmount(above) ? oneLine(above) : '',
    isPart: false,
    cells,
    initialBudget: amounts.initialBudget ?? null,
    budget: amounts.budget ?? null,
    executed: amounts.executed ?? null,
  };
}

/** A sentence that tells amounts is no longer than this. */
const longestSentence = 200;
const shortestSentence = 12;
/** 全年预算305万元 · 执行率98.85% · 执行得分9.89分（满分10分） */
const clause =
  /^([^\d,:()]{1,14}?)(?:数|金额|额度)?(?:为|共计?|合计|约|达到?|是)?:?(-?\d+(?:,\d{3})*(?:\.\d+)?)(亿元|万元|元|%|分)?(?:\((?:满分)?(\d+(?:\.\d+)?)分\))?$/;

/**
 * 项目资金 in one sentence: `预算安排120万元，支出112.5万元，执行率93.75%`. Every clause has to be a name with its
 * number, so that an account of the year's work is not taken for it.
 *
 * @param grid the sheet
 * @param row zero-based sheet row
 * @param read reader of header words
 * @returns a header without rows of its own; null for any other row
 * @example fundSentence(grid, 2, read)?.given?.rows[0]?.executed //=> 112.5
 */
export function fundSentence(grid: Grid, row: number, read: Read): HeaderBlock | null {
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const text = grid.own(row, column);
    if (text.length < shortestSentence || text.length > longestSentence) continue;
    if (!/预算|资金/.test(text) || !/支出|执行|支付|使用/.test(text)) continue;
    const said = amountsIn(text, read);
    if (!said) continue;
    const at = { row, column };
    const cells = { budget: at, executed: at };
    const amounts = { initialBudget: said.initialBudget, budget: said.budget };
    const fund: FundRow = { row, label: '', isPart: false, cells, ...amounts, executed: said.paid };
    const word = (meaning: HeaderMeaning): HeaderWord => ({
      meaning,
      confidence: 0.9,
      isReviewer: false,
      rank: 0,
    });
    return {
      block: 'fund',
      firstRow: row,
      lastRow: row - 1,
      firstColumn: column,
      lastColumn: column + grid.span(row, column).columnCount - 1,
      columns: (['budget', 'executed'] as const).map((role) => ({
        ...headed(text, at, column),
        word: word(role),
      })),
      given: { rows: [fund], scored: 0, weight: said.weight, unit: said.unit, lastRow: row },
    };
  }
  return null;
}

/** 其中： · 一、资金情况： */
const opening = /^(?:其中:?|[一二三四五六七八九十\d][、.])?(?:[^\d:]{0,8}情况:)?/;
/** Clauses without a number that belong to such a sentence all the same. */
const nothingElse =
  /^(?:年中|年内|期间|全年)?(?:未|无)(?:作|做|发生|进行)?(?:调整|追加|调增|调减|结余|结转)$/;

interface Said {
  readonly initialBudget: number | null;
  readonly budget: number | null;
  readonly paid: number;
  readonly unit: AmountUnit;
  readonly weight: number | null;
}

/** The amounts of a sentence; null where a clause is something else, or one amount comes twice. */
function amountsIn(text: string, read: Read): Said | null {
  const amounts = new Map<HeaderMeaning, number>();
  let unit: AmountUnit | null = null;
  let weight: number | null = null;
  for (const part of compact(text)
    .replace(/^([一二三四五六七八九十\d])、/, '$1.')
    .replace(/[,，、；;](?!\d{3})/g, '。')
    .split('。')) {
    if (part === '' || nothingElse.test(part)) continue;
    const match = clause.exec(part.replace(opening, ''));
    if (!match) return null;
    const [, name = '', number = '', measure = '', full] = match;
    if (full !== undefined) weight = Number(full);
    if (/满分|分值$/.test(name)) weight = Number(number);
    // 项目预算 heads a block, 项目预算数 is an amount: in a sentence both are.
    const meaning = [`${name}数`, name]
      .map((spelling) => read(spelling, 'fund')?.meaning)
      .find((each) => each !== undefined && isRole(each, amountRoles));
    if (meaning === undefined) continue;
    const typed = typedUnit(`1${measure}`);
    if (!typed || amounts.has(meaning)) return null;
    unit ??= typed;
    const { value } = amountOf('', `${number}${measure}`, unit);
    if (value === null) return null;
    amounts.set(meaning, value);
  }
  const paid = amounts.get('executed');
  const budget = amounts.get('budget') ?? null;
  const initialBudget = amounts.get('initialBudget') ?? null;
  if (paid === undefined || unit === null || (budget ?? initialBudget) === null) return null;
  return { initialBudget, budget, paid, unit, weight };
}

function headed(text: string, header: Address, column: number): Omit<HeaderColumn, 'word'> {
  return { column, lastColumn: column, header, text: text.slice(0, 20), parent: '' };
}

function isRole(meaning: HeaderMeaning, roles: readonly Role[]): meaning is Role {
  return roles.some((role) => role === meaning);
}

function wordAt(grid: Grid, row: number, column: number, read: Read): HeaderWord | null {
  const text = grid.own(row, column);
  return text === '' || isAmount(text) ? null : read(text, 'fund');
}
