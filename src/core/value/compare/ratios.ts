import { answered, spansOf, why } from '../row/answer';
import { gated } from '../text/gates';
import { judge } from '../row/judge';
import { matchesOf } from '../text/matches';
import { originalSpan, type NormalText } from '../text/normalise';
import { clean, readNumeral } from '../quantity/numerals';
import type { Comparator, Comparison, Quantity, Span } from '../reading';
import type { Row } from '../row/row';

const asked = gated(
  /^(≥|≤|>|<|=|不低于|不少于|不小于|不高于|不超过|不大于|达到|约|为)? ?[1一][:比](\d{1,4}(?:\.\d+)?|[一二两三四五六七八九十点]{1,5})(?:及?以(上|下|内))?[。.]?$/,
);
const told = gated(/(?:^|[^\d.])[1一][:比](\d{1,4}(?:\.\d+)?|[一二两三四五六七八九十点]{1,5})/g);
const spread = gated(/比|带动|撬动|拉动|配|放大|杠杆/);
/** Neither more nor fewer of these is better for certain. */
const bothWays = gated(/师生|生师|医护|护患|床护|抚养|配比/);
const signs: Readonly<Record<string, Comparator>> = {
  '≥': 'atLeast',
  不低于: 'atLeast',
  不少于: 'atLeast',
  不小于: 'atLeast',
  上: 'atLeast',
  '≤': 'atMost',
  不高于: 'atMost',
  不超过: 'atMost',
  不大于: 'atMost',
  下: 'atMost',
  内: 'atMost',
  '>': 'above',
  '<': 'below',
};

/** 3.6, 三点六. */
const partOf = (text = ''): number => readNumeral(text, 0, () => false)?.value ?? NaN;

function quantity(
  normal: NormalText,
  source: Span['source'],
  at: number,
  length: number,
  value: number,
  comparator: Comparator | null,
): Quantity {
  return {
    value,
    unit: null,
    comparator,
    span: { source, ...originalSpan(normal, at, at + length) },
  };
}

/**
 * Compares ratios with one on the left: 1:3 → 1:3.6 is 3.6 of 3.
 *
 * @param row the row
 * @returns the comparison, or null where no such ratio is asked for
 * @example // 带动就业 «1:3» → «1:3.6»: met, 1.2
 */
export function compareRatios(row: Row): Comparison | null {
  const text = row.target.text.trim();
  const found = asked.exec(text);
  const about = row.words.name.text + row.words.category;
  if (!found || !spread.test(about)) return null;
  const target = partOf(found[2]);
  const sign = signs[found[1] ?? found[3] ?? ''] ?? null;
  const goal = quantity(
    row.target.normal,
    'target',
    row.target.text.indexOf(text),
    text.length,
    target,
    sign,
  );
  const [one, ...others] = matchesOf(told.pattern, row.actual.text);
  const value = one && others.length === 0 ? partOf(one[1]) : null;
  const open = (code: 'no-number' | 'several-candidates' | 'direction-unknown'): Comparison =>
    answered('ambiguous', 'unclear', 'undecided', {
      target: goal,
      why: [why(code)],
      spans: [goal.span, ...spansOf(row.actual.normal, 'actual')],
    });
  if (!one || value === null) return open(one ? 'several-candidates' : 'no-number');
  if (sign === null && bothWays.test(about) && value !== target) return open('direction-unknown');
  if (/未|没有|计划|预[计期]|拟|目标|力争|将|有望|部分|季度|半年|约|左右/.test(row.actual.text))
    return open('several-candidates');
  const direction = sign === 'atMost' || sign === 'below' ? 'atMost' : 'atLeast';
  const verdict = judge(direction, {
    target,
    actual: { num: clean(value), den: 1 },
    targetComparator: sign,
    actualComparator: null,
    more: 1,
  });
  const actual = quantity(row.actual.normal, 'actual', one.index, one[0].length, value, null);
  return answered(
    verdict.met === null ? 'ambiguous' : 'quantitative',
    verdict.met === null ? 'unclear' : verdict.met ? 'met' : 'short',
    'number',
    {
      met: verdict.met,
      direction,
      target: goal,
      actual,
      actualInTargetUnit: value,
      completion: verdict.completion,
      ratio: verdict.ratio,
      why: [why(verdict.reason)],
      spans: [goal.span, actual.span],
    },
  );
}
