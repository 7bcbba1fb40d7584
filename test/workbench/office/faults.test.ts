/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { readFileSync } from 'node:fs';
import { restorePauses } from '../../../src/excel/transaction';
import { formFiles } from '../../app/books';
import { faultKinds } from './faultKinds';
import { actsWith, sound, staged, verdict, type Stage } from './faultTrial';
import { pictureOf } from './picture';

/** FAULTS=all: every kind at every call of every form; else each kind at each call on one form. */
const isFull = process.env.FAULTS === 'all';

beforeAll(() => {
  restorePauses.milliseconds = [0, 1, 1];
});
afterAll(() => {
  if (isFull)
    process.stdout.write(
      `${tally.cases} faults: ${tally.cases - tally.done} as before, ${tally.done} done\n`,
    );
});
const tally = { cases: 0, done: 0 };
const everyKind = faultKinds.map((_, index) => index);

describe.each(actsWith())(
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
            const { isDone, wrong: found } = await verdict(stage, act, outcome, at, kind);
            tally.cases += 1;
            if (isDone) tally.done += 1;
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
