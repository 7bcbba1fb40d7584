import { fingerprint } from '../../workbook/fingerprint';
import type { CustomXmlPart } from '../parts/customXml';
import { patchText, type Patch } from '../xml/patchText';
import { unescapeXml } from '../../core/xmlEntities';
import { escapeXml } from '../xml/xmlText';

/** How the styles part was before formats were appended, so that they can be taken back exactly. */
export interface StyleRecord {
  /** Print of the part with the appended formats. */
  readonly after: string;
  /** Print of the part without them. */
  readonly before: string;
  /** Number of cell formats before. */
  readonly formats: number;
  /** What leads from the later text to the earlier one. */
  readonly back: readonly Patch[];
}

/** Namespaces of parts that travel with the cells we wrote: they take the record away with them. */
const ours = /^urn:jixiao-addin:(?:receipt|summary)\b/;
const attribute = / styles="([^"]*)"/;

/**
 * A print of a styles part by which it is known again.
 *
 * @param text the part
 * @returns length and hash
 * @example printOf(text) === record.after // nobody has written the styles since
 */
export function printOf(text: string): string {
  return `${text.length}.${fingerprint(text)}`;
}

/**
 * The records that custom XML parts carry.
 *
 * @param parts parts as the file has them
 * @returns each record once, in the order of the parts; none that cannot be read
 * @example recordsIn(parts)[0]?.formats //=> 12
 */
export function recordsIn(
  parts: readonly Pick<CustomXmlPart, 'original'>[],
): readonly StyleRecord[] {
  const records = parts.flatMap(({ original }) => {
    const written = original === null ? undefined : attribute.exec(rootOf(original))?.[1];
    return written === undefined ? [] : readRecords(unescapeXml(written));
  });
  return [...new Map(records.map((record) => [record.after, record])).values()];
}

/**
 * A custom XML part with records in its root element, in place of those that it had.
 *
 * @param xml the part
 * @param records what its root shall carry
 * @returns the part; as it is where it belongs to somebody else
 * @example withRecords('<receipt xmlns="urn:jixiao-addin:receipt:1"/>', 'urn:jixiao-addin:receipt:1', records)
 */
export function withRecords(
  xml: string,
  namespaceUri: string,
  records: readonly StyleRecord[],
): string {
  if (!ours.test(namespaceUri)) return xml;
  const root = rootOf(xml);
  const bare = root.replace(attribute, '');
  const stored = records.map(({ after, before, formats, back }) => [
    ...[after, before, formats],
    back.map(({ start, end, text }) => [start, end, text]),
  ]);
  const list = records.length === 0 ? '' : ` styles="${escapeXml(JSON.stringify(stored))}"`;
  return xml.replace(root, () => bare.replace(/\s*\/?>$/, (end) => `${list}${end}`));
}

/**
 * Takes appended formats back, the last ones first, as long as nobody has written the styles since and
 * no cell uses them.
 *
 * @param text the styles part
 * @param records how it was before
 * @param isUsed whether a cell, row or column uses a format of this number or a higher one
 * @returns the earlier text, and the records that still wait
 * @example takeBack(text, records, () => false).text
 */
export function takeBack(
  text: string,
  records: readonly StyleRecord[],
  isUsed: (format: number) => boolean,
): { readonly text: string; readonly left: readonly StyleRecord[] } {
  const record = records.find(({ after }) => after === printOf(text));
  if (!record || isUsed(record.formats)) return { text, left: record ? records : [] };
  const earlier = patched(text, record.back);
  if (earlier === null || printOf(earlier) !== record.before) return { text, left: [] };
  return takeBack(
    earlier,
    records.filter((other) => other !== record),
    isUsed,
  );
}

function patched(text: string, patches: readonly Patch[]): string | null {
  try {
    return patchText(text, patches);
  } catch {
    // A record that somebody edited is none.
    return null;
  }
}

/** The root element's opening tag. */
function rootOf(xml: string): string {
  return /<[A-Za-z_][^>]*>/.exec(xml)?.[0] ?? '';
}

function readRecords(json: string): readonly StyleRecord[] {
  try {
    const stored: unknown = JSON.parse(json);
    return Array.isArray(stored) ? stored.flatMap(readRecord) : [];
  } catch {
    return [];
  }
}

function readRecord(stored: unknown): readonly StyleRecord[] {
  if (!Array.isArray(stored)) return [];
  const [after, before, formats, patches] = stored as readonly unknown[];
  if (typeof after !== 'string' || typeof before !== 'string') return [];
  if (typeof formats !== 'number' || !Array.isArray(patches)) return [];
  const back = patches.flatMap((patch: unknown): Patch[] => {
    const [start, end, text] = Array.isArray(patch) ? (patch as readonly unknown[]) : [];
    const isPatch =
      typeof start === 'number' && typeof end === 'number' && typeof text === 'string';
    return isPatch ? [{ start, end, text }] : [];
  });
  return back.length === patches.length ? [{ after, before, formats, back }] : [];
}
