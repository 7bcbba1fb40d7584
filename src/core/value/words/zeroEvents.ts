import { bigrams, overlap } from '../quantity/match';
import { zeroIsGood } from '../target/direction';
import { matchesOf } from '../text/matches';

/** 未发生较大及以上事故, 无投诉, 零差错: what is denied. */
const denial =
  /(?:未|没有|无|零|杜绝|不存在|没)(?:曾|再)?(?:发生|出现|发现|接到|收到|产生|造成|引发|形成|有|受到?)*(?:任何|过|一[起例件次])?([\u4e00-\u9fa5、]{1,16})/g;
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
