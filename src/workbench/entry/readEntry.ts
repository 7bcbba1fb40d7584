import type { Address } from '../../core/address';
import type { CellValue } from '../../core/sheet';
import type { SheetFile } from '../../xlsx/model';
import { parseFormula } from '../../xlsx/calc/parse';
import { UnsupportedFormula } from '../../xlsx/calc/scalar';
import { isErrorText } from '../../xlsx/sheet/errorTexts';
import { readDate } from './entryDates';

/** What a text becomes in a cell when it is entered there. */
export type Entry =
  /** With its `=`. */
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'text'; readonly text: string }
  /** A number, a truth value, an error value or nothing; `format` where Excel sets one for what was typed. */
  | { readonly kind: 'value'; readonly value: CellValue; readonly format: string | null };

/** Letters with which a text may begin that is more than a text. */
const promising = /^[\s\d+\-.,=@#tf]/i;

/**
 * Reads a text as Excel does when a person types it, and when an add-in writes it: numbers, percentages,
 * dates and times, TRUE and FALSE, error values and formulas, and everything else as text. A leading
 * apostrophe or the format `@` keeps it text. After `+`, `-` or `@` a formula may follow.
 *
 * @param typed the text
 * @param format the cell's number format before
 * @param is1904 whether the workbook counts days from 1904
 * @returns what to store
 * @example readEntry('95%', 'General') //=> { kind: 'value', value: 0.95, format: '0%' }
 */
export function readEntry(typed: string, format: string, is1904 = false): Entry {
  if (typed === '') return { kind: 'value', value: '', format: null };
  if (typed.startsWith("'")) return { kind: 'text', text: typed.slice(1) };
  if (format === '@' || !promising.test(typed)) return { kind: 'text', text: typed };
  if (typed.startsWith('=') && typed.length > 1) return { kind: 'formula', formula: typed };
  const trimmed = typed.trim();
  const plain = plainValue(trimmed);
  if (plain !== null) return { kind: 'value', value: plain, format: null };
  const number = readNumber(trimmed, format) ?? readDateEntry(trimmed, format, is1904);
  if (number) return number;
  const formula = `=${trimmed}`;
  return /^[+\-@]./s.test(trimmed) && isFormula(formula)
    ? { kind: 'formula', formula }
    : { kind: 'text', text: typed };
}

function plainValue(text: string): boolean | string | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return isErrorText(upper) ? upper : null;
}

const numberPattern = /^([+-]?)(\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+)(e[+-]?\d+)?(\s*%)?$/i;

function readNumber(text: string, format: string): Entry | null {
  const match = numberPattern.exec(text);
  if (!match) return null;
  const [, sign = '', digits = '', exponent = '', percent] = match;
  const number = Number(sign + digits.replaceAll(',', '') + exponent);
  if (!Number.isFinite(number)) return null;
  const isGeneral = format === 'General';
  const hasPoint = digits.includes('.');
  if (percent !== undefined) {
    const shown = hasPoint ? '0.00%' : '0%';
    return { kind: 'value', value: percentValue(number), format: isGeneral ? shown : null };
  }
  // In a cell with a percent format Excel takes 95 as 95 %.
  const value = format.includes('%') && Math.abs(number) >= 1 ? percentValue(number) : number;
  const grouped = hasPoint ? '#,##0.00' : '#,##0';
  return { kind: 'value', value, format: digits.includes(',') && isGeneral ? grouped : null };
}

/** 77.5 becomes 0.775 without binary noise. */
const percentValue = (number: number): number => Number((number / 100).toPrecision(15));

function readDateEntry(text: string, format: string, is1904: boolean): Entry | null {
  const date = readDate(text, is1904);
  return (
    date && { kind: 'value', value: date.serial, format: format === 'General' ? date.format : null }
  );
}

/**
 * Whether a text is a formula that can be read; what Excel itself could not read would spoil the file.
 *
 * @param formula with its `=`
 * @returns false for `=1+` and for syntax that the workbench does not know
 * @example isFormula('=SUM(A1:A2)') //=> true
 */
export function isFormula(formula: string): boolean {
  try {
    parseFormula(formula);
    return true;
  } catch (error) {
    if (error instanceof UnsupportedFormula) return false;
    throw error;
  }
}

/**
 * Stores what a text became.
 *
 * @param sheet the sheet
 * @param address the cell
 * @param entry what was read
 * @throws WorkbookError what the file refuses, for example `pivot-table`
 * @example storeEntry(sheet, { row: 0, column: 0 }, readEntry('95%', 'General'))
 */
export function storeEntry(sheet: SheetFile, address: Address, entry: Entry): void {
  if (entry.kind === 'formula') sheet.setContent(address, entry.formula);
  else if (entry.kind === 'text') sheet.setText(address, entry.text);
  else {
    sheet.setContent(address, entry.value);
    if (entry.format !== null) sheet.setNumberFormat(address, entry.format);
  }
}
