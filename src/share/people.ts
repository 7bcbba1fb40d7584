import { unescapeXml } from '../core/xmlEntities';
import { zipContent, zipEntries } from './zipDirectory';

/** Whose names go out with a workbook file. */
export interface People {
  /** Authors of notes and comments. */
  readonly comments: readonly string[];
  /** Author and last editor in the document's properties. */
  readonly properties: readonly string[];
}

/** Where OOXML names people: the part, and the element or attribute (ECMA-376 part 1 §18.7.2, part 2 §11; MS-XLSX 2.4.15). */
const places = [
  {
    kind: 'comments',
    part: /(^|\/)comments?\d*\.xml$/,
    name: /<(?:\w+:)?author(?:\s[^>]*)?>([^<]*)</g,
  },
  { kind: 'comments', part: /(^|\/)person\d*\.xml$/, name: /\bdisplayName="([^"]*)"/g },
  {
    kind: 'properties',
    part: /(^|\/)docprops\/core\.xml$/,
    name: /<(?:\w+:)?(?:creator|lastModifiedBy)(?:\s[^>]*)?>([^<]*)</g,
  },
] as const;

/** More than any list of authors needs; the comments themselves stand behind it. */
const mostBytes = 200_000;

/**
 * The names of people that a workbook file carries. Reads only the parts that hold them, and of each only
 * the beginning.
 *
 * @param bytes the file
 * @returns each name once, in the order of the file; none where the file or the browser does not let us see
 * @example (await peopleIn(bytes)).comments //=> ['张三']
 */
export async function peopleIn(bytes: Uint8Array): Promise<People> {
  const found = { comments: new Set<string>(), properties: new Set<string>() };
  for (const entry of zipEntries(bytes) ?? []) {
    for (const { kind, part, name } of places) {
      if (!part.test(entry.name)) continue;
      const content = await zipContent(bytes, entry, mostBytes);
      const text = content ? new TextDecoder().decode(content) : '';
      for (const [, written = ''] of text.matchAll(name)) {
        const person = unescapeXml(written)
          .replace(/[\s\p{Cc}]+/gu, ' ')
          .trim();
        if (person !== '') found[kind].add(person);
      }
    }
  }
  return { comments: [...found.comments], properties: [...found.properties] };
}
