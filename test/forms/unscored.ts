/**
 * The forms as they are before anybody scored them: the labelled score and rate cells emptied.
 * `npx tsx test/forms/unscored.ts` writes the workbench's first sample.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fromA1 } from '../../src/core/address';
import { openWorkbook } from '../../src/xlsx/openWorkbook';
import { readLabels } from './labels';

interface LabelledSheet {
  tables: {
    sheet: string;
    scoreCell?: string | null;
    rateCell?: string | null;
    rows: { scoreCell?: string }[];
  }[];
}

/**
 * Empties the score and rate cells that the labels name; formulas stay.
 *
 * @param bytes the workbook
 * @param file its name
 * @param sheets its labels
 * @returns the workbook without scores
 */
export function unscored(bytes: Uint8Array, file: string, sheets: LabelledSheet[]): Uint8Array {
  const workbook = openWorkbook(bytes, { fileName: file });
  for (const table of sheets.flatMap((sheet) => sheet.tables)) {
    const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
    const cells = [table.scoreCell, table.rateCell, ...table.rows.map((row) => row.scoreCell)];
    for (const a1 of cells) {
      const place = a1 ? fromA1(a1) : null;
      if (place && sheet?.cell(place).formula === null) sheet.setContent(place, '');
    }
  }
  return workbook.save();
}

if (process.argv[1]?.endsWith('unscored.ts')) {
  const folder = 'test/forms/examples';
  const labels = readLabels<{ file: string; sheets: LabelledSheet[] }>(folder);
  mkdirSync('test/forms/unscored', { recursive: true });
  for (const { file, sheets } of labels.filter((each) => each.file.startsWith('S02_'))) {
    const bytes = Uint8Array.from(readFileSync(`${folder}/${file}`));
    const name = file.replace(/^S02_(.*)_标准表/, '待评分_$1');
    writeFileSync(`test/forms/unscored/${name}`, unscored(bytes, file, sheets));
  }
}
