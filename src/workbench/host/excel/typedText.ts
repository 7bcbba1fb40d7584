import type { CellValue } from '../../../core/sheet';

/** What a cell holds after a text was entered into it. */
export type Entry =
  | { readonly kind: 'content'; readonly content: CellValue; readonly format?: string }
  | { readonly kind: 'text'; readonly text: string };

const number = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

/**
 * What Excel makes of a text that is written into a cell: the API treats it as if a person typed it.
 * Numbers, percentages, truth values and ISO-like dates are recognised; `'` and the text format keep
 * everything as text; a leading `=`, `+`, `-` or `@` makes a formula.
 *
 * @param typed the text
 * @param format the cell's number format before the entry
 * @returns the entry
 * @example readEntry('95%', 'General') //=> { kind: 'content', content: 0.95, format: '0%' }
 */
export function readEntry(typed: string, format: string): Entry {
  if (typed.startsWith("'")) return { kind: 'text', text: typed.slice(1) };
  if (format === '@' && typed !== '') return { kind: 'text', text: typed };
  if (!/^[\d+\-.,=@tTfF]/.test(typed)) return { kind: 'content', content: typed };
  if (typed.length > 1 && typed.startsWith('=')) return { kind: 'content', content: typed };
  const trimmed = typed.trim();
  if (/^true$/i.test(trimmed)) return { kind: 'content', content: true };
  if (/^false$/i.test(trimmed)) return { kind: 'content', content: false };
  const value = readNumber(trimmed);
  if (value !== null) return { kind: 'content', content: value };
  const share = trimmed.endsWith('%') ? readNumber(trimmed.slice(0, -1).trim()) : null;
  if (share !== null) return percentage(trimmed, share, format);
  const date = readDate(trimmed);
  if (date !== null)
    return { kind: 'content', content: date, ...(format === 'General' && { format: 'yyyy/m/d' }) };
  if (trimmed.length > 1 && /^[+\-@]/.test(trimmed))
    return { kind: 'content', content: `=${trimmed}` };
  return { kind: 'text', text: typed };
}

function percentage(text: string, share: number, format: string): Entry {
  const content = Number((share / 100).toPrecision(15));
  if (format !== 'General') return { kind: 'content', content };
  return { kind: 'content', content, format: text.includes('.') ? '0.00%' : '0%' };
}

function readNumber(text: string): number | null {
  if (!number.test(text) || !/\d/.test(text)) return null;
  const value = Number(text.replaceAll(',', ''));
  return Number.isFinite(value) ? value : null;
}

/** The serial number of `2022-12-31` or `2022/12/31`. */
function readDate(text: string): number | null {
  const match = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900) return null;
  return time / 86_400_000 + 25_569;
}
