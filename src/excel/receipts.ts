import type { Receipt } from '../core/plan/plan';
import {
  maxReceiptLength,
  receiptFromXml,
  receiptNamespace,
  receiptToXml,
} from '../core/plan/receipt';
import { WorkbookError } from '../workbook/errors';
import { readParts, type XmlPart } from './xmlParts';

/** A receipt with the part that holds it. */
export interface StoredReceipt {
  readonly part: XmlPart;
  readonly receipt: Receipt;
}

/**
 * The receipts among custom XML parts, oldest first.
 *
 * @param parts parts of the receipts' namespace
 * @returns those that can be read
 * @example storedReceipts(parts).at(-1)?.receipt
 */
export function storedReceipts(parts: readonly XmlPart[]): readonly StoredReceipt[] {
  return parts
    .flatMap((part) => {
      const receipt = receiptFromXml(part.xml);
      return 'error' in receipt ? [] : [{ part, receipt }];
    })
    .sort((one, other) => (one.receipt.at < other.receipt.at ? -1 : 1));
}

/**
 * All receipts of the workbook, oldest first.
 *
 * @param context the batch
 * @returns those that can be read
 * @throws WorkbookError `receipt-damaged` or `receipt-too-new` when there are receipts and none can be read
 * @example await inExcel(readReceipts)
 */
export async function readReceipts(context: Excel.RequestContext): Promise<readonly Receipt[]> {
  const parts = await readParts(context, receiptNamespace);
  const receipts = storedReceipts(parts).map(({ receipt }) => receipt);
  if (receipts.length === 0 && parts.length > 0) throw unreadable(parts);
  return receipts;
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
  if (xml.length > maxReceiptLength) {
    throw new WorkbookError(
      'payload-too-large',
      { sheet: receipt.sheetName },
      { detail: `receipt of ${xml.length} characters` },
    );
  }
  return xml;
}

function unreadable(parts: readonly XmlPart[]): WorkbookError {
  const isTooNew = parts.some(({ xml }) => {
    const receipt = receiptFromXml(xml);
    return 'error' in receipt && receipt.error === 'too-new';
  });
  return new WorkbookError(isTooNew ? 'receipt-too-new' : 'receipt-damaged');
}
