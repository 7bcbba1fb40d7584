import { wordVerdict, type WordVerdict } from './wordVerdict';
import { gated } from '../text/gates';

/** 疫情不扩散, 不蔓延成灾, 无新增: no more of it than there was. */
const asked = gated(/(?:不|未|防止|遏制)(?:再)?(?:发生|出现)?(?:扩散|蔓延|新增|扩大)|[无零]新增/);
const none =
  /(?:没有|未|无|零|不)(?:再)?(?:发现|发生|出现)?(?:任何)?(?:新增|扩散|蔓延|扩大|新(?:疫[点情]|发))/;
const some =
  /(?:新增|新发)(?:了)?[^,，。;；\d未无没]{0,8}[1-9]|(?:^|[^不未无没])(?:有所|仍在?|继续)(?:扩散|蔓延|扩大)/;

/**
 * Targets that a plague does not spread, and answers that tell of no new places: 不扩散 → 没有新增疫点.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns the verdict, or null for other targets and where the answer does not tell
 * @example notSpreading('不扩散', '没有新增')?.tier //=> 'achieved'
 */
export function notSpreading(target: string, actual: string): WordVerdict | null {
  if (!asked.test(target)) return null;
  const [, what = ''] = /新增([\u4e00-\u9fa5]{2})/.exec(target) ?? [];
  const isDenied =
    what !== '' && new RegExp(`(?:无|未|没有)(?:发生|出现)?新增${what}`).test(actual);
  if (some.test(actual) && !isDenied)
    return wordVerdict('failed', 'status-words', 'not-done', true);
  const open = /除|但|个别|局部|基本|尚|待|周边|邻/.test(actual);
  return none.test(actual) && !open ? wordVerdict('achieved', 'zero-event', 'reached', true) : null;
}
