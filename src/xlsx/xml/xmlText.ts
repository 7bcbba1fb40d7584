import { WorkbookError } from '../../workbook/errors';

/** How a part's bytes become text, so that a patched part is written back the same way. */
export type XmlEncoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be';

/** A part as text. */
export interface XmlText {
  readonly text: string;
  readonly encoding: XmlEncoding;
}

/**
 * Decodes an XML part: UTF-8 and UTF-16 by their marks, anything else by its declaration. Entity
 * tricks are refused here: a DOCTYPE has no place in a workbook.
 *
 * @param bytes the part
 * @param part its name, for the error
 * @returns text without byte order mark, and how to write it back
 * @throws WorkbookError `bad-part`
 * @example decodeXml(new TextEncoder().encode('<a/>'), 'a.xml').encoding //=> 'utf-8'
 */
export function decodeXml(bytes: Uint8Array, part: string): XmlText {
  const encoding = encodingOf(bytes);
  const start = encoding === 'utf-8-bom' ? 3 : encoding === 'utf-8' ? 0 : 2;
  const marked = encoding.startsWith('utf-16') && (bytes[0] === 0xff || bytes[0] === 0xfe);
  const content = bytes.subarray(encoding.startsWith('utf-16') && !marked ? 0 : start);
  const label = encoding.startsWith('utf-16') ? encoding : declared(content);
  let text: string;
  try {
    text = (label === 'utf-8' ? utf8 : new TextDecoder(label)).decode(content);
  } catch (cause) {
    throw new WorkbookError('bad-part', { part }, { cause, detail: label });
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.slice(0, 4096)) || text.includes('<!DOCTYPE')) {
    throw new WorkbookError('bad-part', { part }, { detail: 'DOCTYPE' });
  }
  return { text, encoding };
}

/**
 * Encodes a part's text the way its bytes were.
 *
 * @param xml text and encoding
 * @returns the part's bytes
 * @example encodeXml({ text: '<a/>', encoding: 'utf-16le' }).length //=> 10
 */
export function encodeXml({ text, encoding }: XmlText): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(asUtf8(text));
  if (encoding === 'utf-8-bom') return new TextEncoder().encode('\uFEFF' + asUtf8(text));
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  const little = encoding === 'utf-16le';
  view.setUint16(0, 0xfeff, little);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(2 + at * 2, text.charCodeAt(at), little);
  }
  return bytes;
}

/** A part that declared, say, GBK is written back as UTF-8, and says so. */
function asUtf8(text: string): string {
  return text.replace(
    /^(<\?xml[^>]*?encoding=["'])([^"']*)/,
    (whole, before: string, name: string) => (/^utf-?8$/i.test(name) ? whole : `${before}UTF-8`),
  );
}

function encodingOf(bytes: Uint8Array): XmlEncoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8-bom' : 'utf-8';
}

const utf8 = new TextDecoder();
const question = 63;
/** How nearly every part begins. */
const usual = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"');

function declared(content: Uint8Array): string {
  if (content[1] !== question) return 'utf-8';
  if (usual.every((byte, at) => content[at] === byte)) return 'utf-8';
  const head = String.fromCharCode(...content.subarray(0, 120));
  const label = /^<\?xml[^>]*?encoding=["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1] ?? 'utf-8';
  return /^utf-?16$/i.test(label) ? 'utf-8' : label;
}

/**
 * Writes characters as XML text or attribute value.
 *
 * @param text any text
 * @returns text without markup characters
 * @example escapeXml('a<b') //=> 'a&lt;b'
 */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Reads the escapes of ST_Xstring: `_x000D_` for characters that XML cannot hold
 * (ISO/IEC 29500-1, 22.9.2.19).
 *
 * @param text text after `unescapeXml`
 * @returns the text that the cell shows
 * @example readXstring('a_x000D_b') //=> 'a\rb'
 */
export function readXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/**
 * Writes text as ST_Xstring inside XML.
 *
 * @param text the text that the cell shall show
 * @returns XML text
 * @example writeXstring('a\rb') //=> 'a_x000D_b'
 */
export function writeXstring(text: string): string {
  const safe = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // eslint-disable-next-line no-control-regex -- these are exactly the characters that XML 1.0 excludes
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, escapedUnit)
    .replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (units) =>
      units.length === 2 ? units : escapedUnit(units),
    );
  return escapeXml(safe);
}

function escapedUnit(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
