import type { Address } from '../address';
import type { Status } from '../value/reading';
import type { FundReport } from './assessment';
import { isExecutionOpen } from './wholeProject';

/**
 * How the execution of a budget stands: `met` only where it was spent to the last cent; `mostlySpent`
 * where marks are lost by the rate but no reason is due; `stopped` where nothing was spent and the form
 * says why; `unclear` without a rate; else `short`, also above the budget, which is as far from the plan.
 */
export type ExecutionStatus =
  Extract<Status, 'met' | 'short' | 'stopped' | 'unclear'> | 'mostlySpent';

/**
 * How the execution of a budget stands. A budget is a limit and no target: the forms ask for 未完成原因
 * only below 90 % (四川; 财预〔2020〕10号 only multiplies the rate with the weight), so what lies between
 * that and the whole is no shortfall, but is not called met either.
 *
 * @param rate 执行率 as a fraction, null when unknown
 * @param isStopped whether the project was stopped
 * @param explainBelow the rate below which a reason is due, of the profile
 * @returns the status
 * @example executionStatus(0.97, false, 0.9) //=> 'mostlySpent'
 */
export function executionStatus(
  rate: number | null,
  isStopped: boolean,
  explainBelow: number,
): ExecutionStatus {
  if (rate === null) return 'unclear';
  if (isStopped) return 'stopped';
  if (rate === 1) return 'met';
  return rate >= explainBelow && rate < 1 ? 'mostlySpent' : 'short';
}

/** An execution that has to be explained or confirmed: what it is called, and the cell in which one sees it. */
export interface ExecutionShortfall {
  readonly status: Extract<ExecutionStatus, 'short' | 'stopped' | 'unclear'>;
  /** 执行率, else 执行数; null in a form with neither. */
  readonly address: Address | null;
}

/**
 * Whether the execution of a budget is one of the shortfalls that are marked, listed and mailed.
 *
 * @param fund 项目资金, judged
 * @returns the shortfall, `unclear` where its score waits for a person; null where no reason is due, or nobody
 *   can tell and it earns nothing
 * @example executionShortfall(fund)?.status //=> 'short' for 124 of 160 万元
 */
export function executionShortfall(fund: FundReport): ExecutionShortfall | null {
  const { status, scored } = fund;
  const isDue = status === 'short' || status === 'stopped';
  if (!isDue && !(status === 'unclear' && isExecutionOpen(fund))) return null;
  return { status, address: scored?.cells.rate ?? scored?.cells.executed ?? null };
}
