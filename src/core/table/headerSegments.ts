import { projectHeading } from './columns';
import type { HeaderColumn } from './header';
import { compact, plainLabel } from './headerText';
import type { Block, HeaderMeaning } from './header';

/** Meanings that one table has once; the same one again belongs to the table next to it. */
const single: ReadonlySet<HeaderMeaning> = new Set<HeaderMeaning>([
  'level1',
  'level2',
  'name',
  'target',
  'actual',
  'weight',
  'score',
  'reason',
  'executed',
  'budget',
  'initialBudget',
]);

/**
 * Cuts a row of headings into tables that stand side by side. A blank column alone does not cut;
 * a heading that would come twice does.
 *
 * @param columns headings from left to right
 * @param block which kind of table is looked for
 * @returns one list of columns per possible table
 * @example segmentsOf(columns, 'indicator').length //=> 2
 */
export function segmentsOf(
  columns: readonly HeaderColumn[],
  block: Block,
): readonly (readonly HeaderColumn[])[] {
  return splitRepeats(columns, block).flatMap((part) => joined(contiguous(part), block));
}

/** Stretches between blank columns, put together where they make one table. */
function joined(
  segments: readonly (readonly HeaderColumn[])[],
  block: Block,
): readonly (readonly HeaderColumn[])[] {
  const tables: HeaderColumn[][] = [];
  let open: HeaderColumn[] = [];
  for (const segment of segments) {
    if (!segment.some(({ word, text }) => word ?? projectHeading.test(plainLabel(text)))) continue;
    const areTwo = isComplete(open, block) && isComplete(segment, block);
    const isRival =
      sharesMeaning(open, segment) &&
      !isBeginning(open, segment, block) &&
      !isEnding(open, segment, block) &&
      !isOfLevels(segment);
    if (open.length > 0 && (areTwo || isRival)) {
      tables.push(open);
      open = [...segment];
    } else {
      open = [...open, ...segment];
    }
  }
  return open.length > 0 ? [...tables, open] : tables;
}

/**
 * Whether headings make a table: an indicator table names its indicators and has a target;
 * 项目资金 has what was spent and a budget or a rate.
 *
 * @param columns headings of one table
 * @param block which kind of table is looked for
 * @returns true when it is one
 * @example isComplete([], 'fund') //=> false
 */
export function isComplete(columns: readonly HeaderColumn[], block: Block): boolean {
  const has = (...meanings: HeaderMeaning[]) =>
    columns.some(({ word }) => word !== null && meanings.includes(word.meaning));
  return block === 'indicator'
    ? has('level1', 'level2', 'name') && has('target')
    : has('executed') && has('budget', 'initialBudget');
}

function contiguous(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const parts: HeaderColumn[][] = [];
  let end = Number.NaN;
  for (const column of columns) {
    if (column.column === end + 1) parts.at(-1)?.push(column);
    else parts.push([column]);
    end = column.lastColumn;
  }
  return parts;
}

/**
 * Whether two stretches of headings claim the same thing. 年初指标值 and 调整指标值, 自评得分 and 复核分 stand in
 * one table, unless there are headings beside them that no such table has.
 */
function sharesMeaning(left: readonly HeaderColumn[], right: readonly HeaderColumn[]): boolean {
  const isKnown = right.every(({ word }) => word !== null);
  return right.some(({ word }) =>
    left.some(
      ({ word: other }) =>
        word !== null &&
        other?.meaning === word.meaning &&
        single.has(word.meaning) &&
        (!isKnown || (other.rank === word.rank && !other.isReviewer && !word.isReviewer)),
    ),
  );
}

/** 一级指标 · 分值 before 二级指标 · 分值 …: labels that the rest of the table lacks. */
function isBeginning(
  left: readonly HeaderColumn[],
  right: readonly HeaderColumn[],
  block: Block,
): boolean {
  const isLabel = (meaning: HeaderMeaning | undefined) =>
    meaning === 'level1' || meaning === 'level2' || meaning === 'name' || meaning === 'label';
  const labels = left.filter(({ word }) => isLabel(word?.meaning));
  // 绩效维度 before 指标类型: of two headings of groups the second is the lower one.
  const isUpper = left.every(({ word }) => word?.meaning === 'level1');
  if (isUpper && !right.some(({ word }) => word?.meaning === 'level2'))
    return isComplete(right, block);
  return (
    !isComplete(left, block) &&
    labels.length > 0 &&
    !right.some(({ word }) => labels.some((label) => label.word?.meaning === word?.meaning))
  );
}

/**
 * 一级指标 · 权重 … 目标值 before 权重 · 完成值 · 自评得分: results or marks without labels, for indicators that
 * have none.
 */
function isEnding(
  left: readonly HeaderColumn[],
  right: readonly HeaderColumn[],
  block: Block,
): boolean {
  if (block !== 'indicator' || !isComplete(left, block)) return false;
  const means = (columns: readonly HeaderColumn[], ...meanings: HeaderMeaning[]) =>
    columns.some(({ word }) => word !== null && meanings.includes(word.meaning));
  const isKnown = right.every(({ word }) => word !== null);
  const isMissing =
    (!isWhole(left, block) && means(right, 'actual', 'interim')) ||
    (!means(left, 'weight') && means(right, 'weight')) ||
    (!means(left, 'score') && means(right, 'score'));
  return isKnown && isMissing && !means(right, 'level1', 'level2', 'name', 'target');
}

/** 指标类型 · 指标类别 at the end: levels alone are no table. */
function isOfLevels(columns: readonly HeaderColumn[]): boolean {
  return columns.every(({ word }) => word?.meaning === 'level1' || word?.meaning === 'level2');
}

/** Two tables without a gap: the headings start again, and both halves are complete. */
function splitRepeats(
  columns: readonly HeaderColumn[],
  block: Block,
): readonly (readonly HeaderColumn[])[] {
  const first = columns.map(({ text }) => compact(text));
  const repeats = columns.filter(
    ({ word, text }, index) =>
      word !== null && single.has(word.meaning) && first.indexOf(compact(text)) < index,
  );
  if (repeats.length < 2) return [columns];
  // Where tables touch, neither side has a heading twice; then a blank column parts them, or they begin alike.
  const starts = first.find((text, index) => first.indexOf(text, index + 1) > 0);
  const repeated = (part: readonly string[]) => part.length - new Set(part).size;
  const isGap = (index: number) =>
    columns[index]?.column === (columns[index - 1]?.lastColumn ?? 0) + 1 ? 1 : 0;
  // What names the rows of 项目资金 stands left of its amounts, never behind them.
  const endsInLabel = (index: number) => (columns[index - 1]?.word?.meaning === 'label' ? 1 : 0);
  const cuts = columns
    .map((_, index) => index)
    .filter(
      (index) =>
        index > 0 &&
        isWhole(columns.slice(0, index), block) &&
        isWhole(columns.slice(index), block),
    )
    .sort(
      (left, right) =>
        repeated(first.slice(0, left)) - repeated(first.slice(0, right)) ||
        repeated(first.slice(left)) - repeated(first.slice(right)) ||
        isGap(left) - isGap(right) ||
        endsInLabel(left) - endsInLabel(right) ||
        Number(first[left] !== starts) - Number(first[right] !== starts),
    );
  const [cut] = cuts;
  if (cut === undefined) return [columns];
  return [columns.slice(0, cut), ...splitRepeats(columns.slice(cut), block)];
}

function isWhole(columns: readonly HeaderColumn[], block: Block): boolean {
  const hasResult = columns.some(
    ({ word }) => word?.meaning === 'actual' || word?.meaning === 'interim',
  );
  return isComplete(columns, block) && (block === 'fund' || hasResult);
}
