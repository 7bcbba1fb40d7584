/**
 * Both sides of `values.ts`, bundled together by the build of the add-in: our reader, and
 * @microsoft/recognizers-text-suite in the same thin wrapper (comparator expression, cost → at most, same
 * unit first). Accuracy and µs per row.
 */
import { readFileSync } from 'node:fs';
import Recognizers from '@microsoft/recognizers-text-suite';
import { comparePair } from '../../src/core/value/comparePair';
import type { Pair } from '../../src/core/value/reading';
import { measure, pairOf, readRows, type Prediction } from '../pairMeasures';
import { median, microseconds } from '../timing';

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

const mean = (times: readonly number[]): number =>
  times.reduce((sum, time) => sum + time, 0) / times.length;
const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`;

/** Milliseconds of warm-up, and the rounds that are measured. */
const [warm, measured] = [8000, 11];

function compareSides(file: string): void {
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
  // Both sides warm up for as long and are measured as often.
  const ownTimes = microseconds(pairs, warm, measured, comparePair);
  const peerTimes = microseconds(pairs, warm, measured, (pair) => peerPredict('', pair));
  console.log(`${file}: ${rows.length} rows`);
  console.log('                               own       peer');
  const line = (name: string, a: string, b: string): void => {
    console.log(`${name.padEnd(28)}${a.padStart(8)}   ${b.padStart(8)}`);
  };
  line('quantitative rows right', share(own.quantitativeRight, own.quantitative), share(peer.quantitativeRight, peer.quantitative)); // prettier-ignore
  line('verdict right, all rows', share(own.verdictRight, own.rows), share(peer.verdictRight, peer.rows)); // prettier-ignore
  line('shortfall recall', share(own.shortFound, own.short), share(peer.shortFound, peer.short));
  line('wrongly met', share(own.wronglyMet, own.rows), share(peer.wronglyMet, peer.rows));
  line('µs per row, median', median(ownTimes).toFixed(1), median(peerTimes).toFixed(0));
  line('µs per row, mean', mean(ownTimes).toFixed(1), mean(peerTimes).toFixed(0));
  line('times faster, median', (median(peerTimes) / median(ownTimes)).toFixed(0), '1');
}

/** Cells of the greatest length that Excel allows, by what they are full of. */
const longest = 32_767;
const fillings: Readonly<Record<string, string>> = {
  'numbers with units': '举办培训班40期、培训4912人次，参加上级组织调训284人次；',
  'numbers of the target': '培训4912人次，',
  'bare numbers': '1200 35 4912，',
  'clauses without numbers': '按计划有序推进各项工作，未发生安全事故；',
  'one long word': '培',
  'letters of a name': 'WIN10a-',
  digits: '7',
  'Chinese numerals': '三百二十一万',
  'Chinese numerals apart': '二十人次、',
  brackets: '(其中(培训12人次)',
  'open brackets': '(',
  parts: '其中培训12人次，',
  quotations: '“三公”经费',
  dates: '2021年12月31日前完成3场，',
  durations: '3小时15分钟',
  ranges: '18-54周岁~',
  'percent signs': '95.5%',
  spaces: ' ',
  'line breaks': '\n12人次',
  'full width': '５００人次，',
  mixed: '完成率95%，其中线上(3场)培训三百人次、退回12万元；2021.3-2021.11，“一站式”服务正在推进\n',
};

const filled = (filling: string, length: number): Pair => {
  const text = filling.repeat(Math.ceil(length / filling.length)).slice(0, length);
  const cell = { value: text, text, format: 'General' };
  const target = { value: '1200人次', text: '1200人次', format: 'General' };
  return { name: '培训人次', category: '数量指标', target, actual: cell, sign: '', unit: '', reason: '' }; // prettier-ignore
};

/** The fastest of several runs, in milliseconds: other work on the machine only adds to a run this long. */
function milliseconds(pair: Pair): number {
  for (let round = 0; round < 30; round++) comparePair(pair);
  const times = Array.from({ length: 41 }, () => {
    const started = process.hrtime.bigint();
    comparePair(pair);
    return Number(process.hrtime.bigint() - started) / 1e6;
  });
  return Math.min(...times);
}

function timeLongCells(): void {
  console.log('long cells, ms: 32,767 characters (not read, a person is asked), 4,000 (the most that is read), 400; ratio of the last two'); // prettier-ignore
  for (const [name, filling] of Object.entries(fillings)) {
    const times = [longest, 4000, 400].map((length) => milliseconds(filled(filling, length)));
    const ratio = (times[1]! / times[2]!).toFixed(1).padStart(8);
    const shown = times.map((time) => time.toFixed(3).padStart(9)).join('');
    console.log(`  ${name.padEnd(26)}${shown}${ratio}`);
  }
}

const files = process.argv.slice(2);
for (const file of files.length > 0
  ? files
  : ['test/cases/value-pairs.jsonl', 'test/cases/value-own.jsonl'])
  compareSides(file);
timeLongCells();
