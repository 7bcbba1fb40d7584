import { toA1 } from '../core/address';
import type { Choices } from '../core/plan/choices';
import { palettes } from '../core/plan/palettes';
import type { Edit } from '../core/plan/plan';
import type { Translator } from '../i18n';
import { phrasebook } from '../i18n/phrasebook';
import type { WorkbookPort } from '../workbook/port';
import type { Settings } from './settings';

/** What the user decided for this one run, on top of the settings. */
export interface RunChoices {
  readonly typedScores?: Choices['typedScores'];
  /** Single score cells (A1) where the user decided otherwise. */
  readonly exceptions?: Choices['exceptions'];
  /** Drafts for empty reason cells (A1 → text). */
  readonly reasons?: NonNullable<Choices['reasons']>;
  /** Lines of the preview that were switched off, as `editKey` names them. */
  readonly switchedOff?: ReadonlySet<string>;
}

/**
 * Settings and this run's decisions, as the planner wants them.
 *
 * @param port whose host may or may not know notes
 * @param settings the user's settings
 * @param translator language of the notes
 * @param own cells (A1) that earlier runs wrote: ours to renew, whatever holds for typed scores
 * @param run decisions for this run
 * @returns choices for `planEdits`
 * @example planEdits(sheet, report, choicesFor(port, settings, translator, [], {}))
 */
export function choicesFor(
  port: Pick<WorkbookPort, 'capabilities'>,
  settings: Settings,
  translator: Translator,
  own: Iterable<string>,
  run: RunChoices,
): Choices {
  const renewed = Object.fromEntries([...own].map((cell) => [cell, 'replace' as const]));
  const withNotes = settings.notes && port.capabilities.annotations !== 'none';
  return {
    typedScores: run.typedScores ?? settings.typedScores,
    exceptions: { ...renewed, ...run.exceptions },
    writeAs: settings.writeAs,
    palette: palettes[settings.palette],
    phrase: withNotes ? phrasebook(translator) : null,
    ...(run.reasons && { reasons: run.reasons }),
    leftOut: leftOutBy(run),
  };
}

/**
 * The score cells that a run leaves as they stand, because their lines were switched off.
 *
 * @param run decisions for this run
 * @returns A1 addresses
 * @example leftOutBy({ switchedOff: new Set(['H7:score', 'H7:mark']) }) //=> new Set(['H7'])
 */
export function leftOutBy({ switchedOff = new Set() }: RunChoices): ReadonlySet<string> {
  return new Set(
    [...switchedOff].flatMap((key) => {
      const [cell = '', kind] = key.split(':');
      return kind === 'score' || kind === 'total' ? [cell] : [];
    }),
  );
}

/**
 * The name of one line of a preview.
 *
 * @param edit an edit of a plan
 * @returns for example `H7:score`
 * @example editKey({ kind: 'mark', address: { row: 6, column: 7 }, fill: '#FF9D9D' }) //=> 'H7:mark'
 */
export function editKey(edit: Edit): string {
  return `${toA1(edit.address)}:${edit.kind}`;
}
