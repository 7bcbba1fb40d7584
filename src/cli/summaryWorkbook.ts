import path from 'node:path';
import type { CommandLineTranslator } from '../i18n/commandLine';
import { newWorkbook, type NewCell, type NewColumn } from '../xlsx/newWorkbook';
import { staleLine, type FileResult, type ProjectResult } from './fileResult';

/** Columns in their order: width in characters, and how values look. */
const columns = [
  ['file', 34, 'text'],
  ['sheet', 16, 'text'],
  ['project', 34, 'text'],
  ['score', 9, 'number'],
  ['weight', 11, 'number'],
  ['full', 9, 'number'],
  ['state', 14, 'text'],
  ['grade', 8, 'text'],
  ['rate', 12, 'percent'],
  ['shortfalls', 14, 'count'],
  ['findings', 12, 'count'],
  ['remark', 60, 'text'],
] as const;

/**
 * One workbook for the whole folder: a row per project, and a row for every file that has none, with
 * the reason, so that no file is lost from sight. File names link to the annotated workbook, or to the
 * file itself where there is no copy. A score that does not cover the whole form never stands there as
 * a total: the weight it stands for is beside it, and it has no grade.
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
  return newWorkbook({
    sheetName: translator.t('cli.summary.sheetName'),
    columns: columns.map(([name, width, look]): NewColumn => ({
      title: translator.t(`cli.summary.${name}`),
      width,
      look,
    })),
    rows: results.flatMap((result) => rowsOf(result, place, translator)),
  });
}

function rowsOf(result: FileResult, place: string, translator: CommandLineTranslator): NewCell[][] {
  const { file, copy, projects, problems, stale } = result;
  const link = { text: file, link: linkTo(copy ?? file, place) };
  const remark = [...problems, staleLine(stale, translator)].filter(Boolean).join('\n');
  if (projects.length === 0) {
    const reason = remark === '' ? translator.t('cli.summary.noTable') : remark;
    const between = columns.slice(1, -1).map(() => null);
    return [[link, ...between, reason]];
  }
  return projects.map((project) => [link, ...projectCells(project, translator), remark]);
}

function projectCells(project: ProjectResult, translator: CommandLineTranslator): NewCell[] {
  const { total, scored, scoredWeight, fullWeight, grade } = project;
  const isWhole = total !== null && scoredWeight >= fullWeight;
  return [
    project.sheet,
    project.project,
    total ?? scored,
    scoredWeight,
    fullWeight,
    translator.t(isWhole ? 'cli.summary.whole' : 'cli.summary.partly'),
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
