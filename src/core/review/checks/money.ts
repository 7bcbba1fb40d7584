import { exact, percent, plain, sameMarks, sumOf } from '../../scoring/exact';
import { existingMarks, textAt } from '../../scoring/marks';
import { amounts } from '../../scoring/rules/cost';
import { goalTexts } from '../../scoring/stoppedProject';
import { capped } from '../../scoring/total';
import { budgetOf } from '../../scoring/assessFund';
import type { FundRow } from '../../table/table';
import {
  firstPlace,
  objectTo,
  rowsOf,
  type Check,
  type Objection,
  type Reviewed,
  type ReviewedRow,
} from '../reviewed';

/** Execution rates of a project with their places: the fund table, and execution rows among indicators. */
interface Rate {
  readonly rate: number;
  readonly executed: number | null;
  readonly budget: number | null;
  readonly objection: Objection;
}

function ratesOf(reviewed: Reviewed): readonly Rate[] {
  const { fund } = reviewed;
  const list: Rate[] = [];
  if (fund?.scored && fund.rate !== null) {
    const { scored } = fund;
    list.push({
      rate: fund.rate,
      executed: scored.executed,
      budget: budgetOf(scored),
      objection: {
        on: 'fund',
        address: scored.cells.rate ?? scored.cells.executed ?? null,
        row: scored.row,
        params: {},
      },
    });
  }
  for (const row of rowsOf(reviewed)) {
    if (!row.isExecution) continue;
    const rate = executionRateOf(row);
    if (rate !== null) {
      list.push({ ...rate, objection: objectTo(row, row.assessment.row.cells.actual) });
    }
  }
  return list;
}

/** A row's execution rate: two amounts, or a stated percentage. */
function executionRateOf(row: ReviewedRow): Omit<Rate, 'objection'> | null {
  const { comparison } = row.assessment;
  if (comparison.isExecution) {
    const sides = amounts(comparison);
    return sides
      ? { rate: sides.spent / sides.budget, executed: sides.spent, budget: sides.budget }
      : null;
  }
  const stated = comparison.actualInTargetUnit;
  return comparison.actual?.unit === '%' && comparison.direction === 'atLeast' && stated !== null
    ? { rate: stated / 100, executed: null, budget: null }
    : null;
}

/**
 * 执行率低于90%: a reason is due (四川 form; the profile's threshold).
 *
 * @param reviewed the project
 * @returns one objection per rate
 * @example executionBelow90(reviewed)[0]?.params.rate //=> '77.5%'
 */
export const executionBelow90: Check = (reviewed) =>
  ratesOf(reviewed).flatMap(({ rate, executed, budget, objection }) => {
    const { explainBelow } = reviewed.profile.execution;
    if (!(rate < explainBelow)) return [];
    const gap =
      executed === null || budget === null
        ? {}
        : { executed, budget, gap: sumOf([budget, -executed]) };
    return [
      {
        ...objection,
        params: { ...objection.params, rate: percent(rate), limit: percent(explainBelow), ...gap },
      },
    ];
  });

/**
 * 超预算: more was spent than budgeted.
 *
 * @param reviewed the project
 * @returns one objection per rate
 * @example overBudget(reviewed)[0]?.params.rate //=> '105.65%'
 */
export const overBudget: Check = (reviewed) =>
  ratesOf(reviewed).flatMap(({ rate, executed, budget, objection }) =>
    exact(rate).gt(1) && executed !== null && budget !== null
      ? [{ ...objection, params: { ...objection.params, rate: percent(rate), executed, budget } }]
      : [],
  );

/**
 * 全年预算数为0: the rate cannot be computed.
 *
 * @param reviewed the project
 * @returns one objection, or none
 * @example budgetZero(reviewed)[0]?.row //=> 5
 */
export const budgetZero: Check = ({ fund }) => {
  if (!fund?.scored || budgetOf(fund.scored) !== 0) return [];
  const { cells, row } = fund.scored;
  return [{ on: 'fund', address: cells.budget ?? cells.initialBudget ?? null, row, params: {} }];
};

/** Words that explain a changed budget (四川 form: 预算调整单独说明). */
const adjusting = /调整|追加|调增|调减|压减|核减|核增|增加|减少|收回|结转|上年|下达/;

/**
 * 预算调整未说明: 全年预算数 is not 年初预算数, and no remark says why.
 *
 * @param reviewed the project
 * @returns one objection, or none
 * @example budgetAdjusted(reviewed)[0]?.params //=> { initial: 200, budget: 160 }
 */
export const budgetAdjusted: Check = ({ sheet, fund, tables }) => {
  if (!fund?.scored) return [];
  const { initialBudget: initial, budget, cells, row } = fund.scored;
  if (budget === null || initial === null || initial === 0) return [];
  if (sameMarks(initial, budget)) return [];
  const remarks = [textAt(sheet, cells.reason), textAt(sheet, cells.note)];
  const areas = tables.map(({ table }) => table);
  const said = [...remarks, ...goalTexts(sheet, fund.table, areas).map(({ text }) => text)];
  if (said.some((text) => adjusting.test(text))) return [];
  return [{ on: 'fund', address: cells.budget ?? null, row, params: { initial, budget } }];
};

/**
 * The printed 执行率 differs from 执行数 ÷ 预算数 by more than rounding to whole per cent.
 *
 * @param reviewed the project
 * @returns one objection, or none
 * @example executionRateMismatch(reviewed)[0]?.params //=> { typed: '95%', computed: '77.5%' }
 */
export const executionRateMismatch: Check = ({ fund }) => {
  if (!fund?.scored || fund.rate === null || fund.existingRate === null) return [];
  if (Math.abs(fund.rate - fund.existingRate) <= 0.0055) return [];
  const params = { typed: percent(fund.existingRate), computed: percent(fund.rate) };
  return [{ on: 'fund', address: fund.scored.cells.rate ?? null, row: fund.scored.row, params }];
};

/**
 * 分项之和 ≠ 合计, for each of the three amounts (an open checker's tolerance of 0.1 万元).
 *
 * @param reviewed the project
 * @returns one objection per amount
 * @example partsNotTotal(reviewed)[0]?.params //=> { column: 'executed', parts: 124, total: 160 }
 */
export const partsNotTotal: Check = ({ fund }) => {
  const table = fund?.table;
  const total = table?.rows.find(({ isPart }) => !isPart);
  if (!table || !total) return [];
  const others = table.rows.filter((row) => row !== total);
  const marked = others.filter(({ isPart }) => isPart);
  const parts = marked.length > 0 ? marked : others;
  const tolerance = table.amountUnit === '元' ? 0.5 : 0.11;
  return (['initialBudget', 'budget', 'executed'] as const).flatMap((column) => {
    const stated = total[column];
    const sumUp = (rows: readonly FundRow[]) => sumOf(rows.map((row) => row[column] ?? 0));
    const sum = sumUp(parts);
    // Two breakdowns below each other (按资金来源, 按支出结构) make twice the total.
    const sums = [sum, sumUp(others), sum / 2, sumUp(firstLevel(parts))];
    if (stated === null || parts.every((row) => row[column] === null)) return [];
    if (sums.some((each) => Math.abs(each - stated) <= tolerance)) return [];
    if (isLoneShare(parts, sum, stated)) return [];
    const params = { column, parts: Number(plain(sum)), total: stated };
    return [{ on: 'fund' as const, address: total.cells[column] ?? null, row: total.row, params }];
  });
};

/** 一、基本支出 without its 1.人员经费 and 2.公用经费: rows that are numbered as the first one is. */
function firstLevel(rows: readonly FundRow[]): readonly FundRow[] {
  const signs = [/^\s*[一二三四五六七八九十]+[、.．]/, /^\s*[(（][一二三四五六七八九十]+[)）]/];
  const sign = signs.find((each) => each.test(rows[0]?.label ?? ''));
  return sign ? rows.filter(({ label }) => sign.test(label)) : rows;
}

/** A single 其中 row need not be everything. */
const isLoneShare = (parts: readonly FundRow[], sum: number, total: number): boolean =>
  parts.length === 1 && sum <= total && sum > 0;

/**
 * 指标得分率 runs more than 5 % ahead of the execution (warning light of the integrated system).
 *
 * @param reviewed the project
 * @returns one objection, or none
 * @example indicatorAheadOfExecution(reviewed)[0]?.params //=> { indicators: '100%', execution: '10.8%' }
 */
export const indicatorAheadOfExecution: Check = (reviewed) => {
  const { fund, totals, tables } = reviewed;
  if (!fund?.scored || fund.score === null || fund.weight === null || !(fund.weight > 0)) return [];
  if (fund.rate === null || tables.length === 0) return [];
  const weight = totals.scoredWeight - fund.weight;
  if (!(weight > 0)) return [];
  const indicators = sumOf([totals.scoredSum, -fund.score]) / weight;
  const execution = fund.score / fund.weight;
  if (!(indicators > 0) || (indicators - execution) / indicators <= 0.05) return [];
  const params = { indicators: percent(indicators), execution: percent(execution) };
  return [
    {
      on: firstPlace(reviewed),
      address: fund.scored.cells.rate ?? null,
      row: fund.scored.row,
      params,
    },
  ];
};

/**
 * The stated total is above the cap that the execution rate brings.
 *
 * @param reviewed the project
 * @returns one objection per total
 * @example totalAboveCap(reviewed)[0]?.params //=> { total: 98, cap: 89, rate: '77.5%' }
 */
export const totalAboveCap: Check = ({ sheet, fund, tables, profile }) => {
  const rate = fund?.rate ?? null;
  if (rate === null) return [];
  return tables.flatMap(({ table }, on) => {
    const typed = existingMarks(sheet, table.total?.scoreCell);
    if (typed === null || !table.total) return [];
    const cap = capped(typed, rate, profile);
    if (cap >= typed || sameMarks(cap, typed)) return [];
    const params = { total: typed, cap, rate: percent(rate) };
    return [{ on, address: table.total.scoreCell, row: table.total.row, params }];
  });
};
