import { weightIsWhole, weightOf } from './amount';
import type { Grid } from './grid';
import type { HeaderBlock } from './header';
import {
  filledCells,
  isFollowedByData,
  levelText,
  stepAt,
  wordOf,
  type BodyContext,
  type Levels,
  type RawRow,
} from './rowStep';
import { isForeignHeading } from './rowWords';

export type { RawRow } from './rowStep';

/** Everything between the header and the end of a table. */
export interface TableBody {
  readonly rows: readonly RawRow[];
  /** Rows of 小计, in order. */
  readonly subtotals: readonly number[];
  /** The row of 总分, below the data rows or right above them. */
  readonly total: number | null;
  readonly lastRow: number;
  /** Headers that came again after a page break. */
  readonly repeats: readonly HeaderBlock[];
}

/** Blank rows that a table may contain; more of them end it. */
const maxBlankRows = 30;

/**
 * Reads the rows under a header until the table ends: at 总分, notes, another part of the form,
 * another header, or a run of blank rows.
 *
 * @param context sheet, header and columns
 * @returns data rows with levels filled down, and where totals stand
 * @example readBody(context).rows.map((row) => row.name)
 */
export function readBody(context: BodyContext): TableBody {
  const { grid, header } = context;
  const rows: RawRow[] = [];
  const subtotals: number[] = [];
  const repeats: HeaderBlock[] = [];
  let total: number | null = null;
  let lastRow = header.lastRow;
  let blanks = 0;
  let levels: Levels = { level1: '', level2: '', project: '' };
  for (let row = header.lastRow + 1; row <= grid.lastRow && blanks <= maxBlankRows; row++) {
    const next = context.headerAt(row);
    if (next) {
      if (!context.isSameHeader(next) || restarts(context, next, rows)) break;
      repeats.push(next);
      row = next.lastRow;
      continue;
    }
    const step = stepAt(context, row, levels, blanks);
    if (step.kind === 'blank') {
      blanks++;
      continue;
    }
    if (step.kind === 'stop') {
      if (total === null && rows.length > 0) total = totalBelowNote(context, row);
      break;
    }
    blanks = 0;
    if (step.kind === 'skip') continue;
    if (step.kind === 'total') {
      if (rows.length === 0 && total === null && isFollowedByData(context, row)) {
        // 合计 right below the headings, above what it adds up.
        total = row;
        continue;
      }
      if (!goesOn(context, row)) {
        total = row;
        break;
      }
      subtotals.push(row);
    } else if (step.kind === 'subtotal') {
      subtotals.push(row);
    } else if (step.kind === 'section') {
      levels =
        step.level === 1
          ? { ...levels, level1: step.text, level2: '' }
          : { ...levels, level2: step.text };
      continue;
    } else if (step.kind === 'project') {
      levels = { level1: '', level2: '', project: step.text };
      continue;
    } else if ('row' in step) {
      if (step.kind === 'data') rows.push(step.row);
      const { level1, level2, project } = step.row;
      levels = { level1, level2, project };
    }
    lastRow = row;
  }
  const [only, another] = subtotals;
  // 小计（不含预算执行） below all rows, and nothing else that adds up.
  if (total === null && only === lastRow && another === undefined && rows.length > 0) {
    const last = rows.at(-1)?.row ?? header.lastRow;
    return { rows, subtotals: [], total: only, lastRow: last, repeats };
  }
  return { rows, subtotals, total, lastRow, repeats };
}

/** 其他需要说明的事项 stands between the indicators and 总分 in some forms: the total is still theirs. */
function totalBelowNote(context: BodyContext, note: number): number | null {
  const { grid, header, cells } = context;
  if (wordOf(context, note, filledCells(grid, header, note)) !== 'note') return null;
  const below = note + 1;
  const isTotal = wordOf(context, below, filledCells(grid, header, below)) === 'total';
  const holdsMarks = (['score', 'weight'] as const).some((role) =>
    /^\d/.test(cells.ownText(role, below)),
  );
  return isTotal && holdsMarks && context.headerAt(below) === null ? below : null;
}

/** 合计 in the middle of a table adds up what stands above it: another total follows below. */
function goesOn(context: BodyContext, row: number): boolean {
  const { grid, header, cells } = context;
  let hasData = false;
  for (let next = row + 1; next <= grid.lastRow && next <= row + 200; next++) {
    if (context.headerAt(next)) return false;
    const filled = filledCells(grid, header, next);
    if (filled.length === 0) {
      if (!hasData) return false;
      continue;
    }
    const word = wordOf(context, next, filled);
    if (word === 'total') return hasData;
    if (word === 'note' || word === 'form' || isForeignHeading(filled.map(({ text }) => text)))
      return false;
    hasData ||=
      cells.ownText('name', next) !== '' &&
      (cells.ownText('target', next) !== '' || cells.ownText('actual', next) !== '');
    if (word === null && !hasData) return false;
  }
  return false;
}

/** The same header again begins another table when its levels begin again. */
function restarts(
  { grid, choice }: BodyContext,
  next: HeaderBlock,
  rows: readonly RawRow[],
): boolean {
  // 绩效目标1, 绩效目标2 of one form: nothing stands between the parts, and none has all the marks.
  const weight = choice.columns.weight?.column;
  const hasMarks = weight !== undefined && grid.text(next.lastRow + 1, weight) !== '';
  if (rows.at(-1)?.row === next.firstRow - 1 && !(hasMarks && hasAllMarks(grid, rows)))
    return false;
  const column = choice.columns.level1?.column;
  const first = rows[0]?.level1 ?? '';
  const last = rows.at(-1)?.level1 ?? '';
  if (column === undefined || first === '' || first === last) return false;
  return levelText(grid.text(next.lastRow + 1, column)) === first;
}

/** Whether the weights of the rows are those of a complete form; a merged one counts once. */
function hasAllMarks(grid: Grid, rows: readonly RawRow[]): boolean {
  const weights = new Map<number, number>();
  for (const { cells } of rows) {
    const { weight: at } = cells;
    if (at) weights.set(at.row, weightOf(grid.value(at), grid.own(at.row, at.column)) ?? 0);
  }
  return weightIsWhole([...weights.values()].reduce((sum, weight) => sum + weight, 0));
}
