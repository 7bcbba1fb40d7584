import { fork } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { saveFile } from '../../src/cli/saveFile';
import { useScratchFolder } from './scratchFolder';

describe('writing a file', () => {
  const { at, put } = useScratchFolder();

  test('leaves nothing beside it', async () => {
    await saveFile(at('a.xlsx'), '新');
    expect(readFileSync(at('a.xlsx'), 'utf8')).toBe('新');
    expect(readdirSync(at('.'))).toEqual(['a.xlsx']);
  });

  test('keeps the permissions of the file that it replaces', async () => {
    chmodSync(put('a.xlsx', '旧'), 0o640);
    await saveFile(at('a.xlsx'), '新');
    expect(statSync(at('a.xlsx')).mode & 0o777).toBe(0o640);
  });

  test('that is read-only is refused, and stays', async () => {
    chmodSync(put('a.xlsx', '旧'), 0o444);
    await expect(saveFile(at('a.xlsx'), '新')).rejects.toMatchObject({ code: 'EACCES' });
    expect(readFileSync(at('a.xlsx'), 'utf8')).toBe('旧');
    expect(readdirSync(at('.'))).toEqual(['a.xlsx']);
  });

  test('with as long a name as a folder takes is possible', async () => {
    const name = `${'项'.repeat(83)}.xlsx`;
    await saveFile(at(name), '新');
    expect(readdirSync(at('.'))).toEqual([name]);
  });

  test('writes through a link', async () => {
    put('real.xlsx', '旧');
    symlinkSync(at('real.xlsx'), at('link.xlsx'));
    await saveFile(at('link.xlsx'), '新');
    expect(lstatSync(at('link.xlsx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(at('real.xlsx'), 'utf8')).toBe('新');
  });

  test('that fails leaves no half file', async () => {
    put('folder/a.xlsx', '旧');
    await expect(saveFile(at('folder'), '新')).rejects.toThrow();
    expect(readdirSync(at('.'))).toEqual(['folder']);
    expect(readFileSync(at('folder/a.xlsx'), 'utf8')).toBe('旧');
  });

  test('that is killed leaves the old file or the whole new one', async () => {
    const size = 30_000_000;
    put('a.xlsx', 'o'.repeat(size));
    const writer = put(
      'writer.ts',
      `import { saveFile } from ${JSON.stringify(require.resolve('../../src/cli/saveFile'))};
       const write = async () => {
         for (let letter = 0; ; letter = (letter + 1) % 9)
           await saveFile(process.argv[2] ?? '', String(letter).repeat(${size}));
       };
       process.send?.('begins');
       void write();`,
    );
    const child = fork(writer, [at('a.xlsx')], {
      execArgv: ['--import', require.resolve('tsx/esm'), '--require', require.resolve('tsx/cjs')],
    });
    await new Promise((resolve) => child.once('message', resolve));
    await new Promise((resolve) => setTimeout(resolve, 150));
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
    const content = readFileSync(at('a.xlsx'), 'utf8');
    expect(content).toHaveLength(size);
    expect(new Set(content.slice(0, 1000) + content.slice(-1000)).size).toBe(1);
  }, 30_000);
});
