import { summarise } from '../app/summarise';
import { wholeProjects, type WholeProject } from '../app/wholeProjects';
import type { Grade } from '../core/scoring/assessment';
import { projectFund, projectParts } from '../core/scoring/wholeProject';
import type { CommandLineTranslator } from '../i18n/commandLine';
import { errorSentence } from '../i18n/sentences';
import { WorkbookError } from '../workbook/errors';
import type { FilePlaces } from './outputPlaces';
import type { FileOutcome, StaleFormula } from './scoreFile';

/** One project in numbers. */
export interface ProjectResult {
  readonly sheet: string;
  readonly project: string;
  /** 总分; null while a row waits for a person. */
  readonly total: number | null;
  readonly scored: number;
  /** The weight that `scored` stands for, and the weight of the whole form. */
  readonly scoredWeight: number;
  readonly fullWeight: number;
  readonly grade: Grade | null;
  /** 预算执行率 as a fraction. */
  readonly executionRate: number | null;
  readonly shortfalls: number;
  readonly findings: number;
}

/**
 * The marks of a project, with the weight they stand for: 总分 after 折算 and cap, out of the whole form,
 * once no row waits for a person; until then what is scored, out of its own weights.
 *
 * @param project a project in numbers
 * @returns marks and weight
 * @example marksOf({ total: 94.74, scored: 90, scoredWeight: 95, fullWeight: 100 }) //=> { score: 94.74, weight: 100 }
 */
export function marksOf({
  total,
  scored,
  scoredWeight,
  fullWeight,
}: Pick<ProjectResult, 'total' | 'scored' | 'scoredWeight' | 'fullWeight'>): {
  readonly score: number;
  readonly weight: number;
} {
  return total === null
    ? { score: scored, weight: scoredWeight }
    : { score: total, weight: fullWeight };
}

/** What one file gave, as plain data: it may come from another process. */
export interface FileResult {
  readonly file: string;
  /** Path of the annotated workbook, when it was written. */
  readonly copy: string | null;
  readonly projects: readonly ProjectResult[];
  /** What went wrong, one line each, naming file, place and reason. */
  readonly problems: readonly string[];
  readonly stale: readonly StaleFormula[];
  /** Names of hidden sheets that were left alone. */
  readonly hidden: readonly string[];
  /** Cells that were half-written when the file was saved, and are as before; null where none were. */
  readonly restored: number | null;
}

/**
 * A file's outcome in numbers and sentences.
 *
 * @param places the file and where its results went
 * @param outcome what was found
 * @param translator language of the sentences
 * @returns plain data
 * @example resultOf(places, await scoreFile(job), translator).projects[0]?.total //=> 92.75
 */
export function resultOf(
  { file, copy }: FilePlaces,
  { reports, sheetErrors, stale, hidden, restored, isWritten }: FileOutcome,
  translator: CommandLineTranslator,
): FileResult {
  return {
    file,
    copy: isWritten ? copy : null,
    projects: wholeProjects(reports).map(projectResult),
    problems: sheetErrors.map(({ sheet, error }) => problemLine(file, error, translator, sheet)),
    stale,
    hidden,
    restored,
  };
}

function projectResult({ report, project }: WholeProject): ProjectResult {
  const { shortfalls, findings } = summarise({ ...report, projects: projectParts(project) });
  return {
    sheet: report.sheetName,
    project: project.project,
    total: project.total,
    scored: project.scoredSum,
    scoredWeight: project.scoredWeight,
    fullWeight: project.fullWeight,
    grade: project.grade,
    executionRate: projectFund(project)?.rate ?? null,
    shortfalls: shortfalls.length,
    findings,
  };
}

/**
 * The result of a file that could not be done.
 *
 * @param file its path
 * @param error what was thrown
 * @param translator language of the sentence
 * @returns a result with one problem and nothing else
 * @example failedResult('a.xls', new WorkbookError('legacy-format'), translator).problems.length //=> 1
 */
export function failedResult(
  file: string,
  error: unknown,
  translator: CommandLineTranslator,
): FileResult {
  const problems = [problemLine(file, error, translator)];
  return { file, copy: null, projects: [], problems, stale: [], hidden: [], restored: null };
}

/**
 * One line that says which file, where in it, why, and the error's stable code.
 *
 * @param file its path
 * @param error what was thrown
 * @param translator language of the sentence
 * @param sheet the sheet, when it is known
 * @returns the line
 * @example problemLine('a.xlsx', new WorkbookError('bad-part', { part: 'xl/styles.xml' }), translator)
 */
export function problemLine(
  file: string,
  error: unknown,
  translator: CommandLineTranslator,
  sheet?: string,
): string {
  const { place, reason } = readable(error, translator);
  const where = [file, sheet ?? place].filter(Boolean).join(' · ');
  return translator.t('cli.problem', { where, reason }).replace(/\s*[\r\n]+\s*/g, ' ');
}

/**
 * One line about the formulas that could not be computed.
 *
 * @param stale the formulas
 * @param translator language of the sentence
 * @returns the line; null when there are none
 * @example staleLine([{ sheet: '自评表', cell: 'H20', formula: '=外部!A1' }], translator)
 */
export function staleLine(
  stale: readonly StaleFormula[],
  translator: CommandLineTranslator,
): string | null {
  if (stale.length === 0) return null;
  const shown = stale
    .slice(0, mostShown)
    .map(({ sheet, cell, formula }) => `${sheet}!${cell} ${formula}`);
  return translator.t('cli.stale', { count: stale.length, cells: shown.join('; ') });
}

/**
 * One line that names the hidden sheets that were left alone, and how to include them.
 *
 * @param sheets their names
 * @param translator language of the sentence
 * @returns the line
 * @example hiddenLine(['底稿'], translator)
 */
export function hiddenLine(sheets: readonly string[], translator: CommandLineTranslator): string {
  return translator.t('cli.hidden', {
    count: sheets.length,
    sheets: sheets.join(translator.t('cli.comma')),
  });
}

/**
 * One line that says that the file was saved in the middle of writing, and what became of that.
 *
 * @param restored how many cells were taken back; null where nothing was open
 * @param translator language of the sentence
 * @returns the line; null when there is nothing to say
 * @example restoredLine(12, translator)
 */
export function restoredLine(
  restored: number | null,
  translator: CommandLineTranslator,
): string | null {
  return restored === null ? null : translator.t('cli.restored', { count: restored });
}

/** As many formulas as a line may name. */
const mostShown = 20;

/** Codes of Node's file system errors that a person can do something about. */
const systemReasons = {
  ENOENT: 'cli.notFound',
  EACCES: 'cli.noAccess',
  EPERM: 'cli.noAccess',
  EROFS: 'cli.noAccess',
  EBUSY: 'cli.inUse',
  ENOSPC: 'cli.diskFull',
} as const;

function readable(
  error: unknown,
  translator: CommandLineTranslator,
): { readonly place: string; readonly reason: string } {
  if (error instanceof WorkbookError) {
    const { sheet, cell, part } = error.place;
    const code = error.detail === null ? error.code : `${error.code}: ${error.detail}`;
    const place = part ?? [sheet, cell].filter(Boolean).join('!');
    return { place, reason: `${errorSentence(translator, error)} [${code}]` };
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = Object.entries(systemReasons).find(([name]) => name === code)?.[1];
  const message = error instanceof Error ? error.message : String(error);
  return {
    place: '',
    reason: known
      ? `${translator.t(known)} [${code}]`
      : translator.t('cli.unexpected', { message }),
  };
}
