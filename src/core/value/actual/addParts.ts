import { adds, alikeParts, lasting, spanning, type Derived } from './derive';
import { isOfOtherKind } from '../lexicon/otherKinds';
import { areGradesOf, areNamedKinds } from './namedKinds';
import { areLikeKinds } from './likeKinds';
import { isDone, reclaimed, type Candidate } from '../quantity/match';
import { clean } from '../quantity/numerals';
import { gated } from '../text/gates';
import type { Reading } from '../quantity/quantities';

/** Done from afar. */
const watched = gated(/浏览|观看|点播|点击|播放/);

/** Times that tell events apart. The same person may be counted in both halves of a year. */
const times: readonly RegExp[] = [
  /[上下]半年/,
  /[春夏秋冬](?=季|学期|[\u4e00-\u9fa5”])/,
  /[一二三四1-4](?=个?季度)/,
  /\d{1,2}(?=月)/,
  /第?[一二三四五六1-6](?=[期轮])|第[一二三四五六1-6](?=次)/,
  /元旦|春节|清明|五一|端午|七一|八一|中秋|国庆|重阳/,
  /日间|夜间|白天|夜里/,
];
/** Words that tell parts of one whole apart: no part counts what another one counts. */
const partitions: readonly RegExp[] = [
  /第[一二三四五六1-6](?=批)/,
  /[国省县乡村]道/,
  /(?:国家|[省市县区乡村])级|乡镇/,
  /[国省市县区]控/,
  /学前|幼儿|小学|初中|高中|中职|高职|专科|本科|研究生/,
  /城镇|城市|农村|乡村/,
  /[一二三特]等奖/,
  /国赛|省赛|市赛/,
  /男|女/,
  /[内外]聘/,
  /[专兼]职/,
  /线[上下]/,
  /综合|专项/,
  /集中|分散/,
  /[东南西北中]部?片区?|开发区|高新区|经开区/,
  // 青石镇, 东河乡; 返乡, 下乡 and 乡镇 are no places
  /^(?![个各全])[\u4e00-\u9fa5]{1,2}[^下返离回归还进出本外家村乡城](?:镇|乡(?![村镇])|街道)/,
  /城区|郊区/,
  /主城区|郊区|背街小巷/,
  // 甲村, 城关小学
  /^(?![个各全每本农乡])(?:(?!的)[\u4e00-\u9fa5]){1,4}(?:村|社区|小区|[小中]学|医院|卫生院)$/,
  // 采购 and 接受捐赠; a name of 购置 asks for the first alone
  /购(?!票)|捐赠/,
  /[一二三四](?=级残疾)/,
  /购票|免票/,
  /门票|餐饮|住宿|停车/,
  /电信|移动|联通|铁塔|广电/,
  /飞防|人工|机械/,
  /地[表下]水/,
  /[东南西北](?=[街路门区线岸])/,
  /引进|原创/,
  /桌面|实战/,
  /日间照料|居家托养/,
  /上门|集中/,
  /[一二三四五六七八九十\d](?=标段|工区)/,
];

/** 每镇50户, 平均: asked of each part, not of all together. */
const ofEach = /平均|[每各单]个?(?:镇|乡|街道|村|县|区|校|所|期|次|批|场|季|月|半年)/;
const sharedEnd = /^(?:均|都|全部)/;

/** 春季栽植600亩，秋季整地400亩: what comes before the act, or mends it. */
const lesserDeed =
  /整地|备[苗料耕]|补[植栽种造录]|勘[察测]|设计|选址|征地|招标|签约|开工|启动|筹备|报名|摸[底排]|预约|登记|意向|运输|在途/;

/** Whether every part has a label of one kind, each time another one, and none that is asked for alone. */
function tellsApart(kind: RegExp, parts: readonly Reading[], about: string, text: string): boolean {
  const labels = new Set<string>();
  const opening = parts[0]?.words ?? '';
  return parts.every(({ words, start }) => {
    const [lesser = ''] = lesserDeed.exec(words) ?? [];
    if (!(about + opening).includes(lesser) || isOfOtherKind(about, words)) return false;
    const found = kind.exec(words) ?? kind.exec(text.slice(Math.max(0, start - 5), start));
    const label = found?.[0];
    if (label === undefined || labels.has(label) || about.includes(label)) return false;
    labels.add(label);
    return true;
  });
}

/** 春季1.02万亩，秋季0.35万亩，少造0.13万亩 of 1.5: what is missing confirms the sum of the others. */
function withoutLack(list: readonly Candidate[], goal: Reading): readonly Candidate[] {
  const done = list.filter(isDone);
  const scaled = list.every(({ reading }) => reading.scale === goal.scale);
  const sum = clean(list.reduce((total, { reading }) => total + reading.value, 0));
  return scaled && sum === goal.value ? done : list;
}

/**
 * Adds parts that a calendar, school stage, place or grade tells apart: 上半年5家，下半年4家 → 9家.
 *
 * @param list quantities in comparable units
 * @param goal the target; percentages, times and prices do not add up
 * @param about name and target words; a part that they ask for stands alone
 * @param text the whole cell
 * @returns the sum, or null where the parts may overlap or a total is told
 * @example // «春季义诊4次，秋季义诊5次» → 9次
 */
export function addParts(
  list: readonly Candidate[],
  goal: Reading,
  about: string,
  text: string,
): Derived | null {
  // 线上云展厅浏览46.8万人次 is no visit.
  if (list.some(({ reading }) => watched.test(reading.words)) && !watched.test(about)) return null;
  const all = withoutLack(list, goal);
  // 上半年4次，下半年5次（其中2次联办）: what is said of some of them stands behind.
  const last = Math.max(
    ...all.map(({ reading: { role, start } }) => (role === 'part' ? 0 : start)),
  );
  const told = all.filter(({ reading: { role, start } }) => role !== 'part' || start < last);
  const [first] = told;
  if (!first || told.length < 2 || ofEach.test(about)) return null;
  const parts = told.map(({ reading }) => reading);
  const areGrades = areGradesOf(parts, about);
  if (!areGrades && !adds(goal)) return null;
  const end = Math.max(...parts.map((reading) => reading.end));
  // 一期52套，二期70套均交付: what is said of all at the end tells no stage of the last one alone.
  const [fit] = sharedEnd.test(text.slice(end)) ? [first.fit] : [null];
  if (!told.every((entry) => alikeParts(first, fit === null ? entry : reclaimed(entry, { fit }))))
    return null;
  const apart = (lasting(goal) ? partitions : [...times, ...partitions]).some((labels) =>
    tellsApart(labels, parts, about, text),
  );
  const [name = ''] = about.split(' ');
  const areKinds =
    apart ||
    areGrades ||
    areNamedKinds(parts, name) ||
    (!lasting(goal) && areLikeKinds(parts, goal, about));
  if (!areKinds) return null;
  const sum = parts.reduce((total, reading) => total + reading.value, 0);
  return { reading: spanning(parts, first.reading, sum), note: 'parts-added' };
}
