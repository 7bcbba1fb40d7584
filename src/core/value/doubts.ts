import { why } from './answer';
import type { ReasonCode } from './codes';
import { tellsTime, timeAsked, unconfirmed } from './confirmed';
import { inTime, lastDate } from './dates';
import { adds } from './derive';
import type { NumberAnswer } from './numberAnswer';
import type { NumberTarget } from './numberTarget';
import type { Reading } from './quantities';
import type { Why } from './reading';
import type { Row } from './row';
import { statusWords } from './status';
import { dimOf } from './dimension';
import { sameUnit } from './units';

const unmet =
  /(?:未|没有|尚未)(?:能)?(?:全部|按期|按时)?(?:投入|正式)?(?:完成|达到|达标|达成|实现|投用|使用|启用|交付|开放|运行|运营|发放到位)(?!.{0,3}\d)|(?:^|[^按照据年本原])(?:计划|拟|预计|将)(?:完成|建设|举办|开展|新建)[^,，;；]{0,12}$/;

/**
 * A number that reaches the target although the words say it was not done, or «basically» done. A clause
 * with a number of its own (剩余2.3公里未完成) speaks of that number.
 */
function contradicts(text: string, hedged: boolean, chosen: string): boolean {
  if (hedged && /基本(?:完成|达到|建成|实现|达成)/.test(text)) return true;
  if (!unmet.test(text) || /未完成\d/.test(text)) return false;
  return text
    .split(/[,，。;；]/)
    .some((clause) => unmet.test(clause) && (!/\d/.test(clause) || ownClause(clause, chosen)));
}

const ownClause = (clause: string, chosen: string): boolean =>
  chosen !== '' && clause.includes(chosen);

/** 6月底前完成5项 → 完成5项: the number is there, the time is not told, or is too late. */
function timeDoubt(row: Row, target: NumberTarget): Why<ReasonCode> | null {
  if (target.read.source !== 'target') return null;
  const deadline = lastDate(row.target.text);
  const done = deadline && lastDate(row.actual.text);
  if (deadline && done) return inTime(deadline, done) === false ? why('after-deadline') : null;
  if (!row.words.category.includes('时效') || tellsTime(row.actual.text)) return null;
  const asked = timeAsked(row.target.text);
  return deadline ? why('no-date') : asked === null ? null : why('not-confirmed', { words: asked });
}

const isCounted = ({ reading }: NumberTarget): boolean => /^[no]:/.test(dimOf(reading.unit));

/** 不少于5项: the bound is what the number answers. */
const bound = /(?:不[少低大小高多]于|不超过|控制在)\s*(?=\d)/g;

/** 50台全部合格 → 采购50台: so many, but nothing is said of how they have to be. */
function qualityDoubt(row: Row, target: NumberTarget): Why<ReasonCode> | null {
  const { text } = row.actual;
  const asks = isCounted(target) && target.read.source === 'target';
  if (!asks || !row.words.category.includes('质量') || !/[\u4e00-\u9fa5]{2}.*\d/.test(text))
    return null;
  const asked = unconfirmed(row.target.text.replace(bound, ''), text);
  return asked === null ? null : why('not-confirmed', { words: asked });
}

/** 3所均已开工, 4项标准送审稿均已形成: so many, at a stage before they are there. */
const begun = /开工|动工|立项|招标|签约|下单|封顶|送审|初稿|征求意见|报批/;
const finished = /建成|完成|竣工|完工|投用|投产|交付|验收|印发|发布|使用/;
/** 5套已运抵，正在吊装. */
const underWay =
  /(?:^|[,，。;；])(?:目前|现)?(?:正在|尚在|仍在)(?:吊装|安装|调试|施工|建设|收尾|扫尾|审批|测试|整改|办理|制作|编制|印制|审核)[^,，。;；\d]*[。.]?$/;

function stageDoubt(
  { actual: { text } }: Row,
  { about }: NumberTarget,
  at: number,
): ReasonCode | null {
  if (underWay.test(text)) return 'in-progress';
  const [tail = ''] = text.slice(at, at + 24).split(/[,，。;；\d]/);
  const [stage] = begun.exec(tail) ?? [];
  return stage !== undefined && !about.includes(stage) && !finished.test(text.slice(at))
    ? 'only-planned'
    : null;
}

const failed = /不能|无法|返工|损坏|损毁|失效|停用|闲置|作废|退货|重做/;

/** 维修63眼，复查11眼不能出水; 52公里，有4公里未划: some of what was counted is not as it should be. */
function someFail({ actual: { text } }: Row, chosen: Reading, others: readonly Reading[]): boolean {
  const bare = !/[\u4e00-\u9fa5]/.test(text.slice(0, chosen.start));
  return others.some((other) => {
    if (other.start < chosen.end || !sameUnit(other.unit, chosen.unit) || other.value <= 0)
      return false;
    const lead = (): string => text.slice(chosen.end, other.start);
    const fails =
      failed.test(text.slice(other.end, other.end + 16)) ||
      (bare && other.role === 'rest' && /有[^,，。;；]{0,4}$/.test(lead()));
    return fails && !/另|其余|除|新/.test(lead());
  });
}

/** 接入2500路，在线率91% for 在线路数: not all of them are what is counted. */
const rateBelow = (name: string, chosen: Reading, others: readonly Reading[]): boolean =>
  others.some(({ unit, value, words }) => {
    const act = /([\u4e00-\u9fa5]{2})率/.exec(words)?.[1];
    const counts = act !== undefined && name.includes(act) && !chosen.words.includes(act);
    return counts && unit?.dim === 'percent' && value < 100;
  });

/** ≤800元/人次，正高级职称按1000元发放: the limit said again, and what went beyond it. */
function breaks(target: NumberTarget, chosen: Reading, others: readonly Reading[]): boolean {
  const again = chosen.comparator !== null && chosen.value === target.reading.value;
  if (!again || target.direction.direction !== 'atMost') return false;
  return others.some(
    (other) =>
      sameUnit(other.unit, chosen.unit) &&
      other.scale === chosen.scale &&
      other.value > chosen.value,
  );
}

/** 已施工14个月，预计2024年4月完工: the time that it takes is not over. */
const running =
  /目前|截[至止]|预计[^,，。;；]{0,12}(?:完工|竣工|完成|交付)|(?:未|尚未|没有)(?:完工|竣工|完成|交付)/;

const isRunning = ({ direction, reading }: NumberTarget, text: string): boolean =>
  direction.direction === 'atMost' &&
  /^(?:time|month|workday)$/.test(dimOf(reading.unit)) &&
  running.test(text);

/** 签约亿元以上项目 → 签约项目31个: how many of them are of that size is not told. */
const sized = /[亿万]元(?:及)?以上|规模以上|规上|限上/;

function sizeUnsaid(name: string, text: string): string | null {
  const [asked] = sized.exec(name) ?? [];
  if (asked === undefined || !/[\u4e00-\u9fa5]{4}/.test(text)) return null;
  return /以上|规模|规上|限上/.test(text) ? null : asked;
}

/**
 * What speaks against a number that reaches its target: other words of the same cell, a time or a quality
 * that was asked for, a stage before the end, some of the lot that failed.
 *
 * @param row the row
 * @param target what is asked for
 * @param found the number that reaches it
 * @returns the doubt, or null
 * @example // «维修63眼，复查11眼不能出水» against 63眼: contradiction
 */
export function doubtOfMet(
  row: Row,
  target: NumberTarget,
  found: NumberAnswer,
): Why<ReasonCode> | null {
  const { text, numeric } = row.actual;
  const chosen = found.actual;
  if (!numeric && text.length > 6) {
    const own = chosen ? text.slice(chosen.start, chosen.end) : '';
    const hedged = statusWords(text).has('hedged');
    if (contradicts(text, hedged, own)) return why(hedged ? 'hedged' : 'contradiction');
  }
  if (chosen) {
    const growth = target.direction.direction === 'atLeast' && adds(target.reading);
    const stage = growth ? stageDoubt(row, target, chosen.end) : null;
    if (stage !== null) return why(stage);
    if (growth && someFail(row, chosen, found.unmatched)) return why('contradiction');
    if (
      (growth && rateBelow(row.words.name.text, chosen, found.unmatched)) ||
      breaks(target, chosen, found.unmatched)
    )
      return why('several-candidates');
  }
  if (isRunning(target, text)) return why('in-progress');
  const size = isCounted(target) ? sizeUnsaid(row.words.name.text, text) : null;
  if (size !== null) return why('not-confirmed', { words: size });
  return timeDoubt(row, target) ?? qualityDoubt(row, target);
}
