import type { ColumnSpan } from './sheetProperties';

/** Columns of a sheet in Excel. */
const columnLimit = 16_384;

/**
 * Prepares the question which `<col>` says how a column is. The first one counts where several name it;
 * every column is taken once, so that a million of them cost no more than their reading.
 *
 * @param spans the sheet's `<col>` elements in their order
 * @returns the span of a column, counted from zero, or undefined
 * @example spanFinder(spans)(3)?.width //=> 12.5
 */
export function spanFinder(
  spans: readonly ColumnSpan[],
): (column: number) => ColumnSpan | undefined {
  if (spans.length === 0) return () => undefined;
  const found: (ColumnSpan | undefined)[] = [];
  // The next column from each that nobody has taken yet.
  const free = Uint16Array.from({ length: columnLimit + 1 }, (_, column) => column);
  const nextFree = (column: number): number => {
    let end = column;
    while (free[end] !== end) end = free[end] ?? columnLimit;
    for (let at = column; at !== end;) {
      const next = free[at] ?? end;
      free[at] = end;
      at = next;
    }
    return end;
  };
  for (const span of spans) {
    if (!(span.first >= 0 && span.first < columnLimit)) continue;
    const last = Math.min(span.last, columnLimit - 1);
    for (let at = nextFree(span.first); at <= last; at = nextFree(at)) {
      found[at] = span;
      free[at] = at + 1;
    }
  }
  return (column) => found[column];
}
