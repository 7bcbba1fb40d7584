/** Stands for a rung in the words around it. */
export const hole = '\ue001';

/** What a rung is said to be: reached, in the end even; or only hoped for, once, in part, by themselves. */
export type Standing =
  'final' | 'firm' | 'unknown' | 'part' | 'former' | 'own' | 'meant' | 'denied' | 'refused';

/** The words of one clause around a rung, other rungs as holes. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** What stands before it since the rung before. */
  readonly near: string;
  /** Only words of its own ladder stand before it: 目前, 水质, 国家. */
  readonly isLed: boolean;
  /** The indicator and its target: whose grade is asked for. */
  readonly about: string;
}

/** How the rungs of a ladder are told. */
export interface Frame {
  /** What may follow a rung: 甲级 + 资质. */
  readonly tail: RegExp;
  /** One word of those that may stand around a rung, at the beginning of a text. */
  readonly noun: RegExp;
  /** What may follow where it is awarded: 获评国家级 + 示范基地; null for nothing else. */
  readonly title: RegExp | null;
  /** Measured all the year round: a month is a part. */
  readonly isYearly: boolean;
  /** Several are won, their number stands behind: 一等奖2项. */
  readonly isWon: boolean;
  /** Everyday words, which need no frame in the end: 整改后终验合格. */
  readonly isPlain: boolean;
}

const harmless = /不断|不[低劣少]于|未成年/g;
// 未达到, 复审不通过: what is there is less
const refuses = /(?:[未没不]|没有|未能|不予|尚未)(?:通过|达|获|评[为上]|取得|认定)/;
// 除总磷外, 年均值超Ⅲ类, 距4A级, 被取消4A级
const denies =
  /超|未|没|不|无[法缘]|取消|撤销|摘|丢|难以|非(?=\ue001)|低于|劣于|差于|除(?!了)|缺|落选|距|离/;
// Ⅲ类以下, 4A级被撤销
const deniesBehind = /未|没|不|以下|除外|以外|差距|取消|撤销|摘牌|落选/;
// 拟申报4A级, 入围, 水质目标为Ⅱ类, 按三星级设计, 合同约定为甲级, 应达到
const meant =
  /拟|计划|预[计期]|有望|力争|争取|力求|努力|冲刺|待|将(?=[达评升为成争于在])|目标(?:为|是|等级|:|\ue001)|区划|为目标|正在|创建中|(?:开展|推进|启动)[^,]*创建|创建(?:方案|工作|规划|目标|名单)|申[报请]|推荐|提名|入围|备案|候选|培育|按[^,]*设计|对标|参照|要求[达为]|[应需须要可会能]以?(?=[达为获成升评被晋])|应当|建议|参[评加]\ue001|(?:设计|规划|方案|合同|承诺|[投招]标|预算|约定)(?:文件|书|等级|标准|中|上|里)?(?:[为达是按]|要求|约定|承诺|\ue001)/;
// 由Ⅳ类, 上年为, 原为, 淘汰国Ⅲ
const former =
  /上年|去年|往年|上一?年度|原(?=为|来|有|属|系|定|评|\ue001)|此前|以前|之前|曾|淘汰|报废|替[换代]|取代|[由从自](?:水质|原来?的?)?$/;
// Ⅳ类升为Ⅲ类
const left =
  /^(?:水质)?(?:提升|上升|晋?升|改善|好转|下?降|恶化|转|变)[^,\ue001]{0,4}[为至到成]\ue001/;
const own = /内部|自[评查测检]|初[评审步]|预评|互评|模拟/;
// 个别断面, 其中, 优秀率, 5月单月
const part =
  /部分|个别|其中|少数|多数|大部|有的|一些|仅|只|局部|另|某|单[月次日项]|最[高好差低]|率|占比|比例|天数|一半|过半|短期|暂/;
const counted =
  /(?:\d|[一二两三四五六七八九十百])(?:个|家|名|人|项|处|座|所|条|辆|台|件|次(?!性)|套|户|支|部|组|天|篇|幅|段|批|%)/;
const seasons = /半年|季度|[\d一二三四五六七八九十]月|当[日月天]|[枯丰]水期|汛期/;
/** What happens on a day: 12月被评定为. */
const given = /[获授]|评[为定上]|认定|通过|取得|建成|命名|列入|入选|升|考核|定级/;
const final = /全年|年均|年度|综合评|总体评|最终|终[评验审]|公布|核定|认定|复核|批[准复]/;

/** 整改后终验合格 */
const inTheEnd = /(?:最终|终[评验审])$/;
const process = /(?:评[审定估]|测评|考核|检查|验收|认[定证])$/;
const says =
  /[为是达到至获得评定属升晋在均:]|采购|购置|[建创]成|成功创建|已创建|成为|给予|授予|具[有备]|通过|符合|满足|执行|采用|维持|保持|列入|入选|全部/;
const awarded = /[获评升]|认定|命名|授予|列入|入选|通过|达到|成为|[建创]成|创建/;
/** 按二级站标准建成: built like one it is one. */
const builtLike = /^按[^,]{0,4}\ue001[^,]{0,6}(?:建成|达标|通过|完工)/;
/** Whatever was awarded, its name may stand before the rung: 获省科技进步特等奖. */
const named =
  /(?:荣获|获评|获得?|具[有备]|取得|授予|给予|通过|建成|创建)[\u4e00-\u9fa5《》“"]{0,14}$/;
const notItsName = /[的为是与和向较]|比(?![赛武选])/;
// 一类桥, 县级特色小镇: a thing; 5A级景区创建 is at work
const thing = /[馆路桥镇城村县园校院站库区]$/;
/** Words of which the way to a rung is made; any other may tell of another thing (东区达到, 鼓励企业取得). */
const frameWords = [
  // it is, was found or was made so
  '荣获|鉴定|核[定准查]|认定|确[定认]|评[估审价级选]|授予|给予|取得|具[有备]|通过|符合|满足|执行|采用|维持|保持|稳定|持续|连续[一二三四五六七八九十\\d]年|提升|上升|改善|好转|下?降|恶化|升[级格]|晋[级升]|转|变|更换|提高|调整|[建创]成|创建|成功|顺利|列入|入选|命名|全部|已|现|目前|仍|实际|最终|总体|整体|综合|一次性|结[果论]|等[级次]|类[别型]|级别|名单|公布|通报|宣布|考核|测[评定]|评课|检[测验查]|抽[检查样]|监测|测试|挂牌|验收|定级',
  // by whom and when
  '[国省市]控|专家组?|第三方|质监站|监理|主管|部门|委员会|协会|学会|机构|公司|[国省市县区州](?:家|级|厅|局|委|办|里)?|厅|局|委|办|政府|文旅|住建|环保|生态环境|卫健|水利|文物|农业|林草|交通|教育|组织|全[年国省市县区]|年[均度终末底]值?|常年|本年度?|当年|20\\d\\d年\\d{1,2}月|\\d{1,2}月(?:\\d{1,2}日)?|得分\\d+(?:\\.\\d+)?分|根据|依据|文件',
  // what it is told of
  '作品|项目|成果|报告|单位|企业|产品|车辆|设备|工程|学校|场馆|运动员|队员|选手|施工|承担|中标|所?采?购[置买]?|采购|培[养训]|输送|建设|改造|整治|治理|完工|竣工|路[面况]|断面|内?[河湖]|水[质体]|出水|主体|信用|比赛|大赛|竞赛|赛事|评比|质量|淘汰|\\d+[个家项处座所条辆台件套批]|[一二两三四五六七八九十]+[个家项处座所条辆台件套批]|《[^》]*》|[A-Z]{2,3}[\\d./T-]*',
  // the smallest ones, after all longer words
  '[为是达到至获得评定属升晋均被经由从自在中后里内上共:“"‘、或和及的]',
];
const frameWord = new RegExp(`^(?:${frameWords.join('|')}|${hole})`);

const lengthOf = (word: RegExp, text: string): number => word.exec(text)?.[0].length ?? 0;

/** Whether all words on the way to a rung are known ones or those of the row itself. */
function isFramed(before: string, about: string, noun: RegExp): boolean {
  const [name = ''] = named.exec(before) ?? [];
  if (before.startsWith('或')) return false;
  let rest =
    name !== '' && !notItsName.test(name.replace(/评比/g, ''))
      ? before.slice(0, -name.length)
      : before;
  while (rest !== '') {
    let length = Math.max(lengthOf(noun, rest), lengthOf(frameWord, rest));
    while (length < rest.length && about.includes(rest.slice(0, Math.max(2, length + 1))))
      length = Math.max(2, length + 1);
    if (length === 0) return false;
    rest = rest.slice(length);
  }
  return true;
}

/**
 * What a rung is said to be by the words around it, and only by them.
 *
 * @param words the clause around it
 * @param frame how the rungs of its ladder are told
 * @returns its standing; «unknown» where any word is not understood
 * @example // «仍为» 二级甲等 «医院» → 'firm'; «拟申报» 4A级 → 'meant'
 */
export function standingOf(words: Surroundings, frame: Frame): Standing {
  const { after, about, isLed } = words;
  const before = words.before.replace(harmless, '');
  const near = words.near.replace(harmless, '');
  const whole = before + hole + after;
  if (refuses.test(near) || refuses.test(after)) return 'refused';
  if (denies.test(near) || deniesBehind.test(after)) return 'denied';
  if (former.test(near) || left.test(after)) return 'former';
  if (meant.test(whole)) return 'meant';
  if (own.test(near)) return 'own';
  if (part.test(whole) && !whole.includes('100%')) return 'part';
  const counts = counted.test(before) || (!frame.isWon && counted.test(after));
  if (counts && !/100%|全部|均|都/.test(whole)) return 'part';
  const isEvent = !frame.isYearly && given.test(before);
  if (seasons.test(before) && !isEvent) return 'part';
  if (frame.isYearly && before.includes('执行')) return 'part';
  const isLike = builtLike.test(whole);
  const isTitle = frame.title?.test(after) === true && awarded.test(before);
  const isOwn = after.length < 7 && about.includes(after) && thing.test(after);
  if (!isLike && !isTitle && !isOwn && !frame.tail.test(after)) return 'unknown';
  const isVerb = says.test(before);
  // 一级馆评估: how it ended is not told.
  if (!isVerb && process.test(after)) return 'unknown';
  const isSaid = isLike || isLed || (isVerb && isFramed(before, about, frame.noun));
  if (isSaid ? final.test(before) : frame.isPlain && inTheEnd.test(before)) return 'final';
  return isSaid ? 'firm' : 'unknown';
}
