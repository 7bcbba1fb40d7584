import type { Block, HeaderColumn, HeaderMeaning, HeaderWord } from './header';
import { compact } from './headerText';

/** Amounts that a form may give by source of the money. */
const amounts: ReadonlySet<HeaderMeaning> = new Set<HeaderMeaning>([
  'initialBudget',
  'budget',
  'executed',
]);
const total = /^\*?(?:小计|合计|总计|总额|总数|合计数|资金总额|sub-?total|total):?$/i;

/**
 * 预算安排 over 中央 · 省级 · 小计: where one heading of amounts stands over several sources, the sum among them
 * is that amount and the others are its parts. Without a sum all keep the amount's name, so that a
 * person is asked which of them counts.
 *
 * @param columns headings from left to right
 * @param block which kind of table is being read; indicator tables stay as they are
 * @param read reader of header words
 * @returns the same headings
 * @example withSourceTotals(columns, 'fund', read).map(({ word }) => word?.meaning) //=> ['other', 'other', 'budget']
 */
export function withSourceTotals(
  columns: readonly HeaderColumn[],
  block: Block,
  read: (text: string, block: Block) => HeaderWord | null,
): readonly HeaderColumn[] {
  if (block !== 'fund') return columns;
  const families: HeaderColumn[][] = [];
  for (const column of columns) {
    const before = families.at(-1);
    const isSibling = column.parent !== '' && before?.[0]?.parent === column.parent;
    if (before && isSibling) before.push(column);
    else families.push([column]);
  }
  return families.flatMap((family) => shared(family, read));
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
  const sums = family.filter(({ text }) => total.test(compact(text)));
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
  return total.test(compact(text));
}
