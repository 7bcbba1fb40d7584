import type { Candidate } from '../quantity/match';
import { altered, type Reading } from '../quantity/quantities';
import type { NumberTarget } from '../target/numberTarget';
import { madeOf } from '../quantity/totals';
import { sameUnit } from '../quantity/units';
import { gated } from '../text/gates';
import { spanning, type Derived } from './derive';

/** Acts of spending, which say nothing about what was paid for. */
const spending =
  /(?:实际|已|共|累计|完成|支出|支付|使用|执行|投入|列支|花费|用于|用|付|元|[^\u4e00-\u9fa5A-Za-z])+/g;
/** Stages of one payment, plans, sources and comparisons: these do not add up. */
const noItems = gated(
  /预算|[概估结决]算|预付|首付|进度款|全部|批复|合同|中标|成交|送审|审[定减]|报价|限价|申请|下达|到位|拨付|指标|安排|收入|年初|调[整增减剂]|追加|节[约余省]|结[余转]|剩余|未|尚|欠|尾款|质保金|上缴|[收退交]回|其中|中央|[省市县区]级|财政|自筹|配套|捐[赠款]|拨款|[较比]|[上去往]年|20\d\d|单价|标准|均|每|最|原|计划|目标|控制|不超/,
);
const link = /^[、,，;；和及]*[^\d,，、;；。]{2,14}$/;

/**
 * What a cost comes to that is told by its items: 土建200万元，设备110万元 → 310万元. One item under a limit proves
 * nothing about all of them.
 *
 * @param list candidates in comparable units
 * @param goal the limit or the budget, in money
 * @param target the target with its row: an item that its name tells answers alone
 * @param text the whole cell
 * @returns the sum, or null where the numbers may be stages, plans or parts of one another
 * @example // ≤300万元, «土建200万元，设备110万元»: 310
 */
export function costItems(
  list: readonly Candidate[],
  goal: Reading,
  { about, direction, isExecution }: NumberTarget,
  text: string,
): Derived | null {
  const isSpent = direction.direction === 'atMost' || isExecution;
  if (!isSpent || goal.unit?.dim !== 'money' || goal.per !== '') return null;
  if (list.length < 2 || noItems.test(text)) return null;
  const [total, ...further] = list.filter(({ reading }) => reading.role === 'total');
  const parts = list.filter((entry) => entry !== total).map(({ reading }) => reading);
  // 场地费22万元，设备费18.5万元，合计40.5万元
  if (total && further.length === 0 && madeOf(parts)(total.reading))
    return { reading: altered(total.reading, { role: 'actual' }), note: 'chosen-by-name' };
  const items = list.map(({ reading }) => reading).sort((a, b) => a.start - b.start);
  const [first] = items;
  if (!first || !items.every((item) => isItem(item, first))) return null;
  const isListed = items.every((item, index) =>
    link.test(text.slice(items[index - 1]?.end ?? 0, item.start)),
  );
  const nouns = items.map(({ words }) => words.replace(spending, ''));
  const areKinds = nouns.every((noun) => noun.length > 1 && !about.includes(noun.slice(0, 2)));
  if (!isListed || !areKinds || new Set(nouns).size < nouns.length) return null;
  if (items.some((item) => madeOf(items.filter((other) => other !== item))(item))) return null;
  const sum = items.reduce((total, { value }) => total + value, 0);
  return { reading: spanning(items, first, sum), note: 'parts-added' };
}

const isItem = (item: Reading, first: Reading): boolean =>
  (item.role === 'none' || item.role === 'actual') &&
  item.comparator === null &&
  item.range === null &&
  item.change === 0 &&
  !item.more &&
  item.per === '' &&
  item.scale === first.scale &&
  sameUnit(item.unit, first.unit);
