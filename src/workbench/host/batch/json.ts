/** What travels in a message. */
export type Json =
  string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

/** An object whose members are not yet known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Whether a received value is an array, without assuming anything about its items.
 *
 * @param value anything that came out of a message
 * @returns true for arrays
 * @example isList([[1]]) //=> true
 */
export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/**
 * Reads JSON that came from the add-in.
 *
 * @param text JSON text
 * @returns the value, or undefined when the text is not JSON
 * @example readJson('{"a":1}') //=> { a: 1 }
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
