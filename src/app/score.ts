import type { Receipt } from '../core/plan/plan';
import type { Translator } from '../i18n';
import type { WorkbookPort } from '../workbook/port';
import type { RunChoices } from './choices';
import { exclusively } from './exclusive';
import { judge, type InspectOptions } from './inspect';
import { planFor, preview, type Preview } from './preview';
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
    const { choices = {}, ...inspecting } = options;
    const planned = await preview(port, settings, translator, choices, inspecting);
    return { ...planned, receipt: await applied(port, planned) };
  });
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
    const reading = await port.read();
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
  if (plan.edits.length === 0 && !plan.former) return null;
  const receipt = await port.apply(plan);
  return receipt.changes.length > 0 ? receipt : null;
}
