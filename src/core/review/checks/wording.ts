import type { IndicatorRow } from '../../table/table';
import { firstPlace, objectTo, rowByRow, rowsOf, type Check, type Reviewed } from '../reviewed';

/** Digits and Chinese numerals before a counter, which make a target countable. */
const countable =
  /[\d０-９]|[零一二两三四五六七八九十百千万亿半][^\u4e00-\u9fa5]?[\u4e00-\u9fa5]|[%％‰]/;

/**
 * 数量指标 without a number: 产出 must be countable (赤峰市审计局 2023: 改善, 提高, 有效提升).
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example targetOnlyWords(reviewed)[0]?.params.text //=> '有效提升'
 */
export const targetOnlyWords: Check = rowByRow((row) => {
  const { row: place, comparison } = row.assessment;
  if (!place.level2.includes('数量') || row.target === '' || comparison.target !== null)
    return null;
  if (/^(?:不涉及|不适用|[/—–-]+)$/.test(row.target)) return null;
  return countable.test(row.target)
    ? null
    : objectTo(row, place.cells.target, { text: row.target });
});

/** Left over from the template: **, XX, ……, a bare 指标1：. */
const placeholder = /\*{2,}|[Xx×]{2,}|…{1,}|\.{4,}|_{2,}|^指标\d+[:：]?$/;

const isLeft = (text: string): boolean => placeholder.test(text.replace(/\s/g, ''));

/**
 * 占位符: the template's stars, crosses or dots still stand in a cell.
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example placeholderLeft(reviewed)[0]?.params.text //=> '农村低保标准（≥**元/人·月）'
 */
export const placeholderLeft: Check = rowByRow((row) => {
  const { cells, name } = row.assessment.row;
  if (isLeft(name)) return objectTo(row, cells.name, { text: name });
  if (isLeft(row.target)) return objectTo(row, cells.target, { text: row.target });
  return isLeft(row.actual) ? objectTo(row, cells.actual, { text: row.actual }) : null;
});

/**
 * A share over 100 % as a target: ≥ may have been read as 2 (`290%` for `≥90%`).
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example percentTargetOver100(reviewed)[0]?.params.target //=> 290
 */
export const percentTargetOver100: Check = rowByRow((row) => {
  const { row: place, comparison } = row.assessment;
  const { target } = comparison;
  if (target?.unit !== '%' || target.value <= 100 || comparison.direction === 'atMost') return null;
  const isShare =
    /(?:率|满意度|覆盖面|比例|占比)/.test(place.name) &&
    !/增长|变动|增幅|提高|上升|控制/.test(place.name);
  return isShare ? objectTo(row, place.cells.target, { target: target.value }) : null;
});

/** A check that some row of the project belongs to a group of indicators. */
const mustHave =
  (words: RegExp): Check =>
  (reviewed) =>
    !hasUsualGroups(reviewed) ||
    rowsOf(reviewed).some(({ assessment: { row } }) => words.test(wordsOf(row)))
      ? []
      : [{ on: firstPlace(reviewed), address: null, row: null, params: {} }];

/** Forms with groups of their own (投入目标, 结果目标) are not asked for the usual ones. */
const hasUsualGroups = (reviewed: Reviewed): boolean =>
  rowsOf(reviewed).some(({ assessment: { row } }) =>
    /数量|质量|时效|成本|效益|满意/.test(row.level2),
  );

const wordsOf = ({ level1, level2, name }: IndicatorRow): string =>
  `${level1} ${level2} ${name.includes('满意') ? name : ''}`.replace(/\s+/g, ' ');

/** At least one 数量, 质量 or 时效 indicator (review checklist of 郫都区, I1–I5). */
export const missingOutputIndicator: Check = mustHave(/数量|质量|时效|产出/);

/** At least one 成本 indicator. */
export const missingCostIndicator: Check = mustHave(/成本/);

/** At least one 效益 indicator. */
export const missingBenefitIndicator: Check = mustHave(/效益|效果|影响/);

/** At least one 满意度 indicator. */
export const missingSatisfactionIndicator: Check = mustHave(/满意/);
