import path from 'node:path';
import type { CommandLineTranslator } from '../i18n/commandLine';
import { newWorkbook, type NewCell, type NewColumn, type NewRow } from '../xlsx/newWorkbook';
import { relativePaths } from './outputPlaces';
import {
  hiddenLine,
  marksOf,
  restoredLine,
  staleLine,
  type FileResult,
  type ProjectResult,
} from './fileResult';

/** Columns in their order: width in characters, and how values look. */
const columns = [
  ['folder', 26, 'text'],
  ['file', 40, 'text'],
  ['sheet', 16, 'text'],
  ['project', 34, 'text'],
  ['score', 9, 'number'],
  ['weight', 11, 'number'],
  ['full', 9, 'number'],
  ['state', 16, 'word'],
  ['grade', 8, 'word'],
  ['rate', 12, 'percent'],
  ['shortfalls', 14, 'count'],
  ['findings', 12, 'count'],
  ['remark', 50, 'text'],
] as const;

/**
 * One workbook for the whole folder: a row per project, and a marked row with the reason for every file
 * that could not be done or has no form, so that no file is lost from sight. Files stand with their folder,
 * counted from the folder that all of them share, and link to the annotated workbook, or to the file itself
 * where there is no copy. A score that does not cover the whole form never stands there as a total: the
 * weight it stands for is beside it, and it has no grade; where nothing is scored, there is no number.
 *
 * @param results one per file
 * @param place path of the summary, from which links are counted
 * @param translator language of the headers
 * @returns the bytes of an .xlsx
 * @example summaryWorkbook(results, 'out/汇总.xlsx', translator)
 */
export function summaryWorkbook(
  results: readonly FileResult[],
  place: string,
  translator: CommandLineTranslator,
): Uint8Array {
  const below = relativePaths(results.map(({ file }) => file));
  return newWorkbook({
    sheetName: translator.t('cli.summary.sheetName'),
    columns: columns.map(([name, width, look]): NewColumn => ({
      title: translator.t(`cli.summary.${name}`),
      width,
      look,
    })),
    rows: results.flatMap((result, index) =>
      rowsOf(result, below[index] ?? result.file, place, translator),
    ),
  });
}

function rowsOf(
  result: FileResult,
  below: string,
  place: string,
  translator: CommandLineTranslator,
): NewRow[] {
  const { file, copy, projects, problems, stale, hidden, restored } = result;
  const folder = path.dirname(below);
  const named: readonly NewCell[] = [
    folder === '.' ? '' : folder,
    { text: path.basename(below), link: linkTo(copy ?? file, place) },
  ];
  const reasons = problems.map((line) => withoutFile(line, file));
  const left = hidden.length > 0 ? hiddenLine(hidden, translator).trim() : null;
  const back = restoredLine(restored, translator)?.trim();
  const remark = [...reasons, back, staleLine(stale, translator), left].filter(Boolean).join('\n');
  if (projects.length === 0) {
    const state = problems.length > 0 ? 'cli.summary.failed' : 'cli.summary.noTable';
    const cells = columns
      .slice(named.length, -1)
      .map(([name]) => (name === 'state' ? translator.t(state) : null));
    return [{ cells: [...named, ...cells, remark], isMarked: true }];
  }
  return projects.map((project) => ({
    cells: [...named, ...projectCells(project, translator), remark],
    isMarked: problems.length > 0,
  }));
}

/** The file stands in the row already. */
const withoutFile = (line: string, file: string): string =>
  line.startsWith(file) ? line.slice(file.length).replace(/^\s*[·：:]\s*/, '') : line;

function projectCells(project: ProjectResult, translator: CommandLineTranslator): NewCell[] {
  const { total, scoredWeight, fullWeight, grade } = project;
  const isWhole = total !== null;
  const state = isWhole ? 'whole' : scoredWeight > 0 ? 'partly' : 'open';
  const { score, weight } = marksOf(project);
  return [
    project.sheet,
    project.project,
    state === 'open' ? null : score,
    state === 'open' ? null : weight,
    fullWeight > 0 ? fullWeight : null,
    translator.t(`cli.summary.${state}`),
    isWhole && grade !== null ? translator.word(grade) : '',
    project.executionRate,
    project.shortfalls,
    project.findings,
  ];
}

/** A link that holds when the folder is moved; between drives there is none. */
function linkTo(target: string, place: string): string | null {
  const relative = path.relative(path.dirname(path.resolve(place)), path.resolve(target));
  if (path.isAbsolute(relative)) return null;
  return relative.split(path.sep).map(encodeURIComponent).join('/');
}
