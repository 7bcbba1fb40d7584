import { awaits } from '../lexicon/awaiting';
import { isFinding } from '../lexicon/inspections';
import { clauseBefore } from '../text/matches';
import type { ReasonCode } from '../codes';
import { countsThings, dimOf, isTime } from '../quantity/dimension';
import { gated } from '../text/gates';
import type { NumberVerdict } from '../row/judge';
import { acts, type Candidate } from '../quantity/match';
import { clean } from '../quantity/numerals';
import type { NumberTarget } from '../target/numberTarget';
import { altered, type Reading } from '../quantity/quantities';
import { isCountedAlike, isKnownAct } from './shares';
import { stock, thisYear } from './ranking';
import { isKindAsked, isNamedAlone } from './oneKind';
import { totalAmong } from '../quantity/totals';
import { isAdverse } from '../lexicon/adverse';
import { isForerunner } from '../lexicon/forerunners';
import { harmlessOut, statusWords } from '../lexicon/status';
import {
  beforeDone,
  isOnlyAskedFor,
  isWork,
  namesStage,
  stageFit,
  stagesIn,
  tooEarly,
  wantedStages,
} from '../lexicon/stages';

const shareName = gated(/占比|比例|比重|占/);
const rateTold = gated(/([\u4e00-\u9fa5]{2})率[^率]*$/);

/** 机扫率 for 机械化清扫率, 甲肿率 for 甲状腺肿大率: two characters of the name, one of them of its last words. */
function isShortFor(told: string, name: string): boolean {
  const [stem = ''] = name.split(/率|比例/);
  const [first = '', last = ''] = told;
  const from = stem.indexOf(first);
  const to = stem.indexOf(last, Math.max(from + 1, stem.length - 4));
  return from >= 0 && to > from && !isKnownAct(told);
}

/**
 * Whether a percentage of an answer is the rate of something else than the one asked for, by its own words.
 *
 * @param name the indicator
 * @param reading a quantity of the answer
 * @returns true where it names another rate
 * @example // «退件率0.4%» for 准确率, «签约率98%» for 履行率 → true
 */
export function isOtherRate(name: string, { unit, words }: Reading): boolean {
  if (unit?.dim !== 'percent') return false;
  // 最终合格率100% for 一次验收合格率
  if (/一次|首次/.test(name) && /最终|[改修工验检]后/.test(words)) return true;
  const [, told = ''] = rateTold.exec(words) ?? [];
  if (told === '' || !/[\u4e00-\u9fa5]{2}(?:率|度)/.test(name)) return false;
  // 126公里道路优良路率 for 优良率
  const [, wanted = ''] = /([\u4e00-\u9fa5]{2})率/.exec(name) ?? [];
  const isSame =
    wanted !== '' && new RegExp(`(?:^|[^不])${wanted}[\\u4e00-\\u9fa5]?率`).test(words);
  if (isSame) return false;
  // 票面利率 is the 利率 that 专项债券利率 asks for.
  const own = /[利费税汇频]/.test(told.charAt(1)) && name.includes(`${told.charAt(1)}率`);
  if (own) return false;
  // 签约率 for 签约履约率
  const [, asked = ''] = /([\u4e00-\u9fa5]{2})率/.exec(name.slice(name.indexOf(told) + 2)) ?? [];
  const next = asked !== '' && name.includes(`${told}${asked}率`) && !words.includes(asked);
  if (name.includes(told) && isCountedAlike(told, name)) return false;
  // 超限率 for 超限超载率
  const isPair = told.startsWith(asked.charAt(0));
  if (name.includes(told)) return next && !isPair && !/工程|项目|产品|排放|上岗/.test(asked);
  return !isCountedAlike(told, name) && !isShortFor(told, name);
}

/** 其中SCI在审16篇, 其中救护车订购5辆: what is asked for is told, and is not there yet. */
const notThereYet = new RegExp(`在[审途建]|订购|投稿|提名|拟|${awaits}|预[计订]`);

/** 完成率、验收合格率、入住率均达100%: the rate asked for is one of those. */
function isListed(target: NumberTarget, { start }: Reading, text: string): boolean {
  const list = clauseBefore(text, start);
  return /均[^、\d]{0,4}$/.test(list) && list.includes(target.words.name.text.trim());
}

/** The stages asked for; work without any counts when it is finished. */
function stagesAsked(about: string): readonly string[] {
  const asked = wantedStages(about);
  return asked.length === 0 && isWork(about) ? ['完成'] : asked;
}

/** 中标32台套，11月全部到货，12月5日验收合格: all of what was ordered came, and is as it should be. */
const came =
  /(?:^|[,，;；。])[^,，。;；]{0,6}(?:全部|均|都|悉数)已?(?:到货|到位|交付|送达|安装|完工|建成)/;
const isGood =
  /验收合格(?!率)|合格率(?:为|达)?100%|通过[^,，。;；\d]{0,6}验收|投入使用|投用|交付使用|启用/;
/** 9月验收合格3台: how many are as they should be is told by itself. */
const ownCount = /(?:合格|验收|投[入用]|使用|启用)[^,，。;；\d]{0,6}\d+(?![\d.]*%|[月日号年])/;
const someOfIt = /首批|第[一二三]批|主体|部分|其余|剩余|余下|除|仅|另|分批|陆续|返修|返工/;
const stillOpen = ['notDone', 'partial', 'inProgress', 'hedged', 'denied', 'planned'] as const;
function cameInFull({ unit, end, words }: Reading, text: string): boolean {
  const behind = text.slice(end);
  if (!countsThings(unit)) return false;
  // 8月到货2台，9月验收合格
  const isThere = came.test(behind) || /(?:到货|交付|送达)$/.test(words);
  if (!isThere || !isGood.test(behind) || someOfIt.test(behind) || ownCount.test(behind))
    return false;
  const left = harmlessOut(behind);
  return !isAdverse(left) && !stillOpen.some((word) => statusWords(behind).has(word));
}

/**
 * A plan that would meet the target, a part that would miss it and a stage before the one asked for
 * prove nothing.
 *
 * @param target the target with its row
 * @param chosen the quantity chosen
 * @param partOnly only parts of the whole are told
 * @param met what the number alone would say
 * @param text the whole cell
 * @returns the doubt, or null
 * @example // 审计项目完成数 15个, «立项15个，出具报告13份»: only-planned
 */
export function doubtOfRole(
  target: NumberTarget,
  chosen: Reading,
  partOnly: boolean,
  met: boolean | null,
  text: string,
): ReasonCode | null {
  const agreed = (): boolean =>
    target.words.category.includes('成本') &&
    !/未|尚/.test(text) &&
    /合同|中标|成交|采购价|结算|审定/.test(chosen.words);
  if (
    chosen.role === 'plan' &&
    met === true &&
    !agreed() &&
    !cameInFull(chosen, text) &&
    !/计划|预算|目标|任务/.test(target.words.name.text)
  )
    return 'only-planned';
  const wanted = namesStage(chosen.words) ? stagesAsked(target.about) : [];
  // 择优立项支持47项 for 支持重点研发项目: the act that the name begins with.
  const name = target.words.name.text;
  const opening = name.slice(0, 2);
  const isNamed =
    opening.length === 2 && chosen.words.trim().endsWith(opening) && !isOnlyAskedFor(chosen.words);
  if (met === true && chosen.role === 'part' && notThereYet.test(chosen.words))
    return 'only-planned';
  if (
    met === true &&
    chosen.role !== 'plan' &&
    !isNamed &&
    (tooEarly(wanted, chosen.words) ||
      isForerunner(name, clauseBefore(text, chosen.start), text.slice(chosen.end))) &&
    !cameInFull(chosen, text)
  )
    return 'only-planned';
  if (isOtherRate(target.about, chosen) && !isListed(target, chosen, text)) return 'unit-mismatch';
  const points = (reading: Reading): boolean => reading.unit?.name.includes('百分点') === true;
  if (met === true && target.change !== 0 && points(chosen) !== points(target.reading))
    return chosen.unit?.dim === 'percent' ? 'unit-mismatch' : null;
  if (chosen.role !== 'part' || !partOnly || met !== false) return null;
  // 600套全部开工，其中420套竣工 for 竣工套数: the part is what is asked for.
  const own = stageFit(wanted.slice(-1), stagesIn(chosen.words)) > 0;
  // 其中普惠园在园8361人，占比86.7% for 占比: the share that is asked for.
  const isShare = chosen.unit?.dim === 'percent' && /占比?$|[比例重]为?$/.test(chosen.words.trim());
  // 其中无公害防治3.42万亩，无公害防治率88.6%: the rate is of all of them.
  const [rate = ''] = /[\u4e00-\u9fa5]{2}[率度]$/.exec(target.words.name.text.trim()) ?? [];
  const isRate = chosen.unit?.dim === 'percent' && rate !== '' && chosen.words.includes(rate);
  return own || isRate || (isShare && shareName.test(target.about)) ? null : 'only-a-part';
}

/** 申请7件，授权4件 where the indicator names neither stage, and the first is only a beginning. */
function isOtherStage(best: Candidate, entry: Candidate): boolean {
  return (
    best.fit === 0 &&
    best.reading.role !== 'part' &&
    (entry.reading.role === 'none' || entry.reading.role === 'actual') &&
    beforeDone(best.reading.words) &&
    stageFit(stagesIn(best.reading.words), stagesIn(entry.reading.words)) < 0
  );
}

/** 自查合格率97%，省级核查83%: a second figure that names no rate of its own is about the same one. */
function isBareRate(best: Candidate, { reading }: Candidate): boolean {
  return (
    reading.start > best.reading.start &&
    reading.comparator === null &&
    /[率度]/.test(best.reading.words) &&
    reading.unit?.dim === 'percent' &&
    (reading.role === 'none' || reading.role === 'actual') &&
    reading.change === 0 &&
    reading.words.trim().length > 1 &&
    !/[率度比占]|增|降|进度|完成/.test(reading.words)
  );
}

/** 非常满意65%，满意28%: shares of one scale, of which the rate asked for may be the sum. */
const degree = /^[,，、；;：:]?(?:非常|很|十分|比较|较|基本)?满意率?$/;
const isDegree = ({ reading }: Candidate): boolean => degree.test(reading.words.trim());

/** 累计创建32个，本年新增9个: which of the two is meant? */
function isOtherPeriod(best: Candidate, { reading }: Candidate): boolean {
  if (reading.role === 'part') return false;
  const [one, two] = [best.reading.words, reading.words];
  return (stock.test(one) && thisYear.test(two)) || (thisYear.test(one) && stock.test(two));
}

/** 辖区适龄妇女5120人: those there are. */
const population = /^(?:辖区|全[县市区镇乡校]|[本我][县市区]|现有|共有|适龄|常住)/;

/** 新增3万 → 新增2.4万，累计18.7万; 两癌筛查 → 适龄妇女5120人，完成筛查3305人: the row itself says which. */
function isSettled(best: Reading, other: Reading, about: string): boolean {
  const [said] = thisYear.exec(about) ?? [];
  if (said !== undefined && best.words.includes(said) && stock.test(other.words)) return true;
  const [whole] = /全[县市区省州乡镇]/.exec(about) ?? [];
  // 全县93.1%，最低的河东乡88% for 全县
  const isOfAll =
    (whole !== undefined && best.words.includes(whole)) || /^(?:综合|总体|整体)/.test(best.words);
  if (isOfAll && /最[低高]/.test(other.words) && !/单个|[各每]|任一/.test(about)) return true;
  // 年均浓度36微克，1月最高71微克 for 年均浓度
  if (about.includes('均') && best.words.includes('均') && /最[低高长短大小]/.test(other.words))
    return true;
  const act = best.words.trim().slice(-2);
  return (
    act.length === 2 &&
    about.includes(act) &&
    !other.words.includes(act) &&
    other.value > best.value &&
    population.test(other.words.trim())
  );
}

/** The sum of all the others that is called so: 新建2座、改建3座，合计5座. */
function toldTotal(open: readonly Candidate[]): Candidate | null {
  const total = totalAmong(open);
  return total?.reading.role === 'total' ? total : null;
}

/**
 * 举办社教活动31场，进校园17场，合计48场: the sum of all the others, and called so. Where the others are
 * kinds of what the name asks for one of (县道、乡道、村道), the total answers something wider.
 */
function grandTotal(open: readonly Candidate[]): Candidate | null {
  const [best] = open;
  if (open.some(({ shared }) => shared > 0 && shared < (best?.shared ?? 0))) return null;
  return toldTotal(open);
}

/** 培训104人，培训后实现就业31人: the same people at a later stage, who do not come on top of the first. */
function isSamePeople(best: Reading, { reading }: Candidate): boolean {
  return (
    dimOf(best.unit) === 'n:人' &&
    reading.start > best.start &&
    reading.value <= best.value &&
    wantedStages(reading.words).some((stage) => !best.words.includes(stage))
  );
}

/** 支出120万元，其中设备款80万元 against ≤100万元: that a part keeps a limit does not mend the whole. */
const isWholeOf = (best: Reading, { reading }: Candidate): boolean =>
  best.role === 'part' &&
  reading.role !== 'part' &&
  reading.start < best.start &&
  reading.value * reading.scale > best.value * best.scale;

/** 高血压患者管理3640人，糖尿病患者管理1215人 for 慢性病: two kinds of one thing, neither of them the one that is named. */
function isAlike(best: Reading, other: Reading, about: string): boolean {
  const [one, two] = [best.words.trim(), other.words.trim()];
  let same = 0;
  while (same < Math.min(one.length, two.length) && one.endsWith(two.slice(two.length - same - 1)))
    same++;
  const kind = one.slice(0, one.length - same).replace(/^[^\u4e00-\u9fa5A-Za-z]+/, '');
  return same > 2 && kind !== '' && best.role === other.role && !about.includes(kind);
}

/** 电脑3台，打印机2台，扫描仪1台: that the first is as many as the others together says nothing. */
const isOneOfKind = (best: Candidate, others: readonly Candidate[]): boolean =>
  best.reading.role !== 'total' &&
  /^[\u4e00-\u9fa5]{2,}$/.test(best.reading.words.trim()) &&
  others.every(
    ({ shared, reading: { role, start } }) =>
      role === best.reading.role && shared >= best.shared && start > best.reading.start,
  );

/** 新投放1180辆，维修旧车640辆 for 投放: what was done to the others is another act. */
function isOtherAct(
  best: Candidate,
  { reading: { words }, shared }: Candidate,
  about: string,
): boolean {
  if (best.shared === 0 || shared > 0) return false;
  const [act] = acts.exec(words) ?? [];
  return act !== undefined && !about.includes(act) && !best.reading.words.includes(act);
}

/** 另外2所已招标, 3家停产, 2座在建: what stands behind a number says that it does not count. */
const notYet = new RegExp(
  `^[^,，。;；\\d]{0,3}?(?:停[产业工运用建]|(?:已|正在|进入)?(?:公开)?招标|在[建办途]|正在|未|${awaits}|尚|流标|已?(?:开工|施工)|推迟|延期|暂缓|终止|取消|撤[销并]|关闭|预计|计划|暂?不具备|无法|[\u4e00-\u9fa5]{2,6}中(?=$|[,，。;；)]))`,
);

/** 完工3处，另1处完成勘察设计: told apart from those that are done, and not as done. */
const toldApart =
  /^[^\u4e00-\u9fa5]*(?:另外?|其余|剩余?|余下|还有)(?!新[建增]|完成(?!勘察|设计|招标|立项|前期)|举办|开展)/;
const doneToo =
  /^[^,，。;；]{0,6}?(?:完[成工](?![^,，。;；]{0,8}(?:勘察|设计|招标|立项|前期|申报|备案))|建成|投[入用]|交付|到位|合格|通过|开放|验收|办结|举办|开展|发放|改[为在由用])/;
const isLeftUndone = ({ words, end }: Reading, text: string): boolean =>
  toldApart.test(words) && !doneToo.test(text.slice(end, end + 16));

/**
 * Other quantities with nearly as good a claim and another verdict, or that reach the target together.
 *
 * @param open candidates, best first
 * @param additive the target, where amounts add up
 * @param met what the best one says
 * @param judged the verdict of another one
 * @param about indicator name, with the target's own words
 * @param text the whole cell
 * @returns the doubt, or null
 * @example // «申请专利6项，授权2项» against 5项: several-candidates
 */
export function doubtOfRivals(
  open: readonly Candidate[],
  additive: Reading | null,
  met: boolean | null,
  judged: (reading: Reading) => NumberVerdict,
  about: string,
  text: string,
): ReasonCode | null {
  const [best, ...told] = open;
  // 落实7050亩，其中一队500亩、二队610亩…: the others make it up.
  if (!best || told.length === 0) return null;
  if (met === false && totalAmong(open) === best && !isOneOfKind(best, told)) return null;
  const others = told.filter(
    ({ reading }) =>
      !isSettled(best.reading, reading, about) &&
      !(met === true && isFinding(about, best.reading.words, reading.words)) &&
      // 最长一次5.5小时，其余均在4小时内: that the others kept the limit does not mend the one that did not.
      !(met === false && isTime(reading.unit) && /其余|其他|余下|剩下/.test(reading.words)),
  );
  if (others.length === 0 || isKindAsked(best, open, about) || isNamedAlone(best, open, about))
    return null;
  const degrees = isDegree(best) ? others.filter(isDegree) : [];
  if (degrees.length > 0) {
    const all = degrees.reduce((sum, { reading }) => sum + reading.value, best.reading.value);
    // 非常满意占62%，满意占27% against 90 %: too few together as well.
    const short = judged(altered(best.reading, { value: clean(all) })).met === false;
    return met === false && short ? null : 'several-candidates';
  }
  // 盲文图书640册，有声读物310件，共950册 for 盲文及有声读物
  const whole = grandTotal(open) ?? (/[及和与、]/.test(about) ? toldTotal(open) : null);
  const rivals = others.filter(
    (entry) =>
      entry.score >= best.score - 1 ||
      isOtherStage(best, entry) ||
      isBareRate(best, entry) ||
      isOtherPeriod(best, entry) ||
      (met === true && isWholeOf(best.reading, entry)) ||
      entry === whole,
  );
  const split = rivals.some((entry) => {
    const other = judged(entry.reading);
    // 最高-18.6℃，最低-22.4℃ against ≤-18℃: the other end is only further away.
    const isOtherEnd =
      met === true &&
      other.reason === 'only-a-bound' &&
      /最[\u4e00-\u9fa5]$/.test(entry.reading.words);
    return other.met !== met && other.reason !== 'unit-error-suspected' && !isOtherEnd;
  });
  const leads = others.every((entry) => entry.reading.start > best.reading.start);
  const sumTold = toldTotal([best, ...others]);
  const added = others.filter(
    (entry) =>
      entry !== sumTold &&
      !notYet.test(text.slice(entry.reading.end, entry.reading.end + 12)) &&
      !isLeftUndone(entry.reading, text) &&
      !isOtherAct(best, entry, about) &&
      !isSamePeople(best.reading, entry) &&
      (entry.score === best.score ||
        isAlike(best.reading, entry.reading, about) ||
        (leads && entry.score >= best.score - 2.5 && entry.reading.role !== 'rest')),
  );
  const sum = clean(
    added.reduce((total, { reading }) => total + reading.value, best.reading.value),
  );
  const together =
    additive !== null &&
    added.length > 0 &&
    met === false &&
    judged(altered(best.reading, { value: sum })).met !== false;
  return split || together ? 'several-candidates' : null;
}
