import { isAmount } from './amount';
import type { Grid } from './grid';
import type { HeaderMeaning } from './header';
import { compact, plainLabel } from './headerText';
import { weak, type HeaderSpace } from './headerZones';
import { rowWord } from './rowWords';

/** Rows of a header without its row of column numbers. */
const maxHeaderRows = 3;
/** Headings over several columns that are no words of the lexicon. */
const groupHeading = /(?:指标|完成情况|自评|得分|评分|评价|目标值?|基本信息)$/;

/** Nobody heads a column with a sentence. */
const prose = /[。；;]/;

/** First and last sheet row of a header. */
export interface HeaderRows {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether a row has headings: at least two words with a meaning of this kind of table; no labels with
 * amounts beside them, no other part of the form.
 *
 * @param space the columns and the kind of table
 * @param row zero-based sheet row
 * @returns true for a row that may be a header, or the first of one
 * @example isHeaderRow(space, 3) //=> true
 */
export function isHeaderRow(space: HeaderSpace, row: number): boolean {
  const { grid, block, read } = space;
  let hits = 0;
  const meanings = new Set<HeaderMeaning>();
  let isNamed = false;
  let isForm = false;
  let pairs = 0;
  let amounts = 0;
  let isSaid = false;
  for (const { column, text } of ownCells(space, row)) {
    const word = read(text, block);
    // 年度绩效目标 | what was to be done. | 完成情况 | what was done.
    if (word && isSaid) return false;
    isSaid = hits > 0 && !word && prose.test(text);
    const span = grid.span(row, column);
    if (!word && isAmount(text)) amounts++;
    if (word && isAmount(grid.own(row, span.column + span.columnCount))) pairs++;
    if (word && word.meaning !== 'other' && word.meaning !== 'group') {
      hits++;
      meanings.add(word.meaning);
    }
    if (word && /^(?:level1|level2|name)$/.test(word.meaning)) isNamed ||= word.confidence > 0.8;
    isForm ||= rowWord(text) === 'form' && !word;
  }
  // A list of several projects has a heading 项目名称 among others.
  return (
    hits >= 2 && pairs * 2 < hits && amounts < meanings.size && (isNamed || hits > 2 || !isForm)
  );
}

function ownCells(
  { grid, zone }: HeaderSpace,
  row: number,
): { readonly column: number; readonly text: string }[] {
  const cells = [];
  for (let column = zone.first; column <= zone.last; column++) {
    const text = grid.own(row, column);
    if (text !== '') cells.push({ column, text });
  }
  return cells;
}

/**
 * Extends a header row by the rows that belong to the same header.
 *
 * @param space the columns and the kind of table
 * @param row a row with headings
 * @returns first and last row, a row of column numbers included
 * @example headerRows(space, 3) //=> { first: 2, last: 4 }
 */
export function headerRows(space: HeaderSpace, row: number): HeaderRows {
  let first = row;
  let last = row;
  let count = 1;
  for (; count < maxHeaderRows && isContinuation(space, last); count++) last = nextRow(space, last);
  const end = Math.min(endOfMerges(space, last), endOfRows(space, last, maxHeaderRows - count));
  count += Math.max(0, rowsBetween(space, last, end));
  last = Math.max(last, end);
  for (; count < maxHeaderRows && isHeadingAbove(space, first, last); count++)
    first = rowBefore(space, first);
  if (isNumbering(space, nextRow(space, last), last)) last = nextRow(space, last);
  return { first, last };
}

/** The row below, or the one after it where somebody inserted a blank row. */
function nextRow(space: HeaderSpace, row: number): number {
  return isBlank(space, row + 1) ? row + 2 : row + 1;
}

/** The row above, or the one before it where somebody inserted a blank row. */
function rowBefore(space: HeaderSpace, row: number): number {
  return isBlank(space, row - 1) ? row - 2 : row - 1;
}

function isBlank(space: HeaderSpace, row: number): boolean {
  const { firstRow, lastRow } = space.grid;
  return row > firstRow && row < lastRow && ownCells(space, row).length === 0;
}

/** How many rows with texts follow a row, down to another one. */
function rowsBetween(space: HeaderSpace, row: number, end: number): number {
  let count = 0;
  for (let at = row + 1; at <= Math.min(end, row + 2 * maxHeaderRows); at++) {
    if (!isBlank(space, at)) count++;
  }
  return end > row + 2 * maxHeaderRows ? end - row : count;
}

/** The row that is so many rows with texts below another one. */
function endOfRows(space: HeaderSpace, row: number, count: number): number {
  let end = row;
  for (let left = count; left > 0; left--) end = nextRow(space, end);
  return end;
}

/** Last row that at least two headings of a row are merged down to; a single one is a side label. */
function endOfMerges(space: HeaderSpace, row: number): number {
  const { grid, block, read } = space;
  const ends = ownCells(space, row)
    .filter(({ text }) => {
      const word = read(text, block);
      return word !== null && word.meaning !== 'label' && word.confidence > 0.5;
    })
    .map(({ column }) => grid.span(row, column))
    .filter(
      ({ row: first, rowCount }) =>
        rowsBetween(space, first - 1, first + rowCount - 1) <= maxHeaderRows,
    )
    .map((span) => span.row + span.rowCount - 1)
    .sort((left, right) => right - left);
  return ends[1] ?? row;
}

/**
 * Whether the next row continues the header: words again, none that repeats the one above it, no amounts; or
 * the sources of the money under its heading.
 */
function isContinuation(space: HeaderSpace, row: number): boolean {
  const { grid, block, read } = space;
  if (block === 'fund' && isSourceRow(space, row)) return true;
  const below = ownCells(space, nextRow(space, row));
  const hits = below.filter(({ text }) => (read(text, block)?.confidence ?? 0) > weak);
  const words = below.filter(({ text }) => !isAmount(text));
  if (hits.length < 2 || hits.length * 2 < words.length) return false;
  if (below.length - words.length > hits.length) return false;
  const repeats = hits.filter(({ column, text }) => {
    const above = read(grid.own(row, column), block);
    const here = read(text, block);
    return above !== null && above.meaning === here?.meaning && isOwnColumn(grid, row, column);
  });
  // 实际情况 over 实际值 stands beside headings that reach over several columns.
  const isUnder = hits.some(({ column }) => grid.own(row, column) === '');
  return repeats.length === 0 || (isUnder && repeats.length * 3 <= hits.length);
}

/** 中央 · 省级 · 小计 under 预算安排 and the blank cells right of it, each over an amount; merged or not. */
function isSourceRow(space: HeaderSpace, row: number): boolean {
  const { grid } = space;
  const next = nextRow(space, row);
  const sources = ownCells(space, next);
  const isOverAmount = (column: number) => isAmount(grid.own(nextRow(space, next), column));
  return (
    sources.length > 1 &&
    sources.every(({ column, text }) => isHeading(text) && isOverAmount(column)) &&
    sources.some(({ column }) => grid.own(row, column) === '')
  );
}

/** False where the cell above heads several columns. */
function isOwnColumn(grid: Grid, row: number, column: number): boolean {
  return grid.span(row, column).columnCount === 1 && grid.own(row, column + 1) !== '';
}

/** Whether the row above holds headings of these columns: joined by a merge, or merged over several. */
function isHeadingAbove(space: HeaderSpace, first: number, last: number): boolean {
  const { grid, block, read } = space;
  const row = rowBefore(space, first);
  const above = ownCells(space, row);
  const reachesDown = above.some(({ column, text }) => {
    const span = grid.span(row, column);
    const end = span.row + span.rowCount - 1;
    return end >= first && end <= last && read(text, block) !== null;
  });
  if (reachesDown) return true;
  const wide = above.filter(({ column }) => grid.span(row, column).columnCount > 1);
  return (
    above.length >= 2 &&
    wide.length >= 1 &&
    above.every(({ text }) => isHeading(text) && rowWord(text) === null) &&
    above.some(
      ({ text }) =>
        (read(text, block)?.confidence ?? 0) > weak || groupHeading.test(plainLabel(text)),
    ) &&
    wide.every(({ column }) => headsWords(space, first, column, grid.span(row, column).columnCount))
  );
}

function headsWords(
  { grid, block, read }: HeaderSpace,
  row: number,
  column: number,
  columnCount: number,
): boolean {
  for (let at = column; at < column + columnCount; at++) {
    if (read(grid.own(row, at), block)) return true;
  }
  return false;
}

/** A row of column numbers under the header: 1 2 3 …, (A) (B), 甲 乙, 7=5/4; in any order, as columns are moved. */
function isNumbering(space: HeaderSpace, row: number, last: number): boolean {
  const cells = ownCells(space, row)
    .filter(({ column }) => space.grid.text(last, column) !== '')
    .map(({ text }) => compact(text));
  if (cells.length < 3) return false;
  const isMark = (text: string) =>
    /^\(?(?:\d{1,2}|[A-Z]|[甲乙丙丁栏次])\)?(?:=[\dA-Z()/*+-]+)?$/i.test(text) || text === '栏次';
  const numbers = cells
    .map(Number)
    .filter((number) => !Number.isNaN(number))
    .sort((left, right) => left - right);
  return (
    cells.every(isMark) && numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  );
}

function isHeading(text: string): boolean {
  return text.length <= 16 && !/[，。；,;]/.test(text) && !isAmount(text);
}
