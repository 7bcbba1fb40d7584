/** A piece of text to put in place of another. `start === end` inserts. */
export interface Patch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies patches to a text; everything between them stays as it is. Insertions at the same place keep
 * their order.
 *
 * @param text the original
 * @param patches patches that do not overlap, in any order
 * @returns the patched text
 * @example patchText('abc', [{ start: 1, end: 2, text: 'X' }]) //=> 'aXc'
 */
export function patchText(text: string, patches: readonly Patch[]): string {
  if (patches.length === 0) return text;
  const ordered = [...patches].sort((one, other) => one.start - other.start || one.end - other.end);
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of ordered) {
    if (start < at) throw new RangeError('overlapping patches');
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
