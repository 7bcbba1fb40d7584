/** 城区学校, 重点企业: a part of those whom a rate is about. */
export const partOfAll =
  /枯水期|丰水期|参会|与会|快检|城区|市区|主城|城镇(?!登记|调查|新增|居民|常住)|农村|重点|试点|示范|骨干|主干|规[上模]|[高低]年级|新任|干部|部分|抽取|首批|第一批|一期|[上下]半年|[一二三四]季度/;

/** 夏秋, 工作日: some of the time that a measure of all the time is about. */
export const season = /^(?:[春夏秋冬]{2}|[冬夏]季|非?汛期|旺季|淡季|白天|工作日|节假日|周末)/;

/** 主干道99.2%，次干道98.6%: the other part is told as well. */
const otherHalf: readonly (readonly [string, RegExp])[] = [
  ['主干', /次干|支路/],
  ['城区', /乡镇|农村|镇区|郊/],
  ['城镇', /农村|乡村/],
  ['农村', /城[镇区市]/],
  ['上半年', /下半年/],
  ['枯水期', /丰水期/],
  ['丰水期', /枯水期/],
  ['重点', /一般|其他/],
];
/**
 * Whether the other part of all is told as well.
 *
 * @param part a word of `partOfAll`
 * @param text normalised actual
 * @returns true for 主干 and «主干道99.2%，次干道98.6%»
 * @example tellsOtherHalf('城区', '城区98%，农村97%') //=> true
 */
export const tellsOtherHalf = (part: string, text: string): boolean =>
  otherHalf.some(([one, other]) => one === part && other.test(text));
