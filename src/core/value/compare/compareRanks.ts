import { clauseBefore, groupOf, matchesOf } from '../text/matches';
import { answered, spansOf, why } from '../row/answer';
import type { ReasonCode } from '../codes';
import { gated } from '../text/gates';
import { judge } from '../row/judge';
import { originalSpan, type NormalText } from '../text/normalise';
import { hanNumber } from '../quantity/numerals';
import type { Comparison, Quantity, Span } from '../reading';
import type { Row } from '../row/row';

const rankName = gated(/排名|名次|位次|排位/);
const rankTarget = gated(/(?:前|第)[\d一二两三四五六七八九十百]+ ?[名位强]/);
/** 第3名, 前30%, 位列第十八; 第四次督查, 第1季度 are no places, 第一梯队 is one of its own. */
const place =
  /(?:前|第) ?([\d一二两三四五六七八九十百]+(?:\.\d+)?) ?(?:(%|名|位|强|梯队|方阵)|(?=$|[\s,，。;；、()的]))/g;
const barePlace = /^\s*(\d+) ?([名位])?\s*$/;

/** 该组参评单位只有3个: how many were ranked at all. */
const ranked = gated(
  /(?:参[评赛加选]|同[组类]|只有|仅有?|总共|一共|[(,，]共)[^,，。;；\d]{0,6}(\d+)[个家支所名]/,
);

/** Last year's place is another one. */
const former = /上年|去年|前年|往年|上一年|此前|原/;
/** 预计前3名, 倒数第2名, 单项第3名, 较上年上升第5名: no place of the whole that was reached. */
const doubtful =
  /预[计期]|力争|争取|有望|拟|目标|计划|确保|将|应|倒数|单项|分项|部分|其中|季度|半年|\d月|上升|下降|前移|提升|进步|第[\d一二三四五六七八九十]+[次轮批]/;
const levels = gated(/全[国省市县区州]/g);
const levelsIn = (text: string): readonly string[] => text.match(levels.pattern) ?? [];

interface Place {
  readonly quantity: Quantity;
  /** The clause before it. */
  readonly before: string;
}

/** The places in a ranking that a text tells, with 前 or 第 before them or nothing else in the cell. */
function placesIn(normal: NormalText, source: Span['source']): readonly Place[] {
  const { text } = normal;
  const bare = barePlace.exec(text);
  return (bare ? [bare] : matchesOf(place, text)).map((found) => {
    const digits = groupOf(found, 1);
    const value = /^[\d.]+$/.test(digits) ? Number(digits) : hanNumber(digits);
    const span = originalSpan(normal, found.index, found.index + found[0].length);
    const unit = /^(?:%|梯队|方阵)$/.exec(groupOf(found, 2))?.[0] ?? '名';
    const quantity = { value, unit, comparator: null, span: { source, ...span } };
    return { quantity, before: clauseBefore(text, found.index).replace(/^.*、/, '') };
  });
}

/** Those of this year and of the contest that is asked for, where others are told besides. */
function ofThis(places: readonly Place[], asked: readonly string[]): readonly Place[] {
  const tests: readonly ((place: Place) => boolean)[] = [
    ({ before }) => !former.test(before),
    ({ before }) => asked.some((level) => before.includes(level)),
  ];
  return tests.reduce((left, test) => {
    const own = left.filter(test);
    return own.length > 0 ? own : left;
  }, places);
}

/** Whether a place may be one of another year or contest, or is only hoped for. */
function isOther({ before }: Place, asked: readonly string[]): boolean {
  const told = levelsIn(before);
  const isElsewhere = asked.length > 0 && told.length > 0 && !told.some((level) => asked.includes(level)); // prettier-ignore
  return isElsewhere || former.test(before) || doubtful.test(before);
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
  const [goal, ...more] = placesIn(row.target.normal, 'target');
  if (!goal || more.length > 0 || Number.isNaN(goal.quantity.value)) return null;
  const target = goal.quantity;
  const known = { target, direction: 'atMost' as const };
  const told = row.actual.text;
  const asked = levelsIn(row.words.name.text + text);
  const places = ofThis(placesIn(row.actual.normal, 'actual'), asked);
  const worst = places.reduce<Place | null>(
    (last, one) => (last && last.quantity.value >= one.quantity.value ? last : one),
    null,
  );
  const actual = worst?.quantity ?? null;
  const open = (code: ReasonCode): Comparison =>
    answered('ambiguous', 'unclear', 'undecided', {
      ...known,
      why: [why(code)],
      spans: [target.span, ...(actual ? [actual.span] : spansOf(row.actual.normal, 'actual'))],
    });
  if (actual === null || Number.isNaN(actual.value)) return open('no-number');
  if (places.some(({ quantity }) => quantity.unit !== target.unit)) return open('unit-mismatch');
  if (places.some((one) => isOther(one, asked)) || told.includes('倒数')) return open('other-base');
  // 单项第3名，综合第15名: which of them is asked for is left to a person.
  const isKept = ({ quantity }: Place): boolean => quantity.value <= target.value;
  if (places.some(isKept) !== places.every(isKept)) return open('several-candidates');
  // 第3名，该组参评单位只有3个: everybody was among the first three.
  const [, all = ''] = ranked.exec(told) ?? [];
  const { met, completion, ratio, reason } = judge('atMost', {
    target: target.value,
    actual: { num: actual.value, den: 1 },
    targetComparator: null,
    actualComparator: null,
    more: 1,
  });
  if (met === true && all !== '' && Number(all) <= target.value) return open('other-base');
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
