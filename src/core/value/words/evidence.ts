import { isOfAll } from './allOfThem';

/** A grade or a tier first, and behind it what was done or how it was praised. */

/** 好, 显著提高, 达成预期指标: a verdict and nothing else. */
const short = /^(?!(?:均?已|全部|全面)*(?:完成|达到|达成|实现)$)[\u4e00-\u9fa5]{1,10}$/;
/** 印发手册2000本, 收到锦旗3面, 群众来信表扬12件. */
const deed =
  /^(?:[\u4e00-\u9fa5]{0,6}(?:来信|来电|赠送|送来))?(?:全年|累计|共|已)*(?:印发|发放|开展|举办|组织|制作|编印|刊发|培训|走访|慰问|收到|获|受到|表扬|感谢|赞扬|点赞)[\u4e00-\u9fa5“”]{0,10}[1-9]\d*[\u4e00-\u9fa5]{1,2}$/;
const complaint =
  /投诉|批评|举报|差评|质疑|问题|整改|处罚|通报|警告|建议|负面|反映|补救|计划|任务|应|[较比]/;

/**
 * The verdict that an answer opens with, where all the rest are deeds or praise in numbers: 好，群众来信表扬12件 → 好.
 *
 * @param actual normalised actual
 * @returns the first clause, or null where the rest says anything else
 * @example verdictFirst('达成预期指标，印发手册2000本') //=> '达成预期指标'
 */
export function verdictFirst(actual: string): string | null {
  const [first = '', ...rest] = actual.split(/[,，。;；]/).filter(Boolean);
  if (rest.length === 0 || !short.test(first)) return null;
  const isEvidence = rest.every((clause) => deed.test(clause) && !complaint.test(clause));
  return isEvidence && isOfAll(rest.join('，'), '', '') ? first : null;
}
