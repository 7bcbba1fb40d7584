import { adds } from '../actual/derive';
import { isNet } from '../actual/takenOut';
import { dimOf } from '../quantity/dimension';
import type { NumberTarget } from '../target/numberTarget';
import type { Reading } from '../quantity/quantities';
import { sameUnit } from '../quantity/units';
import { isLaterStage, wantedStages } from '../lexicon/stages';
import { characters, stands } from '../text/characters';
import { harmlessOut } from '../lexicon/status';
import { timeAsked } from '../words/confirmed';
import { gated } from '../text/gates';

/**
 * Words by which the rest of an answer takes something back from the number before it: denies, limits,
 * puts off, lends, counts by another rule. They are function words and a closed class, unlike the stories
 * told with them; where one of them is not understood a person has to read the sentence.
 * Cases: test/cases/value-caveats.jsonl.
 */
const signs = {
  // 未报验, 没有开展, 尚有4批, 不属本项目, 无法核实, 非汛期按需
  denied:
    /[未没不尚]|仍(?=有(?!效)|未|需|在(?!用|(?:合同|规定|计划)[^,，]{0,6}[期限内])|缺|差|待|存|按|以|由|计|用|不|没)|无(?:法|力|从|据|效(?!率)|台账|记录|依据|资质)|非(?:汛|本|正式|全|项目|实际|工作|当年|服务|常住|目标)/,
  // 待质保期满, 拟下年印发, 计划于, 预计, 视上级通知时间安排, 与土建进度衔接
  meant:
    /与[^,，]{2,12}进度(?:衔接|同步)|视[^,，]{2,12}(?:安排|而定)|根据[^,，]{2,14}(?:逐步|适时|分批|再行?)(?:实施|推进|开展|安排)|待|拟|预[计期估]|预测数|有望|争取|力争|计划(?:于|在|[下明次]年|年底|\d)|将(?:于|在|会|按|由|继续)/,
  // 仅为主城区, 只有, 部分, 个别
  some: /仅|只(?!读|要)|部分|个别|有的|少数|多数|大部分|过半|另由|内部(?!控制|管理|审计|制度)/,
  // 分母已减去退学学生, 扣除停电影响, 除夜间外
  withoutSome: /剔|扣[除减掉]|[减刨]去|去[重掉]|核减|刨除|[除此](?:去|外)/,
  // 含上年移交的45套, 系年末转入往来账户, 属于其他项目, 工作人员进出也一并计数, 内有45万元付了工程款
  notOwn:
    /计入|一并[计算统]|记在|内有\d|算[进入]|含(?:上|去|往|前|原|旧|外|预|在建|自|征|捐|社会|企业|其[他它]|委托|转|重|线上|电话|视频|临时|借|租|赠|一次性)|系(?=[上去往原旧由因以按重借租年其与从外同根依参估预各为乡市省县区村])|属(?:于)?(?:上|去|往|其|另|外|原|旧|预|跨)/,
  // 均由村干部代填, 先以16排设备顶替, 由市级承担
  borrowed:
    /代[填签答报替]|先[以用行]|[代顶替][替换]|抵[顶账]|挂[靠名账]|欠|垫付|借[用调来入支]|租[用来借赁]|由[^,，]{1,10}(?:承担|支付|负担|出资|改|替|代)/,
  // 取自规划目标, 按达标计入, 以资金拨到乡镇的日期计算, 一签收就算办结, 核心期刊在内, 占了9场, 测的是督导员分拣以后的桶
  otherwise:
    /[取引摘]自|沿用|套用|估[计算]|[测推匡折]算|口径|算(?![机力账法])|记(?:[一两作为入了]|$)|在内|占[了去掉]?\d|补[录登签报]|后补(?![植种栽苗齐足])|事后|[以按][^,，]{1,14}(?:为准|计[算入]|统计|计$)|[测查填问]的(?:是|$)|改[为用由成作购买]/,
  // 结转下年, 上年已建, 跨年
  otherYear:
    /结转|[下次翌来明]年|跨年|[上去往]年度?(?:结转|数据|结果|调查|测评|已|完成|移交|建|遗留|底|末|的|立项)/,
  // 与春季为同一批人, 重新登记, 原址翻修
  again: /同一|重复|交叉|重新(?:登记|核|认|统计|评|检|测|上报|申)|原[有址先]/,
  // 1条撤回, 15户退回, 暂停, 闲置, 报废
  takenBack:
    /退|撤|暂|停|淘汰|摘牌|除名|上缴|缴回|交回|收回(?!\d)|反对|拒绝|抵制|缓[建办发拨]|闲置|空置|搁置|取消|作废|失效|过期|报废|损[坏毁]|被覆盖|[丢遗缺]失|[空脱缺]岗|反弹|脱落|枯死|流失|渗漏|返[工修]/,
  // 其余在建, 还差2座, 逾期
  open: /途中|其余|剩[余下]|余下|[还相]差|差\d|短缺|[超逾]期|延[期误至到迟后]|推迟|顺延|在[建办途]|正在|施工[中队阶]|进行中|收尾|扫尾/,
  // 3部均已形成征求意见稿, 通过初审, 意向
  early:
    /递交|在审|实审|审查中|处[在于][^,，]{1,8}阶段|初[审稿步]|征求意见|送审|草案|意向|框架|试[运用]|测试(?=环境|阶段|版|库)/,
  // 但仍有渗漏, 资金转入往来账户
  but: /但(?!是?否)|相反|矛盾|出入|然而|不过|虽|尽管|往来账|过渡(?!期)|划转|转[入至出为]|调剂/,
} as const;
const anyOf = (families: readonly RegExp[]): RegExp =>
  new RegExp(families.map(({ source }) => source).join('|'));
const sign = gated(anyOf(Object.values(signs)));
/** Before the number only what was counted in, or counted otherwise: a trouble told there is over. */
const counted = gated(anyOf([signs.notOwn, signs.borrowed, signs.otherwise, signs.again]));
/** Who looked into it again, behind the number: 结算审核核定11260平方米, 审计抽查发现17人; before it they confirm it. */
const checks = gated(
  /审计|核查|复[核查]|督查|暗访|审定|核定|经[核查](?!实均)|稽查|合同(?:面积|价|量|数|约定|额)|概算/,
);
/** 上年结转的5场没有算进来, 剔除重复登记的31人, 未作折减: of a count these leave out what does not belong. */
export const leavesOut = gated(
  /(?:没有?|未|不)[^,，]{0,12}(?:算[入进在]|计[入数]|计算在|统计在|包?含|列入|此数)|不是|剔[除掉]|扣除|除去|减去|去重|核减/,
);
/** 未剔除重复参训人员: those are still in it. */
const notLeftOut = /[未没不][^,，]{0,4}(?:剔[除掉]|扣除|除去|减去|去重|核减)/;
/** 有禁忌症未接种的仍计入分母: even these are counted. */
const evenThese = gated(/[也仍](?:计入|算[入进在]|包含)/);

/** The same characters in words that take nothing back. */
const harmlessWords: readonly RegExp[] = [
  // 无投诉, 未发生事故, 没有欠款, 均不属实, 未作折减
  /^[,，(]?(?:均?无(?![法力从证据效台记资])|没有(?:发生|出现|发现)|未(?:发生|出现|发现))[^,，]*/,
  /未(?:出现|发生|发现|接到|收到|造成|成年)[^,，]*|未婚|未(?:成灾|扩散)|未作[^,，]*|没有(?:欠款|拖欠|遗留)|[均都皆]不属实|无一\S?不[\u4e00-\u9fa5]{1,2}/,
  // 不断, 不少于, 不锈钢; 检出不合格57批次 and 不满意8% are what was found
  // 未超概算
  /[不未](?:超[过出]?|突破)[^,，]{0,6}[预概]算/,
  /(?:不|没有?|未)间断|未中断|签退|按(?:照)?合同约定|不[断等限漏落仅只]|不(?:锈|动产|文明|少|同|定期|可移动)|无?不良|[不未][少低高多小大]于[^,，]*|[不未]超过?/,
  /不(?:合格|满意|达标)(?=[\d率])|[仅只]?\d+\S不合格|(?:逾期|超期|延[期误]|不合格|退[回货])[^,，]{0,4}0(?!\d)/,
  // 通过省级核查
  /^[,，(]?(?:并|且|已|均|都|全部|顺利|一次性?)*通过(?:了)?[^,，未不]{0,8}(?:核查|复核|复查|稽查|督查|审计|审定|审核|核定)(?:验收)?$/,
  // 较上年增长3%, 上年96.8%
  /[较比](?:上年|去年|同期|往年|预[计期算])[^,，]*|[上去]年(?:为|同期|新增|完成)?\d[\d.]*%?/,
  // 正偏差3.3个百分点 says the number again
  /偏差(?=\d)/,
  // 完成了预期目标
  /(?:达到|完成|实现)(?:了)?预期[^,，]{0,6}/,
  // 28,583万元（自然口径）
  /(?:自然|同|可比|快报|全)口径/,
  // 控制在预算内
  /控制在[^,，]{0,20}内|(?:扣除|剔除)[^,，]{0,8}影响|[预决结清核运]算/,
  // 结余部分按规定上缴, 经核查均为咨询
  /结余[^,，]{0,16}(?:上缴|交回|缴回|收回|退回|返还|结转)[^,，]*|经(?:核[查实]|调查|查)[均都](?:为|属|系)[^,，]{0,6}(?:咨询|建议|误[报拨]|求助|表扬)[^,，]*/,
  // 检出不合格14批次，均已按规定核查处置
  /^[,，]?(?:已|均|都|全部)+(?:按规定|依法|按要求)?(?:核查)?处置(?:到位|完毕)?$/,
  // 经入户调查测算, 尚未恢复到2019年水平
  /经[^,，]{2,8}(?:测算|调查|统计|核算)|尚?未恢复到[^,，]{2,10}水平/,
  // 结算审核无核减
  /无核[减增]/,
  // 8个工作日（节假日顺延）
  /(?:遇)?(?:法定)?节假日(?:自动)?顺延/,
  // 其余均已完成
  /(?:其余|余下|剩下的?)(?=为|[^,，]{0,8}(?:均|都|已|全部|通过|完成|取得|合格|正常))/,
  // words that only share a character with a sign
  /全部|矛盾(?=纠纷)|[接优对招期看虐等]待|待(?:[遇业产]|命(?!名))|[体关联水院派谱]系|模拟|拟[定订]|[时高崇]尚|没收|淹没|退税|欠发达|[清治]欠|欠薪|租赁(?:补贴|住房|收[入益]|费|\d)|离?退[役休伍耕化牧林捕]|停[车泊靠放机]|盘活闲置|更换(?:损坏|故障|破损)|损[坏毁](?=\d)|\d只|船只|^只$/,
];
const harmless = gated(new RegExp(harmlessWords.map(({ source }) => source).join('|'), 'g'));

/** What is told of another thing besides: 另有6部正在施工; 在办45件 beside 办结312件. */
const besides = /^[,，(]?(?:(?:另外?|此外|同时|还)(?!由)|(?:正?在[办建]|未结|结转)\D{0,3}\d)/;
const remainder = /^[,，(]?(?:其余|剩[余下]|余下)/;
/** Put right since: 发现5口渗漏，9月已返修合格; 1座延期一个月后建成. */
const mended =
  /已[^,，]{0,6}(?:返修|整改|修复|维修|补[齐足办发]|更换|恢复)|补上|后(?:已)?(?:建成|完成|补[齐足办发]|恢复)|现均/;
/** Late, of a rate of punctuality. */
const overdue = /过期|逾期|超期|超时/;
/** What is well said of some of them: 其中611人取得证书. */
const goodNews =
  /^(?:已|均|都|全部|还|被|并|经)*(?:取得|获|通过|考[核试]|合格|达|评|参|来自|为|是(?:优|良|合格|全国|国家|[省市县重新女])|完成|建成|投[入用产]|用于|用作|覆盖|纳入|入选|优|良|受|实现|签|竣工|完工|交付|就业|荣|成为|列入)/;
/** Further sentences that speak of the same number. */
const goesOn = /^\s*(?:其中|但|另|不过|其余|扣除|剔除|\(|经|[备附]?注|说明)/;

const sentenceEnd = characters('。;；\n');
const clauseEnd = characters(',，()');

interface Stretch {
  readonly from: number;
  readonly words: string;
}

/**
 * The clauses of the sentence that a number stands in, without its own one, and of the sentences that go on
 * about it.
 */
function clausesAround(text: string, start: number, end: number): readonly Stretch[] {
  const clauses: Stretch[] = [];
  let sentence = clauses.length;
  let from = 0;
  let isAbout = true;
  for (let at = 0; at <= text.length; at++) {
    const closes = at === text.length || stands(sentenceEnd, text, at);
    if (!closes && !stands(clauseEnd, text, at)) continue;
    // What stands right behind the number, in its own clause, says how it is meant; before it, what it is.
    const behind = from <= start && at >= end;
    const opening = behind ? end : from;
    if (isAbout && at > opening) clauses.push({ from: opening, words: text.slice(opening, at) });
    from = at + 1;
    if (!closes) continue;
    if (at < start) clauses.length = sentence;
    sentence = clauses.length;
    isAbout = at < start || (from < text.length && goesOn.test(text.slice(from, from + 8)));
  }
  return clauses;
}

/** Whether words deny, limit or re-base, other than in the words of the indicator itself. */
function takesBack(words: string, about: string, behind: boolean, grows: boolean): boolean {
  if (!sign.mayMatch(words) && !checks.mayMatch(words)) return false;
  const gross = behind
    ? /后[^,，]{0,20}\d|(?:剔除|扣除|核减|减去)[^,，]{0,20}\d/
    : /后[^,，]{0,20}\d/;
  const isOut = grows && leavesOut.test(words) && !notLeftOut.test(words);
  if (evenThese.test(words) || (isOut && !gross.test(words))) return false;
  const bare = harmlessOut(harmless.replace(words, ''));
  const [told] = (behind ? (sign.exec(bare) ?? checks.exec(bare)) : counted.exec(bare)) ?? [];
  return told !== undefined && !about.includes(told);
}

/** A number in digits and in a unit of its own: 同一批人 counts nothing, 64排 is a model. */
const isOfItsOwn = ({ unit, start }: Reading, text: string): boolean =>
  unit !== null && !unit.dim.startsWith('o:') && /\d/.test(text.charAt(start));

/** 45人完成轮转培训，其中39人通过结业考核 for 规培结业人数: the act that the name counts, told of some only. */
function isActAsked(name: string, words: string, text: string, { start, end }: Reading): boolean {
  const act = name.replace(/[^\u4e00-\u9fa5]|人?[数次]$/g, '').slice(-2);
  const from = Math.max(text.lastIndexOf(',', start), text.lastIndexOf('，', start));
  const own = text.slice(from + 1, end + 12).split(/[,，。;；]/)[0] ?? '';
  return act.length === 2 && words.includes(act) && !own.includes(act);
}

/** 其中68万元挂在应收账款上: some of what was counted, and then how they fare. */
function fares({ start, end }: Reading, { from, words }: Stretch, isAsked: boolean): boolean {
  const [before, behind] = [words.slice(0, start - from), words.slice(end - from)];
  return (
    /^[,，(]?(?:其中)?(?:有)?$/.test(before) &&
    /^[\u4e00-\u9fa5]{2}/.test(behind) &&
    (isAsked || !goodNews.test(behind))
  );
}

/** 招标建设项目: the first stage that a name tells is not all that it asks for. */
const making = /建设|采购|购置|安装|改造/;

/** 差错率0.18%，已全部返工: what was wrong was put right; it says nothing of a count. */
const putRight = /^[,，]?(?:已|均|都|全部)+(?:返工|更正|改正)$/;
/** 未利用部分主要为零星地块; 未支付的1.3%为质保金; 不满意4.2%: what a rate leaves over, in its own words. */
const leftOver = /未[\u4e00-\u9fa5]{2}(?:部分|的)(?:主要)?(?:为|是|系)/;
/** 不满意的主要集中在停车方面, 没结的都还在审限内: those whom the rate has left out, by its own word. */
const theOthers =
  /^[,，(]?[没未不]([\u4e00-\u9fa5]{1,3})的(?:主要|多[为是数]|大多|集中|[都均]?(?:还|仍)?在[^,，]{0,6}[期限]|因|系)(?!.*[计算统纳剔扣除按视抽撤移转退])/;
/** 整改率97.7%，11条正在推进: these were never counted. */
const goingOn =
  /^[,，(]?(?:另有?|还有|其余)?\d+[\u4e00-\u9fa5]{1,2}(?:仍|尚|还)?(?:正在|在)(?:按[\u4e00-\u9fa5]{1,4})?(?:推进|整改|办理|施工|实施|处理|修复|建设|治理|化解)$/;
const unspent = /未(?:支付|使用|执行|支出|利用)|不满意/;
/** 拆除2.31万平方米，尚有0.4万平方米列入明年计划: it was never counted among what was done. */
const nextYears =
  /(?:(?:尚|还|仍|另)有|剩余|其余|余下)[^,，]{0,4}\d[^,，]{0,8}(?:列入|纳入|结转|安排)[^,，]{0,4}(?:明年|次年|下一?年)/;
const acted = /完成|建成|实施|改造|拆除|铺设|种植|发放|新建|整治|治理/;

/** 质保金未付, 尾款待审计后支付: what is owed for a thing that is there; to a limit of cost it is still to be added. */
const owed =
  /^[,，(]?(?:质保金|质量保证金|尾款|余款)(?![^,，]*(?:交[付货]|到货|安装|调试|验收|[竣完]工|问题|纠纷|争议|整改))/;

/** Whether a clause tells only of what the number itself leaves over. */
function isRestTold(
  { about, reading, direction: { direction }, isExecution }: NumberTarget,
  chosen: Reading,
  own: readonly Reading[],
  words: string,
): boolean {
  const dim = dimOf(reading.unit);
  const isRate = dim === 'percent';
  if ((dim !== 'money' || isExecution) && owed.test(words)) return true;
  if ((isRate || direction === 'atMost') && putRight.test(words)) return true;
  if (!isRate)
    return nextYears.test(words) && acted.test(chosen.words) && !/[共总]|任务|规划|计划/.test(chosen.words); // prettier-ignore
  const together = own.some(({ value }) => Math.abs(chosen.value + value - 100) < 0.05);
  const [, act = ''] = theOthers.exec(words) ?? [];
  const isNamed = Array.from(act).some((sign) => about.includes(sign));
  const isOther = isNamed || leftOver.test(words) || goingOn.test(words);
  return (unspent.test(words) && together) || (chosen.value < 100 && isOther);
}

/** 逾期的23件另行处理，其余及时率100%: the rate of those who were left. */
function ofTheRest(text: string, { start }: Reading): string | null {
  const [lead = ''] = /[^,，。;；(]*$/.exec(text.slice(Math.max(0, start - 16), start)) ?? [];
  return /^(?:其余|其[他它]|余下|剩[余下])/.test(lead) ? lead : null;
}

/** Enough by itself. */
const reaches = ({ reading }: NumberTarget, { value }: Reading): boolean => value >= reading.value;

const leftUncounted = /[未不]计(?!划)|不含|未含|除外/;

/** Without those of whom something is said the target would still be reached, or the number is theirs. */
function isStillEnough(
  { reading, direction }: NumberTarget,
  chosen: Reading,
  own: readonly Reading[],
  words: string,
): boolean {
  // 办结率98.9%，剩余5件在办: a rate below 100 % leaves them out already.
  if (dimOf(reading.unit) === 'percent' && chosen.value < 100 && own.length === 0)
    return /^[,，(]?(?:其余|剩余?|余下|[还尚仍]有|未[^,，\d]{0,4}(?=\d))[^,，]*\d/.test(words);
  if (own.length === 0) return false;
  // 170天（因雨停工30天未计）
  if (direction.direction === 'atMost' && leftUncounted.test(words)) return false;
  if (!adds(reading))
    // 冬季复查降至88%, 其余10小时到场: enough by itself. A further price is added to the first.
    return own.every(({ value }) =>
      direction.direction === 'atLeast'
        ? value >= reading.value
        : dimOf(reading.unit) !== 'money' && value <= reading.value,
    );
  if (direction.direction === 'atMost') return words.includes('其中');
  const taken = own.reduce((sum, { value }) => sum + value, 0);
  return chosen.value - taken >= reading.value || (chosen.role === 'part' && remainder.test(words));
}

/**
 * The words behind a number that reaches its target which may take something back from it: 6座，其中2座不属本项目.
 * Not asked about: what would still leave enough (43人，含转办2人 against 40人), what is told of another thing
 * (另有6部正在施工), and words that the indicator itself uses.
 *
 * @param target what is asked for
 * @param chosen the number that reaches it
 * @param others the other numbers of the answer
 * @param text normalised actual
 * @returns the clause that a person has to read, or null
 * @example // ≥90%, «97%（回收问卷41份，均由村干部代填）» → «均由村干部代填»
 */
export function caveatOf(
  target: NumberTarget,
  chosen: Reading,
  others: readonly Reading[],
  text: string,
): string | null {
  if (text.length - (chosen.end - chosen.start) < 4) return null;
  const counts = adds(target.reading);
  const grows = counts && target.direction.direction === 'atLeast';
  // 安装费另列合同: of a price limit what stands beside it counts too.
  const isPrice = target.direction.direction === 'atMost' && dimOf(target.reading.unit) === 'money';
  const isRate = dimOf(target.reading.unit) === 'percent';
  const rest = isRate ? ofTheRest(text, chosen) : null;
  if (rest !== null) return rest;
  const clauses = clausesAround(text, chosen.start, chosen.end);
  let elsewhere = false;
  let isRest = false;
  let at = 0;
  for (const [index, { from, words }] of clauses.entries()) {
    const numbers: Reading[] = [];
    for (; (others[at]?.start ?? Infinity) < from + words.length; at++) {
      const other = others[at];
      if (other && other.start >= from) numbers.push(other);
    }
    const own = numbers.filter(({ unit }) => sameUnit(unit, chosen.unit));
    if (numbers.some((reading) => isOfItsOwn(reading, text)))
      elsewhere = counts && (own.length === 0 || besides.test(words));
    if (elsewhere) continue;
    // 不满意4.2%（主要反映停车不便）: what the rest complains of
    if (isRest && text.charAt(from - 1) === '(' && /主要|集中|反映|因|系/.test(words)) continue;
    isRest = isRestTold(target, chosen, own, words);
    if (isRest) continue;
    const apart = isPrice && words.includes('另');
    const behind = from >= chosen.end;
    // 收到5件，2件属同一人重复投诉，归并后3件: what is told before was taken out.
    if (!behind && isNet(chosen, text)) continue;
    const told =
      apart ||
      takesBack(words, target.about, behind, grows) ||
      (grows &&
        behind &&
        own.some((one) =>
          fares(one, { from, words }, isActAsked(target.words.name.text, words, text, chosen)),
        ));
    // 过期后补上来的37家也按期计: what was late stays late.
    const late = isRate && timeAsked(target.words.name.text) !== null && overdue.test(words);
    if (!told || (!late && clauses.slice(index).some((clause) => mended.test(clause.words))))
      continue;
    if (isStillEnough(target, chosen, own, words)) continue;
    if (grows && !making.test(target.about) && isLaterStage(wantedStages(target.about), words))
      continue;
    // 其中今秋投用740个，其余明年投用: the part that is there is enough.
    const there = others.some(
      (other) =>
        other.role === 'part' && sameUnit(other.unit, chosen.unit) && reaches(target, other),
    );
    if (grows && there && remainder.test(words)) continue;
    return words.trim().slice(0, 30);
  }
  return null;
}

/** 良好，收到群众来信反映问题12件. */
const complained =
  /(?:投诉|反映问题|批评|举报|差评|补救|处罚|整改(?:意见|建议|通知)|宕机|停机|中断|故障)[^,，。;；\d无未]{0,6}[1-9]|(?:投诉|事故|信访)[^,，。;；无未不]{0,4}(?:上升|增[加多])/;

/** 因雨停工6天，仍在合同工期内按期完工 */
const inTimeAll =
  /^(?!.*(?:主体|[一二三]期|部分|首批|预计|力争|确保|计划完))[^,，]{0,14}(?:按期|如期|按时|提前)(?:全部|全面|顺利)?(?:完[工成]|竣工|交付|建成)$/;

/**
 * The clause of a worded answer which takes something back from the words that would be enough: 显著提升（摘自方案）.
 *
 * @param text normalised actual
 * @param name indicator name
 * @param target normalised target
 * @returns the clause that a person has to read, or null; one clause alone was read as a whole already
 * @example caveatIn('有效缓解，第三方回访结论相反', '看病难缓解程度', '有效缓解') //=> '第三方回访结论相反'
 */
export function caveatIn(text: string, name: string, target: string): string | null {
  const about = name + target;
  const clauses = text.split(/[,，()。;；\n]/).filter((clause) => clause.trim().length > 1);
  if (clauses.length < 2) return null;
  const timed = timeAsked(about) !== null;
  const told = clauses.find((clause, index) => {
    const [complaint = ''] = complained.exec(clause) ?? [];
    if (!takesBack(clause, about, true, false) && (complaint === '' || index === 0)) return false;
    if (owed.test(clause) && !/款|支付|资金|经费|费用|成本/.test(about)) return false;
    const later = clauses.slice(index + 1);
    // 因维修推迟，最终仍于2月27日开课: it came to a good end.
    const ends = later.some(
      (next) =>
        !takesBack(next, about, true, false) &&
        (/\d/.test(next) || next.includes(target) || (timed && inTimeAll.test(next))),
    );
    return !ends && ![clause, ...later].some((next) => mended.test(next));
  });
  return told === undefined ? null : told.trim().slice(0, 30);
}
