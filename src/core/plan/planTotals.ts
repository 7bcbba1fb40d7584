import { toA1, type Address } from '../address';
import { readsCells, stretches } from '../formulaReferences';
import { cellAt, type Sheet } from '../sheet';
import type {
  FundReport,
  IndicatorReport,
  ProjectReport,
  SheetReport,
} from '../scoring/assessment';
import { sameMarks, sumOf } from '../scoring/exact';
import { existingMarks } from '../scoring/marks';
import { writable } from './cells';
import { capped, convert, countedGroups, isWhole, statedTotals } from '../scoring/total';
import { projectFund } from '../scoring/wholeProject';
import type { Choices } from './choices';
import { roundingOf } from './liveFormula';
import { settle, type ScoreOutcome } from './planScores';
import { addStanding, type Standing } from './standing';

/** One weight as it will stand on the sheet. */
interface Item extends Standing {
  readonly outcome: ScoreOutcome | null;
  readonly rows: readonly number[];
  /** Marks without a cell on this sheet, as formulas find them: on a sheet before, or in a sentence. */
  readonly elsewhere: number | null;
}

/**
 * Settles 总分 and 小计 of a table from what the score cells will say after the plan.
 *
 * @param sheet the snapshot
 * @param project for the fund's weight
 * @param indicators the table
 * @param outcomes of the table's groups
 * @param fund outcome of the execution, null when the form has none
 * @param report for the profile
 * @param choices what the user decided
 * @param shown the snapshot as it stands, with what earlier runs wrote: formulas show the sum of that
 * @returns one outcome per total cell that can be added up
 * @example settleTotals(…)[0]?.edit?.after.content //=> '=SUM(I13:I21,K6)'
 */
export function settleTotals(
  sheet: Sheet,
  project: ProjectReport,
  indicators: IndicatorReport,
  outcomes: readonly (ScoreOutcome | null)[],
  fund: ScoreOutcome | null,
  report: SheetReport,
  choices: Choices,
  shown: Sheet = sheet,
): readonly ScoreOutcome[] {
  const items = countedGroups(indicators).map(({ index, assessment, members, applies }): Item => ({
    weight: assessment.group.weight,
    applies,
    lacksWeight: assessment.lacksWeight,
    outcome: outcomes[index] ?? null,
    final: outcomes[index]?.final ?? null,
    rows: members.map(({ row }) => row.row),
    elsewhere: null,
  }));
  const { total, subtotals } = indicators.table;
  const list: ScoreOutcome[] = [];
  const add = (cell: Address | null, parts: readonly Item[], isTotal: boolean): void => {
    if (!cell) return;
    const sum = addUp(sheet, parts, isTotal ? project : null, report);
    if (!sum || followsItself(sheet, shown, cell, parts, isTotal)) return;
    list.push(settle(sheet, { kind: 'total', address: cell, ...sum, asText: false }, choices));
  };
  for (const { scoreCell, covers } of subtotals) {
    const covered = new Set(covers);
    add(
      scoreCell,
      items.filter(({ rows }) => rows.some((row) => covered.has(row))),
      false,
    );
  }
  const weight = projectFund(project)?.weight ?? null;
  if (total && project.indicators.length === 1) {
    const withFund = includesFund(sheet, indicators, project);
    // 项目资金 in a sentence has marks and no cell for them.
    const unwritten = project.fund?.scored?.cells.score ? null : (project.fund?.score ?? null);
    const execution: Item[] =
      withFund && project.fund
        ? [
            {
              weight,
              applies: true,
              lacksWeight: false,
              outcome: fund,
              final: fund?.final ?? unwritten,
              rows: [],
              elsewhere: unwritten,
            },
          ]
        : [];
    add(
      total.scoreCell,
      [...earlierItems(project, withFund, choices), ...items, ...execution],
      true,
    );
  }
  return list;
}

/** What the weights on the sheets before are worth when their own plans are carried out. */
function earlierItems(
  { earlier }: ProjectReport,
  withFund: boolean,
  { typedScores }: Choices,
): readonly Item[] {
  const item = (
    weight: number | null,
    applies: boolean,
    lacksWeight: boolean,
    { score, existingScore, stands }: Pick<FundReport, 'score' | 'existingScore' | 'stands'>,
  ): Item => {
    const final = typedScores === 'replace' ? (score ?? existingScore) : (existingScore ?? score);
    const elsewhere = stands ?? existingScore ?? 0;
    return { weight, applies, lacksWeight, outcome: null, final, rows: [], elsewhere };
  };
  return earlier.flatMap(({ fund, indicators }) => [
    ...indicators.flatMap((part) =>
      countedGroups(part).map(({ assessment, applies }) =>
        item(assessment.group.weight, applies, assessment.lacksWeight, assessment),
      ),
    ),
    ...(fund && withFund ? [item(fund.weight, true, false, fund)] : []),
  ]);
}

/** Whether 总分 contains the execution; unless its weight says otherwise, it does. */
function includesFund(sheet: Sheet, { table }: IndicatorReport, project: ProjectReport): boolean {
  const weight = projectFund(project)?.weight ?? null;
  const stated = existingMarks(sheet, table.total?.weightCell);
  if (weight === null) return false;
  return stated === null || !sameMarks(stated, sumOf([project.fullWeight, -weight]));
}

/**
 * A formula that adds up what stands there now, converted or not, will also add up what is written. A part
 * without marks shows nothing of this, so the formula has to name its cell. Where some parts do not count, a
 * rate of its own is for the review to tell, once the scores stand there.
 */
function followsItself(
  sheet: Sheet,
  shown: Sheet,
  cell: Address,
  parts: readonly Item[],
  isTotal: boolean,
): boolean {
  const address = writable(sheet, cell);
  const sum = existingMarks(shown, address);
  if (cellAt(sheet, address).formula === null || sum === null) return false;
  const marked = parts.map((part) => ({
    ...part,
    marks: (part.outcome ? existingMarks(shown, part.outcome.address) : part.elsewhere) ?? 0,
  }));
  const { weighted = [], left = [] } = addStanding(marked) ?? {};
  const [full, applicable] = [weightOf(weighted), weightOf(left)];
  const hundred = isTotal && !isWhole(full) ? [100] : [];
  const marks = sumOf(marked.map((part) => part.marks));
  const said = statedTotals(marks, applicable, [full, ...hundred]);
  const cells = left.flatMap(({ outcome, marks: own }) =>
    outcome ? [{ address: outcome.address, own }] : [],
  );
  if (said.some((each) => sameMarks(each, sum)))
    return readsCells(
      shown,
      address,
      cells.flatMap((each) => (each.own === 0 ? [each.address] : [])),
    );
  const mayConvert = hundred.length > 0 || left.length < weighted.length;
  return (
    mayConvert &&
    stretches(
      shown,
      address,
      cells.map((each) => each.address),
    )
  );
}

const weightOf = (parts: readonly Item[]): number => sumOf(parts.map(({ weight }) => weight ?? 0));

/** The sum as a value and as a formula; null while a weight has no marks. */
function addUp(
  sheet: Sheet,
  items: readonly Item[],
  project: ProjectReport | null,
  { profile }: SheetReport,
): { readonly computed: number; readonly formula: string | null } | null {
  const added = addStanding(items);
  if (!added) return null;
  const { weighted, left, sum } = added;
  const full = weightOf(weighted);
  const applicable = weightOf(left);
  const cells = left.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  // A formula would have to name the other sheet, which may be renamed or mailed apart.
  const isWhole = left.every(({ elsewhere }) => elsewhere === null);
  const areNumbers =
    isWhole &&
    cells.every(
      ({ address, edit }) =>
        typeof (edit?.after.content ?? cellAt(sheet, address).value) === 'number' ||
        edit?.after.content.toString().startsWith('='),
    );
  const ranges = areNumbers ? rangesOf(cells.map(({ address }) => address)) : null;
  if (full === applicable || project === null || !(applicable > 0)) {
    const computed = project ? capped(sum, projectFund(project)?.rate ?? null, profile) : sum;
    const isCapped = computed !== sum;
    return { computed, formula: ranges && !isCapped ? `=SUM(${ranges})` : null };
  }
  const converted = convert(sum, full, applicable, profile);
  const computed = capped(converted, projectFund(project)?.rate ?? null, profile);
  const formula = `=${roundingOf(profile)}(SUM(${ranges ?? ''})*${full}/${applicable},${profile.decimals})`;
  return { computed, formula: ranges && computed === converted ? formula : null };
}

/** Cells of one column in following rows as one range: `I13:I21,K6`. */
function rangesOf(cells: readonly Address[]): string {
  const ranges: { first: Address; last: Address }[] = [];
  for (const cell of cells) {
    const range = ranges.at(-1);
    if (range?.last.column === cell.column && range.last.row + 1 === cell.row) range.last = cell;
    else ranges.push({ first: cell, last: cell });
  }
  return ranges
    .map(({ first, last }) => (first === last ? toA1(first) : `${toA1(first)}:${toA1(last)}`))
    .join(',');
}
