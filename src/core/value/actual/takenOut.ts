import { gated } from '../text/gates';
import { altered, type Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';

/** Counts of which something was taken out, or that were looked into again. Cases: test/cases/value-own-nineteenth.jsonl. */

/** 上报131场, 原报1620人: what was handed in, before anybody looked. */
const reported = /[上申原初填自]报|报送|登记|初步|[^平]台账/;
/** 核定为1583人, 经审核认定122场. */
const looked =
  /(?:^|[,，])(?:最[终后]|后)?(?:经)?(?:审核|复核|核[查实对]|审计|评审|比对|有关部门)?后?(?:认定|核定|审定|确认)(?:有效)?(?:的|数|为|了|:)*$/;
/** 剔除重复后1583人, 归并后3件; 扣除支出1.9万元后 is what was taken out itself. */
const afterwards =
  /(?:剔[除掉]|扣[除掉减去]|核减|去重|归并|合并|冲减|减去|去掉)[^,，。;；\d]{0,10}后(?:的|为|实际|实有|净|共|计|还?剩|余|有|数)*$/;

/**
 * Whether a quantity is what was left when something had been taken out.
 *
 * @param reading a quantity with its words
 * @param text the whole cell
 * @returns true for «剔除重复后1583人»
 * @example // «收到5件，归并后3件»: the second one
 */
export const isNet = ({ words, end }: Reading, text: string): boolean =>
  afterwards.test(words) && text.charAt(end) !== '后';

/** 重复送检的18台件已经剔掉: it was done before the number was told. */
const done =
  /^(?:均|已经?|事先|全部|都)+(?:在?[上去往]年度?)?(?:予以|作了?)?(?:剔[除掉]|扣[除掉减]|核减|去重|冲减)/;

/** 另有5人已享受其他资助，未重复统计; 临时加演的2场不在里头: told besides. */
const notCounted =
  /^[^,，。;；\d未取退撤]{0,10}[,，]?(?:均|都|也|并)?(?:未|没有?|不)(?:再|重复)?(?:统计|计(?:[入算数]|[,，])|列入|纳入|算(?![出清])|在(?:内|里头?|其中|此列)|包含)/;
/** 建设的100所公办幼儿园中，完工63所: out of how many; 3所高中 and 年中 are no such end. */
const outOf = /^[^,，。;；、\d]{0,12}[^其初高年途集过空期职之]中[,，]/;

/** Most cells tell nothing of all that. */
const anyTaken = gated(
  new RegExp(
    [looked, afterwards, done, notCounted, /中[,，]/].map(({ source }) => source).join('|'),
  ),
);

/**
 * Without what was handed in before it was looked into, and without what was taken out: 上报131场，认定122场 are 122,
 * 1012台件，重复送检的18台件已剔除 are 1012.
 *
 * @param readings quantities in comparable units, in the order of the text
 * @param about name and target words; what they ask for themselves stays
 * @param text the whole cell
 * @returns those that tell what counts; all of them where the words do not say
 * @example // «原报1620人，剔除重复后1583人» → 1583人
 */
export function withoutTakenOut(
  readings: readonly Reading[],
  about: string,
  text: string,
): readonly Reading[] {
  if (!anyTaken.mayMatch(text)) return readings;
  const before = (net: Reading, isMeant: (reading: Reading) => boolean): boolean =>
    readings.some(
      (one) =>
        one.end <= net.start &&
        one.value * one.scale >= net.value * net.scale &&
        sameUnit(one.unit, net.unit) &&
        isMeant(one),
    );
  const isReported = ({ words }: Reading): boolean => {
    const [told] = reported.exec(words) ?? [];
    return told !== undefined && !about.includes(told);
  };
  const nets = readings.filter(
    (reading) =>
      (looked.test(reading.words) && before(reading, isReported)) ||
      (isNet(reading, text) && before(reading, () => true)) ||
      // 判读5640个，核查后剔除782个，最终更新4858个
      (/^[,，]?最[终后]/.test(reading.words) &&
        before(reading, () => true) &&
        readings.some(
          ({ words, end }) => /剔[除掉]|核减|扣[除减]/.test(words) && end < reading.start,
        )),
  );
  const [net, ...more] = nets;
  if (net && more.length === 0)
    return [altered(net, { role: 'actual' }), ...readings.filter(({ start }) => start > net.start)];
  if (readings.some(isReported)) return readings;
  const outside = readings.filter(
    ({ end, value, unit }, index) =>
      !(
        outOf.test(text.slice(end, end + 16)) &&
        readings.slice(index + 1).some((one) => sameUnit(one.unit, unit) && one.value <= value)
      ),
  );
  const left = outside.filter(
    ({ end, role }) =>
      role === 'part' ||
      !(done.test(text.slice(end, end + 12)) || notCounted.test(text.slice(end, end + 20))),
  );
  return left.length > 0 ? left : readings;
}
