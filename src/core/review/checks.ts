import type { FindingCode, Severity } from './finding';
import type { Check } from './reviewed';
import * as evidence from './checks/evidence';
import * as money from './checks/money';
import * as returned from './checks/returned';
import * as scores from './checks/scores';
import * as totals from './checks/totals';
import * as weights from './checks/weights';
import * as wording from './checks/wording';

/** One check with its name and how much it weighs. */
export interface NamedCheck {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly check: Check;
}

/** Every mechanical check, in the order in which a reviewer reads a form. */
export const checks: readonly NamedCheck[] = [
  { code: 'weights-not-100', severity: 'error', check: weights.weightsNot100 },
  { code: 'weight-invalid', severity: 'error', check: weights.weightInvalid },
  { code: 'weight-missing', severity: 'warning', check: weights.weightMissing },
  { code: 'level-weight-mismatch', severity: 'error', check: weights.levelWeightMismatch },
  { code: 'weight-on-not-applicable', severity: 'warning', check: weights.weightOnNotApplicable },
  { code: 'budget-zero', severity: 'warning', check: money.budgetZero },
  { code: 'budget-adjusted', severity: 'hint', check: money.budgetAdjusted },
  { code: 'parts-not-total', severity: 'error', check: money.partsNotTotal },
  { code: 'execution-rate-mismatch', severity: 'error', check: money.executionRateMismatch },
  { code: 'execution-score-mismatch', severity: 'error', check: scores.executionScoreMismatch },
  { code: 'execution-below-90', severity: 'warning', check: money.executionBelow90 },
  { code: 'over-budget', severity: 'warning', check: money.overBudget },
  { code: 'funds-returned', severity: 'warning', check: returned.fundsReturned },
  { code: 'score-invalid', severity: 'error', check: scores.scoreInvalid },
  { code: 'score-exceeds-weight', severity: 'error', check: scores.scoreExceedsWeight },
  { code: 'score-mismatch', severity: 'error', check: scores.scoreMismatch },
  { code: 'integer-rounding', severity: 'hint', check: scores.integerRounding },
  { code: 'qualitative-out-of-band', severity: 'error', check: scores.qualitativeOutOfBand },
  { code: 'total-mismatch', severity: 'error', check: totals.totalMismatch },
  { code: 'total-unchecked', severity: 'hint', check: totals.totalUnchecked },
  { code: 'total-ahead', severity: 'warning', check: totals.totalAhead },
  { code: 'total-above-cap', severity: 'error', check: money.totalAboveCap },
  { code: 'grade-mismatch', severity: 'error', check: scores.gradeMismatch },
  { code: 'reason-missing', severity: 'warning', check: evidence.reasonMissing },
  { code: 'reason-vague', severity: 'hint', check: evidence.reasonVague },
  {
    code: 'reason-contradicts-numbers',
    severity: 'warning',
    check: evidence.reasonContradictsNumbers,
  },
  { code: 'full-score-without-data', severity: 'error', check: evidence.fullScoreWithoutData },
  {
    code: 'cost-marks-on-stopped-project',
    severity: 'error',
    check: evidence.costMarksOnStoppedProject,
  },
  { code: 'over-130', severity: 'warning', check: evidence.over130 },
  { code: 'possible-unit-error', severity: 'warning', check: evidence.possibleUnitError },
  { code: 'actual-repeats-target', severity: 'hint', check: evidence.actualRepeatsTarget },
  { code: 'actual-without-target', severity: 'hint', check: evidence.actualWithoutTarget },
  {
    code: 'indicator-ahead-of-execution',
    severity: 'hint',
    check: money.indicatorAheadOfExecution,
  },
  { code: 'target-only-words', severity: 'hint', check: wording.targetOnlyWords },
  { code: 'placeholder-left', severity: 'hint', check: wording.placeholderLeft },
  { code: 'duplicate-indicator', severity: 'warning', check: wording.duplicateIndicator },
  { code: 'percent-target-over-100', severity: 'warning', check: wording.percentTargetOver100 },
  { code: 'cost-target-at-least', severity: 'warning', check: wording.costTargetAtLeast },
  { code: 'target-after-year', severity: 'hint', check: wording.targetAfterYear },
  { code: 'missing-output-indicator', severity: 'hint', check: wording.missingOutputIndicator },
  { code: 'missing-cost-indicator', severity: 'hint', check: wording.missingCostIndicator },
  { code: 'missing-benefit-indicator', severity: 'hint', check: wording.missingBenefitIndicator },
  {
    code: 'missing-satisfaction-indicator',
    severity: 'hint',
    check: wording.missingSatisfactionIndicator,
  },
];
