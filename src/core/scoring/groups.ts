import { once } from '../once';
import type { IndicatorRow, WeightGroup } from '../table/table';
import type { Explanation, GroupAssessment, IndicatorReport, RowAssessment } from './assessment';

/**
 * Sorts rows by the weight group they belong to, so that long forms stay linear.
 *
 * @param items anything that belongs to a row
 * @param groupOf the item's index into the table's groups
 * @returns items by group index, in the order of the form
 * @example byGroup(rows, ({ row }) => row.group)[0]?.length //=> 2
 */
function byGroup<T>(
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

/**
 * The marks that one row can earn: its own 分值, or an equal part of one that rows share.
 *
 * @param group the weight that the row belongs to
 * @param row zero-based sheet row
 * @returns marks; null where the form gives no weight
 * @example partOf({ rows: [6, 7], weight: 15, weightCell: null, scoreCell: null }, 6) //=> 7.5
 */
export function partOf({ rows, weight, ownWeights }: WeightGroup, row: number): number | null {
  return ownWeights?.[rows.indexOf(row)] ?? (weight === null ? null : weight / rows.length);
}

/**
 * The weight that a row shares with others.
 *
 * @param report the judged table
 * @param assessment one of its rows
 * @returns the judged group; null for a row with a weight of its own
 * @example sharedWeight(report, report.rows[0])?.score //=> 11.25
 */
export function sharedWeight(
  { groups }: Pick<IndicatorReport, 'groups'>,
  { row }: RowAssessment,
): GroupAssessment | null {
  const group = groups[row.group];
  return group && group.group.rows.length > 1 ? group : null;
}

/**
 * Whether a row is settled and only its group tells the marks.
 *
 * @param explanation of the row
 * @returns true where several rows share a weight or a score cell
 * @example pointsToGroup({ rule: 'shared-weight', params: {}, arithmetic: [] }) //=> true
 */
export function pointsToGroup({ rule }: Explanation): boolean {
  return rule === 'shared-weight' || rule === 'shared-score';
}
