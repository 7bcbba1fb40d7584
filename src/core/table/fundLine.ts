import { isAmount } from './amount';
import type { Grid } from './grid';
import type { HeaderBlock, HeaderColumn } from './header';
import type { WordReader } from './headers';
import { isComplete } from './headerSegments';

/** No label of an amount is longer. */
const longestLabel = 16;
/** Words of less confidence are too common: 合计. */
const sure = 0.65;

/**
 * 项目资金 on one line, each label before its amount: `预算数 | 100 | 执行数 | 95 | 得分 | 9.5`.
 *
 * @param grid the sheet
 * @param row zero-based sheet row
 * @param read reader of header words
 * @returns a header without rows of its own, whose columns are those of the amounts; null for any other row
 * @example fundLine(grid, 4, read)?.columns.map(({ text }) => text) //=> ['预算数', '执行数', '得分']
 */
export function fundLine(grid: Grid, row: number, read: WordReader): HeaderBlock | null {
  let columns: HeaderColumn[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const text = grid.own(row, column);
    const word = text === '' ? null : read(text, 'fund');
    // A sentence between them parts what stands left of it from what stands right.
    if (!word && text.length > longestLabel && !isComplete(columns, 'fund')) columns = [];
    if (!word || word.meaning === 'label') continue;
    const label = grid.span(row, column);
    let at = label.column + label.columnCount;
    // A blank column may part a label from its amount.
    if (grid.own(row, at) === '' && isAmount(grid.own(row, at + 1))) at += 1;
    const amount = grid.span(row, at);
    if (word.confidence < sure) continue;
    const isForUs =
      (word.meaning === 'score' || word.meaning === 'rate') && grid.own(row, at) === '';
    if (amount.row !== row || !(isAmount(grid.own(row, at)) || isForUs)) continue;
    const lastColumn = amount.column + amount.columnCount - 1;
    columns.push({ column: at, lastColumn, header: { row, column }, text, parent: '', word });
  }
  const [first] = columns;
  if (!first || !isComplete(columns, 'fund')) return null;
  return {
    block: 'fund',
    firstRow: row,
    lastRow: row - 1,
    firstColumn: first.header.column,
    lastColumn: Math.max(...columns.map(({ lastColumn }) => lastColumn)),
    columns,
  };
}
