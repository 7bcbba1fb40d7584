import { crc32 } from './crc32';
import { deflate } from './deflate';
import type { ZipEntry } from './readZip';

/** Above this size packing is done faster and a little looser. */
const largeFrom = 4 * 1024 * 1024;
/** 1980-01-01 00:00, the zip format's zero: the same edits give the same bytes at any time of day. */
const epoch = 0x00210000;
const utf8Flag = 0x800;
const descriptorFlag = 0x8;

/**
 * Packs new content for an entry.
 *
 * @param name part name with `/`
 * @param content its bytes
 * @param before the entry it replaces, whose date, attributes and raw name stay
 * @returns an entry ready for `writeZip`
 * @example pack('xl/comments1.xml', bytes).method //=> 8
 */
export function pack(name: string, content: Uint8Array, before?: ZipEntry): ZipEntry {
  return {
    name,
    rawName: before?.rawName ?? new TextEncoder().encode(name),
    flags: before ? before.flags : utf8Flag,
    method: 8,
    modified: before?.modified ?? epoch,
    crc: crc32(content),
    size: content.length,
    packed: deflate.pack(content, content.length > largeFrom ? 3 : 6),
    externalAttributes: before?.externalAttributes ?? 0,
  };
}

/**
 * Writes a zip archive. Entries that were read keep their packed bytes as they were.
 *
 * @param entries entries in their order
 * @returns the archive
 * @example writeZip(readZip(bytes, zipLimits))
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const bodies = entries.reduce(
    (sum, { rawName, packed }) => sum + 30 + rawName.length + packed.length,
    0,
  );
  const directory = entries.reduce((sum, { rawName }) => sum + 46 + rawName.length, 0);
  const bytes = new Uint8Array(bodies + directory + 22);
  const view = new DataView(bytes.buffer);
  let local = 0;
  let central = bodies;
  for (const entry of entries) {
    view.setUint32(local, 0x04034b50, true);
    view.setUint16(local + 4, 20, true);
    common(view, local + 6, entry);
    bytes.set(entry.rawName, local + 30);
    bytes.set(entry.packed, local + 30 + entry.rawName.length);

    view.setUint32(central, 0x02014b50, true);
    view.setUint16(central + 4, 20, true);
    view.setUint16(central + 6, 20, true);
    common(view, central + 8, entry);
    view.setUint32(central + 38, entry.externalAttributes, true);
    view.setUint32(central + 42, local, true);
    bytes.set(entry.rawName, central + 46);

    local += 30 + entry.rawName.length + entry.packed.length;
    central += 46 + entry.rawName.length;
  }
  view.setUint32(central, 0x06054b50, true);
  view.setUint16(central + 8, entries.length, true);
  view.setUint16(central + 10, entries.length, true);
  view.setUint32(central + 12, directory, true);
  view.setUint32(central + 16, bodies, true);
  return bytes;
}

/** The fields that local header and directory share, from the flags to the name's length. */
function common(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, entry.flags & ~descriptorFlag, true);
  view.setUint16(at + 2, entry.method, true);
  view.setUint32(at + 4, entry.modified, true);
  view.setUint32(at + 8, entry.crc, true);
  view.setUint32(at + 12, entry.packed.length, true);
  view.setUint32(at + 16, entry.size, true);
  view.setUint16(at + 20, entry.rawName.length, true);
}
