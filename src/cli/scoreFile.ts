import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { inspect } from '../app/inspect';
import { recover } from '../app/recover';
import { scoreWorkbook } from '../app/scoreWorkbook';
import type { Settings } from '../app/settings';
import { toA1 } from '../core/address';
import type { SheetReport } from '../core/scoring/assessment';
import type { Translator } from '../i18n';
import type { WorkbookError } from '../workbook/errors';
import type { SheetRef, WorkbookPort } from '../workbook/port';
import type { UncomputedFormula } from '../xlsx/calc/calculator';
import { fileWorkbook } from '../xlsx/fileWorkbook';
import type { WorkbookFile } from '../xlsx/model';
import { openWorkbook } from '../xlsx/openWorkbook';
import type { FilePlaces } from './outputPlaces';
import { predictionsOf } from './predictions';
import { saveFile } from './saveFile';

/** What becomes of one file. */
export interface FileJob extends FilePlaces {
  /** Settings to use on top of those that the workbook carries. */
  readonly settingsOf: (port: WorkbookPort) => Promise<Settings>;
  readonly translator: Translator;
  /** Hidden sheets are meant as well. */
  readonly hidden: boolean;
  /** When the run began, as ISO text: the same for all files, so that it does not matter who does them. */
  readonly at: string;
}

/** A formula that reads what was written and could not be computed here: it shows its former result. */
export interface StaleFormula {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly formula: string;
}

/** What was found in one file and what went wrong on single sheets. */
export interface FileOutcome {
  readonly reports: readonly SheetReport[];
  readonly sheetErrors: readonly { readonly sheet: string; readonly error: WorkbookError }[];
  readonly stale: readonly StaleFormula[];
  /** Names of hidden sheets that were left alone. */
  readonly hidden: readonly string[];
  /** Cells that were half-written when the file was saved, and are as before; null where none were. */
  readonly restored: number | null;
  /** Whether there is an annotated workbook now; a file with nothing to add to it is left as it is. */
  readonly isWritten: boolean;
}

/**
 * Judges one workbook file as the pane would: with the columns, decisions and settings that it carries.
 * Writes the annotated workbook and a prediction where they are asked for. The same file and time give
 * the same bytes.
 *
 * @param job the file, and where its results go
 * @returns reports of all visible sheets, and of hidden ones where they are meant
 * @throws WorkbookError when the file cannot be opened; the file system's error when it cannot be read
 *   or a result cannot be written
 * @example await scoreFile({ file: 'a.xlsx', copy: 'scored/a.xlsx', prediction: null, settingsOf, translator, hidden: false, at })
 */
export async function scoreFile(job: FileJob): Promise<FileOutcome> {
  const name = path.basename(job.file);
  const bytes = new Uint8Array(await readFile(job.file));
  const workbook = openWorkbook(bytes, { fileName: name });
  const uncomputed: UncomputedFormula[] = [];
  const port = fileWorkbook(workbook, {
    now: () => job.at,
    newId: countedIds(bytes, job.at),
    onRecalculated: ({ failed }) => uncomputed.push(...failed),
  });
  const restored = (await recover(port))?.restored ?? null;
  const settings = await job.settingsOf(port);
  const all = await port.listSheets();
  const isMeant = ({ visibility }: SheetRef) => visibility === 'visible' || job.hidden;
  const hidden = all.filter((sheet) => !isMeant(sheet)).map(({ name: sheet }) => sheet);
  const found =
    job.prediction !== null || job.copy === null
      ? await inspectAll(port, settings, all.filter(isMeant))
      : [];
  if (job.prediction !== null) {
    await mkdir(path.dirname(job.prediction), { recursive: true });
    await saveFile(job.prediction, JSON.stringify(predictionsOf(name, found), null, 1));
  }
  if (job.copy === null) {
    return { reports: found, sheetErrors: [], stale: [], hidden, restored, isWritten: false };
  }

  const { sheets } = await scoreWorkbook(port, settings, job.translator, {
    chosen: new Set(job.hidden ? all.map(({ id }) => id) : []),
  });
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
  const isWritten = isCopy || !Buffer.from(bytes).equals(scored);
  if (isWritten) await saveFile(job.copy, scored);
  return {
    reports,
    sheetErrors: sheets.flatMap((each) =>
      'error' in each ? [{ sheet: each.sheet.name, error: each.error }] : [],
    ),
    stale: staleFormulas(workbook, uncomputed),
    hidden,
    restored,
    isWritten,
  };
}

/** Names for receipts that are the same for the same file and time, and differ between two runs. */
function countedIds(bytes: Uint8Array, at: string): () => string {
  const hash = createHash('sha256').update(bytes).update(at).digest('hex').slice(0, 24);
  let count = 0;
  return () => {
    count += 1;
    return `${hash}-${count}`;
  };
}

function staleFormulas(
  workbook: WorkbookFile,
  uncomputed: readonly UncomputedFormula[],
): readonly StaleFormula[] {
  const nameOf = (sheetId: string) => workbook.sheets.find(({ id }) => id === sheetId)?.name ?? '';
  const listed = uncomputed.map(({ sheetId, address, formula }): StaleFormula => ({
    sheet: nameOf(sheetId),
    cell: toA1(address),
    formula,
  }));
  return [...new Map(listed.map((one) => [`${one.sheet}!${one.cell}`, one])).values()];
}

async function inspectAll(
  port: WorkbookPort,
  settings: Settings,
  sheets: readonly SheetRef[],
): Promise<SheetReport[]> {
  const reports: SheetReport[] = [];
  for (const { id } of sheets) {
    reports.push((await inspect(port, settings, { sheetId: id })).report);
  }
  return reports;
}
