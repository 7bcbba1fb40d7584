/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { readFileSync } from 'node:fs';
import { score } from '../../../src/app/score';
import { defaultSettings } from '../../../src/app/settings';
import { undoLast } from '../../../src/app/undo';
import { excelWorkbook } from '../../../src/excel/excelWorkbook';
import { patience } from '../../../src/excel/run';
import { restorePauses } from '../../../src/excel/transaction';
import { WorkbookError } from '../../../src/workbook/errors';
import type { Host } from '../../../src/workbench/host/hostContract';
import type { WorkbookFile } from '../../../src/xlsx/model';
import { openWorkbook } from '../../../src/xlsx/openWorkbook';
import { formFiles, translator } from '../../app/books';
import { faultKinds, late, shortPatience, type FaultKind } from './faultKinds';
import { openInOffice } from './officePage';
import { pictureOf } from './picture';

/** FAULTS=all: every kind at every call of every form; else each kind at each call on one form. */
const isFull = process.env.FAULTS === 'all';
const long = 60_000;

beforeAll(() => {
  restorePauses.milliseconds = [0, 1, 1];
});
afterAll(() => {
  patience.milliseconds = long;
  if (isFull)
    process.stdout.write(
      `${tally.cases} faults: ${tally.asBefore} as before, ${tally.done} done\n`,
    );
});
const tally = { cases: 0, asBefore: 0, done: 0 };

/** What a person does, and what the sheet has to be like before. */
interface Act {
  readonly name: string;
  readonly prepare: () => Promise<void>;
  readonly perform: (workbook: WorkbookFile) => Promise<unknown>;
}

const clock = { now: () => new Date(0), newId: () => 'run' };
const click = () => score(excelWorkbook(clock), defaultSettings, translator);
const acts: readonly Act[] = [
  { name: 'a click', prepare: () => Promise.resolve(), perform: click },
  {
    name: 'an undo',
    prepare: async () => {
      await click();
    },
    perform: ({ activeSheet }) => undoLast(excelWorkbook(clock), activeSheet.id),
  },
];

/** A form ready for an act, with what it looks like. */
interface Stage {
  readonly host: Host;
  readonly workbook: WorkbookFile;
}

async function staged(bytes: Uint8Array, act: Act): Promise<Stage> {
  const workbook = openWorkbook(bytes);
  const host = await openInOffice(workbook);
  await act.prepare();
  return { host, workbook };
}

/** The calls of an act without faults, as numbers of their actions, and what it leads to. */
async function sound(bytes: Uint8Array, act: Act) {
  const { host, workbook } = await staged(bytes, act);
  const before = pictureOf(workbook);
  host.beginAction();
  await act.perform(workbook);
  const calls = host.log.calls.filter(({ isCleanup }) => !isCleanup).map(({ actions }) => actions);
  return { before, after: pictureOf(workbook), calls };
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

/** Plays one fault; null when all is well, else what is wrong. */
async function verdict(
  { host, workbook }: Stage,
  act: Act,
  { before, after, calls }: Awaited<ReturnType<typeof sound>>,
  at: number,
  kind: FaultKind,
): Promise<string | null> {
  patience.milliseconds = kind.isSilent ? shortPatience : long;
  host.setFaults({ at: at + 1, fault: kind.of(calls[at] ?? 0) });
  const error = await failureOf(act, workbook);
  if (kind.name.includes('late')) await new Promise((resolve) => setTimeout(resolve, late));
  host.setFaults(null);
  patience.milliseconds = long;
  const now = pictureOf(workbook);
  tally.cases += 1;
  if (now === after) tally.done += 1;
  else tally.asBefore += 1;
  if (now !== before && now !== after)
    return `${error?.code ?? 'no error'}: neither as before nor done`;
  if (error === null) return now === after ? null : 'no error, and not done';
  const mayBeDone = before === after || (kind.isLast && error.code === 'restore-failed');
  if (now !== before && !mayBeDone) return `${error.code}: done all the same`;
  return error.code === 'restore-failed' && !kind.isLast ? 'restore-failed' : null;
}

const everyKind = faultKinds.map((_, index) => index);

describe.each(acts)(
  '$name that fails at any call leaves the workbook as it was, or is done:',
  (act) => {
    test.each(formFiles.map((file, form) => [file.name, file, form] as const))(
      '%s',
      async (_, file, form) => {
        const bytes = new Uint8Array(readFileSync(file.path));
        const outcome = await sound(bytes, act);
        const wrong: string[] = [];
        let stage: Stage | null = null;
        for (const [at] of outcome.calls.entries()) {
          const kinds = isFull
            ? everyKind
            : everyKind.filter((kind) => (kind + at) % formFiles.length === form);
          for (const kind of kinds.flatMap((index) => faultKinds[index] ?? [])) {
            if (!stage || pictureOf(stage.workbook) !== outcome.before || kind.isLast) {
              stage = await staged(bytes, act);
            }
            const found = await verdict(stage, act, outcome, at, kind);
            if (found !== null) wrong.push(`call ${at + 1}, ${kind.name}: ${found}`);
            if (kind.isSilent) stage = null;
          }
        }
        expect(wrong).toEqual([]);
      },
      isFull ? 600_000 : 30_000,
    );
  },
);
