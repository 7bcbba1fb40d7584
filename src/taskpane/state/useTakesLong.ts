import { useEffect, useState } from 'react';
import type { Work } from './paneState';

/** From when on a person wants to be able to call something off, in milliseconds. */
const longTime = 1000;

/**
 * Whether the pane has been busy with the same for over a second, so that calling it off is offered.
 *
 * @param work what the pane is busy with
 * @returns true from the first second on
 * @example const isLong = useTakesLong(state.work)
 */
export function useTakesLong(work: Work | null): boolean {
  const [long, setLong] = useState<Work | null>(null);
  useEffect(() => {
    if (work === null) return;
    const timer = setTimeout(() => {
      setLong(work);
    }, longTime);
    return () => {
      clearTimeout(timer);
      setLong(null);
    };
  }, [work]);
  return work !== null && long === work;
}
