import { inTime, redated, serialDate, type WrittenDate } from './dates';
import { gated } from '../text/gates';

/** 9.12, 10-25, 6/3: nothing else in the cell. */
const dotted = gated(/^ ?(1[0-2]|0?[1-9])[-./](3[01]|[12]\d|0?[1-9])[日号]? ?$/);

const dayOf = (month: number, day: number): WrittenDate => {
  const point = month * 100 + day;
  return redated(serialDate(0), { year: null, month, day, first: point, last: point });
};

/**
 * The days that a cell like 9.12 can mean beside a deadline: 12 September; 9.1 may have lost its 0 and mean the
 * tenth as well.
 *
 * @param text normalised actual
 * @param numeric the cell holds a number, so a 0 at its end is not kept
 * @returns one day, two where both readings are possible, none for other texts
 * @example dayNumbers('9.12', false)[0]?.day //=> 12
 */
export function dayNumbers(text: string, numeric: boolean): readonly WrittenDate[] {
  const found = dotted.exec(text);
  if (!found) return [];
  const [month, day] = [Number(found[1]), Number(found[2])];
  const tenfold = /\.[123] ?$/.test(text) && (numeric || text.includes('.')) && day * 10 <= 31;
  return tenfold ? [dayOf(month, day), dayOf(month, day * 10)] : [dayOf(month, day)];
}

/**
 * Whether all the days that a cell can mean keep a deadline, or none of them.
 *
 * @param deadline the last day
 * @param days see `dayNumbers`
 * @returns true in time, false late, null where the readings differ
 * @example allInTime(deadline, dayNumbers('9.1', true))
 */
export function allInTime(deadline: WrittenDate, days: readonly WrittenDate[]): boolean | null {
  const [first = null, ...others] = days.map((day) => inTime(deadline, day));
  return others.every((answer) => answer === first) ? first : null;
}
