import { once } from '../once';
import type { IndicatorRow } from '../table/table';
import type { RowAssessment } from './assessment';

/**
 * Sorts rows by the weight group they belong to, so that long forms stay linear.
 *
 * @param items anything that belongs to a row
 * @param groupOf the item's index into the table's groups
 * @returns items by group index, in the order of the form
 * @example byGroup(rows, ({ row }) => row.group)[0]?.length //=> 2
 */
export function byGroup<T>(
  items: readonly T[],
  groupOf: (item: T) => IndicatorRow['group'],
): readonly (readonly T[] | undefined)[] {
  const groups: T[][] = [];
  for (const item of items) {
    const group = groupOf(item);
    const known = groups[group];
    // Nearly every group has one row: a list made for one takes a tenth of the room of one that grew.
    if (known) known.push(item);
    else groups[group] = [item];
  }
  return groups;
}

/**
 * The judged rows of a table by the weight they share, sorted once per table.
 *
 * @param rows rows in the order of the form
 * @returns rows by group index
 * @example membersOf(judged.rows)[0]?.length //=> 1
 */
export const membersOf = once((rows: readonly RowAssessment[]) =>
  byGroup(rows, ({ row }) => row.group),
);
