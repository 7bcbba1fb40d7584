import { WorkbookError } from '../../workbook/errors';
import type { ZipLimits } from './zipLimits';

/** One entry of a zip archive; its content stays packed until somebody asks. */
export interface ZipEntry {
  /** With `/` between folders. */
  readonly name: string;
  /** The name's bytes as the file has them. */
  readonly rawName: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly modified: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  readonly externalAttributes: number;
}

const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
};
/** Stands where the real number is in a zip64 record; some programs write those for small files too. */
const elsewhere = 0xffffffff;
const utf8Flag = 0x800;
const encryptedFlag = 0x1;

/**
 * Reads the directory of a zip archive and checks it: no duplicate, escaping or overlapping entries,
 * no bomb, nothing cut off. Nothing is unpacked.
 *
 * @param bytes the whole file
 * @param limits what the file may cost
 * @returns its entries in the order of the directory
 * @throws WorkbookError `truncated`, `unsafe-zip`, `too-large`, `encrypted` or `bad-part`
 * @example readZip(bytes, zipLimits)[0]?.name //=> '[Content_Types].xml'
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, directory } = readEnd(view);
  if (count > limits.entries) throw unsafe(`${count} entries`);
  const found: Located[] = [];
  let at = directory;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== signatures.central) throw cut();
    const located = readEntry(bytes, view, at);
    found.push(located);
    at = located.next;
  }
  checkNames(found);
  checkSizes(found, limits);
  checkOverlaps(found);
  return found.map(({ entry }) => entry);
}

interface Located {
  readonly entry: ZipEntry;
  readonly from: number;
  readonly to: number;
  readonly next: number;
}

const cut = (): WorkbookError => new WorkbookError('truncated');
const unsafe = (detail: string, part?: string): WorkbookError =>
  new WorkbookError('unsafe-zip', part === undefined ? {} : { part }, { detail });

/** The end record stands in the last 64 KB, behind an optional comment. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw cut();
}

function readEnd(view: DataView): { count: number; directory: number } {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count !== 0xffff && directory !== elsewhere) return { count, directory };
  if (end < 20 || view.getUint32(end - 20, true) !== signatures.locator64) throw cut();
  const end64 = readUint64(view, end - 12);
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== signatures.end64) throw cut();
  return { count: readUint64(view, end64 + 32), directory: readUint64(view, end64 + 48) };
}

const readUint64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

/** Size, packed size and place of an entry; each may stand in the zip64 field behind the name. */
function readNumbers(view: DataView, at: number): { size: number; packed: number; from: number } {
  const size = view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true);
  const from = view.getUint32(at + 42, true);
  let field = at + 46 + view.getUint16(at + 28, true);
  const end = Math.min(field + view.getUint16(at + 30, true), view.byteLength);
  while (field + 4 <= end && view.getUint16(field, true) !== 1) {
    field += 4 + view.getUint16(field + 2, true);
  }
  let next = field + 4;
  const [realSize, realPacked, realFrom] = [size, packed, from].map((number) => {
    if (number !== elsewhere) return number;
    next += 8;
    if (next > end) throw cut();
    return readUint64(view, next - 8);
  });
  return { size: realSize ?? size, packed: realPacked ?? packed, from: realFrom ?? from };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Located {
  const nameLength = view.getUint16(at + 28, true);
  const rawName = bytes.subarray(at + 46, at + 46 + nameLength);
  const flags = view.getUint16(at + 8, true);
  if (at + 46 + nameLength > bytes.length) throw cut();
  const { size, packed: packedSize, from } = readNumbers(view, at);
  if (from + 30 > bytes.length || view.getUint32(from, true) !== signatures.local) throw cut();
  const localNameLength = view.getUint16(from + 26, true);
  const start = from + 30 + localNameLength + view.getUint16(from + 28, true);
  const to = start + packedSize;
  if (to > bytes.length) throw cut();
  const name = partName(rawName, flags);
  if (partName(bytes.subarray(from + 30, from + 30 + localNameLength), flags) !== name) {
    throw unsafe('two names for one entry', name);
  }
  const entry: ZipEntry = {
    name,
    rawName,
    flags,
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, to),
    externalAttributes: view.getUint32(at + 38, true),
  };
  if (flags & encryptedFlag) throw new WorkbookError('encrypted', { part: name });
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  return { entry, from, to, next };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Some programs write `xl\workbook.xml`; readers accept it. */
function partName(raw: Uint8Array, flags: number): string {
  return decodedName(raw, flags).replaceAll('\\', '/');
}

/** Names that are no UTF-8 and do not say so are those of Chinese Windows. */
function decodedName(raw: Uint8Array, flags: number): string {
  if (raw.every((byte) => byte < 128)) return String.fromCharCode(...raw);
  try {
    return utf8.decode(raw);
  } catch {
    return new TextDecoder(flags & utf8Flag ? 'utf-8' : 'gbk').decode(raw);
  }
}

function checkNames(found: readonly Located[]): void {
  const seen = new Set<string>();
  for (const { entry } of found) {
    const { name } = entry;
    const escapes =
      name === '' ||
      name.startsWith('/') ||
      /^[A-Za-z]:/.test(name) ||
      name.includes('\0') ||
      name.split('/').some((step) => step === '..' || step === '.');
    if (escapes) throw unsafe('path', name);
    // Part names are compared without case (OPC, ISO/IEC 29500-2, 6.2.2.3).
    const key = name.toLowerCase();
    if (seen.has(key)) throw unsafe('duplicate entry', name);
    seen.add(key);
  }
}

function checkSizes(found: readonly Located[], limits: ZipLimits): void {
  let total = 0;
  for (const { entry } of found) {
    const { name, size, packed } = entry;
    total += size;
    if (size > limits.ratioFrom && size > packed.length * limits.ratio) {
      throw unsafe(`unpacks ${Math.round(size / Math.max(1, packed.length))} times`, name);
    }
    if (size > limits.partSize) {
      throw new WorkbookError('too-large', { part: name }, { detail: `${size} bytes` });
    }
  }
  if (total > limits.totalSize) throw unsafe(`unpacks to ${total} bytes`);
}

/** Overlapping entries are how a few kilobytes unpack to terabytes. */
function checkOverlaps(found: readonly Located[]): void {
  const sorted = [...found].sort((one, other) => one.from - other.from);
  let reached = 0;
  for (const { entry, from, to } of sorted) {
    if (from < reached) throw unsafe('overlapping entries', entry.name);
    reached = to;
  }
}
