/**
 * Remembers what a pure function says about an object, for as long as the object lives: thirty checks
 * look at the same rows.
 *
 * @param read a pure function of something that never changes
 * @returns the same function, computed once per object
 * @example const rowsOf = once(readRows)
 */
export function once<K extends object, T extends object>(read: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const answer = read(key);
    known.set(key, answer);
    return answer;
  };
}
