import { parseXml, child, childrenOf, type XmlElement } from '../xml/xmlTree';
import { escapeXml, type XmlText } from '../xml/xmlText';
import { WorkbookError } from '../../workbook/errors';
import type { SummaryLook } from '../../workbook/summarySheet';
import type { CellStyle } from '../model';
import { alignmentXml, borderXml, fontXml } from './lookXml';
import { builtInFormats } from './builtInFormats';
import { lazily } from '../lazily';
import { readColors, type ColorTable } from './colors';
import { FillTable } from './fillTable';
import { readStyle } from './readStyle';
import { printOf, type StyleRecord } from '../save/styleRecord';
import { patchText, reversePatches, type Patch } from '../xml/patchText';

/** A cell format of the table: its element as written, with the attributes that decide its looks. */
interface Format {
  readonly attributes: Readonly<Record<string, string>>;
  /** The element's children as text. */
  readonly inner: string;
  readonly element: XmlElement | null;
}

/** Cell formats that Excel can open (Excel specifications and limits, Microsoft). */
const mostFormats = 65_490;

/** First number that a file may give to a format of its own. */
const firstOwnFormat = 164;

/** What a format says for itself, whatever its named style says. */
const appliedLooks = ['NumberFormat', 'Font', 'Fill', 'Border', 'Alignment'];

const minimalStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/**
 * The cell formats of a workbook. New ones are appended, nothing is renumbered, and a format that
 * exists already is used again: that is how undoing a fill leads back to the very same format.
 */
export class StyleTable {
  private readonly xml: XmlText;
  private readonly part: string;
  private readonly root: XmlElement;
  /** The theme is a part of its own: it is read when a colour is first asked for. */
  private readonly colors: () => ColorTable;
  private readonly fills: () => FillTable;
  private readonly formats: Format[];
  private readonly numberFormats = new Map<number, string>();
  private readonly resolved = new Map<number, CellStyle>();
  private readonly resolvedFormats = new Map<number, string>();
  /** Formats that were found or made for a wish, so that a thousand cells alike search once. */
  private readonly chosen = new Map<string, number>();
  private readonly newFonts: string[] = [];
  private readonly newBorders: string[] = [];
  private readonly newNumberFormats: string[] = [];
  private readonly readFormats: number;

  /**
   * Reads the formats and number formats.
   *
   * @param xml the styles part, or null where the workbook has none
   * @param part its name, for errors
   * @param theme reads the root of the theme part, or null
   */
  constructor(xml: XmlText | null, part: string, theme: () => XmlElement | null) {
    const root = xml && parseXml(xml.text, part);
    // Some programs write a part without any format: new ones would be taken for those of all cells.
    const read = xml && root && root.children.length > 0 ? { xml, root } : null;
    this.xml = read?.xml ?? { text: minimalStyles, encoding: 'utf-8' };
    this.root = read?.root ?? parseXml(minimalStyles, part);
    this.part = part;
    this.colors = lazily(() => readColors(theme(), this.root));
    this.fills = lazily(() => new FillTable(this.root, this.colors()));
    for (const { attributes } of childrenOf(child(this.root, 'numFmts'), 'numFmt')) {
      this.numberFormats.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
    }
    this.formats = childrenOf(child(this.root, 'cellXfs'), 'xf').map((element) => ({
      attributes: element.attributes,
      inner: this.xml.text.slice(element.openEnd, element.closeStart),
      element,
    }));
    this.readFormats = this.formats.length;
  }

  /** How cells with a format look; an unknown number looks like format 0, as in Excel. */
  style(index: number): CellStyle {
    const known = this.resolved.get(index);
    if (known) return known;
    const format = this.format(index);
    const style = readStyle({
      root: this.root,
      colors: this.colors(),
      attributes: format.attributes,
      children: format.element?.children ?? [],
      numberFormat: this.numberFormat(index),
      fill: this.fillOf(format),
    });
    this.resolved.set(index, style);
    return style;
  }

  /** The number format code of a format. */
  numberFormat(index: number): string {
    const known = this.resolvedFormats.get(index);
    if (known !== undefined) return known;
    const code = this.codeOf(this.format(index));
    this.resolvedFormats.set(index, code);
    return code;
  }

  /**
   * The format that differs only in its fill.
   *
   * @param index the format to start from
   * @param fill `#RRGGBB` or null
   * @param preferred a format to take if it fits: the one the cell had when the file was read
   */
  withFill(index: number, fill: string | null, preferred = index): number {
    const wanted = fill?.toUpperCase() ?? null;
    return this.choose(`${index} ${preferred} fill ${wanted ?? ''}`, () => {
      const base = this.format(index);
      const fits = (other: Format): boolean => this.fillOf(other) === wanted;
      const found = this.find(base, fits, ['fillId', 'applyFill'], [index, preferred]);
      if (found !== null) return found;
      return this.append(base, { fillId: String(this.fills().idOf(wanted)), applyFill: '1' });
    });
  }

  /** The format that differs only in its number format code; see `withFill`. */
  withNumberFormat(index: number, code: string, preferred = index): number {
    return this.choose(`${index} ${preferred} code ${code}`, () => {
      const base = this.format(index);
      const fits = (other: Format): boolean => this.codeOf(other) === code;
      const found = this.find(base, fits, ['numFmtId', 'applyNumberFormat'], [index, preferred]);
      if (found !== null) return found;
      const id = String(this.numberFormatId(code));
      return this.append(base, { numFmtId: id, applyNumberFormat: '1' });
    });
  }

  /** A format made from the workbook's default one; cells in the middle of their row. */
  withLook(look: SummaryLook, code = 'General'): number {
    return this.choose(`look ${JSON.stringify(look)} ${code}`, () => {
      const { prefix } = this.root;
      const base = this.format(0);
      const isPlain = !look.bold && look.size === undefined && look.color === undefined;
      const font = childrenOf(child(this.root, 'fonts'), 'font')[0];
      const made: Format = {
        element: null,
        inner: alignmentXml(look, prefix),
        attributes: {
          ...base.attributes,
          numFmtId: String(this.numberFormatId(code)),
          fontId: isPlain
            ? (base.attributes.fontId ?? '0')
            : this.added('fonts', this.newFonts, fontXml(look, font, prefix)),
          fillId: String(this.fills().idOf(look.fill?.toUpperCase() ?? null)),
          borderId: look.border ? this.added('borders', this.newBorders, borderXml(prefix)) : '0',
          ...Object.fromEntries(appliedLooks.map((name) => [`apply${name}`, '1'])),
        },
      };
      const known = this.formats.findIndex((other) => keyOf(other, []) === keyOf(made, []));
      return known < 0 ? this.append(made, {}) : known;
    });
  }

  /** Number of a font or border: one that is written alike, else a new one. */
  private added(local: 'fonts' | 'borders', list: string[], xml: string): string {
    const own = childrenOf(child(this.root, local), local.slice(0, -1));
    const texts = own.map(({ start, end }) => this.xml.text.slice(start, end));
    const known = [...texts, ...list].indexOf(xml);
    return String(known < 0 ? own.length + list.push(xml) - 1 : known);
  }

  /** Whether any format was appended since the file was read. */
  get hasNew(): boolean {
    return this.formats.length > this.readFormats;
  }

  /** Whether a format was appended since the file was read. */
  isNew(index: number): boolean {
    return index >= this.readFormats;
  }

  /** Whether a format's fill is a hatching or a gradient, which `#RRGGBB` cannot bring back. */
  isPatterned(index: number): boolean {
    return this.fills().isPatterned(Number(this.format(index).attributes.fillId ?? 0));
  }

  /** The styles part with what was appended. */
  save(): XmlText {
    return { text: patchText(this.xml.text, this.patches()), encoding: this.xml.encoding };
  }

  /** How the styles part is without what was appended, for a later session that takes it back. */
  record(): StyleRecord {
    const patches = this.patches();
    return {
      after: printOf(patchText(this.xml.text, patches)),
      before: printOf(this.xml.text),
      formats: this.readFormats,
      back: reversePatches(this.xml.text, patches),
    };
  }

  private patches(): readonly Patch[] {
    const ids = new Map([...this.numberFormats].map(([id, code]) => [code, id]));
    const { prefix } = this.root;
    const numberFormats = this.newNumberFormats.map(
      (code) =>
        `<${prefix}numFmt numFmtId="${ids.get(code) ?? 0}" formatCode="${escapeXml(code)}"/>`,
    );
    const xfs = this.formats.slice(this.readFormats).map((format) => this.formatXml(format));
    return [
      ...this.appendTo('numFmts', numberFormats),
      ...this.appendTo('fonts', this.newFonts),
      ...this.appendTo('fills', this.fills().newElements),
      ...this.appendTo('borders', this.newBorders),
      ...this.appendTo('cellXfs', xfs),
    ];
  }

  private format(index: number): Format {
    return this.formats[index] ?? this.formats[0] ?? { attributes: {}, inner: '', element: null };
  }

  private codeOf({ attributes }: Format): string {
    const id = Number(attributes.numFmtId ?? 0);
    return this.numberFormats.get(id) ?? builtInFormats[id] ?? 'General';
  }

  private fillOf({ attributes }: Format): string | null {
    return this.fills().at(Number(attributes.fillId ?? 0));
  }

  private find(
    base: Format,
    fits: (other: Format) => boolean,
    free: readonly string[],
    preferred: readonly number[],
  ): number | null {
    const key = keyOf(base, free);
    const same = (index: number): boolean => {
      const other = this.formats[index];
      return other !== undefined && fits(other) && keyOf(other, free) === key;
    };
    const first = preferred.find(same);
    if (first !== undefined) return first;
    const index = this.formats.findIndex((_, at) => same(at));
    return index < 0 ? null : index;
  }

  private choose(wish: string, search: () => number): number {
    const known = this.chosen.get(wish);
    if (known !== undefined) return known;
    const found = search();
    this.chosen.set(wish, found);
    return found;
  }

  private append(base: Format, changes: Readonly<Record<string, string>>): number {
    if (this.formats.length >= mostFormats) {
      throw new WorkbookError('write-refused', { part: this.part }, { detail: 'cell formats' });
    }
    this.formats.push({ ...base, attributes: { ...base.attributes, ...changes } });
    return this.formats.length - 1;
  }

  private numberFormatId(code: string): number {
    const own = [...this.numberFormats].find(([, known]) => known === code);
    if (own) return own[0];
    const builtIn = Object.entries(builtInFormats).find(([, known]) => known === code);
    if (builtIn && !this.numberFormats.has(Number(builtIn[0]))) return Number(builtIn[0]);
    const id = Math.max(firstOwnFormat - 1, ...this.numberFormats.keys()) + 1;
    this.numberFormats.set(id, code);
    this.newNumberFormats.push(code);
    return id;
  }

  private formatXml({ attributes, inner }: Format): string {
    const { prefix } = this.root;
    const list = Object.entries(attributes).map(
      ([name, value]) => ` ${name}="${escapeXml(value)}"`,
    );
    const open = `<${prefix}xf${list.join('')}`;
    return inner === '' ? `${open}/>` : `${open}>${inner}</${prefix}xf>`;
  }

  /** Appends to a collection and corrects its count; makes the collection where it is missing. */
  private appendTo(local: string, items: readonly string[]): Patch[] {
    if (items.length === 0) return [];
    const { prefix } = this.root;
    const list = child(this.root, local);
    if (!list) {
      // numFmts come first in a style sheet; fills and cellXfs are never missing where formats exist.
      const xml = `<${prefix}${local} count="${items.length}">${items.join('')}</${prefix}${local}>`;
      return [{ start: this.root.openEnd, end: this.root.openEnd, text: xml }];
    }
    const open = this.xml.text.slice(list.start, list.openEnd);
    const count = ` count="${list.children.length + items.length}"`;
    const counted = /\scount\s*=/.test(open)
      ? open.replace(/\scount\s*=\s*(?:"[^"]*"|'[^']*')/, count)
      : open.replace(/(\s*\/?>)$/, `${count}$1`);
    if (list.closeStart === list.openEnd && list.end === list.openEnd) {
      const full = counted.replace(/\s*\/>$/, '>') + items.join('') + `</${prefix}${local}>`;
      return [{ start: list.start, end: list.end, text: full }];
    }
    return [
      { start: list.start, end: list.openEnd, text: counted },
      { start: list.closeStart, end: list.closeStart, text: items.join('') },
    ];
  }
}

function keyOf(format: Format, free: readonly string[]): string {
  const list = Object.entries(format.attributes).filter(([name]) => !free.includes(name));
  return JSON.stringify([list.sort(([one], [other]) => (one < other ? -1 : 1)), format.inner]);
}
