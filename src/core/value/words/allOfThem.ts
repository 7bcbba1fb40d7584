import { awaits } from '../lexicon/awaiting';
import { isAdverse } from '../lexicon/adverse';
import { harmlessOut, statusWords } from '../lexicon/status';
import { bigrams } from '../quantity/match';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';
import { isCountedAlike } from '../actual/shares';
import { timeAsked } from './confirmed';
import { anyDenial } from './restating';

/** Long answers of which one clause says that all of them are so, and no other clause takes it back. */

/** Words that leave some out, or leave it open. */
const some = new RegExp(
  `基本|部分|个别|大多|多数|半数|其中|除(?!险|治|害|尘|草|雪|四害)|仅|只有|首批|第一批|试点|示范|重点|抽取的|前期|阶段性|力争|争取|拟|预计|将|计划(?=于|在|明|下|年)|有望|目标|要求|明年|次年|下年|${awaits}|尚|仍|还有|另有|其余|剩余|补考|复[检验]|整改后|经整改|返工|但|已(?:验收|检[测查验]|抽检|评审|参检)的|出勤|到[场会岗课]|参[检考](?!率)|城区|市区|主城|农村(?!饮水|公路|改厕|厕所)|[上下]半年|季度|[一二三四]期|第[一二三四]批`,
);

const open = [
  'notDone',
  'partial',
  'inProgress',
  'hedged',
  'denied',
  'stopped',
  'returned',
] as const;

/** 主体, 首期, 中央资金, 新聘人员, 送检材料: a subject that is only some of the lot. */
const onlySome =
  /主体|主[管线]|特种|重要|配套|报修|城区|出厂|残疾|脱贫|造册|分部|分项|干[管线]|土建|基础(?!设施|教育)|首[期批轮]|前期|样板|(?:^|[,，。;；])(?:其?中央|省级?|市级?|县级?|本级|上级|财政)(?:资金|补助|款)|新[聘招进录]|送检|(?:^|[^经])抽[检查样]|在[编建]|[东南西北中]片|城[关南北东西]/;

/**
 * Whether the words that all of it is done speak of some of it only: 主体已全部建成, 首期已全部投用.
 *
 * @param text normalised actual
 * @param name the indicator: what it asks for itself is no part of it
 * @returns true where a subject that is only some of the lot is told
 * @example speaksOfSome('主体已全部建成', '建设服务站') //=> true
 */
export function speaksOfSome(text: string, name: string): boolean {
  const [told] = onlySome.exec(text) ?? [];
  return told !== undefined && !name.includes(told.replace(/^[,，。;；]/, ''));
}

const someFirst =
  /^(?:主体(?!信用|评级)|土建|分[部项]工程|首[期批轮]|在[编建]|样[板机品]|试点|部分)/;

/** 自验合格, 通过预验收, 具备通车条件, 平台已建成一期, 及时拨付首款. */
const lessThan =
  /自[验查检]|预验|前置|系统试运|建成一期|首款|预付|[大多]多数|^多数|半幅|具备[^,，。;；]{0,8}条件|旨在|阶段任务|部分[\u4e00-\u9fa5]{2,4}$|规定应|(?:及时|验收合格|合规)[\u4e00-\u9fa5]{0,2}率[为达]?(?:\d|[1-9]\d)(?:\.\d+)?%/;

/**
 * Whether an answer begins with a subject that is only some of what is asked for: 分部工程合格 for 工程质量.
 *
 * @param text normalised actual
 * @param asked the indicator's name and its target
 * @returns true where they do not name that subject themselves
 * @example startsWithSome('分部工程合格', '工程质量 合格') //=> true
 */
export function startsWithSome(text: string, asked: string): boolean {
  const [some = ''] = someFirst.exec(text.trim()) ?? [];
  const [less = ''] = lessThan.exec(text) ?? [];
  return !asked.includes(some) || !asked.includes(less);
}

/** Whether nothing in an answer leaves out, denies or puts off anything. */
function unreserved(text: string): boolean {
  const words = statusWords(text);
  return (
    !some.test(text) &&
    !open.some((word) => words.has(word)) &&
    !anyDenial.test(harmlessOut(text)) &&
    !isAdverse(harmlessOut(text))
  );
}

/**
 * Whether a claim stands for the whole of what is asked: nothing beside it is left out, denied, planned or told of
 * some of them only.
 *
 * @param text normalised actual
 * @param claim the words of the claim itself, which may deny (均未超概算) or name a target
 * @param name the indicator
 * @returns false for 拟按该标准发放, 部分乡镇超任务20%
 * @example isOfAll('实际改造数超任务43%', '超任务43%', '改造户数') //=> true
 */
export const isOfAll = (text: string, claim: string, name: string): boolean =>
  unreserved(text.replace(claim, '')) && !speaksOfSome(text, name);

/** Two different counts of one thing may be a whole and a part of it. */
const countsOnce = (readings: readonly Reading[]): boolean =>
  readings.every(
    ({ unit, value, change }) =>
      change === 0 &&
      unit?.dim !== 'percent' &&
      readings.every((other) => !sameUnit(unit, other.unit) || other.value === value),
  );

/** 均一次性通过竣工验收, 人人持证上岗, 已全额打卡到户: what is so, behind the word for all of them. */
const allSo =
  /(?:全部|均|都|全数|人人|[全足]额|无一[\u4e00-\u9fa5]{0,2}?不)(?:已?(?:在|于)\d+个?(?:工作)?[日天月小时]+内)?([\u4e00-\u9fa5]{2,14})$/;
/** 均已反馈采纳情况, 均已制定整改方案: about the act, and not the act. */
const aboutAct =
  /(?:情况|意见|材料|方案|计划|结果|报告|申请|通知|[知告议]书|建议|要求|措施|台账|清单|程序|流程|阶段|环节|[^名]单|函|中)$/;
/** 均责令整改, 均列入整改: it was set going, and not done. */
const setGoing =
  /进入|列入|纳入(?=整改|计划|台账|办理|议程)|下[发达]|督[促办导]|责[令成]|移[交送]|交[由办]|转[交办]|启动|安排|部署|要求|承诺|推[动进]|制定|通知|提[出请]|申请|敦促|协调|限期/;
/** 探访全部落实. */
const allCarriedOut = /([\u4e00-\u9fa5]{2})(?:全部|均已?|都已?)(?:落实|到位|完成)$/;
/** 无一错发漏发, 准确无误. */
const noneWrong = /无(?:一[例笔件起处条项次]?)?(?:差错|错误|错漏|错发|漏发|错报|漏报)|准确无误/;
/** 错发2户已追回 */
const someWrong = /(?:多|错|漏|误|重复)[发付报登录支补缴][^,，。;；无未]{0,6}[1-9]/;
/** 打卡到户 is what 到位率 counts, 换证 what 持证率 counts. */
const paidOut = /打卡|到户|到账|兑付|发放|拨付/;
const coversAll =
  /^(?:已|均)?(?:实现|做到|达到)(?:了)?([^,，。;；]{0,16}?)(?:的)?全(?:部|面)?覆盖$/;

/** 全部完成审计 for 审计覆盖率: the act that the name speaks of, done with all of them. */
const doneWithAll =
  /^(.*?)(?:全部|均|都)已?(?:经)?(?:完成|开展|进行|接受|实施|实行)?(?:了)?([\u4e00-\u9fa5]{2})(?:完毕|到位|完成)?$/;

const theLot = /[一1][个人户处]不[落漏]|所有|全体|在册|应[\u4e00-\u9fa5]/;

/** 应挂尽挂, 已实现应挂尽挂 for 光荣牌悬挂率; 坚持应保尽保原则 is no more than a rule. */
const asDue = /(?:^|实现|做到|达到|[了均已])应([\u4e00-\u9fa5])尽\1$/;

/** Whether most of what a text names stands in a name, and above all its last word: 扫描采购 is no 扫描. */
function speaksOf(words: string, name: string): boolean {
  const pairs = [...bigrams(words)];
  const shared = pairs.filter((pair) => name.includes(pair));
  return shared.length > 0 && shared.length * 2 >= pairs.length && name.includes(words.slice(-2));
}

/** Not one was late, of all of them: 均在2小时内赶到，全年无一例延误. */
const noneLate =
  /(?:未|没有|无)(?:出现|发生)?(?:任何)?(?:[一1][例件起次户宗笔项人单])?(?:延误|逾期|拖延|超期|推迟|延期|拖欠)(?:现象|情况|情形|问题|发生)?(?=[,，。;；]|$)/;
const eachOne = /均|都|全部|每|逐|一律/;
/** 感官指标全部合格: one side of it. */
const oneIndex = /指标|参数/;
const moreIndices = /和|及|与|、|各|所有|全部指标/;

const stageAsked = /验收|竣工|完工|结题|考核/;
const pairsOf = (words: string): readonly string[] =>
  Array.from(words.slice(1), (_, index) => words.slice(index, index + 2));

/**
 * Whether an answer says of all of them what a rate of 100 % asks for: 扦取样品48份，指标检验全部合格;
 * 在册隐患点217处，实现隐患点巡查全覆盖; 均在2小时内赶到，全年无一例延误.
 *
 * @param text normalised actual
 * @param readings its quantities: two counts of one thing are left to a person
 * @param name the indicator, a rate
 * @returns true where one clause says so and no word leaves some of them out
 * @example // «逐处巡查，实现隐患点巡查全覆盖» for 隐患点巡查覆盖率 → true
 */
export function allAreSo(text: string, readings: readonly Reading[], name: string): boolean {
  if (!countsOnce(readings) || !unreserved(text) || name.includes('满意')) return false;
  if (speaksOfSome(text, name)) return false;
  // 均通过初步设计评审 for 验收通过率: another stage.
  const [stage] = stageAsked.exec(name) ?? [];
  if (stage !== undefined && !text.includes(stage)) return false;
  const clauses = text.split(/[,，。;；]/).filter(Boolean);
  const once = /一次|首次|首检/;
  const late = timeAsked(name);
  if (late !== null && /(?:及时|按[时期]|如期|准时)[\u4e00-\u9fa5]{0,4}率/.test(name))
    return noneLate.test(text) && eachOne.test(text);
  if (late !== null || (once.test(name) && !once.test(text))) return false;
  const [last = ''] = clauses.slice(-1);
  if (name.includes('覆盖')) {
    const [whole, what = ''] = coversAll.exec(last) ?? [];
    const [, act = ''] = /([\u4e00-\u9fa5]{2})(?:全|面)?覆盖/.exec(name) ?? [];
    const [, subject = '', done = ''] = doneWithAll.exec(last) ?? [];
    // 重点企业全部检查 speaks of some; without a subject the clauses before tell of whom.
    const ofAll =
      theLot.test(text) || [...bigrams(name.replace(act, ' '))].some((pair) => text.includes(pair));
    if (act !== '' && done === act && (subject === '' ? ofAll : speaksOf(subject, name)))
      return true;
    return whole !== undefined && (what === '' || speaksOf(what, name));
  }
  if (/(?:准确|正确)率/.test(name)) return noneWrong.test(text) && !someWrong.test(text);
  return clauses.some((clause) => {
    const [, due = ''] = asDue.exec(clause) ?? [];
    if (due !== '' && name.includes(due) && clauses.length > 1) return true;
    if (oneIndex.test(clause) && !moreIndices.test(clause)) return false;
    // 发出建议41份，均在期限内采纳: what it is about stands in the clause before.
    const so = allSo.exec(clause);
    const told = so && (so.index > 0 || clause !== clauses[0]) ? (so[1] ?? '') : '';
    const [early = ''] = /(?:受理|登记|意向)$/.exec(told) ?? [];
    if (early !== '' && !name.includes(early)) return false;
    if (aboutAct.test(told) || setGoing.test(told)) return false;
    const acts = told + (allCarriedOut.exec(clause)?.[1] ?? '');
    if (/(?:到位|发放|兑付|拨付)率/.test(name) && paidOut.test(acts)) return true;
    return pairsOf(acts).some((act) => isCountedAlike(act, name));
  });
}

/**
 * Whether the first clause says that the thing is done, and nothing behind it counts or holds back anything:
 * 已全部建成投用，可为老人提供助餐; 已于九月成功举办，各会员单位均派员参加.
 *
 * @param text normalised actual
 * @param isDone whether a clause says so
 * @returns true where it does
 * @example saidFirst('已全部建成投用，可为老人提供助餐', isAllDone) //=> true
 */
export function saidFirst(text: string, isDone: (clause: string) => boolean): boolean {
  const [first = ''] = text.split(/[,，。;；]/);
  return isDone(first.trim()) && !/\d/.test(text) && unreserved(text);
}

/** The act that a name counts: of 制作 nobody learns how many were 安装. */
const namedAct = /安装|铺设|栽植|发放|改造|维修|更换|采购|配备|印制/;
const taskDone =
  /^([^,，。;；\d]{0,24}?)(?:任务|工作|项目|工程)?(?:均|都)?已?(?:经)?(?:按照?(?:合同|计划|规定|要求|约定|序时进度)|按[期时]|如期)?(?:全部|全面)(?:完成|完工|竣工|建成)$/;
const accepted =
  /^(?:并|且)?(?:已)?(?:于)?(?:\d{1,2}月(?:\d{1,2}日)?|年[底末]前?)?(?:顺利|一次性?)?通过(?:了)?(?!阶段|初步|中期|单项)[^,，。;；\d未不没]{0,16}(?:验收|质检|终验|核验|评审)$/;

/**
 * Whether an answer says that the task the name speaks of was done in full, and was accepted:
 * 馆藏档案数字化扫描任务已按合同全部完成，并于12月通过验收.
 *
 * @param text normalised actual
 * @param name the indicator, a number of things or an amount of work
 * @returns true where the first clause is about the name's own task and all others tell its acceptance
 * @example // «界桩更换工作已按计划全部完成，并通过竣工验收» for 界桩更换数量 → true
 */
export function taskDoneInFull(text: string, name: string): boolean {
  const [first = '', ...others] = text
    .replace(/(?:20\d{2}年度?|本年度?|全年)/g, '')
    .split(/[,，。;；]/)
    .filter(Boolean);
  const [whole, what = ''] = taskDone.exec(first) ?? [];
  const [act = ''] = namedAct.exec(name) ?? [];
  return (
    whole !== undefined &&
    first.includes(act) &&
    others.length > 0 &&
    others.every((clause) => accepted.test(clause)) &&
    speaksOf(what, name) &&
    unreserved(text)
  );
}
