import { projectHeading } from './columns';
import type { Grid } from './grid';
import type { Block, HeaderMeaning, HeaderWord } from './header';
import { plainLabel } from './headerText';

/** Looks words up once per distinct text. */
export type WordReader = (text: string, block: Block) => HeaderWord | null;

/** Columns (sheet numbers) of a row that belong together. */
export interface Zone {
  readonly first: number;
  readonly last: number;
}

/** Where a header is looked for: some columns of a sheet, and the words of one kind of table. */
export interface HeaderSpace {
  readonly grid: Grid;
  readonly zone: Zone;
  readonly block: Block;
  readonly read: WordReader;
}

/** Words of no more confidence may as well be somebody's answer: 完成, 已达到. */
export const weak = 0.5;
/** A heading that stands alone has to be more than that. */
const loneWord = 0.6;
/** So many headings that say nothing of indicators or money are a list of their own. */
const fewest = 3;
/** Headings that no form has, only lists of contracts, people and accounts. */
const listsOnly = /^(?:合同|姓名|学号|工号|班级|(?:功能|经济|支出)?科目|供应商|发票|凭证)/;
/** Headings that lists of every kind have. */
const common: Readonly<Record<Block, ReadonlySet<HeaderMeaning>>> = {
  indicator: new Set<HeaderMeaning>(['other', 'note', 'group']),
  fund: new Set<HeaderMeaning>(['note']),
};
/** Headings that no table can do without. */
const decisive: Readonly<Record<Block, ReadonlySet<HeaderMeaning>>> = {
  indicator: new Set<HeaderMeaning>(['target', 'actual', 'weight', 'score', 'interim']),
  fund: new Set<HeaderMeaning>(['initialBudget', 'budget', 'executed', 'weight', 'score']),
};

/** Headings without a blank column between them. */
interface Stretch extends Zone {
  readonly texts: readonly string[];
}

/**
 * Cuts a row into the columns that may hold one table, or several of one kind. A blank column alone does
 * not cut, for people insert them; a list of somebody else's beside it does: hardly one of its texts is a
 * heading of such a table.
 *
 * @param grid the sheet
 * @param row zero-based sheet row with header words
 * @param block which kind of table is looked for
 * @param read reader of header words
 * @returns zones from left to right; a list is a zone of its own
 * @example zonesOf(grid, 2, 'indicator', read) //=> [{ first: 0, last: 8 }]
 */
export function zonesOf(grid: Grid, row: number, block: Block, read: WordReader): readonly Zone[] {
  const stretches = stretchesOf(grid, row).map((stretch) => {
    const own = weighed(stretch, block, read);
    // 分级 over 一级指标 · 二级指标 says nothing itself.
    const isOver =
      own.words === 0 && !own.isForeign && headsWords(grid, row + 1, stretch, block, read);
    return { ...stretch, ...own, words: isOver ? 1 : own.words };
  });
  const zones: { first: number; last: number }[] = [];
  let isOpen = false;
  let end = grid.firstColumn;
  for (const [index, { first, last, words, isForeign }] of stretches.entries()) {
    const limit = (stretches[index + 1]?.first ?? grid.lastColumn + 1) - 1;
    const left = reach(grid, row, first, -1, end);
    const right = reach(grid, row, last, 1, limit);
    end = last + 1;
    const open = zones.at(-1);
    if (isOpen && open && !isForeign && hasMore(stretches, index)) open.last = right;
    else if (words > 0) zones.push({ first: left, last: right });
    isOpen = isForeign ? false : isOpen || words > 0;
  }
  return zones;
}

function headsWords(
  grid: Grid,
  row: number,
  { first, last }: Zone,
  block: Block,
  read: WordReader,
): boolean {
  for (let column = first; column <= last; column++) {
    if ((read(grid.own(row, column), block)?.confidence ?? 0) > loneWord) return true;
  }
  return false;
}

/** Whether headings follow before another list begins: a text of no meaning between headings parts nothing. */
function hasMore(
  stretches: readonly { readonly words: number; readonly isForeign: boolean }[],
  from: number,
): boolean {
  for (const { words, isForeign } of stretches.slice(from)) {
    if (isForeign) return false;
    if (words > 0) return true;
  }
  return false;
}

/** The last column, from one on, that has something in the rows that may belong to the same header. */
function reach(grid: Grid, row: number, from: number, step: 1 | -1, limit: number): number {
  let column = from;
  while (column !== limit && hasText(grid, row, column + step)) column += step;
  return column;
}

function hasText(grid: Grid, row: number, column: number): boolean {
  for (let at = row - 1; at <= row + 2; at++) if (grid.text(at, column) !== '') return true;
  return false;
}

function stretchesOf(grid: Grid, row: number): readonly Stretch[] {
  const stretches: { first: number; last: number; texts: string[] }[] = [];
  for (let column = grid.firstColumn; column <= grid.lastColumn;) {
    const span = grid.span(row, column);
    const text = grid.text(row, column);
    const next = Math.max(column, span.column + span.columnCount - 1) + 1;
    const open = stretches.at(-1);
    if (text !== '' && open?.last === column - 1) {
      open.last = next - 1;
      open.texts.push(text);
    } else if (text !== '') {
      stretches.push({ first: column, last: next - 1, texts: [text] });
    }
    column = next;
  }
  return stretches;
}

/** How many of its texts are known headings, and whether it is some other list. */
function weighed(
  { texts }: Stretch,
  block: Block,
  read: WordReader,
): { readonly words: number; readonly isForeign: boolean } {
  const rival = block === 'fund' ? 'indicator' : 'fund';
  const isTelling = (text: string, of: Block) => {
    const word = read(text, of);
    return word !== null && word.confidence > weak && !common[of].has(word.meaning);
  };
  // 合计 alone beside a table is the last row of a list.
  const least = texts.length > 1 ? 0 : loneWord;
  const words = texts.filter((text) => (read(text, block)?.confidence ?? 0) > least).length;
  const telling = texts.filter((text) => isTelling(text, block)).length;
  const rivals = texts.filter((text) => !read(text, block) && isTelling(text, rival)).length;
  const isNeeded = texts.some((text) => decisive[block].has(read(text, block)?.meaning ?? 'other'));
  const isOfProjects =
    block === 'indicator' && texts.some((text) => projectHeading.test(plainLabel(text)));
  const isDiluted = !isOfProjects && telling * (isNeeded ? 3 : 2) < texts.length;
  const isList = texts.some((text) => listsOnly.test(text)) || (rivals > 1 && rivals > telling);
  return {
    words: words + (isOfProjects ? 1 : 0),
    isForeign: texts.length >= fewest && (isDiluted || isList),
  };
}
