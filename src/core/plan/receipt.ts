import { isRecord } from '../record';
import { fromA1, toA1, type Address } from '../address';
import type { CellValue } from '../sheet';
import { jsonAsXml, jsonFromXml } from './jsonXml';
import type { Anchors, CellChange, CellContent, ReadCells, Receipt } from './plan';

/** Namespace of the custom XML part; its last word is the schema's version. */
export const receiptNamespace = 'urn:jixiao-addin:receipt:1';

/** Characters of XML beyond which a receipt is refused: well under Excel's 5 MB request limit. */
export const maxReceiptLength = 4_000_000;

/** Why a receipt could not be read. */
export type ReceiptError = 'damaged' | 'too-new';

/**
 * A cell's change as stored: address, then `[before, format, after, format]`, `[fill, fill]` and
 * `[note, note]`, 0 where the plan did not touch it. Formats are indices into a list.
 */
type StoredContent = readonly [CellValue, number, CellValue, number];
type StoredPair = readonly [string | null, string | null];
/** A label with its zero-based row or column, and the name of the row. */
type StoredAnchor = readonly [number, string] | readonly [number, string, string];
type StoredLabels = readonly StoredAnchor[];
/** Rows and columns, the ones beside them, the heads of tables and the columns of names. */
type StoredAnchors =
  | readonly [StoredLabels, StoredLabels]
  | readonly [
      StoredLabels,
      StoredLabels,
      StoredLabels,
      StoredLabels,
      readonly number[],
      readonly number[],
    ];
/** A cell that was read, with its fingerprint, and its text where that is kept. */
type StoredRead = readonly [string, string] | readonly [string, string, string];
type StoredChange = readonly [string, StoredContent | 0, StoredPair | 0, StoredPair | 0];

interface StoredReceipt {
  readonly v: 1;
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  readonly profile: string;
  readonly at: string;
  readonly formats: readonly string[];
  readonly changes: readonly StoredChange[];
  readonly anchors?: StoredAnchors;
  readonly read?: readonly [StoredAnchors, readonly StoredRead[]];
}

/**
 * A receipt as a custom XML part: compact JSON as the text of one element.
 *
 * @param receipt what reverses an applied plan
 * @returns XML without a declaration
 * @example receiptToXml(receipt).startsWith('<receipt xmlns="urn:jixiao-addin:receipt:1"')
 */
export function receiptToXml(receipt: Receipt): string {
  const formats: string[] = [];
  const formatIndex = (format: string): number => {
    const known = formats.indexOf(format);
    return known >= 0 ? known : formats.push(format) - 1;
  };
  const changes = receipt.changes.map(({ address, content, fill, note }): StoredChange => [
    toA1(address),
    content
      ? [
          content.before.content,
          formatIndex(content.before.numberFormat),
          content.after.content,
          formatIndex(content.after.numberFormat),
        ]
      : 0,
    fill ? [fill.before, fill.after] : 0,
    note ? [note.before, note.after] : 0,
  ]);
  const stored: StoredReceipt = {
    v: receipt.version,
    id: receipt.id,
    sheet: receipt.sheetId,
    name: receipt.sheetName,
    profile: receipt.profileId,
    at: receipt.at,
    formats,
    changes,
    ...(receipt.anchors && { anchors: storeAnchors(receipt.anchors) }),
    ...(receipt.read && { read: storeRead(receipt.read) }),
  };
  return `<receipt xmlns="${receiptNamespace}" version="1">${jsonAsXml(stored)}</receipt>`;
}

/**
 * Reads a receipt back, also after a host has rewritten prefixes, quotes or white space.
 *
 * @param xml text of a custom XML part
 * @returns the receipt; `too-new` for a later schema, `damaged` for anything else that is no receipt
 * @example receiptFromXml('<receipt/>') //=> { error: 'damaged' }
 */
export function receiptFromXml(xml: string): Receipt | { readonly error: ReceiptError } {
  const version = /urn:jixiao-addin:receipt:(\d{1,6})\b/.exec(xml)?.[1];
  if (version !== undefined && Number(version) > 1) return { error: 'too-new' };
  const element = /<((?:[\w.-]+:)?receipt)\b[^>]*>([\s\S]*)<\/\1\s*>/.exec(xml);
  if (version !== '1' || !element || xml.length > maxReceiptLength) return { error: 'damaged' };
  try {
    const stored: unknown = jsonFromXml(element[2] ?? '');
    if (isRecord(stored) && typeof stored.v === 'number' && stored.v > 1)
      return { error: 'too-new' };
    return toReceipt(stored) ?? { error: 'damaged' };
  } catch {
    // What is wrong with the text tells nothing that a person could act on.
    return { error: 'damaged' };
  }
}

function toReceipt(stored: unknown): Receipt | null {
  if (!isRecord(stored) || stored.v !== 1) return null;
  const { id, sheet, name, profile, at, formats, changes } = stored;
  if (!isText(id) || !isText(sheet) || !isText(name) || !isText(profile) || !isText(at))
    return null;
  if (!isListOf(formats, isText) || !Array.isArray(changes)) return null;
  const read = changes.map((change: unknown) => toChange(change, formats));
  const whole = read.filter((change) => change !== null);
  const anchors = stored.anchors === undefined ? undefined : toAnchors(stored.anchors);
  const cellsRead = stored.read === undefined ? undefined : toRead(stored.read);
  if (whole.length < read.length || anchors === null || cellsRead === null) return null;
  return {
    version: 1,
    id,
    sheetId: sheet,
    sheetName: name,
    profileId: profile,
    at,
    changes: whole,
    ...(anchors && { anchors }),
    ...(cellsRead && { read: cellsRead }),
  };
}

type Labels = Anchors['rows'];

const storeLabels = (labels: Labels): StoredLabels =>
  labels.map(({ index, text, name }) => (name === undefined ? [index, text] : [index, text, name]));

const storeAnchors = ({
  rows,
  columns,
  beside,
  heads = [],
  nameColumns = [],
}: Anchors): StoredAnchors =>
  beside
    ? [
        storeLabels(rows),
        storeLabels(columns),
        storeLabels(beside.rows),
        storeLabels(beside.columns),
        heads,
        nameColumns,
      ]
    : [storeLabels(rows), storeLabels(columns)];

const storeRead = ({ anchors, cells }: ReadCells): NonNullable<StoredReceipt['read']> => [
  storeAnchors(anchors),
  cells.map(({ address, print, text }): StoredRead =>
    text === undefined ? [toA1(address), print] : [toA1(address), print, text],
  ),
];

function toRead(stored: unknown): ReadCells | null {
  if (!Array.isArray(stored) || stored.length !== 2) return null;
  const anchors = toAnchors(stored[0]);
  const cells: unknown = stored[1];
  if (!anchors || !Array.isArray(cells)) return null;
  const read = cells.map((cell: unknown) => {
    if (!Array.isArray(cell) || (cell.length !== 2 && cell.length !== 3)) return null;
    const [place, print, text] = cell as readonly unknown[];
    const address = isText(place) ? oneCell(place) : null;
    if (!address || !isText(print)) return null;
    if (text === undefined) return { address, print };
    return isText(text) ? { address, print, text } : null;
  });
  const whole = read.filter((cell) => cell !== null);
  return whole.length === read.length ? { anchors, cells: whole } : null;
}

function oneCell(place: string): Address | null {
  const area = fromA1(place);
  if (area?.rowCount !== 1 || area.columnCount !== 1) return null;
  return { row: area.row, column: area.column };
}

function toAnchors(stored: unknown): Anchors | null {
  if (!Array.isArray(stored) || (stored.length !== 2 && stored.length !== 6)) return null;
  const [rows, columns, besideRows, besideColumns] = (stored as readonly unknown[])
    .slice(0, 4)
    .map(toLabels);
  if (!rows || !columns) return null;
  if (stored.length === 2) return { rows, columns };
  const [heads, nameColumns] = (stored as readonly unknown[]).slice(4);
  if (!besideRows || !besideColumns || !isListOf(heads, isIndex)) return null;
  if (!isListOf(nameColumns, isIndex)) return null;
  const beside = { rows: besideRows, columns: besideColumns };
  return { rows, columns, beside, heads, nameColumns };
}

const isIndex = (value: unknown): value is number => Number.isInteger(value);

function toLabels(stored: unknown): Labels | null {
  if (!Array.isArray(stored)) return null;
  const labels = stored.map((label: unknown) => {
    if (!Array.isArray(label) || (label.length !== 2 && label.length !== 3)) return null;
    const [index, text, name] = label as readonly unknown[];
    if (!Number.isInteger(index) || typeof index !== 'number' || !isText(text)) return null;
    if (name === undefined) return { index, text };
    return isText(name) ? { index, text, name } : null;
  });
  const whole = labels.filter((label) => label !== null);
  return whole.length === labels.length ? whole : null;
}

function toChange(stored: unknown, formats: readonly string[]): CellChange | null {
  if (!Array.isArray(stored) || stored.length !== 4) return null;
  const [place, content, fill, note] = stored as readonly unknown[];
  const address = isText(place) ? oneCell(place) : null;
  if (!address) return null;
  const contents = content === 0 ? undefined : toContents(content, formats);
  const fills = fill === 0 ? undefined : toPair(fill);
  const notes = note === 0 ? undefined : toPair(note);
  if (contents === null || fills === null || notes === null) return null;
  return {
    address,
    ...(contents && { content: contents }),
    ...(fills && { fill: fills }),
    ...(notes && { note: notes }),
  };
}

function toContents(
  stored: unknown,
  formats: readonly string[],
): { readonly before: CellContent; readonly after: CellContent } | null {
  if (!Array.isArray(stored) || stored.length !== 4) return null;
  const [before, beforeFormat, after, afterFormat] = stored as readonly unknown[];
  const formatAt = (index: unknown): string | undefined =>
    typeof index === 'number' ? formats[index] : undefined;
  const formatBefore = formatAt(beforeFormat);
  const formatAfter = formatAt(afterFormat);
  if (!isCellValue(before) || !isCellValue(after)) return null;
  if (formatBefore === undefined || formatAfter === undefined) return null;
  return {
    before: { content: before, numberFormat: formatBefore },
    after: { content: after, numberFormat: formatAfter },
  };
}

function toPair(
  stored: unknown,
): { readonly before: string | null; readonly after: string | null } | null {
  if (!Array.isArray(stored) || stored.length !== 2) return null;
  const [before, after] = stored as readonly unknown[];
  const areTexts = (before === null || isText(before)) && (after === null || isText(after));
  return areTexts ? { before, after } : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isCellValue = (value: unknown): value is CellValue =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const isListOf = <T>(value: unknown, is: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(is);
