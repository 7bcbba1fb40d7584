import { assessSheet } from '../../../src/core/report';
import type { SheetReport } from '../../../src/core/scoring/assessment';
import { defaultProfile } from '../../../src/core/scoring/profiles';
import type { Sheet } from '../../../src/core/sheet';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { formBytes } from '../../forms/workbooks';

/** The worksheets of the example whose name begins so. */
export function sheetsOf(prefix: string): readonly Sheet[] {
  return openWorkbook(formBytes(prefix)).sheets.map((sheet) => sheet.snapshot());
}

/** One report over the projects of several examples, as if they stood on one sheet. */
export function reportOf(...prefixes: readonly string[]): SheetReport {
  const reports = prefixes.flatMap(sheetsOf).map((sheet) => assessSheet(sheet, defaultProfile));
  return { ...reports[0]!, projects: reports.flatMap(({ projects }) => projects) };
}
