import type { CellValue } from '../../core/sheet';
import type { FileCell } from '../../xlsx/model';

/** What typed text becomes in a cell. */
export type TypedContent =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'text'; readonly text: string }
  /** `format` is set where Excel gives the cell a number format for what was typed. */
  | { readonly kind: 'value'; readonly value: CellValue; readonly format: string | null };

const dayLength = 86_400_000;

/**
 * Reads typed text as Excel does: numbers, percent, dates, TRUE and FALSE, formulas, and everything
 * else as text. A leading apostrophe or the format `@` makes it text.
 *
 * @param typed what was typed
 * @param format the cell's number format
 * @returns the content to store
 * @example readTyped('95%', 'General') //=> { kind: 'value', value: 0.95, format: '0%' }
 */
export function readTyped(typed: string, format: string): TypedContent {
  if (typed.startsWith("'")) return { kind: 'text', text: typed.slice(1) };
  if (typed === '') return { kind: 'value', value: '', format: null };
  if (format === '@') return { kind: 'text', text: typed };
  if (/^=./s.test(typed)) return { kind: 'formula', formula: typed };
  const trimmed = typed.trim();
  if (/^(true|false)$/i.test(trimmed)) {
    return { kind: 'value', value: trimmed.toLowerCase() === 'true', format: null };
  }
  return readNumber(trimmed, format) ?? readDate(trimmed, format) ?? { kind: 'text', text: typed };
}

function readNumber(text: string, format: string): TypedContent | null {
  const match = /^([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(e[+-]?\d+)?(%?)$/i.exec(
    text,
  );
  if (!match) return null;
  const [, sign = '', digits = '', exponent = '', percent = ''] = match;
  const number = Number(sign + digits.replaceAll(',', '') + exponent);
  const isGeneral = format === 'General';
  if (percent) {
    const decimals = digits.includes('.') ? '0.00%' : '0%';
    return { kind: 'value', value: percentValue(number), format: isGeneral ? decimals : null };
  }
  // In a cell with a percent format Excel takes 95 as 95 %.
  const value = format.includes('%') && Math.abs(number) >= 1 ? percentValue(number) : number;
  const grouped = digits.includes(',') && isGeneral;
  return { kind: 'value', value, format: grouped ? '#,##0.##' : null };
}

/** 77.5 becomes 0.775 without binary noise. */
const percentValue = (number: number): number => Number((number / 100).toPrecision(15));

function readDate(text: string, format: string): TypedContent | null {
  const match = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).map(Number);
  const time = Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0);
  const date = new Date(time);
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return null;
  const serial = Math.round((time - Date.UTC(1899, 11, 30)) / dayLength);
  if (serial < 61) return null;
  const shown = text.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy/m/d';
  return { kind: 'value', value: serial, format: format === 'General' ? shown : null };
}

/**
 * What the formula bar shows and an editor begins with.
 *
 * @param cell the cell
 * @returns the formula, or the value as one would type it
 * @example editableText({ value: 0.95, format: '0%', formula: null }) //=> '95%'
 */
export function editableText(
  cell: Pick<FileCell, 'value' | 'format' | 'formula' | 'text'>,
): string {
  if (cell.formula !== null) return cell.formula;
  const { value, format } = cell;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') {
    const needsMark = format !== '@' && readTyped(value, 'General').kind !== 'text';
    return needsMark && value !== '' ? `'${value}` : value;
  }
  if (format.includes('%')) return `${Number((value * 100).toPrecision(15))}%`;
  if (/[ymdhs年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))) {
    return format === 'General' ? String(value) : cell.text;
  }
  return String(Number(value.toPrecision(15)));
}
