import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inspect } from '../app/inspect';
import { scoreWorkbook } from '../app/scoreWorkbook';
import type { Settings } from '../app/settings';
import type { SheetReport } from '../core/scoring/assessment';
import type { Translator } from '../i18n';
import type { WorkbookError } from '../workbook/errors';
import type { WorkbookPort } from '../workbook/port';
import { fileWorkbook } from '../xlsx/fileWorkbook';
import { openWorkbook } from '../xlsx/openWorkbook';
import type { FilePlaces } from './outputPlaces';
import { predictionsOf } from './predictions';
import { saveFile } from './saveFile';

/** What becomes of one file. */
export interface FileJob extends FilePlaces {
  /** Settings to use on top of those that the workbook carries. */
  readonly settingsOf: (port: WorkbookPort) => Promise<Settings>;
  readonly translator: Translator;
}

/** What was found in one file and what went wrong on single sheets. */
export interface FileOutcome {
  readonly reports: readonly SheetReport[];
  readonly sheetErrors: readonly { readonly sheet: string; readonly error: WorkbookError }[];
}

/**
 * Judges one workbook file; writes the annotated workbook and a prediction where they are asked for.
 *
 * @param job the file, and where its results go
 * @returns reports of all visible sheets
 * @throws WorkbookError when the file cannot be opened; the file system's error when it cannot be read
 *   or a result cannot be written
 * @example await scoreFile({ file: 'a.xlsx', copy: 'scored/a.xlsx', prediction: null, settingsOf, translator })
 */
export async function scoreFile(job: FileJob): Promise<FileOutcome> {
  const name = path.basename(job.file);
  const bytes = new Uint8Array(await readFile(job.file));
  const workbook = openWorkbook(bytes, { fileName: name });
  const port = fileWorkbook(workbook, {
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
  });
  const settings = await job.settingsOf(port);
  const found =
    job.prediction !== null || job.copy === null ? await inspectAll(port, settings) : [];
  if (job.prediction !== null) {
    await mkdir(path.dirname(job.prediction), { recursive: true });
    await saveFile(job.prediction, JSON.stringify(predictionsOf(name, found), null, 1));
  }
  if (job.copy === null) return { reports: found, sheetErrors: [] };

  const { sheets } = await scoreWorkbook(port, settings, job.translator);
  const reports: SheetReport[] = [];
  for (const each of sheets) {
    reports.push(
      'error' in each
        ? (await inspect(port, settings, { sheetId: each.sheet.id })).report
        : each.outcome.report,
    );
  }
  const scored = workbook.save();
  const isCopy = path.resolve(job.copy) !== path.resolve(job.file);
  if (isCopy) await mkdir(path.dirname(job.copy), { recursive: true });
  if (isCopy || !Buffer.from(bytes).equals(scored)) await saveFile(job.copy, scored);
  return {
    reports,
    sheetErrors: sheets.flatMap((each) =>
      'error' in each ? [{ sheet: each.sheet.name, error: each.error }] : [],
    ),
  };
}

async function inspectAll(port: WorkbookPort, settings: Settings): Promise<SheetReport[]> {
  const reports: SheetReport[] = [];
  for (const { id, visibility } of await port.listSheets()) {
    if (visibility !== 'visible') continue;
    reports.push((await inspect(port, settings, { sheetId: id })).report);
  }
  return reports;
}
