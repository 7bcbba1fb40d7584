import { unescapeXml } from '../xmlEntities';

/**
 * A JSON value as the text of an XML element: markup escaped, and what XML 1.0 cannot hold written as
 * JSON escapes.
 *
 * @param value a JSON value
 * @returns text to stand between two tags
 * @example jsonAsXml(['<']) //=> '["&lt;"]'
 */
export function jsonAsXml(value: unknown): string {
  return JSON.stringify(value)
    .replace(/[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g, (character) => {
      const code = character.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${code}`;
    })
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/**
 * Reads a JSON value back, also after a host has used other escapes or a CDATA section.
 *
 * @param text what stands between two tags
 * @returns the value
 * @throws SyntaxError when it is no JSON
 * @example jsonFromXml('["&#60;"]') //=> ['<']
 */
export function jsonFromXml(text: string): unknown {
  return JSON.parse(unescapeXml(withoutCdata(text)));
}

/** A CDATA section holds its characters as they are. */
const withoutCdata = (text: string): string =>
  text.replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, (_, inner: string) =>
    inner.replace(/&/g, '&amp;'),
  );
