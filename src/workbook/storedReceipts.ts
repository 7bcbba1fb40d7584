import { toA1 } from '../core/address';
import type { CellChange, Receipt } from '../core/plan/plan';
import {
  maxReceiptLength,
  receiptFromXml,
  receiptNamespace,
  receiptToXml,
} from '../core/plan/receipt';
import { WorkbookError } from './errors';

/** A custom XML part of the workbook: hidden data that travels with the file. */
export interface XmlPart {
  readonly id: string;
  readonly xml: string;
}

/** A receipt with the part that holds it. */
export interface StoredReceipt {
  readonly part: XmlPart;
  readonly receipt: Receipt;
}

/** Namespaces of receipts begin like this, whatever the version of their schema. */
const receiptFamily = receiptNamespace.replace(/\d+$/, '');

/**
 * Whether a part holds a receipt, perhaps of a later version than this program knows.
 *
 * @param namespaceUri the part's namespace
 * @returns true for receipts of any version
 * @example isReceiptNamespace('urn:jixiao-addin:receipt:2') //=> true
 */
export function isReceiptNamespace(namespaceUri: string): boolean {
  return namespaceUri.startsWith(receiptFamily);
}

/**
 * The receipts among parts, oldest first.
 *
 * @param parts parts of the receipts' namespaces
 * @returns those that can be read
 * @example storedReceipts(parts).at(-1)?.receipt
 */
export function storedReceipts(parts: readonly XmlPart[]): readonly StoredReceipt[] {
  return parts
    .flatMap((part) => {
      const receipt = receiptFromXml(part.xml);
      return 'error' in receipt ? [] : [{ part, receipt }];
    })
    .sort(
      (one, other) =>
        Number(one.receipt.at > other.receipt.at) - Number(one.receipt.at < other.receipt.at),
    );
}

/**
 * The receipts among parts, for those who want to take one back.
 *
 * @param parts parts of the receipts' namespaces
 * @returns receipts, oldest first
 * @throws WorkbookError `receipt-damaged` or `receipt-too-new` when there are some and none can be read
 * @example receiptsFrom([]) //=> []
 */
export function receiptsFrom(parts: readonly XmlPart[]): readonly Receipt[] {
  const receipts = storedReceipts(parts).map(({ receipt }) => receipt);
  if (receipts.length > 0 || parts.length === 0) return receipts;
  const isTooNew = parts.some(({ xml }) => {
    const receipt = receiptFromXml(xml);
    return 'error' in receipt && receipt.error === 'too-new';
  });
  throw new WorkbookError(isTooNew ? 'receipt-too-new' : 'receipt-damaged');
}

/**
 * A receipt as it is stored.
 *
 * @param receipt what reverses an applied plan
 * @returns the text of a custom XML part
 * @throws WorkbookError `payload-too-large` when the workbook could not keep it
 * @example receiptXml(receipt)
 */
export function receiptXml(receipt: Receipt): string {
  const xml = receiptToXml(receipt);
  if (xml.length <= maxReceiptLength) return xml;
  const detail = `receipt of ${xml.length} characters`;
  throw new WorkbookError('payload-too-large', { sheet: receipt.sheetName }, { detail });
}

/**
 * What a stored receipt keeps when only some of its changes are taken back.
 *
 * @param stored the receipt in the workbook
 * @param taken the receipt that was handed in for undoing
 * @returns the rest, or null when nothing is left
 * @example remainingReceipt(stored, stored) //=> null
 */
export function remainingReceipt(stored: Receipt, taken: Receipt): Receipt | null {
  const done = new Map(taken.changes.map((change) => [toA1(change.address), change]));
  const changes = stored.changes.flatMap((change): CellChange[] => {
    const back = done.get(toA1(change.address));
    const content = back?.content ? undefined : change.content;
    const fill = back?.fill ? undefined : change.fill;
    const note = back?.note ? undefined : change.note;
    if (!content && !fill && !note) return [];
    const { address } = change;
    return [{ address, ...(content && { content }), ...(fill && { fill }), ...(note && { note }) }];
  });
  return changes.length > 0 ? { ...stored, changes } : null;
}
