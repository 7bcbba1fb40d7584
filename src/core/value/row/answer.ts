import type { ReasonCode, RuleId } from '../codes';
import { unitText } from '../quantity/convert';
import { originalSpan, type NormalText } from '../text/normalise';
import { altered, type Reading } from '../quantity/quantities';
import type { Comparison, ComparisonKind, Quantity, Span, Status, Why } from '../reading';

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

/** A comparison that is still being made. */
type Draft = { -readonly [Field in keyof Comparison]: Comparison[Field] };

/**
 * A comparison of which no more is known than who decided.
 *
 * @param kind which side decided
 * @param status 完成情况
 * @param rule the rule that decided
 * @returns the comparison, for the maker to fill in
 * @example drafted('missing', 'missingActual', 'missing').met //=> null
 */
export const drafted = (kind: ComparisonKind, status: Status, rule: RuleId): Draft => ({
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
});

/**
 * A comparison; what is not known stays empty, `met` null.
 *
 * @param kind which side decided
 * @param status 完成情况
 * @param rule the rule that decided
 * @param known everything else that is known
 * @returns the comparison
 * @example answered('missing', 'missingActual', 'missing', { why: [why('placeholder')] }).met //=> null
 */
export const answered = (
  kind: ComparisonKind,
  status: Status,
  rule: RuleId,
  known: Partial<Comparison>,
): Comparison => Object.assign(drafted(kind, status, rule), known);

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
 * A stretch of a normalised text as a span of the cell's own text.
 *
 * @param normal the cell's text
 * @param source which cell
 * @param from where it begins in the normalised text
 * @param to one past its last character
 * @returns the span
 * @example spanAt(normalise('５０ 台'), 'actual', 0, 2).text //=> '５０'
 */
export function spanAt(normal: NormalText, source: Span['source'], from: number, to: number): Span {
  // Written out: a spread of another object into this one costs many times as much.
  const { start, end, text } = originalSpan(normal, from, to);
  return { source, start, end, text };
}

/**
 * The whole of a cell as spans: one, or none where the cell is truly empty.
 *
 * @param normal the cell's text
 * @param source which cell
 * @returns the spans
 * @example spansOf(normalise('——'), 'actual').map(({ text }) => text) //=> ['——']
 */
export function spansOf(normal: NormalText, source: Span['source']): readonly Span[] {
  const span = spanOf(normal, source);
  return span.text === '' ? [] : [span];
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
  const span = whole ? spanOf(normal, source) : spanAt(normal, source, reading.start, reading.end);
  const unit = unitText(impliedUnit ? altered(reading, { unit: null, per: '' }) : reading);
  return { value: reading.value, unit, comparator: reading.comparator, span };
}
