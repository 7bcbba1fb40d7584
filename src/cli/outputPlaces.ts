import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { ArgumentError, type ScoreArguments } from './arguments';

/** A file with the places of what is made of it. */
export interface FilePlaces {
  readonly file: string;
  /** Where the annotated workbook goes; null: nowhere. */
  readonly copy: string | null;
  /** Where the prediction goes; null: nowhere. */
  readonly prediction: string | null;
}

/**
 * Where results go. Below the output folder the files keep their folders, counted from the folder that
 * all of them share, so that two districts' `自评表.xlsx` do not overwrite each other.
 *
 * @param files paths of the inputs
 * @param call output folders, and whether files are written in place
 * @returns the places of each file
 * @throws ArgumentError when a result would overwrite one of the inputs unasked, the profile or another result
 * @example (await outputPlaces(['a/x.xlsx', 'b/x.xlsx'], call)).map(({ copy }) => copy) //=> ['out/a/x.xlsx', 'out/b/x.xlsx']
 */
export async function outputPlaces(
  files: readonly string[],
  call: Pick<ScoreArguments, 'out' | 'inPlace' | 'json' | 'summary' | 'profile'>,
): Promise<readonly FilePlaces[]> {
  const below = relativePaths(files);
  const predictions = predictionNames(below);
  const places = files.map((file, index): FilePlaces => {
    const own = below[index] ?? path.basename(file);
    return {
      file,
      copy: call.inPlace ? file : call.out === null ? null : path.join(call.out, own),
      prediction: call.json === null ? null : path.join(call.json, predictions[index] ?? own),
    };
  });
  const originals = call.profile === null ? files : [...files, call.profile];
  const taken = new Set(await Promise.all(originals.map(realPlace)));
  for (const { copy } of call.inPlace ? [] : places) await take(taken, '--out', copy);
  for (const { prediction } of places) await take(taken, '--json', prediction);
  await take(taken, '--summary', call.summary);
  return places;
}

/** Gives a place to one result, and to no other. */
async function take(taken: Set<string>, option: string, place: string | null): Promise<void> {
  if (place === null) return;
  const real = await realPlace(place);
  if (taken.has(real)) throw new ArgumentError(`${option} ${place}`, 'taken');
  taken.add(real);
}

/**
 * Paths from the deepest folder that holds all files.
 *
 * @param files paths of files
 * @returns a relative path for each, in the same order
 * @example relativePaths(['x/a/1.xlsx', 'x/b/1.xlsx']) //=> ['a/1.xlsx', 'b/1.xlsx']
 */
export function relativePaths(files: readonly string[]): readonly string[] {
  const split = files.map((file) => foldersOf(path.resolve(file)));
  const [first = []] = split;
  let shared = 0;
  while (
    split.every((segments) => segments.length > shared + 1 && segments[shared] === first[shared]) &&
    first.length > shared
  ) {
    shared += 1;
  }
  return split.map((segments) => path.join(...segments.slice(shared)));
}

/** A drive letter becomes a folder, where files come from several drives. Elsewhere `:` and `\` are letters. */
const foldersOf = (file: string): readonly string[] =>
  (path.sep === '/' ? file : file.replace(/^([A-Za-z]):/, '$1')).split(path.sep);

/** `a.json` for `a.xlsx`; in full where `a.xlsm` lies beside it, or where that could be another's full name. */
function predictionNames(files: readonly string[]): readonly string[] {
  const stem = (file: string) => file.replace(/\.[^.\\/]+$/, '');
  const counts = new Map<string, number>();
  for (const file of files) {
    const key = stem(file).toLowerCase();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return files.map((file) => {
    const isPlain = counts.get(stem(file).toLowerCase()) === 1 && !/\.xls[xm]$/i.test(stem(file));
    return isPlain ? `${stem(file)}.json` : `${file}.json`;
  });
}

/** With links followed, as far as the path exists. */
async function realPlace(file: string): Promise<string> {
  const whole = path.resolve(file);
  try {
    return await realpath(whole);
  } catch {
    const folder = path.dirname(whole);
    return folder === whole ? whole : path.join(await realPlace(folder), path.basename(whole));
  }
}
