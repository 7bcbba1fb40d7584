import { innerElement } from '../sheet/cellXml';
import type { HeldContent } from '../sheet/cellGrid';
import { textElement } from '../parts/sharedStrings';
import { escapeXml, writeXstring } from '../xml/xmlText';

/** Number of a text in the shared strings, or null where the cell has to carry it. */
export type WriteText = (text: string) => number | null;

/**
 * A new `<c>` element.
 *
 * @param ref A1 address
 * @param style style number; 0 is left out
 * @param content what it holds
 * @param prefix prefix of the sheet's elements with its colon, or ''
 * @param writeText where texts go
 * @returns the element
 * @example cellXml('A1', 3, { value: 8, formula: null, isError: false }, '', () => null) //=> '<c r="A1" s="3"><v>8</v></c>'
 */
export function cellXml(
  ref: string,
  style: number,
  content: HeldContent,
  prefix: string,
  writeText: WriteText,
): string {
  const { type, inner } = contentXml(content, prefix, writeText);
  const attributes = ` r="${ref}"${style === 0 ? '' : ` s="${style}"`}${typeAttribute(type)}`;
  return inner === ''
    ? `<${prefix}c${attributes}/>`
    : `<${prefix}c${attributes}>${inner}</${prefix}c>`;
}

/**
 * A cell's element with another content; attributes that have nothing to do with it stay.
 *
 * @param xml the element as it was
 * @param ref A1 address
 * @param content what it shall hold
 * @param formula what it had for a formula, without `=`; null for a constant
 * @param prefix prefix of the sheet's elements with its colon, or ''
 * @param writeText where texts go
 * @returns the element
 */
export function withContent(
  xml: string,
  ref: string,
  content: HeldContent,
  formula: string | null,
  prefix: string,
  writeText: WriteText,
): string {
  const { open } = split(xml);
  const { type, inner } = contentXml(content, prefix, writeText);
  const keepsFormula = content.formula === formula;
  const kept = keepsFormula ? formulaElement(xml, prefix) : null;
  const body = kept === null ? inner : kept + valueOnly(content, prefix);
  // vm points at the rich value of the former content, cm at its array formula.
  const free = withoutAttributes(open, keepsFormula ? ['t', 'vm'] : ['t', 'vm', 'cm']);
  const named = /\sr\s*=/.test(free) ? free : free.replace(/(\s*\/?>)$/, ` r="${ref}"$1`);
  const start = named.replace(/\s*\/?>$/, '') + typeAttribute(type);
  return body === '' ? `${start}/>` : `${start}>${body}</${prefix}c>`;
}

/**
 * A cell's element with another style.
 *
 * @param xml the element as it was
 * @param style style number
 * @returns the element
 * @example withStyle('<c r="A1" s="3"/>', 4) //=> '<c r="A1" s="4"/>'
 */
export function withStyle(xml: string, style: number): string {
  const { open, rest } = split(xml);
  const attribute = ` s="${style}"`;
  const styled = /\ss\s*=/.test(open)
    ? open.replace(/\ss\s*=\s*(?:"[^"]*"|'[^']*')/, attribute)
    : open.replace(/(\s*\/?>)$/, `${attribute}$1`);
  return styled + rest;
}

/**
 * A cell's element with its formula written out, its value as it was.
 *
 * @param xml the element as it was
 * @param prefix prefix of the sheet's elements with its colon, or ''
 * @param formula without `=`
 * @returns the element
 * @example withFormula('<c><f t="shared" si="0"/><v>1</v></c>', '', 'A1') //=> '<c><f>A1</f><v>1</v></c>'
 */
export function withFormula(xml: string, prefix: string, formula: string): string {
  const found = innerElement(xml, `${prefix}f`, 1);
  if (!found) return xml;
  const element = `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  return xml.slice(0, found.start) + element + xml.slice(found.end);
}

interface ContentXml {
  readonly type: string | null;
  readonly inner: string;
}

function contentXml(content: HeldContent, prefix: string, writeText: WriteText): ContentXml {
  const { value, formula, isError } = content;
  if (formula !== null) {
    const inner = `<${prefix}f>${escapeXml(formula)}</${prefix}f>${valueOnly(content, prefix)}`;
    return { type: formulaType(content), inner };
  }
  if (value === '') return { type: null, inner: '' };
  if (typeof value !== 'string' || isError) {
    return { type: formulaType(content), inner: valueOnly(content, prefix) };
  }
  const number = writeText(value);
  return number === null
    ? { type: 'inlineStr', inner: `<${prefix}is>${textElement(value, prefix)}</${prefix}is>` }
    : { type: 's', inner: `<${prefix}v>${number}</${prefix}v>` };
}

function formulaType({ value, isError }: HeldContent): string | null {
  if (isError) return 'e';
  if (typeof value === 'boolean') return 'b';
  return typeof value === 'string' && value !== '' ? 'str' : null;
}

/** The `<v>` of a number, a boolean, an error or a formula's text. */
function valueOnly({ value }: HeldContent, prefix: string): string {
  if (value === '') return '';
  const text =
    typeof value === 'boolean'
      ? value
        ? '1'
        : '0'
      : typeof value === 'number'
        ? String(value)
        : writeXstring(value);
  return `<${prefix}v>${text}</${prefix}v>`;
}

function formulaElement(xml: string, prefix: string): string | null {
  const found = innerElement(xml, `${prefix}f`, 1);
  return found ? xml.slice(found.start, found.end) : null;
}

const typeAttribute = (type: string | null): string => (type === null ? '' : ` t="${type}"`);

function split(xml: string): { open: string; rest: string } {
  const end = xml.indexOf('>') + 1;
  return { open: xml.slice(0, end), rest: xml.slice(end) };
}

function withoutAttributes(open: string, names: readonly string[]): string {
  return names.reduce(
    (tag, name) => tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), ''),
    open,
  );
}
