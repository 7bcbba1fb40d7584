/** A ladder of grades: what its rungs are called, and where they may stand. */
export interface GradeLadder {
  /** Low to high; the spellings of one rung are set apart by blanks, digits and Roman numerals see `oneSpelling`. */
  readonly rungs: readonly string[];
  /** Spellings that leave open which of several rungs: 三级 of a hospital, 优良. */
  readonly wide?: Readonly<Record<string, readonly [number, number]>>;
  /** What the row has to be about; without it the words are those of this ladder anywhere. */
  readonly about?: RegExp;
  /** Words that may stand around a rung: 国家二级运动员. */
  readonly nouns: string;
  /** Measured all the year round: a month or a season is a part. */
  readonly isYearly?: true;
  /** Everyday words, which say the same without any frame: 氛围良好. */
  readonly isPlain?: true;
  /** Several are won; how many stands behind: 一等奖2项. */
  readonly isWon?: true;
  /** Names of titles follow: 获评国家级示范基地. */
  readonly titles?: string;
}

const numerals = ['一', '二', '三', '四', '五', '六', '七'];
const upTo = (count: number, ending: string): string[] =>
  numerals.slice(0, count).map((numeral) => numeral + ending);
const letters = (...grades: string[]): string[] =>
  grades.map((grade) => ['', '级', '等', '档'].map((ending) => grade + ending).join(' '));

/** Which ladders there are, each with its source and an example. A level in numbers (二级) has a direction only where the thing is known. */
export const gradeLadders: readonly GradeLadder[] = [
  // 医院评审标准: 三级特等 is the best; 三级甲等 → 二级甲等医院
  {
    rungs: [
      ...['一', '二', '三'].flatMap((level) =>
        ['丙', '乙', '甲'].map((class_) => `${level}级${class_}等 ${level}${class_}`),
      ),
      '三级特等',
    ],
    wide: { 一级: [0, 2], 二级: [3, 5], 三级: [6, 9] },
    about: /医院|卫生院|妇幼|医疗机构/,
    nouns: '(?:综合|专科|中医|妇幼|公立|人民)?(?:医院|保健院|卫生院)',
  },
  // 一级 is the best: 运动员技术等级标准, 公共图书馆评估, 档案工作目标管理 (省一级), JTG B01 roads, GB 21455 能效, 建筑业企业资质; 一级站 → 二级站
  {
    rungs: [...upTo(7, '级').reverse(), '特级'],
    about:
      /运动员|裁判|档案(?:工作|目标|管理)|[书化术物念场]馆|消防[救援队]*站|[汽客货]车?运?站|公路|国道|省道|县道|乡道|能效|水效|节能|安全生产标准化|标准化(?:企业|达标)|(?:施工|建筑|工程|监理|物业|勘察|设计|测绘)[^,，]{0,6}资质|承包|质量等级|[谷麦种苗茶叶棉果]子?等级|特级/,
    nouns:
      '国家|省|运动员|裁判员?|(?:公共|国家)?(?:图书|文化|艺术|博物|纪念|美术|体育)?馆|消防站|汽车站|客运站|站|(?:城市|干线)?公路|能效|水效|节水|(?:安全生产)?标准化|[\\u4e00-\\u9fa5]{0,8}(?:总承包|专业承包)|资质',
  },
  // The highest number is the best: GB/T 22240 等保, GB 19489 生物安全, CMMI, GB/T 37276 养老机构; 等保二级 → 通过等保三级测评
  {
    rungs: upTo(7, '级'),
    about: /等保|等级保护|保护等级|生物安全|BSL|成熟度|CMMI|DCMM|养老|电子病历|智慧(?:医院|服务)/,
    nouns:
      '(?:信息系统|系统|网络安全)?(?:等保|等级保护)|生物安全|防护|实验室|系统|CMMI|DCMM|成熟度|养老机构|应用水平|电子病历',
  },
  // 等保测评结论 (优良中差, 差 is not passed): 通过三级等保测评 → 结论为“差”
  {
    rungs: ['差', '中 通过三级等保测评 通过二级等保测评', '良', '优'],
    about: /等保|等级保护/,
    nouns: '结论|测评',
  },
  // GB/T 17775 景区 A–AAAAA, credit grades AAA–D with + and -; AAA → AA+, 4A级 → AAAAA级
  {
    rungs: letters(
      ...[
        'E',
        'D',
        'C',
        'CC',
        'CCC',
        'B-',
        'B',
        'B+',
        'BB',
        'BBB-',
        'BBB',
        'BBB+',
        'A-',
        'A',
        'A+',
      ],
      ...['AA-', 'AA', 'AA+', 'AAA-', 'AAA', 'AAAA', 'AAAAA'],
    ),
    nouns: '国家|(?:旅游|生态)?景区|景点|旅游厕所|信用|主体|社会组织|绿色食品|纳税人',
  },
  // GB/T 14308 饭店, GB/T 50378 绿色建筑; 绿色建筑二星 → 一星
  {
    rungs: numerals.slice(0, 5).map((numeral) => `${numeral}星级 ${numeral}星`),
    nouns: '绿色建筑|(?:旅游)?饭店|酒店|民宿|养老院|养老机构|农家乐|党支部|标识|设计',
  },
  // GB 3838 地表水, GB 3097 海水; Ⅲ类及以上 → 年均水质为Ⅳ类
  {
    rungs: ['劣Ⅴ类 劣五类', 'Ⅴ类 五类', 'Ⅳ类 四类', 'Ⅲ类 三类', 'Ⅱ类 二类', 'Ⅰ类 一类'],
    nouns: '地表水|海水|水质|水体|水',
    isYearly: true,
  },
  // HJ 633 空气质量指数级别; 良 → 全年综合评价为轻度污染
  {
    rungs: ['严重污染', '重度污染', '中度污染', '轻度污染', '良', '优'],
    wide: { 优良: [4, 5] },
    about: /空气|大气/,
    nouns: '空气质量|水平',
    isYearly: true,
  },
  // GB 18352 机动车排放阶段; 国六 → 国Ⅴ标准
  {
    rungs: [
      ...[0, 1, 2, 3, 4].map((at) => `国${numerals[at] ?? ''} 国${'ⅠⅡⅢⅣⅤ'.charAt(at)}`),
      '国六a 国六A 国Ⅵa 国ⅥA',
      '国六b 国六B 国Ⅵb 国ⅥB',
    ],
    wide: { 国六: [5, 6], 国Ⅵ: [5, 6] },
    nouns: '排放|阶段|车辆?|机动车|车型|燃油',
  },
  // GB 18918 城镇污水处理厂; 一级B标准 → 一级A标准
  {
    rungs: ['三级', '二级', '一级B', '一级A'],
    wide: { 一级: [2, 3] },
    about: /出水|污水|尾水|排放标准|一级[AB]/,
    nouns: '国家|排放|出水|尾水',
  },
  // 科学技术奖励条例; 二等奖及以上 → 获省科技进步特等奖
  {
    rungs: ['优秀奖 鼓励奖 入围奖 优胜奖', '三等奖', '二等奖', '一等奖', '特等奖'],
    nouns: '(?:国家|省部|[省市县区部])级?',
    isWon: true,
  },
  // Contests; 铜奖及以上 → 获全国年鉴评比银奖
  {
    rungs: ['铜奖 铜牌', '银奖 银牌', '金奖 金牌'],
    nouns: '(?:国家|省部|[省市县区部])级?',
    isWon: true,
  },
  // 工程监理、测绘、勘察设计资质; 甲级 → 中标单位为乙级资质
  {
    rungs: ['丁级 丁等', '丙级 丙等', '乙级 乙等', '甲级 甲等', '特级 特等'],
    nouns: '测绘|监理|设计|勘察|规划|造价|咨询|检测|资质|村卫生室|卫生院',
  },
  // GB 1350 稻谷: 一等 is the best; 三等及以上 → 二等
  {
    rungs: [...upTo(5, '等').reverse(), '特等'],
    nouns: '国标|粮|稻谷|小麦|品',
  },
  // 公务员考核, 工程质量评定, 公路技术状况 (优良中次差); 优秀 → 经专家组评估为合格
  {
    rungs: [
      '差 不合格 较差 很差 不称职 不及格',
      '次 基本合格 基本称职',
      '中 一般 及格 合格 称职',
      '良 良好 好',
      '优 优秀 优异 优等',
    ],
    wide: { 优良: [3, 4] },
    nouns: '(?:学员|群众)?(?:反映|评价)|质量|路|工程|考核',
    isPlain: true,
  },
  // Administrative levels; 省级 → 获评国家级示范
  {
    rungs: [
      '乡级 镇级 乡镇级',
      '县级 区级 县区级',
      '市级 地市级 州级 设区市级',
      '省级 自治区级',
      '国家级 部级 全国 国际级',
    ],
    wide: { 省部级: [3, 4] },
    nouns: '示范|奖项',
    titles:
      '示范|基地|园区|单位|项目|奖项?|企业|中心|[区县市镇村]|社区|品牌|称号|试点|学校|团队|实验室|荣誉|表彰|名录|名单|案例|成果|课程|验收|评估|认[定证]|复[审核]',
  },
];
