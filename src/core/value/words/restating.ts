import { isAdverse } from '../lexicon/adverse';
import { gated } from '../text/gates';
import { strip } from './ladders';
import { bigrams } from '../quantity/match';
import { harmlessOut } from '../lexicon/status';

/** Answers that say the target again: in other order, in full, in the words of its kind. */

/** A denial of whatever kind: no proof of success stands beside one that was not understood. */
export const anyDenial = gated(
  /未|没有|无法|难以|缺乏|不(?![断仅少但同动锈愧懈忘限得过]|低于|超|良|等)/,
);

const ownHedge = gated(/(基本|总体|大体)(?:上|得到|能够?)?([\u4e00-\u9fa5]{2})/);

/**
 * Whether an answer repeats the target's own reserve about the same thing: no more is asked for.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns true for 基本消除揽活现象 → 揽活现象基本消除
 * @example sameHedge('基本消除黑臭水体', '建成区黑臭水体基本消除') //=> true
 */
export function sameHedge(target: string, actual: string): boolean {
  const [whole = '', hedge = '', act = ''] = ownHedge.exec(target) ?? [];
  if (act === '' || !new RegExp(`${hedge}(?:上|得到|能够?)?${act}`).test(actual)) return false;
  const pairs = [...bigrams(target.replace(whole, ''))];
  const told = pairs.filter((pair) => actual.includes(pair));
  return (
    told.length * 2 >= pairs.length && !anyDenial.test(harmlessOut(actual)) && !isAdverse(actual)
  );
}

/** What makes another thing of the words that it is put between. */
const changesIt = /[不未无非没半预初拟待申临近缓较]|基本|部分|比较|接近/;

/**
 * Whether an answer says the target's words in full: 全部取得船检证书 → 全部取得船舶检验证书.
 *
 * @param target normalised target that asks for all of them
 * @param actual normalised actual
 * @returns true where nothing in between makes another thing of the words
 * @example writesOut('全部持证上岗', '全部持操作证上岗') //=> true
 */
export function writesOut(target: string, actual: string): boolean {
  const short = strip(target);
  if (short.length < 5 || short.length > 14 || !/^(?:全部|均|都|全员)/.test(short)) return false;
  const from = actual.indexOf(short.slice(0, 2));
  if (from < 0) return false;
  let at = from;
  for (const sign of short) {
    const next = actual.indexOf(sign, at);
    const between = actual.slice(at, next);
    if (next < 0 || between.length > 3 || changesIt.test(between)) return false;
    at = next + 1;
  }
  return at - from <= short.length + 6 && !/[不未没无]$/.test(actual.slice(0, from));
}

/** What an answer may put before the words that it repeats. */
const opening = gated(
  /^(?:(?:全年|年内|目前|本年度?)(?:已|均|都|保持|实现|做到)*|(?:已|均|都|保持|实现|做到)+)/,
);
const reserved = /[不未没无非难缺于由从比先后到至转]|基本|部分|比较|有所/;

/**
 * Whether an answer says the target's words in another order: 系统正常运行 → 全年系统运行正常.
 *
 * @param target the target, see `strip`
 * @param answer the first clause of the answer, likewise
 * @returns true where both begin alike and what follows has only changed places
 * @example inOtherOrder('系统正常运行', '系统运行正常') //=> true
 */
export function inOtherOrder(target: string, answer: string): boolean {
  const told = opening.replace(answer, '');
  if (told === target || told.length !== target.length || reserved.test(target)) return false;
  let same = 0;
  while (told.charAt(same) === target.charAt(same)) same++;
  const [one, two] = [target.slice(same), told.slice(same)];
  return one.length >= 4 && (one + one).includes(two);
}

const atOnce = gated(/第一时间|立即|即时|即[\u4e00-\u9fa5]|随到随|当[场日天]/);

/**
 * Whether an answer says «at once» where that is asked for rather than a date.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns true for 接警即出动 → 均第一时间出动
 * @example isPrompt('接诉即办', '均第一时间办理') //=> true
 */
export const isPrompt = (target: string, actual: string): boolean =>
  atOnce.test(target) && atOnce.test(actual);

const setOut = /推进|受理|赶赴|启动|上报|申请|登记|部署|跟进/;
const ended = /完成|办[理结]|处[置理]|到位|[支拨]付|发放|完[工毕]|竣工|整改|反馈|报送|更新/;

/**
 * Whether an answer says in time no more than that the work was set going: 即时受理 for 即时办结.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns false where an end is told, or that very beginning was asked for
 * @example isOnlySetOut('按期完成', '按期推进') //=> true
 */
export function isOnlySetOut(target: string, actual: string): boolean {
  const [early] = setOut.exec(actual) ?? [];
  return early !== undefined && !target.includes(early) && !ended.test(actual);
}

const englishWord = gated(/[A-Za-z]{2}/);
const chinese = gated(/[\u4e00-\u9fff]/);
/** Words that neither add nor take away. */
const harmlessEnglish =
  /\b(?:well|fully|all|already|very|highly|has|have|been|is|are|was|were|the|an?|and|now)\b/g;
const bareEnglish = (text: string): string =>
  text
    .toLowerCase()
    .replace(harmlessEnglish, '')
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

/**
 * Whether an English answer says an English target again: nothing less will do, for sound stands in unsound and
 * completed in nearly completed.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns null where they are not both English
 * @example restatesEnglish('established', 'Well established') //=> true
 */
export function restatesEnglish(target: string, actual: string): boolean | null {
  if (![target, actual].every((text) => englishWord.test(text) && !chinese.test(text))) return null;
  return bareEnglish(target) === bareEnglish(actual);
}
