import { cellAt, type Sheet } from '../sheet';
import type { Address } from '../address';
import type { FundRow, FundTable } from '../table/table';
import type { FundReport } from './assessment';
import { exact } from './exact';
import { existingMarks } from './marks';
import type { Profile } from './profile';
import { execution } from './rules/cost';
import { marksFor } from './scoreRow';
import { undecided } from './worth';

/**
 * Works out 项目资金: the execution rate of every row and the marks of the total row.
 *
 * @param sheet the snapshot
 * @param table where its rows are
 * @param profile for the formula and the weight of forms that give none
 * @returns rate = 执行数 ÷ 全年预算数 (年初预算数 where there is no adjusted one), score = rate × weight;
 *   both null when the budget is 0 or unreadable
 * @example assessFund(sheet, table, defaultProfile).rate //=> 0.775
 */
export function assessFund(
  sheet: Sheet,
  table: FundTable,
  profile: Profile,
): Omit<FundReport, 'findings' | 'status'> {
  const scored = table.scored === null ? null : (table.rows[table.scored] ?? null);
  const scoreCell = scored?.cells.score;
  const weight = table.weight ?? (scoreCell ? profile.execution.weight : null);
  const budget = scored ? budgetOf(scored) : null;
  const executed = scored?.executed ?? null;
  const worth =
    budget === null || executed === null
      ? undecided('no-budget')
      : execution(executed, budget, profile, weight);
  const { score, explanation } = marksFor(worth, weight, profile);
  return {
    table,
    scored,
    rate: scored ? rateOf(scored) : null,
    share: worth.share && Number(worth.share.toString()),
    weight,
    score,
    existingScore: existingMarks(sheet, scoreCell),
    existingRate: existingRate(sheet, scored?.cells.rate),
    explanation,
    rowRates: table.rows.flatMap((row) => {
      const rate = rateOf(row);
      const cell = row.cells.rate;
      return rate === null || !cell ? [] : [{ row: row.row, rate, cell }];
    }),
  };
}

/**
 * 全年预算数, or 年初预算数 where the form has no adjusted budget.
 *
 * @param row a row of 项目资金
 * @returns the amount in the table's unit, or null
 * @example budgetOf(row) //=> 160
 */
export function budgetOf(row: FundRow): number | null {
  return row.budget ?? row.initialBudget;
}

function rateOf(row: FundRow): number | null {
  const budget = budgetOf(row);
  if (budget === null || row.executed === null || !(budget > 0)) return null;
  // By decimals: 8.1 ÷ 9 is 0.9, and not a hair below the 90 % from which no reason is due.
  return Number(exact(row.executed).div(budget).toString());
}

/** 执行率 as typed: `0.775` with a % format, `77.5%`, `77.5` or a plain fraction. */
function existingRate(sheet: Sheet, cell: Address | undefined): number | null {
  if (!cell) return null;
  const { value, text } = cellAt(sheet, cell);
  const match = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text.normalize('NFKC').replace(/[\s,]/g, ''));
  if (match?.[2] === '%') {
    return typeof value === 'number' ? value : Number(match[1]) / 100;
  }
  if (!match) return null;
  const number = Number(match[1]);
  return number > 1.5 ? number / 100 : number;
}
