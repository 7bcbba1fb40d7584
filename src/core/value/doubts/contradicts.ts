import { dimOf } from '../quantity/dimension';
import { gated } from '../text/gates';
import type { NumberTarget } from '../target/numberTarget';

/**
 * An answer without what is still owed for a thing that is there: 采购6辆，质保金尚未支付.
 *
 * @param text normalised actual
 * @param target what is asked for: of money the rest counts
 * @returns the text without that clause
 * @example // 6辆, «采购6辆，质保金尚未支付» → «采购6辆»
 */
export const withoutOwed = (text: string, { about, reading }: NumberTarget): string =>
  dimOf(reading.unit) === 'money' || ofMoney.test(about) ? text : owed.replace(text, '');
/** 尾款待付; 尾款待安装后支付 and 质保金因质量问题未付 tell of the thing itself. */
const owed = gated(
  /[,，](?:质保金|质量保证金|尾款|余款)(?![^,，。;；]*(?:交[付货]|到货|安装|调试|验收|[竣完]工|问题|纠纷|争议|整改))[^,，。;；]*/,
);
const ofMoney = gated(/支付|资金|款|经费|拨付|执行|预算/);

const unmet = gated(
  /(?:未|没有|尚未)(?:能)?(?:全部|按期|按时)?(?:投入|正式)?(?:完[成工]|竣工|达到|达标|达成|实现|投用|使用|启用|交付|开放|运行|运营|发放到位|支?付)(?!.{0,3}\d)|(?:^|[^按照据年本原])(?:计划|拟|预计|将)(?:完成|建设|举办|开展|新建)[^,，;；]{0,12}$/,
);

/**
 * A number that reaches the target although the words say it was not done, or «basically» done. A clause
 * with a number of its own (剩余2.3公里未完成) speaks of that number.
 *
 * @param text normalised actual
 * @param hedged whether it holds a word of reserve
 * @param chosen the number as it is written
 * @returns true where the words take the number back
 * @example contradicts('5项，均未完成', false, '5项') //=> true
 */
export function contradicts(text: string, hedged: boolean, chosen: string): boolean {
  if (hedged) {
    const own = text.split(/[。;；]/).find((sentence) => ownClause(sentence, chosen));
    if (/基本(?:完成|达到|建成|实现|达成)/.test(own ?? text)) return true;
  }
  if (!unmet.test(text) || /未完成\d/.test(text)) return false;
  return text
    .split(/[,，。;；]/)
    .some((clause) => unmet.test(clause) && (!/\d/.test(clause) || ownClause(clause, chosen)));
}

const ownClause = (clause: string, chosen: string): boolean =>
  chosen !== '' && clause.includes(chosen);
