import { intersection, type Address, type Area } from '../../../core/address';
import type { CellStyle, SheetFile } from '../../../xlsx/model';
import { accessDenied, apiNotFound, invalidArgument } from '../batch/hostError';
import type { Json } from '../batch/json';
import { isUnbounded } from './addressText';
import { addressesOf, contents } from './cellContent';
import type { RangeTarget } from './workbookState';

/** The colour names that people use; Excel takes any HTML name. */
const namedColours: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  lime: '#00FF00',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  pink: '#FFC0CB',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  silver: '#C0C0C0',
  lightgray: '#D3D3D3',
};

/**
 * Reads a colour as the API takes it.
 *
 * @param given `#RRGGBB` or an HTML colour name; '' means none
 * @param place `Type.member`, for errors
 * @returns `#RRGGBB`, or null for none
 * @throws HostError `InvalidArgument`
 * @example readColour('yellow', 'RangeFill.color') //=> '#FFFF00'
 */
export function readColour(given: unknown, place: string): string | null {
  if (given === '') return null;
  if (typeof given === 'string') {
    if (/^#[\da-f]{6}$/i.test(given)) return given.toUpperCase();
    const named = namedColours[given.toLowerCase()];
    if (named !== undefined) return named;
  }
  throw invalidArgument(place, 'color');
}

/** Excel calls the fill of an unfilled cell white; only its pattern tells the two apart. */
const noFill = '#FFFFFF';

/**
 * A cell's fill in the API's words.
 *
 * @param style the cell's style
 * @returns colour and pattern; an unfilled cell is `#FFFFFF` with the pattern `None`
 * @example fillOf(style) //=> { color: '#FFC7CE', pattern: 'Solid' }
 */
export function fillOf(style: CellStyle): { readonly color: string; readonly pattern: string } {
  return style.fill === null
    ? { color: noFill, pattern: 'None' }
    : { color: style.fill, pattern: 'Solid' };
}

/**
 * Fills all cells of a range.
 *
 * @param target the range
 * @param fill `#RRGGBB`, or null for none
 * @param place `Type.member`, for errors
 * @throws HostError `AccessDenied` on a protected sheet or in a read-only workbook
 * @example fillRange(target, '#FFC7CE', 'RangeFill.color')
 */
export function fillRange(target: RangeTarget, fill: string | null, place: string): void {
  requireFormatting(target, place);
  const { state, sheet } = target;
  const area = boundedPart(target, place);
  if (!area) return;
  const addresses = addressesOf(area);
  for (const address of addresses) sheet.setFill(address, fill);
  state.recordFormat(sheet, area, addresses);
}

/**
 * Sets the number formats of a range.
 *
 * @param target the range
 * @param formats one format code for all cells or rows of codes; null leaves a cell's format
 * @param place `Type.member`, for errors
 * @throws HostError `AccessDenied`, `InvalidArgument`; then nothing was changed
 * @example setNumberFormats(target, '0.00%', 'Range.numberFormat')
 */
export function setNumberFormats(target: RangeTarget, formats: unknown, place: string): void {
  const { state, sheet, area } = target;
  const formatAt = contents(area, formats, place);
  requireFormatting(target, place);
  const wanted: { readonly address: Address; readonly format: string }[] = [];
  for (const address of addressesOf(area)) {
    const format = formatAt(address.row - area.row, address.column - area.column);
    if (format === null || format === undefined) continue;
    if (typeof format !== 'string') throw invalidArgument(place, 'numberFormat');
    wanted.push({ address, format: format === '' ? 'General' : format });
  }
  for (const { address, format } of wanted) sheet.setNumberFormat(address, format);
  const written = wanted.map(({ address }) => address);
  if (written.length > 0) state.recordFormat(sheet, area, written);
}

/**
 * Refuses formatting where Excel does.
 *
 * @param target the range
 * @param place `Type.member`, for errors
 * @throws HostError `AccessDenied`, `UnsupportedSheet`
 * @example requireFormatting(target, 'RangeFill.color')
 */
export function requireFormatting({ state, sheet }: RangeTarget, place: string): void {
  state.requireWritable(sheet, place);
  if (sheet.isProtected) throw accessDenied(place);
}

/** The part of a range that can be gone through cell by cell. */
function boundedPart({ sheet, area }: RangeTarget, place: string): Area | null {
  if (!isUnbounded(area)) return area;
  const used = sheet.usedArea();
  if (!used) throw apiNotFound(place, 'unbounded range');
  return intersection(used, area);
}

/**
 * What all cells of a range agree on.
 *
 * @param target the range
 * @param read what to read of each cell's style
 * @returns the common answer, or null when cells differ, as the API does
 * @example uniform(target, (style) => style.font.bold) //=> true
 */
export function uniform(target: RangeTarget, read: (style: CellStyle) => Json): Json {
  const { sheet, area } = target;
  const used = sheet.usedArea();
  const part = isUnbounded(area) && used ? (intersection(used, area) ?? area) : area;
  const first = read(sheet.style(part));
  for (let row = part.row; row < part.row + part.rowCount; row += 1)
    for (let column = part.column; column < part.column + part.columnCount; column += 1) {
      if (read(sheet.style({ row, column })) !== first) return null;
      if (isUnbounded(part)) return first;
    }
  return first;
}

/** Pixels of one character of the default font, and of a column's padding. */
const characterPixels = 7;
const paddingPixels = 5;

/**
 * A column's width as the API gives it.
 *
 * @param sheet the tab
 * @param column zero-based
 * @returns points
 * @example columnPoints(sheet, 0) //=> 48
 */
export function columnPoints(sheet: SheetFile, column: number): number {
  const pixels = Math.trunc(sheet.columnWidth(column) * characterPixels + paddingPixels);
  return pixels * 0.75;
}

/**
 * The width in characters that makes a column as wide as the API asks.
 *
 * @param points width as the API gives it
 * @returns characters of the default font, as files keep them
 * @example charactersOf(48) //=> 8.43
 */
export function charactersOf(points: number): number {
  return Math.round(((points / 0.75 - paddingPixels) / characterPixels) * 100) / 100;
}

/** Height of a row that the file leaves to Excel. */
export const defaultRowPoints = 15;

/**
 * A row's height as the API gives it.
 *
 * @param sheet the tab
 * @param row zero-based
 * @returns points
 * @example rowPoints(sheet, 0) //=> 15
 */
export function rowPoints(sheet: SheetFile, row: number): number {
  return sheet.rowHeight(row) ?? defaultRowPoints;
}
