import { richText, innerElement } from '../sheet/cellXml';
import { writeXstring, type XmlText } from '../xml/xmlText';
import { WorkbookError } from '../../workbook/errors';

/** Gives numbers to texts, and in the end the part that has them all. */
export interface TextAppender {
  numberOf(text: string): number;
  /** The patched part; null when every text was there already. */
  save(): XmlText | null;
}

/** The workbook's table of texts. Texts are read when asked for, and new ones appended. */
export class SharedStrings {
  private readonly prefix: string;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly texts: (string | undefined)[] = [];
  private plain: Map<string, number> | null = null;

  /**
   * Finds where each text stands.
   *
   * @param xml the shared strings part, or null where the workbook has none
   * @param part its name, for errors
   */
  constructor(
    private readonly xml: XmlText | null,
    private readonly part: string,
  ) {
    const text = xml?.text ?? '';
    this.prefix = /<(\w+:)?sst[\s>/]/.exec(text)?.[1] ?? '';
    const name = `${this.prefix}si`;
    for (let item = innerSpan(text, name, 0); item; item = innerSpan(text, name, item.end)) {
      this.starts.push(item.start);
      this.ends.push(item.end);
    }
  }

  /** The text with a number. */
  at(index: number): string {
    const known = this.texts[index];
    if (known !== undefined) return known;
    const item = this.itemXml(index);
    if (item === null) {
      throw new WorkbookError('bad-part', { part: this.part }, { detail: `no text ${index}` });
    }
    const text = richText(item, this.prefix);
    this.texts[index] = text;
    return text;
  }

  /** Collects texts to append, for one saving. */
  appender(): TextAppender {
    const { xml, prefix } = this;
    const added = new Map<string, number>();
    let references = 0;
    return {
      numberOf: (text) => {
        const known = (this.plain ??= this.indexPlain());
        references += 1;
        const number = known.get(text) ?? added.get(text) ?? this.starts.length + added.size;
        if (!known.has(text)) added.set(text, number);
        return number;
      },
      save: () =>
        xml && added.size > 0
          ? {
              ...xml,
              text: appended(xml.text, prefix, [...added.keys()], this.starts.length, references),
            }
          : null,
    };
  }

  private itemXml(index: number): string | null {
    const start = this.starts[index];
    const end = this.ends[index];
    return start === undefined || end === undefined
      ? null
      : (this.xml?.text.slice(start, end) ?? '');
  }

  /** Only texts without runs and phonetic hints: a cell must not take over somebody's bold words. */
  private indexPlain(): Map<string, number> {
    const plain = new Map<string, number>();
    for (let index = this.starts.length - 1; index >= 0; index -= 1) {
      const item = this.itemXml(index) ?? '';
      const isRich =
        innerElement(item, `${this.prefix}r`, 1) !== null || item.includes(`<${this.prefix}rPh`);
      if (!isRich) plain.set(this.at(index), index);
    }
    return plain;
  }
}

/** The part with more texts at its end and its counts corrected. */
function appended(
  text: string,
  prefix: string,
  added: readonly string[],
  before: number,
  references: number,
): string {
  const items = added
    .map((one) => `<${prefix}si>${textElement(one, prefix)}</${prefix}si>`)
    .join('');
  const total = before + added.length;
  const open = new RegExp(`<${prefix}sst[^>]*>`).exec(text)?.[0] ?? '';
  const counted = open
    .replace(/(\suniqueCount=["'])\d+/, (_, name: string) => name + String(total))
    .replace(
      /(\scount=["'])(\d+)/,
      (_, name: string, count: string) =>
        name + String(Math.max(total, Number(count) + references)),
    );
  const close = `</${prefix}sst>`;
  if (open.endsWith('/>')) {
    return text.replace(open, () => `${counted.replace(/\s*\/>$/, '>')}${items}${close}`);
  }
  const end = text.lastIndexOf(`</${prefix}sst`);
  return (text.slice(0, end) + items + text.slice(end)).replace(open, () => counted);
}

/** Offsets of the next `<si>` element; `<sst>` and `<si/>` included by name only. */
function innerSpan(
  text: string,
  name: string,
  from: number,
): { start: number; end: number } | null {
  for (let at = text.indexOf(`<${name}`, from); at >= 0; at = text.indexOf(`<${name}`, at + 1)) {
    const code = text.charCodeAt(at + name.length + 1);
    if (code !== 62 && code !== 47 && code > 32) continue;
    const open = text.indexOf('>', at) + 1;
    if (text.charCodeAt(open - 2) === 47) return { start: at, end: open };
    const close = text.indexOf(`</${name}`, open);
    return close < 0 ? null : { start: at, end: text.indexOf('>', close) + 1 };
  }
  return null;
}

/**
 * A `<t>` element.
 *
 * @param text the text that the cell shows
 * @param prefix prefix of the part's elements with its colon, or ''
 * @returns the element; blanks at its ends are kept
 * @example textElement(' a', '') //=> '<t xml:space="preserve"> a</t>'
 */
export function textElement(text: string, prefix: string): string {
  const space = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${writeXstring(text)}</${prefix}t>`;
}
