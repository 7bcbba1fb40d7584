import type { Translator } from '../i18n';
import { WorkbookError } from '../workbook/errors';
import type { SheetRef, WorkbookPort } from '../workbook/port';
import { preview } from './preview';
import { apply, type ScoreOutcome } from './score';
import type { Settings } from './settings';

/** Where a run over the whole workbook stands. */
export interface WorkbookProgress {
  readonly sheet: SheetRef;
  /** Sheets finished so far. */
  readonly done: number;
  readonly total: number;
}

/** What happened to one sheet. */
export type SheetOutcome =
  | { readonly sheet: SheetRef; readonly outcome: ScoreOutcome }
  | { readonly sheet: SheetRef; readonly error: WorkbookError };

/** What a run over the whole workbook did. */
export interface WorkbookOutcome {
  readonly sheets: readonly SheetOutcome[];
  /** True when the user stopped it; sheets that are not listed were not touched. */
  readonly isCancelled: boolean;
}

/** Progress and cancelling. */
export interface WorkbookRun {
  readonly onProgress?: (progress: WorkbookProgress) => void;
  /** Called after each sheet. */
  readonly onSheet?: (outcome: SheetOutcome) => void;
  /** Asked before each sheet, and once more before the sheet at hand is written. */
  readonly isCancelled?: () => boolean;
}

/**
 * Scores every visible sheet, one after the other, with what people decided about each. A sheet that
 * cannot be written (protected, edited meanwhile) is reported and the others go on. Cancelling leaves
 * finished sheets finished and the sheet at hand untouched; one whose writing has begun is finished.
 *
 * @param port the workbook
 * @param settings the user's settings
 * @param translator language of the notes
 * @param run progress and cancelling
 * @returns the outcome of each sheet that was reached
 * @throws WorkbookError when the sheets cannot be listed
 * @example await scoreWorkbook(port, settings, translator, { onProgress: ({ sheet }) => show(sheet.name) })
 */
export async function scoreWorkbook(
  port: WorkbookPort,
  settings: Settings,
  translator: Translator,
  run: WorkbookRun = {},
): Promise<WorkbookOutcome> {
  const refs = (await port.listSheets()).filter(({ visibility }) => visibility === 'visible');
  const sheets: SheetOutcome[] = [];
  for (const sheet of refs) {
    if (run.isCancelled?.()) return { sheets, isCancelled: true };
    run.onProgress?.({ sheet, done: sheets.length, total: refs.length });
    const outcome = await scored(port, settings, translator, sheet, run);
    if (outcome === null) return { sheets, isCancelled: true };
    sheets.push(outcome);
    run.onSheet?.(outcome);
  }
  return { sheets, isCancelled: false };
}

/** Null when the run was stopped before anything was written. */
async function scored(
  port: WorkbookPort,
  settings: Settings,
  translator: Translator,
  sheet: SheetRef,
  { isCancelled }: WorkbookRun,
): Promise<SheetOutcome | null> {
  try {
    const planned = await preview(port, settings, translator, {}, { sheetId: sheet.id });
    return isCancelled?.() ? null : { sheet, outcome: await apply(port, planned) };
  } catch (error) {
    if (error instanceof WorkbookError) return { sheet, error };
    throw error;
  }
}
