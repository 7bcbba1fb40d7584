import { Inflate } from 'fflate';
import { WorkbookError } from '../../workbook/errors';
import { crc32 } from './crc32';
import { deflate } from './deflate';
import type { ZipEntry } from './readZip';

/**
 * Unpacks one entry. Memory is bounded by the size that the directory states.
 *
 * @param entry the entry
 * @returns its content, checked against size and checksum
 * @throws WorkbookError `bad-part` when it is damaged, `unsafe-zip` when it is larger than stated
 * @example new TextDecoder().decode(unpack(entry)) //=> '<?xml version="1.0"…'
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const content = inflate(entry);
  if (content.length > entry.size) {
    throw new WorkbookError('unsafe-zip', { part: entry.name }, { detail: 'larger than stated' });
  }
  if (content.length !== entry.size || crc32(content) !== entry.crc) {
    throw new WorkbookError('bad-part', { part: entry.name }, { detail: 'checksum' });
  }
  return content;
}

/**
 * Unpacks the first bytes of an entry only.
 *
 * @param entry the entry
 * @param length how many bytes at least, as far as the entry has them
 * @returns the entry's beginning, unchecked
 * @example unpackHead(entry, 500).length >= 500 //=> true
 */
export function unpackHead(entry: ZipEntry, length: number): Uint8Array {
  if (entry.method === 0) return entry.packed.subarray(0, length);
  const pieces: Uint8Array[] = [];
  let reached = 0;
  const stream = new Inflate((piece) => {
    if (reached < length) pieces.push(piece);
    reached += piece.length;
  });
  try {
    for (let at = 0; at < entry.packed.length && reached < length; at += 1024) {
      stream.push(entry.packed.subarray(at, at + 1024));
    }
  } catch {
    // Whoever reads the whole part reports the damage with its name.
  }
  return joined(pieces, reached);
}

function inflate(entry: ZipEntry): Uint8Array {
  const { method, name, packed, size } = entry;
  if (method === 0) return packed;
  if (method !== 8) {
    throw new WorkbookError('bad-part', { part: name }, { detail: `zip method ${method}` });
  }
  try {
    return deflate.unpack(packed, size);
  } catch (cause) {
    throw new WorkbookError('bad-part', { part: name }, { cause, detail: 'deflate' });
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const content = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    content.set(piece.subarray(0, Math.max(0, length - at)), at);
    at += piece.length;
  }
  return content;
}
