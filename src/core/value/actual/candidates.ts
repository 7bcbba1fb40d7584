import { caseKind } from '../lexicon/caseKinds';
import { countsPeople, countsThings, dimOf } from '../quantity/dimension';
import { comparable, type UnitContext } from '../quantity/convert';
import { gated } from '../text/gates';
import { acts, overlap, rate, type Candidate } from '../quantity/match';
import type { Reading } from '../quantity/quantities';
import {
  carriedOn,
  withBounds,
  withContext,
  withRates,
  withStages,
  withTotals,
  withoutStock,
} from './ranking';
import { kindsAsked } from './kindsAsked';
import { asksCapacity, isCapacity } from './perEach';
import { ofTheLastYear, ofTheTimeAsked, ofTheWholeYear, withoutFormer } from './overYears';
import { wantedStages } from '../lexicon/stages';
import { sameUnit } from '../quantity/units';
import { withoutTakenOut } from './takenOut';
import { madeOf } from '../quantity/totals';

/** 日均42吨 beside 年清运1.5万吨: another quantity. Times, rates and degrees are means by nature. */
const means = gated(
  /[日月人户亩村校班场镇乡]均|亩产|单产|每(?:个|一)?(?:[日天月人户亩村镇乡校班场期次车座周批季家]|社区|学校)|日(?=处理|供|产|清|收|运|提)/,
);
/** 屠宰场日检疫头数: what is asked for by the day; 节日, 生日 and 工作日 are other words. */
const daily = gated(
  /(?:^|[^节假生作当次翌今昨末近整即平连工休])日(?![常期照本])[\u4e00-\u9fa5]{2,4}[数量](?!据)/,
);
const asksMean = (about: string): boolean => means.test(about) || daily.test(about);
const natural = /^(?:time|month|workday|percent|temperature|noise|voltage)$/;

/** 月均保障1846人: of those who are there all the time the mean tells how many they are. */
const meanStock = gated(/[月年]均(?:保障|救助|供养|在[册岗院园训校]|服务|管护)/);

function isMean({ per, words, unit }: Reading): boolean {
  const isStock = countsPeople(unit) && meanStock.test(words);
  return per === '' && means.test(words) && !natural.test(dimOf(unit)) && !isStock;
}

/** What a person has to learn is asked of each one. */
const learned = /^n:学[时分]$/;
/** 人均96学时 against 90学时, 每班平均95人 for 培训班规模; 人均8学时 against 240学时 is none of that. */
const isOfEach = ({ words, value }: Reading, target: Reading, about: string): boolean =>
  (value >= target.value || /人均|继续教育|学习|规模|班额/.test(about)) &&
  ((learned.test(dimOf(target.unit)) && /人均|每人/.test(words)) ||
    (/班(?:级|次)?规模|班额/.test(about) && /每个?班|班均/.test(words)));

/** 诈骗案立案数同比降幅: the change is asked for, not the rate beside it. */
const changeName = gated(
  /(?:[增降减涨]幅|增速|增长率|[下上]升率|下降率|降低率|同比)[^\u4e00-\u9fa5]*$/,
);

/** 完成调研报告5篇，获省级奖项2篇. */
const awarded = gated(/[获得][^,，。;；]{0,6}奖/);

/** 5座，更正：实际为4座; 上报312人，审计核减后为290人: the corrected number counts. */
const corrected = gated(
  /更正|应为|有误(?![^,，]{0,3}退)|实为|核减后|[,，](?:最终|经审核)?认定(?:为)?$|(?:验收|审计)[核确][定认]|经(?:核实|审计|复核)[^,，]{0,6}为|四舍五入前/,
);

/** 合同单价3080元，结算单价3265元: what was paid in the end is the price, unless an earlier one is asked for. */
const settled = /结算(?!审核)|决算|审定/;
const agreed = /合同|中标|成交|送审|报价|[预概估]算(?:价|金额|数|额)?为?$/;
/** 预算30万元，中标价27.8万元: what was allowed for is no price. */
const allowed = /(?:^|[^成行付出])[预概估]算(?:价|金额|数|总?额|安排)?为?$|控制价|限价|拦标价/;
const isPrice = ({ unit }: Reading, about: string): boolean =>
  unit?.dim === 'money' && !/合同|中标|[概预]算|支付|拨付|到位/.test(about);

/** 比2020年增长38% beside 比上年增长6.4%: told against another year than the last. */
const otherBase = /(?:[较比]20\d\d年|环比|前年)[^,，。;；\d]{0,6}$/;
const isOtherYear = (text: string, start: number): boolean =>
  otherBase.test(text.slice(Math.max(0, start - 16), start));

/** “十四五”以来累计下降11.2%: the change of several years. */
const since = gated(/累计|以来/);
/** 另开展应急演练2次: what was done beside it. */
const besides = gated(/^[,，]?另外?(?:开展|举办|组织|赴|协助|参与|接待|承办)/);

/** 事故2起，开展事故演练4次: what is done so that it will not happen. */
const unwanted = gated(/事故|事件|投诉|故障|火灾|伤亡|死亡|案件|差错|违规|违法|舆情/);
const forestalling = /(?:演练|培训|宣传|讲座|会议|督导|督查)(?:活动|教育|次数)?$/;

const overLastYear = gated(/同比|比上年|较上年/);

/** 停业2家、新增3家，年末16家: what is there in the end, where they came and went. */
const yearEnd = /^[,，]?(?:年末|年底|期末|截至年[底末])(?:在[册岗]|实有|共有|共|为)?/;
const left = /停业|毕业|退出|注销|离职|调出|关闭|迁出|减少/;
const isMoved = (levels: readonly Reading[], text: string): boolean =>
  left.test(text) &&
  text.includes('新增') &&
  levels.slice(-1).some(({ words }) => yearEnd.test(words));

/** Where the name asks for a mean or a change, only such quantities, if there are any. */
function ofItsKind(
  readings: readonly Reading[],
  kinds: readonly (readonly [boolean, (reading: Reading) => boolean])[],
): readonly Reading[] {
  return kinds.reduce((left, [asked, isKind]) => {
    const own = asked ? left.filter(isKind) : [];
    return own.length > 0 ? own : left;
  }, readings);
}

/** 新（改）建6个, 新建及改造10所: what the acts make together is asked for. */
const severalActs = gated(
  /新\(?[改扩续迁]\)?建|[改扩]\(?[扩续迁]\)?建|新建[及和与、(](?:改|扩|续)/,
);

/**
 * 烈士墓169座，纪念碑亭17处，合计186处: a total over several units is the answer, not the one item that happens to be
 * counted in the target's unit; unless the name is that item's.
 */
function mixedTotal(
  named: readonly Reading[],
  actuals: readonly Reading[],
  pairs: ReadonlySet<string>,
  whole: string,
): Reading | null {
  const [total] = named.filter(({ role }) => role === 'total').slice(-1);
  if (total?.range !== null) return null;
  const parts = actuals.filter(
    ({ end, unit, role }) =>
      end <= total.start &&
      (countsThings(unit) || sameUnit(unit, total.unit)) &&
      role !== 'rest' &&
      role !== 'plan',
  );
  const oneAct = !severalActs.test(whole);
  if (oneAct && parts.every(({ unit }) => sameUnit(unit, total.unit))) return null;
  const isItem = named.some(
    (part) =>
      oneAct && part !== total && overlap(pairs, part.words) > 1 && !/[共合总]计/.test(whole),
  );
  return !isItem && madeOf(parts)(total) ? total : null;
}

/**
 * All quantities that can be compared with the target, best first; earlier wins ties.
 * Plans and remainders drop out where something was done; a grand total (共计337公里) wins only
 * where the name fits no item better than the others.
 *
 * @param target the target
 * @param actuals quantities of the actual
 * @param pairs bigrams of the indicator's name
 * @param about the name
 * @param whole the name with the target's own words
 * @param context words that settle units
 * @param text the whole cell
 * @returns candidates by falling score
 * @example // «春季618人，秋季602人，共计1220人» → 1220 first
 */
export function candidates(
  target: Reading,
  actuals: readonly Reading[],
  pairs: ReadonlySet<string>,
  about: string,
  whole: string,
  context: UnitContext,
  text: string,
): readonly Candidate[] {
  const anyMean = asksMean(whole) || target.per !== '';
  const alone = actuals.filter((actual) => comparable(actual, target, context));
  const named = withoutFormer(withoutTakenOut(alone, whole, text), text);
  const over = mixedTotal(named, actuals, pairs, whole);
  if (over) return [rate(over, pairs, about)];
  // 各1间，共4间: the total says how many that makes.
  const alike = named.some(({ role }) => role === 'total')
    ? named.filter(({ start }) => text.charAt(start - 1) !== '各')
    : named;
  // 每周开放56小时 beside 350天 tells how the days were spent.
  const isDaily = ({ unit, words }: Reading): boolean =>
    !sameUnit(unit, target.unit) && /每[天日周月]/.test(words);
  const levels = anyMean
    ? alike
    : alike.filter(
        (actual) => (!isMean(actual) || isOfEach(actual, target, about)) && !isDaily(actual),
      );
  if (levels.length < 2) return levels.map((reading) => rate(reading, pairs, about));
  const kind = caseKind(target.words);
  const fitting = ofItsKind(
    ofTheWholeYear(ofTheTimeAsked(ofTheLastYear(levels, whole, text), whole), whole, text),
    [
      [!about.includes('奖'), ({ words }) => !awarded.test(words)],
      [asksMean(about), isMean],
      [whole.includes('人均'), ({ words }) => words.includes('人均')],
      // 验收5辆，已付款4辆: to be paid for is no stage of a thing.
      [
        countsThings(target.unit) && !/付|款|补|贴|资|发放/.test(whole),
        ({ words }) => !/付[款清讫]|资金[^,，]{0,2}[兑拨支]付|[兑拨支]付资金/.test(words),
      ],
      [target.per !== '' && !asksCapacity.test(whole), ({ words }) => !isCapacity(words)],
      [about.includes('平均'), ({ words }) => words.includes('均')],
      [true, ({ words }) => corrected.test(words)],
      [target.change !== 0 && !since.test(whole), ({ words }) => !since.test(words)],
      [overLastYear.test(whole), ({ start }) => !isOtherYear(text, start)],
      [about.includes('净增'), ({ words }) => words.includes('净增')],
      [true, ({ words }) => !besides.test(words)],
      [unwanted.test(about) && !forestalling.test(about), ({ words }) => !forestalling.test(words)],
      [isMoved(levels, text) && !acts.test(about), ({ words }) => yearEnd.test(words)],
      // 年初有430人，年末达到478人
      [
        levels.some(({ words }) => yearEnd.test(words)) && !/新增|净增/.test(whole),
        ({ words }) => !/年初|期初|净增|新增/.test(words),
      ],
      [
        isPrice(target, about) && levels.some(({ words }) => settled.test(words)),
        ({ words }) => !agreed.test(words),
      ],
      [isPrice(target, about), ({ words }) => !allowed.test(words)],
      [kind !== null, ({ words }) => kind !== null && words.includes(kind)],
      [
        (changeName.test(about) || target.change !== 0) && target.unit?.dim === 'percent',
        ({ change }) => change !== 0,
      ],
    ],
  );
  const rated = fitting.map((reading) => rate(reading, pairs, about));
  if (rated.length < 2) return rated;
  const fit = withRates(carriedOn(rated, about), target, about);
  const staged = withStages(withoutStock(fit, whole), wantedStages(whole));
  const exact = withBounds(staged);
  const totals = withTotals(exact, pairs, whole, kindsAsked(exact, target, whole, text));
  const ranked = target.unit?.dim === 'percent' ? withContext(totals, pairs, text) : totals;
  return [...ranked].sort((a, b) => b.score - a.score);
}
