import { cellKey, type Address, type Area } from '../core/address';
import { WorkbookError, type ErrorPlace } from '../workbook/errors';
import {
  summaryNamespace,
  summaryRecordOf,
  summaryRecordToXml,
  type SummaryRecord,
} from '../workbook/summaryRecord';
import { isUntouched, summaryTrace, type SummarySheet } from '../workbook/summarySheet';
import { clearSummary, drawSummary } from './drawSummary';
import { lacksMember } from './errors';
import { summaryCells } from './findSummary';
import { inExcel } from './run';
import { restorePauses } from './transaction';

/**
 * Adds a summary sheet with its record: drawn and read back under a name of its own before it gets the
 * name that it shall have. All or nothing.
 *
 * @param model what the sheet shows
 * @param parts records of sheets that are gone; the new one takes their place
 * @throws WorkbookError `write-not-verified`, `restore-failed` and what Excel refuses
 * @example await addSummary(model, [])
 */
export function addSummary(model: SummarySheet, parts: readonly string[]): Promise<void> {
  return leavingOut(model, (shown, hasPage) => added(shown, parts, hasPage));
}

/**
 * Draws the summary sheet anew: the same worksheet with the same name, so that formulas which point at it
 * stay whole. When anything fails, the former one is drawn again.
 *
 * @param record of the sheet, which nobody changed
 * @param model what it shall show
 * @throws WorkbookError `sheet-protected`, `write-not-verified` and what Excel refuses, with the former
 *   sheet as it was; `restore-failed` when Excel would not even draw that again
 * @example await redrawSummary(record, model)
 */
export function redrawSummary(record: SummaryRecord, model: SummarySheet): Promise<void> {
  const named = { ...model, name: record.sheetName };
  return leavingOut(named, (shown, hasPage) => redrawn(record, shown, hasPage));
}

/** What is left out, one after the other, where this Excel turns out not to have it. */
async function leavingOut(
  model: SummarySheet,
  write: (model: SummarySheet, hasPage: boolean) => Promise<void>,
  hasPage = true,
): Promise<void> {
  try {
    await write(model, hasPage);
  } catch (error) {
    if (model.chart && lacksMember(error, /chart/i)) {
      await leavingOut({ ...model, chart: null }, write, hasPage);
    } else if (hasPage && lacksPage(error)) {
      await leavingOut(model, write, false);
    } else throw error;
  }
}

const lacksPage = (error: unknown): boolean => lacksMember(error, /pageLayout/i);

async function added(
  model: SummarySheet,
  parts: readonly string[],
  hasPage: boolean,
): Promise<void> {
  const place = { sheet: model.name };
  // Nobody names a sheet like this; it is ours to take away when something fails.
  const draft = `${model.name.slice(0, 20)}~${Date.now().toString(36)}`;
  const xml = summaryRecordToXml(summaryRecordOf(model));
  try {
    await inExcel(async (context) => {
      const sheet = context.workbook.worksheets.add(draft);
      drawSummary(sheet, model, hasPage, null);
      await requireDrawn(context, sheet, model, []);
    }, place);
  } catch (error) {
    await settled(place, () => withoutDraft(draft));
    throw error;
  }
  try {
    await inExcel(async (context) => {
      const { worksheets, customXmlParts } = context.workbook;
      worksheets.getItem(draft).name = model.name;
      for (const id of parts) customXmlParts.getItem(id).delete();
      customXmlParts.add(xml);
      await context.sync();
    }, place);
  } catch (error) {
    const isFinished = await settled(place, () => finished(draft, xml));
    if (!isFinished) throw error;
  }
}

/** Reads back what was drawn, and that nothing of the former sheet is left in some other cells. */
async function requireDrawn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  model: SummarySheet,
  others: readonly Address[],
): Promise<void> {
  const { cells } = summaryTrace(model);
  const places = new Map(
    [...cells.map(({ address }) => address), ...others].map((one) => [cellKey(one), one]),
  );
  const present = await summaryCells(context, sheet, [...places.values()]);
  if (!isUntouched({ cells, objects: 0 }, { cells: present, objects: 0 })) {
    throw new WorkbookError('write-not-verified', { sheet: model.name });
  }
}

async function redrawn(
  record: SummaryRecord,
  model: SummarySheet,
  hasPage: boolean,
): Promise<void> {
  const place = { sheet: record.sheetName };
  const progress = { isBegun: false };
  const former = record.model;
  const drawing = { record, model, other: former, hasPage };
  try {
    await inExcel((context) => redraw(context, drawing, progress), place);
  } catch (error) {
    if (!progress.isBegun) throw error;
    const isPageDrawn = hasPage && !lacksPage(error);
    // A record of an earlier version does not tell how the former one looked: then the new one is finished.
    const back = former ? { record, model: former, other: model, hasPage: isPageDrawn } : drawing;
    await settled(place, () => inExcel((context) => redraw(context, back, progress), place));
    if (former) throw error;
  }
}

interface Redrawing {
  readonly record: SummaryRecord;
  /** What shall stand there: the new sheet, or the former one again. */
  readonly model: SummarySheet;
  /** What may stand there now; null where that is not known. */
  readonly other: SummarySheet | null;
  readonly hasPage: boolean;
}

async function redraw(
  context: Excel.RequestContext,
  { record, model, other, hasPage }: Redrawing,
  progress: { isBegun: boolean },
): Promise<void> {
  const { worksheets, customXmlParts } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(record.sheetName);
  sheet.load('name');
  sheet.protection.load('protected');
  sheet.charts.load('items/id');
  customXmlParts.load('items/id,items/namespaceUri');
  await context.sync();

  const place = { sheet: record.sheetName };
  if (sheet.isNullObject) throw new WorkbookError('sheet-not-found', place);
  if (sheet.protection.protected) throw new WorkbookError('sheet-protected', place);
  progress.isBegun = true;
  for (const chart of sheet.charts.items) chart.delete();
  const cells = [record.trace, ...(other ? [summaryTrace(other)] : [])].flatMap((trace) =>
    trace.cells.map(({ address }) => address),
  );
  clearSummary(
    sheet,
    around(cells, other ? [model.print.area, other.print.area] : [model.print.area]),
  );
  drawSummary(sheet, model, hasPage, other);
  putRecord(customXmlParts, summaryRecordToXml(summaryRecordOf(model)));
  await requireDrawn(context, sheet, model, cells);
}

/** The smallest area from A1 on that holds some cells and areas. */
function around(cells: readonly Address[], areas: readonly Area[]): Area {
  const rows = [...cells.map(({ row }) => row + 1), ...areas.map((one) => one.row + one.rowCount)];
  const columns = [
    ...cells.map(({ column }) => column + 1),
    ...areas.map((one) => one.column + one.columnCount),
  ];
  return { row: 0, column: 0, rowCount: Math.max(...rows), columnCount: Math.max(...columns) };
}

/** In place of all records that are listed. */
function putRecord(parts: Excel.CustomXmlPartCollection, xml: string): void {
  for (const part of parts.items) {
    if (part.namespaceUri === summaryNamespace) part.delete();
  }
  parts.add(xml);
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

/** After a failure while the draft got its name: takes it away, or finishes what has its name already. */
function finished(draft: string, xml: string): Promise<boolean> {
  return inExcel(async (context) => {
    const { worksheets, customXmlParts } = context.workbook;
    const left = worksheets.getItemOrNullObject(draft);
    left.load('name');
    customXmlParts.load('items/id,items/namespaceUri');
    await context.sync();
    const isNamed = left.isNullObject;
    if (isNamed) putRecord(customXmlParts, xml);
    else left.delete();
    await context.sync();
    return isNamed;
  });
}
