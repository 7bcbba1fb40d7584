import type { SheetReport } from '../core/scoring/assessment';
import type { Translator } from '../i18n';
import { WorkbookError } from '../workbook/errors';
import type { SheetRef, WorkbookPort } from '../workbook/port';
import { countedAfter } from './asNew';
import { inspect } from './inspect';
import { plannedFor } from './preview';
import { recover } from './recover';
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
  /** Hidden sheets that were left alone. */
  readonly hidden: readonly SheetRef[];
}

/** Progress, cancelling, and which hidden sheets are meant. */
export interface WorkbookRun {
  /** Ids of hidden sheets that are scored all the same. */
  readonly chosen?: ReadonlySet<string>;
  /** Only the chosen ones: the visible sheets were done before. */
  readonly isOnlyChosen?: boolean;
  readonly onProgress?: (progress: WorkbookProgress) => void;
  /** Called after each sheet. */
  readonly onSheet?: (outcome: SheetOutcome) => void;
  /** Asked before each sheet, and once more before the sheet at hand is written. */
  readonly isCancelled?: () => boolean;
}

/**
 * Scores every visible sheet, one after the other, with what people decided about each, and hidden ones
 * only when they were chosen. A table that goes on over the next sheets is one project, added up on the
 * sheet that ends it. A sheet that
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
  const all = await port.listSheets();
  const isMeant = ({ id, visibility }: SheetRef) =>
    run.chosen?.has(id) === true || (visibility === 'visible' && run.isOnlyChosen !== true);
  const refs = all.filter(isMeant);
  const hidden = all.filter((sheet) => sheet.visibility !== 'visible' && !isMeant(sheet));
  const sheets: SheetOutcome[] = [];
  // Undefined: not judged in this run, so it is looked up as for a single sheet.
  let before: SheetReport | null | undefined = run.isOnlyChosen === true ? undefined : null;
  for (const sheet of refs) {
    if (run.isCancelled?.()) return { sheets, isCancelled: true, hidden };
    run.onProgress?.({ sheet, done: sheets.length, total: refs.length });
    const outcome = await scored(port, settings, translator, sheet, run, before);
    if (outcome === null) return { sheets, isCancelled: true, hidden };
    const { told, counted } = outcome;
    sheets.push(told);
    run.onSheet?.(told);
    // A form goes on from visible sheet to visible sheet, as one click on a single sheet has it.
    if (sheet.visibility === 'visible') before = counted;
  }
  return { sheets, isCancelled: false, hidden };
}

/** What is told of a sheet, and what the next one counts on with; undefined where it was not scored. */
interface Scored {
  readonly told: SheetOutcome;
  readonly counted: SheetReport | undefined;
}

/** Null when the run was stopped before anything was written. */
async function scored(
  port: WorkbookPort,
  settings: Settings,
  translator: Translator,
  sheet: SheetRef,
  { isCancelled }: WorkbookRun,
  before: SheetReport | null | undefined,
): Promise<Scored | null> {
  try {
    const options = { sheetId: sheet.id, ...(before !== undefined && { before }) };
    const look = () => inspect(port, settings, options);
    const first = await look();
    // A run on top of half a run could not be taken back.
    const inspection = first.isRunOpen ? await recover(port).then(look) : first;
    const { plan, asNew } = plannedFor(port, settings, translator, inspection, {});
    if (isCancelled?.()) return null;
    const outcome = await apply(port, { ...inspection, plan });
    return { told: { sheet, outcome }, counted: countedAfter(asNew) };
  } catch (error) {
    if (error instanceof WorkbookError) return { told: { sheet, error }, counted: undefined };
    throw error;
  }
}
