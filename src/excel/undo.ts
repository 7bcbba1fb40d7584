import type { Receipt } from '../core/plan/plan';
import type { CellValue, Sheet } from '../core/sheet';
import { WorkbookError } from '../workbook/errors';
import { follow, foundChanges, type Followed } from '../workbook/follow';
import type { UndoOutcome } from '../workbook/port';
import type { StateOf } from '../workbook/applyPlan';
import { openRunFrom } from '../workbook/openRuns';
import { restorations, reverseFollowed, type FoundReversal } from '../workbook/reverse';
import {
  receiptXml,
  remainingReceipt,
  storedReceipts,
  type StoredReceipt,
  type XmlPart,
} from '../workbook/storedReceipts';
import { notFound, undone } from '../workbook/undoOutcome';
import { listComments, type AnnotationMode, type ListedComments } from './annotations';
import { requireWritable } from './capabilities';
import { askStates, readStates, type CellStates } from './cellStates';
import { asWorkbookError } from './errors';
import { readGrids } from './readSheet';
import { inExcel } from './run';
import { transact } from './transaction';
import { wantedBy } from './writeCells';
import { listParts } from './xmlParts';

/**
 * Takes a run back: finds its cells, also after rows or columns were inserted and the sheet was renamed,
 * restores those that still hold what the run wrote, and removes the receipt. Three round trips.
 *
 * @param receipt the run; with only some of the stored changes, those are taken back and the others stay
 * @param mode notes, comments or none
 * @param now the clock
 * @returns what was restored, and what was left because it was edited or is gone
 * @throws WorkbookError `sheet-not-found`, `sheet-protected`, `read-only` and what Excel refuses; the
 *   workbook is as it was then
 * @example await undoRun(receipt, 'notes', () => new Date())
 */
export function undoRun(
  receipt: Receipt,
  mode: AnnotationMode,
  now: () => Date,
): Promise<UndoOutcome> {
  return takeBack(receipt, mode, now, reverseFollowed);
}

/**
 * Takes back a run whose writing was interrupted, as undo does; half-written cells (the number format but
 * not yet the score) go back as well.
 *
 * @param receipt the run
 * @param mode notes, comments or none
 * @param now the clock
 * @returns what was restored
 * @throws WorkbookError as `undoRun`
 * @example await takeBackInterrupted(receipt, 'notes', now)
 */
export function takeBackInterrupted(
  receipt: Receipt,
  mode: AnnotationMode,
  now: () => Date,
): Promise<UndoOutcome> {
  return takeBack(receipt, mode, now, (followed, stateOf) => {
    const changes = restorations(foundChanges(followed), stateOf);
    return { changes, left: [], restored: changes.length, untouched: 0, gone: followed.lost };
  });
}

async function takeBack(
  receipt: Receipt,
  mode: AnnotationMode,
  now: () => Date,
  reverse: (followed: Followed, stateOf: StateOf) => FoundReversal | null,
): Promise<UndoOutcome> {
  requireWritable();
  const { sheet, followed, states, stored, knownParts, openRuns } = await inExcel(
    (context) => look(context, receipt, mode),
    { sheet: receipt.sheetName },
  );
  const reversal = reverse(followed, states.stateOf);
  if (!reversal) return notFound(receipt);
  const { changes } = reversal;
  const rest = stored && remainingReceipt(stored.receipt, receipt);
  await transact(
    {
      sheetId: sheet.id,
      sheetName: sheet.name,
      changes,
      present: states.annotations,
      knownParts,
      run: { receiptId: receipt.id, at: now().toISOString(), onlyMarks: rest !== null },
      settles: openRuns.filter(({ xml }) => openRunFrom(xml)?.receiptId === receipt.id),
      stores: rest && { xml: receiptXml(rest) },
      removes: stored?.part ?? null,
    },
    mode,
  );
  return undone(reversal, reversal.gone);
}

interface Look {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly followed: Followed;
  readonly states: CellStates;
  readonly stored: StoredReceipt | null;
  readonly knownParts: ReadonlySet<string>;
  readonly openRuns: readonly XmlPart[];
}

async function look(
  context: Excel.RequestContext,
  receipt: Receipt,
  mode: AnnotationMode,
): Promise<Look> {
  try {
    return await lookAt(context, receipt, mode, false);
  } catch (error) {
    if (asWorkbookError(error).code !== 'payload-too-large') throw error;
    return lookAt(context, receipt, mode, true);
  }
}

/** In parts where the sheet is more than Excel delivers at once: one round trip for each. */
async function lookAt(
  context: Excel.RequestContext,
  receipt: Receipt,
  mode: AnnotationMode,
  inParts: boolean,
): Promise<Look> {
  const { worksheets } = context.workbook;
  const byId = worksheets.getItemOrNullObject(receipt.sheetId);
  const byName = worksheets.getItemOrNullObject(receipt.sheetName);
  const asked = [byId, byName].map((sheet) => askSheet(sheet, mode, inParts));
  const listed = listParts(context);
  await context.sync();

  const found = asked.find(({ sheet }) => !sheet.isNullObject);
  if (!found) throw new WorkbookError('sheet-not-found', { sheet: receipt.sheetName });
  const { sheet, comments } = found;
  const { id, name, protection } = sheet;
  if (protection.protected) throw new WorkbookError('sheet-protected', { sheet: name });
  const followed = follow(receipt, await gridIn(context, found, inParts));
  const wanted = wantedBy(foundChanges(followed));
  const cells = comments.askCells();
  const texts = inParts ? null : listed.askXml();
  const states = inParts ? null : askStates(sheet, wanted, mode, { known: cells.read });
  await context.sync();

  const { receipts, openRuns } = texts ? texts.read() : await listed.readXml();
  const stored = storedReceipts(receipts).find((entry) => entry.receipt.id === receipt.id);
  return {
    sheet: { id, name },
    followed,
    states: states
      ? await states.settle(context)
      : await readStates(context, sheet, wanted, mode, { known: cells.read }),
    stored: stored ?? null,
    knownParts: listed.receiptIds(),
    openRuns,
  };
}

async function gridIn(
  context: Excel.RequestContext,
  { sheet, used }: AskedSheet,
  inParts: boolean,
): Promise<Pick<Sheet, 'origin' | 'values'>> {
  if (used.isNullObject) return { origin: { row: 0, column: 0 }, values: [] };
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
  const origin = { row, column };
  if (inParts) {
    const { values } = await readGrids(context, sheet, { ...origin, rowCount, columnCount });
    return { origin, values };
  }
  // office.js leaves open what cells are.
  return { origin, values: used.values as CellValue[][] };
}

interface AskedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly comments: ListedComments;
}

function askSheet(sheet: Excel.Worksheet, mode: AnnotationMode, inParts: boolean): AskedSheet {
  sheet.load('id,name');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(`rowIndex,columnIndex,rowCount,columnCount${inParts ? '' : ',values'}`);
  return { sheet, used, comments: listComments(sheet, mode) };
}
