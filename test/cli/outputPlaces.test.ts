import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { ArgumentError } from '../../src/cli/arguments';
import { outputPlaces, relativePaths } from '../../src/cli/outputPlaces';
import { useScratchFolder } from './scratchFolder';

const nowhere = { out: null, inPlace: false, json: null, summary: null };

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
