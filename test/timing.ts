/**
 * The middle of a list of times.
 *
 * @param times in any order, in any unit
 * @returns the middle one, the upper of two; NaN of an empty list
 * @example median([3, 1, 2]) //=> 2
 */
export const median = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

/**
 * Microseconds per row, for each row the median of the rounds: other work on the machine then disturbs
 * little. Every round goes through all rows, so that nothing is still at hand from the row itself. The
 * warm-up is given as time, not as rounds: two sides of very different speed are then warm alike, as a
 * pane that has been open for a minute is.
 *
 * @param rows what is measured
 * @param warmMilliseconds how long the rows are gone through before anything is measured; one round at least
 * @param rounds rounds that are
 * @param run what is done with a row
 * @returns a time for each row, in their order
 * @example median(microseconds(pairs, 5000, 200, comparePair))
 */
export function microseconds<Row>(
  rows: readonly Row[],
  warmMilliseconds: number,
  rounds: number,
  run: (row: Row) => void,
): readonly number[] {
  const warmAt = performance.now() + warmMilliseconds;
  do rows.forEach(run);
  while (performance.now() < warmAt);
  const times = rows.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    rows.forEach((row, index) => {
      const started = process.hrtime.bigint();
      run(row);
      times[index]?.push(Number(process.hrtime.bigint() - started) / 1000);
    });
  }
  return times.map(median);
}
