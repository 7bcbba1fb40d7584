import { readFileSync } from 'node:fs';
import { fromA1 } from '../src/core/address';
import { inspect } from '../src/app/inspect';
import { defaultSettings } from '../src/app/settings';
import { predictionsOf } from '../src/cli/predictions';
import type { SheetReport } from '../src/core/scoring/assessment';
import { fileWorkbook } from '../src/xlsx/fileWorkbook';
import { openWorkbook } from '../src/xlsx/openWorkbook';
import { readLabels } from './forms/labels';

/** A labelled row of indicators; null or absent: not checked. */
interface LabelledRow {
  readonly row: number;
  readonly status: string;
  readonly statusAlt?: readonly string[];
  readonly tier?: string | null;
  readonly score?: number | null;
}

interface LabelledTable {
  readonly id: string;
  readonly group?: string;
  readonly sheet: string;
  readonly kind: 'indicator' | 'fund';
  readonly range: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Record<string, string | null>>;
  readonly columnsAlt?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly rows: readonly LabelledRow[];
  readonly groups?: readonly { readonly rows: readonly number[]; readonly score: number | null }[];
  readonly rate?: number | null;
  readonly score?: number | null;
  readonly expectedFindings: readonly string[];
  readonly optionalFindings?: readonly string[];
  readonly findingAlternatives?: Readonly<Record<string, readonly string[]>>;
}

/** A labelled workbook. */
interface LabelledFile {
  readonly file: string;
  readonly sheets: readonly {
    readonly sheet: string;
    readonly hidden: boolean;
    readonly tables: readonly LabelledTable[];
    readonly doNotScore?: readonly { readonly firstRow: number; readonly lastRow: number }[];
    readonly ignore?: readonly { readonly firstRow: number; readonly lastRow: number }[];
  }[];
}

/** A workbook with what was found in it. */
type Predicted = ReturnType<typeof predictionsOf>['tables'][number];

/** Right answers of so many. */
export interface Share {
  right: number;
  of: number;
}

/** What a person sees in labelled workbooks against what the program says about them. */
export interface FormMeasures {
  /** Labelled tables that were found, and tables that nobody labelled. */
  readonly tables: Share;
  invented: number;
  readonly columns: Share;
  /** Rows by status; an accepted alternative counts. */
  readonly statuses: Share;
  /** Shortfalls, missing values and lower tiers that were called met. */
  wronglyMet: number;
  readonly scores: Share;
  readonly groupScores: Share;
  readonly fundRates: Share;
  readonly fundScores: Share;
  /** Findings that a project must have, and those that nobody expects. */
  readonly findings: Share;
  inventedFindings: number;
  /** 监控表, 申报表 and their like in which something was judged. */
  judgedLookAlikes: number;
  readonly misses: string[];
}

const columnKeys: Readonly<Record<LabelledTable['kind'], readonly string[]>> = {
  indicator: [
    'level1',
    'level2',
    'name',
    'target',
    'actual',
    'weight',
    'score',
    'reason',
    'operator',
    'unit',
    'rate',
  ],
  fund: ['initial', 'budget', 'executed', 'weight', 'rate', 'score', 'reason'],
};
const unmet = new Set(['short', 'stopped', 'missingActual', 'missingTarget']);
const judged = new Set(['met', 'over', 'short', 'stopped', 'qualitative']);

/**
 * Judges the workbooks of a folder as the command line does and compares with their labels. Hidden sheets
 * are left alone and not counted.
 *
 * @param folder with workbooks and their labels
 * @returns sums over all workbooks, and a line for each miss
 * @example (await measureForms('test/forms/examples')).wronglyMet //=> 0
 */
export async function measureForms(folder: string): Promise<FormMeasures> {
  const measures: FormMeasures = {
    tables: { right: 0, of: 0 },
    invented: 0,
    columns: { right: 0, of: 0 },
    statuses: { right: 0, of: 0 },
    wronglyMet: 0,
    scores: { right: 0, of: 0 },
    groupScores: { right: 0, of: 0 },
    fundRates: { right: 0, of: 0 },
    fundScores: { right: 0, of: 0 },
    findings: { right: 0, of: 0 },
    inventedFindings: 0,
    judgedLookAlikes: 0,
    misses: [],
  };
  for (const labelled of readLabels<LabelledFile>(folder)) {
    const bytes = new Uint8Array(readFileSync(`${folder}/${labelled.file}`));
    compare(labelled, await predict(labelled.file, bytes), measures);
  }
  return measures;
}

async function predict(file: string, bytes: Uint8Array): Promise<readonly Predicted[]> {
  const port = fileWorkbook(openWorkbook(bytes, { fileName: file }), {
    now: () => '',
    newId: () => '',
  });
  const reports: SheetReport[] = [];
  for (const { id, visibility } of await port.listSheets()) {
    if (visibility !== 'visible') continue;
    const before = reports.at(-1) ?? null;
    reports.push((await inspect(port, defaultSettings, { sheetId: id, before })).report);
  }
  return predictionsOf(file, reports).tables;
}

function compare(
  { file, sheets }: LabelledFile,
  predictions: readonly Predicted[],
  measures: FormMeasures,
): void {
  const findings = new Map<string, { labels: LabelledTable[]; found: Set<string> }>();
  for (const { sheet, hidden, tables, doNotScore = [], ignore = [] } of sheets) {
    if (hidden) continue;
    const candidates = predictions.filter((each) => each.sheet === sheet);
    const matched = new Set<Predicted>();
    for (const label of tables) {
      const where = `${file} › ${sheet} › ${label.kind} ${label.range}`;
      const found = candidates.find((each) => !matched.has(each) && isSame(label, each));
      const project = label.group ?? label.id;
      const known = findings.get(project) ?? { labels: [], found: new Set<string>() };
      findings.set(project, known);
      known.labels.push(label);
      count(measures, measures.tables, found !== undefined, `table missed | ${where}`);
      if (found) {
        matched.add(found);
        found.findings.forEach(({ code }) => known.found.add(code));
        compareColumns(label, found, measures, where);
      }
      if (label.kind === 'fund') compareFund(label, found, measures, where);
      else compareRows(label, found, measures, where);
    }
    for (const each of candidates) {
      if (matched.has(each) || ignore.some((area) => isInside(each, area))) continue;
      if (doNotScore.some((area) => isInside(each, area))) {
        if (!isJudged(each)) continue;
        measures.judgedLookAlikes++;
        measures.misses.push(`look-alike judged | ${file} › ${sheet} › ${each.range}`);
      } else if (each.kind === 'indicator' || each.kind === 'fund') {
        measures.invented++;
        measures.misses.push(`table invented | ${file} › ${sheet} › ${each.kind} ${each.range}`);
      }
    }
  }
  for (const [project, { labels, found }] of findings) {
    compareFindings(labels, found, measures, `${file} › ${project}`);
  }
}

function count(measures: FormMeasures, share: Share, isRight: boolean, miss: string): void {
  share.of++;
  if (isRight) share.right++;
  else measures.misses.push(miss);
}

/** The same kind, mostly the same rows, and columns that overlap. */
function isSame(label: LabelledTable, found: Predicted): boolean {
  const left = fromA1(label.range);
  const right = fromA1(found.range);
  if (!left || !right || label.kind !== found.kind) return false;
  const common = overlap([label.firstRow, label.lastRow], [found.firstRow, found.lastRow]);
  const all = Math.max(label.lastRow, found.lastRow) - Math.min(label.firstRow, found.firstRow) + 1;
  const width = overlap(
    [left.column, left.column + left.columnCount - 1],
    [right.column, right.column + right.columnCount - 1],
  );
  return common / all >= 0.5 && width >= Math.min(left.columnCount, right.columnCount) / 2;
}

function overlap(
  [from, to]: readonly [number, number],
  [first, last]: readonly [number, number],
): number {
  return Math.max(0, Math.min(to, last) - Math.max(from, first) + 1);
}

function isInside(
  found: Predicted,
  area: { readonly firstRow: number; readonly lastRow: number },
): boolean {
  const common = overlap([area.firstRow, area.lastRow], [found.firstRow, found.lastRow]);
  return common / (found.lastRow - found.firstRow + 1) >= 0.5;
}

function isJudged(found: Predicted): boolean {
  if (found.kind === 'fund') return 'score' in found && found.score !== null;
  return rowsOf(found).some(({ status, score }) => judged.has(status) || score !== null);
}

const rowsOf = (found: Predicted | undefined) =>
  found && 'rows' in found ? (found.rows as readonly Required<LabelledRow>[]) : [];

function compareColumns(
  label: LabelledTable,
  found: Predicted,
  measures: FormMeasures,
  where: string,
): void {
  for (const key of columnKeys[label.kind]) {
    const wanted = label.columns[key] ?? null;
    const got = found.columns[key] ?? null;
    if (wanted === null && got === null) continue;
    const isRight = got === wanted || (label.columnsAlt?.[key]?.includes(got) ?? false);
    const miss = `column | ${where} | ${key}: ${wanted ?? '–'}, got ${got ?? '–'}`;
    count(measures, measures.columns, isRight, miss);
  }
}

const isNear = (wanted: number, got: number | null | undefined, tolerance: number): boolean =>
  got !== null && got !== undefined && Math.abs(wanted - got) <= tolerance + 1e-9;

function compareFund(
  { rate, score }: LabelledTable,
  found: Predicted | undefined,
  measures: FormMeasures,
  where: string,
): void {
  const got = found && 'rate' in found ? found : null;
  if (typeof rate === 'number') {
    const miss = `rate | ${where} | ${rate}, got ${got?.rate ?? '–'}`;
    count(measures, measures.fundRates, isNear(rate, got?.rate, 0.0006), miss);
  }
  if (typeof score === 'number') {
    const miss = `fund score | ${where} | ${score}, got ${got?.score ?? '–'}`;
    count(measures, measures.fundScores, isNear(score, got?.score, 0.005), miss);
  }
}

function compareRows(
  label: LabelledTable,
  found: Predicted | undefined,
  measures: FormMeasures,
  where: string,
): void {
  const rows = new Map(rowsOf(found).map((row) => [row.row, row]));
  for (const wanted of label.rows) {
    const got = rows.get(wanted.row);
    const line = `${where} | row ${wanted.row}`;
    const isExact = got?.status === wanted.status;
    const isAccepted = isExact || (wanted.statusAlt ?? []).includes(got?.status ?? '');
    const miss = `status | ${line} | ${wanted.status}, got ${got?.status ?? '–'}`;
    count(measures, measures.statuses, isAccepted, miss);
    if (isWronglyMet(wanted, got)) {
      measures.wronglyMet++;
      measures.misses.push(`wrongly met | ${line}`);
    }
    if (typeof wanted.score !== 'number') continue;
    // Whoever takes an accepted alternative may leave the score to a person.
    if (got && isAccepted && !isExact && got.score === null) continue;
    const scoreMiss = `score | ${line} | ${wanted.score}, got ${got?.score ?? '–'}`;
    count(measures, measures.scores, isNear(wanted.score, got?.score, 0.005), scoreMiss);
  }
  for (const group of label.groups ?? []) {
    if (group.score === null || group.rows.length < 2) continue;
    const groups = found && 'groups' in found ? found.groups : [];
    const got = groups.find((each) => each.rows.some((row) => group.rows.includes(row)));
    const miss = `group score | ${where} | rows ${group.rows.join()}: ${group.score}, got ${got?.score ?? '–'}`;
    count(measures, measures.groupScores, isNear(group.score, got?.score, 0.005), miss);
  }
}

function isWronglyMet(wanted: LabelledRow, got: Required<LabelledRow> | undefined): boolean {
  const isLow = wanted.status === 'qualitative' && /partial|failed/.test(wanted.tier ?? '');
  if (!unmet.has(wanted.status) && !isLow) return false;
  if ((wanted.statusAlt ?? []).some((status) => status === 'met' || status === 'over'))
    return false;
  return (
    got?.status === 'met' ||
    got?.status === 'over' ||
    (got?.status === 'qualitative' && got.tier === 'achieved')
  );
}

function compareFindings(
  labels: readonly LabelledTable[],
  found: ReadonlySet<string>,
  measures: FormMeasures,
  where: string,
): void {
  const alternatives = new Map(
    labels.flatMap(({ findingAlternatives = {} }) => Object.entries(findingAlternatives)),
  );
  const expected = new Set(labels.flatMap(({ expectedFindings }) => expectedFindings));
  const allowed = new Set([
    ...expected,
    ...labels.flatMap(({ optionalFindings = [] }) => optionalFindings),
    ...[...alternatives.values()].flat(),
  ]);
  for (const code of expected) {
    const isFound = [code, ...(alternatives.get(code) ?? [])].some((each) => found.has(each));
    count(measures, measures.findings, isFound, `finding missed | ${where} | ${code}`);
  }
  for (const code of found) {
    if (allowed.has(code)) continue;
    measures.inventedFindings++;
    measures.misses.push(`finding invented | ${where} | ${code}`);
  }
}

/**
 * Measures as lines to print.
 *
 * @param measures sums of a folder
 * @returns one line per measure
 * @example formReport(measures)[0] //=> 'tables found      46/46 = 100.0 %, invented 0'
 */
export function formReport(measures: FormMeasures): readonly string[] {
  const share = ({ right, of }: Share) =>
    of === 0 ? 'none' : `${right}/${of} = ${((100 * right) / of).toFixed(1)} %`;
  return [
    `tables found      ${share(measures.tables)}, invented ${measures.invented}`,
    `columns           ${share(measures.columns)}`,
    `row statuses      ${share(measures.statuses)}, wrongly met ${measures.wronglyMet}`,
    `row scores        ${share(measures.scores)}`,
    `group scores      ${share(measures.groupScores)}`,
    `execution rates   ${share(measures.fundRates)}, scores ${share(measures.fundScores)}`,
    `findings          ${share(measures.findings)}, invented ${measures.inventedFindings}`,
    `look-alikes judged ${measures.judgedLookAlikes}`,
  ];
}
