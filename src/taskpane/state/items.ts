import { toA1, type Address } from '../../core/address';
import type { KeptScore } from '../../core/plan/plan';
import type {
  Explanation,
  FundReport,
  IndicatorReport,
  ProjectReport,
  RowAssessment,
} from '../../core/scoring/assessment';
import type { ExecutionStatus } from '../../core/scoring/executionStatus';
import { partOf, pointsToGroup } from '../../core/scoring/groups';
import type { Table } from '../../core/table/table';
import type { Status } from '../../core/value/reading';

/** 完成情况 of an indicator, or how the budget was executed. */
export type LineStatus = Status | ExecutionStatus;

/** One line of the list: an indicator, or the execution of the budget. */
export interface Item {
  /** Unique on the sheet. */
  readonly id: string;
  readonly status: LineStatus;
  readonly subject:
    | { readonly kind: 'row'; readonly assessment: RowAssessment }
    | { readonly kind: 'fund'; readonly report: FundReport };
  /** Of the row, or of the rows that share a weight with it. */
  readonly score: number | null;
  readonly weight: number | null;
  /** How many rows share this weight; 1 for a row of its own. */
  readonly sharedBy: number;
  /** The marks that the row alone can earn: its part of a shared weight. */
  readonly part: number | null;
  /** How the marks of a shared weight came about; null for a row of its own. */
  readonly shared: Explanation | null;
  /** Where the score is written; of the group where rows share a weight. */
  readonly scoreCell: Address | null;
  /** A score typed by a person that was kept although the rule says otherwise. */
  readonly kept: KeptScore | null;
  /** The cell to show: the actual value, else the name. */
  readonly address: Address;
  /** Came out differently since the last run. */
  readonly isChanged: boolean;
}

/** Statuses in the order in which people want to see them. */
const statusOrder: readonly LineStatus[] = [
  'short',
  'stopped',
  'unclear',
  'missingActual',
  'missingTarget',
  'toExplain',
  'over',
  'mostlySpent',
  'met',
  'notApplicable',
];

type KeptByCell = ReadonlyMap<string, KeptScore>;

/**
 * The lines of a project, shortfalls first, then what waits for a person, then the rest; within each
 * in the order of the form, execution first.
 *
 * @param project the judged project
 * @param keptScores typed scores that the last run kept
 * @param changed zero-based rows that came out differently since the last run
 * @returns one item per indicator row, and one for the execution of the budget
 * @example itemsOf(project)[0]?.status //=> 'short'
 */
export function itemsOf(
  project: ProjectReport,
  keptScores: readonly KeptScore[] = [],
  changed: ReadonlySet<number> = new Set(),
): readonly Item[] {
  const kept: KeptByCell = new Map(keptScores.map((score) => [toA1(score.address), score]));
  const fund = project.fund ? fundItem(project.fund, kept, changed) : [];
  const rows = project.indicators.flatMap((report) =>
    report.rows.map((row) => rowItem(report, row, kept, changed)),
  );
  return [...fund, ...rows].sort((one, other) => urgency(one) - urgency(other));
}

/**
 * Whether a line is one to go to: not met, waiting for a person, or with a reason due.
 *
 * @param item the line
 * @returns false for what is met, exceeded or not applicable
 * @example items.filter(needsAttention).length
 */
export function needsAttention(item: Item): boolean {
  return urgency(item) < 2;
}

/**
 * Those of a sheet's kept scores that belong to one project: of its lines, its 项目资金 and its totals.
 *
 * @param project the judged project
 * @param kept typed scores that the run on the whole sheet kept
 * @returns the project's own, in the same order
 * @example keptIn(project, scored.plan.kept).length //=> 1
 */
export function keptIn(
  { fund, indicators }: ProjectReport,
  kept: readonly KeptScore[],
): readonly KeptScore[] {
  const places = [
    ...(fund ? [placeOf(fund.table, fund.table.rows)] : []),
    ...indicators.map(({ table }) =>
      placeOf(table, [...table.rows, ...table.subtotals, ...(table.total ? [table.total] : [])]),
    ),
  ];
  return kept.filter(({ address }) => places.some((isIn) => isIn(address)));
}

/** Forms may stand side by side: the row alone does not tell. */
function placeOf({ area }: Pick<Table, 'area'>, rows: readonly { readonly row: number }[]) {
  const own = new Set(rows.map(({ row }) => row));
  return ({ row, column }: Address) =>
    own.has(row) && column >= area.column && column < area.column + area.columnCount;
}

/**
 * How many lines have each status, in the order of the list; statuses without any are left out.
 *
 * @param items the lines
 * @returns status and count
 * @example countsOf(items) //=> [['short', 2], ['met', 6]]
 */
export function countsOf(items: readonly Item[]): readonly (readonly [LineStatus, number])[] {
  const counts = new Map<LineStatus, number>();
  for (const { status } of items) counts.set(status, (counts.get(status) ?? 0) + 1);
  return statusOrder.flatMap((status) => {
    const count = counts.get(status) ?? 0;
    return count > 0 ? [[status, count] as const] : [];
  });
}

/**
 * Whether a person has to decide about this line.
 *
 * @param item the line
 * @returns true when nobody but a person can give its score
 * @example isOpen(unclearItem) //=> true
 */
export function isOpen({ score, weight, status, subject }: Item): boolean {
  // Of rows that share a weight, those wait that keep it from being scored.
  const isSettled = subject.kind === 'row' && pointsToGroup(subject.assessment.explanation);
  return score === null && weight !== null && status !== 'notApplicable' && !isSettled;
}

function rowItem(
  report: IndicatorReport,
  assessment: RowAssessment,
  kept: KeptByCell,
  changed: ReadonlySet<number>,
): Item {
  const { row, comparison } = assessment;
  const group = report.groups[row.group];
  const shares = group !== undefined && group.group.rows.length > 1;
  const scoreCell = (shares ? group.group.scoreCell : row.cells.score) ?? null;
  const { actual, name } = row.cells;
  return {
    id: `row-${row.row}-${report.table.area.column}`,
    status: comparison.status,
    subject: { kind: 'row', assessment },
    score: shares ? group.score : assessment.score,
    weight: shares ? group.group.weight : assessment.weight,
    sharedBy: shares ? group.group.rows.length : 1,
    part: group ? partOf(group.group, row.row) : assessment.weight,
    shared: shares ? group.explanation : null,
    scoreCell,
    kept: keptAt(scoreCell, kept),
    address: actual ?? name ?? { row: row.row, column: report.table.area.column },
    isChanged: changed.has(row.row),
  };
}

function fundItem(
  report: FundReport,
  kept: KeptByCell,
  changed: ReadonlySet<number>,
): readonly Item[] {
  const { scored, status, table } = report;
  if (!scored) return [];
  const { executed, rate: rateCell, score } = scored.cells;
  return [
    {
      id: `fund-${scored.row}-${table.area.column}`,
      status,
      subject: { kind: 'fund', report },
      score: report.score,
      weight: report.weight,
      sharedBy: 1,
      part: report.weight,
      shared: null,
      scoreCell: score ?? null,
      kept: keptAt(score ?? null, kept),
      address: executed ?? rateCell ?? { row: scored.row, column: table.area.column },
      isChanged: table.rows.some(({ row }) => changed.has(row)),
    },
  ];
}

function keptAt(cell: Address | null, kept: KeptByCell): KeptScore | null {
  return (cell && kept.get(toA1(cell))) ?? null;
}

function urgency(item: Item): number {
  if (item.status === 'short' || item.status === 'stopped') return 0;
  return isOpen(item) ||
    ['unclear', 'missingActual', 'missingTarget', 'toExplain'].includes(item.status)
    ? 1
    : 2;
}
