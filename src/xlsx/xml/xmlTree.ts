import { WorkbookError } from '../../workbook/errors';
import { unescapeXml } from '../../core/xmlEntities';

/** An element of a small part, with its offsets in the part's text so that it can be patched in place. */
export interface XmlElement {
  /** Name without prefix. */
  readonly local: string;
  /** Prefix with its colon, or ''. */
  readonly prefix: string;
  /** By the name as written, prefix included. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside this element, joined. */
  readonly text: string;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset behind the start tag's `>`. */
  readonly openEnd: number;
  /** Offset of the end tag's `<`; the same as `openEnd` for `<a/>`. */
  readonly closeStart: number;
  /** Offset behind the element. */
  readonly end: number;
}

/** Deeper than any part of a workbook nests. */
const deepest = 200;
/** More than any honest small part holds; each costs some hundred bytes of memory. */
const mostElements = 1_000_000;

const [exclamation, slash, question, equals] = [33, 47, 63, 61];

interface Open {
  readonly element: { -readonly [K in keyof XmlElement]: XmlElement[K] };
  readonly children: XmlElement[];
}

/**
 * Parses a small XML part. Sheets go through `scanSheet` instead.
 *
 * @param text the part's text
 * @param part its name, for the error
 * @returns the root element
 * @throws WorkbookError `bad-part` when it is not well-formed, `too-large` when it has too many elements
 * @example parseXml('<a><b/></a>', 'a.xml').children[0]?.local //=> 'b'
 */
export function parseXml(text: string, part: string): XmlElement {
  const bad = (detail: string): WorkbookError =>
    new WorkbookError('bad-part', { part }, { detail });
  const stack: Open[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  let at = 0;
  for (;;) {
    const start = text.indexOf('<', at);
    const top = stack.at(-1);
    if (start < 0) break;
    if (top && start > at) top.element.text += unescapeXml(text.slice(at, start));
    const mark = text.charCodeAt(start + 1);
    if (mark === exclamation && text.startsWith('<!--', start)) {
      at = behind(text, '-->', start, bad);
    } else if (mark === exclamation && text.startsWith('<![CDATA[', start)) {
      at = behind(text, ']]>', start, bad);
      if (top) top.element.text += text.slice(start + 9, at - 3);
    } else if (mark === question) {
      at = behind(text, '?>', start, bad);
    } else if (mark === exclamation) {
      throw bad('declaration');
    } else if (mark === slash) {
      at = behind(text, '>', start, bad);
      const closed = stack.pop();
      const name = text.slice(start + 2, at - 1).trim();
      if (closed?.element.prefix === undefined) throw bad(`</${name}>`);
      const { element } = closed;
      if (element.prefix + element.local !== name) throw bad(`</${name}>`);
      element.closeStart = start;
      element.end = at;
      if (stack.length === 0) root = element;
    } else {
      at = tagEnd(text, start);
      if (at < 0) throw bad('unclosed tag');
      count += 1;
      if (count > mostElements) {
        throw new WorkbookError('too-large', { part }, { detail: `${mostElements} elements` });
      }
      const element = readTag(text, start, at);
      if (element.local === '') throw bad('unreadable tag');
      if (top) top.children.push(element.element);
      else if (root) throw bad('two roots');
      if (text.charCodeAt(at - 2) !== slash) stack.push(element);
      else if (!top) root = element.element;
      if (stack.length > deepest) throw bad('nested too deep');
    }
  }
  if (!root || stack.length > 0) throw bad('ends too early');
  return root;
}

function behind(
  text: string,
  mark: string,
  from: number,
  bad: (detail: string) => WorkbookError,
): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw bad('ends too early');
  return at + mark.length;
}

/**
 * The offset behind a tag's `>`; one inside quotes does not count.
 *
 * @param text the part's text
 * @param start offset of the tag's `<`
 * @returns offset behind `>`, or -1 when the tag does not end
 * @example tagEnd('<a b=">"/>', 0) //=> 10
 */
export function tagEnd(text: string, start: number): number {
  let quote = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
  }
  return -1;
}

function readTag(text: string, start: number, end: number): Open & { readonly local: string } {
  const name = /^[^\s/>]+/.exec(text.slice(start + 1, end))?.[0] ?? '';
  const colon = name.indexOf(':');
  const local = name.slice(colon + 1);
  const children: XmlElement[] = [];
  return {
    local,
    children,
    element: {
      local,
      prefix: name.slice(0, colon + 1),
      attributes: readAttributes(text.slice(start + 1 + name.length, end)),
      children,
      text: '',
      start,
      openEnd: end,
      closeStart: end,
      end,
    },
  };
}

/**
 * Reads the attributes of a tag.
 *
 * @param tag the tag's text; the element's name may still be in front
 * @returns values by name as written
 * @example readAttributes(' r="A1" s="3"/>') //=> { r: 'A1', s: '3' }
 */
export function readAttributes(tag: string): Record<string, string> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>; // no inherited names
  for (let sign = tag.indexOf('='); sign >= 0; sign = tag.indexOf('=', sign)) {
    let end = sign;
    while (end > 0 && isBlank(tag.charCodeAt(end - 1))) end -= 1;
    let start = end;
    while (start > 0 && !endsName(tag.charCodeAt(start - 1))) start -= 1;
    sign += 1;
    while (isBlank(tag.charCodeAt(sign))) sign += 1;
    const quote = tag.charAt(sign);
    if (start === end || (quote !== '"' && quote !== "'")) continue;
    const close = tag.indexOf(quote, sign + 1);
    if (close < 0) break;
    attributes[tag.slice(start, end)] = unescapeXml(tag.slice(sign + 1, close));
    sign = close + 1;
  }
  return attributes;
}

const isBlank = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Blanks, `=`, `/`, `<`, `>` and quotes are no part of a name. */
const endsName = (code: number): boolean =>
  isBlank(code) ||
  code === equals ||
  code === slash ||
  code === 60 ||
  code === 62 ||
  code === 34 ||
  code === 39;

/**
 * The first child with a name in the parent's own namespace prefix.
 *
 * @param parent the element, or undefined
 * @param local the child's name without prefix
 * @returns the child, or undefined
 * @example child(parseXml('<a><b/></a>', ''), 'b')?.local //=> 'b'
 */
export function child(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  return parent?.children.find((one) => one.local === local && one.prefix === parent.prefix);
}

/**
 * All children with a name in the parent's own namespace prefix.
 *
 * @param parent the element, or undefined
 * @param local the children's name without prefix
 * @returns the children in order
 * @example childrenOf(parseXml('<a><b/><b/></a>', ''), 'b').length //=> 2
 */
export function childrenOf(parent: XmlElement | undefined, local: string): XmlElement[] {
  return (
    parent?.children.filter((one) => one.local === local && one.prefix === parent.prefix) ?? []
  );
}

/**
 * An attribute's value by its name without prefix: `r:id` is found as `id` where a prefix is asked for.
 *
 * @param element the element
 * @param local the attribute's name without prefix
 * @returns its value, or undefined
 * @example prefixedAttribute(parseXml('<a r:id="x"/>', ''), 'id') //=> 'x'
 */
export function prefixedAttribute(element: XmlElement, local: string): string | undefined {
  const entry = Object.entries(element.attributes).find(
    ([name]) => name.includes(':') && name.endsWith(`:${local}`),
  );
  return entry?.[1];
}

/**
 * Whether an XML Schema boolean is set.
 *
 * @param value `1`, `true`, `0`, `false` or undefined
 * @param standard what a missing attribute means
 * @returns the boolean
 * @example flag('1') //=> true
 */
export function flag(value: string | undefined, standard = false): boolean {
  return value === undefined ? standard : value === '1' || value === 'true' || value === 'on';
}
