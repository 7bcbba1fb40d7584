import { toA1, type Address } from '../core/address';
import type { CellChange } from '../core/plan/plan';
import type { CellValue } from '../core/sheet';
import type { StateOf } from '../workbook/applyPlan';
import { sameFill, sameValue } from '../workbook/content';
import {
  writeAnnotations,
  type AnnotationMode,
  type Annotations,
  type WrittenTexts,
} from './annotations';
import { blocksWith, runsOf, type Block, type Entry } from './blocks';
import type { Wanted } from './cellStates';

/**
 * Queues everything that some changes write: number formats first, because they decide how Excel reads
 * what comes after; then contents, fills and notes. Cells in between are passed over.
 *
 * @param sheet the worksheet
 * @param sheetName its name now
 * @param changes what to write
 * @param mode notes, comments or none
 * @param present notes and comments that stand there now
 * @returns the texts of the notes, to be read after the batch ran
 * @example writeCells(sheet, '自评表', receipt.changes, 'notes', annotations); await context.sync()
 */
export function writeCells(
  sheet: Excel.Worksheet,
  sheetName: string,
  changes: readonly CellChange[],
  mode: AnnotationMode,
  present: Annotations,
): WrittenTexts {
  writeFormats(sheet, changes);
  writeContents(sheet, changes);
  writeFills(sheet, changes);
  return writeAnnotations(sheet, sheetName, changes, mode, present);
}

/**
 * The cells that changes touch, by what they touch of them.
 *
 * @param changes what is to be written
 * @returns cells to ask for
 * @example askStates(sheet, wantedBy(receipt.changes), 'notes')
 */
export function wantedBy(changes: readonly CellChange[]): Wanted {
  return {
    contents: changes.filter(({ content }) => content).map(({ address }) => address),
    fills: changes.filter(({ fill }) => fill).map(({ address }) => address),
    notes: changes.filter(({ note }) => note).map(({ address }) => address),
  };
}

/**
 * Compares what was to be written with what was read back.
 *
 * @param changes what was written
 * @param stateOf contents and fills as they stand there now
 * @param notes texts of the notes that were written
 * @returns the first cell that does not hold what it should; null when all do
 * @example unverified(changes, states.stateOf, written()) //=> null
 */
export function unverified(
  changes: readonly CellChange[],
  stateOf: StateOf,
  notes: ReadonlyMap<string, string | null>,
): Address | null {
  const wrong = changes.find(({ address, content, fill, note }) => {
    const state = stateOf(address);
    const contentIsWrong = content && !isEntered(content.after.content, state.content.content);
    const fillIsWrong = fill && !sameFill(fill.after, state.fill);
    const text = note && notes.get(toA1(address));
    const noteIsWrong = text !== undefined && !isSameText(note?.after ?? null, text);
    return contentIsWrong === true || fillIsWrong === true || noteIsWrong;
  });
  return wrong?.address ?? null;
}

/** Excel spells formulas its own way (spaces, case), and text cells keep numbers as text. */
function isEntered(written: CellValue, read: CellValue): boolean {
  if (sameValue(written, read)) return true;
  if (typeof written === 'string' && typeof read === 'string' && written.startsWith('=')) {
    return spelling(written) === spelling(read);
  }
  return typeof written === 'number' && read === String(written);
}

function isSameText(written: string | null, read: string | null): boolean {
  return written === read || (written !== null && read !== null && sameValue(written, read));
}

function spelling(formula: string): string {
  return formula.replace(/\s+/g, '').toUpperCase();
}

function writeFormats(sheet: Excel.Worksheet, changes: readonly CellChange[]): void {
  const formats = entriesOf(changes, ({ content }) =>
    content && content.before.numberFormat !== content.after.numberFormat
      ? content.after.numberFormat
      : undefined,
  );
  for (const { block, grid } of blocksWith(formats, null)) {
    rangeOf(sheet, block).numberFormat = grid;
  }
}

function writeContents(sheet: Excel.Worksheet, changes: readonly CellChange[]): void {
  const contents = entriesOf(changes, ({ content }) =>
    content && !sameValue(content.before.content, content.after.content)
      ? entryFor(content.after.content, content.after.numberFormat)
      : undefined,
  );
  for (const { block, grid } of blocksWith(contents, null)) rangeOf(sheet, block).formulas = grid;
}

/** What some of the changed cells get. */
function entriesOf<T>(
  changes: readonly CellChange[],
  entryOf: (change: CellChange) => T | undefined,
): readonly Entry<T>[] {
  const entries: Entry<T>[] = [];
  for (const change of changes) {
    const entry = entryOf(change);
    if (entry !== undefined) entries.push({ address: change.address, entry });
  }
  return entries;
}

/**
 * What to hand to Excel so that the cell holds just this. Excel reads a text as if it were typed: `8`,
 * `1-2` or `+3` would become numbers or dates, and so would `８` in an East Asian Excel, so such texts get
 * the apostrophe that says «text».
 *
 * @param content a constant, or a formula with its `=`
 * @param numberFormat of the cell
 * @returns what to set as the cell's formula
 * @example entryFor('1-2', 'General') //=> "'1-2"
 */
export function entryFor(content: CellValue, numberFormat: string): CellValue {
  if (typeof content !== 'string' || content === '' || numberFormat === '@') return content;
  if (content.startsWith('=') || content.startsWith("'") || content.startsWith('#')) return content;
  const narrow = content.normalize('NFKC');
  const isReadAsSomethingElse =
    /^\s*[=+\-@]/.test(narrow) || /^[\s(¥$€£]*[.\d]/.test(narrow) || /^(true|false)$/i.test(narrow);
  return isReadAsSomethingElse ? `'${content}` : content;
}

function writeFills(sheet: Excel.Worksheet, changes: readonly CellChange[]): void {
  const colours = entriesOf(changes, ({ fill }): Excel.SettableCellProperties | undefined =>
    fill && fill.after !== null ? { format: { fill: { color: fill.after } } } : undefined,
  );
  for (const { block, grid } of blocksWith(colours, {})) {
    rangeOf(sheet, block).setCellProperties(grid);
  }
  const cleared = changes.filter(({ fill }) => fill?.after === null);
  for (const block of runsOf(cleared.map(({ address }) => address))) {
    rangeOf(sheet, block).format.fill.clear();
  }
}

function rangeOf(sheet: Excel.Worksheet, block: Block): Excel.Range {
  return sheet.getRangeByIndexes(block.row, block.column, block.rowCount, block.columnCount);
}
