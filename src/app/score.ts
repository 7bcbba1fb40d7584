import type { Plan, Receipt } from '../core/plan/plan';
import type { Translator } from '../i18n';
import type { Reading, WorkbookPort } from '../workbook/port';
import type { RunChoices } from './choices';
import { exclusively } from './exclusive';
import { judge, type InspectOptions } from './inspect';
import { takeJudged } from './lastJudged';
import { planFor, type Preview } from './preview';
import { readWhole } from './recover';
import type { Settings } from './settings';
import { settingsFrom } from './settingsStore';

/** What one click did. `sheet` and `report` are as read before writing. */
export interface ScoreOutcome extends Preview {
  /** What undoes the run; null when there was nothing to change. */
  readonly receipt: Receipt | null;
}

/** Which sheet, and what was decided for this run. */
export interface ScoreOptions extends InspectOptions {
  readonly choices?: RunChoices;
  /** Asked before writing begins; a run that is called off has no receipt. */
  readonly isCancelled?: () => boolean;
}

/**
 * 一键评分: reads a sheet, judges it, writes scores, rates and marks, all or nothing.
 *
 * @param port the workbook
 * @param settings the user's settings
 * @param translator language of the notes
 * @param options sheet and decisions for this run
 * @returns what was found, what was planned and what undoes it
 * @throws WorkbookError `busy` while another run works, `changed-meanwhile` when somebody edited in
 *   between, and whatever the host refuses; the workbook is as it was then
 * @example const { report, receipt } = await score(port, settings, createTranslator('zh-CN'))
 */
export function score(
  port: WorkbookPort,
  settings: Settings,
  translator: Translator,
  options: ScoreOptions = {},
): Promise<ScoreOutcome> {
  return exclusively(port, async () => {
    const { choices = {}, isCancelled, ...inspecting } = options;
    const known = await scoreJudged(port, settings, translator, options);
    if (known && 'report' in known) return known;
    const reading = await readWhole(port, known, inspecting.sheetId);
    const inspection = await judge(port, reading, settings, inspecting);
    const plan = planFor(port, settings, translator, inspection, choices);
    const receipt = isCancelled?.() ? null : await applied(port, { ...inspection, plan });
    return { ...inspection, plan, receipt };
  });
}

/**
 * Scores a sheet that was judged already, when the pane showed it: where nothing changed since, it is not
 * judged again. Else the sheet as it is now; null where it was not judged.
 */
async function scoreJudged(
  port: WorkbookPort,
  settings: Settings,
  translator: Translator,
  { choices = {}, isCancelled, ...inspecting }: ScoreOptions,
): Promise<ScoreOutcome | Reading | null> {
  const judged = port.applyIfAsRead ? takeJudged(port, settings, inspecting) : null;
  if (!judged) return null;
  const { inspection } = judged;
  let made: Plan | null = null;
  const planOf = () => (made ??= planFor(port, settings, translator, inspection, choices));
  if (isCancelled?.()) return { ...inspection, plan: planOf(), receipt: null };
  const outcome = await port.applyIfAsRead?.(planOf, judged.reading);
  if (!outcome || 'reading' in outcome) return outcome?.reading ?? null;
  return { ...inspection, plan: planOf(), receipt: whereChanged(outcome.receipt) };
}

/**
 * The same for the active sheet and with the settings that the workbook keeps, for those who have not
 * read them: the ribbon's button. No round trip more than the click of the pane takes.
 *
 * @param port the workbook
 * @param translator language of the notes
 * @param run decisions for this run
 * @returns what was found, what was planned and what undoes it
 * @throws WorkbookError as `score`
 * @example (await scoreAsStored(port, translator)).report.projects.length
 */
export function scoreAsStored(
  port: WorkbookPort,
  translator: Translator,
  run: RunChoices = {},
): Promise<ScoreOutcome> {
  return exclusively(port, async () => {
    const reading = await readWhole(port, null, undefined);
    const settings = settingsFrom(reading.settings);
    const inspection = await judge(port, reading, settings);
    const plan = planFor(port, settings, translator, inspection, run);
    return { ...inspection, plan, receipt: await applied(port, { ...inspection, plan }) };
  });
}

/**
 * Writes a plan that the user has looked at.
 *
 * @param port the workbook
 * @param planned what `preview` returned
 * @returns what was done
 * @throws WorkbookError as `score`
 * @example await apply(port, await preview(port, settings, translator))
 */
export function apply(port: WorkbookPort, planned: Preview): Promise<ScoreOutcome> {
  return exclusively(port, async () => ({ ...planned, receipt: await applied(port, planned) }));
}

async function applied(port: WorkbookPort, { plan }: Preview): Promise<Receipt | null> {
  return isEmpty(plan) ? null : whereChanged(await port.apply(plan));
}

const isEmpty = ({ edits, former }: Plan): boolean => edits.length === 0 && !former;

const whereChanged = (receipt: Receipt): Receipt | null =>
  receipt.changes.length > 0 ? receipt : null;
