import { score } from '../../../src/app/score';
import { clearMarks } from '../../../src/app/clearMarks';
import { defaultSettings, type Settings } from '../../../src/app/settings';
import { undoLast } from '../../../src/app/undo';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import { patience } from '../../../src/excel/run';
import { WorkbookError } from '../../../src/workbook/errors';
import type { Host } from '../../../src/workbench/host/hostContract';
import type { WorkbookFile } from '../../../src/xlsx/model';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { createTranslator } from '../../../src/i18n';
import { late, shortPatience, type FaultKind } from './faultKinds';
import { openInOffice } from './officePage';
import { pictureOf } from './picture';

const long = 60_000;
const translator = createTranslator('zh-CN');
const clock = { now: () => new Date(0), newId: () => 'run' };

/** What a person does, and what the sheet has to be like before. */
export interface Act {
  readonly name: string;
  readonly prepare: () => Promise<unknown>;
  readonly perform: (workbook: WorkbookFile) => Promise<unknown>;
}

const click = (settings: Settings) => score(excelWorkbook(clock), settings, translator);

/** A click, its undo, and clearing its marks. */
export const actsWith = (settings: Settings = defaultSettings): readonly Act[] => [
  { name: 'a click', prepare: () => Promise.resolve(), perform: () => click(settings) },
  {
    name: 'an undo',
    prepare: () => click(settings),
    perform: ({ activeSheet }) => undoLast(excelWorkbook(clock), activeSheet.id),
  },
  {
    name: 'clearing marks',
    prepare: () => click(settings),
    perform: ({ activeSheet }) => clearMarks(excelWorkbook(clock), activeSheet),
  },
];

/** A form ready for an act, with what it looks like. */
export interface Stage {
  readonly host: Host;
  readonly workbook: WorkbookFile;
}

/** What an act leads to without faults: how the workbook looks before and after, and its calls as numbers of their actions. */
export interface Outcome {
  readonly before: string;
  readonly after: string;
  readonly calls: readonly number[];
}

export async function staged(bytes: Uint8Array, act: Act): Promise<Stage> {
  const workbook = openWorkbook(bytes);
  const host = await openInOffice(workbook);
  await act.prepare();
  return { host, workbook };
}

export async function sound(bytes: Uint8Array, act: Act): Promise<Outcome> {
  const { host, workbook } = await staged(bytes, act);
  const before = pictureOf(workbook);
  host.beginAction();
  await act.perform(workbook);
  const calls = host.log.calls.filter(({ isCleanup }) => !isCleanup).map(({ actions }) => actions);
  return { before, after: pictureOf(workbook), calls };
}

/** How a fault ended, and what is wrong with that: null when all is well. */
export interface Verdict {
  readonly isDone: boolean;
  readonly wrong: string | null;
}

/** Plays one fault at one call. */
export async function verdict(
  { host, workbook }: Stage,
  act: Act,
  { before, after, calls }: Outcome,
  at: number,
  kind: FaultKind,
): Promise<Verdict> {
  patience.milliseconds = kind.isSilent ? shortPatience : long;
  host.setFaults({ at: at + 1, fault: kind.of(calls[at] ?? 0) });
  const error = await failureOf(act, workbook);
  if (kind.name.includes('late')) await new Promise((resolve) => setTimeout(resolve, late));
  host.setFaults(null);
  patience.milliseconds = long;
  const now = pictureOf(workbook);
  return { isDone: now === after, wrong: wrongWith(error, now, before, after, kind) };
}

function wrongWith(
  error: WorkbookError | null,
  now: string,
  before: string,
  after: string,
  kind: FaultKind,
): string | null {
  if (now !== before && now !== after)
    return `${error?.code ?? 'no error'}: neither as before nor done`;
  if (error === null) return now === after ? null : 'no error, and not done';
  const mayBeDone = before === after || (kind.isLast && error.code === 'restore-failed');
  if (now !== before && !mayBeDone) return `${error.code}: done all the same`;
  return error.code === 'restore-failed' && !kind.isLast ? 'restore-failed' : null;
}

async function failureOf(act: Act, workbook: WorkbookFile): Promise<WorkbookError | null> {
  try {
    await act.perform(workbook);
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
