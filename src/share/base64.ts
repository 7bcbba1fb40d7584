const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(alphabet, (letter) => letter.charCodeAt(0));
const padding = 0x3d;
const bytesPerLine = 57;

/**
 * Base64 as MIME wants it (RFC 2045 §6.8): lines of 76 characters, each ended by CRLF.
 *
 * @param bytes anything
 * @returns ASCII codes; nothing for no bytes
 * @example new TextDecoder().decode(base64Lines(new TextEncoder().encode('自评'))) //=> '6Ieq6K+E\r\n'
 */
export function base64Lines(bytes: Uint8Array): Uint8Array {
  const lines = Math.ceil(bytes.length / bytesPerLine);
  const encoded = new Uint8Array(Math.ceil(bytes.length / 3) * 4 + lines * 2);
  let end = 0;
  for (let start = 0; start < bytes.length; start += bytesPerLine) {
    end = writeBase64(bytes.subarray(start, start + bytesPerLine), encoded, end);
    encoded[end] = 0x0d;
    encoded[end + 1] = 0x0a;
    end += 2;
  }
  return encoded;
}

/**
 * Base64 of a short text's UTF-8 bytes, on one line.
 *
 * @param text any text
 * @returns the encoded text
 * @example base64Text('自评') //=> '6Ieq6K+E'
 */
export function base64Text(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const encoded = new Uint8Array(Math.ceil(bytes.length / 3) * 4);
  writeBase64(bytes, encoded, 0);
  return String.fromCharCode(...encoded);
}

function writeBase64(bytes: Uint8Array, into: Uint8Array, at: number): number {
  let end = at;
  for (let index = 0; index < bytes.length; index += 3) {
    const missing = index + 3 - bytes.length;
    const [first = 0, second = 0, third = 0] = bytes.subarray(index, index + 3);
    const group = (first << 16) | (second << 8) | third;
    into[end] = codes[group >> 18] ?? 0;
    into[end + 1] = codes[(group >> 12) & 63] ?? 0;
    into[end + 2] = missing >= 2 ? padding : (codes[(group >> 6) & 63] ?? 0);
    into[end + 3] = missing >= 1 ? padding : (codes[group & 63] ?? 0);
    end += 4;
  }
  return end;
}
