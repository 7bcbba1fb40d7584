import { toA1, type Address } from '../core/address';
import type { Plan, Receipt } from '../core/plan/plan';
import type { CellValue, Sheet } from '../core/sheet';
import { prepareChanges, touchedCells, type StateOf } from '../workbook/applyPlan';
import { contentAt } from '../workbook/content';
import { WorkbookError } from '../workbook/errors';
import { anchorsOf } from '../workbook/anchors';
import { stageDone } from '../workbook/stages';
import { receiptXml } from '../workbook/storedReceipts';
import { isSameSheet, requireUnchanged } from '../workbook/unchanged';
import { noComments, type AnnotationMode } from './annotations';
import { askContent, askGlance } from './askContent';
import { requireWritable } from './capabilities';
import { askStates, readStates, type CellStates, type Wanted } from './cellStates';
import { asWorkbookError, lacksAnnotations, withProtection } from './errors';
import {
  askShape,
  isInPlace,
  placeOf,
  readGrids,
  readOn,
  readSheet,
  type SheetReading,
} from './readSheet';
import { inExcel } from './run';
import { askSpills } from './spills';
import { askTables } from './tables';
import { transact } from './transaction';
import { askSameParts, listParts } from './xmlParts';

/** The snapshot that a plan was made from, where comments stood then, and what the workbook kept for us. */
export type Basis = SheetReading;

/** What applying needs beside the plan. */
export interface ApplyOptions {
  readonly mode: AnnotationMode;
  /** What the plan was made from; null when it is not known. */
  readonly basis: Basis | null;
  /** The clock, and names for receipts. */
  readonly now: () => Date;
  readonly newId: () => string;
}

/**
 * Writes a plan in two round trips: looks again and compares, then writes, stores the receipt and reads
 * back. All or nothing.
 *
 * @param plan what to write
 * @param options annotations, snapshot, clock
 * @returns what reverses the plan; without changes (and not stored) when nothing was left to do
 * @throws WorkbookError `changed-meanwhile`, `sheet-protected`, `sheet-not-found`, `read-only`,
 *   `write-not-verified` and what Excel refuses; the workbook is as it was then
 * @example const receipt = await applyPlan(plan, { mode: 'notes', basis: { sheet, comments }, now, newId })
 */
export async function applyPlan(plan: Plan, options: ApplyOptions): Promise<Receipt> {
  return withFallback(options, async (mode) => {
    const looked = await inExcel((context) => look(context, plan, { ...options, mode }), {
      sheet: plan.sheetName,
    });
    return write(plan, looked, { ...options, mode });
  });
}

/**
 * Writes a plan in two round trips as `applyPlan` does, but only where the sheet and our parts are in
 * every respect as they were read.
 *
 * @param plan what to write
 * @param basis what the plan was made from
 * @param options annotations and clock
 * @returns what reverses the plan; or the sheet as it is now, where it is no longer what was read
 * @throws WorkbookError as `applyPlan`
 * @example await applyIfAsRead(plan, basis, { mode: 'notes', now, newId })
 */
export async function applyIfAsRead(
  plan: Plan,
  basis: Basis,
  options: Omit<ApplyOptions, 'basis'>,
): Promise<{ readonly receipt: Receipt } | { readonly reading: SheetReading }> {
  return withFallback({ ...options, basis }, async (mode) => {
    const looked = await inExcel((context) => lookWhole(context, plan, basis, mode), {
      sheet: plan.sheetName,
    });
    if ('reading' in looked) return looked;
    return { receipt: await write(plan, looked, { ...options, basis, mode }) };
  });
}

/** Some Excels have no notes after all: scores and colours are worth having without them. */
async function withFallback<T>(
  { mode, basis }: ApplyOptions,
  work: (mode: AnnotationMode) => Promise<T>,
): Promise<T> {
  requireWritable();
  try {
    return await work(mode);
  } catch (error) {
    if (mode === 'none' || !lacksAnnotations(error)) {
      throw withProtection(error, basis?.sheet.isProtected ?? false);
    }
    return work('none');
  }
}

async function write(plan: Plan, looked: Look, options: ApplyOptions): Promise<Receipt> {
  const { mode } = options;
  stageDone('looked');
  const { states, name, basis, knownParts } = looked;
  const changes = prepareChanges(writable(plan, states, mode), states.stateOf);
  const receipt: Receipt = {
    version: 1,
    id: options.newId(),
    sheetId: plan.sheetId,
    sheetName: name,
    profileId: plan.profileId,
    at: options.now().toISOString(),
    changes,
    anchors: anchorsOf(basis, changes, plan.names),
    ...(plan.read && { read: plan.read }),
  };
  if (changes.length === 0) return receipt;
  await transact(
    {
      sheetId: plan.sheetId,
      sheetName: name,
      changes,
      present: states.annotations,
      knownParts,
      run: { receiptId: receipt.id, at: receipt.at, onlyMarks: false },
      settles: [],
      stores: { xml: receiptXml(receipt) },
      removes: null,
    },
    mode,
  );
  return receipt;
}

/** What Excel would let a program write over, to the harm of cells that no plan names. */
function askObstacles(sheet: Excel.Worksheet, plan: Plan) {
  const [tables, spills] = [askTables(sheet, plan), askSpills(sheet, plan)];
  return {
    settle: async (context: Excel.RequestContext) => {
      await tables.settle(context);
      await spills.settle(context);
    },
  };
}

interface Look {
  readonly states: CellStates;
  readonly name: string;
  readonly basis: Pick<Sheet, 'origin' | 'values'>;
  readonly knownParts: ReadonlySet<string>;
}

/** Reads the cells that the plan touches, and makes sure that nobody changed what it was made from. */
async function look(
  context: Excel.RequestContext,
  plan: Plan,
  options: ApplyOptions,
): Promise<Look> {
  try {
    return await lookAtOnce(context, plan, options);
  } catch (error) {
    if (asWorkbookError(error).code !== 'payload-too-large') throw error;
    return lookInParts(context, plan, options);
  }
}

async function lookAtOnce(
  context: Excel.RequestContext,
  plan: Plan,
  { mode, basis }: ApplyOptions,
): Promise<Look> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(plan.sheetId);
  sheet.load('name');
  sheet.protection.load('protected');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(`rowIndex,columnIndex,formulas${basis ? '' : ',values'}`);
  const wanted = wantedBy(plan);
  // Where the sheet is as it was read, its contents are known; the comparison below makes sure.
  const asked = askStates(sheet, { ...wanted, contents: basis ? [] : wanted.contents }, mode, {
    known: () => basis?.comments ?? noComments,
  });
  const listed = listParts(context);
  const obstacles = askObstacles(sheet, plan);
  await context.sync();

  const place = { sheet: plan.sheetName };
  if (sheet.isNullObject) throw new WorkbookError('sheet-not-found', place);
  if (sheet.protection.protected) throw new WorkbookError('sheet-protected', place);
  // A sheet that was emptied after a run may still carry its marks.
  const isEmpty = used.isNullObject && basis?.sheet.rowCount === 0;
  if (used.isNullObject && !isEmpty) throw new WorkbookError('changed-meanwhile', place);
  const origin = isEmpty ? basis.sheet.origin : { row: used.rowIndex, column: used.columnIndex };
  // office.js leaves open what cells are; null instead of a grid is how Excel says «too large».
  const formulas = isEmpty ? [] : (used.formulas as CellValue[][] | null);
  if (!formulas) throw new WorkbookError('payload-too-large', place);
  if (basis) requireUnchanged(basis.sheet, { origin, formulas }, plan.sheetName);
  await obstacles.settle(context);
  const settled = await asked.settle(context);
  const states = basis ? withContents(settled, basis.sheet) : settled;
  const values = basis?.sheet.values ?? (used.values as CellValue[][]);
  return { states, name: sheet.name, basis: { origin, values }, knownParts: listed.receiptIds() };
}

/** The same for a sheet that is more than Excel delivers at once: one round trip for each part. */
async function lookInParts(
  context: Excel.RequestContext,
  plan: Plan,
  { mode, basis }: ApplyOptions,
): Promise<Look> {
  const shape = askShape(context, plan.sheetId, mode);
  const obstacles = askObstacles(shape.worksheet, plan);
  await context.sync();
  const { card, area } = shape.read();
  if (card.isProtected) throw new WorkbookError('sheet-protected', { sheet: plan.sheetName });
  if (!area) throw new WorkbookError('changed-meanwhile', { sheet: plan.sheetName });
  await obstacles.settle(context);
  const { formulas, values } = await readGrids(context, shape.worksheet, area);
  const origin = { row: area.row, column: area.column };
  if (basis) requireUnchanged(basis.sheet, { origin, formulas }, plan.sheetName);
  const states = await readStates(context, shape.worksheet, wantedBy(plan), mode, {
    known: () => basis?.comments ?? noComments,
  });
  return {
    states,
    name: card.name,
    basis: { origin, values },
    knownParts: shape.parts.receiptIds(),
  };
}

/**
 * Looks at the sheet again together with the cells that the plan touches, and compares all of it: at a
 * glance, or at everything where a glance would not tell.
 */
async function lookWhole(
  context: Excel.RequestContext,
  plan: Plan,
  basis: Basis,
  mode: AnnotationMode,
): Promise<Look | { readonly reading: SheetReading }> {
  const { sheet, comments, parts } = basis;
  const shape = askShape(context, sheet.id, mode);
  const place = placeOf(sheet);
  const seen = basis.isNarrow
    ? askContent(shape.worksheet, place)
    : askGlance(shape.worksheet, place, hasFormulas(sheet));
  const asked = askStates(shape.worksheet, { ...wantedBy(plan), contents: [] }, mode, {
    known: () => comments,
  });
  const areSameParts = askSameParts(context, parts, shape.parts);
  const obstacles = askObstacles(shape.worksheet, plan);
  const { origin, rowCount, columnCount } = sheet;
  try {
    await context.sync();
    const isSame =
      isInPlace(shape, basis) &&
      areSameParts() &&
      isSameSheet(sheet, {
        ...shape.read().card,
        origin,
        rowCount,
        columnCount,
        ...seen.read(),
      });
    if (!isSame) return { reading: await readOn(context, shape) };
  } catch (error) {
    if (asWorkbookError(error).code !== 'payload-too-large') throw error;
    // The marks of so long a sheet do not fit beside its content.
    return { reading: await readSheet(context, sheet.id, mode) };
  }
  const { card } = shape.read();
  if (card.isProtected) throw new WorkbookError('sheet-protected', { sheet: card.name });
  await obstacles.settle(context);
  const states = withContents(await asked.settle(context), sheet);
  return { states, name: card.name, basis: sheet, knownParts: shape.parts.receiptIds() };
}

/** Results change without an edit; and only the value tells a text that looks like a formula from one. */
function hasFormulas({ formulas }: Sheet): boolean {
  return formulas.some((row) =>
    row.some((entry) => typeof entry === 'string' && /^'?=/.test(entry)),
  );
}

function withContents(states: CellStates, sheet: Sheet): CellStates {
  const stateOf: StateOf = (address) => ({
    ...states.stateOf(address),
    content: contentAt(sheet, address),
  });
  return { ...states, stateOf };
}

function wantedBy(plan: Plan): Wanted {
  const { edits, former = [] } = plan;
  const marked = edits.filter(({ kind }) => kind === 'mark');
  const noted = edits.filter(({ kind }) => kind === 'note');
  const written = edits.filter(({ kind }) => kind !== 'mark' && kind !== 'note');
  const cells = (items: readonly { readonly address: Address }[]) =>
    touchedCells({ ...plan, edits: [], former: items });
  return {
    contents: cells(written),
    fills: cells([...marked, ...former.filter(({ fill }) => fill)]),
    notes: cells([...noted, ...former.filter(({ note }) => note)]),
  };
}

/**
 * Leaves out what could not be taken back exactly: fills over a hatching, and comments on cells where a
 * person already commented (a comment, unlike a note, belongs to its author).
 */
function writable(plan: Plan, states: CellStates, mode: AnnotationMode): Plan {
  const formerNotes = new Map(
    (plan.former ?? []).map(({ address, note }) => [toA1(address), note?.ours]),
  );
  const edits = plan.edits.filter(({ kind, address }) => {
    const cell = toA1(address);
    if (kind === 'mark') return !states.patterned.has(cell);
    if (kind !== 'note') return true;
    const present = states.annotations.get(cell);
    return (
      mode === 'notes' || (mode === 'comments' && isOurs(present?.text, formerNotes.get(cell)))
    );
  });
  return { ...plan, edits };
}

function isOurs(present: string | undefined, ours: string | undefined): boolean {
  return present === undefined || present === ours;
}
