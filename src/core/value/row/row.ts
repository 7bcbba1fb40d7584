import { answered, drafted, quantityOf, spanAt, spanOf, spansOf, why } from './answer';
import type { CellRead, CellReader } from '../quantity/cells';
import { normalise } from '../text/normalise';
import type { NumberTarget } from '../target/numberTarget';
import type { Reading } from '../quantity/quantities';
import type { Comparison, Pair, Span } from '../reading';
import type { RowWords, TargetRead } from '../target/target';

/** Settings of a profile that change a status. */
export interface CompareOptions {
  /** From which completion a met row counts as «over»; 1.3 unless the profile says otherwise. */
  readonly overFrom: number;
  /** Reads the cells; one that remembers where many rows are compared. */
  readonly read?: CellReader;
}

/** Everything read from one row. */
export interface Row {
  readonly pair: Pair;
  readonly words: RowWords;
  readonly target: CellRead;
  readonly actual: CellRead;
  readonly options: CompareOptions;
}

/**
 * Everything that stands in the two cells: what an answer is read from when no stretch of it is singled out.
 *
 * @param row the row
 * @returns a span for each cell that is not truly empty
 * @example // «≥6次» → «/»: both cells
 */
export function cellSpans(row: Row): readonly Span[] {
  return [...spansOf(row.target.normal, 'target'), ...spansOf(row.actual.normal, 'actual')];
}

/** The cells beside the target that completed it: 指标性质, 度量单位, a template in the name. */
function asideSpans(read: TargetRead, goal: Reading, row: Row): readonly Span[] {
  const { notes, template, others } = read;
  if (notes.length === 0 && others.length === 0 && read.reading.start === goal.start) return [];
  const fromName = notes.includes('sign-from-name') || notes.includes('unit-from-name');
  const further = [read.reading, ...others].filter(({ start }) => start !== goal.start);
  return [
    ...further.map(({ start, end }) => spanAt(row.target.normal, 'target', start, end)),
    ...(notes.includes('sign-from-column') ? spansOf(normalise(row.pair.sign), 'sign') : []),
    ...(notes.includes('unit-from-column') ? spansOf(normalise(row.pair.unit), 'unit') : []),
    ...(fromName && template ? [spanAt(row.words.name, 'name', template[0], template[1])] : []),
  ];
}

/**
 * Adds what is known about the target to an answer.
 *
 * @param answer the answer so far
 * @param target the number target, or null where words are asked for
 * @param row the row
 * @param goal the target as it was understood beside the actual
 * @returns the answer with target, direction, notes and the target's span
 * @example withTarget(answered('missing', 'missingActual', 'missing'), target, row).target?.value //=> 20
 */
export function withTarget(
  answer: Comparison,
  target: NumberTarget | null,
  row: Row,
  goal: Reading | undefined = target?.reading,
): Comparison {
  if (!target || !goal) return answer;
  const source = target.read.source === 'name' ? row.words.name : row.target.normal;
  const numeric = target.read.source === 'target' && row.target.numeric;
  const quantity = quantityOf(goal, source, target.read.source, numeric, target.read.impliedUnit);
  const notes = target.read.notes.map((code) => why(code));
  const { direction, assumed } = target.direction;
  const assumption = assumed ? [why('direction-assumed', { direction })] : [];
  const whole = drafted(answer.kind, answer.status, answer.rule);
  whole.met = answer.met;
  whole.direction = goal.range ? 'range' : direction;
  whole.target = quantity;
  whole.actual = answer.actual;
  whole.targetRange = goal.range;
  whole.actualInTargetUnit = answer.actualInTargetUnit;
  whole.completion = answer.completion;
  whole.ratio = answer.ratio;
  whole.isExecution = target.isExecution;
  whole.why = [...answer.why, ...notes, ...assumption];
  whole.spans = [quantity.span, ...asideSpans(target.read, goal, row), ...answer.spans];
  whole.unmatched = answer.unmatched;
  return whole;
}

/**
 * 未发生, 无 against a target of nothing.
 *
 * @param row the row
 * @returns met, with 0 as the actual
 * @example zeroEvent(row).completion //=> 1
 */
export function zeroEvent(row: Row): Comparison {
  const span = spanOf(row.actual.normal, 'actual');
  return answered('status', 'met', 'zero-event', {
    met: true,
    direction: 'atMost',
    completion: 1,
    ratio: { numerator: 1, denominator: 1 },
    actualInTargetUnit: 0,
    actual: { value: 0, unit: null, comparator: null, span },
    why: [why('reached')],
    spans: [span],
  });
}

/**
 * The thing was stopped or its money went back: nothing achieved, also under ≤.
 *
 * @param row the row
 * @param code what exactly happened
 * @returns a stopped comparison, never met
 * @example stoppedAnswer(row, 'money-returned').status //=> 'stopped'
 */
export function stoppedAnswer(
  row: Row,
  code: 'stopped' | 'money-returned' | 'nothing-spent',
): Comparison {
  const span = spanOf(row.actual.normal, 'actual');
  return answered('status', 'stopped', 'stopped', {
    met: false,
    completion: 0,
    ratio: { numerator: 0, denominator: 1 },
    actualInTargetUnit: 0,
    why: [why(code)],
    spans: [span],
  });
}
