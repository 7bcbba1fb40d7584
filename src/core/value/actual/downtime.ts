import { clean } from '../quantity/numerals';
import { altered, type Reading } from '../quantity/quantities';
import { isTime } from '../quantity/dimension';
import { spanning, type Derived } from './derive';

/** Days of a year on which something ran, told by the time that it stood still. */

const stood =
  /停[机运工业办服电诊课驶航]|闭[馆园店]|休[馆园市]|检修|故障|中断|关闭|维护|抢修|暂停|空岗|脱岗/;
const running = /运行|开放|值[守班]|保洁|服务|运营|营业|供[水电暖气应]|在线|巡[护查逻]|监测/;
/** 其余时间运行正常, 全年每日保洁: all the rest of the year. */
const allElse =
  /(?:其余|其他|余下)(?:时间|时段|日期|日子|天数)?[^,，。;；\d]{0,8}(?:均|都|全部|每[日天]|正常|不间断)|外[,，](?:全年|其余)?[^,，。;；\d]{0,6}(?:每[日天]|均|都|不间断)/;
/** 照常开放 of a museum leaves Mondays out. */
const withHolidays =
  /每[次月周季]|周[一二三四五六日末]|节假日|法定|工作日|平均|上半年|下半年|季度|[1-9]月/;

const year = 365;

/**
 * Whether a quantity is the time for which something stood still, where days of running are asked for.
 *
 * @param reading a quantity of the answer
 * @param goal the quantity asked for
 * @param name the indicator
 * @returns true for «停机检修86小时» in 年正常运行天数
 * @example // 年运行天数 ≥360天, «全年停机检修3天»: 3 is no answer
 */
export const isDowntime = (reading: Reading, goal: Reading, name: string): boolean =>
  goal.value > 100 &&
  goal.value <= year + 1 &&
  /^[天日]$/.test(goal.unit?.name ?? '') &&
  isTime(reading.unit) &&
  stood.test(reading.words) &&
  running.test(name) &&
  !stood.test(name);

/**
 * The days of the year that are left when something stood still for a while: 停机检修86小时，其余时间运行正常 are 361.
 *
 * @param all every quantity of the text
 * @param goal so many days of a year
 * @param name the indicator
 * @param text the whole cell
 * @returns the days left over, or null where it is not told how it was on all the others
 * @example // «除暴雨停工9天外，全年每日保洁» → 356天
 */
export function restOfYear(
  all: readonly Reading[],
  goal: Reading,
  name: string,
  text: string,
): Derived | null {
  const [only, ...others] = all;
  if (!only || others.length > 0 || !isDowntime(only, goal, name)) return null;
  if (only.comparator !== null || only.range !== null || only.more || only.per !== '') return null;
  if (!allElse.test(text) || withHolidays.test(text) || only.unit?.dim !== 'time') return null;
  const days = (only.value * only.scale * only.unit.num) / only.unit.den / 86400;
  const left = clean(year - days);
  if (left <= 0) return null;
  const reading = spanning([only], only, left);
  return { reading: altered(reading, { unit: goal.unit, scale: 1 }), note: 'subtracted' };
}
