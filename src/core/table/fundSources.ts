import { isAmount } from './amount';
import type { WideColumn } from './columns';
import type { Grid } from './grid';
import type { Block, HeaderColumn, HeaderMeaning, HeaderWord } from './header';
import { plainLabel } from './headerText';

/** Amounts that a form may give by source of the money. */
const amounts: ReadonlySet<HeaderMeaning> = new Set<HeaderMeaning>([
  'initialBudget',
  'budget',
  'executed',
]);
/** Headings of no more confidence may name the whole block: 资金使用情况. */
const vague = 0.8;
/** Rows below the headings that say where the amounts stand. */
const sampleRows = 3;
const total = /^\*?(?:小计|合计|总计|总额|总数|合计数|资金总额|sub-?total|total):?$/i;

/**
 * 预算安排 over 中央 · 省级 · 小计: where one heading of amounts stands over several sources, the sum among them
 * is that amount and the others are its parts. Without a sum all keep the amount's name, so that a
 * person is asked which of them counts.
 *
 * @param columns headings from left to right
 * @param read reader of header words
 * @returns the same headings
 * @example withSourceTotals(columns, read).map(({ word }) => word?.meaning) //=> ['other', 'other', 'budget']
 */
export function withSourceTotals(
  columns: readonly HeaderColumn[],
  read: (text: string, block: Block) => HeaderWord | null,
): readonly HeaderColumn[] {
  const families: HeaderColumn[][] = [];
  for (const column of columns) {
    const before = families.at(-1);
    const isSibling = column.parent !== '' && before?.[0]?.parent === column.parent;
    if (before && isSibling) before.push(column);
    else families.push([column]);
  }
  return withoutBlockName(families.flatMap((family) => shared(family, read)));
}

/** 资金使用情况 before 资金来源 … 实际支出数 names the block, once its merge was split. */
function withoutBlockName(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const [first, second, ...others] = columns;
  const { word } = first ?? {};
  const isAgain = others.some((other) => other.word?.meaning === word?.meaning);
  const isName = first && word && amounts.has(word.meaning) && word.confidence <= vague && isAgain;
  if (!isName || second?.word?.meaning !== 'label') return columns;
  return [{ ...first, word: { ...word, meaning: 'label' } }, second, ...others];
}

function shared(
  family: readonly HeaderColumn[],
  read: (text: string, block: Block) => HeaderWord | null,
): readonly HeaderColumn[] {
  const [first] = family;
  const above = first && first.parent !== '' ? read(first.parent, 'fund') : null;
  if (family.length < 2 || !above) return family;
  // 资金来源 over its sources beside 全年预算合计: parts of that budget.
  if (above.meaning === 'label') {
    return family.map((column) =>
      column.word?.meaning === 'label'
        ? { ...column, word: { ...above, meaning: 'other' } }
        : column,
    );
  }
  if (!amounts.has(above.meaning)) return family;
  const sums = family.filter(({ text }) => total.test(plainLabel(text)));
  const isSource = ({ word, text }: HeaderColumn) =>
    word === null || word.meaning === 'other' || word.meaning === above.meaning || isSum({ text });
  if (!family.every(isSource)) return family;
  const [sum] = sums;
  return family.map((column) => {
    const isPart = sums.length === 1 && column !== sum;
    return { ...column, word: isPart ? { ...above, meaning: 'other' } : above };
  });
}

function isSum({ text }: Pick<HeaderColumn, 'text'>): boolean {
  return total.test(plainLabel(text));
}

/**
 * 预算安排情况 over `预算数：| 260`: a heading reaches over the blank ones right of it when its own column holds
 * the names of the amounts and one of those the amounts.
 *
 * @param grid the sheet
 * @param lastRow last row of the header
 * @param columns headings from left to right
 * @returns the same headings, some of them wider
 * @example withAmountsBeside(grid, 4, columns)[1]?.lastColumn //=> 4
 */
export function withAmountsBeside(
  grid: Grid,
  lastRow: number,
  columns: readonly HeaderColumn[],
): readonly HeaderColumn[] {
  const rows = Array.from({ length: sampleRows }, (_, index) => lastRow + 1 + index);
  const isAmountAt = (row: number, column: number) => isAmount(grid.own(row, column));
  return columns.map((column, index) => {
    if (!column.word || !amounts.has(column.word.meaning)) return column;
    const first = rows.find((row) => grid.own(row, column.column) !== '');
    if (first === undefined || isAmountAt(first, column.column)) return column;
    const end = (columns[index + 1]?.column ?? column.lastColumn + 1) - 1;
    const beside = Array.from(
      { length: end - column.lastColumn },
      (_, at) => column.lastColumn + 1 + at,
    ).find((at) => isAmountAt(first, at));
    return beside === undefined ? column : { ...column, lastColumn: beside };
  });
}

/**
 * 预算安排情况 merged over `预算数：| 260`: the amounts' column is the one with the numbers; the names left of
 * them are labels.
 *
 * @param grid the sheet
 * @param lastRow last row of the header
 * @param column a heading's column
 * @returns the same column, narrower where names stand in its first cells
 * @example withoutNames(grid, 4, { ...budget, column: 0, lastColumn: 1 }).column //=> 1
 */
export function withoutNames(grid: Grid, lastRow: number, column: WideColumn): WideColumn {
  const rows = Array.from({ length: sampleRows }, (_, index) => lastRow + 1 + index);
  const texts = (at: number) => rows.map((row) => grid.own(row, at)).filter((text) => text !== '');
  for (let at = column.column; at <= column.lastColumn; at++) {
    if (texts(at).some(isAmount)) return { ...column, column: at };
  }
  return column;
}
