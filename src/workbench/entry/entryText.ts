import { isDateFormat } from '../../core/value/quantity/dates';
import type { FileCell } from '../../xlsx/model';
import { dateEntry } from './entryDates';
import { readEntry } from './readEntry';

/**
 * What the formula bar shows and an editor begins with: typed again, it gives the same content.
 *
 * @param cell the cell
 * @param is1904 whether the workbook counts days from 1904
 * @returns the formula, or the value as one would type it
 * @example entryText({ value: 0.95, format: '0%', formula: null, isError: false }) //=> '95%'
 */
export function entryText(
  { value, format, formula, isError }: Pick<FileCell, 'value' | 'format' | 'formula' | 'isError'>,
  is1904 = false,
): string {
  if (formula !== null) return formula;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return isError ? value : textEntry(value, format);
  if (format.includes('%')) return `${shortest(value * 100)}%`;
  const date = isDateFormat(format) ? dateEntry(value, is1904) : null;
  return date ?? shortest(value);
}

/** An apostrophe keeps a text that would else be read as something else. */
function textEntry(text: string, format: string): string {
  const isAmbiguous = text.startsWith("'") || readEntry(text, format).kind !== 'text';
  return isAmbiguous && text !== '' ? `'${text}` : text;
}

/** Excel shows 15 digits. */
const shortest = (value: number): string => String(Number(value.toPrecision(15)));
