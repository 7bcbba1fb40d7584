import type { Address } from '../address';
import type { Grid } from './grid';
import type { HeaderColumn, HeaderWord } from './header';
import type { HeaderRows } from './headerRows';
import { compact, plainLabel } from './headerText';
import type { HeaderSpace } from './headerZones';

/** A heading merged further down than this is a side label (绩效指标, 项目资金). */
const maxHeadingHeight = 4;

/**
 * The columns of a header, each with the lowest text over it.
 *
 * @param space the columns and the kind of table
 * @param rows the header's rows
 * @returns headings from left to right, with their meaning
 * @example columnsOf(space, { first: 3, last: 4 })[5]?.parent //=> '年度指标值'
 */
export function columnsOf(space: HeaderSpace, rows: HeaderRows): readonly HeaderColumn[] {
  const { zone } = space;
  const columns: HeaderColumn[] = [];
  const stacks: (readonly Heading[])[] = [];
  for (let column = zone.first; column <= zone.last; column++) {
    stacks.push(headingsOver(space, rows, column));
  }
  const parents = new Set(stacks.flatMap((texts) => texts.slice(0, -1).map(placeOf)));
  for (const [index, texts] of stacks.entries()) {
    const column = zone.first + index;
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
      word: meaningOf(space, leaf.text, parent, leaf.isSide),
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
function headingsOver(space: HeaderSpace, rows: HeaderRows, column: number): readonly Heading[] {
  const { grid } = space;
  const headings: Heading[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const at = grid.master(row, column);
    if (at.row < rows.first) continue;
    const heading = headingAt(grid, at, rows) ?? headingToTheLeft(space, rows, row, column);
    const isKnown = headings.some(
      (other) => other.row === heading?.row && other.column === heading.column,
    );
    if (heading && !isKnown) headings.push(heading);
  }
  return headings;
}

function headingAt(grid: Grid, at: Address, rows: HeaderRows): Heading | null {
  const text = grid.own(at.row, at.column);
  if (text === '' || isMarkOnly(text)) return null;
  const span = grid.span(at.row, at.column);
  const isSide = at.row + span.rowCount - 1 > rows.last || span.rowCount > maxHeadingHeight;
  return { ...at, text, isSide };
}

/** A heading whose merge was split keeps standing over the blank cells to its right. */
function headingToTheLeft(
  { grid, zone }: HeaderSpace,
  rows: HeaderRows,
  row: number,
  column: number,
): Heading | null {
  if (row === rows.last || grid.own(row + 1, column) === '') return null;
  for (let left = column - 1; left >= zone.first; left--) {
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
  { block, read }: HeaderSpace,
  text: string,
  parent: string,
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
  const plain = plainLabel(parent);
  const rank = /中期|实施期|总体|长期|上年/.test(plain) ? -2 : 0;
  const isReviewer = word.meaning === 'score' && /复核|核查|审定|财政|主管|专家|第三方/.test(plain);
  return { ...word, rank: word.rank + rank, isReviewer: word.isReviewer || isReviewer };
}
