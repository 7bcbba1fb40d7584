import type { ReasonCode, RuleId } from './codes';
import { unitText } from './convert';
import { originalSpan, type NormalText } from './normalise';
import type { Reading } from './quantities';
import type { Comparison, ComparisonKind, Quantity, Span, Status, Why } from './reading';

/**
 * A reason with its parameters.
 *
 * @param code what happened
 * @param params values for the sentence
 * @returns the reason
 * @example why('below-target')
 */
export function why(
  code: ReasonCode,
  params: Readonly<Record<string, string | number>> = {},
): Why<ReasonCode> {
  return { code, params };
}

/**
 * A comparison that says nothing yet; callers fill in what they know.
 *
 * @param kind which side decided
 * @param status 完成情况
 * @param rule the rule that decided
 * @returns an undecided comparison
 * @example blankAnswer('missing', 'missingActual', 'missing').met //=> null
 */
export function blankAnswer(kind: ComparisonKind, status: Status, rule: RuleId): Comparison {
  return {
    kind,
    status,
    met: null,
    direction: null,
    target: null,
    actual: null,
    targetRange: null,
    targetDate: null,
    actualDate: null,
    actualInTargetUnit: null,
    completion: null,
    ratio: null,
    tier: null,
    isExecution: false,
    rule,
    why: [],
    spans: [],
    unmatched: [],
  };
}

/**
 * The whole cell, without surrounding blanks, as a span.
 *
 * @param normal the cell's text
 * @param source which cell
 * @returns the span
 * @example spanOf(normalise(' 已完成 '), 'actual').text //=> '已完成'
 */
export function spanOf(normal: NormalText, source: Span['source']): Span {
  const { raw } = normal;
  const start = raw.length - raw.trimStart().length;
  const end = Math.max(start, raw.trimEnd().length);
  return { source, start, end, text: raw.slice(start, end) };
}

/**
 * A reading as the contract's Quantity, with offsets in the cell's own text.
 *
 * @param reading what was read
 * @param normal the text it was read from
 * @param source which cell
 * @param whole the cell holds a number, so the span is the whole cell
 * @param impliedUnit the unit was left out in the text (5万)
 * @returns the quantity
 * @example // «培训 4912 人次» → { value: 4912, unit: '人次', span: { start: 3, … } }
 */
export function quantityOf(
  reading: Reading,
  normal: NormalText,
  source: Span['source'],
  whole: boolean,
  impliedUnit: boolean,
): Quantity {
  const span = whole
    ? spanOf(normal, source)
    : { source, ...originalSpan(normal, reading.start, reading.end) };
  const unit = unitText(impliedUnit ? { ...reading, unit: null, per: '' } : reading);
  return { value: reading.value, unit, comparator: reading.comparator, span };
}
