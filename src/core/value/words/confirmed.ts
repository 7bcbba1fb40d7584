import { readDates } from '../quantity/dates';
import { gated, type Gated } from '../text/gates';
import { deniesLateness, statusWords } from '../lexicon/status';
import { familiesOf } from '../lexicon/wordFamilies';

/** What a target asks for besides the act itself, and the words of an answer that speak of it. */
interface Demand {
  readonly asks: Gated;
  readonly answers: RegExp;
}

/**
 * Demands besides the act. Sources: the indicators of 财预〔2020〕10号 annexes and of published 自评表 (及时, 足额,
 * 合格, 规范 …); an answer of the same kind is enough here, its degree is compared elsewhere.
 */
const demands: readonly Demand[] = [
  // 一次性验收合格 → 验收合格
  {
    asks: gated(/一次性?(?=[\u4e00-\u9fa5]{0,4}(?:通过|合格|成功|达标|验收))|首次|首检/),
    answers: /一次|首次|首检/,
  },
  // 按时足额发放 → 按时发放
  { asks: gated(/足额|全额|足量/), answers: /足额|足量|全额|全部|全数|应[\u4e00-\u9fa5]尽|100%/ },
  { asks: gated(/准确|精准|无误/), answers: /准确|精准|精确|无误|[零无]差错/ },
  { asks: gated(/真实/), answers: /真实|属实/ },
  { asks: gated(/完整|齐全/), answers: /完整|齐全|齐备|全部/ },
  // 全部发放 → 已发放
  {
    asks: gated(/全部|所有|全体|全员|应[\u4e00-\u9fa5]尽[\u4e00-\u9fa5]|全覆盖|全面覆盖/),
    answers: /全|所有|均|都|应[\u4e00-\u9fa5]尽|100%|每[个一]|各|无一?遗漏/,
  },
  // 高质量完成 → 完成
  {
    asks: gated(/优良|优秀|优质|高质量|高标准|高水平/),
    answers: /优|高质|高标准|高水平|良|好|突出/,
  },
  { asks: gated(/合格|达标|保质/), answers: /合格|达标|优|良|质量|保质|通过|符合|达到|标准/ },
  // 完成可研批复 → 可研已获专家组通过
  { asks: gated(/批复/), answers: /批复|批准|核准|获批|审批|立项/ },
  // 通过三级等保测评 → 完成测评
  { asks: gated(/通过/), answers: /通过|合格|获批|取得|优|良/ },
  {
    asks: gated(/规范|合规|符合|按照?[^,，。]{0,8}(?:规定|要求|标准|制度)|遵守/),
    answers: /规范|合规|符合|按|依|严格|遵|达标|标准|满足|无违|未违/,
  },
  { asks: gated(/严格/), answers: /严|合规|符合|规范|依法|按/ },
  // 定期巡检 → 完成巡检
  {
    asks: gated(/每[日天周旬月季年]|定期|按[月季周](?!度?计划)/),
    answers:
      /每|定期|[按各逐][月季周]|[一二三四\d]个?(?:季度|月)|经常|常态|[\d一二两三四五六七八九十]次/,
  },
  {
    asks: gated(/安全(?=稳定|运行|平稳|可靠)|平稳|正常/),
    answers: /安全|稳定|平稳|正常|事故|故障|可靠|良好|顺利|畅通/,
  },
  // 稳定增长 → 产量稳定
  { asks: gated(/稳[定步中]有?[增升]/), answers: /[增升长]|提高|高于|上涨/ },
  // 控制在预算内 → 完成
  {
    asks: gated(/预算[^,，]{0,4}内|不超|不高于|不低于|不[少大小]于|控制在/),
    answers: /[之以]?内|[未不]超|[低高]于|不[低高少]|节约|结余|控制|持平|合理/,
  },
  // 零事故 → 完成
  {
    asks: gated(/杜绝|零(?:投诉|事故|差错|上访|伤亡|违规)|^无|未?不?发生/),
    answers: /零|无|未|没|不|杜绝|防|避免|0/,
  },
];

const timed = gated(
  /及时|按时|按期|如期|准时|(?:规定|计划|合同|约定)的?(?:完成)?(?:时间|时限|期限|工期)|时间内|时限内|期限内|按进度|时间节点|序时进度|立即|即时|第一时间|随到随|当[日天月场]/,
);

/** Levels of government and grades that an act may be at: 省级验收, 三级等保, 甲级资质, 一等奖. */
const grade = gated(/国家级|[省市县区乡镇]级|[一二三四五甲乙丙特]级|[一二三特]等奖|\d?A+级/g);
const offices = ['乡级', '镇级', '县级', '区级', '市级', '省级', '国家级'];

function gradeUnsaid(target: string, actual: string): string | null {
  if (!grade.mayMatch(target)) return null;
  const said = actual.match(grade.pattern) ?? [];
  const enough = (asked: string): boolean => {
    const from = offices.indexOf(asked);
    return said.some((one) => one === asked || (from >= 0 && offices.indexOf(one) > from));
  };
  return target.match(grade.pattern)?.find((asked) => !enough(asked)) ?? null;
}

/** 完成, 已全部完成: says that the act is done, and nothing of how. */
const actOnly = gated(
  /^(?:已经?|全部|均已?|都|全面|顺利|圆满)*(?:完成|建成|落实|到位|实施|开展|完工|竣工)(?:了)?(?:年度|全年|各项)*(?:任务|工作|项目|工程)?(?:100%)?[。.]?$/,
);

/**
 * Whether a whole answer says no more than that something is done, not that a target was reached.
 *
 * @param text normalised actual
 * @returns true for 完成, 已全部完成; false for 达成预期指标, 完成年度目标, 合格
 * @example isActOnly('已完成') //=> true
 */
export const isActOnly = (text: string): boolean => actOnly.test(text.trim());

/** What the official bands (完成 = 达成, 财预〔2020〕10号 and 成安 forms) do not speak of. */
const beyondBands: readonly string[] = ['zero', 'last', 'stable', 'comply', 'sound', 'satisfied'];

/**
 * Whether a target asks for a quality or a lasting state rather than for an act or an effect.
 *
 * @param target normalised target
 * @returns true for 长期, 规范; false for 建立台账, 效果显著
 * @example asksForMore('长期运行') //=> true
 */
export function asksForMore(target: string): boolean {
  const asked = familiesOf(target);
  return beyondBands.some((name) => asked.has(name));
}

/**
 * Whether an answer speaks of time at all: 按期, 提前, a date.
 *
 * @param text normalised actual
 * @returns true where it does
 * @example tellsTime('已于5月完成') //=> true
 */
export const tellsTime = (text: string): boolean =>
  timed.test(text) ||
  deniesLateness(text) ||
  statusWords(text).has('onTime') ||
  readDates(text).length > 0;

/**
 * The words with which a target or an indicator's name asks for punctuality.
 *
 * @param text normalised target or indicator's name
 * @returns the words, or null
 * @example timeAsked('合同款支付及时率') //=> '及时'
 */
export const timeAsked = (text: string): string | null => timed.exec(text)?.[0] ?? null;

/**
 * What a worded target asks for besides the act and its answer does not speak of at all. An answer that is
 * silent about it proves nothing: 一次性通过 → 通过, 按时足额发放 → 按时发放, 按时完成 → 完成.
 *
 * @param target normalised target
 * @param actual normalised actual
 * @returns the target's own words that want a confirmation, or null
 * @example unconfirmed('按时足额发放', '已按时发放') //=> '足额'
 */
export function unconfirmed(target: string, actual: string): string | null {
  const time = timeAsked(target);
  if (time !== null && !tellsTime(actual)) return time;
  for (const { asks, answers } of demands) {
    const asked = asks.exec(target);
    if (asked && !answers.test(actual)) return asked[0];
  }
  return gradeUnsaid(target, actual);
}
