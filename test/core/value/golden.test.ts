import { readFileSync } from 'node:fs';
import { comparePair } from '../../../src/core/value/comparePair';
import { measure, pairOf, readRows } from '../../pairMeasures';

function evaluate(file: string) {
  const rows = readRows(readFileSync(`test/cases/${file}`, 'utf8'));
  const found = rows.map((row) => {
    const { kind, direction, completion, met, target, actualInTargetUnit } = comparePair(
      pairOf(row),
    );
    const targetValue = target?.value ?? null;
    return { id: row.id, kind, direction, completion, met, targetValue, actualValue: actualInTargetUnit, unit: target?.unit ?? null }; // prettier-ignore
  });
  return measure(rows, found);
}

describe.each([
  ['value-pairs.jsonl', 146],
  ['value-own.jsonl', 362],
  ['value-own-second.jsonl', 235],
  ['value-blind-1.jsonl', 234],
  ['value-blind-2.jsonl', 249],
  ['value-blind-3.jsonl', 275],
  ['value-blind-4.jsonl', 193],
  ['value-blind-5.jsonl', 190],
  ['value-blind-6.jsonl', 163],
  ['value-blind-7.jsonl', 162],
  ['value-blind-8.jsonl', 173],
  ['value-blind-9.jsonl', 186],
  ['value-blind-10.jsonl', 150],
  ['value-blind-11.jsonl', 84],
  ['value-blind-12.jsonl', 15],
  ['value-blind-13.jsonl', 933],
  ['value-blind-14.jsonl', 1223],
  ['value-blind-15.jsonl', 358],
  ['value-blind-16.jsonl', 175],
  ['value-blind-17.jsonl', 373],
  ['value-blind-18.jsonl', 347],
  ['value-blind-19.jsonl', 466],
  ['value-blind-20.jsonl', 611],
  ['value-blind-21.jsonl', 355],
  ['value-blind-22.jsonl', 148],
  ['value-blind-23.jsonl', 331],
  ['value-blind-24.jsonl', 308],
  ['value-blind-25.jsonl', 233],
  ['value-blind-26.jsonl', 1179],
  ['value-blind-27.jsonl', 1065],
  ['value-blind-28.jsonl', 618],
  ['value-own-third.jsonl', 101],
  ['value-own-fourth.jsonl', 58],
  ['value-own-fifth.jsonl', 567],
  ['value-own-sixth.jsonl', 105],
  ['value-own-seventh.jsonl', 41],
  ['value-own-eighth.jsonl', 133],
  ['value-own-ninth.jsonl', 199],
  ['value-own-tenth.jsonl', 18],
  ['value-own-eleventh.jsonl', 227],
  ['value-own-twelfth.jsonl', 62],
  ['value-own-thirteenth.jsonl', 93],
  ['value-own-fourteenth.jsonl', 41],
  ['value-own-fifteenth.jsonl', 36],
  ['value-own-sixteenth.jsonl', 38],
  ['value-own-twentyfifth.jsonl', 500],
  ['value-own-seventeenth.jsonl', 74],
  ['value-own-eighteenth.jsonl', 428],
  ['value-own-twentyfourth.jsonl', 102],
  ['value-own-twentyeighth.jsonl', 90],
  ['value-own-twentyseventh.jsonl', 71],
  ['value-own-writings.jsonl', 256],
  ['value-own-nineteenth.jsonl', 166],
  ['value-own-twentieth.jsonl', 23],
  ['value-own-twentyfirst.jsonl', 128],
  ['value-own-twentysecond.jsonl', 90],
  ['value-own-twentythird.jsonl', 93],
  ['value-own-twentysixth.jsonl', 940],
  ['value-own-pending.jsonl', 15],
  ['value-own-english.jsonl', 122],
  ['value-own-grades.jsonl', 258],
  ['value-long-answers.jsonl', 96],
])('the labelled pairs of %s', (file, atLeast) => {
  const found = evaluate(file);

  test('are all there', () => {
    expect(found.rows).toBeGreaterThanOrEqual(atLeast);
  });

  test('are never called met where they are not', () => {
    const wrong = found.misses.filter((miss) => miss.wrong.includes('WRONGLY MET'));
    expect(wrong.map((miss) => miss.row.id)).toEqual([]);
  });

  test('get the right verdict in at least 99 % of rows', () => {
    expect(found.verdictRight / found.rows).toBeGreaterThanOrEqual(0.99);
  });

  test('get the right completion in at least 99 % of quantitative rows', () => {
    expect(found.quantitativeRight).toBeGreaterThanOrEqual(found.quantitative * 0.99);
  });

  test('lose no shortfall and invent none', () => {
    expect(found.shortFound).toBe(found.short);
    expect(found.shortSaid).toBe(found.shortFound);
  });
});

/** Rows that independent labellers read otherwise than we do; a row that is read as labelled moves to a golden file. */
describe('the labelled pairs that are still open', () => {
  const found = evaluate('value-open.jsonl');

  test('are all still read otherwise', () => {
    expect(found.misses).toHaveLength(found.rows);
  });

  // 春季175人，秋季168人，共343人 is a total as the seed's 春季618人，秋季602人，共计1220人 (v-241) is.
  test('are asked about or called short, never met, but for two sums of kinds', () => {
    const wrong = found.misses.filter((miss) => miss.wrong.includes('WRONGLY MET'));
    expect(wrong.map((miss) => miss.row.id)).toEqual(['r10-171', 'm7-063']);
  });
});
