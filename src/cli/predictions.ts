import { areaToA1, columnLetters, toA1, type Address } from '../core/address';
import type { Finding } from '../core/review/finding';
import type {
  FundReport,
  IndicatorReport,
  RowAssessment,
  SheetReport,
} from '../core/scoring/assessment';
import type { Status } from '../core/value/reading';
import type { IndicatorTable, Role, Table } from '../core/table/table';

/** Roles as the published label files of example forms name them. */
const indicatorRoles: Readonly<Record<string, Role>> = {
  level1: 'level1',
  level2: 'level2',
  name: 'name',
  target: 'target',
  actual: 'actual',
  weight: 'weight',
  score: 'score',
  reason: 'reason',
  operator: 'sign',
  unit: 'unit',
  rate: 'rate',
};
const fundRoles: Readonly<Record<string, Role>> = {
  label: 'label',
  initial: 'initialBudget',
  budget: 'budget',
  executed: 'executed',
  weight: 'weight',
  rate: 'rate',
  score: 'score',
  reason: 'reason',
};

const cell = (address: Address | null | undefined): string | null =>
  address ? toA1(address) : null;

const columnsOf = (table: Table, roles: Readonly<Record<string, Role>>) =>
  Object.fromEntries(
    Object.entries(roles).map(([name, role]) => {
      const column = table.columns[role];
      return [name, column ? columnLetters(column.column) : null];
    }),
  );

const shapeOf = (table: Table) => ({
  sheet: table.sheetName,
  kind: table.kind,
  range: areaToA1(table.area),
  headerRows: table.headerRows.map((row) => row + 1),
  firstRow: table.firstRow + 1,
  lastRow: table.lastRow + 1,
  columns: columnsOf(table, table.kind === 'fund' ? fundRoles : indicatorRoles),
});

/** The codes of findings that the label schema knows; others of ours have no label to be measured by. */
const schemaCodes: ReadonlySet<string> = new Set([
  'weights-not-100',
  'score-exceeds-weight',
  'score-mismatch',
  'total-mismatch',
  'execution-score-mismatch',
  'execution-below-90',
  'reason-missing',
  'over-130',
  'funds-returned',
  'parts-not-total',
  'full-score-without-data',
  'grade-mismatch',
  'weight-on-not-applicable',
  'possible-unit-error',
]);

/**
 * The names that the label schema gives a finding: every score that differs is a mismatch there, also one
 * that was rounded, and one that we tell once as above its weight or as marks for a stopped project.
 *
 * @param finding one of ours
 * @returns its names; none where the schema has no such finding
 * @example schemaNames(scoreAboveWeight) //=> ['score-exceeds-weight', 'score-mismatch']
 */
export function schemaNames({ code, params }: Finding): readonly string[] {
  const mismatch = params.kind === 'execution' ? 'execution-score-mismatch' : 'score-mismatch';
  switch (code) {
    case 'integer-rounding':
    case 'cost-marks-on-stopped-project':
      return [mismatch];
    case 'score-exceeds-weight':
      return [code, mismatch];
    default:
      return schemaCodes.has(code) ? [code] : [];
  }
}

const findingsOf = (findings: readonly Finding[]) =>
  findings.flatMap((finding) =>
    schemaNames(finding).map((code) =>
      finding.row === null ? { code } : { code, row: finding.row + 1 },
    ),
  );

/** The schema counts 不适用 among the missing targets. */
const schemaStatus = (status: Status) => (status === 'notApplicable' ? 'missingTarget' : status);

function rowOf({ row, comparison, score }: RowAssessment) {
  const isQualitative = comparison.kind === 'qualitative' && comparison.tier !== null;
  return {
    row: row.row + 1,
    status: isQualitative ? 'qualitative' : schemaStatus(comparison.status),
    tier: comparison.tier,
    completion: comparison.completion,
    score,
    scoreCell: cell(row.cells.score),
  };
}

function indicatorPrediction({ table, rows, groups, findings }: IndicatorReport) {
  return {
    ...shapeOf(table),
    totalRow: table.total ? table.total.row + 1 : null,
    rows: rows.map(rowOf),
    groups: groups
      .filter(({ group }) => group.rows.length > 1)
      .map(({ group, score }) => ({ rows: group.rows.map((row) => row + 1), score })),
    findings: findingsOf(findings),
  };
}

/** The schema knows tables as they stand on the sheet: the projects of one list are put together again. */
function listed(reports: readonly IndicatorReport[]): readonly IndicatorReport[] {
  const lists = new Map<IndicatorTable, IndicatorReport>();
  for (const report of reports) {
    const table = report.table.list ?? report.table;
    const known = lists.get(table);
    lists.set(table, {
      ...report,
      table,
      rows: [...(known?.rows ?? []), ...report.rows],
      groups: [...(known?.groups ?? []), ...report.groups],
      findings: [...(known?.findings ?? []), ...report.findings],
    });
  }
  return [...lists.values()];
}

function fundPrediction({ table, scored, rate, weight, score, findings }: FundReport) {
  return {
    ...shapeOf(table),
    scoredRow: scored ? scored.row + 1 : null,
    rate,
    weight,
    score,
    findings: findingsOf(findings),
  };
}

const leftAlone = (table: IndicatorTable) => ({ ...shapeOf(table), rows: [], findings: [] });

/**
 * What was found in a workbook, in the schema of the labelled example forms (rows and columns as
 * people count them), so that any scorer of that schema can measure it.
 *
 * @param file the workbook's file name
 * @param reports one report per sheet that was looked at
 * @returns a JSON-serialisable prediction
 * @example predictionsOf('自评表.xlsx', [assessSheet(sheet, defaultProfile)]).tables.length //=> 2
 */
export function predictionsOf(file: string, reports: readonly SheetReport[]) {
  return {
    file,
    tables: reports.flatMap((report) => [
      ...report.projects.flatMap(({ fund }) => (fund ? [fundPrediction(fund)] : [])),
      ...listed(report.projects.flatMap(({ indicators }) => indicators)).map(indicatorPrediction),
      ...report.notScored.map(leftAlone),
    ]),
  };
}
