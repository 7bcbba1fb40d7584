import type { Grid } from './grid';
import type { HeaderBlock, HeaderColumn, HeaderMeaning } from './header';
import { compact, oneLine } from './headerText';
import { issue } from './issues';
import { textsBelow } from './leftOf';
import { levelOf } from './rowWords';
import type { Column, Role, TableIssue } from './table';

/** A column with its full width; forms merge headings over several sheet columns. */
export interface WideColumn extends Column {
  readonly lastColumn: number;
}

/** Which column is what, and what a person should know about the choice. */
export interface ColumnChoice {
  readonly columns: Readonly<Partial<Record<Role, WideColumn>>>;
  /** The initial target beside an adjusted one; used in rows without an adjusted target. */
  readonly secondTarget: WideColumn | null;
  /** Columns for a part of the year; `expected` where one of them says how the year may end. */
  readonly interim: 'none' | 'passed' | 'expected';
  /** Roles that several columns claim with equal right. */
  readonly open: ReadonlySet<Role>;
  readonly issues: readonly TableIssue[];
}

const indicatorRoles: readonly Role[] = [
  'level1',
  'level2',
  'name',
  'sign',
  'target',
  'unit',
  'actual',
  'weight',
  'factor',
  'score',
  'rate',
  'reason',
  'criteria',
  'note',
];
const fundRoles: readonly Role[] = [
  'label',
  'initialBudget',
  'budget',
  'executed',
  'rate',
  'weight',
  'score',
  'reason',
  'note',
];
/** Where a wrong choice would put a wrong score on the sheet. */
const decisive: ReadonlySet<Role> = new Set<Role>([
  'target',
  'actual',
  'weight',
  'score',
  'budget',
  'executed',
]);
/** How far below the header rows are looked at to tell two weight columns apart. */
const sampleRows = 40;
/** How far below the header rows are looked at to tell the levels apart. */
const levelSample = 12;

/**
 * Gives every column of a header its role. Where two columns claim one role, the more exact heading
 * wins (年度指标值 over 目标), then the later stage (调整指标值 over 年初指标值, 自评得分 over 得分);
 * of two equal ones none is taken.
 *
 * @param grid the sheet
 * @param found a header that was found
 * @param lastRow last row (sheet number) of its table, where that is known
 * @returns columns by role with their confidence, and remarks
 * @example chooseColumns(grid, header).columns.target?.headerText //=> '年度指标值'
 */
export function chooseColumns(
  grid: Grid,
  found: HeaderBlock,
  lastRow = found.lastRow + sampleRows,
): ColumnChoice {
  const header = inContext(grid, found, lastRow);
  const columns: Partial<Record<Role, WideColumn>> = {};
  const issues: TableIssue[] = [];
  const open = new Set<Role>();
  let secondTarget: WideColumn | null = null;
  for (const role of header.block === 'indicator' ? indicatorRoles : fundRoles) {
    const claims = claimsOf(header, role);
    const own = claims.filter(({ word }) => word?.isReviewer !== true);
    const [best, next] = own;
    if (!best) {
      const reviewer = claims[0];
      if (reviewer)
        issues.push(
          issue('score-is-reviewers', reviewer.header, { heading: oneLine(reviewer.text) }),
        );
      continue;
    }
    const chosen = next && isTie(best, next) ? settleTie(grid, header, role, own, lastRow) : best;
    if (!chosen) {
      open.add(role);
      issues.push(
        issue('column-ambiguous', best.header, {
          role,
          columns: own.map(({ text }) => oneLine(text)).join('、'),
        }),
      );
      continue;
    }
    columns[role] = wide(role, chosen);
    const others = claims.filter((claim) => claim !== chosen);
    if (others.length > 0 && decisive.has(role)) {
      issues.push(
        issue('column-chosen', chosen.header, {
          role,
          chosen: oneLine(chosen.text),
          others: others.map(({ text }) => oneLine(text)).join('、'),
        }),
      );
    }
    if (role === 'target' && next && (chosen.word?.rank ?? 0) > (next.word?.rank ?? 0)) {
      secondTarget = wide(role, next);
    }
  }
  return {
    columns: withFallbacks(columns, header),
    secondTarget,
    open,
    interim: interimOf(header),
    issues,
  };
}

function interimOf({ columns }: HeaderBlock): ColumnChoice['interim'] {
  const parts = columns.filter(({ word }) => word?.meaning === 'interim');
  if (parts.length === 0) return 'none';
  return parts.some(({ text, parent }) => /预计|可能/.test(text + parent)) ? 'expected' : 'passed';
}

/** What a heading says depends on those beside it. */
function inContext(grid: Grid, header: HeaderBlock, lastRow: number): HeaderBlock {
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
        (/^备注$|^remarks?$/i.test(compact(note.text)) &&
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
  /因|由于|导致|影响|停用|停办|取消|未|推迟|延期|滞后|疫情|天气|调[整减]|不足|结转|[交收退]回|措施|下一步/;

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
    const years = column.text.match(/(?:19|20)\d\d(?=年)/g) ?? [];
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

function wide(role: Role, column: HeaderColumn): WideColumn {
  return {
    role,
    column: column.column,
    lastColumn: column.lastColumn,
    header: column.header,
    headerText: oneLine(column.text),
    confidence: column.word?.confidence ?? 0,
  };
}

/** Columns that claim a role, the best first. */
function claimsOf(header: HeaderBlock, role: Role): readonly HeaderColumn[] {
  return header.columns
    .filter(({ word }) => word?.meaning === role)
    .sort(
      (left, right) =>
        certainty(right) - certainty(left) ||
        (right.word?.rank ?? 0) - (left.word?.rank ?? 0) ||
        left.column - right.column,
    );
}

/** Spelling variants are as good as the word itself. */
function certainty({ word }: HeaderColumn): number {
  return Math.round((word?.confidence ?? 0) * 10);
}

function isTie(left: HeaderColumn, right: HeaderColumn): boolean {
  return certainty(left) === certainty(right) && left.word?.rank === right.word?.rank;
}

/**
 * Weights per level stand beside each other (一级 分值 二级 分值 三级 分值): the one with most cells of its
 * own belongs to the rows. Labels and notes take the first. Anything else stays open.
 */
function settleTie(
  grid: Grid,
  header: HeaderBlock,
  role: Role,
  claims: readonly HeaderColumn[],
  lastRow: number,
): HeaderColumn | null {
  // 绩效指标 beside the table and over its names: what stands below tells them apart.
  if (!decisive.has(role)) {
    const isUsed = (claim: HeaderColumn) => textsBelow(grid, header.lastRow, claim, 3) > 0;
    return claims.find(isUsed) ?? claims[0] ?? null;
  }
  if (role !== 'weight') return null;
  const counted = claims
    .map((claim) => ({ claim, cells: ownCells(grid, header.lastRow + 1, lastRow, claim) }))
    .sort((left, right) => right.cells - left.cells);
  const [first, second] = counted;
  return first && second && first.cells > second.cells ? first.claim : null;
}

function ownCells(grid: Grid, firstRow: number, lastRow: number, { column }: HeaderColumn): number {
  let count = 0;
  const end = Math.min(lastRow, firstRow + sampleRows - 1, grid.lastRow);
  for (let row = firstRow; row <= end; row++) {
    if (/^[\d.]+分?%?$/.test(grid.own(row, column))) count++;
  }
  return count;
}

/** Forms with fewer levels: the lowest level names the indicators; a lone 权重占比 is the weight. */
function withFallbacks(
  columns: Partial<Record<Role, WideColumn>>,
  header: HeaderBlock,
): Partial<Record<Role, WideColumn>> {
  if (header.block === 'fund') return columns;
  const result = { ...columns };
  if (!result.name) {
    const lowest = result.level2 ?? result.level1;
    if (lowest) {
      result.name = { ...lowest, role: 'name', confidence: Math.min(lowest.confidence, 0.8) };
      if (result.level2) delete result.level2;
      else delete result.level1;
    }
  }
  if (!result.weight && result.factor) {
    result.weight = { ...result.factor, role: 'weight' };
    delete result.factor;
  }
  return result;
}

/**
 * The column in which a list of several projects names the project of each row.
 *
 * @param header a header that was found
 * @returns the column, or null where there is none
 * @example projectColumn(header)?.text //=> '项目名称'
 */
export function projectColumn({ columns }: HeaderBlock): HeaderColumn | null {
  return columns.find(({ text }) => projectHeading.test(compact(text))) ?? null;
}

/** Headings of the column in which a list names the project of each row. */
export const projectHeading =
  /^(?:(?:[一二]级|支出|预算|所属|子|具体)?项目(?:\(政策\))?(?:名称)?|project(?:name|title)?)$/i;
