import { cellKey, toA1, type Address } from '../core/address';
import type { CellChange } from '../core/plan/plan';
import { receiptFromXml } from '../core/plan/receipt';
import type { CellState } from '../workbook/applyPlan';
import { sameFill } from '../workbook/content';
import { WorkbookError } from '../workbook/errors';
import { openRunFrom, openRunXml, type OpenRun } from '../workbook/openRuns';
import { rebased, restorations } from '../workbook/reverse';
import { stageDone } from '../workbook/stages';
import type { XmlPart } from '../workbook/storedReceipts';
import { askPresent, type AnnotationMode, type Annotations } from './annotations';
import { askStates, readStates, type AskOptions, type CellStates } from './cellStates';
import { bytesOf, portionsOf } from './payload';
import { inExcel } from './run';
import { askValidity } from './validation';
import { unverified, wantedBy, writeCells } from './writeCells';
import { listParts, type OurParts } from './xmlParts';

/** Everything that is written together, or not at all. */
export interface Transaction {
  readonly sheetId: string;
  readonly sheetName: string;
  readonly changes: readonly CellChange[];
  /** Notes and comments on these cells before writing. */
  readonly present: Annotations;
  /** Stands in the workbook from the first change to the last, so that an interruption is recognised. */
  readonly run: OpenRun;
  /** What earlier writing left open and this one settles. */
  readonly settles: readonly XmlPart[];
  /**
   * The receipt that is stored with the changes; first, so that even a crash can be undone. Together with
   * `removes`, what is left of that receipt: in its stead, with the last changes.
   */
  readonly stores: { readonly xml: string } | null;
  /** Ids of the receipts that were there before: a later one is somebody else's run at the same time. */
  readonly knownParts: ReadonlySet<string>;
  /** A receipt that is used up by the changes; last, for the same reason. */
  readonly removes: XmlPart | null;
}

/** Pauses before each attempt to put things back. A host that was busy or restarting needs a moment. */
export const restorePauses: { milliseconds: readonly number[] } = { milliseconds: [0, 400, 2000] };

/**
 * Writes changes and reads them back in one round trip (more only above Excel's payload limit). When
 * anything fails, or a cell does not hold what it should, everything already written is put back.
 *
 * @param transaction what to write
 * @param mode notes, comments or none
 * @throws WorkbookError why it failed, with the workbook as it was; `restore-failed` when Excel would
 *   not even take back what was written (the receipt then stays for a later undo)
 * @example await transact({ sheetId, sheetName, changes, present, knownParts, stores, removes: null }, 'notes')
 */
export async function transact(transaction: Transaction, mode: AnnotationMode): Promise<void> {
  const portions = portionsOf(transaction.changes);
  // A large receipt and a large portion do not fit into one request.
  const receiptGoesAlone =
    transaction.stores !== null &&
    portions.length > 1 &&
    bytesOf(transaction.stores.xml) > 1_000_000;
  const batches = !receiptGoesAlone
    ? portions
    : transaction.removes
      ? [...portions, []]
      : [[], ...portions];
  const readBack: ReadBack = { states: [], foundBefore: [], runPartId: null };
  try {
    await writePortions(transaction, batches, mode, 0, readBack);
  } catch (error) {
    await putBack(transaction, mode, { error, readBack }, 0);
    throw error;
  }
}

/** What stood in the cells right before and right after they were written, as far as Excel told. */
interface ReadBack {
  readonly states: CellStates[];
  readonly foundBefore: CellChange[];
  /** The part that says what is being written, after the first portion. */
  runPartId: string | null;
}

interface Failure {
  readonly error: unknown;
  readonly readBack: ReadBack;
}

async function writePortions(
  transaction: Transaction,
  batches: readonly (readonly CellChange[])[],
  mode: AnnotationMode,
  index: number,
  readBack: ReadBack,
): Promise<void> {
  const changes = batches[index];
  if (!changes) return;
  const isFirst = index === 0;
  const isLast = index === batches.length - 1;
  const { sheetId, sheetName, run, settles, stores, removes, present } = transaction;
  await inExcel(
    async (context) => {
      const { customXmlParts, worksheets } = context.workbook;
      const sheet = worksheets.getItem(sheetId);
      const openRun = isFirst
        ? customXmlParts.add(openRunXml(run))
        : customXmlParts.getItem(readBack.runPartId ?? '');
      if (isFirst && !isLast) openRun.load('id');
      if (stores && (removes ? isLast : isFirst)) customXmlParts.add(stores.xml);
      // Somebody may have typed since we looked: what stood there is read in the batch that overwrites it.
      const askedBefore = askFound(sheet, changes, mode, present);
      const notes = writeCells(sheet, sheetName, changes, mode, present);
      if (isLast && removes) customXmlParts.getItem(removes.id).delete();
      const asked = askStates(sheet, wantedBy(changes), 'none', detailFor(changes));
      const validity = removes ? null : askValidity(sheet, sheetName, changes);
      if (isLast) {
        for (const { id } of settles) customXmlParts.getItem(id).delete();
        openRun.delete();
      }
      stageDone('prepared');
      await context.sync();
      stageDone('written');
      if (isFirst && !isLast) readBack.runPartId = openRun.id;
      const before = await askedBefore.settle(context);
      const states = await asked.settle(context);
      readBack.states.push(states);
      requireAsLooked(transaction, changes, before, readBack);
      await validity?.settle(context);
      requireWritten(transaction, changes, states, notes());
      stageDone('verified');
    },
    { sheet: sheetName },
  );
  await writePortions(transaction, batches, mode, index + 1, readBack);
}

/** What stood in the cells of some changes right before they were written, as far as Excel tells of it. */
interface AskedFound {
  settle(context: Excel.RequestContext): Promise<(address: Address) => Partial<CellState>>;
}

/** Asks what stands in the cells of some changes; for number formats only where they are overwritten. */
function askFound(
  sheet: Excel.Worksheet,
  changes: readonly CellChange[],
  mode: AnnotationMode,
  present: Annotations,
): AskedFound {
  const setsFormat = ({ content }: CellChange): boolean =>
    content !== undefined && content.before.numberFormat !== content.after.numberFormat;
  const ask = (some: readonly CellChange[], detail: 'entries' | 'typed') =>
    askStates(sheet, { ...wantedBy(some), fills: [] }, 'none', { detail });
  const formatted = ask(changes.filter(setsFormat), 'entries');
  const others = changes.filter((change) => !setsFormat(change));
  const asked = ask(others, 'typed');
  const fills = askStates(
    sheet,
    { contents: [], fills: wantedBy(changes).fills, notes: [] },
    'none',
  );
  const notes = askPresent(sheet, changes, mode, present);
  const formats = new Map(
    others.map(({ address, content }) => [cellKey(address), content?.before.numberFormat]),
  );
  return {
    settle: async (context) => {
      const states = await asked.settle(context);
      const { stateOf } = await formatted.settle(context);
      const { stateOf: fillOf } = await fills.settle(context);
      const noteOf = notes();
      return (address) => {
        const numberFormat = formats.get(cellKey(address));
        const { content } = (numberFormat === undefined ? stateOf : states.stateOf)(address);
        const note = noteOf.get(toA1(address));
        return {
          content: numberFormat === undefined ? content : { ...content, numberFormat },
          fill: fillOf(address).fill,
          ...(note !== undefined && { note }),
        };
      };
    },
  };
}

/** Only where a text was written can it have become a formula; and only no fill looks like a white one. */
function detailFor(changes: readonly CellChange[]): AskOptions {
  const isText = changes.some(({ content }) => {
    const after = content?.after.content;
    return typeof after === 'string' && after !== '' && !after.startsWith('=');
  });
  const onlyColours = changes.every(
    ({ fill }) => !fill || (fill.after !== null && !sameFill(fill.after, '#FFFFFF')),
  );
  return { detail: isText ? 'full' : 'bare', onlyColours };
}

/** Remembers what really stood in the cells, so that it is what comes back. */
function requireAsLooked(
  { sheetName }: Transaction,
  changes: readonly CellChange[],
  standing: (address: Address) => Partial<CellState>,
  { foundBefore }: ReadBack,
): void {
  const found = changes.map((change) => rebased(change, standing(change.address)));
  foundBefore.push(...found);
  const edited = found.find((change, index) => change !== changes[index]);
  if (edited) {
    const place = { sheet: sheetName, cell: toA1(edited.address) };
    throw new WorkbookError('changed-meanwhile', place);
  }
}

function requireWritten(
  { sheetName }: Transaction,
  changes: readonly CellChange[],
  states: CellStates,
  notes: ReadonlyMap<string, string | null>,
): void {
  const wrong = unverified(changes, states.stateOf, notes);
  if (wrong) throw new WorkbookError('write-not-verified', { sheet: sheetName, cell: toA1(wrong) });
}

async function putBack(
  transaction: Transaction,
  mode: AnnotationMode,
  failure: Failure,
  attempt: number,
): Promise<void> {
  const pause = restorePauses.milliseconds[attempt];
  if (pause === undefined) {
    throw new WorkbookError(
      'restore-failed',
      { sheet: transaction.sheetName },
      { cause: failure.error },
    );
  }
  if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  try {
    await restore(transaction, mode, failure.readBack);
  } catch {
    // Whatever went wrong while restoring, trying again is all that can help.
    await putBack(transaction, mode, failure, attempt + 1);
  }
}

/** Finds out what was written, and takes exactly that back. */
async function restore(
  transaction: Transaction,
  mode: AnnotationMode,
  readBack: ReadBack,
): Promise<void> {
  const { sheetId, changes } = transaction;
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
    const inParts = portionsOf(changes).length > 1;
    const asked = inParts ? null : askStates(sheet, wantedBy(changes), mode);
    const listed = listParts(context);
    sheet.load('id,name');
    await context.sync();
    const states = sheet.isNullObject ? null : await asked?.settle(context);
    const parts = await listed.readXml();

    const now =
      states === undefined ? await readStates(context, sheet, wantedBy(changes), mode) : states;
    // Only a single batch leaves no doubt about which read-back belongs to which cell.
    const written = readBack.states.length === 1 ? (readBack.states[0]?.stateOf ?? null) : null;
    const mine = withoutRivals(transaction, parts.receipts).map(foundAt(readBack));
    const portions = portionsOf(now ? restorations(mine, now.stateOf, written) : []);
    for (const [index, back] of portions.entries()) {
      const notes = now ? writeCells(sheet, sheet.name, back, mode, now.annotations) : null;
      if (index === portions.length - 1) putPartsBack(context, transaction, parts);
      const again = now ? askStates(sheet, wantedBy(back), 'none') : null;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- each request has to fit into 5 MB
      await context.sync();
      if (again && notes) requireWritten(transaction, back, await again.settle(context), notes());
    }
  });
}

/** Takes away what this transaction stored, and puts back what it removed. */
function putPartsBack(
  context: Excel.RequestContext,
  { run, settles, stores, removes }: Transaction,
  { receipts, openRuns }: OurParts,
): void {
  const { customXmlParts } = context.workbook;
  for (const { id, xml } of receipts) {
    if (stores && isSameReceipt(xml, stores.xml)) customXmlParts.getItem(id).delete();
  }
  if (removes && !receipts.some(({ xml }) => isSameReceipt(xml, removes.xml))) {
    customXmlParts.add(removes.xml);
  }
  for (const { id, xml } of openRuns) {
    if (isSameRun(openRunFrom(xml), run)) customXmlParts.getItem(id).delete();
  }
  for (const { id, xml } of settles) {
    if (!openRuns.some((open) => open.id === id)) customXmlParts.add(xml);
  }
}

function foundAt({ foundBefore }: ReadBack): (change: CellChange) => CellChange {
  const found = new Map(foundBefore.map((change) => [toA1(change.address), change]));
  return (change) => found.get(toA1(change.address)) ?? change;
}

/**
 * Leaves out cells to which another pane did just the same at the same time: they show its work now, and
 * its receipt answers for them.
 */
function withoutRivals(
  { changes, stores, knownParts }: Transaction,
  parts: readonly XmlPart[],
): readonly CellChange[] {
  const theirs = parts
    .filter(({ id, xml }) => !knownParts.has(id) && !(stores && isSameReceipt(xml, stores.xml)))
    .flatMap(({ xml }) => {
      const receipt = receiptFromXml(xml);
      return 'error' in receipt ? [] : receipt.changes.map((change) => JSON.stringify(change));
    });
  const taken = new Set(theirs);
  return taken.size === 0
    ? changes
    : changes.filter((change) => !taken.has(JSON.stringify(change)));
}

const isSameRun = (one: OpenRun | null, other: OpenRun): boolean =>
  one?.receiptId === other.receiptId && one.at === other.at;

/** Hosts may rewrite the XML around a receipt, not the receipt. */
function isSameReceipt(one: string, other: string): boolean {
  return (
    one === other || JSON.stringify(receiptFromXml(one)) === JSON.stringify(receiptFromXml(other))
  );
}
