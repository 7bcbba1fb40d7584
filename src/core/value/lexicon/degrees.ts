import { gated, type Gated } from '../text/gates';

/** Degrees of an effect, weakest first. 基本/较 are disputed steps and never prove anything. */
const degrees: readonly (readonly [number, Gated])[] = [
  [
    0,
    gated(
      /不(?:明显|显著|大|高|强|够|足|充分|理想|完善|健全|到位|好|佳|满意)|未|没有|无(?:明显|显著)|有限|不/,
    ),
  ],
  [
    6,
    gated(
      /显著|明显|大幅|极大|(?:^|[^题盾])突出|非常|十分|很|极|特别|巨大|卓有成效|切实|全面|充分|有力|深入|完全|高度|大力|持续有效|浓厚|蔚然成风/,
    ),
  ],
  [5, gated(/有效|进一步|积极|良好|不断|稳步|持续|扎实|逐年|日益|长足/)],
  [3, gated(/比较|较为|较|相对/)],
  [2, gated(/基本|有所|有一定|一定程度|一定的?|略有?|稍|些许|初步|小幅|一般|微弱|部分|轻微/)],
];
/** Words that take something back: so far, by and large. */
export const hedges = gated(
  /比较|较为|较(?!上年|去年|同期|往年|上一|大(?:的)?[提改增进])|相对|基本|大致|总体|大体/,
);
/** Words of a small effect. */
export const weak = gated(
  /有所|有一定|一定程度|一定的?(?:提|改|增|效|作|影|促|缓)|部分(?:提|改|增|好|缓|见|得到)|略有?|稍有?|些许|小幅|一般|微弱|轻微|不够|有待|欠缺|不足|薄弱|较弱|较低|较差|不高|不强|不佳|不理想/,
);

/**
 * The strongest degree of a text.
 *
 * @param text normalised target or actual
 * @returns 2 (基本) … 6 (显著), -1 where no degree is told
 * @example degreeOf('效果显著') //=> 6
 */
export function degreeOf(text: string): number {
  let best = -1;
  for (const [degree, pattern] of degrees)
    if (degree > 0 && pattern.test(text)) best = Math.max(best, degree);
  return best;
}
