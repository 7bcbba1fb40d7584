import type { CSSProperties } from 'react';
import type { Address, Area } from '../../../core/address';
import type { CellValue } from '../../../core/sheet';
import type { BorderLine, CellStyle } from '../../../xlsx/model';
import { isErrorText } from '../../../xlsx/sheet/errorTexts';
import type { GridSheet } from './gridSheet';
import type { Layout } from './layout';
import { cellPadding, lineHeight, pixelsPerPoint, textWidth } from './textSize';

/** A box in sheet pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The box of an area.
 *
 * @param layout the sheet's geometry
 * @param area cells
 * @returns pixels from the sheet's corner
 * @example boxOf(layout, { row: 0, column: 0, rowCount: 1, columnCount: 1 }).left //=> 0
 */
export function boxOf({ rows, columns }: Layout, area: Area): Box {
  return {
    left: columns.start(area.column),
    top: rows.start(area.row),
    width: columns.size(area.column, area.columnCount),
    height: rows.size(area.row, area.rowCount),
  };
}

const songti = '"SimSun", "Songti SC", "Noto Serif CJK SC", "Noto Serif SC", serif';
const heiti = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';
const kaiti = '"KaiTi", "Kaiti SC", "AR PL UKai CN", "Noto Serif CJK SC", serif';
const latinSerif = '"Times New Roman", "Liberation Serif", "Noto Serif CJK SC", serif';

/** What stands in for a font that this machine does not have. */
const fallbacks: readonly (readonly [pattern: RegExp, families: string])[] = [
  [/楷|kai/i, kaiti],
  [/times|georgia|cambria/i, latinSerif],
  [/宋|song|sun|仿|fang|明|书/i, songti],
];

/**
 * The font families for a font name of the file, with stand-ins of the same kind.
 *
 * @param name the font's name
 * @returns a CSS font-family value
 * @example fontFamily('宋体').startsWith('"宋体"') //=> true
 */
export function fontFamily(name: string): string {
  const fallback = fallbacks.find(([pattern]) => pattern.test(name))?.[1] ?? heiti;
  return `"${name.replaceAll(/["\\]/g, '')}", ${fallback}`;
}

const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
const lower = { Top: 'top', Right: 'right', Bottom: 'bottom', Left: 'left' } as const;

/** The edges of an area: of a merge, each side comes from the cells along it. */
export type Edges = CellStyle['border'];

/**
 * The border around a cell or a merged area.
 *
 * @param sheet the sheet
 * @param area the cell or the merged area
 * @returns its four edges
 * @example edgesOf(sheet, area).top?.style //=> 'thin'
 */
export function edgesOf(sheet: GridSheet, area: Area): Edges {
  const first = sheet.style(area).border;
  if (area.rowCount === 1 && area.columnCount === 1) return first;
  const last = sheet.style({
    row: area.row + area.rowCount - 1,
    column: area.column + area.columnCount - 1,
  }).border;
  return { top: first.top, left: first.left, right: last.right, bottom: last.bottom };
}

/**
 * Edges as CSS; the box reaches one pixel over its left and top neighbours, as borders are shared.
 *
 * @param edges the four edges
 * @returns border declarations, or null when there is no edge
 * @example borderStyle({ top: null, right: null, bottom: null, left: null }) //=> null
 */
export function borderStyle(edges: Edges): CSSProperties | null {
  const style: Record<string, string> = {};
  for (const side of sides) {
    const line = edges[lower[side]];
    if (line) style[`border${side}`] = borderValue(line);
  }
  return Object.keys(style).length === 0 ? null : style;
}

function borderValue({ style, color }: BorderLine): string {
  if (style === 'double') return `3px double ${color}`;
  const width = style === 'thick' ? 3 : /medium/i.test(style) ? 2 : 1;
  const dash = /dash/i.test(style) ? 'dashed' : /dot|hair/i.test(style) ? 'dotted' : 'solid';
  return `${width}px ${dash} ${color}`;
}

/**
 * Where a cell's text stands when the style leaves it open: numbers right, truth values and errors
 * in the middle, text left.
 *
 * @param value the cell's value
 * @param alignment the cell's alignment
 * @returns the side
 * @example horizontalSide(12, alignment) //=> 'right'
 */
export function horizontalSide(
  value: CellValue,
  alignment: CellStyle['alignment'],
): 'left' | 'center' | 'right' | 'justify' {
  switch (alignment.horizontal) {
    case 'left':
    case 'fill':
      return 'left';
    case 'center':
    case 'distributed':
      return 'center';
    case 'right':
      return 'right';
    case 'justify':
      return 'justify';
    case 'general':
      if (typeof value === 'number') return 'right';
      return typeof value === 'boolean' || isErrorText(value) ? 'center' : 'left';
  }
}

/**
 * What a cell shows in its width: a number that does not fit is rounded when it has no format of
 * its own, else replaced by signs, because a number that is cut off would be a wrong number.
 *
 * @param cell value and text
 * @param style the cell's style
 * @param width pixels of the cell
 * @returns the text to draw
 * @example shownText({ value: 95000, text: '95,000.00' }, style, 30) //=> '####'
 */
export function shownText(
  { value, text }: { readonly value: CellValue; readonly text: string },
  style: CellStyle,
  width: number,
): string {
  if (typeof value !== 'number' || style.alignment.shrink) return text;
  const digit = digitShare * style.font.size * pixelsPerPoint;
  const signs = Math.floor((width - 4) / digit);
  const fits = (shown: string): boolean => countedDigits(shown) <= signs;
  if (fits(text)) return text;
  if (style.numberFormat === 'General') {
    for (let decimals = 10; decimals >= 0; decimals -= 1) {
      const shown = String(Number(value.toFixed(decimals)));
      if (fits(shown)) return shown;
    }
  }
  return '#'.repeat(Math.max(1, signs));
}

/** Ems of the narrowest digits in use; in doubt the number is shown. */
const digitShare = 0.5;

/** Points and commas take half a digit, Chinese signs two. */
function countedDigits(text: string): number {
  let digits = 0;
  for (const sign of text) digits += '.,: '.includes(sign) ? 0.5 : sign > '\u2e80' ? 2 : 1;
  return digits;
}

const verticalPlaces = {
  top: 'flex-start',
  center: 'center',
  bottom: 'flex-end',
  justify: 'flex-start',
  distributed: 'center',
} as const;

const horizontalPlaces = {
  left: 'flex-start',
  center: 'center',
  right: 'flex-end',
  justify: 'stretch',
} as const;

/**
 * How a cell's text is drawn inside its box.
 *
 * @param value the cell's value
 * @param style the cell's style
 * @returns CSS of the box around the text
 * @example textStyle('绩效', style).fontWeight
 */
export function textStyle(value: CellValue, style: CellStyle): CSSProperties {
  const { font, alignment } = style;
  const side = horizontalSide(value, alignment);
  const lines = [font.underline ? 'underline' : '', font.strike ? 'line-through' : ''];
  return {
    fontFamily: fontFamily(font.name),
    fontSize: font.size * pixelsPerPoint,
    lineHeight: `${lineHeight(font.size)}px`,
    fontWeight: font.bold ? 700 : 400,
    fontStyle: font.italic ? 'italic' : 'normal',
    textDecoration: lines.join(' ').trim() || 'none',
    color: font.color ?? '#000000',
    textAlign: side,
    alignItems: verticalPlaces[alignment.vertical],
    justifyContent: horizontalPlaces[side],
    whiteSpace: alignment.wrap ? 'pre-wrap' : 'pre',
    paddingLeft: cellPadding / 2 + (side === 'left' ? alignment.indent * 9 : 0),
    paddingRight: cellPadding / 2 + (side === 'right' ? alignment.indent * 9 : 0),
  };
}

/**
 * The box in which a text may be drawn: like in Excel, a text that does not wrap runs over empty
 * neighbours.
 *
 * @param sheet the sheet
 * @param layout its geometry
 * @param address the cell
 * @returns the box, at least the cell's own
 * @example textBox(sheet, layout, { row: 0, column: 0 }).width
 */
export function textBox(sheet: GridSheet, layout: Layout, address: Address): Box {
  const own = boxOf(layout, { ...address, rowCount: 1, columnCount: 1 });
  const { value, text } = sheet.cell(address);
  const { alignment, font } = sheet.style(address);
  if (typeof value !== 'string' || alignment.wrap || isErrorText(value)) return own;
  const need = textWidth(text, font) + cellPadding + alignment.indent * 9 - own.width;
  if (need <= 0 || alignment.horizontal === 'fill') return own;
  const side = horizontalSide(value, alignment);
  const right =
    side === 'right' ? 0 : room(sheet, layout, address, 1, side === 'left' ? need : need / 2);
  const left =
    side === 'left' ? 0 : room(sheet, layout, address, -1, side === 'right' ? need : need / 2);
  return { ...own, left: own.left - left, width: own.width + left + right };
}

function room(
  sheet: GridSheet,
  layout: Layout,
  { row, column }: Address,
  step: 1 | -1,
  need: number,
): number {
  let found = 0;
  for (let next = column + step; found < need; next += step) {
    if (next < 0 || next >= layout.columns.count) break;
    const address = { row, column: next };
    if (sheet.cell(address).text !== '' || layout.mergeAt(address)) break;
    found += layout.columns.size(next);
  }
  return found;
}
