import type { Address } from '../address';
import type { Status } from '../value/reading';
import type { FundReport } from './assessment';
import { isExecutionOpen } from './wholeProject';

/**
 * How the execution of a budget stands, in words that agree with its marks: `met` with full marks,
 * `mostlySpent` where marks are lost by the rate; where a reason is due, `toExplain` with full marks (more
 * was spent than budgeted, or less than needs no reason though the office's rule gives them) and `short`
 * without; `stopped` where nothing was spent and the form says why;
 * `unclear` without a rate.
 */
export type ExecutionStatus =
  Extract<Status, 'met' | 'short' | 'stopped' | 'unclear'> | 'mostlySpent' | 'toExplain';

/** What decides how an execution stands. */
export interface Execution {
  /** 执行率 as a fraction, null when unknown. */
  readonly rate: number | null;
  /** The share of its weight that the rate earns, 0…1 before rounding; null where the rules stop. */
  readonly share: number | null;
  readonly isStopped: boolean;
}

/**
 * How the execution of a budget stands. A budget is a limit and no target: the forms ask for 未完成原因
 * only below 90 % (四川; 财预〔2020〕10号 only multiplies the rate with the weight), so what lies between
 * that and the whole is no shortfall. It is called met where the office's own rule gives full marks
 * (使用率大于95%得满分), else not. Above the budget the rate counts as the whole (得分最高不能超过该指标分值上限),
 * so nothing is unreached, but the overspending has to be explained.
 *
 * @param execution rate, share of the weight, and whether the project was stopped
 * @param explainBelow the rate below which a reason is due, of the profile
 * @returns the status
 * @example executionStatus({ rate: 0.97, share: 0.97, isStopped: false }, 0.9) //=> 'mostlySpent'
 */
export function executionStatus(
  { rate, share, isStopped }: Execution,
  explainBelow: number,
): ExecutionStatus {
  if (rate === null) return 'unclear';
  if (isStopped) return 'stopped';
  const hasFullMarks = share === null ? rate >= 1 : share === 1;
  if (rate < explainBelow || rate > 1) return hasFullMarks ? 'toExplain' : 'short';
  return hasFullMarks ? 'met' : 'mostlySpent';
}

/** An execution that has to be explained or confirmed: what it is called, and the cell in which one sees it. */
export interface ExecutionShortfall {
  readonly status: Extract<ExecutionStatus, 'short' | 'stopped' | 'unclear' | 'toExplain'>;
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
  const isDue = status === 'short' || status === 'stopped' || status === 'toExplain';
  if (!isDue && !(status === 'unclear' && isExecutionOpen(fund))) return null;
  return { status, address: scored?.cells.rate ?? scored?.cells.executed ?? null };
}
