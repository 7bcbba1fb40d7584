import { dimOf } from '../quantity/dimension';
import { answered, spanOf, spansOf, why } from '../row/answer';
import { isActOnly, tellsTime, timeAsked } from '../words/confirmed';
import { zeroIsGood } from '../target/direction';
import { leavesOut } from '../doubts/exceptions';
import { everyPeriodKept, periodMissed } from '../words/eventDeadlines';
import { gated } from '../text/gates';
import { isAllThere } from '../words/allThere';
import type { NumberTarget } from '../target/numberTarget';
import type { Comparison, Status } from '../reading';
import { stoppedAnswer, withTarget, zeroEvent, type Row } from '../row/row';
import { isPlainDone, silenceOf, type StatusWords } from '../lexicon/status';
import { compareWords } from '../words/tiers';
import { isCountedAlike } from '../actual/shares';
import { isDoneStage, isWork, onlyBegun, wantedStages } from '../lexicon/stages';
import { isScale } from '../words/ladders';
import { allAreSo, isOfAll, speaksOfSome, taskDoneInFull } from '../words/allOfThem';
import { deniesEvent } from '../words/zeroEvents';

/**
 * Whether a number target is exactly 0: no accident, no complaint.
 *
 * @param target the target
 * @returns true for 0, also written as 零
 * @example // «0起» → true
 */
export const zeroWanted = ({ reading }: NumberTarget): boolean =>
  reading.value === 0 && reading.range === null;

const allReached = gated(/^(?:全|全部|全面)?(?:覆盖|到位)$/);
/** 18个乡镇实现全覆盖. */
const coveredAll = gated(/^[^,，。;；不未没无基]{0,16}(?:全覆盖|全部覆盖|全面覆盖)[。.]?$/);

/** 重点隐患点全覆盖, 要求实现全覆盖: not all, or not yet. */
const coversSome =
  /重点|试点|示范|首批|部分|要求|力争|争取|目标|计划(?=实现|于|在)|规划|逐步|拟|将|城区|市区|主城/;
/** 18个乡镇实现全覆盖 for 行政村覆盖率. */
const places = /乡镇|行政村|自然村|社区|学校|县区|街道/;
function coversAllOf(text: string, name: string): boolean {
  const [asked = ''] = places.exec(name) ?? [];
  const [told = asked] = places.exec(text) ?? [];
  const isActOnly = text.includes('宣传') && !name.includes('宣传');
  return !coversSome.test(text) && !isActOnly && (asked === '' || asked === told);
}

/** 受理投诉37起，全部办结 for 处理率. */
const settled =
  /^[^,，。;；未不]{0,16}\d[^,，。;；未不]{0,6}[,，](?:均未超[期时][,，])?(?:已|均|全部|均已|已全部|全部已)(?:在[^,，。;；未不]{2,12}[内前])?(?:按期|按时|及时|依法|收到|得到|予以)?([\u4e00-\u9fa5]{2})(?:完毕|到位|完成|合同|协议|意见)?[。.]?$/;

/** 错发1户，已纠正: one mistake is enough to miss 100 %. */
const wrongly =
  /^(?!.*(?:未|没有|无|零|不存在)[^,，。;；]{0,6}(?:多|错|漏|误|重复)).*(?:多|错|漏|误|重复)[发付报登录支补缴][^,，。;；]{0,10}\d|\d[^,，。;；]{0,10}(?:(?:多|错|漏|误|重复)[发付报登录支补缴]|不规范|违规|不合规)/;

/** 5个批次苗种检疫全部合格, 接警1536起全部出动. */
const allOfThem =
  /^[^,，。;；未不]{0,10}\d[^,，。;；未不]{0,10}(?:全部|均|都)已?([\u4e00-\u9fa5]{2})[。.]?$/;

/** 全部投保 for 投保率, 均已整改 for 整改率. */
const allOfAct =
  /^(?:已|均已?|已?全部|全部已|都已?)+(?:按期|按时|及时|依法)?(?!规范|有效|妥善|高效)([\u4e00-\u9fa5]{2,4}?)(?:完毕|到位|完成)?[。.]?$/;

/** ，另侦破积案1起: done besides; 另有1起未破 is none of that. */
const doneBesides =
  /[,，](?:另外?|此外)(?!有)[^,，。;；未没尚待拒逾超不]*\d[^,，。;；未没尚待拒逾超不]*$/;

function settledAll(text: string, about: string): boolean {
  const bare = text.trim().replace(doneBesides, '');
  if (
    /(?:意向|方案|申请|受理|送审|公示|[^中]中)[。.]?$/.test(bare) &&
    !/受理|申请|公示/.test(about)
  )
    return false;
  const [, act = ''] = settled.exec(bare) ?? allOfAct.exec(bare) ?? allOfThem.exec(bare) ?? [];
  // 及时办结率: that all was settled does not tell when.
  if (timeAsked(about) !== null && !tellsTime(text)) return false;
  return (
    act !== '' && (isCountedAlike(act.slice(-2), about) || isCountedAlike(act.slice(0, 2), about))
  );
}

/** The survey is not finished: 正在开展调查，结果待出. */
const surveyOut = gated(
  /(?:调查|测评|问卷)[^,，]{0,8}(?:未|正在|待|尚)|(?:未|正在|待|尚)[^,，]{0,12}(?:调查|测评|问卷)|结果(?:待|未|尚未)出/,
);

/** 本年度未组织满意度调查: the year is over, and nobody was asked. */
const neverAsked = gated(
  /(?:^|[,，。;；])(?:本年度?|全年|年内|当年|20\d\d年度?)内?未能?(?:组织|开展|进行|实施|安排)[^,，。;；]{0,6}(?:调查|测评|评价|问卷)/,
);

/** Only preparations: nothing of the amount exists yet. */
const notBegun = gated(
  /招标|流标|废标|挂网|招聘|前期|筹备|暂缓|未到岗|可行性研究|可研|立项|无人|未[招聘录]|未(?:采购|购置|新建|配备|安排)|均未|(?:尚|暂|均|还)未(?!全部|完全|全面|足额)|(?:结转|推迟|顺延)(?:至|到)下/,
);

/** 方案已报批，待市局批复: nothing is begun before it is allowed. */
const awaitsLeave =
  /(?:^|[,，])[^,，。;；]{0,4}(?:方案|设计|图纸|手续|规划|可研)[^,，。;；]{0,6}(?:报批|送审|上报|报审|待批)[,，][^,，。;；]{0,2}待[^,，。;；]{0,6}(?:批[复准]|审[批核])(?:后[^,，。;；]{0,6})?[。.]?$/;

/** 部分到货，其余流标: some of it is there. */
const someThere = /部分|其余|剩余|余下|另有|已(?:建成|到货|安装|投用|交付|完工|竣工)/;

/** 拟于次年一季度集中命名: nothing of it this year. */
const nextYear = gated(/(?:拟|将|计划|预计)(?:于|在)?(?:次年|明年|来年|下一?年)(?!度?计划)/);

/** 拟于12月开展: it lies ahead. */
const intends = gated(
  /^(?:方案[^,，]{0,6}[,，])?(?:拟|预计|计划|将|准备|打算)(?:于|在)[^,，。;；]{2,16}(?:开展|实施|举办|启动|完成|召开|进行|建设|采购|购置)[。.]?$/,
);

/** 已封顶，未竣工 for 竣工套数: the very act that is counted did not take place. */
function deniesAct(text: string, name: string): boolean {
  const [, act = ''] = /(?:未|没有)(?:能)?([\u4e00-\u9fa5]{2})[。.]?$/.exec(text.trim()) ?? [];
  return act !== '' && name.includes(act);
}

/** 取消放流 for 放流海蜇苗种: the very act was given up. */
const givenUp =
  /(?:^|[,，。;；])(?:最终|遂|已|故|决定|只能|被迫)*(?:取消|放弃|终止|不再)(?:了)?([\u4e00-\u9fa5]{2})[^,，。;；]{0,6}[。.]?$/;

function givesUp(text: string, about: string): boolean {
  const [, act = ''] = givenUp.exec(text.trim()) ?? [];
  return act !== '' && about.includes(act) && !/取消|放弃|终止/.test(about);
}

/** 实际按该标准发放 for 补助标准260元/辆. */
const bySuchStandard =
  /^(?:实际|全年|已|均|全部|严格)*按(?:照)?(?:该|此|上述|规定|既定|文件)?标准(?:足额|按时|及时|全额)*(?:发放|执行|补助|补贴|落实|支付)/;
/** 实际改造数超任务43%; 超过任务的80% may be less than all of it. */
const beyondTask =
  /^(?:[我全][省市县区]|实际|已|共|累计|全年)*([\u4e00-\u9fa5]{0,10}?)[数量]?(?:超出?|超额完成)(?:了)?(?:全年|年度|年初|计划|既定)?(?:任务|目标|计划)(?:任务|目标|数|量)?[\d.]+%/;

const keepsStandard = (text: string, name: string): boolean => {
  const [claim = ''] = bySuchStandard.exec(text) ?? [];
  return claim !== '' && isOfAll(text, claim, name);
};

/** Whether the very count was exceeded by so much, and not its cost or the count of one place. */
function exceedsTask(text: string, name: string): boolean {
  const [claim = '', counted = ''] = beyondTask.exec(text) ?? [];
  return claim !== '' && name.includes(counted) && isOfAll(text, claim, name);
}

/** 专项资金预期目标、绩效指标设定目标都已达到; 上年任务, 其他指标 and 一标段目标 are not all that was asked. */
const allGoals =
  /^(?:本|该|项目|年度|全年|年初|专项|资金|各项|所有|预期|绩效|设定|既定|工作|的|、|指标|目标|任务|值|数)*(指标|目标|任务)(?:值|数)?(?:都|均|全部)已?(?:完成|达到|达成|实现)(?:了)?[。.]?$/;
/** 截至9月底: when it was told. */
const asOf = /^截[至止](?:到|至)?[^,，。;；]{2,12}[,，]/;

/** 所有项目均未超概算 for 超概算项目比例. */
function allEscaped(text: string, name: string): boolean {
  const [claim = '', act = ''] =
    /(?:均|都|全部)未([\u4e00-\u9fa5]{2,4})[。.]?$/.exec(text.trim()) ?? [];
  return act !== '' && name.includes(act) && isOfAll(text, claim, name);
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

/**
 * Whether none of what is counted is there yet: 3所均已开工 for 改扩建3所, 已下达采购订单 for 80台.
 *
 * @param text normalised actual
 * @param target what is asked for
 * @returns true where work that counts only when finished was no more than begun
 * @example // 招商项目投产 2个, «两个项目厂房封顶» → true
 */
export function nothingYet(text: string, target: NumberTarget): boolean {
  const { about, direction, reading } = target;
  if (direction.direction !== 'atLeast' || !/^[no]:|^$/.test(dimOf(reading.unit))) return false;
  return (
    !target.isExecution &&
    (isWork(about) || wantedStages(about).some(isDoneStage)) &&
    onlyBegun(text, about)
  );
}

/**
 * The answer for work that was only begun: nothing counts yet.
 *
 * @param row the row
 * @returns short, with nothing done
 * @example // «3所均已开工» → completion 0
 */
export const beginning = (row: Row): Comparison =>
  answered('status', 'short', 'status-words', {
    met: false,
    completion: 0,
    ratio: { numerator: 0, denominator: 1 },
    actualInTargetUnit: 0,
    why: [why('in-progress')],
    spans: spansOf(row.actual.normal, 'actual'),
  });

const instantly =
  /^(?:均|全部|可|已|实现)*(?:即时|即到即|当场|当日|当天|随到随|现场)(?:办|结|完成|处|审|付|报)[^,，。;；未不除]{0,6}[。.]?$/;

/** 即时办结 for 3个工作日内. */
const atOnce = ({ direction, reading }: NumberTarget, text: string): boolean =>
  direction.direction === 'atMost' &&
  (dimOf(reading.unit) === 'workday' || /^[天日]$/.test(reading.unit?.name ?? '')) &&
  reading.value >= 1 &&
  instantly.test(text.trim());

/**
 * Compares words with a number target that no number of the answer meets: all done, nothing done, stopped,
 * not measured yet; else it cannot be told.
 *
 * @param row the row
 * @param target what is asked for
 * @param words status words of the actual
 * @returns the comparison
 * @example // 80台, «已下达采购订单» → short, 0
 */
export function wordsForNumber(row: Row, target: NumberTarget, words: StatusWords): Comparison {
  // A blank behind the last word says nothing.
  const text = row.actual.text.trimEnd().replace(asOf, '');
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
  const escaped = zeroWanted(target) && allEscaped(text, row.words.name.text);
  const isNone = none || nothingBad || escaped;
  if (isNone) return withTarget(zeroEvent(row), target, row);
  const asksPeople = row.words.name.text.includes('满意');
  if (asksPeople && neverAsked.test(text)) return say('short', false, 0, 'not-surveyed');
  if (asksPeople && surveyOut.test(text)) return withTarget(resultOut(row), target, row);
  if (isScale(text.trim())) return say('unclear', null, null, 'scale-copied');
  if (words.has('stopped') || givesUp(text, target.about))
    return withTarget(stoppedAnswer(row, 'stopped'), target, row);
  if (everyPeriodKept(row.target.text, text)) return say('met', true, null, 'on-time');
  if (periodMissed(row.target.text, text)) return say('short', false, null, 'late');
  if (atOnce(target, text)) return say('met', true, null, 'on-time');
  const [last = ''] = text
    .split(/[,，;；。]/)
    .filter(Boolean)
    .slice(-1);
  const awaitsStage =
    target.reading.unit?.dim === 'percent' &&
    silenceOf(last) === 'not-surveyed' &&
    text.includes('验收') &&
    /验收|完工|竣工|建成|交付/.test(target.about);
  // 试运行中，未到验收节点: what is still being tried out has not been accepted.
  if (awaitsStage && words.has('inProgress')) return say('short', false, null, 'in-progress');
  if (target.reading.unit?.dim === 'percent' && silenceOf(last) === 'not-surveyed')
    return withTarget(resultOut(row), target, row);
  if (words.has('returned')) return withTarget(stoppedAnswer(row, 'money-returned'), target, row);
  if (leavesOut(target, text)) return say('short', false, null, 'partly-done');
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
  // 已验收的3个标段全部合格，其余未验收: nothing is known of the others.
  if (
    rateTarget &&
    /已(?:验收|检[测查验]|抽检|评审)[^,，]{0,10}合格/.test(text) &&
    /[未没]/.test(text)
  )
    return say('unclear', null, null, 'only-a-part');
  if (words.has('notDone')) {
    const awaited = rateTarget && /验收|评审|测评/.test(text);
    const later = nextYear.test(text) && !/其余|剩余|余下|部分|已完成|另/.test(text);
    const before = notBegun.test(text) || awaitsLeave.test(text);
    const nothing =
      !awaited &&
      (later || (before && !someThere.test(text)) || deniesAct(text, row.words.name.text));
    return say('short', false, nothing ? 0 : null, 'not-done');
  }
  if (words.has('partial')) return say('short', false, null, 'partly-done');
  if (words.has('hedged')) return say('unclear', null, null, 'hedged');
  // That the tasks are done tells no satisfaction and no rate of passing.
  const [, goals = ''] = allGoals.exec(text) ?? [];
  if (goals !== '' && !asksPeople && (goals !== '任务' || fits)) return say('met', true, 1, 'done');
  // 已达标 for 低保标准: the standard itself was reached.
  const isItsStandard =
    /标准|水平/.test(row.words.name.text) && /^[已均都全部]*达标[。.]?$/.test(text);
  if (isPlainDone(text) && (isItsStandard || (fits && !/合格|达标/.test(text))))
    return say('met', true, 1, 'done');
  const counted = /^[no]:|^$/.test(dimOf(target.reading.unit)) && !target.isExecution;
  const isOne = target.reading.value === 1 && target.reading.scale === 1;
  if (
    counted &&
    target.direction.direction === 'atLeast' &&
    isAllThere(text, row.words.name.text, isOne)
  )
    return say('met', true, 1, 'done');
  if (nothingYet(text, target)) return withTarget(beginning(row), target, row);
  if (words.has('inProgress'))
    return say(
      'short',
      false,
      !rateTarget && notBegun.test(text) && !someThere.test(text) ? 0 : null,
      'in-progress',
    );
  if (rateTarget && settledAll(text, target.about)) return say('met', true, 1, 'done');
  const all =
    rateTarget &&
    (allReached.test(text.trim()) ||
      (coveredAll.test(text.trim()) && coversAllOf(text, row.words.name.text)));
  if (all) return say('met', true, 1, 'done');
  if (words.has('denied')) return say('short', false, null, 'not-done');
  if (counted && intends.test(text.trim())) return say('short', false, null, 'in-progress');
  const { direction } = target.direction;
  const growing =
    (direction === 'atLeast' || (direction === 'equal' && target.reading.value === 100)) &&
    target.reading.range === null;
  const readings = row.actual.quantities;
  if (rateTarget && growing && allAreSo(text, readings, row.words.name.text))
    return say('met', true, 1, 'done');
  if (
    counted &&
    growing &&
    !speaksOfSome(text, row.words.name.text) &&
    taskDoneInFull(text, row.words.name.text)
  )
    return say('met', true, 1, 'done');
  const isStandard = target.direction.direction === 'equal' && target.reading.unit?.dim === 'money';
  if (isStandard && keepsStandard(text, row.words.name.text)) return say('met', true, 1, 'done');
  if (growing && !rateTarget && exceedsTask(text, row.words.name.text))
    return say('met', true, null, 'exceeded');
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
