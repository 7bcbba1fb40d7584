import { toA1 } from '../../core/address';
import type { CellChange, Receipt } from '../../core/plan/plan';
import {
  maxReceiptLength,
  receiptFromXml,
  receiptNamespace,
  receiptToXml,
} from '../../core/plan/receipt';
import { WorkbookError } from '../../workbook/errors';
import type { CustomXml, WorkbookFile } from '../model';

/** A receipt with the part that holds it. */
export interface StoredReceipt {
  readonly part: CustomXml;
  readonly receipt: Receipt;
}

/**
 * The receipts in a workbook, oldest first.
 *
 * @param workbook the opened file
 * @returns those that can be read
 */
export function storedReceipts(workbook: WorkbookFile): readonly StoredReceipt[] {
  return receiptParts(workbook)
    .flatMap((part) => {
      const receipt = receiptFromXml(part.xml);
      return 'error' in receipt ? [] : [{ part, receipt }];
    })
    .sort((one, other) => (one.receipt.at < other.receipt.at ? -1 : 1));
}

/**
 * The receipts in a workbook for those who want to take one back.
 *
 * @param workbook the opened file
 * @returns receipts, oldest first
 * @throws WorkbookError `receipt-damaged` or `receipt-too-new` when there are some and none can be read
 */
export function readReceipts(workbook: WorkbookFile): readonly Receipt[] {
  const receipts = storedReceipts(workbook).map(({ receipt }) => receipt);
  const parts = receiptParts(workbook);
  if (receipts.length > 0 || parts.length === 0) return receipts;
  const isTooNew = parts.some(({ xml }) => {
    const receipt = receiptFromXml(xml);
    return 'error' in receipt && receipt.error === 'too-new';
  });
  throw new WorkbookError(isTooNew ? 'receipt-too-new' : 'receipt-damaged');
}

/** Parts of any version of the schema. */
function receiptParts(workbook: WorkbookFile): readonly CustomXml[] {
  const family = receiptNamespace.replace(/\d+$/, '');
  return workbook.customXml().filter(({ namespaceUri }) => namespaceUri.startsWith(family));
}

/**
 * A receipt as it is stored.
 *
 * @param receipt what reverses an applied plan
 * @returns the text of a custom XML part
 * @throws WorkbookError `payload-too-large` when Excel could not read it any more
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
