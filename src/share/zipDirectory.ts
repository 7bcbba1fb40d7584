/** A file in a zip archive, as the central directory lists it. */
export interface ZipEntry {
  /** In lower case: hosts differ in the case of part names. */
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  readonly compressedSize: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/**
 * What a zip archive holds, from its central directory (APPNOTE 4.3.12, 4.3.16). Nothing is unpacked.
 *
 * @param bytes the archive
 * @returns its entries; null for what is no complete archive
 * @example zipEntries(bytes)?.map(({ name }) => name) //=> ['[content_types].xml', …]
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = viewOf(bytes);
  const end = endOfDirectory(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (entry + 46 > end || view.getUint32(entry, true) !== 0x02014b50) return null;
    const length = view.getUint16(entry + 28, true);
    const name = bytes.subarray(entry + 46, entry + 46 + length);
    entries.push({
      name: new TextDecoder().decode(name).toLowerCase(),
      method: view.getUint16(entry + 10, true),
      compressedSize: view.getUint32(entry + 20, true),
      offset: view.getUint32(entry + 42, true),
    });
    entry += 46 + length + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return entries;
}

/**
 * The content of one entry, but never more than a limit: a small entry may hold gigabytes of zeros.
 *
 * @param bytes the archive
 * @param entry what to read
 * @param limit bytes of content after which reading stops
 * @returns the content up to the limit; null where it is damaged, or this browser cannot unpack
 * @example await zipContent(bytes, entry, 1_000_000)
 */
export async function zipContent(
  bytes: Uint8Array,
  { method, compressedSize, offset }: ZipEntry,
  limit: number,
): Promise<Uint8Array | null> {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return null;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.slice(start, start + compressedSize);
  if (method === 0) return packed.subarray(0, limit);
  if (method !== 8 || typeof DecompressionStream === 'undefined') return null;
  try {
    return await inflated(packed, limit);
  } catch {
    return null;
  }
}

async function inflated(packed: Uint8Array<ArrayBuffer>, limit: number): Promise<Uint8Array> {
  const reader = new Blob([packed])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader();
  const content = new Uint8Array(limit);
  let length = 0;
  while (length < limit) {
    const { done, value } = await reader.read();
    if (done) break;
    const part = value.subarray(0, limit - length);
    content.set(part, length);
    length += part.length;
  }
  await reader.cancel();
  return content.subarray(0, length);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endOfDirectory(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return null;
}
