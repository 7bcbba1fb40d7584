import { lately } from '../text/lately';
import { groupOf } from '../text/matches';
import { wordVerdict, type WordVerdict } from './wordVerdict';

/** Ladders of grades; a higher place is better. */
const ladders: readonly (readonly (readonly string[])[])[] = [
  [
    ['差', '不合格', '较差', '很差'],
    ['中', '一般', '及格', '合格'],
    ['良', '良好', '好', '优良'],
    ['优', '优秀', '优异', '优良以上'],
  ],
  [
    ['乡级', '镇级', '乡镇级'],
    ['县级', '区级', '县区级'],
    ['市级', '地市级', '州级'],
    ['省级', '自治区级', '省部级'],
    ['国家级', '全国', '部级', '国际级'],
  ],
  [
    ['低', '弱', '很低', '较低'],
    ['中', '中等', '一般'],
    ['高', '强', '很高', '非常高', '极高'],
  ],
  [['不满意', '很不满意', '不太满意'], ['一般'], ['满意'], ['很满意', '非常满意', '十分满意']],
  [
    ['小', '很小', '无'],
    ['一般', '中'],
    ['大', '很大', '显著', '明显'],
  ],
  [
    ['Ⅴ类', 'V类', '劣Ⅴ类', '劣V类', '五类'],
    ['Ⅳ类', 'IV类', '四类'],
    ['Ⅲ类', 'III类', '三类'],
    ['Ⅱ类', 'II类', '二类'],
    ['Ⅰ类', 'I类', '一类'],
  ],
  [
    ['A级', '1A级'],
    ['2A级', 'AA级', '2A'],
    ['3A级', 'AAA级', '3A'],
    ['4A级', 'AAAA级', '4A'],
    ['5A级', 'AAAAA级', '5A'],
  ],
  [
    ['丙级', '丙等', '三级', '三等'],
    ['乙级', '乙等', '二级', '二等'],
    ['甲级', '甲等', '一级', '一等'],
    ['特级', '特等'],
  ],
  [
    '一级丙等',
    '一级乙等',
    '一级甲等',
    '二级丙等',
    '二级乙等',
    '二级甲等',
    '三级丙等',
    '三级乙等',
    '三级甲等',
  ].map((grade) => [grade]),
  [
    ['三级标准', '三级'],
    ['二级标准', '二级'],
    ['一级B', '一级B标准'],
    ['一级A', '一级A标准'],
  ],
  [['三等奖'], ['二等奖'], ['一等奖'], ['特等奖']],
  [
    ['E', 'E级'],
    ['D', 'D级', 'D等', 'D档'],
    ['C', 'C级', 'C等', 'C档'],
    ['B', 'B级', 'B等', 'B档'],
    ['A', 'A级', 'A等', 'A档'],
  ],
];

const scaleWords =
  /^(?:优秀?|良好?|中等?|低|差|合格|不合格|一般|好|较好|高|较高|很好|较差|及格|不及格|[/、,，;；\-~|（）() ])+$/;

/** 达成预期指标/部分达成预期指标/未达成预期指标: the bands of the form, none of them chosen. */
const bands: readonly RegExp[] = [
  /(?:^|[\s/、,，;；|])(?:达成|达到|完成)/,
  /(?:^|[\s/、,，;；|])部分(?:达成|达到|完成)/,
  /(?:^|[\s/、,，;；|])未(?:达成|达到|完成)/,
];

/** Whether a text is the rating scale itself (优良中低差, the three bands), copied as an answer or a target. */
export function isScale(text: string): boolean {
  if (text.length <= 60 && bands.every((band) => band.test(text)) && !/\d/.test(text)) return true;
  if (/^(?:好坏|高低|优劣|强弱|大小|有无|是否)$/.test(text)) return true;
  if (!scaleWords.test(text)) return false;
  return new Set(text.match(/优良|优|良|中|低|差|一般|合格|好|高/g)).size >= 3;
}

/** A text without spaces and punctuation. */
export const strip = lately((text) =>
  punctuation.test(text) ? text.replace(/[\s了。.;；,，、!！:：“”"'"()（）【】[\]]/g, '') : text,
);
const punctuation = /[\s了。.;；,，、!！:：“”"'"()（）【】[\]]/;

/** By grade: its rung on each ladder where it stands. */
const rungs = new Map<string, Map<number, number>>();
ladders.forEach((ladder, index) => {
  ladder.forEach((rung, height) => {
    for (const grade of rung) {
      const known = rungs.get(grade) ?? new Map<number, number>();
      known.set(index, height);
      rungs.set(grade, known);
    }
  });
});

/** 国家卫生县城 and 省级卫生县城: one title at two levels. */
function sharedTitle(bar: string, reached: string): readonly [string, string] | null {
  const level = /^(国家|省|市|县|区|乡|镇)级?(?=[\u4e00-\u9fa5]{2})/;
  const want = level.exec(bar);
  const have = level.exec(reached);
  if (!want || !have || bar.slice(want[0].length) !== reached.slice(have[0].length)) return null;
  return [`${groupOf(want, 1)}级`, `${groupOf(have, 1)}级`];
}

/** 省级及以上 against 获国家级奖项: the one level that the answer names. */
function levelsOf(bar: string, actual: string): readonly [string, string] | null {
  const levels = actual.match(/(?:国家|[省市县区])级/g) ?? [];
  const [level] = levels;
  if (level === undefined || levels.length > 1 || /未|没|拟|申报|推荐/.test(actual)) return null;
  return /^(?:国家|[省市县区])级$/.test(bar) ? [bar, level] : null;
}

const comparative = /^(?:较为?|比较|相对)([高好强大优]|明显|显著)$/;
const falls: Readonly<Record<string, RegExp>> = {
  高: /^(?:很|较|非常)?低$|^不高$/,
  好: /^(?:很|较|非常)?差$|^不[好佳]$/,
  强: /^(?:很|较|非常)?弱$|^不强$/,
  大: /^(?:很|较|非常)?小$|^不大$/,
  优: /^(?:很|较|非常)?差$/,
};

/** 较高 → 高, 较好 → 良好: the word without 较 is more than what is asked for. */
function beyondComparative(bar: string, reached: string): WordVerdict | null {
  const [, word = ''] = comparative.exec(bar) ?? [];
  if (word === '') return null;
  if (falls[word]?.test(reached) === true) return wordVerdict('failed', 'ladder', 'weaker-words');
  const own = reached.replace(/^(?:很|非常|十分|极)/, '');
  const more = own === word || (/[好优]/.test(word) && /^(?:优秀?|优良|良好)$/.test(own));
  return more && reached !== bar ? wordVerdict('achieved', 'ladder', 'stronger-words') : null;
}

/**
 * Grades on one ladder: 良好 → 优秀, 省级 → 国家级, Ⅲ类及以上 → Ⅱ类.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns the verdict, or null where the two are not grades of one ladder
 * @example onLadder('省级', '国家级')?.tier //=> 'achieved'
 */
export function onLadder(target: string, actual: string): WordVerdict | null {
  const bar = strip(target).replace(
    /(?:及|或)?以上$|标准$|水平$|等次$|及其以上$|^(?:达到?|或|优于|好于|高于|不低于|为|评为|获|确保|≥|(?:稳定|持续|保持|维持)(?:在|达到|为)?)+/g,
    '',
  );
  const reached = strip(actual).replace(
    /水平$|等次$|标准$|以上$|^(?:达到?|为|评为|获评?|已达到?|评定为|结果为|总体|整体|水质|全年|常年|稳定|持续|均|(?:保持|维持)在?)+/g,
    '',
  );
  const more = beyondComparative(strip(target), strip(actual));
  if (more) return more;
  const title = sharedTitle(bar, reached) ?? levelsOf(bar, actual);
  const asked = rungs.get(title?.[0] ?? bar);
  const told = rungs.get(title?.[1] ?? reached);
  if (!asked || !told) return null;
  for (const [ladder, want] of asked) {
    const have = told.get(ladder);
    if (have === undefined) continue;
    if (have >= want)
      return wordVerdict('achieved', 'ladder', have > want ? 'stronger-words' : 'same-words');
    if (reached === '优良') return wordVerdict(null, 'ladder', 'hedged');
    const far = want - have > 1 || have === 0;
    return wordVerdict(far ? 'failed' : 'partial', 'ladder', 'weaker-words');
  }
  return null;
}

/**
 * A grade below the one asked for that stands in the same answer: 自评优秀，公布的是良好.
 *
 * @param target normalised target, a grade
 * @param actual normalised actual
 * @returns the lower grade, or null
 * @example lowerGradeIn('优秀', '自评优秀，公布的是良好') //=> '良好'
 */
export function lowerGradeIn(target: string, actual: string): string | null {
  const bar = strip(target);
  const asked = bar.length < 2 ? undefined : rungs.get(bar);
  if (!asked || strip(actual) === bar) return null;
  for (const [index, height] of asked) {
    const lower = ladders[index]?.slice(0, height).flat() ?? [];
    const told = lower.find(
      (grade) =>
        grade.length > 1 && !bar.includes(grade) && actual.replaceAll(bar, '').includes(grade),
    );
    // 自评良好，公布的是优秀: what is said last counts.
    if (told !== undefined && actual.lastIndexOf(told) > actual.lastIndexOf(bar)) return told;
  }
  return null;
}

const witness =
  /\([^()未不没无待拟除仅另自初预部将即等底阶主分上去年施服监方\d]{2,14}(?:检查|复查|抽查|验收|评定|评估|考核|测评|认定|评价|检测|审核|抽检|评审)(?:结果|结论)?\)$/;

/**
 * An answer without a bracket behind it that only says who looked.
 *
 * @param text normalised actual
 * @returns the answer alone
 * @example withoutWitness('优(消防支队复查)') //=> '优'
 */
export const withoutWitness = (text: string): string => text.replace(witness, '');

const opinion =
  /^[\u4e00-\u9fa5]{0,8}(?:反映|反响|评价|反馈|口碑)((?:很|非常|较)?[好良优][好秀]?)$/;

/**
 * How those who were asked speak of it, and the grade alone as the answer: 学员反映良好 → 良好.
 *
 * @param bar the target, see `strip`
 * @param bare the answer, likewise
 * @returns the verdict of the ladder, or null where the target tells no opinion
 * @example gradeTold('学员反映良好', '良好')?.tier //=> 'achieved'
 */
export function gradeTold(bar: string, bare: string): WordVerdict | null {
  const [, grade = ''] = opinion.exec(bar) ?? [];
  return grade === '' ? null : onLadder(grade, bare);
}
