import { cellAt, type Sheet } from './sheet';
import type { FundTable, IndicatorTable } from './table/table';
import { reviewProject, type Reviewed } from './review/reviewProject';
import type { IndicatorReport, ProjectReport } from './scoring/assessment';
import { assessFund } from './scoring/assessFund';
import { assessIndicators, type JudgedTable } from './scoring/assessIndicators';
import type { Decisions } from './scoring/decisions';
import { executionStatus } from './scoring/executionStatus';
import { sumOf } from './scoring/exact';
import { existingMarks } from './scoring/marks';
import type { Profile } from './scoring/profile';
import { statusCounts } from './scoring/statusCounts';
import { isStoppedProject } from './scoring/stoppedProject';
import { countedGroups, totalsOf } from './scoring/total';
import { projectFund } from './scoring/wholeProject';

/**
 * Judges, adds up and reviews one project of a sheet.
 *
 * @param sheet the snapshot
 * @param tables the project's fund table, if any, and its indicator tables
 * @param profile 计分口径
 * @param decisions what a person decided for open rows
 * @param earlier parts of the same project on the sheets before
 * @returns the project's report
 * @example assessProject(sheet, tables, defaultProfile, {}).grade //=> 'excellent'
 */
export function assessProject(
  sheet: Sheet,
  tables: { readonly fund: FundTable | null; readonly indicators: readonly IndicatorTable[] },
  profile: Profile,
  decisions: Decisions,
  earlier: readonly ProjectReport[] = [],
): ProjectReport {
  const money = tables.fund ? assessFund(sheet, tables.fund, profile) : null;
  const rate = money?.rate ?? null;
  const before = projectFund({ fund: null, earlier });
  const isStopped =
    before?.status === 'stopped' || isStoppedProject(sheet, tables.fund, rate, tables.indicators);
  const share = money?.share ?? null;
  const status = executionStatus({ rate, share, isStopped }, profile.execution.explainBelow);
  const fund = money && { ...money, status };
  const judged = tables.indicators.map((table) =>
    assessIndicators(sheet, table, profile, decisions, isStopped),
  );
  const all = [...earlier.flatMap(({ indicators }) => indicators), ...judged];
  const totals = totalsOf(fund ?? before, all, profile);
  const first = tables.indicators[0] ?? tables.fund;
  const reviewed: Reviewed = { sheet, profile, fund, tables: judged, totals, earlier };
  const findings = reviewProject(reviewed);
  return {
    projectId: first?.projectId ?? '',
    project: first?.project ?? '',
    fund: fund ? { ...fund, findings: findings.fund } : null,
    indicators: judged.map((table, index): IndicatorReport => ({
      ...table,
      totalScore: judged.length === 1 ? totals.total : totalsOf(null, [table], profile).total,
      typedSubtotals: table.table.subtotals.map(({ scoreCell }) =>
        scoreCell && cellAt(sheet, scoreCell).formula === null
          ? existingMarks(sheet, scoreCell)
          : null,
      ),
      findings: findings.tables[index] ?? [],
    })),
    earlier,
    ...totals,
    levels: levelsOf(all),
    counts: statusCounts(all.flatMap(({ rows }) => rows)),
  };
}

/** Marks by 一级指标, in the order of the form; cut words (满意度⏎指标) count as one level. */
function levelsOf(tables: readonly JudgedTable[]): ProjectReport['levels'] {
  const levels = new Map<string, { score: number | null; weight: number }[]>();
  for (const { assessment, first, applies } of tables.flatMap(countedGroups)) {
    const name = first.level1.replace(/\s+/g, '');
    const items = levels.get(name) ?? [];
    levels.set(name, items);
    const { weight } = assessment.group;
    // What lacks its weight waits for that, not for a person's score.
    if (applies && weight !== null) items.push({ score: assessment.score, weight });
  }
  return [...levels].map(([name, own]) => {
    return {
      name,
      score: sumOf(own.map(({ score }) => score ?? 0)),
      weight: sumOf(own.map(({ weight }) => weight)),
      open: own.filter(({ score }) => score === null).length,
    };
  });
}
