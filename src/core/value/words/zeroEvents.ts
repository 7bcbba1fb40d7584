import { caseKind } from '../lexicon/caseKinds';
import { bigrams, overlap } from '../quantity/match';
import { zeroIsGood } from '../target/direction';
import { matchesOf } from '../text/matches';

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

/**
 * Whether a text denies no more than the graver events: 未发生较大及以上事故 says nothing of lesser ones.
 *
 * @param text normalised actual
 * @param about the indicator's name with the target's words
 * @returns true where the grade is told and the indicator does not ask for it
 * @example deniesOnlyWorse('未发生较大及以上事故', '安全事故起数') //=> true
 */
export function deniesOnlyWorse(text: string, about: string): boolean {
  const [, from = ''] = /(较大|重大|特大)(?:等级|级别)?[及或]?以上/.exec(text) ?? [];
  return from !== '' && !grades.slice(1).some((grade) => about.includes(grade));
}

const someOnly =
  /(?:^|[,，。;；])([上下]半年|[一二三四1-4]季度|(?:抽[查检样]的|在建|国控|重点|部分|试点)(?=[^,，。;；]{0,6}(?:均|都|全部)))[^,，。;；]{0,10}未/;

/**
 * Whether a text denies an event for some of the time or of the things only: 上半年未发生, 抽查的项目均未逾期.
 *
 * @param text normalised actual
 * @param about the indicator's name with the target's words: what it asks for itself is all of it
 * @returns true where nothing is told of the others
 * @example deniesSomeOnly('国控断面均未超标', '超标断面数') //=> true
 */
export function deniesSomeOnly(text: string, about: string): boolean {
  const [, some = ''] = someOnly.exec(text) ?? [];
  const isBothHalves = /上半年[^]*下半年|下半年[^]*上半年/.test(text);
  return some !== '' && !isBothHalves && !about.includes(some.slice(0, 2));
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
