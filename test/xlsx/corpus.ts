import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { featureWorkbooks } from './featureWorkbooks';

/** A workbook to try things on. */
export interface CorpusWorkbook {
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** All forms of the tests, and one workbook per kind of content that writers are known to lose. */
export function corpus(): readonly CorpusWorkbook[] {
  const forms = ['examples', 'own', 'unscored'].flatMap((name) => {
    const folder = join(__dirname, '../forms', name);
    return readdirSync(folder)
      .filter((file) => /\.xls[xm]$/.test(file))
      .map((what) => ({ what, bytes: new Uint8Array(readFileSync(join(folder, what))) }));
  });
  return [...forms, ...featureWorkbooks.map(({ feature, bytes }) => ({ what: feature, bytes }))];
}
