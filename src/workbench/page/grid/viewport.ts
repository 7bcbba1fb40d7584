import type { Address, Area } from '../../../core/address';
import type { Layout } from './layout';

/** Width of the row numbers and height of the column letters, in pixels. */
export const headerSize = { width: 44, height: 22 } as const;

/** What is scrolled where, and how large the window onto the sheet is (headers included). */
export interface View {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One of up to four parts of the window: what is frozen stays, the rest scrolls. */
export interface Part {
  readonly key: string;
  /** The cells to draw. */
  readonly area: Area;
  /** Where the part lies in the window. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The sheet pixel at the part's corner. */
  readonly originLeft: number;
  readonly originTop: number;
}

interface Span {
  readonly name: string;
  readonly first: number;
  readonly count: number;
  readonly at: number;
  readonly size: number;
  readonly origin: number;
}

/** Rows and columns drawn beyond the window's edge, so that long texts run into it. */
const beyond = { before: 4, after: 1 } as const;

/**
 * Divides the window into frozen and scrolling parts.
 *
 * @param layout the sheet's geometry
 * @param frozen how many rows and columns stay in place
 * @param view scroll position and window size
 * @returns the parts, scrolling one first
 * @example partsOf(layout, { rows: 0, columns: 0 }, view).length //=> 1
 */
export function partsOf(
  layout: Layout,
  frozen: { readonly rows: number; readonly columns: number },
  view: View,
): readonly Part[] {
  const across = spans(layout.columns, frozen.columns, headerSize.width, view.width, view.left);
  const down = spans(layout.rows, frozen.rows, headerSize.height, view.height, view.top);
  return down.flatMap((rows) =>
    across.map((columns) => ({
      key: `${rows.name}-${columns.name}`,
      area: {
        row: rows.first,
        column: columns.first,
        rowCount: rows.count,
        columnCount: columns.count,
      },
      left: columns.at,
      top: rows.at,
      width: columns.size,
      height: rows.size,
      originLeft: columns.origin,
      originTop: rows.origin,
    })),
  );
}

function spans(
  axis: Layout['rows'],
  frozenCount: number,
  header: number,
  windowSize: number,
  scroll: number,
): readonly Span[] {
  const fixed = Math.min(axis.start(frozenCount), Math.max(0, windowSize - header - 80));
  const origin = fixed + scroll;
  const size = Math.max(0, windowSize - header - fixed);
  const first = Math.max(frozenCount, axis.at(origin) - beyond.before);
  const last = Math.min(axis.count - 1, axis.at(origin + size) + beyond.after);
  const scrolling: Span = {
    name: 'scroll',
    first,
    count: Math.max(0, last - first + 1),
    at: header + fixed,
    size,
    origin,
  };
  if (frozenCount === 0) return [scrolling];
  return [
    scrolling,
    { name: 'frozen', first: 0, count: frozenCount, at: header, size: fixed, origin: 0 },
  ];
}

/**
 * The cell under a point of the window.
 *
 * @param layout the sheet's geometry
 * @param parts the window's parts
 * @param point pixels from the window's corner
 * @returns the cell, and whether the point is on the row numbers or column letters
 * @example cellAtPoint(layout, parts, { x: 50, y: 30 }).address //=> { row: 0, column: 0 }
 */
export function cellAtPoint(
  layout: Layout,
  parts: readonly Part[],
  point: { readonly x: number; readonly y: number },
): { readonly address: Address; readonly on: 'cell' | 'rowHeader' | 'columnHeader' | 'corner' } {
  const part = (inside: (candidate: Part) => boolean): Part | undefined =>
    parts.find(inside) ?? parts[0];
  const across = part(({ left, width }) => point.x >= left && point.x < left + width);
  const down = part(({ top, height }) => point.y >= top && point.y < top + height);
  const address = {
    row: layout.rows.at(point.y - (down?.top ?? 0) + (down?.originTop ?? 0)),
    column: layout.columns.at(point.x - (across?.left ?? 0) + (across?.originLeft ?? 0)),
  };
  const onTop = point.y < headerSize.height;
  const onLeft = point.x < headerSize.width;
  if (onTop && onLeft) return { address, on: 'corner' };
  return { address, on: onTop ? 'columnHeader' : onLeft ? 'rowHeader' : 'cell' };
}

/**
 * Where to scroll so that an area is seen.
 *
 * @param layout the sheet's geometry
 * @param frozen how many rows and columns stay in place
 * @param view scroll position and window size
 * @param area cells
 * @returns the scroll position, the same when the area is already seen
 * @example scrollTo(layout, frozen, view, area).top
 */
export function scrollTo(
  layout: Layout,
  frozen: { readonly rows: number; readonly columns: number },
  view: View,
  area: Area,
): { readonly left: number; readonly top: number } {
  return {
    left: shifted(
      layout.columns,
      frozen.columns,
      view.left,
      view.width - headerSize.width,
      area.column,
      area.columnCount,
    ),
    top: shifted(
      layout.rows,
      frozen.rows,
      view.top,
      view.height - headerSize.height,
      area.row,
      area.rowCount,
    ),
  };
}

function shifted(
  axis: Layout['rows'],
  frozenCount: number,
  scroll: number,
  size: number,
  first: number,
  count: number,
): number {
  if (first < frozenCount) return scroll;
  const fixed = axis.start(frozenCount);
  const start = axis.start(first) - fixed;
  const end = axis.start(first + count) - fixed;
  const room = size - fixed;
  if (start < scroll || end - start > room) return start;
  return end > scroll + room ? end - room : scroll;
}
