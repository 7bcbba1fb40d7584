import { isStockForNew } from './stock';
import { why } from '../row/answer';
import type { ReasonCode } from '../codes';
import { adds } from '../actual/derive';
import { isOfOtherKind, isOfOwnKind } from '../lexicon/otherKinds';
import { isOfBusyTime } from './busyTimes';
import { dimOf } from '../quantity/dimension';
import { GatedTable, gated, type Gated } from '../text/gates';
import { modelsIn } from '../text/mask';
import type { NumberTarget } from '../target/numberTarget';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';
import type { Why } from '../reading';
import type { Row } from '../row/row';

/**
 * What a number counts that the indicator does not ask for: other years, other people's works, one thing
 * twice, people who are not served. Such a number says nothing of the target, however large it is.
 */

type Fits = (target: NumberTarget, row: Row) => boolean;

const grows: Fits = ({ direction, reading }) => direction.direction === 'atLeast' && adds(reading);
const isLimit: Fits = ({ direction }) => direction.direction === 'atMost';
const tellsBestOnly: Fits = (target, row) =>
  isLimit(target, row) && !/最[长慢迟晚]|均|全部/.test(row.actual.text);
const isMoney: Fits = ({ reading }) => dimOf(reading.unit) === 'money';
const asksSatisfaction: Fits = ({ about, words }) => (about + words.category).includes('满意');
const isRate: Fits = ({ reading }) => dimOf(reading.unit) === 'percent';

/** 一季度造林70万亩, 6月底前完成5项. */
const partOfYear = gated(/[一二三四1-4]季度|[上下]半年|(?:^|[^\d个])(?:[1-9]|1[01])月/);
const isDated = gated(/季度|半年|\d月|年[底末内]/);

const thisYear = /^(?:本年|今年|当年)/;

/** What is kept up is kept up whoever built it. */
const keeping = /维护|管护|养护|保养|运维|巡检|维修/;

/** Other things, and the words that bring them in. Cases: test/cases/value-blind-16.jsonl. */
const told: readonly (readonly [ReasonCode, Gated, Fits])[] = [
  // 2021—2023年三年累计培训2350人次; 开馆以来接待9万人次
  [
    'other-period',
    gated(
      /20\d\d年?[-~至到]20\d\d年|(?:[两三四五六七八九十]|近几|历)年(?:来|间|以来|累计|共|合计|总)|20\d\d年(?:起|以来)|历年|历届|往年累计|(?:建[成馆校]|开[展馆园业通]|启动|成立|运营|上线|试点|立项)以来|[^,，。;；]{1,8}以来[,，]?(?:累计|共|已|总计)|“?[一二三四五六七八九十]{2,3}五”?(?:期间|以来)/,
    ),
    grows,
  ],
  // 全年造林72万亩 for 一季度造林70万亩
  [
    'other-period',
    gated(/(?:全年|年度|年[末底]|1月?-12月)[^,，。;；\d]{0,12}\d/),
    (target, row) =>
      grows(target, row) &&
      partOfYear.test(row.target.text) &&
      !partOfYear.test(row.actual.text.replace(/1月?-12月/, '')),
  ],
  // 次年1月验收3个 for 12月底前验收3个
  [
    'after-deadline',
    gated(/[次翌]年(?!度?计划)/),
    (target, row) => grows(target, row) && isDated.test(row.target.text),
  ],
  // 全市（含社会资本自建项目）新增1.1万立方米
  [
    'wider-scope',
    gated(
      /(?:^|[^不未])(?:包?[含括]|计入|连同|加上|并入)[^,，。;；\d]{0,10}(?:社会(?:资本|力量|投资|化)|民间|企业(?:自|投)|自[筹建购办]|上年|去年|往年|上一?年度|以前年度|结转|跨年|[外他]单位|兄弟单位|其[他它]项目|其[他它]渠道|捐赠|周边|邻[县市区]|[租借]用|外聘|在建|筹[建备]|拟建|待[建开验]|未验收|预计|意向)/,
    ),
    (target, row) => grows(target, row) && !keeping.test(target.about),
  ],
  // 项目区三个镇总人口3.4万人 for 受益人口
  [
    'wider-scope',
    gated(/总人口|常住人口|户籍人口/),
    (target, row) => grows(target, row) && /受益|惠及|服务|参[保加]/.test(target.about),
  ],
  // 与园林养护项目合并核算，两项合计支出196.4万元
  [
    'wider-scope',
    gated(/合并(?:核算|列支|支付|实施|采购|计算)|(?:两|三|几|多)个?项目?(?:合计|共计|总计)/),
    (target, row) => grows(target, row) || target.isExecution,
  ],
  // 新建和提升改造口袋公园共7个 for 新建
  [
    'wider-scope',
    gated(
      /新建[和及与、](?:提升|改造|改扩?建|扩建|修缮|维修|续建)|(?:改造|改扩?建|扩建|维修|续建)[和及与、]新建/,
    ),
    (target, row) =>
      grows(target, row) &&
      target.about.includes('新建') &&
      !/[改扩续修]|提升/.test(target.about) &&
      !/新建[^,，和及与、]{0,8}\d/.test(row.actual.text),
  ],
  // 6期为线上线下同步举办、分别计数; 部分老人同时享受多项
  [
    'counted-twice',
    gated(
      /(?:^|[^不无未剔除去排减扣掉])重[复叠](?!利用|使用|犯罪|[^,，。;；未没不仍]{0,10}(?:剔[除掉]|扣[除掉减]|核减|去重))|(?:有|存在)交叉|同时(?:享受|参加|领取|计入)|分别(?:计[数量算入]|统计)|两岸|双向(?:计|分别)|同步举办|多次(?:参[加训会]|享受|计)|人均参[加训]/,
    ),
    grows,
  ],
  // 95%（单位内部职工民主测评）; 填表的30位是本局各科室干部
  [
    'other-people',
    gated(
      /互评|班子[^,，。;；\d满]{0,4}评|内部(?:职工|员工|人员|测评|评议|调查|自评)|本[单局部机中院所站处委][^,，。;；\d满]{0,6}(?:职工|员工|人员|干部)|(?:职工|员工|工作人员|班子成员)(?:民主)?(?:测评|评议|互评|自评|问卷)|自我(?:评价|测评|打分)|自行(?:评价|打分)|(?:施工|承建|承办|服务)(?:单位|方|企业)(?:自评|评价|反馈)/,
    ),
    // 本院职工满意度 for 职工满意度: they are whom it is about.
    (target, row) =>
      asksSatisfaction(target, row) && !/职工|员工|干部|人员|内部/.test(target.about),
  ],
  // 有就业意愿毕业生的就业率96%; 到院登记的2180人中1962人完成; 签约的6个村覆盖率100%
  [
    'other-base',
    gated(
      /有[^,，。;；]{1,6}(?:意愿|需求|条件)的?[^,，。;；\d]{2,10}率|(?:到[院场店会]|已?登记|接受[^,，。;；]{2,6}|报名|参训|受访|在线|抽[取到样]|入围|签约|建档)的[^,，。;；率]{1,8}(?:\d|中|率)/,
    ),
    isRate,
  ],
  // 不计两次停机，可用率99.95%; 优良率53%，毕业年级未纳入统计
  [
    'other-base',
    gated(
      /(?:不计|扣[除掉]|剔除|[除刨减]去|去掉|排除)(?![^,，。;；]{0,8}影响)[^,，。;；]{1,14}|不计(?:$|[。;；])|未(?:纳入|列入)(?:统计|考核|测评|范围)|[未没](?:有)?(?:检测|监测|抽检|报考|参评|参测|参加考[核试])|缺考|正常时段/,
    ),
    (target, row) => isRate(target, row) || isLimit(target, row),
  ],
  // 98.3%（一至三季度点评结果）
  [
    'other-period',
    gated(/(?:一至三|前三|[1一]-[3三])个?季度|(?:1|一)[-至到](?:9|九)月|上半年/),
    (target, { actual: { text } }) =>
      dimOf(target.reading.unit) === 'percent' && !/下半年|四季度|全年|年末|年底/.test(text),
  ],
  // 上半年18起 for ≤20起: what the rest of the year brought is not told
  [
    'other-period',
    gated(
      /上半年|(?:一至三|前三|[1一]-[3三])个?季度|1月?-(?:[2-9]|1[01])月|截[至止](?:到|至)?(?:[2-9]|1[01])月/,
    ),
    (target, row) =>
      isLimit(target, row) &&
      adds(target.reading) &&
      !/下半年|四季度|全年|年[末底]|12月|完[工成]|竣工|[结决]算|结束|验收/.test(row.actual.text),
  ],
  // 最短1小时 for ≤2小时: the best there was
  ['only-a-bound', gated(/最[短快][^,，。;；\d]{0,4}\d/), tellsBestOnly],
  // 全年列支31.6万元，另有油料款2.9万元挂账未列
  [
    'not-booked',
    gated(
      /(?:另|还|尚|仍)[^。;；]{0,24}\d[^,，。;；]{0,10}(?:未(?:列|计|付|支付|结|报|入账|含|开票)|挂账|待(?:付|结|报|支付|报销)|欠付|暂估|跨年|转入|列入(?:其他|下年))|(?:另外?|还|尚)[^,，。;；\d]{0,8}(?:挂账|欠付|欠款|待付|未付|待结算|待报销)/,
    ),
    (target, row) => isLimit(target, row) && isMoney(target, row),
  ],
];
const strangers = new GatedTable(told, ([, words]) => words);

/** Who may be asked how satisfied they are; each family is asked for by any of its names. */
const families: readonly RegExp[] = [
  /学生|学员/,
  /家长/,
  /教师|老师/,
  /职工|员工/,
  /群众|居民|村民|农户|市民|公众|住户|业主/,
  /企业|商户|主体/,
  /患者|病人/,
  /游客|观众|读者/,
  /老人|老年人/,
];

const satisfied = gated(/([\u4e00-\u9fa5]{2,6})(?:的|综合|总体)?满意/);

/** 学生满意度97% for 家长满意度: others than those who are asked for. */
function asksOthers(about: string, text: string): boolean {
  const [, who = ''] = satisfied.exec(text) ?? [];
  if (who === '') return false;
  const asked = families.filter((family) => family.test(about));
  const told = families.filter((family) => family.test(who));
  return asked.length > 0 && told.length > 0 && !asked.some((family) => family.test(text));
}

/** 发放500份，收回37份: fewer than half of those asked have answered. */
const sheets = gated(
  /发[放出][^,，。;；\d]{0,8}(\d+)份[^\d未]{0,8}(?:收回|回收)[^,，。;；\d]{0,8}(\d+)份/,
);

/** 入户问了3家: of so few nothing is learnt about all. */
const handful = gated(
  /(?:[走回]访|[抽采]访|[询访]?问|抽[样查取]|调查|(?:^|[^未])收回|受访)(?:了|到)?[^,，。;；\d十百千]{0,4}[1-9一二两三四五六七八九][户家人份名位](?!次|代表)/,
);

function fewAnswered(text: string): boolean {
  const [, sent, back] = sheets.exec(text) ?? [];
  return (sent !== undefined && Number(back) * 2 < Number(sent)) || handful.test(text);
}

const listed = gated(
  /(?:包括|涵盖|涉及)([^,，。;；\d]{4,24})|([^,，。;；\d]{4,24})等(?:各类|各种|多种|多类|各项|系列|合计|共计|共)/,
);

/** 开展科普、反诈、消防等各类讲座56场 for 科普讲座: one kind of those that are listed. */
function listsKinds(name: string, text: string): boolean {
  const [, behind, before] = listed.exec(text) ?? [];
  const isNamed = (behind ?? before ?? '')
    .split(/[、和及与]/)
    .map((item) => name.includes(item.slice(-2)));
  return isNamed.includes(true) && isNamed.includes(false);
}

/** What a change is told against, one row each. Cases: 同比, 较年初预算 and 比2020年 in economic rows. */
const bases: readonly RegExp[] = [
  /同比|上年|去年|上一年/,
  /环比|上[季月]/,
  /年初/,
  /调整后|年中/,
  /前年|20\d\d年/,
];
const compares = gated(/同比|环比|[较比与][^,，。;；\d]{0,4}(?:上|去|前|年初|调整|20\d\d)/);

/** 四季度环比下降12% for 同比下降; 较调整后预算节约7% for 较年初预算: told against something else. */
function isOtherBase(about: string, told: string): boolean {
  if (!compares.test(about) || !compares.test(told)) return false;
  const asked = bases.filter((base) => base.test(about));
  return asked.length > 0 && !asked.some((base) => base.test(told));
}

/** 建成4G基站320座, 4G、5G基站共320座 for 5G基站: the model asked for, where another one is told. */
function otherModel(asked: string, text: string): string | null {
  const told = modelsIn(text);
  if (told.length === 0) return null;
  for (const model of modelsIn(asked)) {
    const letter = model.slice(-1);
    const alike = told.filter((own) => own.includes(letter));
    const orMore = new RegExp(`${letter}级?(?:及|或)?以上`).test(asked);
    const fits = alike.some((own) => own === model || (orMore && own > model));
    const joined = new RegExp(`${letter}[、和及与]${model.replace('+', '.')}`);
    if (alike.length > 0 && (!fits || (joined.test(text) && !joined.test(asked)))) return model;
  }
  return null;
}

/** 县图书馆、文化馆、博物馆合计: others beside the one that the indicator is about. */
const named = String.raw`[^、和及与,，。;；:\d]{2,8}`;
const together = gated(
  new RegExp(
    `(${named})[、和及与](${named})(?:[、和及与]${named}){0,9}(?:合计|共计|总计|一共|累计)`,
  ),
);

function countsOthers(name: string, text: string): boolean {
  const [, one = '', two = ''] = together.exec(text) ?? [];
  if (one === '' || two === '') return false;
  return name.includes(one.slice(-3)) !== name.includes(two.slice(-3));
}

/** 全年安置278人，年末在岗241人: so many are left of them. */
const stillThere =
  /(?:年末|年底|目前|现|仍|期末)[^,，。;；]{0,4}(?:在[岗册职训营网园]|留[存任岗]|存活|存续|保留|在用)/;

const areFewerNow = (target: NumberTarget, chosen: Reading, others: readonly Reading[]): boolean =>
  others.some(
    ({ start, value, unit, words }) =>
      start > chosen.start &&
      dimOf(unit) === dimOf(chosen.unit) &&
      value < target.reading.value &&
      stillThere.test(words),
  );

/** 线上线下共举办13场（线上5场） for 线下专场招聘会: part of them is of the other kind. */
const mixesKinds = (target: NumberTarget, chosen: Reading, others: readonly Reading[]): boolean =>
  isOfOtherKind(target.about, chosen.words) ||
  (others.length > 0 &&
    !isOfOwnKind(target.about, chosen.words) &&
    others.some(
      (other) =>
        other.start > chosen.start &&
        other.value > 0 &&
        other.value < chosen.value &&
        dimOf(other.unit) === dimOf(chosen.unit) &&
        isOfOtherKind(target.about, other.words) &&
        chosen.value - other.value < target.reading.value,
    ));

const isThisYearEnough = (
  { reading }: NumberTarget,
  chosen: Reading | null,
  others: readonly Reading[],
): boolean =>
  [...(chosen ? [chosen] : []), ...others].some(
    ({ words, unit, value, scale }) =>
      thisYear.test(words) &&
      sameUnit(unit, reading.unit ?? chosen?.unit ?? null) &&
      value * scale >= reading.value * reading.scale,
  );

/**
 * A number that reaches its target by counting more than what is asked for.
 *
 * @param row the row
 * @param target what is asked for
 * @param chosen the number that reaches it
 * @param others the other numbers of the answer
 * @returns why a person has to look, or null
 * @example // «2021—2023年三年累计培训2350人次» against 800人次: other-period
 */
export function scopeDoubt(
  row: Row,
  target: NumberTarget,
  chosen: Reading | null,
  others: readonly Reading[],
): Why<ReasonCode> | null {
  const { text } = row.actual;
  const stranger = strangers.find(
    text,
    ([code, words, fits]) =>
      fits(target, row) &&
      !words.test(target.about) &&
      // 本年新增846个，三年累计2310个: this year's is told, and enough.
      !(code === 'other-period' && isThisYearEnough(target, chosen, others)),
  );
  if (stranger) return why(stranger[0]);
  const model = otherModel(`${row.words.name.text} ${row.target.text}`, text);
  if (model !== null) return why('not-confirmed', { words: model });
  if (chosen && isOfBusyTime(target, chosen, others)) return why('other-period');
  const beside = chosen && compares.test(chosen.words) ? chosen.words : text;
  if (isOtherBase(target.about, beside)) return why('other-base');
  if (asksSatisfaction(target, row)) {
    if (fewAnswered(text)) return why('few-answers');
    if (asksOthers(row.words.name.text, text)) return why('other-people');
  }
  const { text: name } = row.words.name;
  if (grows(target, row) && (countsOthers(name, text) || listsKinds(name, text)))
    return why('wider-scope');
  const counted = chosen !== null && grows(target, row);
  if (counted && isStockForNew(target, text)) return why('other-period');
  if (counted && areFewerNow(target, chosen, others)) return why('several-candidates');
  return counted && mixesKinds(target, chosen, others) ? why('wider-scope') : null;
}
