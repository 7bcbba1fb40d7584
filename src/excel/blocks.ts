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
 * Cuts blocks into portions that can be asked for one at a time.
 *
 * @param blocks by column and row
 * @param mostRows rows of a portion, at most
 * @returns portions of blocks, in the order of the blocks; some of the blocks cut
 * @example portionsOfBlocks(blocksOf(cells), 12_000).length //=> 4
 */
export function portionsOfBlocks(
  blocks: readonly Block[],
  mostRows: number,
): readonly (readonly Block[])[] {
  const portions: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    for (let done = 0; done < block.rowCount;) {
      if (room === 0) {
        portions.push([]);
        room = mostRows;
      }
      const rowCount = Math.min(room, block.rowCount - done);
      portions.at(-1)?.push({ ...block, row: block.row + done, rowCount });
      done += rowCount;
      room -= rowCount;
    }
  }
  return portions;
}

/** What a cell gets. */
export interface Entry<T> {
  readonly address: Address;
  readonly entry: T;
}

/**
 * Gathers what cells get into few one-column blocks, as `blocksOf` does.
 *
 * @param entries cells in any order; of several for one cell the last counts
 * @param gap what stands for «leave this cell alone» in the command at hand
 * @returns blocks by column and row, with rows of one entry each, as office.js wants them
 * @example blocksWith([{ address: g5, entry: 7.75 }, { address: g7, entry: 10 }], null)[0].grid //=> [[7.75], [null], [10]]
 */
export function blocksWith<T, G>(
  entries: readonly Entry<T>[],
  gap: G,
): readonly { readonly block: Block; readonly grid: (T | G)[][] }[] {
  const sorted = [...entries].sort((one, other) => byColumn(one.address, other.address));
  let next = 0;
  return blocksOf(sorted.map(({ address }) => address)).map((block) => {
    const grid: (T | G)[][] = [];
    for (let index = 0; index < block.rowCount; index += 1) {
      const cell = { row: block.row + index, column: block.column };
      let entry: T | G = gap;
      for (let at = sorted[next]; at && byColumn(at.address, cell) === 0; at = sorted[next]) {
        ({ entry } = at);
        next += 1;
      }
      grid.push([entry]);
    }
    return { block, grid };
  });
}

/**
 * Finds the block that a cell lies in, and where in it.
 *
 * @param blocks by column and row, as `blocksOf` gives them
 * @param address a cell
 * @returns positions of the block and of the row in it; null where the cell lies in none
 * @example placeIn(blocks, { row: 6, column: 7 }) //=> { block: 0, row: 2 }
 */
export function placeIn(
  blocks: readonly Block[],
  address: Address,
): { readonly block: number; readonly row: number } | null {
  let low = 0;
  let high = blocks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const block = blocks[middle];
    if (!block) return null;
    const row = address.row - block.row;
    if (block.column === address.column && row >= 0 && row < block.rowCount) {
      return { block: middle, row };
    }
    if (byColumn(block, address) < 0) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

const byColumn = (one: Address, other: Address): number =>
  one.column - other.column || one.row - other.row;

function gathered(addresses: readonly Address[], gap: number): readonly Block[] {
  const sorted = [...addresses].sort(byColumn);
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
