import type { ReasonCode, RuleId } from './codes';
import { answered, spanOf, spansOf, why } from './row/answer';
import { caveatIn } from './doubts/caveats';
import { readCell } from './quantity/cells';
import { compareAgreed } from './compare/agreedDates';
import { compareDates, deadlineOf } from './compare/compareDates';
import { compareGrades } from './compare/compareGrades';
import { compareNumbers } from './compare/compareNumbers';
import { withMonths, yearLeftOpen } from './compare/dottedMonths';
import { withoutPapers } from './compare/papers';
import { compareRanks } from './compare/compareRanks';
import { compareRatios } from './compare/ratios';
import { compareMonthlyDays } from './compare/monthlyDays';
import { compareWorded } from './compare/compareWorded';
import { smallerIsBetter, zeroIsGood } from './target/direction';
import { gated } from './text/gates';
import { deniesPart } from './words/zeroEvents';
import { countedGrades } from './words/gradeCounts';
import { movesOther } from './words/relative';
import { startsWithSome } from './words/allOfThem';
import { englishCaveat } from './words/englishCaveat';
import { asksGrade, isDoubtfulGrade } from './words/grades';
import { normalise } from './text/normalise';
import { numberTarget, type NumberTarget } from './target/numberTarget';
import type { Comparison, Pair } from './reading';
import { cellSpans, withTarget, zeroEvent, type CompareOptions, type Row } from './row/row';
import { isPending } from './lexicon/pending';
import { saysStopped, silenceOf, type Silence } from './lexicon/status';
import { readTarget, rowWords } from './target/target';
import { withoutGone } from './row/goneOnes';
import { tooLong } from './row/tooLong';

export type { CompareOptions } from './row/row';

const usual: CompareOptions = { overFrom: 1.3 };
const durationName = gated(/工期|时限|周期|期限\(月|\(月\)|时长|个月/);

const costs = /成本|预算/;
const harms = /群体性|突发事件|安全事件|疫情|灾情/;
const isHarm = (name: string): boolean =>
  (smallerIsBetter(name) || harms.test(name)) && !/^(?:减少|降低|防止|控制|压减|化解)/.test(name);

const silenceReason = {
  blank: 'actual-blank',
  placeholder: 'placeholder',
  'error-value': 'error-value',
  'not-surveyed': 'not-surveyed',
  'not-applicable': 'not-applicable',
} as const;

function silentActual(row: Row, silence: Silence, target: NumberTarget | null): Comparison {
  if (saysStopped(normalise(row.pair.reason).text)) {
    const span = spanOf(normalise(row.pair.reason), 'reason');
    return withTarget(
      answered('status', 'stopped', 'stopped', {
        met: false,
        completion: 0,
        why: [why('stopped')],
        spans: target ? [span] : [...spansOf(row.target.normal, 'target'), span],
      }),
      target,
      row,
    );
  }
  const zero =
    target?.reading.value === 0 &&
    target.reading.range === null &&
    /^(?:无|没有|-)$/.test(row.actual.text.trim());
  if (zero && row.actual.text.trim() !== '-') return withTarget(zeroEvent(row), target, row);
  return withTarget(
    answered('missing', 'missingActual', 'missing', {
      why: [why(silenceReason[silence])],
      spans: target ? spansOf(row.actual.normal, 'actual') : cellSpans(row),
    }),
    target,
    row,
  );
}

/** Why words that would be enough speak of some of it, or of another thing. */
function aboutOther(rule: RuleId, actual: string, asked: string): ReasonCode | null {
  if (rule === 'zero-event' && deniesPart(actual, asked)) return 'only-a-part';
  if (rule === 'relative' && movesOther(actual, asked)) return 'restated';
  const worded = /^(?:same-words|status-words|degree|ladder)$/.test(rule);
  return worded && startsWithSome(actual, asked) ? 'only-a-part' : null;
}

/** Words that would be enough, with others beside them that take something back: 显著提升（摘自方案）. */
function unlessTakenBack(row: Row, answer: Comparison): Comparison {
  if (answer.met !== true) return answer;
  const asked = row.words.name.text + row.target.text;
  const code = aboutOther(answer.rule, row.actual.text, asked);
  if (code !== null)
    return answered('ambiguous', 'unclear', answer.rule, {
      why: [why(code)],
      spans: answer.spans,
    });
  const english = englishCaveat(row.actual.normal.raw, row.words.name.raw + row.target.normal.raw);
  const worded = answer.rule !== 'number' && answer.rule !== 'execution';
  const { name } = row.words;
  const [target, actual] = [row.target.text, row.actual.text];
  // 自评良好，核定为优秀: who looked again is the one to say what grade it is.
  const told = answer.rule === 'ladder' ? actual.replace(/[核审]定为/g, '评定为') : actual;
  const words =
    english ??
    (worded ? caveatIn(told, name.text, target.trim()) : null) ??
    (isDoubtfulGrade(name.text, target, actual) && !countedGrades(name.text, target, actual)
      ? actual.trim()
      : null);
  if (words === null) return answer;
  return answered('ambiguous', 'unclear', answer.rule, {
    why: [why('caveat', { words })],
    spans: answer.spans,
  });
}

/** A day of the very year of which the target leaves the month open. */
const monthOpen = ({ spans }: Comparison): Comparison =>
  answered('ambiguous', 'unclear', 'deadline', { why: [why('date-too-coarse')], spans });

/**
 * Compares one indicator's actual with its target: numbers, dates, status words or
 * degrees. Bad input is a status with a reason, never an exception; when in doubt the
 * status is `unclear` and `met` is null.
 *
 * @param pair the row's cells and words
 * @param options profile settings; «over» from 130 % by default
 * @returns the comparison with the spans it was read from and the rule used
 * @example comparePair({ name: '举办培训', category: '数量指标', target: cell('20期'), actual: cell('18期'), … }).completion //=> 0.9
 */
export function comparePair(pair: Pair, options: CompareOptions = usual): Comparison {
  const unread = tooLong(pair);
  if (unread) return unread;
  const words = rowWords(pair.name, pair.category, pair.sign, pair.unit);
  const months = durationName.test(words.name.text);
  const { read: readSide = readCell } = options;
  const asWritten = readSide(pair.target, months);
  const [target, actual] = withMonths(words, asWritten, readSide(pair.actual, months));
  const row: Row = { pair, words, target, actual, options };
  const asked = target.text.trim();
  const told = actual.text.trim();
  // 因病致贫返贫情况 无 → 无: none was to be, and none was.
  if (asked === '无' && told === '无' && isHarm(words.name.text) && !costs.test(pair.category))
    return { ...zeroEvent(row), spans: cellSpans(row) };
  const nothingAsked = asked === '无' && told !== '无' && zeroIsGood(words.name.text);
  const noTarget = target.date || nothingAsked ? null : silenceOf(target.text);
  const denied = told === '无' && (asked === '是' || asked === '有');
  const noActual = actual.date || denied ? null : silenceOf(actual.text);
  if (noTarget === 'not-applicable' || noActual === 'not-applicable') {
    return answered('missing', 'notApplicable', 'not-applicable', {
      why: [why('not-applicable')],
      spans: cellSpans(row),
    });
  }
  const read = readTarget(target, words, noTarget !== null);
  const number = read && numberTarget(read, words);
  if (noTarget !== null && !number) {
    const code =
      noTarget === 'error-value'
        ? 'error-value'
        : noTarget === 'blank'
          ? 'target-blank'
          : 'placeholder';
    return answered('missing', 'missingTarget', 'missing', {
      why: [why(code)],
      spans: cellSpans(row),
    });
  }
  if (noActual !== null) {
    const zeroWanted = !number && /杜绝|零|^(?:无|不发生|未发生)/.test(target.text);
    if (zeroWanted && told === '无') return { ...zeroEvent(row), spans: cellSpans(row) };
    return silentActual(row, noActual, number);
  }
  if (number && isPending(actual.text, words.name.text + target.text))
    return silentActual(row, 'not-surveyed', number);
  const special =
    compareRanks(row) ??
    compareRatios(row) ??
    compareMonthlyDays(row) ??
    compareAgreed(row) ??
    compareGrades(row);
  if (special) return unlessTakenBack(row, special);
  const deadline = number ? null : deadlineOf(row);
  if (deadline) {
    const work = withoutPapers(row);
    const answer = compareDates(work, deadline);
    const year = yearLeftOpen(words, asWritten);
    const isOpen = year !== null && answer.actualDate?.startsWith(String(year)) === true;
    return unlessTakenBack(work, isOpen ? monthOpen(answer) : answer);
  }
  // 二类以上, 2级能效: grades, not numbers of kinds.
  if (number && !asksGrade(words.name.text, target.text)) {
    const those = withoutGone(row);
    return unlessTakenBack(those, compareNumbers(those, number));
  }
  return unlessTakenBack(row, compareWorded(row));
}
