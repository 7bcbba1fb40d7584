/**
 * Tries chance on the rules and on the files, for an hour or for the counts given:
 *
 *   npm run nightly -- [--minutes 60] [--texts N] [--workbooks N] [--faults N] [--seed S]
 *
 * Faults are played through the genuine office.js, which needs a page: a process of the test runner.
 *
 * What goes wrong is stored under test/cases/fuzz, where the unit tests try it from then on.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { store, type Found } from './found';
import { fuzzTexts } from './texts';
import { fuzzWorkbooks } from './workbooks';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    texts: { type: 'string' },
    workbooks: { type: 'string' },
    faults: { type: 'string' },
    seed: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const isCounted = [values.texts, values.workbooks, values.faults].some(
  (each) => each !== undefined,
);
const limitOf = (count: string | undefined) => (isCounted ? Number(count ?? 0) : Infinity);
const limits = {
  texts: limitOf(values.texts),
  workbooks: limitOf(values.workbooks),
  faults: limitOf(values.faults),
};
const deadline = isCounted ? Infinity : Date.now() + Number(values.minutes ?? 60) * 60_000;

/** Plays faults in a process of their own, which prints and stores what did harm; true when none did. */
function playFaults(count: number, from: number): boolean {
  const options = ['--selectProjects', 'core', '--testPathPatterns', 'test/nightly/faults'];
  const { status } = spawnSync(process.execPath, [require.resolve('jest/bin/jest'), ...options], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, FUZZ_FAULTS: String(count), FUZZ_SEED: String(from) },
  });
  return status === 0;
}

async function main(): Promise<void> {
  const found: Found[] = [];
  const done = { texts: 0, workbooks: 0, faults: 0 };
  let isHarmed = false;
  const started = Date.now();
  while (
    Date.now() < deadline &&
    (done.texts < limits.texts || done.workbooks < limits.workbooks || done.faults < limits.faults)
  ) {
    const texts = Math.min(50_000, limits.texts - done.texts);
    const workbooks = Math.min(500, limits.workbooks - done.workbooks);
    found.push(...fuzzTexts(texts, seed + done.texts));
    found.push(...(await fuzzWorkbooks(workbooks, seed + done.workbooks)));
    const faults = Math.min(200, limits.faults - done.faults);
    if (faults > 0) isHarmed = !playFaults(faults, seed + done.faults) || isHarmed;
    done.texts += texts;
    done.workbooks += workbooks;
    done.faults += faults;
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    console.log(
      `${minutes} min: ${String(done.texts)} texts, ${String(done.workbooks)} workbooks, ${String(found.length)} found; ${String(done.faults)} faults, ${isHarmed ? 'some did harm' : 'none did harm'}`,
    );
  }
  store(found);
  for (const { kind, seed: own, what, row } of found.slice(0, 40)) {
    console.log(`${kind} ${String(own)}: ${what}${row ? ` ${JSON.stringify(row)}` : ''}`);
  }
  process.exitCode = found.length > 0 || isHarmed ? 1 : 0;
}

void main();
