import { digit, stands } from '../text/characters';
import { lately } from '../text/lately';
import { gated, GatedTable, type Gated } from '../text/gates';

/** What the words of an actual say about completion. */
export type StatusWord =
  | 'stopped'
  | 'returned'
  | 'notDone'
  | 'inProgress'
  | 'partial'
  | 'hedged'
  | 'planned'
  | 'done'
  | 'onTime'
  | 'denied';

/** Cells that hold nothing: the placeholders that forms are left with. */
const placeholder = gated(
  /^(?:[-/\\|_*.。·、,，;…?？~x×〇]+|X{1,}|x{2,}|无|暂无|空|空白|未填|未填写|待填|待填写|待定|待补充|说明无|N\/?A|n\/?a|NA|NULL|null|None|none|nil|无数据|暂无数据|无内容|\(空\)|\(无\)|\/无|undefined|NaN|#+)$/,
);
const excelError = gated(
  /^#(?:DIV\/0!|N\/A|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA|FIELD!|BUSY!|CONNECT!)$/i,
);
const notSurveyed = gated(
  /^(?:满意度|问卷)?(?:调查|测评)?(?:工作)?(?:尚|还|暂)?(?:未|没有?)(?:开展|进行|做|组织)?(?:满意度)?(?:问卷)?(?:调查|统计|测评|评价|评估|考核|测算|监测|填报)(?:数据)?[。.]?$|^待[^,，;；。]{0,8}(?:填|补|定|调查|统计|测评|评价|考核|核算|公布|发布|确认|反馈|汇总|结果|数据|评定|出具)[^,，;；。]{0,6}$|^[^,，;；。]{0,8}数据(?:未|尚未|暂未)[^,，;；。]{0,8}$|^[^,，;；。\d]{0,6}(?:未到[^,，;；。]{0,4}期|期限?[尚还]?未[到至])[。.]?$|^[尚还暂]?未到(?:考核|评价|验收|统计|规定)?(?:时限|时[间点]|(?:时间)?节点)$/,
);
const notApplicable = gated(
  /^(?:本?(?:项目|单位|年度|年)?)(?:不涉及|不适用|未涉及|无此项|无该项|无此项业务|不考核|无需|不需要)[^,，;；。]{0,8}[。.]?$/,
);

/** Whole cells that say nothing, by kind; an error is none of the placeholders, some of which begin alike. */
const silences = new GatedTable(
  [
    ['error-value', excelError],
    ['placeholder', placeholder],
    ['not-applicable', notApplicable],
    ['not-surveyed', notSurveyed],
  ] as const,
  ([, pattern]) => pattern,
);

const blanks = gated(/\s/g);
/** 约20, 完成3场: a number among the first characters. */
const opensWithNumber = gated(/^[^#待\d]{0,3}\d/);

/** Why a cell says nothing, or null when it says something. */
export type Silence = 'blank' | 'placeholder' | 'error-value' | 'not-surveyed' | 'not-applicable';

/**
 * Whether a cell is blank, a placeholder, an Excel error, an announced survey or 不适用.
 *
 * @param text normalised cell text
 * @returns the kind of silence, or null
 * @example silenceOf('——') //=> 'placeholder'
 */
export function silenceOf(text: string): Silence | null {
  if (stands(digit, text, 0)) return null;
  const bare = blanks.replace(text, '');
  if (bare === '') return 'blank';
  if (bare.length > 40 || (opensWithNumber.test(bare) && !bare.startsWith('数据'))) return null;
  return silences.find(bare, () => true)?.[0] ?? null;
}

/** Lexicon of status words. Sources: 偏差原因 and 实际完成值 of published 自评表; those marked b are usual words seen in none of them. */
const lexicon: Readonly<Record<StatusWord, Gated>> = {
  // 因平台停用 · 项目取消b · 未开展b · 未实施b · 终止
  stopped: gated(
    /停用|停办|停运|停止(?:运行|使用|实施|执行|建设|服务|运营)?|终止|中止|(?:项目|活动|计划|工程|培训|会议|任务|已|被|疫情|全部|予以|决定|而|均|因故)取消|^取消|取消(?:举办|实施|开展|项目|该|了)|撤销|撤项|下线(?!仪式|活动)|关停|不再(?:单独|另行|继续)?(?:运行|使用|实施|开展|执行|建设|举办|安排|进行|组织|采购|购置)|搁置|停滞|(?:未|没有|没|未能)(?:正式|实际)?(?:再)?(?:开展|实施|启动|举办|执行|使用|动工|开工|组织|进行|安排|列支|产生|支出)(?![^,，。;；]{0,6}(?:验收|评审|调查|测评|统计|审计|评价))|无法(?:开展|实施)|暂停|叫停|废止|全部(?:调减|压减)|无(?:此项)?支出/,
  ),
  // 经费全部交回市财政 · 财政收回数 · 退回财政b · 上缴财政b
  returned: gated(
    /(?:交回|收回(?!\d|率|有效|问卷|调查|反馈|意见|答卷|表)|退回|缴回|上缴|退还|返还|收缴|缴还|上交)|(?:统筹|财政)收回/,
  ),
  // 实际完成值为0 · 没有按照时间开展 · 未达到预期目标 · 未验收b · 工程进度滞后b
  notDone: gated(
    /(?:未|没有|没|尚未|未能|未曾)(?:全部|全面|按时|按期|及时|如期|按计划|按规定|按要求|完全|能够?|实际|正式|组织|开展|进行|竣工(?=验收))*(?:完成|达到|达成|达标|实现|到岗|通过|验收|评审|落实|建成|投入|支付|发放|拨付|到位|及时|按时|按期|完工|竣工|取得|形成|出版|建立|制定|出台|印发|建设|配备|购置|采购|签订|发布|召开|安装|投用|移交|备案|公开|公示|更新|改造|发生效益|交付|按照|满足|符合|完善|健全|执行到位|提升|提高|改善|增强|见效)|未达|不合格|不达标|不符合|不及时|不到位|不理想|超标(?!准)|滞后|(?:调整|顺延|结转|转入|移至|改为|改在|推迟|[延拖](?=[至到]))(?:至|到|在)?(?:下一?年|次年|翌年|明年|来年)|(?:^|[^接招对期看款优等])待[\u4e00-\u9fa5]{0,4}(?:验收|复[验检评]|终验|审批|批复|评审|结算|决算|支付|拨付|安装|交付|到货|供货|上线|出版)|(?:设备|设施|场所|场地|处于|长期)闲置|闲置(?:未用|状态|至今)|待[^,，。;；]{1,10}后(?:再)?(?:实施|开展|启动|建设|采购|支付|发放)|(?:列入|纳入)[^,，。;；]{0,12}计划[。.]?$|(?:超出?|超过|逾|晚于|迟于)(?:了)?(?:计划|规定|合同|约定|预定|要求)的?(?:完成)?(?:时间|时限|期限|工期|日期)|比[^,，。;；]{0,10}晚了?[^,，。;；]{0,4}[天日周月年]|(?:预计|拟|计划|将)(?:于|在)?(?:次年|明年|来年|下一?年度?)|延期|延误|推迟|延迟|延后|推后|后延|迟延|逾期|超期|暂缓|拖延|^超时[。.]?$|失败|无法完成|不能完成|存在(?:问题|不足|差距|缺陷|偏差|短板)|较差|不佳|落后/,
  ),
  // 正在进行中 · 样片…下半年会集中出版 · 正在组织招聘 · 招标意向公示 · 前期工作
  inProgress: gated(
    /正在|(?:进行|推进|实施|建设|施工|编[制写纂]|办理|采购|购[进置]|订购|[供备到发]货|运输|生产|加工|起草|撰写|拍摄|排练|审批|审核|审查|报批|申[报请]|评[选审估]|修订|修改|修缮|装修|安装|改造|铺设|种植|制作|筹备|洽谈|谈判|协商|磋商|对接|研究|论证|勘[察测]|询价|整改|整理|统计|测算|核算|验收|招[标聘]|开标|评标|签[订约]|公示|征[收集]|拆除|搬迁|设计|开发|部署|调试|测试|试运行|审计|结算|支付|拨付|发放|兑付)(?:之)?中(?!心|标|的|型|期|小|层|国|央|学)|过程(?:之)?中(?=$|[,，。;；])|在建|筹备|(?:尚|仍|还)在(?!\d|合同|规定|法定|审限|办理期|约定|时限|期限|计划|质保|保修|有效|使用|正常|运行|发挥|保障)|处于(?!领先|优|良|正常|全[国省市])|(?:提交|上报|报送|报请|递交)[^,，。;；]{0,6}(?:验收|审批|评审|备案)?(?:申请|待批)|前期(?:工作|准备|手续|阶段)|招标(?:意向|公告|阶段)|流标(?![^。;；]*(?:完成|成交|中标|签[订约]|交付))|重新(?:挂网|招标|公告|组织招标|采购)(?![^。;；]*(?:完成|成交|中标|签[订约]|交付))|有序(?:推进|开展|进行)|稳步(?:推进|开展|进行)|持续(?:推进|实施|进行)中?|按计划推进|加快推进|主体(?:工程|结构)?(?:已)?(?:通过)?(?:完工|封顶|完成|验收)|(?:装修|装饰|安装|施工)(?:单位|队伍)?已?进场|陆续(?!(?:开展|举办|完成|发放|组织|建成|实施|印发|召开|投放|安装|上线|培训)了)|尚需|仍需|(?:已)?启动(?!率)/,
  ),
  // 部分达到预期目标 · 个别计划…没有 · 剩余 · 尾款未付
  partial: gated(
    /(?:部分|大部分|多数|大多数?|少数|半数)(?:任务|工作|项目|内容|目标|指标|工程|计划|已)?(?:已)?(?:按期|按时|如期|及时|按计划)?(?:达成|达到|完成|落实|建成|实施|未|没有|开展|投入|合格|达标|及时|发放|支付|安装|整改|签约|投保|改造|修复|更换|兑付|配备|接入|覆盖)|部分(?:按期|按时|如期|及时)?(?:完成|达成|达到)|个别[^,，。;；]{0,16}(?:未|没有|不)|(?:只|仅)(?:完成|建成|达到|实现|有|开展|举办|支付|部分)|剩余[^,，。;；]{0,12}(?:未|结转|待)|尾款|一定程度(?:上)?(?:完成|达成|达到)|阶段性(?:完成)?|初步(?:完成|达到|建成|形成)|(?:完成|开展|实施|举办|建成|支付|发放)(?:了)?(?:一?部分|一半|大半|过半|少量|个别)/,
  ),
  // 基本达到 · 基本完成
  hedged: gated(
    /基本(?!生活|医疗|养老|农田|公共|支出|建设|药物|情况|保障|补助|运转|信息|原则|条件|工资|口粮|制度|服务|盘|功|法|面|队伍|单位|民生|设施|需求|素质|要求|养|公卫|预防|标准|救助|殡葬|公积金|账户|农|草原|经营|户|解放|常识|知识|技能|理论|报酬)|大致|大体|差不多|接近完成|总体(?:上)?(?:完成|达到|及时|良好|较好)|原则上|较为?(?:及时|好|高|完善|健全|规范|明确|合理)|可能|或许|预期可/,
  ),
  // 按时完成建设，随项目进度把控 · 保证年度目标圆满完成 · 下半年会集中出版
  planned: gated(
    /将(?!军|来)[^,，。;；]{0,12}|拟(?:于|定|在)?|预计|(?:^|[^按照])计划(?:于|在|年底|下年|明年|今年|\d)|争取|力争|确保|保证|保障(?:按时|及时|完成)|随[^,，。;；]{0,8}(?:把控|推进|进行)|待[^遇,，。;；]{1,12}(?:后|再)|会(?:集中|尽快|陆续)|(?:应|需|须|要)(?:按时|按期|及时|尽快|完成|进一步)|(?:有|尚|亟)待|为了|以期|尽快|下一步|明年|下年|次年|来年|延至|力求|努力(?:完成|实现|达到)|预期(?:可|将|能)/,
  ),
  done: gated(
    /完成|建成|达成|达标|达到(?:了)?(?:预期|目标|要求|标准|规定)|通过(?:了)?(?:竣工)?(?:验收|评审|审核|审查|鉴定|评估)?|合格|竣工|完工|交付使用|投入(?:使用|运行|运营)|落实到位|全部(?:落实|到位|实施|发放|支付|开展)|已(?:落实|到位|实施|开展|执行|建立|制定|印发|发放|支付|验收|出版|上线|配备|购置|采购|安装|启用|整改)|符合(?:要求|标准|规定)|全覆盖|保质保量|圆满|顺利(?:举办|开展|实施|通过)/,
  ),
  onTime: gated(
    /(?:按时|按期|如期|准时|按计划|按照?(?:规定|合同|要求|约定)?的?(?:时间|时限|期限|进度|节点)|按进度|按合同|提前|及时|在(?:规定|合同|约定|计划|要求|预定|限定)的?(?:时间|时限|期限|工期|周期)|(?:规定|合同|约定|计划|要求|预定|限定)的?(?:完成)?(?:时间|时限|期限|工期|周期)(?:内|前|节点))/,
  ),
  // 尚未到货 · 未挂牌: anything not done, once harmless negatives are out
  denied: gated(/未|没有|尚无|没能/),
};

/** Negatives that are no bad news, by kinds. Sources: actuals of published 自评表 and of 自评报告. */
const harmlessKinds: readonly RegExp[] = [
  // 无未按时完成情况, 不存在资金未拨付现象: a lack that is denied
  /(?:无|没有|未(?=出现|发生|发现)|不存在)(?:出现|发生|发现|存在)?[^,，。;；\d]{0,6}(?:未|不|滞后|缓慢)[^,，。;；\d]{0,8}(?:情况|现象|问题|情形)(?=[,，。;；]|$)/,
  // 一户不落, 不漏一人, 未漏报, 无一不合格: all of them
  /[一1][期次天日人户件个篇场家处项村校](?:都|也)?不[落漏缺少差]|不[漏落]一|未(?:漏|错|缺岗|缺席)[\u4e00-\u9fa5]?|无一[\u4e00-\u9fa5]{0,2}不[合达符][\u4e00-\u9fa5]|不缺项|不遗漏|不漏项|不留死角/,
  // 未再反弹, 未收到投诉, 未逾期, 未发现不合格, 未超概算: the bad thing did not come
  /未(?:再|继续)?(?:外扩|扩散|蔓延|扩大|反弹|外溢)/,
  /(?:没有|未)(?:收到|接到)[^,，。;；]{0,8}(?:投诉|质疑|举报)/,
  /(?:未|没有|无)(?:出现|发生)?(?:任何)?(?:[一1][例件起次户宗笔项人单])?(?:延误|逾期|拖延|超期|推迟|延期|拖欠)|逾期未/,
  /(?:未|没有)(?:发现|出现|发生)(?:任何)?不[合达符][\u4e00-\u9fa5]{1,2}/,
  /不发生|不出现|不反弹|不返贫|不影响|不积压|不间断|不停歇|[未不]中断|未间断/,
  /未(?:超|出现|发生|发现|接到|收到|突破|造成|影响|产生(?:负面|不良)|高于)|没有(?:超过|发生|出现|发现)/,
  /(?:未|没有?人?)(?:表示|反映|提出)[^,，。;；]{0,4}(?:不满|异议|投诉)/,
  // 未延至次年
  /(?:未|没有)(?:再)?(?:延|拖|推迟|顺延|结转)[至到][^,，。;；]{0,6}/,
  // 退回后重新发放
  /(?:被)?退回[^。;；]{0,8}(?:补发|重[新发]|更正|修改)[\u4e00-\u9fa5]{0,4}/,
  // ways of working
  /足不出户|不出(?:村|门|户|校)|不见面|不打烊|不跑|不求人|不走样|不松懈|不过夜|不落地|不添乱|坚持不懈|源源不断|不遗余力|未雨绸缪/,
  // no less than
  /必不可少|不可或缺|来之不易|不限于|不亚于|不逊/,
  // 逾期风险预警
  /(?:逾期|超期|延误|延期)的?(?:风险|隐患|预警)/,
  // other words that hold such a sign
  /不动产|未(?:来|满|成年)|未经|未婚|未擅自|前期工作经费|无障碍|基本建设|正在册|停止点/,
];
const harmless = gated(new RegExp(harmlessKinds.map(({ source }) => source).join('|'), 'g'));

const quoted = gated(/[“"][^”"]{0,20}[”"]/g);

/**
 * A text without quotations and without negatives that are no bad news.
 *
 * @param text normalised actual
 * @returns what is left
 * @example harmlessOut('未发生事故') //=> '事故'
 */
export const harmlessOut = lately((text) => quoted.replace(harmless.replace(text, ''), ''));

const notLate =
  /(?:未|没有|无)(?:出现|发生)?(?:任何)?(?:[一1][例件起次户宗笔项人单])?(?:延误|逾期|拖延|超期|推迟|延期|拖欠)/;

/**
 * Whether a text says that nothing was late: 没有延误, 未逾期.
 *
 * @param text normalised actual
 * @returns true if it does
 * @example deniesLateness('发放无拖欠') //=> true
 */
export const deniesLateness = (text: string): boolean => notLate.test(text);

/** What the words of a text say; each kind is looked for when it is asked about. */
export interface StatusWords {
  has(word: StatusWord): boolean;
}

/**
 * Status words of a text.
 *
 * @param text normalised actual
 * @returns which kinds occur
 * @example statusWords('平台停用，经费全部交回市财政').has('stopped') //=> true
 */
export const statusWords = lately((text): StatusWords => ({
  has: (word) => lexicon[word].test(harmlessOut(text)),
}));

/** Whole-cell statements that the indicator is done; nothing else stands in the cell. */
const plainDone = gated(
  /^(?:(?:本|该|全年|年度|年初|各项|全部|所有|预期|既定|绩效|计划|目标|指标|任务|工作|项目|工程|内容|设备|采购|建设|购置|培训|活动|的|均|都|已|已经|全部|全面|圆满|如期|按期|按时|按计划|按要求|顺利|超额|保质保量|提前|100%|百分之百|了))*(?:完成|建成|达成|达标|完工|竣工|到位|合格|达到|落实|实现)(?:了)?(?:(?:全年|年度|年初|预期|既定|绩效|计划|各项|全部|预定|设定|的|目标|指标|任务|工作|要求|标准|值|建设|采购|购置|并|通过|验收|合格|投入使用|交付使用))*(?:100%)?[。.!]?$/,
);

/**
 * Whether a whole cell only says that the thing is done: 完成, 已全部完成, 完成年度目标任务.
 *
 * @param text normalised actual
 * @returns true for such a cell
 * @example isPlainDone('已按期完成。') //=> true
 */
export function isPlainDone(text: string): boolean {
  const bare = blanks.replace(text, '');
  return bare.length <= 30 && plainDone.test(bare);
}

/** 均已建成并投入运营, 已全部发放到位, 终端均已安装完毕，通过初验. */
const allDone = gated(
  /^(?:按编制)?(?:一人一|人手一|每人一)[台套件部支把](?:已|均)?(?:全部)?(?:配齐|配备到位|发放到位)$|^[^,，。;；\d不未没无部分将拟预待]{0,8}(?:(?:均|都|全部)已?(?:经)?|已经?全部)(?:按(?:期|时|要求|计划|规定)|如期|及时|足额)*(?:建成|建设|改造|安装|发放|支付|拨付|兑付|配备|购置|采购|完成|实施|落实|整改|举办|开展|签订|上线|交付|印发|到位|完工|竣工|投用|到货|到[馆校村户库岗站]|送达|入库|上架|开通|启用|投入使用|[\u4e00-\u9fa5]{2,4}(?=完毕|完成|到位|结束))(?:完毕|完成|到位|结束)?(?:[,，、]|并|且|已|顺利|投入使用|投入运营|投入运行|投用|交付使用|编目|上架|上墙|入库|通过[\u4e00-\u9fa5]{0,6}?(?:验收|初验|终验)|验收合格|到位)*[。.!]?$/,
);

/**
 * Whether a whole cell says that all of what was counted is there: 均已建成, 已全部发放到位.
 *
 * @param text normalised actual
 * @returns true for such a cell; it proves a number of things, never an amount of money
 * @example isAllDone('终端均已安装完毕，通过初验') //=> true
 */
export function isAllDone(text: string): boolean {
  const bare = blanks.replace(text, '');
  return bare.length <= 30 && allDone.test(bare);
}

/** 停用/交回/取消 in the reason column of a row whose actual is blank or 0. */
const reasonStopped = gated(
  /停用|停办|停运|终止|中止|取消|撤销|不再(?:实施|开展)|未(?:开展|实施|启动|举办)|暂停实施|交回|收回|退回|缴回|上缴(?:财政|国库)/,
);

const resultPending = gated(/调查|测评|评价|验收|统计|审计/);

/**
 * Whether the reason column says that the project was stopped or its money returned.
 *
 * @param reason normalised text of 偏差原因
 * @returns true if it does
 * @example saysStopped('因平台停用，经费全部交回市财政') //=> true
 */
export function saysStopped(reason: string): boolean {
  if (!reasonStopped.test(reason)) return false;
  // 年度调查尚未开展 is no stop: only the result is still out.
  return reason
    .split(/[,，。;；]/)
    .some((clause) => !resultPending.test(clause) && reasonStopped.test(clause));
}

const late = gated(
  /(?:到位|拨付|下拨|发放|支付|下达|开工|启动|完成)(?:时间)?(?:较|偏|过|比较)(?:晚|迟|慢)|于次年\d{1,2}月(?:[底初中])?(?:才|方)?(?:拨付|下拨|发放|支付|完成|到位)/,
);

/**
 * Whether an answer says that something came late: 资金到位较晚, 于次年1月拨付.
 *
 * @param text normalised actual
 * @returns true where it does
 * @example cameLate('资金到位较晚') //=> true
 */
export const cameLate = (text: string): boolean => late.test(text);
