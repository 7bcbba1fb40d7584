import { caseKind, isOtherCase } from '../lexicon/caseKinds';
import { adds, spanning } from '../actual/derive';
import { stagesIn } from '../lexicon/stages';
import { dimOf, isTime } from '../quantity/dimension';
import { bigrams, overlap } from '../quantity/match';
import { gated } from '../text/gates';
import type { NumberTarget } from '../target/numberTarget';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';

/** What goes beyond a limit (or falls below a rate) that another number of the same cell keeps. */
export interface Overrun {
  /** The number that goes beyond; null where only cases that were late are told. */
  readonly reading: Reading | null;
  /** The words leave no doubt that the limit holds for it too. */
  readonly sure: boolean;
}

/** 其中三季度1.1%, 有6件超过30日, 秋季复查降到79%: one of the lot, or a later look. */
const oneOfThem =
  /其中|有|个别|仅|唯|部分|山区|偏远|边远|最[高长大多低少差]|季度|复[查核检验]|降[到至]|超过|超出|才/;
/** 一般在15天内，个别22天: the usual case is told beside the one that is not. */
const usual = /一般|通常|多数|大部分|个别/;
const each = /[每各]/;
/** 平均93.1%，最低88%: the mean is what is asked for, unless every one of them is. */
const mean = /均|综合|总体|整体/;
const yearly = /[年月日]均/;
const lowest = /最[低少小]/;
const fell = /[降跌]|回落|下滑/;

/** 第一批18个工作日，第二批…用时46个工作日: each lot has the same limit. */
const took = /[用历耗]时(?:了|约)?$/;
const nextLot = /第[二三四五六2-6][批次期轮]/;

/** 30分钟，一起事件用时55分钟; 平均21天，有6件超过30日; 抽查88%，秋季复查降到79%. */
function beyond(
  { direction: { direction }, reading: bound, about }: NumberTarget,
  chosen: Reading,
  others: readonly Reading[],
  text: string,
): Overrun | null {
  if (direction !== 'atMost' && (direction !== 'atLeast' || bound.unit?.dim !== 'percent'))
    return null;
  const again =
    chosen.value === bound.value &&
    (chosen.comparator !== null || !/[\u4e00-\u9fa5]/.test(text.slice(0, chosen.start)));
  for (const told of others) {
    // 各站点 ≤70微克/立方米 → 全县平均66微克/立方米，东站73
    const bare = told.unit === null && each.test(about);
    const other = bare ? { ...told, unit: bound.unit, scale: bound.scale } : told;
    if (isOtherCase(bound.words, other.words) && !isOtherCase(bound.words, chosen.words)) continue;
    if (other.start < chosen.start || other.role === 'plan' || other.change !== 0) continue;
    if (!sameUnit(other.unit, bound.unit) || other.scale !== bound.scale) continue;
    const lead = text.slice(chosen.end, other.end);
    const over = other.comparator === 'above' && other.value === bound.value;
    const bothMean = other.words.includes('均') && chosen.words.includes('均');
    if (direction === 'atMost') {
      // 较大事故0起、一般事故2起 for 较大以上事故: of another kind, and not all of that kind are told.
      const isOther = bound.value === 0 && isOtherCase(about, other.words);
      // 平均周期38天，最长71天 for 平均周期
      const isMean = about.includes('平均') || (yearly.test(about) && !each.test(about));
      if (!(other.value > bound.value || over) || (isMean && !bothMean)) continue;
      const sure =
        again ||
        (isTime(bound.unit) && took.test(other.words) && nextLot.test(lead)) ||
        bothMean ||
        each.test(about) ||
        (usual.test(text) && !isOther) ||
        (over && !/[未无没零]/.test(lead));
      if (sure || isOther || oneOfThem.test(lead)) return { reading: other, sure };
    } else if (other.value < bound.value && other.value > bound.value / 2) {
      const [whole = '均'] = /全[县市区省州校镇乡]/.exec(about) ?? [];
      const isMean = mean.test(chosen.words) || chosen.words.includes(whole);
      const ofAll = isMean && lowest.test(lead) && !each.test(about);
      if (ofAll) continue;
      const lower = fell.test(lead);
      if (other.words.includes('率') && !lower) continue;
      if (again || oneOfThem.test(lead)) return { reading: other, sure: lower };
    }
  }
  return null;
}

/** 故障停机, 停水: such times add up, unlike those that each case may take. */
const outage = /停[机水电气运暖工产]|中断|宕机/;
const eachTime = /[每单各]|平均|最[长大高多]/;
/** What came of it, what there was before, and what is told besides: none of it comes on top. */
const noPart =
  /[上去往]年|同期|计划(?![内外]?[停中检])|预计|已|均|结余|节[约余]|表扬|咨询|演练|排查|办结|回访|其中|减|降|增|复发|受伤|应|占|期|[^划]内|后|最|每|均/;
const sources = /财政|中央|[省市县区镇]级|自筹|配套|社会|捐[赠款]|贷款|债券|承担|分摊/;
/** 合同金额198万元，二次开发费用12万元 */
const further = /二次|增补|零星|变更|延期|补充|另/;
const contracted = /合同|中标|成交/;

/** 热线3次，信访4次; 办公区3200吨，食堂2100吨: each with a label of its own, none of them nearer to the name. */
function isBesideIt(
  { words: { name } }: NumberTarget,
  { words: own }: Reading,
  { words, role }: Reading,
): boolean {
  const pairs = bigrams(name.text);
  return (
    (role === 'none' || role === 'plan') &&
    /[\u4e00-\u9fa5]{2}/.test(words) &&
    !noPart.test(words) &&
    !(stagesIn(words).length > stagesIn(own).length) &&
    overlap(pairs, words) >= overlap(pairs, own)
  );
}

/** 到县上访1批次，到市上访2批次 against ≤2批次: parts told in the same way make one number. */
function alikeInAll(
  target: NumberTarget,
  chosen: Reading,
  others: readonly Reading[],
): Overrun | null {
  const { direction, reading, about } = target;
  const ending = chosen.words.trim().slice(-2);
  const isMoney = reading.unit?.dim === 'money';
  const isAdded =
    direction.direction === 'atMost' &&
    reading.per === '' &&
    (adds(reading) ||
      (outage.test(about) && !eachTime.test(about)) ||
      (isTime(reading.unit) && /环节|阶段/.test(chosen.words)));
  if (!isAdded || chosen.role === 'total') return null;
  const alike = others.filter((other) => {
    const { unit, scale, words, role, per, change, comparator } = other;
    if (!sameUnit(unit, chosen.unit) || scale !== chosen.scale || per !== chosen.per) return false;
    if (change !== 0 || comparator !== null) return false;
    if (isMoney)
      return (
        (role === 'none' && sources.test(words) && sources.test(chosen.words)) ||
        (further.test(words) && contracted.test(chosen.words)) ||
        (contracted.test(words) && further.test(chosen.words))
      );
    // 另有3件尚未回访
    return role === 'none' || role === 'actual' || /计划[内外]?[停中检]/.test(words)
      ? (ending.length === 2 && words.trim().endsWith(ending)) || isBesideIt(target, chosen, other)
      : /^另.*未/.test(words);
  });
  const sum = alike.reduce((total, { value }) => total + value, chosen.value);
  return alike.length > 0 && sum * chosen.scale > reading.value * reading.scale
    ? { reading: spanning([chosen, ...alike], chosen, sum), sure: false }
    : null;
}

const inAll = gated(/累计|全年|总/);

/** 上半年累计31小时，下半年累计22小时 against 全年累计不超过48小时. */
function together(
  { reading, direction, about }: NumberTarget,
  chosen: Reading,
  others: readonly Reading[],
): Overrun | null {
  if (direction.direction !== 'atMost' || !inAll.test(about)) return null;
  const alike = [chosen, ...others].filter(
    ({ unit, scale, words }) =>
      sameUnit(unit, reading.unit) && scale === reading.scale && /半年|季度|月/.test(words),
  );
  const sum = alike.reduce((total, { value }) => total + value, 0);
  return alike.length > 1 && sum > reading.value
    ? { reading: spanning(alike, chosen, sum), sure: true }
    : null;
}

/** 合同价254万元，设计变更增加17.6万元 against ≤260万元: what came on top counts too. */
function onTop(
  { reading, direction, words: { category } }: NumberTarget,
  chosen: Reading,
  others: readonly Reading[],
): Overrun | null {
  if (direction.direction !== 'atMost' || reading.unit?.dim !== 'money') return null;
  const added = others.filter(
    ({ change, unit, scale, start, words }) =>
      (change > 0 || /追加|增补|补充协议|签证/.test(words)) &&
      sameUnit(unit, chosen.unit) &&
      scale === chosen.scale &&
      start > chosen.start,
  );
  const sum = added.reduce((total, { value }) => total + value, chosen.value);
  const isBase = category.includes('成本') && /合同|中标|成交|概算|结算/.test(chosen.words);
  return isBase && added.length > 0 && sum > reading.value
    ? { reading: spanning([chosen, ...added], chosen, sum), sure: true }
    : null;
}

const overdue = /超期|逾期|超时/;
const nextDay = /(?:次日|翌日|隔[天日])[^,，。;；]{0,6}才/;

/** 平均4.2个工作日，超期件占3%; 支路次日中午才清完; 2件延至第4天: some were late. */
function anyLate(
  { direction: { direction }, reading: { unit, value, scale }, about }: NumberTarget,
  others: readonly Reading[],
  text: string,
): Overrun | null {
  const dim = dimOf(unit);
  if (direction !== 'atMost' || !isTime(unit) || about.includes('平均')) return null;
  const some = others.some(
    ({ words, value: many, unit: told }) =>
      overdue.test(words) &&
      many > 0 &&
      !/[未无没零]/.test(words) &&
      /^(?:[no]:|p)/.test(dimOf(told)),
  );
  const days = dim === 'time' && unit ? (value * scale * unit.num) / unit.den / 86400 : value;
  const [, day = '0'] = /[延拖][至到]第(\d+)[天日]/.exec(text) ?? [];
  // Five working days may be a week: so much later is late in any case.
  return some || Number(day) > days + 2 || (days <= 0.5 && nextDay.test(text))
    ? { reading: null, sure: true }
    : null;
}

const graver = /重[大特]|特大/;

const graveOnes = gated(/(?:较大|重大|特大)(?:等级|级别)?[及或]?以上/);

/** 一般火灾14起 beside 较大以上火灾0起 for 较大以上火灾: of a lesser kind than the one that is told and asked for. */
function isLesserKind(about: string, chosen: Reading, { words }: Reading): boolean {
  return (
    graveOnes.test(about) &&
    isOtherCase(about, words) &&
    !graver.test(words) &&
    caseKind(chosen.words) === caseKind(about) &&
    chosen.words.includes('以上') &&
    chosen.words.trim().slice(-2) === words.trim().slice(-2)
  );
}

/**
 * What breaks a limit that another number of the same cell keeps.
 *
 * @param target what is asked for
 * @param chosen the number that keeps it
 * @param all every other quantity of the cell
 * @param text the whole cell
 * @returns the overrun, or null; a rate that fell below its bound counts too
 * @example // «30分钟，10月一起事件用时55分钟» against 30分钟: 55分钟, sure
 */
export function overrunOf(
  target: NumberTarget,
  chosen: Reading,
  all: readonly Reading[],
  text: string,
): Overrun | null {
  if (all.length === 0) return anyLate(target, all, text);
  const others = all.filter((other) => !isLesserKind(target.about, chosen, other));
  // 20秒，一次达46秒: the one that was chosen may be the one that goes beyond.
  const kept = others.find(
    ({ start, unit, value }) =>
      start < chosen.start &&
      sameUnit(unit, chosen.unit) &&
      value <= target.reading.value &&
      chosen.value > target.reading.value,
  );
  return (
    (kept ? beyond(target, kept, [chosen], text) : beyond(target, chosen, others, text)) ??
    together(target, chosen, others) ??
    onTop(target, chosen, others) ??
    alikeInAll(target, chosen, others) ??
    anyLate(target, others, text)
  );
}
