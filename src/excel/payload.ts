import type { Area } from '../core/address';
import type { CellChange } from '../core/plan/plan';

/** Excel on the web takes and gives 5 MB at a time; a tenth is kept for what surrounds our data. */
export const payload = { limit: 4_500_000 };

/** What one band of a sheet may take: texts differ, so that its size is only a guess. */
const bandLimit = 4_000_000;

/** Values, text, format and formula of an ordinary cell, in bytes of UTF-8 JSON. */
const bytesPerCell = 160;

/**
 * Splits a rectangle into bands of rows that can be read one at a time.
 *
 * @param area the rectangle
 * @param limit bytes per band
 * @returns bands from top to bottom, at least one row each
 * @example rowChunks({ row: 0, column: 0, rowCount: 60000, columnCount: 12 }).length //=> 29
 */
export function rowChunks(area: Area, limit = bandLimit): readonly Area[] {
  const height = Math.max(1, Math.floor(limit / bytesPerCell / area.columnCount));
  const chunks: Area[] = [];
  for (let row = 0; row < area.rowCount; row += height) {
    chunks.push({
      ...area,
      row: area.row + row,
      rowCount: Math.min(height, area.rowCount - row),
    });
  }
  return chunks;
}

/**
 * Splits changes into portions that can be written one at a time. Usually there is one.
 *
 * @param changes what is to be written
 * @param limit bytes per portion
 * @returns portions in the order of the changes; one empty portion when there are none
 * @example portionsOf(receipt.changes).length //=> 1
 */
export function portionsOf(
  changes: readonly CellChange[],
  limit = payload.limit,
): readonly (readonly CellChange[])[] {
  const portions: CellChange[][] = [[]];
  let size = 0;
  for (const change of changes) {
    const bytes = sizeOf(change);
    if (size > 0 && size + bytes > limit) {
      portions.push([]);
      size = 0;
    }
    portions.at(-1)?.push(change);
    size += bytes;
  }
  return portions;
}

/**
 * The size of a text on the wire.
 *
 * @param text any text
 * @returns bytes of UTF-8, at most (characters beyond ASCII count three)
 * @example bytesOf('评分 8') //=> 8
 */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) > 127) bytes += 2;
  }
  return bytes;
}

/** What writing a change and reading the cell before and after adds to a batch, and commands for its note. */
function sizeOf({ content, fill, note }: CellChange): number {
  const written = content ? bytesOf(String(content.after.content)) + 2 * 20 : 0;
  const painted = fill ? 60 : 0;
  const noted = note ? bytesOf(note.after ?? '') + 450 : 0;
  return written * 3 + painted * 3 + noted;
}
