import { caseKind } from '../lexicon/caseKinds';
import { bigrams, overlap } from '../quantity/match';
import { zeroIsGood } from '../target/direction';
import { clauseBefore, matchesOf } from '../text/matches';

/** 未发生较大及以上事故, 无投诉, 零差错: what is denied. */
const denial =
  /(?:未|没有|无|零|杜绝|不存在|没)(?:曾|再)?(?:发生|出现|发现|接到|收到|产生|造成|引发|形成|有|受到?)*(?:任何|过|一[起例件次])?([\u4e00-\u9fa5、]{1,16})/g;
const faults = /[漏瞒迟错误][报登发录]/;
const faultsTold = /[漏瞒迟错误][报登发录][^,，。;；\d]{0,4}[1-9]/;
/** 较大以上为零, 较大以上火灾0起 */
const isNone =
  /([\u4e00-\u9fa5]{2,12}?)(?:均|都|事故|事件)*(?:[为是](?:零|0)(?![\d.])|(?:零|0)[起次件例])/g;
/** 没有发生，两起信访苗头在初期已化解; 未发生，排查矛盾纠纷12起: what was done so that it did not. */
const outright = /^(?:全年|年内|期间|均)?(?:未|没有)(?:发生|出现|产生)[,，;；。]/;
const prevented =
  /苗头|(?:排查|化解|调处|调解|开展|组织)[^,，。;；]{0,6}(?:纠纷|隐患|矛盾|风险|演练|检查|巡查|培训|宣传)/;
const cameAllTheSame = /演变|升级为|酿成|引发|导致/;
/** A denial of the worst says nothing about the lesser. */
const qualifiers = [
  '较大',
  '重大',
  '特大',
  '严重',
  '恶性',
  '责任',
  '亡人',
  '群体',
  '集体',
  '大规模',
  '重特大',
];

/** Grades of accidents, from the least to the worst (生产安全事故报告和调查处理条例, article 3). */
const grades = ['一般', '较大', '重大', '特别重大', '特大', '重特大'];

/** 较大及以上 for 重大: who denies a grade with all above it denies those as well. */
function isGradeCovered(what: string, about: string): boolean {
  const [, from = ''] = /(一般|较大|重大)(?:等级|级别)?[及或]?以上/.exec(what) ?? [];
  return from !== '' && grades.slice(grades.indexOf(from)).some((grade) => about.includes(grade));
}

/**
 * Whether a text denies the very event that an indicator counts, more exactly than the number beside
 * it names that event: «发生一般事故5起，未发生较大及以上事故» for 较大及以上事故.
 *
 * @param text normalised actual
 * @param about the indicator's name with the target's words
 * @param beside the words around the number that was found, '' for none
 * @returns true where the event is denied
 * @example deniesEvent('未出现人员伤亡', '洪涝灾害伤亡人数', '') //=> true
 */
export function deniesEvent(text: string, about: string, beside: string): boolean {
  if (/^(?:全年|年内|期间|均)?(?:未|没有)(?:发生|出现|产生)[。.]?$/.test(text.trim())) return true;
  if (outright.test(text.trim()) && prevented.test(beside) && !cameAllTheSame.test(text))
    return true;
  for (const [, what = ''] of matchesOf(isNone, text))
    if (isGradeCovered(what, about) && caseKind(beside) === '一般') return true;
  // 建设期间未发生，运行期发生1起: it came.
  if (/(?:发生|出现)(?:了)?$/.test(beside)) return false;
  // 没有漏报，迟报2次: another way of the same fault.
  if (faults.test(about) && faultsTold.test(text)) return false;
  const pairs = bigrams(about);
  const near = overlap(pairs, beside);
  for (const [, what = ''] of matchesOf(denial, text)) {
    const isLess = qualifiers.some((word) => what.includes(word) && !about.includes(word));
    if (isLess && !isGradeCovered(what, about)) continue;
    if (!zeroIsGood(what)) continue;
    if (qualifiers.some((word) => what.includes(word) && beside !== '' && !beside.includes(word)))
      return true;
    const shared = overlap(pairs, what);
    if (shared > near || (near === 0 && alikeEvents(what, about))) return true;
  }
  return false;
}

/** What says of a denial neither whom it is about nor when: 全年辖区内均未发生. */
const wholeSubject =
  /截[至止][^,，。;；]*|[^,，。;；节汛]{0,6}期间|(?:20)?\d\d年度?|[全本当]年度?|年内|至今|目前|项目|工程|建设|施工|运[行营]|实施|活动|开展|过程|[全本该我各][市县区省国镇乡村校院局处所馆站厂矿园域辖系]|单位|辖区|发放|拨付|支付|使用|采购|办理|执行|管理|内外|群众|对象|服务|受益|职工|人员|设备|系统|平台|车辆|资金|财政|全部|所有|整个|实际|总体|整体|保持|持续|连续|安全|生产|实现|做到|均|都|已|共|经|中|内|的|也|并|且|年|[^\u4e00-\u9fa5]/g;
const someOf =
  /部分|重点|试点|抽[查检样]|在建|国控|窗口|[网线][上下]|[上下]半年|季度|敏感|个别|多数|大多/;
/** 未收到有效投诉, 无越级信访, 未发生规模性返贫: less than the event itself. */
const lesser =
  /较大|[重特]大|严重|恶性|(?:^|[^产全])责任|亡人事故|群体|集体|大?规模|效投诉|有责|书面|实名|重复|越级|进京|赴省|高危|突发|[一二]级/;

/** Whether one of the things that are denied is the event itself and no graver one. */
function deniesAll(what: string, about: string): boolean {
  return what.split(/[、和与]|[及或](?!以)/).some((part) => {
    const [grade = ''] = lesser.exec(part) ?? [];
    const isDeathOnly = part.includes('死亡') && about.includes('伤');
    return !isDeathOnly && (grade === '' || about.includes(grade) || isGradeCovered(part, about));
  });
}

/**
 * Whether a text denies an event for some of the time or of the things only, or no more than the graver ones:
 * 上半年未发生, 窗口未收到投诉, 未发生较大及以上事故.
 *
 * @param text normalised actual
 * @param about the indicator's name with the target's words: what it asks for itself is all of it
 * @returns true where nothing is told of the others
 * @example deniesPart('国控断面均未超标', '超标断面数') //=> true
 */
export function deniesPart(text: string, about: string): boolean {
  if (/上半年[^]*下半年|下半年[^]*上半年/.test(text)) return false;
  const denials = matchesOf(denial, text);
  const pairs = [...bigrams(about)];
  const isWhole = denials.some(({ index, 1: what = '' }) => {
    const subject = clauseBefore(text, index);
    const [some = ''] = someOf.exec(subject) ?? [];
    if (some !== '' && !about.includes(some)) return false;
    const left = subject.replace(wholeSubject, '');
    const isAbout = left === '' || pairs.some((pair) => left.includes(pair));
    return isAbout && deniesAll(what, about);
  });
  return denials.length > 0 && !isWhole;
}

/** Words for one kind of event. */
const kinds: readonly RegExp[] = [
  /伤亡|死亡|亡人|遇难|致死/,
  /投诉|差评|举报/,
  /差错|失误|错误|误差/,
  /事故|险情|灾害/,
  /故障|中断|宕机|停机|断网/,
  /上访|信访|群体性/,
  /违规|违纪|违法|问题/,
  /延误|逾期|超期|滞后|延期|拖欠/,
  /舆情|负面/,
];

const alikeEvents = (a: string, b: string): boolean =>
  kinds.some((kind) => kind.test(a) && kind.test(b));
