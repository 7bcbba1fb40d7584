import { toA1 } from '../address';
import type { IndicatorRow } from '../table/table';
import type { Tier } from '../value/reading';

/** What a person decided for one row that the rules leave open. */
export interface Decision {
  /** 达成, 部分达成 or 未达成, where the words do not say it. */
  readonly tier?: Tier;
  /** Marks, at most the weight. */
  readonly score?: number;
  /** 不适用: the row is taken out and the rest converted to 100. */
  readonly notApplicable?: boolean;
  /** Print of the words that were decided on; the decision does not hold for others. Absent: not known. */
  readonly words?: string;
}

/** Decisions by the A1 address of the row's 三级指标 cell, or of its 指标值 cell where it has none. */
export type Decisions = Readonly<Record<string, Decision>>;

/**
 * The address under which a row's decision is kept.
 *
 * @param row the indicator's row
 * @returns an A1 address
 * @example decisionKey(row) //=> 'D13'
 */
export function decisionKey(row: IndicatorRow): string {
  const { name, target, actual } = row.cells;
  return toA1(name ?? target ?? actual ?? { row: row.row, column: 0 });
}

/**
 * The decision that belongs to a row.
 *
 * @param row the indicator's row
 * @param decisions all decisions of the sheet
 * @returns the decision, or null
 * @example decisionFor(row, { D13: { tier: 'partial', score: 7 } })?.score //=> 7
 */
export function decisionFor(row: IndicatorRow, decisions: Decisions): Decision | null {
  const target = row.cells.target;
  return decisions[decisionKey(row)] ?? (target ? (decisions[toA1(target)] ?? null) : null);
}
