import type { ReasonCode } from '../codes';
import { adds } from '../actual/derive';
import { asksCapacity, isCapacity } from '../actual/perEach';
import { asksEachOne } from '../actual/eachAsked';
import { dimOf, isTime } from '../quantity/dimension';
import { GatedTable, gated, type Gated } from '../text/gates';
import type { NumberTarget } from '../target/numberTarget';
import { tellsMean } from '../text/means';
import { isWork } from '../lexicon/stages';
import { isLeadTime } from '../target/direction';
import { excepted, lawful, leavesOut, othersAre } from './exceptions';
import { partOfAll, season, tellsOtherHalf } from './partsOfAll';
import type { Reading } from '../quantity/quantities';

const eachPlace = /各(?:站|点|乡|镇|村|校|县|区|街|单位|批次)/;

/** What there is in all, however long it took. */
const stock = /历年|总数|总量|存量|余额|现有|在职|截[至止]|累计/;
const thisYear = /本年|今年|当年|年内|全年|新[增建创培认入办设签发]/;
/** 截至12月底累计渡运13.4万人次: what goes by is counted up to the end of the year that is asked for. */
const uptoDecember = /截[至止](?:到|至)?(?:20\d\d年|本年|当年)?(?:12月|年[末底])/;
const isFlow = ({ unit }: Reading): boolean =>
  /^n:(?:人次|次|场|期|批次|车次|件次|班次|户次|家次)$/.test(dimOf(unit));
/** What was before, or is only meant to be: 推荐就业率95%. */
const meant =
  /^(?:上年|去年|上一年)(?!.*(?:今年|本年|[较比增]))|^(?:要求|规划|列入|考核标准|标准为|推荐|意向|自报|预(?:估|评[估审]|验收|测评)|模拟|理论|设计[^,，]{0,4}率|暂[估定]|法定|承诺|[概估]算(?!执行)|限价|控制价)/;

/**
 * What is said of a number that by itself would be enough: the reason, the words, where they count, and
 * where they leave no doubt that the target was missed.
 */
const said: readonly (readonly [
  ReasonCode,
  Gated,
  (target: NumberTarget, words: string, text: string, value: number) => boolean,
  ((target: NumberTarget, text: string) => boolean)?,
])[] = [
  // 除10月2日夜间脱岗外，均做到24小时值守
  // 除周一闭馆外，全年开放312天: the number leaves them out already
  [
    'partly-done',
    excepted,
    // 除1处未完成外，其余均完成，完成率97.2%: the rate has left them out already
    ({ reading }, words, text, value) =>
      !lawful.test(text) &&
      (reading.unit?.dim === 'percent'
        ? value === 100 || !othersAre.test(text)
        : !/^[^均都]{2,}$/.test(words)),
    leavesOut,
  ],
  // 城区学校资助覆盖率100% for 资助覆盖率
  [
    'only-a-part',
    gated(partOfAll),
    ({ about, reading }, words, text) => {
      const [part = ''] = partOfAll.exec(words) ?? [];
      const isPart = reading.unit?.dim === 'percent' && part !== '' && !about.includes(part);
      return isPart && !tellsOtherHalf(part, text);
    },
  ],
  // 任务6项，其他8项: others than those that are asked for
  [
    'only-a-part',
    gated(/其[他它]/),
    ({ about }, words) => /^[,，]?其[他它]/.test(words) && !/其[他它]/.test(about),
  ],
  // 夏秋24小时开放，入冬后22时落锁
  [
    'only-a-part',
    gated(season),
    ({ about, reading }, words) => {
      const [part = ''] = season.exec(words) ?? [];
      return part !== '' && dimOf(reading.unit) === 'time' && !about.includes(part);
    },
  ],
  // 累计建成420个 for 年度新建; 贷款余额2.6亿元 for 当年发放
  [
    'not-confirmed',
    gated(stock),
    ({ about, direction, reading }, words, text) =>
      direction.direction === 'atLeast' &&
      thisYear.test(about) &&
      !(uptoDecember.test(text) && isFlow(reading) && !thisYear.test(about.replace('全年', ''))) &&
      stock.test(words) &&
      !stock.test(about) &&
      !thisYear.test(words),
  ],
  // 当年新增≥800人 → 注册志愿者达到5230人
  [
    'not-confirmed',
    gated(/达到?|[增扩展大][至到]|现有|总数|在册/),
    ({ about, direction }, words) =>
      direction.direction === 'atLeast' &&
      /新增|新建|新发展/.test(about) &&
      /(?:达到?|[增扩展大][至到]|现有|总数|在册)(?:了)?$/.test(words.trim()) &&
      !/新|增(?![至到])/.test(words),
  ],
  // 雨污管网待下期资金到位后一并实施; 社会餐饮单位正按计划推进
  [
    'in-progress',
    gated(
      /正(?:按计划|在)?(?:逐步|加快)?推进|待[^,，。;；]{2,14}后?(?:一并|再|另行)(?:实施|建设|推进|开展)/,
    ),
    // 整改率97.7%，11条正在推进
    ({ reading }, words, _, value) =>
      !(reading.unit?.dim === 'percent' && value < 100 && words.includes('率')),
  ],
  // 改造小区数21个，预计于2021年2月完工
  [
    'only-planned',
    gated(
      /(?:^|[,，。;；])(?:预计|计划|拟)(?:于|在|到)?(?:20\d\d年|明年|次年|下年|\d{1,2}月)[^,，。;；]{0,8}(?:完工|完成|竣工|建成|交付|投用|验收)/,
    ),
    ({ about, direction }) => direction.direction === 'atLeast' && isWork(about),
  ],
  // 已完成100% says nothing of how satisfied they are
  [
    'not-confirmed',
    gated(/^已?完成(?:率)?(?:为|达)?[\d.]+%[。.]?$/),
    ({ about }) => about.includes('满意'),
  ],
  // 剩余天数需控制在7天内才能完成年度目标
  ['in-progress', gated(/才能(?:完成|达到|实现)/), () => true],
  // 推荐优秀3项，等省厅认定; 热线那头的数等信访局回函
  [
    'not-surveyed',
    gated(/[等待][^,，。;；]{0,8}(?:认定|核定|审定|评定|确认|回[函复]|通报)/),
    () => true,
  ],
  // 经整改后全部合格 for 一次验收合格率
  [
    'contradiction',
    gated(/整改后|复[验检]|返工|二次|补考/),
    ({ about }) => /一次|首次|首检/.test(about),
  ],
  // 满意和基本满意合计95%
  [
    'hedged',
    gated(/满意[和及与、]?基本满意[^,，。;；\d]{0,6}(?:合计|共|率|度|达)?\d[\d.]*%/),
    ({ about }) => about.includes('满意'),
  ],
  // 检查260家次，含线上视频巡查的
  [
    'wider-scope',
    gated(/[,，(][含括][^,，。;；\d)]{2,14}的[。.)]?$/),
    ({ direction, reading }) => direction.direction === 'atLeast' && adds(reading),
  ],
  // 12月份可用率99.95% for 全年可用率
  [
    'only-a-part',
    gated(/^(?:(?:1[0-2]|[1-9])月份?|第?[一二三四1-4]季度|[上下]半年)[^,，。;；\d]{0,10}\d/),
    ({ about }, _, text) =>
      /全年|年度|年均/.test(about) && !/全年|年度|年均|下半年|四季度/.test(text),
  ],
  // 修缮总面积（含院落铺装、围墙）1860平方米
  [
    'wider-scope',
    gated(/\([含括][\u4e00-\u9fa5、和及]{3,14}\)\d/),
    ({ direction, reading }) => direction.direction === 'atLeast' && adds(reading),
  ],
  // 1—6月优良率88%
  [
    'only-a-part',
    gated(/(?:^|[^\d])1月?[-—~至到](?:[2-9]|1[01])月/),
    ({ reading }) => reading.unit?.dim === 'percent',
  ],
  // 按照≥95%执行
  [
    'only-planned',
    gated(/按照?(?:[≥≤]|不[低高]于)?[\d.]+%[^,，。;；]{0,4}(?:执行|推进|落实|控制)/),
    () => true,
  ],
  // 已付18万元，尚欠5万元; 会议费9.6万元，另从培训费列支2万元
  [
    'not-booked',
    gated(/(?:尚欠|还欠|未付|未支付|未结算|另从|另有|另[^,，。;；]{0,6}[列支])[^,，。;；]{0,8}\d/),
    ({ direction, reading }) => direction.direction === 'atMost' && reading.unit?.dim === 'money',
  ],
  // 去年第三方测评满意度93%; 要求达到95%以上; 规划造林500亩
  [
    'only-planned',
    gated(meant),
    ({ about }, words) => {
      const [plan = ''] = meant.exec(words) ?? [];
      return plan !== '' && !about.includes(plan.slice(0, 2));
    },
  ],
  // 处理站规模150吨/天 for 处理量: what it could do, not what it did
  [
    'only-planned',
    gated(/规模|设计|额定/),
    ({ about, reading }, words) =>
      reading.per !== '' && isCapacity(words) && !asksCapacity.test(about),
  ],
  // 全年-3% for 增速: a sign, or only a dash?
  [
    'both-readings',
    gated(/-/),
    ({ about }, words) =>
      words.trim().endsWith('-') && /增[长速幅]|涨幅|利润|收益|[气水]温/.test(about),
  ],
  // 调整为线上，线上举办12批 for 交流团组
  [
    'contradiction',
    gated(/(?:调整|改|转|变更)(?:成|为)(?:线上|网上|视频|云端)/),
    ({ about }) =>
      /交流|出访|来访|团组|考察|参展|展会|演出|巡演/.test(about) &&
      !/线上|网络|网上|视频|云/.test(about),
  ],
  // 应储42种，实储42种，其中帐篷数量不足
  ['contradiction', gated(/(?:数量|存量|储备|品种|人手)(?:严重|明显)?(?:不足|短缺)/), () => true],
  // 主次干道6小时内清完，支路次日中午才清完; 一般1天内抢通
  [
    'hedged',
    gated(
      /才(?:清|完|到|办|修)|(?:一般|通常|大多|多数|大部分|大都)(?:在)?\d|延至|延到|拖[至到]|(?:超期|逾期|超时)[^,，。;；未无]{0,8}[1-9]/,
    ),
    ({ direction, reading }) => direction.direction === 'atMost' && isTime(reading.unit),
  ],
  // 于次日抢通; 于次日抢通，用时19小时 tells how long it took
  [
    'hedged',
    gated(/次日|翌日|隔[天日]/),
    ({ direction, reading }, words) =>
      direction.direction === 'atMost' && isTime(reading.unit) && !/[用历耗]时/.test(words),
  ],
  // 按设计参数测算可减排130吨，尚待核定; 正常年景可达520公斤
  [
    'hedged',
    gated(
      /按设计|标[称定]|质保书|理论上|正常年景|待核[定实]|测算可|有望|可望|可达(?:到)?\d|年可[\u4e00-\u9fa5]{2,4}\d/,
    ),
    ({ direction, about }) => direction.direction === 'atLeast' && !asksCapacity.test(about),
  ],
  // 抽检合格率100%；安装调试后2台未通过验收
  [
    'contradiction',
    gated(
      /[1-9]\d*[\u4e00-\u9fa5]{1,6}未(?:能)?通过[^,，。;；]{0,4}(?:验收|检[测验查]|测试|考核|评审)/,
    ),
    ({ about }) => /合格|验收|通过|达标/.test(about),
  ],
  // 枯水期水样已送检，数据未反馈
  [
    'not-surveyed',
    gated(/(?:数据|结果|报告)(?:尚|还|暂)?未(?:反馈|返回|出具|出来|出)/),
    () => true,
  ],
  // 执行率98%；12月退回42万元，退回后实际支出546万元
  [
    'contradiction',
    gated(/(?:退回|核减|扣减|收回)后(?:的?实际|实)/),
    ({ reading }) => reading.unit?.dim === 'percent',
  ],
  // 满意81%，基本满意14%，合计95%
  [
    'hedged',
    gated(/满意\d[\d.]*%[,，、]基本满意\d[\d.]*%[,，、](?:合计|共)/),
    ({ about }) => about.includes('满意'),
  ],
  // 原则上24小时内响应, 原则上每月检查一次
  ['hedged', gated(/原则上/), () => true],
  // 基本满意以上95%
  [
    'hedged',
    gated(/基本满意(?:及|或)?以上/),
    ({ about }) => about.includes('满意') && !about.includes('基本满意'),
  ],
  // 机械费据实结算; 不含税99.8万元; 首付款95万元
  [
    'not-booked',
    gated(
      /(?:据实|按实|以实际|另行)[^,，。;；]{0,6}结算|未结算|不含税(?:价|金额)?(?:为|共)?\d|(?:进度款|首付款?|首期款|预付款?|定金)[^,，。;；\d]{0,3}\d/,
    ),
    ({ direction, reading, about, isExecution }) =>
      direction.direction === 'atMost' &&
      dimOf(reading.unit) === 'money' &&
      !isExecution &&
      !/税|结算|预付|首付/.test(about),
  ],
  // 月租金2.1万元 for 房屋租金
  [
    'only-a-part',
    gated(/(?:^|[,，])每?(?:月|季度?|日|周)(?:租金|租赁费|支出|费用|工资|缴|付)/),
    ({ direction, reading, about }, words) =>
      direction.direction === 'atMost' &&
      dimOf(reading.unit) === 'money' &&
      reading.per === '' &&
      /^每?(?:月|季度?|日|周)/.test(words.trim()) &&
      !/月|季|日|周/.test(about),
  ],
  // 培育库入库45家, 45家纳入培育计划
  [
    'only-planned',
    gated(/(?:培育|储备|后备)库|[列纳]入(?![明次下])[^,，。;；\d]{0,6}(?:计划|清单|规划)/),
    ({ direction, reading, about }) =>
      direction.direction === 'atLeast' &&
      adds(reading) &&
      /培育|创建|认定|新[建增]|建[设成]|引进/.test(about) &&
      !/库|计划|清单|规划/.test(about),
  ],
  // 单批98万元，共采购两批
  [
    'only-a-part',
    gated(/单[批次期笔个台套]/),
    ({ about, reading, direction }, words) =>
      direction.direction === 'atMost' &&
      dimOf(reading.unit) === 'money' &&
      /^[,，]?单[批次期笔个台套]/.test(words) &&
      !/单|每/.test(about),
  ],
  // 每村不低于10万元 → 村均10.4万元; 每件不超过5个工作日 → 平均3.8个工作日; 各站点 ≤70 → 全县平均66
  [
    'not-confirmed',
    gated(/均|总体|整体|综合/),
    (target, words, text) =>
      (asksEachOne(target)
        ? tellsMean(words) || /总体|整体|综合/.test(words)
        : eachPlace.test(target.about) && target.read.source === 'target') &&
      !words.includes('每') &&
      !(target.direction.direction === 'atMost' ? /最[高多大长]/ : /最[低少小差]/).test(text),
  ],
  // 补助100%发放到位，其中一、二季度补助于9月集中补发
  [
    'contradiction',
    gated(/(?:集中|一次性|延后)补[发拨缴]|于\d{1,2}月[^,，。;；]{0,4}补[发拨缴]/),
    ({ about }) => /及时|按[时季月期]|准时/.test(about),
  ],
  // 已支付64.5万元，其中12.8万元因供应商违约于12月退回财政
  [
    'contradiction',
    gated(/其中[^,，。;；\d]{0,6}\d[^,，。;；]*(?:退回|收回|缴回|交回|返还)/),
    ({ isExecution }) => isExecution,
  ],
  // 120（报名数）; 12，已下单
  [
    'only-planned',
    gated(/^[\d.]+[^\d,，(]{0,2}[,，(](?:为|系)?(?:报名|应到|应训|全[县市区]总|已下单|意向)/),
    () => true,
  ],
  // 局部厚度仅15—17厘米
  ['contradiction', gated(/(?:局部|个别)[^,，。;；]{0,8}(?:仅|不足|低于|未达)/), () => true],
  // 活动前20日 → 用时25天
  [
    'not-confirmed',
    gated(/\d/),
    ({ about, reading, direction }, words) =>
      direction.direction === 'atLeast' &&
      isTime(reading.unit) &&
      isLeadTime(about) &&
      !words.includes('前'),
  ],
  // 新建1家 → 续签1家
  [
    'restated',
    gated(/^(?!.*新[建增设创签聘]).*(?:续签|续聘|续建|延续|保留|原有|既有|维持)/),
    ({ about, reading }) => /新[建增设创签聘]/.test(about) && adds(reading),
  ],
  // 3套频道里综合频道已完成，另外两套设备在途
  [
    'contradiction',
    gated(
      /(?:另外?|其余|剩下的?)[\d一二两三四五六七八九十]+[^,，。;；]{0,8}(?:在途|在建|未|待|尚|正在)/,
    ),
    // 已整治43个，其余3个正在整治: those were never counted.
    ({ direction, reading }, words) =>
      direction.direction === 'atLeast' && adds(reading) && !/已[^,，]{0,8}$/.test(words.trim()),
  ],
];

/**
 * What speaks against a number that by itself would be enough, in the table's order.
 *
 * @example // «贷款余额2.6亿元» against 当年发放 ≥2亿元: not-confirmed
 */
export const against = new GatedTable(said, ([, words]) => words);
