import path from 'node:path';
import { workbookFiles } from '../../src/cli/workbookFiles';
import { useScratchFolder } from './scratchFolder';

describe('the files that are meant', () => {
  const { at, put } = useScratchFolder();
  const names = (files: readonly string[]): string[] =>
    files.map((file) => path.relative(at('.'), file).replaceAll('\\', '/'));

  beforeEach(() => {
    for (const name of ['a/甲.xlsx', 'a/深/乙.XLSM', 'b/甲.xlsx', 'a/~$甲.xlsx', 'a/说明.txt'])
      put(name, '');
  });

  test('a folder means all its workbooks to the bottom, without lock files', async () => {
    const { files, missing } = await workbookFiles([at('a')]);
    expect(names(files)).toEqual(['a/深/乙.XLSM', 'a/甲.xlsx']);
    expect(missing).toEqual([]);
  });

  test('a pattern means what fits it, each file once', async () => {
    const { files } = await workbookFiles([at('*/甲.xlsx'), at('b'), at('b/../b/甲.xlsx')]);
    expect(names(files)).toEqual(['a/甲.xlsx', 'b/甲.xlsx']);
  });

  test('a file that is named is taken whatever it is called', async () => {
    expect(names((await workbookFiles([at('a/说明.txt')])).files)).toEqual(['a/说明.txt']);
  });

  test('a file whose name looks like a pattern is that file', async () => {
    put('c/[1].xlsx', '');
    put('c/1.xlsx', '');
    expect(names((await workbookFiles([at('c/[1].xlsx')])).files)).toEqual(['c/[1].xlsx']);
  });

  test('what means nothing is named', async () => {
    put('empty/x.txt', '');
    const inputs = [at('gone.xlsx'), at('z*.xlsx'), at('empty'), at('b')];
    const { files, missing } = await workbookFiles(inputs);
    expect(names(files)).toEqual(['b/甲.xlsx']);
    expect(missing).toEqual(inputs.slice(0, 3));
  });

  test('results of an earlier run inside the folder are no inputs', async () => {
    const { files } = await workbookFiles([at('.')], [at('a'), at('汇总.xlsx')]);
    expect(names(files)).toEqual(['b/甲.xlsx']);
  });
});
