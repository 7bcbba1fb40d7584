import { gated } from './gates';

/** 户均, 村均: a mean over those. */
const mean = gated(/平均|均值|[人户村镇乡校所站点座件班亩月日年]均/);
/** 各村均, 每户均: so is each one of them. */
const ofEach = /[各每][\u4e00-\u9fa5]{0,5}?[人户村镇乡校所站点座件班月]均/g;

/**
 * Whether words speak of a mean.
 *
 * @param words any words
 * @returns true for 村均, false for 各村均
 * @example tellsMean('各小班均不低于') //=> false
 */
export const tellsMean = (words: string): boolean =>
  mean.test(words) && mean.test(words.replace(ofEach, ''));
