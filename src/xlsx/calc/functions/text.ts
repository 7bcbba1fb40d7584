import { displayTextOf } from '../../text/displayText';
import {
  cellText,
  errors,
  mostCharacters,
  numberFromText,
  roundDecimal,
  toText,
  toNumber,
  type Scalar,
} from '../scalar';
import { each, values, wildcardSource, type Arguments, type FunctionTable } from './define';

const display = displayTextOf(false);

/** TEXT: dates, percent and grouping as the number format says. */
function formatted(args: Arguments): Scalar {
  const value = args.scalar(0);
  const number = typeof value === 'string' ? numberFromText(value) : toNumber(value);
  return display(number ?? toText(value), args.text(1));
}

function joined(args: Arguments): Scalar {
  const separator = args.text(0);
  const skipBlanks = args.condition(1);
  return cellText(
    args
      .values(2)
      .map(toText)
      .filter((text) => !skipBlanks || text !== '')
      .join(separator),
  );
}

/** How many characters: whole, and never fewer than none. */
function count(args: Arguments, index: number, otherwise?: number): number {
  const asked = Math.trunc(args.number(index, otherwise));
  if (asked < 0) throw errors.value;
  return asked;
}

function repeated(args: Arguments): Scalar {
  const text = args.text(0);
  const times = Math.max(0, Math.trunc(args.number(1)));
  if (text.length * times > mostCharacters) throw errors.value;
  return text.repeat(times);
}

function position(args: Arguments, wildcards: boolean): Scalar {
  const start = args.number(2, 1) - 1;
  const within = args.text(1);
  if (!wildcards) {
    const at = within.indexOf(args.text(0), start);
    return at < 0 ? errors.value : at + 1;
  }
  const at = within.slice(start).search(new RegExp(wildcardSource(args.text(0)), 'isu'));
  return at < 0 ? errors.value : start + at + 1;
}

function substituted(args: Arguments): Scalar {
  const [text, from, to] = [args.text(0), args.text(1), args.text(2)];
  if (from === '') return text;
  if (!args.has(3)) return text.replaceAll(from, to);
  let seen = 0;
  const wanted = args.number(3);
  return text.replaceAll(from, (found) => {
    seen += 1;
    return seen === wanted ? to : found;
  });
}

function numberOf(args: Arguments): Scalar {
  const value = args.scalar(0);
  if (typeof value !== 'string') return toNumber(value);
  return numberFromText(value) ?? errors.value;
}

function fixed(args: Arguments): Scalar {
  const digits = args.number(1, 2);
  const pattern = `${args.condition(2, false) ? '0' : '#,##0'}${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`;
  return display(roundDecimal(args.number(0), digits), pattern);
}

/** Texts: joining, cutting, searching, number to text and back. */
export const textFunctions: FunctionTable = {
  TEXT: each(formatted),
  VALUE: each(numberOf),
  NUMBERVALUE: each(numberOf),
  FIXED: each(fixed),
  TEXTJOIN: values(joined),
  CONCAT: values((args) => cellText(args.values().map(toText).join(''))),
  CONCATENATE: each((args) => args.list.map((_, index) => args.text(index)).join('')),
  LEFT: each((args) => args.text(0).slice(0, count(args, 1, 1))),
  RIGHT: each((args) => {
    const length = count(args, 1, 1);
    return length === 0 ? '' : args.text(0).slice(-length);
  }),
  MID: each((args) => {
    const start = count(args, 1) - 1;
    if (start < 0) throw errors.value;
    return args.text(0).slice(start, start + count(args, 2));
  }),
  LEN: each((args) => args.text(0).length),
  TRIM: each((args) => args.text(0).replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: each((args) => args.text(0).replace(/\p{Cc}/gu, '')),
  UPPER: each((args) => args.text(0).toUpperCase()),
  LOWER: each((args) => args.text(0).toLowerCase()),
  EXACT: each((args) => args.text(0) === args.text(1)),
  REPT: each(repeated),
  FIND: each((args) => position(args, false)),
  SEARCH: each((args) => position(args, true)),
  SUBSTITUTE: each(substituted),
  REPLACE: each((args) => {
    const text = args.text(0);
    const start = args.number(1) - 1;
    return text.slice(0, start) + args.text(3) + text.slice(start + args.number(2));
  }),
  CHAR: each((args) => String.fromCharCode(args.number(0))),
  CODE: each((args) => args.text(0).charCodeAt(0)),
};
