import { awaits } from '../lexicon/awaiting';
import type { Derived } from './derive';
import { spanning } from './derive';
import { clean } from '../quantity/numerals';
import { altered, type Reading } from '../quantity/quantities';
import { bigrams } from '../quantity/match';
import { sameUnit } from '../quantity/units';

/** What a rate counts, by families of words: 处理率 counts what is 办结, 执行率 what is 支出. */
const counted: readonly RegExp[] = [
  /办结|结案|处理|处置|整改|化解|完成|解决|答复/,
  /及时|按期|按时|如期|准时/,
  /执行|支出|支付|使用|到位|拨付/,
  /参训|出勤|到课|参加|到场/,
  /覆盖|接入|纳入|开通/,
  /合格|达标|通过|优良|满意/,
  /持证|取证|获证|取得证书/,
  /满意|好评/,
];

/** What a count of faults leaves out of a rate: 故障3台 of 210 for 完好率, 逾期7件 of 156 for 按期办结率. */
const faults: readonly (readonly [RegExp, RegExp])[] = [
  [/完好|正常/, /故障|损坏|损毁|报废|停用|异常/],
  [/及时|按期|按时|如期|准时/, /超期|逾期|超时|延误|未(?:按期|按时|及时|如期)/],
  [/准确|正确/, /差错|错误|有误|误[发报判]|错[发报漏]/],
  [/出勤|到岗/, /缺勤|缺席|请假|旷工/],
];

/** 按期2071笔 of 应还2140笔 for 按期还款率: how it has to be done, and the act itself is told with the whole. */
const manner = /(?:按期|按时|及时|如期|准时)(?=[\u4e00-\u9fa5]{2,4}率)/;
const inManner = /^(?:其中)?(?:按期|按时|及时|如期|准时)(?:的|有|为|数)*$/;
const isInManner = (name: string, whole: Reading, part: Reading): boolean =>
  manner.test(name) &&
  inManner.test(part.words.trim()) &&
  whole.role === 'plan' &&
  Array.from(/应([\u4e00-\u9fa5]{1,2})/.exec(whole.words)?.[1] ?? '').some((sign) =>
    name.includes(sign),
  );

/** Places that one person fills: 床位1200张，入住690人. */
const place = /床位|车位|座位|席位|工位|泊位|机位|学位|岗位/;

/**
 * Whether an act is what a rate of a name counts: 办结 for 处理率, 发放 for 发放率.
 *
 * @param act two characters
 * @param name the indicator with its target's words
 * @returns true where the rate counts that act
 * @example isCountedAlike('办结', '投诉处理率') //=> true
 */
export function isCountedAlike(act: string, name: string): boolean {
  const [, asked = ''] =
    /([\u4e00-\u9fa5]{2})(?:率|比例|度)/.exec(name.replace('持证上岗率', '持证率')) ?? [];
  // 退捕渔民安置 100%
  if (asked === '')
    return !/[率度]|比例|满意/.test(name) && name.replace(/情况$/, '').endsWith(act);
  return asked === act || counted.some((family) => family.test(asked) && family.test(act));
}

/**
 * Whether two characters are an act of their own that rates count: 办结, 合格; 机扫 is none.
 *
 * @param act two characters
 * @returns true for an act that the families name
 * @example isKnownAct('办结') //=> true
 */
export const isKnownAct = (act: string): boolean => counted.some((family) => family.test(act));

const size = (reading: Reading): number =>
  clean((reading.value * reading.scale * (reading.unit?.num ?? 1)) / (reading.unit?.den ?? 1));

/** 应检查236家，实际检查229家; 应种儿童2150人，实种1876人: of what had to be done so much was done. */
function isDoneOf(due: string, done: string): boolean {
  const [, act = ''] = /应([\u4e00-\u9fa5]{1,4})/.exec(due) ?? [];
  if (act === '') return false;
  return (
    (done.includes(act) && /实|已/.test(done)) ||
    Array.from(act.slice(0, 2)).some((sign) => new RegExp(`(?:实|已)${sign}`).test(done))
  );
}

const missing = new RegExp(`在办|在建|现存|尚[余有]|${awaits}|[差缺欠](?:了)?$`);

/** Whether the words beside a count say that it is what the rate counts, or what it misses. */
function counts(act: string, name: string, reading: Reading): 'part' | 'missed' | null {
  const { words } = reading;
  if (words.includes(`不${act}`)) return 'missed';
  if (faults.some(([asked, told]) => asked.test(name) && told.test(words))) return 'missed';
  const alike = counted.find((family) => family.test(act));
  const named = words.includes(act) || alike?.test(words) === true;
  if (reading.role !== 'rest') return named && reading.role !== 'plan' ? 'part' : null;
  // 尚未接通 for 通村率
  const undone = Array.from(act).some((sign) =>
    new RegExp(`未[\\u4e00-\\u9fa5]{0,3}${sign}`).test(words),
  );
  return (named && /[不未没]/.test(words)) || undone || missing.test(words) ? 'missed' : null;
}

/** 抽查455户 of 840 for 随机抽查覆盖率: the act that the name itself speaks of. */
function isNamedAct(name: string, { words, role }: Reading): boolean {
  const act = words.trim().slice(-2);
  return act.length === 2 && role !== 'plan' && role !== 'rest' && name.includes(act);
}

/** 干部120人中女干部42人 for 女干部占比: the first words of the name are those of the part alone. */
function isKindOf(name: string, whole: Reading, part: Reading): boolean {
  const [, kind = ''] = /^(.{2,12}?)(?:占比|比例|比重|占.{2,8}(?:比例|比重))/.exec(name) ?? [];
  const opening = kind.slice(0, 2);
  const all = whole.words.replace(/中[^中]*$/, '');
  return opening !== '' && part.words.includes(opening) && !all.includes(opening);
}

/** Acts by which a thing is brought to those whom a rate of coverage counts: 开展课后服务47所. */
const brought = /开展|实施|提供|建立|配备|设[立置]|建成|接通|开通|签订|落实/;

const someOfThem = /试点|示范|重点|部分|首批|计划|其中|城区|市区|主城|农村|[公民]办/;

/** 学校47所，开展课后服务47所 for 课后服务学校覆盖率: all that the name counts, and those that have what it speaks of. */
function isCoveredBy(name: string, whole: Reading, part: Reading): boolean {
  if (!name.includes('覆盖率') || !brought.test(part.words) || brought.test(whole.words))
    return false;
  const noun = whole.words.trim().slice(-1);
  const own = [...bigrams(name)].filter((pair) => part.words.includes(pair));
  return (
    noun !== '' &&
    name.includes(noun) &&
    own.length >= 2 &&
    name.includes(part.words.trim().slice(-2)) &&
    !own.some((pair) => whole.words.includes(pair)) &&
    !someOfThem.test(whole.words + part.words)
  );
}

/** 日均处理160吨: how much it was each day is no part of the whole. */
const isMean = ({ words }: Reading): boolean => /[日月年人户次]均|平均|每[日天月]/.test(words);

/** 学校47所，开展47所，学生2.93万人: what else is told behind a whole and its part, in other units. */
function leadingPair(readings: readonly Reading[]): readonly Reading[] {
  const [one, two, ...others] = readings;
  return one &&
    two &&
    sameUnit(one.unit, two.unit) &&
    others.every(({ unit }) => !sameUnit(unit, one.unit))
    ? [one, two]
    : readings;
}

/**
 * A rate from counts: 应接种2140人，实际接种1883人 → 87.99 %; 受理36件，办结34件，2件在办 → 94.44 %.
 *
 * @param every all quantities of the actual
 * @param goal the target
 * @param name the indicator, 接种率
 * @returns the share in percent points, or null unless a whole and a part of one unit are told
 * @example // «抽检120批次，合格118批次» for 合格率 → 98.33 %
 */
export function shareOf(every: readonly Reading[], goal: Reading, name: string): Derived | null {
  if (goal.unit?.dim !== 'percent' || goal.unit.den !== 1) return null;
  const readings = name.includes('均') ? every : every.filter((reading) => !isMean(reading));
  const act = /([\u4e00-\u9fa5]{2})(?:率|度|比例)/.exec(name)?.[1] ?? '率';
  const returned = readings.findIndex(({ words }) => /收回|回收|有效/.test(words));
  // 1188件一次达标: how often is no count of its own.
  const plainOnes = readings.filter(({ unit, value }) => !(unit?.dim === 'n:次' && value === 1));
  // 抽查18个仓，17个仓相符，1个仓短少4.3吨: what one of them lacks is another matter.
  const alikes = readings.filter(({ unit }) => sameUnit(unit, readings[0]?.unit ?? null));
  // 检查企业351家，排查隐患1108条，已整改1097条: where it was looked for is another matter too.
  const later = readings.filter(({ unit }) => sameUnit(unit, readings[1]?.unit ?? null));
  const told =
    readings.length === 3 && returned === 1
      ? readings.slice(1)
      : name.includes('一次')
        ? plainOnes
        : readings.length > 3 && alikes.length === 3
          ? alikes
          : returned < 0 && readings.length > 2 && later.length === readings.length - 1
            ? later
            : leadingPair(readings);
  const [one, two, three] = told;
  if (!one || !two || told.length > 3) return null;
  const due = one.role === 'plan' && isDoneOf(one.words, two.words);
  const filled = place.test(one.words) && one.unit?.dim.startsWith('n:') === true;
  const alike = (reading: Reading): boolean =>
    reading.unit === null || one.unit === null
      ? due && reading.unit === one.unit
      : sameUnit(reading.unit, one.unit) ||
        (reading.unit.dim === one.unit.dim && size(one) > 0) ||
        (filled && reading.unit.dim === 'n:人');
  const plain = told.every(
    (reading) => alike(reading) && reading.range === null && !reading.more && reading.per === '',
  );
  if (!plain || size(one) <= 0 || size(two) > size(one)) return null;
  // 覆盖18个乡镇中的17个
  const among = one.role === 'plan' && /中的?/.test(two.words);
  const [, must = ''] = one.role === 'plan' ? (/应([\u4e00-\u9fa5])/.exec(one.words) ?? []) : [];
  const undone = must !== '' && two.words.includes(`未${must}`);
  const kind =
    isKindOf(name, one, two) || isCoveredBy(name, one, two) || isInManner(name, one, two);
  const asked = undone
    ? 'missed'
    : due || kind
      ? 'part'
      : (counts(act, name, among ? altered(two, { words: one.words + two.words }) : two) ??
        (filled || (/对象|总|共|全部|受理|收案/.test(one.words) && isNamedAct(name, two))
          ? 'part'
          : null));
  const whole =
    returned >= 0 ||
    kind ||
    filled ||
    // 12场次洪水预报合格11场次
    one.words === two.words ||
    one.role === 'plan' ||
    /总|共|全部|发放|抽|预算|对象|应/.test(one.words) ||
    (!one.words.includes(act) && counts(act, name, one) === null);
  if (asked === null || !whole) return null;
  // 应种1860名，实种1802名，有禁忌证缓种41名: why some are missing changes nothing.
  const isKnown = due && two.words.includes('实');
  if (three && !isKnown && clean(size(two) + size(three)) !== size(one)) return null;
  const part = asked === 'missed' ? clean(size(one) - size(two)) : size(two);
  const reading = spanning([one, two], two, (part / size(one)) * 100);
  return { reading: altered(reading, { unit: goal.unit, scale: 1 }), note: 'rate-computed' };
}

const limitPrice = /预算|控制价|限价|概算/;
const agreed = /中标|成交|合同|结算|实付|采购价/;

/**
 * How much was saved against the budget: 预算240万元，中标价226.8万元 → 5.5 %.
 *
 * @param readings all quantities of the actual
 * @param goal the target, a percentage
 * @param name the indicator, 采购节约率
 * @returns the share saved in percent points, or null unless a budget and one price below it are told
 * @example // 节约率 ≥5%, «预算240万元，中标价226.8万元» → 5.5 %
 */
export function savedOf(readings: readonly Reading[], goal: Reading, name: string): Derived | null {
  const [one, two, ...others] = readings;
  if (!one || !two || others.length > 0 || goal.unit?.dim !== 'percent') return null;
  if (!/节约率|节支率|下浮率|节约比例/.test(name) || !sameUnit(one.unit, two.unit)) return null;
  const told = limitPrice.test(one.words) && agreed.test(two.words) && one.unit?.dim === 'money';
  const [budget, price] = [size(one), size(two)];
  if (!told || budget <= 0 || price > budget) return null;
  const reading = spanning([one, two], two, ((budget - price) / budget) * 100);
  return { reading: altered(reading, { unit: goal.unit, scale: 1 }), note: 'rate-computed' };
}
