import { WorkbookError } from '../../workbook/errors';
import type { CustomXml } from '../model';
import type { WorkbookPart } from '../package/workbookPart';
import { relationshipKind, type ZipPackage } from '../package/zipPackage';
import { parseXml } from '../xml/xmlTree';

/** A custom XML part with its place in the package. */
export interface CustomXmlPart extends CustomXml {
  /** Part name; null for one that was added and not saved yet. */
  readonly part: string | null;
  /** As the file has it; null for an added one. */
  readonly original: string | null;
}

/** The custom XML parts of a workbook, with changes that wait for saving. */
export class CustomXmlParts {
  private parts: CustomXmlPart[] | null = null;
  private readonly removedParts: CustomXmlPart[] = [];

  constructor(
    private readonly zip: ZipPackage,
    private readonly main: WorkbookPart,
  ) {}

  list(): readonly CustomXmlPart[] {
    this.parts ??= this.read();
    return this.parts;
  }

  add(xml: string): CustomXmlPart {
    const used = new Set([...this.list(), ...this.removedParts].map(({ id }) => id));
    let number = 1;
    while (used.has(newId(number))) number += 1;
    const added = {
      id: newId(number),
      part: null,
      original: null,
      xml,
      namespaceUri: namespaceOf(xml, ''),
    };
    this.parts = [...this.list(), added];
    return added;
  }

  set(id: string, xml: string): void {
    const namespaceUri = namespaceOf(xml, '');
    this.find(id);
    this.parts = this.list().map((one) => (one.id === id ? { ...one, xml, namespaceUri } : one));
  }

  remove(id: string): void {
    const found = this.find(id);
    if (found.part !== null) this.removedParts.push(found);
    this.parts = this.list().filter((one) => one !== found);
  }

  /** What saving has to do; nothing when the parts were never looked at. */
  changes(): {
    readonly added: readonly CustomXmlPart[];
    readonly changed: readonly CustomXmlPart[];
    readonly removed: readonly CustomXmlPart[];
  } {
    const parts = this.parts ?? [];
    return {
      added: parts.filter(({ part }) => part === null),
      changed: parts.filter(({ part, xml, original }) => part !== null && xml !== original),
      removed: this.removedParts,
    };
  }

  /** Parts as the file has them, also those that were changed or removed since. */
  asRead(): readonly CustomXmlPart[] {
    return [...this.list(), ...this.removedParts].filter(({ part }) => part !== null);
  }

  private find(id: string): CustomXmlPart {
    const found = this.list().find((one) => one.id === id);
    if (!found) throw new WorkbookError('write-refused', {}, { detail: `no custom XML ${id}` });
    return found;
  }

  private read(): CustomXmlPart[] {
    const related = [...this.main.relationships, ...this.zip.relationships('')].filter(
      (one) => relationshipKind(one) === 'customXml' && this.zip.has(one.target),
    );
    return related.flatMap(({ target }) => this.readPart(target));
  }

  /** A part of somebody else that cannot be read is none of our business, and stays as it is. */
  private readPart(target: string): CustomXmlPart[] {
    try {
      const { text } = this.zip.xml(target);
      const id = this.itemId(target) ?? target;
      const namespaceUri = namespaceOf(text, target);
      return [{ id, namespaceUri, xml: text, part: target, original: text }];
    } catch {
      return [];
    }
  }

  private itemId(target: string): string | null {
    const properties = this.zip
      .relationships(target)
      .find((one) => relationshipKind(one) === 'customXmlProps' && this.zip.has(one.target));
    if (!properties) return null;
    const attributes = Object.entries(this.zip.tree(properties.target).attributes);
    return attributes.find(([name]) => /(?:^|:)itemID$/.test(name))?.[1] ?? null;
  }
}

/** Ids need to be unique within the workbook only; counted, so that saving twice gives the same bytes. */
function newId(number: number): string {
  return `{6A78616A-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** Namespace of the root element; '' where it has none or the part is not readable as XML. */
function namespaceOf(xml: string, part: string): string {
  try {
    const { prefix, attributes } = parseXml(xml, part);
    return attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix.slice(0, -1)}`] ?? '';
  } catch {
    return '';
  }
}
