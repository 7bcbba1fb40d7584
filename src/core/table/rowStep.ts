import type { CellFinder } from './cells';
import type { ColumnChoice, WideColumn } from './columns';
import type { Grid } from './grid';
import type { HeaderBlock, HeaderColumn } from './header';
import { compact, oneLine } from './headerText';
import {
  isForeignHeading,
  isPageBreak,
  isPlaceholder,
  levelOf,
  rowWord,
  type RowWord,
} from './rowWords';
import type { IndicatorRow, Role } from './table';

/** A data row before weights are shared out. */
export type RawRow = Omit<IndicatorRow, 'group' | 'nesting'>;

/** What the reader of rows has to know. */
export interface BodyContext {
  readonly grid: Grid;
  readonly header: HeaderBlock;
  readonly choice: ColumnChoice;
  readonly cells: CellFinder;
  /** Where a list of several projects names the project of each row. */
  readonly projectColumn: HeaderColumn | null;
  /** Title of the table, to know it again after a page break. */
  readonly title: string;
  /** The header in the same columns that begins in a row below; null where none does. */
  readonly headerAt: (row: number) => HeaderBlock | null;
  readonly isSameHeader: (other: HeaderBlock) => boolean;
}

/** What a row below the header turns out to be. */
export type Step =
  | { readonly kind: 'data'; readonly row: RawRow }
  | { readonly kind: 'section'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'project'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly row: RawRow }
  | { readonly kind: 'blank' | 'skip' | 'stop' | 'total' | 'subtotal' };

/** What the rows above give to a row that says nothing itself. */
export type Levels = Pick<RawRow, 'level1' | 'level2' | 'project'>;

/**
 * What one row below a header is: an indicator, a section, a total, or the end of the table.
 *
 * @param context sheet, header and columns
 * @param row zero-based sheet row
 * @param levels what the rows above give
 * @param blanks blank rows right above it
 * @returns the step
 * @example stepAt(context, 20, levels, 0).kind //=> 'total'
 */
export function stepAt(context: BodyContext, row: number, levels: Levels, blanks: number): Step {
  const { grid, header } = context;
  const filled = filledCells(grid, header, row);
  if (filled.length === 0) return { kind: 'blank' };
  const word = wordOf(context, row, filled);
  if (word === 'total' || word === 'subtotal') return { kind: word };
  if (word !== null) return { kind: 'stop' };
  if (isPageTitle(context, row, filled) || isHints(filled)) return { kind: 'skip' };
  if (isProse(context, row, filled)) return { kind: 'stop' };
  const data = dataRow(context, row, levels);
  const has = (...roles: Role[]) => roles.some((role) => context.cells.ownText(role, row) !== '');
  if (isOneLine(context, row, filled) || !has('target', 'actual', 'score', 'reason')) {
    const section = sectionOf(context, row, filled, has('weight'));
    if (section) return section;
    if (isNote(context, row, filled)) return { kind: 'stop' };
  }
  if (blanks > 0 && isOutside(context, row, filled)) return { kind: 'stop' };
  if (!has('name', 'target') && !(has('actual') && data.name === '' && has('weight'))) {
    return has('level1', 'level2') ? { kind: 'placeholder', row: data } : { kind: 'skip' };
  }
  if (isPlaceholder(data.name) && !isFilledIn(context, row))
    return { kind: 'placeholder', row: data };
  return { kind: 'data', row: data };
}

/** A cell with something in it. */
export interface Filled {
  readonly column: number;
  readonly text: string;
}

/**
 * The cells of a row that hold something, within the table's columns.
 *
 * @param grid the sheet
 * @param header the table's header
 * @param row zero-based sheet row
 * @returns column (sheet number) and text, from left to right
 * @example filledCells(grid, header, 12)[0]?.text //=> '产出指标'
 */
export function filledCells(grid: Grid, header: HeaderBlock, row: number): readonly Filled[] {
  const cells: Filled[] = [];
  for (let column = header.firstColumn; column <= header.lastColumn; column++) {
    const text = grid.own(row, column);
    if (text !== '') cells.push({ column, text });
  }
  // 总分 may be merged from the side label's column into the table's.
  const first = grid.master(row, header.firstColumn);
  if (first.row === row && first.column < header.firstColumn) {
    const text = grid.own(row, first.column);
    if (text !== '') cells.unshift({ column: header.firstColumn, text });
  }
  return cells;
}

/**
 * Whether a row is a total, a note or another part of the form. Its words count in the labels only:
 * an indicator's value may say anything.
 *
 * @param context sheet, header and columns
 * @param row zero-based sheet row
 * @param filled the row's cells
 * @returns the word, or null for a row of values
 * @example wordOf(context, 20, filledCells(grid, header, 20)) //=> 'total'
 */
export function wordOf(
  context: BodyContext,
  row: number,
  filled: readonly Filled[],
): RowWord | null {
  const { columns } = context.choice;
  const values: readonly (WideColumn | undefined)[] = [
    columns.target,
    columns.actual,
    columns.weight,
    columns.score,
    columns.reason,
    columns.note,
  ];
  const isValue = (column: number) =>
    values.some((wide) => wide && column >= wide.column && column <= wide.lastColumn);
  const isJudged =
    context.cells.ownText('target', row) !== '' && context.cells.ownText('actual', row) !== '';
  const wide = (column: number) => context.grid.span(row, column).columnCount > 2;
  for (const { column, text } of filled) {
    const word = isValue(column) && !(filled.length <= 3 && wide(column)) ? null : rowWord(text);
    if (word === null) continue;
    // An indicator may be called 总分; a total has neither target nor actual.
    if (word === 'total' || word === 'subtotal') {
      if (isJudged && filled.length > 3) continue;
      return word;
    }
    const isAlone = filled.length <= 2 || column === filled[0]?.column;
    const hasValues =
      context.cells.ownText('target', row) !== '' &&
      context.cells.ownText('actual', row) !== '' &&
      context.cells.ownText('name', row) !== text;
    if (isAlone && !(hasValues && filled.length > 4)) return word;
  }
  return null;
}

/** `第1页 共2页`, `……自评表（续表）`, or the table's own title again, where one page ends and the next begins. */
function isPageTitle(
  { grid, header, title }: BodyContext,
  row: number,
  filled: readonly Filled[],
): boolean {
  const [only, other] = filled;
  if (!only || other) return false;
  const text = compact(only.text);
  if (isPageBreak(only.text)) return true;
  const isWide = grid.span(row, only.column).columnCount >= Math.min(3, header.columns.length);
  return title !== '' && text === compact(title) && (isWide || only.column === header.firstColumn);
}

/** （含单位） · （未完成必填）: what to write, under the headings. */
function isHints(filled: readonly Filled[]): boolean {
  return filled.length > 2 && filled.every(({ text }) => /^[(（【[].*[^*…].*[)）】\]]$/.test(text));
}

/** 产出指标 in a row of its own gives the level of the rows below it. */
function sectionOf(
  context: BodyContext,
  row: number,
  filled: readonly Filled[],
  hasWeight: boolean,
): Step | null {
  const { grid, header, choice } = context;
  const words = filled.filter(({ text }) => !/^[\d.%分()（）]+$/.test(text));
  const [only] = words;
  if (!only || words.length > 1 || only.text.length > 40) return null;
  const level = levelOf(only.text);
  const span = grid.span(row, only.column);
  const isMergedDown = span.rowCount > 1;
  if (isMergedDown) return null;
  const isName =
    choice.columns.name !== undefined &&
    only.column >= choice.columns.name.column &&
    only.column <= choice.columns.name.lastColumn;
  const isWide = span.columnCount * 2 > header.lastColumn - header.firstColumn + 1;
  const hasLevelColumns = choice.columns.level1 !== undefined;
  if (level !== null && (isWide || !hasLevelColumns || (isName && !hasWeight))) {
    return {
      kind: 'section',
      level: hasLevelColumns && !isWide ? 2 : level,
      text: oneLine(only.text),
    };
  }
  const isNumbered =
    /^(?:[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．:：])/.test(only.text) ||
    /^项目[一二三四五六七八九十\d]+[:：]/.test(only.text);
  if (isNumbered && (isWide || filled.length === 1) && isFollowedByData(context, row)) {
    const text = oneLine(only.text);
    return text.includes('项目') ? { kind: 'project', text } : { kind: 'section', level: 1, text };
  }
  return null;
}

/** 偏差原因 | one text merged over the name, a value and most of the table: a part of the form below it. */
function isProse(
  { grid, header, choice }: BodyContext,
  row: number,
  filled: readonly Filled[],
): boolean {
  const { name, target, actual } = choice.columns;
  if (!name || !target || !actual) return false;
  const at = grid.span(row, name.column);
  const isUnder = ({ column }: WideColumn) =>
    column >= at.column && column < at.column + at.columnCount;
  const isWide = at.columnCount * 2 > header.lastColumn - header.firstColumn + 1;
  return isWide && filled.length > 1 && (isUnder(target) || isUnder(actual));
}

/** One text over most of the table is no value, whichever column it begins in. */
function isOneLine({ grid, header }: BodyContext, row: number, filled: readonly Filled[]): boolean {
  const [only, other] = filled;
  if (!only || other) return false;
  const width = header.lastColumn - header.firstColumn + 1;
  return width > 2 && grid.span(row, only.column).columnCount * 2 > width;
}

/** A single wide or long text is a note, whatever it begins with. */
function isNote(
  { grid, header, choice }: BodyContext,
  row: number,
  filled: readonly Filled[],
): boolean {
  const [only, other] = filled;
  if (!only || other) return false;
  const width = header.lastColumn - header.firstColumn + 1;
  const name = choice.columns.name;
  const isName = name !== undefined && only.column >= name.column && only.column <= name.lastColumn;
  const isWide = grid.span(row, only.column).columnCount * 2 > width;
  return isWide || (!isName && only.text.length > 30);
}

/**
 * Whether an indicator stands within the next four rows.
 *
 * @param context sheet, header and columns
 * @param row zero-based sheet row
 * @returns true when one of them has a name and a target
 * @example isFollowedByData(context, 5) //=> true
 */
export function isFollowedByData(
  { grid, header, cells, headerAt }: BodyContext,
  row: number,
): boolean {
  for (let next = row + 1; next <= Math.min(row + 4, grid.lastRow); next++) {
    if (headerAt(next)) return false;
    if (filledCells(grid, header, next).length === 0) continue;
    if (cells.ownText('name', next) !== '' && cells.ownText('target', next) !== '') return true;
  }
  return false;
}

/** After a gap only a row that looks like an indicator still belongs to the table. */
function isOutside({ cells }: BodyContext, row: number, filled: readonly Filled[]): boolean {
  if (isForeignHeading(filled.map(({ text }) => text))) return true;
  const level = cells.text('level1', row) || cells.text('level2', row);
  if (levelOf(level) !== null) return false;
  const name = cells.ownText('name', row);
  const hasValues = ['target', 'actual', 'weight'].some(
    (role) => cells.ownText(role as Role, row) !== '',
  );
  const isEmptyLine = filled.every(({ text }) => isPlaceholder(text));
  return !isEmptyLine && (name === '' || /^[\d.,%-]+$/.test(name) || !hasValues);
}

/** A placeholder row with a weight or real values is a row that somebody uses. */
function isFilledIn({ cells }: BodyContext, row: number): boolean {
  return (['target', 'actual', 'weight'] as const).some((role) => {
    const text = compact(cells.ownText(role, row));
    return text !== '' && !/^[*….·/—–-]+$/.test(text);
  });
}

function dataRow(
  { grid, header, cells, choice, projectColumn }: BodyContext,
  row: number,
  levels: Levels,
): RawRow {
  const own1 = levelText(cells.text('level1', row));
  const level1 = own1 === '' ? levels.level1 : own1;
  const own2 = levelText(cells.text('level2', row));
  const level2 = own2 !== '' ? own2 : level1 === levels.level1 ? levels.level2 : '';
  const places = cells.cellsIn(row);
  const first = choice.secondTarget ? cells.cellIn(choice.secondTarget, row) : null;
  if (first && cells.text('target', row) === '') places.target = first;
  return {
    row,
    level1,
    level2,
    name: oneLine(cells.text('name', row)),
    project: projectOf(grid, header, projectColumn, row) || levels.project,
    cells: places,
    sign: oneLine(cells.text('sign', row)),
    unit: oneLine(cells.text('unit', row)),
  };
}

function projectOf(
  grid: Grid,
  header: HeaderBlock,
  column: HeaderColumn | null,
  row: number,
): string {
  if (!column) return '';
  const at = grid.master(row, column.column);
  return at.row > header.lastRow ? oneLine(grid.own(at.row, at.column)) : '';
}

/**
 * A level's name on one line, without the blanks that centre it: `产 出 指 标` → `产出指标`.
 *
 * @param text the label's text
 * @returns the name
 * @example levelText('数量\n指标') //=> '数量指标'
 */
export function levelText(text: string): string {
  const line = oneLine(text);
  return line.includes(' ') ? line.replace(/([\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, '$1') : line;
}
