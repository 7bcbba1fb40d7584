import { base64Text } from './base64';

/** 39 bytes give an encoded word of 64 characters: it fits on the line after any name we use. */
const bytesPerWord = 39;
const plainLength = 60;
const charactersPerSegment = 54;
const plain = /^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/;
/** Characters that stand for themselves in an extended parameter: `attribute-char` of RFC 2231 §7. */
const bare = /^[A-Za-z0-9!#$&+\-.^_`|~]$/;

/**
 * A header's text: as it is where it is short ASCII, else as RFC 2047 encoded words, folded.
 *
 * @param text one line of text
 * @returns text for the right side of a header
 * @example headerText('自评') //=> '=?UTF-8?B?6Ieq6K+E?='
 */
export function headerText(text: string): string {
  return isPlain(text) ? text : encodedWords(text).join('\r\n ');
}

/**
 * A display name before an address.
 *
 * @param name one line of text
 * @returns a quoted string or encoded words
 * @example mailboxName('Li, Wei') //=> '"Li, Wei"'
 */
export function mailboxName(name: string): string {
  return isPlain(name) ? quoted(name) : headerText(name);
}

/**
 * The `name` parameter of Content-Type, in the form that clients read which do not know RFC 2231:
 * encoded words between quotation marks.
 *
 * @param value a file name
 * @returns the parameter on lines of its own
 * @example nameParameter('表.xlsx') //=> '\r\n name="=?UTF-8?B?6KGoLnhsc3g=?="'
 */
export function nameParameter(value: string): string {
  return `\r\n name=${isPlain(value) ? quoted(value) : `"${headerText(value)}"`}`;
}

/**
 * The `filename` parameter of Content-Disposition: plain for short ASCII names, else by RFC 2231,
 * in numbered segments where it is long. No segment ends inside a character.
 *
 * @param value a file name
 * @returns the parameter on lines of its own
 * @example fileNameParameter('表.xlsx') //=> "\r\n filename*=UTF-8''%E8%A1%A8.xlsx"
 */
export function fileNameParameter(value: string): string {
  if (isPlain(value)) return `\r\n filename=${quoted(value)}`;
  const [first = '', ...others] = segmentsOf(value);
  if (others.length === 0) return `\r\n filename*=UTF-8''${first}`;
  return [`UTF-8''${first}`, ...others]
    .map((segment, index) => `\r\n filename*${index}*=${segment}`)
    .join(';');
}

function isPlain(text: string): boolean {
  return text.length <= plainLength && plain.test(text) && !text.includes('=?');
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function encodedWords(text: string): readonly string[] {
  const size = (part: string) => new TextEncoder().encode(part).length;
  return chunked(Array.from(text), size, bytesPerWord).map(
    (part) => `=?UTF-8?B?${base64Text(part)}?=`,
  );
}

function segmentsOf(text: string): readonly string[] {
  return chunked(Array.from(text, percentEncoded), (part) => part.length, charactersPerSegment);
}

function percentEncoded(character: string): string {
  if (bare.test(character)) return character;
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

function chunked(
  parts: readonly string[],
  size: (part: string) => number,
  most: number,
): readonly string[] {
  const chunks: string[] = [];
  let chunk = '';
  let length = 0;
  for (const part of parts) {
    const more = size(part);
    if (chunk !== '' && length + more > most) {
      chunks.push(chunk);
      chunk = '';
      length = 0;
    }
    chunk += part;
    length += more;
  }
  return chunk === '' ? chunks : [...chunks, chunk];
}
