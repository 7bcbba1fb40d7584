import type { ProjectReport, SheetReport } from '../core/scoring/assessment';

/** A project with the report of the sheet that ends it. */
export interface WholeProject {
  readonly report: SheetReport;
  readonly project: ProjectReport;
}

/**
 * One entry per project of a workbook: a part that goes on over the next sheet is left out, because the last
 * part counts it in.
 *
 * @param reports the reports of a workbook's sheets, in the order of the tabs
 * @returns projects in the order of the sheets that end them
 * @example wholeProjects([first, second]).length //=> 1
 */
export function wholeProjects(reports: readonly SheetReport[]): readonly WholeProject[] {
  const all = reports.flatMap((report) => report.projects.map((project) => ({ report, project })));
  const parts = new Set(all.flatMap(({ project }) => project.earlier.map(placeOf)));
  return all.filter(({ project }) => !parts.has(placeOf(project)));
}

/** A project once per sheet: the next sheet counts on with a report of its own on the same part. */
const placeOf = ({ projectId, fund, indicators }: ProjectReport): string =>
  [(fund ?? indicators[0])?.table.sheetId, projectId].join();
