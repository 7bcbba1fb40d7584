import type { Translator } from '../i18n';
import { WorkbookError } from '../workbook/errors';
import type { SheetRef, WorkbookPort } from '../workbook/port';
import type { InspectOptions } from './inspect';
import { score, type ScoreOutcome } from './score';
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

/** Progress, cancelling, and what the user decided about single sheets. */
export interface WorkbookRun {
  /** Decisions and columns of a sheet, as `score` takes them for that sheet alone. */
  readonly optionsFor?: (sheet: SheetRef) => Promise<InspectOptions>;
  readonly onProgress?: (progress: WorkbookProgress) => void;
  /** Called after each sheet. */
  readonly onSheet?: (outcome: SheetOutcome) => void;
  readonly isCancelled?: () => boolean;
}

/**
 * Scores every visible sheet, one after the other. A sheet that cannot be written (protected, edited
 * meanwhile) is reported and the others go on. Cancelling leaves finished sheets finished and the next
 * one untouched.
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
    sheets.push(outcome);
    run.onSheet?.(outcome);
  }
  return { sheets, isCancelled: false };
}

async function scored(
  port: WorkbookPort,
  settings: Settings,
  translator: Translator,
  sheet: SheetRef,
  { optionsFor }: WorkbookRun,
): Promise<SheetOutcome> {
  try {
    const options = { ...(await optionsFor?.(sheet)), sheetId: sheet.id };
    return { sheet, outcome: await score(port, settings, translator, options) };
  } catch (error) {
    if (error instanceof WorkbookError) return { sheet, error };
    throw error;
  }
}
