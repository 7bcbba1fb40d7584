import type { Reading, WorkbookPort } from '../workbook/port';
import type { InspectOptions, Inspection } from './inspect';
import type { Settings } from './settings';
import { decidedOn } from './storedOptions';

/** A sheet that was read and judged by itself, not as the end of the sheet before, and by what it was judged. */
export interface Judged {
  readonly reading: Reading;
  readonly profile: Settings['profile'];
  readonly inspection: Inspection;
}

const last = new WeakMap<WorkbookPort, Judged>();

/**
 * Remembers what was judged last, so that a click on an unchanged sheet need not judge it again.
 *
 * @param port the workbook
 * @param judged the sheet and its report
 * @example remember(port, { reading, profile, inspection })
 */
export function remember(port: WorkbookPort, judged: Judged): void {
  last.set(port, judged);
}

/**
 * Takes out what was judged last, where it answers the question at hand: the same sheet, 计分口径 and
 * decisions.
 *
 * @param port the workbook
 * @param settings whose profile gives the rules
 * @param options which sheet, and what the user decided about it
 * @returns what was judged; null where it has to be judged anew. Whether the sheet is still as it was is
 *   for the port to find out
 * @example const judged = takeJudged(port, settings, { sheetId })
 */
export function takeJudged(
  port: WorkbookPort,
  settings: Pick<Settings, 'profile'>,
  options: InspectOptions,
): Judged | null {
  const judged = last.get(port);
  last.delete(port);
  if (!judged || judged.reading.sheet.id !== options.sheetId) return null;
  const decided = decidedOn(judged.reading, options);
  const isSame =
    JSON.stringify([settings.profile, decided]) ===
    JSON.stringify([judged.profile, judged.inspection.decided]);
  return isSame ? judged : null;
}
