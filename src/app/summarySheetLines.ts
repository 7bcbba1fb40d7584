import type { Address, Area } from '../core/address';
import type { SummaryCell, SummaryLook, SummarySheet } from '../workbook/summarySheet';

/** What one line of the sheet has in one place. */
export interface Slot extends Omit<SummaryCell, 'address'> {
  readonly column: number;
  /** How many columns it covers; one when absent. */
  readonly span?: number;
}

/** One row of the sheet. */
export interface Line {
  readonly slots: readonly Slot[];
  /** In points; as high as its text needs when absent. */
  readonly points?: number;
}

/** A row without anything. */
export const blank: Line = { slots: [] };

/** A row of one line of text in Excel's default font. */
const usualPoints = 16.5;
const pointsPerTextLine = 14.5;
/** Chinese letters take the room of two digits, by which Excel measures columns. */
const wide =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/**
 * Lines under one another as cells of a sheet: joined cells, and rows high enough for their wrapped text,
 * because Excel does not fit rows to joined cells.
 *
 * @param lines from the first row on
 * @param columnWidths in characters
 * @returns cells, joined areas and row heights
 * @example placed([{ slots: [{ column: 0, content: '评分结果', span: 7 }] }], widths).merges.length //=> 1
 */
export function placed(
  lines: readonly Line[],
  columnWidths: readonly number[],
): Pick<SummarySheet, 'cells' | 'merges' | 'rowHeights'> {
  const spots = lines.flatMap(({ slots }, row) => slots.map((slot) => ({ row, slot })));
  return {
    cells: spots.flatMap(({ row, slot }) => cellsOf(slot, row)),
    merges: spots.flatMap(({ row, slot: { column, span = 1 } }): readonly Area[] =>
      span > 1 ? [{ row, column, rowCount: 1, columnCount: span }] : [],
    ),
    rowHeights: lines.flatMap((line, row) => {
      const points = line.points ?? pointsOf(line, columnWidths);
      return points > usualPoints ? [{ row, points }] : [];
    }),
  };
}

/**
 * How high all rows are together.
 *
 * @param lines all lines
 * @param rowHeights those that are not as high as usual
 * @returns points
 * @example heightOf(lines, rowHeights) < 1200
 */
export function heightOf(lines: readonly Line[], rowHeights: SummarySheet['rowHeights']): number {
  const extra = rowHeights.reduce((sum, { points }) => sum + points - usualPoints, 0);
  return lines.length * usualPoints + extra;
}

/** The slot's cell, and the others it covers: they carry its fill and lines. */
function cellsOf({ column, span = 1, ...cell }: Slot, row: number): readonly SummaryCell[] {
  const at = (offset: number): Address => ({ row, column: column + offset });
  const { fill, border } = cell.look ?? {};
  const look: SummaryLook = { ...(fill && { fill }), ...(border && { border }) };
  const covered = Array.from({ length: span - 1 }, (_, index) => ({
    address: at(index + 1),
    content: '',
    look,
  }));
  return [{ ...cell, address: at(0) }, ...(fill || border ? covered : [])];
}

function pointsOf({ slots }: Line, columnWidths: readonly number[]): number {
  const needs = slots.map(({ column, span = 1, content, look }) => {
    if (!look?.wrap) return usualPoints;
    const width = columnWidths
      .slice(column, column + span)
      .reduce((sum, characters) => sum + characters, 0);
    return textLines(String(content), width - 1.5) * pointsPerTextLine + 2;
  });
  return Math.max(usualPoints, ...needs);
}

function textLines(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1.05), 0);
}
