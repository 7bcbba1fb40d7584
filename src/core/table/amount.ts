import type { CellValue } from '../sheet';
import { compact } from './headerText';

/** 元, 万元 or 亿元, as a header says it. */
export type AmountUnit = '元' | '万元' | '亿元';

const inYuan: Readonly<Record<AmountUnit, number>> = { 元: 1, 万元: 1e4, 亿元: 1e8 };

/** An amount as it was read. */
export interface Amount {
  /** In the unit of the table; null for a blank or a text without a number. */
  readonly value: number | null;
  /** True when the cell names another unit than the header and was converted. */
  readonly isConverted: boolean;
}

/**
 * Reads an amount of 项目资金: numbers, text numbers with commas or blanks, and a unit typed into the cell.
 *
 * @param value the cell's value
 * @param text the displayed text
 * @param unit the table's unit, null when unknown
 * @returns the amount in the table's unit
 * @example amountOf('259.45万元', '259.45万元', '万元') //=> { value: 259.45, isConverted: false }
 */
export function amountOf(value: CellValue, text: string, unit: AmountUnit | null): Amount {
  if (typeof value === 'number') return { value, isConverted: false };
  const match =
    /^[¥￥]?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(亿元|万元|元|亿|万)?$/.exec(
      compact(text),
    );
  if (!match) return { value: null, isConverted: false };
  const number = Number((match[1] ?? '').replace(/,/g, ''));
  const typed = match[2] === undefined ? null : unitNamed(match[2]);
  if (typed === null || unit === null || typed === unit)
    return { value: number, isConverted: false };
  return { value: (number * inYuan[typed]) / inYuan[unit], isConverted: true };
}

/**
 * The unit that is typed behind an amount.
 *
 * @param text a cell's text
 * @returns the unit, or null for a bare number or words
 * @example typedUnit('1260万元') //=> '万元'
 */
export function typedUnit(text: string): AmountUnit | null {
  const match = /^[¥￥]?-?[\d,]+(?:\.\d+)?(亿元|万元|元)$/.exec(compact(text));
  return match ? unitNamed(match[1] ?? '') : null;
}

function unitNamed(word: string): AmountUnit {
  if (word.startsWith('亿')) return '亿元';
  return word.startsWith('万') ? '万元' : '元';
}

/**
 * Whether a text is a number as forms print it beside its label: with its unit, or as a rate or marks.
 *
 * @param text a cell's text
 * @returns true for `1260万元`, `1,200.00`, `95%`, `10分`; false for words
 * @example isAmount('1260万元') //=> true
 */
export function isAmount(text: string): boolean {
  return /^[¥￥]?[-+]?[\d.,]+(?:%|分|[万亿]?元)?$/.test(compact(text));
}

/** （万元）, 金额单位：元, (RMB 万元). */
const unitWord =
  /(?:\(|单位[:：]?(?:人民币)?|^|[:：])(?:[A-Za-z][A-Za-z\d,]*)?(亿元|万元|元)(?:[A-Za-z][^()]*)?(?:\)|$|[,，;；)])/;
/** (CNY 10,000), Unit: ten thousand yuan. */
const tenThousand =
  /(?:[(:]|^)(?:in)?(?:(?:RMB|CNY|¥)(?:10,?000|10k)|(?:10,?000|10k|10thousand|tenthousand)(?:RMB|CNY)?(?:yuan|元)?)(?:\)|$)/i;
/** (RMB), (yuan). */
const singleYuan = /(?:\(|:)(?:in)?(?:RMB|CNY|¥)?(?:yuan|RMB|CNY)(?:yuan)?(?:\)|$)/i;

/**
 * The unit of amounts that a heading names.
 *
 * @param text a heading: `项目资金（万元）`, `金额单位：元`
 * @returns the unit, or null when the text names none
 * @example unitIn('项目资金\n（元）') //=> '元'
 */
export function unitIn(text: string): AmountUnit | null {
  const plain = compact(text);
  if (tenThousand.test(plain)) return '万元';
  const match = unitWord.exec(plain);
  if (match) return unitNamed(match[1] ?? '');
  return singleYuan.test(plain) ? '元' : null;
}

/**
 * A weight as people type it.
 *
 * @param value the cell's value
 * @param text the displayed text
 * @returns marks: `5分` → 5, `8%` → 8, `10.0` → 10; null for a dash, a blank or words
 * @example weightOf('5分', '5分') //=> 5
 */
export function weightOf(value: CellValue, text: string): number | null {
  const plain = compact(text);
  const match = /^\(?(\d+(?:\.\d+)?)(分|%)?\)?$/.exec(plain);
  if (match && (match[2] === '%' || typeof value !== 'number')) return Number(match[1]);
  return typeof value === 'number' && value >= 0 ? value : null;
}

/** What a form's indicators add up to: all, or all but the execution (10 or 20). */
const fullWeights = [100, 90, 80];

/**
 * Whether weights are those of one complete form.
 *
 * @param sum of the indicators' weights
 * @returns true for 100, and for 90 or 80 where the execution has the rest
 * @example weightIsWhole(90) //=> true
 */
export function weightIsWhole(sum: number): boolean {
  return fullWeights.some((each) => Math.abs(each - sum) < 0.005);
}
