import { WorkbookError } from '../../workbook/errors';
import {
  linkedSheets,
  summaryNamespace,
  summaryRecordFromXml,
  summaryRecordOf,
  summaryRecordToXml,
  type SummaryRecord,
} from '../../workbook/summaryRecord';
import {
  isUntouched,
  summaryTrace,
  type SummaryOutcome,
  type SummarySheet,
  type SummaryState,
} from '../../workbook/summarySheet';
import type { CustomXml, SheetFile, WorkbookFile } from '../model';

const members = ['addSheet', 'drawSheet', 'removeSheet', 'traceOf', 'isReferenced'] as const;

/** A workbook whose sheets can come and go. */
export type SheetKeeper = WorkbookFile & Required<Pick<WorkbookFile, (typeof members)[number]>>;

/**
 * Narrows a workbook to one whose sheets can come and go.
 *
 * @param workbook the opened file
 * @returns true when it can
 */
export function keepsSheets(workbook: WorkbookFile): workbook is SheetKeeper {
  return members.every((name) => name in workbook);
}

interface Found {
  readonly parts: readonly CustomXml[];
  readonly record: SummaryRecord | null;
  /** The recorded sheet, where it is still there. */
  readonly sheet: SheetFile | null;
  readonly state: SummaryState;
}

/**
 * What the workbook holds of the summary sheet that we wrote.
 *
 * @param workbook the opened file
 * @returns its state
 * @example summaryState(workbook) //=> 'untouched'
 */
export function summaryState(workbook: SheetKeeper): SummaryState {
  return find(workbook).state;
}

/**
 * The sheets that the summary sheet links to.
 *
 * @param workbook the opened file
 * @returns their names when it was written; none without a record
 * @example summarySources(workbook) //=> ['自评表']
 */
export function summarySources(workbook: SheetKeeper): readonly string[] {
  return linkedSheets(find(workbook).record);
}

/**
 * Adds the summary sheet behind all others, or draws the one that we wrote and nobody changed anew: it
 * keeps its name and its place, so that references to it stay.
 *
 * @param workbook the opened file
 * @param model what the sheet shows
 * @returns `written`, or `kept` where a person's sheet has the name
 * @throws WorkbookError `structure-protected`, `write-refused` or `write-not-verified`; nothing is changed then
 * @example writeSummary(workbook, model).kind //=> 'written'
 */
export function writeSummary(workbook: SheetKeeper, model: SummarySheet): SummaryOutcome {
  const { parts, sheet, state } = find(workbook);
  const named = workbook.sheets.find(({ name }) => isSameName(name, model.name));
  if (named && !(named === sheet && state === 'untouched')) {
    const because = named === sheet ? 'changed' : 'foreign';
    return { kind: 'kept', because, sheetName: named.name };
  }
  const former = state === 'untouched' ? sheet : null;
  const shown = former ? { ...model, name: former.name } : model;
  if (former) {
    // Whatever can go wrong goes wrong under another name, while the former sheet is still as it was.
    workbook.removeSheet(drawn(workbook, freeName(workbook), model).id);
    workbook.drawSheet(former.id, shown);
    // What refers to it shows what stood there until it is calculated again.
    if (workbook.isReferenced(former.id)) workbook.requestRecalculation();
  } else drawn(workbook, model.name, model);
  const record = summaryRecordToXml(summaryRecordOf(shown));
  const [part, ...more] = parts;
  if (part) workbook.setCustomXml(part.id, record);
  else workbook.addCustomXml(record);
  for (const { id } of more) workbook.removeCustomXml(id);
  return { kind: 'written' };
}

/**
 * Takes the summary sheet and its record away, unless formulas or defined names refer to it.
 *
 * @param workbook the opened file
 * @returns `removed`, `none`, or `kept` where a person changed the sheet, points at it or locked the structure
 * @throws WorkbookError `write-refused`; nothing is changed then
 * @example removeSummary(workbook).kind //=> 'removed'
 */
export function removeSummary(workbook: SheetKeeper): SummaryOutcome {
  const { parts, sheet, state } = find(workbook);
  if (sheet && state === 'changed') {
    return { kind: 'kept', because: 'changed', sheetName: sheet.name };
  }
  if (sheet && workbook.isReferenced(sheet.id)) {
    return { kind: 'kept', because: 'referenced', sheetName: sheet.name };
  }
  if (sheet && workbook.isStructureProtected === true) {
    return { kind: 'kept', because: 'locked', sheetName: sheet.name };
  }
  if (sheet) workbook.removeSheet(sheet.id);
  for (const { id } of parts) workbook.removeCustomXml(id);
  return { kind: sheet ? 'removed' : 'none' };
}

function drawn(workbook: SheetKeeper, name: string, model: SummarySheet): SheetFile {
  const sheet = workbook.addSheet(name);
  try {
    workbook.drawSheet(sheet.id, model);
    const trace = workbook.traceOf(sheet.id);
    if (trace && isUntouched(summaryTrace(model), trace)) return sheet;
  } catch (error) {
    workbook.removeSheet(sheet.id);
    throw error;
  }
  workbook.removeSheet(sheet.id);
  throw new WorkbookError('write-not-verified', { sheet: name });
}

function find(workbook: SheetKeeper): Found {
  const parts = workbook
    .customXml()
    .filter(({ namespaceUri }) => namespaceUri === summaryNamespace);
  const record = parts.map(({ xml }) => summaryRecordFromXml(xml)).find(Boolean) ?? null;
  const sheet =
    workbook.sheets.find(({ name }) => record && isSameName(name, record.sheetName)) ?? null;
  if (!record || !sheet) return { parts, record, sheet: null, state: 'none' };
  const present = workbook.traceOf(sheet.id);
  const isOurs = present !== null && isUntouched(record.trace, present);
  return { parts, record, sheet, state: isOurs ? 'untouched' : 'changed' };
}

/** Excel tells sheets apart without regard to case. */
const isSameName = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase();

function freeName({ sheets }: WorkbookFile): string {
  let number = 1;
  while (sheets.some(({ name }) => isSameName(name, `_${number}`))) number += 1;
  return `_${number}`;
}
