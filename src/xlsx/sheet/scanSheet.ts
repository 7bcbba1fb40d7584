import type { Area } from '../../core/address';
import { fromA1 } from '../../core/address';
import { WorkbookError } from '../../workbook/errors';
import { tagEnd, readAttributes } from '../xml/xmlTree';
import { GrowingUint32 } from './growingUint32';

/** One `<row>` with its offsets. */
export interface ScannedRow {
  /** Zero-based sheet row. */
  readonly row: number;
  readonly start: number;
  readonly openEnd: number;
  /** Offset of `</row>`, or `openEnd` for `<row/>`. */
  closeStart: number;
  end: number;
  /** Index of the row's first cell, and of the one behind its last. */
  readonly firstCell: number;
  lastCell: number;
  /** Whether the cells stand in the order of their columns. */
  ordered: boolean;
  readonly height: number | null;
  readonly hidden: boolean;
  /** Style of the row's blank cells, or null. */
  readonly style: number | null;
}

/** A shared formula's members by cell index; the master is the one with the text. */
export interface SharedGroup {
  readonly master: number;
  readonly members: number[];
}

/** A top-level element of the sheet besides sheetData. */
export interface ScannedElement {
  readonly local: string;
  readonly start: number;
  end: number;
}

/** Where everything stands in a sheet's text. Cells are columns of numbers, so that 600,000 of them stay small. */
export interface SheetScan {
  readonly text: string;
  /** Prefix of the sheet's elements with its colon, or ''. */
  readonly prefix: string;
  readonly rows: readonly ScannedRow[];
  readonly rowByNumber: ReadonlyMap<number, number>;
  /** By cell: zero-based column, style, offsets of the element. */
  readonly columns: GrowingUint32;
  readonly styles: GrowingUint32;
  readonly starts: GrowingUint32;
  readonly ends: GrowingUint32;
  readonly shared: ReadonlyMap<string, SharedGroup>;
  /** Areas of array formulas and data tables. */
  readonly arrays: readonly Area[];
  readonly elements: readonly ScannedElement[];
  /** Offsets of the root's start tag and of its end tag. */
  readonly root: { readonly start: number; readonly openEnd: number; readonly closeStart: number };
  readonly sheetData: {
    readonly start: number;
    readonly openEnd: number;
    readonly closeStart: number;
    readonly end: number;
  };
  readonly hasFormulas: boolean;
}

/**
 * Finds rows, cells and the elements around them in a worksheet's text, in one pass and without a tree.
 *
 * @param text the worksheet part
 * @param part its name, for the error
 * @returns offsets of everything
 * @throws WorkbookError `bad-part` when the text is not well-formed enough to be patched
 * @example scanSheet('<worksheet><sheetData><row r="1"><c r="A1"/></row></sheetData></worksheet>', 'x').rows.length //=> 1
 */
export function scanSheet(text: string, part: string): SheetScan {
  return new Scanner(text, part).scan();
}

class Scanner {
  private readonly rows: ScannedRow[] = [];
  private readonly rowByNumber = new Map<number, number>();
  private readonly columns = new GrowingUint32();
  private readonly styles = new GrowingUint32();
  private readonly starts = new GrowingUint32();
  private readonly ends = new GrowingUint32();
  private readonly shared = new Map<string, SharedGroup>();
  private readonly orphans = new Map<string, number[]>();
  private readonly arrays: Area[] = [];
  private readonly elements: ScannedElement[] = [];
  private hasFormulas = false;
  private at = 0;
  private prefix = '';
  private valueOpen = '<v>';
  private valueClose = '</v></c>';

  constructor(
    private readonly text: string,
    private readonly part: string,
  ) {}

  scan(): SheetScan {
    const root = this.nextTag();
    if (!root || root.closing) throw this.bad('no root element');
    const colon = root.name.indexOf(':');
    this.prefix = root.name.slice(0, colon + 1);
    this.valueOpen = `<${this.prefix}v>`;
    this.valueClose = `</${this.prefix}v></${this.prefix}c>`;
    const rootName = root.name.slice(colon + 1);
    if (!rootName.endsWith('sheet')) throw this.bad(`root element ${root.name}`);
    let sheetData: SheetScan['sheetData'] | null = null;
    for (;;) {
      const tag = this.nextTag();
      if (!tag) throw this.bad('ends too early');
      if (tag.closing) {
        if (tag.name !== root.name) throw this.bad(`</${tag.name}>`);
        const place = { start: root.start, openEnd: root.end, closeStart: tag.start };
        return this.result(place, sheetData);
      }
      if (tag.name === `${this.prefix}sheetData`) {
        if (sheetData) throw this.bad('two sheetData');
        const close = tag.empty ? { start: tag.end, end: tag.end } : this.scanRows();
        sheetData = { start: tag.start, openEnd: tag.end, closeStart: close.start, end: close.end };
        this.elements.push({ local: 'sheetData', start: tag.start, end: close.end });
      } else {
        const element = { local: this.localOf(tag.name), start: tag.start, end: tag.end };
        if (!tag.empty) element.end = this.skip(tag.name);
        this.elements.push(element);
      }
    }
  }

  private result(root: SheetScan['root'], sheetData: SheetScan['sheetData'] | null): SheetScan {
    // A chart sheet has no cells: an empty place in front of its end tag stands for them.
    const none = root.closeStart;
    return {
      text: this.text,
      prefix: this.prefix,
      rows: this.rows,
      rowByNumber: this.rowByNumber,
      columns: this.columns,
      styles: this.styles,
      starts: this.starts,
      ends: this.ends,
      shared: this.shared,
      arrays: this.arrays,
      elements: this.elements,
      root,
      sheetData: sheetData ?? { start: none, openEnd: none, closeStart: none, end: none },
      hasFormulas: this.hasFormulas,
    };
  }

  private scanRows(): { start: number; end: number } {
    const rowName = `${this.prefix}row`;
    let next = 0;
    for (;;) {
      const tag = this.nextTag();
      if (!tag) throw this.bad('ends too early');
      if (tag.closing) return tag;
      if (tag.name !== rowName) {
        if (!tag.empty) this.skip(tag.name);
        continue;
      }
      const row = this.openRow(tag, next);
      next = row.row + 1;
      if (!tag.empty) this.scanCells(row);
      row.lastCell = this.columns.length;
    }
  }

  private openRow(tag: Tag, next: number): ScannedRow {
    const attributes = readAttributes(this.text.slice(tag.start, tag.end));
    const number = attributes.r === undefined ? next : Number(attributes.r) - 1;
    if (!Number.isInteger(number) || number < 0 || number > 1048575) {
      throw this.bad(`row ${attributes.r ?? ''}`);
    }
    const height = Number(attributes.ht ?? Number.NaN);
    const row: ScannedRow = {
      row: number,
      start: tag.start,
      openEnd: tag.end,
      closeStart: tag.end,
      end: tag.end,
      firstCell: this.columns.length,
      lastCell: this.columns.length,
      ordered: true,
      height: Number.isFinite(height) ? height : null,
      hidden: isOn(attributes.hidden) || isOn(attributes.zeroHeight),
      style: isOn(attributes.customFormat) ? Number(attributes.s ?? 0) : null,
    };
    if (!this.rowByNumber.has(number)) this.rowByNumber.set(number, this.rows.length);
    this.rows.push(row);
    return row;
  }

  private scanCells(row: ScannedRow): void {
    const cellName = `${this.prefix}c`;
    let next = 0;
    for (;;) {
      const tag = this.nextTag();
      if (!tag) throw this.bad('ends too early');
      if (tag.closing) {
        row.closeStart = tag.start;
        row.end = tag.end;
        return;
      }
      if (tag.name === cellName) {
        const after = this.addCell(tag, next);
        if (after <= next) row.ordered = false;
        next = after;
      } else if (!tag.empty) this.skip(tag.name);
    }
  }

  private addCell(tag: TagSpan, next: number): number {
    const index = this.columns.length;
    const { column, style } = this.readCellTag(tag, next);
    this.columns.push(column);
    this.styles.push(style);
    this.starts.push(tag.start);
    this.ends.push(tag.empty ? tag.end : (this.plainCellEnd(tag.end) ?? this.scanCell(index)));
    return column + 1;
  }

  /** Most cells are `<c …><v>…</v></c>`, whose end is found without reading tag by tag. */
  private plainCellEnd(inner: number): number | null {
    const { text, valueOpen, valueClose } = this;
    if (!text.startsWith(valueOpen, inner)) return null;
    const close = text.indexOf('<', inner + valueOpen.length);
    if (!text.startsWith(valueClose, close)) return null;
    this.at = close + valueClose.length;
    return this.at;
  }

  /** The attributes r and s, read by hand: this runs once per cell. */
  private readCellTag(tag: TagSpan, next: number): { column: number; style: number } {
    const { text } = this;
    let column = next;
    let style = 0;
    for (let at = tag.start + 2 + this.prefix.length; at < tag.end - 4; at += 1) {
      if (text.charCodeAt(at + 1) !== equals || text.charCodeAt(at - 1) > space) continue;
      const letter = text.charCodeAt(at);
      if (letter === letterR) column = this.readColumn(at + 3, tag);
      else if (letter === letterS) style = readDigits(text, at + 3);
      const quote = text.charCodeAt(at + 2);
      at += 3;
      while (at < tag.end && text.charCodeAt(at) !== quote) at += 1;
    }
    return { column, style };
  }

  private readColumn(from: number, tag: TagSpan): number {
    let column = 0;
    for (let at = from; ; at += 1) {
      const code = this.text.charCodeAt(at);
      const letter = code >= 97 && code <= 122 ? code - 32 : code;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    if (column < 1 || column > 16384) throw this.bad(this.text.slice(tag.start, tag.end));
    return column - 1;
  }

  /** Walks to `</c>` and remembers shared and array formulas on the way. */
  private scanCell(index: number): number {
    const formulaName = `${this.prefix}f`;
    let depth = 0;
    for (;;) {
      const tag = this.nextTag();
      if (!tag) throw this.bad('ends too early');
      if (tag.closing) {
        if (depth === 0) return tag.end;
        depth -= 1;
        continue;
      }
      if (tag.name === formulaName) this.noteFormula(tag, index);
      if (!tag.empty) depth += 1;
    }
  }

  private noteFormula(tag: Tag, index: number): void {
    this.hasFormulas = true;
    if (tag.end - tag.start < formulaTagLength + this.prefix.length) return;
    const attributes = readAttributes(this.text.slice(tag.start, tag.end));
    const area = attributes.ref === undefined ? null : fromA1(attributes.ref);
    if ((attributes.t === 'array' || attributes.t === 'dataTable') && area) this.arrays.push(area);
    if (attributes.t !== 'shared' || attributes.si === undefined) return;
    const group = this.shared.get(attributes.si);
    // Only the master has text; `<f t="shared" si="0"></f>` is a member.
    const isMaster = !tag.empty && this.text.charCodeAt(tag.end) !== 60;
    if (isMaster && !group) {
      this.shared.set(attributes.si, {
        master: index,
        members: [index].concat(this.orphans.get(attributes.si) ?? []),
      });
    } else if (group) group.members.push(index);
    else {
      const orphans = this.orphans.get(attributes.si);
      if (orphans) orphans.push(index);
      else this.orphans.set(attributes.si, [index]);
    }
  }

  private localOf(name: string): string {
    // Extension elements keep their prefix, so that they are never taken for the sheet's own.
    return name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name;
  }

  /** Jumps behind the end of an element whose start tag was just read. */
  private skip(name: string): number {
    const open = [name];
    while (open.length > 0) {
      const tag = this.nextTag();
      if (!tag) throw this.bad(`<${name}> does not end`);
      if (tag.closing) {
        if (open.pop() !== tag.name) throw this.bad(`</${tag.name}>`);
      } else if (!tag.empty) open.push(tag.name);
    }
    return this.at;
  }

  private nextTag(): Tag | null {
    const { text } = this;
    for (;;) {
      const start = text.indexOf('<', this.at);
      if (start < 0) return null;
      const code = text.charCodeAt(start + 1);
      if (code === exclamation || code === question) {
        const mark = code === question ? '?>' : text.startsWith('<![', start) ? ']]>' : '-->';
        const end = text.indexOf(mark, start);
        if (end < 0) throw this.bad('ends too early');
        this.at = end + mark.length;
        continue;
      }
      const end = tagEnd(text, start);
      if (end < 0) throw this.bad('ends too early');
      this.at = end;
      const closing = code === slash;
      let nameEnd = start + 1;
      while (nameEnd < end && isNameCode(text.charCodeAt(nameEnd))) nameEnd += 1;
      if (closing) {
        nameEnd = start + 2;
        while (nameEnd < end && isNameCode(text.charCodeAt(nameEnd))) nameEnd += 1;
        return { name: text.slice(start + 2, nameEnd), start, end, closing, empty: false };
      }
      const empty = text.charCodeAt(end - 2) === slash;
      return { name: text.slice(start + 1, nameEnd), start, end, closing, empty };
    }
  }

  private bad(detail: string): WorkbookError {
    return new WorkbookError('bad-part', { part: this.part }, { detail: detail.slice(0, 80) });
  }
}

interface TagSpan {
  readonly start: number;
  readonly end: number;
  readonly empty: boolean;
}

interface Tag extends TagSpan {
  readonly name: string;
  readonly closing: boolean;
}

const [exclamation, question, slash, equals, space] = [33, 63, 47, 61, 32];
const [letterR, letterS] = [114, 115];
/** `<f>`: a longer tag has attributes. */
const formulaTagLength = 4;

const isNameCode = (code: number): boolean => code > space && code !== 62 && code !== slash;
const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function readDigits(text: string, from: number): number {
  let number = 0;
  for (let at = from; ; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return number;
    number = number * 10 + digit;
  }
}
