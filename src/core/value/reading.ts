import type { CellValue } from '../sheet';
import type { ReasonCode, RuleId } from './codes';

/** A stretch of a cell's own text, by UTF-16 offsets, so that the pane can highlight what was read. */
export interface Span {
  /** Which cell of the indicator's row the text stands in. */
  readonly source: 'target' | 'actual' | 'name' | 'sign' | 'unit' | 'reason';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How a number is bounded by the words around it. `approximately` is 约, 左右. */
export type Comparator = 'atLeast' | 'above' | 'atMost' | 'below' | 'equal' | 'approximately';

/** A number with its unit as a cell says it. */
export interface Quantity {
  /** In `unit`, with 万 and 亿 written out only where the text mixes scales. Percent in percent points. */
  readonly value: number;
  /** The unit as written (`万元`, `人次`, `%`, `元/人·月`), or null. */
  readonly unit: string | null;
  readonly comparator: Comparator | null;
  readonly span: Span;
}

/** What counts as good: 正向, 反向, 等于 or a range. */
export type Direction = 'atLeast' | 'atMost' | 'equal' | 'range';

/** 完成情况 of one indicator. Only `met` and `over` say that the target was reached. */
export type Status =
  | 'met'
  | 'over'
  | 'short'
  | 'stopped'
  | 'unclear'
  | 'missingActual'
  | 'missingTarget'
  | 'notApplicable';

/** 定性档次, with the official wording 达成 / 部分达成 / 未达成. */
export type Tier = 'achieved' | 'partial' | 'failed';

/** Which of the two sides decided: two numbers, two dates, words against words, or nobody can tell. */
export type ComparisonKind =
  'quantitative' | 'qualitative' | 'status' | 'date' | 'missing' | 'ambiguous';

/** One side of a pair as the sheet gives it. */
export interface PairCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
}

/** One indicator's words, ready to be compared. Texts that the form does not have are ''. */
export interface Pair {
  /** 三级指标 as written. */
  readonly name: string;
  /** 二级指标 (数量指标, 成本指标 …), which decides the direction where no comparator stands. */
  readonly category: string;
  readonly target: PairCell;
  readonly actual: PairCell;
  /** 指标性质 from its own column: ≥ ≤ ＝ 定性. */
  readonly sign: string;
  /** 度量单位 from its own column, or from the header. */
  readonly unit: string;
  /** 偏差原因: read only for words that say the project was stopped or the money returned. */
  readonly reason: string;
}

/** Why a comparison came out as it did: a stable code; i18n makes the sentence. */
export interface Why<Code extends string = string> {
  readonly code: Code;
  readonly params: Readonly<Record<string, string | number>>;
}

/** The answer for one pair, with everything a person needs to check it. */
export interface Comparison {
  readonly kind: ComparisonKind;
  readonly status: Status;
  /** Tri-state: null is «cannot tell», never «met». */
  readonly met: boolean | null;
  readonly direction: Direction | null;
  readonly target: Quantity | null;
  readonly actual: Quantity | null;
  /** Both bounds of a range target (`18–22 ℃`), in the target's unit. */
  readonly targetRange: readonly [number, number] | null;
  readonly targetDate: string | null;
  readonly actualDate: string | null;
  /** The actual in the target's unit, for display and scoring. */
  readonly actualInTargetUnit: number | null;
  /** Fraction of the target reached; not capped for atLeast, at most 1 for atMost. */
  readonly completion: number | null;
  /**
   * The exact fraction behind `completion`, in one unit, for decimal-safe scoring:
   * actual ÷ target for atLeast, target ÷ actual for a missed atMost.
   */
  readonly ratio: { readonly numerator: number; readonly denominator: number } | null;
  readonly tier: Tier | null;
  /** True for a bare amount under 成本指标 or a budget-execution row. */
  readonly isExecution: boolean;
  readonly rule: RuleId;
  readonly why: readonly Why<ReasonCode>[];
  readonly spans: readonly Span[];
  /** Further quantities of the actual that no target asked for («另有 284 人次»). */
  readonly unmatched: readonly Quantity[];
}
