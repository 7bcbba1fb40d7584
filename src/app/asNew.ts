import { toA1, type Address } from '../core/address';
import { assessSheet } from '../core/report';
import { existingMarks } from '../core/scoring/marks';
import type { GroupAssessment, SheetReport } from '../core/scoring/assessment';
import type { Receipt } from '../core/plan/plan';
import { followed } from '../workbook/follow';
import { withoutRuns, type WithoutRuns } from '../workbook/formerRuns';
import type { Inspection } from './inspect';
import type { Settings } from './settings';

/** A sheet as it would be without our earlier runs, judged. */
export interface AsNew extends WithoutRuns {
  /** The runs, with addresses as the sheet is now. */
  readonly runs: readonly Receipt[];
  readonly report: SheetReport;
}

/**
 * Judges a sheet as if no earlier run had written on it: only what people typed stands in its scores.
 *
 * @param inspection the sheet with its report and its earlier runs
 * @param settings whose profile gives the rules
 * @param leftOut cells (A1) whose scores stay as they are, also those of earlier runs
 * @returns the snapshot without our scores, what was taken off, and the report
 * @example judgedAsNew(inspection, settings).report.projects[0]?.indicators[0]?.groups[0]?.existingScore
 */
export function judgedAsNew(
  { sheet: now, receipts, report, decided, before }: Inspection,
  { profile }: Pick<Settings, 'profile'>,
  leftOut: ReadonlySet<string> = new Set(),
): AsNew {
  const runs = receipts.map((receipt) => followed(receipt, now));
  const { sheet, own } = withoutRuns(now, runs, leftOut);
  if (own.size === 0) return { runs, sheet, own, report };
  return { runs, sheet, own, report: assessSheet(sheet, profile, { ...decided, before }) };
}

/**
 * The report that the next sheet of a form counts on with: typed scores and else what the rules say now, with
 * what earlier runs of ours left standing beside it.
 *
 * @param asNew the sheet judged without them
 * @param now the snapshot as it stands
 * @returns the report
 * @example countedFrom(judgedAsNew(inspection, settings), inspection.sheet)
 */
export function countedFrom({ report, own }: AsNew, now: Inspection['sheet']): SheetReport {
  if (own.size === 0) return report;
  return standing(report, (cell) => (own.has(toA1(cell)) ? existingMarks(now, cell) : null));
}

/**
 * The same right after a run: what the rules say is what stands.
 *
 * @param report the report that the run wrote from
 * @returns the report
 * @example countedAfter(asNew.report)
 */
export function countedAfter(report: SheetReport): SheetReport {
  return standing(report, (_, score) => score);
}

type Marks = Pick<GroupAssessment, 'score' | 'stands'>;

function standing(
  report: SheetReport,
  read: (cell: Address, score: number | null) => number | null,
): SheetReport {
  const told = <T extends Marks>(marks: T, cell: Address | null | undefined): T => {
    const stands = cell ? read(cell, marks.score) : null;
    return stands === null ? marks : { ...marks, stands };
  };
  return {
    ...report,
    projects: report.projects.map((project) => ({
      ...project,
      fund: project.fund && told(project.fund, project.fund.scored?.cells.score),
      indicators: project.indicators.map((table) => ({
        ...table,
        groups: table.groups.map((group) => told(group, group.group.scoreCell)),
      })),
    })),
  };
}
