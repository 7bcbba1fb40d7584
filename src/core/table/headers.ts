import type { CellValue } from '../sheet';
import { fundAcross, fundSentence, mayGiveFund } from './fundGiven';
import { fundLine } from './fundLine';
import { withAmountsBeside, withSourceTotals } from './fundSources';
import type { Grid } from './grid';
import type { Block, HeaderBlock, HeaderColumn, HeaderWord } from './header';
import { columnsOf } from './headerColumns';
import { headerRows, isHeaderRow, type HeaderRows } from './headerRows';
import { headerWord, mayBeHeader } from './headerWord';
import { isComplete, segmentsOf } from './headerSegments';
import { zonesOf, type HeaderSpace, type WordReader } from './headerZones';
import { withoutSideLabels } from './leftOf';

export type { WordReader } from './headerZones';

/** Texts that a reader remembers; a list of 100,000 different names is not worth its memory. */
const mostKnown = 4096;
const blocks: readonly Block[] = ['indicator', 'fund'];
/** Tables that may stand side by side. */
const mostBeside = 50;

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
    const before = found.slice(-mostBeside);
    found.push(
      ...blocks
        .flatMap((block) => headersIn(grid, row, block, read))
        .filter((header) => !before.some((other) => isPartOf(header, other))),
    );
    const line = fundLine(grid, row, read) ?? fundSentence(grid, row, read);
    if (line && !found.slice(-mostBeside).some((other) => heads(other, line, row)))
      found.push(line);
  }
  return found.sort(
    (left, right) => left.firstRow - right.firstRow || left.firstColumn - right.firstColumn,
  );
}

/** The headers of one kind of table that a row begins, or continues. */
function headersIn(
  grid: Grid,
  row: number,
  block: Block,
  read: WordReader,
): readonly HeaderBlock[] {
  return zonesOf(grid, row, block, read).flatMap((zone) => {
    const space: HeaderSpace = { grid, zone, block, read };
    if (!isHeaderRow(space, row)) return [];
    const rows = headerRows(space, row);
    const all = columnsOf(space, rows);
    const columns =
      block === 'fund'
        ? withAmountsBeside(grid, rows.last, withSourceTotals(all, read))
        : withoutSideLabels(grid, rows.last, all);
    return segmentsOf(columns, block)
      .filter((part) => isComplete(part, block))
      .map((part) => headerBlock(grid, block, rows, part));
  });
}

/** The second row of a header has headings as well. */
function isPartOf(header: HeaderBlock, other: HeaderBlock): boolean {
  return header.firstRow <= other.lastRow && isBeside(header, other);
}

/** 成安 prints 预算数： beside the amounts, below the headings that say so already. */
function heads(other: HeaderBlock, line: HeaderBlock, row: number): boolean {
  if (!isBeside(line, other)) return false;
  return other.lastRow > row || (other.block === 'fund' && other.lastRow === row - 1);
}

function isBeside(left: HeaderBlock, right: HeaderBlock): boolean {
  return left.firstColumn <= right.lastColumn && right.firstColumn <= left.lastColumn;
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

function headerBlock(
  grid: Grid,
  block: Block,
  rows: HeaderRows,
  columns: readonly HeaderColumn[],
): HeaderBlock {
  // A note that touches the table is no column of it.
  const end = columns.reduce((last, { word }, index) => (word ? index : last), 0);
  const headed = columns.slice(0, end + 1);
  const spans = headed.map(({ header }) => grid.span(header.row, header.column));
  return {
    block,
    firstRow: rows.first,
    lastRow: rows.last,
    firstColumn: Math.min(...spans.map(({ column }) => column)),
    lastColumn: Math.max(...headed.map(({ lastColumn }) => lastColumn)),
    columns: headed,
  };
}
