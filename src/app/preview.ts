import { toA1 } from '../core/address';
import type { ContentEdit, Edit, Plan } from '../core/plan/plan';
import { planEdits } from '../core/plan/planEdits';
import type { SheetReport } from '../core/scoring/assessment';
import type { Translator } from '../i18n';
import { sameContent } from '../workbook/content';
import { formerMarks, type OwnCell } from '../workbook/formerRuns';
import type { WorkbookPort } from '../workbook/port';
import { stageDone } from '../workbook/stages';
import { judgedAsNew } from './asNew';
import { choicesFor, editKey, leftOutBy, type RunChoices } from './choices';
import { readCells } from './readCells';
import { inspect, type InspectOptions, type Inspection } from './inspect';
import type { Settings } from './settings';

/** What a run would do. */
export interface Preview extends Inspection {
  readonly plan: Plan;
}

/** A plan, and the report that it was made from. */
export interface Planned {
  readonly plan: Plan;
  /** The sheet judged as if no earlier run had written on it: only what people typed stands in its scores. */
  readonly asNew: SheetReport;
}

/**
 * Works out what one click would write, and writes nothing.
 *
 * @param port the workbook
 * @param settings the user's settings
 * @param translator language of the notes
 * @param run decisions for this run
 * @param options which sheet, and what the user decided about its rows
 * @returns the sheet, its report and the plan
 * @throws WorkbookError when the sheet cannot be read
 * @example (await preview(port, settings, translator)).plan.edits.length
 */
export async function preview(
  port: WorkbookPort,
  settings: Settings,
  translator: Translator,
  run: RunChoices = {},
  options: InspectOptions = {},
): Promise<Preview> {
  const inspection = await inspect(port, settings, options);
  return { ...inspection, plan: planFor(port, settings, translator, inspection, run) };
}

/**
 * The plan for a sheet that was read already. Where earlier runs wrote, it plans as if they had not, so
 * that what they wrote is renewed, or goes when its reason has gone.
 *
 * @param port whose host may or may not know notes
 * @param settings the user's settings
 * @param translator language of the notes
 * @param inspection the sheet with its report and its earlier runs
 * @param run decisions for this run
 * @returns the plan without the lines that were switched off, with the marks of earlier runs
 * @example planFor(port, settings, translator, await inspect(port, settings), {})
 */
export function planFor(
  port: Pick<WorkbookPort, 'capabilities'>,
  settings: Settings,
  translator: Translator,
  inspection: Inspection,
  run: RunChoices,
): Plan {
  return plannedFor(port, settings, translator, inspection, run).plan;
}

/**
 * The same, with the report that the plan was made from: the next sheet of a form counts on with it, because
 * what earlier runs wrote on this one is being renewed.
 *
 * @param port whose host may or may not know notes
 * @param settings the user's settings
 * @param translator language of the notes
 * @param inspection the sheet with its report and its earlier runs
 * @param run decisions for this run
 * @returns plan and report
 * @example plannedFor(port, settings, translator, inspection, {}).asNew
 */
export function plannedFor(
  port: Pick<WorkbookPort, 'capabilities'>,
  settings: Settings,
  translator: Translator,
  inspection: Inspection,
  run: RunChoices,
): Planned {
  const { runs, sheet, own, report } = judgedAsNew(inspection, settings, leftOutBy(run));
  const choices = choicesFor(port, settings, translator, own.keys(), run);
  const plan = planEdits(sheet, report, choices, inspection.sheet);
  const edits = withoutSwitchedOff(renewed(plan.edits, own), run.switchedOff);
  const former = formerMarks([...(inspection.copied ?? []), ...runs]);
  const read = readCells(inspection.sheet, inspection.report);
  stageDone('planned');
  return {
    plan: { ...plan, edits, ...(former.length > 0 && { former }), ...(read && { read }) },
    asNew: report,
  };
}

function withoutSwitchedOff(
  edits: readonly Edit[],
  switchedOff: RunChoices['switchedOff'],
): readonly Edit[] {
  return switchedOff && switchedOff.size > 0
    ? edits.filter((edit) => !switchedOff.has(editKey(edit)))
    : edits;
}

/** Plans against what really stands in our own cells; those without an edit go back to what they were. */
function renewed(edits: readonly Edit[], own: ReadonlyMap<string, OwnCell>): readonly Edit[] {
  if (own.size === 0) return edits;
  const planned = new Set<string>();
  const rebased = edits.flatMap((edit): Edit[] => {
    if (edit.kind === 'mark' || edit.kind === 'note') return [edit];
    const cell = own.get(toA1(edit.address));
    planned.add(toA1(edit.address));
    return cell ? [...changed({ ...edit, before: cell.now })] : [edit];
  });
  const outdated = [...own.values()].flatMap(({ address, now, original }) =>
    planned.has(toA1(address))
      ? []
      : changed({ kind: 'score', address, before: now, after: original }),
  );
  return [...outdated, ...rebased];
}

function changed(edit: ContentEdit): readonly ContentEdit[] {
  const isSame =
    sameContent(edit.before, edit.after) && edit.before.numberFormat === edit.after.numberFormat;
  return isSame ? [] : [edit];
}
