import type { FundReport, RowAssessment } from '../scoring/assessment';
import { budgetOf } from '../scoring/assessFund';
import { completionOf } from '../scoring/completion';
import { percent, plain, sumOf } from '../scoring/exact';
import { amounts } from '../scoring/rules/cost';

/** The sentence that a draft reason begins with; i18n says it, a person adds the cause. */
export type DraftCode =
  | 'draft-execution'
  | 'draft-over-budget'
  | 'draft-short'
  | 'draft-exceeded'
  | 'draft-over'
  | 'draft-late'
  | 'draft-stopped'
  | 'draft-partial';

/** A draft for 偏差原因, from numbers only: never an invented cause. */
export interface Draft {
  readonly code: DraftCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A draft for the reason column of an indicator's row.
 *
 * @param assessment the judged row
 * @returns code and numbers; null where nothing needs a reason or no number is known
 * @example draftReason(assessment) //=> { code: 'draft-short', params: { target: '600人次', … } }
 */
export function draftReason({ comparison }: RowAssessment): Draft | null {
  const { status, direction, target, actual, actualInTargetUnit } = comparison;
  if (status === 'stopped') {
    const words = comparison.spans.filter(({ source }) => source === 'actual');
    const text = [...new Set(words.map((span) => span.text.trim()))].filter(Boolean).join('，');
    return { code: 'draft-stopped', params: { text } };
  }
  if (status !== 'short' && status !== 'over') return null;
  if (comparison.isExecution) return moneyDraft(comparison);
  if (comparison.kind === 'date') {
    const { targetDate, actualDate } = comparison;
    if (status !== 'short' || !targetDate || !actualDate) return null;
    return { code: 'draft-late', params: { target: targetDate, actual: actualDate } };
  }
  if (comparison.kind === 'qualitative') {
    return comparison.tier === 'partial' ? { code: 'draft-partial', params: {} } : null;
  }
  const completion = completionOf(comparison);
  if (!target || !actual || actualInTargetUnit === null) return null;
  const unit = target.unit ?? '';
  const params = {
    target: `${plain(target.value)}${unit}`,
    actual: `${plain(actualInTargetUnit)}${unit}`,
    gap: `${plain(Math.abs(sumOf([target.value, -actualInTargetUnit])))}${unit === '%' ? '' : unit}`,
    ...(completion ? { completion: percent(completion.fraction) } : {}),
  };
  if (status === 'over') return { code: 'draft-over', params };
  return { code: direction === 'atMost' ? 'draft-exceeded' : 'draft-short', params };
}

/**
 * A draft for the reason of 项目资金: 全年预算160万元，实际执行124万元，执行率77.5%，差额36万元.
 *
 * @param fund the judged fund table
 * @returns code and numbers; null when everything was spent or an amount is unknown
 * @example draftFundReason(fund)?.params.gap //=> '36万元'
 */
export function draftFundReason({ scored, table }: FundReport): Draft | null {
  const budget = scored ? budgetOf(scored) : null;
  const executed = scored?.executed ?? null;
  if (budget === null || executed === null || !(budget > 0) || budget === executed) return null;
  return amountsDraft(budget, executed, table.amountUnit ?? '');
}

function moneyDraft(comparison: RowAssessment['comparison']): Draft | null {
  const sides = amounts(comparison);
  return sides ? amountsDraft(sides.budget, sides.spent, comparison.target?.unit ?? '') : null;
}

function amountsDraft(budget: number, executed: number, unit: string): Draft {
  return {
    code: executed > budget ? 'draft-over-budget' : 'draft-execution',
    params: {
      budget: `${plain(budget)}${unit}`,
      executed: `${plain(executed)}${unit}`,
      rate: percent(executed / budget),
      gap: `${plain(Math.abs(sumOf([budget, -executed])))}${unit}`,
    },
  };
}
