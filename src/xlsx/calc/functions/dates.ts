import { errors, numberFromText, toNumber, type Scalar } from '../scalar';
import { each, type Arguments, type FunctionTable } from './define';

const dayLength = 86_400_000;
/** Serial 0 of the 1900 system, shifted so that serials from 1900-03-01 on are right. */
const epoch = Date.UTC(1899, 11, 30);

const fromSerial = (serial: number): Date => new Date(epoch + Math.floor(serial) * dayLength);
const toSerial = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month, day) - epoch) / dayLength);

/** A date argument: a serial number, or a text such as 2024-01-31 or 2024年1月31日. */
function dateArgument(args: Arguments, index: number): Date {
  const value = args.scalar(index);
  if (typeof value !== 'string') return fromSerial(toNumber(value));
  const match = /^\s*(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?\s*$/.exec(value);
  if (match) return new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])));
  const serial = numberFromText(value);
  if (serial === null) throw errors.value;
  return fromSerial(serial);
}

function serialDate(args: Arguments): Scalar {
  const year = Math.trunc(args.number(0));
  const serial = toSerial(year < 1900 ? year + 1900 : year, args.number(1) - 1, args.number(2));
  return serial < 0 ? errors.num : serial;
}

function shiftedMonths(args: Arguments, atEnd: boolean): Scalar {
  const date = dateArgument(args, 0);
  const month = date.getUTCMonth() + Math.trunc(args.number(1));
  const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const day = atEnd ? last : Math.min(date.getUTCDate(), last);
  return toSerial(date.getUTCFullYear(), month, day);
}

function difference(args: Arguments): Scalar {
  const [start, end] = [dateArgument(args, 0), dateArgument(args, 1)];
  if (end < start) return errors.num;
  const days = Math.round((end.getTime() - start.getTime()) / dayLength);
  const incomplete = end.getUTCDate() < start.getUTCDate() ? 1 : 0;
  const months =
    (end.getUTCFullYear() - start.getUTCFullYear()) * 12 +
    end.getUTCMonth() -
    start.getUTCMonth() -
    incomplete;
  const rules: Readonly<Record<string, number>> = {
    D: days,
    M: months,
    Y: Math.floor(months / 12),
    YM: months % 12,
  };
  return rules[args.text(2).toUpperCase()] ?? errors.num;
}

function weekday(args: Arguments): Scalar {
  const day = dateArgument(args, 0).getUTCDay();
  const kind = args.number(1, 1);
  if (kind === 1) return day + 1;
  if (kind === 2) return ((day + 6) % 7) + 1;
  return kind === 3 ? (day + 6) % 7 : errors.num;
}

function localToday(): number {
  const now = new Date();
  return toSerial(now.getFullYear(), now.getMonth(), now.getDate());
}

function localNow(): number {
  const now = new Date();
  const seconds = now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds();
  return localToday() + seconds / 86_400;
}

/** Dates as serial numbers of the 1900 system. */
export const dateFunctions: FunctionTable = {
  DATE: each(serialDate),
  DATEVALUE: each((args) => {
    const date = dateArgument(args, 0);
    return toSerial(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  }),
  YEAR: each((args) => dateArgument(args, 0).getUTCFullYear()),
  MONTH: each((args) => dateArgument(args, 0).getUTCMonth() + 1),
  DAY: each((args) => dateArgument(args, 0).getUTCDate()),
  WEEKDAY: each(weekday),
  EDATE: each((args) => shiftedMonths(args, false)),
  EOMONTH: each((args) => shiftedMonths(args, true)),
  DATEDIF: each(difference),
  DAYS: each((args) =>
    Math.round((dateArgument(args, 0).getTime() - dateArgument(args, 1).getTime()) / dayLength),
  ),
  TODAY: each(localToday),
  NOW: each(localNow),
};
