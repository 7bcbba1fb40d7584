import { exact } from '../../scoring/exact';

/** An amount of money or a count in running text. */
export interface TextQuantity {
  readonly value: number;
  readonly unit: string;
  /** 以上 after it: a lower bound, not a point. */
  readonly isLowerBound: boolean;
  readonly index: number;
}

/** The scoring section of one project: what the text says about its execution. */
export interface Block {
  /** The line above 预算执行情况, where several projects follow each other; '' for a single one. */
  readonly heading: string;
  readonly text: string;
  readonly budget: number | null;
  readonly executed: number | null;
  readonly weight: number | null;
  readonly score: number | null;
}

/** A narrative report, ready to be searched. */
export interface Narrative {
  /** Everything in one line: half-width signs, no white space (PDF text breaks words anywhere). */
  readonly text: string;
  readonly sentences: readonly string[];
  readonly blocks: readonly Block[];
}

/**
 * Reads a pasted report.
 *
 * @param pasted the text as it comes from a PDF or a document
 * @returns one line, its sentences, and the scoring section of each project
 * @example readNarrative('全年执行\n124 万元。').text //=> '全年执行124万元。'
 */
export function readNarrative(pasted: string): Narrative {
  const text = pasted.normalize('NFKC').replace(/\s+/g, '');
  return { text, sentences: text.split(/[。;!?]/).filter(Boolean), blocks: blocksOf(text) };
}

const money = String.raw`(\d+(?:\.\d+)?)(亿|万)?元`;
const blockStart =
  /(?:\d|[一二三四五六七八九十])[、.)]{1,2}(?:项目)?(?:预算|资金)执行(?:情况|率)?/g;
/** 预算…160万元，全年执行124万元: both amounts of one statement. */
const budgetAndSpending = new RegExp(
  String.raw`预算(?:资金|数|总额|安排)?[^。\d]{0,12}${money}[^。\d]{0,20}?(?:执行|支出|使用)(?:数|金额)?(?:为|了)?${money}`,
);
const weightAndScore =
  /(?:预算|资金)?执行[^。;]{0,30}?分值为?(\d+(?:\.\d+)?)分?[,。;]?(?:实际)?(?:自评)?得?分?为?(\d+(?:\.\d+)?)分?/;

/**
 * Sections that begin with 1、预算执行情况; each heading is what stands between it and the last full
 * stop. A report without such sections is one section as a whole.
 */
function blocksOf(text: string): readonly Block[] {
  const starts = [...text.matchAll(blockStart)].map(({ index }) => index);
  if (starts.length === 0) return [{ heading: '', ...statedIn(text) }];
  return starts.map((start, position) => {
    const before = /(?:^|[。;:)\]])([^。;:)\]]{2,40})$/.exec(
      text.slice(Math.max(0, start - 60), start),
    );
    return {
      heading: (before?.[1] ?? '').replace(/^绩效(?:分析|情况)/, ''),
      ...statedIn(text.slice(start, starts[position + 1] ?? text.length)),
    };
  });
}

function statedIn(text: string): Omit<Block, 'heading'> {
  const amounts = budgetAndSpending.exec(text);
  const marks = weightAndScore.exec(text);
  return {
    text,
    budget: amounts ? inWan(amounts[1], amounts[2]) : null,
    executed: amounts ? inWan(amounts[3], amounts[4]) : null,
    weight: marks ? Number(marks[1]) : null,
    score: marks ? Number(marks[2]) : null,
  };
}

/** An amount in 万元. */
function inWan(digits: string | undefined, scale: string | undefined): number {
  const factor = scale === '亿' ? 10_000 : scale === '万' ? 1 : 0.0001;
  return Number(exact(Number(digits)).times(factor).toString());
}

/**
 * Every amount of money in a stretch of text, in 万元.
 *
 * @param text normalised text
 * @returns amounts in the order of the text
 * @example moneyIn('84万元、40万元').map(({ value }) => value) //=> [84, 40]
 */
export function moneyIn(text: string): readonly TextQuantity[] {
  return [...text.matchAll(new RegExp(money, 'g'))].map(({ 1: digits, 2: scale, index }) => ({
    value: inWan(digits, scale),
    unit: '万元',
    isLowerBound: false,
    index,
  }));
}

/**
 * Every count with a certain unit in a stretch of text.
 *
 * @param text normalised text
 * @param unit the counter, for example 部 or 人次
 * @returns counts in the order of the text; 万 is multiplied out, and 人 does not count 人次
 * @example countsIn('专题片4部,网络课程4部', '部').length //=> 2
 */
export function countsIn(text: string, unit: string): readonly TextQuantity[] {
  const escaped = unit.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
  const pattern = new RegExp(
    String.raw`(\d+(?:\.\d+)?)(万|亿)?多?${escaped}(?![次元])(以上)?`,
    'g',
  );
  return [...text.matchAll(pattern)].map(({ 1: digits, 2: scale, 3: above, index }) => ({
    value: Number(digits) * (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1),
    unit,
    isLowerBound: above !== undefined,
    index,
  }));
}

/**
 * How much of the shorter text's pairs of characters the longer one has, 0…1: the same project is
 * called 大组工网络维护费 here and “大组工网络”维护费 there.
 *
 * @param left a name
 * @param right another name
 * @returns share of common pairs
 * @example likeness('大组工网络维护费', '“大组工网络”维护费') > 0.7 //=> true
 */
export function likeness(left: string, right: string): number {
  const [a, b] = [pairsOf(left), pairsOf(right)];
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  if (fewer.size === 0) return 0;
  return [...fewer].filter((pair) => more.has(pair)).length / fewer.size;
}

/** Words before a number that say what it counts, without the verbs between. */
const verbs =
  /(?:(?:已|均|都|共|总|约|近|累计|全年|实际|实现|完成|开展|举办|组织|达到?|为|是|有|了|至|到|:|“|”|\()+)$/;

/**
 * The words that a number in the text is about: those of its clause before it.
 *
 * @param text normalised text
 * @param index where the number begins
 * @returns the words, without the verb right before the number
 * @example wordsBefore('参训率98%、学员满意度达97%', 15) //=> '学员满意度'
 */
export function wordsBefore(text: string, index: number): string {
  const clauses = text.slice(Math.max(0, index - 24), index).split(/[,、;。!?]/);
  return (clauses.at(-1) ?? '').replace(verbs, '');
}

/**
 * Whether words name an indicator: most of its letters' pairs, and at least two of them.
 *
 * @param words what stands before a number
 * @param name 三级指标
 * @returns true when the number is about the indicator
 * @example areAbout('学员满意度', '培训学员满意度') //=> true
 */
export function areAbout(words: string, name: string): boolean {
  const [a, b] = [pairsOf(words), pairsOf(name)];
  const common = [...a].filter((pair) => b.has(pair)).length;
  return common >= Math.min(2, b.size) && common > 0 && likeness(words, name) >= 0.6;
}

/** Numbers of other years, of plans and of comparisons are no results of this year. */
const otherThanResult =
  /计划|拟|预计|预期|目标|指标值|任务数|要求|不低于|不少于|不超过|≥|>|≤|<|上年|去年|往年|上一年|同期|同比|明年|下年|每|平均|人均|增加|增长|提高|提升|减少|下降|降低|相差|超出?|高于|低于/;

/**
 * Whether a number is a result of the year: no plan, no other year, no difference.
 *
 * @param text normalised text
 * @param index where the number begins
 * @returns true when nothing in its clause says otherwise
 * @example isResult('计划举办20期', 4) //=> false
 */
export function isResult(text: string, index: number): boolean {
  const clause =
    text
      .slice(Math.max(0, index - 24), index)
      .split(/[,、;。!?]/)
      .at(-1) ?? '';
  return !otherThanResult.test(clause);
}

/**
 * The letters of a text that follow each other, two by two.
 *
 * @param text any text; signs and spaces are skipped
 * @returns its pairs of letters
 * @example pairsOf('满意度') //=> Set { '满意', '意度' }
 */
export const pairsOf = (text: string): ReadonlySet<string> => {
  const letters = text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]/gu, '');
  const starts = Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => index);
  return new Set(starts.map((start) => letters.slice(start, start + 2)));
};
