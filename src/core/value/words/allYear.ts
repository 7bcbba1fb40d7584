import { isAdverse } from '../lexicon/adverse';
import { harmlessOut, statusWords } from '../lexicon/status';
import { bigrams } from '../quantity/match';
import { gated } from '../text/gates';

/** How often at least something was done in a year, told without a number. Cases: test/cases/value-own-nineteenth.jsonl. */

/** 全年未间断, 全年一期不缺, 全年12个月均按时完成: no gap in the year. */
const noGap = gated(
  /全年[^,，。;；\d]{0,6}(?:(?:从?未|不|无|没有)(?:出现)?(?:间断|中断|断档)|未漏[发报编]?|[一1][期次天场]不[落漏缺少])|全年无休|(?:全年)?12个月(?:均|都|从?未|不)(?:间断|中断|按[时期]完成|按[时期]开展)/,
);
const each =
  /每个?(半月|旬|周[一二三四五六日天]?|月|季度?)(上旬?、?中旬?、?下旬|上旬?[、和]下旬|初[、和]?月?末)?/;
const perYear: Readonly<Record<string, number>> = { 半: 24, 旬: 36, 周: 52, 月: 12, 季: 4 };
const events = /^(?:期|次|场|篇|份|批次|回)$/;
/** 每月开展一次消防检查 for 消防演练. */
const otherAct = /检查|演练|培训|宣传|巡查|例会|义诊|讲座|走访/;
const taken =
  /基本|部分|除|仅|但|拟|计划|将|[上下]半年|季度起|月起|开始|试点|暂停|其中|原则|要求|应|一般|停|闭/;

/**
 * How often at least something was done, where an answer says that it was done in every period of the year.
 *
 * @param text normalised actual
 * @param name the indicator
 * @param unit the target's unit
 * @returns the least number of times, or null
 * @example leastOfYear('每月上、下旬各编发一期，全年未漏发', '编发工作简报', '期') //=> 24
 */
export function leastOfYear(text: string, name: string, unit: string): number | null {
  if (!events.test(unit) || !noGap.test(text) || taken.test(text)) return null;
  const left = harmlessOut(text);
  const words = statusWords(left);
  const open = (['notDone', 'partial', 'inProgress', 'hedged', 'planned'] as const).some((word) =>
    words.has(word),
  );
  if (open || isAdverse(left)) return null;
  const clause = text.split(/[,，。;；]/).find((part) => each.test(part)) ?? '';
  const [, period = '', parts = ''] = each.exec(text) ?? [];
  const times = perYear[period.charAt(0)] ?? 0;
  const [other = ''] = otherAct.exec(clause) ?? [];
  if (!name.includes(other)) return null;
  const own = [...bigrams(name)].some((pair) => clause.includes(pair));
  if (times === 0 || !own) return null;
  return times * (parts === '' ? 1 : parts.includes('中') ? 3 : 2);
}
