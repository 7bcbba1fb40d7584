/** Pairs of kinds of which one is asked for: what is of the other does not count. */
const opposites: readonly (readonly [asked: string, other: string])[] = [
  ['线下', '线上'],
  ['线上', '线下'],
  ['现场', '线上'],
  ['现场', '远程'],
  ['入户', '电话'],
  ['上门', '电话'],
  ['纯收入', '毛收入'],
  ['主办', '协办'],
  ['主办', '参与'],
  ['自主', '委托'],
  ['免费', '收费'],
  ['公益', '商业'],
  ['农村', '城镇'],
  ['城镇', '农村'],
  ['室外', '室内'],
  ['国产', '进口'],
  ['实地', '书面'],
  ['实名', '匿名'],
  ['永久', '临时'],
  ['新增', '原有'],
  ['新建', '改造'],
  ['新增', '改造'],
  ['新增', '提升'],
  ['新增', '更新'],
  ['新建', '续建'],
  ['发明专利', '实用新型'],
  ['首次', '复查'],
  ['常住', '流动'],
  ['义务教育', '高中'],
  ['义务教育', '学前'],
  ['义务教育', '幼儿'],
  ['义务教育', '大学'],
  ['送戏', '商演'],
  ['惠民', '商演'],
  ['公益', '商演'],
  ['博士', '硕'],
  // Acts beside the one that is asked for: who takes part holds no meeting.
  ['承办', '参加'],
  ['承办', '参与'],
  ['举办', '参加上级'],
  ['举办', '参加省'],
  ['举办', '参加市'],
  ['组织', '参加'],
  ['主办', '承办'],
  ['制定', '修订'],
  ['制定', '参与'],
  ['出栏', '存栏'],
  ['存栏', '出栏'],
  ['发放', '调拨'],
  ['到位', '签约'],
  ['到位', '合同'],
  ['到位', '协议'],
  ['研发', '在研'],
  ['转化', '登记'],
  ['融资', '意向'],
  ['放款', '授信'],
  ['贷款', '授信'],
  ['收储', '仓容'],
  ['种植', '订单'],
  ['新增', '翻新'],
  ['新增', '存量'],
  ['服务', '在校'],
  ['产量', '测产'],
  ['养殖', '存栏'],
  ['修订', '制定'],
];

/**
 * Whether words speak of the other kind than the one that an indicator asks for.
 *
 * @param about indicator name, with the target's own words
 * @param words the words around a number
 * @returns true where the name tells the one kind and the words only the other
 * @example isOfOtherKind('线下专场招聘会', '线上5场') //=> true
 */
export function isOfOtherKind(about: string, words: string): boolean {
  // ≥: no pair is told by a single sign.
  if (words.length < 2) return false;
  return opposites.some(
    ([asked, other]) =>
      about.includes(asked) &&
      !about.includes(other) &&
      words.includes(other) &&
      !words.includes(asked),
  );
}

/**
 * 其中线下9场、线上2场: whether a number is that of the kind asked for alone.
 *
 * @param about indicator name, with the target's own words
 * @param words the words around the number
 * @returns true where both name the kind, and the words not the other one
 * @example isOfOwnKind('线下专场招聘会', '其中线下9场') //=> true
 */
export const isOfOwnKind = (about: string, words: string): boolean =>
  opposites.some(
    ([asked, other]) => about.includes(asked) && words.includes(asked) && !words.includes(other),
  );
