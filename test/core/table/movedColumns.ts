import type { Table } from '../../../src/core/table/table';
import { blankCell, type Page } from './page';

/** Where a table stands on its page. */
export interface Place {
  readonly table: Table;
  readonly head: readonly number[];
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

type Order = (blocks: readonly (readonly number[])[]) => readonly (readonly number[])[];

/**
 * A table's columns in another order; its column numbers and repeated headings move along.
 *
 * @param page the page
 * @param place where the table stands
 * @param order puts blocks of columns, each bound by merges, in another order
 * @returns the page, or null where a merge holds all columns in place
 * @example withMovedColumns(page, place, (blocks) => [...blocks].reverse())
 */
export function withMovedColumns(
  page: Page,
  { head, last, left, right, table }: Place,
  order: Order,
): Page | null {
  const { origin } = page.sheet;
  const top = head[0] ?? 0;
  const total = table.kind === 'fund' || !table.total ? last : table.total.row - origin.row;
  const end = Math.max(last, total);
  const kept = page.merges.filter(
    ({ row, rowCount }) => total === last || row !== total || rowCount > 1,
  );
  const inside = kept.filter(({ row, rowCount }) => row <= end && row + rowCount > top);
  const from = Math.min(
    ...Object.values(table.columns).map(({ column }) => column - origin.column),
  );
  const blocks: number[][] = [];
  for (let column = Math.max(left, from); column <= right; column++) {
    const isBound = inside.some(
      (merge) => merge.column < column && merge.column + merge.columnCount > column,
    );
    if (isBound && blocks.length > 0) blocks.at(-1)?.push(column);
    else blocks.push([column]);
  }
  const source = blocks.flat();
  const first = source[0] ?? left;
  const isHeld = inside.some(({ row, rowCount, column, columnCount }) => {
    const isOver = column + columnCount > first && column <= right;
    const isCut = column < first || column + columnCount - 1 > right;
    return isOver && (isCut || row < top || row + rowCount - 1 > end);
  });
  if (isHeld) return null;
  const target = new Map(
    order(blocks)
      .flat()
      .map((column, at) => [column, source[at] ?? column]),
  );
  return {
    ...page,
    rows: page.rows.map((row, at) => {
      if (at < top || at > end) return row;
      const next = Array.from(
        { length: Math.max(row.length, right + 1) },
        (_, column) => row[column] ?? blankCell,
      );
      for (const [before, now] of target) next[now] = row[before] ?? blankCell;
      return next;
    }),
    merges: kept.map((merge) =>
      inside.includes(merge)
        ? { ...merge, column: target.get(merge.column) ?? merge.column }
        : merge,
    ),
  };
}

/** Orders that columns are put in, by name. */
export const orders: readonly (readonly [string, Order])[] = [
  ['reversed', (blocks) => [...blocks].reverse()],
  ['turned by one', (blocks) => [...blocks.slice(1), ...blocks.slice(0, 1)]],
  [
    'turned by half',
    (blocks) => [...blocks.slice(blocks.length >> 1), ...blocks.slice(0, blocks.length >> 1)],
  ],
  ['neighbours swapped', (blocks) => blocks.map((block, at) => blocks[at ^ 1] ?? block)],
];
