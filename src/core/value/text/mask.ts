import { characters, digit, holds } from './characters';
import { gated, GatedTable, type Gated } from './gates';
import { matchesOf } from './matches';

/** Stands for a character that is no part of any quantity. Same length, so offsets stay. */
export const masked = '\ue000';

/** Something in a text that counts nothing. */
interface Noise {
  readonly pattern: Gated;
  /** What may not stand just before it. A lookbehind would say so too, but old Safari cannot read one. */
  readonly notAfter?: RegExp;
}

const size = String.raw`\d{1,9}(?:\.\d{1,9})?(?:mm|cm|m|毫米|厘米|米)?`;

/** What is called by a number and a letter: 5G站点, 4G/5G基站, 3D影片; but 内存4G以上, 5G流量. */
const models = gated(
  /(?:[2-6]G(?![流带存硬显容空])|[248]K|[1-9][ACDERSX])(?:[/+][1-9][ADGK])*(?=\+|(?![以及左的内外每等为和与或至到不均约达])[\u4e00-\u9fa5])/g,
);
const beforeModel = /[\d.A-Za-z]/;

/**
 * The models that a text names, those that are told together in one piece.
 *
 * @param text normalised text
 * @returns the names as written
 * @example modelsIn('4G/5G基站320座、3A级景区1家') //=> ['4G/5G', '3A']
 */
export const modelsIn = (text: string): readonly string[] =>
  models.mayMatch(text)
    ? matchesOf(models.pattern, text)
        .filter(({ index }) => index === 0 || !beforeModel.test(text.charAt(index - 1)))
        .map(([model]) => model)
    : [];

/**
 * Numbers and numerals that are names, not amounts. Order matters: earlier patterns win.
 * Each with an example from a form or a report.
 */
const noise: readonly Noise[] = [
  // 《关于…十四五…》
  { pattern: gated(/[〈《<][^《》<>]{1,40}[》>](?=.)/g) },
  // 市委办发〔2011〕63号, 发2014〔121〕号
  {
    pattern: gated(/(?:\d{4})?[[(]\d{4}[\])]第?\d{1,5}号|\d{4}\[\d{1,9}\]号|第\d{1,9}号/g),
  },
  // GB/T 18883-2022
  {
    pattern: gated(/(?:GB|DB|HJ|JGJ|JTG|CJJ|SL|NY|YY|WS|ISO)(?:\/?T)? ?\d[\d.]*(?:-\d{2,4})?/g),
    notAfter: /[A-Za-z]/,
  },
  // K12+300-K15+200
  {
    pattern: gated(
      /[Kk]\d{1,9}\+\d{1,9}(?:\.\d{1,9})?(?:[-~至][Kk]?\d{1,9}\+\d{1,9}(?:\.\d{1,9})?)?/g,
    ),
  },
  // G312线
  { pattern: gated(/[GSXYC]\d{2,4}(?=[国省县乡线道高段])/g), notAfter: /[A-Za-z\d]/ },
  // 312国道
  { pattern: gated(/\d{2,4}(?=国道|省道|县道)/g) },
  // 0935-8212345
  {
    pattern: gated(/0\d{2,3}-\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d)|400-?\d{3}-?\d{4}/g),
    notAfter: /\d/,
  },
  // 12345热线, 110警情
  {
    pattern: gated(/1\d{2,4}(?=热线|平台|警情|报警|指挥|急救|联动|举报|电话|接处警)/g),
    notAfter: /[\d.]/,
  },
  // 10.1.2.3
  { pattern: gated(/\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g), notAfter: /[\d.]/ },
  // 1:2000
  { pattern: gated(/1:\d{2,7}/g), notAfter: /\d/ },
  // 60*40cm
  { pattern: gated(new RegExp(`${size}[*×xX]${size}(?:[*×xX]${size})?`, 'g')) },
  // Win10, PM2.5, H7N9, A4; but DR3台 is three of them
  {
    pattern: gated(
      /(?!(?:RMB|CNY|USD)\d)(?!(?:CT|DR|MRI?|AED|LED|SUV|ERP|OA|GPS|UPS|VR|PCR|PC|SCI|EI)\d{1,3}(?:[套架辆艘件组篇户个只盏块]|台(?!式)|部(?![分门])|项(?!目)|[人家](?![员才工民庭])))(?!(?:k|c|m|h|d|N|K)?[mM][23](?![\dA-Za-z]))[A-Za-z]+(?:-?\d{1,9}(?:\.\d{1,9})*[A-Za-z]*)+(?![%％])/g,
    ),
    notAfter: /[A-Za-z\d./]/,
  },
  // 5G站点, 4G/5G基站, 4K直播, 3D影片, 4A景区, 4S店
  { pattern: models, notAfter: beforeModel },
  // 1+X证书, 3V3篮球赛
  { pattern: gated(/\d\+X|\d[vV]\d(?!\d)/g), notAfter: /[\d.A-Za-z]/ },
  // 粉碎拌合机（11kw）
  { pattern: gated(/\d{1,9}(?:\.\d{1,9})?kw(?=\))/gi) },
  // 1. （1） 一、 一是
  {
    pattern: gated(
      /\d{1,2}[.、)](?!\d)|\(\d{1,2}\)|[(][一二三四五六七八九十]{1,3}[)]|[一二三四五六七八九十]{1,3}(?:、|是|要)/g,
    ),
    notAfter: /[^;；。,，、:\s(]/,
  },
  { pattern: gated(/[①-⑳⑴-⒇⒈-⒛㈠-㈩]/g) },
  // 附表2, 附件3至5, 见表4: where to look, unless copies of it are counted
  {
    pattern: gated(
      /(?:附[表件图录注]|见表|见图)[一二三四五六七八九十\d]{1,3}(?:-\d{1,2})?(?:[至和、及,，-]\d{1,2})?(?![\d.份张个项套件本页册处幅条次人户台万])/g,
    ),
  },
  // 第三批, 第三方
  {
    pattern: gated(
      /第(?:[一二三四五六七八九十百]+|\d{1,9})(?![\d一二三四五六七八九十百季]|个?(?:工作日|日|天|小时))[批届次期轮个类方条款章产届名]?/g,
    ),
  },
  // 二期工程
  { pattern: gated(/[一二三四五六七八九\d](?:期|标段)(?=工程|项目|建设)/g) },
  // 一标段9月完工，二标段10月完工; but 分三标段
  { pattern: gated(/[一二三四五六七八九十]{1,2}标段/g), notAfter: /[共分计的余前后\d]/ },
  // 二等奖
  { pattern: gated(/[一二三四五六七八九特]{1,3}等[奖功]|\d等奖/g) },
  // 一级种薯, 三甲医院
  { pattern: gated(/[一二三特]级(?!以)|[一二三]甲|三乙|二类疫苗|[甲乙]级/g) },
  // 三年行动
  { pattern: gated(/[一二三四五]年(?=行动|计划|规划|攻坚|一度)/g) },
  // 无一批次不合格, 全年一期不缺, 一个不落: none of them
  {
    pattern: gated(
      /无一(?:[例批件人户起次处项家个名台辆座套宗笔份篇条]|批次|人次)|[一1][期次天日人户件个篇场家处项村校](?:都|也)?不(?=[落缺少漏差](?![于到成]))/g,
    ),
    notAfter: /[\d十第]/,
  },
  // 十四五规划
  {
    pattern: gated(/(?:十[一二三四五]|十三|[十]?[一二三四五]五)(?=规划|期间|时期)/g),
  },
  // “三公”, “一站式”
  { pattern: gated(/[“"'‘][^”"'’]{0,24}[”"'’]/g) },
];

/**
 * Fixed words whose numerals count nothing: plans, meetings, campaigns, policies.
 * Seen in 自评 reports of 金昌, 六安, 宁德, 黄石 and public notices.
 */
const fixedWords: readonly Noise[] = [
  { pattern: gated(/之一/g), notAfter: /分/ },
  {
    pattern: gated(
      /十[六七八九]大|二十大|十[二三四五]五|三公|两癌|两品一械|一窗|一站式|一次性|一门式|一网|一带一路|一卡通|一体化?|一件事|一揽子|一对一|一把手|一线|一方面|一系列|一定|一般|一直|一些|一致|一步|一律|一旦|一并|一边|一流|一时|一种|统一|进一|逐一|唯一|单一|万无一失|三农|两委|两新|两会|两山|两个维护|四个意识|四个自信|三会一课|三支一扶|双百|四好|四风|三资|三权|三务|四议两公开|五小(?!时)|五保|六稳|六保|七一|八一|八项规定|九年义务|百日|百年|百姓|百强|百花|百货|百科|百亿粮|百千万|千家万户|千村|千佛洞|千岛湖|千方百计|千人计划|万寿路|万里|万众|万企|三品一标|三下乡|三减|三重一大|两不愁三保障|两个确保|两节|两化|两高|两型|两江|二维|二次供水|二手|二级|三级|四级|五级|三区|三线|三维|三方|四川|三亚|三峡|三明|六安|九江|八宝|十堰|双一流|五险一金|五四|四史|五项管理|五育|六一|一事一议|一村一|一户一|一人一|一乡一|一企一|一类一|一校一|一老一小|半成品|零星|零售|零距离|零基础|零散|点位图/g,
    ),
    notAfter: /[十百千]/,
  },
];
const numerals = digit | characters('零〇一二两三四五六七八九十百千万半');

/** Dates, taken out of the text before quantities are read. The first eight also where 10月 is a duration. */
const dates: readonly Noise[] = [
  // 8时30分
  { pattern: gated(/\d{1,2}[时点]\d{1,2}分(?![钟之])/g), notAfter: /\d/ },
  {
    pattern: gated(
      /(?:19|20)\d{2} ?年(?:度)?(?: ?\d{1,2}(?: ?月(?:份)?(?: ?\d{1,2} ?[日号])?|(?=[-~至到]\d{1,2}月)))?(?:[-~至到](?:(?:19|20)\d{2}年)?\d{1,2}月(?:份)?(?:\d{1,2}[日号])?)?/g,
    ),
  },
  {
    pattern: gated(
      /(?:19|20)\d{2}[-./](?:1[0-2]|0?[1-9])[-./](?:3[01]|[12]\d|0?[1-9])(?!\d)(?:[-~至](?:(?:19|20)\d{2}[-./])?(?:1[0-2]|0?[1-9])[-./](?:3[01]|[12]\d|0?[1-9])(?!\d))?/g,
    ),
  },
  {
    pattern: gated(/(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\d.]|[万亿元个人])/g),
    notAfter: /[\d.]/,
  },
  // 2022.3-2022.11, 2022.3至11月
  {
    pattern: gated(
      /(?:19|20)\d{2}[./](?:1[0-2]|0?[1-9])月?[-~至到](?:(?:19|20)\d{2}[./])?(?:1[0-2]|0?[1-9])月?(?![\d.])/g,
    ),
    notAfter: /[\d.]/,
  },
  { pattern: gated(/(?:19|20)\d{2}[-~至](?:19|20)\d{2}年?(?:度)?/g) },
  {
    pattern: gated(
      /[二两][〇零][〇零一二三四五六七八九]{2}年(?:[一二三四五六七八九十]{1,3}月)?(?:[一二三四五六七八九十]{1,3}日)?/g,
    ),
  },
  // 8月20日, 9月底
  {
    pattern: gated(/\d{1,2}月(?:份)?(?:\d{1,2}[日号](?!内)|[底末初]|[上中下]旬)/g),
    notAfter: /[\d.个]/,
  },
  {
    pattern: gated(/\d{1,2}月?(?:份)?[-~至到]\d{1,2}月(?:份)?/g),
    notAfter: /[\d.]/,
  },
  {
    pattern: gated(
      /\d{1,2}月(?:份)?\d{1,2}[日号](?!内)|\d{1,2}月份(?!数)|\d{1,2}月(?=任务|目标|[底末初前中上下旬,，。;；、完竣至到开召已实正支交验结拨正起后起止投建通铺挂发启印组举]|$|\d|\s|-|~)/g,
    ),
    notAfter: /[\d.个]/,
  },
  { pattern: gated(/每(?:月|年|季度?)\d{1,2}日/g) },
  // 第二季度开工3处, 一季度造林70万亩; but 四季度各1次, 四个季度
  {
    pattern: gated(
      /第[一二三四1-4]季度|[一二三四1-4](?:个)?季度(?=[末底前内]|$|完)|[一二三四1-4]季度(?![各均都])(?=[^,，。;；\d各均每]*[\d一二三四五六七八九])/g,
    ),
    notAfter: /\d/,
  },
  { pattern: gated(/\d{1,2}:\d{2}(?::\d{2})?(?![\d:])/g), notAfter: /[\d:]/ },
  // 20xx年9月
  { pattern: gated(/20[xX×*]{2}年?(?:度)?(?:\d{1,2}月(?:份)?)?/g) },
];

const datesWithYear = dates.slice(0, 8);

const tableOf = (entries: readonly Noise[]): GatedTable<Noise> =>
  new GatedTable(entries, ({ pattern }) => pattern);
const anyNoise = tableOf([...noise, ...fixedWords, ...dates]);
const nameTable = tableOf(noise);
const wordTable = tableOf(fixedWords);
const dateTable = tableOf(dates);
const dateWithYearTable = tableOf(datesWithYear);

/** `≥95%`, `20期`, `160万元`: nothing to mask. */
const simple =
  /^[ ≥≤=<>]*\d[\d,]*(?:\.\d+)?[ 万亿]*(?:%|[元人次个场期台套件项部处座户亩份篇条批米公里天小时分钟]{0,3})$/;

/** Takes what each entry finds out of a text, one after the other; `opens` is what it was before any of that. */
function allBlotted(text: string, table: GatedTable<Noise>, whole: number, opens: string): string {
  let out = text;
  for (const entry of table.fitting(opens)) out = blotted(out, entry, whole);
  return out;
}

/** Replaces what a pattern finds by as many blots; a match of `whole` characters stays. */
function blotted(text: string, { pattern, notAfter }: Noise, whole: number): string {
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: match } of matchesOf(pattern.pattern, text)) {
    if (match.length >= whole || (index > 0 && notAfter?.test(text.charAt(index - 1)))) continue;
    parts.push(text.slice(from, index), masked.repeat(match.length));
    from = index + match.length;
  }
  if (from === 0) return text;
  parts.push(text.slice(from));
  return parts.join('');
}

/**
 * Blots out numbers that are part of names: document numbers, phones, stakes, sizes, model names,
 * list marks, campaign names, and dates.
 *
 * @param text normalised text
 * @param keepMonths true where `10月` is a duration (工期, 时限)
 * @returns a text of the same length in which only real quantities are left
 * @example maskNoise('Win10终端升级205台', false) //=> five blots, then '终端升级205台'
 */
export function maskNoise(text: string, keepMonths: boolean): string {
  if (!anyNoise.mayMatch(text) || !holds(numerals, text) || simple.test(text)) return text;
  const named = allBlotted(text, nameTable, text.trim().length, text);
  const worded = allBlotted(named, wordTable, Infinity, text);
  return allBlotted(worded, keepMonths ? dateWithYearTable : dateTable, Infinity, text);
}
