import { assessSheet, type Decisions } from '../core/report';
import type { Receipt } from '../core/plan/plan';
import type { SheetReport } from '../core/scoring/assessment';
import type { Sheet } from '../core/sheet';
import type { ColumnHints } from '../core/table/findTables';
import { mayGoOn } from '../core/table/acrossSheets';
import type { Reading, SheetRef, WorkbookPort } from '../workbook/port';
import { copiedMarks } from '../workbook/copiedMarks';
import { receiptsOn } from '../workbook/receiptsOn';
import { stageDone } from '../workbook/stages';
import { countedFrom, judgedAsNew } from './asNew';
import { remember } from './lastJudged';
import { followedDecisions } from './boundDecisions';
import { longSheet } from './longSheet';
import type { Settings } from './settings';
import { decidedOn, type Decided } from './storedOptions';

/** What stands on a sheet, and what the rules make of it. */
export interface Inspection {
  readonly sheet: Sheet;
  readonly report: SheetReport;
  /** Runs on this sheet that can be undone, oldest first, as they were stored. */
  readonly receipts: readonly Receipt[];
  /** Marks of runs on other sheets that came along with copied cells; absent: none. */
  readonly copied?: readonly Receipt[];
  /** What people decided about the sheet; the report takes it into account. */
  readonly decided: Decided;
  /**
   * The sheet before, where this one begins in the middle of a form, without the scores of our earlier runs:
   * the form counts what the rules say now. Null elsewhere.
   */
  readonly before: SheetReport | null;
  /** Whether something is being written elsewhere, or was interrupted: see `recover`. */
  readonly isRunOpen?: boolean;
  /** The edits that the sheet shows, as its reading has them. */
  readonly editsSeen?: number;
}

/** Which sheet, and what the user decided about it just now. */
export interface InspectOptions {
  /** The active sheet when absent. */
  readonly sheetId?: string;
  /** Columns that the user picked; those that the workbook keeps when absent. */
  readonly hints?: ColumnHints;
  /** What the user decided for open rows; what the workbook keeps when absent. */
  readonly decisions?: Decisions;
  /** The report of the sheet before (null: there is none); looked up where it is needed when absent. */
  readonly before?: SheetReport | null;
}

/**
 * Reads a sheet and judges it, with the columns and decisions that the workbook keeps for it. Writes
 * nothing.
 *
 * @param port the workbook
 * @param settings whose profile gives the rules
 * @param options which sheet, and what the user decided about it
 * @returns the snapshot, its report and the runs that can be undone
 * @throws WorkbookError when the host cannot be read
 * @example const { report } = await inspect(port, settings)
 */
export async function inspect(
  port: WorkbookPort,
  settings: Pick<Settings, 'profile'>,
  options: InspectOptions = {},
): Promise<Inspection> {
  return judge(port, await port.read(options.sheetId), settings, options);
}

/**
 * Judges a sheet that was read, together with the sheet before where a form goes on from there.
 *
 * @param port the workbook, for the sheet before
 * @param reading the sheet and what the workbook keeps
 * @param settings whose profile gives the rules
 * @param options what the user decided about the sheet
 * @returns the snapshot, its report and the runs that can be undone
 * @throws WorkbookError when the sheet before cannot be read
 * @example const { report } = await judge(port, await port.read(), settings)
 */
export async function judge(
  port: WorkbookPort,
  reading: Reading,
  settings: Pick<Settings, 'profile'>,
  options: InspectOptions = {},
): Promise<Inspection> {
  stageDone('read');
  const { sheet, sheets, receipts } = reading;
  const { before: known } = options;
  const kept = decidedOn(reading, options);
  if (sheet.rowCount > longSheet) await new Promise((resolve) => setTimeout(resolve));
  const isAlone = !mayGoOn(sheet);
  const before = isAlone
    ? null
    : known === undefined
      ? await reportBefore(port, settings, sheets, sheet.id)
      : known;
  const first = assessSheet(sheet, settings.profile, { ...kept, before });
  const decisions = followedDecisions({ sheet, report: first }, kept.decisions);
  const isMoved = decisions !== kept.decisions;
  const decided = isMoved ? { ...kept, decisions } : kept;
  const report = isMoved ? assessSheet(sheet, settings.profile, { ...decided, before }) : first;
  stageDone('assessed');
  const own = receiptsOn(receipts, sheet, sheets);
  const copied = copiedMarks(receipts, own, sheet);
  const inspection: Inspection = {
    sheet,
    receipts: own,
    ...(copied.length > 0 && { copied }),
    decided,
    before,
    report,
    ...(reading.isRunOpen && { isRunOpen: true }),
    ...(reading.editsSeen !== undefined && { editsSeen: reading.editsSeen }),
  };
  if (isAlone || (before === null && known === undefined))
    remember(port, { reading, profile: settings.profile, inspection });
  return inspection;
}

/** The visible sheet before a sheet, judged. */
async function reportBefore(
  port: WorkbookPort,
  settings: Pick<Settings, 'profile'>,
  refs: readonly SheetRef[],
  sheetId: string,
): Promise<SheetReport | null> {
  const place = refs.findIndex(({ id }) => id === sheetId);
  const last = refs
    .slice(0, Math.max(place, 0))
    .filter(({ visibility }) => visibility === 'visible')
    .at(-1);
  if (!last) return null;
  const inspection = await inspect(port, settings, { sheetId: last.id });
  return countedFrom(judgedAsNew(inspection, settings), inspection.sheet);
}
