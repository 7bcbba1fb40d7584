/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://localhost:3000/taskpane.html"}
 */
import { readFileSync } from 'node:fs';
import { restorePauses } from '../../../src/excel/transaction';
import { formFiles } from '../../forms/workbooks';
import { faultsFor } from './faultKinds';
import { actsWith, sound, staged, verdict, type Act, type Stage, type Verdict } from './faultTrial';

/**
 * FAULTS=all: at every call of every labelled workbook every way to fail, with error codes that change
 * from form to form so that each occurs at each call; FAULTS=every: every code at every call as well (hours).
 * Else a share of both, spread over the example forms and our own.
 */
const extent = process.env.FAULTS ?? 'share';
/** One of so many processes: FAULTS_PART=1/2. */
const [part = 1, parts = 1] = (process.env.FAULTS_PART ?? '1/1').split('/').map(Number);

const files = formFiles('examples', 'own', ...(extent === 'share' ? [] : (['blind'] as const)));

beforeAll(() => {
  restorePauses.milliseconds = [0, 1, 1];
});
afterAll(() => {
  if (extent !== 'share')
    process.stdout.write(
      `${tally.cases} faults on ${tally.forms.size} forms: ${tally.asBefore} as before, ${tally.done} done, ${tally.between} between\n`,
    );
});
const acts = actsWith();
const tally = { cases: 0, asBefore: 0, done: 0, between: 0, forms: new Set<string>() };

function count({ isDone, isAsBefore }: Verdict): void {
  tally.cases += 1;
  if (isAsBefore) tally.asBefore += 1;
  else if (isDone) tally.done += 1;
  else tally.between += 1;
}

/** The forms of an act; of a share, other ones for each act. */
function formsOf(act: Act): readonly { name: string; path: string; form: number }[] {
  const mine =
    extent === 'share' ? files.filter((_, n) => n % acts.length === acts.indexOf(act)) : files;
  return mine.map((file, form) => ({ ...file, form }));
}

describe.each(acts)(
  '$name that fails at any call leaves the workbook as it was, or is done:',
  (act) => {
    const forms = formsOf(act);
    const mine = forms.filter(({ form }) => form % parts === part - 1);
    test.each(mine.map((file) => [file.name, file] as const))(
      '%s',
      async (_, { name, path, form }) => {
        tally.forms.add(name);
        const bytes = new Uint8Array(readFileSync(path));
        const outcome = await sound(bytes, act);
        const wrong: string[] = [];
        let stage: Stage | null = null;
        for (const [at] of outcome.calls.entries()) {
          for (const kind of faultsFor(extent, form, at, forms.length)) {
            stage ??= await staged(bytes, act);
            const result = await verdict(stage, outcome, at, kind);
            count(result);
            if (result.wrong !== null) wrong.push(`call ${at + 1}, ${kind.name}: ${result.wrong}`);
            if (!result.isAsBefore || kind.isLate || kind.isLast) stage = null;
          }
        }
        expect(wrong).toEqual([]);
      },
      600_000,
    );
  },
);
