import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { form, oneProject, useScratchFolder } from './scratchFolder';

const program = path.join(__dirname, '../../src/cli/score.ts');

function command(...words: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', require.resolve('tsx'), program, ...words], {
      env: { ...process.env, LC_ALL: 'zh_CN.UTF-8' },
    });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
}

describe('the command', () => {
  const { at, put } = useScratchFolder();

  test('does several files at once and tells results in the order of the files', async () => {
    for (const name of ['甲', '乙', '丙']) put(`in/${name}.xlsx`, form(oneProject));
    put('in/坏.xlsx', 'junk');
    const { code, out, err } = await command(at('in'), '--out', at('out'), '--jobs', '2');
    expect(err.trim().split('\n')).toEqual([expect.stringContaining('坏.xlsx')]);
    expect(code).toBe(1);
    const copies = readdirSync(at('out')).sort();
    expect(copies).toEqual(['丙.xlsx', '乙.xlsx', '甲.xlsx']);
    const told = copies.map((name) => out.indexOf(path.join('in', name)));
    expect(told.every((place) => place >= 0)).toBe(true);
    expect(told).toEqual([...told].sort((one, other) => one - other));
  }, 60_000);
});
