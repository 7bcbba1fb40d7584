import { maxColumns, maxRows, type Address, type Area } from '../../../core/address';
import { Axis } from './axis';
import { type GridSheet } from './gridSheet';
import { cellPadding, columnPixels, lineHeight, pixelsPerPoint, wrappedLines } from './textSize';

/** Everything about a sheet's geometry that drawing and the mouse need. */
export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** The merged area that covers a cell, or null. */
  mergeAt(address: Address): Area | null;
  /** Merged areas that touch a rectangle of cells. */
  mergesIn(area: Area): readonly Area[];
  /** The default height of a row in pixels. */
  readonly defaultRow: number;
}

/** Empty rows and columns shown after the used range. */
const spare = { rows: 60, columns: 12 } as const;
const least = { rows: 100, columns: 26 } as const;

/**
 * Lays out a sheet: widths from the file, heights from the file or fitted to wrapped text.
 *
 * @param sheet the sheet
 * @returns its geometry in pixels
 * @example layOut(sheet).columns.size(0) //=> 72
 */
export function layOut(sheet: GridSheet): Layout {
  const used = sheet.usedArea();
  const merges = mergeIndex(sheet.merges);
  const shown = (least: number, end: number, most: number): number =>
    Math.min(most, Math.max(least, end));
  const columnCount = shown(
    least.columns,
    used ? used.column + used.columnCount + spare.columns : 0,
    maxColumns,
  );
  const rowCount = shown(least.rows, used ? used.row + used.rowCount + spare.rows : 0, maxRows);
  const defaultFont = sheet.style({ row: 1_048_575, column: 16_383 }).font;
  const columns = new Axis(
    Array.from({ length: columnCount }, (_, column) =>
      sheet.isColumnHidden(column) ? 0 : columnPixels(sheet.columnWidth(column), defaultFont),
    ),
  );
  const defaultRow = Math.round(lineHeight(defaultFont.size)) + 1;
  const lastUsedRow = used ? used.row + used.rowCount : 0;
  const rows = new Axis(
    Array.from({ length: rowCount }, (_, row) => {
      if (sheet.isRowHidden(row)) return 0;
      const points = sheet.rowHeight(row);
      if (points !== null) return Math.round(points * pixelsPerPoint);
      return used && row >= used.row && row < lastUsedRow
        ? fittedHeight(sheet, row, used, columns, merges, defaultRow)
        : defaultRow;
    }),
  );
  return {
    rows,
    columns,
    defaultRow,
    mergeAt: (address) => merges.at(address),
    mergesIn: (area) => merges.within(area),
  };
}

/** As Excel, merged cells do not make their row taller. */
function fittedHeight(
  sheet: GridSheet,
  row: number,
  used: Area,
  columns: Axis,
  merges: MergeIndex,
  defaultRow: number,
): number {
  let height = defaultRow;
  for (let column = used.column; column < used.column + used.columnCount; column += 1) {
    const address = { row, column };
    const { text } = sheet.cell(address);
    if (text === '' || merges.at(address)) continue;
    const { alignment, font } = sheet.style(address);
    const lines = alignment.wrap ? wrappedLines(text, font, columns.size(column) - cellPadding) : 1;
    height = Math.max(height, Math.min(lines * lineHeight(font.size) + 2, 546));
  }
  return height;
}

interface MergeIndex {
  at(address: Address): Area | null;
  within(area: Area): readonly Area[];
}

function mergeIndex(merges: readonly Area[]): MergeIndex {
  const byRow = new Map<number, Area[]>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + merge.rowCount; row += 1) {
      const line = byRow.get(row);
      if (line) line.push(merge);
      else byRow.set(row, [merge]);
    }
  }
  const covers = (merge: Area, column: number): boolean =>
    column >= merge.column && column < merge.column + merge.columnCount;
  return {
    at: ({ row, column }) => byRow.get(row)?.find((merge) => covers(merge, column)) ?? null,
    within: (area) => {
      const found = new Set<Area>();
      for (let row = area.row; row < area.row + area.rowCount; row += 1) {
        for (const merge of byRow.get(row) ?? []) {
          if (
            merge.column < area.column + area.columnCount &&
            merge.column + merge.columnCount > area.column
          ) {
            found.add(merge);
          }
        }
      }
      return [...found];
    },
  };
}
