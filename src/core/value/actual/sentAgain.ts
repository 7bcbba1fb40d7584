import { clauseBehind } from '../text/matches';
import type { Candidate } from '../quantity/match';
import { clean } from '../quantity/numerals';
import { sameUnit } from '../quantity/units';
import { spanning, type Derived } from './derive';

/** 首批发放1463人, 首次打卡成功1463人: what came through at first. */
const atFirst = /首[批次轮]|第一[批次轮]|一次性?|成功/;
const cameBack = /退回|退票|失败|未成功|不成功|打回|有误|错误|不符/;
/** 57人因账户问题退回，已于12月20日补发到位: it was sent again, and came through. */
const sent =
  /^[^。;；\d未]{0,24}(?:已|均已|已全部)(?:于|在)?(?:\d{1,2}月(?:\d{1,2}日|底|初|中旬|下旬|上旬)?|年[底末]前?|当月|次月)?(?:内|前)?(?:全部|全额|及时|陆续|重新|足额|均)*(?:补[发办付投寄]|重[新]?[发付投寄办]|二次投递)/;

/**
 * What did not come through at first and was sent again makes up the whole: 应发1520人，首批发放1463人，退回的57人已补发到位.
 *
 * @param list quantities in comparable units
 * @param goal the target, the whole where none is told
 * @param text the whole cell
 * @returns the whole, or null where what was sent again does not make it up
 * @example // «首次打卡1463人，57人退回，已补发到位» against 1520人 → 1520
 */
export function sentAgain(
  list: readonly Candidate[],
  { value: asked }: { value: number },
  text: string,
): Derived | null {
  const inOrder = list.map(({ reading }) => reading).sort((a, b) => a.start - b.start);
  const plan = inOrder.find(({ role }) => role === 'plan');
  const [first, again, ...more] = inOrder.filter((reading) => reading !== plan);
  if (!first || !again || more.length > 0 || !sameUnit(first.unit, again.unit)) return null;
  const exact = [first, again].every(
    ({ comparator, range, more: about, scale }) =>
      comparator === null && range === null && !about && scale === first.scale,
  );
  const back = again.words + clauseBehind(text, again.end);
  const sum = clean(first.value + again.value);
  const isWhole = plan ? plan.value === sum && plan.scale === first.scale : sum === asked;
  if (!exact || !isWhole || !atFirst.test(first.words) || !cameBack.test(back)) return null;
  return sent.test(text.slice(again.end))
    ? { reading: spanning(inOrder, first, sum), note: 'parts-added' }
    : null;
}
