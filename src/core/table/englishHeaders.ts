import type { Block, HeaderMeaning } from './header';

/** A shape of words, its meaning and its confidence. */
export type HeaderPattern = readonly [RegExp, HeaderMeaning, number];

const first = '(?:level|tier|grade)-?(?:1|i|one)|(?:first|1st|top)-?(?:level|tier|grade)|primary';
const second = '(?:level|tier|grade)-?(?:2|ii|two)|(?:second|2nd)-?(?:level|tier|grade)|secondary';
const third = '(?:level|tier|grade)-?(?:3|iii|three)|(?:third|3rd)-?(?:level|tier|grade)|tertiary';
const marks = '(?:scores?|marks|points|pts)';
const rates = '(?:rate|ratio|percent(?:age)?|degree|%)';

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`);

/** Weights, scores and reasons are called alike in both kinds of table. */
const inBoth: readonly HeaderPattern[] = [
  [
    whole(
      `(?:indicator|score)?(?:weight(?:ing|age)?s?|wts?)${marks}?|(?:max(?:imum)?|full|allocated|assigned|possible|available)${marks}|${marks}(?:allocated|assigned|possible|available)|pts`,
    ),
    'weight',
    0.8,
  ],
  [
    whole(
      `(?:self-?)?(?:assess(?:ment|ed)|evaluat(?:ion|ed)|rat(?:ing|ed)|awarded|obtained|actual|final|review(?:er|ed)?s?|audit(?:or|ed)?s?|verified)?-?(?:scores?|marks)|self-?(?:assessment|assessed|evaluation|rating)?-?(?:points|pts|marks)|${marks}(?:awarded|obtained|achieved|earned|received|given)`,
    ),
    'score',
    0.8,
  ],
  [
    /^(?:reasons?|explanations?|causes?|justifications?|analysis)(?:for|of)|^(?:deviation|variance|shortfall)(?:analysis|reasons?|causes?|explanation)?$|^justifications?$|(?:corrective|improvement)(?:actions?|measures?)/,
    'reason',
    0.8,
  ],
];

/** Headings of English forms and exports, their blanks taken out; the first that fits. */
export const englishPatterns: Readonly<Record<Block, readonly HeaderPattern[]>> = {
  indicator: [
    [
      /^(?:last|previous|prior|preceding)-?(?:financial|fiscal)?year|^(?:baseline|historical)/,
      'other',
      0.9,
    ],
    [
      /forecast|projected|^mid-?(?:year|term)|^half-?year|likelihood|^(?:expected|estimated)(?:by|at|for)|^(?:first|second|third)-?(?:half|quarter)|^(?:completed|achieved|actual)(?:by|to|asof|upto)(?:\d+)?(?:march|june|july|september|q[123])/,
      'interim',
      0.9,
    ],
    [
      whole(
        `(?:indicator)?-?(?:${first})(?:indicators?)?|indicatorcategory|(?:results?|performance)-?(?:area|dimension|category)`,
      ),
      'level1',
      0.8,
    ],
    [
      whole(
        `(?:indicator)?-?(?:${second})(?:indicators?)?|indicatortype|sub-?(?:area|category|dimension|type)`,
      ),
      'level2',
      0.8,
    ],
    [
      whole(
        `(?:performance|key|specific|detailed|${third})*indicators?(?:names?|descriptions?|content)?|indicator-?(?:${third})|(?:performance)measures?`,
      ),
      'name',
      0.8,
    ],
    [
      whole(
        '(?:annual|yearly|planned|agreed|performance|adjusted|revised)*targets?(?:values?|figures?|levels?)?|(?:planned|budgeted)(?:values?|outputs?|figures?|results?)',
      ),
      'target',
      0.8,
    ],
    [
      whole(
        '(?:annual|full-?year|final)?(?:actual|achieved|reali[sz]ed|reported)(?:values?|results?|performance|achievements?|completion|outputs?|figures?)?|(?:annual|full-?year)?(?:results?|outturns?|achievements?)(?:achieved|values?)?',
      ),
      'actual',
      0.8,
    ],
    [
      whole(
        `(?:target)?(?:achievement|completion|attainment|fulfil?lment)${rates}|(?:%|percent(?:age)?)(?:of)?(?:achieved|completed?|completion|achievement|target)`,
      ),
      'rate',
      0.8,
    ],
    ...inBoth,
  ],
  fund: [
    [
      whole(
        '(?:initial|original|approved|opening|planned)(?:annual)?(?:budget(?:ed)?|appropriations?|allocations?|allocated)(?:amounts?|figures?|funds?)?',
      ),
      'initialBudget',
      0.8,
    ],
    [
      whole(
        '(?:adjusted|revised|final|annual|full-?year|current|total|latest)*(?:budget(?:ed)?|appropriations?|allocations?|allocated)(?:amounts?|figures?|funds?)?',
      ),
      'budget',
      0.8,
    ],
    [
      whole(
        `(?:budget|funds?)?(?:execution|implementation|spending|disbursement|utili[sz]ation|absorption|delivery)(?:${rates}|progress)`,
      ),
      'rate',
      0.8,
    ],
    [/^(?:budget|funds?)(?:execution|implementation|situation)$/, 'label', 0.7],
    [
      whole(
        '(?:actual|annual|full-?year|total|cumulative|budget|funds?|amounts?)*(?:executed|execution|spent|spending|paid|disbursed|disbursements?|expenditures?|expenses?|payments?|outlays?)(?:amounts?|figures?|funds?|budget)?',
      ),
      'executed',
      0.8,
    ],
    ...inBoth,
    [
      /^(?:sources?of)(?:the)?(?:project)?(?:funds?|funding|money|finance)$|^(?:project|programme?)?(?:funds?|funding)(?:sources?)?$/,
      'label',
      0.7,
    ],
  ],
};
