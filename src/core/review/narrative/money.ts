import { exact, percent, roundHalfUp, sameMarks, sumOf } from '../../scoring/exact';
import type { ProjectReport } from '../../scoring/assessment';
import { amounts } from '../../scoring/rules/cost';
import { isBudgetExecution } from '../../scoring/rules/status';
import { budgetOf } from '../../scoring/assessFund';
import { saysReturned } from '../checks/returned';
import type { Finding } from '../finding';
import {
  countsIn,
  isResult,
  likeness,
  moneyIn,
  wordsBefore,
  type Block,
  type Narrative,
} from './narrative';

/** A finding of the text check before it has its weight. */
export type TextObjection = Pick<Finding, 'code' | 'params'> &
  Partial<Pick<Finding, 'address' | 'row'>>;

/** Words by which a list of parts leaves something out, so that it need not add up. */
const openList = /等(?!级)|主要(?:用于|包括|是)|例如|比如|其余|剩余|结余|未支付|尚有/;
/** A clause that begins a statement of its own and is no further part. */
const ownStatement =
  /实际|执行|支出|使用|支付|结余|结转|剩余|占|完成|到位|较|比|合计|共计|总计|人均/;
const spendingVerb = /列支|支出|使用|投入|下达|安排|预算|拨付|到位/;

/**
 * 支出合计与分项不符: 列支160万元，其中84万元、40万元. The same for counts, whose parts may be fewer
 * than the whole but never more.
 *
 * @param narrative the report's text
 * @returns one objection per sentence
 * @example sumsOfParts(narrative)[0]?.params //=> { total: 160, parts: '84 + 40', sum: 124 }
 */
export function sumsOfParts({ sentences }: Narrative): readonly TextObjection[] {
  return sentences.flatMap((sentence) => {
    const at = sentence.indexOf('其中');
    if (at < 0) return [];
    const before = sentence.slice(0, at);
    const after = sentence.slice(at + 2).replace(/\([^)]*\)/g, '');
    return amountParts(before, after) ?? countParts(before, after) ?? [];
  });
}

function amountParts(before: string, after: string): readonly TextObjection[] | null {
  const verb = spendingVerb.exec(before)?.[0];
  const total = moneyIn(before).at(-1);
  if (verb === undefined || !total) return null;
  const parts: number[] = [];
  for (const clause of after.split(/[,、]|和(?=[^,、]*元)/)) {
    const [amount, ...others] = moneyIn(clause);
    if (!amount) continue;
    const isNew = ownStatement.test(clause.slice(0, amount.index).replace(verb, ''));
    if (others.length > 0 || isNew) break;
    parts.push(amount.value);
  }
  const sum = sumOf(parts);
  if (parts.length < 2 || sameMarks(sum, total.value)) return null;
  if (sum < total.value && openList.test(after)) return null;
  const params = { total: total.value, parts: parts.join(' + '), sum };
  return [{ code: 'text-sum-not-parts', params }];
}

function countParts(before: string, after: string): readonly TextObjection[] | null {
  const last = /(\d+(?:\.\d+)?)(万)?([\u4e00-\u9fa5]{1,2})[,:(]*$/.exec(before);
  const unit = last?.[3];
  if (!last || unit === undefined || unit === '元') return null;
  const stated = countsIn(last[0], unit)[0]?.value;
  const counts = countsIn(after, unit).map(({ value }) => value);
  const sum = sumOf(counts);
  if (stated === undefined || counts.length < 2 || sum <= stated) return null;
  // A part of a part is counted twice: only lists of which every part is smaller are sums.
  if (counts.some((count) => count >= stated) || after.includes('其中')) return null;
  const name =
    wordsBefore(before, last.index).replace(/^(?:全年|本年度?|年度|累计|共)+/, '') || unit;
  return [
    { code: 'text-count-differs', params: { name, stated, parts: counts.join(' + '), sum, unit } },
  ];
}

/** 全年共列支X万元 as a total: not of another year, not of a part of the year. */
const spendingTotal =
  /(?:全年|本年度?|年度|实际|累计|共|合计|总)(?:累计|实际|已|共|完成)*(?:列支|支出|支付|执行|使用)(?:数|额|金额|总额)?([^,。;\d]{0,40}?)(\d[\d.]*(?:亿|万)?元)/g;
const otherPeriod =
  /上年|去年|往年|历年|截至\d+月|\d+月(?:底|末)|上半年|前三季度|[一二三]季度|其中/;

/**
 * 同一项目的支出前后不一: 全年共列支160万元 in one place, 全年执行124万元 in another.
 *
 * @param narrative the report's text
 * @param projects the projects on the sheet, for the name of a single one
 * @returns one objection per project
 * @example amountsDiffer(narrative, projects)[0]?.params //=> { first: 160, second: 124, … }
 */
export function amountsDiffer(
  { sentences, blocks }: Narrative,
  projects: readonly ProjectReport[],
): readonly TextObjection[] {
  const said = sentences.flatMap((sentence) => {
    const beforeParts = sentence.split('其中')[0] ?? '';
    return [...beforeParts.matchAll(spendingTotal)]
      .filter(({ index }) => !otherPeriod.test(beforeParts.slice(Math.max(0, index - 16), index)))
      .map(({ 1: what = '', 2: amount = '' }) => ({ what, value: moneyIn(amount)[0]?.value }));
  });
  const only = projects.length === 1 ? (projects[0]?.project ?? '') : '';
  return blocks.flatMap((block) => {
    const own = said.flatMap(({ what, value }) =>
      value !== undefined && belongsTo(what, block, blocks, only) ? [value] : [],
    );
    const second = block.executed ?? own[0];
    const first = own.find((value) => second !== undefined && !sameMarks(value, second));
    if (first === undefined || second === undefined) return [];
    return [
      { code: 'text-amounts-differ' as const, params: { project: block.heading, first, second } },
    ];
  });
}

/** What a total is of: nothing in particular (资金, 经费), or the project by its name. */
const ofEverything = /^(?:了|为|达|共计|合计|项目|专项|财政|预算|资金|经费|总|数|额|金额)*$/;

function belongsTo(what: string, block: Block, blocks: readonly Block[], only: string): boolean {
  if (blocks.length === 1) {
    return ofEverything.test(what) || (what.length > 4 && likeness(what, only) >= 0.5);
  }
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

/** 执行率为77.5%, of this project and this year. */
const statedRate = /(?:预算|资金)(?:执行|支出|使用)率(?:为|达到?|是)?(\d+(?:\.(\d+))?)%(?!以上)/g;

/**
 * 执行率 in the text against the form's, to the digits that the text gives.
 *
 * @param block the project's section
 * @param project the project on the sheet
 * @returns at most one objection
 * @example rateAgainstTable(block, project)[0]?.params //=> { name: 'rate', text: '95%', table: '77.5%' }
 */
export function rateAgainstTable(
  { text }: Block,
  { fund }: ProjectReport,
): readonly TextObjection[] {
  const rate = fund?.rate ?? null;
  if (rate === null) return [];
  for (const match of text.matchAll(statedRate)) {
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    if (otherPeriod.test(before) || !isResult(text, match.index)) continue;
    const unit = 10 ** -(match[2]?.length ?? 0);
    if (Math.abs(Number(match[1]) - rate * 100) <= unit) continue;
    const params = { name: 'rate', text: `${match[1] ?? ''}%`, table: percent(rate) };
    return [{ code: 'text-differs-from-table', params }];
  }
  return [];
}
