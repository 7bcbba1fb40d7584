import { toA1, type Address } from '../core/address';
import type { Plan, Receipt } from '../core/plan/plan';
import type { CellValue, Sheet } from '../core/sheet';
import { prepareChanges, touchedCells, type StateOf } from '../workbook/applyPlan';
import { contentAt } from '../workbook/content';
import { WorkbookError } from '../workbook/errors';
import { anchorsOf } from '../workbook/follow';
import { stageDone } from '../workbook/stages';
import { receiptXml } from '../workbook/storedReceipts';
import { requireUnchanged } from '../workbook/unchanged';
import { noComments, type AnnotationMode } from './annotations';
import { requireWritable } from './capabilities';
import { askStates, type CellStates, type Wanted } from './cellStates';
import { lacksAnnotations, withProtection } from './errors';
import type { SheetReading } from './readSheet';
import { inExcel } from './run';
import { transact } from './transaction';
import { listParts } from './xmlParts';

/** The snapshot that a plan was made from, and where comments stood then. */
export type Basis = Pick<SheetReading, 'sheet' | 'comments'>;

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
  requireWritable();
  try {
    return await applyWith(plan, options);
  } catch (error) {
    if (options.mode === 'none' || !lacksAnnotations(error)) {
      throw withProtection(error, options.basis?.sheet.isProtected ?? false);
    }
    // This Excel has no notes after all: scores and colours are worth having without them.
    return applyWith(plan, { ...options, mode: 'none' });
  }
}

async function applyWith(plan: Plan, options: ApplyOptions): Promise<Receipt> {
  const { mode } = options;
  const looked = await inExcel((context) => look(context, plan, options), {
    sheet: plan.sheetName,
  });
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
    anchors: anchorsOf(basis, changes),
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
      stores: { xml: receiptXml(receipt) },
      removes: null,
    },
    mode,
  );
  return receipt;
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
  await context.sync();

  const place = { sheet: plan.sheetName };
  if (sheet.isNullObject) throw new WorkbookError('sheet-not-found', place);
  if (sheet.protection.protected) throw new WorkbookError('sheet-protected', place);
  if (used.isNullObject) throw new WorkbookError('changed-meanwhile', place);
  const origin = { row: used.rowIndex, column: used.columnIndex };
  // office.js leaves open what cells are; null instead of a grid is how Excel says «too large».
  const formulas = used.formulas as CellValue[][] | null;
  if (!formulas) throw new WorkbookError('payload-too-large', place);
  if (basis) requireUnchanged(basis.sheet, { origin, formulas }, plan.sheetName);
  const settled = await asked.settle(context);
  const states = basis ? withContents(settled, basis.sheet) : settled;
  const values = basis?.sheet.values ?? (used.values as CellValue[][]);
  return { states, name: sheet.name, basis: { origin, values }, knownParts: listed.receiptIds() };
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
