import { gated, type Gated } from '../text/gates';
import { lately } from '../text/lately';
import { groupOf } from '../text/matches';
import { byHeight, gradeVerdict } from './grades';
import { wordVerdict, type WordVerdict } from './wordVerdict';

/** Ladders of degrees as the whole answer; a higher place is better. Grades: see `gradeLadders`. */
const ladders: readonly (readonly (readonly string[])[])[] = [
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
];

const scaleWords = gated(
  /^(?:优秀?|良好?|中等?|低|差|合格|不合格|一般|好|较好|高|较高|很好|较差|及格|不及格|[/、,，;；\-~|（）() ])+$/,
);

/** 达成预期指标/部分达成预期指标/未达成预期指标: the bands of the form, none of them chosen. */
const bands: readonly Gated[] = [
  gated(/(?:^|[\s/、,，;；|])(?:达成|达到|完成)/),
  gated(/(?:^|[\s/、,，;；|])部分(?:达成|达到|完成)/),
  gated(/(?:^|[\s/、,，;；|])未(?:达成|达到|完成)/),
];

const bothEnds = gated(/^(?:好坏|高低|优劣|强弱|大小|有无|是否)$/);

/** Whether a text is the rating scale itself (优良中低差, the three bands), copied as an answer or a target. */
export function isScale(text: string): boolean {
  if (text.length <= 60 && bands.every((band) => band.test(text)) && !/\d/.test(text)) return true;
  if (bothEnds.test(text)) return true;
  if (!scaleWords.test(text)) return false;
  return new Set(text.match(/优良|优|良|中|低|差|一般|合格|好|高/g)).size >= 3;
}

/** A text without spaces and punctuation. */
export const strip = lately((text) => punctuation.replace(text, ''));
const punctuation = gated(/了(?!解)|[\s。.;；,，、!！:：“”"'"()（）【】[\]]/g);

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

const level = gated(/^(国家|省|市|县|区|乡|镇)级?(?=[\u4e00-\u9fa5]{2})/);

/** 国家卫生县城 and 省级卫生县城: one title at two levels. */
function sharedTitle(bar: string, reached: string): readonly [string, string] | null {
  const want = level.exec(bar);
  const have = level.exec(reached);
  if (!want || !have || bar.slice(want[0].length) !== reached.slice(have[0].length)) return null;
  return [`${groupOf(want, 1)}级`, `${groupOf(have, 1)}级`];
}

const comparative = gated(/^(?:较为?|比较|相对)([高好强大优]|明显|显著)$/);
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

const lead = gated(
  /水平$|以上$|^(?:达到?|为|已达到?|结果为|总体|整体|全年|常年|稳定|持续|均|(?:保持|维持)在?)+/g,
);

/**
 * Degrees and grades on one ladder: 中 → 高, 良好 → 优秀, 省级 → 国家级, Ⅲ类及以上 → Ⅱ类.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns the verdict, or null where the two are not on one ladder
 * @example onLadder('省级', '国家级')?.tier //=> 'achieved'
 */
export function onLadder(target: string, actual: string): WordVerdict | null {
  const [bar, reached] = [strip(target), strip(actual)];
  const more = beyondComparative(bar, reached);
  if (more) return more;
  const [want, have] = sharedTitle(bar, reached) ?? [target, actual];
  const grade = gradeVerdict('', want, have);
  if (grade) return grade;
  const asked = rungs.get(lead.replace(bar, ''));
  const told = rungs.get(lead.replace(reached, ''));
  for (const [ladder, height] of asked ?? []) {
    const reachedHeight = told?.get(ladder);
    if (reachedHeight !== undefined) return byHeight(height, reachedHeight);
  }
  return null;
}

const witness = gated(
  /\([^()未不没无待拟除仅另自初预部将即等底阶主分上去年施服监方\d]{2,14}(?:检查|复查|抽查|验收|评定|评估|考核|测评|认定|评价|检测|审核|抽检|评审)(?:结果|结论)?\)$/,
);

/**
 * An answer without a bracket behind it that only says who looked.
 *
 * @param text normalised actual
 * @returns the answer alone
 * @example withoutWitness('优(消防支队复查)') //=> '优'
 */
export const withoutWitness = (text: string): string => witness.replace(text, '');

const opinion = gated(
  /^[\u4e00-\u9fa5]{0,8}(?:反映|反响|评价|反馈|口碑)((?:很|非常|较)?[好良优][好秀]?)$/,
);
/** What a degree is told of: 作用较好, 质量高. */
const subject =
  /^[\u4e00-\u9fa5]{0,4}(?:效果|成效|作用|效益|质量|水平|程度|状况|情况|氛围|秩序|环境|性能|功能|影响)(?=(?:很|非常|较为?|比较)?[高好强大优良]好?$)/;

/**
 * How those who were asked speak of it, and the grade alone as the answer: 学员反映良好 → 良好, 作用较好 → 好.
 *
 * @param bar the target, see `strip`
 * @param bare the answer, likewise
 * @returns the verdict of the ladder, or null where the target tells no opinion
 * @example gradeTold('学员反映良好', '良好')?.tier //=> 'achieved'
 */
export function gradeTold(bar: string, bare: string): WordVerdict | null {
  const [, grade = ''] = opinion.exec(bar) ?? [];
  if (grade !== '') return onLadder(grade, bare);
  const [told = ''] = subject.exec(bar) ?? [];
  if (told === '') return null;
  return onLadder(bar.slice(told.length), bare.startsWith(told) ? bare.slice(told.length) : bare);
}
