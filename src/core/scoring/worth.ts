import type { Decimal } from './exact';
import type { ScoringRule } from './assessment';

/** What share of its weight an indicator earned, before any weight is known. */
export interface Worth {
  readonly rule: ScoringRule;
  /** 0…1, exact; null when a person must decide. */
  readonly share: Decimal | null;
  /** Marks taken off after multiplying, for over-fulfilment. */
  readonly deduction: number;
  /** How the share is written in the product line: `77.5%` or `88.6 ÷ 90`. */
  readonly factor: string;
  /** Lines that say where the share comes from: `124 ÷ 160 = 77.5%`. */
  readonly lines: readonly string[];
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * A worth that nobody but a person can settle.
 *
 * @param rule why the rules stop here
 * @param params numbers for the sentence
 * @param lines arithmetic that is known all the same
 * @returns a worth without a share
 * @example undecided('confirm-unclear')
 */
export function undecided(
  rule: ScoringRule,
  params: Worth['params'] = {},
  lines: readonly string[] = [],
): Worth {
  return { rule, share: null, deduction: 0, factor: '', lines, params };
}

/**
 * A worth whose share is settled.
 *
 * @param rule the rule that settled it
 * @param share 0…1
 * @param factor how the share is printed
 * @param rest lines, params and a deduction where there are any
 * @returns the worth
 * @example decided('score-met', exact(1), '100%')
 */
export function decided(
  rule: ScoringRule,
  share: Decimal,
  factor: string,
  rest: Partial<Pick<Worth, 'lines' | 'params' | 'deduction'>> = {},
): Worth {
  return { rule, share, factor, deduction: 0, lines: [], params: {}, ...rest };
}
