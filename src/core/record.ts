/**
 * Whether a value of unknown origin is an object with members: no array, not null.
 *
 * @param value what came out of JSON, of a message or of storage
 * @returns true for objects
 * @example isRecord([]) //=> false
 */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
