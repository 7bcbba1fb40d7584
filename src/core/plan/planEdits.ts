import { cellKey, fromA1, type Address } from '../address';
import type { Sheet } from '../sheet';
import type { FundReport, IndicatorReport, SheetReport } from '../scoring/assessment';
import { contentOf, isFree, rateContent, rateStyle, writable, type RateStyle } from './cells';
import type { Choices } from './choices';
import { keptOnSheetsBefore } from './keptScores';
import type { ContentEdit, KeptScore, Plan, RowNames } from './plan';
import { fundMarks, markEdits, rowMarks, type PlannedMark } from './planMarks';
import { settleFund, settleGroups, type ScoreOutcome } from './planScores';
import { settleTotals } from './planTotals';

/**
 * Everything that a click on 评分 will change on one sheet, and nothing else. Pure: planning again
 * on a sheet that has the plan applied gives no further content.
 *
 * @param sheet the snapshot that the report was made from
 * @param report the judged sheet
 * @param choices what the user decided: keep or replace, values or formulas, colours, notes
 * @param shown the sheet as it stands, where the snapshot leaves out what earlier runs wrote
 * @returns at most one edit per cell and kind, contents first; typed scores that were kept apart
 * @example planEdits(sheet, report, choices).edits[0] //=> { kind: 'score', address, before, after }
 */
export function planEdits(
  sheet: Sheet,
  report: SheetReport,
  choices: Choices,
  shown: Sheet = sheet,
): Plan {
  const outcomes: ScoreOutcome[] = [];
  const marks: PlannedMark[] = [];
  const contents: ContentEdit[] = [];
  for (const project of report.projects) {
    const fund = project.fund ? settleFund(sheet, project.fund, report, choices) : null;
    if (project.fund) {
      if (fund) outcomes.push(fund);
      contents.push(...fundRates(sheet, project.fund));
      marks.push(...fundMarks(sheet, project.fund, fund, choices));
    }
    for (const indicators of project.indicators) {
      const groups = settleGroups(sheet, indicators, report, choices);
      outcomes.push(...groups.filter((outcome) => outcome !== null));
      outcomes.push(
        ...settleTotals(sheet, project, indicators, groups, fund, report, choices, shown),
      );
      contents.push(...completionRates(sheet, indicators));
      marks.push(...rowMarks(sheet, indicators, groups, choices));
    }
  }
  contents.push(...outcomes.flatMap(({ edit }) => (edit ? [edit] : [])));
  contents.push(...reasonDrafts(sheet, choices));
  const keptBefore = report.projects.reduce(
    (sum, project) => sum + keptOnSheetsBefore(project, choices),
    0,
  );
  return {
    sheetId: report.sheetId,
    sheetName: report.sheetName,
    profileId: report.profileId,
    edits: [...inOrder(firstPerCell(contents)), ...markEdits(marks, choices)],
    kept: firstPerCell(outcomes.flatMap(({ kept }): KeptScore[] => (kept ? [kept] : []))),
    ...(keptBefore > 0 && { keptBefore }),
    names: rowNames(report),
  };
}

/**
 * What names the rows that a click writes into.
 *
 * @param report the judged sheet
 * @returns columns of 三级指标 and of the labels of 项目资金, and first rows, each once
 * @example rowNames(report) //=> { columns: [2], firstRows: [4] }
 */
export function rowNames({ projects }: SheetReport): RowNames {
  const tables = projects.flatMap(({ fund, indicators }) => [
    ...indicators.map(({ table }) => table),
    ...(fund ? [fund.table] : []),
  ]);
  const columns = tables.flatMap(({ columns: { name, label } }) => (name ?? label)?.column ?? []);
  const firstRows = tables.map(({ firstRow }) => firstRow);
  return { columns: [...new Set(columns)], firstRows: [...new Set(firstRows)] };
}

/** Empty 执行率 cells of 项目资金. */
function fundRates(sheet: Sheet, { rowRates }: FundReport): readonly ContentEdit[] {
  const style = rateStyle(
    sheet,
    rowRates.map(({ cell }) => writable(sheet, cell)),
  );
  return rowRates.flatMap(({ cell, rate }) => rateEdit(sheet, cell, rate, style));
}

/** Empty 完成率 cells of an indicator table. Other factor columns (得分系数) are left to people. */
function completionRates(sheet: Sheet, { table, rows }: IndicatorReport): readonly ContentEdit[] {
  if (!table.isScorable || !/完成率|执行率/.test(table.columns.rate?.headerText ?? '')) return [];
  const style = rateStyle(
    sheet,
    rows.flatMap(({ row }) => (row.cells.rate ? [row.cells.rate] : [])),
  );
  return rows.flatMap(({ row, comparison: { completion, kind } }) =>
    row.cells.rate && completion !== null && kind === 'quantitative'
      ? rateEdit(sheet, row.cells.rate, completion, style)
      : [],
  );
}

function rateEdit(
  sheet: Sheet,
  cell: Address,
  rate: number,
  style: RateStyle,
): readonly ContentEdit[] {
  const address = writable(sheet, cell);
  if (!isFree(sheet, address)) return [];
  const after = rateContent(sheet, address, rate, style);
  return [{ kind: 'rate', address, before: contentOf(sheet, address), after }];
}

/** Drafts that the user asked for, into reason cells that are empty. */
function reasonDrafts(sheet: Sheet, { reasons = {} }: Choices): readonly ContentEdit[] {
  return Object.entries(reasons).flatMap(([place, text]): ContentEdit[] => {
    const cell = fromA1(place);
    if (!cell || text.trim() === '' || /^[=+\-@]/.test(text)) return [];
    const address = writable(sheet, { row: cell.row, column: cell.column });
    if (!isFree(sheet, address)) return [];
    const before = contentOf(sheet, address);
    return [{ kind: 'reason', address, before, after: { ...before, content: text } }];
  });
}

function firstPerCell<T extends { readonly address: Address }>(items: readonly T[]): readonly T[] {
  const seen = new Set<number>();
  return items.filter(({ address }) => {
    const key = cellKey(address);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

const inOrder = (edits: readonly ContentEdit[]): readonly ContentEdit[] =>
  [...edits].sort(
    ({ address: left }, { address: right }) => left.row - right.row || left.column - right.column,
  );
