import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** What the inputs of a command line mean. */
export interface FoundFiles {
  /** Paths of files, each once, in the order of the inputs. */
  readonly files: readonly string[];
  /** Inputs that mean nothing: no such file or folder, or no workbook there. */
  readonly missing: readonly string[];
}

const isWorkbook = (file: string) =>
  /\.xls[xm]$/i.test(file) && !path.basename(file).startsWith('~$');

/**
 * The workbook files that are meant by files, folders and patterns. Folders are searched to the bottom
 * for .xlsx and .xlsm; Excel's lock files (`~$…`) are left out. A file that is named itself is always
 * taken, whatever its ending, so that a wrong one is reported and not silently skipped.
 *
 * @param inputs paths of files and folders, or patterns such as `2025/自评表?.xlsx`
 * @param results files and folders that this command writes, which are no inputs when they lie inside a
 *   folder or fit a pattern
 * @returns files, and inputs without any
 * @throws the file system's error when a folder cannot be read
 * @example (await workbookFiles(['forms'])).files //=> ['forms/a.xlsx', 'forms/b.xlsm']
 */
export async function workbookFiles(
  inputs: readonly string[],
  results: readonly string[] = [],
): Promise<FoundFiles> {
  const found = new Map<string, string>();
  const missing: string[] = [];
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
        : (kind === 'folder' ? await filesBelow(input) : await filesLike(input)).filter(
            (file) => isWorkbook(file) && !isResult(file),
          );
    if (files.length === 0) missing.push(input);
    for (const file of files) {
      const key = path.resolve(file);
      if (!found.has(key)) found.set(key, file);
    }
  }
  return { files: [...found.values()], missing };
}

async function kindOf(input: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(input)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
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
