import { dimOf } from '../quantity/dimension';
import type { UnitContext } from '../quantity/convert';
import { readDirection, zeroIsGood, type DirectionRead } from './direction';
import { gated } from '../text/gates';
import { altered, type Reading } from '../quantity/quantities';
import { isRateName, type RowWords, type TargetRead } from './target';

/** A number target with the facts of its row. */
export interface NumberTarget {
  readonly read: TargetRead;
  readonly reading: Reading;
  readonly words: RowWords;
  /** Name with the target's own words, for direction and matching. */
  readonly about: string;
  readonly direction: DirectionRead;
  readonly isExecution: boolean;
  readonly isBudgetRow: boolean;
  readonly isUnitPrice: boolean;
  /** The target is a change (降低10%): the size of the change counts. */
  readonly change: -1 | 0 | 1;
  /** Which way a change has to go, also where only the name tells it (增长率 ≥10%). */
  readonly sense: -1 | 0 | 1;
  readonly context: UnitContext;
}

const unitPriceName = gated(
  /单价|单位成本|均(?!衡|等)|每|单[位条项台套拍批件场集部篇次份公套平]|标准|价格|造价|件\/件|\/(?:[人亩部台套个件次月年])/,
);
const budgetRow = gated(/预算执行|资金执行|执行率|预算完成|支付进度/);

const speedOfNet = gated(/带宽|网速|速率|专线|宽带/);

const rising = gated(/增长|增加|提高|提升|上升|增速|增幅|涨幅/);
const falling = gated(/下降|降低|减少|压减|压降|降幅|节约|减排/);

/** 客流增长率 wants a rise, 能耗下降率 a fall; a name that speaks of both, or neither, says nothing. */
function senseOf(name: string): -1 | 0 | 1 {
  if (rising.test(name)) return falling.test(name) ? 0 : 1;
  return falling.test(name) ? -1 : 0;
}

/** What 件 and 起 both count. */
const caseName = gated(/纠纷|案件|警情|信访|举报|诉求|仲裁|诉讼|调[解处]/);

/** What is weighed in 吨标准煤, and in 吨二氧化碳. */
const coalName = gated(/标煤|标准煤|节能|能耗|用能/);
const carbonName = gated(/碳/);

/** What 部 and 台 both count. */
const deviceName = gated(
  /记录仪|执法仪|检测仪|监护仪|电梯|终端|对讲机|手机|电话机|相机|摄像机|无人机|一体机|平板电脑/,
);

/** 控制在3%左右, 不超过100人左右: about a limit, so that less is no shortfall. */
const limited = /(?:控制|限制)在|[降减缩][低少短]?[到至]|不(?:得|能)?(?:超过?|高于|大于|多于)/;

/** A cost by its name alone. */
const costName = gated(/(?:经费|费用|成本|支出|造价)(?:\([^)]*\))?$/);

const precision = gated(/分辨率|精度|误差|偏差|平整度|粗糙度/);

/** 优于0.5nm for a resolution: the smaller number is the finer one. */
function finer(reading: Reading, name: string): Reading {
  const better = reading.comparator === 'above' && reading.unit?.dim !== 'percent';
  return better && precision.test(name) ? altered(reading, { comparator: 'below' }) : reading;
}

/**
 * Settles what a number target means in its row: direction, execution row, unit price, change.
 *
 * @param read the target
 * @param words the row
 * @returns the target, ready for comparison
 * @example // 成本指标 «160 万元» → isExecution
 */
export function numberTarget(read: TargetRead, words: RowWords): NumberTarget {
  const name = words.name.text;
  const reading = finer(read.reading, name);
  // A form without groups says 日常养护经费 all the same.
  const group = words.category.trim() === '' && costName.test(name) ? '成本指标' : words.category;
  const about = `${name} ${reading.words}`;
  const dim = dimOf(reading.unit);
  const change =
    reading.change !== 0 &&
    !/达到|至|到/.test(reading.words.slice(-3)) &&
    !/^新增|^增加/.test(reading.words.trim())
      ? reading.change
      : 0;
  const isBudgetRow = budgetRow.test(group);
  const cost = group.includes('成本') && !isBudgetRow;
  const zero = reading.value === 0 && reading.range === null;
  const isAbout = reading.comparator === 'approximately';
  const direction = readDirection(
    isAbout && limited.test(reading.words) ? 'atMost' : reading.comparator,
    zero,
    group,
    about,
    dim,
    reading.per !== '',
    name.trim(),
  );
  const money = dim === 'money' || (dim === '' && reading.unit === null && !isRateName(name));
  const isUnitPrice = cost && (reading.per !== '' || unitPriceName.test(name));
  const bare = reading.comparator === null && reading.range === null && !zero;
  const isExecution =
    bare &&
    money &&
    change === 0 &&
    (isBudgetRow || (cost && !isUnitPrice && direction.direction !== 'equal'));
  const changeDirection: DirectionRead = { direction: 'atLeast', assumed: true, unsure: false };
  return {
    read,
    reading,
    words,
    about,
    direction: isExecution
      ? { direction: isBudgetRow ? 'atLeast' : 'atMost', assumed: true, unsure: false }
      : change !== 0 && reading.comparator === null
        ? changeDirection
        : direction,
    isExecution,
    isBudgetRow,
    isUnitPrice,
    change,
    sense: change === 0 ? senseOf(name) : change,
    context: {
      bandwidth: speedOfNet.test(about),
      water: about.includes('水'),
      cases: caseName.test(about),
      devices: deviceName.test(about),
      coal: coalName.test(about),
      carbon: carbonName.test(about),
      events: direction.direction === 'atMost' && zeroIsGood(about),
    },
  };
}
