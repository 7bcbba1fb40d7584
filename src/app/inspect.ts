import { assessSheet, type Decisions } from '../core/report';
import type { Receipt } from '../core/plan/plan';
import type { SheetReport } from '../core/scoring/assessment';
import type { Sheet } from '../core/sheet';
import type { ColumnHints } from '../core/table/findTables';
import type { WorkbookPort } from '../workbook/port';
import { readingOf } from '../workbook/reading';
import { longSheet } from './longSheet';
import type { Settings } from './settings';

/** What stands on a sheet, and what the rules make of it. */
export interface Inspection {
  readonly sheet: Sheet;
  readonly report: SheetReport;
  /** Runs on this sheet that can be undone, oldest first, as they were stored. */
  readonly receipts: readonly Receipt[];
}

/** Which sheet, and what the user decided about it. */
export interface InspectOptions {
  /** The active sheet when absent. */
  readonly sheetId?: string;
  /** Columns that the user picked. */
  readonly hints?: ColumnHints;
  /** What the user decided for open rows. */
  readonly decisions?: Decisions;
}

/**
 * Reads a sheet and judges it. Writes nothing.
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
  const { sheet, receipts } = await readingOf(port, options.sheetId);
  if (sheet.rowCount > longSheet) await new Promise((resolve) => setTimeout(resolve));
  return { sheet, receipts, report: assessSheet(sheet, settings.profile, options) };
}
