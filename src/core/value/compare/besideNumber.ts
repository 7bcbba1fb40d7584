import { compareDates } from './compareDates';
import { lastDate } from '../quantity/dates';
import { clauseBehind } from '../text/matches';
import type { Comparison } from '../reading';
import type { Row } from '../row/row';

const ended = /[完竣]|印|交[付货]|验收|办结|投[入用]|发放|建成|举办|召开|上线|报送|提交|送达|到货/;

/**
 * The answer of a row that asks for a number until a day, where it came too late: 10月底前编印500册 → 11月18日印刷完成.
 *
 * @param row the row; only one under 时效 is about its day
 * @returns short by its date, or null; 预算11月2日追加 is another matter
 * @example // «10月底前完成编印500册», «编印500册，11月18日印刷完成» → after-deadline
 */
export function lateForDay(row: Row): Comparison | null {
  const { text } = row.actual;
  const done = row.words.category.includes('时效') ? lastDate(text) : null;
  if (!done || (!ended.test(clauseBehind(text, done.end)) && !/^\d{8}$/.test(text))) return null;
  const deadline = lastDate(row.target.text);
  const answer = deadline && compareDates(row, deadline);
  return answer?.met === false && answer.actualDate !== null ? answer : null;
}
