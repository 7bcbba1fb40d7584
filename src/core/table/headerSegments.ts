import type { HeaderColumn } from './header';
import { compact } from './headerText';
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
  const tables: HeaderColumn[][] = [];
  let open: HeaderColumn[] = [];
  for (const segment of contiguous(columns).flatMap((part) => splitRepeats(part, block))) {
    if (!segment.some(({ word }) => word !== null)) {
      continue;
    }
    const clash = sharesMeaning(open, segment);
    if (open.length > 0 && (clash || (isComplete(open, block) && isComplete(segment, block)))) {
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

function sharesMeaning(left: readonly HeaderColumn[], right: readonly HeaderColumn[]): boolean {
  const meanings = new Set(left.map(({ word }) => word?.meaning));
  return right.some(
    ({ word }) => word !== null && single.has(word.meaning) && meanings.has(word.meaning),
  );
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
  const cuts = columns
    .map((_, index) => index)
    .filter(
      (index) =>
        index > 0 &&
        isWhole(columns.slice(0, index), block) &&
        isWhole(columns.slice(index), block),
    );
  const starts = first.find((text, index) => first.indexOf(text, index + 1) > 0);
  const cut = cuts.find((index) => first[index] === starts) ?? cuts[0];
  if (cut === undefined) return [columns];
  return [columns.slice(0, cut), ...splitRepeats(columns.slice(cut), block)];
}

function isWhole(columns: readonly HeaderColumn[], block: Block): boolean {
  const hasResult = columns.some(
    ({ word }) => word?.meaning === 'actual' || word?.meaning === 'interim',
  );
  return isComplete(columns, block) && (block === 'fund' || hasResult);
}
