import type { Reading } from './quantities';

const word = /[\u4e00-\u9fa5A-Za-z]/;
/** Words that say nothing of what is counted. */
const filler =
  /全年|年内|累计|合计|总计|一?共计?|总数?|已?完成|实际|均|各|分别|达到?|不?(?:低于|少于|超过|高于|大于)|至少|约|为|[和及与并]|[≥≤<>=：:()\s]/g;

/**
 * The words that tell what a quantity of a list counts: those before it since the last pause, else those right
 * behind it (10台电脑).
 *
 * @param reading a quantity
 * @param text normalised text that it stands in
 * @returns its words without fillers; '' where none stand beside it
 * @example // «电脑10台、打印机5台» → 电脑, 打印机; «1小时内响应，4小时内到场» → 响应, 到场
 */
export function nounOf({ start, end }: Reading, text: string): string {
  const lead = text.slice(Math.max(0, start - 30), start).replace(/^[^]*[,，、;；。\n]/, '');
  const before = lead.replace(filler, '');
  if (word.test(before)) return before;
  const tail = text.slice(end, end + 12).replace(/[,，、;；。\n\d(（][^]*$/, '');
  return before + tail.replace(/^(?:以内|之内|内|左右)/, '').replace(filler, '');
}
