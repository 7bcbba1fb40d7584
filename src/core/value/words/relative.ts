import { gated, type Gated } from '../text/gates';
import { bigrams } from '../quantity/match';
import { withoutStop } from '../text/matches';
import { wordVerdict, type WordVerdict } from './wordVerdict';

const yes = gated(/^(?:是|有|√|✓|✔|☑|TRUE|对|Y|yes|R)$/i);
const no = gated(/^(?:否|无|没有|×|✗|✘|☐|FALSE|错|N|no|不是|£)$/i);

/**
 * 是/否, 有/无 and tick boxes.
 *
 * @param target target without punctuation
 * @param actual actual without punctuation
 * @returns the verdict, or null for other words
 * @example yesOrNo('是', '否')?.tier //=> 'failed'
 */
export function yesOrNo(target: string, actual: string): WordVerdict | null {
  if (yes.test(target) && yes.test(actual))
    return wordVerdict('achieved', 'same-words', 'same-words');
  if (yes.test(target) && no.test(actual))
    return wordVerdict('failed', 'same-words', 'negated-words');
  if (no.test(target) && yes.test(actual))
    return wordVerdict('failed', 'same-words', 'negated-words');
  return null;
}

const base =
  '(?:上年|去年|往年|同期|上一|全[国省市县区]|[省市县]平均|当地|本地|平均|市场|同类|财政?评审|评审价|预算价|控制价|限价)';
const since = '(?:(?:较|比|同比)(?:上年|去年|往年|同期|上一)?|逐年|持续|不断|稳步)';
/** 较上年提高, 逐年上升: more than before, and the same is not enough. */
const rises = gated(
  new RegExp(`^${since}[^,，。;；]{0,4}(?:增长|增加|提高|提升|上升|改善|扩大)$|^只升不降$`),
);
/** 较上年下降, 逐年下降, 负增长. */
const falls = gated(new RegExp(`^${since}[^,，。;；]{0,4}(?:下降|减少|降低|压减)$|^负增长$`));
/** «不低于上年» and «未降低» in an answer are at least as good, not lower. */
const level = gated(
  new RegExp(
    `[不未](?:低|少|差|弱|高|多)于(?=${base})|(?:未|没有|无|不)(?:出现|发生|再)?(?:明显)?(?:下降|降低|减少|下滑|回落|减弱|增加|增长|上升|提高)`,
    'g',
  ),
);
const noMore = gated(new RegExp(`只[减降]不[增升]|零增长|不增加|不(?:高于|超过)${base}|不突破`));
const noLess = gated(new RegExp(`不(?:低|少|差|弱)于${base}|只增不减|不下降|不减少|不降低`));
const above = gated(new RegExp(`(?:高|多|好|优)于${base}`));
const below = gated(new RegExp(`(?:低|少)于${base}`));

const wentUp = gated(
  /[略微小有]增|增加|增长|上升|提高|提升|高于|多于|超过|上涨|扩大|增多|好于|优于/,
);
const wentDown = gated(/负增长|减少|下降|降低|低于|少于|回落|下滑|缩减|压减|压降|降幅/);
const unchanged = gated(/持平|相当|一致|未增|零增长|没有增加|未增加|不变/);
const withinBudget = gated(
  /不超(?:出|过)?(?:年初|批复|财政|年度)?的?[预概]算|(?:控制)?在?(?:年初|年度|批复)?[预概]算(?:资金|金额|数|总额)?(?:范围|额度|控制数)?[之以]?内|不突破预算/,
);

/** 增幅下降, 降幅收窄: it still went the same way. */
const slower =
  /(?:[增涨][幅速]|增长率)[^,，。;；]{0,4}(?:下降|回落|收窄|放缓)|降幅[^,，。;；]{0,4}(?:收窄|缩小)/g;
/** What one compares with, each in its words. */
const bases: readonly RegExp[] = [
  /(?:^|[^前])上年|去年|往年|同期|同比|逐年|上一/,
  /前年|环比|上[季月]/,
  /预算|计划|年初/,
  /概算/,
  /市场/,
  /全国/,
  /全省/,
  /全市/,
];
/** A part of the year, or a budget that was made to fit: 第三季度增长, 调整后预算内. */
const notTheWhole = /季度|半年|\d月|调整后|追加|暂未|目标/;

/** 比年初预算增长 for 较上年增长: against something else, or for a part of the time. */
function isOtherBase(target: string, actual: string): boolean {
  const asked = bases.filter((base) => base.test(target));
  const told = bases.filter((base) => base.test(actual));
  const isElse = asked.length > 0 && told.length > 0 && !asked.some((base) => told.includes(base));
  return isElse || (notTheWhole.test(actual) && !notTheWhole.test(target));
}

/** Which way an answer says that something went. */
interface Moved {
  readonly up: boolean;
  readonly down: boolean;
  readonly same: boolean;
  /** 高于 or 优于 something, in so many words. */
  readonly isBetter: boolean;
}

/** What a target asks for, which answers keep it, and which break it; all others leave it open. */
const leanings: readonly (readonly [
  asked: Gated,
  keeps: (moved: Moved) => boolean,
  breaks: (moved: Moved) => boolean,
])[] = [
  [noMore, ({ same, down }) => same || down, ({ up }) => up],
  [noLess, ({ same, up }) => same || up, ({ down }) => down],
  [above, ({ up }) => up, ({ down, same }) => down && !same],
  [below, ({ down, isBetter }) => down && !isBetter, ({ up }) => up],
];

const mover =
  /^(?!较|比|同比|与|未|没|逐|持|有|明|稳|略)([\u4e00-\u9fa5]{2,8}?)(?:较|比|同比|与|不[低高少多]于|未|没有|逐|持续|有所|明显|下降|减少|增加|提高|增长|上升|降低)/;
const anySubject =
  /[本今全当]年度?|年度|实际|总体|整体|[我全][市县区省]|支出|数量|水平|情况|指标|项目|单位|控制|基本|总/g;

/**
 * Whether an answer tells how another thing moved than the one that is asked about: 经营成本不低于上年 for 收入.
 *
 * @param actual normalised actual
 * @param about the indicator's name with the target's words
 * @returns true where its subject shares nothing with them
 * @example movesOther('伤亡人数下降', '安全事故较上年下降') //=> true
 */
export function movesOther(actual: string, about: string): boolean {
  const [, subject = ''] = mover.exec(actual.trim()) ?? [];
  const left = subject.replace(anySubject, '');
  return left.length > 1 && ![...bigrams(left)].some((pair) => about.includes(pair));
}

/**
 * Targets that lean on another year, the market or the budget: 不低于上年, 只减不增, 控制在预算内.
 *
 * @param target normalised target
 * @param rawActual normalised actual
 * @returns the verdict, or null for other targets and unclear answers
 * @example relative('不低于上年', '与上年持平')?.tier //=> 'achieved'
 */
export function relative(target: string, rawActual: string): WordVerdict | null {
  if (isOtherBase(target, rawActual)) return null;
  const actual = level.replace(rawActual.replace(slower, ''), '持平于');
  const up = actual.includes('负增长') ? false : wentUp.test(actual);
  const down = wentDown.test(actual);
  const same = unchanged.test(actual);
  if (up && down) return null;
  const bare = withoutStop(target.trim());
  const [wanted, other] = rises.test(bare)
    ? [up, down]
    : falls.test(bare)
      ? [down, up]
      : [false, false];
  const flat = rawActual.includes('持平') && /上年|去年|往年|同期|同比|逐年|负增长/.test(bare);
  if (other || (flat && !wanted)) {
    if (rises.test(bare) || falls.test(bare))
      return wordVerdict('failed', 'relative', 'negated-words');
  }
  if (wanted && /上年|去年|往年|同期|同比|逐年|负增长|[较比]/.test(bare))
    return wordVerdict('achieved', 'relative', 'reached');
  const leaning = leanings.find(([asked]) => asked.test(target));
  if (leaning) {
    const [, keeps, breaks] = leaning;
    const moved: Moved = { up, down, same, isBetter: above.test(rawActual) };
    if (keeps(moved)) return wordVerdict('achieved', 'relative', 'reached');
    return breaks(moved) ? wordVerdict('failed', 'relative', 'negated-words') : null;
  }
  if (withinBudget.test(target)) {
    if (
      /(?:未|不|没有)(?:超|突破)|[预概]算(?:资金|金额|数|总额)?(?:范围|额度|控制数)?[之以]?内|节约|结余|低于预算/.test(
        actual,
      )
    )
      return /超支\d|另超/.test(actual)
        ? null
        : wordVerdict('achieved', 'relative', 'within-limit');
    return /超(?:出|过|支)?(?:年初)?[预概]算|超支|突破预算/.test(actual)
      ? wordVerdict('failed', 'relative', 'over-budget')
      : null;
  }
  return null;
}
