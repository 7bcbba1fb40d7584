import type { CellStyle } from '../../../xlsx/model';

/** Pixels per point at 96 dpi. */
export const pixelsPerPoint = 96 / 72;
/** White space to the left and right of a cell's text together. */
export const cellPadding = 6;

/**
 * Height of one line of a font as Excel spaces it.
 *
 * @param points font size
 * @returns pixels
 * @example lineHeight(11) //=> 18
 */
export function lineHeight(points: number): number {
  return Math.ceil(points * pixelsPerPoint * 1.22);
}

/**
 * Estimates how wide a text is without drawing it: Chinese letters are one em wide, capitals and
 * digits about half.
 *
 * @param text one line
 * @param font the cell's font
 * @returns pixels
 * @example textWidth('绩效', { size: 12, bold: false }) //=> 32
 */
export function textWidth(
  text: string,
  font: { readonly size: number; readonly bold: boolean },
): number {
  let ems = 0;
  for (const letter of text) ems += letterWidth(letter);
  return ems * font.size * pixelsPerPoint * (font.bold ? 1.03 : 1);
}

function letterWidth(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code >= 0x1100) return 1;
  if (code >= 0x2010 && code <= 0x2bff) return 1;
  if ("iljt.,;:'|!()[] ".includes(letter)) return 0.32;
  return letter >= 'A' && letter <= 'Z' ? 0.65 : 0.54;
}

/** Words, spaces after them included, and single Chinese letters with the signs that may not begin a line. */
const breakable = /(?:[!-~\u00a0-\u024f]+ *|[^!-~\u00a0-\u024f])[，。、；：！？）》」』”’…]*/gsu;

/**
 * How many lines a text takes when it wraps in a width. Chinese breaks after any letter, other
 * words at spaces.
 *
 * @param text with line breaks
 * @param font the cell's font
 * @param width pixels for the text
 * @returns at least 1
 * @example wrappedLines('绩效自评', { size: 12, bold: false }, 40) //=> 2
 */
export function wrappedLines(
  text: string,
  font: { readonly size: number; readonly bold: boolean },
  width: number,
): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const [word] of paragraph.matchAll(breakable)) {
      const wide = textWidth(word, font);
      if (used > 0 && used + wide > width + 1) {
        lines += 1;
        used = 0;
      }
      // A word that is longer than the line is broken within.
      lines += Math.max(0, Math.ceil(wide / Math.max(width, 1)) - 1);
      used += wide % Math.max(width, 1);
    }
  }
  return lines;
}

/**
 * Pixels of a column's width.
 *
 * @param characters the width that the file says
 * @param defaultFont the workbook's default font, whose digits are the unit
 * @returns whole pixels
 * @example columnPixels(10.625, { name: '宋体', size: 11 }) //=> 85
 */
export function columnPixels(
  characters: number,
  defaultFont: Pick<CellStyle['font'], 'name' | 'size'>,
): number {
  return Math.max(0, Math.round(characters * digitWidth(defaultFont)));
}

/** The widest digit: 7 pixels in 11-point Calibri, 8 in 宋体 and 等线 of 11 and 12 points. */
function digitWidth({ name, size }: Pick<CellStyle['font'], 'name' | 'size'>): number {
  const narrow = /calibri|arial|aptos|times|helvetica/i.test(name);
  return Math.max(4, Math.round(narrow ? (size * 7) / 11 : 0.5 * size * pixelsPerPoint + 0.3));
}
