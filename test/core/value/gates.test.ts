import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { characters, stands } from '../../../src/core/value/text/characters';
import { comparePair } from '../../../src/core/value/comparePair';
import type * as ComparePair from '../../../src/core/value/comparePair';
import { gated, GatedTable } from '../../../src/core/value/text/gates';
import { matchesOf } from '../../../src/core/value/text/matches';
import { neededBy } from '../../../src/core/value/text/needs';
import type { Pair } from '../../../src/core/value/reading';
import { pairOf, readRows } from '../../pairMeasures';
import { cell, pair } from './row';

/** A table of which every entry is tried. */
class OpenTable<Entry> {
  constructor(
    private readonly entries: readonly Entry[],
    private readonly gateOf: (entry: Entry) => { test(text: string): boolean },
  ) {}

  mayMatch(): boolean {
    return this.entries.length > 0;
  }

  fitting(): readonly Entry[] {
    return this.entries;
  }

  find(text: string, isMeant: (entry: Entry) => boolean): Entry | undefined {
    return this.entries.find((entry) => this.gateOf(entry).test(text) && isMeant(entry));
  }
}

/** The reader with every gate open: each pattern is tried on each text. */
function openReader(): typeof comparePair {
  let compare = comparePair;
  const opened = (pattern: RegExp) => ({
    pattern,
    mayMatch: () => true,
    test: (text: string) => pattern.test(text),
    exec: (text: string) => pattern.exec(text),
    replace: (text: string, by: string) => text.replace(pattern, by),
  });
  jest.isolateModules(() => {
    jest.doMock('../../../src/core/value/text/gates', () => ({
      gated: opened,
      GatedTable: OpenTable,
    }));
    compare = jest.requireActual<typeof ComparePair>(
      '../../../src/core/value/comparePair',
    ).comparePair;
  });
  return compare;
}

const files = readdirSync('test/cases').filter((file) => /^value-.*\.jsonl$/.test(file));
const rows = files.flatMap((file) => readRows(readFileSync(`test/cases/${file}`, 'utf8')));
/** Set by `npm run nightly:texts`, which reads every pair; else every other one of each file. */
const nightly = process.env.VALUE_RUNS;
const tried = rows.filter((_, turn) => nightly !== undefined || turn % 2 === 0);
const open = openReader();
const alike = (row: Pair): boolean =>
  JSON.stringify(comparePair(row)) === JSON.stringify(open(row));

describe('a reader with gates', () => {
  test('reads every labelled pair as one that tries each pattern on each text', () => {
    expect(open).not.toBe(comparePair);
    expect(tried.length).toBeGreaterThan(3000);
    const different = tried.filter((row) => !alike(pairOf(row)));
    expect(different.map(({ id }) => id)).toEqual([]);
  });

  test('reads any mixture of their words alike', () => {
    const words = [...new Set(rows.flatMap(({ target, actual }) => [target, actual]))]
      .filter((text) => typeof text === 'string')
      .flatMap((text) => text.split(/(?<=[,，。;；、\d])/));
    const text = fc
      .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 3 })), {
        maxLength: 5,
      })
      .map((parts) => parts.join(''));
    const row = fc.constantFrom(...rows);
    fc.assert(
      fc.property(row, text, text, fc.boolean(), ({ name, category, target }, one, two, own) => {
        const asked = own ? target : one;
        const mixed = pair(cell(asked), cell(two), { name, category, reason: two });
        expect(alike(mixed)).toBe(true);
      }),
      { numRuns: Number(nightly ?? 5000) },
    );
  });
});

describe('what a pattern needs', () => {
  test.each([
    [/(?:已|均)?停(?:用|办)|[一二]期/, '停一二', '用办期'],
    [/\d{2,4}(?=国道|省道|县道)/, '道道道', '国省县'],
    [/a{0,2}b/, 'b', 'b'],
    [/a{2,}(?:b)?/, 'a', 'a'],
    [/[^,]{2}x+?/, 'x', 'x'],
    [/\d+[㈠-㈢]/, '㈠㈡㈢', '0123456789'],
    [/[-.\]\\|]\d/, '-.]\\|', '0123456789'],
    [/[\w-]\d/, '0123456789', '0123456789'],
    [/\(\w\)/, '(', ')'],
    [/(?:率|完成)(?:验收){0,2}/, '率完', '率成'],
    [/\d+/, '0123456789', '0123456789'],
    [/kw(?=\))/i, 'kK', 'wW'],
    [/(?:^|[^按照])计划(?!外)|目标$/, '划目', '计标'],
  ])('%s is a character of %s and one of %s', (pattern, needs, also) => {
    expect(neededBy(pattern)).toMatchObject({ needs, also });
  });

  test.each([/^$|a/, /a*/, /[^a]/, /./, /\w+/, /[\u4e00-\u9fa5]/, /(?:a|)b?/, /(?!a)/])(
    '%s can do without any',
    (pattern) => {
      expect(neededBy(pattern).needs).toBeNull();
    },
  );

  test.each([
    [/(?:已|均)?停(?:用|办)|[一二]期/, 2],
    [/^(?:19|20)\d{2}年(?=底|末)$/, 5],
    [/a{2,}(?:b)?c{0,3}/, 2],
    [/\b[^,]+?\s*(?!abc)\./, 2],
    [/(a|)\1\u4e00?/, 0],
  ])('a match of %s has at least %i characters', (pattern, least) => {
    expect(neededBy(pattern).least).toBe(least);
  });

  test('all that \\s stands for is a blank', () => {
    const blanks = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
    expect(neededBy(/\s/).needs).toBe(
      blanks
        .filter((sign) => /\s/.test(sign))
        .sort()
        .join(''),
    );
  });

  test('a gate answers as its pattern, also one that comes after others were asked', () => {
    const all = Array.from({ length: 70 }, (_, index) => {
      const char = String.fromCharCode(0x4e00 + index);
      return { char, gate: gated(new RegExp(`${char}+`)) };
    });
    for (const { char, gate } of all) {
      expect(all.filter((other) => other.gate.test(`（${char}${char}）`))).toHaveLength(1);
      expect(gate.exec(`（${char}${char}）`)?.[0]).toBe(char + char);
      expect(gate.exec('（）')).toBeNull();
      expect(gate.replace(`（${char}）`, '')).toBe('（）');
      expect(gate.replace('（）', 'x')).toBe('（）');
    }
  });

  test('a table finds the first entry whose pattern matches, among many', () => {
    const names = Array.from({ length: 70 }, (_, index) => String.fromCharCode(0x4e00 + index));
    const table = new GatedTable(
      names.map((name) => [name, gated(new RegExp(`${name}+`))] as const),
      ([, gate]) => gate,
    );
    for (const name of names) expect(table.find(`（${name}）`, () => true)?.[0]).toBe(name);
    expect(table.find(`${names[69] ?? ''}${names[3] ?? ''}`, () => true)?.[0]).toBe(names[3]);
    expect(table.find('（）', () => true)).toBeUndefined();
    expect(table.find(names[5] ?? '', () => false)).toBeUndefined();
    const fitting = (text: string): string =>
      table
        .fitting(text)
        .map(([name]) => name)
        .join('');
    expect(fitting(`（${names[69] ?? ''}${names[3] ?? ''}）`)).toBe(`${names[3] ?? ''}${names[69] ?? ''}`); // prettier-ignore
    expect(fitting('（）')).toBe('');
    expect([table.mayMatch('（）'), table.mayMatch(`（${names[69] ?? ''}`)]).toEqual([false, true]);
  });
});

test('a character stands inside a text, never before its beginning or behind its end', () => {
  const more = characters('余多来');
  expect([0, 1, 2].map((at) => stands(more, '多人来', at))).toEqual([true, false, true]);
  expect([-1, 3, 99].some((at) => stands(more, '多人来', at))).toBe(false);
});

test('matches come from left to right with their groups', () => {
  const pattern = /(\d)(场)?/g;
  pattern.lastIndex = 4;
  const found = matchesOf(pattern, '3场5次').map(([all, digit, unit]) => [all, digit, unit]);
  expect(found).toEqual([['3场', '3', '场'], ['5', '5', undefined]]); // prettier-ignore
});
