import { isMoreUncounted } from './uncounted';
import { unitText } from '../quantity/convert';
import { answered, drafted, quantityOf, spansOf, why } from '../row/answer';
import type { ReasonCode, RuleId } from '../codes';
import { withoutOwed } from '../doubts/contradicts';
import { doubtOfMet } from '../doubts/doubts';
import { lateForDay } from './besideNumber';
import { gated } from '../text/gates';
import { revised, verdictOf, type NumberVerdict } from '../row/judge';
import { masked } from '../text/mask';
import { clauseBefore } from '../text/matches';
import { clean } from '../quantity/numerals';
import { normalise } from '../text/normalise';
import { answerNumber } from '../actual/answerNumber';
import { adds } from '../actual/derive';
import type { NumberAnswer } from '../actual/numberAnswer';
import { withWorst } from '../actual/worstOne';
import { statedRate } from '../actual/statedRates';
import type { NumberTarget } from '../target/numberTarget';
import { overrunOf } from '../doubts/overruns';
import type { Reading } from '../quantity/quantities';
import type { Comparison, Span, Status, Why } from '../reading';
import { stoppedAnswer, withTarget, zeroEvent, type CompareOptions, type Row } from '../row/row';
import { judgeOne } from '../row/rowRules';
import { isDoneStage, wantedStages, withoutDeniedEnds } from '../lexicon/stages';
import { harmlessOut, saysStopped, statusWords } from '../lexicon/status';
import { sameUnit } from '../quantity/units';
import { leastOfYear } from '../words/allYear';
import { deniesEvent } from '../words/zeroEvents';
import { beginning, nothingYet, wordsForNumber, zeroWanted } from './wordsForNumber';

/** Status of a number verdict. */
function statusOf(verdict: NumberVerdict, target: NumberTarget, options: CompareOptions): Status {
  if (verdict.stopped) return 'stopped';
  if (verdict.met === null) return 'unclear';
  if (!verdict.met) return 'short';
  const growth =
    target.direction.direction === 'atLeast' &&
    target.reading.range === null &&
    !target.isExecution;
  return growth && Number(verdict.completion) >= options.overFrom ? 'over' : 'met';
}

/** 2022年为1.73%，2023年数据尚未发布: what is told is another year's. */
const unpublished = gated(
  /(?:[本今当]|20\d\d)年度?的?(?:统计)?(?:数据|结果|指标值)[^,，。;；\d]{0,10}[未待][^,，。;；]{0,4}(?:发布|公布|出具|出来|反馈|公开)/,
);

/** 12月数据待汇总, 全年数待结账: what is told is of a part of the time. */
const restToCome = gated(
  /(?:全年|本年度?|\d月份?|[一二三四]季度|下半年|年[末底])的?(?:统计|决算|最终)?(?:数据|数字|结果|报表|数)[^,，。;；\d]{0,6}[未待](?!来)[^,，。;；]{0,10}(?:发布|公布|出|反馈|公开|汇总|结账|结算|统计|核定|上报|审定|清算)/,
);

/** 1—11月8.6万人次，12月数据待汇总 for 9万: with the rest it may be otherwise, unless more can only make it surer. */
function isOpenYet(
  { reading, direction: { direction } }: NumberTarget,
  { actual }: NumberAnswer,
  met: boolean | null,
  text: string,
): boolean {
  if (met === null || !restToCome.test(text) || actual?.words.includes('全年')) return false;
  const isSure = direction === 'atLeast' ? met : direction === 'atMost' && !met;
  return !(isSure && adds(reading));
}

/** Where a quantity of the actual stands. */
const spanIn = (row: Row, reading: Reading): Span =>
  quantityOf(reading, row.actual.normal, 'actual', row.actual.numeric, false).span;

/** A number answer as a comparison. */
function numberComparison(
  row: Row,
  target: NumberTarget,
  found: NumberAnswer,
  verdict: NumberVerdict,
  reason: Why<ReasonCode> = why(verdict.reason),
): Comparison {
  const actual =
    found.actual &&
    quantityOf(found.actual, row.actual.normal, 'actual', row.actual.numeric, false);
  const decided = verdict.met !== null || verdict.reason === 'unit-error-suspected';
  const answer = drafted(
    decided ? 'quantitative' : 'ambiguous',
    statusOf(verdict, target, row.options),
    verdict.rule,
  );
  answer.met = verdict.met;
  answer.actual = actual;
  answer.actualInTargetUnit = found.value;
  answer.completion = verdict.completion;
  answer.ratio = verdict.ratio;
  answer.why = [reason, ...found.notes.map((code) => why(code))];
  answer.spans = actual
    ? [actual.span, ...found.beside.map((reading) => spanIn(row, reading))]
    : spansOf(row.actual.normal, 'actual');
  answer.unmatched = found.unmatched
    .slice(0, 8)
    .map((reading) => quantityOf(reading, row.actual.normal, 'actual', row.actual.numeric, false));
  return withTarget(answer, target, row, found.goal);
}

/** 一次合格84个，其余2个整改后合格: the rate of those that passed at once leaves them out. */
const restMended =
  /[,，]其余\d+[\u4e00-\u9fa5]{1,2}(?:经)?(?:整改|返工|返修|复检|复验)后?[^,，。;；\d]{0,4}合格/;

/** 264场，除1场中断外，其余263场均成功: the rate worked out from the counts has left the exception out already. */
function withoutCounted(row: Row, { actual, notes }: NumberAnswer): Row {
  const { text } = row.actual;
  const at = text.indexOf('除');
  const isOnce = notes.includes('rate-computed') && /一次|首次/.test(row.words.name.text);
  const mended = isOnce ? text.replace(restMended, (words) => masked.repeat(words.length)) : text;
  if (mended !== text) return { ...row, actual: { ...row.actual, text: mended } };
  if (!actual || !notes.includes('rate-computed') || at < actual.start || at >= actual.end)
    return row;
  return { ...row, actual: { ...row.actual, text: text.replace('除', masked) } };
}

/**
 * Compares the actual with a number target: by a number where one answers it, else by status words.
 *
 * @param row the row
 * @param target what is asked for
 * @returns the comparison
 * @example // «未完成，只建成 7 座» against 10 座 → 7, short
 */
export function compareNumbers(row: Row, target: NumberTarget): Comparison {
  const text = row.actual.text;
  if (pricesKept(row)) return withTarget(sameStandards(row), target, row);
  const found = withWorst(answerNumber(target, row.actual), target, row.actual);
  if (found.verdict?.met !== true && isListRepeated(row))
    return withTarget(sameStandards(row), target, row);
  if (found.statedRate !== null) return ratedAnswer(row, target, found);
  const words = statusWords(text);
  const money = target.reading.unit?.dim === 'money' || target.reading.unit === null;
  if (lateByWord(row)) return withTarget(missed(row, 'late', null), target, row);
  if (target.isExecution && unspent.test(text) && !spentWords.test(found.actual?.words ?? ''))
    return withTarget(missed(row, 'nothing-spent', 0), target, row);
  const isBehind = target.direction.direction === 'atLeast' && found.verdict?.met !== true;
  if (isBehind && neverBegun.test(text) && !isTold(found))
    return withTarget(missed(row, 'not-done', 0), target, row);
  if (isAllYear(row, target, found)) return withTarget(keptAllYear(row), target, row);
  if (found.verdict) {
    if (
      found.value === 0 &&
      target.reading.value !== 0 &&
      saysStopped(normalise(row.pair.reason).text)
    )
      return withTarget(stoppedAnswer(row, 'stopped'), target, row);
    if (found.verdict.reason === 'only-planned' && words.has('returned') && money) {
      return withTarget(stoppedAnswer(row, 'money-returned'), target, row);
    }
    const event =
      zeroWanted(target) && found.verdict.met !== true && !row.actual.numeric && /\D{3}/.test(text);
    if (event && deniesEvent(text, target.about, wordsAround(row, found)))
      return withTarget(zeroEvent(row), target, row);
    // 6所投入资金541万元，完成进度为87.2%: the count is the target's own.
    const progress =
      found.verdict.met === true ? statedRate(row.actual, target.reading, target.about) : null;
    if (progress && progress.value < 100 && found.actual && found.value === target.reading.value)
      return numberComparison(
        row,
        target,
        found,
        revised(found.verdict, { met: null, completion: null, ratio: null }),
        why('contradiction'),
      );
    const over =
      found.actual && found.verdict.met !== false
        ? overrunOf(target, found.actual, found.unmatched, text)
        : null;
    if (over?.sure) return overrunAnswer(row, target, found, over.reading);
    if (found.verdict.met === false && isMoreUncounted(target, found, text))
      return numberComparison(row, target, found, verdictOf(null, 'vague-amount', null));
    if (
      (found.verdict.met === false && unpublished.test(text)) ||
      isOpenYet(target, found, found.verdict.met, text)
    ) {
      const open = revised(found.verdict, { met: null, completion: null, ratio: null });
      return numberComparison(row, target, found, open, why('not-surveyed'));
    }
    const doubt =
      found.verdict.met === true && !areCounts(row)
        ? doubtOfMet(withoutCounted(row, found), target, found, over)
        : null;
    const early = doubt?.reason.code ?? found.verdict.reason;
    const isEarly = early === 'only-planned' || early === 'in-progress';
    if ((isEarly || (doubt === null && found.verdict.met === true)) && nothingYet(text, target)) {
      if (!countsBegun(found, target, text)) return withTarget(beginning(row), target, row);
      const open = revised(found.verdict, { met: null, completion: null, ratio: null });
      return numberComparison(row, target, found, open, why('only-begun'));
    }
    const late = doubt?.reason.code === 'after-deadline' ? lateForDay(row) : null;
    if (late) return late;
    if (doubt !== null) {
      const met = doubt.short ? false : null;
      const open = revised(found.verdict, { met, completion: null, ratio: null });
      return numberComparison(row, target, found, open, doubt.reason);
    }
    return numberComparison(row, target, found, found.verdict);
  }
  // 已完工，验收合格，尾款待付: that something is owed does not undo the work.
  const bare = withoutOwed(text, target);
  const late = lateForDay(row);
  if (late) return late;
  if (bare === text || !text.startsWith(bare)) return wordsForNumber(row, target, words);
  const work = { ...row, actual: { ...row.actual, text: bare } };
  return wordsForNumber(work, target, statusWords(bare));
}

/** The whole list of a target again, item by item: nothing of it can be missing, unless the list only plans. */
function isListRepeated({ target, actual: { text } }: Row): boolean {
  const isList = target.quantities.length > 1 && target.text.length > 8;
  return isList && target.text.trim() === text.trim() && !statusWords(text).has('planned');
}

/** 每月上、下旬各编发一期，全年未漏发 for 24期: as often as asked, told by the periods. */
function isAllYear(row: Row, { direction, reading }: NumberTarget, found: NumberAnswer): boolean {
  const open = found.verdict === null || found.verdict.reason === 'vague-amount';
  if (!open || direction.direction !== 'atLeast' || reading.range || reading.scale !== 1)
    return false;
  // 共编发11期: another number of them is told.
  const others = row.actual.quantities.some(
    ({ unit, value }) => value > 1 && sameUnit(unit, reading.unit),
  );
  const least = others
    ? null
    : leastOfYear(row.actual.text, row.words.name.text, reading.unit?.name ?? '');
  return least !== null && least >= reading.value;
}

const keptAllYear = (row: Row): Comparison => inFull(row, 'status', 'status-words', 'on-time');

/** 资金未使用, 经费均未支付: nothing of it was spent; 剩余资金未使用 says nothing of the others. */
const unspent = gated(
  /(?:^|[,，。;；])(?:该|本|此|项目|专项|财政|上级|补助|全部)*(?:资金|经费|款项|预算|专款)(?:目前|尚|暂|均|还|全部|至今)*未(?:使用|支出|支付|执行|拨付|动用)(?!完|的|部分|[^,，。;；]{0,2}\d)/,
);
const spentWords = /支出|执行|支付|使用|拨付|列支|花费/;
/** 项目目前未实施. */
const neverBegun = gated(
  /(?:^|[,，。;；])(?:该|本)?(?:项目|工程|活动)(?:目前|至今|尚|暂|均|还|一直|全年)*未(?:实施|启动|开工|开展|动工)[,，。;；]|(?:^|[,，。;；])(?:该|本)?(?:项目|工程|活动)(?:目前|至今|尚|暂|均|还|一直|全年)*未(?:实施|启动|开工|开展|动工)$/,
);
/** 1981 for 1980 人次: bare numbers of a count are no years. */
const likeYear = /^(?:19|20)\d\d$/;
const areCounts = ({ words, target, actual }: Row): boolean =>
  words.category.includes('数量') &&
  !/年|时间|日期/.test(words.name.text) &&
  likeYear.test(target.text.trim()) &&
  likeYear.test(actual.text.trim());

/**
 * 新开工16768套 for 安置房1万套: so many were begun, and some tasks count what is begun; none that asks for 竣工. 3所均已开工
 * for 3所 only says of those that are asked for how far they are.
 */
const begunThose = /(?:开工|动工)(?:建设|改造|实施)?[^,，。;；\d]{0,10}$/;
const countsBegun = ({ actual }: NumberAnswer, { about }: NumberTarget, text: string): boolean =>
  actual !== null &&
  !wantedStages(about).some(isDoneStage) &&
  begunThose.test(clauseBefore(text, actual.start)) &&
  withoutDeniedEnds(text) === text;

/** Whether a number tells what was done: 项目共39万元 does not. */
const isTold = ({ actual }: NumberAnswer): boolean =>
  actual?.role === 'actual' || /新建|建成|完成|已/.test(actual?.words ?? '');

/** 1-2期未能及时培训 where that was asked for. */
const notInTime = gated(/未能?(?:及时|按时|按期|如期|准时)/);
const lateByWord = ({ words, target, actual }: Row): boolean =>
  words.category.includes('时效') &&
  notInTime.test(harmlessOut(actual.text)) &&
  /及时|按时|按期|如期|准时/.test(target.text);

/** Short by the answer's own words. */
const missed = (row: Row, code: ReasonCode, completion: number | null): Comparison =>
  answered('status', code === 'nothing-spent' ? 'stopped' : 'short', 'status-words', {
    met: false,
    completion,
    ratio: completion === null ? null : { numerator: completion, denominator: 1 },
    actualInTargetUnit: completion,
    why: [why(code)],
    spans: spansOf(row.actual.normal, 'actual'),
  });

/** Short of a limit because of another number of the cell, or of cases that were late. */
function overrunAnswer(
  row: Row,
  target: NumberTarget,
  found: NumberAnswer,
  reading: Reading | null,
): Comparison {
  const { direction } = target.direction;
  const judged = reading && judgeOne(target, found.goal, direction, reading);
  const verdict = judged?.verdict ?? verdictOf(false, 'above-limit', null);
  const actual = reading ?? found.actual;
  return numberComparison(row, target, { ...found, actual, value: judged?.value ?? null }, verdict);
}

/** 50元/月、100元/月 against 80—89岁50元/月，90—99岁100元/月: every price of the list again, in its order. */
function pricesKept(row: Row): boolean {
  const prices = (cell: Row['actual']): readonly Reading[] =>
    cell.quantities.filter(({ unit, per }) => unit?.dim === 'money' && per !== '');
  const asked = prices(row.target);
  if (asked.length < 2) return false;
  const told = prices(row.actual);
  return (
    told.length === asked.length &&
    row.actual.quantities.every(({ unit, per }) => unit?.dim !== 'money' || per !== '') &&
    !/未|没有|不|超|欠/.test(row.actual.text) &&
    asked.every((price, index) => {
      const other = told[index];
      return (
        price.comparator === null &&
        other?.comparator === null &&
        unitText(other) === unitText(price) &&
        other.value === price.value
      );
    })
  );
}

const sameStandards = (row: Row): Comparison =>
  inFull(row, 'quantitative', 'several-targets', 'all-targets-met');

/** All that was asked, and no more, by the whole answer. */
const inFull = (
  row: Row,
  kind: 'quantitative' | 'status',
  rule: RuleId,
  code: ReasonCode,
): Comparison =>
  answered(kind, 'met', rule, {
    met: true,
    completion: 1,
    ratio: { numerator: 1, denominator: 1 },
    why: [why(code)],
    spans: spansOf(row.actual.normal, 'actual'),
  });

/** The words before the number found, in the text itself, since the last pause. */
function wordsAround(row: Row, { actual }: NumberAnswer): string {
  if (!actual) return '';
  return clauseBefore(row.actual.text, actual.start).slice(-16);
}

/** 完成率85% beside a 50台 target. */
function ratedAnswer(row: Row, target: NumberTarget, found: NumberAnswer): Comparison {
  const rate = found.statedRate ?? 0;
  // Of money 90 % are enough, and more than all of it is too much.
  const met = target.isExecution ? rate >= 90 && rate <= 100 : rate >= 100;
  const growth =
    target.isExecution ||
    target.direction.direction === 'atLeast' ||
    target.direction.direction === 'equal';
  const answer: Comparison = answered(
    'status',
    growth ? (met ? 'met' : 'short') : 'unclear',
    'stated-rate',
    {
      met: growth ? met : null,
      completion: growth ? clean(rate / 100) : null,
      ratio: growth ? { numerator: rate, denominator: 100 } : null,
      why: [why('rate-stated', { rate })],
      spans: found.actual ? [spanIn(row, found.actual)] : spansOf(row.actual.normal, 'actual'),
    },
  );
  return withTarget(answer, target, row);
}
