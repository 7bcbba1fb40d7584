import { groupOf } from '../text/matches';
import { answered, spansOf, why } from '../row/answer';
import { gated } from '../text/gates';
import { judge } from '../row/judge';
import { originalSpan, type NormalText } from '../text/normalise';
import { hanNumber } from '../quantity/numerals';
import type { Comparison, Quantity, Span } from '../reading';
import type { Row } from '../row/row';

const rankName = gated(/排名|名次|位次|排位/);
const rankTarget = gated(/(?:前|第)[\d一二两三四五六七八九十百]+ ?[名位强]/);
const place = /(?:前|第) ?([\d一二两三四五六七八九十百]+(?:\.\d+)?) ?(%|名|位|强)?/;
const barePlace = /^\s*(\d+) ?([名位])?\s*$/;

/** 该组参评单位只有3个: how many were ranked at all. */
const ranked = gated(
  /(?:参[评赛加选]|同[组类]|只有|仅有?|总共|一共)[^,，。;；\d]{0,6}(\d+)[个家支所名]/,
);

/** The place in a ranking that a text tells, with 前 or 第 before it or nothing else in the cell. */
function placeOf(normal: NormalText, source: Span['source']): Quantity | null {
  const { text } = normal;
  const found = place.exec(text) ?? barePlace.exec(text);
  if (!found) return null;
  const digits = groupOf(found, 1);
  const value = /^[\d.]+$/.test(digits) ? Number(digits) : hanNumber(digits);
  if (Number.isNaN(value)) return null;
  const span = originalSpan(normal, found.index, found.index + found[0].length);
  const unit = found[2] === '%' ? '%' : '名';
  return { value, unit, comparator: null, span: { source, ...span } };
}

/**
 * Compares places in a ranking: the smaller number is the better one.
 *
 * @param row the row
 * @returns the comparison, or null where no place is asked for
 * @example // 考核排名 «前5名» → «第3名»: met
 */
export function compareRanks(row: Row): Comparison | null {
  const { text } = row.target;
  if (!rankTarget.test(text) && !(rankName.test(row.words.name.text) && /前|第/.test(text)))
    return null;
  const target = placeOf(row.target.normal, 'target');
  if (!target) return null;
  const actual = placeOf(row.actual.normal, 'actual');
  const known = { target, direction: 'atMost' as const };
  if (actual?.unit !== target.unit) {
    return answered('ambiguous', 'unclear', 'undecided', {
      ...known,
      why: [why(actual ? 'unit-mismatch' : 'no-number')],
      spans: [target.span, ...(actual ? [actual.span] : spansOf(row.actual.normal, 'actual'))],
    });
  }
  // 第3名，该组参评单位只有3个: everybody was among the first three.
  const [, all = ''] = ranked.exec(row.actual.text) ?? [];
  const isAnyPlace = all !== '' && Number(all) <= target.value;
  const { met, completion, ratio, reason } = judge('atMost', {
    target: target.value,
    actual: { num: actual.value, den: 1 },
    targetComparator: null,
    actualComparator: null,
    more: 1,
  });
  if (met === true && isAnyPlace)
    return answered('ambiguous', 'unclear', 'undecided', {
      ...known,
      actual,
      why: [why('other-base')],
      spans: [target.span, actual.span],
    });
  return answered('quantitative', met === true ? 'met' : 'short', 'number', {
    ...known,
    met,
    actual,
    actualInTargetUnit: actual.value,
    completion,
    ratio,
    why: [why(reason)],
    spans: [target.span, actual.span],
  });
}
