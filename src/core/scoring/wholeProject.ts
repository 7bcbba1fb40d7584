import type { FundReport, GroupAssessment, IndicatorReport, ProjectReport } from './assessment';
import { sameMarks } from './exact';
import { countedGroups } from './total';

/**
 * All parts of a project whose form goes on over several sheets.
 *
 * @param project the part on the last sheet
 * @returns the parts in the order of the sheets; only the project itself where it stands on one sheet
 * @example projectParts(project).flatMap(({ indicators }) => indicators)
 */
export function projectParts(project: ProjectReport): readonly ProjectReport[] {
  return [...project.earlier, project];
}

/**
 * The judged tables of a project on all of its sheets.
 *
 * @param project the part on the last sheet
 * @returns 项目资金 and indicator tables in the order of the sheets; each names its sheet
 * @example tablesOf(project).flatMap(({ findings }) => findings)
 */
export function tablesOf(project: ProjectReport): readonly (FundReport | IndicatorReport)[] {
  return projectParts(project).flatMap(({ fund, indicators }) => [
    ...(fund ? [fund] : []),
    ...indicators,
  ]);
}

/**
 * 项目资金 of a project, on whichever of its sheets it stands.
 *
 * @param project the part on the last sheet, also while it is being judged
 * @returns the fund report, or null where no sheet has one
 * @example projectFund(project)?.rate //=> 0.95
 */
export function projectFund<T>({
  fund,
  earlier,
}: {
  readonly fund: T | null;
  readonly earlier: readonly ProjectReport[];
}): T | FundReport | null {
  return fund ?? earlier.find((part) => part.fund !== null)?.fund ?? null;
}

/**
 * How many scores wait for a person's word: of indicators, and of an execution rate that cannot be computed.
 * Indicators without a weight are not among them: no confirmation gives them one.
 *
 * @param project the part on the last sheet; parts on the sheets before count as well
 * @returns number of scores; 0 also where there is no total for want of weights
 * @example openScores(project) //=> 2
 */
export function openScores(project: ProjectReport): number {
  const groups = projectParts(project).flatMap(({ indicators }) =>
    indicators.flatMap(countedGroups),
  );
  const open = groups.filter(
    ({ assessment: { group, score }, applies }) =>
      applies && group.weight !== null && score === null,
  );
  return open.length + (isExecutionOpen(projectFund(project)) ? 1 : 0);
}

/**
 * Whether the execution of the budget has a weight but no score.
 *
 * @param fund 项目资金, null where the form has none
 * @returns true while a person has to say what it earns
 * @example isExecutionOpen(projectFund(project)) //=> false
 */
export function isExecutionOpen(fund: FundReport | null): boolean {
  return fund !== null && fund.weight !== null && fund.score === null;
}

/** A sheet before, whose scores are not all as the form counts them. */
export interface LateSheet {
  readonly sheet: string;
  /** How many score cells are still blank, or say what an earlier run wrote before something was edited. */
  readonly count: number;
}

/**
 * Sheets before on which scores are still to be written, or written anew, though the form counts them.
 * Scores that people typed are as they should be.
 *
 * @param project the part on the last sheet
 * @returns the sheets in the order of the tabs; none after a run over all of them
 * @example lateSheets(project) //=> [{ sheet: '自评1', count: 2 }]
 */
export function lateSheets({ earlier }: Pick<ProjectReport, 'earlier'>): readonly LateSheet[] {
  const counts = new Map<string, number>();
  const count = (sheet: string, marks: readonly boolean[]): void => {
    counts.set(sheet, (counts.get(sheet) ?? 0) + marks.filter(Boolean).length);
  };
  for (const { fund, indicators } of earlier) {
    if (fund?.scored?.cells.score) count(fund.table.sheetName, [isLate(fund)]);
    for (const { table, groups } of indicators) {
      count(
        table.sheetName,
        groups.map((group) => table.isScorable && group.group.scoreCell !== null && isLate(group)),
      );
    }
  }
  return [...counts].flatMap(([sheet, late]) => (late > 0 ? [{ sheet, count: late }] : []));
}

function isLate({
  score,
  existingScore,
  stands = null,
}: Pick<GroupAssessment, 'score' | 'existingScore' | 'stands'>): boolean {
  if (existingScore !== null) return false;
  if (score === null || stands === null) return score !== stands;
  return !sameMarks(score, stands);
}
