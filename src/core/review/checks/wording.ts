import { toA1, type Address } from '../../address';
import { projectFund } from '../../scoring/wholeProject';
import type { IndicatorRow } from '../../table/table';
import { once } from '../../once';
import {
  firstPlace,
  isContinued,
  objectTo,
  rowByRow,
  rowsOf,
  type Check,
  type Reviewed,
} from '../reviewed';

/** Digits and Chinese numerals before a counter, which make a target countable. */
const countable =
  /[\d０-９]|[零一二两三四五六七八九十百千万亿半][^\u4e00-\u9fa5]?[\u4e00-\u9fa5]|[%％‰]/;

/** A change for the better that nobody can measure (赤峰市审计局 2023: 改善, 提高, 有效提升). */
const vagueChange =
  /^(?:有效|显著|明显|进一步|持续|不断|逐步|大幅|稳步|切实)?(?:地)?(?:改善|提高|提升|增强|加强|优化|促进|推进)(?:了)?$/;

/**
 * 产出指标 without a number: 数量 must be countable, and for other outputs 提高 or 改善 alone says nothing.
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example targetOnlyWords(reviewed)[0]?.params.text //=> '有效提升'
 */
export const targetOnlyWords: Check = rowByRow((row) => {
  const { row: place, comparison } = row.assessment;
  if (row.target === '' || comparison.target !== null || comparison.status === 'missingTarget')
    return null;
  const isWordy = place.level2.includes('数量')
    ? !countable.test(row.target)
    : isOutput(place) && vagueChange.test(row.target.replace(/[\s。.]/g, ''));
  if (!isWordy || /^(?:不涉及|不适用|[/—–-]+)$/.test(row.target)) return null;
  return objectTo(row, place.cells.target, { text: row.target });
});

const isOutput = ({ level1, level2 }: IndicatorRow): boolean =>
  level1.includes('产出') || /质量|时效/.test(level2);

/** Names of costs of which more is better. */
const goodCost = /节约|节省|节支|降低|下降|减少|压减|产出比|收益|效率/;

/**
 * A cost with ≥ as its target: spending more would count as better (an open checker's declaration rules).
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example costTargetAtLeast(reviewed)[0]?.params.text //=> '≥90万元'
 */
export const costTargetAtLeast: Check = rowByRow((row) => {
  const { row: place, comparison } = row.assessment;
  const comparator = comparison.target?.comparator;
  if (!place.level2.includes('成本') || goodCost.test(place.name)) return null;
  return comparator === 'atLeast' || comparator === 'above'
    ? objectTo(row, place.cells.target, { text: row.target })
    : null;
});

/** （2022年度） among the first rows of the sheet. */
const formYear = once(({ sheet }: Reviewed) => {
  const title = sheet.texts
    .slice(0, 8)
    .flat()
    .map((text) => /(20\d\d)\s*年度?/.exec(text.normalize('NFKC')));
  return { year: Number(title.find(Boolean)?.[1] ?? NaN) };
});

/**
 * 指标时间晚于年度: a target date after the year that is evaluated (an open checker's declaration rules).
 *
 * @param reviewed the project
 * @returns one objection per row
 * @example targetAfterYear(reviewed)[0]?.params //=> { date: '2023年6月', year: 2022 }
 */
export const targetAfterYear: Check = rowByRow((row, reviewed) => {
  const { row: place, comparison } = row.assessment;
  const date = comparison.targetDate;
  if (date === null) return null;
  const { year } = formYear(reviewed);
  return Number(/^20\d\d/.exec(date)?.[0] ?? NaN) > year
    ? objectTo(row, place.cells.target, { date, year })
    : null;
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
 * 指标重复: the same name with the same target once more below one 一级指标, so that one result earns marks
 * twice. Rows without a weight earn none; those below one merged name are told apart by what stands beside it.
 *
 * @param reviewed the project
 * @returns one objection per row that repeats an earlier one
 * @example duplicateIndicator(reviewed)[0]?.params //=> { name: '举办培训班', text: '≥20期', first: 'D10' }
 */
export const duplicateIndicator: Check = (reviewed) => {
  const known = new Map<string, Address>();
  return rowsOf(reviewed).flatMap((row) => {
    const { name, level1, cells } = row.assessment.row;
    if ((row.group?.group.weight ?? null) === null) return [];
    const own = tight(name.normalize('NFKC')).replace(/^指标\d+[:：]?/, '');
    if (!cells.name || own.length < 2 || row.target === '' || isLeft(name)) return [];
    const key = `${tight(level1)}\u0000${own}\u0000${tight(row.target.normalize('NFKC'))}`;
    const first = known.get(key);
    if (!first) known.set(key, cells.name);
    if (!first || toA1(first) === toA1(cells.name)) return [];
    return [objectTo(row, cells.name, { text: row.target, first: toA1(first) })];
  });
};

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
  (reviewed) => {
    const rows = allRows(reviewed);
    const isThere = rows.some(
      ({ level1, level2, name }) =>
        words.test(tight(level2)) ||
        words.test(tight(level1)) ||
        (name.includes('满意') && words.test(name)),
    );
    return isThere || !hasUsualGroups(rows) || isPart(reviewed)
      ? []
      : [{ on: firstPlace(reviewed), address: null, row: null, params: {} }];
  };

/** The rows of a project, those on the sheets before included. */
const allRows = ({ tables, earlier }: Reviewed): readonly IndicatorRow[] =>
  [...earlier.flatMap(({ indicators }) => indicators), ...tables].flatMap(
    ({ table }) => table.rows,
  );

/** One part of a form: it goes on elsewhere, or its weights fall short of 100 and nothing adds them up. */
const isPart = (reviewed: Reviewed): boolean => {
  const { sheet, tables, profile, earlier } = reviewed;
  const { fullWeight } = reviewed.totals;
  const fund = projectFund(reviewed);
  const execution = fund?.table ? 0 : Math.max(10, profile.execution.weight);
  const isAddedUp = tables.some(({ table }) => table.total !== null);
  const isShort = fullWeight > 0 && fullWeight + execution < 99.9;
  return (isShort && !isAddedUp) || (isContinued(sheet) && earlier.length === 0);
};

/** Forms with groups of their own (投入目标, 结果目标) are not asked for the usual ones. */
const hasUsualGroups = (rows: readonly IndicatorRow[]): boolean =>
  rows.some(({ level2 }) => /数量|质量|时效|成本|效益|满意/.test(level2));

/** Level names without the blanks by which cells are stretched or broken. */
const tight = (text: string): string => (/\s/.test(text) ? text.replace(/\s+/g, '') : text);

/** At least one 数量, 质量 or 时效 indicator (review checklist of 郫都区, I1–I5). */
export const missingOutputIndicator: Check = mustHave(/数量|质量|时效|产出/);

/** At least one 成本 indicator. */
export const missingCostIndicator: Check = mustHave(/成本/);

/** At least one 效益 indicator. */
export const missingBenefitIndicator: Check = mustHave(/效益|效果|影响/);

/** At least one 满意度 indicator. */
export const missingSatisfactionIndicator: Check = mustHave(/满意/);
