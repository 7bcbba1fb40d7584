import { exact, percent, roundHalfUp, sameMarks, sumOf } from '../../scoring/exact';
import type { ProjectReport } from '../../scoring/assessment';
import { amounts } from '../../scoring/rules/cost';
import { isBudgetExecution } from '../../scoring/rules/status';
import { budgetOf } from '../../scoring/assessFund';
import { saysReturned } from '../checks/money';
import type { Finding } from '../finding';
import { likeness, moneyIn, type Block, type Narrative } from './narrative';

/** A finding of the text check before it has its weight. */
export type TextObjection = Pick<Finding, 'code' | 'params'> &
  Partial<Pick<Finding, 'address' | 'row'>>;

/**
 * 支出合计与分项不符: 列支160万元，其中84万元、40万元.
 *
 * @param narrative the report's text
 * @returns one objection per sentence
 * @example sumsOfParts(narrative)[0]?.params //=> { total: 160, parts: '84 + 40', sum: 124 }
 */
export function sumsOfParts({ sentences }: Narrative): readonly TextObjection[] {
  return sentences.flatMap((sentence) => {
    const [before = '', ...rest] = sentence.split('其中');
    const total = moneyIn(before).at(-1);
    const parts = moneyIn(rest.join('')).map(({ value }) => value);
    if (!total || parts.length < 2 || !/列支|支出|使用|投入|下达|安排|预算/.test(before)) return [];
    const sum = sumOf(parts);
    if (sameMarks(sum, total.value)) return [];
    const params = { total: total.value, parts: parts.join(' + '), sum };
    return [{ code: 'text-sum-not-parts' as const, params }];
  });
}

/**
 * 同一项目的支出前后不一: 全年共列支160万元 in one place, 全年执行124万元 in another.
 *
 * @param narrative the report's text
 * @returns one objection per project
 * @example amountsDiffer(narrative)[0]?.params //=> { first: 160, second: 124, … }
 */
export function amountsDiffer({ sentences, blocks }: Narrative): readonly TextObjection[] {
  const said = sentences.flatMap((sentence) => {
    const beforeParts = sentence.split('其中')[0] ?? '';
    return [
      ...beforeParts.matchAll(/(?:共?列支|共支出|实际支出)([^,。;\d]{0,40})(\d[\d.]*万?元)/g),
    ].map(({ 1: what = '', 2: amount = '' }) => ({ what, value: moneyIn(amount)[0]?.value }));
  });
  return blocks.flatMap((block) => {
    if (block.executed === null) return [];
    const { executed } = block;
    const own = said.find(({ what }) => belongsTo(what, block, blocks));
    if (own?.value === undefined || sameMarks(own.value, executed)) return [];
    const params = { project: block.heading, first: own.value, second: executed };
    return [{ code: 'text-amounts-differ' as const, params }];
  });
}

function belongsTo(what: string, block: Block, blocks: readonly Block[]): boolean {
  if (blocks.length === 1) return true;
  return blocks.every(
    (other) => other === block || likeness(what, other.heading) < likeness(what, block.heading),
  );
}

/**
 * 执行得分与执行率不符, as the text itself states them.
 *
 * @param narrative the report's text
 * @returns one objection per project
 * @example executionScores(narrative)[0]?.params //=> { rate: '97.06%', computed: 9.71, stated: 10, … }
 */
export function executionScores({ blocks }: Narrative): readonly TextObjection[] {
  return blocks.flatMap(({ heading, budget, executed, weight, score }) => {
    if (budget === null || executed === null || weight === null || score === null) return [];
    if (!(budget > 0)) return [];
    const rate = exact(executed).div(budget);
    const capped = rate.gt(1) ? exact(1) : rate;
    const computed = roundHalfUp(capped.times(weight), 2);
    if (sameMarks(computed, score)) return [];
    const params = {
      project: heading,
      budget,
      executed,
      rate: percent(rate),
      weight,
      stated: score,
      computed,
    };
    return [{ code: 'text-execution-score' as const, params }];
  });
}

/**
 * 资金交回: what the text says was given back, and how much.
 *
 * @param narrative the report's text
 * @returns one objection per sentence
 * @example moneyReturned(narrative)[0]?.params.amount //=> 41.03
 */
export function moneyReturned({ sentences }: Narrative): readonly TextObjection[] {
  return sentences.filter(saysReturned).map((sentence) => {
    const clauses = sentence.split(',');
    const at = clauses.findIndex(saysReturned);
    const near = clauses.slice(Math.max(0, at - 2), at + 1).join(',');
    const amount = moneyIn(near).at(-1)?.value;
    const params = { text: near, ...(amount === undefined ? {} : { amount }) };
    return { code: 'text-funds-returned', params };
  });
}

/**
 * Budget or spending in the text against the form's amounts.
 *
 * @param block the project's section
 * @param project the project on the sheet
 * @returns one objection per amount
 * @example amountsAgainstTable(block, project)[0]?.params //=> { what: 'executed', text: 124, table: 160 }
 */
export function amountsAgainstTable(
  block: Block,
  { fund, indicators }: ProjectReport,
): readonly TextObjection[] {
  const table = fund?.scored
    ? { budget: budgetOf(fund.scored), spent: fund.scored.executed, unit: fund.table.amountUnit }
    : indicators
        .flatMap(({ rows }) => rows)
        .filter(({ row, comparison }) => comparison.isExecution && isBudgetExecution(row))
        .map(({ comparison }) => ({ ...amounts(comparison), unit: comparison.target?.unit }))[0];
  if (!table) return [];
  const factor = table.unit === '元' ? 0.0001 : table.unit === '亿元' ? 10_000 : 1;
  const pairs = [
    ['budget', block.budget, table.budget],
    ['executed', block.executed, table.spent],
  ] as const;
  return pairs.flatMap(([what, said, stands]) => {
    if (said === null || stands === null || stands === undefined) return [];
    const inTable = Number(exact(stands).times(factor).toString());
    if (sameMarks(said, inTable)) return [];
    const params = { name: what, text: `${said}万元`, table: `${inTable}万元` };
    return [{ code: 'text-differs-from-table' as const, params }];
  });
}
