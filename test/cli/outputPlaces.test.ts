import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { ArgumentError } from '../../src/cli/arguments';
import { outputPlaces, relativePaths } from '../../src/cli/outputPlaces';
import { useScratchFolder } from './scratchFolder';

const nowhere = { out: null, inPlace: false, json: null, summary: null, profile: null };

type Call = Partial<Record<'out' | 'json' | 'summary' | 'profile', string | null>>;

describe('where results go', () => {
  const { at, put } = useScratchFolder();

  test('files of the same name keep their folders', async () => {
    const files = [put('in/甲县/表.xlsx', ''), put('in/乙县/表.xlsx', '')];
    const places = await outputPlaces(files, { ...nowhere, out: at('out'), json: at('json') });
    expect(places.map(({ copy }) => path.relative(at('out'), copy ?? ''))).toEqual([
      path.join('甲县', '表.xlsx'),
      path.join('乙县', '表.xlsx'),
    ]);
    expect(places.map(({ prediction }) => path.relative(at('json'), prediction ?? ''))).toEqual([
      path.join('甲县', '表.json'),
      path.join('乙县', '表.json'),
    ]);
  });

  test('two kinds of workbook of one name have predictions of their own', async () => {
    const files = [put('in/a.xlsx', ''), put('in/a.xlsm', '')];
    const places = await outputPlaces(files, { ...nowhere, json: at('json') });
    expect(places.map(({ prediction }) => path.basename(prediction ?? ''))).toEqual([
      'a.xlsx.json',
      'a.xlsm.json',
    ]);
  });

  test('a copy never lands on an original, also not through a link', async () => {
    const file = put('in/a.xlsx', '');
    symlinkSync(at('in'), at('link'));
    for (const out of [at('in'), at('link')]) {
      await expect(outputPlaces([file], { ...nowhere, out })).rejects.toThrow(ArgumentError);
    }
  });

  test('the summary never lands on an original', async () => {
    const file = put('in/a.xlsx', '');
    await expect(outputPlaces([file], { ...nowhere, summary: file })).rejects.toThrow(
      ArgumentError,
    );
  });

  test.each([
    ['the summary never lands on a copy', { out: 'out', summary: 'out/汇总.xlsx' }],
    ['a prediction never lands on the profile', { json: 'in', profile: 'in/汇总.json' }],
  ])('%s', async (_, { out = null, json = null, summary = null, profile = null }: Call) => {
    const files = [put('in/汇总.xlsx', ''), put('in/b.xlsx', '')];
    put('in/汇总.json', '{}');
    const place = (name: string | null) => name && at(name);
    const call = {
      out: place(out),
      json: place(json),
      summary: place(summary),
      profile: place(profile),
    };
    await expect(outputPlaces(files, { ...nowhere, ...call })).rejects.toThrow(ArgumentError);
  });

  test('letters that part folders elsewhere are letters of a name here', () => {
    const names = ['in/10:30.xlsx', 'in/1030.xlsx', 'in/a\\b.xlsx', 'in/a/b.xlsx'];
    expect(relativePaths(names)).toEqual(['10:30.xlsx', '1030.xlsx', 'a\\b.xlsx', 'a/b.xlsx']);
  });

  test('three workbooks whose names grow out of one another have predictions of their own', async () => {
    const files = ['a.xlsx', 'a.xlsm', 'a.xlsx.xlsx'].map((name) => put(`in/${name}`, ''));
    const places = await outputPlaces(files, { ...nowhere, json: at('json') });
    expect(new Set(places.map(({ prediction }) => prediction)).size).toBe(3);
  });

  test('in place means the file itself', async () => {
    const file = put('in/a.xlsx', '');
    const [place] = await outputPlaces([file], { ...nowhere, inPlace: true });
    expect(place?.copy).toBe(file);
  });

  test('a single file has its bare name', () => {
    expect(relativePaths(['deep/down/a.xlsx'])).toEqual(['a.xlsx']);
    expect(relativePaths([])).toEqual([]);
  });
});
