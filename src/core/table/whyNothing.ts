import type { Why } from '../value/reading';
import { projectHeading } from './columns';
import type { Grid } from './grid';
import { oneLine, plainLabel } from './headerText';
import type { WordReader } from './headers';
import type { TableWhyCode } from './issues';
import type { HeaderMeaning } from './header';

/** The headings without which there is no indicator table. */
const needed: readonly (readonly HeaderMeaning[])[] = [
  ['name', 'level1', 'level2'],
  ['target'],
  ['actual'],
];
/** Rows of a long list that are looked at for the explanation. */
const reach = 2000;

/**
 * Why a sheet has no table: what was looked for, which row came closest, and what it lacks.
 *
 * @param grid the sheet
 * @param read reader of header words
 * @param refused titles of forms that were recognised as something else
 * @returns reasons with their parameters
 * @example whyNothing(grid, read, [])[0]?.code //=> 'looked-for'
 */
export function whyNothing(
  grid: Grid,
  read: WordReader,
  refused: readonly string[],
): readonly Why[] {
  const say = (code: TableWhyCode, params: Why['params'] = {}): Why => ({ code, params });
  if (
    grid.sheet.rowCount === 0 ||
    !grid.sheet.texts.some((row) => row.some((text) => text !== ''))
  ) {
    return [say('sheet-empty')];
  }
  const best = bestRow(grid, read);
  return [
    ...refused.map((title) => say('not-self-evaluation', { title })),
    say('looked-for'),
    ...(best && listsProjects(grid, best) ? [say('lists-projects', { row: best.row + 1 })] : []),
    ...(best
      ? [
          say('header-words', { row: best.row + 1, words: best.words.join('、') }),
          ...needed
            .filter((group) => !group.some((meaning) => best.meanings.has(meaning)))
            .map((group) => say('missing-heading', { role: group[0] ?? '' })),
        ]
      : []),
  ];
}

interface Row {
  readonly row: number;
  readonly words: readonly string[];
  readonly meanings: ReadonlySet<HeaderMeaning>;
}

/** Headings that a list of projects has beside their names. */
const ofProjects: readonly HeaderMeaning[] = [
  'score',
  'rate',
  'executed',
  'budget',
  'initialBudget',
];

/** 汇总表: names of projects below each other, with their amounts or scores, and no indicators. */
function listsProjects(grid: Grid, { row, meanings }: Row): boolean {
  if (meanings.has('name') || meanings.has('target')) return false;
  if (!ofProjects.some((meaning) => meanings.has(meaning))) return false;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    if (!projectHeading.test(plainLabel(grid.own(row, column)))) continue;
    return grid.own(row + 1, column) !== '' && grid.own(row + 2, column) !== '';
  }
  return false;
}

function bestRow(grid: Grid, read: WordReader): Row | null {
  let best: Row | null = null;
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + reach); row++) {
    const words: string[] = [];
    const meanings = new Set<HeaderMeaning>();
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const text = grid.own(row, column);
      const word = text === '' ? null : read(text, 'indicator');
      if (!word || word.meaning === 'other' || word.meaning === 'group') continue;
      words.push(oneLine(text));
      meanings.add(word.meaning);
    }
    if (meanings.size > (best?.meanings.size ?? 0)) best = { row, words, meanings };
  }
  return best;
}
