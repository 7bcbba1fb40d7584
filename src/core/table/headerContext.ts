import type { Grid } from './grid';
import type { HeaderBlock, HeaderColumn, HeaderMeaning } from './header';
import { plainLabel } from './headerText';
import { levelOf } from './rowWords';
import type { Role } from './table';

/** How far below the header rows are looked at to tell the levels apart. */
const levelSample = 12;

/**
 * What a heading says depends on those beside it, and on what stands below: 预算数 before 调整预算数 is the
 * initial budget, 指标类别 before 指标类型 the upper level, 备注 with reasons in it the column of reasons.
 *
 * @param grid the sheet
 * @param header a header that was found
 * @param lastRow last row (sheet number) of its table
 * @returns the same header, some headings with another meaning
 * @example inContext(grid, header, 20).columns[1]?.word?.meaning //=> 'level2'
 */
export function inContext(grid: Grid, header: HeaderBlock, lastRow: number): HeaderBlock {
  const isFund = header.block === 'fund';
  const claims = (meaning: Role) => header.columns.filter(({ word }) => word?.meaning === meaning);
  const meant = new Map<HeaderColumn, HeaderMeaning>();
  if (isFund) for (const initial of earlierBudgets(header)) meant.set(initial, 'initialBudget');
  // 指标类别 · 目标类型: of two headings of groups the second is the lower one.
  const levels = claims('level1');
  const lower = levels.slice(0, 2).find((each) => holdsLevel2(grid, header, each)) ?? levels[1];
  const isGeneral = levels.every(({ word }) => (word?.confidence ?? 0) < 1);
  if (!isFund && lower && (isGeneral || levels.length > 1) && claims('level2').length === 0)
    meant.set(lower, 'level2');
  if (!isFund) for (const other of ofOtherYears(header)) meant.set(other, 'other');
  // 分数 · 自评: what may be reached stands beside what was reached.
  const scores = claims('score').filter(({ word }) => word?.isReviewer === false);
  const general = scores.filter(({ text }) => /^分数?$/.test(wordsOf(text)));
  const [full] = general;
  if (
    !isFund &&
    full &&
    general.length === 1 &&
    scores.length > 1 &&
    claims('weight').length === 0
  ) {
    meant.set(full, 'weight');
  }
  // 说明 behind the marks says why they are fewer; so does 备注, once somebody writes a reason into it.
  const last = Math.max(...[...claims('actual'), ...scores].map(({ column }) => column));
  const remark = claims('note').find(
    (note) =>
      note.column > last &&
      (wordsOf(note.text).endsWith('说明') ||
        (/^备注$|^(?:remark|comment|note)s?$/i.test(plainLabel(note.text)) &&
          tellsReasons(grid, header.lastRow, lastRow, note))),
  );
  if (remark && claims('reason').length === 0 && scores.length > 0) meant.set(remark, 'reason');
  if (meant.size === 0) return header;
  return {
    ...header,
    columns: header.columns.map((column) => {
      const meaning = meant.get(column);
      return meaning && column.word ? { ...column, word: { ...column.word, meaning } } : column;
    }),
  };
}

/** 因平台停用; what is written there about the indicator itself (终端覆盖139个村) is no reason. */
const cause =
  /因|由于|导致|影响|停用|停办|取消|未|推迟|延期|滞后|疫情|天气|调[整减]|不足|结转|[交收退]回|措施|下一步|\b(?:due to|because|owing to|delay(?:s|ed)?|late|shortages?|insufficient|closed|closure|cancell?ed|postponed|errors?|suspended)\b/i;

function tellsReasons(
  grid: Grid,
  lastHeaderRow: number,
  lastRow: number,
  { column, lastColumn }: HeaderColumn,
): boolean {
  for (let row = lastHeaderRow + 1; row <= lastRow; row++)
    for (let at = column; at <= lastColumn; at++) if (cause.test(grid.own(row, at))) return true;
  return false;
}

/** 2023年实际值 beside 2024年完成值: the latest year that has results is the form's, whatever the others tell. */
function ofOtherYears({ columns }: HeaderBlock): readonly HeaderColumn[] {
  const dated = columns.flatMap((column) => {
    const meaning = column.word?.meaning;
    const years = column.text.normalize('NFKC').match(/(?:19|20)\d\d(?=年)/g) ?? [];
    const [year] = years;
    return (meaning === 'target' || meaning === 'actual') && year && years.length === 1
      ? [{ column, meaning, year: Number(year) }]
      : [];
  });
  const latest = Math.max(
    ...dated.flatMap(({ meaning, year }) => (meaning === 'actual' ? [year] : [])),
  );
  const hasOther = (column: HeaderColumn) =>
    columns.some(
      (other) =>
        other.word?.meaning === column.word?.meaning &&
        !dated.some((each) => each.column === other && each.year !== latest),
    );
  return dated
    .filter(({ column, year }) => year !== latest && hasOther(column))
    .map(({ column }) => column);
}

/** A heading's characters without stars, colons and brackets. */
function wordsOf(text: string): string {
  return text.replace(/[^\u4e00-\u9fff]/g, '');
}

/** 指标类型 before 指标类别, but 数量指标 under the first: the words below say which one is lower. */
function holdsLevel2(grid: Grid, { lastRow }: HeaderBlock, { column }: HeaderColumn): boolean {
  const texts = Array.from({ length: levelSample }, (_, index) =>
    grid.own(lastRow + 1 + index, column),
  );
  const levels = texts.map(levelOf).filter((level) => level !== null);
  return levels.length > 0 && levels.filter((level) => level === 2).length * 2 > levels.length;
}

/** 预算数 before 调整预算数: the earlier of two budgets is 年初预算数. */
function earlierBudgets({ columns }: HeaderBlock): readonly HeaderColumn[] {
  const budgets = columns.filter(({ word }) => word?.meaning === 'budget');
  if (columns.some(({ word }) => word?.meaning === 'initialBudget')) return [];
  const latest = Math.max(...budgets.map(({ word }) => word?.rank ?? 0));
  const [last, ...others] = budgets.filter(({ word }) => word?.rank === latest);
  const earlier = budgets.filter((budget) => budget !== last);
  const [only] = earlier;
  const isPair = last !== undefined && others.length === 0 && only && earlier.length === 1;
  return isPair && only.column < last.column && (only.word?.confidence ?? 0) > 0.65 ? [only] : [];
}
