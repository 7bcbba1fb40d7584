import { gated, type Gated } from '../text/gates';
import type { Tier } from '../reading';
import { bigrams, overlap } from '../quantity/match';
import { smallerIsBetter, zeroIsGood } from '../target/direction';
import { strip } from './ladders';
import { wordVerdict, type WordVerdict } from './wordVerdict';

/** The lowest words of a scale as the whole answer. */
const lowWords: readonly (readonly [Tier, Gated])[] = [
  ['partial', gated(/^(?:效果|成效|作用|程度|水平|情况)?(?:一般|有限|平平|尚可)$/)],
  ['failed', gated(/^(?:效果|成效|作用|程度|水平|情况)?(?:较|很|比较)?(?:差|弱|不好|不佳)$/)],
];

/**
 * The tier of an answer that is no more than a low word: 一般, 效果较差.
 *
 * @param bare the answer, see `strip`
 * @returns the tier, or undefined for other answers
 * @example lowTier('效果一般') //=> 'partial'
 */
export const lowTier = (bare: string): Tier | undefined =>
  lowWords.find(([, pattern]) => pattern.test(bare))?.[0];

/** 有所提升, 一定程度上改善: a small step is all that is asked for. */
const smallStep = gated(
  /^([\u4e00-\u9fa5]{0,8}?)(?:有所|有一定(?:程度)?(?:的)?|一定程度(?:上)?(?:得到)?|略有)(提升|提高|改善|增强|好转|缓解|减轻|增加|增长|促进|加强|优化)$/,
);
/** A degree and nothing else. */
const degreeOnly = gated(/^(?:较|较为|比较)?(?:明显|显著|突出|有效)$/);
const onlySlightly = gated(
  /^[\u4e00-\u9fa5]{0,6}(?:有所|略有|稍有|有一定|一定程度上?)(?:的)?[\u4e00-\u9fa5]{2}$/,
);
/** What is good, and grew less; 不满意度下降 and 有效遏制质量下降 are none of it. */
const goodFell =
  /^([^,，。;；不未没遏避防扭]{0,10}?(?:水平|质量|能力|满意度|效果|效益|积极性|秩序|意识))(?:有所|略有|明显|大幅|显著)?(?:下降|降低|下滑|恶化|变差|减弱|削弱|退步)$/;
/** Whether one text speaks of what the other one does. */
const isOfIt = (words: string, other: string): boolean => overlap(bigrams(words), other) > 0;
const grows = /提升|提高|增强|增加|增长|促进|加强/;
/** What had better not grow: 投诉率提升, 负担增加. */
const isBad = (subject: string): boolean =>
  smallerIsBetter(subject) ||
  zeroIsGood(subject) ||
  /失业|负担|门槛|成本|支出|开支|风险|压力|难度|差距|矛盾|纠纷/.test(subject);
const betterAsked = gated(/提升|提高|改善|增强|促进|加强|优化/);

/**
 * Small steps: 有所提升 → 服务水平提升 is enough, 明显 → 有所带动 is not, and what fell did not rise.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns the verdict, or null where no small step is told
 * @example slightDegree('有所提升', '养老服务提升')?.tier //=> 'achieved'
 */
export function slightDegree(target: string, actual: string): WordVerdict | null {
  const [bar, bare] = [strip(target), strip(actual)];
  if (degreeOnly.test(bar) && onlySlightly.test(bare))
    return wordVerdict('partial', 'degree', 'weaker-words');
  const [, fell = ''] = betterAsked.test(bar) ? (goodFell.exec(actual.trim()) ?? []) : [];
  const wanted = fell === '' ? '' : bar.replace(/有所|提升|提高|改善|增强|促进|加强|优化/g, '');
  if (fell !== '' && (wanted === '' ? !isBad(fell) : isOfIt(fell, wanted)))
    return wordVerdict('failed', 'degree', 'negated-words');
  const [, asked = '', step = ''] = smallStep.exec(bar) ?? [];
  if (step === '') return null;
  const told = new RegExp(`^([\\u4e00-\\u9fa5]{0,10}?)(?:得到|取得|获得)?${step}$`).exec(bare);
  const [, subject = ''] = told ?? [];
  const isStep =
    told !== null &&
    !/[不未没无难待需应将拟欲求]|为|以|[局个]部|个别|部分|少数/.test(subject) &&
    (asked === '' || subject === '' || isOfIt(subject, asked)) &&
    !(grows.test(step) && isBad(subject));
  return isStep ? wordVerdict('achieved', 'degree', 'stronger-words') : null;
}
