import type { Address } from '../core/address';
import type {
  FundReport,
  IndicatorReport,
  ProjectReport,
  RowAssessment,
  SheetReport,
} from '../core/scoring/assessment';
import { needsAttention } from '../core/scoring/attention';
import { executionShortfall, type ExecutionShortfall } from '../core/scoring/executionStatus';
import { statusCounts } from '../core/scoring/statusCounts';
import type { Status } from '../core/value/reading';

/** One thing that a person has to look at. */
export type Shortfall =
  | {
      readonly kind: 'row';
      readonly status: Status;
      readonly address: Address;
      readonly assessment: RowAssessment;
      readonly report: IndicatorReport;
      readonly project: ProjectReport;
    }
  | {
      readonly kind: 'fund';
      readonly status: ExecutionShortfall['status'];
      readonly address: Address;
      readonly report: FundReport;
      readonly project: ProjectReport;
    };

/** A sheet's report in numbers. */
export interface Summary {
  readonly projects: number;
  readonly tables: number;
  readonly indicators: number;
  readonly counts: Readonly<Record<Status, number>>;
  /** In the order of the sheet. */
  readonly shortfalls: readonly Shortfall[];
  readonly findings: number;
}

/**
 * The numbers that the pane, the ribbon button and the mail draft show.
 *
 * @param report a sheet's report
 * @returns counts over all projects of the sheet, and the list of shortfalls
 * @example summarise(report).counts.short //=> 2
 */
export function summarise(report: SheetReport): Summary {
  const { projects } = report;
  const tables = projects.flatMap(({ indicators }) => indicators);
  const funds = projects.flatMap(({ fund }) => fund ?? []);
  return {
    projects: projects.length,
    tables: tables.length + funds.length,
    indicators: tables.reduce((sum, { rows }) => sum + rows.length, 0),
    counts: statusCounts(tables.flatMap(({ rows }) => rows)),
    shortfalls: projects.flatMap(shortfallsOf),
    findings: [...tables, ...funds].reduce((sum, { findings }) => sum + findings.length, 0),
  };
}

function shortfallsOf(project: ProjectReport): readonly Shortfall[] {
  const { fund } = project;
  const rows = project.indicators.flatMap((report) =>
    report.rows.flatMap((assessment): Shortfall[] => {
      const { status } = assessment.comparison;
      if (!needsAttention(status)) return [];
      const address = placeOf(assessment, report);
      return [{ kind: 'row', status, address, assessment, report, project }];
    }),
  );
  return [...(fund ? fundShortfall(fund, project) : []), ...rows];
}

function fundShortfall(report: FundReport, project: ProjectReport): readonly Shortfall[] {
  const { status, address } = executionShortfall(report) ?? {};
  return status && address ? [{ kind: 'fund', status, address, report, project }] : [];
}

function placeOf({ row }: RowAssessment, { table }: IndicatorReport): Address {
  const { actual, target, name } = row.cells;
  return actual ?? target ?? name ?? { row: row.row, column: table.area.column };
}
