import type { CellRead } from '../quantity/cells';
import { comparable } from '../quantity/convert';
import type { Direction } from '../reading';
import type { ReasonCode } from '../codes';
import { countsThings } from '../quantity/dimension';
import { isOtherRate } from './rivals';
import type { NumberAnswer } from './numberAnswer';
import type { NumberTarget } from '../target/numberTarget';
import { asksEachOne } from './eachAsked';
import { clauseBefore, matchesOf } from '../text/matches';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';
import { verdictOf } from '../row/judge';
import { judgeOne } from '../row/rowRules';

/** How an answer tells the worst of them, the best of them, and that some are beyond the bound. */
interface Side {
  readonly worst: RegExp;
  readonly best: RegExp;
  readonly beyond: RegExp;
  /** Right before a bound: what is told is beyond it. */
  readonly isBeyond: RegExp;
}

const unreached = '未达|达不到|不达标|没有?能?达|未满足';
const count = '([1-9]\\d*|[一二两三四五六七八九十]+|个别|少数|部分)';
function sideOf(worst: RegExp, best: RegExp, beyond: string): Side {
  return {
    worst,
    best,
    beyond: new RegExp(
      `(无|没有?|未有|零)?${count}(?![\\d月年日度成分.])[^,，。;；、\\d]{0,7}?(?:[^,，。;；、\\d](?:${unreached})|[^,，。;；、\\d不未无没](?:${beyond}))`,
      'g',
    ),
    isBeyond: new RegExp(`(?:^|[^不未无没])(?:${beyond})\\s*\\d[^的]*$`),
  };
}
const sides: Readonly<Partial<Record<Direction, Side>>> = {
  atLeast: sideOf(/最[低少小差]/, /最[高多大好长]/, '不足|低于|不到|少于|未满'),
  atMost: sideOf(/最[高多大长]/, /最[低少小短好]/, '超过|超出|高于|多于|超[时标期限]|突破'),
};

/** Of another time or base, or of some share of them: no level of one of them. */
const notLevel =
  /[上去往]年|同期|计划|目标|要求|标准|应当?|规定|[改治修]前|原[来有先]|占|比例|其[他余]|另|室外/;
const mean = /均|综合|总体|整体|全[县市区省州校镇乡]/;
/** 补植后均达到: what was amiss is told to be put right. */
const mended = /[改植种修理测测查考验治诊]后|已[^,，。;；]{0,4}(?:整改|补|返|修|更换)|复[检测查]/;
/** What makes a number that of one of them: 最低, 12月…为, 其中1个. */
const ofOne = /最|月|季|周|半年|[仅只才唯]|其中|个别|\d|[一二三四五六七八九十]号?[^,，。;；]{1,6}$/;
/** 达到18℃的247户, 18℃以上的共247户. */
const ofThose = /^(?:及?以[上下内])?的(?:仅|只|还|尚)?(?:有|为|是|共有?)?[:：]?$/;
const reached = /达|以上|以内|[不未][低高少超]|≥|≤/;

const amount = ({ value, scale }: Reading): number => value * scale;
const isSame = (one: Reading, other: Reading): boolean =>
  sameUnit(one.unit, other.unit) && amount(one) === amount(other);
const isOne = ({ start, words }: Reading, text: string): boolean =>
  ofOne.test(words + clauseBefore(text, start));

/** 低于18℃: a number that the worst ones are told to be beyond. */
const isTold = ({ isBeyond }: Side, { start, end }: Reading, text: string): boolean =>
  isBeyond.test(text.slice(Math.max(0, start - 5), end));

/** The level of one of them, or null where the number tells something else. */
function levels(
  { quantities, text }: CellRead,
  { reading: goal, context, words, change }: NumberTarget,
  side: Side,
): readonly Reading[] {
  return quantities.filter(
    (reading) =>
      comparable(reading, goal, context) &&
      reading.role !== 'plan' &&
      reading.change === 0 &&
      change === 0 &&
      reading.range === null &&
      !notLevel.test(reading.words) &&
      !mean.test(reading.words) &&
      !side.best.test(reading.words) &&
      !isOtherRate(words.name.text, reading) &&
      // 低于18℃的13户, 有3户低于18℃: the bound, told again.
      !isTold(side, reading, text) &&
      !/^[^,，。;；\d]{0,3}的/.test(text.slice(reading.end)),
  );
}

/** 其中3个未达到, 2所学校不足5节; 3所低于6节 says nothing of a bound of 5. */
function someFail(
  { quantities, text }: CellRead,
  { reading: goal, direction }: NumberTarget,
  { beyond }: Side,
): boolean {
  return matchesOf(beyond, text).some(({ 0: whole, 1: none, index }) => {
    if (none !== undefined) return false;
    const end = index + whole.length;
    const bound = quantities.find(({ start, end: last }) => last > end && start <= end + 2);
    const behind = text.slice(end, end + 6);
    if (bound && !sameUnit(bound.unit, goal.unit)) return false;
    if (bound)
      return direction.direction === 'atLeast'
        ? amount(bound) <= amount(goal)
        : amount(bound) >= amount(goal);
    return /^(?:到|标)?(?:要求|标准|目标|规定|指标|的|[,，。;；)]|$)/.test(behind);
  });
}

/** 低于18℃的13户, 达到18℃的247户 of 260: whether some are beyond the bound; null where no such count is told. */
function countBeyond({ quantities, text }: CellRead, goal: Reading, side: Side): boolean | null {
  for (const [index, bound] of quantities.entries()) {
    const many = quantities[index + 1];
    if (!many || !countsThings(many.unit) || !isSame(bound, goal)) continue;
    const between = text.slice(bound.end, many.start);
    if (!ofThose.test(between)) continue;
    if (isTold(side, bound, text)) {
      if (many.value > 0) return true;
      continue;
    }
    const whole = quantities.find(({ start, unit }) => start < bound.start && sameUnit(unit, many.unit)); // prettier-ignore
    if (whole && reached.test(text.slice(Math.max(0, bound.start - 4), bound.end + 4)))
      return many.value < whole.value;
  }
  return null;
}

/**
 * The answer where each single one has to reach the bound: the worst of them decides, and some that are told to be
 * beyond it are enough to miss it.
 *
 * @param found the answer as it was read without that
 * @param target what is asked for
 * @param cell the actual cell
 * @returns the answer with the worst one, or as it was where nothing is told of single ones
 * @example // 每户不低于18℃, «平均20.6℃，低于18℃的13户» → short; 各地块均不低于85%, «最低78%，平均88%» → 78
 */
export function withWorst(found: NumberAnswer, target: NumberTarget, cell: CellRead): NumberAnswer {
  const { reading: goal, direction } = target;
  const side = sides[direction.direction];
  if (!side || !asksEachOne(target)) return found;
  // 其中2家低于3% for 3%: the bound is no answer.
  if (found.verdict?.met === false && found.value !== goal.value) return found;
  const meets = (reading: Reading): boolean | null =>
    judgeOne(target, goal, direction.direction, reading).verdict.met;
  const told = levels(cell, target, side);
  const isShort = told.some((reading) => meets(reading) === false && isOne(reading, cell.text));
  const some = countBeyond(cell, goal, side);
  const fails = isShort || some === true || someFail(cell, target, side);
  const answer = (
    met: boolean | null,
    reading: Reading | null,
    reason: ReasonCode,
  ): NumberAnswer => {
    const judged = reading && judgeOne(target, goal, direction.direction, reading);
    return {
      ...found,
      actual: reading,
      value: judged?.value ?? null,
      verdict: met === null || !judged ? verdictOf(met, reason, null) : judged.verdict,
      unmatched: cell.quantities.filter((other) => other !== reading),
    };
  };
  const byBadness = [...told].sort((a, b) =>
    direction.direction === 'atLeast' ? a.value - b.value : b.value - a.value,
  );
  const [worst = null] = byBadness;
  if (fails && mended.test(cell.text)) return answer(null, worst, 'contradiction');
  if (fails)
    return answer(false, isShort ? worst : null, direction.direction === 'atLeast' ? 'below-target' : 'above-limit'); // prettier-ignore
  if (found.verdict?.met === true) return found;
  const lowest = told.find(({ words }) => side.worst.test(words));
  if (lowest && lowest === worst && meets(lowest) === true) return answer(true, lowest, 'reached');
  return found;
}
