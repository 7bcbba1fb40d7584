/**
 * Makes something when it is first asked for, and keeps it. What could not be made is tried again.
 *
 * @param make makes it
 * @returns gives it
 * @example lazily(() => parseXml(text, part))
 */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
