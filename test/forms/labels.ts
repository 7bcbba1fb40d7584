import { readdirSync, readFileSync } from 'node:fs';

/**
 * The labels of a folder of workbooks. Workbooks that came at one time are a set, and each set has a file of
 * its own, named after what its workbooks' names have in common: `labels-Q` for `Q01` to `Q19`, `labels-21` for
 * `A21` to `X21`; a folder that holds one set only has `labels.json`.
 *
 * @param folder for example `test/forms/blind`
 * @returns what a person wrote about each workbook, as much of it as the caller wants to know
 * @throws Error when the folder has no labels, so that no test passes for want of workbooks
 * @example readLabels('test/forms/own').length //=> 63
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each caller names the part of the labels that it reads
export function readLabels<Labelled extends { readonly file: string }>(
  folder: string,
): readonly Labelled[] {
  const labelled = readdirSync(folder)
    .filter((name) => /^labels.*\.json$/.test(name))
    .sort()
    .flatMap((name) => {
      const labels = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as {
        readonly files: readonly Labelled[];
      };
      return labels.files;
    });
  if (labelled.length === 0) throw new Error(`${folder} has no labels.`);
  return labelled;
}
