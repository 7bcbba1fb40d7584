import type { Address } from '../address';
import type { CellValue } from '../sheet';
import { isAmount } from './amount';
import { fundAcross, fundSentence, mayGiveFund } from './fundGiven';
import { fundLine } from './fundLine';
import { withSourceTotals } from './fundSources';
import type { Grid } from './grid';
import { compact } from './headerText';
import type { Block, HeaderBlock, HeaderColumn, HeaderWord } from './header';
import { headerWord, mayBeHeader } from './lexicon';
import { isComplete, segmentsOf } from './headerSegments';
import { withoutSideLabels } from './leftOf';
import { rowWord } from './rowWords';

/** Looks words up once per distinct text. */
export type WordReader = (text: string, block: Block) => HeaderWord | null;

/** Texts that a reader remembers; a list of 100,000 different names is not worth its memory. */
const mostKnown = 4096;
const blocks: readonly Block[] = ['indicator', 'fund'];
/** Rows of a header without its row of column numbers. */
const maxHeaderRows = 3;
/** Headings over several columns that are no words of the lexicon. */
const groupHeading = /(?:指标|完成情况|自评|得分|评分|评价|目标值?|基本信息)$/;
/** Words of no more confidence may as well be somebody's answer: 完成, 已达到. */
const weak = 0.5;
/** A heading merged further down than this is a side label (绩效指标, 项目资金). */
const maxHeadingHeight = 4;

/**
 * Makes a reader of header words that remembers what it has read.
 *
 * @returns the reader
 * @example wordReader()('得分', 'indicator')?.meaning //=> 'score'
 */
export function wordReader(): WordReader {
  const known: Record<Block, Map<string, HeaderWord | null>> = {
    indicator: new Map(),
    fund: new Map(),
  };
  return (text, block) => {
    if (!mayBeHeader(text)) return null;
    const before = known[block].get(text);
    if (before !== undefined) return before;
    const word = headerWord(text, block);
    if (known[block].size >= mostKnown) known[block].clear();
    known[block].set(text, word);
    return word;
  };
}

/**
 * Finds every header on a sheet, of indicator tables and of 项目资金, wherever it stands.
 * Cost: one look at every cell, and a few at the neighbours of rows with header words.
 *
 * @param grid the sheet
 * @param read reader of header words
 * @returns headers from top to bottom, then left to right
 * @example findHeaders(gridOf(sheet), wordReader()).map((header) => header.firstRow) //=> [4, 11]
 */
export function findHeaders(grid: Grid, read: WordReader): readonly HeaderBlock[] {
  const found: HeaderBlock[] = [];
  let poor: readonly CellValue[] | null = null;
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    const values = grid.sheet.values[row - grid.sheet.origin.row] ?? [];
    // Blank rows share one list, so that a stray cell a million rows below costs little.
    if (values === poor) continue;
    if (countHits(values, read) < 2) {
      const given = mayGiveFund(values)
        ? (fundAcross(grid, row, read) ?? fundSentence(grid, row, read))
        : null;
      if (given) found.push(given);
      else poor = values;
      row = given?.given?.lastRow ?? row;
      continue;
    }
    let next = row;
    for (const block of blocks) {
      if (!isHeaderRow(grid, row, block, read)) continue;
      const rows = headerRows(grid, row, block, read);
      const all = columnsOf(grid, rows, block, read);
      const columns = withoutSideLabels(grid, rows.last, withSourceTotals(all, block, read));
      const headers = segmentsOf(columns, block)
        .filter((part) => isComplete(part, block))
        .map((part) => headerBlock(grid, block, rows, part));
      if (headers.length > 0) next = Math.max(next, rows.last);
      found.push(...headers);
    }
    // 成安 prints 预算数： beside the amounts, below the headings that say so already.
    const above = found.at(-1);
    const isHeaded = above?.block === 'fund' && above.lastRow === row - 1;
    const line = next === row && !isHeaded ? fundLine(grid, row, read) : null;
    if (line) found.push(line);
    row = next;
  }
  return found;
}

/** Rows of a candidate header. */
interface Rows {
  readonly first: number;
  readonly last: number;
}

/** Header words in a row, counted up to two; it stops as soon as two are out of reach. */
function countHits(values: readonly CellValue[], read: WordReader): number {
  let open = 0;
  for (const value of values) if (typeof value === 'string' && mayBeHeader(value)) open++;
  let hits = 0;
  for (const value of values) {
    if (hits === 2 || hits + open < 2) break;
    if (typeof value !== 'string' || !mayBeHeader(value)) continue;
    if (read(value, 'indicator') || read(value, 'fund')) hits++;
    open--;
  }
  return hits;
}

/** At least two words with a meaning of this kind of table; no labels with amounts beside them, no other part of the form. */
function isHeaderRow(grid: Grid, row: number, block: Block, read: WordReader): boolean {
  let hits = 0;
  let isNamed = false;
  let isForm = false;
  let pairs = 0;
  for (const { column, text } of ownCells(grid, row)) {
    const word = read(text, block);
    const span = grid.span(row, column);
    if (word && isAmount(grid.own(row, span.column + span.columnCount))) pairs++;
    if (word && word.meaning !== 'other' && word.meaning !== 'group') hits++;
    if (word && /^(?:level1|level2|name)$/.test(word.meaning)) isNamed ||= word.confidence > 0.8;
    isForm ||= rowWord(text) === 'form' && !word;
  }
  // A list of several projects has a heading 项目名称 among others.
  return hits >= 2 && pairs * 2 < hits && (isNamed || hits > 2 || !isForm);
}

function ownCells(grid: Grid, row: number): { readonly column: number; readonly text: string }[] {
  const cells = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    const text = grid.own(row, column);
    if (text !== '') cells.push({ column, text });
  }
  return cells;
}

/** Extends a header row by the rows that belong to the same header. */
function headerRows(grid: Grid, row: number, block: Block, read: WordReader): Rows {
  let first = row;
  let last = row;
  while (last - first + 1 < maxHeaderRows && isContinuation(grid, last, block, read)) last++;
  last = Math.max(last, Math.min(endOfMerges(grid, last, block, read), first + maxHeaderRows - 1));
  while (last - first + 1 < maxHeaderRows && isHeadingAbove(grid, first, last, block, read))
    first--;
  if (isNumbering(grid, last + 1)) last++;
  return { first, last };
}

/** Last row that at least two headings of a row are merged down to; a single one is a side label. */
function endOfMerges(grid: Grid, row: number, block: Block, read: WordReader): number {
  const ends = ownCells(grid, row)
    .filter(({ text }) => {
      const word = read(text, block);
      return word !== null && word.meaning !== 'label' && word.confidence > 0.5;
    })
    .map(({ column }) => grid.span(row, column))
    .filter(({ rowCount }) => rowCount <= maxHeaderRows)
    .map((span) => span.row + span.rowCount - 1)
    .sort((left, right) => right - left);
  return ends[1] ?? row;
}

/** Whether the next row continues the header: words again, none that repeats the one above it, no amounts. */
function isContinuation(grid: Grid, row: number, block: Block, read: WordReader): boolean {
  const below = ownCells(grid, row + 1);
  const hits = below.filter(({ text }) => (read(text, block)?.confidence ?? 0) > weak);
  const words = below.filter(({ text }) => !isAmount(text));
  if (hits.length < 2 || hits.length * 2 < words.length) return false;
  if (below.length - words.length > hits.length) return false;
  const repeats = hits.filter(({ column, text }) => {
    const above = read(grid.own(row, column), block);
    const here = read(text, block);
    return above !== null && above.meaning === here?.meaning && isOwnColumn(grid, row, column);
  });
  // 实际情况 over 实际值 stands beside headings that reach over several columns or down.
  return repeats.length === 0 || (repeats.length * 3 <= hits.length && isTwoStoried(grid, row));
}

/** Whether headings of a row are merged over columns and others down to the next row. */
function isTwoStoried(grid: Grid, row: number): boolean {
  const spans = ownCells(grid, row).map(({ column }) => grid.span(row, column));
  return (
    spans.some(({ columnCount, rowCount }) => columnCount > 1 && rowCount === 1) &&
    spans.some((span) => span.row + span.rowCount - 1 > row)
  );
}

/** False where the cell above heads several columns. */
function isOwnColumn(grid: Grid, row: number, column: number): boolean {
  return grid.span(row, column).columnCount === 1 && grid.own(row, column + 1) !== '';
}

/** Whether the row above holds headings of these columns: joined by a merge, or merged over several. */
function isHeadingAbove(
  grid: Grid,
  first: number,
  last: number,
  block: Block,
  read: WordReader,
): boolean {
  const above = ownCells(grid, first - 1);
  const reachesDown = above.some(({ column, text }) => {
    const span = grid.span(first - 1, column);
    const end = span.row + span.rowCount - 1;
    return end >= first && end <= last && read(text, block) !== null;
  });
  if (reachesDown) return true;
  const wide = above.filter(({ column }) => grid.span(first - 1, column).columnCount > 1);
  return (
    above.length >= 2 &&
    wide.length >= 1 &&
    above.every(({ text }) => isHeading(text) && rowWord(text) === null) &&
    above.some(({ text }) => read(text, block) !== null || groupHeading.test(compact(text))) &&
    wide.every(({ column }) =>
      headsWords(grid, first, column, grid.span(first - 1, column).columnCount, block, read),
    )
  );
}

function headsWords(
  grid: Grid,
  row: number,
  column: number,
  columnCount: number,
  block: Block,
  read: WordReader,
): boolean {
  for (let at = column; at < column + columnCount; at++) {
    if (read(grid.own(row, at), block)) return true;
  }
  return false;
}

/** A row of column numbers under the header: 1 2 3 …, (A) (B), 甲 乙, 7=5/4. */
function isNumbering(grid: Grid, row: number): boolean {
  const cells = ownCells(grid, row).map(({ text }) => compact(text));
  if (cells.length < 3) return false;
  const isMark = (text: string) =>
    /^\(?(?:\d{1,2}|[A-Z]|[甲乙丙丁栏次])\)?(?:=[\dA-Z()/*+-]+)?$/i.test(text) || text === '栏次';
  const numbers = cells.map(Number).filter((number) => !Number.isNaN(number));
  return (
    cells.every(isMark) && numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  );
}

function isHeading(text: string): boolean {
  return text.length <= 16 && !/[，。；,;]/.test(text) && !isAmount(text);
}

/** The columns of a header, each with the lowest text over it. */
function columnsOf(
  grid: Grid,
  rows: Rows,
  block: Block,
  read: WordReader,
): readonly HeaderColumn[] {
  const columns: HeaderColumn[] = [];
  const stacks: (readonly Heading[])[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    stacks.push(headingsOver(grid, rows, column));
  }
  const parents = new Set(stacks.flatMap((texts) => texts.slice(0, -1).map(placeOf)));
  for (const [index, texts] of stacks.entries()) {
    const column = grid.firstColumn + index;
    const leaf = texts.at(-1);
    // A blank column between headings that share the one above it is no column of that name.
    if (!leaf || parents.has(placeOf(leaf))) continue;
    const parent = texts.at(-2)?.text ?? '';
    const previous = columns.at(-1);
    const isSame = previous?.header.row === leaf.row && previous.header.column === leaf.column;
    if (isSame) {
      columns[columns.length - 1] = { ...previous, lastColumn: column };
      continue;
    }
    columns.push({
      column,
      lastColumn: column,
      header: { row: leaf.row, column: leaf.column },
      text: leaf.text,
      parent,
      word: meaningOf(leaf.text, parent, block, read, leaf.isSide),
    });
  }
  return columns;
}

const placeOf = ({ row, column }: Address): string => `${row},${column}`;

interface Heading extends Address {
  readonly text: string;
  readonly isSide: boolean;
}

/** Texts over a column from top to bottom, each once; a blank cell right of a heading counts as under it. */
function headingsOver(grid: Grid, rows: Rows, column: number): readonly Heading[] {
  const headings: Heading[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const at = grid.master(row, column);
    if (at.row < rows.first) continue;
    const heading = headingAt(grid, at, rows) ?? headingToTheLeft(grid, rows, row, column);
    const isKnown = headings.some(
      (other) => other.row === heading?.row && other.column === heading.column,
    );
    if (heading && !isKnown) headings.push(heading);
  }
  return headings;
}

function headingAt(grid: Grid, at: Address, rows: Rows): Heading | null {
  const text = grid.own(at.row, at.column);
  if (text === '' || isMarkOnly(text)) return null;
  const span = grid.span(at.row, at.column);
  const isSide = at.row + span.rowCount - 1 > rows.last || span.rowCount > maxHeadingHeight;
  return { ...at, text, isSide };
}

/** A heading whose merge was split keeps standing over the blank cells to its right. */
function headingToTheLeft(grid: Grid, rows: Rows, row: number, column: number): Heading | null {
  if (row === rows.last || grid.own(row + 1, column) === '') return null;
  for (let left = column - 1; left >= grid.firstColumn; left--) {
    if (grid.text(row + 1, left) === '') return null;
    const at = grid.master(row, left);
    const heading = headingAt(grid, at, rows);
    if (heading) return at.row === row && grid.span(row, left).rowCount === 1 ? heading : null;
  }
  return null;
}

function isMarkOnly(text: string): boolean {
  return /^\(?(?:\d{1,2}|[A-Z]|[甲乙丙丁])\)?$/i.test(compact(text));
}

/** A heading's own words; where they say nothing (值, 数值), those of the heading above. */
function meaningOf(
  text: string,
  parent: string,
  block: Block,
  read: WordReader,
  isSide: boolean,
): HeaderWord | null {
  const word = read(text, block);
  if (isSide) return block === 'fund' && word?.meaning === 'label' ? word : null;
  const above = parent === '' ? null : read(parent, block);
  if (above?.meaning === 'interim') return above;
  if (word && word.meaning !== 'group') return ranked(word, parent);
  if (above && above.meaning !== 'group') {
    return { ...above, confidence: above.confidence * (word ? 0.95 : 0.7) };
  }
  return word;
}

/** 年度目标 beats 中期目标; a score under 财政复核 is a reviewer's. */
function ranked(word: HeaderWord, parent: string): HeaderWord {
  if (parent === '') return word;
  const plain = compact(parent);
  const rank = /中期|实施期|总体|长期|上年/.test(plain) ? -2 : 0;
  const isReviewer = word.meaning === 'score' && /复核|核查|审定|财政|主管|专家|第三方/.test(plain);
  return { ...word, rank: word.rank + rank, isReviewer: word.isReviewer || isReviewer };
}

function headerBlock(
  grid: Grid,
  block: Block,
  rows: Rows,
  columns: readonly HeaderColumn[],
): HeaderBlock {
  const spans = columns.map(({ header }) => grid.span(header.row, header.column));
  return {
    block,
    firstRow: rows.first,
    lastRow: rows.last,
    firstColumn: Math.min(...spans.map(({ column }) => column)),
    lastColumn: Math.max(...columns.map(({ lastColumn }) => lastColumn)),
    columns,
  };
}
