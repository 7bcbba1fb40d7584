import { parseArgs } from 'node:util';

/** What the command was asked to do. */
export interface ScoreArguments {
  /** Files, folders and patterns as given. */
  readonly inputs: readonly string[];
  /** Folder for annotated copies; null: none are written. */
  readonly out: string | null;
  /** Write scores into the files themselves. */
  readonly inPlace: boolean;
  /** Folder for predictions in the schema of the example forms; null: none are written. */
  readonly json: string | null;
  /** The one workbook with a row per project; null: none is written. */
  readonly summary: string | null;
  /** Name of a preset or path of a profile file. */
  readonly profile: string | null;
  /** What happens to typed scores that differ; null: what the workbook says, else they are kept. */
  readonly typedScores: 'keep' | 'replace' | null;
  /** How many files are done at once; null: as many as the machine has cores. */
  readonly jobs: number | null;
  /** Hidden sheets are judged and scored as well. */
  readonly hidden: boolean;
  readonly locale: 'zh-CN' | 'en-US';
  readonly help: boolean;
}

/** What is wrong with a command line; i18n has a sentence for each. */
export type ArgumentFault =
  | 'unknown'
  | 'value'
  | 'keepOrReplace'
  | 'together'
  | 'xlsx'
  | 'language'
  | 'jobs'
  | 'taken'
  | 'noFile'
  | 'noProfile';

/** A command line that cannot be understood, with the words it stumbled over. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError';

  constructor(
    message: string,
    readonly fault: ArgumentFault,
  ) {
    super(message);
  }
}

/** More processes than this only fight for memory. */
const mostJobs = 64;

/**
 * Reads the command line of `jixiao`.
 *
 * @param words the words after the program's name
 * @param language the environment's language (`LANG`), which decides the language of the output
 * @returns what to do
 * @throws ArgumentError naming the option that is unknown or has a bad value
 * @example parseScoreArguments(['a.xlsx', '--json', 'out'], 'zh_CN.UTF-8').json //=> 'out'
 */
export function parseScoreArguments(words: readonly string[], language: string): ScoreArguments {
  const { values, positionals } = parsed(words);
  const typedScores = values['overwrite-scores'] ?? null;
  if (typedScores !== null && typedScores !== 'keep' && typedScores !== 'replace') {
    throw new ArgumentError(`--overwrite-scores ${typedScores}`, 'keepOrReplace');
  }
  const inPlace = values['in-place'] ?? false;
  if (inPlace && values.out !== undefined) {
    throw new ArgumentError('--in-place --out', 'together');
  }
  if (values.summary !== undefined && !/\.xlsx$/i.test(values.summary)) {
    throw new ArgumentError(`--summary ${values.summary}`, 'xlsx');
  }
  if (values.lang !== undefined && !/^(?:zh|en)(?:$|[-_.])/i.test(values.lang)) {
    throw new ArgumentError(`--lang ${values.lang}`, 'language');
  }
  return {
    inputs: positionals,
    out: values.out ?? null,
    inPlace,
    json: values.json ?? null,
    summary: values.summary ?? null,
    profile: values.profile ?? null,
    typedScores,
    jobs: values.jobs === undefined ? null : jobsOf(values.jobs),
    hidden: values.hidden ?? false,
    locale: (values.lang ?? language).toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN',
    help: values.help ?? false,
  };
}

function jobsOf(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > mostJobs) {
    throw new ArgumentError(`--jobs ${text}`, 'jobs');
  }
  return jobs;
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        'in-place': { type: 'boolean' },
        json: { type: 'string' },
        summary: { type: 'string' },
        profile: { type: 'string' },
        'overwrite-scores': { type: 'string' },
        jobs: { type: 'string' },
        hidden: { type: 'boolean' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw notUnderstood(error);
  }
}

/** Node says it in English and at length; its option is what a person wants to know. */
function notUnderstood(error: unknown): ArgumentError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  const message = String(error);
  const option = /-{1,2}[\w-]+/.exec(message)?.[0];
  const isUnknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
  return new ArgumentError(option ?? message, isUnknown ? 'unknown' : 'value');
}
