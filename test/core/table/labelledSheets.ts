import { readFileSync } from 'node:fs';
import { assessSheet } from '../../../src/core/report';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { Sheet } from '../../../src/core/sheet';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { readLabels } from '../../forms/labels';

interface LabelledFile {
  readonly file: string;
  readonly sheets: readonly { readonly tables: readonly unknown[] }[];
}

/** Every sheet of the labelled workbooks on which a form is found, with a title for its test. */
export const labelledSheets: readonly (readonly [string, Sheet])[] = [
  'examples',
  'own',
  'blind',
].flatMap((folder) =>
  readLabels<LabelledFile>(`test/forms/${folder}`)
    .filter(({ sheets }) => sheets.some(({ tables }) => tables.length > 0))
    .flatMap(({ file }) =>
      openWorkbook(new Uint8Array(readFileSync(`test/forms/${folder}/${file}`)))
        .sheets.map((sheet) => sheet.snapshot())
        .filter((sheet) => assessSheet(sheet, defaultProfile).projects.length > 0)
        .map((sheet) => [`${file} › ${sheet.name}`, sheet] as const),
    ),
);
