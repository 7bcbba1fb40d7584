import { isAdverse, isOpposite } from '../lexicon/adverse';
import { degreeOf, hedges, weak } from '../lexicon/degrees';
import { eventDeadline } from './eventDeadlines';
import { verdictFirst } from './evidence';
import { gated } from '../text/gates';
import { gradeTold, isScale, onLadder, strip, withoutWitness } from './ladders';
import { matchesOf } from '../text/matches';
import { officialTiers } from './officialTiers';
import {
  anyDenial,
  inOtherOrder,
  isOnlySetOut,
  isPrompt,
  restatesEnglish,
  sameHedge,
  writesOut,
} from './restating';
import { relative, yesOrNo } from './relative';
import { lowTier, slightDegree } from './slightly';
import { notSpreading } from './spreading';
import {
  cameLate,
  deniesLateness,
  harmlessOut,
  isPlainDone,
  statusWords,
  type StatusWords,
} from '../lexicon/status';
import { unwantedAct } from './unwantedActs';
import { familiesOf } from '../lexicon/wordFamilies';
import { wordVerdict, type WordVerdict } from './wordVerdict';

const improving = gated(
  /提升|提高|改善|增强|促进|加强|完善|优化|好转|增加|推动|缓解|减轻|改观|进步|提振|改进/,
);
const admits = gated(
  /(?:有待|尚待|亟待|仍需|还需|尚需|需要?)(?:进一步)?[\u4e00-\u9fa5]{0,6}(?:提升|提高|改善|加强|完善|增强|健全|优化)|不(?:够|足|理想|明显|显著|到位|完善|健全|高|强|充分|规范|合理|满意|佳|大)|欠缺|薄弱|甚微|微乎其微|(?:效果|成效|作用|水平|程度|能力|提升|改善|氛围|风气)(?:较|很)?(?:一般|有限|较差|差|低|弱|甚微)|影响(?:较|很)?小/,
);
/** By main word, of which there are few. */
const negations = new Map<string, RegExp>();
function negates(core: string): RegExp {
  const known = negations.get(core);
  if (known) return known;
  const pattern = new RegExp(
    `(?:未|没有?|不|无|尚未|未能)(?:得到|有|明显|显著|有效|见|完全|能够?|取得|够|太|甚|很|大|尽|十分)*${core}`,
  );
  negations.set(core, pattern);
  return pattern;
}
/** The effect itself is denied: 未见明显成效, 没有得到改善. */
const denied = gated(
  /(?:未|没有?|无|难以|无法|缺乏|不)(?:见|能|得到|有|显现|体现|发挥|取得|产生|形成|出现|明显|显著|有效|实质性?|预期|应有|的)*(?:成效|效果|作用|效益|改善|变化|提升|提高|增强|改观|进展|好转)|(?:效果|成效|效益|作用)[^,，。]{0,4}(?:未|没有|不)(?:能|够)?(?:显现|发挥|体现|释放)/,
);
/** Things got worse in so many words, and nobody says that this was stopped. */
const worsened = gated(
  /^(?!.*(?:遏制|防止|避免|扭转|未|没有|杜绝)).*(?:恶化|变差|倒退|退化|反弹|回潮)/,
);
const deniedWhat = gated(/(?:未能?|没有|不具备|不能|无法|难以|[暂尚]不)([\u4e00-\u9fa5]{2,6})/g);
/** 暂未推广应用 against 持续推广应用: what is denied is what was asked for. */
function deniesOwn(target: string, actual: string): boolean {
  const told = harmlessOut(actual);
  if (!deniedWhat.mayMatch(told)) return false;
  for (const [, what = ''] of matchesOf(deniedWhat.pattern, told)) {
    for (let at = 0; at + 1 < what.length; at++)
      if (target.includes(what.slice(at, at + 2))) return !/未|没有/.test(target);
  }
  return false;
}
const reversed = gated(/(?:下降|降低|减少|恶化|变差|退步|倒退|减弱|下滑|削弱)/);
const growth = gated(/增长|增收|增加/);
const restates = gated(/为[^,，。]{2,30}提供了?(?:有力)?(?:支撑|保障)/);

/** The main word of a target: 提升, 健全, 满意 … */
function coreOf(target: string): string {
  const found =
    /提升|提高|改善|增强|促进|完善|健全|优化|满意|显著|明显|有效|充分|合理|规范|合规|及时|达标|合格|稳定|持续|到位|减轻|缓解|降低|减少|巩固|增加|加强|通过|符合|完成|明确|实现|达到/.exec(
      target,
    );
  return found?.[0] ?? '';
}

/** Still going on, in so many words. */
const unfinished = gated(/正在|尚在|仍在|处于|(?:进行|推进|实施)(?:过程)?中/);
/** A promise, not a result. */
const future = gated(/将|拟|预计|力争|争取|计划|有望|为了|以期|努力|旨在|目标是/);

const worse = gated(
  /^(?:有所|略有|明显|大幅|显著)?(?:下降|降低|减少|恶化|变差|退步|倒退|减弱|下滑|削弱)了?$/,
);

/** Done / not done words in an answer to a worded target. */
function byStatus(target: string, actual: string, has: StatusWords): WordVerdict | null {
  if (admits.test(actual)) {
    if (!lengthens(target, actual)) return wordVerdict('failed', 'degree', 'weaker-words');
    const own = contained(target, actual);
    return own.tier === 'failed' ? own : wordVerdict(null, 'degree', 'hedged');
  }
  if (has.has('notDone')) return wordVerdict('failed', 'status-words', 'not-done', true);
  if (has.has('partial')) return wordVerdict('partial', 'status-words', 'partly-done', true);
  if (
    worse.test(strip(actual)) &&
    (improving.test(target) || /稳定|向好|平稳|良好|保持/.test(target)) &&
    !reversed.test(target) &&
    !/减轻|缓解/.test(target)
  ) {
    return wordVerdict('failed', 'degree', 'negated-words');
  }
  const repeats = lengthens(target, actual);
  if (has.has('hedged') && sameHedge(target, actual))
    return wordVerdict('achieved', 'same-words', 'same-words');
  if (has.has('hedged') && !(hedges.test(target) && repeats)) {
    return wordVerdict(null, 'status-words', 'hedged');
  }
  if (has.has('inProgress') && !repeats) {
    if (!/提升|提高|改善|增强|显著|明显|推进|推动/.test(actual)) {
      return wordVerdict('failed', 'status-words', 'in-progress', true);
    }
    const asked = familiesOf(target);
    const ends = !['improve', 'effect', 'last', 'stable'].some((name) => asked.has(name));
    if (unfinished.test(actual))
      return wordVerdict(
        ends && /成功|完成|建成|通过|获得|取得/.test(target) ? 'failed' : null,
        'status-words',
        'in-progress',
        true,
      );
  }
  if (has.has('planned') && (!repeats || familiesOf(target).has('time') || future.test(actual))) {
    return wordVerdict(null, 'status-words', 'in-progress', true);
  }
  return null;
}

function lengthens(target: string, actual: string): boolean {
  return strip(target).length >= 2 && strip(actual).includes(strip(target));
}

/** 提升不明显: the target's own word, taken back at once. */
const takenBack =
  /^的\d|^(?:的?(?:效果|程度|幅度|作用|成效))?(?:还|仍|并)?(?:不|未|没有|有限|甚微|一般|缓慢|[有亟尚]待|需)/;

/** 每天8:30-21:00，其中7月闭馆维修: the target again, and then where it did not hold. */
const excepted = /^[,，。;；(]?(?:其中|但|除|个别|只|仅|部分)/;

/** The actual holds the target's own words: met unless the words before them deny or weaken it. */
function contained(target: string, actual: string): WordVerdict {
  const text = strip(actual);
  const at = text.indexOf(strip(target));
  const lead = text.slice(0, at).slice(-3);
  const own = actual.indexOf(strip(target));
  if (own >= 0 && takenBack.test(actual.slice(own + strip(target).length)))
    return wordVerdict('failed', 'degree', 'negated-words');
  const again = actual.indexOf(target);
  if (again >= 0 && excepted.test(actual.slice(again + target.length)))
    return wordVerdict(null, 'degree', 'hedged');
  if (
    /(?:不|未|没|无|非|没有|难以|无法|有待|亟待|尚待|欠)(?:够|太|甚|很|大|尽|能|得|见|再)?$/.test(
      lead,
    )
  )
    return wordVerdict('failed', 'degree', 'negated-words');
  if (/(?:较|较为|比较|相对|基本|大致|有待|需|尚|应|须|旨在|拟|进一步要|[了理]解)$/.test(lead))
    return wordVerdict(null, 'degree', 'hedged');
  if (
    /^(?:健全|完善|完备|合理|规范|完整|齐全)$/.test(strip(target)) &&
    /(?:不断|逐步|逐渐|日趋|日益)$/.test(lead)
  )
    return wordVerdict(null, 'degree', 'hedged');
  return wordVerdict('achieved', 'same-words', 'same-words');
}

/** 进一步优化: it goes on, and nothing is said of how far it came. */
const ongoing = /^(?:进一步|不断|稳步|日益|逐年)(?:得到)?[\u4e00-\u9fa5]{2}$/;

/** Degree against degree once both sides speak of the same thing. */
function byDegree(target: string, actual: string): WordVerdict {
  const want = degreeOf(target);
  const have = degreeOf(actual);
  const core = coreOf(target);
  if (core !== '' && negates(core).test(actual))
    return wordVerdict('failed', 'degree', 'negated-words');
  if (lengthens(target, actual)) return contained(target, actual);
  const wanted = familiesOf(target);
  const shared = [...wanted].filter((name) => familiesOf(actual).has(name));
  const effectLike =
    (wanted.has('improve') || wanted.has('effect')) &&
    (improving.test(actual) || /效果|成效|作用/.test(actual));
  if (writesOut(target, actual)) return wordVerdict('achieved', 'same-words', 'same-words');
  if (shared.length === 0 && !effectLike) return wordVerdict(null, 'undecided', 'restated');
  if (
    wanted.has('improve') &&
    !reversed.test(target) &&
    reversed.test(actual) &&
    !improving.test(actual)
  ) {
    return wordVerdict(null, 'undecided', 'restated');
  }
  if (weak.test(actual)) {
    if (weak.test(target)) return wordVerdict('achieved', 'degree', 'same-degree');
    return want >= 5 || wanted.has('effect')
      ? wordVerdict('partial', 'degree', 'weaker-words')
      : wordVerdict(null, 'degree', 'hedged');
  }
  if (hedges.test(actual) && !hedges.test(target)) return wordVerdict(null, 'degree', 'hedged');
  if (['last', 'stable'].some((name) => wanted.has(name) && !shared.includes(name)))
    return wordVerdict(null, 'undecided', 'restated');
  const gradual = /逐步|逐渐|不断|进一步|持续|日趋|日益/;
  if (
    wanted.has('sound') &&
    !wanted.has('improve') &&
    gradual.test(actual) &&
    !gradual.test(target)
  )
    return wordVerdict(null, 'degree', 'hedged');
  if (want >= 5 && /有效|良好|积极|扎实/.test(target) && ongoing.test(strip(actual)))
    return wordVerdict(null, 'degree', 'hedged');
  if (want > have && !(want <= 5 && have >= 5)) return wordVerdict(null, 'undecided', 'restated');
  if (
    wanted.has('effect') &&
    want >= 6 &&
    !/效果|成效|作用|影响|提升|提高|改善|增强|促进|带动|推动|好转|改观|优化/.test(actual)
  ) {
    return wordVerdict(null, 'undecided', 'restated');
  }
  if (restates.test(actual)) return wordVerdict(null, 'undecided', 'restated');
  return wordVerdict('achieved', 'degree', have > want ? 'stronger-words' : 'same-degree');
}

/** 实现 → 暂未开通: nothing else is asked for, nothing else is said. */
const reaches = gated(
  /^(?:全面|正式|按期|如期)?(?:实现|开通|完成|建成|上线|投用|启用|建立|运行|开展|实施|落地|挂牌)$/,
);
const notThere = /^(?:暂|尚|还|目前|现|仍)*(?:未|没有)(?:能)?[\u4e00-\u9fa5]{2,4}$/;

/**
 * Compares a worded actual with a worded target (both without quantities that could decide).
 *
 * @param rawTarget normalised target
 * @param rawActual normalised actual
 * @returns achieved / partial / failed, or null where the words do not tell
 * @example compareWords('效果显著', '效果一般').tier //=> 'partial'
 */
export function compareWords(rawTarget: string, rawActual: string): WordVerdict {
  const target = rawTarget.trim();
  const actual = withoutWitness(rawActual.trim());
  const bare = strip(actual);
  const bar = strip(target);
  if (isScale(actual)) return wordVerdict(null, 'undecided', 'scale-copied');
  const again = restatesEnglish(target, actual);
  if (again !== null)
    return again
      ? wordVerdict('achieved', 'same-words', 'same-words')
      : wordVerdict(null, 'undecided', 'restated');
  if (isScale(target)) {
    if (/^(?:优秀?|很?好|高)$/.test(bare)) return wordVerdict('achieved', 'ladder', 'top-grade');
    if (/^(?:差|较差|低|不合格)$/.test(bare))
      return wordVerdict('failed', 'ladder', 'weaker-words');
    return wordVerdict(null, 'undecided', 'scale-without-bar');
  }
  const [answer = '', ...reasons] = actual.split(/[,，。;；]/);
  if (
    target.includes('一次') &&
    !(/未|没/.test(actual) ? actual : actual.replace('第一次', '')).includes('一次') &&
    /整改|复[验查核]|二次|再次|补考|重新|返工/.test(actual)
  )
    return wordVerdict(null, 'undecided', 'hedged');
  const logical = yesOrNo(bar, strip(answer));
  if (logical)
    return anyDenial.test(harmlessOut(reasons.join(' '))) || conditional.test(reasons.join(' '))
      ? wordVerdict(null, 'undecided', 'contradiction')
      : logical;
  if (bar === bare)
    return familiesOf(target).has('zero')
      ? wordVerdict('achieved', 'zero-event', 'reached', true)
      : wordVerdict('achieved', 'same-words', 'same-words');
  if (inOtherOrder(bar, strip(answer)) && !anyDenial.test(harmlessOut(reasons.join(' '))))
    return wordVerdict('achieved', 'same-words', 'same-words');
  const first = verdictFirst(actual) ?? actual;
  const told = strip(first);
  const ladder = onLadder(target, first) ?? gradeTold(bar, told);
  if (ladder) return ladder;
  for (const [tier, pattern] of officialTiers) {
    if (pattern.test(told)) {
      const reason = tier === 'achieved' ? 'done' : tier === 'partial' ? 'partly-done' : 'not-done';
      if (
        tier === 'achieved' &&
        /^(?:完成|已完成|达到)$/.test(told) &&
        familiesOf(target).has('time') &&
        !/完成|达/.test(bar)
      ) {
        return wordVerdict(null, 'undecided', 'no-date');
      }
      return wordVerdict(tier, 'official-tier', reason);
    }
  }
  const compared =
    relative(target, actual) ??
    eventDeadline(target, actual) ??
    notSpreading(target, actual) ??
    slightDegree(target, actual) ??
    unwantedAct(target, actual);
  if (compared) return compared;
  if (reaches.test(bar) && notThere.test(bare))
    return wordVerdict('failed', 'status-words', 'not-done', true);
  if (
    cameLate(actual) &&
    familiesOf(target).has('time') &&
    !/但|仍|及时|按[时期规]|如期|其余|全部|收到后|[未无没]/.test(actual)
  )
    return wordVerdict('failed', 'status-words', 'late', true);
  const has = statusWords(actual);
  const status = byStatus(target, actual, has);
  if (status) return status;
  if (familiesOf(target).has('last') && /^(?:短期|临时|短暂|阶段性|一次性)/.test(bare))
    return wordVerdict('failed', 'degree', 'weaker-words');
  const low = lowTier(bare);
  if (low && (familiesOf(target).size > 0 || degreeOf(target) > 0))
    return wordVerdict(low, 'degree', 'weaker-words');
  if (
    growth.test(target) &&
    !reversed.test(target) &&
    /^(?:[\u4e00-\u9fa5]{0,10})(?:同比|较上年|较去年)?(?:有所|略有|明显|小幅)?(?:下降|减少|下滑|回落|负增长)了?[\d.]*%?[。]?$/.test(
      actual,
    )
  )
    return wordVerdict('failed', 'degree', 'negated-words');
  if (worsened.test(actual) && (improving.test(target) || /稳定|向好|保持|良好|和谐/.test(target)))
    return wordVerdict('failed', 'degree', 'negated-words');
  if (deniesOwn(target, actual) || (denied.test(actual) && !denied.test(target)))
    return wordVerdict('failed', 'degree', 'negated-words');
  if (isOpposite(target, actual)) return wordVerdict('failed', 'degree', 'negated-words');
  const found = decideWords(target, actual, has);
  if (
    isAdverse(actual) &&
    !isAdverse(target) &&
    (familiesOf(target).size > 0 || degreeOf(target) > 0)
  )
    return found.tier === 'achieved' || degreeOf(actual) >= 5 || /整改|纠正|补[齐充办]/.test(actual)
      ? wordVerdict(null, 'undecided', 'contradiction')
      : wordVerdict('failed', 'degree', 'negated-words');
  const doubtful =
    found.tier === 'achieved' && found.rule !== 'zero-event' && anyDenial.test(harmlessOut(actual));
  return doubtful && !anyDenial.test(target) ? wordVerdict(null, 'undecided', 'hedged') : found;
}

/** 是，附条件通过. */
const conditional = /[附有]条件|部分|整改|基本|原则/;

/** 正常运行无故障, 良好且持续改善: the target asks for more than its first words. */
const further = /[且并和及]|无|零|不|未|持续|杜绝|稳定/;

/** What is left when no status word speaks against the answer. */
function decideWords(target: string, actual: string, has: StatusWords): WordVerdict {
  const bare = strip(actual);
  const bar = strip(target);
  const wanted = familiesOf(target);
  if (bare !== '' && bar.startsWith(bare) && further.test(bar.slice(bare.length)))
    return wordVerdict(null, 'undecided', 'restated');
  if (
    bare.length >= 2 &&
    bar.startsWith(bare) &&
    /^(?:符合|达到|合格|合规|满足|通过|严格执行|及时|按时|完成|有效|显著|明显|正常|畅通|良好)/.test(
      bare,
    )
  ) {
    return wordVerdict('achieved', 'same-words', 'same-words');
  }
  if (wanted.has('time')) {
    if (/补[发报缴办录]/.test(actual)) return wordVerdict('failed', 'status-words', 'late', true);
    if (lengthens(target, actual)) return wordVerdict('achieved', 'same-words', 'on-time');
    if (isOnlySetOut(target, actual)) return wordVerdict(null, 'undecided', 'restated');
    if (has.has('onTime') || deniesLateness(actual) || isPrompt(target, actual))
      return wordVerdict('achieved', 'status-words', 'on-time');
    return isPlainDone(actual) && /完成|完工|竣工/.test(target)
      ? wordVerdict(null, 'undecided', 'no-date')
      : wordVerdict(null, 'undecided', 'restated');
  }
  if (wanted.has('zero')) {
    const none =
      /未(?:发生|出现|发现|接到|收到|产生|造成|带来|引发|形成)|没有?(?:发生|出现|发现|产生|造成)|^无|(?:均|全年|期间|,|，)无|零|杜绝|0[起次件例]?$|不存在/.test(
        actual,
      );
    if (none) return wordVerdict('achieved', 'zero-event', 'reached', true);
    return wordVerdict(null, 'undecided', 'restated');
  }
  if (isPlainDone(actual)) return wordVerdict('achieved', 'status-words', 'done', true);
  const act =
    /完成|建成|制定|印发|出台|建立|举办|召开|开展|发放|配备|购置|通过|验收|合格|达标|上线|投入使用|建设|编制|出版|落实|达到/.exec(
      target,
    )?.[0];
  const degreeAsked = degreeOf(target) >= 5;
  if (act !== undefined && !degreeAsked && has.has('done')) {
    if (actual.includes(act) || /完成|通过|合格|建成/.test(actual))
      return wordVerdict('achieved', 'status-words', 'done', true);
  }
  return byDegree(target, actual);
}
