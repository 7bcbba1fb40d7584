/** Days between 30 December 1899, where the 1900 system counts from, and 1 January 1970. */
const daysTo1970 = 25_569;
/** How many days later the 1904 system begins. */
const days1904 = 1462;
/** 1 March 1900: before it, Excel counts a day that never was. */
const firstCounted = 61;
/** 31 December 9999, the last day that Excel knows. */
const lastDay = 2_958_465;
const secondsOfDay = 86_400;

/** A date or time that was typed: its serial number, and the format that Excel gives the cell for it. */
export interface TypedDate {
  readonly serial: number;
  readonly format: string;
}

const dayPattern =
  '(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)';
const timePattern = '(\\d{1,2}):(\\d{2})(?::(\\d{2}))?';
const typedDate = new RegExp(`^(?:${dayPattern})?(?:(?:^|\\s+)${timePattern})?$`);

/**
 * Reads a typed day (`2022-12-31`, `2022/12/31`, `2022年12月31日`), a time (`9:30`), or both.
 *
 * @param text what was typed, without blanks at its ends
 * @param is1904 whether the workbook counts days from 1904
 * @returns serial number and format; null when the text is no such date
 * @example readDate('2022/12/31', false) //=> { serial: 44926, format: 'yyyy/m/d' }
 */
export function readDate(text: string, is1904: boolean): TypedDate | null {
  const match = text === '' ? null : typedDate.exec(text);
  if (!match) return null;
  const time = match[8] === undefined ? null : secondsOf(match.slice(8));
  if (time !== null && Number.isNaN(time)) return null;
  const clock = match[10] === undefined ? 'h:mm' : 'h:mm:ss';
  if (match[1] === undefined) {
    return time === null ? null : { serial: time / secondsOfDay, format: clock };
  }
  const day = serialOf(Number(match[1]), match.slice(2, 8));
  if (day === null) return null;
  const serial = day - (is1904 ? days1904 : 0) + (time ?? 0) / secondsOfDay;
  const dayFormat = text.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d';
  return { serial, format: time === null ? dayFormat : `${dayFormat} ${clock}` };
}

function serialOf(year: number, groups: readonly (string | undefined)[]): number | null {
  const [month = 0, day = 0] = groups.filter((group) => group !== undefined).map(Number);
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return null;
  const serial = time / (secondsOfDay * 1000) + daysTo1970;
  return serial < firstCounted ? null : serial;
}

/** Seconds of the day; not a number for a time that no clock shows. */
function secondsOf([hour, minute, second]: readonly (string | undefined)[]): number {
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second ?? 0)];
  return hours < 24 && minutes < 60 && seconds < 60 ? (hours * 60 + minutes) * 60 + seconds : NaN;
}

/**
 * A date or time as one would type it, to the second.
 *
 * @param value the cell's value
 * @param is1904 whether the workbook counts days from 1904
 * @returns for example `2022/12/31` or `2022/12/31 9:30:00`; null for a number that is no date of Excel
 * @example dateEntry(44926, false) //=> '2022/12/31'
 */
export function dateEntry(value: number, is1904: boolean): string | null {
  const seconds = Math.round(value * secondsOfDay);
  const days = Math.floor(seconds / secondsOfDay);
  const rest = seconds - days * secondsOfDay;
  if (days === 0 && seconds > 0) return timeText(rest);
  const serial = days + (is1904 ? days1904 : 0);
  if (value < 0 || serial < firstCounted || serial > lastDay) return null;
  const date = new Date((serial - daysTo1970) * secondsOfDay * 1000);
  const day = `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()}`;
  return rest === 0 ? day : `${day} ${timeText(rest)}`;
}

function timeText(seconds: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
