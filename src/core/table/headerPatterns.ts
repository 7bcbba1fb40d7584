import type { Block, HeaderMeaning } from './header';

/** A shape of words, its meaning and its confidence. */
type HeaderPattern = readonly [RegExp, HeaderMeaning, number];

/** Weights, scores and reasons of English forms are called alike in both kinds of table. */
const marksInEnglish: readonly HeaderPattern[] = [
  [
    /^(?:indicator|score)?weight(?:ing|age)?s?(?:points)?$|^max(?:imum)?(?:score|points|marks)$/,
    'weight',
    0.8,
  ],
  [
    /^(?:self-?)?(?:assess(?:ment|ed)|evaluat(?:ion|ed)|rat(?:ing|ed)|awarded|actual|final|review(?:er)?s?|audit(?:or)?s?|verified)?-?(?:scores?|marks)$/,
    'score',
    0.8,
  ],
  [
    /^(?:reasons?|explanations?|causes?)(?:for|of)|^(?:deviation|variance|shortfall)(?:analysis|reasons?|explanation)?$|(?:corrective|improvement)(?:actions?|measures?)/,
    'reason',
    0.8,
  ],
];

/** Shapes of words that no list can hold, with their meaning and confidence; tried when the list has no such word. */
export const headerPatterns: Readonly<Record<Block, readonly HeaderPattern[]>> = {
  indicator: [
    [/上年|去年|历史|上一年/, 'other', 0.9],
    [
      /\d+[-—–~至到]\d+月|上半年|前[一二三]季度|[一二三]季度|半年|截[至止](?!年[末底]|期末|12月)|预计|监控|可能性/,
      'interim',
      0.9,
    ],
    [/^(?:年度|年初|全年|预期|绩效|计划|设定)*调整后?(?:的|指标|目标)*值$/, 'target', 0.8],
    [
      /^(?:年度|年初|全年|预期|绩效|计划|设定|申报|本年|当年)+(?:指标|目标|预期|计划)+值(?:及单位)?$|^(?:年度|年初|全年|绩效|本年|当年)*(?:预期|计划|设定|申报|年初)(?:指标|目标)?(?:实现|完成)+值$/,
      'target',
      0.8,
    ],
    [
      /^(?:截?至?年[底末终]|全年|年度|实际|当年|本年|自评|指标)+(?:指标)?(?:实际)?(?:完成|实现|达成|执行)(?:值|数|量|结果)$/,
      'actual',
      0.8,
    ],
    [/^(?:单位|自我|自评|指标|最终|部门|本级|绩效)+(?:评价)?(?:得分|评分)$/, 'score', 0.75],
    // 三级指标及分值: the names, each with its weight in brackets.
    [/^(?:三级|评价|考核|绩效)*指标(?:名称)?[及和与](?:分值|权重)$/, 'name', 0.7],
    [/^(?:三级|指标|设定|分配|标准)+(?:分值|权重|权数)$/, 'weight', 0.8],
    [/^(?=.{3,30}$).*(?:偏差|未完成|未达标).*(?:原因|说明|分析|措施)/, 'reason', 0.8],
    [/^(?=.{3,30}$).*原因.*措施|^(?:超额|超标|偏高|偏低)(?:完成)?的?原因/, 'reason', 0.8],
    [/^(?=.{3,20}$).*(?:评分|评价|计分)(?:标准|细则|办法|规则)/, 'criteria', 0.8],
    [
      /^(?:(?:level|tier|grade)-?(?:1|i|one)|(?:first|1st|top)-?(?:level|tier|grade)|primary)(?:indicators?)?$/,
      'level1',
      0.8,
    ],
    [
      /^(?:(?:level|tier|grade)-?(?:2|ii|two)|(?:second|2nd)-?(?:level|tier|grade)|secondary)(?:indicators?)?$/,
      'level2',
      0.8,
    ],
    [
      /^(?:performance|key|specific|detailed|(?:level|tier|grade)-?(?:3|iii|three)|(?:third|3rd)-?(?:level|tier|grade)|tertiary)*indicators?(?:name|description)?$/,
      'name',
      0.8,
    ],
    [
      /^(?:annual|yearly|planned|agreed|performance)*targets?(?:values?|figures?|levels?)?$/,
      'target',
      0.8,
    ],
    [
      /^(?:actual|achieved|reali[sz]ed)(?:values?|results?|performance|achievements?|completion|outputs?|figures?)?$/,
      'actual',
      0.8,
    ],
    ...marksInEnglish,
  ],
  fund: [
    [/^其中/, 'other', 0.8],
    [/\d+[-—–~至到]\d+月|上半年|季度|截[至止](?!年[末底]|期末|12月)|预计/, 'interim', 0.9],
    [
      /^(?=.{2,24}$).*(?:(?:未|低于|偏差|结余|结转).*(?:原因|说明)|(?:执行|支出).*原因)/,
      'reason',
      0.8,
    ],
    [/^得分\d+(?:\.\d+)?分?[*x×]执行率$/, 'score', 0.95],
    [/^(?:全年|年度)*(?:调整|调整后)+(?:的|全年|年度)*预算数?$/, 'budget', 0.9],
    [/^(?:全年|年度|实际|预算|资金)+(?:执行|支出|支付)(?:数|额|金额)$/, 'executed', 0.85],
    [/^(?:全年|年度|预算|资金)*执行率b?\/?a?(?:[x×*]?100)?%?$/, 'rate', 0.9],
    [
      /^(?=.{2,12}$)(?:项目|部门|预算|资金).*(?:资金|预算|执行情况)(?:万元|元|\d+分)*$/,
      'label',
      0.6,
    ],
    [
      /^(?:initial|original|approved|opening)(?:annual)?(?:budget(?:ed)?|appropriations?|allocations?|allocated)(?:amounts?|figures?|funds?)?$/,
      'initialBudget',
      0.8,
    ],
    [
      /^(?:adjusted|revised|final|annual|full-?year|current|total|latest)*(?:budget(?:ed)?|appropriations?|allocations?|allocated)(?:amounts?|figures?|funds?)?$/,
      'budget',
      0.8,
    ],
    [
      /^(?:budget|funds?)?(?:execution|implementation|spending|disbursement|utili[sz]ation|absorption|delivery)(?:rate|ratio|percentage|progress)$/,
      'rate',
      0.8,
    ],
    [
      /^(?:actual|annual|full-?year|total|cumulative|budget|funds?|amounts?)*(?:executed|execution|spent|spending|paid|disbursed|disbursements?|expenditures?|expenses?|payments?|outlays?)(?:amounts?|figures?|funds?|budget)?$/,
      'executed',
      0.8,
    ],
    ...marksInEnglish,
    [
      /^(?:sources?of)(?:the)?(?:project)?(?:funds?|funding|money|finance)$|^(?:project|programme?)?(?:funds?|funding)(?:sources?)?$/,
      'label',
      0.7,
    ],
  ],
};
