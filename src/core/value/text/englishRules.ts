/** What English cells say, and the words for it that the rules know; data of `inChinese`. */

/** A pattern and what is said instead. */
export type Rule = readonly [
  pattern: RegExp,
  words: string | ((match: readonly (string | undefined)[]) => string),
];

const done =
  'completed?|finished|done|achieved|accomplished|implemented|delivered|reached|fulfilled|met';
const measured =
  'surveyed|available|measured|assessed|counted|collected|reported|published|released|calculated|determined|evaluated|audited|known|compiled|provided|confirmed|announced';
const result = '(?:(?:the|data|results?|figures?|survey|audit|report|statistics) )*';

const units = [
  ['per ?cent|percent|pct', '%'],
  ['percentage points?', '个百分点'],
  ['hours?|hrs?', '小时'],
  ['minutes?|mins?', '分钟'],
  ['(?:working|business|work) days?', '个工作日'],
  ['(?:calendar )?days?', '天'],
  ['months?', '个月'],
  ['years?', '年'],
  ['(?:ten thousand|10k) (?:yuan|RMB|CNY)', '万元'],
  ['yuan|RMB|CNY', '元'],
  ['people|persons?', '人'],
  ['households?', '户'],
  ['tons?|tonnes?', '吨'],
  ['hectares?', '公顷'],
  ['kilomet(?:er|re)s?', '公里'],
  ['square met(?:er|re)s?|sqm', '平方米'],
  ['times', '次'],
] as const;

/** What a whole cell says, in small letters, with single blanks and without a full stop. */
export const wholeCells: readonly Rule[] = [
  [
    new RegExp(
      `^${result}(?:(?:is|are|was|were|has|have) )?(?:still )?(?:not (?:yet )?(?:been )?(?:${measured})(?: yet)?|to be (?:${measured}|updated|added)|pending(?: \\D{0,40})?)$`,
    ),
    '待统计',
  ],
  [
    /^(?:tb[acd]|(?:still )?awaiting \D{1,40}|(?:(?:still|currently) )?(?:being|under) (?:calculat|count|compil|audit|assess|survey|evaluat|measur)[a-z]*|no (?:data|survey|figures?|statistics|results?)(?: (?:available|yet|conducted|collected))*|(?:data )?unavailable|survey (?:was )?(?:not|never) (?:yet )?(?:conducted|done|carried out)(?: yet)?|unknown)$/,
    '待统计',
  ],
  [/^(?:not applicable|not relevant|not involved)$/, '不适用'],
  [
    new RegExp(
      `^(?:(?:has|have|was|were|is|are|been|all|already|fully|successfully) )*(?:${done}|in place)(?: (?:on time|on schedule|as planned|as scheduled|ahead of schedule))?$`,
    ),
    ([whole]) => (/time|schedule|planned/.test(String(whole)) ? '按时完成' : '已完成'),
  ],
  [/^(?:on time|on schedule|as scheduled|as planned|ahead of schedule|timely)$/, '按时完成'],
  [
    new RegExp(
      `^(?:(?:has|have|was|were|is|are|still) )*(?:not|never) (?:(?:yet|been|fully) )*(?:${done}|accepted)(?: yet)?$|^(?:incomplete|unfinished|uncompleted)$`,
    ),
    '未完成',
  ],
  [
    /^(?:(?:has|have|was|were|is|are) )?not (?:(?:yet|been) )*(?:started|launched|begun|held|carried out|organi[sz]ed|conducted)(?: yet)?$/,
    '未开展',
  ],
  [
    /^(?:(?:the )?(?:project|activity|event|training|conference|programme?) )?(?:(?:was|were|has|have|been) )*(?:cancell?ed|terminated|discontinued|abandoned|called off)(?: \D{0,60})?$/,
    '已取消',
  ],
  [
    /^(?:(?:was|were|has|have|been) )*(?:postponed|delayed|deferred|behind schedule|overdue)(?: \D{0,60})?$/,
    '延期',
  ],
  [
    /^(?:still )?(?:in progress|under ?way|ongoing|under construction|in (?:preparation|procurement))$/,
    '正在进行中',
  ],
  [new RegExp(`^(?:partly|partially|mostly|half|nearly|almost|largely) (?:${done})$`), '部分完成'],
  // the columns of units and of signs
  ...units.map(([words, unit]): Rule => [new RegExp(`^(?:${words})$`, 'i'), unit]),
  [/^(?:10,000|10k) (?:yuan|rmb|cny)$|^(?:rmb|cny) ?10,000$/, '万元'],
  [/^(?:at least|minimum|(?:not|no) less than|greater than or equal(?: to)?)$/, '≥'],
  [/^(?:at most|maximum|(?:not|no) more than|less than or equal(?: to)?)$/, '≤'],
  [/^(?:greater|more|higher) than$/, '>'],
  [/^(?:less|lower) than$/, '<'],
  [/^(?:equals?|equal to)$/, '='],
  [/^(?:the )?higher (?:is|the) better$/, '正向'],
  [/^(?:the )?lower (?:is|the) better$/, '反向'],
  [/^qualitative$/, '定性'],
];

const scales: Readonly<Record<string, string>> = {
  thousand: '千',
  million: '百万',
  billion: '十亿',
};
const limits = 'exceed(?:ing)?|more than|higher than|greater than|longer than|over|above|beyond';
const least = 'less than|fewer than|lower than|shorter than|below|under';

const ahead = (words: string, chinese: string): Rule => [
  new RegExp(`\\b(?:${words})(?=\\s*(?:[¥$]|RMB|CNY|USD)?\\s*\\d)`, 'gi'),
  chinese,
];
const behind = (words: string, chinese: string): Rule => [
  new RegExp(`([\\d%\\u4e00-\\u9fff])\\s*,?\\s*(?:${words})(?![\\w-])`, 'gi'),
  ([, unit]) => `${unit}${chinese}`,
];

/** Words before a number and behind it, and its unit. */
export const amounts: readonly Rule[] = [
  ahead(
    `(?:is |are |shall |must |should |does |do )?(?:not|no)(?: to| be)* (?:${limits})|at most|up to|(?:a )?max(?:imum)?(?: of)?\\.?|within|limited to|capped at`,
    '不超过',
  ),
  ahead(`(?:not|no) (?:${least})|at least|(?:a )?min(?:imum)?(?: of)?\\.?`, '不少于'),
  ahead(`${limits}|exceeds`, '超过'),
  ahead(least, '低于'),
  ahead('about|around|approximately|approx\\.?|roughly|nearly|almost|some', '约'),
  ahead('equal to|exactly', '等于'),
  [
    /(\d)\s*(million|billion|thousand)\b/gi,
    ([, digit, scale]) => `${digit}${scales[String(scale).toLowerCase()]}`,
  ],
  ...units.map(([words, unit]): Rule => [
    new RegExp(`([\\d万亿千])\\s*(?:${words})(?![\\w-])`, 'gi'),
    ([, digit]) => `${digit}${unit}`,
  ]),
  behind('(?:or|and) (?:above|more|over|higher|greater|longer|better)|minimum', '以上'),
  behind('(?:or|and) (?:below|less|fewer|under|lower|shorter)|maximum|at most', '以下'),
  [/\bbetween (\d[\d.,]*[%\u4e00-\u9fff]*) and (?=\d)/gi, ([, from]) => `${from}-`],
  [/^(\d[\d.,]*) to (?=\d)/g, ([, from]) => `${from}-`],
];

/** What indicators are about, where that decides which way is good. */
export const subjects: readonly Rule[] = (
  [
    ['(?:response|reaction) times?', '响应时间'],
    ['(?:waiting|queu(?:e|ing)) times?', '等待时间'],
    ['(?:processing|handling|turnaround) times?', '办理时间'],
    ['(?:construction|delivery) (?:period|times?)', '工期'],
    ['complaints?', '投诉'],
    ['(?:accidents?|incidents?)', '事故'],
    ['(?:errors?|mistakes?)', '差错'],
    ['(?:failures?|faults?|breakdowns?)', '故障'],
    ['(?:deaths?|mortality|fatalit(?:y|ies))', '死亡'],
    ['(?:injur(?:y|ies)|casualt(?:y|ies))', '伤亡'],
    ['(?:violations?|breaches)', '违规'],
    ['defects?', '缺陷'],
    ['emissions?', '排放'],
    ['(?:energy|power) consumption', '能耗'],
    ['water consumption', '水耗'],
    ['(?:loss|losses)', '损失'],
    ['drop-?outs?', '辍学'],
    ['unemployment', '失业率'],
    ['(?:overdue|arrears)', '逾期'],
    ['(?:outages?|interruptions?|downtime)', '中断'],
    ['(?:costs?|expenses?)', '成本'],
    ['budget', '预算'],
    ['satisfaction', '满意度'],
    ['timeliness', '时效'],
    ['rate', '率'],
    ['(?:date|deadline)', '日期'],
  ] as const
).map(([words, chinese]): Rule => [new RegExp(`\\b${words}(?![\\w-])`, 'gi'), chinese]);

/** …but not where something is done about them: complaints handled, reduction of emissions. */
export const dealtWith =
  /\b(?:reduc|decreas|declin|drop(?!-?out)|handl(?!ing time)|resol|prevent|investigat|clos|answer|settl|avoid|saving|treat|repair|inspect|train|drill|campaign|control|monitor|recover|insur|report|improve)/i;
