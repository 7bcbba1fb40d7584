/**
 * Tries chance on the rules and on the files, for an hour or for the counts given:
 *
 *   npm run nightly -- [--minutes 60] [--texts N] [--workbooks N] [--seed S]
 *
 * What goes wrong is stored under test/cases/fuzz, where the unit tests try it from then on.
 */
import { parseArgs } from 'node:util';
import { store, type Found } from './found';
import { fuzzTexts } from './texts';
import { fuzzWorkbooks } from './workbooks';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string' },
    texts: { type: 'string' },
    workbooks: { type: 'string' },
    seed: { type: 'string' },
  },
});
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const isCounted = values.texts !== undefined || values.workbooks !== undefined;
const limits = isCounted
  ? { texts: Number(values.texts ?? 0), workbooks: Number(values.workbooks ?? 0) }
  : { texts: Infinity, workbooks: Infinity };
const deadline = isCounted ? Infinity : Date.now() + Number(values.minutes ?? 60) * 60_000;

async function main(): Promise<void> {
  const found: Found[] = [];
  const done = { texts: 0, workbooks: 0 };
  const started = Date.now();
  while (
    Date.now() < deadline &&
    (done.texts < limits.texts || done.workbooks < limits.workbooks)
  ) {
    const texts = Math.min(50_000, limits.texts - done.texts);
    const workbooks = Math.min(500, limits.workbooks - done.workbooks);
    found.push(...fuzzTexts(texts, seed + done.texts));
    found.push(...(await fuzzWorkbooks(workbooks, seed + done.workbooks)));
    done.texts += texts;
    done.workbooks += workbooks;
    const minutes = ((Date.now() - started) / 60_000).toFixed(1);
    console.log(
      `${minutes} min: ${String(done.texts)} texts, ${String(done.workbooks)} workbooks, ${String(found.length)} found`,
    );
  }
  store(found);
  for (const { kind, seed: own, what, row } of found.slice(0, 40)) {
    console.log(`${kind} ${String(own)}: ${what}${row ? ` ${JSON.stringify(row)}` : ''}`);
  }
  process.exitCode = found.length > 0 ? 1 : 0;
}

void main();
