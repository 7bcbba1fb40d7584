/** Browsers without idle callbacks wait so many milliseconds instead. */
const pause = 1500;

/**
 * Does something once the pane has nothing else to do.
 *
 * @param work what can wait
 * @returns calls it off
 * @example useEffect(() => whenIdle(fetchPanels), [])
 */
export function whenIdle(work: () => void): () => void {
  if (typeof window.requestIdleCallback !== 'function') {
    const timer = setTimeout(work, pause);
    return () => {
      clearTimeout(timer);
    };
  }
  const asked = window.requestIdleCallback(work);
  return () => {
    window.cancelIdleCallback(asked);
  };
}
