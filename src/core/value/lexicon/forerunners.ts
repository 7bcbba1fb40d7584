import { gated, GatedTable, type Gated } from '../text/gates';
import { isOnlyAskedFor } from './stages';

/**
 * Acts that are counted, and what has to happen before them: so many bought are not yet installed. Wider than `stages`,
 * whose rows follow one another in one order for every kind of work. Sources: names and answers of published 自评表;
 * cases: test/cases/value-own-twentysixth.jsonl.
 */
const forerunners: readonly (readonly [counted: Gated, before: RegExp])[] = [
  // 发表论文 → 录用5篇
  [gated(/发表|见刊|刊发|出版/), /录用|投稿|组稿|[交约]稿|撰写|完稿|送审/],
  // 结题项目 → 提交结题5项
  [gated(/结题|结项|验收/), /提交|申请|送审|报送/],
  // 入驻企业 → 签约20家
  [gated(/入驻|落户|落地|投产/), /签[约订]|洽谈|对接|意向|考察|推介|拜访/],
  // 取证人数 → 参加考试100人
  [gated(/取证|获证|持证|发证/), /参加|报考|报名|培训|考试/],
  // 发放贷款 → 授信100笔
  [
    gated(/[兑支拨]付|发放|放款/),
    /审[核批定]|核[定准]|公示|申[报请]|授信|受理|测算|造册|摸底|确定/,
  ],
  // 整改问题数 → 交办问题20个
  [
    gated(/整改|化解|消除|处置|拆除|查处|治理|清理|销号|修复|改造|维修|救助|调解/),
    /发现|[交转]办|排查|摸排|鉴定|认定违|查出|移交|立案|接报|线索|受理|审批|登记|接待|列入|梳理/,
  ],
  // 回收问卷 → 发放500份
  [gated(/回收/), /发[放出]|印发|投放/],
  // 安装路灯 → 采购100盏
  [gated(/安装|铺设|投用|安放/), /采购|购置|订购|下单|[招中]标|到货|运抵|签订/],
  // 栽植树木 → 采购苗木1000株
  [gated(/栽植|种植|造林|补植/), /采购|购买|订购|流转|落实|规划|整地|调运/],
  [gated(/成活|存活/), /栽植|种植|补植|投放|放流/],
  // 签约医生 → 上门宣传500户
  [gated(/签约/), /宣传|走访|入户|上门|摸底|登记/],
  // 慰问老人 → 确定对象100人
  [gated(/慰问|帮扶|接种|随访|体检/), /确定|摸[底排]|预约|登记|建档|筛选|报名/],
  // 引进人才 → 面试10人
  [gated(/引进|招[聘录]|聘用|就业|上岗/), /面试|报名|登记|意向|笔试|推荐|对接|洽谈/],
  // 举办展览 → 筹备5场
  [gated(/开展|举办|召开|演出|展演/), /策划|筹[备划]|谋划|报名|拟定|申报/],
  // 审计项目 → 进点10个
  [gated(/审计|督查|检查/), /进点|抽取|立项|列入|确定/],
  // 检测样品 → 送检200批
  [gated(/检测|检验/), /送检|[采抽取送]样|采集|抽取/],
  // 收购粮食 → 签订订单500吨
  [gated(/收购/), /订单|签订|合同/],
  // 新建学校 → 主体完工2所
  [gated(/新建|建成|竣工|完工/), /主体|批复|立项|选址|可研|核准|备案|规划|设计|用地/],
];
const table = new GatedTable(forerunners, ([counted]) => counted);

/** 发现问题20个，全部整改. */
const all = /(?:全部|均|都|悉数)[^,，。;；]{0,6}/;
/** 主体完工: no end of the work. */
const bodyOnly = /主体[^,，。;；]{0,4}(?:[完竣]工|建成)/g;
/** 确定慰问对象: the act is named, and lies ahead. */
const ahead = /(?:对象|名单|方案)$/;

/**
 * Whether the words of a number tell only what comes before the act that an indicator counts.
 *
 * @param name the indicator
 * @param clause the words before the number since the last pause
 * @param behind what stands behind the number: there the act itself may be told of all of them
 * @returns true for 采购路灯 where 安装路灯 are counted
 * @example isForerunner('回收问卷', '发放问卷', '') //=> true
 */
export function isForerunner(name: string, clause: string, behind: string): boolean {
  const told = clause.replace(bodyOnly, '主体');
  const found = table.find(name, ([counted, before]) => {
    const [early] = before.exec(told) ?? [];
    if (early === undefined || name.includes(early)) return false;
    const isDone = counted.test(told) && !isOnlyAskedFor(told) && !ahead.test(told.trim());
    return !isDone && !counted.test(all.exec(behind)?.[0] ?? '');
  });
  return found !== undefined;
}
