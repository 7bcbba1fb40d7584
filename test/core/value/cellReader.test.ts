import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cellReader, readCell } from '../../../src/core/value/quantity/cells';
import { comparePair } from '../../../src/core/value/comparePair';
import { pairOf, readRows } from '../../pairMeasures';

const rowsOf = (name: string) =>
  readRows(readFileSync(join(__dirname, '../../cases', name), 'utf8'));

test('a reader that remembers cells judges every row as one that reads each anew', () => {
  const read = cellReader();
  const rows = [...rowsOf('value-pairs.jsonl'), ...rowsOf('value-own.jsonl')];
  const remembered = rows.map((row) => comparePair(pairOf(row), { overFrom: 1.3, read }));
  expect(remembered).toEqual(rows.map((row) => comparePair(pairOf(row))));
});

test('cells that only look the same are not taken for one another', () => {
  const read = cellReader();
  const cells = [
    { value: 0.95, text: '95%', format: '0%' },
    { value: '95%', text: '95%', format: '0%' },
    { value: 0.95, text: '95%', format: 'General' },
    { value: true, text: 'TRUE', format: 'General' },
    { value: 'true', text: 'TRUE', format: 'General' },
  ];
  for (const months of [false, true]) {
    for (const cell of cells) expect(read(cell, months)).toEqual(readCell(cell, months));
  }
  expect(read(cells[0]!, false)).toBe(read(cells[0]!, false));
});

test('long texts, and more texts than any table repeats, are read but not kept', () => {
  const read = cellReader();
  const long = { value: '完成'.repeat(40), text: '完成'.repeat(40), format: 'General' };
  expect(read(long, false)).not.toBe(read(long, false));
  const numbered = (n: number) => ({ value: n, text: String(n), format: 'General' });
  for (let n = 0; n < 2000; n += 1) read(numbered(n), false);
  expect(read(numbered(5), false)).toBe(read(numbered(5), false));
  expect(read(numbered(5000), false)).not.toBe(read(numbered(5000), false));
});
