import { characters, codeAt, stands } from '../text/characters';
import { gated, type Gated } from '../text/gates';
import type { Comparator } from '../reading';

/** Words and signs before a number; the longest that fits wins. Source: 指标值 of published 自评表. */
const before: readonly (readonly [Comparator, string])[] = [
  [
    'atLeast',
    '≥ 大于等于 大于或等于 不少于 不低于 不小于 不得少于 不得低于 不能少于 不能低于 不应低于 不应少于 应不低于 应不少于 不短于 不弱于 不亚于 不下于 不低于或等于 未低于 没有低于 不差于 至少 最少 最低 起码 下限 保底 力争达到',
  ],
  [
    'atMost',
    '≤ 小于等于 小于或等于 不超过 不超出 不超 未超 不高于 不大于 不多于 不得超过 不得高于 不得多于 不得大于 不能超过 不能高于 不应超过 不应高于 应不超过 不突破 不得突破 不长于 不晚于 未超过 没有超过 没超过 未超出 未突破 未高于 至多 最多 最高 最长 最大 上限 封顶 控制在 限制在 压减至 压缩至 压降至 降至 降到 下降到 下降至 降低到 降低至 减少到 减少至 缩短至 缩短到',
  ],
  ['above', '> 大于 高于 多于 超过 超出 超 突破 逾 长于 优于'],
  ['below', '< 小于 低于 少于 不足 不到 未达到 未达 未满 不满 短于 没达到 没有达到 没到'],
  ['equal', '= 等于'],
  ['approximately', '约 大约 大概 约为 约计 近 将近 接近 左右 几近 ≈'],
];

/** Words behind a number's unit. 以上 and 以下 include the number (民法典 第1259条). */
const behind: readonly (readonly [Comparator, RegExp])[] = [
  ['atLeast', /^ ?\(?含?\)?(?:及其?|或者?|和)?(?:以上|之上|更多|起步)|^ ?\(含(?:本数)?\)以上/],
  [
    'atMost',
    /^ ?\(?含?\)?(?:及其?|或者?|和)?(?:以下|之下|以内|之内|以里)|^ ?内(?![部容外科存])|^ ?\(含(?:本数)?\)以[下内]/,
  ],
  ['approximately', /^ ?(?:左右|上下|前后)/],
];
/** What they begin with. */
const behindOpens = characters(' ()含及或和以之更起内左上前');

const ordered = before
  .flatMap(([comparator, words]) => words.split(' ').map((word) => [word, comparator] as const))
  .sort((a, b) => b[0].length - a[0].length);
/** By how they end, see `endOf`; the longest first. */
const byEnd = new Map<number, (readonly [string, Comparator])[]>();
/** The last two characters before a place as one number; for a word of one character that alone. */
const endOf = (text: string, end: number, isSingle: boolean): number =>
  (isSingle ? 0 : codeAt(text, end - 2) * 0x10000) + codeAt(text, end - 1);
for (const entry of ordered) {
  const [word] = entry;
  const key = endOf(word, word.length, word.length === 1);
  byEnd.set(key, [...(byEnd.get(key) ?? []), entry]);
}

/** 附近120户, 最近: 近 is a part of another word. */
const partOfWord = /[附靠远最条合签契制预节大隐护公违一集群简缔特立履解毁赴超]/;

/** The longest of the words that ends at a place. */
function wordBefore(
  text: string,
  from: number,
  end: number,
): readonly [string, Comparator] | undefined {
  const isWord = ([word]: readonly [string, Comparator]): boolean =>
    word.length <= end - from && text.startsWith(word, end - word.length);
  const longer = byEnd.get(endOf(text, end, false))?.find(isWord);
  if (longer) return longer;
  const single = byEnd.get(endOf(text, end, true))?.find(isWord);
  const isPart =
    single !== undefined && '超近约逾'.includes(single[0]) && partOfWord.test(text.charAt(end - 2));
  return isPart ? undefined : single;
}

/** Words that may stand between the comparator and the number. */
const filler = /(?:[ :(]|到|为|至|达|于|在|是|了|每年|全年|累计|总计|年均|¥|CNY|RMB|人民币|平均)$/;
const fillerEnds = characters(' :(到为至达于在是了年计均¥YB币');

/** A comparator and where its words stand. */
export interface ReadComparator {
  readonly comparator: Comparator;
  readonly start: number;
  readonly end: number;
}

/**
 * What the bound is called may stand between: 不突破批复概算1864万元, 低于指标任务5.5%, 控制在目标5%以内. 超过目标10%, 超过任务数10% may be
 * so much beyond it: an amount that is to be exceeded has to be called one (超过计划数300), a share a value.
 */
const called =
  /(?:批复|财政|[年月期]初|年度|全年|合同|核定|上级|下达|既定|预期|绩效|考核|规定|[指目]标|计划|任务|控制)*(?:概算|预算|总投资|限额|限价|控制价|标准|[指目]标|计划|任务|要求)([值数量]|总[额量数])?$/;

function boundBefore(
  text: string,
  from: number,
  end: number,
  number: number,
): ReadComparator | null {
  if (!stands(calledEnds, text, end - 1)) return null;
  const [noun, named] = called.exec(text.slice(Math.max(from, end - 14), end)) ?? [];
  const at = noun === undefined ? from : end - noun.length;
  const told = at > from ? wordBefore(text, from, at) : undefined;
  const isShare = share.test(text.slice(number, number + 8));
  if (!told || (told[1] === 'above' && (isShare ? named !== '值' : named === undefined)))
    return null;
  return { comparator: told[1], start: at - told[0].length, end: number };
}

const share = /^\d[\d.]* ?[%成]/;
const calledEnds = characters('算资额价准标划务求值数量');

/**
 * Reads the comparator in front of a number.
 *
 * @param text normalised text
 * @param from nothing before this place belongs to the number
 * @param number where the number begins
 * @returns the comparator nearest to the number, or null
 * @example comparatorBefore('每年累计不超过 12', 0, 8)?.comparator //=> 'atMost'
 */
export function comparatorBefore(
  text: string,
  from: number,
  number: number,
): ReadComparator | null {
  let end = number;
  for (let step = 0; step < 4 && end > from; step++) {
    const told = wordBefore(text, from, end);
    if (told) return { comparator: told[1], start: end - told[0].length, end: number };
    const skip = stands(fillerEnds, text, end - 1)
      ? filler.exec(text.slice(Math.max(from, end - 3), end))?.[0]
      : undefined;
    if (skip === undefined) return boundBefore(text, from, end, number);
    end -= skip.length;
  }
  return null;
}

/**
 * Reads the comparator behind a number's unit: 以上, 及以上, （含）以下, 以内, 左右.
 *
 * @param text normalised text
 * @param end where the unit ends
 * @returns the comparator and where it ends, or null
 * @example comparatorBehind('300人及以上', 4)?.comparator //=> 'atLeast'
 */
export function comparatorBehind(text: string, end: number): ReadComparator | null {
  if (!stands(behindOpens, text, end)) return null;
  const tail = text.slice(end, end + 8);
  for (const [comparator, pattern] of behind) {
    const found = pattern.exec(tail);
    if (found) return { comparator, start: end, end: end + found[0].length };
  }
  return null;
}

/** Sign column and name template: `≥`, `≧`, `═`, `>=`, `大于等于`, `（<**元/户·年）`. */
const signs: readonly (readonly [Comparator, Gated])[] = [
  ['atLeast', gated(/≥|大于等于|大于或等于|不少于|不低于|不小于|正向/)],
  ['atMost', gated(/≤|小于等于|小于或等于|不超过|不高于|不大于|反向|负向/)],
  ['above', gated(/^[>》]|大于|高于|超过/)],
  ['below', gated(/^[<《]|小于|低于|少于/)],
  ['equal', gated(/=|等于/)],
];

/**
 * Reads the comparator of its own column (指标性质, 符号).
 *
 * @param sign the cell, normalised
 * @returns the comparator, or null for 定性, blanks and others
 * @example comparatorSign('≥') //=> 'atLeast'
 */
export function comparatorSign(sign: string): Comparator | null {
  const text = sign.trim();
  if (text === '') return null;
  return signs.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
