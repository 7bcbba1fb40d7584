import { toA1, type Address } from '../../core/address';
import type { CellChange } from '../../core/plan/plan';
import type { CellValue } from '../../core/sheet';
import type { CellState, StateOf } from '../../workbook/applyPlan';
import { sameContent, sameFill, sameValue } from '../../workbook/content';
import type { FileCell, SheetFile } from '../model';
import { isErrorText } from '../sheet/errorTexts';

/**
 * What a cell of a file holds and shows, in the form that plans and receipts compare.
 *
 * @param sheet the sheet
 * @returns a look-up that always reads anew
 * @example stateOf(sheet)({ row: 4, column: 7 }).content //=> { content: 8, numberFormat: 'General' }
 */
export function stateOf(sheet: SheetFile): StateOf {
  return (address): CellState => {
    const cell = sheet.cell(address);
    return {
      content: { content: cell.formula ?? asEntry(cell), numberFormat: cell.format },
      fill: sheet.style(address).fill,
      note: sheet.note(address),
    };
  };
}

/** A text that looks like a formula or an error value is told from one by the apostrophe that people would type. */
function asEntry({ value, isError }: Pick<FileCell, 'value' | 'isError'>): CellValue {
  if (typeof value !== 'string' || isError) return value;
  return /^[='].|^'$/s.test(value) || isErrorText(value) ? `'${value}` : value;
}

/**
 * Writes changes into a sheet, all of them or none.
 *
 * @param sheet the sheet
 * @param changes what to write
 * @throws WorkbookError what the sheet refuses; everything is as it was then
 * @example writeChanges(sheet, receipt.changes)
 */
export function writeChanges(sheet: SheetFile, changes: readonly CellChange[]): void {
  const written: CellChange[] = [];
  try {
    for (const change of changes.flatMap(aspects)) {
      writeAspect(sheet, change);
      written.unshift(change);
    }
  } catch (error) {
    for (const change of written) writeAspect(sheet, turned(change));
    throw error;
  }
}

/** A change as up to three: content, fill and note, each of which is written or not. */
function aspects({ address, content, fill, note }: CellChange): CellChange[] {
  return [
    ...(content ? [{ address, content }] : []),
    ...(fill ? [{ address, fill }] : []),
    ...(note ? [{ address, note }] : []),
  ];
}

function writeAspect(sheet: SheetFile, { address, content, fill, note }: CellChange): void {
  if (content) {
    const { before, after } = content;
    if (!sameValue(before.content, after.content)) writeEntry(sheet, address, after.content);
    if (before.numberFormat !== after.numberFormat) {
      sheet.setNumberFormat(address, after.numberFormat);
    }
  }
  if (fill) sheet.setFill(address, fill.after);
  if (note) sheet.setNote(address, note.after);
}

function writeEntry(sheet: SheetFile, address: Address, entry: CellValue): void {
  if (typeof entry === 'string' && entry.startsWith("'")) sheet.setText(address, entry.slice(1));
  else sheet.setContent(address, entry);
}

/**
 * The change that takes a change back.
 *
 * @param change what was written
 * @returns the same with before and after exchanged
 */
export function turned({ address, content, fill, note }: CellChange): CellChange {
  return {
    address,
    ...(content && { content: { before: content.after, after: content.before } }),
    ...(fill && { fill: { before: fill.after, after: fill.before } }),
    ...(note && { note: { before: note.after, after: note.before } }),
  };
}

/**
 * The first cell that does not hold what was written.
 *
 * @param changes what was written
 * @param lookUp what stands there now
 * @returns its A1 address, or null when all is well
 * @example unverified(changes, stateOf(sheet)) //=> null
 */
export function unverified(changes: readonly CellChange[], lookUp: StateOf): string | null {
  const wrong = changes.find(({ address, content, fill, note }) => {
    const state = lookUp(address);
    const isRight =
      (!content || sameContent(content.after, state.content)) &&
      (!fill || sameFill(fill.after, state.fill)) &&
      (!note || note.after === state.note);
    return !isRight;
  });
  return wrong ? toA1(wrong.address) : null;
}
