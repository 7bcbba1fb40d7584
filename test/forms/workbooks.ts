import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The folders of forms: examples, layouts built by `build.ts`, forms whose labels were written without
 * knowing the program, and forms before anybody scored them.
 */
export const formFolders = ['examples', 'own', 'blind', 'unscored'] as const;
export type FormFolder = (typeof formFolders)[number];

/** A form whose score cells are empty; the first sample of the workbench. */
export const unscoredForm = '待评分_党员和干部教育培训经费.xlsx';
/** A form of a project that was stopped, its money given back; every score was typed. */
export const stoppedForm = 'S09_市远程办平台维护费_金昌版.xlsx';
/** A scored form with one project, small and quick to judge. */
export const smallForm = 'S06_干部教育培训网云服务费_标准表.xlsx';

/** A workbook of test/forms. */
export interface FormFile {
  readonly folder: FormFolder;
  readonly name: string;
  readonly path: string;
}

/**
 * The workbooks of some folders, in the order of their names.
 *
 * @param folders which; all when none is named
 * @returns where they are
 * @example formFiles('examples').length //=> 27
 */
export function formFiles(...folders: readonly FormFolder[]): readonly FormFile[] {
  return (folders.length > 0 ? folders : formFolders).flatMap((folder) =>
    readdirSync(path.join(__dirname, folder))
      .filter((name) => /\.xls[xm]$/.test(name))
      .sort()
      .map((name) => ({ folder, name, path: path.join(__dirname, folder, name) })),
  );
}

/**
 * The bytes of a form.
 *
 * @param beginning what its file name begins with; the examples are looked at first
 * @returns the workbook
 * @throws Error when there is none
 * @example formBytes('S02')
 */
export function formBytes(beginning: string): Uint8Array {
  const found = formFiles().find(({ name }) => name.startsWith(beginning));
  if (!found) throw new Error(`No form begins with ${beginning}.`);
  return new Uint8Array(readFileSync(found.path));
}
