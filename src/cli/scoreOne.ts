import type { Settings } from '../app/settings';
import { loadSettings } from '../app/settingsStore';
import type { Profile } from '../core/scoring/profile';
import { createCommandLineTranslator } from '../i18n/commandLine';
import type { WorkbookPort } from '../workbook/port';
import type { ScoreArguments } from './arguments';
import { failedResult, resultOf, type FileResult } from './fileResult';
import type { FilePlaces } from './outputPlaces';
import { scoreFile, type FileJob } from './scoreFile';

/** All that is needed to do one file, as plain data that can go to another process. */
export interface ScoreJob
  extends
    FilePlaces,
    Pick<ScoreArguments, 'typedScores' | 'locale' | 'hidden'>,
    Pick<FileJob, 'at'> {
  /** Null: the workbook's own. */
  readonly profile: Profile | null;
}

/**
 * Does one file. What goes wrong is in the result, so that the others go on.
 *
 * @param job the file, its places and how to score it
 * @returns what was found and what went wrong
 * @example (await scoreOne(job)).problems.length //=> 0
 */
export async function scoreOne(job: ScoreJob): Promise<FileResult> {
  const translator = createCommandLineTranslator(job.locale);
  const settingsOf = async (port: WorkbookPort): Promise<Settings> => ({
    ...(await loadSettings(port)),
    ...(job.profile && { profile: job.profile }),
    ...(job.typedScores && { typedScores: job.typedScores }),
  });
  try {
    return resultOf(job, await scoreFile({ ...job, settingsOf, translator }), translator);
  } catch (error) {
    return failedResult(job.file, error, translator);
  }
}
