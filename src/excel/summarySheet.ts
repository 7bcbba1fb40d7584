import type { Address } from '../core/address';
import { WorkbookError, type ErrorPlace } from '../workbook/errors';
import {
  summaryNamespace,
  summaryRecordFromXml,
  summaryRecordToXml,
  type SummaryRecord,
} from '../workbook/summaryRecord';
import {
  isUntouched,
  summaryTrace,
  type SummaryOutcome,
  type SummarySheet,
  type SummaryState,
  type SummaryTrace,
} from '../workbook/summarySheet';
import { requireWritable } from './capabilities';
import { askStates } from './cellStates';
import { drawSummary } from './drawSummary';
import { lacksMember } from './errors';
import { inExcel } from './run';
import { restorePauses } from './transaction';

/** More cells than any summary has: somebody filled whole columns. */
const mostCells = 50_000;

/** The record of the sheet that we wrote, and what became of the sheet. */
interface Found {
  readonly parts: readonly string[];
  readonly record: SummaryRecord | null;
  readonly state: SummaryState;
}

/**
 * What the workbook holds of the summary sheet that we wrote.
 *
 * @param hasComments whether this Excel knows comments
 * @returns its state
 * @throws WorkbookError when Excel cannot be read
 * @example await summaryState(true) //=> 'untouched'
 */
export async function summaryState(hasComments: boolean): Promise<SummaryState> {
  return (await inExcel((context) => find(context, hasComments))).state;
}

/**
 * Adds the summary sheet, or puts it in place of the one that we wrote and nobody changed. The new sheet
 * is drawn and read back under a name of its own before the former one goes. All or nothing.
 *
 * @param model what the sheet shows
 * @param hasComments whether this Excel knows comments
 * @returns `written`, or `kept` where a person's sheet has the name
 * @throws WorkbookError `read-only`, `write-not-verified` and what Excel refuses; nothing is changed then
 * @example await writeSummary(model, true)
 */
export async function writeSummary(
  model: SummarySheet,
  hasComments: boolean,
): Promise<SummaryOutcome> {
  requireWritable();
  const [{ record, state, parts }, name] = await inExcel(async (context) => {
    const found = await find(context, hasComments);
    return [found, await nameOf(context, model.name)];
  });
  const isOurs = record !== null && isSameName(record.sheetName, name ?? '');
  if (name !== null && !(isOurs && state === 'untouched')) {
    return { kind: 'kept', because: isOurs ? 'changed' : 'foreign', sheetName: name };
  }
  const former = state === 'untouched' && record ? record.sheetName : null;
  await drawnAll(model, former, parts);
  return { kind: 'written' };
}

/**
 * Takes the summary sheet and its record away.
 *
 * @param hasComments whether this Excel knows comments
 * @returns `removed`, `none`, or `kept` where a person changed the sheet
 * @throws WorkbookError `read-only` and what Excel refuses; nothing is changed then
 * @example (await removeSummary(true)).kind //=> 'removed'
 */
export async function removeSummary(hasComments: boolean): Promise<SummaryOutcome> {
  const { record, state, parts } = await inExcel((context) => find(context, hasComments));
  if (!record) return { kind: 'none' };
  if (state === 'changed') {
    return { kind: 'kept', because: 'changed', sheetName: record.sheetName };
  }
  requireWritable();
  await inExcel(async (context) => {
    // The sheet first: a record without its sheet does no harm, a sheet without its record would stay.
    if (state === 'untouched') context.workbook.worksheets.getItem(record.sheetName).delete();
    await context.sync();
    for (const id of parts) context.workbook.customXmlParts.getItem(id).delete();
    await context.sync();
  });
  return { kind: state === 'untouched' ? 'removed' : 'none' };
}

async function find(context: Excel.RequestContext, hasComments: boolean): Promise<Found> {
  const listed = context.workbook.customXmlParts;
  listed.load('items/id,items/namespaceUri');
  await context.sync();
  const ours = listed.items.filter(({ namespaceUri }) => namespaceUri === summaryNamespace);
  const parts = ours.map(({ id }) => id);
  if (parts.length === 0) return { parts, record: null, state: 'none' };
  const texts = ours.map((part) => part.getXml());
  await context.sync();
  const record = texts.map(({ value }) => summaryRecordFromXml(value)).find(Boolean) ?? null;
  if (!record) return { parts, record, state: 'none' };
  const sheet = context.workbook.worksheets.getItemOrNullObject(record.sheetName);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) return { parts, record, state: 'none' };
  const present = await traceOf(context, sheet, hasComments);
  const isOurs = present !== null && isUntouched(record.trace, present);
  return { parts, record, state: isOurs ? 'untouched' : 'changed' };
}

/** The name of a sheet as it is spelled; null when there is none. */
async function nameOf(context: Excel.RequestContext, name: string): Promise<string | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  await context.sync();
  return sheet.isNullObject ? null : sheet.name;
}

/** Null for a sheet that is far larger than any summary. */
async function traceOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  hasComments: boolean,
): Promise<SummaryTrace | null> {
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const { charts, shapes } = sheet;
  charts.load('count');
  // A chart may be listed among the shapes too, as one that the library cannot describe.
  shapes.load('items/type');
  const comments = hasComments ? sheet.comments.getCount() : null;
  await context.sync();
  const drawn = shapes.items.filter(({ type }) => type !== 'Unsupported').length;
  const objects = charts.count + drawn + (comments?.value ?? 0);
  if (used.isNullObject) return { cells: [], objects };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  if (rowCount * columnCount > mostCells) return null;
  const addresses = Array.from({ length: rowCount * columnCount }, (_, index): Address => ({
    row: rowIndex + Math.floor(index / columnCount),
    column: columnIndex + (index % columnCount),
  }));
  return { cells: await cellsOf(context, sheet, addresses), objects };
}

async function cellsOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  addresses: readonly Address[],
): Promise<SummaryTrace['cells']> {
  const asked = askStates(sheet, { contents: addresses, fills: addresses, notes: [] }, 'none');
  await context.sync();
  const { stateOf } = await asked.settle(context);
  return addresses.flatMap((address) => {
    const { content, fill } = stateOf(address);
    return content.content === '' && fill === null
      ? []
      : [{ address, content: content.content, fill }];
  });
}

/** What is left out, one after the other, where this Excel turns out not to have it. */
async function drawnAll(
  model: SummarySheet,
  former: string | null,
  parts: readonly string[],
  hasPage = true,
): Promise<void> {
  try {
    await drawn(model, former, parts, hasPage);
  } catch (error) {
    if (model.chart && lacksMember(error, /chart/i)) {
      await drawnAll({ ...model, chart: null }, former, parts, hasPage);
    } else if (hasPage && lacksMember(error, /pageLayout/i)) {
      await drawnAll(model, former, parts, false);
    } else throw error;
  }
}

async function drawn(
  model: SummarySheet,
  former: string | null,
  parts: readonly string[],
  hasPage: boolean,
): Promise<void> {
  const place = { sheet: model.name };
  // Nobody names a sheet like this; it is ours to take away when something fails.
  const draft = `${model.name.slice(0, 20)}~${Date.now().toString(36)}`;
  const xml = summaryRecordToXml({ sheetName: model.name, trace: summaryTrace(model) });
  try {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.add(draft);
      drawSummary(sheet, model, hasPage);
      const { cells } = summaryTrace(model);
      const present = await cellsOf(
        context,
        sheet,
        cells.map(({ address }) => address),
      );
      const isWritten = isUntouched({ cells, objects: 0 }, { cells: present, objects: 0 });
      if (!isWritten) throw new WorkbookError('write-not-verified', place);
    }, place);
  } catch (error) {
    await settled(place, () => withoutDraft(draft));
    throw error;
  }
  try {
    await inExcel(async (context) => {
      const { worksheets, customXmlParts } = context.workbook;
      if (former !== null) worksheets.getItem(former).delete();
      worksheets.getItem(draft).name = model.name;
      for (const id of parts) customXmlParts.getItem(id).delete();
      customXmlParts.add(xml);
      await context.sync();
    }, place);
  } catch (error) {
    const isFinished = await settled(place, () => finished(draft, model.name, former, xml));
    if (!isFinished) throw error;
  }
}

/** Tries a few times: a host that was busy or restarting needs a moment. */
async function settled<T>(place: ErrorPlace, work: () => Promise<T>, attempt = 0): Promise<T> {
  const pause = restorePauses.milliseconds[attempt] ?? 0;
  if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  try {
    return await work();
  } catch (cause) {
    if (attempt + 1 < restorePauses.milliseconds.length) return settled(place, work, attempt + 1);
    throw new WorkbookError('restore-failed', place, { cause });
  }
}

function withoutDraft(draft: string): Promise<void> {
  return inExcel(async (context) => {
    context.workbook.worksheets.getItemOrNullObject(draft).delete();
    await context.sync();
  });
}

/**
 * After a failure between the two sheets: takes the draft away while the former sheet still stands. Where
 * that has gone already, the new one is finished instead, because nothing else could stand in its place.
 */
function finished(
  draft: string,
  name: string,
  former: string | null,
  xml: string,
): Promise<boolean> {
  return inExcel(async (context) => {
    const { worksheets, customXmlParts } = context.workbook;
    const left = worksheets.getItemOrNullObject(draft);
    const old = former === null ? null : worksheets.getItemOrNullObject(former);
    left.load('name');
    old?.load('name');
    customXmlParts.load('items/id,items/namespaceUri');
    await context.sync();
    if (!left.isNullObject && old?.isNullObject !== true) {
      left.delete();
      await context.sync();
      return false;
    }
    if (!left.isNullObject) left.name = name;
    customXmlParts.items
      .filter(({ namespaceUri }) => namespaceUri === summaryNamespace)
      .forEach((part) => {
        part.delete();
      });
    customXmlParts.add(xml);
    await context.sync();
    return true;
  });
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
