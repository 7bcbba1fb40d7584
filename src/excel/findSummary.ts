import type { Address } from '../core/address';
import {
  summaryNamespace,
  summaryRecordFromXml,
  type SummaryRecord,
} from '../workbook/summaryRecord';
import { isUntouched, type SummaryState, type SummaryTrace } from '../workbook/summarySheet';
import { askStates } from './cellStates';

/** More cells than any summary has: somebody filled whole columns. */
const mostCells = 50_000;

/** The record of the sheet that we wrote, and what became of the sheet. */
export interface FoundSummary {
  /** Ids of the parts that hold records. */
  readonly parts: readonly string[];
  readonly record: SummaryRecord | null;
  readonly state: SummaryState;
  /** Sheets can be neither added nor taken away. */
  readonly isLocked: boolean;
}

/**
 * Looks for the summary sheet that we wrote.
 *
 * @param context the batch
 * @param hasComments whether this Excel knows comments
 * @returns the record, and whether anybody changed the sheet since
 * @example const { state } = await inExcel((context) => findSummary(context, true))
 */
export async function findSummary(
  context: Excel.RequestContext,
  hasComments: boolean,
): Promise<FoundSummary> {
  const { protection } = context.workbook;
  protection.load('protected');
  const { parts, record } = await findRecord(context);
  const found = { parts, record, isLocked: protection.protected };
  if (!record) return { ...found, state: 'none' };
  const sheet = context.workbook.worksheets.getItemOrNullObject(record.sheetName);
  sheet.load('name');
  await context.sync();
  if (sheet.isNullObject) return { ...found, state: 'none' };
  const present = await traceOf(context, sheet, hasComments);
  const isOurs = present !== null && isUntouched(record.trace, present);
  return { ...found, state: isOurs ? 'untouched' : 'changed' };
}

/**
 * Looks for the record of the summary sheet that we wrote, and not for the sheet.
 *
 * @param context the batch
 * @returns the record, null where there is none
 * @example linkedSheets((await findRecord(context)).record)
 */
export async function findRecord(
  context: Excel.RequestContext,
): Promise<Pick<FoundSummary, 'parts' | 'record'>> {
  const listed = context.workbook.customXmlParts;
  listed.load('items/id,items/namespaceUri');
  await context.sync();
  const ours = listed.items.filter(({ namespaceUri }) => namespaceUri === summaryNamespace);
  const parts = ours.map(({ id }) => id);
  if (parts.length === 0) return { parts, record: null };
  const texts = ours.map((part) => part.getXml());
  await context.sync();
  return {
    parts,
    record: texts.map(({ value }) => summaryRecordFromXml(value)).find(Boolean) ?? null,
  };
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
  // What somebody made a table or a PivotTable of cannot be drawn anew.
  const made = [sheet.tables.getCount(), sheet.pivotTables.getCount()];
  const comments = hasComments ? sheet.comments.getCount() : null;
  await context.sync();
  const drawn = shapes.items.filter(({ type }) => type !== 'Unsupported').length;
  const counted = [...made, ...(comments ? [comments] : [])];
  const objects = counted.reduce((sum, { value }) => sum + value, charts.count + drawn);
  if (used.isNullObject) return { cells: [], objects };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  if (rowCount * columnCount > mostCells) return null;
  const addresses = Array.from({ length: rowCount * columnCount }, (_, index): Address => ({
    row: rowIndex + Math.floor(index / columnCount),
    column: columnIndex + (index % columnCount),
  }));
  return { cells: await summaryCells(context, sheet, addresses), objects };
}

/**
 * What some cells hold, as the trace of a summary has it: those that are neither filled nor hold anything
 * are left out. One round trip, with everything that is queued before.
 *
 * @param context the batch
 * @param sheet the summary sheet
 * @param addresses the cells
 * @returns contents and fills
 * @example await summaryCells(context, sheet, [{ row: 0, column: 0 }])
 */
export async function summaryCells(
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
