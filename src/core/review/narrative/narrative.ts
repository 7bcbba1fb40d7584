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
const blockStart = /(?:\d|[一二三四五六七八九十])[、.]预算执行(?:情况|率)?/g;

/** Sections that begin with 1、预算执行情况; each heading is what stands between it and the last full stop. */
function blocksOf(text: string): readonly Block[] {
  const starts = [...text.matchAll(blockStart)].map(({ index }) => index);
  return starts.map((start, position) => {
    const end = starts[position + 1] ?? text.length;
    const body = text.slice(start, end);
    const before = /(?:^|[。;:)\]])([^。;:)\]]{2,40})$/.exec(
      text.slice(Math.max(0, start - 60), start),
    );
    const marks = /分值为?(\d+(?:\.\d+)?)分?[,。;]?(?:实际)?得分?为?(\d+(?:\.\d+)?)分?/.exec(body);
    const amounts = new RegExp(
      String.raw`预算(?:资金|数|总额)?[^。\d]{0,8}${money}[^。]{0,20}?(?:执行|支出|使用)(?:数|金额)?(?:为|了)?${money}`,
    ).exec(body);
    return {
      heading: (before?.[1] ?? '').replace(/^绩效(?:分析|情况)/, ''),
      text: body,
      budget: amounts ? inWan(amounts[1], amounts[2]) : null,
      executed: amounts ? inWan(amounts[3], amounts[4]) : null,
      weight: marks ? Number(marks[1]) : null,
      score: marks ? Number(marks[2]) : null,
    };
  });
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

const pairsOf = (text: string): ReadonlySet<string> => {
  const letters = text.normalize('NFKC').replace(/[^\p{Letter}\p{Number}]/gu, '');
  const starts = Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => index);
  return new Set(starts.map((start) => letters.slice(start, start + 2)));
};
