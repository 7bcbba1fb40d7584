import type { FundReport } from '../core/scoring/assessment';
import { unitText } from './sentences';
import type { Translator } from '.';

/**
 * Execution of the budget in one line.
 *
 * @param translator the language
 * @param report the judged fund block
 * @returns for example `预算执行率 77.5%：执行 124 / 160 万元。`
 * @example fundSentence(translator, fund) //=> '预算执行率 77.5%：执行 124 / 160 万元。'
 */
export function fundSentence(translator: Translator, report: FundReport): string {
  const { rate, scored, table, findings } = report;
  const budget = budgetOf(report);
  const executed = scored?.executed ?? null;
  if (rate === null) return translator.t(`sentence.note.${whyNoRate(report)}`);
  if (budget === null || executed === null) {
    return translator.t('sentence.note.rateOnly', { rate });
  }
  const amounts = { rate, executed, budget, unit: unitText(table.amountUnit) };
  const returned = findings.find(({ code }) => code === 'funds-returned');
  if (rate <= 0 && returned) {
    return translator.t('sentence.note.fundStopped', {
      ...amounts,
      text: returned.params.text ?? '',
    });
  }
  if (rate <= 1) return translator.t('sentence.note.fund', amounts);
  // Without marks nothing is scored as 100 %.
  const key = report.score === null ? 'fundOverUnscored' : 'fundOver';
  return translator.t(`sentence.note.${key}`, amounts);
}

/**
 * Executed and budgeted amount with the rate, for a list.
 *
 * @param translator the language
 * @param report the judged fund block
 * @returns for example `124 / 160 万元 · 77.5%`, or null where no rate can be computed
 * @example fundFigures(translator, fund) //=> '124 / 160 万元 · 77.5%'
 */
export function fundFigures(translator: Translator, report: FundReport): string | null {
  const { rate } = report;
  if (rate === null || !report.scored) return null;
  const amounts = fundAmounts(translator, report);
  return [...(amounts === null ? [] : [amounts]), translator.percent(rate)].join(' · ');
}

/**
 * Executed and budgeted amount, where the rate stands beside them.
 *
 * @param translator the language
 * @param report the judged fund block
 * @returns for example `124 / 160 万元`, or null where an amount is missing
 * @example fundAmounts(translator, fund) //=> '124 / 160 万元'
 */
export function fundAmounts(translator: Translator, report: FundReport): string | null {
  const { scored, table } = report;
  const target = budgetOf(report);
  const actual = scored?.executed ?? null;
  if (target === null || actual === null) return null;
  return translator.t('sentence.row.pair', { actual, target, unit: unitText(table.amountUnit) });
}

/**
 * Whether a rate is missing because the budget is 0, and not because an amount is.
 *
 * @param report the judged fund block
 * @returns true where both amounts are there and the budget is not above 0
 * @example lacksBudget(fund) //=> false
 */
export function lacksBudget(report: FundReport): boolean {
  const budget = budgetOf(report);
  return budget !== null && budget <= 0 && (report.scored?.executed ?? null) !== null;
}

/** Which amount an execution rate lacks. */
function whyNoRate(report: FundReport) {
  if (lacksBudget(report)) return 'noBudget';
  const lacksExecuted = (report.scored?.executed ?? null) === null;
  if (budgetOf(report) === null) return lacksExecuted ? 'noAmounts' : 'noRate';
  return lacksExecuted ? 'noExecuted' : 'noRateAtAll';
}

/** 全年预算数, or 年初预算数 on forms without it: the amount that the rate was taken of. */
function budgetOf({ scored }: FundReport): number | null {
  return scored?.budget ?? scored?.initialBudget ?? null;
}
