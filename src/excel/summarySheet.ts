import { WorkbookError } from '../workbook/errors';
import { linkedSheets } from '../workbook/summaryRecord';
import type { SummaryOutcome, SummarySheet, SummaryState } from '../workbook/summarySheet';
import { requireWritable } from './capabilities';
import { findRecord, findSummary } from './findSummary';
import { addSummary, redrawSummary } from './placeSummary';
import { isReferenced } from './references';
import { inExcel } from './run';

/**
 * What the workbook holds of the summary sheet that we wrote.
 *
 * @param hasComments whether this Excel knows comments
 * @returns its state
 * @throws WorkbookError when Excel cannot be read
 * @example await summaryState(true) //=> 'untouched'
 */
export async function summaryState(hasComments: boolean): Promise<SummaryState> {
  return (await inExcel((context) => findSummary(context, hasComments))).state;
}

/**
 * The sheets that the summary sheet links to.
 *
 * @returns their names when it was written; none without a record
 * @throws WorkbookError when Excel cannot be read
 * @example await summarySources() //=> ['自评表']
 */
export async function summarySources(): Promise<readonly string[]> {
  return linkedSheets((await inExcel(findRecord)).record);
}

/**
 * Adds the summary sheet, or draws the one that we wrote and nobody changed anew, in place: formulas that
 * point at it go on pointing at it. All or nothing.
 *
 * @param model what the sheet shows
 * @param hasComments whether this Excel knows comments
 * @returns `written`, or `kept` where a person's sheet has the name
 * @throws WorkbookError `read-only`, `structure-protected`, `sheet-protected`, `write-not-verified` and what
 *   Excel refuses; nothing is changed then
 * @example await writeSummary(model, true)
 */
export async function writeSummary(
  model: SummarySheet,
  hasComments: boolean,
): Promise<SummaryOutcome> {
  requireWritable();
  const [{ record, state, parts, isLocked }, name] = await inExcel(async (context) => {
    const found = await findSummary(context, hasComments);
    return [found, await nameOf(context, model.name)];
  });
  const isOurs = record !== null && isSameName(record.sheetName, name ?? '');
  if (name !== null && !(isOurs && state === 'untouched')) {
    return { kind: 'kept', because: isOurs ? 'changed' : 'foreign', sheetName: name };
  }
  if (record && state === 'untouched') await redrawSummary(record, model);
  else if (isLocked) throw new WorkbookError('structure-protected', { sheet: model.name });
  else await addSummary(model, parts);
  return { kind: 'written' };
}

/**
 * Takes the summary sheet and its record away, unless formulas or defined names refer to it: they would
 * become #REF!; or the workbook's structure is protected.
 *
 * @param hasComments whether this Excel knows comments
 * @returns `removed`, `none`, or `kept` where a person changed the sheet, points at it or locked the structure
 * @throws WorkbookError `read-only` and what Excel refuses; nothing is changed then
 * @example (await removeSummary(true)).kind //=> 'removed'
 */
export async function removeSummary(hasComments: boolean): Promise<SummaryOutcome> {
  const { record, state, parts, isLocked } = await inExcel((context) =>
    findSummary(context, hasComments),
  );
  if (!record) return { kind: 'none' };
  const { sheetName } = record;
  if (state === 'changed') return { kind: 'kept', because: 'changed', sheetName };
  requireWritable();
  if (
    state === 'untouched' &&
    (await inExcel((context) => isReferenced(context, sheetName), { sheet: sheetName }))
  ) {
    return { kind: 'kept', because: 'referenced', sheetName };
  }
  if (state === 'untouched' && isLocked) return { kind: 'kept', because: 'locked', sheetName };
  await inExcel(async (context) => {
    // The sheet first: a record without its sheet does no harm, a sheet without its record would stay.
    if (state === 'untouched') context.workbook.worksheets.getItem(sheetName).delete();
    await context.sync();
    for (const id of parts) context.workbook.customXmlParts.getItem(id).delete();
    await context.sync();
  });
  return { kind: state === 'untouched' ? 'removed' : 'none' };
}

/** The name of a sheet as it is spelled; null when there is none. */
async function nameOf(context: Excel.RequestContext, name: string): Promise<string | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  return sheet.isNullObject ? null : sheet.name;
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
