import { WorkbookError } from '../../workbook/errors';
import { parseXml, type XmlElement } from '../xml/xmlTree';
import { decodeXml, encodeXml, type XmlText } from '../xml/xmlText';
import { pack, writeZip } from '../zip/writeZip';
import { readZip, type ZipEntry } from '../zip/readZip';
import { unpack, unpackHead } from '../zip/unpack';
import type { ZipLimits } from '../zip/zipLimits';
import { partKey, relationshipsPart, resolveTarget } from './partNames';

/** A relationship of a part, its target resolved. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name, or the address as written when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** So many bytes of parts may wait for being read whole. */
const mostHeld = 1024 * 1024;

/** An opened package: parts unpacked when asked for. Parts that the file did not have can be laid over it. */
export class ZipPackage {
  private readonly entries: readonly ZipEntry[];
  private readonly byName = new Map<string, ZipEntry>();
  private readonly layer = new Map<string, string>();
  /** Small parts whose beginning was looked at, unpacked until they are read whole. */
  private readonly held = new Map<string, Uint8Array>();
  private heldSize = 0;

  constructor(
    private readonly file: Uint8Array,
    limits: ZipLimits,
  ) {
    this.entries = readZip(file, limits);
    for (const entry of this.entries) {
      const key = partKey(entry.name);
      if (this.byName.has(key)) {
        throw new WorkbookError('unsafe-zip', { part: entry.name }, { detail: 'duplicate entry' });
      }
      this.byName.set(key, entry);
    }
  }

  /** Names of all parts, as written. */
  get partNames(): readonly string[] {
    return this.entries.map(({ name }) => name);
  }

  has(part: string): boolean {
    return this.byName.has(partKey(part)) || this.layer.has(partKey(part));
  }

  /** Makes a part readable that will come with saving; null takes it back. `save` is told of it like of any other. */
  lay(part: string, text: string | null): void {
    if (text === null) this.layer.delete(partKey(part));
    else this.layer.set(partKey(part), text);
  }

  bytes(part: string): Uint8Array {
    const key = partKey(part);
    const held = this.held.get(key);
    if (held === undefined) return unpack(this.entry(part));
    this.held.delete(key);
    this.heldSize -= held.length;
    return held;
  }

  xml(part: string): XmlText {
    const laid = this.layer.get(partKey(part));
    if (laid !== undefined) return { text: laid, encoding: 'utf-8' };
    return decodeXml(this.bytes(part), this.entry(part).name);
  }

  tree(part: string): XmlElement {
    return parseXml(this.xml(part).text, part);
  }

  /** The beginning of a part's text, for a look at its root element. */
  head(part: string, length: number): string {
    return decodeXml(this.headBytes(part, length).subarray(0, length), part).text;
  }

  private headBytes(part: string, length: number): Uint8Array {
    const entry = this.entry(part);
    if (this.heldSize + entry.size > mostHeld || entry.packed.length > entry.size) {
      return unpackHead(entry, length);
    }
    try {
      const whole = unpack(entry);
      this.held.set(partKey(part), whole);
      this.heldSize += whole.length;
      return whole;
    } catch {
      // Whoever reads the whole part reports the damage with its name.
      return unpackHead(entry, length);
    }
  }

  /** Relationships of a part ('' for the package); none when it has no such part. */
  relationships(source: string): Relationship[] {
    const part = relationshipsPart(source);
    return this.has(part) ? readRelationships(this.tree(part), source) : [];
  }

  /** The same package with some parts replaced, added (at the end) or removed (null); without changes the very file. */
  save(changes: ReadonlyMap<string, Uint8Array | XmlText | null>): Uint8Array {
    if (changes.size === 0) return this.file.slice();
    const rest = new Map([...changes].map(([name, content]) => [partKey(name), { name, content }]));
    const entries: ZipEntry[] = [];
    for (const entry of this.entries) {
      const change = rest.get(partKey(entry.name));
      rest.delete(partKey(entry.name));
      if (!change) entries.push(entry);
      else if (change.content) entries.push(pack(entry.name, toBytes(change.content), entry));
    }
    for (const { name, content } of rest.values()) {
      if (content) entries.push(pack(name, toBytes(content)));
    }
    return writeZip(entries);
  }

  private entry(part: string): ZipEntry {
    const entry = this.byName.get(partKey(part));
    if (!entry) throw new WorkbookError('bad-part', { part }, { detail: 'missing' });
    return entry;
  }
}

function toBytes(content: Uint8Array | XmlText): Uint8Array {
  return content instanceof Uint8Array ? content : encodeXml(content);
}

/**
 * Reads a relationships part.
 *
 * @param root its root element
 * @param source the part it belongs to
 * @returns its relationships with resolved targets
 * @example readRelationships(parseXml(text, part), 'xl/workbook.xml')[0]?.target //=> 'xl/worksheets/sheet1.xml'
 */
export function readRelationships(root: XmlElement, source: string): Relationship[] {
  return root.children
    .filter(({ local }) => local === 'Relationship')
    .map(({ attributes }) => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        type: attributes.Type ?? '',
        target: external ? target : resolveTarget(source, target),
        external,
      };
    });
}

/** The last word of a relationship type: `…/relationships/worksheet` → `worksheet`. */
export function relationshipKind({ type }: Relationship): string {
  return type.slice(type.lastIndexOf('/') + 1);
}
