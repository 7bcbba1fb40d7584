import { wordVerdict, type WordVerdict } from './wordVerdict';
import { gated } from '../text/gates';

/** 不损毁, 不漏发, 不发生丢失: two characters name what must not happen. Comparisons (不低于) are no acts. */
const asked = gated(
  /^(?:确保|保证|做到)?不(?:得|能|可|准|许)?(?:发生|出现|产生)?(?![低高少多大小超突足够同断])([\u4e00-\u9fa5]{2})/,
);
const denial = '(?:未|没有|无|零|不|杜绝)(?:发生|出现|发现|产生|任何|一起?|1起?)*';

/**
 * Compares an answer with a target that forbids an act: 不漏发 → 无漏发, 不错发 → 错发2人.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns the verdict, or null where the answer does not speak of that act
 * @example unwantedAct('不漏发', '发布预警127期，无漏发')?.tier //=> 'achieved'
 */
export function unwantedAct(target: string, actual: string): WordVerdict | null {
  const [, act = ''] = asked.exec(target.trim()) ?? [];
  if (act === '' || !actual.includes(act)) return null;
  const left = actual.replace(new RegExp(`${denial}${act}`, 'g'), '');
  if (!left.includes(act) && !/[未没]|除|但/.test(left))
    return wordVerdict('achieved', 'zero-event', 'reached', true);
  return new RegExp(`${act}(?:了)?(?:\\d|[一二两三四五六七八九十]|多|数)`).test(left)
    ? wordVerdict('failed', 'status-words', 'not-done', true)
    : null;
}
