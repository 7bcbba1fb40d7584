/**
 * Evaluates labelled pairs: `npm run --silent pairs -- FILE.jsonl [--out predictions.jsonl] [--misses]`.
 * The parser sees the input fields only; labels are used afterwards, for the measures.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { comparePair } from '../src/core/value/comparePair';
import type { Comparison } from '../src/core/value/reading';
import { measure, pairOf, readRows, report, type Prediction } from './pairMeasures';
import { median, microseconds } from './timing';

function predict(id: string, found: Comparison): Prediction {
  return {
    id,
    kind: found.kind,
    direction: found.direction,
    targetValue: found.targetRange ? null : (found.target?.value ?? null),
    actualValue: found.actualInTargetUnit ?? found.actual?.value ?? null,
    unit: found.target?.unit ?? null,
    completion: found.completion,
    met: found.met,
  };
}

const [file, ...flags] = process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run --silent pairs -- FILE.jsonl [--out predictions.jsonl] [--misses]');
  process.exitCode = 2;
} else {
  const rows = readRows(readFileSync(file, 'utf8'));
  const answers = rows.map((row) => comparePair(pairOf(row)));
  const predictions = rows.map((row, index) => predict(row.id, answers[index]!));
  const out = flags.indexOf('--out');
  const path = out < 0 ? undefined : flags[out + 1];
  if (path !== undefined) {
    writeFileSync(path, predictions.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  console.log(report(measure(rows, predictions)));
  const pairs = rows.map(pairOf);
  // About as many readings for a long file as for a short one.
  const rounds = Math.max(3, Math.ceil(10_000 / rows.length));
  const times = microseconds(pairs, 1500, rounds, comparePair);
  console.log(`time per row, median    ${median(times).toFixed(1)} µs (warm, ${rounds} rounds)`);
  if (flags.includes('--misses')) {
    const missed = measure(rows, predictions).misses;
    for (const { row, prediction, wrong } of missed) {
      const found = answers[rows.indexOf(row)]!;
      const { id, name, category, target, actual } = row;
      console.log(`\n${id} [${wrong.join(', ')}] ${category} · ${name}`);
      console.log(
        `  ${JSON.stringify(target)} → ${JSON.stringify(actual)} ${row.targetSign ?? ''} ${row.unitCell ?? ''}`,
      );
      console.log(`  label ${JSON.stringify(row.expect)}`);
      console.log(`  found ${JSON.stringify(prediction)}`);
      console.log(`  rule ${found.rule}: ${found.why.map((reason) => reason.code).join(', ')}`);
    }
  }
}
