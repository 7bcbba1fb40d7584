import { deflateSync, zipSync } from 'fflate';
import { fromA1, type Address } from '../../src/core/address';
import { ZipPackage } from '../../src/xlsx/package/zipPackage';
import { crc32 } from '../../src/xlsx/zip/crc32';
import { zipLimits } from '../../src/xlsx/zip/zipLimits';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A cell by its A1 address. */
export function at(a1: string): Address {
  const area = fromA1(a1);
  if (!area) throw new Error(`no address: ${a1}`);
  return { row: area.row, column: area.column };
}

/** What differs from the plainest workbook that there is. */
export interface Handmade {
  /** Content of the worksheet element. */
  readonly sheet?: string;
  /** Whole worksheet part, instead of `sheet`. */
  readonly sheetPart?: string | Uint8Array;
  /** Content of sst; no shared strings part when missing. */
  readonly strings?: string;
  /** Content of styleSheet. */
  readonly styles?: string;
  /** Content of the workbook element behind `<sheets>`. */
  readonly afterSheets?: string;
  readonly workbookPr?: string;
  /** More `<sheet>` elements. */
  readonly moreSheets?: string;
  /** More parts, or other contents for those above. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  readonly sheetRelationships?: string;
  readonly workbookRelationships?: string;
  readonly contentTypes?: string;
}

/** The parts of a workbook made by hand. */
export function partsOf(made: Handmade = {}): Record<string, Uint8Array> {
  const strings =
    made.strings === undefined ? '' : relationship(9, 'sharedStrings', 'sharedStrings.xml');
  const texts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      head +
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>` +
      (made.strings === undefined
        ? ''
        : `<Override PartName="/xl/sharedStrings.xml" ContentType="${spreadsheet}.sharedStrings+xml"/>`) +
      `${made.contentTypes ?? ''}</Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${relationships}">${relationship(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml':
      `${head}<workbook xmlns="${main}" xmlns:r="${office}">${made.workbookPr ?? ''}` +
      `<sheets><sheet name="自评表" sheetId="1" r:id="rId1"/>${made.moreSheets ?? ''}</sheets>${made.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      `${head}<Relationships xmlns="${relationships}">${relationship(1, 'worksheet', 'worksheets/sheet1.xml')}` +
      `${relationship(2, 'styles', 'styles.xml')}${strings}${made.workbookRelationships ?? ''}</Relationships>`,
    'xl/worksheets/sheet1.xml':
      made.sheetPart ??
      `${head}<worksheet xmlns="${main}" xmlns:r="${office}">${made.sheet ?? '<sheetData/>'}</worksheet>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}">${made.styles ?? plainStyles}</styleSheet>`,
    ...(made.strings === undefined
      ? {}
      : {
          'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="9" uniqueCount="9">${made.strings}</sst>`,
        }),
    ...(made.sheetRelationships === undefined
      ? {}
      : {
          'xl/worksheets/_rels/sheet1.xml.rels': `${head}<Relationships xmlns="${relationships}">${made.sheetRelationships}</Relationships>`,
        }),
    ...made.parts,
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      typeof text === 'string' ? new TextEncoder().encode(text) : text,
    ]),
  );
}

export const plainStyles =
  '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>';

export function relationship(id: number, kind: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${office}/${kind}" Target="${target}"/>`;
}

/** The bytes of a workbook made by hand. */
export function handmade(made: Handmade = {}): Uint8Array {
  return zipSync(partsOf(made));
}

/** Unpacked parts of a file. */
export function unpacked(bytes: Uint8Array): Map<string, Uint8Array> {
  const zip = new ZipPackage(bytes, zipLimits);
  return new Map(zip.partNames.map((name) => [name, zip.bytes(name)]));
}

/** A part as text. */
export function partText(bytes: Uint8Array, part: string): string {
  return new TextDecoder().decode(unpacked(bytes).get(part));
}

/** Names of parts that differ: `~` changed, `-` gone, `+` new. */
export function differences(before: Uint8Array, after: Uint8Array): string[] {
  const old = unpacked(before);
  const now = unpacked(after);
  const same = (one: Uint8Array, other: Uint8Array): boolean => Buffer.from(one).equals(other);
  return [
    ...[...old].flatMap(([name, content]) => {
      const other = now.get(name);
      return other === undefined ? [`-${name}`] : same(content, other) ? [] : [`~${name}`];
    }),
    ...[...now.keys()].filter((name) => !old.has(name)).map((name) => `+${name}`),
  ];
}

/** One entry of a zip written byte by byte; anything may be a lie. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly localName?: string;
  readonly statedSize?: number;
  readonly statedCrc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly packed?: Uint8Array;
  /** Points the directory at another entry's place. */
  readonly offset?: number;
}

/** A zip archive that says what the test wants it to say. */
export function rawZip(entries: readonly RawEntry[], zip64 = false): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const packed = entry.packed ?? deflateSync(entry.content);
    const common = Buffer.alloc(22);
    common.writeUInt16LE(entry.flags ?? 0x800, 0);
    common.writeUInt16LE(entry.method ?? 8, 2);
    common.writeUInt32LE(entry.statedCrc ?? crc32(entry.content), 8);
    common.writeUInt32LE(packed.length, 12);
    common.writeUInt32LE(entry.statedSize ?? entry.content.length, 16);
    const name = (text: string): { common: Buffer; bytes: Buffer } => {
      const bytes = Buffer.from(text);
      const copy = Buffer.from(common);
      copy.writeUInt16LE(bytes.length, 20);
      return { common: copy, bytes };
    };
    const local = name(entry.localName ?? entry.name);
    const body = Buffer.concat([
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0]),
      local.common,
      Buffer.alloc(2),
      local.bytes,
      packed,
    ]);
    const central = name(entry.name);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(zip64 ? 0xffffffff : (entry.offset ?? at), 12);
    const extra = zip64 ? extra64(at) : Buffer.alloc(0);
    central.common.writeUInt16LE(central.bytes.length, 20);
    tail.writeUInt16LE(extra.length, 0);
    directory.push(
      Buffer.concat([
        Buffer.from([0x50, 0x4b, 1, 2, 20, 0, 20, 0]),
        central.common,
        tail,
        central.bytes,
        extra,
      ]),
    );
    locals.push(body);
    at += body.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  if (zip64) end.writeUInt32LE(0xffffffff, 16);
  const far = zip64 ? end64(entries.length, at, at + list.length) : Buffer.alloc(0);
  return new Uint8Array(Buffer.concat([...locals, list, far, end]));
}

/** The zip64 field of an entry: its place. */
function extra64(offset: number): Buffer {
  const field = Buffer.alloc(12);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8, 2);
  field.writeBigUInt64LE(BigInt(offset), 4);
  return field;
}

/** The end record of zip64 and the record that tells where it is. */
function end64(count: number, directory: number, here: number): Buffer {
  const records = Buffer.alloc(76);
  records.writeUInt32LE(0x06064b50, 0);
  records.writeBigUInt64LE(BigInt(count), 32);
  records.writeBigUInt64LE(BigInt(directory), 48);
  records.writeUInt32LE(0x07064b50, 56);
  records.writeBigUInt64LE(BigInt(here), 64);
  return records;
}
