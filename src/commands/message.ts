import { doneByRun } from '../app/doneByRun';
import type { ScoreOutcome } from '../app/score';
import type { Translator } from '../i18n';
import { doneSentence } from '../i18n/sentences';
import type { WorkbookErrorCode } from '../workbook/errors';
import { WorkbookError } from '../workbook/errors';
import type { UndoOutcome } from '../workbook/port';

/** What a ribbon button has to say in its small window. */
export interface Message {
  readonly code:
    | WorkbookErrorCode
    | 'scored'
    | 'unchanged'
    | 'nothing-found'
    | 'own-summary'
    | 'no-marks'
    | 'marks-left'
    | 'sheets-left'
    | 'unknown';
  /** How many of what; never content of the workbook. */
  readonly counts: Readonly<Record<string, number>>;
}

const countNames = ['scores', 'rates', 'marks', 'reasons', 'emptied', 'kept', 'sheets'];

/**
 * What 一键评分 says when it is done.
 *
 * @param outcome the run
 * @returns how much was written and kept, or that there was no form or nothing new
 * @example scoredMessage(outcome) //=> { code: 'scored', counts: { scores: 7, rates: 1, … } }
 */
export function scoredMessage(outcome: ScoreOutcome): Message {
  const { projects, why } = outcome.report;
  if (projects.length === 0) {
    const isOwn = why.some(({ code }) => code === 'own-summary');
    return { code: isOwn ? 'own-summary' : 'nothing-found', counts: {} };
  }
  const kept = outcome.plan.kept.length;
  const done = doneByRun(outcome);
  return done
    ? { code: 'scored', counts: { ...done, kept } }
    : { code: 'unchanged', counts: { kept } };
}

/**
 * The words of the small window.
 *
 * @param translator the language
 * @param message code and counts as they came in the address
 * @returns sentences
 * @example messageWords(translator, { code: 'busy', counts: {} })
 */
export function messageWords(
  translator: Translator,
  { code, counts }: NonNullable<ReturnType<typeof messageIn>>,
): string {
  const { t, say } = translator;
  const place = { sheet: t('sentence.error.sheet'), file: t('sentence.error.file'), cell: '' };
  const known = say('pane', `ribbon.${code}`, counts) ?? say('errors', code, place);
  const { scores = 0, rates = 0, marks = 0, reasons = 0, emptied = 0, kept = 0 } = counts;
  return [
    ...(code === 'scored'
      ? [doneSentence(translator, { scores, rates, marks, reasons, emptied })]
      : []),
    known ?? t('sentence.error.unknown'),
    ...(code === 'sheets-left' && marks > 0 ? [t('pane.ribbon.marks-left', { marks })] : []),
    ...(kept > 0 ? [t('pane.ribbon.kept', { kept })] : []),
  ].join('');
}

/**
 * What 清除标注 says: nothing where all marks are gone, which can be seen.
 *
 * @param outcome what was taken off
 * @returns null, or that there was no mark, or how many cells or sheets are not as they were
 * @example clearedMessage({ restored: 0, left: [] })?.code //=> 'no-marks'
 */
export function clearedMessage(outcome: UndoOutcome): Message | null {
  const { restored, left, gone = [], refused = [] } = outcome;
  const marks = left.length + gone.length;
  if (refused.length > 0) return { code: 'sheets-left', counts: { sheets: refused.length, marks } };
  if (marks > 0) return { code: 'marks-left', counts: { marks } };
  return restored === 0 ? { code: 'no-marks', counts: {} } : null;
}

/**
 * What a button says when it failed.
 *
 * @param error anything that was thrown
 * @returns the code of the failure
 * @example errorMessage(new WorkbookError('sheet-protected')).code //=> 'sheet-protected'
 */
export function errorMessage(error: unknown): Message {
  return { code: error instanceof WorkbookError ? error.code : 'unknown', counts: {} };
}

/**
 * The address of the message window. Only a code and counts travel in it, no content of the workbook.
 *
 * @param page address of the commands page
 * @param message what is said
 * @returns the same page with the message in its query
 * @example messageAddress('https://localhost:3000/commands.html', errorMessage(error))
 */
export function messageAddress(page: string, { code, counts }: Message): string {
  const address = new URL(page);
  address.search = '';
  address.hash = '';
  address.searchParams.set('message', code);
  for (const [name, count] of Object.entries(counts)) {
    address.searchParams.set(name, String(count));
  }
  return address.href;
}

/**
 * Reads a message from the address of its window.
 *
 * @param search the query
 * @returns code and counts as they came; null for the page of the buttons themselves
 * @example messageIn('?message=busy') //=> { code: 'busy', counts: {} }
 */
export function messageIn(search: string): { code: string; counts: Message['counts'] } | null {
  const query = new URLSearchParams(search);
  const code = query.get('message');
  if (code === null) return null;
  const counts = countNames.flatMap((name) => {
    const count = Number(query.get(name) ?? NaN);
    return Number.isInteger(count) && count >= 0 ? [[name, count] as const] : [];
  });
  return { code, counts: Object.fromEntries(counts) };
}
