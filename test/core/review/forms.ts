import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { assessSheet } from '../../../src/core/report';
import type { SheetReport } from '../../../src/core/scoring/assessment';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { Sheet } from '../../../src/core/sheet';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';

const folder = path.join(__dirname, '../../forms/examples');

/** All example workbooks by file name. */
export const formFiles: readonly string[] = readdirSync(folder).filter((file) =>
  file.endsWith('.xlsx'),
);

/** The worksheets of the example whose name begins so. */
export function sheetsOf(prefix: string): readonly Sheet[] {
  const file = formFiles.find((name) => name.startsWith(prefix))!;
  const bytes = new Uint8Array(readFileSync(path.join(folder, file)));
  return openWorkbook(bytes, { fileName: file }).sheets.map((sheet) => sheet.snapshot());
}

/** One report over the projects of several examples, as if they stood on one sheet. */
export function reportOf(...prefixes: readonly string[]): SheetReport {
  const reports = prefixes.flatMap(sheetsOf).map((sheet) => assessSheet(sheet, defaultProfile));
  return { ...reports[0]!, projects: reports.flatMap(({ projects }) => projects) };
}
