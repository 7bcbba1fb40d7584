import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createCommandLineTranslator, type CommandLineTranslator } from '../i18n/commandLine';
import { ArgumentError, parseScoreArguments, type ScoreArguments } from './arguments';
import {
  failedResult,
  hiddenLine,
  marksOf,
  problemLine,
  restoredLine,
  staleLine,
  type FileResult,
  type ProjectResult,
} from './fileResult';
import { outputPlaces } from './outputPlaces';
import { inProcesses } from './processPool';
import { chosenProfile, presetLines, ProfileError } from './profileChoice';
import { withProgress, type Terminal } from './progressBar';
import { saveFile } from './saveFile';
import { scoreOne, type ScoreJob } from './scoreOne';
import { summaryWorkbook } from './summaryWorkbook';
import { workbookFiles } from './workbookFiles';

/** How a run ended: all done, some files or results missing, or a command line that makes no sense. */
export const exitCodes = { done: 0, someFailed: 1, badCall: 2 } as const;

/** What the command needs from its surroundings. */
export interface ScoreSurroundings {
  readonly terminal: Terminal;
  /** As in `LANG`. */
  readonly language: string;
  /** How many files can be done at once. */
  readonly cores: number;
  /** The clock, as ISO text; read once, when the run begins. */
  readonly now: () => string;
  /** The program that further processes run; null: everything is done in this one. */
  readonly program: string | null;
}

/** Below this many files per process, starting it takes longer than it saves. */
const filesPerProcess = 8;

/**
 * The command `jixiao`: judges files, writes copies, predictions and the summary.
 *
 * @param words the words after the program's name
 * @param surroundings terminal, language and cores
 * @returns the exit code
 * @throws what nobody expected; bad calls and bad files are reported and become exit codes
 * @example process.exitCode = await runScore(['forms', '--out', 'scored'], surroundings)
 */
export async function runScore(
  words: readonly string[],
  surroundings: ScoreSurroundings,
): Promise<number> {
  const { terminal } = surroundings;
  try {
    const call = parseScoreArguments(words, surroundings.language);
    const translator = createCommandLineTranslator(call.locale);
    if (call.help || call.inputs.length === 0) {
      (call.help ? terminal.say : terminal.complain)(
        translator.t('cli.help', { presets: presetLines() }),
      );
      return call.help ? exitCodes.done : exitCodes.badCall;
    }
    return await runCall(call, surroundings, translator);
  } catch (error) {
    if (error instanceof ArgumentError || error instanceof ProfileError) {
      const { locale } = localeOf(words, surroundings.language);
      const translator = createCommandLineTranslator(locale);
      terminal.complain(translator.t('cli.badCall', { message: faultOf(error, translator) }));
      return exitCodes.badCall;
    }
    throw error;
  }
}

/** What the command stumbled over, and why. */
function faultOf(error: ArgumentError | ProfileError, { t }: CommandLineTranslator): string {
  if (error instanceof ProfileError) return error.message;
  const why = t(`cli.why.${error.fault}`);
  return `${error.message} · ${error.fault === 'noProfile' ? `${why}\n${presetLines()}\n` : why}`;
}

/** The language is wanted also when the rest of the command line is wrong. */
function localeOf(words: readonly string[], language: string): Pick<ScoreArguments, 'locale'> {
  const at = words.indexOf('--lang');
  try {
    return parseScoreArguments(at < 0 ? [] : ['--lang', words[at + 1] ?? ''], language);
  } catch {
    return parseScoreArguments([], language);
  }
}

async function runCall(
  call: ScoreArguments,
  surroundings: ScoreSurroundings,
  translator: CommandLineTranslator,
): Promise<number> {
  const profile = call.profile === null ? null : await chosenProfile(call.profile);
  const written = [call.out, call.json, call.summary].filter((place) => place !== null);
  const { files, missing, unreadable } = await workbookFiles(call.inputs, written);
  const places = await outputPlaces(files, call);
  const at = surroundings.now();
  const jobs = places.map((place): ScoreJob => ({
    ...place,
    profile,
    at,
    typedScores: call.typedScores,
    locale: call.locale,
    hidden: call.hidden,
  }));
  const bar = withProgress(surroundings.terminal, files.length);
  for (const input of missing) {
    bar.complain(
      translator.t('cli.problem', { where: input, reason: translator.t('cli.noWorkbook') }),
    );
  }
  for (const { folder, error } of unreadable) bar.complain(problemLine(folder, error, translator));
  const results = await scoreAll(jobs, call, surroundings, translator, {
    onDone: (file) => {
      bar.step(file);
    },
    onResult: (result) => {
      linesOf(result, translator).forEach(bar.say);
      result.problems.forEach(bar.complain);
    },
  });
  const isSummaryWritten = await writeSummary(call, results, translator, bar);
  bar.end();
  const failed =
    results.filter(({ problems }) => problems.length > 0).length +
    missing.length +
    unreadable.length;
  if (results.length > 1) {
    hiddenLines(results, translator).forEach(bar.say);
    bar.say(translator.t('cli.done', { files: results.length, failed }));
  }
  return failed > 0 || !isSummaryWritten ? exitCodes.someFailed : exitCodes.done;
}

interface Listeners {
  /** Hears files in the order in which they are ready. */
  readonly onDone: (file: string) => void;
  /** Hears results in the order of the files. */
  readonly onResult: (result: FileResult) => void;
}

async function scoreAll(
  jobs: readonly ScoreJob[],
  { jobs: wanted }: ScoreArguments,
  { cores, program }: ScoreSurroundings,
  translator: CommandLineTranslator,
  { onDone, onResult }: Listeners,
): Promise<readonly FileResult[]> {
  const ready = new Map<number, FileResult>();
  const results: FileResult[] = [];
  const take = (index: number, result: FileResult): void => {
    ready.set(index, result);
    onDone(result.file);
    for (let next = ready.get(results.length); next; next = ready.get(results.length)) {
      results.push(next);
      onResult(next);
    }
  };
  const processes = wanted ?? Math.min(cores, Math.ceil(jobs.length / filesPerProcess));
  if (program === null || processes <= 1) {
    for (const [index, job] of jobs.entries()) take(index, await scoreOne(job));
  } else {
    await inProcesses(jobs, {
      program,
      processes,
      crashed: ({ file }, reason) => failedResult(file, new Error(reason), translator),
      onResult: take,
    });
  }
  return results;
}

async function writeSummary(
  { summary }: ScoreArguments,
  results: readonly FileResult[],
  translator: CommandLineTranslator,
  { say, complain }: Pick<Terminal, 'say' | 'complain'>,
): Promise<boolean> {
  if (summary === null) return true;
  try {
    await mkdir(path.dirname(summary), { recursive: true });
    await saveFile(summary, summaryWorkbook(results, summary, translator));
    say(translator.t('cli.summaryWritten', { file: summary }));
    return true;
  } catch (error) {
    complain(problemLine(summary, error, translator));
    return false;
  }
}

/** So many files are named at the end; the others stand in the lines above and in the summary. */
const mostNamed = 10;

/** Said again at the end, where it is not lost among hundreds of files. */
function hiddenLines(
  results: readonly FileResult[],
  translator: CommandLineTranslator,
): readonly string[] {
  const files = results.filter(({ hidden }) => hidden.length > 0).map(({ file }) => file);
  if (files.length === 0) return [];
  const names = files.slice(0, mostNamed).join(translator.t('cli.comma'));
  const more = files.length > mostNamed ? translator.t('cli.andMore') : '';
  return [translator.t('cli.hiddenAll', { files: files.length, names: names + more })];
}

/** 已评: some rows wait for a person, so that it is no total. */
function marksText(project: ProjectResult, { t }: CommandLineTranslator): string {
  if (project.fullWeight === 0) return t('cli.noWeight');
  return t(project.total === null ? 'cli.partly' : 'cli.whole', marksOf(project));
}

function linesOf(
  { file, projects, copy, problems, stale, hidden, restored }: FileResult,
  translator: CommandLineTranslator,
) {
  const lines = projects.map((project) =>
    translator.t('cli.project', {
      file,
      sheet: project.sheet,
      project: project.project || translator.t('cli.unnamed'),
      marks: marksText(project, translator),
      shortfalls: project.shortfalls,
      findings: project.findings,
    }),
  );
  if (lines.length === 0 && problems.length === 0)
    lines.push(translator.t('cli.noTable', { file }));
  const unsure = staleLine(stale, translator);
  const left = hidden.length === 0 ? [] : [hiddenLine(hidden, translator)];
  const back = restoredLine(restored, translator);
  return [
    ...lines,
    ...(back === null ? [] : [back]),
    ...left,
    ...(copy === null ? [] : [translator.t('cli.copy', { copy })]),
    ...(unsure === null ? [] : [unsure]),
  ];
}
