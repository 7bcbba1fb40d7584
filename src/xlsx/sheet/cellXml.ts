import type { CellValue } from '../../core/sheet';
import { readAttributes } from '../xml/xmlTree';
import { unescapeXml } from '../../core/xmlEntities';
import { readXstring } from '../xml/xmlText';

/** A formula as its cell states it. */
export interface CellFormula {
  /** Without `=`; '' for a member of a shared or array formula. */
  readonly text: string;
  /** `normal`, `shared`, `array` or `dataTable`. */
  readonly type: string;
  readonly sharedId: string | null;
}

/** What a `<c>` element holds. */
export interface ParsedCell {
  readonly value: CellValue;
  readonly formula: CellFormula | null;
  /** True for `#DIV/0!` and the like, as opposed to the same characters typed as text. */
  readonly isError: boolean;
}

/** Where texts come from that cells only number. */
export type SharedText = (index: number) => string;

const empty: ParsedCell = { value: '', formula: null, isError: false };

/**
 * Reads one `<c>` element.
 *
 * @param xml the element's text
 * @param prefix prefix of the sheet's elements with its colon, or ''
 * @param sharedText gives the shared string with a number
 * @returns value and formula
 * @example parseCell('<c r="A1" t="b"><v>1</v></c>', '', () => '').value //=> true
 */
export function parseCell(xml: string, prefix: string, sharedText: SharedText): ParsedCell {
  const tagStop = xml.indexOf('>') + 1;
  if (tagStop === xml.length) return empty;
  const type = /\st\s*=\s*["'](\w+)["']/.exec(xml.slice(0, tagStop))?.[1] ?? 'n';
  const formula = innerElement(xml, `${prefix}f`, tagStop);
  return {
    value: readValue(xml, prefix, tagStop, type, sharedText),
    formula: formula ? readFormula(formula) : null,
    isError: type === 'e',
  };
}

function readFormula({ tag, content }: InnerElement): CellFormula {
  const attributes = tag.includes('=') ? readAttributes(tag) : {};
  return {
    text: unescapeXml(content),
    type: attributes.t ?? 'normal',
    sharedId: attributes.t === 'shared' ? (attributes.si ?? null) : null,
  };
}

function readValue(
  xml: string,
  prefix: string,
  from: number,
  type: string,
  sharedText: SharedText,
): CellValue {
  if (type === 'inlineStr') {
    const inline = innerElement(xml, `${prefix}is`, from);
    return inline ? richText(inline.content, prefix) : '';
  }
  const element = innerElement(xml, `${prefix}v`, from);
  if (!element) return '';
  const { content } = element;
  if (type === 's') return content.trim() === '' ? '' : sharedText(Number(content));
  if (type === 'str' || type === 'e') return readXstring(unescapeXml(content));
  if (type === 'b') return content.trim() === '1' || content.trim() === 'true';
  if (content.trim() === '') return '';
  const number = type === 'd' ? dateSerial(content.trim()) : Number(content);
  return Number.isFinite(number) ? number : unescapeXml(content);
}

/** ISO 8601 dates of `t="d"` cells as serial numbers of the 1900 system. */
function dateSerial(text: string): number {
  const time = Date.parse(/T.*(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${withTime(text)}Z`);
  return time / 86_400_000 + 25_569;
}

const withTime = (text: string): string => (text.includes('T') ? text : `${text}T00:00:00`);

interface InnerElement {
  readonly tag: string;
  readonly content: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds a child element of a cell.
 *
 * @param xml the cell's text
 * @param name the child's name with prefix
 * @param from offset behind the cell's start tag
 * @returns its start tag, content and offsets in `xml`, or null
 * @example innerElement('<c><v>1</v></c>', 'v', 3)?.content //=> '1'
 */
export function innerElement(xml: string, name: string, from: number): InnerElement | null {
  for (let at = xml.indexOf(`<${name}`, from); at >= 0; at = xml.indexOf(`<${name}`, at + 1)) {
    const code = xml.charCodeAt(at + name.length + 1);
    if (code !== 62 && code !== 47 && code > 32) continue;
    const open = xml.indexOf('>', at) + 1;
    const tag = xml.slice(at, open);
    if (xml.charCodeAt(open - 2) === 47) return { tag, content: '', start: at, end: open };
    const close = xml.indexOf(`</${name}`, open);
    if (close < 0) return null;
    return {
      tag,
      content: withoutSections(xml.slice(open, close)),
      start: at,
      end: xml.indexOf('>', close) + 1,
    };
  }
  return null;
}

/** CDATA sections become plain XML text, comments vanish. */
function withoutSections(content: string): string {
  if (!content.includes('<!')) return content;
  return content
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    );
}

/**
 * The text of a shared or inline string: all runs joined, phonetic hints left out.
 *
 * @param xml content of `<si>` or `<is>`
 * @param prefix prefix of its elements with its colon, or ''
 * @returns the text that the cell shows
 * @example richText('<r><t>年度</t></r><r><t>指标值</t></r>', '') //=> '年度指标值'
 */
export function richText(xml: string, prefix: string): string {
  const plain = xml.includes('rPh')
    ? xml.replace(new RegExp(`<${prefix}rPh[\\s>][\\s\\S]*?</${prefix}rPh\\s*>`, 'g'), '')
    : xml;
  let text = '';
  for (
    let run = innerElement(plain, `${prefix}t`, 0);
    run;
    run = innerElement(plain, `${prefix}t`, run.end)
  ) {
    text += run.content;
  }
  return readXstring(unescapeXml(text));
}
