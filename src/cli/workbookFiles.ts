import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** What the inputs of a command line mean. */
export interface FoundFiles {
  /** Paths of files, each once, in the order of the inputs. */
  readonly files: readonly string[];
  /** Inputs that mean nothing: no such file or folder, or no workbook there. */
  readonly missing: readonly string[];
  /** Folders inside the inputs that could not be looked into. */
  readonly unreadable: readonly { readonly folder: string; readonly error: unknown }[];
}

/** Endings of workbooks: those that can be scored, and those that are refused by name rather than overlooked. */
const endings = /\.(?:xls[xmb]?|xlt[xm]?|et|ett|ods)$/i;
/** Files that Excel (`~$`), WPS (`.~`) and macOS (`._`) put beside a workbook. */
const companions = /^(?:~\$|\.~|\._)/;

const isWorkbook = (file: string) => endings.test(file) && !companions.test(path.basename(file));

/**
 * The workbook files that are meant by files, folders and patterns. Folders are searched to the bottom
 * for workbooks of every kind, also those that will be refused; lock files (`~$…`) are left out. A file
 * that is named itself is always taken, whatever its ending. A folder that cannot be read is named, and
 * the others are searched.
 *
 * @param inputs paths of files and folders, or patterns such as `2025/自评表?.xlsx`
 * @param results files and folders that this command writes, which are no inputs when they lie inside a
 *   folder or fit a pattern
 * @returns files, inputs without any, and folders that could not be read
 * @example (await workbookFiles(['forms'])).files //=> ['forms/a.xlsx', 'forms/b.xlsm']
 */
export async function workbookFiles(
  inputs: readonly string[],
  results: readonly string[] = [],
): Promise<FoundFiles> {
  const found = new Map<string, string>();
  const missing: string[] = [];
  const unreadable: { folder: string; error: unknown }[] = [];
  const written = results.map((one) => path.resolve(one));
  const isResult = (file: string) =>
    written.some((one) => {
      const from = path.relative(one, path.resolve(file));
      return from === '' || !(from.startsWith('..') || path.isAbsolute(from));
    });
  for (const input of inputs) {
    const kind = await kindOf(input);
    const files =
      kind === 'file'
        ? [path.normalize(input)]
        : (kind === 'folder' ? await filesBelow(input, unreadable) : await filesLike(input)).filter(
            (file) => isWorkbook(file) && !isResult(file),
          );
    if (files.length === 0) missing.push(input);
    for (const file of files) {
      const key = path.resolve(file);
      if (!found.has(key)) found.set(key, file);
    }
  }
  const isUnreadable = (input: string) => unreadable.some(({ folder }) => folder === input);
  return {
    files: [...found.values()],
    missing: missing.filter((input) => !isUnreadable(input)),
    unreadable,
  };
}

async function kindOf(input: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(input)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

/** Links to files count, links to folders do not: they may lead round in a circle. */
async function filesBelow(
  top: string,
  unreadable: { folder: string; error: unknown }[],
): Promise<string[]> {
  const files: string[] = [];
  const waiting = [top];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    try {
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        const place = path.join(folder, entry.name);
        if (entry.isDirectory()) waiting.push(place);
        else if (entry.isFile() || (await kindOf(place)) === 'file') files.push(place);
      }
    } catch (error) {
      unreadable.push({ folder, error });
    }
  }
  return files.sort();
}

/** The shell has expanded patterns already, except on Windows and within quotes. */
async function filesLike(pattern: string): Promise<string[]> {
  if (!isDynamicPattern(pattern)) return [];
  const isAbsolute = path.isAbsolute(pattern);
  const slashed = path.sep === '\\' ? pattern.replaceAll('\\', '/') : pattern;
  const files = await glob(slashed, {
    absolute: isAbsolute,
    dot: true,
    caseSensitiveMatch: false,
  });
  return files.map((file) => path.normalize(file)).sort();
}
