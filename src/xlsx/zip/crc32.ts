/** How many bytes are taken at a time («slicing by eight», Kounavis and Berry 2005). */
const slices = 8;

/**
 * Remainders under the polynomial 0xEDB88320 (ISO 3309, as PKWARE's APPNOTE 4.4.7 asks): 256 for a byte,
 * then 256 for a byte that is followed by one, two … seven others.
 */
const table = new Int32Array(256 * slices);
for (let byte = 0; byte < 256; byte += 1) {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  table[byte] = remainder;
}
for (let index = 256; index < table.length; index += 1) {
  const before = table[index - 256] ?? 0;
  table[index] = (table[before & 0xff] ?? 0) ^ (before >>> 8);
}

/**
 * The checksum that a zip entry carries.
 *
 * @param bytes uncompressed content
 * @returns unsigned 32-bit checksum
 * @example crc32(new TextEncoder().encode('123456789')) //=> 0xcbf43926
 */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length - (bytes.length % slices);
  let remainder = -1;
  for (let at = 0; at < whole; at += slices) {
    const low = view.getInt32(at, true) ^ remainder;
    const high = view.getInt32(at + 4, true);
    remainder =
      entry(7, low) ^
      entry(6, low >>> 8) ^
      entry(5, low >>> 16) ^
      entry(4, low >>> 24) ^
      entry(3, high) ^
      entry(2, high >>> 8) ^
      entry(1, high >>> 16) ^
      entry(0, high >>> 24);
  }
  for (let at = whole; at < bytes.length; at += 1) {
    remainder = entry(0, remainder ^ view.getUint8(at)) ^ (remainder >>> 8);
  }
  return ~remainder >>> 0;
}

const entry = (slice: number, value: number): number => table[slice * 256 + (value & 0xff)] ?? 0;
