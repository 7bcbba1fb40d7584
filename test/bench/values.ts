/**
 * Values, side by side in one run: our reader and @microsoft/recognizers-text-suite in the same thin
 * wrapper (comparator expression, cost → at most, same unit first). Accuracy and µs per row.
 * `npm run bench:values`, or `npx tsx test/bench/values.ts [FILE.jsonl …]`.
 */
import { readFileSync } from 'node:fs';
import Recognizers from '@microsoft/recognizers-text-suite';
import { comparePair } from '../../src/core/value/comparePair';
import type { Pair } from '../../src/core/value/reading';
import { measure, pairOf, readRows, type Prediction } from '../pairMeasures';

interface Found {
  readonly value: number;
  readonly unit: string;
  readonly start: number;
}

interface Model {
  readonly start: number;
  readonly end: number;
  readonly typeName: string;
  readonly resolution: { readonly value?: unknown; readonly unit?: unknown } | null;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const unitOf = (model: Model): string => textOf(model.resolution?.unit);

const { Culture, recognizeCurrency, recognizeDimension, recognizeNumber, recognizePercentage } =
  Recognizers;

function peerQuantities(text: string): readonly Found[] {
  const culture = Culture.Chinese;
  const found: (Found & { end: number })[] = [];
  const add = (models: readonly Model[], named: (model: Model) => string): void => {
    for (const model of models) {
      const value = parseFloat(textOf(model.resolution?.value));
      if (Number.isNaN(value)) continue;
      if (found.some((other) => model.start <= other.end && model.end >= other.start)) continue;
      found.push({ value, unit: named(model), start: model.start, end: model.end });
    }
  };
  add(recognizePercentage(text, culture), () => '%');
  add(recognizeCurrency(text, culture), (model) => unitOf(model));
  add(recognizeDimension(text, culture), (model) => unitOf(model));
  // The recogniser knows few counters: the next two characters serve as the unit (its best variant).
  add(recognizeNumber(text, culture), (model) =>
    text.slice(model.end + 1, model.end + 3).replace(/[^\u4e00-\u9fa5A-Za-z]/g, ''),
  );
  return found.sort((a, b) => a.start - b.start);
}

/** The thin wrapper: the same simple rules around any reader of quantities. */
function peerPredict(id: string, pair: Pair): Prediction {
  const target =
    typeof pair.target.value === 'number' ? pair.target.text : String(pair.target.value);
  const actual =
    typeof pair.actual.value === 'number' ? pair.actual.text : String(pair.actual.value);
  const [wanted] = peerQuantities(target);
  const all = peerQuantities(actual);
  const found = all.find((quantity) => quantity.unit === wanted?.unit) ?? all[0];
  const sign = `${pair.sign}${target}`;
  const below = /≤|≦|<|＜|不超过|不高于|不大于|以内|以下|低于|少于/.test(sign);
  const above = /≥|≧|>|＞|不少于|不低于|以上/.test(sign);
  const direction = below || (!above && pair.category.includes('成本')) ? 'atMost' : 'atLeast';
  const blank = {
    id,
    kind: 'ambiguous',
    direction,
    targetValue: null,
    actualValue: null,
    unit: null,
  };
  if (!wanted || !found) return { ...blank, completion: null, met: null };
  const ratio = found.value / wanted.value;
  const met = direction === 'atLeast' ? ratio >= 1 : ratio <= 1;
  const completion = direction === 'atLeast' ? ratio : met ? 1 : 1 / ratio;
  return { ...blank, kind: 'quantitative', completion, met };
}

function ownPredict(id: string, pair: Pair): Prediction {
  const { kind, direction, completion, met } = comparePair(pair);
  return { id, kind, direction, completion, met, targetValue: null, actualValue: null, unit: null };
}

function microseconds(pairs: readonly Pair[], rounds: number, run: (pair: Pair) => void): number {
  const times = pairs.map((pair) => {
    const started = process.hrtime.bigint();
    for (let round = 0; round < rounds; round++) run(pair);
    return Number(process.hrtime.bigint() - started) / rounds / 1000;
  });
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`;

const files = process.argv.slice(2);
const cases =
  files.length > 0 ? files : ['test/cases/value-pairs.jsonl', 'test/cases/value-own.jsonl'];
for (const file of cases) {
  const rows = readRows(readFileSync(file, 'utf8'));
  const pairs = rows.map(pairOf);
  const own = measure(
    rows,
    rows.map((row, index) => ownPredict(row.id, pairs[index]!)),
  );
  const peer = measure(
    rows,
    rows.map((row, index) => peerPredict(row.id, pairs[index]!)),
  );
  for (let round = 0; round < 100; round++) pairs.forEach((pair) => comparePair(pair));
  const ownTime = microseconds(pairs, 50, comparePair);
  const peerTime = microseconds(pairs, 1, (pair) => peerPredict('', pair));
  console.log(`${file}: ${rows.length} rows`);
  console.log('                               own       peer');
  const line = (name: string, a: string, b: string): void => {
    console.log(`${name.padEnd(28)}${a.padStart(8)}   ${b.padStart(8)}`);
  };
  line('quantitative rows right', share(own.quantitativeRight, own.quantitative), share(peer.quantitativeRight, peer.quantitative)); // prettier-ignore
  line('verdict right, all rows', share(own.verdictRight, own.rows), share(peer.verdictRight, peer.rows)); // prettier-ignore
  line('shortfall recall', share(own.shortFound, own.short), share(peer.shortFound, peer.short));
  line('wrongly met', share(own.wronglyMet, own.rows), share(peer.wronglyMet, peer.rows));
  line('µs per row, median', ownTime.toFixed(1), peerTime.toFixed(0));
  line('times faster', (peerTime / ownTime).toFixed(0), '1');
}

const sentence = '举办培训班40期、培训4912人次，参加上级组织调训284人次；';
const timed = (length: number): number => {
  const text = sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length);
  const cell = { value: text, text, format: 'General' };
  const target = { value: '1200人次', text: '1200人次', format: 'General' };
  const pair: Pair = { name: '培训人次', category: '数量指标', target, actual: cell, sign: '', unit: '', reason: '' }; // prettier-ignore
  for (let round = 0; round < 20; round++) comparePair(pair);
  return microseconds([pair], 30, comparePair) / 1000;
};
const [short, long] = [timed(3276), timed(32767)];
console.log(`longest cell (32,767 characters) ${long.toFixed(1)} ms, a tenth of it ${short.toFixed(1)} ms: ratio ${(long / short).toFixed(1)}`); // prettier-ignore
