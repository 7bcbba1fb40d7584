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

const known = new WeakMap<Sheet, ReturnType<typeof assessSheet>>();

/** The answer for a sheet, worked out once: a property asks for that of the unchanged sheet time and again. */
export function assessed(sheet: Sheet): ReturnType<typeof assessSheet> {
  const answer = known.get(sheet) ?? assessSheet(sheet, defaultProfile);
  known.set(sheet, answer);
  return answer;
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
        .filter((sheet) => assessed(sheet).projects.length > 0)
        .map((sheet) => [`${file} › ${sheet.name}`, sheet] as const),
    ),
);
