import type { CellRead } from '../quantity/cells';
import { gated } from '../text/gates';
import type { RowWords } from '../target/target';

const dotted = gated(/^\s*(20\d\d)\.(1[0-2]|0?[1-9])月?([底末]?)((?:之|以)?前)?\s*$/);
const timed = gated(/时间|日期|期限|时限|节点/);
/** 志愿服务时间（小时） is an amount of time. */
const amount = gated(/小时|分钟|天数|时长|课时/);

/** Of a number 2022.1 nobody can tell whether October lost its zero. */
const isOpen = ({ numeric }: CellRead, month: string): boolean => numeric && month === '1';

/** 2022.11 as a month; where the month is open, only the year is left. */
function asMonth(cell: CellRead): CellRead | null {
  const [, year = '', month = '', end = '', before = ''] = dotted.exec(cell.text) ?? [];
  if (year === '') return null;
  const text = isOpen(cell, month) ? `${year}年` : `${year}年${month}月${end}${before}`;
  return { ...cell, text, quantities: [], numeric: false };
}

const isTimed = ({ category, name }: RowWords): boolean =>
  (category.includes('时效') || timed.test(name.text)) && !amount.test(name.text);

/**
 * The year of a deadline of which the month is open: within that year nothing can be proved.
 *
 * @param words the row
 * @param target the target cell, as it was read
 * @returns the year, or null for other targets
 * @example // the number 2022.1 → 2022
 */
export function yearLeftOpen(words: RowWords, target: CellRead): number | null {
  const [, year = '', month = ''] = dotted.exec(target.text) ?? [];
  return year !== '' && isTimed(words) && isOpen(target, month) ? Number(year) : null;
}

/**
 * The cells of a row about time, with months that are written like decimals read as months: 2022.11, 2023.1前.
 *
 * @param words the row
 * @param target the target cell
 * @param actual the actual cell
 * @returns both cells; as they were in other rows, and where the target is no such month
 * @example // 验收时间, «2024.6» → «2024.7»: two months, the second one too late
 */
export function withMonths(
  words: RowWords,
  target: CellRead,
  actual: CellRead,
): readonly [target: CellRead, actual: CellRead] {
  const deadline = isTimed(words) ? asMonth(target) : null;
  return deadline ? [deadline, asMonth(actual) ?? actual] : [target, actual];
}
