import { adds } from '../actual/derive';
import type { NumberAnswer } from '../actual/numberAnswer';
import { partOfYear } from '../actual/overYears';
import { bigrams, overlap } from '../quantity/match';
import type { NumberTarget } from '../target/numberTarget';
import { gated } from '../text/gates';

/** 固定用工312人、零工174人，另有部分季节性用工; 高拍仪、扫描仪等若干: more than what was counted. */
const someMore = gated(
  /(?:另有|还有)(?:一?部分|少量|若干)(?![^,，。;；]{0,5}(?:[未没不尚待因拟正]|在建|取消|退|推迟))|[,，、](?!其中|未|尚)[^,，。;；\d]{2,14}若干(?=$|[,，。;；])/,
);

/** 线下培训263人，线上直播观看1.2万次: whether those count as well is not told. */
const online = gated(
  /(?:线上|网络|网上|云|在线)[^,，。;；\d]{0,8}(?:浏览|观看|点播|点击|播放|学习)[^,，。;；\d]{0,4}\d/,
);
const isOnlineBeside = ({ about }: NumberTarget, { actual }: NumberAnswer, text: string): boolean =>
  online.test(text) &&
  /线下|现场|实地/.test(actual?.words ?? '') &&
  !/线[上下]|网络|现场|实地/.test(about);

/** 元旦、春节期间多场，国庆4场: how many they were together is not told. */
function isVagueBeside(target: NumberTarget, answer: NumberAnswer, text: string): boolean {
  const { actual, value, goal } = answer;
  if (
    someMore.test(text) &&
    actual !== null &&
    adds(target.reading) &&
    target.direction.direction === 'atLeast' &&
    (value ?? 0) * 2 >= goal.value
  )
    return true;
  const unit = target.reading.unit?.name ?? '';
  if (!vague.test(text) || !actual || !adds(target.reading) || unit === '') return false;
  const found = new RegExp(
    `([^,，。;；]*[^,，。;；\\d十百千万])(?:多|若干|好几)${unit}(?=[,，。;；、]|$)`,
  ).exec(text);
  const [, words = ''] = found ?? [];
  const isNamed =
    partOfYear.test(words) ||
    /其[余他]/.test(words) ||
    overlap(bigrams(target.words.name.text), words) > 0;
  return isNamed && actual.role !== 'total' && target.direction.direction === 'atLeast';
}
const vague = gated(/多|若干|好几/);

/**
 * Whether an answer that falls short tells of more that it does not count: 另有部分季节性用工, 春节期间多场, 线上浏览1.2万次.
 *
 * @param target what is asked for
 * @param answer the number that is too small
 * @param text normalised actual
 * @returns true where the rest may be enough
 * @example // ≥500人, «固定用工312人、零工174人，另有部分季节性用工» → true
 */
export const isMoreUncounted = (
  target: NumberTarget,
  answer: NumberAnswer,
  text: string,
): boolean => isVagueBeside(target, answer, text) || isOnlineBeside(target, answer, text);
