import type { CellRead } from '../quantity/cells';
import type { NumberTarget } from '../target/numberTarget';
import type { Reading } from '../quantity/quantities';
import { isRateName } from '../target/target';
import { gated } from '../text/gates';
import { adds } from './derive';

const rateAlone = gated(/^\s*((?:正在)?(?:施工|建设|推进|进行|实施)中\()?[\d.]+%[)。]?\s*(\(.*)?$/);

/**
 * 88%（两处推进缓慢） for 12条, 正在施工中（90%）: how far it has come. Words beside 100% tell what the rate is of:
 * 100%（已招标）, 98%（合格率）.
 */
function progressAlone({ text, quantities }: CellRead): Reading | null {
  const [whole, doing = '', beside = ''] = rateAlone.exec(text) ?? [];
  const rate = quantities.find(({ unit }) => unit?.dim === 'percent');
  if (whole === undefined || !rate) return null;
  const isPlain = doing === '' && beside === '';
  return isPlain || (rate.value < 100 && !/率|满意|覆盖/.test(beside)) ? rate : null;
}

/** 经费执行率为100%. */
const spentRate = /(?:执行|支付|支出|使用|拨付|发放)率(?:为|达到?|:)*\s*$/;
/** 上半年执行率, 目标执行率, 全市平均执行率: of another time, of others, or not yet so. */
const otherRate =
  /[上去往]年|半年|季度|[一二三四]期|第[一二三四]批|首批|已(?:支付|拨付|下达)|目标|计划|预计|要求|应|平均|剔除|扣除/;

/** 招标进度, 付款进度, 主体完成: that a beginning or the payment is done says nothing of the thing. */
const ofAStage =
  /(招标|采购程序|付款|支付|主体|前期|设计|勘[察测]|审批|手续|签[订约]|基础|土建|报批|投资|资金|拨付|测绘|征地|拆迁|选址|立项|可研|方案)[^,，。;；\d]{0,6}$/;
const isOfStage = (lead: string, { value }: Reading, about: string): boolean => {
  const [, stage = ''] = ofAStage.exec(lead) ?? [];
  return value >= 100 && stage !== '' && !about.includes(stage);
};

/** The rate of what was spent; of several the lowest, for money that was passed on is not yet spent. */
function spentShare({ quantities }: CellRead): Reading | null {
  const rates = quantities.filter(
    ({ unit, words }) => unit?.dim === 'percent' && spentRate.test(words) && !otherRate.test(words),
  );
  const [lowest = null] = [...rates].sort((a, b) => a.value - b.value);
  return lowest;
}

/**
 * 完成率85%, 完成目标任务的70%: how much of the target is done, in words.
 *
 * @param cell the actual cell
 * @param goal the target's quantity, or null where words are asked for
 * @param about indicator name, with the target's own words: a stage that they name is what is asked for
 * @param isExecution the row is about money: the rate of what was spent says it too
 * @returns the percentage, or null
 * @example // «完成率85%» → 85 %
 */
export function statedRate(
  cell: CellRead,
  goal: Reading | null,
  about: string,
  isExecution = false,
): Reading | null {
  if (goal?.unit?.dim === 'percent') return null;
  const isCounted = goal !== null && adds(goal) && goal.unit?.dim !== 'money';
  const alone = isCounted ? progressAlone(cell) : null;
  const spent = isExecution ? spentShare(cell) : null;
  return (
    alone ??
    spent ??
    cell.quantities.find(
      (reading) =>
        reading.unit?.dim === 'percent' &&
        !/超额完成[^,，]*$/.test(cell.text.slice(0, reading.start)) &&
        !/序时[^,，]*$/.test(cell.text.slice(0, reading.start)) &&
        !(!isExecution && isOfStage(cell.text.slice(0, reading.start), reading, about)) &&
        /完成(?:率|度|比例|了)?(?:为|达到?|约|:)?\s*$|完成(?:了)?(?:项目(?:建设)?(?=的)|全年|年度|年初|目标|任务|计划|(?:全部|总)?工程量?|(?:全部|总)(?:建设)?(?:任务|工作)量?|主体|建设内容|总量|总任务|进度)[^,，]{0,10}(?:的|约)?\s*$|完成(?:数|量)?占(?:全年|年度|年初|目标|任务|计划)[^,，]{0,10}(?:的|约)?\s*$|进度(?:为|达到?|完成)?\s*$/.test(
          cell.text.slice(Math.max(0, reading.start - 18), reading.start),
        ),
    ) ??
    null
  );
}

/** 新增 80 → 95%: more than the 80 %, or not yet all of the 80. */
const mayBeShare = ({ value }: Reading, rate: Reading): boolean =>
  rate.value >= value && value >= 10;

/**
 * 75% for a bare 8 under 数量指标: so much of it is done; never that all of it is, for the bare number may be a share.
 *
 * @param cell the actual cell
 * @param goal the target's quantity
 * @param target the target with its row
 * @returns the percentage below 100, or null
 * @example // 新增蓄水能力 8 → «75%»
 */
export function progressOfBare(
  cell: CellRead,
  goal: Reading,
  { words, change, sense }: NumberTarget,
): Reading | null {
  const isCount =
    goal.unit === null &&
    words.category.includes('数量') &&
    !isRateName(words.name.text) &&
    change === 0 &&
    sense === 0;
  const rate = isCount ? progressAlone(cell) : null;
  return rate && rate.value < 100 && !mayBeShare(goal, rate) ? rate : null;
}
