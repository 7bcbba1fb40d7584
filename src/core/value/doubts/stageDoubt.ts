import type { ReasonCode } from '../codes';
import { isWork, onlyTendered, withoutDeniedEnds } from '../lexicon/stages';
import type { NumberTarget } from '../target/numberTarget';
import type { Reading } from '../quantity/quantities';
import type { Row } from '../row/row';
import { gated } from '../text/gates';

/** 3所均已开工, 4项标准送审稿均已形成: so many, at a stage before they are there. */
const begun =
  /意向|开工|动工|立项|招标|签约|下单|封顶|送审|初稿|大纲|提纲|草稿|征求意见|报批|签[订了]?合同/g;
const allBegun = /^(?:目前|现|已)*(?:均|都|全部)已?(?:开工|动工|立项|招标|签约|下单|封顶)/;
const finished = /建成|完成|竣工|完工|投用|投产|交付|验收|印发|发布|使用/;
const groundwork =
  /^[^\d]{0,4}(?:完成|开挖)(?:地基|基础|拆旧|桩基|垫层|主体)(?:施工)?$|^在[^,，]{1,6}(?:改装|制作|生产|加工)$/;
/** 5套已运抵，正在吊装. */
const underWay = gated(
  /(?:^|[,，。;；])(?:目前|现)?(?:正在|尚在|仍在)(?:吊装|安装|调试|施工|建设|收尾|扫尾|审批|测试|整改|办理|制作|编制|印制|审核)[^,，。;；\d]*[。.]?$/,
);

/** 预约登记412人 for 体检, 土地流转1.62万亩 for 新建农田, 排查1260户 for 鉴定: what comes before it. */
const preliminary = gated(
  /预约|报名|意向|摸排|排查|核查|审查|摸底|流转|征集|洽谈|送修|在研|合同|设计|预算|注册|登记|签约|建档|公告|入围|面试|笔试|印[制刷]|策划|排定|推介|拆旧/,
);
const awaitedAct = gated(/(?:^|[^接招对期看优])待([\u4e00-\u9fa5]{2})/);
const followed =
  /体检|鉴定|[新改扩修]建|建设|改造|培训|治理|整治|修[缮复]|安装|就业|参训|治疗|服务|接诊|加装|放流|引进|结题|发放|建档|参加|参与|履约|入住|到岗|活跃|使用|招[聘录收教]|融资|举办|讲座|演出|放映/;
/** 报名118人，结业101人: those who came are counted too. */
const came = /结业|毕业|实到|到场|出席/;

function isPreliminary(about: string, words: string): boolean {
  // 冻结待返还资金318万元 for 返还
  const [, awaited = ''] = awaitedAct.exec(words) ?? [];
  if (awaited !== '' && about.includes(awaited) && !about.includes('待')) return true;
  const [told] = preliminary.exec(words) ?? [];
  return (
    told !== undefined &&
    followed.test(about) &&
    !about.includes(told) &&
    !followed.test(words.slice(words.indexOf(told)).replace(/报名../, ''))
  );
}

/**
 * A stage before the one that an indicator asks for, told beside a number that reaches it.
 *
 * @param row the row
 * @param target what is asked for
 * @param chosen the number
 * @returns the doubt, or null
 * @example // 新建 10座, «10座，均已开工»: only-planned
 */
export function stageDoubt(
  { actual: { text } }: Row,
  { about }: NumberTarget,
  { words, end: at }: Reading,
): ReasonCode | null {
  if (underWay.test(text)) return 'in-progress';
  // 1台，招标公告已发布: the number is the target's own.
  if (isWork(about) && onlyTendered(text)) return 'only-planned';
  if (isPreliminary(about, words) && !came.test(text)) return 'only-planned';
  if (at === text.length) return null;
  const [own = '', next = ''] = text.slice(at, at + 24).split(/[,，。;；\d]/);
  // 新建10座，均已开工
  const tail = own.trim() === '' && allBegun.test(next) ? next : own;
  // 60户已完成基础
  if (isWork(about) && groundwork.test(own)) return 'only-planned';
  const stage = tail.match(begun)?.find((word) => !about.includes(word));
  return stage !== undefined && !finished.test(withoutDeniedEnds(text.slice(at)))
    ? 'only-planned'
    : null;
}
