import type { Status } from '../value/reading';

/**
 * How many rows there are of each 完成情况, with 0 for those that no row has.
 *
 * @param rows assessed rows
 * @returns a count for every status
 * @example statusCounts(report.indicators.flatMap(({ rows }) => rows)).short //=> 2
 */
export function statusCounts(
  rows: readonly { readonly comparison: { readonly status: Status } }[],
): Readonly<Record<Status, number>> {
  const counts: Record<Status, number> = {
    met: 0,
    over: 0,
    short: 0,
    stopped: 0,
    unclear: 0,
    missingActual: 0,
    missingTarget: 0,
    notApplicable: 0,
  };
  for (const { comparison } of rows) counts[comparison.status] += 1;
  return counts;
}
