import type { Address } from '../address';

/** What a reviewer may object to; i18n says it in words. */
export type FindingCode =
  // weights and sums
  | 'weights-not-100'
  | 'weight-invalid'
  | 'weight-missing'
  | 'level-weight-mismatch'
  | 'score-invalid'
  | 'score-exceeds-weight'
  | 'score-mismatch'
  | 'integer-rounding'
  | 'total-mismatch'
  | 'total-unchecked'
  | 'total-ahead'
  | 'grade-mismatch'
  | 'weight-on-not-applicable'
  // money
  | 'execution-score-mismatch'
  | 'execution-rate-mismatch'
  | 'execution-below-90'
  | 'budget-zero'
  | 'budget-adjusted'
  | 'over-budget'
  | 'funds-returned'
  | 'parts-not-total'
  | 'indicator-ahead-of-execution'
  | 'total-above-cap'
  // evidence
  | 'reason-missing'
  | 'reason-vague'
  | 'reason-contradicts-numbers'
  | 'full-score-without-data'
  | 'cost-marks-on-stopped-project'
  | 'over-130'
  | 'possible-unit-error'
  | 'actual-repeats-target'
  | 'actual-without-target'
  // wording of the targets
  | 'qualitative-out-of-band'
  | 'target-only-words'
  | 'placeholder-left'
  | 'duplicate-indicator'
  | 'percent-target-over-100'
  | 'cost-target-at-least'
  | 'target-after-year'
  | 'missing-output-indicator'
  | 'missing-cost-indicator'
  | 'missing-benefit-indicator'
  | 'missing-satisfaction-indicator'
  // narrative report against table
  | 'text-sum-not-parts'
  | 'text-amounts-differ'
  | 'text-count-differs'
  | 'text-deadline-contradicted'
  | 'text-all-reached-contradicted'
  | 'text-admission-with-full-marks'
  | 'text-target-without-actual'
  | 'text-not-comparable'
  | 'text-not-shown-met'
  | 'text-execution-score'
  | 'text-over-130'
  | 'text-funds-returned'
  | 'text-cost-without-figure'
  | 'text-differs-from-table';

/** `error`: the form is wrong. `warning`: it will be asked about. `hint`: worth a look. */
export type Severity = 'error' | 'warning' | 'hint';

/** Something a reviewer would object to: a code and its numbers, no prose. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where it shows; null when it belongs to the whole table. */
  readonly address: Address | null;
  /** Zero-based sheet row, when it belongs to one row. */
  readonly row: number | null;
  readonly params: Readonly<Record<string, string | number>>;
}
