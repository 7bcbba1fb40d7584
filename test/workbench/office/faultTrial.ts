import { clearMarks } from '../../../src/app/clearMarks';
import { preview } from '../../../src/app/preview';
import { score } from '../../../src/app/score';
import { defaultSettings, type Settings } from '../../../src/app/settings';
import { undoLast } from '../../../src/app/undo';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import { createTranslator } from '../../../src/i18n';
import { WorkbookError } from '../../../src/workbook/errors';
import type { Host } from '../../../src/workbench/host/hostContract';
import type { WorkbookFile } from '../../../src/xlsx/model';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { late, type FaultKind } from './faultKinds';
import { impatient, openInOffice } from './officePage';
import { pictureOf } from './picture';

const translator = createTranslator('zh-CN');
const newPort = () => excelWorkbook({ now: () => new Date(0), newId: () => 'run' });

/** An act that is ready to be performed on a workbook, as often as it fails. */
type Ready = () => Promise<unknown>;

/** What a person does, part by part, so that a fault plays only what can meet it. */
export interface Act {
  readonly name: string;
  readonly prepare: (workbook: WorkbookFile) => Promise<Ready>;
}

/** The two halves of a click, a click on a sheet that was judged before, its undo, and clearing its marks. */
export const actsWith = (settings: Settings = defaultSettings): readonly Act[] => [
  {
    name: 'reading a sheet',
    prepare: () => {
      const port = newPort();
      return Promise.resolve(() => port.read());
    },
  },
  {
    name: 'writing what was judged in the click',
    prepare: async () => {
      const port = newPort();
      const { plan } = await preview(port, settings, translator);
      return () => port.apply(plan);
    },
  },
  {
    name: 'a click on a sheet that the pane has judged',
    prepare: async () => {
      const port = newPort();
      const { plan } = await preview(port, settings, translator);
      const reading = await port.read(plan.sheetId);
      return async () => {
        const outcome = await port.applyIfAsRead?.(() => plan, reading);
        // As a click does: what cannot be compared in one answer is read and written step by step.
        return outcome && 'reading' in outcome ? port.apply(plan) : outcome;
      };
    },
  },
  {
    name: 'an undo',
    prepare: async ({ activeSheet }) => {
      const port = newPort();
      await score(port, settings, translator);
      return () => undoLast(port, activeSheet.id);
    },
  },
  {
    name: 'clearing marks',
    prepare: async ({ activeSheet }) => {
      const port = newPort();
      await score(port, settings, translator);
      return () => clearMarks(port, activeSheet);
    },
  },
];

/** A form ready for an act, with what it looks like. */
export interface Stage {
  readonly host: Host;
  readonly workbook: WorkbookFile;
  readonly ready: Ready;
}

/** What an act leads to without faults: how the workbook looks before and after, and its calls as numbers of their actions. */
export interface Outcome {
  readonly before: string;
  readonly after: string;
  readonly calls: readonly number[];
}

/** Opens a form and brings it to where the act begins. From here on the add-in waits for no silent host. */
export async function staged(bytes: Uint8Array, act: Act): Promise<Stage> {
  impatient();
  const workbook = openWorkbook(bytes);
  const host = await openInOffice(workbook);
  return { host, workbook, ready: await act.prepare(workbook) };
}

/** The act with a sound host. */
export async function sound(bytes: Uint8Array, act: Act): Promise<Outcome> {
  const { host, workbook, ready } = await staged(bytes, act);
  const before = pictureOf(workbook);
  host.beginAction();
  await ready();
  const calls = host.log.calls.filter(({ isCleanup }) => !isCleanup).map(({ actions }) => actions);
  return { before, after: pictureOf(workbook), calls };
}

/** How a fault ended, and what is wrong with that: null when all is well. */
export interface Verdict {
  readonly isDone: boolean;
  readonly isAsBefore: boolean;
  readonly wrong: string | null;
}

/** Plays one fault at one call. */
export async function verdict(
  { host, workbook, ready }: Stage,
  { before, after, calls }: Outcome,
  at: number,
  kind: FaultKind,
): Promise<Verdict> {
  host.setFaults({ at: at + 1, fault: kind.of(calls[at] ?? 0) });
  const error = await failureOf(ready);
  if (kind.isLate) await new Promise((resolve) => setTimeout(resolve, late * 2));
  host.setFaults(null);
  const now = pictureOf(workbook);
  const wrong = wrongWith(error, now, before, after, kind);
  return { isDone: now === after, isAsBefore: now === before, wrong };
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

async function failureOf(ready: Ready): Promise<WorkbookError | null> {
  try {
    await ready();
    return null;
  } catch (error) {
    if (error instanceof WorkbookError) return error;
    throw error;
  }
}
