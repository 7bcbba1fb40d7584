import { han, holds } from '../text/characters';
import { isDateFormat, serialDate, type WrittenDate } from './dates';
import { maskNoise } from '../text/mask';
import { normalise, type NormalText } from '../text/normalise';
import { clean } from './numerals';
import { readQuantities, type Reading } from './quantities';
import type { PairCell } from '../reading';

/** One cell, read: its words, its quantities, its date if Excel holds one. */
export interface CellRead {
  /** What a person sees; spans refer to it. */
  readonly shown: string;
  readonly normal: NormalText;
  /** The words to judge: normalised, or the exact number of a numeric cell. */
  readonly text: string;
  readonly quantities: readonly Reading[];
  /** Set for a serial number with a date format. */
  readonly date: WrittenDate | null;
  /** The cell holds a number, so every span is the whole cell. */
  readonly numeric: boolean;
}

/**
 * Whether a whole cell is one number with its unit: there are no words for any rule to read.
 *
 * @param cell the cell
 * @returns true for 48台 and ≥95%
 * @example isNumberAlone(readCell({ value: '48台', text: '48台', format: '' }, false)) //=> true
 */
export function isNumberAlone({ quantities, text }: CellRead): boolean {
  const [only, ...others] = quantities;
  if (!only || others.length > 0 || only.start > 0 || only.end < text.length) return false;
  return !holds(han, only.words);
}

/** A numeric cell as text with its full precision: 0.975 in `0.00%` → `97.5%`. */
function numberText(value: number, cell: PairCell): string {
  const bare = cell.format.replace(/"[^"]*"|\\./g, '');
  if (bare.includes('%')) return `${clean(value * 100)}%`;
  const exact = String(clean(value));
  const shown = cell.text;
  if (/^#+$/.test(shown) || !/[^\d.,\-\s()Ee+]/.test(shown)) return exact;
  const digits = /-?[\d,]+(?:\.\d+)?/.exec(shown);
  if (!digits) return exact;
  const near =
    Math.abs(Number(digits[0].replace(/,/g, '')) - value) <= Math.max(0.51, Math.abs(value) * 0.01);
  return near ? shown.replace(digits[0], exact) : shown;
}

/**
 * Reads one cell of a pair.
 *
 * @param cell value, displayed text and number format
 * @param keepMonths `10月` is a duration here (工期, 时限), not a date
 * @returns text and quantities; never throws
 * @example readCell({ value: 0.95, text: '95%', format: '0%' }, false).quantities[0]?.value //=> 95
 */
export function readCell(cell: PairCell, keepMonths: boolean): CellRead {
  if (typeof cell.value === 'number' && Number.isFinite(cell.value)) {
    const shown = cell.text === '' ? String(cell.value) : cell.text;
    const isDate = isDateFormat(cell.format) && cell.value > 20000 && cell.value < 80000;
    const text = isDate ? '' : normalise(numberText(cell.value, cell)).text;
    const quantities = isDate ? [] : readQuantities(text, text);
    const date = isDate ? serialDate(cell.value) : null;
    return {
      shown,
      normal: normalise(shown),
      text: isDate ? shown : text,
      quantities,
      date,
      numeric: true,
    };
  }
  const shown =
    typeof cell.value === 'boolean' ? String(cell.value).toUpperCase() : String(cell.value);
  const normal = normalise(shown);
  const quantities = readQuantities(maskNoise(normal.text, keepMonths), normal.text);
  return { shown, normal, text: normal.text, quantities, date: null, numeric: false };
}

/** Reads cells; the same cell may be answered from memory. */
export type CellReader = typeof readCell;

/** So many readings, of texts so long, are kept at most. */
const mostKept = 2000;
const longestKept = 60;

/**
 * A reader for the cells of one table, which say the same over and over (100%, 达成预期指标): what was
 * read once is kept while the table lasts.
 *
 * @returns reads as `readCell` does
 * @example const read = cellReader(); read(cell, false) === read(cell, false) //=> true
 */
export function cellReader(): CellReader {
  const known = new Map<string, CellRead>();
  return (cell, keepMonths) => {
    const { value, text, format } = cell;
    const written = String(value);
    if (text.length > longestKept || written.length > longestKept)
      return readCell(cell, keepMonths);
    const key = [typeof value, keepMonths, format, written, text].join('\n');
    const before = known.get(key);
    if (before) return before;
    const read = readCell(cell, keepMonths);
    if (known.size < mostKept) known.set(key, read);
    return read;
  };
}
