import { partKey, relationshipsPart, relativeTarget } from '../package/partNames';
import { readRelationships, type Relationship, type ZipPackage } from '../package/zipPackage';
import { patchText, type Patch } from '../xml/patchText';
import { escapeXml, type XmlText } from '../xml/xmlText';
import { parseXml, type XmlElement } from '../xml/xmlTree';

const typesPart = '[Content_Types].xml';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts that will differ in the saved package. Everything goes through text patches, so that the rest of a part stays. */
export class PackageChanges {
  private readonly changes = new Map<string, XmlText | null>();

  constructor(private readonly zip: ZipPackage) {}

  /** What to hand to `ZipPackage.save`. */
  get all(): ReadonlyMap<string, XmlText | null> {
    return this.changes;
  }

  has(part: string): boolean {
    const change = this.changes.get(part);
    return change === undefined ? this.zip.has(part) : change !== null;
  }

  /** A part as it will be saved. */
  xml(part: string): XmlText {
    return this.changes.get(part) ?? this.zip.xml(part);
  }

  tree(part: string): XmlElement {
    return parseXml(this.xml(part).text, part);
  }

  put(part: string, xml: XmlText): void {
    this.changes.set(part, xml);
  }

  patch(part: string, patches: readonly Patch[]): void {
    if (patches.length === 0) return;
    const { text, encoding } = this.xml(part);
    this.changes.set(part, { text: patchText(text, patches), encoding });
  }

  /** Makes a new part with its content type. */
  add(part: string, text: string, contentType: string): void {
    this.addWhole(part, declaration + text, contentType);
  }

  /** The same for a text that has its declaration. */
  addWhole(part: string, text: string, contentType: string): void {
    this.changes.set(part, { text, encoding: 'utf-8' });
    const { prefix } = this.tree(typesPart);
    this.append(
      typesPart,
      `<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`,
    );
  }

  /** Makes a new part whose content type goes by its extension, where that means no other type already. */
  addByExtension(part: string, text: string, contentType: string): void {
    const extension = part.slice(part.lastIndexOf('.') + 1);
    const root = this.tree(typesPart);
    const known = root.children.find(
      ({ local, attributes }) =>
        local === 'Default' && attributes.Extension?.toLowerCase() === extension,
    );
    if (known && known.attributes.ContentType?.toLowerCase() !== contentType.toLowerCase()) {
      this.addWhole(part, text, contentType);
      return;
    }
    this.changes.set(part, { text, encoding: 'utf-8' });
    if (known) return;
    const xml = `<${root.prefix}Default Extension="${extension}" ContentType="${contentType}"/>`;
    this.patch(typesPart, [{ start: root.openEnd, end: root.openEnd, text: xml }]);
  }

  /** Takes a part out, with its content type and its own relationships. */
  remove(part: string): void {
    this.changes.set(part, null);
    const own = relationshipsPart(part);
    if (this.has(own)) this.changes.set(own, null);
    const override = this.tree(typesPart).children.find(
      ({ attributes }) => partKey(attributes.PartName ?? '') === `/${partKey(part)}`,
    );
    if (override) this.patch(typesPart, [{ ...placeOf(override), text: '' }]);
  }

  /** Takes back what `addByExtension` said about an extension, when no part has it any more. */
  forgetExtension(extension: string): void {
    const names = [...this.zip.partNames, ...this.changes.keys()];
    if (names.some((name) => name.toLowerCase().endsWith(`.${extension}`) && this.has(name)))
      return;
    const known = this.tree(typesPart).children.find(
      ({ local, attributes }) =>
        local === 'Default' && attributes.Extension?.toLowerCase() === extension,
    );
    if (known) this.patch(typesPart, [{ ...placeOf(known), text: '' }]);
  }

  relationships(source: string): Relationship[] {
    const part = relationshipsPart(source);
    return this.has(part) ? readRelationships(this.tree(part), source) : [];
  }

  /** Adds a relationship and returns its id. */
  relate(source: string, type: string, target: string): string {
    const part = relationshipsPart(source);
    const taken = new Set(this.relationships(source).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    if (!this.has(part)) {
      const text = `${declaration}<Relationships xmlns="${relationshipsNamespace}"></Relationships>`;
      this.changes.set(part, { text, encoding: 'utf-8' });
    }
    const { prefix } = this.tree(part);
    const written = escapeXml(relativeTarget(source, target));
    this.append(part, `<${prefix}Relationship Id="${id}" Type="${type}" Target="${written}"/>`);
    return id;
  }

  /** Takes the relationships to a part out. */
  unrelate(source: string, target: string): void {
    const part = relationshipsPart(source);
    const related = this.relationships(source);
    if (related.length === 0) return;
    const elements = this.tree(part).children.filter(({ local }) => local === 'Relationship');
    const gone = elements.filter((_, index) => {
      const one = related[index];
      return one && !one.external && partKey(one.target) === partKey(target);
    });
    if (gone.length > 0 && gone.length === elements.length) {
      this.changes.set(part, null);
      return;
    }
    this.patch(
      part,
      gone.map((element) => ({ ...placeOf(element), text: '' })),
    );
  }

  /** The first unused part name of a numbered kind. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number += 1) {
      const name = `${before}${number}${after}`;
      if (!this.has(name)) return name;
    }
  }

  /** Appends to the root element of a part. */
  private append(part: string, xml: string): void {
    this.patch(part, appendPatches(this.xml(part).text, this.tree(part), xml));
  }
}

const placeOf = ({ start, end }: XmlElement): { start: number; end: number } => ({ start, end });

/**
 * Patches that append to an element, also when it is written as `<a/>`.
 *
 * @param text the part's text
 * @param element the element
 * @param xml what to append
 * @returns the patches
 * @example patchText('<a/>', appendPatches('<a/>', parseXml('<a/>', ''), '<b/>')) //=> '<a><b/></a>'
 */
export function appendPatches(text: string, element: XmlElement, xml: string): Patch[] {
  const { start, openEnd, closeStart, end, prefix, local } = element;
  if (openEnd !== end) return [{ start: closeStart, end: closeStart, text: xml }];
  const open = text.slice(start, openEnd).replace(/\s*\/>$/, '>');
  return [{ start, end, text: `${open}${xml}</${prefix}${local}>` }];
}
