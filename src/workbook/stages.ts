/** How far a click has come. */
export type Stage =
  'read' | 'assessed' | 'planned' | 'looked' | 'prepared' | 'written' | 'verified';

/**
 * Notes in the browser's own timeline that a stage of a click is done, for the performance panel and
 * the benchmarks; only the last click is kept. Does nothing where there is no timeline.
 *
 * @param stage what is done
 * @example stageDone('assessed')
 */
export function stageDone(stage: Stage): void {
  if (typeof performance === 'undefined' || !('mark' in performance)) return;
  const name = `jixiao:${stage}`;
  performance.clearMarks(name);
  performance.mark(name);
}
