import { isBelowByCounts } from './countedOver';
import { isOfItsCounts } from './addsUp';
import { against } from './against';
import { why } from '../row/answer';
import { caveatOf, leavesOut } from './caveats';
import { contradicts, withoutOwed } from './contradicts';
import type { ReasonCode } from '../codes';
import { tellsTime, timeAsked, unconfirmed } from '../words/confirmed';
import { inTime, lastDate } from '../quantity/dates';
import { adds } from '../actual/derive';
import { gated } from '../text/gates';
import type { NumberAnswer } from '../actual/numberAnswer';
import type { NumberTarget } from '../target/numberTarget';
import type { Overrun } from './overruns';
import type { Reading } from '../quantity/quantities';
import type { Why } from '../reading';
import type { Row } from '../row/row';
import { scopeDoubt } from './scope';
import { stageDoubt } from './stageDoubt';
import { statusWords } from '../lexicon/status';
import { isNumberAlone } from '../quantity/cells';
import { countsThings } from '../quantity/dimension';
import { bigrams, isAct, overlap } from '../quantity/match';
import { sameUnit } from '../quantity/units';

/** 6月底前完成5项 → 完成5项: the number is there, the time is not told, or is too late. */
function timeDoubt(row: Row, target: NumberTarget): Why<ReasonCode> | null {
  if (target.read.source !== 'target') return null;
  const deadline = lastDate(row.target.text);
  const done = deadline && lastDate(row.actual.text);
  if (deadline && done) return inTime(deadline, done) === false ? why('after-deadline') : null;
  if (!row.words.category.includes('时效') || tellsTime(row.actual.text)) return null;
  const asked = timeAsked(row.target.text);
  return deadline ? why('no-date') : asked === null ? null : why('not-confirmed', { words: asked });
}

const isCounted = ({ reading }: NumberTarget): boolean => countsThings(reading.unit);

/** 不少于5项: the bound is what the number answers. */
const bound = /(?:不[少低大小高多]于|不超过|控制在)\s*(?=\d)/g;

/** 50台全部合格 → 采购50台: so many, but nothing is said of how they have to be. */
function qualityDoubt(row: Row, target: NumberTarget): Why<ReasonCode> | null {
  const { text } = row.actual;
  const asks = isCounted(target) && target.read.source === 'target';
  if (!asks || !row.words.category.includes('质量') || !/[\u4e00-\u9fa5]{2}.*\d/.test(text))
    return null;
  const asked = unconfirmed(row.target.text.replace(bound, ''), text);
  return asked === null ? null : why('not-confirmed', { words: asked });
}

/** 退回重扫的11万页, 增加的1.2公里: of these nothing is asked. */
const besidesThose = /另|其余|退[回还]|增加|新增|超[过出]|多出|剔|扣/;

/** 引进人才15人，硕士6人 for 硕士: the kind is told of some only. */
function isKindNamed(words: string, chosen: string, name: string): boolean {
  const kind = words.trim();
  return (
    /^[\u4e00-\u9fa5]{2,4}$/.test(kind) &&
    name.includes(kind) &&
    !chosen.includes(kind) &&
    !isAct(kind)
  );
}

/** 发到500台，收回安装确认单417份: how many have signed for it. */
const signedFor = /(?:确认|签收|验收|交接|领取)[单表书]|回执|实际[到在]岗/;

/** 1200套已到货，装进教室的有980套; 全县46座，我镇分到的27座: how many of them are as they should be. */
function fewerAreSo(
  { reading: { value, unit } }: NumberTarget,
  chosen: Reading,
  others: readonly Reading[],
  text: string,
  name: string,
): boolean {
  return others.some(
    (other) =>
      other.start > chosen.start &&
      other.value < value &&
      other.value > 0 &&
      (sameUnit(other.unit, unit)
        ? /(?:的(?:[有是为共]|只有|仅有?|只是)?|[\u4e00-\u9fa5]着)$/.test(other.words.trim()) ||
          isKindNamed(other.words, chosen.words, name)
        : signedFor.test(other.words)) &&
      !besidesThose.test(other.words) &&
      !leavesOut.test(text.slice(other.end).split(/[,，。;；]/)[0] ?? ''),
  );
}

/** 有效样本597户, 完成全部课时81人: the stricter count of what was asked or taught. */
const stricter = gated(
  /有效(?!率|期)|(?:审核|质检|校验)通过|通过(?:审核|质检|校验)|全程|(?:全部|规定|所有)(?:课[时程]?|学时|课程|环节|科目|内容|项目)|[修学]满/,
);

/** 实际入户612户，有效样本597户: where fewer than asked for are valid, do the others count? */
const fewerAreValid = (
  about: string,
  chosen: Reading,
  others: readonly Reading[],
  least: number,
): boolean =>
  others.length > 0 &&
  /调查|样本|问卷|访[问谈]|走访|测评|培训|参训|学员|采集|征集|录入|标注/.test(about) &&
  !about.includes('发放') &&
  !stricter.test(chosen.words) &&
  others.some(({ start, unit, value: own, words }) => {
    // 有效率97%
    const isRate = unit?.dim === 'percent';
    const value = isRate ? (chosen.value * own) / 100 : own;
    return (
      start > chosen.start &&
      (isRate ? words.includes('有效率') : countsThings(unit) && stricter.test(words)) &&
      value < least &&
      value < chosen.value &&
      value * 2 > chosen.value
    );
  });

/** 受益群众1200人，脱贫户占三成: how many of them are of a kind. */
const kindBehind = /^[^,，。;；]{0,3}[,，]([\u4e00-\u9fa5]{2})[\u4e00-\u9fa5]?占/;

/** 参观1.6万人次，以中小学生为主 */
const mostlyOf = /以([\u4e00-\u9fa5]{2})[\u4e00-\u9fa5]{0,4}为主/;

/** 接待游客163万人次，其中过夜的占28% for 过夜游客; 农户1240户，脱贫户优先 for 脱贫户. */
function onlySomeNamed(name: string, text: string, { start, end, words }: Reading): boolean {
  if (end === text.length) return false;
  const [, part = ''] = /其中([\u4e00-\u9fa5]{2})/.exec(text.slice(end)) ?? [];
  const opening = name.replace(/[^\u4e00-\u9fa5]/g, '').slice(0, 2);
  const later = (told: string): boolean =>
    told.length === 2 && name.includes(told) && !text.slice(0, start).includes(told);
  const behind = text.slice(end);
  const [, kind = ''] = kindBehind.exec(behind) ?? mostlyOf.exec(behind) ?? [];
  return (
    (later(part) && !words.includes(part) && !isAct(part)) ||
    (later(kind) && !words.includes(kind)) ||
    (later(opening) &&
      !/完成|实现|达到/.test(opening) &&
      [',', '，', ';', '；'].some((pause) => text.includes(pause + opening, end)))
  );
}

/** 接入2500路，在线率91% for 在线路数, 签约6230人，履约比例八成 for 履约人数: not all of them are what is counted. */
const rateBelow = (name: string, chosen: Reading, others: readonly Reading[]): boolean =>
  others.some(({ unit, value, words }) => {
    if (unit?.dim !== 'percent' || value >= 100) return false;
    const act = /([\u4e00-\u9fa5]{2})(?:率|比例|占比)/.exec(words)?.[1];
    return act !== undefined && name.includes(act) && !chosen.words.includes(act);
  });

/** 执行1261.3万元，执行率90.1% of 1400万元: the rate says the amount again. */
const isOwnRate = ({ isExecution, reading }: NumberTarget, found: NumberAnswer): boolean =>
  isExecution &&
  found.value !== null &&
  !/申请|预计|下达|到位|合同|拟/.test(found.actual?.words ?? '') &&
  found.unmatched.some(
    ({ unit, value, words }) =>
      unit?.dim === 'percent' &&
      /(?:执行|支付|支出|使用|完成)率/.test(words) &&
      Math.abs(value - ((found.value ?? NaN) / reading.value) * 100) <= 0.1,
  );

/** 立案数, 报警量: what is said to change. */
const amountWord = /[\u4e00-\u9fa5][数量额]/;

/** 立案数下降13%，报警数上升6%: of two things that the name does not tell apart one went the wrong way. */
const otherRose = (
  { change, reading, words }: NumberTarget,
  chosen: Reading,
  others: readonly Reading[],
): boolean =>
  change !== 0 &&
  amountWord.test(chosen.words) &&
  others.some(
    (other) =>
      sameUnit(other.unit, reading.unit) &&
      other.change === -change &&
      amountWord.test(other.words) &&
      chosen.change === change &&
      overlap(bigrams(words.name.text.replace(/[上下]升|[上下]降/g, '')), chosen.words) === 0,
  );

/** 省级精品课程, 进口设备: which of them are of that kind. */
const kindName = gated(/国家级|[省市县区]级(?!以[上下])|进口|国产|甲级|高级/);

/** 开发课程5门，其中省级2门 for 省级课程; 购置检验设备12台 for 进口设备: how many are of the kind asked for. */
function kindUnsaid(name: string, text: string, { words }: Reading): string | null {
  const [asked] = kindName.exec(name) ?? [];
  if (asked === undefined || words.includes(asked)) return null;
  const parts = text.includes('其中') && text.includes(asked);
  const noun = name.replace(/[^\u4e00-\u9fa5]/g, '').slice(-4);
  return parts || (asked === '进口' && text.includes(noun.slice(-2))) ? asked : null;
}

const yearNamed = gated(/20\d\d(?=年)/);

/** 2022年旅游综合收入 for an indicator of 2023年: the year asked for, where only others are told. */
function otherYear({ words, target, actual }: Row): string | null {
  if (!yearNamed.test(actual.text)) return null;
  const asked = (yearNamed.exec(words.name.text) ?? yearNamed.exec(target.text))?.[0];
  return asked === undefined || actual.text.includes(`${asked}年`) ? null : `${asked}年`;
}

/** 24小时晴雨预报: what the name measures, told by a number and the words behind it. */
const measured = gated(
  /(\d+(?:小时|分钟|天|日|年|月|岁|周|公里|米))[^\d]{0,2}([\u4e00-\u9fa5]{2})/,
);

/** 48小时晴雨预报准确率 for 24小时晴雨预报准确率: the measure asked for, where only another one is told. */
function otherMeasure({ words, actual }: Row): string | null {
  const [, asked = '', topic = ''] = measured.exec(words.name.text) ?? [];
  const [, told = '', about = ''] = measured.exec(actual.text) ?? [];
  const isOther =
    about !== '' && about === topic && told.replace(/\d/g, '') === asked.replace(/\d/g, '');
  return isOther && !actual.text.includes(asked) ? asked : null;
}

/** 签约亿元以上项目 → 签约项目31个: how many of them are of that size is not told. */
const sized = gated(/[亿万]元(?:及)?以上|规模以上|规上|限上/);

function sizeUnsaid(name: string, text: string): string | null {
  const [asked] = sized.exec(name) ?? [];
  if (asked === undefined || !/[\u4e00-\u9fa5]{4}/.test(text)) return null;
  return /以上|规模|规上|限上/.test(text) ? null : asked;
}

/** 收入最高的村38万元: what the best of them reached says nothing of the others. */
const best = gated(/最[高多大好]/);
const isOnlyBest = (
  { reading, about }: NumberTarget,
  chosen: Reading,
  others: readonly Reading[],
): boolean =>
  best.test(chosen.words) &&
  !best.test(about) &&
  // 单日最大6000管 for 检测能力: what could be done is told by the day when it was, unless it could no more.
  !(about.includes('能力') && !others.some(({ words }) => /降|减|仅/.test(words))) &&
  !others.some(
    ({ unit, value, words }) =>
      sameUnit(unit, chosen.unit) && value >= reading.value && !best.test(words),
  );

/** 村均12万元，最低5万元 where every one has to reach it. */
const lowest = /最[低少小差]/;
const everyOne = gated(/[每各]|均[≥达不]/);
const isLowestBelow = (
  { reading, about, direction }: NumberTarget,
  others: readonly Reading[],
): boolean =>
  direction.direction === 'atLeast' &&
  others.length > 0 &&
  everyOne.test(about) &&
  others.some(
    ({ unit, scale, value, words }) =>
      lowest.test(words) &&
      sameUnit(unit, reading.unit) &&
      scale === reading.scale &&
      value < reading.value,
  );

/** A doubt about a number that reaches its target. */
export interface Doubt {
  readonly reason: Why<ReasonCode>;
  /** The words leave no doubt that the target was missed. */
  readonly short: boolean;
}

/**
 * What speaks against a number that reaches its target: other words of the same cell, a time or a quality
 * that was asked for, a stage before the end, some of the lot that failed.
 *
 * @param row the row
 * @param target what is asked for
 * @param found the number that reaches it
 * @param over what breaks the limit that it keeps, see `overrunOf`
 * @returns the doubt, or null
 * @example // «维修63眼，复查11眼不能出水» against 63眼: contradiction
 */
export function doubtOfMet(
  row: Row,
  target: NumberTarget,
  found: NumberAnswer,
  over: Overrun | null,
): Doubt | null {
  const chosen = found.actual;
  const told = against.find(row.actual.text, ([, , fits]) =>
    fits(target, chosen?.words ?? '', row.actual.text, found.value ?? NaN),
  );
  if (told?.[3]?.(target, row.actual.text)) return { reason: why(told[0]), short: true };
  const reason = reasonAgainst(row, target, found, over, told?.[0]);
  return reason && { reason, short: false };
}

const asksBasic = gated(/基本(?:完成|达到|建成|实现|达成)/);

function reasonAgainst(
  row: Row,
  target: NumberTarget,
  found: NumberAnswer,
  over: Overrun | null,
  told: ReasonCode | undefined,
): Why<ReasonCode> | null {
  // 48台: no words speak against it; all that may be missing is when.
  if (told === undefined && over === null && isNumberAlone(row.actual))
    return timeDoubt(row, target);
  const { text, numeric } = row.actual;
  const chosen = found.actual;
  if (!numeric && text.length > 6) {
    const own = chosen ? text.slice(chosen.start, chosen.end) : '';
    // 基本建成902套 is what the housing programme itself counts.
    const isItsWord = asksBasic.test(row.words.name.text + row.target.text);
    const hedged = !isItsWord && statusWords(text).has('hedged');
    if (
      contradicts(withoutOwed(text, target), hedged, own) &&
      !/开工|启动|立项/.test(row.words.name.text)
    )
      return why(hedged ? 'hedged' : 'contradiction');
  }
  if (chosen) {
    const grown = target.direction.direction === 'atLeast' && adds(target.reading);
    const growth = grown && !isOwnRate(target, found);
    if (target.direction.direction === 'atLeast' && isOnlyBest(target, chosen, found.unmatched))
      return why('only-a-bound');
    if (isBelowByCounts(target, chosen, found.unmatched)) return why('contradiction');
    const stage = growth ? stageDoubt(row, target, chosen) : null;
    if (stage !== null) return why(stage);
    if (
      (growth &&
        (fewerAreSo(target, chosen, found.unmatched, text, row.words.name.text) ||
          fewerAreValid(target.about, chosen, found.unmatched, target.reading.value) ||
          onlySomeNamed(row.words.name.text, text, chosen))) ||
      otherRose(target, chosen, found.unmatched) ||
      (growth && rateBelow(row.words.name.text, chosen, found.unmatched)) ||
      isLowestBelow(target, found.unmatched) ||
      over !== null
    )
      return why('several-candidates');
  }
  if (told) return why(told, told === 'not-confirmed' ? { words: row.words.name.text } : {});
  const scope = scopeDoubt(row, target, chosen, found.unmatched);
  if (scope !== null) return scope;
  const year = otherYear(row) ?? otherMeasure(row);
  if (year !== null) return why('not-confirmed', { words: year });
  const grade = chosen && isCounted(target) ? kindUnsaid(row.words.name.text, text, chosen) : null;
  if (grade !== null) return why('not-confirmed', { words: grade });
  const size = isCounted(target) ? sizeUnsaid(row.words.name.text, text) : null;
  if (size !== null) return why('not-confirmed', { words: size });
  const late = timeDoubt(row, target) ?? qualityDoubt(row, target);
  const worked = found.notes.includes('rate-computed');
  if (late !== null || chosen === null || numeric || worked) return late;
  const words = caveatOf(target, chosen, found.unmatched, text);
  if (words === null || isOfItsCounts(chosen, found.unmatched, words, text)) return null;
  return why('caveat', { words });
}
