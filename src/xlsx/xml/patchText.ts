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

/**
 * What takes patches back.
 *
 * @param text the original
 * @param patches patches that do not overlap, in any order
 * @returns patches of the patched text that lead to the original
 * @example reversePatches('abc', [{ start: 1, end: 2, text: 'XY' }]) //=> [{ start: 1, end: 3, text: 'b' }]
 */
export function reversePatches(text: string, patches: readonly Patch[]): readonly Patch[] {
  const ordered = [...patches].sort((one, other) => one.start - other.start || one.end - other.end);
  let shift = 0;
  return ordered.map(({ start, end, text: piece }) => {
    const from = start + shift;
    shift += piece.length - (end - start);
    return { start: from, end: from + piece.length, text: text.slice(start, end) };
  });
}
