import { unitText } from './convert';
import { dimOf } from './dimension';
import { answered, quantityOf, spanOf, spansOf, why } from './answer';
import type { ReasonCode } from './codes';
import { isActOnly, tellsTime, timeAsked } from './confirmed';
import { zeroIsGood } from './direction';
import { doubtOfMet } from './doubts';
import { gates } from './gates';
import type { NumberVerdict } from './judge';
import { normalise } from './normalise';
import { answerNumber, type NumberAnswer } from './numberAnswer';
import type { NumberTarget } from './numberTarget';
import type { Reading } from './quantities';
import type { Comparison, Span, Status, Why } from './reading';
import { stoppedAnswer, withTarget, zeroEvent, type CompareOptions, type Row } from './row';
import {
  isAllDone,
  isPlainDone,
  saysStopped,
  silenceOf,
  statusWords,
  type StatusWords,
} from './status';
import { compareWords } from './tiers';
import { isCountedAlike } from './shares';
import { isDoneStage, isWork, onlyBegun, wantedStages } from './stages';
import { deniesEvent } from './zeroEvents';

const gated = gates();

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
  const answer: Comparison = answered(
    decided ? 'quantitative' : 'ambiguous',
    statusOf(verdict, target, row.options),
    verdict.rule,
    {
      met: verdict.met,
      actual,
      actualInTargetUnit: found.value,
      completion: verdict.completion,
      ratio: verdict.ratio,
      why: [reason, ...found.notes.map((code) => why(code))],
      spans: actual
        ? [actual.span, ...found.beside.map((reading) => spanIn(row, reading))]
        : spansOf(row.actual.normal, 'actual'),
      unmatched: found.unmatched
        .slice(0, 8)
        .map((reading) =>
          quantityOf(reading, row.actual.normal, 'actual', row.actual.numeric, false),
        ),
    },
  );
  return withTarget(answer, target, row, found.goal);
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
  const found = answerNumber(target, row.actual);
  if (found.statedRate !== null) return ratedAnswer(row, target, found);
  const words = statusWords(text);
  const money = target.reading.unit?.dim === 'money' || target.reading.unit === null;
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
      zeroWanted(target) &&
      found.verdict.met === false &&
      !row.actual.numeric &&
      /\D{3}/.test(text);
    if (event && deniesEvent(text, target.about, wordsAround(row, found)))
      return withTarget(zeroEvent(row), target, row);
    const doubt = found.verdict.met === true ? doubtOfMet(row, target, found) : null;
    const early = doubt?.code ?? found.verdict.reason;
    if (/^(?:only-planned|in-progress)$/.test(early) && nothingYet(text, target))
      return withTarget(beginning(row), target, row);
    if (doubt !== null) {
      const open = { ...found.verdict, met: null, completion: null, ratio: null };
      return numberComparison(row, target, found, open, doubt);
    }
    return numberComparison(row, target, found, found.verdict);
  }
  return wordsForNumber(row, target, words);
}

/** 50元/月、100元/月 against 80—89岁50元/月，90—99岁100元/月: every price of the list again, in its order. */
function pricesKept(row: Row): boolean {
  const prices = (cell: Row['actual']): readonly Reading[] =>
    cell.quantities.filter(({ unit, per }) => unit?.dim === 'money' && per !== '');
  const [asked, told] = [prices(row.target), prices(row.actual)];
  return (
    asked.length > 1 &&
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
  answered('quantitative', 'met', 'several-targets', {
    met: true,
    completion: 1,
    ratio: { numerator: 1, denominator: 1 },
    why: [why('all-targets-met')],
    spans: spansOf(row.actual.normal, 'actual'),
  });

const zeroWanted = ({ reading }: NumberTarget): boolean =>
  reading.value === 0 && reading.range === null;

/** The words around the number found, in the text itself. */
function wordsAround(row: Row, { actual }: NumberAnswer): string {
  if (!actual) return '';
  return row.actual.text.slice(Math.max(0, actual.start - 16), actual.start);
}

/** 完成率85% beside a 50台 target. */
function ratedAnswer(row: Row, target: NumberTarget, found: NumberAnswer): Comparison {
  const rate = found.statedRate ?? 0;
  const met = rate >= 100;
  const growth = target.direction.direction === 'atLeast' || target.direction.direction === 'equal';
  const answer: Comparison = answered(
    'status',
    growth ? (met ? 'met' : 'short') : 'unclear',
    'stated-rate',
    {
      met: growth ? met : null,
      completion: growth ? rate / 100 : null,
      ratio: growth ? { numerator: rate, denominator: 100 } : null,
      why: [why('rate-stated', { rate })],
      spans: found.actual ? [spanIn(row, found.actual)] : spansOf(row.actual.normal, 'actual'),
    },
  );
  return withTarget(answer, target, row);
}

/** The one thing asked for is done: 完成机房整体搬迁. */
const oneDone = gated(
  /^(?:已|顺利|全面|按期|按时|如期)*(?:完成|建成)[^,，。;；\d不未没无部分初步基本]{2,16}[。.]?$|^[^,，。;；\d不未没无部分初步基本拟将]{2,16}(?:已经?|均已?)(?:全面|全部|按期|如期|顺利)?(?:完成|建成|竣工|完工|交付|投用|上线|启用)(?:[,，、]?(?:并|且|已|顺利|投入使用|投入运[营行]|投用|交付使用|正式|上线|运行|通过(?:竣工|初步|最终)?(?:验收|初验|终验)))*[。.]?$/,
);

/** 已完成印制: the very making of what is counted. */
const madeAll =
  /^(?:已|均已|已全部|全部)?完成(?:了)?(?:全部)?(?:印制|印刷|编印|编制|安装|制作|配备|发放|改造|维修|铺设|更换|栽植|采购|建设)[。.]?$/;

const allReached = gated(/^(?:全|全部|全面)?(?:覆盖|到位)$/);
/** 18个乡镇实现全覆盖. */
const coveredAll = gated(/^[^,，。;；不未没无基]{0,16}(?:全覆盖|全部覆盖|全面覆盖)[。.]?$/);

/** 受理投诉37起，全部办结 for 处理率. */
const settled =
  /^[^,，。;；未不]{0,16}\d[^,，。;；未不]{0,6}[,，](?:已|均|全部|均已|已全部|全部已)(?:按期|按时|及时|依法)?([\u4e00-\u9fa5]{2})(?:完毕|到位|完成)?[。.]?$/;

/** 错发1户，已纠正: one mistake is enough to miss 100 %. */
const wrongly =
  /^(?!.*(?:未|没有|无|零|不存在)[^,，。;；]{0,6}(?:多|错|漏|误|重复)).*(?:多|错|漏|误|重复)[发付报登录支补缴][^,，。;；]{0,10}\d|\d[^,，。;；]{0,10}(?:(?:多|错|漏|误|重复)[发付报登录支补缴]|不规范|违规|不合规)/;

/** 5个批次苗种检疫全部合格, 接警1536起全部出动. */
const allOfThem =
  /^[^,，。;；未不]{0,10}\d[^,，。;；未不]{0,10}(?:全部|均|都)已?([\u4e00-\u9fa5]{2})[。.]?$/;

/** 全部投保 for 投保率, 均已整改 for 整改率. */
const allOfAct =
  /^(?:已|均已?|已?全部|全部已|都已?)+(?:按期|按时|及时|依法)?([\u4e00-\u9fa5]{2})(?:完毕|到位|完成)?[。.]?$/;

function settledAll(text: string, about: string): boolean {
  const bare = text.trim();
  const [, act = ''] = settled.exec(bare) ?? allOfAct.exec(bare) ?? allOfThem.exec(bare) ?? [];
  // 及时办结率: that all was settled does not tell when.
  if (timeAsked(about) !== null && !tellsTime(text)) return false;
  return act !== '' && isCountedAlike(act, about);
}

/** The survey is not finished: 正在开展调查，结果待出. */
const surveyOut = gated(
  /(?:调查|测评|问卷)[^,，]{0,8}(?:未|正在|待|尚)|(?:未|正在|待|尚)[^,，]{0,12}(?:调查|测评|问卷)|结果(?:待|未|尚未)出/,
);

/** Only preparations: nothing of the amount exists yet. */
const notBegun = gated(
  /招标|招聘|前期|筹备|暂缓|未到岗|可行性研究|可研|立项|无人|未[招聘录]|未(?:采购|购置|新建|配备|安排)|均未|(?:尚|暂|均|还)未(?!全部|完全|全面|足额)|(?:结转|推迟|顺延)(?:至|到)下/,
);

/** 拟于12月开展: it lies ahead. */
const intends = gated(
  /^(?:方案[^,，]{0,6}[,，])?(?:拟|预计|计划|将|准备|打算)(?:于|在)[^,，。;；]{2,16}(?:开展|实施|举办|启动|完成|召开|进行|建设|采购|购置)[。.]?$/,
);

/** 已封顶，未竣工 for 竣工套数: the very act that is counted did not take place. */
function deniesAct(text: string, name: string): boolean {
  const [, act = ''] = /(?:未|没有)(?:能)?([\u4e00-\u9fa5]{2})[。.]?$/.exec(text.trim()) ?? [];
  return act !== '' && name.includes(act);
}

/** 完成 for 10场 or 完成率100% is enough; it tells no time, no rate of punctuality and no absence. */
function unprovedBy(row: Row, target: NumberTarget): string | null {
  const { reading, direction, words } = target;
  const { text } = row.actual;
  const plain = isActOnly(text) || (isPlainDone(text) && !/达成|达到|预期|目标|指标/.test(text));
  if (!plain) return null;
  const dim = dimOf(reading.unit);
  const bound = direction.direction === 'atMost' || reading.range !== null;
  if (zeroWanted(target) || (bound && /^(?!money|$)/.test(dim) && !tellsTime(text)))
    return row.target.shown.trim() || words.name.text;
  return dim === 'percent' && !tellsTime(text) ? timeAsked(words.name.text) : null;
}

/** 因设备未到位，尚未统计: the rate asked for has not been measured yet. */
const resultOut = (row: Row): Comparison =>
  answered('missing', 'missingActual', 'missing', {
    why: [why('not-surveyed')],
    spans: spansOf(row.actual.normal, 'actual'),
  });

/** 3所均已开工 for 改扩建3所, 已下达采购订单 for 80台: none of what is counted is there. */
function nothingYet(text: string, target: NumberTarget): boolean {
  const { about, direction, reading } = target;
  if (direction.direction !== 'atLeast' || !/^[no]:|^$/.test(dimOf(reading.unit))) return false;
  return (
    !target.isExecution &&
    (isWork(about) || wantedStages(about).some(isDoneStage)) &&
    onlyBegun(text, about)
  );
}

/** Work that was only begun: nothing counts yet. */
const beginning = (row: Row): Comparison =>
  answered('status', 'short', 'status-words', {
    met: false,
    completion: 0,
    ratio: { numerator: 0, denominator: 1 },
    actualInTargetUnit: 0,
    why: [why('in-progress')],
    spans: spansOf(row.actual.normal, 'actual'),
  });

/** Nothing but words answers a number target. */
function wordsForNumber(row: Row, target: NumberTarget, words: StatusWords): Comparison {
  const text = row.actual.text;
  const span = spanOf(row.actual.normal, 'actual');
  const say = (
    status: Status,
    met: boolean | null,
    completion: number | null,
    ...reason: Parameters<typeof why>
  ): Comparison =>
    withTarget(
      answered(
        met === null ? 'ambiguous' : 'status',
        status,
        met === null ? 'undecided' : 'status-words',
        {
          met,
          completion,
          ratio: completion === null ? null : { numerator: completion, denominator: 1 },
          actualInTargetUnit: completion === 0 ? 0 : null,
          why: [why(...reason)],
          spans: [span],
        },
      ),
      target,
      row,
    );
  const none =
    zeroWanted(target) &&
    /未(?:发生|出现|发现|接到|收到|产生)|没有(?:发生|出现|发现)|^无|无[^,，]{0,12}(?:发生|事故|投诉|现象|情况|问题)|零(?:投诉|事故|发生|差错)?|不存在|杜绝/.test(
      text,
    );
  const nothingBad =
    target.direction.direction === 'atMost' &&
    !target.isExecution &&
    zeroIsGood(target.about) &&
    deniesEvent(text, target.about, '');
  if (none || nothingBad) return withTarget(zeroEvent(row), target, row);
  if (row.words.name.text.includes('满意') && surveyOut.test(text))
    return withTarget(resultOut(row), target, row);
  if (words.has('stopped')) return withTarget(stoppedAnswer(row, 'stopped'), target, row);
  const [last = ''] = text
    .split(/[,，;；。]/)
    .filter(Boolean)
    .slice(-1);
  if (target.reading.unit?.dim === 'percent' && silenceOf(last) === 'not-surveyed')
    return withTarget(resultOut(row), target, row);
  if (words.has('returned')) return withTarget(stoppedAnswer(row, 'money-returned'), target, row);
  if (/除(?!了)[^,，。;；]{2,20}外[,，]/.test(text) && !words.has('notDone'))
    return say('unclear', null, null, 'partly-done');
  const unproved = unprovedBy(row, target);
  if (unproved !== null) return say('unclear', null, null, 'not-confirmed', { words: unproved });
  const rateTarget = target.reading.unit?.dim === 'percent';
  const fits = !rateTarget || /完成|到位|落实|执行|建成|发放|支付|拨付/.test(row.words.name.text);
  const official = compareWords('达成预期指标', text);
  if (official.rule === 'official-tier' || official.rule === 'same-words') {
    const words2 = /达成|预期|达到/.test(text);
    if (official.tier === 'achieved' && (fits || words2))
      return say('met', true, words2 ? null : 1, 'done');
    if (official.tier !== null && official.tier !== 'achieved')
      return say('short', false, null, official.reason);
  }
  if (
    rateTarget &&
    target.reading.value === 100 &&
    /准确|正确|合规|规范/.test(target.about) &&
    wrongly.test(text)
  )
    return say('short', false, null, 'not-done');
  if (words.has('notDone')) {
    const awaited = rateTarget && /验收|评审|测评/.test(text);
    const nothing = !awaited && (notBegun.test(text) || deniesAct(text, row.words.name.text));
    return say('short', false, nothing ? 0 : null, 'not-done');
  }
  if (words.has('partial')) return say('short', false, null, 'partly-done');
  if (words.has('hedged')) return say('unclear', null, null, 'hedged');
  if (isPlainDone(text) && fits && !/合格|达标/.test(text)) return say('met', true, 1, 'done');
  const counted = /^[no]:|^$/.test(dimOf(target.reading.unit)) && !target.isExecution;
  const single =
    target.reading.value === 1 && target.reading.scale === 1 && oneDone.test(text.trim());
  if (
    counted &&
    target.direction.direction === 'atLeast' &&
    (single || isAllDone(text) || madeAll.test(text.trim()))
  )
    return say('met', true, 1, 'done');
  if (nothingYet(text, target)) return withTarget(beginning(row), target, row);
  if (words.has('inProgress'))
    return say('short', false, !rateTarget && notBegun.test(text) ? 0 : null, 'in-progress');
  if (rateTarget && settledAll(text, target.about)) return say('met', true, 1, 'done');
  const all = rateTarget && (allReached.test(text.trim()) || coveredAll.test(text.trim()));
  if (all) return say('met', true, 1, 'done');
  if (words.has('denied')) return say('short', false, null, 'not-done');
  if (counted && intends.test(text.trim())) return say('short', false, null, 'in-progress');
  const vague = /若干|多次|数次|几|数十|数百|多个|多场|一批|大量|众多/.test(text);
  const other = row.actual.quantities.length > 0;
  const price =
    other &&
    target.isUnitPrice &&
    row.actual.quantities.some((reading) => reading.unit?.dim === 'money');
  return say(
    'unclear',
    null,
    null,
    vague ? 'vague-amount' : price ? 'price-against-total' : other ? 'unit-mismatch' : 'no-number',
  );
}
