import type { Receipt } from '../core/plan/plan';
import { cellAt, type Sheet } from '../core/sheet';
import { contentAt, sameContent } from './content';
import { printOf } from './fingerprint';
import { follow, followed } from './follow';
import { marksOf } from './marksOf';

/**
 * The marks of runs on other sheets that came along when a person duplicated a scored sheet, or cut its table
 * and pasted it here. The scores that came along are the person's by now: they may have been meant as they
 * are. A mark is told by itself, so that taking it for ours harms nobody.
 *
 * @param receipts all receipts of the workbook, oldest first
 * @param own those of the sheet
 * @param sheet the sheet as it is now
 * @returns the marks as receipts for this sheet, oldest first, addresses as the sheet is now
 * @example copiedMarks(receipts, [], sheet).length //=> 1 on 自评表 (2)
 */
export function copiedMarks(
  receipts: readonly Receipt[],
  own: readonly Receipt[],
  sheet: Sheet,
): readonly Receipt[] {
  const known = new Set(own.map(({ id }) => id));
  const others = receipts.filter(({ id }) => !known.has(id));
  const copies = new Set(
    others.filter((receipt) => isCopied(receipt, sheet)).map(({ sheetId }) => sheetId),
  );
  return others
    .filter(({ sheetId }) => copies.has(sheetId))
    .map((receipt) => {
      const { changes } = marksOf(followed(receipt, sheet));
      const { version, profileId, at } = receipt;
      const place = { sheetId: sheet.id, sheetName: sheet.name };
      return { version, profileId, at, ...place, id: `${receipt.id} ${sheet.id}`, changes };
    })
    .filter(({ changes }) => changes.length > 0);
}

function isCopied(receipt: Receipt, sheet: Sheet): boolean {
  const isNamed = isCopy(sheet.name, receipt.sheetName);
  if (sheet.rowCount > mostRows && !isNamed) return false;
  const found = follow(receipt, sheet);
  return found.isFound && (isNamed || stands(found.receipt, sheet));
}
/** Looking for other sheets' rows in a longer sheet would cost every click its speed. */
const mostRows = 2_000;

/** Excel and WPS call the duplicate of 自评表 “自评表 (2)”. */
function isCopy(name: string, original: string): boolean {
  return name.startsWith(original) && /^ ?\(\d+\)$/.test(name.slice(original.length));
}

/** Whether most of what a run read and wrote stands here too; a single cell may do so by chance. */
function stands({ changes, read, ...receipt }: Receipt, sheet: Sheet): boolean {
  const written = changes.flatMap(({ address, content }) =>
    content ? [sameContent(contentAt(sheet, address), content.after)] : [],
  );
  const { anchors, cells = [] } = read ?? {};
  const inputs = cells.map(({ address, print }) => ({ address, print }));
  const there = anchors ? follow({ ...receipt, anchors, changes: inputs }, sheet) : null;
  const seen = there
    ? // What else a change carries, following keeps.
      (there.receipt.changes as typeof inputs).map(
        ({ address, print }) => printOf(cellAt(sheet, address).value) === print,
      )
    : [];
  const same = [...written, ...seen].filter(Boolean).length;
  return same > 1 && same * 2 >= written.length + cells.length;
}
