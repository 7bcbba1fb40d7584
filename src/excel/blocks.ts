import type { Address, Area } from '../core/address';

/** Cells of one column that are read or written together; some of them may be gaps. */
export type Block = Area;

/** Gaps up to this many rows cost less as blanks in one block than as another range object. */
const widestGap = 24;

/**
 * Gathers cells into few one-column blocks, because each range object costs several commands in a batch.
 *
 * @param addresses cells in any order
 * @returns blocks by column and row; every address lies in exactly one
 * @example blocksOf([{ row: 4, column: 7 }, { row: 6, column: 7 }]) //=> [{ row: 4, column: 7, rowCount: 3, columnCount: 1 }]
 */
export function blocksOf(addresses: readonly Address[]): readonly Block[] {
  return gathered(addresses, widestGap);
}

/**
 * Gathers cells into one-column blocks without any gap, for commands that would touch the gaps too.
 *
 * @param addresses cells in any order
 * @returns blocks by column and row
 * @example runsOf([{ row: 4, column: 7 }, { row: 6, column: 7 }]).length //=> 2
 */
export function runsOf(addresses: readonly Address[]): readonly Block[] {
  return gathered(addresses, 0);
}

/**
 * A grid for a block: what each cell gets, or `gap` where it gets nothing.
 *
 * @param block one column
 * @param valueAt the entry of a cell; undefined for cells that are not concerned
 * @param gap what stands for «leave this cell alone» in the command at hand
 * @returns rows of one entry each, as office.js wants them
 * @example gridOf(block, ({ row }) => scores.get(row), null) //=> [[7.75], [null], [10]]
 */
export function gridOf<T, G>(
  block: Block,
  valueAt: (address: Address) => T | undefined,
  gap: G,
): (T | G)[][] {
  return Array.from({ length: block.rowCount }, (_, index) => [
    valueAt({ row: block.row + index, column: block.column }) ?? gap,
  ]);
}

function gathered(addresses: readonly Address[], gap: number): readonly Block[] {
  const sorted = [...addresses].sort((a, b) => a.column - b.column || a.row - b.row);
  const blocks: { row: number; column: number; rowCount: number; columnCount: number }[] = [];
  for (const { row, column } of sorted) {
    const last = blocks.at(-1);
    const end = last ? last.row + last.rowCount : 0;
    if (last?.column === column && row - end <= gap) {
      last.rowCount = Math.max(last.rowCount, row - last.row + 1);
    } else {
      blocks.push({ row, column, rowCount: 1, columnCount: 1 });
    }
  }
  return blocks;
}
