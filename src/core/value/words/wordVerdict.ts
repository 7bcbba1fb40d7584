import type { ReasonCode, RuleId } from '../codes';
import type { Tier } from '../reading';

/** The answer for words against words; `tier` null is «cannot tell». */
export interface WordVerdict {
  readonly tier: Tier | null;
  readonly rule: RuleId;
  readonly reason: ReasonCode;
  /** Decided by done / not done rather than by degree. */
  readonly byStatus: boolean;
}

/**
 * A word verdict.
 *
 * @param tier the band, or null for «cannot tell»
 * @param rule the rule that decided
 * @param reason why
 * @param byStatus decided by done / not done
 * @returns the verdict
 * @example wordVerdict('failed', 'degree', 'negated-words')
 */
export const wordVerdict = (
  tier: Tier | null,
  rule: RuleId,
  reason: ReasonCode,
  byStatus = false,
): WordVerdict => ({
  tier,
  rule,
  reason,
  byStatus,
});
